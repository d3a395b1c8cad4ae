"""What the records of a dialogue refuse: what is not there, what belongs to another dialogue."""

from __future__ import annotations

from dataclasses import replace

import pytest

from answerable.actor import Level
from answerable.channel import actions
from answerable.channel.models import History
from answerable.channel.rules.meetings import Move
from answerable.ledger.models import Act
from answerable.refusal import Absent, Refused
from tests import build
from tests.integration.assessment.arrange import report
from tests.integration.channel.arrange import START, TERMS, WHY, counterpart, dialogue, lead
from tests.integration.channel.test_meetings import ICS

pytestmark = pytest.mark.django_db
TODAY = build.NOON.date()
ASKED = Move("asked", START, "ours", when="2026-03-20")


def test_how_a_dialogue_is_held_can_change_and_what_it_was_stays_on_record() -> None:
    by = lead()
    row = dialogue(by)
    weekly = replace(TERMS, cadence_days=7, answer_days=10)
    changed = actions.change_dialogue(row.reference, weekly, because=WHY, by=by)
    assert (changed.cadence_days, changed.answer_days) == (7, 10)
    told = History.objects.filter(subject=row.reference, what="dialogue").order_by("act")
    assert [one.data["answer_days"] for one in told] == [TERMS.answer_days, 10]


def test_nobody_of_a_role_that_was_not_named_came() -> None:
    by = lead()
    made = actions.begin_meeting(dialogue(by).reference, "First meeting", ASKED, by=by)
    held = Move("held", TODAY, "ours", when=TODAY.isoformat())
    actions.move_meeting(made.reference, held, by=by)
    acts = Act.objects.count()
    with pytest.raises(Refused, match="Nobody of that role"):
        actions.note_presence(made.reference, "theirs", "A minister", True, by=by)
    assert Act.objects.count() == acts


def test_an_invitation_names_no_meeting_of_another_dialogue() -> None:
    by = lead()
    whom = counterpart(by).reference
    row, other = dialogue(by, with_whom=whom), dialogue(by, with_whom=whom)
    made = actions.begin_meeting(other.reference, "Of the other", ASKED, by=by)
    with pytest.raises(Refused, match="another dialogue"):
        actions.receive_invitation(row.reference, ICS, by=by, meeting=made.reference)
    mine = actions.begin_meeting(row.reference, "Of this one", ASKED, by=by)
    asked = actions.receive_invitation(row.reference, ICS, by=by, meeting=mine.reference)
    assert asked.meeting == mine


def test_a_document_that_may_not_be_seen_is_not_laid_into_a_dialogue() -> None:
    by = lead()
    hidden = report(level=Level.CONFIDENTIAL)
    with pytest.raises(Absent):
        actions.propose_from(dialogue(by).reference, hidden.reference, by=by)
