"""A model the office trained: kept only where it wins, off until named, proposing under its own name."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from answerable.actor import Role, machine
from answerable.cli import door
from answerable.incidents.actions import correct_statement, propose_links
from answerable.incidents.models import Statement
from answerable.incidents.queries import lines_of_report
from answerable.intake import actions
from answerable.intake.models import History, Report, ReportText
from answerable.intake.rules import SourceKind
from tests import build

WHO = ("A baker", "A driver", "A nurse", "A teacher", "An uncle", "A mason")
WHERE = ("Harqa", "Selm", "Oru", "Tamrin", "the mill", "the ford")
TEXT = "It rained. A porter fell near the well beside the trench."


def coded(path: Path, yes: str, no: str) -> Path:
    with path.open("w", encoding="utf-8", newline="") as opened:
        rows = csv.writer(opened)
        rows.writerow(["text", "code"])
        for words, code in ((yes, "yes"), (no, "no")):
            rows.writerows([f"{who} {words} {where}.", code] for who in WHO for where in WHERE)
    return path


def trained(source: Path, out: Path, *more: str) -> int:
    return door.exit_code([
        "train", "took_part", "--from", str(source), "--out", str(out), "--language", "en",
        "--name", "part", "--by", "Oru", "--data", "invented", "--licence", "ours",
        "--on", "2031-05-04", *more,
    ])  # fmt: skip


@pytest.fixture(scope="module")
def weights(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("weights")
    source = coded(folder / "part.csv", "fell beside the trench near", "fell in the garden near")
    assert trained(source, folder / "part.json") == door.DONE
    return folder / "part.json"


def test_a_model_that_wins_is_written_with_its_sheet_the_same_bytes_each_time(
    weights: Path, tmp_path: Path
) -> None:
    assert trained(weights.parent / "part.csv", tmp_path / "again.json") == door.DONE
    assert (tmp_path / "again.json").read_bytes() == weights.read_bytes()
    sheet = weights.with_name("part.json.sheet.md").read_text("utf-8")
    assert "cross-validated | 50.0" in sheet
    assert json.loads(weights.read_bytes())["sheet"]["beats_rules"] is True


def test_a_model_that_loses_is_not_written_unless_told_so_openly(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = coded(tmp_path / "a.csv", "was armed and opened fire near", "was asleep at home near")
    out = tmp_path / "a.json"
    assert trained(source, out) == door.AT_FAULT
    assert "does not beat the rules" in capsys.readouterr().err
    assert not out.exists()
    assert trained(source, out, "--though-it-loses") == door.DONE
    assert json.loads(out.read_bytes())["sheet"]["beats_rules"] is False
    assert ": NO." in out.with_name("a.json.sheet.md").read_text("utf-8")


def test_a_reading_told_names_the_model_and_a_damaged_file_gets_a_sentence(
    weights: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (file := tmp_path / "a.txt").write_text(TEXT, "utf-8")
    asked = ["read", str(file), "--language", "en", "--explain"]
    assert door.exit_code([*asked, "--trained", str(weights)]) == door.DONE
    told = capsys.readouterr().out
    assert "rule model:part " in told
    assert "part in the fighting: yes" in told
    (bad := tmp_path / "bad.json").write_bytes(weights.read_bytes()[:-9])
    assert door.exit_code([*asked, "--trained", str(bad)]) == door.AT_FAULT
    assert "damaged" in capsys.readouterr().err


def read(words: str = TEXT, **more: Any) -> tuple[Report, ReportText]:
    by = build.person(Role.INTAKE_OFFICER)
    source = actions.source_named("Coastal Wire", SourceKind.NGO_OR_PRESS, by=by)
    report = actions.receive_report(words.encode(), source=source, by=by, **more).report
    text = actions.read_report(report.reference, by=machine(build.NOON))
    assert text is not None
    return report, text


def noted(report: Report) -> list[tuple[str, dict[str, Any]]]:
    rows = History.objects.filter(subject=report.reference, what="trained")
    return [(row.value, row.data) for row in rows]


@pytest.mark.django_db
def test_what_it_proposes_waits_for_a_person_under_its_name(weights: Path, settings: Any) -> None:
    settings.TRAINED = (weights,)
    report, text = read()
    ((value, data),) = noted(report)
    assert (value, data["added"]) == ("asked", 1)
    assert text.reader.endswith(f" + {data['model']}")
    propose_links(report.reference, by=machine(build.NOON))
    row = Statement.everything.get(protected_by=report.reference, maker=data["model"])
    assert (row.state, row.full["took_part"]) == ("proposed", True)
    (line,) = (
        line
        for line in lines_of_report(report.reference, by=build.person(Role.ANALYST))
        if line.model
    )
    assert line.model == data["model"]
    assert "took part in the fighting" in [str(chip) for chip in line.chips]
    assert actions.read_report(report.reference, by=machine(build.NOON)) == text


@pytest.mark.django_db
def test_a_file_that_is_of_no_use_leaves_the_rules_reading_and_is_noted(
    weights: Path, settings: Any, tmp_path: Path
) -> None:
    (bad := tmp_path / "bad.json").write_bytes(weights.read_bytes()[:-9])
    settings.TRAINED = (bad,)
    report, text = read()
    assert " + " not in text.reader
    ((value, data),) = noted(report)
    assert (value, data["file"]) == ("failed", "bad.json")


def again(report: Report) -> ReportText:
    text = actions.read_report(report.reference, by=machine(build.NOON))
    assert text is not None
    return text


@pytest.mark.django_db
def test_a_model_switched_on_later_goes_over_what_was_read_before(
    weights: Path, settings: Any
) -> None:
    report, first = read()
    settings.TRAINED = (weights,)
    by = build.person(Role.INTAKE_OFFICER)
    assert actions.read_again(by=by) == ()
    assert actions.read_again(all_of_them=True, by=by) == (report.reference,)
    second = again(report)
    assert (first.version, second.version) == (1, 2)
    assert second.reader.startswith(f"{first.reader} + part ")
    assert ReportText.everything.get(pk=first.pk).reading == first.reading
    assert again(report) == second
    assert [value for value, _ in noted(report)] == ["asked"]


@pytest.mark.django_db
def test_what_a_person_corrected_stays_when_a_report_is_read_again(
    weights: Path, settings: Any
) -> None:
    report, _ = read(f"{TEXT} Two men were killed.")
    house = machine(build.NOON)
    propose_links(report.reference, by=house)
    (said,) = Statement.everything.filter(protected_by=report.reference)
    analyst = build.person(Role.ANALYST)
    made = correct_statement(
        said.reference, changes={"killed": (1, 1)}, because="Read it again.", by=analyst
    )
    settings.TRAINED = (weights,)
    again(report)
    propose_links(report.reference, by=house)
    rows = Statement.everything.filter(protected_by=report.reference, is_current=True)
    kept = {row.reference: row.state for row in rows}
    assert kept.pop(made.reference) == "accepted"
    assert kept.pop(said.reference) == "set_aside"
    assert list(kept.values()) == ["proposed"]


@pytest.mark.django_db
def test_a_model_silent_on_a_text_is_noted_once_and_makes_no_new_version(
    weights: Path, settings: Any
) -> None:
    report, first = read()
    settings.TRAINED = (weights.with_name("absent.json"),)
    assert again(report) == first
    assert again(report) == first
    assert [value for value, _ in noted(report)] == ["failed"]
