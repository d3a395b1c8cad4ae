"""Pages of incidents and situations, asked for and acted upon as a person does."""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from answerable.accounts.models import Account
from answerable.actor import Actor, Role
from answerable.incidents import actions, queries
from answerable.incidents.models import Incident, Judgement, Situation
from answerable.incidents.rules.gradings import Axis
from answerable.incidents.rules.ranges import Counted
from answerable.reading.types import Dealing, When
from tests import build
from tests.integration.incidents import stories
from tests.pages import signed_in

pytestmark = pytest.mark.django_db


def in_arabic(by: Actor) -> Actor:
    """The same person, reading Arabic."""
    Account.objects.filter(pk=by.account or 0).update(language="ar")
    return by


def test_a_report_becomes_an_incident_through_the_pages_alone() -> None:
    by = stories.analyst()
    report = stories.told(stories.MARKET, by=by)
    client = signed_in(by)
    form = client.get("/incidents/new", {"report": report}).content.decode()
    assert "An incident needs a place and a day someone has accepted." in form
    assert "disabled" in form
    proposed = re.findall(r"/statements/(q-\w+)/settle", form)
    client.post(
        f"/reports/{report}/statements/settle",
        {"statement": list(dict.fromkeys(proposed)), "state": "accepted", "from": "/intake"},
    )
    begun = client.post("/incidents/begin", {
        "report": report, "title": "Strike on the grain market", "happened_day": "12",
        "happened_month": "03", "happened_year": "2026", "happened_sure": "exact",
        "place": "Delun", "because": "one wire report, read",
    })  # fmt: skip
    assert begun.status_code == 302
    page = client.get(begun["Location"]).content.decode()
    assert "9 or more" in page
    assert "At least nine people were killed" in page


def test_every_figure_stands_beside_the_words_it_was_read_from() -> None:
    by = stories.analyst()
    _, incident = stories.market(by)
    page = signed_in(by).get(f"/incidents/{incident.reference}").content.decode()
    row = re.search(r"<tr>\s*<th scope=\"row\"><bdi>Coastal Wire.*?</tr>", page, re.S)
    assert row is not None
    assert "9 or more" in row[0]
    assert "At least nine people were killed" in row[0]


def test_an_arabic_page_mirrors_its_plots_on_the_server() -> None:
    by = stories.analyst()
    _, incident = stories.market(by)
    english = signed_in(by).get(f"/incidents/{incident.reference}").content.decode()
    arabic = signed_in(in_arabic(by)).get(f"/incidents/{incident.reference}").content.decode()
    zero = r'<text x="([\d.]+)%" y="14" text-anchor="middle">0</text>'
    assert re.search(zero, english)[1] == "3"  # type: ignore[index]  # a miss fails the test
    assert re.search(zero, arabic)[1] == "97"  # type: ignore[index]  # a miss fails the test
    assert 'dir="rtl"' in arabic


def test_grading_narrowing_linking_merging_and_undoing_by_form() -> None:
    by = stories.analyst()
    _, incident = stories.market(by)
    other = stories.begun(
        stories.told(stories.VISIT, source="Orla Valley Monitor", by=by), by=by, title="Hall"
    )
    client, ref = signed_in(by), incident.reference
    posts = [
        ("grade", {"axis": "grading", "code": "weak", "version": "1"}),
        ("link", {"left": other.reference, "verdict": "same"}),
        ("place", {"situation": _situation(by), "version": "2"}),
        ("narrow", {"counted": "killed", "range_least": "9", "range_most": "12", "version": "3"}),
        ("widen", {"counted": "killed"}),
    ]  # fmt: skip
    for act, fields in posts:
        sent = {**fields, "because": "the text was read", "from": f"/incidents/{ref}"}
        assert client.post(f"/incidents/{ref}/{act}", sent).status_code == 302, act
    found = queries.resolve(ref, by=by)
    assert (found.grading, found.version) == ("weak", 5)
    client.post(f"/incidents/{other.reference}/merge", {"into": ref, "because": "one strike"})
    led = client.get(f"/incidents/{other.reference}")
    assert led["Location"] == f"/incidents/{ref}"
    client.post(f"/incidents/{other.reference}/split", {"because": "two strikes"})
    assert client.get(f"/incidents/{other.reference}").status_code == 200


