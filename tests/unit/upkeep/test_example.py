"""The invented backlog: the same every time, five hundred open, none at the stage of action."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from answerable.playbook import load, shipped
from answerable.reading import Hints, Unreadable, read
from answerable.upkeep.example import INCIDENTS
from answerable.upkeep.example.backlog import draw
from answerable.upkeep.example.findings import FOUND
from answerable.upkeep.example.papers import papers

TODAY = date(2026, 11, 22)


def test_five_hundred_are_open_and_none_has_reached_action() -> None:
    stages = Counter(item.fate.stage for item in draw(TODAY))
    assert stages.total() == INCIDENTS
    assert stages.total() - stages["set_aside"] == 500
    assert stages["coordinated_action"] == 0


def test_the_backlog_is_the_same_whenever_it_is_drawn_for_a_day() -> None:
    assert draw(TODAY) == draw(TODAY)


@pytest.mark.parametrize("today", [date(2024, 2, 29), TODAY, date(2030, 1, 1)])
def test_nothing_in_it_happens_before_its_cause_or_after_today(today: date) -> None:
    for item in draw(today):
        fate = item.fate
        days = [item.happened_on, item.received_on, fate.triaged_on, fate.launched_on, fate.since]
        known = [day for day in days if day is not None]
        assert known == sorted(known)
        assert known[-1] <= today


def test_what_was_found_answers_every_question_the_first_stage_needs() -> None:
    book = load(shipped("chirg"), "chirg")
    needed = {prompt.code for prompt in book.stage(book.first_stage.code).prompts if prompt.needed}
    assert {row[0] for row in FOUND} == needed


def test_every_paper_of_the_example_is_read() -> None:
    found = list(papers())
    assert len(found) >= 40
    for paper in found:
        hints = Hints(filename=paper.path.name, published_on=paper.published_on)
        try:
            reading = read(paper.path.read_bytes(), hints)
        except Unreadable as unreadable:
            pytest.fail(f"{paper.path.name}: {unreadable.sentence}")
        assert reading.text
        assert len(reading.statements) > 0, paper.path.name
