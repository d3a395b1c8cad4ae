"""Backups are whole or refused; restoring an older one is refused, or asked for and never forgotten."""

from __future__ import annotations

import json
import random
import shutil
from pathlib import Path

import pytest

from tests.installation import Installation, installed


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Installation:
    made = installed(tmp_path_factory.mktemp("original") / "data")
    made.deposits(3)
    return made


@pytest.fixture(scope="module")
def kept(original: Installation) -> Path:
    folder = original.data.parent / "backup"
    original.does("backup", str(folder), "--with-keys")
    return folder


@pytest.fixture
def here(original: Installation, kept: Path, tmp_path: Path) -> Installation:
    """The installation as it was just after the backup was made."""
    return original.copy(tmp_path / "data")


def _tip(installation: Installation) -> dict[str, object]:
    said: dict[str, object] = json.loads(installation.does("verify", "--json"))
    return said


def test_a_backup_put_into_an_empty_place_is_what_was_backed_up(
    original: Installation, kept: Path, tmp_path: Path
) -> None:
    new = Installation(tmp_path / "new")
    new.does("restore", str(kept), "--keys", f"{kept}.keys")
    found = _tip(new)
    assert (found["exhibits"], found["problems"]) == (3, [])
    signed = json.loads((kept / "manifest.json").read_text())
    assert found["acts"] == signed["tree_size"] + 1
    assert "restored a backup" in new.python(
        "from answerable.oversight.queries.acts import acts_page; from tests import build\n"
        "print(acts_page(by=build.house()).lines[1].verb.words)"
    )
    assert (new.data / "keys" / "ledger.key").stat().st_mode & 0o777 == 0o600


def test_keys_are_only_in_a_file_apart_that_nobody_else_reads(kept: Path) -> None:
    keys = Path(f"{kept}.keys")
    secret = json.loads(keys.read_text().split("\n", 1)[1])["ledger.key"].strip()
    assert keys.stat().st_mode & 0o777 == 0o600
    assert all(secret.encode() not in p.read_bytes() for p in kept.rglob("*") if p.is_file())


def test_without_its_keys_the_restored_log_still_verifies(kept: Path, tmp_path: Path) -> None:
    new = Installation(tmp_path / "new")
    done = new.run("restore", str(kept))
    assert done.returncode == 0
    assert "own keys are not here" in done.stderr
    assert _tip(new)["problems"] == []


def test_an_older_copy_is_refused_and_nothing_changes(here: Installation, kept: Path) -> None:
    here.deposits(2, "newer")
    before = (here.data / "answerable.db").read_bytes()
    done = here.run("restore", str(kept))
    assert done.returncode == 2
    assert "acts came after" in done.stderr
    assert (here.data / "answerable.db").read_bytes() == before


def test_an_older_copy_asked_for_is_put_in_place_and_the_act_says_what_was_lost(
    here: Installation, kept: Path
) -> None:
    here.deposits(2, "newer")
    note = here.data.parent / "note.txt"
    note.write_bytes(here.does("ledger", "checkpoint").encode())
    here.does("restore", str(kept), "--roll-back", "--because", "the new acts were a drill")
    assert _tip(here)["problems"] == []
    assert "rolled_back" in here.python(
        "from answerable.upkeep.models import History\n"
        "row = History.objects.get(what='restore'); print(row.value, row.data['replaced_size'])"
    )
    alarmed = here.run("verify", "--against", str(note))
    assert alarmed.returncode == 1
    assert "WRONG" in alarmed.stdout
    assert list((here.data / "replaced").glob("*/answerable.db"))


def test_the_backup_of_another_log_is_refused(kept: Path, tmp_path: Path) -> None:
    other = installed(tmp_path / "other")
    other.deposits(5, "other")
    done = other.run("restore", str(kept))
    assert done.returncode == 2
    assert "another log" in done.stderr


@pytest.mark.parametrize("seed", range(6))
def test_a_backup_with_one_bit_changed_is_refused(kept: Path, tmp_path: Path, seed: int) -> None:
    """A sample; a thousand in the soak."""
    chance = random.Random(seed)
    spoilt = tmp_path / "spoilt"
    shutil.copytree(kept, spoilt)
    file = chance.choice(sorted(p for p in spoilt.rglob("*") if p.is_file()))
    data = bytearray(file.read_bytes())
    data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    file.chmod(0o600)
    file.write_bytes(bytes(data))
    done = Installation(tmp_path / "new").run("restore", str(spoilt))
    assert done.returncode == 2, file
    assert not (tmp_path / "new" / "answerable.db").exists()


@pytest.mark.parametrize("lost", ["manifest.json", "records.sqlite", "log.leaves", "vault"])
def test_a_backup_that_lacks_a_part_is_refused(kept: Path, tmp_path: Path, lost: str) -> None:
    partial = tmp_path / "partial"
    shutil.copytree(kept, partial)
    part = partial / lost
    shutil.rmtree(part) if part.is_dir() else part.unlink()
    assert Installation(tmp_path / "new").run("restore", str(partial)).returncode == 2


def test_a_backup_never_goes_into_a_folder_in_use(here: Installation, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "letter").write_text("x")
    done = here.run("backup", str(tmp_path / "mine"))
    assert done.returncode == 2
    assert "not empty" in done.stderr
    assert [p.name for p in (tmp_path / "mine").iterdir()] == ["letter"]


def test_a_restore_waits_for_nobody_and_runs_beside_nobody(here: Installation, kept: Path) -> None:
    from answerable.upkeep import running

    handle = running.share(here.data)
    assert handle is not None
    try:
        done = here.run("restore", str(kept), "--roll-back")
        assert done.returncode == 2
        assert "Stop it first" in done.stderr
    finally:
        running.release(handle)


def test_a_sealed_file_already_damaged_is_named_and_the_rest_is_kept(
    here: Installation, tmp_path: Path
) -> None:
    file = next((here.data / "vault").glob("??/*"))
    file.chmod(0o600)
    file.write_bytes(b"spoilt")
    done = here.run("backup", str(tmp_path / "backup"))
    assert done.returncode == 0
    assert "was damaged already" in done.stderr
    assert len(list((tmp_path / "backup" / "vault").glob("??/*"))) == 2


def test_an_older_database_copied_in_by_hand_is_noticed(
    here: Installation, original: Installation
) -> None:
    here.does("verify")
    here.deposits(1, "newer")
    here.does("ledger", "checkpoint")
    for file in here.data.glob("answerable.db*"):
        file.unlink()
    shutil.copy(original.data / "answerable.db", here.data / "answerable.db")
    done = here.run("verify")
    assert done.returncode == 1
    assert "The log was cut" in done.stdout


def test_what_the_operator_wrote_comes_back_and_what_stood_there_is_laid_aside(
    here: Installation, tmp_path: Path
) -> None:
    own = here.data / "playbooks" / "ours.yaml"
    own.parent.mkdir()
    own.write_text("name: ours\n")
    (own.parent / "link.yaml").symlink_to("/etc/hostname")
    here.does("backup", str(tmp_path / "b"))
    assert not (tmp_path / "b" / "own" / "playbooks" / "link.yaml").exists()
    own.write_text("name: changed since\n")
    here.does("restore", str(tmp_path / "b"), "--roll-back")
    assert own.read_text() == "name: ours\n"
    [aside] = (here.data / "replaced").rglob("ours.yaml")
    assert aside.read_text() == "name: changed since\n"