def test_a_refused_form_changes_nothing_and_says_why() -> None:
    by = stories.analyst()
    _, incident = stories.market(by)
    answer = signed_in(by).post(
        f"/incidents/{incident.reference}/grade",
        {"axis": "grading", "code": "fair", "version": "7", "because": "x",
         "from": f"/incidents/{incident.reference}"},
    )  # fmt: skip
    assert answer.status_code == 409
    assert "Somebody else changed this incident meanwhile" in answer.content.decode()
    assert Incident.objects.visible_to(by).get().grading == ""


@pytest.mark.parametrize("field", ["range_least", "version"])
@pytest.mark.parametrize("typed", ["nine", "-1", "9" * 5000, "9.5", "٩x"])
def test_a_number_that_is_none_is_a_sentence_and_no_fault(field: str, typed: str) -> None:
    by = stories.analyst()
    _, incident = stories.market(by)
    sent = {"counted": "killed", "because": "x", field: typed}
    answer = signed_in(by).post(f"/incidents/{incident.reference}/narrow", sent)
    assert answer.status_code == 409


@pytest.mark.parametrize("typed", ["2147483648", "9" * 5000])
def test_a_number_too_large_is_said_to_be_and_the_limit_named(typed: str) -> None:
    by = stories.analyst()
    _, incident = stories.market(by)
    sent = {"counted": "killed", "because": "x", "range_least": typed}
    answer = signed_in(by).post(f"/incidents/{incident.reference}/narrow", sent)
    assert answer.status_code == 409
    assert "is too large: the largest is 2,147,483,647." in answer.content.decode()


def test_a_monitor_reads_the_why_not_under_every_form() -> None:
    by = stories.analyst()
    _, incident = stories.market(by)
    page = signed_in(build.person(Role.MONITOR)).get(f"/incidents/{incident.reference}")
    text = page.content.decode()
    assert "takes one of these roles" in text
    assert f"/incidents/{incident.reference}/grade" not in text
    assert f"/incidents/{incident.reference}/link" in text


def test_a_situation_shows_totals_by_claimant_and_never_a_sum() -> None:
    by = stories.analyst()
    situation = _situation(by)
    stories.told(stories.TOTAL, by=by, situation=situation)
    later = stories.TOTAL.replace("2,000", "3,000")
    stories.told(later, by=by, situation=situation, published_on="2026-03-15", source="Post")
    page = signed_in(by).get(f"/situations/{situation}").content.decode()
    assert "2,000 or more" in page
    assert "3,000 or more" in page
    assert "5,000" not in page
    totals = queries.situation_page(situation, by=by).totals
    assert {who: len(rows) for who, rows in totals.items()} == {"Tamrin Ministry of Health": 2}


def test_a_list_asks_the_same_number_of_questions_for_one_incident_and_for_many() -> None:
    by = stories.analyst()
    report, _ = stories.market(by)
    client = signed_in(by)

    def asked() -> int:
        with CaptureQueriesContext(connection) as seen:
            assert client.get("/incidents").status_code == 200
        return len(seen)

    asked()
    one = asked()
    for n in range(12):
        incident = stories.begun(report, by=by, title=f"Told again {n}")
        actions.grade(incident.reference, Axis.HARM, "weak", because="one source", by=by)
    assert asked() == one


