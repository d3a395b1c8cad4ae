"""The chain in the example: a fragment on a picture, what two analysts say it is, the licence it touches.

With it a unit and the corps above it, what is alleged of it, and a concern about end use with its case.
Everything is invented, the picture too: it is drawn here.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date, timedelta

from PIL import Image, ImageDraw

from answerable.actor import Actor
from answerable.arms import actions
from answerable.arms.models import Article, Transfer
from answerable.arms.rules.end_use import Told
from answerable.arms.rules.identifications import Said
from answerable.arms.rules.observations import Region, Seen
from answerable.arms.rules.origins import Came
from answerable.arms.rules.units import Answered, Entered, Kept, Named
from answerable.assessment import actions as assessment
from answerable.assessment.models import Case
from answerable.incidents import actions as incidents
from answerable.incidents.models import Incident
from answerable.incidents.rules.judgements import Verdict
from answerable.intake import actions as intake
from answerable.intake.models import Report
from answerable.intake.rules import SourceKind
from answerable.ledger.actions import nothing_follows
from answerable.upkeep.example.crate import crate_lid

INVENTED = "Invented for the example"
PLATE = Region(3100, 3600, 3800, 2200)


def trace(act: Callable[[str], Actor], *, situation: str) -> None:
    """Follow one fragment from a picture to a transfer, and say what is alleged of a unit."""
    found = _incident(act("analyst"))
    if found is None:
        return
    report = _photograph(act, found, situation)
    held = _identified(act, report, found)
    _came_from(act, held)
    crate_lid(act, found, situation)
    unit = _units(act, found)
    _missing(act, unit)


def _incident(by: Actor) -> Incident | None:
    """The latest incident from the air whose case has come so far."""
    rows = Case.objects.visible_to(by).filter(
        stage="policy_impact_assessment", incident__manner="airstrike"
    )
    first = rows.order_by("-incident__latest_on").select_related("incident").first()
    return first.incident if first else None


def _photograph(act: Callable[[str], Actor], found: Incident, situation: str) -> Report:
    by, source_kind = act("intake"), SourceKind.OWN_PERSONNEL
    with nothing_follows():
        told = intake.receive_report(
            _picture(), source=intake.source_named("Field team at the crossing", source_kind, by=by),
            filename="fragment.png", situation=situation, published_on=by.today.isoformat(), by=by,
        ).report  # fmt: skip
    analyst = act("analyst")
    intake.note_opened(told, by=analyst)
    incidents.judge_link(
        told.reference, found.reference, Verdict.SAME, because="taken in the crater the next day",
        by=analyst,
    )  # fmt: skip
    return told


def _picture() -> bytes:
    """A grey fragment with a plate on it."""
    image = Image.new("RGB", (640, 420), "#8d8a83")
    draw = ImageDraw.Draw(image)
    draw.polygon(
        [(60, 330), (140, 80), (430, 40), (590, 190), (520, 370), (230, 390)], fill="#4f4d48"
    )
    draw.rectangle((200, 152, 440, 242), fill="#c9c4b4", outline="#2e2c28", width=3)
    draw.text((216, 170), "BOMB GUIDED GBU-12", fill="#2e2c28", font_size=20)
    draw.text((216, 204), "LOT VKR-11?1", fill="#2e2c28", font_size=20)
    out = io.BytesIO()
    encode = image.save
    encode(out, "PNG")
    return out.getvalue()


def _identified(act: Callable[[str], Actor], report: Report, found: Incident) -> str:
    by, second = act("weapons"), act("weapons2")
    seen = Seen("a fragment of a tail section with a data plate",
                "BOMB GUIDED GBU-12\nLOT VKR-11?1", PLATE)  # fmt: skip
    row = actions.observe(report.reference, seen, about=found.reference, by=by)
    article = Article.objects.visible_to(by).get(designation="GBU-12")
    actions.add_candidate(
        row.reference, article=article.reference, reason="The plate names it.",
        rests_on="inscription", by=by,
    )  # fmt: skip
    actions.add_candidate(row.reference, designation="an unguided bomb of the same body", by=by)
    actions.give_reason(
        row.reference, 2, speaks="against", rests_on="shape",
        words="The ring of the guidance section is there.", by=second,
    )  # fmt: skip
    said = Said("article", "inscription", "GBU-12", article.reference, "very_likely", "moderate")
    held = actions.sign_identification(
        row.reference, said, because="plate and tail section agree", by=by
    )
    actions.review_identification(
        held.reference, "agrees", because="I compared it with known pictures", by=second
    )
    return held.reference


def _came_from(act: Callable[[str], Actor], held: str) -> None:
    by, second = act("weapons"), act("weapons2")
    actions.sign_origin(
        held, Came("supplied_by_us", "register", "low"),
        because="two lots of ours fit what can be read; another supplier delivered too", by=by,
    )  # fmt: skip
    actions.review_origin(held, "agrees", because="one character of the lot is missing", by=second)
    ours = Transfer.objects.visible_to(by).filter(ours=True, article__designation="GBU-12").first()
    if ours is not None:
        actions.link_origin(
            held, ours.reference, "may_have", because="delivered before, and its lots fit", by=by
        )


def _units(act: Callable[[str], Actor], found: Incident) -> str:
    by = act("weapons")
    wing = actions.keep_unit(
        Kept("Veskara", "air_force", "command"), Named("Southern Air Command", INVENTED),
        because="it is named in reports", by=by,
    )  # fmt: skip
    unit = actions.keep_unit(
        Kept("Veskara", "air_force", "squadron"), Named("Ninth Squadron", INVENTED, language="en"),
        because="it is named in reports", by=by,
    ).reference  # fmt: skip
    actions.name_unit(unit, Named("السرب التاسع", INVENTED, "transliteration", "ar"), by=by)
    actions.name_unit(
        unit, Named("Harrow Squadron", INVENTED, "alias", until_on=date(2019, 12, 31)), by=by
    )
    actions.place_unit(unit, wing.reference, source=INVENTED, from_on=date(2015, 1, 1), by=by)
    made = actions.enter_of_unit(
        unit, Entered("incident", "alleged", "Its aircraft are said to have dropped the bomb.",
                      "two witnesses, in one report", found.reference),
        because="told by one origin only", by=by,
    )  # fmt: skip
    asked = Answered("no_answer", "the attaché of Veskara", "our request of last month")
    actions.record_unit_answer(made.reference, asked, by=by)
    return unit


def _missing(act: Callable[[str], Actor], unit: str) -> None:
    by = act("licensing")
    told = Told(
        "Fourteen guidance kits not found at a count", "not_accounted_for",
        "A count at the depot found fourteen kits fewer than the year before.",
        "Embassy in Veskara", ("Veskara",), least=14, most=14,
        received_on=by.today - timedelta(25),
    )  # fmt: skip
    row = actions.record_concern(told, because="the count was ours", by=by)
    actions.name_item(row.reference, unit, note="the depot serves it", by=by)
    assessment.open_case(
        row.reference, because="fourteen is a quantity that matters", by=act("desk")
    )
