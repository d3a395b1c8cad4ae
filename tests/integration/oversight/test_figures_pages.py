"""Further figures as pages: each opens the list behind it, comes as a file, and shows nobody more."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import override_settings

from answerable.actor import Level, Role
from answerable.assessment import actions as cases
from answerable.oversight.models import PublishedSeries, Question
from tests import build
from tests.integration.oversight.backlog import WHY, at, opened, received, team
from tests.integration.oversight.test_pages import page, speak, text_of
from tests.integration.oversight.test_series import OIR
from tests.pages import signed_in

pytestmark = pytest.mark.django_db
TODAY = build.NOON.date()


@pytest.fixture(autouse=True)
def _noon() -> object:
    with override_settings(CLOCK=build.NOON):
        yield


def test_each_count_of_a_curve_opens_as_many_incidents() -> None:
    by = team()
    for incident in received([90, 70, 50], by=by):
        opened(incident, by=by, days_ago=40)
    html = page(by, "/figures")
    for which, count in (("", 3), ("-open", 3), ("-left", 0)):
        [link] = re.findall(rf'href="([^"]+kind=incident_analysis{which})"', html)
        listed = page(by, link.replace("&amp;", "&"))
        assert len(set(re.findall(r"/incidents/(i-\w+)", listed))) == count


def test_every_link_of_the_page_opens() -> None:
    by = team()
    one, _ = received([90, 70], by=by)
    opened(one, by=by, days_ago=40)
    browser, html = signed_in(by), page(by, "/figures")
    links = set(re.findall(r'href="(/(?:figures|series|questions)[^"]*)"', html))
    assert len(links) > 12
    for link in links:
        assert browser.get(link.replace("&amp;", "&")).status_code == 200, link


def test_a_figure_of_a_period_opens_the_incidents_that_moved_in_it() -> None:
    by = team()
    received([90, 70, 5], by=by)
    first = (TODAY - timedelta(80)).isoformat()
    listed = page(by, f"/figures/list?of=moved&kind=new&first={first}&last={TODAY}")
    assert len(set(re.findall(r"/incidents/(i-\w+)", listed))) == 2


def test_a_recipient_narrows_every_figure() -> None:
    by = team()
    received([90, 70], by=by)
    [one] = received([60], by=by, recipients=("Tamrin",))
    listed = page(by, "/figures/list?of=moved&kind=new&recipient=Tamrin")
    assert set(re.findall(r"/incidents/(i-\w+)", listed)) == {one.reference}


def test_tables_come_as_files_that_start_no_formula() -> None:
    by = team()
    one, _ = received([90, 70], by=by)
    opened(one, by=by, days_ago=40)
    for name in ("survival", "balance", "recipients", "decisions", "weeks", "deference", "list"):
        response = signed_in(by).get(f"/figures/{name}.csv?of=moved&length=year")
        assert response["Content-Disposition"] == f'attachment; filename="{name}.csv"'
        cells = [c for line in response.content.decode().splitlines() for c in line.split(",")]
        assert not [c for c in cells if re.match(r"[=+@]|-\D", c)]


def test_a_table_nobody_made_is_absent() -> None:
    assert signed_in(team()).get("/figures/other.csv").status_code == 404


def test_a_figure_nobody_knows_is_refused() -> None:
    assert signed_in(team()).get("/figures/list?of=other").status_code == 409


def test_who_reads_no_cases_finds_no_figures() -> None:
    browser = signed_in(build.person(Role.MONITOR))
    for address in ("/figures", "/figures/list?of=moved", "/figures/balance.csv"):
        assert browser.get(address).status_code == 404


def test_what_may_not_be_seen_is_not_counted() -> None:
    high = team(ceiling=Level.CONFIDENTIAL)
    [hidden] = received([90], by=high, level=Level.CONFIDENTIAL)
    low = build.person(Role.ANALYST)
    before = text_of(page(low, "/figures"))
    opened(hidden, by=high, days_ago=30)
    assert text_of(page(low, "/figures")) == before
    assert hidden.reference not in page(low, "/figures/list?of=moved")


def test_the_curve_counts_what_was_known_on_the_day_asked() -> None:
    by = team()
    [one] = received([90], by=by)
    cases.triage_report(one.reference, "accepted", because=WHY, by=at(by, 5))
    cases.open_case(one.reference, because=WHY, by=at(by, 5), effective_on=TODAY - timedelta(60))
    then = (TODAY - timedelta(10)).isoformat()
    assert "1 entered" in text_of(page(by, f"/figures?true_on={then}"))
    assert "1 entered" not in text_of(page(by, f"/figures?true_on={then}&known_on={then}"))


def test_the_figures_are_said_in_arabic() -> None:
    by = team()
    received([90], by=by)
    speak(by, "ar")
    html = page(by, "/figures")
    assert '<html lang="ar" dir="rtl"' in html
    assert "Load against capacity" not in html


def test_a_series_is_taken_in_by_the_page_and_a_wrong_one_is_refused() -> None:
    browser = signed_in(team())
    form = {"name": "OIR", "publisher": "CJTF", "form": "carry_over", "because": WHY}
    wrong = SimpleUploadedFile("a.csv", OIR.replace(b"28,42,", b"28,43,"))
    refused = browser.post("/series/import", form | {"file": wrong})
    assert refused.status_code == 409
    assert "does not balance" in refused.content.decode()
    assert browser.post("/series/import", form).status_code == 409
    taken = browser.post("/series/import", form | {"file": SimpleUploadedFile("a.csv", OIR)})
    assert taken.status_code == 302
    made = PublishedSeries.objects.get()
    assert "43 + 27 − 28 = 42" in browser.get(f"/series/{made.pk}").content.decode()
    assert "OIR" in browser.get("/series").content.decode()
    assert browser.get("/series/999").status_code == 404


def test_a_question_is_taken_answered_and_explained_on_its_page() -> None:
    by, second = team(), team()
    one, _ = received([90, 40], by=by)
    browser = signed_in(by)
    form = {"asked_by": "Committee", "words": "How many?", "received_on": str(TODAY),
            "figures": ["open"], "because": WHY, "level": "internal"}  # fmt: skip
    assert browser.post("/questions/take", form).status_code == 302
    made = Question.everything.get()
    address = f"/questions/{made.reference}"
    browser.post(f"{address}/answer", {"words": "Two.", "true_on": str(TODAY), "because": WHY})
    assert "Nothing recorded since changes this answer." in text_of(page(by, address))
    with override_settings(CLOCK=build.NOON + timedelta(2)):
        by, second = at(by, -2), at(second, -2)
        cases.triage_report(one.reference, "duplicate", because=WHY, by=by, effective_on=TODAY)
        cases.second_triage(one.reference, because=WHY, by=second, effective_on=TODAY)
        shown = text_of(page(by, address))
    assert "counted then, not now. Recorded since: triage: duplicate" in shown
    assert "recorded on 18 March 2026" in shown


@pytest.mark.parametrize(("field", "value"), [
    ("received_on", ""), ("level", "secret"), ("figures", "other"), ("figures", "new"),
    ("asked_by", ""), ("because", ""),
])  # fmt: skip
def test_a_question_taken_wrongly_is_refused(field: str, value: str) -> None:
    form = {"asked_by": "Committee", "words": "How many?", "received_on": str(TODAY),
            "figures": "open", "because": WHY, "level": "internal"}  # fmt: skip
    assert signed_in(team()).post("/questions/take", form | {field: value}).status_code == 409


def test_who_may_not_answer_is_told_who_may() -> None:
    by = build.person(Role.LEGAL_ADVISER)
    assert "Only a policy lead, a decider or a desk officer" in text_of(page(by, "/questions"))
