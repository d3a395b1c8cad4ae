"""A published series is taken in as it was published, and reported as it was taken in."""

from __future__ import annotations

from pathlib import Path

import pytest

from answerable.actor import Actor, Role
from answerable.ledger.models import Act
from answerable.oversight import actions
from answerable.oversight.models import PublishedSeries
from answerable.oversight.queries import series
from answerable.oversight.rules.series import Form
from answerable.refusal import Absent, Refused
from tests import build

pytestmark = pytest.mark.django_db

FOLDER = Path(__file__).parents[2] / "unit/oversight/published"
OIR = (FOLDER / "oir.csv").read_bytes()


def taken(by: Actor, data: bytes = OIR, **rest: str) -> PublishedSeries:
    told = {"name": "OIR", "publisher": "CJTF-OIR", "because": "to compare"} | rest
    return actions.import_series(data, form=Form.CARRY_OVER, by=by, **told)


def test_the_months_come_out_as_they_were_published() -> None:
    by = build.person(Role.ANALYST)
    lines = series.report(taken(by))["lines"]
    assert [one["sum"] for one in lines] == [
        "43 + 27 − 28 = 42", "194 + 15 − 25 = 184", "184 + 10 − 12 = 182", "97 + 2 − 20 = 79",
    ]  # fmt: skip
    assert lines[0]["of_them"] == {"credible": 9, "non_credible": 17, "duplicate": 2}
    assert (lines[3]["reopened"], lines[3]["completed"]) == (2, 20)


def test_the_layers_come_out_as_they_were_published() -> None:
    made = actions.import_series(
        (FOLDER / "tracker.json").read_bytes(), form=Form.LAYERS, name="Tracker",
        publisher="Ministry of Defence", because="to compare", by=build.person(Role.ANALYST),
    )  # fmt: skip
    [line] = series.report(made)["lines"]
    assert line["sum"] == "528 − 19 − 166 − 33 = 310"
    assert line["sifted"] == {"duplicates": 19, "not_credible": 166, "awaiting": 33}


def test_what_does_not_balance_is_refused_line_named_and_leaves_no_trace() -> None:
    by, before = build.person(Role.ANALYST), Act.objects.count
    acts = before()
    with pytest.raises(Refused, match=r"Line 2 \(2017-03\) does not balance: closing is \+1 off"):
        taken(by, OIR.replace(b"28,42,", b"28,43,"))
    assert (PublishedSeries.objects.count(), before()) == (0, acts)


def test_what_cannot_be_read_is_refused_with_its_sentence() -> None:
    with pytest.raises(Refused, match="no line with figures"):
        taken(build.person(Role.ANALYST), b"")


def test_a_newer_issue_takes_the_place_of_the_earlier_which_stays() -> None:
    by = build.person(Role.ANALYST)
    taken(by)
    newer = taken(by, OIR + b"2019-09,79,1,1,0,0,1,79,,,\n")
    assert [one.pk for one in series.all_series(by=by)] == [newer.pk]
    assert PublishedSeries.objects.count() == 2


def test_the_same_issue_twice_is_refused() -> None:
    by = build.person(Role.ANALYST)
    taken(by)
    with pytest.raises(Refused, match="here already"):
        taken(by)


@pytest.mark.parametrize(("wrong", "sentence"), [
    ({"name": " "}, "what the series is called"), ({"publisher": ""}, "who publishes it"),
    ({"because": ""}, "Give a reason"),
])  # fmt: skip
def test_a_series_has_a_name_a_publisher_and_a_reason(wrong: dict[str, str], sentence: str) -> None:
    with pytest.raises(Refused, match=sentence):
        taken(build.person(Role.ANALYST), **wrong)


def test_who_reads_no_incidents_takes_in_and_sees_no_series() -> None:
    taken(build.person(Role.ANALYST))
    other = build.person(Role.ADMINISTRATOR)
    assert series.all_series(by=other) == []
    with pytest.raises(Absent):
        series.series_named("OIR", by=other)
    with pytest.raises(Refused, match="take in no series"):
        taken(other)


def test_months_that_do_not_join_are_told_with_the_gap() -> None:
    by = build.person(Role.MONITOR)
    taken(by)
    told = series.report(series.series_named("OIR", by=by))
    assert told["gaps"] == [
        {"after": "2017-03", "before": "2018-11", "by": 152},
        {"after": "2018-12", "before": "2019-08", "by": -85},
    ]
