"""Name the reader by its rules: a number, and a digest of every file that decides what is read.

The files are found by following the reader's own imports, so that none can be forgotten; with them
go the languages, which are loaded by name, and the tables that lie beside the code.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

SOURCE = Path(__file__).resolve().parent.parent / "src" / "answerable"
BEGINS_IN = "reader.py"
NAMED_IN = "label.py"
BY_NAME = "languages"
NAME = re.compile(r'READER = "rules-(\d+)\.([0-9a-f]+)"')
DIGITS = 8
IMPORT = re.compile(
    r"^[ ]*(?:from|import) answerable\.reading([\w.]*)(?: import (\([^)]*\)|[^\n]+))?", re.M
)
WORD = re.compile(r"\w+")


def files(folder: Path = SOURCE / "reading") -> list[Path]:
    """Every file of `folder` that a reading depends on, in order."""
    modules = _imported(folder)
    beside = {
        path
        for place in {module.parent for module in modules}
        for path in place.iterdir()
        if path.is_file() and path.suffix not in (".py", ".md")
    }
    return sorted(modules | beside)


def _imported(folder: Path) -> set[Path]:
    left, found = [folder / BEGINS_IN, *(folder / BY_NAME).rglob("*.py")], set[Path]()
    while left:
        path = left.pop()
        if path in found or path.name == NAMED_IN or not path.is_file():
            continue
        found.add(path)
        left += _named_by(path, folder)
    return found


def _named_by(path: Path, folder: Path) -> Iterator[Path]:
    """Yield the modules of `folder` that one of them imports, and the packages they lie in."""
    for module, names in IMPORT.findall(path.read_text("utf-8")):
        for name in (module, *(f"{module}.{each}" for each in WORD.findall(names))):
            place = folder.joinpath(*name.removeprefix(".").split("."))
            yield place.with_suffix(".py")
            yield place / "__init__.py"


def digest(folder: Path = SOURCE / "reading") -> str:
    """The digest of what decides a reading: the same for the same files, wherever they lie."""
    whole = sha256()
    for path in files(folder):
        data = path.read_bytes().replace(b"\r\n", b"\n")
        whole.update(f"{path.relative_to(folder).as_posix()} {len(data)}\n".encode() + data)
    return whole.hexdigest()[:DIGITS]


def label(folder: Path = SOURCE / "reading") -> str:
    """The module that names the reader; a further number where its rules are no longer the same."""
    kept = NAME.search((folder / NAMED_IN).read_text("utf-8"))
    number, before = (int(kept[1]), kept[2]) if kept else (1, "")
    now = digest(folder)
    return TEXT.format(number=number + (now != before), digest=now)


TEXT = '''"""Which reader made a reading. Written by `./do docs` from the files that decide it."""

READER = "rules-{number}.{digest}"
'''


def is_named(folder: Path = SOURCE / "reading") -> bool:
    """Say whether the reader still goes by the name of its rules."""
    return (folder / NAMED_IN).read_text("utf-8") == label(folder)


def name(folder: Path = SOURCE / "reading") -> None:
    """Name the reader anew where its rules have changed."""
    (folder / NAMED_IN).write_text(label(folder), "utf-8")
