"""What a safe installation is: what is refused at start, and what the doctor says of the rest.

Pure: facts come in, sentences go out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from answerable.refusal import Sentence, say
from answerable.term import Term

LEAST_FREE, LITTLE_FREE = 100 << 20, 1 << 30
"""Bytes on the disk: below the first nothing may be taken in, below the second it is time to act."""
SILENT_AFTER = timedelta(minutes=1)
WAITING_TOO_LONG = timedelta(minutes=15)
CLOCK_MAY_DIFFER = timedelta(minutes=5)
BACKUP_EVERY = timedelta(days=7)
FULL, WAL, MEMORY = 2, "wal", "memory"


class Grade(Term):
    """How a check ended."""

    GOOD = "good", "good"
    WARNING = "warning", "to do"
    FAULT = "fault", "wrong"


@dataclass(frozen=True)
class Check:
    """One thing looked at: how it is, in a sentence, and what to do."""

    name: str
    grade: Grade
    sentence: Sentence
    remedy: Sentence | None = None


def good(name: str, sentence: Sentence) -> Check:
    return Check(name, Grade.GOOD, sentence)


def warning(name: str, sentence: Sentence, remedy: Sentence | None = None) -> Check:
    return Check(name, Grade.WARNING, sentence, remedy)


def fault(name: str, sentence: Sentence, remedy: Sentence | None = None) -> Check:
    return Check(name, Grade.FAULT, sentence, remedy)


@dataclass(frozen=True)
class Pragmas:
    """How an open SQLite connection really is, as it says itself."""

    journal_mode: str
    synchronous: int
    foreign_keys: bool
    on_disk: bool = True


def why_not_open(pragmas: Pragmas) -> Sentence | None:
    """Say why these records may not be opened: what was acknowledged must survive a power cut."""
    if not pragmas.on_disk:
        return None
    if pragmas.journal_mode.lower() != WAL:
        return say("The database runs with journal mode {mode}; only WAL is safe here. "
                   "Put the data folder on a local disk.", mode=pragmas.journal_mode)  # fmt: skip
    if pragmas.synchronous < FULL:
        return say("The database runs with synchronous={value}; below FULL a power cut loses "
                   "what was acknowledged.", value=pragmas.synchronous)  # fmt: skip
    if not pragmas.foreign_keys:
        return say("The database does not enforce foreign keys.")
    return None


@dataclass(frozen=True)
class Surroundings:
    """The settings and files that decide whether it is safe to serve."""

    debug: bool
    secret: str
    hosts: Sequence[str]
    on_loopback: bool
    secure_cookies: bool
    open_keys: Sequence[str] = ()
    """Key files that others may read."""


def why_not_start(around: Surroundings) -> list[Sentence]:
    """Everything that forbids serving; empty means that nothing does."""
    reasons = []
    if around.debug:
        reasons.append(say("DEBUG is on: error pages would show what nobody may see."))
    if len(around.secret) < 50 or len(set(around.secret)) < 8 or "insecure" in around.secret:
        reasons.append(say("The secret key is short or a default. Remove it from the settings: "
                           "one is made in the data folder."))  # fmt: skip
    if "*" in around.hosts:
        reasons.append(say("ANSWERABLE_HOSTS is *: name the hosts this installation answers to."))
    if not around.on_loopback and not around.secure_cookies:
        reasons.append(say("Cookies would travel unprotected: bind to loopback, or use TLS."))
    reasons += [
        say("{file} can be read by others. Run: chmod 600 {file}", file=name)
        for name in around.open_keys
    ]
    return reasons


def check_disk(free: int) -> Check:
    """How much room is left."""
    megabytes = free >> 20
    if free < LEAST_FREE:
        return fault("disk", say("Only {size} MB are free: nothing can be taken in.", size=megabytes),
                     say("Free some space, or move the data folder."))  # fmt: skip
    if free < LITTLE_FREE:
        return warning("disk", say("Only {size} MB are free.", size=megabytes),
                       say("Free some space, or move the data folder."))  # fmt: skip
    return good("disk", say("{size} MB are free.", size=megabytes))


def check_worker(last: datetime | None, now: datetime, *, waiting: int) -> Check:
    """Whether a worker lives; without one, nothing that was taken in is read."""
    if last is not None and now - last < SILENT_AFTER:
        return good("worker", say("A worker runs."))
    remedy = say("Run: answerable worker (or answerable up, which runs web and worker).")
    if waiting:
        return fault("worker", say("No worker runs, and {count} jobs wait.", count=waiting), remedy)
    return warning("worker", say("No worker runs; nothing waits for one."), remedy)


def check_queue(failed: int, expired: int, oldest: datetime | None, now: datetime) -> Check:
    """Whether work is left lying."""
    if failed:
        remedy = say("Look: answerable ledger jobs. Then: answerable ledger jobs --retry")
        return warning("queue", say("{count} jobs were given up.", count=failed), remedy)
    if oldest is not None and now - oldest > WAITING_TOO_LONG:
        minutes = int((now - oldest).total_seconds() // 60)
        return warning("queue", say("The oldest job has waited {count} minutes.", count=minutes),
                       say("See whether the worker runs, or start a second one."))  # fmt: skip
    if expired:
        return warning("queue", say("{count} jobs were left behind by a worker that died; they will "
                                    "be done again.", count=expired))  # fmt: skip
    return good("queue", say("Nothing is left lying."))


def check_clock(newest_act: datetime | None, now: datetime) -> Check:
    """Whether time runs forward: an act from the future means that the clock went back."""
    if newest_act is not None and newest_act - now > CLOCK_MAY_DIFFER:
        return fault("clock", say("The newest act is dated {moment}, later than now.",
                                  moment=newest_act.isoformat(timespec="minutes")),
                     say("Set the clock right before anything else is recorded."))  # fmt: skip
    return good("clock", say("The clock agrees with the log."))


def check_backup(newest: datetime | None, now: datetime) -> Check:
    """Whether a recent backup exists."""
    remedy = say("Run: answerable backup DIR, on another disk; keep the keys apart.")
    if newest is None:
        return warning("backup", say("There is no backup."), remedy)
    if now - newest > BACKUP_EVERY:
        days = (now - newest).days
        return warning("backup", say("The last backup is {count} days old.", count=days), remedy)
    return good("backup", say("The last backup is recent."))


def why_not_restore(
    *, backup_size: int, live_size: int, is_prefix: bool, roll_back: bool
) -> Sentence | None:
    """Say why a backup may not take the place of the records that are here.

    `is_prefix`: the shorter of the two logs is the beginning of the longer.
    """
    if roll_back or live_size == 0:
        return None
    if not is_prefix:
        both = min(backup_size, live_size)
        return say("This backup is of another log: the two differ before act {number}. To put it in "
                   "place all the same, add --roll-back.", number=both)  # fmt: skip
    if backup_size < live_size:
        return say("This backup is older: it ends at act {backup}, and {lost} acts came after. To "
                   "undo them, add --roll-back; that is recorded.",
                   backup=backup_size, lost=live_size - backup_size)  # fmt: skip
    return None
