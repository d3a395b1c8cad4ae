"""What the dialogue tells oversight: figures with the list behind each, as of two dates."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import timedelta

import pytest
from django.test import override_settings

from answerable.accounts import actions as accounts
from answerable.accounts.models import Account
from answerable.actor import Actor, Level, Role
from answerable.assessment import actions as cases
from answerable.assessment.models import Case
from answerable.channel import actions
from answerable.channel.models import Dialogue
from answerable.channel.rules.answers import Said
from answerable.channel.rules.commitments import Promised
from answerable.channel.rules.meetings import Move
from answerable.oversight import reports
from answerable.oversight.queries.channel import channel_board, contradicting, held_of
from answerable.oversight.queries.channel_behind import Wanted, behind
from answerable.oversight.rules.dialogue import OfMeetings, OfPromises, OfQuestions
from answerable.refusal import Absent, Refused
from answerable.response import actions as response
from tests import build
from tests.integration.assessment import arrange as around
from tests.integration.channel import arrange
from tests.integration.oversight.backlog import WHY, opened, received, team
from tests.integration.oversight.test_pages import page, speak
from tests.pages import signed_in

pytestmark = pytest.mark.django_db
TODAY = build.NOON.date()


@pytest.fixture(autouse=True)
def _noon() -> object:
    with override_settings(CLOCK=build.NOON):
        yield


@dataclass
class Talk:
    """Two incidents, one of them with a case; a dialogue in which both were asked about."""

    by: Actor
    analyst: Actor
    dialogue: str
    incidents: tuple[str, str]
    request: str
    other: str


def talk(level: Level = Level.INTERNAL) -> Talk:
    analyst = team(ceiling=level)
    one, two = received([90, 70], by=analyst, level=level)
    opened(one, by=analyst, days_ago=80)
    by = arrange.lead(ceiling=level)
    row = arrange.dialogue(by)
    on = TODAY - timedelta(60)
    first = arrange.request(by, row, "Was it yours?", "How many died?", about=one.reference, on=on)
    other = arrange.request(by, row, "Was it yours?", about=two.reference, on=on)
    return Talk(by, analyst, row.reference, (one.reference, two.reference), first.reference,
                other.reference)  # fmt: skip


def given(made: Talk, number: int, text: str, days_ago: int, **more: object) -> str:
    on = TODAY - timedelta(days_ago)
    said = replace(Said(text, "additional_information", "written", "full", on), **more)  # type: ignore[arg-type]  # fields by name
    return actions.record_answer(made.request, number, said, by=made.by).reference


def count(made: Talk, kind: OfQuestions) -> int:
    return channel_board(by=made.by).whole.count(kind)


def test_each_question_has_one_fate_and_each_figure_opens_its_list() -> None:
    made = talk()
    given(made, 1, "It was not us.", 20, position="denied_involvement")
    given(made, 2, "We look into it.", 25, position="under_review", completeness="partial")
    shown = channel_board(by=made.by)
    counts = {kind: shown.whole.count(kind) for kind in OfQuestions}
    assert counts == {
        "asked": 3, "answered": 1, "in_part": 1, "unanswered": 1, "late": 2, "contradicted": 0,
        "open": 2, "lapsed": 0,
    }  # fmt: skip
    for kind in OfQuestions:
        assert len(behind(shown, Wanted("question", kind))) == counts[kind]
    [silent] = behind(shown, Wanted("question", OfQuestions.UNANSWERED))
    assert (silent.reference, silent.days) == (f"{made.other}/1", 60)
    assert [s.head for s in shown.by_way] == ["embassy"]
    assert shown.by_way[0].median_days == 37.5


def test_figures_are_as_of_two_dates() -> None:
    made = talk()
    given(made, 1, "It was not us.", 20, position="denied_involvement")
    before = TODAY - timedelta(21)
    assert channel_board(by=made.by, true_on=before).whole.count(OfQuestions.ANSWERED) == 0
    # True already, but nobody knew: it was all written down today.
    unknown = channel_board(by=made.by, known_on=TODAY - timedelta(1))
    assert unknown.whole.questions == ()


def test_an_answer_that_contradicts_an_earlier_one_is_shown_with_both_quotations() -> None:
    made = talk()
    first = given(made, 2, "Four civilians were killed there.", 40)
    second = given(made, 1, "As we said, two civilians were killed.", 20)
    assert count(made, OfQuestions.CONTRADICTED) == 2
    [found] = held_of(second, by=made.by)
    assert (found.earlier.reference, found.later.reference) == (first, second)
    assert contradicting(made.incidents[0], by=made.by) == {first, second}
    html = page(made.by, f"/answers/{second}")
    assert "Four civilians were killed there." in html
    assert "As we said, two civilians were killed." in html


def test_a_finding_and_what_was_said_in_public_are_accounts_too() -> None:
    made = talk()
    public = given(made, 1, "Our forces did not strike the mill.", 40, form="public_statement")
    private = given(made, 2, "The mill was hit by our forces in error.", 20,
                    position="admitted_mistake")  # fmt: skip
    points = {(c.point.value, c.earlier.kind.value) for c in held_of(private, by=made.by)}
    assert ("position", "public_statement") in points
    assert held_of(public, by=made.by)


def test_a_decision_without_the_answer_and_a_case_that_waits_are_named() -> None:
    made = talk()
    [row] = _cases(made)
    cases.note_waiting(row, kind="partner", whom="Tamrin", because=WHY, by=made.analyst)
    shown = channel_board(by=made.by)
    [waits] = shown.waits
    assert waits.standing.incident == made.incidents[0]
    assert [q.name for q in waits.questions] == [f"{made.request}/1", f"{made.request}/2"]
    assert len(behind(shown, Wanted("waits", "asked"))) == 1
    assert behind(shown, Wanted("waits", "unasked")) == []


def _cases(made: Talk) -> list[str]:
    return list(Case.objects.visible_to(made.analyst).values_list("reference", flat=True))


def test_meetings_and_promises_are_counted_with_their_days() -> None:
    made = talk()
    asked = Move("asked", TODAY - timedelta(90), "ours", when=(TODAY - timedelta(50)).isoformat())
    meeting = actions.begin_meeting(made.dialogue, "First meeting", asked, by=made.by).reference
    actions.move_meeting(
        meeting, Move("agreed", TODAY - timedelta(60), "theirs", when=(TODAY + timedelta(5)).isoformat()),
        by=made.by,
    )  # fmt: skip
    actions.promise(
        made.dialogue,
        Promised("commitment", "theirs", "the coordinator", "share the log", TODAY - timedelta(40),
                 due=(TODAY - timedelta(10)).isoformat()),
        by=made.by,
    )  # fmt: skip
    shown = channel_board(by=made.by)
    [told] = shown.told.meetings
    assert told.slip is not None
    assert (told.slip.least, told.slip.most) == (55, 55)
    [entry] = behind(shown, Wanted("meeting", OfMeetings.SLIPPED))
    assert (entry.title, entry.on) == ("Civilian harm channel", TODAY - timedelta(60))
    assert len(behind(shown, Wanted("promise", OfPromises.OVERDUE))) == 1
    assert len(behind(shown, Wanted("promise", "open"))) == 1


def test_an_incident_a_reader_may_not_see_is_in_no_figure() -> None:
    made = talk()
    hidden = received([30], by=team(ceiling=Level.CONFIDENTIAL), level=Level.CONFIDENTIAL)[0]
    chief = arrange.lead(ceiling=Level.CONFIDENTIAL)
    account = Account.objects.get(pk=chief.account)
    accounts.name_member(hidden.reference, account, because=WHY, by=build.house())
    seen = {r: count(made, r) for r in OfQuestions}
    row = Dialogue.everything.get(reference=made.dialogue)
    arrange.request(chief, row, "And this?", about=hidden.reference, on=TODAY - timedelta(5))
    assert {r: count(made, r) for r in OfQuestions} == seen
    assert channel_board(by=chief).whole.count(OfQuestions.ASKED) == 4


def test_raised_and_not_raised_are_told_apart_by_stage() -> None:
    made = talk()
    [stage] = channel_board(by=made.by).stages
    assert (stage.raised.stays, stage.not_raised.stays) == (0, 1)


def test_who_reads_no_dialogues_finds_no_such_page() -> None:
    made = talk()
    with pytest.raises(Absent):
        channel_board(by=build.person(Role.MONITOR))
    assert signed_in(build.person(Role.INTAKE_OFFICER)).get("/figures/channel").status_code == 404
    with pytest.raises(Refused, match="no such figure"):
        behind(channel_board(by=made.by), Wanted("nothing"))


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_link_of_the_page_opens_and_every_list_counts_what_it_says(language: str) -> None:
    made = talk()
    given(made, 2, "Four civilians were killed there.", 40)
    given(made, 1, "Two civilians were killed.", 20)
    speak(made.by, language)
    browser, html = signed_in(made.by), page(made.by, "/figures/channel")
    links = set(re.findall(r'href="(/figures/channel[^"]*)"', html))
    assert len(links) > 8
    for link in links:
        assert browser.get(link.replace("&amp;", "&")).status_code == 200, link
    assert browser.get("/proposals").status_code == 200


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("form", ["pdf", "docx", "json"])
def test_the_note_of_a_dialogue_says_first_what_was_never_answered(
    form: str, language: str
) -> None:
    made = talk()
    given(made, 1, "It was not us.", 20, position="denied_involvement")
    response = signed_in(made.by).get(f"/dialogues/{made.dialogue}/note.{form}?language={language}")
    assert response.status_code == 200
    assert len(response.content) > 800


def test_the_pack_before_a_meeting_names_what_was_asked_and_never_answered() -> None:
    made = talk()
    asked = Move("asked", TODAY - timedelta(90), "ours", when=(TODAY - timedelta(50)).isoformat())
    meeting = actions.begin_meeting(made.dialogue, "First meeting", asked, by=made.by).reference
    given(made, 2, "Four civilians were killed there.", 40)
    given(made, 1, "Two civilians were killed.", 20)
    plain = reports.spoken(reports.briefing(meeting, by=made.by), str, "en")
    assert plain["sections"][0]["title"] == "Asked and never answered"
    assert plain["sections"][0]["blocks"][0]["rows"][0][0]["text"] == f"{made.other}/1"
    assert plain["figures"]["questions"]["unanswered"] == [f"{made.other}/1"]
    [against] = [s for s in plain["sections"] if s["title"] == "What does not agree"]
    assert [b["text"] for b in against["blocks"] if b["kind"] == "quotation"] == [
        "Four civilians were killed there.", "Two civilians were killed.",
    ]  # fmt: skip


def test_a_decision_taken_while_a_question_is_open_is_named_with_its_days() -> None:
    made = talk()
    row = Case.objects.visible_to(made.analyst).get()
    chief = build.person(Role.POLICY_LEAD)
    around.lead_on(row, build.person(Role.ANALYST), chief)
    around.find(row, "policy_impact", chief, build.person(Role.DESK_OFFICER))
    cases.move_case(row.reference, "coordinated_action", because=WHY, by=chief)
    plan = response.propose_plan(
        row.reference, summary="Nothing for now", because=WHY, no_action=True, by=chief
    )
    put = response.open_decision(plan.reference, because=WHY, by=chief)
    decider = build.person(Role.DECIDER)
    response.vote(put.reference, "for", because=WHY, by=decider)
    assert channel_board(by=made.by).without == ()
    response.decide(put.reference, because=WHY, review_on=TODAY + timedelta(90), by=decider)
    shown = channel_board(by=made.by)
    [without] = shown.without
    assert [q.name for q in without.questions] == [f"{made.request}/1", f"{made.request}/2"]
    assert [(e.reference, e.days) for e in behind(shown, Wanted("without"))] == [
        (put.reference, 60)
    ]
