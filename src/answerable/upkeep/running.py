"""Who has the data folder open: web and worker share it, a restore wants it alone."""

from __future__ import annotations

import fcntl
import os
from pathlib import Path

LOCK = "running.lock"


def share(data: Path) -> int | None:
    """Open the data folder among others; None while somebody has it alone. Held until the process ends.

    The handle survives `exec`, so that a server started in place of this process keeps it.
    """
    handle = _lock(data, fcntl.LOCK_SH)
    if handle is not None:
        os.set_inheritable(handle, True)
    return handle


def alone(data: Path) -> int | None:
    """Open the data folder alone; None while web or worker run."""
    return _lock(data, fcntl.LOCK_EX)


def release(handle: int) -> None:
    """Give the folder back."""
    os.close(handle)


def _lock(data: Path, how: int) -> int | None:
    data.mkdir(parents=True, exist_ok=True, mode=0o700)
    handle = os.open(data / LOCK, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(handle, how | fcntl.LOCK_NB)
    except OSError:
        os.close(handle)
        return None
    return handle
