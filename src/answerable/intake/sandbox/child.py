"""The child: it takes one file on standard input, answers in JSON on standard output, and ends.

Run as `python -I -B -m answerable.intake.sandbox.child`. The first line in is JSON (`task`, `hints`),
the rest the file's bytes. It confines itself before it looks at either.
"""

from __future__ import annotations

import importlib
import json
import os
import sys
from collections.abc import Callable
from typing import Any

from answerable.intake.sandbox import confine

Task = Callable[[bytes, dict[str, str]], dict[str, Any]]


def main() -> int:
    """Confine, read one file, answer. Exit 0 whenever an answer was written."""
    answer_to = os.dup(1)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    confine.limit()
    header = json.loads(sys.stdin.buffer.readline())
    try:
        answer = TASKS[header["task"]](sys.stdin.buffer.read(), header["hints"])
        whole = json.dumps(answer, ensure_ascii=True).encode()
    except MemoryError:
        whole = b'{"failed": "memory"}'
    with os.fdopen(answer_to, "wb") as out:
        out.write(whole)
    return 0


_WARM = (
    (b"PK", ("openpyxl",)),
    (b"%PDF", ("pypdf", "cryptography.hazmat.primitives.ciphers.algorithms")),
)
_DRAWING = {
    "picture": ("PIL.Image", "PIL.ImageOps"), "pages": ("PIL.Image", "pypdfium2"),
    "for_eyes": ("PIL.Image", "PIL.ImageOps", "pypdfium2"),
}  # fmt: skip
"""What looks at files of the system when first imported: fetched before the door shuts."""


def _warm(data: bytes) -> None:
    for mark, modules in _WARM:
        if mark in data[:1024]:
            for module in modules:
                importlib.import_module(module)


def _read(data: bytes, hints: dict[str, str]) -> dict[str, Any]:
    from answerable import reading
    from answerable.intake.sandbox import inside
    from answerable.reading.documents import Unreadable
    from answerable.reading.types import Hints, to_json

    _warm(data)
    confine.shut()
    try:
        read, parts = reading.read_whole(data, Hints(**hints))
        return {"reading": to_json(read), "parts": inside.as_json(parts)}
    except Unreadable as why:
        return {"unreadable": {"fault": why.fault.value, "kind": why.kind.value}}


def _sheet(data: bytes, hints: dict[str, str]) -> dict[str, Any]:
    from answerable.intake.importers.sheets.table import MOST_ROWS, BadTable, table

    _warm(data)
    confine.shut()
    try:
        return {"rows": table(data, int(hints.get("most_rows", MOST_ROWS)))}
    except BadTable as why:
        return {"bad_table": why.fault.value}


def _copy(make: str) -> Task:
    """A task that takes from a file only what somebody looking at it would see."""

    def copied(data: bytes, hints: dict[str, str]) -> dict[str, Any]:
        from answerable.intake.sandbox import for_eyes, redrawing

        for module in _DRAWING.get(make, ()):
            importlib.import_module(module)
        confine.shut()
        try:
            draw = for_eyes.page if make == "for_eyes" else getattr(redrawing, make)
            made: dict[str, Any] = draw(data, hints)
            return made
        except redrawing.Undrawable as why:
            return {"undrawable": str(why)}

    return copied


TASKS: dict[str, Task] = {
    "read": _read, "sheet": _sheet,
    "picture": _copy("picture"), "pages": _copy("pages"), "words": _copy("words"),
    "for_eyes": _copy("for_eyes"),
}  # fmt: skip

if __name__ == "__main__":
    sys.exit(main())
