"""One sentence's telling of one incident: its deeds put together, with day, place, arms and harm."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from answerable.reading.folding import fold
from answerable.reading.frames import doers
from answerable.reading.frames.deed_tables import Found, Tables, found
from answerable.reading.frames.deeds import Told as Deeds
from answerable.reading.frames.deeds import struck
from answerable.reading.frames.deeds import told as deeds_of
from answerable.reading.frames.located import Located, countries, dateline_end, located
from answerable.reading.frames.looking_back import looking_back
from answerable.reading.frames.victims import Victims, victims
from answerable.reading.languages.deed_words import Arm, Deed, Side, Stage, Use
from answerable.reading.statements import dates, edtf
from answerable.reading.statements.passages import Passage
from answerable.reading.statements.telling import Telling, Told
from answerable.reading.types import Kind, Modality, Statement, When

Holds = Callable[[int], bool]
OPENING = 3
"""Sentences in which a report says what it is about."""
BY_ITS_ARMS = 80
BESIDE = re.compile(r"(?:'s?)?\s{0,9}(?:[\w-]{1,40}\s)?$")
WORD = re.compile(r"[^\W\d_]+")
BLANK = "|"
"""What stands for each letter of a stretch that does not tell whom a deed struck."""
EFFECTS = frozenset({Deed.ATTACK})
"""Deeds that may be only what another deed of the same sentence did."""


@dataclass(frozen=True)
class Mention:
    """What one sentence tells of one incident."""

    index: int
    paragraph: int
    deed: Deed
    stage: Stage
    told: tuple[Deeds, ...]
    date: When | None
    places: tuple[Located, ...]
    arms: tuple[Found[Arm], ...]
    organisations: tuple[str, ...]
    individuals: tuple[str, ...]
    harm: tuple[Statement, ...]
    several: bool
    fights: bool
    old: bool
    countries: tuple[str, ...] = ()
    victims: tuple[Victims, ...] = ()
    here: bool = False
    """Told to have happened where the report was filed."""
    span: tuple[int, int] = (0, 0)
    another: bool = False
    """Told in words that set it apart from those told before: "meanwhile", "a second bomb"."""
    quoted: bool = False
    """Of another message, which this one answers."""
    nth: int = 0
    """How many sentences of the document's own stand before it."""
    behind: bool = False
    """Told only as what came long before: "a year after the bombing"."""

    weekday: str = ""
    """Where no calendar tells its day: which day of the week it was."""

    @property
    def day(self) -> str:
        """When it was, as far as two can be compared; empty where no day is told."""
        return self.date.edtf + self.weekday if self.date else ""

    def people(self) -> tuple[Found[Side], ...]:
        """Return who suffered it, by role."""
        return tuple(p for deed in self.told for p in deed.people)

    def objects(self) -> tuple[Found[Use], ...]:
        """Return what it struck."""
        return tuple(o for deed in self.told for o in deed.objects)

    def spares(self) -> bool:
        """Say whether anybody or anything that is not armed was struck."""
        return any(deed.spares() for deed in self.told)

    def armed_only(self) -> bool:
        """Say whether all that is told to have been struck is armed."""
        return not self.spares() and any(deed.armed_only() for deed in self.told)

    def is_one(self) -> bool:
        """Say whether it is told as one event: no fighting, no count of many."""
        return not (self.several or self.fights)

    def weight(self) -> float:
        """Return how much like one event of its own this is told."""
        shown = (
            (0.8, self.spares()), (0.5, self.nth < OPENING), (0.3, self.nth == 0),
            (0.45, self.date is not None), (0.35, any(d.named for d in self.told)),
            (0.25, bool(self.places)), (0.2, bool(self.harm)), (0.15, bool(self.objects())),
            (0.16, self.another), (0.3, self.deed is Deed.KIDNAPPING), (0.15, self.deed is Deed.ARSON),
            (-1.0, self.several), (-0.9, self.fights), (-0.8, self.old and not self.quoted),
            (-0.6, self.armed_only()),
        )  # fmt: skip
        best = max(deed.row.weight for deed in self.told) / 2
        return best + sum(weight for weight, true in shown if true)


