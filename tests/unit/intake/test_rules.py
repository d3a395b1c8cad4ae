"""What may be taken in, by whom, and why not: the same sentence for the page and the action."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from answerable.actor import Actor, Door, Role, machine
from answerable.intake import rules
from answerable.intake.rules import Named, Part, State
from answerable.reading.documents.refusals import Fault, FileKind

NOON = datetime(2026, 3, 16, 12, tzinfo=UTC)


def _by(*roles: Role, stepped_up: bool = True) -> Actor:
    return Actor("a-1", frozenset(roles), Door.WEB, NOON, account=1, stepped_up=stepped_up)


@pytest.mark.parametrize("role", list(Role))
def test_each_role_may_do_what_the_tables_say_and_no_more(role: Role) -> None:
    assert (rules.why_not_receive(_by(role)) is None) == (role in rules.RECEIVERS)
    assert (rules.why_not_grade(_by(role)) is None) == (role in rules.GRADERS)
    assert (rules.why_not_keep(_by(role)) is None) == (role in rules.KEEPERS)
    assert (rules.why_not_know(_by(role)) is None) == (role is Role.CUSTODIAN)


@pytest.mark.parametrize("role", list(Role))
def test_the_sentences_name_the_roles_that_may(role: Role) -> None:
    nobody = _by(Role.DECIDER)
    for sentence, allowed in (
        (rules.why_not_receive(nobody), rules.RECEIVERS),
        (rules.why_not_grade(nobody), rules.GRADERS),
        (rules.why_not_keep(nobody), rules.KEEPERS),
    ):
        named = f"an {role.words}" if role.words[0] in "aio" else f"a {role.words}"
        assert (named + "," in f"{sentence}".replace(" or ", ", ").replace(" may", ", may")) == (
            role in allowed
        )


def test_who_a_source_is_opens_only_after_the_second_factor() -> None:
    assert rules.why_not_know(_by(Role.CUSTODIAN, stepped_up=False)) is not None


@pytest.mark.parametrize("size", [0, 11])
def test_bytes_that_are_none_or_too_many_are_refused(size: int) -> None:
    assert rules.why_not_bytes(b"x" * size, 10) is not None
    assert rules.why_not_bytes(b"x" * 10, 10) is None


@pytest.mark.parametrize("day", ["", "2026", "2026-03", "2026-03-04"])
def test_a_day_of_publication_has_its_precision(day: str) -> None:
    assert rules.why_not_published(day) is None


def test_a_report_was_not_published_on_a_day_still_to_come() -> None:
    today = date(2026, 3, 16)
    for day in ("2026-03-16", "2026-03-17", "2026-03", "2026", ""):
        assert rules.why_not_published(day, today) is None
    for day in ("2026-03-18", "2026-04", "2027"):
        assert "still to come" in str(rules.why_not_published(day, today))


def test_a_hold_ends_on_a_day_to_come_and_not_too_late() -> None:
    by, today = _by(Role.INTAKE_OFFICER), date(2026, 3, 16)
    for until, allowed in ((None, False), (today, False), (today + timedelta(1), True),
                           (today + timedelta(60), True), (today + timedelta(61), False)):  # fmt: skip
        assert (rules.why_not_hold(by, until, state=State.READ) is None) == allowed


def test_only_the_first_opening_by_somebody_who_works_with_reports_counts() -> None:
    assert rules.first_opening(_by(Role.ANALYST), opened=False)
    assert rules.first_opening(_by(Role.ANALYST, Role.INSPECTOR), opened=False)
    assert not rules.first_opening(_by(Role.ANALYST), opened=True)
    assert not rules.first_opening(_by(Role.INSPECTOR), opened=False)
    assert not rules.first_opening(machine(NOON), opened=False)


def test_every_reason_for_keeping_unread_has_its_sentence() -> None:
    for fault in Fault:
        for kind in FileKind:
            assert rules.kept_because(f"{fault.value}/{kind.value}")
    for code in ("time", "memory", "garbage"):
        assert "The original is kept" in rules.kept_because(code)
    for wrong in ("", "time/pdf", "encrypted/", "<b>"):
        with pytest.raises(ValueError):
            rules.kept_because(wrong)


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("a/b/c.txt", "c.txt"),
        ("C:\\x\\y.pdf", "y.pdf"),
        ("a\x00b", "a\ufffdb"),
        ("x" * 300, "x" * 255),
    ],
)
def test_a_file_name_is_its_last_part_as_text(name: str, kept: str) -> None:
    assert rules.kept_filename(name) == kept


def test_a_source_needs_a_name_and_a_person_may_stay_sealed() -> None:
    assert rules.why_not_source(Named()) is None
    assert rules.why_not_source(Named(" ")) is not None
    assert rules.why_not_source(Named("x" * 201)) is not None
    assert rules.why_not_source(Named("A resident", identity="a\x00b")) is not None
    assert not Named().is_person
    assert Named(contact="by hand").is_person


def test_optional_fields_are_kept_or_refused_by_name() -> None:
    assert rules.why_not_kept({Part.CONDITIONS: ""}) is None
    sentence = rules.why_not_kept({Part.CONDITIONS: "a\x00"})
    assert sentence is not None
    assert "conditions" in sentence
