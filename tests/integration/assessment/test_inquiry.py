"""Own inquiry and the law view: planned, done or refused; written by one adviser, signed by another."""

from __future__ import annotations

from datetime import timedelta

import pytest

from answerable.actor import Actor, Level, Role
from answerable.assessment import actions, queries
from answerable.assessment.models import Clock, History, InquiryStep, LawView
from answerable.assessment.queries.steps import inquiry_on
from answerable.assessment.rules.law import LegalView, Point, Principle, ViewState
from answerable.incidents import actions as incidents
from answerable.refusal import Absent, Refused
from tests import build
from tests.integration.assessment import arrange
from tests.integration.assessment.arrange import WHY
from tests.pages import signed_in

pytestmark = pytest.mark.django_db
POINTS = [Point("distinction", "possible", "a school was hit"), Point("necessity", "not_assessed")]


@pytest.fixture(autouse=True)
def _clock(settings: object) -> None:
    settings.CLOCK = build.NOON  # type: ignore[attr-defined]  # pytest-django's wrapper


@pytest.fixture
def by() -> Actor:
    return build.person(Role.ANALYST)


def _plan(row_reference: str, by: Actor, kind: str = "interview", **more: str) -> InquiryStep:
    owner = more or {"owner": by.pseudonym}
    return actions.plan_step(
        row_reference, kind, what="ask the miller", because=WHY, due_on=by.today + timedelta(9),
        by=by, **owner,
    )  # fmt: skip


# --- own inquiry


def test_a_step_is_planned_owned_dated_and_done_with_its_exhibit(by: Actor) -> None:
    row, told = arrange.case(by), arrange.report()
    made = _plan(row.reference, by)
    (shown,) = inquiry_on(row, by=by).planned
    assert (shown.row.reference, shown.kind.value, shown.late) == (
        made.reference, "interview", False,
    )  # fmt: skip
    assert inquiry_on(row, by=arrange.at(by, 10)).planned[0].late
    assert not inquiry_on(row, by=arrange.at(by, 9)).planned[0].late
    done = actions.finish_step(
        made.reference, outcome="a map", exhibit=told.exhibit.reference, by=arrange.at(by, 2)
    )
    assert (done.state, done.exhibit, done.ended_by) == (
        "done", told.exhibit.reference, by.pseudonym,
    )  # fmt: skip
    with pytest.raises(Refused, match="ended already"):
        actions.refuse_step(made.reference, because=WHY, by=by)
    states = [h.value for h in History.objects.filter(what="step").order_by("act")]
    assert states == ["planned", "done"]


def test_what_a_step_cites_must_be_an_exhibit_its_ender_may_see(by: Actor) -> None:
    row = arrange.case(by)
    made, hidden = _plan(row.reference, by), arrange.report(Level.CONFIDENTIAL)
    for cited in (hidden.exhibit.reference, hidden.reference, "x-22222222"):
        with pytest.raises(Absent):
            actions.finish_step(made.reference, outcome="a map", exhibit=cited, by=by)


def test_a_refused_step_keeps_its_reason_and_stands_in_the_findings_form(by: Actor) -> None:
    row = arrange.case(by)
    made = _plan(row.reference, by)
    with pytest.raises(Refused, match="Say why it is refused"):
        actions.refuse_step(made.reference, because=" ", by=by)
    actions.refuse_step(made.reference, because="the road is mined", by=by)
    assert "the road is mined" in signed_in(by).get(f"/cases/{row.reference}").content.decode()
    assert [one.row.outcome for one in inquiry_on(row, by=by).refused] == ["the road is mined"]


def test_a_request_to_an_office_has_its_own_clock_and_stops_none_of_the_case(by: Actor) -> None:
    row, desk = arrange.case(by), arrange.office("Laboratory")
    before = set(Clock.everything.filter(subject=row.reference).values_list("kind", "due_on"))
    made = _plan(row.reference, by, "office_request", office=desk.reference)
    other = _plan(row.reference, by, "office_request", office=desk.reference)
    clock = Clock.everything.get(subject=made.reference, kind="request")
    assert (clock.started_on, clock.stopped_on) == (by.today, None)
    assert Clock.everything.filter(subject=other.reference).count() == 1
    running = Clock.everything.filter(subject=row.reference, stopped_on__isnull=True)
    assert set(running.values_list("kind", "due_on")) == before
    actions.finish_step(made.reference, outcome="their answer", by=arrange.at(by, 4))
    clock.refresh_from_db()
    assert clock.stopped_on == by.today + timedelta(4)
    assert set(running.values_list("kind", "due_on")) == before
    (shown,) = inquiry_on(row, by=by).planned
    assert shown.clock is not None
    assert shown.office == "Laboratory"


