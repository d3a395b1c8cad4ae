"""The registers of arms in the example: the starter catalogue, invented articles, licences, transfers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal

from answerable.actor import Actor
from answerable.arms.actions.articles import enter_article, keep_maker, name_article
from answerable.arms.actions.catalogue import take_in_starter
from answerable.arms.actions.checks import keep_condition, record_check
from answerable.arms.actions.licences import enter_licence, turn_licence
from answerable.arms.actions.transfers import enter_transfer
from answerable.arms.models import Article
from answerable.arms.rules.articles import ArticleKind, Described, Made, Named
from answerable.arms.rules.checks import Bound, Checked
from answerable.arms.rules.deliveries import Delivered
from answerable.arms.rules.licences import Applied, LicenceState, Verb
from answerable.arms.rules.supplies import Funding, Supplied
from answerable.arms.rules.transfers import Ordered, TransferState

US, PARTNER, OTHER = "Our state", "Veskara", "Ostmark"
BY = "Office of export control"
WHY = "entered from the files of the licensing bureau"
INVENTED = "Invented for the example"


def keep_arms(act: Callable[[str], Actor]) -> None:
    """What Veskara receives from us and from another supplier, under which licences."""
    officer, analyst = act("licensing"), act("weapons")
    take_in_starter(because="to begin with", by=officer)
    _rounds(_round(analyst), officer)
    drone, bomb = _drone(analyst), Article.objects.visible_to(officer).get(designation="GBU-12")
    valid = _licensed(bomb.reference, officer)
    _suspended(drone, officer)
    _delivered(bomb.reference, valid, officer)


def _round(by: Actor) -> str:
    """A round whose crate lid lay beside a crater: what is written on it names this article."""
    made = enter_article(
        Described(
            "M795", ArticleKind.ARTILLERY_ROUND, INVENTED, name="high-explosive round of 155 mm",
            guidance="none", delivery="ground_launched", fragments="Long splinters; the base plate.",
        ),
        because="applications name it", by=by,
    )  # fmt: skip
    return made.reference


def _rounds(article: str, by: Actor) -> None:
    """A licence for such rounds, and what was delivered under it: one lot may be that of the crate."""
    year, began = by.today.year, by.today - timedelta(700)
    supplied = Supplied(
        article, PARTNER, "Ground Forces of Veskara", quantity=(2000, 2000), funding=Funding.GRANT
    )
    permit = enter_licence(
        Applied(supplied, BY, "X-198", began, by.today + timedelta(25)), because=WHY, by=by
    )
    lots = (f"VKR{(year - 2) % 100:02}B011-027", f"VKR{(year - 2) % 100:02}B011-037")
    delivered = Delivered(str(year - 1), (1400, 1400), lots, source=INVENTED)
    enter_transfer(
        Ordered(supplied, US, True, permit.reference, str(year - 2), TransferState.IN_DELIVERY,
                deliveries=(delivered,)),
        because=WHY, by=by,
    )  # fmt: skip


def _drone(by: Actor) -> str:
    made = enter_article(
        Described(
            "Helka-4", ArticleKind.DRONE, INVENTED, name="armed drone of a medium size",
            family="helka", guidance="remote", delivery="own_power",
            fragments="A pusher propeller of wood; ribs of honeycomb.",
        ),
        because="it is named in reports", by=by,
    )  # fmt: skip
    name_article(made.reference, Named("هيلكا ٤", INVENTED), because="so written locally", by=by)
    keep_maker(
        made.reference, Made("Helka Works", INVENTED, "Ostmark"), because="on its plate", by=by
    )
    return made.reference


def _licensed(article: str, by: Actor) -> str:
    """A valid licence with an assurance and two checks: one on the spot, one that was not done."""
    began = by.today - timedelta(400)
    made = enter_licence(
        Applied(
            Supplied(article, PARTNER, "Air Force of Veskara", quantity=(400, 400),
                     value=Decimal(9_600_000), currency="EUR", funding=Funding.STATE_SALE),
            BY, "X-217", began, by.today + timedelta(330),
        ),
        because=WHY, by=by,
    )  # fmt: skip
    keep_condition(
        made.reference,
        Bound("assurance", "Used only in accordance with the law of armed conflict, and passed on to"
              " nobody.", "Minister of defence of Veskara", "minister", began, began + timedelta(730)),
        because=WHY, by=by,
    )  # fmt: skip
    record_check(
        made.reference,
        Checked("inventory", "in_order", "212 of 212 serials were read.", None,
                by.today - timedelta(120), True, 212, "Embassy in Veskara"),
        because=WHY, by=by,
    )  # fmt: skip
    record_check(
        made.reference, Checked("use", "not_done", due_on=by.today - timedelta(20)),
        because="nobody was let in", by=by,
    )  # fmt: skip
    return made.reference


def _suspended(article: str, by: Actor) -> None:
    """A licence that the authority itself suspended."""
    made = enter_licence(
        Applied(Supplied(article, PARTNER, quantity=(6, 6)), BY, "X-231",
                by.today - timedelta(200), by.today + timedelta(500)),
        because=WHY, by=by,
    )  # fmt: skip
    turn_licence(
        made.reference, Verb.SUSPEND, because="while the reports on its use are looked into", by=by
    )
    enter_licence(
        Applied(Supplied(article, PARTNER, quantity=(12, 12)), BY, "X-244",
                state=LicenceState.APPLIED),
        because=WHY, by=by,
    )  # fmt: skip


def _delivered(article: str, licence: str, by: Actor) -> None:
    """Two orders of one bomb: ours with its lots, and another supplier's of about the same time."""
    year = by.today.year
    enter_transfer(
        Ordered(
            Supplied(article, PARTNER, "Air Force of Veskara", quantity=(400, 400),
                     funding=Funding.STATE_SALE, source=INVENTED),
            US, True, licence, str(year - 2), TransferState.IN_DELIVERY,
            deliveries=(
                Delivered(str(year - 1), (200, 200), ("VKR-1101", "VKR-1102"), source=INVENTED),
                Delivered(f"{year}-01", (12, 12), ("VKR-1190",), source=INVENTED),
            ),
        ),
        because=WHY, by=by,
    )  # fmt: skip
    enter_transfer(
        Ordered(
            Supplied(article, PARTNER, quantity=(80, 120), source=INVENTED), OTHER,
            ordered=str(year - 3), state=TransferState.DELIVERED,
            deliveries=(Delivered(f"{year - 3}/{year - 2}", (80, 120)),),
        ),
        because=WHY, by=by,
    )  # fmt: skip
