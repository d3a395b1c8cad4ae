"""Nothing is shut for good: holds come back, news is shown, and what is new opens what was closed."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from answerable.accounts import actions as accounts
from answerable.accounts.models import Account
from answerable.actor import Actor, Level, Role
from answerable.assessment import actions, queries
from answerable.assessment.models import Case, History, Reopening, Triage
from answerable.assessment.queries import timing
from answerable.assessment.queries.news import Waits, waits
from answerable.assessment.queries.procedures import playbook_named
from answerable.incidents import actions as incidents
from answerable.incidents.models import Incident
from answerable.incidents.rules.judgements import Verdict
from answerable.intake.models import Report
from answerable.ledger.models import Act, Reason
from answerable.refusal import Absent, Refused
from tests import build
from tests.integration.assessment import arrange
from tests.integration.assessment.arrange import WHY
from tests.pages import signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def by() -> Actor:
    return build.person(Role.ANALYST)


def _turn_away(reference: str, by: Actor, code: str = "not_occurred") -> None:
    until = by.today + timedelta(10) if code == "on_hold" else None
    actions.triage_report(reference, code, because=WHY, until=until, by=by)
    second = replace(build.person(Role.ANALYST), moment=by.moment)
    actions.second_triage(reference, because=WHY, by=second)


def _linked(told: Incident, by: Actor) -> Report:
    made = arrange.report()
    incidents.judge_link(made.reference, told.reference, Verdict.SAME, because=WHY, by=by)
    return made


def _closed(by: Actor) -> Case:
    row = arrange.case(by)
    _turn_away(row.subject, by, "duplicate")
    return actions.close_case(row.reference, because=WHY, by=by)


def test_a_hold_comes_back_on_its_day_whatever_anybody_does(by: Actor) -> None:
    told = arrange.report()
    _turn_away(told.reference, by, "on_hold")
    assert queries.held_back(by=arrange.at(by, 9)) == []
    assert [w.row.subject for w in queries.triage_desk(by=arrange.at(by, 9)).held] == [
        told.reference
    ]
    later = arrange.at(by, 10)
    desk = queries.triage_desk(by=later)
    assert queries.held_back(by=later) == [told.reference]
    assert ([w.row.subject for w in desk.back], desk.held) == ([told.reference], [])
    assert queries.triage_page(told.reference, by=later).is_back
    actions.triage_report(
        told.reference, "on_hold", because=WHY, until=later.today + timedelta(5), by=later
    )
    assert queries.held_back(by=later) == []


def test_a_hold_without_an_end_is_refused_by_the_rule_and_by_the_database(by: Actor) -> None:
    told = arrange.report()
    with pytest.raises(Refused, match="until which day"):
        actions.triage_report(told.reference, "on_hold", because=WHY, by=by)
    with pytest.raises(Refused, match="Only a hold"):
        actions.triage_report(told.reference, "duplicate", because=WHY, until=by.today, by=by)
    assert not Triage.everything.exists()


@pytest.mark.parametrize(
    "code",
    ["not_occurred", "not_this_actor", "no_civilian_harm", "insufficient_information", "on_hold",
     "duplicate", "out_of_scope", "referred"],
)  # fmt: skip
def test_every_negative_disposition_waits_for_another_person(code: str, by: Actor) -> None:
    told = arrange.report()
    until = by.today + timedelta(1) if code == "on_hold" else None
    row = actions.triage_report(told.reference, code, because=WHY, until=until, by=by)
    assert (row.state, row.seconded_by) == ("awaiting", "")
    desk = queries.triage_desk(by=by)
    assert [w.row.subject for w in desk.awaiting] == [told.reference]
    with pytest.raises(Refused, match="must be another"):
        actions.second_triage(told.reference, because=WHY, by=by)


def test_what_was_turned_away_is_opened_again_by_what_is_new(by: Actor) -> None:
    told, news = arrange.incident(days_ago=100), arrange.report()
    _turn_away(told.reference, by)
    later = arrange.at(by, 30)
    made = actions.reopen_on_news(
        told.reference, news=[news.reference, news.exhibit.reference], what_is_new="a film",
        because="it shows the place", by=later,
    )  # fmt: skip
    assert (made.what_is_new, made.news) == ("a film", [news.reference, news.exhibit.reference])
    act = Act.objects.get(name="assessment.triage.reopened")
    assert (act.actor, Reason.objects.get(act=act.number).text) == (
        by.pseudonym, "it shows the place",
    )  # fmt: skip
    row = History.objects.get(act=act.number, what="news")
    assert row.data == {"news": made.news, "what_is_new": "a film"}
    page = queries.triage_page(told.reference, by=later)
    assert (page.stands, page.clock.day, page.clock.stopped) == (None, 0, False)
    assert page.clock.of == 14
    actions.triage_report(told.reference, "accepted", because=WHY, by=arrange.at(by, 33))
    assert timing.clocks_of(told.reference, by=arrange.at(by, 90))[0].day == 3


def test_a_closed_case_is_opened_again_by_what_is_new_and_its_clock_starts_anew(by: Actor) -> None:
    row, lead = _closed(by), build.person(Role.POLICY_LEAD)
    news = arrange.report()
    actions.reopen_on_news(
        row.reference, news=[news.reference], what_is_new="a second witness", because=WHY,
        target="incident_analysis", by=lead,
    )  # fmt: skip
    again = Case.everything.get(pk=row.pk)
    assert (again.stage, again.closed_on) == ("incident_analysis", None)
    assert Reopening.everything.get().subject == row.reference
    names = list(Act.objects.filter(subject=row.reference).values_list("name", flat=True))
    assert names[-1] == "assessment.case.reopened"
    act = Act.objects.get(name="assessment.case.reopened")
    (told,) = History.objects.filter(act=act.number, what="news")
    assert told.data == {"news": [news.reference], "what_is_new": "a second witness"}


@pytest.mark.parametrize(
    ("news", "words", "sentence"),
    [([], "x", "Cite what is new"), (["y-22222222"], "x", "Cite what is new"),
     (["r-22222222"], "x", "no record r-22222222"), (None, " ", "Say what is new")],
)  # fmt: skip
def test_nothing_is_opened_again_without_what_is_new(
    news: list[str] | None, words: str, sentence: str, by: Actor
) -> None:
    told = arrange.report()
    _turn_away(told.reference, by)
    before = Act.objects.count()
    cited = [arrange.report().reference] if news is None else news
    before = Act.objects.count()
    with pytest.raises(Refused, match=sentence):
        actions.reopen_on_news(told.reference, news=cited, what_is_new=words, because=WHY, by=by)
    assert (Act.objects.count(), Reopening.everything.count()) == (before, 0)
    assert Triage.everything.get().state == "in_force"


def test_news_out_of_sight_is_cited_by_nobody_who_cannot_see_it(by: Actor) -> None:
    told, hidden = arrange.report(), arrange.report(Level.CONFIDENTIAL)
    _turn_away(told.reference, by)
    with pytest.raises(Absent):
        actions.reopen_on_news(
            told.reference, news=[hidden.reference], what_is_new="x", because=WHY, by=by
        )


def test_a_report_linked_after_the_door_was_shut_is_shown_without_anybody_looking(
    by: Actor,
) -> None:
    row = _closed(by)
    told = Incident.everything.get(reference=row.subject)
    later = arrange.at(by, 3)
    news = _linked(told, later)
    found = {(one.subject, one.report) for one in queries.news(by=later)}
    assert found == {(row.reference, news.reference), (told.reference, news.reference)}
    assert [one.report for one in queries.case_page(row.reference, by=later).news] == [
        news.reference
    ]
    assert [one.report for one in queries.triage_page(told.reference, by=later).news] == [
        news.reference
    ]
    assert queries.news(by=build.person(Role.MONITOR)) == []


def test_news_that_changes_nothing_is_weighed_by_another_person_and_shown_no_longer(
    by: Actor,
) -> None:
    told = arrange.incident()
    _turn_away(told.reference, by)
    news, third = _linked(told, arrange.at(by, 3)), build.person(Role.DESK_OFFICER)
    with pytest.raises(Refused, match="Another person must weigh it"):
        actions.weigh_news(told.reference, news=[news.reference], because=WHY, by=by)
    with pytest.raises(Refused, match="Cite what is new"):
        actions.weigh_news(told.reference, news=[], because=WHY, by=third)
    actions.weigh_news(told.reference, news=[news.reference], because="told before", by=third)
    assert queries.news(by=third) == []
    assert Triage.everything.get().state == "in_force"
    later = _linked(told, arrange.at(by, 5))
    assert [one.report for one in queries.news(by=third)] == [later.reference]
    with pytest.raises(Refused, match="not closed"):
        actions.weigh_news(
            arrange.incident().reference, news=[news.reference], because=WHY, by=third
        )


def _news_on_closed(by: Actor) -> tuple[Case, Report]:
    row = _closed(by)
    return row, _linked(Incident.everything.get(reference=row.subject), arrange.at(by, 3))


def test_news_of_a_closed_case_is_set_aside_by_two_and_shown_until_then(by: Actor) -> None:
    row, news = _news_on_closed(by)
    other = build.person(Role.DESK_OFFICER)
    with pytest.raises(Refused, match="Nobody has weighed"):
        actions.second_weighing(row.reference, because=WHY, by=other)
    kept = actions.weigh_news(row.reference, news=[news.reference], because="told before", by=by)
    assert kept.state == "awaiting"
    assert [(one.report, one.weighed) for one in queries.case_page(row.reference, by=by).news] == [
        (news.reference, True)
    ]
    with pytest.raises(Refused, match="must be another"):
        actions.second_weighing(row.reference, because=WHY, by=by)
    done = actions.second_weighing(row.reference, because="I agree", by=other)
    assert (done.state, done.seconded_by) == ("in_force", other.pseudonym)
    assert queries.case_page(row.reference, by=by).news == []
    told = History.objects.filter(subject=row.reference, what="news").order_by("act")
    assert [one.value for one in told] == ["awaiting", "weighed"]


def test_a_newer_word_takes_the_place_of_one_nobody_agreed_to(by: Actor) -> None:
    row, news = _news_on_closed(by)
    actions.weigh_news(row.reference, news=[news.reference], because="told before", by=by)
    other = build.person(Role.INTAKE_OFFICER)
    actions.weigh_news(row.reference, news=[news.reference], because="a copy", by=other)
    assert list(Reopening.everything.order_by("pk").values_list("state", flat=True)) == [
        "superseded", "awaiting",
    ]  # fmt: skip
    arrange.reopen(row, build.person(Role.POLICY_LEAD))
    assert not Reopening.everything.filter(state="awaiting").exists()
    with pytest.raises(Refused, match="not closed"):
        actions.second_weighing(row.reference, because=WHY, by=by)


def test_the_database_itself_lets_nobody_set_news_of_a_closed_case_aside_alone(by: Actor) -> None:
    row, news = _news_on_closed(by)
    kept = actions.weigh_news(row.reference, news=[news.reference], because=WHY, by=by)
    for wrong in (
        {"state": "in_force"},
        {"state": "in_force", "seconded_by": by.pseudonym},
        {"opens": True, "state": "awaiting"},
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            Reopening.everything.filter(pk=kept.pk).update(**wrong)


def test_no_action_opens_a_case_again_without_news() -> None:
    assert not hasattr(actions, "reopen")


def test_news_of_a_closed_case_is_weighed_by_form_posts(by: Actor, settings: object) -> None:
    settings.CLOCK = build.NOON  # type: ignore[attr-defined]  # pytest-django's wrapper
    row, news = _news_on_closed(by)
    path = f"/cases/{row.reference}"
    fields = {"because": WHY, "news": news.reference, "from": path}
    assert signed_in(by).post(f"{path}/weigh", fields).status_code == 302
    assert "awaits a second person" in signed_in(by).get("/triage").content.decode()
    assert "must be another" in signed_in(by).get(path).content.decode()
    second = build.person(Role.ANALYST)
    agreed = {"because": WHY, "act": "second", "from": path}
    assert signed_in(second).post(f"{path}/weigh", agreed).status_code == 302
    assert queries.case_page(row.reference, by=by).news == []


def test_a_disposition_keeps_the_procedure_it_was_decided_under(by: Actor) -> None:
    told, book = arrange.report(), playbook_named("ngo")
    row = actions.triage_report(told.reference, "accepted", because=WHY, playbook="ngo", by=by)
    assert (row.procedure, row.procedure_version) == ("ngo", book.version)
    data = History.objects.get(what="triage").data
    assert (data["procedure"], data["procedure_version"]) == ("ngo", book.version)
    default = actions.triage_report(arrange.report().reference, "accepted", because=WHY, by=by)
    assert default.procedure == playbook_named().name


def test_what_was_linked_before_is_no_news_nor_a_report_about_itself(by: Actor) -> None:
    told = arrange.incident()
    first = _linked(told, by)
    _turn_away(first.reference, arrange.at(by, 1))
    _turn_away(told.reference, arrange.at(by, 1))
    assert queries.news(by=by) == []
    other = _linked(told, arrange.at(by, 2))
    assert {(one.subject, one.report) for one in queries.news(by=by)} == {
        (told.reference, other.reference), (first.reference, other.reference),
    }  # fmt: skip


def test_news_out_of_sight_is_not_hinted_at(by: Actor) -> None:
    told = arrange.incident()
    _turn_away(told.reference, by)
    seer = build.person(Role.ANALYST, Role.INTAKE_OFFICER, ceiling=Level.CONFIDENTIAL)
    source = arrange.report(Level.CONFIDENTIAL)
    accounts.name_member(
        source.reference, Account.objects.get(pk=seer.account), because=WHY, by=build.house()
    )
    incidents.judge_link(
        source.reference, told.reference, Verdict.SAME, because=WHY, by=arrange.at(seer, 2)
    )
    assert [one.report for one in queries.news(by=seer)] == [source.reference]
    assert queries.news(by=by) == []


def test_the_desk_and_the_pages_by_form_posts_alone(by: Actor, settings: object) -> None:
    settings.CLOCK = build.NOON  # type: ignore[attr-defined]  # pytest-django's wrapper
    told, news = arrange.report(), arrange.report()
    browser, second = signed_in(by), signed_in(build.person(Role.ANALYST))
    path = f"/triage/{told.reference}"
    fields = {"because": WHY, "disposition": "on_hold", "until": "2026-03-20", "from": path}
    assert browser.post(f"{path}/decide", fields).status_code == 302
    assert told.reference in browser.get("/triage").content.decode()
    assert second.post(f"{path}/second", {"because": WHY}).status_code == 302
    assert (
        "2026-03-20" in browser.get(path).content.decode()
        or "20 Mar" in browser.get(path).content.decode()
    )
    fields = {"because": WHY, "disposition": "duplicate", "until": "2026-03-20"}
    assert browser.post(f"{path}/decide", fields).status_code == 302
    assert second.post(f"{path}/second", {"because": WHY}).status_code == 302
    sent = {"because": WHY, "news": news.reference, "what_is_new": "a film"}
    assert browser.post(f"{path}/reopen", sent).status_code == 302
    assert Triage.everything.filter(state="superseded").count() == 2


def test_the_first_screen_says_how_much_waits_and_leads_to_it(by: Actor, settings: object) -> None:
    later = arrange.at(by, 20)
    settings.CLOCK = later.moment  # type: ignore[attr-defined]  # pytest-django's wrapper
    told = Incident.everything.get(reference=_closed(by).subject)
    _turn_away(arrange.report().reference, by, "on_hold")
    assert waits(by=later) == Waits(0, 1)
    _linked(told, later)
    assert waits(by=later) == Waits(2, 1)
    page = signed_in(later).get("/").content.decode()
    assert "2 reports came in after what they tell was closed or turned away" in page
    assert "1 hold is over: decide again." in page
    assert 'href="/triage#n-h"' in page
    assert waits(by=build.person(Role.MONITOR)) == Waits(0, 0)
