"""The vault: files named by the SHA-256 of their bytes, written so that a crash leaves all or nothing.

A file is written beside its place, synced, renamed into place, and the folder is synced: only then
may a database row speak of it. Nothing here ever writes to a file that already has its name.
"""

from __future__ import annotations

import contextlib
import os
import secrets
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

CHUNK = 1 << 20
HOLDS, MISSING, CHANGED, TRUNCATED, EXTENDED = (
    "holds", "missing", "changed", "truncated", "extended",
)  # fmt: skip


@dataclass(frozen=True)
class Sealed:
    """What `put` did: the name of the bytes, their size, and whether a damaged file was set aside."""

    sha256: str
    size: int
    set_aside: str = ""


class Damaged(Exception):
    """The vault does not hold what it was given; `state` is one of the words above."""

    def __init__(self, digest: str, state: str) -> None:
        super().__init__(f"{digest}: {state}")
        self.digest, self.state = digest, state


def put(vault: Path, data: bytes) -> Sealed:
    """Store `data` durably; when this returns, a power cut does not lose it.

    The work is the same whether or not the bytes are there already: time tells nobody. A file that
    has the name but not the bytes is set aside under `damaged/`, never overwritten.
    """
    digest = sha256(data).hexdigest()
    place = path_of(vault, digest)
    _make_folder(place.parent, vault)
    fresh = _write_beside(place, data)
    aside = ""
    try:
        state = examine(vault, digest, len(data))
        if state not in (HOLDS, MISSING):
            aside = _set_aside(vault, place)
        if state != HOLDS:
            os.rename(fresh, place)
        else:
            os.unlink(fresh)
    except BaseException:
        with contextlib.suppress(FileNotFoundError):
            os.unlink(fresh)
        raise
    _sync_folder(place.parent)
    return Sealed(digest, len(data), aside)


def get(vault: Path, digest: str) -> bytes:
    """The bytes named `digest`. Raises `Damaged` rather than give other bytes."""
    try:
        with _open(path_of(vault, digest)) as file:
            data = file.read()
    except (FileNotFoundError, NotADirectoryError):
        raise Damaged(digest, MISSING) from None
    except OSError:
        raise Damaged(digest, CHANGED) from None
    if sha256(data).hexdigest() != digest:
        raise Damaged(digest, CHANGED)
    return data


def examine(vault: Path, digest: str, size: int) -> str:
    """Say whether the file named `digest` still is what was sealed, and if not, in what way."""
    try:
        with _open(path_of(vault, digest)) as file:
            found, actual = _digest(file, size)
    except (FileNotFoundError, NotADirectoryError):
        return MISSING
    except OSError:
        return CHANGED
    if found == digest and actual == size:
        return HOLDS
    return CHANGED if actual == size else TRUNCATED if actual < size else EXTENDED


def path_of(vault: Path, digest: str) -> Path:
    """Where the bytes named `digest` lie."""
    return vault / digest[:2] / digest


def names(vault: Path) -> Iterator[str]:
    """The names of all files in their places: what the vault believes it holds."""
    for folder in sorted(vault.glob("[0-9a-f][0-9a-f]")):
        for file in sorted(folder.iterdir()):
            if len(file.name) == 64:
                yield file.name


def remove(vault: Path, digest: str) -> bool:
    """Remove the bytes named `digest` for good; say whether there were any. Only erasure calls this."""
    place = path_of(vault, digest)
    try:
        os.unlink(place)
    except FileNotFoundError:
        return False
    _sync_folder(place.parent)
    return True


def sweep(vault: Path) -> int:
    """Remove what a crash left half-written; return how many. Call only while nothing is being put."""
    left = list(vault.glob("[0-9a-f][0-9a-f]/.fresh-*"))
    for file in left:
        file.unlink(missing_ok=True)
    return len(left)


def _open(place: Path) -> BinaryIO:
    """Open a plain file, and nothing that stands in its place: no link, no pipe that never ends."""
    handle = os.open(place, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise OSError(f"{place.name} is no plain file")
    return os.fdopen(handle, "rb")


def _write_beside(place: Path, data: bytes) -> Path:
    fresh = place.with_name(f".fresh-{secrets.token_hex(8)}")
    handle = os.open(fresh, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o400)
    try:
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(handle, rest) :]
        os.fsync(handle)
    except BaseException:
        with contextlib.suppress(FileNotFoundError):
            os.unlink(fresh)
        raise
    finally:
        os.close(handle)
    return fresh


def _make_folder(folder: Path, vault: Path) -> None:
    if folder.is_dir():
        return
    vault.mkdir(parents=True, exist_ok=True, mode=0o700)
    folder.mkdir(exist_ok=True, mode=0o700)
    _sync_folder(vault)
    _sync_folder(vault.parent)


def _set_aside(vault: Path, place: Path) -> str:
    aside = vault / "damaged"
    aside.mkdir(exist_ok=True, mode=0o700)
    name = f"{place.name}.{secrets.token_hex(4)}"
    os.rename(place, aside / name)
    _sync_folder(aside)
    return name


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _digest(file: BinaryIO, size: int) -> tuple[str, int]:
    running, actual = sha256(), 0
    while chunk := file.read(CHUNK):
        running.update(chunk)
        actual += len(chunk)
        if actual > size + CHUNK:
            break
    return running.hexdigest(), actual
