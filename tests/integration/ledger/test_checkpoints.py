"""The log is signed as it grows; an export of it convinces a stranger, and nothing else does."""

from __future__ import annotations

import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from answerable.accounts import actions as accounts
from answerable.actor import Role
from answerable.ledger import actions, export, queries, rules, signing, verifier
from answerable.ledger.models import Checkpoint
from answerable.refusal import Refused
from tests import build

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def keys(tmp_path: Path, settings: object) -> Path:
    settings.KEYS = tmp_path / "keys"  # type: ignore[attr-defined]  # pytest-django's fixture is untyped
    return tmp_path / "keys"


def _act(name: str = "Desk") -> None:
    accounts.found_office(name=name, kind="desk", because="needed", by=build.house())


def _signed() -> Checkpoint:
    made = actions.checkpoint(by=build.house())
    assert made
    return made


def test_an_empty_log_is_not_signed() -> None:
    assert actions.checkpoint(by=build.house()) is None


def test_a_checkpoint_states_the_size_and_root_of_the_log() -> None:
    _act()
    note = rules.parse_note(_signed().note)
    tip = queries.tip(by=build.house())
    assert (note.size, note.root) == (tip.size, tip.root)


def test_a_log_that_did_not_grow_is_not_signed_again() -> None:
    _act()
    assert _signed() == _signed()


def test_a_checkpoint_is_due_after_five_minutes_with_any_act() -> None:
    _act()
    _signed()
    later = build.house(build.NOON + timedelta(minutes=6))
    assert actions.checkpoint_if_due(by=later) is None
    _act("Other")
    assert actions.checkpoint_if_due(by=build.house(build.NOON + timedelta(minutes=4))) is None
    assert actions.checkpoint_if_due(by=later)


def test_a_checkpoint_is_due_after_256_acts_at_once() -> None:
    assert rules.checkpoint_is_due(new_acts=256, waited=timedelta())
    assert not rules.checkpoint_is_due(new_acts=255, waited=timedelta())


@pytest.mark.parametrize("role", [r for r in Role if r not in (Role.INSPECTOR, Role.ADMINISTRATOR)])
def test_only_inspector_and_administrator_read_the_ledger(role: Role) -> None:
    with pytest.raises(Refused):
        queries.tip(by=build.person(role))
    with pytest.raises(Refused):
        queries.acts(by=build.person(role))


def test_an_administrator_reads_no_reason_that_may_speak_of_content() -> None:
    _act()
    accounts.mark_new("r-aaaaaaaa", build.Level.OPEN, by=build.house())
    by = build.person(Role.INSPECTOR)
    accounts.mark("r-aaaaaaaa", build.Level.INTERNAL, because="names a witness",
                  by=build.person(Role.ANALYST))  # fmt: skip
    acts = list(queries.acts(by=by))
    administrator = build.person(Role.ADMINISTRATOR)
    assert "names a witness" in queries.reasons(acts, by=by).values()
    shown = queries.reasons(acts, by=administrator).values()
    assert "needed" in shown
    assert "names a witness" not in shown


def _export(folder: Path, note: str, **proofs: list[int]) -> Path:
    export.write_export(folder, note, by=build.house(), **proofs)
    return folder


def test_an_export_is_verified_by_the_file_it_carries(tmp_path: Path) -> None:
    for number in range(5):
        _act(f"Desk {number}")
    _export(tmp_path / "out", _signed().note, inclusion=[0, 4], consistency=[1, 3, 5])
    assert verifier.main([str(tmp_path / "out")]) == 0


def test_an_export_contains_what_an_older_checkpoint_signed(tmp_path: Path) -> None:
    _act("One")
    older = tmp_path / "older.txt"
    older.write_bytes(_signed().note.encode())
    _act("Two")
    _export(tmp_path / "out", _signed().note)
    assert verifier.main([str(tmp_path / "out"), "--witness", str(older)]) == 0


def test_a_log_written_anew_with_its_own_key_is_refused_by_the_witness(tmp_path: Path) -> None:
    _act("One")
    older = tmp_path / "older.txt"
    older.write_bytes(_signed().note.encode())
    lines = [b'{"n":0,"act":"forged"}']
    root = verifier.leaf_hash(lines[0])
    note = signing.sign(tmp_path / "keys", 1, root)
    _forge(tmp_path / "out", lines, note, signing.verifier_key(tmp_path / "keys"))
    assert verifier.main([str(tmp_path / "out")]) == 0
    assert verifier.main([str(tmp_path / "out"), "--witness", str(older)]) == 1


