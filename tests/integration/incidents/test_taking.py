"""Which statements of a report an incident takes, where the report tells two of them."""

from __future__ import annotations

import re

import pytest

from answerable.actor import Actor, Level, Role
from answerable.incidents import actions, queries
from answerable.incidents.models import Incident, Judgement
from answerable.incidents.rules.incidents import Described
from answerable.incidents.rules.judgements import Verdict
from answerable.incidents.rules.ranges import Counted
from answerable.reading.types import Figure
from answerable.refusal import Refused
from tests import build
from tests.integration.incidents import stories
from tests.integration.incidents.test_commands import run
from tests.integration.incidents.test_pages import in_arabic
from tests.pages import signed_in

pytestmark = pytest.mark.django_db

TWO = """Strike on grain market in Delun kills nine

Nine people were killed when an airstrike hit the grain market in Delun on 12 March 2026.

Separately, gunmen killed three farmers in the village of Orla on 11 March 2026.
"""
MARKET = {
    "title": "Grain market", "happened_day": "12", "happened_month": "03", "happened_year": "2026",
    "happened_sure": "exact", "place": "Delun", "because": "read", "offered": "1",
}  # fmt: skip
WHEN = Described("Grain market", "2026-03-12", "Delun")


def told(by: Actor, text: str = TWO) -> str:
    """A report with all it says accepted."""
    report = stories.told(text, by=by)
    stories.accept_all(report, by=by)
    return report


def killed(incident: str, by: Actor) -> Figure:
    """The range of the dead of an incident."""
    return queries.ranges_of([incident], by=by)[incident][Counted.KILLED].figure


def ticked(form: str) -> list[str]:
    """The statements a browser would send with the form untouched."""
    boxes = re.findall(r'<input type="checkbox" name="statement" value="(q-\w+)"([^>]*)>', form)
    return [reference for reference, more in boxes if "checked" in more]


def quotes(references: list[str], by: Actor) -> list[str]:
    return [line.quote for line in queries.lines_named(references, by=by)]


def test_the_dead_of_another_incident_are_not_ticked_and_not_counted() -> None:
    by = stories.analyst()
    report = told(by)
    client = signed_in(by)
    form = client.get("/incidents/new", {"report": report}).content.decode()
    assert "The report seems to tell more than one incident." in form
    chosen = ticked(form)
    assert quotes(chosen, by) == ["kills nine", "Nine people were killed"]
    begun = client.post("/incidents/begin", {**MARKET, "report": report, "statement": chosen})
    assert killed(begun["Location"].rsplit("/", 1)[1], by) == (9, 9)


def test_a_report_of_one_incident_is_ticked_whole_and_what_is_accepted_later_comes_along() -> None:
    by = stories.analyst()
    report = told(by, stories.MARKET)
    client = signed_in(by)
    form = client.get("/incidents/new", {"report": report}).content.decode()
    assert "more than one incident" not in form
    chosen = ticked(form)
    assert len(chosen) == len(stories.said(report, by=by))
    client.post("/incidents/begin", {**MARKET, "report": report, "statement": chosen})
    assert Judgement.objects.visible_to(by).get().statements == []


def test_the_second_incident_of_a_report_is_offered_what_the_first_left() -> None:
    by = stories.analyst()
    report = told(by)
    client = signed_in(by)
    first = ticked(client.get("/incidents/new", {"report": report}).content.decode())
    client.post("/incidents/begin", {**MARKET, "report": report, "statement": first})
    form = client.get("/incidents/new", {"report": report}).content.decode()
    assert "It tells the incident “Grain market” already." in form
    assert quotes(ticked(form), by) == ["killed three farmers"]
    assert 'name="place" dir="auto" maxlength="200" value="Orla"' in form


