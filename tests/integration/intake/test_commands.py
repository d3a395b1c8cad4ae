"""What the commands of intake take in, say, and answer with."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from answerable.accounts.models import Account
from answerable.actor import Actor, Role
from answerable.cli import door
from answerable.intake.models import Report
from answerable.ledger.models import Act
from answerable.ledger.viewer import HOUSE, looking_as
from answerable.reading.label import READER
from tests import build

pytestmark = pytest.mark.django_db

TEXT = "Two nurses were killed in Port Amsel on 12 March, the clinic director said.\n"


@pytest.fixture
def officer(monkeypatch: pytest.MonkeyPatch) -> Actor:
    monkeypatch.delenv("ANSWERABLE_AS", raising=False)
    return build.person(Role.INTAKE_OFFICER)


class Commands:
    """Runs a command as somebody; gives its exit code and what it printed."""

    def __init__(self, capsys: pytest.CaptureFixture[str], by: Actor) -> None:
        self.capsys, self.username = capsys, Account.objects.get(pk=by.account or 0).username

    def run(self, *arguments: object) -> tuple[int, str, str]:
        with looking_as(HOUSE):  # a command leaves the connection looking as its account
            code = door.exit_code([str(argument) for argument in arguments])
        said = self.capsys.readouterr()
        return code, said.out, said.err

    def as_somebody(self, *arguments: object) -> tuple[int, str, str]:
        return self.run(*arguments, "--as", self.username)

    def data(self, *arguments: object) -> Any:
        return json.loads(self.as_somebody(*arguments, "--json")[1])


@pytest.fixture
def commands(capsys: pytest.CaptureFixture[str], officer: Actor) -> Commands:
    return Commands(capsys, officer)


def _file(folder: Path, name: str = "wire.txt", text: str = TEXT) -> Path:
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def test_files_are_taken_in_and_read_at_once(commands: Commands, tmp_path: Path) -> None:
    _file(tmp_path)
    (tmp_path / "sub").mkdir()
    _file(tmp_path / "sub", "other.txt", "Nine were hurt in Orla.")
    _file(tmp_path, ".hidden", "not taken in")
    code, out, _ = commands.as_somebody("take-in", tmp_path)
    assert code == 0
    assert out.startswith("2 taken in")
    assert set(Report.everything.values_list("state", flat=True)) == {"read"}
    assert Act.objects.filter(name="incidents.links.proposed").count() == 2


def test_later_leaves_the_reading_to_the_worker(commands: Commands, tmp_path: Path) -> None:
    commands.as_somebody("take-in", _file(tmp_path), "--later")
    assert Report.everything.get().state == "received"


def test_read_again_says_what_is_read_otherwise_and_by_which_reader(
    commands: Commands, tmp_path: Path
) -> None:
    at = commands.data("take-in", _file(tmp_path), "--later")["taken"][0]
    code, out, _ = commands.as_somebody("read-again", at)
    assert code == 0
    assert f"{at}: read otherwise, by {READER}, not read before" in out
    again = commands.data("read-again", "--all")
    assert (again["queued"], again["otherwise"]) == ([at], {})


def test_taken_in_twice_is_there_once_and_a_date_can_follow(
    commands: Commands, tmp_path: Path
) -> None:
    path = _file(tmp_path)
    first = commands.data("take-in", path)
    again = commands.data("take-in", path)
    assert (len(first["taken"]), again["taken"], again["known"]) == (1, [], first["taken"])
    dated = commands.data("take-in", path, "--published", "2026-03-13")
    assert dated["dated"] == first["taken"]
    assert Report.everything.get().published_on == "2026-03-13"


def test_a_day_of_publication_goes_with_one_file(commands: Commands, tmp_path: Path) -> None:
    paths = [_file(tmp_path, name) for name in ("a.txt", "b.txt")]
    assert commands.as_somebody("take-in", *paths, "--published", "2026-03-13")[0] == 2
    assert not Report.everything.exists()


def test_without_an_account_nothing_is_taken_in(commands: Commands, tmp_path: Path) -> None:
    code, _, err = commands.run("take-in", _file(tmp_path))
    assert code == 2
    assert "--as" in err
    assert not Report.everything.exists()


def test_a_refused_file_is_named_and_the_others_are_taken_in(
    commands: Commands, tmp_path: Path
) -> None:
    empty, good = _file(tmp_path, "empty.txt", ""), _file(tmp_path)
    code, _, err = commands.as_somebody("take-in", empty, good)
    assert code == 1
    assert "empty.txt: The file is empty" in err
    assert Report.everything.count() == 1


def test_a_file_that_is_not_there_is_refused_before_anything(
    commands: Commands, tmp_path: Path
) -> None:
    assert commands.as_somebody("take-in", tmp_path / "none.txt")[0] == 2


def test_read_needs_no_account_and_gives_the_whole_reading(
    commands: Commands, tmp_path: Path
) -> None:
    code, out, _ = commands.run("read", _file(tmp_path), "--json", "--published", "2026-03-13")
    reading = json.loads(out)
    assert code == 0
    assert reading["statements"][0]["killed"] == [2, 2]
    assert reading["statements"][0]["date"]["edtf"] == "2026-03-12"
    assert not Report.everything.exists()


def test_what_cannot_be_read_is_said_with_exit_code_one(commands: Commands, tmp_path: Path) -> None:
    path = tmp_path / "picture.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + b"\x00" * 40)
    code, _, err = commands.run("read", path)
    assert code == 1
    assert "picture" in err


def test_a_list_is_tried_dry_then_taken_in_once(commands: Commands, tmp_path: Path) -> None:
    path = _file(
        tmp_path,
        "list.csv",
        "When it was,Town,Deaths\n2026-03-01,Port Amsel,3\n2026-03-02,Kellan,lots\n",
    )
    code, _, err = commands.as_somebody("list-in", path, "--dry-run", "--map", "date=When it was")
    assert (code, Report.everything.count()) == (1, 0)
    assert "row 3, Deaths" in err
    done = commands.data("list-in", path, "--map", "date=When it was", "--source", "Orla Monitor")
    assert len(done["taken"]) == 1
    assert done["errors"][0]["row"] == 3
    assert commands.data("list-in", path, "--source", "Orla Monitor")["known"] == 1
    assert "Orla Monitor" in commands.as_somebody("sources")[1]


def test_what_is_said_of_columns_must_fit_the_list(commands: Commands, tmp_path: Path) -> None:
    path = _file(tmp_path, "list.csv", "Town,Deaths\nPort Amsel,3\n")
    for wrong in ("killed", "killed=Dead", "wounds=Deaths"):
        assert commands.as_somebody("list-in", path, "--map", wrong)[0] == 2


def test_the_queue_is_listed_oldest_first(commands: Commands, tmp_path: Path) -> None:
    taken = commands.data("take-in", _file(tmp_path))["taken"]
    listed = commands.data("inbox")
    assert [report["reference"] for report in listed["reports"]] == taken
    assert listed["unopened"] == 1


def test_the_queue_says_in_words_what_became_of_a_report(
    commands: Commands, tmp_path: Path
) -> None:
    odd = tmp_path / "odd.bin"
    odd.write_bytes(b"\x00\x01\x02\xff" * 200)
    commands.as_somebody("take-in", odd)
    listed = commands.as_somebody("inbox")[1]
    assert "kept, not yet read" in listed
    assert "kept_unread" not in listed


def test_a_language_that_is_not_read_is_refused_with_those_that_are(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "a.txt"
    file.write_text("Nine people were killed.", "utf-8")
    assert door.exit_code(["read", str(file), "--language", "zz"]) == 2
    assert "zz is no language that can be read. These are: en, ar," in capsys.readouterr().err
