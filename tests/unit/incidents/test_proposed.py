"""What the machine proposes: incidents that are told, origins that are shared, totals set apart."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from answerable.incidents.rules import chips, origins, proposals, totals, versions
from answerable.incidents.rules.origins import Teller
from answerable.incidents.rules.ranges import Counted
from answerable.incidents.rules.totals import Total
from answerable.reading.types import (
    Dealing,
    Frame,
    Group,
    Kind,
    Link,
    Manner,
    Modality,
    Place,
    Reading,
    Scope,
    Standing,
    Statement,
    When,
)

HARM = Statement(
    (0, 4), "nine", Kind.HARM, killed=(9, None), date=When("12 March", "2026-03-12"),
    place=Place("Delun"),
)  # fmt: skip


def reading(*said: Statement, publisher: str = "Coastal Wire") -> Reading:
    return Reading("nine were killed", "Strike", publisher, None, None, "en", said)


@pytest.mark.parametrize(
    ("change", "tells"),
    [
        ({}, True),
        ({"killed": None}, False),
        ({"killed": (None, None)}, False),
        ({"killed": None, "injured": (3, 3)}, True),
        ({"killed": None, "missing": (3, 3)}, True),
        ({"killed": None, "displaced": (3, 3)}, True),
        ({"killed": None, "abducted": (3, 3)}, True),
        ({"killed": None, "object_hit": "school"}, True),
        ({"killed": None, "damage": "roof gone"}, True),
        ({"killed": None, "service_effect": "no water"}, True),
        ({"scope": Scope.RUNNING_TOTAL}, False),
        ({"frame": Frame.BACKGROUND}, False),
        ({"kind": Kind.DEALING, "dealing": Dealing.REQUEST}, False),
        ({"kind": Kind.EVENT}, False),
        ({"modality": Modality.PLANNED}, False),
        ({"modality": Modality.DENIED}, True),
    ],
)
def test_only_harm_of_one_incident_in_the_foreground_tells_one(
    change: dict[str, Any], tells: bool
) -> None:
    assert proposals.tells_harm(replace(HARM, **change)) is tells


def test_two_reports_of_one_strike_propose_one_incident_with_the_range_of_both() -> None:
    other = replace(HARM, killed=(11, 14), injured=(20, 20))
    children = replace(HARM, killed=(4, 4), group=Group.CHILDREN)
    found = proposals.told([reading(HARM), reading(other, children, publisher="Monitor")])
    assert len(found) == 1
    assert found[0].killed == (4, 14)
    assert found[0].injured == (20, 20)
    assert set(found[0].members) == {(0, 0), (1, 0), (1, 1)}
    assert (found[0].date, found[0].place) == ("2026-03-12", "Delun")


def test_strikes_on_different_days_and_places_are_two() -> None:
    other = replace(HARM, date=When("2 May", "2026-05-02"), place=Place("Orla"))
    assert len(proposals.told([reading(HARM, other)])) == 2


def test_harm_without_a_day_or_a_place_proposes_nothing() -> None:
    assert proposals.told([reading(replace(HARM, date=None, place=None))]) == ()


@pytest.mark.parametrize(
    ("change", "name"),
    [
        ({}, "Coastal Wire"),
        ({"origin": "The Washington Paper"}, "The Washington Paper"),
        ({"attribution": (Link("Civil Defence"),)}, "Civil Defence"),
        ({"attribution": (Link("witnesses", Standing.ANONYMOUS),)}, "Coastal Wire"),
        ({"attribution": (Link("officials", Standing.BY_ROLE), Link("Ministry"))}, "Ministry"),
        ({"attribution": (Link("Ministry"),), "origin": "Paper"}, "Paper"),
    ],
)
def test_a_statement_goes_back_to_its_first_named_telling(
    change: dict[str, Any], name: str
) -> None:
    assert proposals.origin(replace(HARM, **change), "Coastal Wire") == name


def test_the_claimant_is_who_stands_nearest_to_the_fact() -> None:
    said = replace(HARM, attribution=(Link("Ministry"), Link("Coastal Wire")))
    assert proposals.claimant(said) == "Ministry"
    assert proposals.claimant(HARM) == ""
    assert proposals.is_running_total(replace(HARM, scope=Scope.RUNNING_TOTAL))
    assert not proposals.is_running_total(HARM)


def test_reprints_are_one_origin_named_by_whom_they_credit() -> None:
    tellers = [
        Teller("r-1", publisher="Harbour Post", credited_to="Coastal Wire"),
        Teller("r-2", publisher="Valley News", credited_to="The Coastal Wire"),
        Teller("r-3", publisher="Monitor"),
        Teller("r-4", publisher="Copyist"),
    ]
    found = origins.origins_of(tellers, [("r-3", "r-4"), ("r-4", "r-9")])
    assert [o.members for o in found] == [("r-1", "r-2"), ("r-3", "r-4")]
    assert "2 of 2 credit" in found[0].words
    assert origins.name_by_report(found)["r-4"] == "Monitor"


def test_the_first_to_publish_names_an_origin_nobody_credits() -> None:
    tellers = [
        Teller("r-1", publisher="Late", published_on="2026-03-14"),
        Teller("r-2", publisher="Early", published_on="2026-03-12"),
        Teller("r-3", source="Somebody"),
        Teller("r-4"),
    ]
    found = origins.origins_of(tellers, [("r-1", "r-2")])
    assert [o.name for o in found] == ["Early", "Somebody", ""]
    assert "Early is the first of them" in found[0].words
    assert found[1].words == "It credits nobody: Somebody tells it."
    assert "None of them names a publisher" in found[2].words


def test_two_parts_of_a_chain_join_however_the_edges_come() -> None:
    names = ["a", "b", "c", "d"]
    assert origins.joined(names, [("c", "d"), ("a", "b"), ("b", "d")]) == [names]
    assert origins.joined(names, []) == [["a"], ["b"], ["c"], ["d"]]


def total(statement: str, claimant: str, day: str, place: str, report: str = "") -> Total:
    return Total(
        statement, report or f"r-{statement}", claimant, day, "", place,
        {Counted.KILLED: (100, None)},
    )  # fmt: skip


def test_totals_stand_under_their_claimant_oldest_first_in_one_spelling() -> None:
    found = totals.by_claimant([
        total("2", "The Ministry of Health", "2026-05-01", "Tamrin"),
        total("1", "Ministry of Health", "2026-01-01", "Tamrin"),
        total("3", "Monitor", "", "Tamrin"),
    ])  # fmt: skip
    assert {k: [t.statement for t in v] for k, v in found.items()} == {
        "Ministry of Health": ["1", "2"], "Monitor": ["3"],
    }  # fmt: skip


def test_totals_of_one_place_or_one_report_belong_to_one_situation() -> None:
    found = totals.of_one_situation([
        total("1", "A", "", "Tamrin"), total("2", "B", "", "Tamrin Valley"),
        total("3", "C", "", "Kesh", report="r-2"), total("4", "D", "", "Orla"),
        total("5", "E", "", ""),
    ])  # fmt: skip
    assert [[t.statement for t in group] for group in found] == [["1", "2", "3"], ["4"], ["5"]]
    assert totals.name_of(found[0]) == "Kesh"
    assert totals.name_of([*found[0], total("6", "A", "", "Tamrin")]) == "Tamrin"
    assert totals.name_of(found[2]) == ""


def test_a_statement_is_shown_in_short_pieces() -> None:
    said = replace(
        HARM, injured=(3, 5), group=Group.CHILDREN, manner=Manner.AIRSTRIKE, weapon="bomb",
        object_hit="school", actor="aircraft", unit="2nd wing", modality=Modality.DENIED,
        scope=Scope.PERIOD, missing=(1, 1), displaced=(None, 9), damage="roof", incidents=(2, 2),
        service_effect="no water", abducted=(1, None), parties=("A", "B"), dealing=Dealing.REQUEST,
    )  # fmt: skip
    assert list(chips.chips(said)) == [
        "killed: 9 or more", "injured: 3–5", "missing: 1", "displaced: up to 9",
        "abducted: 1 or more", "incidents: 2", "request", "who: A · B", "a period", "denied",
        "children", "when: 12 March 2026", "where: Delun", "object: school", "damage: roof",
        "services: no water", "how: airstrike", "weapon: bomb", "by: aircraft", "unit: 2nd wing",
    ]  # fmt: skip


def test_what_is_not_said_has_no_piece() -> None:
    bare = Statement((0, 4), "nine", Kind.HARM, killed=(None, None))
    assert chips.chips(bare) == ()
    vague = replace(bare, date=When("on Monday", "XXXX-XX-XX"))
    assert list(chips.chips(vague)) == ["when: on Monday"]


FIELDS: dict[str, Any] = {
    "title": "Market", "happened_on": "2026-03-12", "part_of_day": "unknown", "place": "Delun",
    "object_hit": "", "manner": "unknown", "grading": "", "strike_status": "",
    "belligerent_position": "not-yet-assessed", "recipient_states": [], "description": "",
    "situation": "",
}  # fmt: skip


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"title": "Hall"}, "The title changed from “Market” to “Hall”."),
        ({"happened_on": "2026-03"}, "The date changed from 12 March 2026 to March 2026."),
        ({"part_of_day": "dawn"}, "The part of the day changed from not said to dawn."),
        ({"place": "Orla"}, "The place changed from Delun to Orla."),
        ({"object_hit": "hall"}, "What was hit changed from not known to hall."),
        ({"manner": "drone"}, "How it was done changed from manner not said to drone strike."),
        ({"grading": "fair"}, "The grading of the harm changed from not graded yet to fair."),
        ({"strike_status": "likely_strike"},
         "What is known of the strike changed from not assessed yet to likely strike."),
        ({"belligerent_position": "duplicate"},
         "The belligerent’s own position changed from not yet assessed to duplicate."),
        ({"recipient_states": ["Veskara", "Orm"]},
         "The recipient states changed from not known to Veskara, Orm."),
        ({"description": "More"}, "The description was written anew."),
        ({"situation": "t-1"}, "The incident was placed in another situation."),
        ({}, "Nothing a reader sees changed."),
    ],
)  # fmt: skip
def test_each_change_is_a_sentence(change: dict[str, Any], words: str) -> None:
    assert versions.changes(FIELDS, FIELDS | change) == (words,)


def test_the_first_version_says_how_it_began() -> None:
    assert versions.changes(None, FIELDS) == ("The incident began as “Market”.",)
