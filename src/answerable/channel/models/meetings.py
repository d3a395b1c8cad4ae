"""Meetings: each state with who asserts it, who takes part, agenda, minutes, what was published."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from answerable.accounts.models import protected
from answerable.channel.models.dialogues import OfDialogue

MEETING_STATES = (
    "asked", "agreed", "slipped", "cancelled", "re_requested", "held", "followed_up",
)  # fmt: skip
SIDES = ("ours", "theirs")
A_PERSON = ~Q(recorded_by="") & ~Q(recorded_by="machine")


class Meeting(OfDialogue):
    """A meeting wanted, whatever became of it. Its state is that of its last move."""

    reference = protected()
    title = models.CharField(max_length=200)
    wanted = models.CharField(max_length=40, default="")
    """EDTF of the day by which it was first wanted; slippage is reckoned from it. Empty: nobody said."""
    wanted_words = models.CharField(max_length=120, default="")
    mode = models.CharField(max_length=10)
    place = models.CharField(max_length=200, default="")
    disclosed = models.BooleanField(default=True)
    """False: it was declined to say where. That is a fact of its own, and no place is kept."""
    state = models.CharField(max_length=12, db_index=True)
    recorded_by = models.CharField(max_length=40)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(state__in=MEETING_STATES), name="state_of_a_meeting_is_known"
            ),
            models.CheckConstraint(
                condition=Q(mode__in=["in_person", "virtual", "not_said"]), name="mode_is_known"
            ),
            models.CheckConstraint(
                condition=Q(disclosed=True) | Q(place=""), name="an_undisclosed_place_is_not_kept"
            ),
            models.CheckConstraint(condition=A_PERSON, name="a_person_records_a_meeting"),
        ]

    def __str__(self) -> str:
        return self.title


class MeetingMove(OfDialogue):
    """One state of a meeting: which side asserts it, and what the other says to that."""

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="moves")
    number = models.PositiveIntegerField()
    state = models.CharField(max_length=12)
    moved_on = models.DateField(db_index=True)
    asserted_by = models.CharField(max_length=8)
    stance = models.CharField(max_length=10, default="not_heard")
    stance_on = models.DateField(null=True)
    stance_words = models.TextField(default="")
    """In which words the other side confirmed, denied or declined."""
    when = models.CharField(max_length=40, default="")
    """EDTF of the day it names: wanted, agreed, put off to, held."""
    when_words = models.CharField(max_length=120, default="")
    reason = models.TextField(default="")
    """The reason that was stated: theirs or ours, whoever asserts the state."""
    none_stated = models.BooleanField(default=False)
    words = models.TextField(default="")
    """The quotation it was taken from."""
    exhibit = models.CharField(max_length=12, default="")
    recorded_by = models.CharField(max_length=40)
    recorded_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["meeting", "number"], name="one_move_a_number"),
            models.CheckConstraint(
                condition=Q(state__in=MEETING_STATES) & Q(asserted_by__in=SIDES)
                & Q(stance__in=["not_heard", "confirmed", "denied", "declined"]),
                name="a_move_says_who_asserts_it",
            ),
            models.CheckConstraint(
                condition=Q(stance="not_heard") | Q(stance_on__isnull=False),
                name="a_stance_has_its_day",
            ),
            models.CheckConstraint(
                condition=~Q(state="cancelled") | ~Q(reason="", none_stated=False),
                name="a_cancelled_meeting_has_its_stated_reason",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=["agreed", "held"]) | ~Q(when=""),
                name="agreed_and_held_name_a_day",
            ),
            models.CheckConstraint(condition=A_PERSON, name="a_person_records_a_move"),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.state} {self.meeting_id}"


class Participant(OfDialogue):
    """Somebody expected at a meeting, by role; there or not, once it was held."""

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="participants")
    side = models.CharField(max_length=8)
    role = models.CharField(max_length=200)
    came = models.BooleanField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["meeting", "side", "role"], name="a_role_takes_part_once"
            ),
            models.CheckConstraint(
                condition=Q(side__in=SIDES) & ~Q(role=""), name="a_participant_has_side_and_role"
            ),
        ]

    def __str__(self) -> str:
        return self.role


class AgendaItem(OfDialogue):
    """One item of a meeting's agenda: an open question, a commitment, a raising, or words of ours."""

    reference = protected()
    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="agenda")
    place = models.PositiveIntegerField()
    """Its order. What a reader sees is counted anew: a hidden item leaves no gap."""
    title = models.CharField(max_length=300)
    item = models.CharField(max_length=24, default="")
    """What it puts on the table: `rq-…/3`, `cm-…`, `rs-…`, `po-…`, `pi-…`; empty: words alone."""
    dropped = models.BooleanField(default=False)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(title=""), name="an_agenda_item_says_what"),
            models.UniqueConstraint(
                fields=["meeting", "item"], condition=~Q(item=""), name="an_open_item_is_put_once"
            ),
        ]

    def __str__(self) -> str:
        return self.title


