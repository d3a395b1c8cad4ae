"""How requests stand for one reader: their days, their questions counted, what is due next."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from answerable.accounts import queries as accounts
from answerable.actor import Actor
from answerable.channel.models import Question, Reminder, Request
from answerable.channel.queries.found import as_sent
from answerable.channel.rules import requests as rules
from answerable.channel.rules.dialogues import Way
from answerable.channel.rules.questions import QuestionState
from answerable.incidents.models import Incident, Pattern


@dataclass(frozen=True)
class Counted:
    """Questions by state. None is ever lost: the three make up what was asked."""

    open: int = 0
    answered: int = 0
    lapsed: int = 0

    @property
    def asked(self) -> int:
        return self.open + self.answered + self.lapsed


@dataclass(frozen=True)
class RequestLine:
    """One request as lists show it."""

    row: Request
    about: str
    """Title of what it concerns; empty: the dialogue as a whole."""
    way: Way
    office: str
    counted: Counted
    timing: rules.Timing

    @property
    def is_open(self) -> bool:
        return self.row.state == "open"


def lines(rows: Iterable[Request], *, by: Actor) -> Sequence[RequestLine]:
    """Requests the reader may see, as lists show them, in the order given."""
    kept = list(rows)
    numbers = [row.pk for row in kept]
    states: dict[int, Counter[str]] = defaultdict(Counter)
    asked = Question.objects.visible_to(by).filter(request__in=numbers)
    for request, state in asked.values_list("request_id", "state"):
        states[request][state] += 1
    sent = _sent(kept, by)
    named = titles((row.about for row in kept), by=by)
    offices = office_names()
    return [
        RequestLine(
            row, named.get(row.about, ""), Way(row.way), offices.get(row.office, ""),
            Counted(**{str(state): states[row.pk][state] for state in QuestionState}),
            rules.timing(sent[row.pk], today=by.today),
        )
        for row in kept
    ]  # fmt: skip


def counted(rows: Iterable[RequestLine]) -> Counted:
    """The questions of several requests, counted together."""
    kept = [row.counted for row in rows]
    return Counted(
        sum(one.open for one in kept), sum(one.answered for one in kept),
        sum(one.lapsed for one in kept),
    )  # fmt: skip


def titles(references: Iterable[str], *, by: Actor) -> Mapping[str, str]:
    """The titles of incidents and patterns, of those the reader may see."""
    wanted = {reference for reference in references if reference}
    seen: dict[str, str] = {}
    for model in (Incident, Pattern):
        rows = model.objects.visible_to(by).filter(reference__in=wanted)
        seen.update(rows.values_list("reference", "title"))
    return seen


def office_names() -> Mapping[str, str]:
    """Our offices by reference."""
    return {reference: name for reference, name, _ in accounts.offices()}


def _sent(rows: Sequence[Request], by: Actor) -> Mapping[int, rules.Sent]:
    reminders: dict[int, list[Reminder]] = defaultdict(list)
    numbers = [row.pk for row in rows]
    for one in Reminder.objects.visible_to(by).filter(request__in=numbers).order_by("number"):
        reminders[one.request_id].append(one)
    return {row.pk: as_sent(row, reminders[row.pk]) for row in rows}
