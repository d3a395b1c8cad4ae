"""What holds of every shipped playbook: sources, doubts said aloud, both languages, a road to the end."""

from __future__ import annotations

import pytest

from answerable.playbook import (
    CLOSED,
    Family,
    Notice,
    Playbook,
    Rule,
    Standard,
    Wording,
    Work,
    drawing,
    load,
    shipped,
    shipped_names,
)

BOOKS = {name: load(shipped(name), name) for name in shipped_names()}
EACH = pytest.mark.parametrize("book", BOOKS.values(), ids=list(BOOKS))


def test_four_are_shipped_and_one_of_them_is_for_end_use() -> None:
    assert shipped_names() == ("chirg", "end-use", "ngo", "uk-2c")
    assert [name for name, book in BOOKS.items() if book.applies_to.end_use] == ["end-use"]


def test_in_end_use_no_time_of_the_bill_is_a_default() -> None:
    book = BOOKS["end-use"]
    assert {rule.amount for rule in book.clocks.values()} == {7, 14, 30, 60, None}
    assert all(rule.provenance.unconfirmed for rule in book.clocks.values())
    asked = book.prompt("substantial")
    assert asked is not None
    assert (asked.standard, asked.provenance.unconfirmed) == (Standard.POSSIBLE, False)


@EACH
def test_a_proposal_of_ours_is_never_said_to_be_confirmed(book: Playbook) -> None:
    ours = [p for _, p in book._points() if "our proposal" in p.source or "no public" in p.source]
    assert ours
    assert all(point.unconfirmed and point.note for point in ours)


@EACH
def test_every_point_has_a_source_or_a_note(book: Playbook) -> None:
    assert all(point.source for _, point in book._points())


@EACH
def test_everything_people_read_is_there_in_arabic(book: Playbook) -> None:
    read: list[Wording] = [book.title, book.scope, *book.texts.values(), *book.roles.values()]
    for stage in book.stages:
        read += [stage.words, stage.purpose, *(p.question for p in stage.prompts)]
    read += [one.words for one in (*book.dispositions, *book.measures)]
    assert [words for words in read if not words.others.get("ar", "").strip()] == []
    assert all(any("\u0600" <= sign <= "\u06ff" for sign in words.others["ar"]) for words in read)


@EACH
def test_notices_name_the_same_fields_in_both_languages(book: Playbook) -> None:
    assert set(book.texts) == {notice.value for notice in Notice}
    for text in book.texts.values():
        fields = {part.split("}")[0] for part in text.split("{")[1:]}
        assert {part.split("}")[0] for part in text.others["ar"].split("{")[1:]} == fields


@EACH
def test_every_kind_of_work_is_estimated_as_a_proposal(book: Playbook) -> None:
    assert set(book.efforts) == set(Work)
    assert all(effort.provenance.unconfirmed for effort in book.efforts.values())


@EACH
def test_no_finding_passes_on_one_signature_and_the_law_view_is_apart(book: Playbook) -> None:
    prompts = [p for s in book.stages for p in s.prompts]
    assert all(p.signatures >= 2 for p in prompts)
    assert [p.code for p in prompts if p.law] == ["law"]
    assert all("law" not in move.needs for move in book.moves.values())


@EACH
def test_a_case_can_always_end_and_come_back(book: Playbook) -> None:
    seen, border = {book.first_stage.code}, [book.first_stage.code]
    while border:
        new = [m.target for m in book.moves_from(border.pop()) if m.target not in seen]
        seen |= set(new)
        border += new
    assert seen == set(book.stage_codes)
    assert book.move(CLOSED, book.first_stage.code) is not None


@EACH
def test_nothing_closes_without_a_decision(book: Playbook) -> None:
    ends = [move for move in book.moves.values() if move.target == CLOSED]
    assert ends
    assert all("decision" in {c.value for c in move.requires} for move in ends)


@EACH
def test_the_four_families_are_there_and_no_action_is_a_measure(book: Playbook) -> None:
    assert {d.family for d in book.dispositions} == set(Family)
    assert book.measure("no_action_with_reasons") is not None


@EACH
def test_nothing_is_strict_as_shipped(book: Playbook) -> None:
    assert not book.applies_to.strict


@EACH
def test_the_drawing_has_an_arrow_for_every_move_and_no_other(book: Playbook) -> None:
    arrows = {
        tuple(line.split(" : ")[0].strip().split(" --> "))
        for line in drawing(book).splitlines()
        if "-->" in line and "[*]" not in line
    }
    first = book.first_stage.code
    assert arrows == set(book.moves) | {("intake", "triage"), ("triage", first)}


def test_in_uk_2c_a_weapon_not_supplied_is_an_answer_of_triage() -> None:
    given = BOOKS["uk-2c"].disposition("weapon_not_supplied")
    assert given is not None
    assert given.family is Family.NOT_SHOWN
    others = [name for name in BOOKS if BOOKS[name].disposition("weapon_not_supplied")]
    assert others == ["uk-2c"]


def test_in_uk_2c_a_possible_breach_is_enough_to_go_on() -> None:
    book = BOOKS["uk-2c"]
    assert [s.code for s in book.stages] == ["credibility", "ihl_analysis", "criterion_2c"]
    asked = book.prompt("possible_breach")
    assert asked is not None
    assert asked.standard is Standard.POSSIBLE
    needed = {p.code for p in book.stages[2].prompts}
    assert needed == {"record", "capability", "commitment", "clear_risk"}
    assert all(book.clocks[f"stage:{s.code}"].amount is None for s in book.stages)


def test_in_ngo_clocks_count_working_days_and_a_small_board_decides() -> None:
    book = BOOKS["ngo"]
    limited = [rule for rule in book.clocks.values() if rule.amount is not None]
    assert {rule.unit.value for rule in limited} == {"working_days"}
    assert book.clocks["inquiry"].amount == 60
    assert (book.decision.rule, book.decision.quorum) == (Rule.MAJORITY, 2)


def test_in_ngo_no_measure_needs_the_power_of_a_state() -> None:
    codes = {measure.code for measure in BOOKS["ngo"].measures}
    assert {"publish", "submit_to_partner", "report_to_legislature", "seek_compensation"} <= codes
    assert not {c for c in codes if "licence" in c or "suspend" in c or "transfer" in c}
    roles = {r for s in BOOKS["ngo"].stages for p in s.prompts if p.needed
             for r in p.signers | p.countersigners}  # fmt: skip
    assert "licensing_officer" not in roles
    assert "desk_officer" not in roles


def test_the_question_of_harm_is_answered_blindly_by_two_in_ngo() -> None:
    asked = BOOKS["ngo"].prompt("harm")
    assert asked is not None
    assert asked.opinions == 2
