"""Keys on disk: made once, readable by their owner only, refused when anybody else may read them."""

from __future__ import annotations

import os
import secrets
from pathlib import Path
from typing import Literal, overload

KEY_BYTES = 32


class UnsafeKey(Exception):
    """A key that must not be used; the text says why and what to do."""


@overload
def read_or_make(path: Path, *, as_text: Literal[True]) -> str: ...
@overload
def read_or_make(path: Path, *, as_text: Literal[False] = False) -> bytes: ...


def read_or_make(path: Path, *, as_text: bool = False) -> str | bytes:
    """The key at `path`, made at first use (32 random bytes, in hexadecimal, mode 0600)."""
    if not path.exists():
        _make(path)
    if path.stat().st_mode & 0o077:
        raise UnsafeKey(f"{path} can be read by others. Run: chmod 600 {path}")
    text = path.read_text("ascii").strip()
    if len(text) != 2 * KEY_BYTES or len(set(text)) < 8:
        raise UnsafeKey(
            f"{path} does not hold a key of {KEY_BYTES} bytes. Restore it from a backup."
        )
    return text if as_text else bytes.fromhex(text)


def _make(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    os.chmod(path.parent, 0o700)
    fresh = path.with_name(f".{path.name}.{os.getpid()}")
    handle = os.open(fresh, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(secrets.token_hex(KEY_BYTES))
        file.flush()
        os.fsync(file.fileno())
    try:
        os.link(fresh, path)
    except FileExistsError:
        pass  # another process of ours was first: its key holds
    finally:
        os.unlink(fresh)
