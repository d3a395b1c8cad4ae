"""What is unsafe is refused in a sentence; what the doctor sees ends in a grade and a remedy."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from answerable.upkeep import rules
from answerable.upkeep.rules import Grade, Pragmas, Surroundings

NOW = datetime(2026, 3, 16, 12, 0, tzinfo=UTC)
SAFE = Surroundings(
    debug=False, secret="0123456789abcdef" * 4, hosts=("127.0.0.1",), on_loopback=True,
    secure_cookies=False,
)  # fmt: skip


def test_safe_surroundings_are_no_reason_not_to_start() -> None:
    assert rules.why_not_start(SAFE) == []


@pytest.mark.parametrize(
    ("around", "word"),
    [
        (replace(SAFE, debug=True), "DEBUG"),
        (replace(SAFE, secret="short"), "secret key"),
        (replace(SAFE, secret="a" * 64), "secret key"),
        (replace(SAFE, secret="django-insecure-" + "0123456789abcdef" * 4), "secret key"),
        (replace(SAFE, hosts=("*",)), "ANSWERABLE_HOSTS"),
        (replace(SAFE, on_loopback=False), "Cookies"),
        (replace(SAFE, open_keys=("var/keys/ledger.key",)), "chmod 600 var/keys/ledger.key"),
    ],
)  # fmt: skip
def test_each_unsafe_setting_is_named(around: Surroundings, word: str) -> None:
    reasons = rules.why_not_start(around)
    assert len(reasons) == 1
    assert word in reasons[0]


SOUND = Pragmas("wal", 2, True)


@pytest.mark.parametrize("pragmas", [SOUND, replace(SOUND, synchronous=3),
                                     Pragmas("memory", 0, False, on_disk=False)])  # fmt: skip
def test_a_sound_connection_is_opened(pragmas: Pragmas) -> None:
    assert rules.why_not_open(pragmas) is None


@pytest.mark.parametrize(
    "pragmas",
    [replace(SOUND, journal_mode=mode) for mode in ("delete", "truncate", "persist", "memory", "off")]
    + [replace(SOUND, synchronous=level) for level in (0, 1)]
    + [replace(SOUND, foreign_keys=False)],
)  # fmt: skip
def test_an_unsound_connection_is_not(pragmas: Pragmas) -> None:
    assert rules.why_not_open(pragmas) is not None


@pytest.mark.parametrize(
    ("check", "grade"),
    [
        (rules.check_disk(rules.LITTLE_FREE), Grade.GOOD),
        (rules.check_disk(rules.LITTLE_FREE - 1), Grade.WARNING),
        (rules.check_disk(rules.LEAST_FREE - 1), Grade.FAULT),
        (rules.check_worker(NOW - timedelta(seconds=59), NOW, waiting=9), Grade.GOOD),
        (rules.check_worker(NOW - timedelta(seconds=61), NOW, waiting=0), Grade.WARNING),
        (rules.check_worker(None, NOW, waiting=1), Grade.FAULT),
        (rules.check_queue(0, 0, None, NOW), Grade.GOOD),
        (rules.check_queue(1, 0, None, NOW), Grade.WARNING),
        (rules.check_queue(0, 1, None, NOW), Grade.WARNING),
        (rules.check_queue(0, 0, NOW - timedelta(minutes=16), NOW), Grade.WARNING),
        (rules.check_queue(0, 0, NOW - timedelta(minutes=14), NOW), Grade.GOOD),
        (rules.check_clock(NOW + timedelta(minutes=6), NOW), Grade.FAULT),
        (rules.check_clock(NOW + timedelta(minutes=4), NOW), Grade.GOOD),
        (rules.check_clock(None, NOW), Grade.GOOD),
        (rules.check_backup(None, NOW), Grade.WARNING),
        (rules.check_backup(NOW - timedelta(days=8), NOW), Grade.WARNING),
        (rules.check_backup(NOW - timedelta(days=7), NOW), Grade.GOOD),
    ],
)
def test_a_check_is_graded(check: rules.Check, grade: Grade) -> None:
    assert check.grade is grade


@pytest.mark.parametrize(
    ("backup", "live", "prefix", "allowed"),
    [(5, 0, True, True), (5, 5, True, True), (5, 3, True, True), (5, 8, True, False),
     (5, 5, False, False), (8, 5, False, False)],
)  # fmt: skip
def test_only_a_longer_or_equal_beginning_takes_the_place_unasked(
    backup: int, live: int, prefix: bool, allowed: bool
) -> None:
    why = rules.why_not_restore(
        backup_size=backup, live_size=live, is_prefix=prefix, roll_back=False
    )
    assert (why is None) is allowed
    asked = rules.why_not_restore(
        backup_size=backup, live_size=live, is_prefix=prefix, roll_back=True
    )
    assert asked is None
