"""A child reads one file, in limits, reaching nothing; whatever it answers is checked."""

from __future__ import annotations

import ctypes
import os
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from answerable.intake.sandbox import answers, confine, parent
from answerable.reading.types import Hints, Kind, Reading, Statement, to_json

TEXT = "Three people were killed in Port Amsel on 12 March 2026, a clinic director said."


def _reading(**more: Any) -> dict[str, Any]:
    return {**to_json(Reading(TEXT, None, None, None, None, "en")), **more}


def _statement(**more: Any) -> dict[str, Any]:
    statement = to_json(
        Reading(TEXT, None, None, None, None, "en", (Statement((0, 5), "Three", Kind.HARM),))
    )["statements"][0]
    return {**statement, **more}


def test_a_text_is_read_in_a_child() -> None:
    outcome = answers.read(TEXT.encode(), Hints(filename="wire.txt"))
    assert outcome.reading is not None
    assert TEXT in outcome.reading.text
    assert any(s.killed == (3, 3) for s in outcome.reading.statements)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"%PDF-1.7\nnothing of a page", "damaged/pdf"),
        (b"\x89PNG\r\n\x1a\n" + b"\x00" * 40, "unknown_kind/image"),
        (b"PK\x03\x04" + b"\x00" * 40 + b"word/document.xml", "unknown_kind/word"),
        (b" \n\n ", "empty/empty"),
    ],
)
def test_what_cannot_be_read_says_so_in_a_sentence(data: bytes, code: str) -> None:
    outcome = answers.read(data, Hints())
    assert outcome.reading is None
    assert outcome.code.split("/")[1] == code.split("/")[1]
    assert outcome.sentence


@pytest.mark.parametrize(
    "given",
    [
        None, [], "text", {}, {"text": 7}, _reading(text=7), _reading(text="a\x00b"),
        _reading(language="x" * 40), _reading(title="\ud800"), _reading(statements=[{}]),
        _reading(statements=[_statement(killed=["3", 3])]),
        _reading(statements=[_statement(killed=[-1, 3])]),
        _reading(statements=[_statement(killed=[3, 2**40])]),
        _reading(statements=[_statement(kind="order")]),
        _reading(statements=[_statement(confidence={"value": 7, "parts": {}})]),
    ],
)  # fmt: skip
def test_an_answer_that_is_no_reading_is_refused(given: Any) -> None:
    with pytest.raises((KeyError, ValueError, TypeError, AttributeError, IndexError)):
        answers.checked(given)


@pytest.mark.parametrize("span", [[0, 6], [-5, 0], [5, 5], [60, 900], [1, 6]])
def test_a_statement_whose_words_do_not_stand_where_it_says_is_rejected(span: list[int]) -> None:
    good = _statement()
    reading = answers.checked(_reading(statements=[good, _statement(span=span)]))
    assert [s.span for s in reading.statements] == [(0, 5)]
    assert "1 statements were rejected" in reading.notes[-1]


WAYS = pytest.mark.parametrize("way", [parent.command(), parent.PLAIN], ids=["as here", "plain"])


def _run(code: str, way: tuple[str, ...]) -> subprocess.CompletedProcess[bytes]:
    """Run code where a child of the sandbox would run, after it has confined itself."""
    opening = "from answerable.intake.sandbox import confine; confine.limit(); confine.shut()"
    command = [*way[:-2], "-c", f"{opening}\n{code}\nprint('reached')"]
    return subprocess.run(command, capture_output=True, env={}, timeout=60, check=False, cwd="/")


@WAYS
def test_a_child_may_not_take_more_memory_than_its_share(way: tuple[str, ...]) -> None:
    assert b"MemoryError" in _run(f"b = bytearray({confine.MEMORY})", way).stderr


@WAYS
def test_a_child_ends_when_its_time_is_up(way: tuple[str, ...]) -> None:
    done = _run("import resource as r; r.setrlimit(r.RLIMIT_CPU, (1, 1))\nwhile True: pass", way)
    assert done.returncode in parent._OUT_OF_TIME


@WAYS
def test_a_child_reaches_no_network(way: tuple[str, ...]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        code = (
            f"import socket; socket.create_connection(('127.0.0.1', {server.getsockname()[1]}), 2)"
        )
        outside = subprocess.run([sys.executable, "-c", code], check=False, timeout=60)
        assert outside.returncode == 0
        if way == parent.PLAIN and os.geteuid() != 0 and not _may_leave_the_network():
            pytest.skip("this system gives ordinary users no network of their own to leave to")
        assert b"reached" not in _run(code, way).stdout


@WAYS
@pytest.mark.parametrize("how", ["open({!r}).read()", "open({!r}, 'a').write('x')"])
def test_a_child_reaches_no_file_of_ours(way: tuple[str, ...], how: str, tmp_path: Path) -> None:
    ours = tmp_path / "sealed"
    ours.write_text("canary")
    assert (
        subprocess.run([sys.executable, "-c", how.format(str(ours))], check=False).returncode == 0
    )
    if way == parent.PLAIN and not _has_landlock():
        pytest.skip("this kernel has no Landlock, and bubblewrap is not asked here")
    assert b"reached" not in _run(how.format(str(ours)), way).stdout


def _has_landlock() -> bool:
    return bool(ctypes.CDLL(None).syscall(444, None, 0, 1) > 0)


def _may_leave_the_network() -> bool:
    return (
        subprocess.run(["unshare", "-rn", "true"], check=False, capture_output=True).returncode == 0
    )


def test_nothing_of_our_environment_reaches_a_child(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ANSWERABLE_SECRET", "canary-71")
    assert "ANSWERABLE_SECRET" not in parent._ENVIRONMENT