@dataclass
class Reader:
    """What the sentences of one document are read with."""

    whole: Telling
    table: Tables
    statements: list[Statement] = field(default_factory=list)
    dateline: str | None = None
    quoted: int = 0
    """How many sentences of another message have been read."""

    def mentions(self, sentence: Told) -> list[Mention]:
        """Return the incidents one sentence tells, a deed's effects with the deed."""
        self.quoted += sentence.passage.quoted
        text = sentence.passage.text
        told = (d for d in deeds_of(text, self.table) if not d.unreal)
        deeds = [_struck(d, sentence.speakers(), self.table) for d in told]
        if not deeds or text.endswith("?"):
            return []
        back = looking_back(text, deeds, self.whole.code, self.table)
        if not back.words:
            return self._told(sentence, deeds, lambda at: True)
        here, there = [(back.start, back.end)], [(back.end, len(text))]
        now = [_struck(d, here, self.table) for d in deeds if not back.holds(d.start)]
        before = [_struck(d, there, self.table) for d in deeds if back.holds(d.start)]
        own = self._told(sentence, now, lambda at: not back.holds(at))
        then = self._told(sentence, before, back.holds)
        day = next((m.date.edtf for m in own if m.date), "") or self._day()
        return own + [replace(m, behind=True, date=m.date or back.day(day)) for m in then]

    def _told(self, sentence: Told, deeds: list[Deeds], holds: Holds) -> list[Mention]:
        """The incidents of some deeds of a sentence, with what `holds` says is told of them."""
        if not deeds:
            return []
        first = self._mention(sentence, deeds, holds)
        return [
            replace(first, deed=kind, told=group, stage=group[0].row.stage)
            for kind, group in _by_kind(deeds)
        ]

    def _day(self) -> str:
        """The day the document is held to be of."""
        if self.whole.published:
            return self.whole.published.isoformat()
        return self.whole.lead_date.edtf if self.whole.lead_date else ""

    def _mention(self, sentence: Told, deeds: list[Deeds], holds: Holds) -> Mention:
        text, passage = sentence.passage.text, sentence.passage
        start, end = passage.start, passage.start + len(passage.raw)
        harm = [
            s for s in self.statements
            if s.kind is Kind.HARM and start <= s.span[0] < end
            and holds(_stands_at(s.span[0], passage))
            and s.modality not in (Modality.NEGATED, Modality.DENIED)
        ]  # fmt: skip
        named = [o for d in deeds for o in self._doing(d)]
        date = self._date(sentence, deeds, holds)
        return Mention(
            passage.index, passage.paragraph, deeds[0].deed, deeds[0].row.stage, tuple(deeds),
            date,
            tuple(self._own(sentence, [p for p in self._places(text, deeds) if holds(p.start)])),
            tuple(a for a in self._arms(text, deeds) if holds(a.start)),
            tuple(dict.fromkeys([*doers.blamed(text, self.table), *named])),
            tuple(i for d in deeds for i in doers.individuals(d.doer, self.table)),
            tuple(harm),
            self.table.several.search(text) is not None,
            self.table.fights.search(text) is not None,
            bool(sentence.context),
            tuple(self._countries(text, deeds[0].end)),
            tuple(
                v for d, after in zip_longest(deeds, deeds[1:])
                for v in victims(
                    d, text[d.start : d.end], self.whole.code, self.table,
                    before=after.start - d.end if after else None,
                )
            ),
            self.table.here.search(text) is not None,
            (start, end),
            self.table.small["another"].search(text) is not None,
            passage.quoted,
            passage.index - self.quoted,
            weekday=self._weekday(date),
        )  # fmt: skip

    def _doing(self, deed: Deeds) -> list[str]:
        """Return the organisations told to have done a deed."""
        named = doers.organisations(deed.doer, self.table)
        if deed.by:
            away = self.table.small["away"]
            return [o.name for o in named if not away.search(deed.doer, 0, o.start)][:1]
        if deed.row.form != "verb":
            named = [o for o in named if BESIDE.match(deed.doer, o.end)]
        return [o.name for o in named[-1:]]

    def _places(self, text: str, deeds: list[Deeds]) -> list[Located]:
        """Return the places of a sentence, what stands after a deed and near it first."""
        begins = dateline_end(text, self.dateline)
        named = located(text, self.whole.code, self.table, begins)
        end = deeds[0].end
        return sorted(named, key=lambda p: (p.loose, p.start < end, abs(p.start - end)))

    def _own(self, sentence: Told, named: list[Located]) -> list[Located]:
        """The places as the document spells them."""
        own = sentence.passage.own
        return [p if p.name.isascii() else replace(p, name=own(p.name, p.start)) for p in named]

    def _countries(self, text: str, near: int) -> list[str]:
        begins = dateline_end(text, self.dateline)
        return countries(text[begins:], self.whole.code, self.table, near - begins)

    def _arms(self, text: str, deeds: list[Deeds]) -> list[Found[Arm]]:
        """Return the arms named beside the deeds; arms that were seized were not used."""
        if self.table.taken_away.search(text):
            return []
        first, last = deeds[0].start - BY_ITS_ARMS, deeds[-1].end + BY_ITS_ARMS
        return [a for a in found(self.table.arms, text) if first <= a.start <= last]

    def _date(self, sentence: Told, deeds: list[Deeds], holds: Holds) -> When | None:
        begins = dateline_end(sentence.passage.text, self.dateline)
        own = [
            replace(m, edtf=self._past(m.edtf)) for m in sentence.own_dates()
            if not m.since and len(m.edtf) >= 10 and m.start >= begins and holds(m.start)
        ]  # fmt: skip
        if not own:
            return None
        start, end = deeds[0].start, deeds[-1].end
        mention = min(own, key=lambda m: max(0, start - m.end, m.start - end))
        passage = sentence.passage
        words = passage.words(mention.start, mention.end)
        return dates.when(mention, words, passage.text, self.whole.tools.dates)

    def _weekday(self, told: When | None) -> str:
        """Which day of the week it was, where nothing else tells the day: "on Friday", undated."""
        if told is None or told.edtf != edtf.OPEN_DAY:
            return ""
        named = self.whole.tools.dates.weekdays
        words = WORD.findall(fold(told.words).text.lower())
        return next((f"-{named[word]}" for word in words if word in named), "")

    def _past(self, day: str) -> str:
        """What was done was done before it was told."""
        told = self.whole.published
        later = told is not None and day[:10] > told.isoformat() and day[4:5] == "-"
        return f"{int(day[:4]) - 1}{day[4:]}" if later and day[:4].isdigit() else day


