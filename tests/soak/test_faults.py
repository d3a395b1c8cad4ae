"""Every system call of "seal a file and commit" fails once, in three ways; nothing is half-done.

The real interpreter is traced; strace makes one call fail (EIO), find the disk full (ENOSPC) or be
the last one (KILL). Afterwards the log verifies, and what was acknowledged is there, whole, once.
"""

from __future__ import annotations

import json
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.conftest import missing
from tests.installation import ROOT, Installation, installed
from tests.soak.results import keep

CALLS = (
    "openat",
    "write",
    "pwrite64",
    "fsync",
    "fdatasync",
    "rename",
    "ftruncate",
    "unlink",
    "mkdir",
)
DEEDS = ("take_in", "again", "derive", "custody", "recheck", "checkpoint", "work", "office", "account",
         "role", "read", "reads")  # fmt: skip
PEOPLE = """
from answerable.accounts.actions import note_read
from answerable.actor import Role
from tests import build
build.account(Role.ANALYST)
note_read("r-00000001", how="page", by=build.house())
"""
WAYS = ("error=EIO", "error=ENOSPC", "signal=KILL")


class Server:
    """The process that forks, and the installation it forks in."""

    def __init__(self, here: Installation, template: Path) -> None:
        self.here, self.template = here, template
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.soak.fault_server"], env=here.environment, cwd=ROOT,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
        )  # fmt: skip

    def _tell(self, word: str) -> int:
        assert self.process.stdin
        self.process.stdin.write(f"{word}\n")
        self.process.stdin.flush()
        return int(self._line().removeprefix("pid "))

    def _line(self) -> str:
        assert self.process.stdout
        return self.process.stdout.readline().strip()

    def reset(self) -> None:
        shutil.rmtree(self.here.data)
        shutil.copytree(self.template, self.here.data)

    def step(self, deed: str, *strace: str) -> bool:
        """One deed under strace; say whether it was acknowledged."""
        child = self._tell(deed)
        _await_stop(child)
        tracer = subprocess.Popen(
            ["strace", "-f", *strace, "-p", str(child)], stderr=subprocess.PIPE, text=True
        )
        assert tracer.stderr
        assert "attached" in tracer.stderr.readline()
        os.kill(child, signal.SIGCONT)
        lines = [self._line()]
        while not lines[-1].startswith("done"):
            lines.append(self._line())
        tracer.wait()
        tracer.stderr.close()
        return "ACK" in lines

    def kept(self) -> list[object]:
        """What is there, after everything was verified."""
        self._tell("look")
        said: dict[str, list[object]] = json.loads(self._line())
        assert self._line().startswith("done 0")
        assert said["problems"] == []
        return said["kept"]


def _await_stop(child: int) -> None:
    while Path(f"/proc/{child}/stat").read_text().rsplit(")", 1)[1].split()[0] != "T":
        time.sleep(0.002)


@contextmanager
def _serving(folder: Path) -> Iterator[Server]:
    if shutil.which("strace") is None:
        missing("strace")
    here = installed(folder / "data")
    here.python(PEOPLE)
    here.deposits(1)
    shutil.copytree(here.data, folder / "template")
    server = Server(here, folder / "template")
    try:
        yield server
    finally:
        assert server.process.stdin
        server.process.stdin.close()
        server.process.wait()


def _calls(server: Server, deed: str, trace: Path) -> list[tuple[str, str, int]]:
    """Every call of ours that an untouched deed makes: its name and its number among its kind."""
    server.reset()
    assert server.step(deed, "-o", str(trace), "-e", "trace=" + ",".join(CALLS))
    names = re.findall(r"^\d+ +(\w+)\(", trace.read_text(), re.M)
    return [(deed, name, number + 1) for name in CALLS for number in range(names.count(name))]


def _outcomes(server: Server, deeds: tuple[str, ...], trace: Path) -> dict[str, list[object]]:
    """What is kept before anything, and after each deed that nothing disturbed."""
    server.reset()
    found: dict[str, list[object]] = {"": server.kept()}
    for deed in deeds:
        server.reset()
        assert server.step(deed, "-o", str(trace), "-e", "trace=none")
        found[deed] = server.kept()
    return found


def _prove(folder: Path, most: int | None, deeds: tuple[str, ...] = DEEDS) -> dict[str, object]:
    bad, acknowledged = [], 0
    with _serving(folder) as server:
        after = _outcomes(server, deeds, folder / "trace")
        points = [point for deed in deeds for point in _calls(server, deed, folder / "trace")]
        faults = [(*point, way) for point in points for way in WAYS]
        if most is not None:
            faults = random.Random(31).sample(faults, most)
        for deed, call, number, way in faults:
            server.reset()
            said = server.step(deed, "-o", "/dev/null", "-e", f"trace={call}",
                               "-e", f"inject={call}:{way}:when={number}")  # fmt: skip
            acknowledged += said
            kept = server.kept()
            whole = kept == after[deed] if said else _between(after[""], kept, after[deed])
            if not whole:
                bad.append((deed, call, number, way, said, kept))
    assert bad == []
    return {"deeds": len(deeds), "faults": len(faults), "bad": 0, "acknowledged": acknowledged}


def _between(before: list[object], kept: list[object], after: list[object]) -> bool:
    """Each count is as before or as after: a deed of several transactions may stop between two."""
    return all(value in pair for value, *pair in zip(kept, before, after, strict=True))


def test_a_few_failing_calls_leave_nothing_half_done(tmp_path: Path) -> None:
    assert _prove(tmp_path, 8, ("take_in",))["faults"] == 8


@pytest.mark.soak
def test_every_failing_call_leaves_nothing_half_done(tmp_path: Path) -> None:
    keep("faults", _prove(tmp_path, None))
