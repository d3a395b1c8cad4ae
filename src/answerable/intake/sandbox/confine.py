"""What a child gives up before it reads: memory, time, files, other processes, the network.

Every step that the system offers is taken; one that it does not offer is left to the next. Bubblewrap,
where it is installed, has already taken the file system and the network away.
"""

from __future__ import annotations

import ctypes
import os
import resource

MEMORY = 1024**3
SECONDS = 10
_NEW_USER, _NEW_NET, _NEW_IPC = 0x10000000, 0x40000000, 0x08000000
_NO_NEW_PRIVILEGES = 38

_LIMITS = (
    (resource.RLIMIT_AS, MEMORY),
    (resource.RLIMIT_CPU, SECONDS),
    (resource.RLIMIT_FSIZE, 0),
    (resource.RLIMIT_NOFILE, 64),
    (resource.RLIMIT_NPROC, 0),
    (resource.RLIMIT_CORE, 0),
)


def limit() -> None:
    """Take the limits that hold from the first byte on: memory, processor time, writing, forking."""
    _leave_network()
    for kind, most in _LIMITS:
        _, ceiling = resource.getrlimit(kind)
        allowed = most if ceiling == resource.RLIM_INFINITY else min(most, ceiling)
        resource.setrlimit(kind, (allowed, allowed))


def shut() -> None:
    """Give up what only loading the reader needed: new privileges."""
    libc = ctypes.CDLL(None, use_errno=True)
    libc.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0)


def _leave_network() -> None:
    """Go where no network is. Ordinary users may only do so together with a name space of users."""
    libc = ctypes.CDLL(None, use_errno=True)
    alone = _NEW_NET | _NEW_IPC
    if libc.unshare(alone) != 0 and os.geteuid() != 0:
        libc.unshare(alone | _NEW_USER)
