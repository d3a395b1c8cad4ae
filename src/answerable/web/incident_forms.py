"""What was typed into the forms of incidents and statements, as the values the rooms take."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from django.http import QueryDict

from answerable.incidents.queries import Wanted
from answerable.incidents.rules.dates import from_parts
from answerable.incidents.rules.fixing import fix_of, place_at
from answerable.incidents.rules.incidents import Described
from answerable.incidents.rules.statements import TookPart, typed
from answerable.reading.types import (
    Figure,
    Frame,
    Group,
    Kind,
    Manner,
    Modality,
    PartOfDay,
    Scope,
    Statement,
    When,
)
from answerable.refusal import Refused, say
from answerable.web.days import day_or_none
from answerable.web.paging import page_given

_LARGEST = 2_147_483_647
"""The largest whole number that every database we keep records in can hold."""
FIGURES = ("killed", "injured", "missing", "displaced", "abducted")


def described(posted: QueryDict) -> Described:
    """The fields of an incident."""
    return Described(
        title=posted.get("title", "").strip(),
        happened_on=day_of(posted, "happened"),
        place=posted.get("place", "").strip(),
        object_hit=posted.get("object_hit", "").strip(),
        manner=posted.get("manner", "") or Manner.UNKNOWN.value,
        part_of_day=posted.get("part_of_day", "") or PartOfDay.UNKNOWN.value,
        description=posted.get("description", "").strip(),
        fix=fix_of(posted.get("fix", "")),
    )


def day_of(posted: QueryDict, name: str) -> str:
    """An EDTF date from three fields and how sure; two days typed between slashes win."""
    typed = posted.get(f"{name}_edtf", "").strip()
    if typed:
        return typed
    day, month, year, sure = (
        posted.get(f"{name}_{part}", "") for part in ("day", "month", "year", "sure")
    )
    return from_parts(day, month, year, sure)


def number(text: str) -> int | None:
    """A whole number as typed, in any digits; None when the field was left empty."""
    plain = text.strip().replace(",", "").replace("٬", "")
    if not plain:
        return None
    if not plain.isdecimal():
        raise Refused(say("{text} is not a whole number.", text=plain[:40]))
    if len(plain) > len(str(_LARGEST)) or int(plain) > _LARGEST:
        raise Refused(
            say(
                "{text} is too large: the largest is {limit}.",
                text=plain[:40],
                limit=f"{_LARGEST:,}",
            )
        )
    return int(plain)


def figure(posted: QueryDict, name: str) -> Figure | None:
    """A range of two fields; None when both were left empty."""
    ends = number(posted.get(f"{name}_least", "")), number(posted.get(f"{name}_most", ""))
    return None if ends == (None, None) else ends


def corrections(posted: QueryDict) -> dict[str, Any]:
    """The fields of a statement a person corrected: those that the form sent."""
    changes: dict[str, Any] = {
        name: figure(posted, name) for name in FIGURES if f"{name}_least" in posted
    }
    for name, term in _CHOSEN:
        if code := posted.get(name, ""):
            changes[name] = _term(term, code)
    if code := posted.get("took_part", ""):
        changes["took_part"] = _term(TookPart, code).said
    if "place" in posted:
        changes["place"] = place_at(posted.get("place", "").strip(), fix_of(posted.get("fix", "")))
    if "when_year" in posted:
        edtf = day_of(posted, "when")
        changes["date"] = When(edtf, edtf) if edtf else None
    return changes


_CHOSEN = (
    ("group", Group), ("modality", Modality), ("scope", Scope), ("frame", Frame), ("manner", Manner),
)  # fmt: skip


def added(posted: QueryDict, start: int) -> Statement:
    """A statement somebody wrote down, at its place in the text; a dealing is a kind of its own."""
    quote = posted.get("quote", "").replace("\r\n", "\n")
    code = posted.get("kind", "") or Kind.HARM.value
    said = typed(quote, start, code)
    if said is None:
        raise Refused(say("{code} is not on the list.", code=code[:40]))
    return replace(said, **corrections(posted))


def _term(term: Any, code: str) -> Any:
    known = next((t for t in term if t.value == code), None)
    if known is None:
        raise Refused(say("{code} is not on the list.", code=code[:40]))
    return known


def wanted(asked: Mapping[str, str]) -> Wanted:
    """What a list is filtered for; what cannot be read filters nothing."""
    return Wanted(
        words=asked.get("words", "").strip()[:100],
        situation=asked.get("situation", ""),
        recipient=asked.get("recipient", ""),
        grading=asked.get("grading", ""),
        strike_status=asked.get("strike_status", ""),
        belligerent_position=asked.get("belligerent_position", ""),
        since=day_or_none(asked.get("since", "")),
        until=day_or_none(asked.get("until", "")),
        order=asked.get("order", "oldest"),
        page=page_given(asked),
    )
