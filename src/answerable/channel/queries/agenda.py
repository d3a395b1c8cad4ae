"""An agenda as its reader sees it, and what is open in a dialogue that could be put on it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from answerable.actor import Actor
from answerable.channel.models import (
    AgendaItem,
    Commitment,
    Meeting,
    Minute,
    PartnerInquiry,
    PlannedOperation,
    Question,
    Raising,
)
from answerable.channel.rules.agenda import MinuteKind, question_of, why_not_drop, why_not_minute
from answerable.channel.rules.meetings import MeetingState, Side
from answerable.channel.rules.operations import SubmissionState
from answerable.refusal import Sentence, say
from answerable.term import Term


class OpenKind(Term):
    """What kind of open thing an agenda can be built from."""

    QUESTION = "question", "open question"
    RAISING = "raising", "raised, never asked about"
    COMMITMENT = "commitment", "open commitment"
    INQUIRY = "inquiry", "their inquiry"
    OPERATION = "operation", "planned operation"


@dataclass(frozen=True)
class MinuteShown:
    """A line of the minutes; `led_to` is where its answer or promise went."""

    row: Minute
    kind: MinuteKind
    side: Side

    @property
    def address(self) -> str:
        """The page of what it became; empty where it became nothing."""
        if self.kind is MinuteKind.COMMITMENT:
            return f"/commitments/{self.row.led_to}"
        asked = question_of(self.row.item.item)
        return f"/requests/{asked[0]}" if asked and self.kind is MinuteKind.ANSWER else ""


@dataclass(frozen=True)
class ItemShown:
    """An agenda item; its number is counted among those the reader sees."""

    number: int
    row: AgendaItem
    minutes: Sequence[MinuteShown]
    is_question: bool
    drop_why_not: Sentence | None
    minute_why_not: Sentence | None


@dataclass(frozen=True)
class OpenItem:
    """Something open of the dialogue that is not on the agenda yet."""

    item: str
    kind: OpenKind
    title: str | Sentence


def agenda_of(row: Meeting, *, by: Actor) -> Sequence[ItemShown]:
    """The agenda in its order, each item with what was said on it."""
    items = AgendaItem.objects.visible_to(by).filter(meeting=row, dropped=False).order_by("place")
    said: dict[int, list[Minute]] = defaultdict(list)
    typed = Minute.objects.visible_to(by).filter(meeting=row).select_related("item")
    for minute in typed.order_by("place"):
        said[minute.item_id].append(minute)
    return [
        _item(number, one, said[one.pk], MeetingState(row.state), by)
        for number, one in enumerate(items, 1)
    ]


def open_items(row: Meeting, *, by: Actor) -> Sequence[OpenItem]:
    """What is open in the dialogue of a meeting and not on its agenda: oldest first of each kind."""
    put = AgendaItem.objects.visible_to(by).filter(meeting=row, dropped=False)
    taken = set(put.values_list("item", flat=True))
    return [one for one in _open(row, by) if one.item not in taken]


def _open(row: Meeting, by: Actor) -> Iterator[OpenItem]:
    asked = Question.objects.visible_to(by).filter(dialogue=row.dialogue, state="open")
    for one in asked.select_related("request").order_by("request__sent_on", "request_id", "number"):
        yield OpenItem(f"{one.request.reference}/{one.number}", OpenKind.QUESTION, one.text)
    promised = Commitment.objects.visible_to(by).filter(dialogue=row.dialogue, state="open")
    for cm in promised.order_by("made_on", "pk"):
        yield OpenItem(cm.reference, OpenKind.COMMITMENT, cm.what)
    raised = Raising.objects.visible_to(by).filter(
        dialogue=row.dialogue, requests__isnull=True, withdrawn_on__isnull=True
    )
    for rs in raised.order_by("raised_on", "pk"):
        yield OpenItem(rs.reference, OpenKind.RAISING, rs.words or rs.about)
    inquiries = PartnerInquiry.objects.visible_to(by).filter(
        dialogue=row.dialogue, ended_on__isnull=True
    )
    for pi in inquiries.order_by("opened_on", "pk"):
        yield OpenItem(pi.reference, OpenKind.INQUIRY, say("Inquiry of {body}", body=pi.body))
    planned = PlannedOperation.objects.visible_to(by).filter(
        dialogue=row.dialogue, state=SubmissionState.CONFIRMED, outcome="open"
    )
    for po in planned.order_by("submitted_on", "pk"):
        yield OpenItem(po.reference, OpenKind.OPERATION, po.title)


def _item(
    number: int, row: AgendaItem, said: Sequence[Minute], state: MeetingState, by: Actor
) -> ItemShown:
    return ItemShown(
        number, row,
        [MinuteShown(one, MinuteKind(one.kind), Side(one.side)) for one in said],
        question_of(row.item) is not None,
        why_not_drop(dropped=row.dropped, minuted=bool(said), by=by),
        why_not_minute(state, kind=MinuteKind.NOTE, side=Side.OURS, words="–", item=row.item, by=by),
    )  # fmt: skip