def test_a_list_on_which_nothing_is_ticked_is_refused() -> None:
    by = stories.analyst()
    answer = signed_in(by).post("/incidents/begin", {**MARKET, "report": told(by)})
    assert answer.status_code == 409
    assert "Tick at least one statement" in answer.content.decode()
    assert not Incident.objects.visible_to(by).exists()


def test_a_statement_put_right_afterwards_stays_with_the_incident_that_named_it() -> None:
    by = stories.analyst()
    report = told(by)
    nine = [s for s in stories.said(report, by=by) if s.killed_least == 9]
    incident = actions.begin_incident(
        report, WHEN, because="read", by=by, statements=[s.reference for s in nine]
    )
    for one in nine:
        actions.correct_statement(one.reference, changes={"killed": (8, 8)}, because="x", by=by)
    assert killed(incident.reference, by) == (8, 8)


def test_a_statement_of_another_report_is_refused() -> None:
    by = stories.analyst()
    report, other = told(by), told(by, stories.BRIDGE)
    foreign = stories.said(other, by=by)[0].reference
    with pytest.raises(Refused, match=f"{foreign} is no statement of {report}"):
        actions.begin_incident(report, WHEN, because="read", by=by, statements=[foreign])
    incident = actions.begin_incident(report, WHEN, because="read", by=by)
    with pytest.raises(Refused, match="is no statement of"):
        actions.judge_link(
            report, incident.reference, Verdict.SAME, because="x", by=by,
            statements=[foreign],
        )  # fmt: skip


def test_the_command_leaves_out_the_same_and_takes_what_is_named(
    capsys: pytest.CaptureFixture[str],
) -> None:
    by = stories.analyst()
    report = told(by)
    begin = ["incident", "begin", report, "--title", "x", "--because", "read"]
    assert run(by, *begin, "--when", "2026-03-12", "--place", "Delun") == 0
    printed = capsys.readouterr()
    assert "left out" in printed.err
    assert "killed three farmers" in printed.err
    assert killed(printed.out.split()[-1], by) == (9, 9)
    three = next(s.reference for s in stories.said(report, by=by) if s.killed_least == 3)
    assert run(by, *begin, "--when", "2026-03-11", "--place", "Orla", "--statement", three) == 0
    assert killed(capsys.readouterr().out.split()[-1], by) == (3, 3)


def test_what_a_reader_may_not_see_is_not_offered() -> None:
    by = stories.analyst(ceiling=Level.RESTRICTED)
    report = stories.told(TWO, by=by, level=Level.RESTRICTED)
    assert queries.offered(report, by=by)
    assert queries.offered(report, by=build.person(Role.ANALYST)) == []


def test_the_list_speaks_arabic() -> None:
    by = stories.analyst()
    report = told(by)
    form = signed_in(in_arabic(by)).get("/incidents/new", {"report": report}).content.decode()
    assert "Which of its statements tell this incident?" not in form
    assert "more than one incident" not in form
    assert "It gives another day" not in form


ORLA = "Gunmen killed three farmers in the village of Orla on 11 March 2026.\n"
FARMERS = Described("Farmers of Orla", "2026-03-11", "Orla")


def test_a_yes_to_a_proposal_takes_what_tells_that_incident_and_no_more() -> None:
    by = stories.analyst()
    known = actions.begin_incident(told(by, ORLA), FARMERS, because="read", by=by).reference
    report = told(by)
    proposal = queries.panel(report, by=by).proposals[0]
    assert proposal.incident == known
    page = signed_in(by).get(f"/reports/{report}").content.decode()
    chosen = ticked(page)
    assert quotes(chosen, by) == ["killed three farmers"]
    answer = signed_in(by).post(f"/proposals/{proposal.reference}/judge", {**YES, "offered": "1"})
    assert "Tick at least one statement" in answer.content.decode()
    signed_in(by).post(
        f"/proposals/{proposal.reference}/judge", {**YES, "offered": "1", "statement": chosen}
    )
    assert killed(known, by) == (3, 3)


YES = {"verdict": "same", "from": "/intake"}
