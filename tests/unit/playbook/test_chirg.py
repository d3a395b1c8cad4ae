"""The shipped playbook says what is public, marks what is not, and sets no clock nobody set."""

from __future__ import annotations

from datetime import date

import pytest

from answerable.playbook import Family, drawing, due_on, load, shipped, shipped_names
from answerable.playbook.types import Playbook


@pytest.fixture(scope="module")
def book() -> Playbook:
    return load(shipped("chirg"), "chirg")


def test_every_shipped_playbook_loads_under_its_name() -> None:
    assert "chirg" in shipped_names()
    for name in shipped_names():
        assert load(shipped(name), name).name == name


def test_a_name_that_is_none_is_a_key_error() -> None:
    for name in ("../chirg", "chirg.yaml", "", "moon"):
        with pytest.raises(KeyError):
            shipped(name)


def test_it_has_the_three_stages_in_order(book: Playbook) -> None:
    assert [s.code for s in book.stages] == [
        "incident_analysis", "policy_impact_assessment", "coordinated_action",
    ]  # fmt: skip


def test_the_first_stage_keeps_its_questions_apart(book: Playbook) -> None:
    asked = {p.code: p.needed for p in book.first_stage.prompts}
    assert asked == {
        "harm": True, "actor": True, "arms_origin": True, "harmed": True, "avoidable": True, "law": False,
    }  # fmt: skip


def test_no_finding_passes_on_one_signature(book: Playbook) -> None:
    assert all(p.signatures >= 2 for s in book.stages for p in s.prompts)


def test_law_is_not_needed_for_any_move(book: Playbook) -> None:
    assert all("law" not in move.needs for move in book.moves.values())


def test_the_inquiry_has_two_months_and_no_stage_has_a_limit(book: Playbook) -> None:
    inquiry = book.clocks["inquiry"]
    assert due_on(inquiry, date(2026, 12, 31), book.calendar_of(inquiry)) == date(2027, 2, 28)
    assert not inquiry.provenance.unconfirmed
    for stage in book.stages:
        rule = book.clocks[f"stage:{stage.code}"]
        assert (rule.amount, rule.provenance.unconfirmed) == (None, True)


def test_triage_and_acknowledgement_run_from_receipt_as_our_proposal(book: Playbook) -> None:
    found = {k: (book.clocks[k].starts, book.clocks[k].amount) for k in ("acknowledge", "triage")}
    assert found == {"acknowledge": ("receipt", 7), "triage": ("receipt", 14)}
    assert all(book.clocks[k].provenance.source == "our proposal" for k in found)


def test_dispositions_stand_in_four_families(book: Playbook) -> None:
    assert {d.family for d in book.dispositions} == set(Family)
    assert {d.code for d in book.dispositions} == {
        "accepted", "not_occurred", "not_this_actor", "no_civilian_harm", "insufficient_information",
        "on_hold", "duplicate", "out_of_scope", "referred",
    }  # fmt: skip


def test_a_supplied_weapon_is_a_finding_and_no_disposition(book: Playbook) -> None:
    assert book.prompt("arms_origin") is not None
    assert book.disposition("weapon_not_supplied") is None


def test_no_action_is_a_measure_with_reasons(book: Playbook) -> None:
    assert book.measure("no_action_with_reasons") is not None
    assert len(book.measures) == 16


def test_every_unconfirmed_point_says_what_is_open(book: Playbook) -> None:
    assert book.unconfirmed
    assert all(point.note for _, point in book.unconfirmed)


def test_everything_people_read_is_there_in_arabic_too(book: Playbook) -> None:
    read = [book.title, book.scope, *book.texts.values(), *book.roles.values()]
    read += [w for s in book.stages for w in (s.words, s.purpose, *(p.question for p in s.prompts))]
    read += [x.words for x in (*book.dispositions, *book.measures)]
    assert all("ar" in words.others for words in read)


def test_a_case_can_always_end_and_come_back(book: Playbook) -> None:
    assert book.move("closed", "incident_analysis") is not None
    reached, border = {"incident_analysis"}, ["incident_analysis"]
    while border:
        border = [
            m.target for m in book.moves_from(border.pop()) if m.target not in reached
        ] + border
        reached |= set(border)
    assert reached == set(book.stage_codes)


def test_the_drawing_has_an_arrow_for_every_move_and_no_other(book: Playbook) -> None:
    arrows = {
        tuple(line.split(" : ")[0].strip().split(" --> "))
        for line in drawing(book).splitlines()
        if "-->" in line and "[*]" not in line
    }
    assert arrows == set(book.moves) | {("intake", "triage"), ("triage", "incident_analysis")}
    assert drawing(book).startswith("stateDiagram-v2\n")
