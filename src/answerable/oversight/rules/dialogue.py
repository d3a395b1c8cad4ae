"""What the history of a dialogue tells: how long answers took, what stayed open, what slipped.

Pure, over history rows as they were written. Every question is counted once and stands in exactly
one of three fates; what was never answered is part of every share, never left out of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from statistics import median
from typing import Any

from answerable.channel.rules.answers import Form, Position
from answerable.channel.rules.commitments import CommitmentState
from answerable.channel.rules.meetings import Move, Side
from answerable.channel.rules.questions import QuestionState
from answerable.channel.rules.slippage import Slip, Story, slip_of, story_of
from answerable.term import Term


@dataclass(frozen=True)
class Row:
    """One history row of the channel: what it changed, true from when, with its data."""

    subject: str
    what: str
    value: str
    on: date
    data: Mapping[str, Any] = field(default_factory=dict)


class OfQuestions(Term):
    """Figures that count questions."""

    ASKED = "asked", "asked"
    ANSWERED = "answered", "answered"
    IN_PART = "in_part", "answered in part"
    UNANSWERED = "unanswered", "without a word in answer"
    LATE = "late", "answered late"
    CONTRADICTED = "contradicted", "contradicted by another account"
    OPEN = "open", "still open"
    LAPSED = "lapsed", "lapsed"


class OfMeetings(Term):
    """Figures that count meetings."""

    ASKED = "met_asked", "meetings"
    HELD = "met_held", "meetings held"
    SLIPPED = "met_slipped", "meetings late or put off"
    CANCELLED = "met_cancelled", "meetings cancelled at least once"


class OfCases(Term):
    """Figures that count what the dialogue did to cases."""

    WAITS = "waits", "cases that wait only on an answer"
    WITHOUT = "without", "decisions taken without the answer"
    CHANGED = "changed", "findings that rest on what the partner said"


class OfPromises(Term):
    """Promises counted beside those of each state."""

    OVERDUE = "overdue", "open past their day"


class Fate(Term):
    """What has become of a question."""

    ANSWERED = "answered", "answered"
    IN_PART = "in_part", "answered in part"
    UNANSWERED = "unanswered", "without a word in answer"


@dataclass(frozen=True)
class Given:
    """One answer as recorded; silence is one of them."""

    reference: str
    position: str
    form: str
    on: date
    text: str = ""
    killed: tuple[int | None, int | None] | None = None
    injured: tuple[int | None, int | None] | None = None
    happened_on: str = ""
    replaced_by: str = ""

    @property
    def in_words(self) -> bool:
        return self.form != Form.SILENCE


@dataclass(frozen=True)
class Question:
    """A question with all that came of it by the two dates."""

    name: str
    """`rq-…/3`."""
    request: str
    dialogue: str
    counterpart: str
    way: str
    about: str
    text: str
    sent_on: date
    wanted_by: date
    state: QuestionState
    ended_on: date | None
    answers: tuple[Given, ...] = ()

    @property
    def first_on(self) -> date | None:
        """The day something came in words; silence is no answer that could be timed."""
        return min((one.on for one in self.answers if one.in_words), default=None)

    @property
    def days(self) -> int | None:
        """Days from asking to the first words."""
        return (self.first_on - self.sent_on).days if self.first_on else None

    @property
    def late(self) -> bool:
        return self.first_on is not None and self.first_on > self.wanted_by

    @property
    def fate(self) -> Fate:
        if self.state is QuestionState.ANSWERED:
            return Fate.ANSWERED
        return Fate.IN_PART if self.first_on else Fate.UNANSWERED

    def waited(self, on: date) -> int | None:
        """Days it has been open by `on`; None once it has ended."""
        return (on - self.sent_on).days if self.state is QuestionState.OPEN else None

    def open_on(self, day: date) -> bool:
        """Say whether it was asked by `day` and had not ended."""
        return self.sent_on <= day and (self.ended_on is None or self.ended_on > day)


@dataclass(frozen=True)
class Meeting:
    """A meeting as its moves tell it."""

    reference: str
    dialogue: str
    counterpart: str
    about: str
    story: Story
    slip: Slip | None
    on: date
    """The day of its last state."""


@dataclass(frozen=True)
class Promise:
    """A commitment, assurance or demand as it stood."""

    reference: str
    dialogue: str
    counterpart: str
    about: str
    kind: str
    side: str
    state: CommitmentState
    due: date | None
    on: date

    def overdue(self, on: date) -> bool:
        """Open past its day: not broken, for nobody has said so."""
        return self.state is CommitmentState.OPEN and self.due is not None and self.due < on


@dataclass(frozen=True)
class Told:
    """What the rows of the channel tell by two dates."""

    questions: tuple[Question, ...]
    meetings: tuple[Meeting, ...]
    promises: tuple[Promise, ...]
    raised: Mapping[str, date]
    """Incident or pattern → the day it was first raised."""


def told(rows: Iterable[Row], *, on: date) -> Told:
    """Replay the rows in the order they were written; `on`: the day the answer is true on."""
    kept: dict[str, list[Row]] = {}
    for row in rows:
        kept.setdefault(row.what, []).append(row)
    raised: dict[str, date] = {}
    for row in kept.get("raised", ()):
        about = row.data["about"]
        raised[about] = min(row.on, raised.get(about, row.on))
    return Told(
        _questions(kept.get("question", ()), _answers(kept.get("answer", ()))),
        _meetings(kept.get("meeting", ()), on), _promises(kept.get("commitment", ())), raised,
    )  # fmt: skip


def _answers(rows: Iterable[Row]) -> Mapping[str, tuple[Given, ...]]:
    """Question → its answers, each as first recorded and perhaps replaced since."""
    given: dict[str, tuple[str, Given]] = {}
    for row in rows:
        if row.value == Position.SUPERSEDED:
            if row.subject in given:
                name, one = given[row.subject]
                given[row.subject] = name, _replaced(one, row.data["replaced_by"])
            continue
        name = f"{row.data['request']}/{row.data['number']}"
        given[row.subject] = name, Given(
            row.subject, row.value, row.data["form"], row.on, row.data.get("text", ""),
            _figure(row.data.get("killed")), _figure(row.data.get("injured")),
            row.data.get("happened_on", ""),
        )  # fmt: skip
    found: dict[str, list[Given]] = {}
    for name, one in given.values():
        found.setdefault(name, []).append(one)
    return {name: tuple(sorted(ones, key=lambda one: one.on)) for name, ones in found.items()}


def _replaced(one: Given, other: str) -> Given:
    return Given(one.reference, one.position, one.form, one.on, one.text, one.killed, one.injured,
                 one.happened_on, other)  # fmt: skip


def _figure(kept: Sequence[int | None] | None) -> tuple[int | None, int | None] | None:
    return (kept[0], kept[1]) if kept else None


def _questions(
    rows: Iterable[Row], answers: Mapping[str, tuple[Given, ...]]
) -> tuple[Question, ...]:
    last = {row.subject: row for row in rows}
    return tuple(
        Question(
            name, row.data["request"], row.data["dialogue"], row.data["counterpart"],
            row.data["way"], row.data["about"], row.data["text"],
            date.fromisoformat(row.data["sent_on"]), date.fromisoformat(row.data["wanted_by"]),
            QuestionState(row.value),
            None if row.value == QuestionState.OPEN else row.on, answers.get(name, ()),
        )
        for name, row in last.items()
    )  # fmt: skip


def _meetings(rows: Iterable[Row], on: date) -> tuple[Meeting, ...]:
    moves: dict[str, list[Row]] = {}
    for row in rows:
        moves.setdefault(row.subject, []).append(row)
    made = []
    for reference, told_of in moves.items():
        ordered = sorted(told_of, key=lambda row: int(row.data["number"]))
        first = ordered[0].data
        story = story_of([_move(row) for row in ordered], first["wanted"])
        made.append(
            Meeting(
                reference, first["dialogue"], first["counterpart"], first["about"], story,
                slip_of(story, today=on), ordered[-1].on,
            )
        )  # fmt: skip
    return tuple(made)


def _move(row: Row) -> Move:
    return Move(row.value, row.on, row.data["asserted_by"], row.data["stance"], row.data["when"])


def _promises(rows: Iterable[Row]) -> tuple[Promise, ...]:
    last = {row.subject: row for row in rows}
    return tuple(
        Promise(
            reference, row.data["dialogue"], row.data["counterpart"], row.data["about"],
            row.data["kind"], row.data["side"], CommitmentState(row.value),
            date.fromisoformat(row.data["due_latest"]) if row.data["due_latest"] else None, row.on,
        )
        for reference, row in last.items()
    )  # fmt: skip


@dataclass(frozen=True)
class Share:
    """The questions of one counterpart, one door, or all of them, counted."""

    head: str
    questions: tuple[Question, ...]
    contradicted: frozenset[str]
    """Names of questions an answer to which contradicts an earlier account."""

    def of(self, what: str) -> tuple[Question, ...]:
        """The questions behind one figure."""
        return tuple(one for one in self.questions if FIGURES[what](one, self))

    def count(self, what: str) -> int:
        return len(self.of(what))

    @property
    def median_days(self) -> float | None:
        """Days to the first words, of those that got any: half took at most so long."""
        found = [one.days for one in self.questions if one.days is not None]
        return median(found) if found else None


FIGURES: Mapping[str, Callable[[Question, Share], bool]] = {
    OfQuestions.ASKED: lambda one, _: True,
    OfQuestions.ANSWERED: lambda one, _: one.fate is Fate.ANSWERED,
    OfQuestions.IN_PART: lambda one, _: one.fate is Fate.IN_PART,
    OfQuestions.UNANSWERED: lambda one, _: one.fate is Fate.UNANSWERED,
    OfQuestions.OPEN: lambda one, _: one.state is QuestionState.OPEN,
    OfQuestions.LAPSED: lambda one, _: one.state is QuestionState.LAPSED,
    OfQuestions.LATE: lambda one, _: one.late,
    OfQuestions.CONTRADICTED: lambda one, share: one.name in share.contradicted,
}
"""Figure → which questions it counts. Answered, in part and unanswered make up all that were asked."""


def shares(
    found: Iterable[Question], contradicted: frozenset[str], head: Callable[[Question], str]
) -> tuple[Share, ...]:
    """One share for each head, the most asked first; as recorded where as many were asked."""
    groups: dict[str, list[Question]] = {}
    for one in found:
        groups.setdefault(head(one), []).append(one)
    ordered = sorted(groups.items(), key=lambda pair: -len(pair[1]))
    return tuple(Share(name, tuple(ones), contradicted) for name, ones in ordered)


MEETINGS: Mapping[str, Callable[[Meeting], bool]] = {
    OfMeetings.ASKED: lambda one: True,
    OfMeetings.HELD: lambda one: bool(one.story.held),
    OfMeetings.SLIPPED: lambda one: one.story.slips > 0 or bool(one.slip and one.slip.is_late),
    OfMeetings.CANCELLED: lambda one: one.story.cancellations > 0,
}
"""Figure → which meetings it counts."""


def promised(found: Iterable[Promise], what: str, on: date) -> tuple[Promise, ...]:
    """The promises of the other side behind one figure: a state, or `overdue`."""
    theirs = (one for one in found if one.side == Side.THEIRS)
    if what == OfPromises.OVERDUE:
        return tuple(one for one in theirs if one.overdue(on))
    return tuple(one for one in theirs if what in ("all", one.state))


def undecided_without(questions: Iterable[Question], about: str, day: date) -> tuple[Question, ...]:
    """The questions about an incident that were open on the day it was decided."""
    return tuple(one for one in questions if one.about == about and one.open_on(day))
