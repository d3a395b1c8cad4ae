"""The incidents a document tells, kept apart, each with all its mentions.

People are kept by role and number only: whoever needs a name finds it in the words of the text.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass
from datetime import date

from answerable.reading.frames import doers, merging
from answerable.reading.frames.deed_tables import Tables, tables
from answerable.reading.frames.located import countries, filed_in
from answerable.reading.frames.mentions import Mention, Reader
from answerable.reading.frames.placing import place_of
from answerable.reading.frames.victims import Victims
from answerable.reading.languages.deed_words import Arm, Deed, Stage, Use
from answerable.reading.statements.passages import Passage, passages
from answerable.reading.statements.telling import telling
from answerable.reading.types import Group, Reading, Scope, When

TELLS_ENOUGH = 2.0
"""Below this a deed is only spoken of: a threat to all, an offence among others, a war."""
SOON = 3
"""Within how many sentences it is told whose doing a deed was."""


@dataclass(frozen=True)
class Incident:
    """One incident as a document tells it, over all its mentions."""

    deed: Deed
    stage: Stage
    mentions: tuple[Mention, ...]
    weight: float
    """How much like one event of its own it is told."""
    date: When | None = None
    place: str | None = None
    countries: tuple[str, ...] = ()
    """In which it may lie, the likeliest first, by code."""
    arms: tuple[Arm, ...] = ()
    organisation: str | None = None
    """Who is said to have done it, by the name of a group or force."""
    individuals: tuple[str, ...] = ()
    """Who is said to have done it, by what they are."""
    objects: tuple[Use, ...] = ()
    """What was struck, by what it was for."""
    harmed: tuple[Victims, ...] = ()

    @property
    def spans(self) -> tuple[tuple[int, int], ...]:
        """Where in the text it is told."""
        return tuple(mention.span for mention in self.mentions)


def incidents(reading: Reading) -> tuple[Incident, ...]:
    """Return the incidents `reading` tells that touch more than armed sides, in their order."""
    table = tables(reading.language)
    if table is None or reading.is_contents:
        return ()
    published = date.fromisoformat(reading.published_on) if reading.published_on else None
    cut = passages(reading.text)
    whole, told = telling(reading.text, reading.language, published, cut)
    reader = Reader(whole, table, list(reading.statements), reading.dateline)
    mentions = [m for sentence in told for m in reader.mentions(sentence)]
    groups = merging.together(mentions)
    document = _Document.of([p.text for p in cut], reading, table)
    kept = [g for g in groups if merging.touches_others(g) and merging.weight(g) >= TELLS_ENOUGH]
    blamed = _blamed(cut, mentions, table) if kept else {}
    return tuple(_incident(group, document, blamed, table) for group in kept)


def _blamed(cut: list[Passage], mentions: list[Mention], table: Tables) -> dict[int, list[str]]:
    """Return who is blamed in sentences that tell no deed, by the sentence before that does."""
    telling = [mention.index for mention in mentions]
    found: dict[int, list[str]] = {}
    for passage in cut:
        before = bisect_right(telling, passage.index) - 1
        if passage.quoted or before < 0 or not 0 < passage.index - telling[before] <= SOON:
            continue
        if names := doers.blamed(passage.text, table):
            found.setdefault(telling[before], []).extend(names)
    return found


@dataclass(frozen=True)
class _Document:
    """What a document says once for all its incidents."""

    spoken_of: list[str]
    known: dict[str, str]
    foremost: str | None
    filed_in: str | None

    @classmethod
    def of(cls, lines: list[str], reading: Reading, table: Tables) -> _Document:
        return cls(
            countries("\n".join(lines), reading.language, table),
            doers.aliases(lines, table),
            doers.foremost(lines, table),
            filed_in(reading.dateline),
        )


def _incident(
    group: list[Mention], document: _Document, blamed: dict[int, list[str]], table: Tables
) -> Incident:
    told = [name for mention in group for name in blamed.get(mention.index, ())]
    within = merging.countries_of(group, document.spoken_of)
    return Incident(
        merging.deed_of(group), group[0].stage, tuple(group), merging.weight(group),
        date=merging.date_of(group),
        place=place_of(group, document.filed_in, next(iter(within), ""), table),
        countries=within,
        arms=merging.arms_of(group),
        organisation=merging.organisation_of(group, told, document.known, document.foremost, table),
        individuals=tuple(dict.fromkeys(i for m in group for i in m.individuals)),
        objects=tuple(dict.fromkeys(o.term for m in group for o in m.objects())),
        harmed=_harmed(group),
    )  # fmt: skip


def _harmed(group: list[Mention]) -> tuple[Victims, ...]:
    """Return whom it struck, nobody twice; what no role tells, the figures of its sentences do."""
    own = [m for m in group if m.is_one() and not m.armed_only()]
    told, figures = Counter[Victims](), Counter[Victims]()
    for mention in own:
        told |= Counter(mention.victims)
        figures |= Counter(_counted(mention))
    counted = {one.effect for one in told if one.count}
    rest = (one for one in figures.elements() if one.effect not in counted)
    return (*told.elements(), *rest)


def _counted(mention: Mention) -> list[Victims]:
    if mention.stage is not Stage.ACCOMPLISHED:
        return []
    figures = [
        (effect, figure)
        for said in mention.harm
        if said.scope is Scope.INCIDENT and said.group is not Group.FIGHTERS
        for effect, figure in (("killed", said.killed), ("injured", said.injured))
        if figure
    ]
    return [
        Victims(None, count, effect)
        for effect, (least, most) in figures
        if (count := least or most)
    ]
