"""Dialogues as pages show them: what they are for, what was raised and asked, and what came of it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, QuerySet

from answerable.accounts.rules import may_read
from answerable.actor import Actor
from answerable.channel.models import (
    Answer,
    Counterpart,
    Dialogue,
    Mandate,
    Question,
    QuestionSet,
    Raising,
    Request,
    TheirOffice,
)
from answerable.channel.queries import found
from answerable.channel.queries.inquiries import InquiryShown, inquiries_of
from answerable.channel.queries.standing import (
    Counted,
    RequestLine,
    lines,
    office_names,
    titles,
)
from answerable.channel.rules import dialogues as rules
from answerable.channel.rules.answers import Position, stands_as
from answerable.channel.rules.counterparts import Standing
from answerable.channel.rules.keeping import why_not_keep
from answerable.channel.rules.raisings import Cause, why_not_withdraw
from answerable.incidents.models import Situation
from answerable.paging import pages_of, part_of
from answerable.refusal import Absent, Sentence


@dataclass(frozen=True)
class DialogueLine:
    """One dialogue as a list shows it."""

    row: Dialogue
    counterpart: Counterpart
    state: rules.DialogueState
    standing: Standing
    way: rules.Way
    office: str
    counted: Counted
    waits: RequestLine | None
    """The open request that has waited longest."""

    @property
    def worked(self) -> rules.Worked | None:
        return rules.Worked(self.row.worked) if self.row.worked else None


PAGE = 100


@dataclass(frozen=True)
class Paged:
    """Requests a hundred at a time, or all of them."""

    lines: Sequence[RequestLine]
    count: int
    page: int = 1

    @property
    def pages(self) -> int:
        return pages_of(self.count, PAGE)


@dataclass(frozen=True)
class ChannelPage:
    """Every dialogue the reader may see, and with whom."""

    dialogues: Sequence[DialogueLine]
    counterparts: Sequence[Counterpart]
    sets: Sequence[QuestionSet]
    open_requests: Paged
    """The open ones, the one that waits longest first."""
    open_questions: int
    overdue: int
    """Open requests past the day an answer was wanted."""
    why_not: Sentence | None


@dataclass(frozen=True)
class RaisingShown:
    """Something raised, with its title and what was asked with it."""

    row: Raising
    title: str
    cause: Cause
    way: rules.Way
    office: str
    withdraw_why_not: Sentence | None


@dataclass(frozen=True)
class MandateShown:
    """A letter with its demands; its exhibit where the reader may see it."""

    row: Mandate
    exhibit: str
    demands: Sequence[rules.Demand]


@dataclass(frozen=True)
class Produced:
    """What a dialogue has brought: questions by state, answers by position."""

    counted: Counted
    raised: int
    positions: Sequence[tuple[Position, int]]


@dataclass(frozen=True)
class DialoguePage:
    """One dialogue with all that was done in it."""

    line: DialogueLine
    situation: tuple[str, str]
    """Reference and name, where the reader may see it."""
    before: DialogueLine | None
    after: Sequence[DialogueLine]
    mandates: Sequence[MandateShown]
    raisings: Sequence[RaisingShown]
    requests: Paged
    inquiries: Sequence[InquiryShown]
    produced: Produced
    sets: Sequence[QuestionSet]
    ladder: Sequence[rules.Rung]
    why_not: Sentence | None
    """Why nothing new can begin here."""
    keep_why_not: Sentence | None
    rest_why_not: Sentence | None
    take_up_why_not: Sentence | None


@dataclass(frozen=True)
class CounterpartPage:
    """A counterpart, its offices by role, and the dialogues held with it."""

    row: Counterpart
    standing: Standing
    offices: Sequence[tuple[TheirOffice, Standing]]
    dialogues: Sequence[DialogueLine]
    why_not: Sentence | None


def must_read_dialogues(by: Actor) -> None:
    """Raise `Absent` for who reads no dialogue at all."""
    if not may_read("dialogue", by.roles) and not by.sight.all_content:
        raise Absent("channel")


def channel_page(*, by: Actor, page: int = 1) -> ChannelPage:
    """Every dialogue, open ones first, and a page of the requests that wait."""
    must_read_dialogues(by)
    order = {state: place for place, state in enumerate(rules.DialogueState)}
    shown = dialogue_lines(list(_dialogues(by)), by=by)
    waits = _waiting(by)
    return ChannelPage(
        sorted(shown, key=lambda one: order[one.state]), counterparts(by=by), sets(by=by),
        _paged(waits, page, by), sum(one.counted.open for one in shown),
        waits.filter(wanted_by__lt=by.today).count(), why_not_keep(by),
    )  # fmt: skip


def counterparts(*, by: Actor) -> Sequence[Counterpart]:
    """Everybody we talk to, by name."""
    return list(Counterpart.objects.visible_to(by).order_by("state", "name", "pk"))


def sets(*, by: Actor) -> Sequence[QuestionSet]:
    """The sets of questions, by title."""
    return list(QuestionSet.objects.visible_to(by).order_by("title", "pk"))


def waiting(*, by: Actor) -> Sequence[RequestLine]:
    """Every open request, the one sent first at the top."""
    return lines(_waiting(by), by=by)


def _waiting(by: Actor) -> QuerySet[Request]:
    return Request.objects.visible_to(by).filter(state="open").order_by("sent_on", "pk")


def _paged(rows: QuerySet[Request], page: int | None, by: Actor) -> Paged:
    """One page of requests; all of them where no page is asked for."""
    count = rows.count()
    if page is None:
        return Paged(lines(rows, by=by), count)
    part = part_of(count, page, PAGE)
    return Paged(lines(rows[part.span], by=by), count, part.page)


def dialogue_page(reference: str, *, by: Actor, page: int | None = None) -> DialoguePage:
    """The dialogue of this reference, or `Absent`; with all its requests, or a page of them."""
    row = found.dialogue(reference, by=by)
    (line,) = dialogue_lines([row], by=by)
    asked = Request.objects.visible_to(by).filter(dialogue=row).order_by("-sent_on", "-pk")
    raised = raisings_of(row, by=by)
    state = rules.DialogueState(row.state)
    after = _dialogues(by).filter(predecessor=row)
    before = _dialogues(by).filter(pk=row.predecessor_id or 0)
    return DialoguePage(
        line, _situation(row.situation, by), next(iter(dialogue_lines(list(before), by=by)), None),
        dialogue_lines(list(after), by=by),
        _mandates(row, by),
        raised, _paged(asked, page, by), inquiries_of(row, by=by),
        _produced(row, line.counted, len(raised), by),
        sets(by=by), found.rungs(row.ladder), rules.why_not_go_on(state, by=by), why_not_keep(by),
        rules.why_not_rest(state, by=by), rules.why_not_take_up(state, by=by),
    )  # fmt: skip


def counterpart_page(reference: str, *, by: Actor) -> CounterpartPage:
    """The counterpart of this reference, or `Absent`."""
    row = found.counterpart(reference, by=by)
    offices = TheirOffice.objects.visible_to(by).filter(counterpart=row)
    held = _dialogues(by).filter(counterpart=row)
    return CounterpartPage(
        row, Standing(row.standing),
        [(one, Standing(one.standing)) for one in offices.order_by("number")],
        dialogue_lines(list(held), by=by), why_not_keep(by),
    )  # fmt: skip


def raisings_of(row: Dialogue, *, by: Actor) -> Sequence[RaisingShown]:
    """What was raised in a dialogue, the newest first."""
    rows = list(Raising.objects.visible_to(by).filter(dialogue=row).order_by("-raised_on", "-pk"))
    return raisings_shown(rows, by=by)


def raisings_shown(rows: Sequence[Raising], *, by: Actor) -> Sequence[RaisingShown]:
    """Raisings the reader may see, with titles."""
    named, offices = titles((one.about for one in rows), by=by), office_names()
    asked = found.open_with(rows, by=by)
    return [
        RaisingShown(
            one, named.get(one.about, ""), Cause(one.cause), rules.Way(one.way),
            offices.get(one.office, ""),
            why_not_withdraw(
                withdrawn=one.withdrawn_on is not None, raised_on=one.raised_on,
                asked=asked.get(one.pk, 0), on=by.today, by=by,
            ),
        )
        for one in rows
    ]  # fmt: skip


def dialogue_lines(rows: Sequence[Dialogue], *, by: Actor) -> Sequence[DialogueLine]:
    """Dialogues as lists show them, in the order given."""
    offices, states, waits = office_names(), _states(rows, by), _longest(rows, by)
    return [
        DialogueLine(
            row, row.counterpart, rules.DialogueState(row.state), Standing(row.standing),
            rules.Way(row.way), offices.get(row.office, ""), Counted(**states[row.pk]),
            waits.get(row.pk),
        )
        for row in rows
    ]  # fmt: skip


def _states(rows: Sequence[Dialogue], by: Actor) -> Mapping[int, dict[str, int]]:
    """How many questions of each dialogue are in which state, counted by the database."""
    asked = Question.objects.visible_to(by).filter(dialogue__in=rows)
    states: dict[int, dict[str, int]] = defaultdict(dict)
    tallied = asked.order_by().values_list("dialogue_id", "state").annotate(n=Count("pk"))
    for dialogue, state, n in tallied:
        states[dialogue][state] = n
    return states


def _longest(rows: Sequence[Dialogue], by: Actor) -> Mapping[int, RequestLine]:
    """The open request of each dialogue that has waited longest."""
    first: dict[int, int] = {}
    waits = _waiting(by).filter(dialogue__in=rows).values_list("dialogue_id", "pk")
    for dialogue, request in waits:
        first.setdefault(dialogue, request)
    shown = lines(Request.objects.visible_to(by).filter(pk__in=first.values()), by=by)
    return {line.row.dialogue_id: line for line in shown}


def _dialogues(by: Actor) -> QuerySet[Dialogue]:
    seen = Dialogue.objects.visible_to(by).select_related("counterpart")
    return seen.order_by("-opened_on", "-pk")


def _mandates(row: Dialogue, by: Actor) -> Sequence[MandateShown]:
    kept = list(Mandate.objects.visible_to(by).filter(dialogue=row).order_by("number"))
    seen = found.exhibits_seen([one.exhibit for one in kept if one.exhibit], by=by)
    return [
        MandateShown(
            one, one.exhibit if one.exhibit in seen else "",
            [rules.Demand(d["text"], date.fromisoformat(d["by"]) if d["by"] else None)
             for d in one.demands],
        )
        for one in kept
    ]  # fmt: skip


def _situation(reference: str, by: Actor) -> tuple[str, str]:
    row = Situation.objects.visible_to(by).filter(reference=reference).first()
    return (row.reference, row.name) if row else ("", "")


def _produced(row: Dialogue, asked: Counted, raised: int, by: Actor) -> Produced:
    given = Answer.objects.visible_to(by).filter(dialogue=row)
    tally = Counter(
        stands_as(position, superseded=replaced is not None)
        for position, replaced in given.values_list("position", "superseded_by_id")
    )
    return Produced(asked, raised, [(one, tally[one]) for one in Position if tally[one]])
