"""The vault keeps bytes by what they are: never overwritten, never half-written, never given changed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from answerable.evidence.vaults import files


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(st.binary(max_size=3000))
def test_what_is_put_comes_back(tmp_path: Path, data: bytes) -> None:
    sealed = files.put(tmp_path / "vault", data)
    assert files.get(tmp_path / "vault", sealed.sha256) == data
    assert files.examine(tmp_path / "vault", sealed.sha256, len(data)) == files.HOLDS


def test_the_same_bytes_leave_the_first_file_untouched(tmp_path: Path) -> None:
    place = files.path_of(tmp_path, files.put(tmp_path, b"nine").sha256)
    before = place.stat()
    files.put(tmp_path, b"nine")
    after = place.stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)
    assert len(list(place.parent.iterdir())) == 1


def test_a_sealed_file_is_read_only_and_its_owners_alone(tmp_path: Path) -> None:
    place = files.path_of(tmp_path / "v", files.put(tmp_path / "v", b"nine").sha256)
    assert place.stat().st_mode & 0o777 == 0o400
    assert place.parent.stat().st_mode & 0o077 == 0


def test_what_a_crash_left_half_written_is_no_file_of_the_vault(tmp_path: Path) -> None:
    place = files.path_of(tmp_path, files.put(tmp_path, b"nine").sha256)
    (place.parent / ".fresh-0123").write_bytes(b"half")
    assert list(files.names(tmp_path)) == [place.name]
    assert files.sweep(tmp_path) == 1
    assert files.sweep(tmp_path) == 0


@pytest.mark.parametrize("what", ["folder", "pipe"])
def test_something_else_in_a_files_place_is_not_taken_for_it(tmp_path: Path, what: str) -> None:
    sealed = files.put(tmp_path, b"nine")
    place = files.path_of(tmp_path, sealed.sha256)
    place.unlink()
    place.mkdir() if what == "folder" else os.mkfifo(place)
    assert files.examine(tmp_path, sealed.sha256, sealed.size) == files.CHANGED
    with pytest.raises(files.Damaged):
        files.get(tmp_path, sealed.sha256)


def test_a_link_to_the_right_bytes_elsewhere_is_not_the_sealed_file(tmp_path: Path) -> None:
    sealed = files.put(tmp_path / "vault", b"nine")
    place = files.path_of(tmp_path / "vault", sealed.sha256)
    place.unlink()
    (tmp_path / "elsewhere").write_bytes(b"nine")
    place.symlink_to(tmp_path / "elsewhere")
    assert files.examine(tmp_path / "vault", sealed.sha256, sealed.size) == files.CHANGED