def _forge(folder: Path, lines: list[bytes], note: str, key: str) -> None:
    folder.mkdir()
    (folder / "entries.jsonl").write_bytes(b"\n".join(lines) + b"\n")
    (folder / "checkpoint.txt").write_bytes(note.encode())
    (folder / "key.txt").write_text(key + "\n")
    export.write_sums(folder)


def test_one_entry_is_shown_to_be_in_the_log_without_the_others(tmp_path: Path) -> None:
    for number in range(5):
        _act(f"Desk {number}")
    out = _export(tmp_path / "out", _signed().note, inclusion=[3])
    bodies = list(queries.bodies(by=build.house()))
    (tmp_path / "entry").write_bytes(bodies[3] + b"\n")
    (tmp_path / "other").write_bytes(bodies[2] + b"\n")
    key = (out / "key.txt").read_text().strip()
    proof = str(out / "proofs" / "3.tlog-proof")
    ask = ["--proof", proof, "--key", key, "--entry"]
    assert verifier.main([*ask, str(tmp_path / "entry")]) == 0
    assert verifier.main([*ask, str(tmp_path / "other")]) == 1


def test_an_entry_that_may_not_be_told_goes_out_as_its_hash_and_the_log_is_checked_by_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for number in range(5):
        _act(f"Desk {number}")
    out = tmp_path / "out"
    export.write_export(out, _signed().note, by=build.house(), inclusion=[3], withheld={2, 3})
    lines = (out / "entries.jsonl").read_bytes().splitlines()
    bodies = list(queries.bodies(by=build.house()))
    assert [lines[n] == bodies[n] for n in range(5)] == [True, True, False, False, True]
    assert lines[2] == b'{"leaf":"%s","n":2}' % verifier.leaf_hash(bodies[2]).hex().encode()
    assert verifier.main([str(out)]) == 0
    assert "of 2 entries only the hash is here" in capsys.readouterr().out
    lines[2] = lines[2].replace(lines[2][9:11], b"00" if lines[2][9:11] != b"00" else b"11", 1)
    (out / "entries.jsonl").write_bytes(b"\n".join(lines) + b"\n")
    (out / "SHA256SUMS").unlink()
    export.write_sums(out)
    assert verifier.main([str(out)]) == 1


def test_every_byte_of_an_export_matters(tmp_path: Path) -> None:
    """A sample: each file, bytes at even distances. All of them in the soak."""
    for number in range(4):
        _act(f"Desk {number}")
    out = _export(tmp_path / "out", _signed().note, inclusion=[2], consistency=[3])
    accepted = []
    for file in sorted(p for p in out.rglob("*") if p.is_file()):
        whole = file.read_bytes()
        for place in range(0, len(whole), max(1, len(whole) // 9)):
            touched = bytearray(whole)
            touched[place] ^= 1 << place % 8
            file.write_bytes(bytes(touched))
            if verifier.main([str(out)]) != 1:
                accepted.append((file.name, place))
        file.write_bytes(whole)
    assert not accepted
    assert verifier.main([str(out)]) == 0


def test_a_missing_or_added_file_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _act()
    out = _export(tmp_path / "out", _signed().note)
    shutil.copytree(out, tmp_path / "more")
    (tmp_path / "more" / "note.txt").write_text("x")
    (out / "checkpoint.txt").unlink()
    assert verifier.main([str(out)]) == 1
    assert "checkpoint.txt" in capsys.readouterr().err
    assert verifier.main([str(tmp_path / "more")]) == 1
    assert "note.txt" in capsys.readouterr().err


def test_a_folder_that_is_no_export_is_said_to_be_uncheckable(tmp_path: Path) -> None:
    assert verifier.main([str(tmp_path / "nowhere")]) == 2


def test_an_export_does_not_write_into_a_folder_in_use(tmp_path: Path) -> None:
    _act()
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(Refused, match="not empty"):
        _export(tmp_path, _signed().note)
