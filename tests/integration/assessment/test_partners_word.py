"""A finding rests on what the partner answered, promised or inquired into: counted as its account."""

from __future__ import annotations

from datetime import timedelta

import pytest

from answerable.actor import Actor, Role
from answerable.assessment import actions, queries
from answerable.assessment.models import Case, Finding
from answerable.channel import actions as channel
from answerable.channel.rules.commitments import Promised
from answerable.channel.rules.inquiries import Turn
from answerable.oversight.queries.channel import channel_board
from answerable.refusal import Absent
from tests import build
from tests.integration.assessment import arrange
from tests.integration.assessment.arrange import WHY
from tests.integration.channel import arrange as talk
from tests.integration.oversight.backlog import opened, received, team

pytestmark = pytest.mark.django_db
TODAY = build.NOON.date()


def find(row: Case, by: Actor, *cites: str) -> Finding:
    return actions.write_finding(
        row.reference, "harm", likelihood="likely", confidence="low", because=WHY, cites=cites, by=by
    )  # fmt: skip


def told(by: Actor, about: str) -> tuple[str, str, str, str]:
    """An answer, a promise of theirs and one of ours, and an inquiry, about an incident."""
    dialogue = talk.dialogue(by)
    request = talk.request(by, dialogue, about=about)
    answer = talk.answered(by, request).reference
    promises = [
        channel.promise(
            dialogue.reference, Promised("commitment", side, "the coordinator", "share the log", TODAY),
            by=by,
        ).reference
        for side in ("theirs", "ours")
    ]  # fmt: skip
    turn = Turn("initial_examination", TODAY, "a spokesperson")
    theirs = channel.keep_inquiry(dialogue.reference, about, body="Mechanism", first=turn, by=by)
    return answer, promises[0], promises[1], theirs.reference


def test_an_answer_a_promise_and_their_inquiry_are_the_partners_account() -> None:
    by = build.person(Role.ANALYST)
    row = arrange.case(by)
    assert row.incident is not None
    answer, promise, ours, theirs = told(talk.lead(), row.incident.reference)
    for cited in (answer, promise, theirs):
        made = find(row, by, cited)
        assert made.rests_on == ["partner_statement"]
    draft = queries.case_page(row.reference, by=by).lines[0].draft
    assert draft is not None
    assert draft.beside.on_partner_alone
    with pytest.raises(Absent, match=ours):
        find(row, by, ours)


def test_findings_that_rest_on_an_answer_are_what_the_answers_changed() -> None:
    analyst = team()
    [incident] = received([90], by=analyst)
    row = opened(incident, by=analyst, days_ago=80)
    lead = talk.lead()
    answer, *_ = told(lead, incident.reference)
    draft = find(row, analyst, answer)
    assert channel_board(by=lead).changed == ()
    actions.sign_finding(draft.reference, because=WHY, by=analyst)
    [changed] = channel_board(by=lead).changed
    assert (changed.case, changed.kinds) == (row.reference, ("partner_statement",))
    before = channel_board(by=lead, known_on=TODAY - timedelta(1))
    assert before.changed == ()
