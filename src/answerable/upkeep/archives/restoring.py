"""Putting a backup in place: everything is checked before anything is touched."""

from __future__ import annotations

import os
import secrets
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.db import connection

from answerable.actor import Actor
from answerable.evidence.vaults import files
from answerable.ledger import merkle, queries, signing
from answerable.refusal import Refused, refuse_if, say
from answerable.upkeep import rules
from answerable.upkeep.archives import door, own, postgres, sqlite
from answerable.upkeep.archives import manifest as listing
from answerable.upkeep.archives.making import LEAVES, Progress, read_keys

Note = Callable[["Restored"], None]


@dataclass(frozen=True)
class Restored:
    """What took the place of what."""

    manifest: listing.Manifest
    replaced_size: int
    replaced_root: str
    rolled_back: bool
    kept_in: str
    key_is_here: bool
    """False: the log goes on under another key; the backup's own is remembered as a former one."""


def checked(folder: Path) -> listing.Manifest:
    """The manifest of a backup that is whole and means what it says; refused otherwise."""
    found = listing.read(folder)
    if found.vendor != connection.vendor:
        raise Refused(say("This backup is of {theirs}; this installation uses {ours}.",
                          theirs=found.vendor, ours=connection.vendor))  # fmt: skip
    leaves = list(_leaves_of(folder))
    if len(leaves) != found.tree_size or merkle.root(leaves).hex() != found.root:
        raise Refused(say("The backup's log does not lead to the root it was signed with."))
    if found.vendor == "sqlite":
        records = folder / found.records
        sqlite.check(records)
        if [merkle.leaf_hash(body) for body in sqlite.bodies(records)] != leaves:
            raise Refused(say("The records in the backup are not those of its log."))
    else:
        postgres.check(folder / found.records)
    return found


def put_in_place(
    folder: Path, *, roll_back: bool, keys: Path | None, note: Note, by: Actor, progress: Progress
) -> Restored:
    """Restore `folder`. `note` records it, in the restored log, before anybody can use that log."""
    found = checked(folder)
    held = read_keys(keys) if keys else {}
    live_size, live_root, common = _compared(folder, by)
    refuse_if(rules.why_not_restore(
        backup_size=found.tree_size, live_size=live_size, roll_back=roll_back,
        is_prefix=common == min(found.tree_size, live_size),
    ))  # fmt: skip
    aside = Path(settings.DATA) / "replaced" / f"{by.moment:%Y%m%dT%H%M%S}-{secrets.token_hex(2)}"
    _fill_vault(folder, progress)
    _put_keys(held, found, aside)
    own.copy_in(folder, Path(settings.DATA), aside)
    door.copy_in(folder, aside)
    done = Restored(
        found, live_size, live_root, common < live_size, str(aside),
        signing.verifier_key(Path(settings.KEYS)) == found.verifier_key,
    )  # fmt: skip
    if found.vendor == "sqlite":
        _replace_sqlite(folder / found.records, aside, lambda: note(done))
    else:
        _lay_aside_checkpoint(aside)
        postgres.copy_in(folder / found.records)
        call_command("migrate", interactive=False, verbosity=0)
        note(done)
    return done


def _leaves_of(folder: Path) -> Iterator[bytes]:
    with (folder / LEAVES).open("rb") as file:
        while leaf := file.read(merkle.HASH_BYTES):
            yield leaf


def _compared(folder: Path, by: Actor) -> tuple[int, str, int]:
    """Size and root of the live log, and how many first entries it shares with the backup's."""
    size, compact = 0, list[bytes]()
    common, same = 0, True
    for ours, theirs in zip_longest(_live_leaves(by), _leaves_of(folder)):
        same = same and ours == theirs
        common += same
        if ours is not None:
            compact = merkle.append(size, compact, ours)
            size += 1
    return size, merkle.root_of(compact).hex(), common


def _live_leaves(by: Actor) -> Iterator[bytes]:
    if connection.vendor == "sqlite":
        live = Path(connection.settings_dict["NAME"])
        bodies = sqlite.bodies(live) if sqlite.head(live)[0] else iter(())
    else:
        bodies = queries.bodies(by=by) if postgres.head()[0] else iter(())
    return map(merkle.leaf_hash, bodies)


def _fill_vault(folder: Path, progress: Progress) -> None:
    """Add what is missing; nothing that is here is ever replaced by something else."""
    kept, vault = folder / listing.VAULT, Path(settings.VAULT)
    names = list(files.names(kept)) if kept.exists() else []
    for done, name in enumerate(names):
        files.put(vault, files.get(kept, name))
        progress(done + 1, len(names))


def _put_keys(held: dict[str, str], found: listing.Manifest, aside: Path) -> None:
    keys = Path(settings.KEYS)
    for name, text in held.items():
        place = door.place_of(name, keys)
        place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        if place.exists() and place.read_text("utf-8") != text:
            (aside / "keys").mkdir(parents=True, exist_ok=True, mode=0o700)
            shutil.copy2(place, aside / "keys" / name)
        _write_key(place, text)
    former = keys / signing.FORMER_FILE
    if found.verifier_key not in signing.known_keys(keys):
        known = former.read_text("utf-8") if former.exists() else ""
        _write_key(former, f"{known}{found.verifier_key}\n")


def _lay_aside_checkpoint(aside: Path) -> None:
    """The newest checkpoint of what is replaced goes with it: this restore was asked for."""
    kept = Path(settings.DATA) / signing.KEPT_FILE
    if kept.exists():
        aside.mkdir(parents=True, exist_ok=True, mode=0o700)
        os.replace(kept, aside / kept.name)


def _write_key(place: Path, text: str) -> None:
    fresh = place.with_name(f".{place.name}.{secrets.token_hex(4)}")
    handle = os.open(fresh, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    os.replace(fresh, place)


def _replace_sqlite(records: Path, aside: Path, note: Callable[[], None]) -> None:
    """Bring a copy up to date, record the restore in it, and only then let it take the place."""
    live = Path(connection.settings_dict["NAME"])
    fresh = live.with_name(f".{live.name}.restoring-{secrets.token_hex(4)}")
    shutil.copyfile(records, fresh)
    connection.close()
    connection.settings_dict["NAME"] = str(fresh)
    try:
        call_command("migrate", interactive=False, verbosity=0)
        note()
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.close()
        _lay_aside_checkpoint(aside)
        sqlite.put_in_place(fresh, live, aside)
    finally:
        connection.close()
        connection.settings_dict["NAME"] = str(live)
        for left in live.parent.glob(f"{fresh.name}*"):
            left.unlink(missing_ok=True)
