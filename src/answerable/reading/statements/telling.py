"""One document told from first sentence to last: what each takes over from those before."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TypeVar

from answerable.reading.languages import lexicon
from answerable.reading.languages.lexicon import Lexicon
from answerable.reading.statements import (
    dates,
    dealings,
    harm_tables,
    origins,
    speakers,
    surroundings,
    years,
)
from answerable.reading.statements.cited import cited
from answerable.reading.statements.dates import Mention
from answerable.reading.statements.passages import Passage
from answerable.reading.statements.scope import Scoped
from answerable.reading.statements.speakers import Attributed, Known
from answerable.reading.statements.surroundings import Located
from answerable.reading.types import Frame, Modality, Place

OPENING = 5
"""Sentences in which a report says what happened, when and where."""
CELLS = 12
"""How many lines a record of cells may have."""
LEADS, VISIT_ON = re.compile(r"[,،]?\s?"), re.compile(r"[^.;:,،؛\d]{0,60}")
"""What stands between a day and a visit, and between a visit and its day."""
T = TypeVar("T")
LONG_AGO = timedelta(days=45)
LISTED = re.compile(r"\\?[*•▪◾◽●○■·]|-\s")
"""How a line of a list begins."""
QUOTED = "it is quoted from another message"
COUNTED_LINE = re.compile(r"[^\W\d](?:[^\W\d]| ){2,40}:\s?\d[\d,.]*\Z")
"""A line of a list that is a count and its name: "Killed: 45"."""


@dataclass(frozen=True)
class Tools:
    """The compiled tables of the document's language."""

    lexicon: Lexicon
    harm: harm_tables.HarmTables
    dates: dates.Calendar
    speakers: speakers.Speech
    around: surroundings.Tables
    dealings: dealings.Tables


def tools(code: str) -> Tools:
    """Return the compiled tables of a language."""
    return Tools(
        lexicon(code),
        harm_tables.tables(code),
        dates.tables(code),
        speakers.tables(code),
        surroundings.tables(code),
        dealings.tables(code),
    )


@dataclass
class Told:
    """A sentence with what was found in it, and what it takes over from the ones before."""

    passage: Passage
    says: list[Attributed]
    dates: list[Mention]
    said_dates: set[int]
    places: list[Located]
    intro: str = ""
    """For a line of a list: what the list was announced with."""
    context: str = ""
    """Why this sentence is not the news of the document, if it is not."""
    seen_dates: frozenset[int] = frozenset()
    """Days on which somebody came to see what had been done."""
    placed: list[tuple[int, int]] = field(default_factory=list)
    """Where figures stand that are told with their own place, which is no other's."""

    def speakers(self) -> list[tuple[int, int]]:
        """Where the words stand that say who says so."""
        return [(said.start, said.end) for said in self.says]

    def own_dates(self) -> list[Mention]:
        """The dates of what is told, without the days on which it was said or come to be seen."""
        told_of = self.seen_dates | self.said_dates
        return [mention for i, mention in enumerate(self.dates) if i not in told_of]

    def dealt_dates(self) -> list[Mention]:
        """The dates of what passed between people, visits among it."""
        return [mention for i, mention in enumerate(self.dates) if i not in self.said_dates]


@dataclass
class Telling:
    """A document as it is told."""

    text: str
    code: str
    published: date | None
    tools: Tools
    first_told: list[origins.FirstTold] = field(default_factory=list)
    lead_date: Mention | None = None
    lead_place: tuple[Passage, Located] | None = None
    lead_passage: Passage | None = None
    near_date: tuple[Passage, Mention] | None = None
    near_place: tuple[Passage, Located] | None = None
    filed_in: Place | None = None
    """The place of its dateline."""
    cell_place: tuple[Passage, Located] | None = None
    """The place of the last cell that names one: "Town: Dahar"."""
    cell_date: tuple[Passage, Mention] | None = None
    only_place: Place | None = None
    """The one place it names, where it names no other."""
    frames: dict[int, Frame] = field(default_factory=dict)
    counted: Scoped | None = None
    """What the last figure told counts, and the paragraph it stands in."""
    counted_in: int = -1


