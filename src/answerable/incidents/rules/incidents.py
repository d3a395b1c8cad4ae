"""Beginning, describing and narrowing an incident: what must hold, and what to say when it does not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from answerable.actor import Actor
from answerable.incidents.rules import dates, ranges
from answerable.incidents.rules.fixing import Fix, why_not_fix
from answerable.incidents.rules.people import Doing, why_not_do
from answerable.reading.types import Figure, Manner, PartOfDay
from answerable.refusal import Sentence, say

TITLE_LIMIT = 200


@dataclass(frozen=True)
class Accepted:
    """What one accepted statement of a report gives an incident to begin with."""

    statement: str
    date: str = ""
    place: str = ""


@dataclass(frozen=True)
class Described:
    """What a person says of an incident, each field as it is to stand."""

    title: str
    happened_on: str
    place: str
    object_hit: str = ""
    manner: str = Manner.UNKNOWN.value
    part_of_day: str = PartOfDay.UNKNOWN.value
    description: str = ""
    fix: Fix | None = None
    """The point a person picked; None leaves that of the same words as it is."""


def why_not_begin(wanted: Described, accepted: Sequence[Accepted], *, by: Actor) -> Sentence | None:
    """Say why an incident may not begin: it needs a place and a day someone has accepted."""
    if (sentence := why_not_do(Doing.BEGIN, by)) is not None:
        return sentence
    if (sentence := what_is_missing(accepted)) is not None:
        return sentence
    if (sentence := _why_not_fields(wanted, today=by.today)) is not None:
        return sentence
    if not any(dates.overlap(wanted.happened_on, a.date) for a in accepted if a.date):
        return say(
            "No accepted statement gives the date {date}. Accept one that does, or correct it.",
            date=dates.words(wanted.happened_on),
        )
    return None


def what_is_missing(accepted: Sequence[Accepted]) -> Sentence | None:
    """What a report must still give before an incident can begin from it."""
    has_day = any(dates.is_known(a.date) for a in accepted)
    has_place = any(a.place for a in accepted)
    if not has_day and not has_place:
        return say(
            "An incident needs a place and a day someone has accepted. "
            "Accept the statements that say where and when."
        )
    if not has_day:
        return say(
            "An incident needs a day someone has accepted. Accept a statement that says when."
        )
    if not has_place:
        return say(
            "An incident needs a place someone has accepted. Accept a statement that says where."
        )
    return None


def why_not_describe(
    wanted: Described, *, seen: int | None, version: int, by: Actor
) -> Sentence | None:
    """Say why an incident may not be described so."""
    if (sentence := why_not_do(Doing.DESCRIBE, by)) is not None:
        return sentence
    if (sentence := why_not_over(seen, version)) is not None:
        return sentence
    return _why_not_fields(wanted, today=by.today)


def why_not_over(seen: int | None, version: int) -> Sentence | None:
    """Say why a change made from an older version may not go over a newer one."""
    if seen is None or seen == version:
        return None
    return say(
        "Somebody else changed this incident meanwhile: you saw version {seen}, it is now version "
        "{version}. Look at it again, then make your change.",
        seen=seen, version=version,
    )  # fmt: skip


def why_not_narrow(
    figure: Figure, derived: Figure, *, seen: int | None, version: int, by: Actor
) -> Sentence | None:
    """Say why a person may not narrow one range of an incident."""
    if (sentence := why_not_do(Doing.NARROW, by)) is not None:
        return sentence
    return why_not_over(seen, version) or ranges.why_not_narrow(figure, derived)


def _why_not_fields(wanted: Described, *, today: date) -> Sentence | None:
    if not wanted.title.strip():
        return say("Give the incident a title: what was hit and where.")
    if len(wanted.title) > TITLE_LIMIT:
        return say("A title has at most {limit} characters.", limit=TITLE_LIMIT)
    if not wanted.place.strip():
        return say("Say where, in words; “not known” is an answer.")
    if wanted.fix and (sentence := why_not_fix(wanted.fix)) is not None:
        return sentence
    if (sentence := dates.why_not_date(wanted.happened_on, today=today)) is not None:
        return sentence
    if wanted.manner not in {m.value for m in Manner}:
        return say("{code} is not a manner of attack on our list.", code=wanted.manner[:40])
    if wanted.part_of_day not in {p.value for p in PartOfDay}:
        return say("{code} is not a part of the day.", code=wanted.part_of_day[:40])
    return None


def why_not_place(already: bool, *, by: Actor) -> Sentence | None:
    """Say why an incident may not be placed in a situation."""
    if (sentence := why_not_do(Doing.SITUATION, by)) is not None:
        return sentence
    return say("The incident is there already.") if already else None


def why_not_open_situation(
    name: str, began_on: str, ended_on: str, *, by: Actor
) -> Sentence | None:
    """Say why a situation may not be opened so."""
    if (sentence := why_not_do(Doing.SITUATION, by)) is not None:
        return sentence
    if not name.strip():
        return say("Give the situation a name.")
    if len(name) > TITLE_LIMIT:
        return say("A name has at most {limit} characters.", limit=TITLE_LIMIT)
    for day in (began_on, ended_on):
        if (sentence := dates.why_not_date(day, today=by.today)) is not None:
            return sentence
    return None
