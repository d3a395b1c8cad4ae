"""Whatever people do, originals are never rewritten, and custody tells every opening and export."""

from __future__ import annotations

import random
from collections import Counter
from hashlib import sha256
from pathlib import Path

import pytest

from answerable.accounts.actions import mark_new, new_reference
from answerable.actor import Actor, Level, Role
from answerable.evidence import actions, queries
from answerable.evidence.models import Exhibit
from answerable.evidence.rules import Step
from answerable.evidence.vaults import files
from answerable.ledger.models import Act
from answerable.oversight.actions import look
from tests import build
from tests.soak.results import keep

pytestmark = pytest.mark.django_db
Held = list[tuple[Exhibit, str]]


@pytest.fixture(autouse=True)
def folders(tmp_path: Path, settings: object) -> None:
    settings.KEYS = tmp_path / "keys"  # type: ignore[attr-defined]  # pytest-django's fixture is untyped
    settings.VAULT = tmp_path / "vault"  # type: ignore[attr-defined]  # pytest-django's fixture is untyped


def _deposit(held: Held, chance: random.Random, by: Actor) -> str:
    under = new_reference("r")
    mark_new(under, Level.INTERNAL, by=by)
    held.append(
        (actions.deposit(chance.randbytes(chance.randrange(1, 400)), under=under, by=by), under)
    )
    return "deposited"


def _again(held: Held, chance: random.Random, by: Actor) -> str:
    exhibit, under = chance.choice(held)
    actions.deposit(queries.sealed_bytes(exhibit, under=under, by=by), under=under, by=by)
    return "deposited"


def _copy(held: Held, chance: random.Random, by: Actor) -> str:
    exhibit, under = chance.choice(held)
    actions.derive_copy(exhibit, chance.randbytes(40), how="a part", under=under, by=by)
    return "derived"


def _open(held: Held, chance: random.Random, by: Actor) -> str:
    exhibit, under = chance.choice(held)
    actions.open_original(exhibit, under=under, by=by)
    return "opened"


def _export(held: Held, chance: random.Random, by: Actor) -> str:
    exhibit, under = chance.choice(held)
    actions.export_original(exhibit, under=under, to="a disk", by=by)
    return "exported"


def _hand_over(held: Held, chance: random.Random, by: Actor) -> str:
    exhibit, under = chance.choice(held)
    actions.note_custody(exhibit, Step.HANDED_OVER, under=under, by=by, detail="to a court")
    return "handed_over"


DEEDS = (_deposit, _again, _copy, _open, _export, _hand_over)


def _prove(deeds: int) -> dict[str, object]:
    chance, by = random.Random(17), build.person(Role.ANALYST)
    held: Held = []
    done = Counter([_deposit(held, chance, by)])
    done.update(chance.choice(DEEDS)(held, chance, by) for _ in range(deeds))
    actions.recheck(by=build.house())
    kept = Counter({step: 0 for step in done})
    for (_, step, _), count in queries.custody_counts().items():
        kept[step] += count
    assert kept == done
    acts = Act.objects.filter(name__startswith="evidence.").exclude(
        name="evidence.exhibits.checked"
    )
    assert acts.count() == deeds + 1
    changed = [
        name for name in files.names(queries.vault())
        if sha256(files.path_of(queries.vault(), name).read_bytes()).hexdigest() != name
    ]  # fmt: skip
    assert changed == []
    assert look().problems == []
    return {"deeds": deeds, "originals": len(held), "changed": 0, "steps_missing": 0}


def test_sixty_deeds_change_no_original_and_are_all_told() -> None:
    assert _prove(60)["changed"] == 0


@pytest.mark.soak
def test_ten_thousand_deeds_change_no_original_and_are_all_told() -> None:
    keep("originals", _prove(10_000))
