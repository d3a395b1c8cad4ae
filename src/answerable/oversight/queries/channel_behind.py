"""The list behind each figure of the channel: which questions, meetings, promises it counted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from answerable.channel.rules.commitments import CommitmentState
from answerable.oversight.queries.channel import ChannelBoard
from answerable.oversight.rules import dialogue as rules
from answerable.oversight.rules.dialogue import Share
from answerable.refusal import Sentence, refuse_if, say
from answerable.term import Term


@dataclass(frozen=True)
class Wanted:
    """Which figure: of what, which count, and of which counterpart or door (empty: all)."""

    of: str
    kind: str = ""
    counterpart: str = ""
    way: str = ""


@dataclass(frozen=True)
class Entry:
    """One record behind a figure: where it stands, its words, its day and days."""

    reference: str
    href: str
    title: str
    on: date
    what: Sentence | Term | str
    days: int | None = None


def behind(shown: ChannelBoard, wanted: Wanted) -> list[Entry]:
    """The records one figure counted, in the order of their days, then as they were recorded."""
    refuse_if(None if wanted.of in _WAYS else say("There is no such figure."))
    return sorted(_WAYS[wanted.of](shown, wanted), key=lambda one: one.on)


def _questions(shown: ChannelBoard, wanted: Wanted) -> Iterable[Entry]:
    refuse_if(None if wanted.kind in rules.FIGURES else say("There is no such figure."))
    for one in share_of(shown, wanted).of(wanted.kind):
        days = one.days if one.days is not None else one.waited(shown.seen.true_on)
        yield Entry(one.name, _at(one.name), one.text, one.sent_on, one.fate, days)


def share_of(shown: ChannelBoard, wanted: Wanted) -> Share:
    """The questions of one counterpart, one door, or all of them."""
    found = tuple(
        one for one in shown.told.questions
        if wanted.counterpart in ("", one.counterpart) and wanted.way in ("", one.way)
    )  # fmt: skip
    return Share("", found, shown.contradicted)


def _meetings(shown: ChannelBoard, wanted: Wanted) -> Iterable[Entry]:
    refuse_if(None if wanted.kind in rules.MEETINGS else say("There is no such figure."))
    for one in shown.told.meetings:
        if rules.MEETINGS[wanted.kind](one) and one.story.state is not None:
            days = one.slip.least if one.slip else None
            yield Entry(
                one.reference, f"/meetings/{one.reference}",
                shown.dialogues.get(one.dialogue, ""), one.on, one.story.state, days,
            )  # fmt: skip


def _promises(shown: ChannelBoard, wanted: Wanted) -> Iterable[Entry]:
    known = {"all", "overdue", *CommitmentState}
    refuse_if(None if wanted.kind in known else say("There is no such figure."))
    on = shown.seen.true_on
    for one in rules.promised(shown.told.promises, wanted.kind, on):
        late = (on - one.due).days if one.due and one.overdue(on) else None
        title = shown.dialogues.get(one.dialogue, "")
        yield Entry(one.reference, f"/commitments/{one.reference}", title, one.on, one.state, late)


def _waits(shown: ChannelBoard, wanted: Wanted) -> Iterable[Entry]:
    """`kind` is `asked` or `unasked`; empty: both."""
    for one in shown.waits:
        if wanted.kind in ("", "asked" if one.questions else "unasked"):
            standing = one.standing
            what = (
                say("{count} questions are open", count=len(one.questions))
                if one.questions
                else say("nothing is asked at present")
            )
            yield Entry(
                standing.incident, f"/incidents/{standing.incident}", "", standing.received_on,
                what, standing.days,
            )  # fmt: skip


def _without(shown: ChannelBoard, _: Wanted) -> Iterable[Entry]:
    for one in shown.without:
        made = one.decided
        oldest = max((made.on - q.sent_on).days for q in one.questions)
        yield Entry(made.decision, f"/decisions/{made.decision}", "", made.on, made.kind, oldest)


def _changed(shown: ChannelBoard, _: Wanted) -> Iterable[Entry]:
    for one in shown.changed:
        cited = ", ".join(shown.cited[one.finding])
        yield Entry(
            one.finding, f"/cases/{one.case}", "", one.on, say("rests on {cited}", cited=cited)
        )


_WAYS: Mapping[str, Callable[[ChannelBoard, Wanted], Iterable[Entry]]] = {
    "question": _questions,
    "meeting": _meetings,
    "promise": _promises,
    "waits": _waits,
    "without": _without,
    "changed": _changed,
}


def _at(question: str) -> str:
    request, _, number = question.partition("/")
    return f"/requests/{request}#q{number}"
