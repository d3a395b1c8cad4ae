"""Run inside an installation: forks one stopped child per word it is told, so that each can be traced.

`step` deposits a file and commits; `look` verifies everything and prints what it found.
"""

from __future__ import annotations

import ctypes
import json
import os
import signal
import sys

import django

PR_SET_PTRACER, ANYBODY = 0x59616D61, ctypes.c_ulong(-1)
UNDER = "r-00000000"


def step() -> None:
    """Deposit and commit, and only then say so."""
    from answerable.accounts.actions import mark_new
    from answerable.actor import Level
    from answerable.evidence.actions import deposit
    from answerable.ledger.actions import writing
    from tests import build

    @writing
    def take_in() -> None:
        mark_new(UNDER, Level.INTERNAL, by=build.house())
        deposit(b"evidence" * 9000, under=UNDER, by=build.house())

    ctypes.CDLL(None).prctl(PR_SET_PTRACER, ANYBODY, 0, 0, 0)
    os.kill(os.getpid(), signal.SIGSTOP)
    take_in()
    os.write(1, b"ACK\n")


def look() -> None:
    """Verify everything; say how many exhibits are there."""
    from answerable.evidence.models import Exhibit
    from answerable.oversight.actions import look as verify

    said = {"problems": [str(p) for p in verify().problems], "exhibits": Exhibit.objects.count()}
    os.write(1, (json.dumps(said) + "\n").encode())


def main() -> None:
    """Fork for each word on standard input."""
    django.setup()
    from answerable.ledger.viewer import HOUSE, look_as

    look_as(HOUSE)
    for word in sys.stdin:
        child = os.fork()
        if child == 0:
            code = 1
            try:
                {"step": step, "look": look}[word.strip()]()
                code = 0
            finally:
                os._exit(code)
        os.write(1, f"pid {child}\n".encode())
        _, status = os.waitpid(child, 0)
        os.write(1, f"done {status}\n".encode())


if __name__ == "__main__":
    main()
