"""Screenings as pages show them: to who made one as answered then, to others as they may see it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from urllib.parse import quote

from answerable.accounts import queries as accounts
from answerable.actor import Actor, Level
from answerable.arms.rules.keeping import why_not_known
from answerable.arms.rules.restrictions import Asked, Part
from answerable.paging import part_of
from answerable.refusal import Absent, Sentence, refuse_if
from answerable.screening.models import Answer, Certificate, Line, Ruling, Screening
from answerable.screening.queries.answers import Answered, Answers
from answerable.screening.queries.ground import Ground, ground
from answerable.screening.queries.seen import seen
from answerable.screening.rules import lines, rulings
from answerable.screening.rules.bearings import Bearing, Bears, Standing, from_kept, told
from answerable.screening.rules.certificates import digest, entry, tally
from answerable.screening.rules.lines import MOST_LINES, Question
from answerable.screening.rules.rulings import View

PER_PAGE = 50


@dataclass(frozen=True)
class Shown:
    """One bearing with its sentence and the records to follow."""

    bearing: Bearing
    sentence: Sentence
    links: Mapping[str, str]
    """Reference of a record the reader may see → where it is found."""
    more: str = ""
    """Where the others are listed, where some are only counted."""


@dataclass(frozen=True)
class Ruled:
    """What a person ruled."""

    view: View
    because: str
    person: str
    row: Ruling


@dataclass(frozen=True)
class LineShown:
    """One line with its answer and what was ruled on it."""

    row: Line
    asks: Asked
    standing: Standing
    bearings: Sequence[Shown]
    unknown: Sequence[Part]
    ruled: Sequence[Ruled]
    """The newest first; only that one holds."""


@dataclass(frozen=True)
class LookPage:
    """One application looked at, nothing kept."""

    question: Question
    answered: Answered | None
    bearings: Sequence[Shown]
    on: Ground | None
    sees: Level
    keep_why_not: Sentence | None


@dataclass(frozen=True)
class ScreeningPage:
    """One screening, a page of its lines."""

    row: Screening
    made_by: str
    is_mine: bool
    """The answers are those its maker was given; otherwise worked out anew for the reader."""
    certificate: Certificate | None
    standings: Mapping[Standing, int]
    shown: Sequence[LineShown]
    page: int
    pages: int
    only: Standing | None


@dataclass(frozen=True)
class LinePage:
    """One line of a screening, with what stops it now."""

    screening: Screening
    line: LineShown
    is_mine: bool
    rule_why_not: Sentence | None
    go_on_why_not: Sentence | None


@dataclass(frozen=True)
class ScreeningLine:
    """A screening in a list."""

    row: Screening
    made_by: str
    ruled: int


def screening(reference: str, *, by: Actor) -> Screening:
    """The screening of this reference, or `Absent`."""
    found = Screening.objects.visible_to(by).filter(reference=reference).first()
    if found is None:
        raise Absent(reference)
    return found


def screening_locked(reference: str, *, by: Actor) -> Screening:
    """The same, held against others: one ruling on a line holds at a time."""
    return Screening.everything.select_for_update().get(pk=screening(reference, by=by).pk)


def line(of: Screening, number: int, *, by: Actor) -> Line:
    """A line by its number, or `Absent`."""
    found = Line.objects.visible_to(by).filter(screening=of, number=number).first()
    if found is None:
        raise Absent(f"{of.reference}/{number}")
    return found


def screenings(*, by: Actor, most: int = 100) -> list[ScreeningLine]:
    """The screenings the reader may see, the newest first."""
    rows = list(Screening.objects.visible_to(by).order_by("-made_at", "-pk")[:most])
    people = accounts.names_of({row.made_by for row in rows})
    held = Ruling.objects.visible_to(by).filter(screening__in=rows, holds=True)
    ruled: dict[int, int] = {}
    for pk in held.values_list("screening_id", flat=True):
        ruled[pk] = ruled.get(pk, 0) + 1
    return [ScreeningLine(r, people.get(r.made_by, ""), ruled.get(r.pk, 0)) for r in rows]


def stops_now(row: Line, *, by: Actor) -> tuple[Bearing, ...]:
    """What stops a line today, or may: it is asked when somebody rules, whatever was answered before."""
    return Answers(ground(by=by), by=by).stops(question_of(row))


def look(
    question: Question | None, *, by: Actor, true_on: date | None = None,
    known_on: date | None = None,
) -> LookPage:  # fmt: skip
    """One application held against what bears on it; nothing is kept."""
    refuse_if(why_not_known(known_on, today=by.today))
    sees, asked = by.sight.ceiling, question or Question()
    if question is None:
        return LookPage(asked, None, (), None, sees, lines.why_not_keep([Question("–")], by=by))
    on = ground(by=by, true_on=true_on, known_on=known_on)
    answered = Answers(on, by=by).answer(question)
    return LookPage(
        question, answered, _shown(answered.bearings, answered.meant.recipient, by), on, sees,
        lines.why_not_keep([question], by=by),
    )  # fmt: skip


def screening_page(
    reference: str, *, by: Actor, page: int = 1, only: Standing | None = None,
    per_page: int = PER_PAGE,
) -> ScreeningPage:  # fmt: skip
    """A screening; to its maker as they were answered, to anybody else as they may see it."""
    row = screening(reference, by=by)
    certificate = Certificate.objects.visible_to(by).filter(screening=row).first()
    rows = list(Line.objects.visible_to(by).filter(screening=row).order_by("number"))
    given = _answers(row, rows, by)
    wanted = [one for one in rows if only is None or given[one.pk][0] is only]
    at = part_of(len(wanted), page, per_page)
    part = wanted[at.span]
    people = accounts.names_of({row.made_by})
    counted = tally(standing for standing, _, _ in given.values())
    return ScreeningPage(
        row, people.get(row.made_by, ""), certificate is not None, certificate,
        {Standing(code): n for code, n in counted.items() if n},
        _lines(part, given, by), at.page, at.pages, only,
    )  # fmt: skip


def every_line(reference: str, *, by: Actor) -> ScreeningPage:
    """A screening with all its lines, for a file."""
    return screening_page(reference, by=by, per_page=MOST_LINES)


def line_page(reference: str, number: int, *, by: Actor) -> LinePage:
    """One line in full, with what would stop it now."""
    row = screening(reference, by=by)
    one = line(row, number, by=by)
    given = _answers(row, [one], by)
    mine = Answer.objects.visible_to(by).filter(line=one).exists()
    answers = Answers(ground(by=by), by=by)
    stops = answers.stops(question_of(one))
    shown = _lines([one], given, by)[0]
    if mine and shown.standing is Standing.NOT_RECOGNISED:
        unknown = answers.answer(question_of(one)).meant.unknown
        shown = replace(shown, unknown=unknown)
    return LinePage(
        row, shown, mine,
        rulings.why_not_rule(View.REFUSE, (), by=by),
        rulings.why_not_rule(View.GO_ON, stops, by=by),
    )  # fmt: skip


@dataclass(frozen=True)
class Checked:
    """A certificate held against the answers as they are kept."""

    certificate: Certificate
    again: str

    @property
    def holds(self) -> bool:
        return self.certificate.digest == self.again


def check(reference: str, *, by: Actor) -> Checked:
    """Hash the kept answers again: they must be what was certified. Only for who made the screening."""
    row = screening(reference, by=by)
    certificate = Certificate.objects.visible_to(by).filter(screening=row).first()
    if certificate is None:
        raise Absent(reference)
    rows = list(Line.objects.visible_to(by).filter(screening=row).order_by("number"))
    kept = {one.line_id: one for one in Answer.objects.visible_to(by).filter(screening=row)}
    entries = (
        entry(
            one.number, question_of(one), Standing(kept[one.pk].standing),
            [from_kept(bearing) for bearing in kept[one.pk].bearings],
        )
        for one in rows
    )  # fmt: skip
    return Checked(certificate, digest(row.true_on, row.known_on, entries))


_Given = tuple[Standing, tuple[Bearing, ...], tuple[Part, ...]]


def _answers(row: Screening, rows: Sequence[Line], by: Actor) -> dict[int, _Given]:
    """What was kept for the reader where they made it; otherwise the same question, asked for them."""
    mine = Answer.objects.visible_to(by).filter(screening=row)
    if len(rows) == 1:
        mine = mine.filter(line=rows[0])
    kept = {one.line_id: one for one in mine}
    if kept:
        return {
            one.pk: (
                Standing(kept[one.pk].standing),
                tuple(from_kept(bearing) for bearing in kept[one.pk].bearings), (),
            )
            for one in rows
        }  # fmt: skip
    answers = Answers(ground(by=by, true_on=row.true_on, known_on=row.known_on), by=by)
    found = {one.pk: answers.answer(question_of(one)) for one in rows}
    return {pk: (one.standing, one.bearings, one.meant.unknown) for pk, one in found.items()}


def question_of(row: Line) -> Question:
    """The application as it was asked."""
    return Question(
        row.recipient, row.unit, row.article, row.licence, Asked(row.asks), row.label, row.quantity
    )


def _lines(part: Sequence[Line], given: Mapping[int, _Given], by: Actor) -> list[LineShown]:
    ruled: dict[int, list[Ruling]] = {}
    for one in Ruling.objects.visible_to(by).filter(line__in=part).order_by("-pk"):
        ruled.setdefault(one.line_id, []).append(one)
    people = accounts.names_of({one.ruled_by for found in ruled.values() for one in found})
    asked = {ref for row in part for one in given[row.pk][1] for ref in one.references}
    followed = seen(asked, by=by)
    return [
        LineShown(
            row, Asked(row.asks), given[row.pk][0],
            [_show(one, followed, row.recipient) for one in given[row.pk][1]], given[row.pk][2],
            [Ruled(View(r.view), r.because, people.get(r.ruled_by, ""), r)
             for r in ruled.get(row.pk, ())],
        )
        for row in part
    ]  # fmt: skip


def _shown(bearings: Sequence[Bearing], recipient: str, by: Actor) -> list[Shown]:
    followed = seen({ref for one in bearings for ref in one.references}, by=by)
    return [_show(one, followed, recipient) for one in bearings]


def _show(one: Bearing, followed: Mapping[str, str], recipient: str) -> Shown:
    links = {ref: followed[ref] for ref in one.references if ref in followed}
    more = LISTS.get(one.kind, "").format(recipient=quote(recipient, safe=""))
    return Shown(one, told(one), links, more if recipient else "")


LISTS: Mapping[Bears, str] = {
    Bears.INCIDENT: "/incidents?recipient={recipient}", Bears.PATTERN: "/patterns",
    Bears.TRANSFER: "/transfers?recipient={recipient}", Bears.CONCERN: "/end-use",
}  # fmt: skip
"""Kind of record → the list in which those of a recipient stand, with others perhaps."""
