"""Who sees what of a dialogue: with its counterpart, with the incident, and never more than both."""

from __future__ import annotations

from datetime import timedelta

import pytest

from answerable.accounts import actions as accounts
from answerable.accounts.models import Account
from answerable.actor import Actor, Level, Role
from answerable.assessment import actions as assessment
from answerable.assessment.models import Clock
from answerable.channel import actions, queries
from answerable.channel.queries import found
from answerable.channel.rules.counterparts import OfficeOfTheirs
from answerable.channel.rules.inquiries import Turn
from answerable.incidents import actions as incidents
from answerable.refusal import Absent, Refused
from tests import build
from tests.integration.assessment.arrange import case, incident
from tests.integration.channel import arrange
from tests.integration.channel.arrange import START, WHY

pytestmark = pytest.mark.django_db


def named(by: Actor, *references: str) -> None:
    """Name somebody to records they must be named to."""
    for reference in references:
        account = Account.objects.get(pk=by.account)
        accounts.name_member(reference, account, because=WHY, by=build.house())


def test_who_may_not_see_the_counterpart_finds_no_dialogue_with_it_nor_anything_of_one() -> None:
    cleared, other = arrange.lead(ceiling=Level.CONFIDENTIAL), arrange.lead()
    whom = arrange.counterpart(cleared, Level.CONFIDENTIAL)
    talk = arrange.dialogue(cleared, with_whom=whom.reference)
    row = arrange.request(cleared, talk)
    answer = arrange.answered(cleared, row)
    assert queries.channel_page(by=other).dialogues == []
    for look in (
        lambda: found.dialogue(talk.reference, by=other),
        lambda: found.request(row.reference, by=other),
        lambda: found.question(row.reference, 1, by=other),
        lambda: found.answer(answer.reference, by=other),
    ):
        with pytest.raises(Absent):
            look()
    assert len(queries.channel_page(by=cleared).dialogues) == 1


def test_what_concerns_a_hidden_incident_is_in_no_count_and_no_list() -> None:
    cleared, other = arrange.lead(ceiling=Level.CONFIDENTIAL), arrange.lead()
    talk, hidden = arrange.dialogue(cleared), incident(Level.CONFIDENTIAL)
    named(cleared, hidden.reference)
    kept = arrange.request(cleared, talk, "one", "two", about=hidden.reference)
    arrange.answered(cleared, kept)
    turn = Turn("initial_examination", START, "the attaché")
    theirs = actions.keep_inquiry(
        talk.reference, hidden.reference, body="them", first=turn, by=cleared
    )
    arrange.request(cleared, talk, "three")
    page = queries.dialogue_page(talk.reference, by=other)
    assert (page.requests.count, page.line.counted.asked) == (1, 1)
    assert (page.inquiries, page.produced.positions) == ([], [])
    seen = queries.dialogue_page(talk.reference, by=cleared)
    assert (seen.requests.count, seen.line.counted.asked) == (2, 3)
    with pytest.raises(Absent):
        actions.turn_inquiry(theirs.reference, turn, by=other)
    with pytest.raises(Absent):
        actions.record_answer(kept.reference, 2, arrange.SAID, by=other)
    with pytest.raises(Absent):
        arrange.request(other, talk, about=hidden.reference)


def test_offices_of_theirs_are_counted_within_their_counterpart() -> None:
    by = arrange.lead()
    first, second = arrange.counterpart(by), arrange.counterpart(by)
    made = [
        actions.keep_their_office(whom.reference, OfficeOfTheirs(role, "officials"), by=by).number
        for whom, role in ((first, "a"), (second, "b"), (first, "c"))
    ]
    assert made == [1, 1, 2]
    actions.end_their_office(first.reference, 2, because=WHY, by=by)
    offices = queries.counterpart_page(first.reference, by=by).offices
    assert [(one.role, one.until_on is not None) for one, _ in offices] == [
        ("a", False),
        ("c", True),
    ]


def test_what_was_asked_about_an_incident_follows_it_through_a_merge() -> None:
    by = arrange.lead()
    analyst = build.person(Role.ANALYST)
    gone, stays = incident(), incident()
    row = arrange.request(by, arrange.dialogue(by), about=gone.reference)
    incidents.merge(gone.reference, into=stays.reference, because=WHY, by=analyst)
    told = queries.beside(stays.reference, by=by)
    assert [line.row.reference for line in told.requests] == [row.reference]
    assert arrange.request(by, row.dialogue, about=gone.reference).about == stays.reference


def test_a_question_that_waits_and_an_answer_that_comes_touch_no_clock_of_a_case() -> None:
    by = arrange.lead()
    opened = case(days_ago=50)
    before = list(Clock.everything.order_by("pk").values())
    row = arrange.request(by, arrange.dialogue(by), about=opened.subject)
    actions.remind(row.reference, by=by)
    actions.record_silence(row.reference, 1, by=by)
    arrange.answered(by, row, given_on=by.today)
    assert list(Clock.everything.order_by("pk").values()) == before


def test_an_answer_that_comes_after_its_case_was_closed_is_recorded() -> None:
    by, analyst = arrange.lead(), build.person(Role.ANALYST)
    opened = case(analyst, days_ago=50)
    row = arrange.request(by, arrange.dialogue(by), about=opened.subject)
    assessment.triage_report(opened.subject, "duplicate", because=WHY, by=analyst)
    assessment.second_triage(opened.subject, because=WHY, by=build.person(Role.INTAKE_OFFICER))
    assessment.close_case(opened.reference, because="told twice", by=analyst)
    made = arrange.answered(by, row, given_on=by.today, position="admitted_mistake")
    assert queries.beside(opened.subject, by=by).counted.answered == 1
    assert made.given_on - START == timedelta(days=100)


def test_a_question_set_changed_meanwhile_is_not_overwritten() -> None:
    by = arrange.lead()
    kept = actions.keep_question_set("Standard", ["Was it yours?"], because=WHY, by=by)
    again = actions.keep_question_set(
        "Standard", ["Was it you?"], because=WHY, reference=kept.reference, version=1, by=by
    )
    assert (again.reference, again.version) == (kept.reference, 2)
    with pytest.raises(Refused, match="Somebody changed this set meanwhile"):
        actions.keep_question_set(
            "Standard", ["Else?"], because=WHY, reference=kept.reference, version=1, by=by
        )
