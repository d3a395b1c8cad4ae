"""Meetings in the example: one slipped by a range of days, one held; what was promised and planned."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

from answerable.actor import Actor
from answerable.assessment.queries.cases import cases
from answerable.channel import actions
from answerable.channel.actions import Line, Where
from answerable.channel.models import Meeting
from answerable.channel.queries import channel_page
from answerable.channel.queries.agenda import OpenKind, open_items
from answerable.channel.rules.commitments import Promised, Result
from answerable.channel.rules.dialogues import DialogueState
from answerable.channel.rules.meetings import Move
from answerable.channel.rules.operations import Entry

MINISTER = "the minister of strategic affairs of Veskara"
ADVISER = "the national security adviser"
OURS = (
    "Senior officials met by video for two and a half hours. Our side raised concerns with various"
    " courses of action. The other side agreed to take these concerns into account. Experts will"
    " follow up in person next week."
)
THEIRS = (
    "The virtual consultation lasted two hours. The sides share the same objective. No commitment was"
    " given on any course of action."
)


def meet(person: Callable[[str], Actor]) -> None:
    """Meet, promise and plan in the open dialogue; `person` gives somebody as they act now."""
    by, other = person("channel"), person("policy")
    talk = next(
        line.row for line in channel_page(by=by).dialogues if line.state is DialogueState.OPEN
    )
    _slipped(talk.reference, by)
    _held(talk.reference, by)
    _promised(talk.reference, by)
    _planned(talk.reference, by, other)


def _slipped(talk: str, by: Actor) -> None:
    """Wanted by one day, set for a few days of a later month, and only one side says so."""
    wanted, first = _ago(by, 25), by.today + timedelta(12)
    made = actions.begin_meeting(
        talk, "First meeting of senior officials", Move(
            "asked", _ago(by, 50), "ours", "confirmed", f"../{wanted}", "before the month is out",
        ), by=by, where=Where("virtual", disclosed=False),
        words="We ask that the group meet by video before the month is out.",
    )  # fmt: skip
    actions.move_meeting(made.reference, Move(
        "agreed", _ago(by, 5), "ours", when=f"{first}/{first + timedelta(9)}",
        when_words="early next month",
    ), words="A first meeting has been set.", by=by)  # fmt: skip
    actions.note_stance(
        made.reference, 2, "declined", because="We do not comment on meetings.", by=by
    )
    for side, role in (("ours", "the envoy"), ("theirs", MINISTER)):
        actions.name_participant(made.reference, side, role, by=by)
    for item in [one for one in open_items(made, by=by) if one.kind is OpenKind.QUESTION][:3]:
        actions.put_item(made.reference, item=item.item, by=by)
    actions.put_item(made.reference, title="Who answers for each incident", by=by)


def _held(talk: str, by: Actor) -> Meeting:
    """Cancelled by them, asked for again by them, held by video; two readouts that differ."""
    made = actions.begin_meeting(
        talk, "Consultation on the southern district",
        Move("agreed", _ago(by, 140), "theirs", "confirmed", str(_ago(by, 133))),
        where=Where("virtual"), by=by,
    )  # fmt: skip
    ref, held = made.reference, _ago(by, 130)
    actions.move_meeting(ref, Move(
        "cancelled", _ago(by, 136), "theirs", "confirmed", reason="A vote in an assembly.",
    ), by=by)  # fmt: skip
    actions.move_meeting(ref, Move(
        "re_requested", _ago(by, 134), "theirs", "confirmed", str(held)), by=by)  # fmt: skip
    actions.move_meeting(ref, Move("held", held, "ours", "confirmed", str(held)), by=by)
    item = actions.put_item(ref, title="Alternatives to the operation", by=by)
    actions.type_minute(item.reference, Line(
        "commitment", "theirs", "We will take these concerns into account.", who=MINISTER,
        authority="minister",
    ), by=by)  # fmt: skip
    actions.type_minute(item.reference, Line(
        "note", "ours", "We put forward more limited operations, and evacuation first.",
    ), by=by)  # fmt: skip
    actions.keep_readout(ref, "ours", OURS, on=held, where="our own statement", by=by)
    actions.keep_readout(ref, "theirs", THEIRS, on=held, where="their own statement", by=by)
    return made


def _promised(talk: str, by: Actor) -> None:
    """A demand of thirty days with its measured result, and an assurance nobody has judged."""
    demand = actions.promise(talk, Promised(
        "demand", "theirs", "two ministers of ours", "Let 350 lorries of aid in each day",
        _ago(by, 200), "minister", "We ask that within thirty days …", measure="lorries a day",
    ), by=by)  # fmt: skip
    actions.measure(demand.reference, Result(
        _ago(by, 170), "58 a day on average over the thirty days", "the count kept at the crossing",
        Decimal(58), Decimal(58), "lorries a day",
    ), by=by)  # fmt: skip
    actions.verify(
        demand.reference, "broken", by_what="the count kept at the crossing",
        because="Fewer than a fifth of what was demanded.", on=_ago(by, 169), by=by,
    )  # fmt: skip
    actions.promise(talk, Promised(
        "assurance", "theirs", MINISTER, "A written account of each strike on a clinic",
        _ago(by, 60), "minister", due=str(_ago(by, 15)),
    ), by=by)  # fmt: skip


def _planned(talk: str, by: Actor, other: Actor) -> None:
    """An operation spoken about before it happened, each text confirmed by a second person."""
    row = actions.submit_operation(
        talk, title="Ground operation in the south", area="the southern district of Tamrin", by=by
    )
    ref = row.reference
    actions.confirm_operation(ref, because="it is named at the level of policy", by=other)
    said = _ago(by, 130)
    for entry in (
        Entry("concern", "ours", ADVISER, "It is the last place left to those displaced.", said),
        Entry("population", "ours", "our envoy", "More than a million displaced people.", said,
              least=1_000_000),
        Entry("alternative", "ours", ADVISER, "More limited operations; evacuation first.", said),
        Entry("their_view", "theirs", MINISTER, "The concerns will be taken into account.", said),
        Entry("what_happened", "ours", "our desk", "It began five weeks later.", _ago(by, 95),
              outcome="went_ahead_changed"),
    ):  # fmt: skip
        made = actions.submit_entry(ref, entry, by=by)
        actions.confirm_entry(made.reference, because="it holds to policy", by=other)
    actions.submit_entry(
        ref,
        Entry("expert_follow_up", "ours", ADVISER, "Experts are to meet in person.", said),
        by=by,
    )
    for case in cases(by=by).order_by("-launched_on", "pk")[:2]:
        actions.note_followed(
            ref, case.subject, because="in the district, after it had begun", by=by
        )


def _ago(by: Actor, days: int) -> date:
    return by.today - timedelta(days)
