"""Start a child for one file, feed it, and take back what it answers or say why there is nothing.

What comes back is believed in nothing but its size: `answers.py` checks it.
"""

from __future__ import annotations

import contextlib
import functools
import json
import os
import shutil
import signal
import subprocess
import sys
import sysconfig
import threading
from pathlib import Path
from typing import Any

import answerable
from answerable.intake.sandbox.confine import SECONDS
from answerable.term import Term

WALL_SECONDS = 2 * SECONDS
"""A busy machine is not a hostile file: the clock on the wall allows twice the processor's time."""
MOST_ANSWER = 64 * 1024 * 1024
_OUT_OF_TIME = frozenset(
    {-signal.SIGXCPU, 128 + signal.SIGXCPU, -signal.SIGKILL, 128 + signal.SIGKILL}
)
_ENVIRONMENT = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "LC_ALL": "C.UTF-8"}


class Failure(Term):
    """Why a child gave no answer."""

    TIME = "time", "out of time"
    MEMORY = "memory", "out of memory"
    GARBAGE = "garbage", "no answer that makes sense"


class Failed(Exception):
    """The child gave no answer for this file; the file is at fault, not the machine."""

    def __init__(self, failure: Failure) -> None:
        super().__init__(failure.words)
        self.failure = failure


def ask(task: str, data: bytes, hints: dict[str, str]) -> dict[str, Any]:
    """Give `data` to a child; return the JSON object it answers. Raises `Failed`.

    An `OSError` means that no child could be started: the machine's fault, worth another try.
    """
    head = json.dumps({"task": task, "hints": hints}).encode() + b"\n"
    answer, code = _run(head, data)
    if code in _OUT_OF_TIME:
        raise Failed(Failure.TIME)
    if code != 0 or len(answer) > MOST_ANSWER:
        raise Failed(Failure.GARBAGE)
    return _object(answer)


def see(picture: bytes, program: str, languages: str) -> bytes:
    """Give a picture to a child that becomes Tesseract; return what it makes out. Raises `Failed`."""
    words, code = _run(b"", picture, (*wrapping(), *EYES, program, languages))
    if code in _OUT_OF_TIME:
        raise Failed(Failure.TIME)
    if code != 0 or len(words) > MOST_ANSWER:
        raise Failed(Failure.GARBAGE)
    return words


def _object(answer: bytes) -> dict[str, Any]:
    try:
        given = json.loads(answer)
    except (ValueError, RecursionError) as wrong:
        raise Failed(Failure.GARBAGE) from wrong
    if not isinstance(given, dict):
        raise Failed(Failure.GARBAGE)
    if given.get("failed") == Failure.MEMORY:
        raise Failed(Failure.MEMORY)
    return given


def _run(head: bytes, data: bytes, started: tuple[str, ...] = ()) -> tuple[bytes, int]:
    with subprocess.Popen(
        started or command(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        env=_ENVIRONMENT, cwd="/", start_new_session=True, close_fds=True,
    ) as child:  # fmt: skip
        clock = threading.Timer(WALL_SECONDS, _end, [child])
        feeder = threading.Thread(target=_feed, args=(child, head, data), daemon=True)
        clock.start()
        feeder.start()
        try:
            assert child.stdout is not None
            answer = child.stdout.read(MOST_ANSWER + 1)
            if len(answer) > MOST_ANSWER:
                _end(child)
            code = child.wait()
        finally:
            clock.cancel()
            _end(child)
            feeder.join()
    return answer, code


def _feed(child: subprocess.Popen[bytes], head: bytes, data: bytes) -> None:
    assert child.stdin is not None
    with contextlib.suppress(BrokenPipeError, ValueError):
        child.stdin.write(head)
        child.stdin.write(data)
    with contextlib.suppress(BrokenPipeError, ValueError):
        child.stdin.close()


def _end(child: subprocess.Popen[bytes]) -> None:
    if child.poll() is None:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(child.pid, signal.SIGKILL)


_PYTHON = (sys.executable, "-I", "-B", "-m")
PLAIN = (*_PYTHON, "answerable.intake.sandbox.child")
EYES = (*_PYTHON, "answerable.intake.sandbox.eyes")


def command() -> tuple[str, ...]:
    """How a child is started here: inside bubblewrap where that works, else by itself."""
    return (*wrapping(), *PLAIN)


@functools.cache
def wrapping() -> tuple[str, ...]:
    """Bubblewrap, where it works here."""
    wrapped = _bubblewrap()
    return wrapped if wrapped and _works(wrapped) else ()


def _works(wrapped: tuple[str, ...]) -> bool:
    try:
        tried = subprocess.run(
            (*wrapped, sys.executable, "-I", "-B", "-c", "import answerable.intake.sandbox"),
            env=_ENVIRONMENT, capture_output=True, timeout=WALL_SECONDS, check=False,
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired):
        return False
    return tried.returncode == 0


def _bubblewrap() -> tuple[str, ...]:
    """Bubblewrap with the system's libraries, Python and our own code to read, and nothing else."""
    program = shutil.which("bwrap")
    if program is None:
        return ()
    shown = [arg for path in _needed() for arg in ("--ro-bind", path, path)]
    links = [
        arg
        for path in ("/lib", "/lib64", "/bin")
        if Path(path).is_symlink()
        for arg in ("--symlink", os.readlink(path), path)
    ]
    return (
        program, "--unshare-all", "--die-with-parent", "--new-session", "--tmpfs", "/tmp",
        *shown, *links, "--proc", "/proc", "--dev", "/dev", "--chdir", "/", "--",
    )  # fmt: skip


def _needed() -> list[str]:
    code = Path(answerable.__file__).resolve().parent
    ours = {Path(sys.prefix), Path(sys.base_prefix), Path(sysconfig.get_path("purelib")), code}
    found = sorted({Path("/usr"), *ours})
    tops = [path for path in found if not any(path.is_relative_to(o) for o in found if o != path)]
    return [str(path) for path in tops if path.exists()]
