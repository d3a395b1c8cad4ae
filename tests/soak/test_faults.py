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

    def step(self, *strace: str) -> bool:
        """One deposit under strace; say whether it was acknowledged."""
        child = self._tell("step")
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

    def look(self) -> dict[str, object]:
        self._tell("look")
        said: dict[str, object] = json.loads(self._line())
        assert self._line().startswith("done 0")
        return said


def _await_stop(child: int) -> None:
    while Path(f"/proc/{child}/stat").read_text().rsplit(")", 1)[1].split()[0] != "T":
        time.sleep(0.002)


@contextmanager
def _serving(folder: Path) -> Iterator[Server]:
    if shutil.which("strace") is None:
        missing("strace")
    here = installed(folder / "data")
    here.deposits(1)
    shutil.copytree(here.data, folder / "template")
    server = Server(here, folder / "template")
    try:
        yield server
    finally:
        assert server.process.stdin
        server.process.stdin.close()
        server.process.wait()


def _points(server: Server, trace: Path) -> list[tuple[str, int]]:
    """Every call of ours that an untouched deposit makes: its name and its number among its kind."""
    server.reset()
    assert server.step("-o", str(trace), "-e", "trace=" + ",".join(CALLS))
    assert server.look() == {"problems": [], "exhibits": 2}
    names = re.findall(r"^\d+ +(\w+)\(", trace.read_text(), re.M)
    return [(name, number + 1) for name in CALLS for number in range(names.count(name))]


def _prove(folder: Path, most: int | None) -> dict[str, object]:
    bad, acknowledged = [], 0
    with _serving(folder) as server:
        faults = [(call, n, way) for call, n in _points(server, folder / "trace") for way in WAYS]
        if most is not None:
            faults = random.Random(31).sample(faults, most)
        for call, number, way in faults:
            server.reset()
            said = server.step("-o", "/dev/null", "-e", f"trace={call}",
                               "-e", f"inject={call}:{way}:when={number}")  # fmt: skip
            found = server.look()
            acknowledged += said
            if found["problems"] or found["exhibits"] not in ({2} if said else {1, 2}):
                bad.append((call, number, way, said, found))
    assert bad == []
    return {"faults": len(faults), "bad": 0, "acknowledged": acknowledged}


def test_a_few_failing_calls_leave_nothing_half_done(tmp_path: Path) -> None:
    assert _prove(tmp_path, 8)["faults"] == 8


@pytest.mark.soak
def test_every_failing_call_leaves_nothing_half_done(tmp_path: Path) -> None:
    keep("faults", _prove(tmp_path, None))
