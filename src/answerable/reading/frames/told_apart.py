"""The incidents of a text as a person is shown them: proposals to see apart, nothing sure of them.

Deeds of one sentence, one day and one place are shown as one: an attack and a kidnapping together.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from answerable.reading.day_words import in_words
from answerable.reading.frames.incidents import Incident, incidents
from answerable.reading.frames.victims import Victims
from answerable.reading.languages import lexicon
from answerable.reading.languages.deed_words import Arm, Deed, Side, Stage, Use
from answerable.reading.types import Reading

DIGIT = re.compile(r"[0-9]")


@dataclass(frozen=True)
class Harmed:
    """People of one role, or of none told, and what was done to them."""

    side: Side | None
    effect: str


@dataclass(frozen=True)
class Apart:
    """One incident with its facts, and the sentence it is first told in."""

    deeds: tuple[Deed, ...]
    stage: Stage
    background: bool
    """Told only as what lies behind the news."""
    day: str
    """As far as it is known: `2024-05-03`, `XXXX-04-19`; empty where no day is told."""
    day_words: str
    place: str
    harmed: tuple[Harmed, ...]
    """What it did to whom, by role and without a number: figures are read in statements alone."""
    people: tuple[Side, ...]
    """Who else was struck, by role."""
    objects: tuple[Use, ...]
    arms: tuple[Arm, ...]
    doers: tuple[str, ...]
    """By whom, in the words of the text."""
    spans: tuple[tuple[int, int], ...]
    quote: str


def can_tell(language: str) -> bool:
    """Say whether the language has words for deeds yet: without them nothing is said, not "none"."""
    return lexicon(language).deeds is not None


def told_apart(reading: Reading) -> tuple[Apart, ...]:
    """Return the incidents `reading` tells, in their order."""
    together: dict[Any, list[Incident]] = {}
    for one in incidents(reading):
        same = one.spans[0], one.date and one.date.edtf, one.place, one.stage
        together.setdefault(same, []).append(one)
    return tuple(_apart(group, reading.text) for group in together.values())


def _apart(group: list[Incident], text: str) -> Apart:
    first = group[0]
    mentions = [m for one in group for m in one.mentions]
    doers = [one.organisation or "" for one in group] + [
        i for one in group for i in one.individuals
    ]
    harmed = _harmed(v for one in group for v in one.harmed)
    told = {each.side for each in harmed}
    struck = dict.fromkeys(p.term for m in mentions for p in m.people())
    start, end = first.spans[0]
    return Apart(
        deeds=tuple(one.deed for one in group), stage=first.stage,
        background=all(m.old or m.behind for m in mentions),
        day=first.date.edtf if first.date and DIGIT.search(first.date.edtf) else "",
        day_words=first.date.words.strip(" ,") if first.date else "",
        place=first.place or "", harmed=harmed,
        people=tuple(side for side in struck if side not in told),
        objects=tuple(dict.fromkeys(o for one in group for o in one.objects)),
        arms=tuple(dict.fromkeys(a for one in group for a in one.arms)),
        doers=tuple(dict.fromkeys(d for d in doers if d)),
        spans=tuple(sorted({m.span for m in mentions})), quote=text[start:end].strip(),
    )  # fmt: skip


def to_json(reading: Reading, told: tuple[Apart, ...]) -> dict[str, Any]:
    """Plain lists, dictionaries and strings under "incidents"; nothing where nothing can be said."""
    return {"incidents": [_plain(one) for one in told]} if can_tell(reading.language) else {}


def _plain(one: Apart) -> dict[str, Any]:
    harmed = [{"side": each.side, "effect": each.effect} for each in one.harmed]
    return {
        "deeds": list(one.deeds), "stage": one.stage, "background": one.background,
        "day": one.day, "day_words": one.day_words, "place": one.place, "harmed": harmed,
        "people": list(one.people), "objects": list(one.objects), "arms": list(one.arms),
        "doers": list(one.doers), "spans": [list(span) for span in one.spans], "quote": one.quote,
    }  # fmt: skip


def lines(told: tuple[Apart, ...]) -> Iterator[str]:
    """Yield them for a command line; nothing where there is none."""
    if told:
        yield "Incidents it tells (proposals, to see them apart):"
    for number, one in enumerate(told, 1):
        what = ", ".join(deed.words for deed in one.deeds)
        stage = "" if one.stage is Stage.ACCOMPLISHED else f" ({one.stage.words})"
        behind = ", told as background" if one.background else ""
        yield f"{number:3}  {what}{stage}{behind}"
        yield from (f"     {label}: {value}" for label, value in facts(one) if value)
        start, end = one.spans[0]
        yield f"     at {start}\u2013{end}: \u201c{one.quote}\u201d"


def facts(one: Apart) -> list[tuple[str, str]]:
    """Return what is told of one, each with its label; what is not told is empty."""
    whom = [_words(each) for each in one.harmed] + [side.words for side in one.people]
    day = in_words(one.day) if one.day else ""
    when = f"{day} (\u201c{one.day_words}\u201d)" if day and day != one.day_words else one.day_words
    return [
        ("when", when),
        ("where", one.place),
        ("whom", "; ".join(whom)),
        ("what was struck", ", ".join(use.words for use in one.objects)),
        ("with what", ", ".join(arm.words for arm in one.arms)),
        ("by whom, as the text says", ", ".join(one.doers)),
    ]


def _harmed(victims: Iterable[Victims]) -> tuple[Harmed, ...]:
    """Return each role with its effect once; people of no role only where no role has the effect."""
    told = dict.fromkeys(Harmed(v.side, v.effect) for v in victims)
    with_role = {each.effect for each in told if each.side}
    return tuple(each for each in told if each.side or each.effect not in with_role)


def _words(one: Harmed) -> str:
    return f"{one.side.words} {one.effect}" if one.side else one.effect
