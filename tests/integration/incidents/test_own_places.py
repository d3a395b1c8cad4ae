"""Own places: added once, refused whole where a line is at fault, and used by the reader."""

from __future__ import annotations

import re

import pytest

from answerable.actor import Role
from answerable.cli.door import AT_FAULT
from answerable.incidents import actions, queries
from answerable.incidents.acts import Act
from answerable.incidents.models import Incident, Statement
from answerable.ledger.models import Act as Recorded
from answerable.reading.gazetteer import listed
from answerable.refusal import Refused
from tests import build
from tests.integration.incidents import stories
from tests.integration.incidents.test_commands import answer, run
from tests.pages import signed_in

pytestmark = pytest.mark.django_db
HEADING = "name,country,latitude,longitude,other_names,precision\n"
LIST = (
    HEADING + "Delun,TA,11.5,42.25,Old Delun,village\nVelm camp,TA,11.6,42.3,,neighbourhood_area\n"
)
WHY = "The list of camps of the relief office."


def acts() -> int:
    return Recorded.objects.filter(name=Act.PLACES_ADDED.value).count()


def test_a_list_added_twice_is_there_once_and_is_one_act() -> None:
    by = stories.analyst()
    assert actions.add_places(listed(LIST), because=WHY, by=by) == 2
    assert actions.add_places(listed(LIST), because=WHY, by=by) == 0
    assert acts() == 1


def test_a_list_with_a_line_at_fault_is_taken_in_no_part() -> None:
    by = stories.analyst()
    with pytest.raises(Refused, match="Line 4"):
        actions.add_places(listed(LIST + "Nowhere,TA,far,1,,\n"), because=WHY, by=by)
    assert not queries.own_places(by=by)


def test_who_only_looks_on_adds_no_places() -> None:
    with pytest.raises(Refused):
        actions.add_places(listed(LIST), because=WHY, by=build.person(Role.LEGAL_ADVISER))


def test_statements_find_the_places_somebody_added() -> None:
    by = stories.analyst()
    actions.add_places(listed(LIST), because=WHY, by=by)
    report, _ = stories.market(by)
    spots = [s for line in queries.lines_of_report(report, by=by) for s in _spots(line)]
    assert {s.source for s in spots} == {"own list"}


def _spots(line: queries.StatementLine) -> tuple[object, ...]:
    return line.said.place.spots if line.said.place else ()


def test_a_point_picked_on_the_form_goes_with_the_incident_and_says_whose_it_is() -> None:
    by = stories.analyst()
    actions.add_places(listed(LIST), because=WHY, by=by)
    report = stories.told(stories.MARKET, by=by)
    stories.accept_all(report, by=by)
    client = signed_in(by)
    form = client.get("/incidents/new", {"report": report}).content.decode()
    code = next(iter(re.findall(r'name="fix" value="(11.5[^"]*own list)"', form)))
    begun = {"report": report, "title": "Strike on the market", "happened_edtf": "2026-03-12",
             "place": "Delun", "fix": code, "because": WHY, "from": "/intake"}  # fmt: skip
    client.post("/incidents/begin", begun | {"fix": "95|0|city|TA|x"})
    assert not Incident.everything.exists()
    client.post("/incidents/begin", begun)
    place = Incident.everything.get().place
    assert place is not None
    assert (place.latitude, place.precision, place.fixed_from) == (11.5, "village", "own list")
    assert place.fixed_by == by.pseudonym
    page = client.get(f"/incidents/{Incident.everything.get().reference}").content.decode()
    assert "Point: own list" in page
    assert "somewhere in the village" in page


def test_a_point_is_picked_by_command_for_an_incident_and_for_a_statement(
    capsys: pytest.CaptureFixture[str],
) -> None:
    by = stories.analyst()
    actions.add_places(listed(LIST), because=WHY, by=by)
    report, begun = stories.market(by)
    listed_now = answer(capsys, by, "places", "points", begun.reference)
    code = next(one["code"] for one in listed_now if one["source"] == "own list")
    assert run(by, "incident", "point", begun.reference, "", "--because", WHY) == AT_FAULT
    assert run(by, "incident", "point", begun.reference, code, "--because", WHY) == 0
    now = Incident.everything.get(pk=begun.pk)
    assert now.place is not None
    assert (now.place.latitude, now.place.fixed_from) == (11.5, "own list")
    assert (now.title, now.happened_on, now.version) == (
        begun.title, begun.happened_on, begun.version + 1,
    )  # fmt: skip
    said = next(s for s in stories.said(report, by=by) if s.place_words == "Delun")
    given = ("statement", "correct", said.reference, "--point", code, "--because", WHY)
    assert run(by, *given) == 0
    place = Statement.everything.get(corrects=said.pk).full["place"]
    assert (place["words"], place["latitude"], len(place["spots"])) == ("Delun", 11.5, 1)