def test_a_step_falls_to_somebody_who_is_there_for_it(by: Actor) -> None:
    row = arrange.case(by)
    stranger = build.person(Role.MONITOR)
    with pytest.raises(Refused, match="cannot fall to them"):
        _plan(row.reference, by, owner=stranger.pseudonym)
    with pytest.raises(Refused, match="cannot fall to them"):
        _plan(row.reference, by, office="o-22222222")
    with pytest.raises(Refused, match="Only who may hold a case"):
        _plan(row.reference, build.person(Role.INTAKE_OFFICER), owner=by.pseudonym)
    with pytest.raises(Absent):
        actions.refuse_step("y-22222222", because=WHY, by=by)


def test_steps_by_form_posts_alone(by: Actor) -> None:
    row, desk = arrange.case(by), arrange.office("Laboratory")
    browser = signed_in(by)
    fields = {"kind": "imagery", "what": "a pass over the mill", "due_on": "2026-04-01",
              "because": WHY}  # fmt: skip
    for owner in (by.pseudonym, desk.reference):
        sent = browser.post(f"/cases/{row.reference}/steps", {**fields, "owner": owner})
        assert sent.status_code == 302
    first, second = InquiryStep.everything.order_by("pk")
    assert (first.owner, second.office) == (by.pseudonym, desk.reference)
    done = {"act": "done", "outcome": "a picture"}
    assert browser.post(f"/steps/{first.reference}/end", done).status_code == 302
    refused = {"act": "refuse", "outcome": "no satellite"}
    assert browser.post(f"/steps/{second.reference}/end", refused).status_code == 302
    assert set(InquiryStep.everything.values_list("state", flat=True)) == {"done", "refused"}


# --- the law view


def _advisers() -> tuple[Actor, Actor]:
    return build.person(Role.LEGAL_ADVISER), build.person(Role.LEGAL_ADVISER)


def _situation() -> str:
    made = incidents.open_situation(name="The war", because=WHY, by=build.person(Role.DESK_OFFICER))
    return made.reference


@pytest.mark.parametrize("of_what", ["incident", "situation"])
def test_a_law_view_stands_once_another_adviser_has_signed(of_what: str) -> None:
    first, second = _advisers()
    subject = arrange.incident().reference if of_what == "incident" else _situation()
    made = actions.write_law_view(subject, points=POINTS, because=WHY, by=first)
    page = queries.law_page(subject, by=second)
    assert page.stands is None
    assert page.awaits is not None
    with pytest.raises(Refused, match="must be another"):
        actions.countersign_law_view(made.reference, because=WHY, by=first)
    with pytest.raises(Refused, match="Only a legal adviser"):
        actions.countersign_law_view(made.reference, because=WHY, by=build.person(Role.ANALYST))
    actions.countersign_law_view(made.reference, because=WHY, by=second)
    stands = queries.law_page(subject, by=build.person(Role.ANALYST)).stands
    assert stands is not None
    assert [(p.principle, p.view) for p in stands.points][:2] == [
        (Principle.DISTINCTION, LegalView.POSSIBLE),
        (Principle.PROPORTIONALITY, LegalView.NOT_ASSESSED),
    ]
    assert len(stands.points) == len(Principle)
    assert [h.value for h in History.objects.filter(what="law_view").order_by("act")] == [
        "written", "standing",
    ]  # fmt: skip


def test_what_two_signed_stands_until_the_next_is_signed_by_two() -> None:
    first, second = _advisers()
    subject = arrange.incident().reference
    old = actions.write_law_view(subject, points=POINTS, because=WHY, by=first)
    actions.countersign_law_view(old.reference, because=WHY, by=second)
    draft = actions.write_law_view(subject, points=POINTS, because=WHY, by=second)
    assert {row.state for row in LawView.everything.all()} == {"standing", "written"}
    new = actions.write_law_view(subject, points=POINTS, because=WHY, by=second)
    draft.refresh_from_db()
    assert draft.state == "replaced"
    actions.countersign_law_view(new.reference, because=WHY, by=first)
    old.refresh_from_db()
    assert old.state == "replaced"
    with pytest.raises(Refused, match="Only who signed"):
        actions.withdraw_law_view(new.reference, because=WHY, by=build.person(Role.LEGAL_ADVISER))
    gone = actions.withdraw_law_view(new.reference, because=WHY, by=first)
    assert gone.state == ViewState.WITHDRAWN
    page = queries.law_page(subject, by=first)
    assert (page.stands, page.awaits, len(page.earlier)) == (None, None, 3)


def test_a_law_view_rests_on_what_its_author_may_see_on_what_exists() -> None:
    adviser = build.person(Role.LEGAL_ADVISER)
    hidden = arrange.report(Level.CONFIDENTIAL)
    subject = arrange.incident().reference
    for cites in ([hidden.reference], ["r-22222222"]):
        with pytest.raises(Absent):
            actions.write_law_view(subject, points=POINTS, because=WHY, cites=cites, by=adviser)
    out_of_sight = arrange.incident(Level.CONFIDENTIAL).reference
    for about in (out_of_sight, "i-22222222", "t-22222222", hidden.reference, "nonsense"):
        with pytest.raises(Absent):
            actions.write_law_view(about, points=POINTS, because=WHY, by=adviser)