class Minute(OfDialogue):
    """What was said on one agenda item, typed against it; an answer or a promise went to its place."""

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="minutes")
    item = models.ForeignKey(AgendaItem, models.PROTECT, related_name="minutes")
    place = models.PositiveIntegerField()
    side = models.CharField(max_length=8)
    kind = models.CharField(max_length=12)
    words = models.TextField()
    language = models.CharField(max_length=8, default="en")
    led_to = models.CharField(max_length=12, default="")
    """The answer or commitment it became."""
    recorded_by = models.CharField(max_length=40)
    recorded_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(kind="note", led_to="")
                | Q(kind__in=["answer", "commitment"]) & ~Q(led_to=""),
                name="an_answer_or_promise_went_to_its_place",
            ),
            models.CheckConstraint(
                condition=Q(side__in=SIDES) & ~Q(words=""), name="a_minute_has_side_and_words"
            ),
            models.CheckConstraint(condition=A_PERSON, name="a_person_takes_minutes"),
        ]

    def __str__(self) -> str:
        return f"minute of {self.meeting_id}"


class Readout(OfDialogue):
    """What was published about a meeting: by one side, or jointly; its words as they were."""

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="readouts")
    side = models.CharField(max_length=8)
    published_on = models.DateField()
    where = models.CharField(max_length=300, default="")
    exhibit = models.CharField(max_length=12, default="")
    text = models.TextField()
    language = models.CharField(max_length=8, default="en")
    recorded_by = models.CharField(max_length=40)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(side__in=[*SIDES, "joint"]) & ~Q(text=""),
                name="a_readout_has_side_and_words",
            ),
            models.CheckConstraint(condition=A_PERSON, name="a_person_records_a_readout"),
        ]

    def __str__(self) -> str:
        return f"{self.side} on {self.meeting_id}"


class Invitation(OfDialogue):
    """An invitation that came in as a calendar file: a proposal until a person settles it."""

    reference = protected()
    meeting = models.ForeignKey(Meeting, models.PROTECT, null=True, related_name="invitations")
    method = models.CharField(max_length=8)
    uid = models.CharField(max_length=200)
    sequence = models.PositiveIntegerField(default=0)
    title = models.CharField(max_length=200)
    starts = models.CharField(max_length=40)
    """The day in EDTF, and the hour as it was written, if any."""
    hour = models.CharField(max_length=40, default="")
    place = models.CharField(max_length=200, default="")
    digest = models.CharField(max_length=64)
    """Of the bytes that came in."""
    state = models.CharField(max_length=10, default="proposed")
    received_by = models.CharField(max_length=40)
    received_at = models.DateTimeField()
    settled_by = models.CharField(max_length=40, default="")
    settled_on = models.DateField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(method__in=["REQUEST", "CANCEL"]), name="method_is_known"
            ),
            models.CheckConstraint(
                condition=Q(state="proposed", settled_by="", settled_on__isnull=True)
                | Q(state__in=["confirmed", "set_aside"], settled_on__isnull=False)
                & ~Q(settled_by="") & ~Q(settled_by="machine"),
                name="a_person_settles_an_invitation",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return self.title
