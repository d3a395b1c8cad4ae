"""Run inside an installation: forks one stopped child per word it is told, so that each can be traced.

The name of a deed does it and acknowledges; `look` verifies everything and prints what it found.
"""

from __future__ import annotations

import ctypes
import json
import os
import signal
import sys
from collections.abc import Callable

import django

PR_SET_PTRACER, ANYBODY = 0x59616D61, ctypes.c_ulong(-1)
UNDER = "r-00000000"


def deeds() -> dict[str, Callable[[], object]]:
    """What is done while something fails: twelve ways of writing, each acknowledged when it returns."""
    from answerable.accounts import actions as accounts
    from answerable.accounts.models import Account
    from answerable.actor import Level, Role
    from answerable.evidence import actions as evidence
    from answerable.evidence.models import CustodyStep, Exhibit
    from answerable.evidence.rules import Step
    from answerable.ledger import actions as ledger
    from answerable.ledger.actions import writing
    from tests import build

    by, account = build.house(), Account.objects.first()
    exhibit, brought = Exhibit.objects.first(), CustodyStep.everything.first()
    assert account
    assert exhibit
    assert brought
    under = brought.protected_by

    @writing
    def take_in() -> None:
        accounts.mark_new(UNDER, Level.INTERNAL, by=by)
        evidence.deposit(b"evidence" * 9000, under=UNDER, by=by)

    def work() -> None:
        ledger.enqueue("read_report", UNDER, key="fault", by=by)
        job = ledger.claim(owner="fault", by=by)
        assert job
        ledger.finish(job, by=by)

    because = "to see it fail"
    return {
        "take_in": take_in,
        "again": lambda: evidence.deposit(b"report 0", under=under, by=by),
        "derive": lambda: evidence.derive_copy(exhibit, b"part", how="cut", under=under, by=by),
        "custody": lambda: evidence.note_custody(exhibit, Step.EXPORTED, under=under, by=by),
        "recheck": lambda: evidence.recheck(by=by),
        "checkpoint": lambda: ledger.checkpoint(by=by),
        "work": work,
        "office": lambda: accounts.found_office(name="D", kind="desk", because=because, by=by),
        "account": lambda: accounts.open_account(
            username="fault", name="F", password="correct horse battery", because=because, by=by
        ),
        "role": lambda: accounts.grant_role(account, Role.MONITOR, because=because, by=by),
        "read": lambda: accounts.note_read(under, how="page", by=by),
        "reads": lambda: accounts.seal_reads(by=by),
    }


def step(name: str) -> None:
    """Do one of them, and only then say so. Stopped first, so that it can be traced from there."""
    from django.db import connection

    deed = deeds()[name]
    connection.close()
    ctypes.CDLL(None).prctl(PR_SET_PTRACER, ANYBODY, 0, 0, 0)
    os.kill(os.getpid(), signal.SIGSTOP)
    deed()
    os.write(1, b"ACK\n")


def look() -> None:
    """Verify everything; say how far the log reaches and what else was kept."""
    from answerable.accounts.models import Read
    from answerable.evidence.models import Exhibit
    from answerable.ledger.models import Checkpoint, Job
    from answerable.oversight.actions import look as verify

    found = verify()
    kept = [m.objects.count() for m in (Exhibit, Checkpoint, Job, Read)]
    said = {"problems": [str(p) for p in found.problems], "kept": [found.acts, *kept]}
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
                look() if word.strip() == "look" else step(word.strip())
                code = 0
            finally:
                os._exit(code)
        os.write(1, f"pid {child}\n".encode())
        _, status = os.waitpid(child, 0)
        os.write(1, f"done {status}\n".encode())


if __name__ == "__main__":
    main()
