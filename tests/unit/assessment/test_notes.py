"""Who writes notes, for whom, and why a save must wait."""

from __future__ import annotations

import pytest

from answerable.actor import Role
from answerable.assessment.rules import notes as rules
from answerable.assessment.rules.notes import Audience
from tests.unit.assessment.arrange import person

READ_ONLY = {Role.MONITOR, Role.INSPECTOR, Role.ADMINISTRATOR, Role.CUSTODIAN}


@pytest.mark.parametrize("role", list(Role))
def test_who_works_on_records_writes_notes(role: Role) -> None:
    assert (rules.why_not_keep("seen", office="", by=person(role)) is None) == (
        role not in READ_ONLY
    )


@pytest.mark.parametrize(
    ("text", "ok"),
    [("x", True), ("", False), (" \n", False), ("x" * 20_000, True), ("x" * 20_001, False)],
)
def test_a_note_says_something_and_not_a_book(text: str, ok: bool) -> None:
    assert (rules.why_not_keep(text, office="", by=person(Role.ANALYST)) is None) == ok


def test_a_note_is_kept_only_to_an_office_of_ones_own() -> None:
    by = person(Role.ANALYST, offices=frozenset({"o-1"}))
    assert rules.why_not_keep("seen", office="o-1", by=by) is None
    assert rules.why_not_keep("seen", office="o-2", by=by)
    assert rules.why_not_keep("seen", office="o-1", by=person(Role.ANALYST))


def test_who_reads_a_note_is_said_by_its_office() -> None:
    assert rules.audience_of("") is Audience.EVERYBODY
    assert rules.audience_of("o-1") is Audience.OFFICE


@pytest.mark.parametrize(
    ("read", "current", "ok"), [(3, 3, True), (2, 3, False), (4, 3, False), (None, 1, False)]
)
def test_a_save_is_made_on_the_version_that_was_read(
    read: int | None, current: int, ok: bool
) -> None:
    assert (rules.why_not_over(read, current=current) is None) == ok
