"""`answerable inscription`: what is typed is read without records and without an account."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from answerable.cli import door


def _run(*arguments: str) -> int:
    return door.exit_code(["inscription", *arguments])


def test_a_plate_is_read_and_every_part_has_its_source(capsys: pytest.CaptureFixture[str]) -> None:
    assert _run("NSN 1325-12-127-67?8", "LOT LOP05I012-004") == 0
    said = capsys.readouterr().out
    assert "Catalogued by Germany. That is not who made it, nor who supplied it." in said
    assert "[NATO Codification System, table of country codes (CodSP-3)]" in said
    assert "could be 1325121276708" in said
    assert "refused: I stands for no month" in said
    assert "Photograph next:" in said


def test_a_table_of_makers_is_given_as_a_sheet(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    sheet = tmp_path / "makers.csv"
    sheet.write_text("code,name,country,source\n05523,Alder Works,,a page\n", "utf-8")
    assert _run("CAGE O5523", "--makers", str(sheet), "--json") == 0
    [mark] = json.loads(capsys.readouterr().out)["marks"]
    assert mark["maker"] == {"text": "05523", "supposed": 1, "maker": "Alder Works"}
    assert mark["candidates"][0] == {"text": "O5523", "supposed": 0, "maker": None}
    sheet.write_text("code,name,country,source\n05523,Alder Works,,\n", "utf-8")
    assert _run("CAGE O5523", "--makers", str(sheet)) == 1
    assert "Line 2: Say where that is written" in capsys.readouterr().err


def test_what_was_made_after_it_was_found_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert _run("LOT LOP05C012-004", "--not-after", "2005-02-28", "--json") == 0
    [mark] = json.loads(capsys.readouterr().out)["marks"]
    assert "made after 2005-02-28" in mark["refused"]
    assert _run("LOT LOP05C012-004", "--not-after", "soon") == 1


def test_nothing_known_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert _run("THIS SIDE UP") == 0
    assert "Nothing follows a standard we know." in capsys.readouterr().out
