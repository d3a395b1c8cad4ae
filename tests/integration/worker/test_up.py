"""`answerable up` sets up, serves and works in one command, holds little memory, and stops whole."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path

import pytest

from tests.installation import ROOT, Installation, installed

ALLOWED_MEGABYTES = 300


def _free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


@contextmanager
def _up(here: Installation, port: int) -> Iterator[subprocess.Popen[str]]:
    environment = {**here.environment, "ANSWERABLE_BIND": f"127.0.0.1:{port}"}
    process = subprocess.Popen(
        [sys.executable, "-c", "from answerable.cli import main; main()", "up"], env=environment,
        cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
    )  # fmt: skip
    try:
        yield process
    finally:
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=60)


def _family(pid: int) -> list[int]:
    """A process and all that came of it."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [pid, *(found for child in children for found in _family(int(child)))]


def _megabytes(pids: list[int]) -> float:
    """What these processes hold together, shared pages counted once among those who share them."""
    lines = (Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines() for pid in pids)
    return (
        sum(int(line.split()[1]) for one in lines for line in one if line.startswith("Pss:")) / 1024
    )


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[int, list[int]]]:
    here, port = installed(tmp_path_factory.mktemp("up") / "data"), _free_port()
    with _up(here, port) as process:
        assert process.stdout is not None
        assert f"http://127.0.0.1:{port}/" in process.stdout.readline()
        family = _family(process.pid)
        yield port, family
    assert process.returncode == 0
    assert not [pid for pid in family if Path(f"/proc/{pid}").exists()]


def test_the_pages_answer_and_send_a_stranger_to_the_sign_in(
    running: tuple[int, list[int]],
) -> None:
    asked = HTTPConnection("127.0.0.1", running[0], timeout=30)
    asked.request("GET", "/ledger")
    answer = asked.getresponse()
    assert (answer.status, answer.getheader("Location")) == (302, "/sign-in?next=%2Fledger")
    assert "default-src 'none'" in str(answer.getheader("Content-Security-Policy"))


def test_pages_and_worker_together_are_light_while_nothing_happens(
    running: tuple[int, list[int]],
) -> None:
    time.sleep(3)
    assert _megabytes(running[1]) < ALLOWED_MEGABYTES