def telling(
    text: str, code: str, published: date | None, cut: list[Passage], filed_in: str = ""
) -> tuple[Telling, list[Told]]:
    """Return a document and its sentences `cut`, each with its dates, places and speakers."""
    kit = tools(code)
    first = origins.first_told((p.text for p in cut), code, kit.dealings)
    is_town = filed_in and filed_in.title() not in kit.around.countries
    filed = Place(filed_in) if is_town else None
    whole = Telling(text, code, published, kit, first, filed_in=filed)
    told = list(_told(whole, cut))
    _set_cited(told, kit)
    _set_context(whole, told)  # asks which days are told without their year
    if published is None:
        _set_year(told)
    _set_lead(whole, told)
    return whole, told


def _told(whole: Telling, cut: list[Passage]) -> Iterator[Told]:
    known, clock = Known(), dates.Clock(whole.published)
    kit = whole.tools
    intro, listed = "", False
    for passage in cut:
        listed = _in_a_list(passage.text, listed)
        intro = intro if listed else passage.text
        known.learn(passage.text)
        says = speakers.attributions(passage, kit.speakers, known)
        planned = surroundings.modality(passage.text, kit.around) is Modality.PLANNED
        found = dates.mentions(passage.text, kit.dates, clock, planned)
        where = surroundings.places(passage, kit.around)
        said = _said_dates(passage.text, found, says, kit)
        seen = _seen_dates(passage.text, found, kit) if found else frozenset()
        yield Told(passage, says, found, said, where, intro if listed else "", seen_dates=seen)


def _set_cited(told: list[Told], kit: Tools) -> None:
    """Give the sentences of a quotation to whoever is named under it, where they name nobody."""
    for found in cited([sentence.passage for sentence in told]):
        below = told[found.at].passage
        chain = speakers.cited(found.who, below, found.near, kit.speakers, Known())
        for sentence in told[found.first : found.last + 1] if chain else ():
            end = len(sentence.passage.text)
            if not sentence.says:
                sentence.says.append(Attributed(end, end, chain, before=False))


def _in_a_list(text: str, listed: bool) -> bool:
    goes_on = listed and text[0].isdigit()
    return bool(goes_on or LISTED.match(text) or (":" in text and COUNTED_LINE.match(text)))


def _said_dates(text: str, found: list[Mention], says: list[Attributed], kit: Tools) -> set[int]:
    """Return which dates of a sentence are days of saying: "said on Tuesday"."""
    pattern = dates.said_on(kit.lexicon.code)
    said = set()
    for i, mention in enumerate(found):
        follows = pattern.search(text[max(0, mention.start - 80) : mention.start])
        leads = any(a.before and 0 <= a.start - mention.end <= 3 for a in says)
        if follows or leads:
            said.add(i)
    return said


def _seen_dates(text: str, found: list[Mention], kit: Tools) -> frozenset[int]:
    """Return which dates of a sentence are days of coming to see: "we visited Harqa on 2 June"."""
    visit = dates.visited(kit.lexicon.code).search(text)
    if visit is None:
        return frozenset()
    led = [i for i, m in enumerate(found) if LEADS.fullmatch(text[m.end : visit.start()])]
    after = [i for i, m in enumerate(found) if VISIT_ON.fullmatch(text[visit.end() : m.start])]
    return frozenset(after[:1] or led[-1:])


def _set_lead(whole: Telling, told: list[Told]) -> None:
    """Keep the first day and place of the opening: what later sentences leave out."""
    for sentence in [t for t in told[:OPENING] if not t.passage.quoted]:
        days = _after_dateline(sentence)
        if whole.lead_date is None and days:
            whole.lead_date, whole.lead_passage = days[0], sentence.passage
        exact = _exact(sentence)
        if whole.lead_place is None and exact:
            whole.lead_place = sentence.passage, exact[0]
    named = {place.place.words: place.place for t in told[:OPENING] for place in _exact(t)}
    whole.only_place = next(iter(named.values())) if len(named) == 1 else None


def _after_dateline(sentence: Told) -> list[Mention]:
    """Return the days a sentence tells of; that of its dateline only where it names no other."""
    days = [m for m in sentence.own_dates() if not m.since]
    if len(days) > 1 and years.is_filing_day(sentence.passage.text, days[0]):
        return days[1:]
    return days