def _stands_at(place: int, passage: Passage) -> int:
    """Where a place of the document stands in the matching shape of its sentence."""
    inside, places = place - passage.start, passage.folded.places
    return inside if places is None else bisect_left(places, inside)


def _struck(deed: Deeds, others: Iterable[tuple[int, int]], table: Tables) -> Deeds:
    """A deed without what some stretches name, as of who tells of it: "the mayor says"."""
    heard = list(deed.sufferer)
    for first, last in others:
        begins, ends = max(0, first - deed.at), last - deed.at
        if deed.at >= 0 and ends > begins:
            heard[begins:ends] = BLANK * len(heard[begins:ends])
    sufferer = "".join(heard)
    return deed if sufferer == deed.sufferer else struck(deed, sufferer, table)


def _by_kind(deeds: list[Deeds]) -> list[tuple[Deed, tuple[Deeds, ...]]]:
    """Put the deeds of a sentence together by kind; killing is most often what another deed did."""
    kinds = list(dict.fromkeys(d.deed for d in deeds))
    leading = [k for k in kinds if k not in EFFECTS]
    if Deed.KIDNAPPING in leading and Deed.ATTACK in kinds:
        return [(k, tuple(d for d in deeds if d.deed is k)) for k in kinds]
    if not leading:
        return [(kinds[0], tuple(deeds))]
    return [(k, tuple(d for d in deeds if d.deed is k or d.deed in EFFECTS)) for k in leading]
