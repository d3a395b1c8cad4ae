"""The reader goes by the name of its rules: no file that decides a reading is forgotten."""

from __future__ import annotations

import importlib.util
import re
import shutil
import sys
from pathlib import Path
from types import ModuleType

import pytest

from answerable.reading import Reading, read
from answerable.reading.label import READER
from tests.architecture.tree import ROOT

FOLDER = ROOT / "src" / "answerable" / "reading"
DECIDES = ("languages/ar/harm.py", "statements/in_turn.py", "documents/html.py", "types.py",
           "gazetteer/places.table", "languages/en/small_words.txt")  # fmt: skip
DECIDES_NOTHING = ("explaining.py", "cases.py", "trained/weights.py", "frames/tolls.py")


@pytest.fixture(scope="module")
def naming() -> ModuleType:
    found = importlib.util.spec_from_file_location("reader", ROOT / "docs" / "derive_reader.py")
    assert found
    assert found.loader
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return module


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    leave = shutil.ignore_patterns("__pycache__")
    return Path(shutil.copytree(FOLDER, tmp_path / "reading", ignore=leave))


def test_a_reading_says_which_reader_made_it() -> None:
    assert re.fullmatch(r"rules-\d+\.[0-9a-f]{8}", READER)
    assert read(b"Nobody was hurt in Darwesh on Monday.").reader == READER


@pytest.mark.parametrize("name", DECIDES)
def test_what_decides_a_reading_gives_the_reader_another_name(
    name: str, folder: Path, naming: ModuleType
) -> None:
    naming.name(folder)
    before = (folder / "label.py").read_text("utf-8")
    with (folder / name).open("ab") as file:
        file.write(b"\n")
    assert not naming.is_named(folder)
    naming.name(folder)
    assert naming.is_named(folder)
    assert _number((folder / "label.py").read_text("utf-8")) == _number(before) + 1


@pytest.mark.parametrize("name", DECIDES_NOTHING)
def test_what_decides_none_leaves_its_name(name: str, folder: Path, naming: ModuleType) -> None:
    before = naming.digest(folder)
    with (folder / name).open("ab") as file:
        file.write(b"\n")
    assert naming.digest(folder) == before


def test_every_module_a_reading_loads_is_in_the_name(naming: ModuleType) -> None:
    read("قتل شخصان في دروش.".encode())
    told: Reading = read(b"<html><body><p>Two people were killed in Darwesh.</p></body></html>")
    assert told.statements
    named = {path.relative_to(FOLDER).as_posix() for path in naming.files()}
    loaded = [
        Path(str(module.__file__)).relative_to(FOLDER).as_posix()
        for name, module in sys.modules.items()
        if name.startswith(("answerable.reading.statements", "answerable.reading.documents",
                            "answerable.reading.gazetteer", "answerable.reading.languages"))
    ]  # fmt: skip
    assert len(loaded) > 40
    assert not set(loaded) - named - {"gazetteer/making.py"}


def _number(label: str) -> int:
    found = re.search(r"rules-(\d+)", label)
    assert found
    return int(found[1])