def _set_year(told: list[Told]) -> None:
    """Give the days that leave their year out the one year the document names."""
    if not any("XXXX-" in mention.edtf for sentence in told for mention in sentence.dates):
        return
    opening = [mention for sentence in told[:OPENING] for mention in sentence.dates]
    last = years.the_one_year((sentence.passage.text for sentence in told), opening)
    if last is None:
        return
    for sentence in told:
        sentence.dates = [years.of_that_year(mention, last) for mention in sentence.dates]


def _exact(sentence: Told) -> list[Located]:
    """Return the places a sentence names that are no whole countries."""
    return [p for p in sentence.places if p.place.country is None]


def remember(whole: Telling, sentence: Told) -> None:
    """Keep the last day and place told, for the sentences of the same paragraph."""
    days = [m for m in sentence.own_dates() if not m.since]
    exact = _exact(sentence)
    if days:
        whole.near_date = sentence.passage, days[-1]
    if exact:
        whole.near_place = sentence.passage, exact[0]
        if _in_a_cell(sentence, exact[0].start):
            whole.cell_place = whole.near_place
    if days and _in_a_cell(sentence, days[-1].start):
        whole.cell_date = whole.near_date


def _in_a_cell(sentence: Told, start: int) -> bool:
    """ "Town: Dahar": what stands behind its name holds for the lines that follow."""
    return sentence.passage.text[:start].rstrip().endswith(":")


def of_the_cells(cell: tuple[Passage, T] | None, passage: Passage) -> tuple[Passage, T] | None:
    """Return what a cell a few lines above names, for a cell or a short line."""
    near = cell and passage.index - cell[0].index <= CELLS and COUNTED_LINE.match(passage.text)
    return cell if near else None


def day_before(whole: Telling, passage: Passage) -> tuple[Passage, Mention] | None:
    """Return the day a sentence without one goes on with: its paragraph's, else the opening's."""
    if whole.near_date and whole.near_date[0].paragraph == passage.paragraph:
        return whole.near_date
    if celled := of_the_cells(whole.cell_date, passage):
        return celled
    if whole.lead_date is None or whole.lead_passage is None:
        return None
    return whole.lead_passage, whole.lead_date


def _set_context(whole: Telling, told: list[Told]) -> None:
    """Mark the sentences that tell what lies behind the news."""
    open_days = any(len(m.edtf) == 10 and not m.year_said for t in told for m in t.dates)
    section, before = "", Told(Passage(-1, 0, "", -1), [], [], set(), [])
    for sentence in told:
        if sentence.passage.heading and sentence.passage.index > 2 and not sentence.passage.quoted:
            section = _section(sentence, whole)
        sentence.context = (
            (QUOTED if sentence.passage.quoted else section)
            or _old(sentence, whole, open_days)
            or _goes_on(sentence, before, whole)
        )
        before = sentence


def _section(sentence: Told, whole: Telling) -> str:
    weight, _ = surroundings.weigh(whole.tools.around.heading, sentence.passage.text)
    return f'it stands under the heading "{sentence.passage.raw}"' if weight else ""


def _old(sentence: Told, whole: Telling, open_days: bool) -> str:
    days = [
        m for m in sentence.own_dates() if not m.since and len(m.edtf) == 10 and "X" not in m.edtf
    ]
    if not days:
        return ""
    if whole.published is None:
        open_here = any("X" in m.edtf for m in sentence.dates)
        spelled = all(m.year_said for m in days) and not open_here and sentence.passage.index > 2
        return (
            "its date names its year, which the days of this news do not"
            if spelled and open_days
            else ""
        )
    if all(date.fromisoformat(m.edtf) < whole.published - LONG_AGO for m in days):
        return f"its date, {days[0].words}, is long before the document's own"
    return ""


def _goes_on(sentence: Told, before: Told, whole: Telling) -> str:
    """A sentence that begins "in the first days" goes on with what the one before told."""
    if not before.context or before.passage.paragraph != sentence.passage.paragraph:
        return ""
    weight, _ = surroundings.weigh(whole.tools.around.background, sentence.passage.text)
    return before.context if weight >= 1.0 else ""
