"""The records of a dialogue by their references, for a named reader; `Absent` where they see none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from answerable.accounts import queries as accounts
from answerable.actor import Actor
from answerable.channel.models import (
    Answer,
    Counterpart,
    Dialogue,
    PartnerInquiry,
    Question,
    QuestionSet,
    Raising,
    Reminder,
    Request,
    TheirOffice,
)
from answerable.channel.rules.dialogues import Rung
from answerable.channel.rules.requests import Sent
from answerable.evidence.models import Exhibit
from answerable.incidents import queries as incidents
from answerable.incidents.models import Situation
from answerable.intake.models import Report
from answerable.refusal import Absent

C = TypeVar("C", Answer, Counterpart, Dialogue, PartnerInquiry, QuestionSet, Raising, Request)


def counterpart(reference: str, *, by: Actor) -> Counterpart:
    """The counterpart of this reference."""
    return _one(Counterpart, reference, by)


def counterpart_locked(reference: str, *, by: Actor) -> Counterpart:
    """The same, held against others: its offices are counted under it."""
    return Counterpart.everything.select_for_update().get(pk=counterpart(reference, by=by).pk)


def their_office(counterpart_reference: str, number: int, *, by: Actor) -> TheirOffice:
    """An office of a counterpart."""
    row = counterpart(counterpart_reference, by=by)
    found = TheirOffice.objects.visible_to(by).filter(counterpart=row, number=number).first()
    if found is None:
        raise Absent(counterpart_reference)
    return found


def dialogue(reference: str, *, by: Actor) -> Dialogue:
    """The dialogue of this reference."""
    return _one(Dialogue, reference, by)


def dialogue_locked(reference: str, *, by: Actor) -> Dialogue:
    """The same, held against others for the rest of the transaction."""
    return Dialogue.everything.select_for_update().get(pk=dialogue(reference, by=by).pk)


def raising(reference: str, *, by: Actor) -> Raising:
    """The raising of this reference."""
    return _one(Raising, reference, by)


def open_with(rows: Sequence[Raising], *, by: Actor) -> Mapping[int, int]:
    """How many of the questions asked with each of what was raised are open; asked of none, none."""
    if not rows:
        return {}
    asked = Question.objects.visible_to(by).filter(request__raising__in=rows, state="open")
    return Counter(asked.order_by().values_list("request__raising_id", flat=True))


def request(reference: str, *, by: Actor) -> Request:
    """The request of this reference."""
    return _one(Request, reference, by)


def request_locked(reference: str, *, by: Actor) -> Request:
    """The same, held against others: its numbers and the states of its questions are counted under it."""
    return Request.everything.select_for_update().get(pk=request(reference, by=by).pk)


def question(request_reference: str, number: int, *, by: Actor) -> Question:
    """A question by its request and number."""
    row = request(request_reference, by=by)
    found = Question.objects.visible_to(by).filter(request=row, number=number).first()
    if found is None:
        raise Absent(f"{request_reference}/{number}")
    return found


def answer(reference: str, *, by: Actor) -> Answer:
    """The answer of this reference."""
    return _one(Answer, reference, by)


def inquiry(reference: str, *, by: Actor) -> PartnerInquiry:
    """The inquiry of the partner of this reference."""
    return _one(PartnerInquiry, reference, by)


def question_set(reference: str, *, by: Actor) -> QuestionSet:
    """The set of questions of this reference."""
    return _one(QuestionSet, reference, by)


def subject(reference: str, *, by: Actor) -> str:
    """The incident or pattern something of a dialogue may concern, as it stands now; `Absent` unseen."""
    if reference.startswith("b-"):
        return incidents.pattern(reference, by=by).reference
    return incidents.resolve(reference, by=by).reference


def exhibits_seen(references: Iterable[str], *, by: Actor) -> set[str]:
    """Those of the exhibits that the reader may see, by the reports they came with."""
    told = Report.objects.visible_to(by)
    named = Exhibit.objects.filter(reference__in=list(references), reports__in=told)
    return set(named.values_list("reference", flat=True))


def must_see_situation(reference: str, *, by: Actor) -> str:
    """The reference of a situation to point to; `Absent` where the reader may not see it."""
    seen = Situation.objects.visible_to(by).filter(reference=reference)
    if reference and not seen.exists():
        raise Absent(reference)
    return reference


def must_see_exhibit(reference: str, *, by: Actor) -> str:
    """The reference of an exhibit to point to; `Absent` where the reader may not see it."""
    if reference and reference not in exhibits_seen([reference], by=by):
        raise Absent(reference)
    return reference


def must_know_office(reference: str) -> str:
    """The reference of an office of ours; `Absent` where there is none."""
    if reference and reference not in {known for known, _, _ in accounts.offices()}:
        raise Absent(reference)
    return reference


def sent(row: Request, *, by: Actor) -> Sent:
    """A request as the rules reckon its days."""
    reminders = list(Reminder.objects.visible_to(by).filter(request=row).order_by("number"))
    return as_sent(row, reminders)


def as_sent(row: Request, reminders: Sequence[Reminder]) -> Sent:
    """A request with its reminders, oldest first, as the rules reckon its days."""
    return Sent(
        row.sent_on, row.wanted_by, row.remind_every, rungs(row.ladder),
        [one.sent_on for one in reminders], max((one.rung for one in reminders), default=0),
        row.ended_on,
    )  # fmt: skip


def rungs(ladder: Iterable[dict[str, object]]) -> list[Rung]:
    """A ladder as stored, as the rules see it."""
    return [Rung(int(str(one["after"])), str(one["to"])) for one in ladder]


def _one(model: type[C], reference: str, by: Actor) -> C:
    found: C | None = model.objects.visible_to(by).filter(reference=reference).first()
    if found is None:
        raise Absent(reference)
    return found
