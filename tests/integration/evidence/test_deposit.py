"""Bytes are sealed once, seen through the record that brought them, and never given when changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from answerable.accounts.actions import mark_new, new_reference
from answerable.actor import Level, Role
from answerable.evidence import actions, queries, rules
from answerable.evidence.models import CustodyStep, Exhibit
from answerable.evidence.vaults import files
from answerable.ledger.models import Act
from answerable.refusal import Absent, Refused
from tests import build

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def vault(tmp_path: Path, settings: object) -> Path:
    settings.VAULT = tmp_path / "vault"  # type: ignore[attr-defined]  # pytest-django's fixture is untyped
    return tmp_path / "vault"


def _record(level: Level = Level.INTERNAL) -> str:
    reference = new_reference("r")
    mark_new(reference, level, by=build.house())
    return reference


def test_the_same_bytes_are_one_exhibit_with_a_step_of_custody_for_each_record() -> None:
    one, other, by = _record(), _record(), build.person(Role.INTAKE_OFFICER)
    first = actions.deposit(b"a shell fell", under=one, by=by)
    second = actions.deposit(b"a shell fell", under=other, by=by)
    assert first == second
    assert Exhibit.objects.count() == 1
    assert [s.protected_by for s in CustodyStep.objects.visible_to(by).order_by("pk")] == [
        one,
        other,
    ]


def test_a_deposit_is_one_act_under_the_record_that_brought_it() -> None:
    under = _record()
    before = Act.objects.count()
    actions.deposit(b"x", under=under, by=build.house())
    new = list(Act.objects.filter(number__gte=before).values_list("name", "subject"))
    assert new == [("evidence.exhibit.deposited", under)]


def test_sealed_bytes_come_back_as_they_were() -> None:
    under, by = _record(), build.person(Role.ANALYST)
    exhibit = actions.deposit("قصف".encode(), under=under, by=by)
    assert queries.sealed_bytes(exhibit, under=under, by=by) == "قصف".encode()
    assert exhibit.kind == "text/plain"


def test_bytes_are_absent_to_somebody_who_may_not_see_the_record() -> None:
    under = _record(Level.CONFIDENTIAL)
    exhibit = actions.deposit(b"x", under=under, by=build.house())
    with pytest.raises(Absent):
        queries.sealed_bytes(exhibit, under=under, by=build.person(Role.ANALYST))


def test_bytes_are_absent_through_a_record_that_did_not_bring_them() -> None:
    exhibit = actions.deposit(b"x", under=_record(), by=build.house())
    with pytest.raises(Absent):
        queries.sealed_bytes(exhibit, under=_record(), by=build.person(Role.ANALYST))


def test_changed_bytes_are_refused_and_not_given(vault: Path) -> None:
    under, by = _record(), build.person(Role.ANALYST)
    exhibit = actions.deposit(b"nine were killed", under=under, by=by)
    _spoil(vault, exhibit, b"none were killed")
    with pytest.raises(Refused, match=exhibit.reference):
        queries.sealed_bytes(exhibit, under=under, by=by)


@pytest.mark.parametrize(
    ("bytes_now", "state"),
    [(b"none were killed", "changed"), (b"nine", "truncated"), (b"nine were killed!", "extended"),
     (None, "missing")],
)  # fmt: skip
def test_a_recheck_names_what_became_of_a_file(
    vault: Path, bytes_now: bytes | None, state: str
) -> None:
    exhibit = actions.deposit(b"nine were killed", under=_record(), by=build.house())
    _spoil(vault, exhibit, bytes_now)
    wrong = actions.recheck(by=build.house())
    assert [(check.exhibit, check.state) for check in wrong] == [(exhibit, state)]
    assert exhibit.reference in wrong[0].detail


def test_two_swapped_files_are_both_found(vault: Path) -> None:
    one = actions.deposit(b"first file", under=_record(), by=build.house())
    two = actions.deposit(b"other file", under=_record(), by=build.house())
    _spoil(vault, one, b"other file")
    _spoil(vault, two, b"first file")
    assert {check.exhibit for check in actions.recheck(by=build.house())} == {one, two}


def test_an_exhibit_just_checked_is_not_due() -> None:
    actions.deposit(b"x", under=_record(), by=build.house())
    actions.recheck(by=build.house())
    assert not list(queries.due(build.NOON))
    assert list(queries.due(build.NOON + rules.RECHECK_EVERY * 2))


def test_bytes_brought_again_after_damage_are_whole_and_the_damage_is_kept(vault: Path) -> None:
    under, by = _record(), build.house()
    exhibit = actions.deposit(b"nine were killed", under=under, by=by)
    _spoil(vault, exhibit, b"none were killed")
    actions.deposit(b"nine were killed", under=_record(), by=by)
    assert queries.sealed_bytes(exhibit, under=under, by=by) == b"nine were killed"
    assert [f.read_bytes() for f in (vault / "damaged").iterdir()] == [b"none were killed"]


def test_a_copy_points_to_its_original_and_says_how_it_was_made() -> None:
    under, by = _record(), build.person(Role.ANALYST)
    original = actions.deposit(b"<p>one</p>", under=under, by=by)
    copy = actions.derive_copy(original, b"one", how="text of the page", under=under, by=by)
    assert list(queries.copies(original, under=under, by=by)) == [copy]
    assert copy.derived_how == "text of the page"


def test_opening_an_original_leaves_a_step_of_custody() -> None:
    under, by = _record(), build.person(Role.ANALYST)
    exhibit = actions.deposit(b"x", under=under, by=by)
    actions.open_original(exhibit, under=under, by=by)
    steps = queries.custody(exhibit, under=under, by=by)
    assert [(s.step, s.actor) for s in steps] == [
        ("deposited", by.pseudonym),
        ("opened", by.pseudonym),
    ]


def _spoil(vault: Path, exhibit: Exhibit, data: bytes | None) -> None:
    place = files.path_of(vault, exhibit.sha256)
    place.unlink()
    if data is not None:
        place.write_bytes(data)


def test_a_record_with_several_exhibits_is_asked_which() -> None:
    under, by = _record(), build.person(Role.ANALYST)
    one = actions.deposit(b"one", under=under, by=by)
    assert queries.exhibit_under(under, by=by) == one
    two = actions.deposit(b"two", under=under, by=by)
    with pytest.raises(Refused, match="several exhibits"):
        queries.exhibit_under(under, by=by)
    assert queries.exhibit_under(under, two.reference, by=by) == two
    with pytest.raises(Absent):
        queries.exhibit_under(under, "x-nowhere1", by=by)


def test_nobody_copies_or_notes_what_their_record_did_not_bring() -> None:
    exhibit, elsewhere = actions.deposit(b"x", under=_record(), by=build.house()), _record()
    by = build.person(Role.ANALYST)
    with pytest.raises(Absent):
        actions.derive_copy(exhibit, b"y", how="cut", under=elsewhere, by=by)
    with pytest.raises(Absent):
        actions.note_custody(exhibit, rules.Step.OPENED, under=elsewhere, by=by)


def test_a_copy_that_does_not_say_how_it_was_made_is_refused() -> None:
    under, by = _record(), build.person(Role.ANALYST)
    exhibit = actions.deposit(b"x", under=under, by=by)
    with pytest.raises(Refused, match="how the copy was made"):
        actions.derive_copy(exhibit, b"y", how=" ", under=under, by=by)
