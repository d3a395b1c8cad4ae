"""What was typed into the forms of articles, transfers and licences, as the values actions take."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from answerable.actor import Level
from answerable.arms.actions.rows import Marked
from answerable.arms.rules.articles import Described, Holds, Made, Mass, Named
from answerable.arms.rules.checks import Bound, Checked
from answerable.arms.rules.deliveries import Delivered
from answerable.arms.rules.licences import Applied, LicenceState
from answerable.arms.rules.supplies import Funding, Supplied, money, quantity
from answerable.arms.rules.transfers import Ordered, TransferState
from answerable.refusal import Refused, say
from answerable.web.days import day_given
from answerable.web.door import Asked
from answerable.web.incident_forms import number


def marked(asked: Asked) -> Marked:
    """The marking a new record gets."""
    given = asked.field("level")
    return Marked(Level(given) if given in list(Level) else Level.INTERNAL)


def described(asked: Asked) -> Described:
    """An article."""
    return Described(
        asked.field("designation"), asked.field("kind"), asked.field("source"),
        asked.field("name"), asked.field("family"), asked.field("guidance") or "not_known",
        asked.field("delivery") or "not_known", _mass(asked, "mass"), _mass(asked, "warhead"),
        _pairs(asked.field("classes"), "taxonomy", "class"),
        _pairs(asked.field("control"), "list", "entry"), asked.field("fragments"),
        asked.field("note"),
    )  # fmt: skip


def _mass(asked: Asked, name: str) -> Mass:
    return (_kilograms(asked.field(f"{name}_least")), _kilograms(asked.field(f"{name}_most")))


def _kilograms(text: str) -> Decimal | None:
    try:
        return Decimal(text) if text else None
    except InvalidOperation:
        raise Refused(say("{text} is not a number.", text=text[:40])) from None


def _pairs(text: str, first: str, second: str) -> tuple[dict[str, str], ...]:
    """Lines of `name: word`, as pairs."""
    parts = (line.partition(":") for line in text.splitlines() if line.strip())
    return tuple({first: a.strip()[:120], second: b.strip()[:120]} for a, _, b in parts)


def named(asked: Asked) -> Named:
    """Another name of an article."""
    return Named(asked.field("text"), asked.field("source"))


def made(asked: Asked) -> Made:
    """A maker of an article."""
    return Made(
        asked.field("name"), asked.field("source"), asked.field("country"),
        asked.field("cage").upper(), bool(asked.field("under_licence")),
        number(asked.field("from_year")), number(asked.field("until_year")),
    )  # fmt: skip


def holds(asked: Asked) -> Holds:
    """A holder of an article."""
    return Holds(
        asked.field("state"), asked.field("source"), quantity(asked.field("quantity")),
        number(asked.field("from_year")), number(asked.field("until_year")),
    )  # fmt: skip


def supplied(asked: Asked) -> Supplied:
    """What a licence and a transfer have in common."""
    return Supplied(
        asked.field("article"), asked.field("recipient"), asked.field("end_user"),
        asked.field("unit"), quantity(asked.field("quantity")), money(asked.field("value")),
        asked.field("currency").upper(), asked.field("funding") or Funding.NOT_KNOWN,
        asked.field("note"), asked.field("source"),
    )  # fmt: skip


def applied(asked: Asked) -> Applied:
    """A licence."""
    return Applied(
        supplied(asked), asked.field("authority"), asked.field("number"),
        day_given(asked.field("issued_on")), day_given(asked.field("expires_on")),
        asked.field("state") or LicenceState.APPLIED,
    )  # fmt: skip


def ordered(asked: Asked) -> Ordered:
    """A transfer."""
    return Ordered(
        supplied(asked), asked.field("supplier"), bool(asked.field("ours")),
        asked.field("licence"), asked.field("ordered"),
        asked.field("state") or TransferState.ORDERED, asked.field("condition"),
    )  # fmt: skip


def delivered(asked: Asked) -> Delivered:
    """A delivery."""
    return Delivered(
        asked.field("on"), quantity(asked.field("quantity")), _list(asked, "lots"),
        _list(asked, "serials"), asked.field("source"),
    )  # fmt: skip


def _list(asked: Asked, name: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(asked.field(name).replace(",", " ").split()))


def bound(asked: Asked) -> Bound:
    """A condition or assurance."""
    return Bound(
        asked.field("kind"), asked.field("words"), asked.field("given_by"),
        asked.field("authority") or "not_known", day_given(asked.field("given_on")),
        day_given(asked.field("until_on")), asked.field("commitment"),
    )  # fmt: skip


def checked(asked: Asked) -> Checked:
    """A check of what was supplied."""
    seen = {"yes": True, "no": False}
    return Checked(
        asked.field("kind"), asked.field("outcome"), asked.field("words"),
        day_given(asked.field("due_on")), day_given(asked.field("done_on")),
        seen.get(asked.field("visited")), number(asked.field("counted")),
        asked.field("done_by"), asked.field("source"),
    )  # fmt: skip
