"""The counterpart's door in a backup: accounts and what was handed in come back, sessions do not."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from django.conf import settings
from django.test import override_settings

from answerable.upkeep.archives import door as kept
from answerable.upkeep.archives.making import read_keys, write_keys
from tests.integration.counterpart.doors import TAMRIN, Door, Visitor, place_in, standing

KEY = "rq-aaaaaaaa-1"


def _told(door: Door) -> int:
    return sum(entry.kind == "answer" for entry in door.house.entries())


def _official(door: Door) -> Visitor:
    door.party(TAMRIN)
    token = door.invite(TAMRIN, "ci-tamrinab")
    door.ask(TAMRIN, KEY, "Was the mill struck?")
    door.publish()
    official = Visitor()
    assert official.joins(token).status_code == 200
    official.answers(KEY, "It was struck in error.")
    return official


@pytest.mark.django_db
def test_a_lost_door_comes_back_with_its_accounts_and_its_in_box_and_lets_nobody_in_by_itself(
    tmp_path: Path,
) -> None:
    with standing(place_in(tmp_path), COUNTERPART_BIND="127.0.0.1:8001") as door:
        official = _official(door)
        kept.copy_out(tmp_path)
        shutil.rmtree(door.place.folder)
        kept.copy_in(tmp_path, tmp_path / "aside")
        door.place.module.prepare(door.place)
        door.publish()
        assert _told(door) == 1
        assert official.browser.get("/").headers["Location"] == "/sign-in"
        official.browser.cookies.clear()
        assert official.signs_in().headers["Location"] == "/"
        assert door.place.module.faults(door.place) == []


@pytest.mark.django_db
def test_what_was_handed_in_since_the_backup_stays_and_is_there_once(tmp_path: Path) -> None:
    with standing(place_in(tmp_path), COUNTERPART_BIND="127.0.0.1:8001") as door:
        official = _official(door)
        kept.copy_out(tmp_path)
        official.answers(KEY, "And by whom we do not know.")
        for _ in range(2):
            kept.copy_in(tmp_path, tmp_path / f"aside-{_}")
        assert _told(door) == 2
        assert (tmp_path / "aside-0" / kept.HELD / kept.ACCOUNTS).exists()


def test_the_keys_of_the_door_are_kept_with_those_of_the_house(tmp_path: Path) -> None:
    folder = tmp_path / "counterpart" / "keys"
    folder.mkdir(parents=True)
    (folder / "django.key").write_text("of the door")
    with override_settings(COUNTERPART_FOLDER=tmp_path / "counterpart", KEYS=tmp_path / "own"):
        (tmp_path / "own").mkdir()
        (tmp_path / "own" / "django.key").write_text("of the house")
        write_keys(tmp_path / "file")
        held = read_keys(tmp_path / "file")
        own = Path(settings.KEYS)
        places = {kept.place_of(name, own): text for name, text in held.items()}
    assert places == {folder / "django.key": "of the door", own / "django.key": "of the house"}


def test_an_installation_without_a_door_keeps_none(tmp_path: Path) -> None:
    with override_settings(COUNTERPART_FOLDER=tmp_path / "nowhere"):
        kept.copy_out(tmp_path)
        kept.copy_in(tmp_path, tmp_path / "aside")
    assert list(tmp_path.iterdir()) == []