def test_who_reads_no_cases_is_not_told_whether_there_is_a_law_view() -> None:
    first, second = _advisers()
    subject = arrange.incident().reference
    made = actions.write_law_view(subject, points=POINTS, because=WHY, by=first)
    actions.countersign_law_view(made.reference, because=WHY, by=second)
    monitor = build.person(Role.MONITOR)
    assert not queries.law_beside(subject, by=monitor).shown
    with pytest.raises(Absent):
        queries.law_page(subject, by=monitor)
    page = signed_in(monitor).get(f"/incidents/{subject}").content.decode()
    assert "law-h" not in page
    assert "law-h" in signed_in(first).get(f"/incidents/{subject}").content.decode()


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_law_by_form_posts_alone(language: str) -> None:
    from answerable.accounts.models import Account

    first, second = _advisers()
    Account.objects.update(language=language)
    subject = _situation()
    assert "law-h" in signed_in(first).get(f"/situations/{subject}").content.decode()
    fields = {"view-distinction": "unlikely", "because-distinction": "so", "because": WHY,
              "view-detainees": "not_assessed"}  # fmt: skip
    assert signed_in(first).post(f"/law/{subject}/write", fields).status_code == 302
    made = LawView.everything.get()
    path = f"/law-views/{made.reference}"
    assert signed_in(second).post(f"{path}/countersign", {"because": WHY}).status_code == 302
    assert signed_in(first).get(f"/law/{subject}").status_code == 200
    assert signed_in(second).post(f"{path}/withdraw", {"because": WHY}).status_code == 302
    assert LawView.everything.get().state == "withdrawn"


def test_avoidable_harm_is_found_with_no_word_of_law(by: Actor) -> None:
    row = arrange.case(by)
    arrange.find(row, "avoidable", by, build.person(Role.ANALYST))
    lines = {line.prompt.code: line for line in queries.case_page(row.reference, by=by).lines}
    assert lines["avoidable"].finding is not None
    assert not LawView.everything.exists()
    shown = signed_in(by).get(f"/incidents/{row.subject}").content.decode()
    assert "avoidable harm is found with or without a violation" in shown


def _closed_with_request(by: Actor) -> InquiryStep:
    row, desk = arrange.case(by), arrange.office("Laboratory")
    made = _plan(row.reference, by, "office_request", office=desk.reference)
    actions.triage_report(row.subject, "duplicate", because=WHY, by=by)
    second = arrange.at(build.person(Role.INTAKE_OFFICER), (by.moment - build.NOON).days)
    actions.second_triage(row.subject, because=WHY, by=second)
    actions.close_case(row.reference, because=WHY, by=by)
    return made


def test_an_answer_that_comes_after_the_end_is_kept_and_opens_nothing(by: Actor) -> None:
    made, later = _closed_with_request(by), arrange.at(by, 6)
    name = made.case.reference
    with pytest.raises(Refused, match="closed"):
        actions.finish_step(made.reference, outcome="their answer", by=later)
    with pytest.raises(Refused, match="reason"):
        actions.record_late_answer(made.reference, outcome="x", because=" ", by=later)
    kept = actions.record_late_answer(
        made.reference, outcome="a piece of a fuse", because="it came by post", by=later
    )
    assert (kept.state, kept.late_because, kept.ended_on) == (
        "done",
        "it came by post",
        later.today,
    )
    assert Clock.everything.get(subject=made.reference).stopped_on == later.today
    shown = queries.case_page(name, by=later)
    assert shown.view.closed
    assert [one.row.outcome for one in shown.own.ended] == ["a piece of a fuse"]
    told = History.objects.filter(subject=name, what="step").order_by("act").last()
    assert told is not None
    assert (told.value, told.data["late_because"]) == ("done", "it came by post")
    with pytest.raises(Refused, match="ended already"):
        actions.record_late_answer(made.reference, outcome="x", because=WHY, by=later)


def test_a_late_answer_came_no_earlier_than_the_case_was_closed(by: Actor) -> None:
    made, later = _closed_with_request(arrange.at(by, 3)), arrange.at(by, 6)
    with pytest.raises(Refused):
        actions.record_late_answer(
            made.reference, outcome="x", because=WHY, by=later, effective_on=by.today
        )


def test_a_late_answer_is_recorded_on_the_page_of_the_closed_case(by: Actor) -> None:
    made = _closed_with_request(by)
    path, browser = f"/cases/{made.case.reference}", signed_in(by)
    assert "Their answer has come" in browser.get(path).content.decode()
    fields = {"act": "late", "outcome": "a fuse", "because": WHY, "from": path}
    assert browser.post(f"/steps/{made.reference}/end", fields).status_code == 302
    page = browser.get(path).content.decode()
    assert "Came after the case was closed" in page
    assert "Their answer has come" not in page
