"""The road of a case through its pages: each act a form post, each page in English and in Arabic."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client

from answerable.accounts.models import Account
from answerable.actor import Actor, Level, Role
from answerable.assessment import actions
from answerable.assessment.models import Case, Finding
from answerable.response.models import Decision, Measure, Plan
from tests import build
from tests.integration.assessment import arrange
from tests.integration.assessment.arrange import WHY
from tests.pages import signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _clock(settings: object) -> None:
    settings.CLOCK = build.NOON  # type: ignore[attr-defined]  # pytest-django's wrapper


def _browser(by: Actor, language: str = "en") -> Client:
    Account.objects.filter(pk=by.account).update(language=language)
    return signed_in(by)


def _post(by: Actor, path: str, **fields: object) -> int:
    return _browser(by).post(path, {"because": WHY, **fields}).status_code


def _shown(by: Actor, path: str, language: str = "en") -> str:
    answer = _browser(by, language).get(path)
    assert answer.status_code == 200, (path, answer.status_code)
    return answer.content.decode()


def _plan_put_to_decision() -> tuple[Case, Actor, Actor]:
    author, lead = build.person(Role.ANALYST), build.person(Role.POLICY_LEAD)
    row = arrange.lead_on(arrange.case(author), author, lead)
    arrange.find(row, "policy_impact", lead, build.person(Role.DESK_OFFICER))
    actions.move_case(row.reference, "coordinated_action", because=WHY, by=lead)
    plan = f"/cases/{row.reference}/plan/propose"
    sent = _post(
        lead, plan, what="measures", summary="Train the unit", kind="unit_training",
        target="2nd Wing", owner="the desk", due_on="2026-06-01", expected_effect="fewer", 
        legal_basis="",
    )  # fmt: skip
    assert sent == 302
    assert _post(lead, f"/plans/{Plan.everything.get().reference}/decide") == 302
    return row, lead, build.person(Role.DECIDER)


def test_from_triage_to_a_finding_signed_by_two_by_form_posts_alone() -> None:
    author, second = build.person(Role.ANALYST), build.person(Role.ANALYST)
    told = arrange.incident()
    path = f"/triage/{told.reference}"
    assert "Open a case" in _shown(author, path)
    assert _post(author, f"{path}/decide", disposition="accepted") == 302
    assert _post(author, f"{path}/open-case") == 302
    row = Case.everything.get()
    assert _post(author, f"/cases/{row.reference}/assign", holder="me", version=row.version) == 302
    assert _post(
        author, f"/cases/{row.reference}/findings", prompt="harm", likelihood="likely",
        confidence="low", act="sign",
    ) == 302  # fmt: skip
    made = Finding.everything.get()
    assert _post(author, f"/findings/{made.reference}/sign", act="countersign") == 409
    assert _post(second, f"/findings/{made.reference}/sign", act="countersign") == 302
    made.refresh_from_db()
    assert made.state == "countersigned"


def test_from_a_plan_to_a_closed_case_by_form_posts_alone() -> None:
    row, lead, decider = _plan_put_to_decision()
    made = f"/decisions/{Decision.everything.get().reference}"
    assert _post(decider, f"{made}/decide", review_on="2026-09-01") == 409
    assert _post(decider, f"{made}/vote", view="for") == 302
    assert "What would be recorded" in _shown(decider, made)
    assert _post(decider, f"{made}/decide", review_on="2026-09-01") == 302
    measure = f"/measures/{Measure.everything.get().reference}"
    assert _post(lead, f"{measure}/done", evidence="a list") == 302
    assert _post(lead, f"/cases/{row.reference}/move", target="effect_review") == 302
    assert _post(lead, f"{made}/review", effect="none since") == 302
    assert _post(lead, f"/cases/{row.reference}/close") == 302
    row.refresh_from_db()
    assert row.closed_on == date(2026, 3, 16)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_page_is_shown_in_both_languages_and_at_every_step(language: str) -> None:
    row, lead, decider = _plan_put_to_decision()
    actions.note_waiting(row.reference, kind="partner", whom="Veskara", because=WHY, by=lead)
    pages = [
        "/cases", "/cases?stage=closed&band=to_30", f"/cases/{row.reference}",
        f"/cases/{row.reference}/plan", f"/decisions/{Decision.everything.get().reference}",
        f"/triage/{row.incident.reference}",
    ]  # fmt: skip
    for by in (lead, decider, build.person(Role.INSPECTOR)):
        for path in pages:
            assert f'lang="{language}"' in _shown(by, path, language)


def test_a_refused_button_carries_the_sentence_of_the_refusal() -> None:
    row, lead = arrange.case(), build.person(Role.POLICY_LEAD)
    page = _shown(lead, f"/cases/{row.reference}")
    assert "This case cannot move yet: not yet answered: finding 1, 2, 3, 4, 5." in page
    answer = _browser(lead).post(
        f"/cases/{row.reference}/move", {"target": "policy_impact_assessment", "because": WHY}
    )
    assert answer.status_code == 409
    assert b"not yet answered: finding 1, 2, 3, 4, 5." in answer.content


def test_what_may_not_be_seen_answers_like_what_never_was() -> None:
    row = arrange.case()
    hidden = build.person(Role.MONITOR)
    for path in (f"/cases/{row.reference}", f"/cases/{row.reference}/plan",
                 f"/triage/{row.incident.reference}"):  # fmt: skip
        assert _browser(hidden).get(path).status_code == 404
    assert "The mill" not in _shown(hidden, "/cases")


def test_who_reads_no_decisions_sees_the_case_and_nothing_of_its_plan() -> None:
    row, _, _ = _plan_put_to_decision()
    officer = build.person(Role.INTAKE_OFFICER)
    page = _shown(officer, f"/cases/{row.reference}")
    assert "Train the unit" not in page
    assert "put a plan to the decision" not in page
    assert _browser(officer).get(f"/cases/{row.reference}/plan").status_code == 404


def test_a_look_at_a_restricted_case_is_written_down() -> None:
    from answerable.accounts.models import Read

    by = build.person(Role.ANALYST, Role.INSPECTOR, ceiling=Level.CONFIDENTIAL)
    told = arrange.incident(Level.RESTRICTED)
    actions.triage_report(told.reference, "accepted", because=WHY, by=by)
    row = actions.open_case(told.reference, because=WHY, by=by)
    _shown(by, f"/cases/{row.reference}")
    assert Read.objects.filter(reader=by.pseudonym, reference=row.reference).exists()


def test_hostile_words_stay_words() -> None:
    author = build.person(Role.ANALYST)
    row = arrange.case(author)
    bad = "<script>alert(1)</script>"
    actions.write_finding(
        row.reference, "harm", likelihood="likely", confidence="low", because=bad, by=author
    )
    page = _shown(author, f"/cases/{row.reference}")
    assert bad not in page
    assert "&lt;script&gt;" in page


def test_a_day_that_is_none_is_refused_with_a_sentence() -> None:
    row, lead = arrange.case(), build.person(Role.POLICY_LEAD)
    answer = _browser(lead).post(
        f"/cases/{row.reference}/extend", {"kind": "inquiry", "until": "soon", "because": WHY}
    )
    assert answer.status_code == 409
    assert b"is not a day" in answer.content
