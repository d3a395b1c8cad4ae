"""The hand that backs up, restores, and keeps a record of both."""

from __future__ import annotations

from pathlib import Path

from django.conf import settings

from answerable.actor import Actor
from answerable.ledger.actions import record, writing
from answerable.ledger.viewer import HOUSE, looking_as
from answerable.refusal import Refused, because_given, say
from answerable.upkeep import running
from answerable.upkeep.acts import Act
from answerable.upkeep.archives import making, restoring
from answerable.upkeep.archives.making import Progress
from answerable.upkeep.archives.manifest import Manifest, as_data
from answerable.upkeep.archives.restoring import Restored
from answerable.upkeep.models import Backup, History


def silent(done: int, of: int) -> None:
    """Show no progress."""


def back_up(
    folder: Path, *, by: Actor, keys_to: Path | None = None, progress: Progress = silent
) -> Manifest:
    """Copy records and sealed files, as they are at one moment, to a new folder; then record it.

    Writers go on meanwhile. The keys are copied only where `keys_to` says so, to one file apart.
    """
    with looking_as(HOUSE):
        made = making.make(folder, by=by, progress=progress)
        if keys_to is not None:
            making.write_keys(keys_to)
    note_backup(made, folder, by=by)
    return made


@writing
def note_backup(made: Manifest, folder: Path, *, by: Actor) -> Backup:
    """Keep that a backup was made, and how far the log reached."""
    backup = Backup(made_at=by.moment, tree_size=made.tree_size, root=made.root,
                    exhibits=made.exhibits, folder=str(folder)[:500])  # fmt: skip
    backup.save(force_insert=True)
    row = History(subject="backup", what="backup", value="made", data=as_data(made),
                  effective_on=by.today)  # fmt: skip
    record(Act.BACKED_UP, "backup", by=by, rows=[row])
    return backup


def restore(
    folder: Path, *, because: str, by: Actor, roll_back: bool = False, keys: Path | None = None,
    progress: Progress = silent,
) -> Restored:  # fmt: skip
    """Put a backup in place of the records here; refuses a damaged one, and an older one unasked.

    Nothing is touched before everything is checked. The restore is an act of the restored log.
    """
    reason = because_given(because)
    lock = running.alone(Path(settings.DATA))
    if lock is None:
        raise Refused(say("Answerable is running on this data folder. Stop it first."))
    try:
        with looking_as(HOUSE):
            return restoring.put_in_place(
                folder, roll_back=roll_back, keys=keys, by=by, progress=progress,
                note=lambda done: note_restore(done, because=reason, by=by),
            )  # fmt: skip
    finally:
        running.release(lock)


@writing
def note_restore(done: Restored, *, because: str, by: Actor) -> None:
    """Keep that a backup was restored, and what it replaced: a roll-back stays visible for ever."""
    data = {
        "backup": as_data(done.manifest), "replaced_size": done.replaced_size,
        "replaced_root": done.replaced_root, "rolled_back": done.rolled_back,
    }  # fmt: skip
    value = "rolled_back" if done.rolled_back else "restored"
    row = History(subject="backup", what="restore", value=value, data=data, effective_on=by.today)
    record(Act.RESTORED, "backup", by=by, because=because, rows=[row])
