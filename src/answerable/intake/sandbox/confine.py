"""What a child gives up before it reads: memory, time, files, other processes, the network.

Every step that the system offers is taken; one that it does not offer is left to the next. Bubblewrap,
where it is installed, has already taken the file system and the network away.
"""

from __future__ import annotations

import ctypes
import os
import resource
import struct
import sys
from pathlib import Path

MEMORY = 1024**3
SECONDS = 10
_NEW_USER, _NEW_NET, _NEW_IPC = 0x10000000, 0x40000000, 0x08000000
_NO_NEW_PRIVILEGES = 38
_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446
"""Landlock's system calls: the same numbers on every architecture."""
_PATH_BENEATH = 1
_ALL_FILES = (1 << 13) - 1
"""Every right over files that the first Landlock knows: run, write, read, list, make, remove."""
_RUN = 1 << 0
_READ = (1 << 2) | (1 << 3)
_CODE = str(Path(__file__).resolve().parents[2])

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


def shut(*, may_run: bool = False) -> None:
    """Give up every file but what Python itself is made of, and all new privileges, for good.

    `may_run`: this process is about to become another program, which inherits all of it.
    Landlock, a part of Linux since 5.13; an older kernel leaves files to bubblewrap.
    """
    libc = ctypes.CDLL(None, use_errno=True)
    libc.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0)
    rules = libc.syscall(_CREATE_RULESET, ctypes.byref(ctypes.c_uint64(_ALL_FILES)), 8, 0)
    if rules < 0:
        return
    for path in {sys.prefix, sys.base_prefix, "/usr", "/lib", "/lib64", _CODE}:
        _allow(libc, rules, path, _READ | _RUN if may_run else _READ)
    libc.syscall(_RESTRICT_SELF, rules, 0)
    os.close(rules)


def _allow(libc: ctypes.CDLL, rules: int, path: str, rights: int) -> None:
    try:
        opened = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except OSError:
        return
    rule = struct.pack("=Qi", rights, opened)
    libc.syscall(_ADD_RULE, rules, _PATH_BENEATH, rule, 0)
    os.close(opened)


def _leave_network() -> None:
    """Go where no network is. Ordinary users may only do so together with a name space of users."""
    libc = ctypes.CDLL(None, use_errno=True)
    alone = _NEW_NET | _NEW_IPC
    if libc.unshare(alone) != 0 and os.geteuid() != 0:
        libc.unshare(alone | _NEW_USER)
