"""What the pack before a meeting and the note at a hand-over share: asked, said, promised, denied."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from answerable.actor import Actor
from answerable.channel.models import Dialogue
from answerable.channel.queries.commitments import CommitmentLine, commitments_of
from answerable.channel.queries.inquiries import InquiryShown, inquiries_of
from answerable.channel.queries.meetings import MeetingLine, meetings_of
from answerable.channel.rules.answers import Position
from answerable.channel.rules.contradictions import Contradiction
from answerable.channel.rules.slippage import Slip
from answerable.oversight.queries.channel import told_as_of
from answerable.oversight.queries.contradicted import contradicted
from answerable.oversight.reports.document import (
    Block,
    Cell,
    Plain,
    Query,
    Quotation,
    Section,
    Table,
    Text,
    Words,
)
from answerable.oversight.rules.dialogue import Fate, Question
from answerable.refusal import say


@dataclass(frozen=True)
class Standing:
    """One dialogue as it stands for its reader."""

    row: Dialogue
    questions: Sequence[Question]
    contradictions: Sequence[Contradiction]
    meetings: Sequence[MeetingLine]
    commitments: Sequence[CommitmentLine]
    inquiries: Sequence[InquiryShown]

    def of(self, *fates: Fate) -> list[Question]:
        """Its questions of these fates, the one asked first at the top."""
        found = [one for one in self.questions if one.fate in fates]
        return sorted(found, key=lambda one: (one.sent_on, one.request, one.name))


def standing_of(row: Dialogue, *, by: Actor) -> Standing:
    """Everything of a dialogue this reader may see, as of today."""
    told = told_as_of(by=by, true_on=by.today, known_on=by.today)
    asked = [one for one in told.questions if one.dialogue == row.reference]
    held = contradicted(told.questions, by=by, known_on=by.today)
    answers = {given.reference for one in asked for given in one.answers}
    return Standing(
        row, asked,
        [c for one in held for c in one.found
         if answers & {c.earlier.reference, c.later.reference}],
        meetings_of(row, by=by), commitments_of(row, by=by), inquiries_of(row, by=by),
    )  # fmt: skip


def never_answered(shown: Standing, *, by: Actor) -> Section:
    """What was asked and never answered, with the days it has waited: first, whatever else there is."""
    rows = [
        [Cell(one.name), Cell(one.text, outside=True), Cell(one.sent_on), Cell(one.wanted_by),
         _days(one, by)]
        for one in shown.of(Fate.UNANSWERED)
    ]  # fmt: skip
    columns = [
        say("Question"),
        say("What was asked"),
        say("Sent on"),
        say("Wanted by"),
        say("Days"),
    ]
    if not rows:
        return Section(
            say("Asked and never answered"), [Text(say("Nothing was left without a word."))]
        )
    table = Table(columns, rows, frozenset({4}), query=_query(shown.row))
    return Section(say("Asked and never answered"), [table])


def answered(shown: Standing) -> Iterator[Section]:
    """What was answered, in part or in full: the last position of each, and how late it came."""
    rows = [
        [Cell(one.name), Cell(one.text, outside=True), Cell(one.fate), _last(one),
         Cell(one.first_on), Cell(str(one.days), one.days)]
        for one in shown.of(Fate.IN_PART, Fate.ANSWERED)
    ]  # fmt: skip
    columns = [say("Question"), say("What was asked"), say("What became of it"), say("Their position"),
               say("First words on"), say("Days")]  # fmt: skip
    if rows:
        yield Section(
            say("Answered"), [Table(columns, rows, frozenset({5}), query=_query(shown.row))]
        )


def against(shown: Standing) -> Iterator[Section]:
    """What does not agree, each with its two quotations."""
    if not shown.contradictions:
        return
    blocks: list[Block] = []
    for one in shown.contradictions:
        blocks.append(Text((one.point, one.words)))
        for account, quote in ((one.earlier, one.earlier_quote), (one.later, one.later_quote)):
            whence = say("{kind} {reference}, {day}", kind=account.kind, reference=account.reference,
                         day=account.on)  # fmt: skip
            blocks.append(Quotation(quote or "–", "", whence))
    blocks.append(Text(say("Found by rules. Which is right is for a person."), quiet=True))
    yield Section(say("What does not agree"), blocks)


def meetings(shown: Standing) -> Iterator[Section]:
    """Every meeting with its days and how late it is."""
    rows = [
        [Cell(one.row.title, outside=True), Cell(one.state), Cell(one.story.wanted or "–"),
         Cell(one.story.aimed_at or "–"), Cell(late_words(one.slip))]
        for one in shown.meetings
    ]  # fmt: skip
    columns = [say("Meeting"), say("State"), say("Wanted by"), say("Held, else set for"),
               say("Days late")]  # fmt: skip
    if rows:
        yield Section(say("Meetings"), [Table(columns, rows, query=_query(shown.row))])


def promises(shown: Standing) -> Iterator[Section]:
    """What either side promised, and what became of it."""
    rows = [
        [Cell(one.side), Cell(one.kind), Cell(one.row.what, outside=True), Cell(one.row.made_on),
         Cell(one.row.due_words or one.row.due or "–", outside=bool(one.row.due_words)),
         Cell(say("{days} days past its day", days=one.past_due) if one.past_due else one.state)]
        for one in shown.commitments
    ]  # fmt: skip
    columns = [say("Whose"), say("Kind"), say("What"), say("Made on"), say("Due"),
               say("What became of it")]  # fmt: skip
    if rows:
        yield Section(say("Promises and demands"), [Table(columns, rows, query=_query(shown.row))])


def their_inquiries(shown: Standing) -> Iterator[Section]:
    """Their own inquiries, apart from their answers."""
    rows = [
        [Cell(one.row.body, outside=True), Cell(one.title or one.row.about, outside=True),
         Cell(one.stage), Cell(one.outcome or "–"), Cell(one.row.promised_on or "–")]
        for one in shown.inquiries
    ]  # fmt: skip
    columns = [say("Body"), say("About"), say("Stage"), say("Outcome"), say("Result promised for")]
    if rows:
        yield Section(say("Their own inquiries"), [Table(columns, rows, query=_query(shown.row))])


def figures(shown: Standing) -> Plain:
    """The same as plain values."""
    return {
        "dialogue": shown.row.reference,
        "questions": {
            fate.value: [one.name for one in shown.of(fate)] for fate in Fate
        },
        "contradictions": [
            {"point": one.point.value, "earlier": one.earlier.reference,
             "later": one.later.reference, "quotes": [one.earlier_quote, one.later_quote]}
            for one in shown.contradictions
        ],
        "meetings": [
            {"reference": one.row.reference, "state": one.state.value,
             "days_late": [one.slip.least, one.slip.most] if one.slip else None}
            for one in shown.meetings
        ],
        "commitments": {one.row.reference: one.state.value for one in shown.commitments},
    }  # fmt: skip


def late_words(slip: Slip | None) -> Words:
    """How late, as a range; nothing where nobody said by when."""
    if slip is None:
        return "–"
    if slip.most is None:
        return say("at least {least}", least=slip.least)
    return str(slip.least) if slip.least == slip.most else f"{slip.least}–{slip.most}"


def together(*parts: Iterable[Section]) -> list[Section]:
    """The sections of several parts, in order."""
    return [section for part in parts for section in part]


def _days(one: Question, by: Actor) -> Cell:
    waited = one.waited(by.today)
    return Cell("–") if waited is None else Cell(str(waited), waited)


def _last(one: Question) -> Cell:
    spoken = [given for given in one.answers if given.in_words and not given.replaced_by]
    return Cell(Position(spoken[-1].position)) if spoken else Cell("–")


def _query(row: Dialogue) -> Query:
    return Query(f"/dialogues/{row.reference}", f"answerable channel show {row.reference} --json")