def test_a_list_is_filtered_by_grade_words_and_recipient() -> None:
    by = stories.analyst()
    report, first = stories.market(by, recipient_states=["Veskara"])
    second = stories.begun(report, by=by, title="Another strike")
    actions.grade(second.reference, Axis.HARM, "weak", because="one source", by=by)

    def found(**asked: str) -> set[str]:
        page = signed_in(by).get("/incidents", asked).content.decode()
        return set(re.findall(r'href="/incidents/(i-\w+)"', page))

    assert found(grading="weak") == {second.reference}
    assert found(grading="none") == {first.reference}
    assert found(words="another") == {second.reference}
    assert found(words=first.reference) == {first.reference}
    assert found(recipient="Veskara") == {first.reference}
    assert found(since="2026-03-12", until="2026-03-12") == {first.reference, second.reference}
    assert found(since="2026-03-13") == set()
    assert found(page="x", since="never", order="'") == {first.reference, second.reference}


def test_looking_back_is_a_form_on_the_page() -> None:
    by = stories.analyst()
    _, incident = stories.market(by)
    page = signed_in(by).get(
        f"/incidents/{incident.reference}", {"true_on": "2026-03-01", "known_on": "2026-03-02"}
    )
    assert "Nothing was known of it then." in page.content.decode()


def test_what_the_reader_missed_is_written_down_by_form() -> None:
    by = stories.analyst()
    report, incident = stories.market(by)
    page = signed_in(by).get(f"/reports/{report}").content.decode()
    assert f'action="/reports/{report}/statements/add"' in page
    said = signed_in(in_arabic(by)).get(f"/reports/{report}").content.decode()
    assert "دوِّن ما لم يُقرأ" in said
    sent = {
        "quote": "grain\r\nmarket", "kind": "harm", "injured_least": "3", "place": "Delun",
        "because": "the object hit", "from": f"/reports/{report}",
    }  # fmt: skip
    assert signed_in(by).post(f"/reports/{report}/statements/add", sent).status_code == 302
    found = queries.ranges_in_full(incident.reference, by=by)[Counted.INJURED]
    assert found.figure == (3, None)


def test_a_dealing_the_reader_missed_is_written_down_as_what_it_is() -> None:
    by = stories.analyst()
    report = stories.told("The staffs are to speak of Delun on 9 March 2026, it was heard.", by=by)
    sent = {
        "quote": "are to speak of Delun", "kind": "meeting_scheduled", "when_year": "",
        "when_edtf": "2026-03-09", "because": "said so by both", "from": f"/reports/{report}",
    }  # fmt: skip
    signed_in(by).post(f"/reports/{report}/statements/add", sent)
    (line,) = [s for s in queries.lines_of_report(report, by=by) if s.said.rule == "typed"]
    assert line.said.dealing is Dealing.MEETING_SCHEDULED
    assert line.said.date == When("2026-03-09", "2026-03-09")
    answer = signed_in(by).post(f"/reports/{report}/statements/add", {**sent, "kind": "parade"})
    assert "parade is not on the list." in answer.content.decode()


def test_a_text_of_which_nothing_was_read_can_still_become_an_incident() -> None:
    by = stories.analyst()
    report = stories.told("Delun alde alde. Nuva hest koma.", by=by)
    client = signed_in(by)
    assert "Nothing was read from the text" in client.get(f"/reports/{report}").content.decode()
    sent = {
        "quote": "Delun alde alde", "kind": "harm", "killed_least": "2", "when_year": "",
        "when_edtf": "2026-03-10", "place": "Delun", "because": "a colleague reads it",
    }  # fmt: skip
    client.post(f"/reports/{report}/statements/add", sent)
    assert "Begin an incident" in client.get(f"/reports/{report}").content.decode()
    assert queries.panel(report, by=by).why_not_begin is None


def test_a_judgement_is_withdrawn_by_form() -> None:
    by = stories.analyst()
    _, incident = stories.market(by)
    judged = Judgement.objects.visible_to(by).get()
    signed_in(by).post(f"/judgements/{judged.reference}/withdraw", {"because": "misread"})
    assert queries.incident_page(incident.reference, by=by).reports == []


def _situation(by: Actor) -> str:
    made = Situation.objects.visible_to(by).first()
    if made is None:
        made = actions.open_situation(
            name="Fighting in Tamrin", because="it goes on", recipient_states=["Veskara"], by=by
        )
    return made.reference
