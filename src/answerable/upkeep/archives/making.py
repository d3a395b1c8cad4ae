"""Making a backup: records as they are at one moment, the log's hashes, and every sealed file."""

from __future__ import annotations

import json
import os
import secrets
import shutil
from collections.abc import Callable, Iterable
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from django.conf import settings
from django.db import connection

from answerable.actor import Actor
from answerable.evidence.models import Exhibit
from answerable.evidence.rules import ERASED
from answerable.evidence.vaults import files
from answerable.ledger import merkle, queries, signing
from answerable.ledger.canon import moment_text
from answerable.refusal import Refused, say
from answerable.upkeep.archives import door, own, postgres, sqlite
from answerable.upkeep.archives import manifest as listing

LEAVES = "log.leaves"
"""The hash of every entry of the log, 32 bytes each: what another log is compared with."""
KEYS_HEAD = "answerable keys 1"
Progress = Callable[[int, int], None]
Sealed = Iterable[tuple[str, str, int]]


def make(folder: Path, *, by: Actor, progress: Progress) -> listing.Manifest:
    """Make a backup in `folder`, which appears only when it is whole."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise Refused(say("{folder} is not empty. Name a new folder.", folder=str(folder)))
    fresh = folder.parent / f".{folder.name}.unfinished-{secrets.token_hex(4)}"
    fresh.mkdir(parents=True, mode=0o700)
    try:
        made = _fill(fresh, by, progress)
        if folder.exists():
            folder.rmdir()
        os.rename(fresh, folder)
    except BaseException:
        shutil.rmtree(fresh, ignore_errors=True)
        raise
    _sync(folder.parent)
    return made


def _fill(fresh: Path, by: Actor, progress: Progress) -> listing.Manifest:
    if connection.vendor == "sqlite":
        records = sqlite.RECORDS
        sqlite.copy_out(Path(connection.settings_dict["NAME"]), fresh / records)
        size, root = _write_leaves(fresh, sqlite.bodies(fresh / records))
        sealed: Sealed = sqlite.exhibits(fresh / records)
    else:
        records = postgres.RECORDS
        with postgres.one_moment() as snapshot:
            postgres.copy_out(fresh / records, snapshot)
            size, root = _write_leaves(fresh, queries.bodies(by=by))
            sealed = list(Exhibit.objects.values_list("reference", "sha256", "size"))
    there = [one for one in sealed if not one[1].startswith(ERASED)]
    count, damaged = _copy_vault(fresh, there, progress)
    own.copy_out(Path(settings.DATA), fresh)
    door.copy_out(fresh)
    keys = Path(settings.KEYS)
    made = listing.Manifest(
        vendor=connection.vendor, records=records, made_at=moment_text(by.moment), tree_size=size,
        root=root.hex(), exhibits=count, verifier_key=signing.verifier_key(keys),
        version=version("answerable"), damaged=damaged, files=listing.described(fresh),
    )  # fmt: skip
    listing.write(fresh, made, keys)
    _sync(fresh)
    return made


def _write_leaves(fresh: Path, bodies: Iterable[bytes]) -> tuple[int, bytes]:
    compact: list[bytes] = []
    size = 0
    with (fresh / LEAVES).open("wb") as file:
        for body in bodies:
            leaf = merkle.leaf_hash(body)
            file.write(leaf)
            compact = merkle.append(size, compact, leaf)
            size += 1
        file.flush()
        os.fsync(file.fileno())
    return size, merkle.root_of(compact)


def _copy_vault(
    fresh: Path, sealed: list[tuple[str, str, int]], progress: Progress
) -> tuple[int, list[str]]:
    vault, damaged = Path(settings.VAULT), []
    for done, (reference, digest, _) in enumerate(sealed):
        try:
            files.put(fresh / listing.VAULT, files.get(vault, digest))
        except files.Damaged:
            damaged.append(reference)
        progress(done + 1, len(sealed))
    return len(sealed), damaged


def write_keys(file: Path) -> None:
    """Write every key of this installation to one file of its own, for its owner's eyes only."""
    keys = sorted(p for p in Path(settings.KEYS).iterdir() if p.is_file() and p.name[0] != ".")
    held = {path.name: path.read_text("utf-8") for path in keys}
    held |= {f"{door.OWN_KEY}{path.name}": path.read_text("utf-8") for path in door.own_keys()}
    text = json.dumps(held, indent=1, sort_keys=True)
    handle = os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as out:
        out.write(f"{KEYS_HEAD} {sha256(text.encode()).hexdigest()}\n{text}\n")
        out.flush()
        os.fsync(out.fileno())


def read_keys(file: Path) -> dict[str, str]:
    """The keys in such a file; refuses one that is damaged."""
    head, _, text = file.read_bytes().decode("utf-8", "replace").partition("\n")
    text = text.removesuffix("\n")
    if head != f"{KEYS_HEAD} {sha256(text.encode()).hexdigest()}":
        raise Refused(say("{file} is not a file of keys, or it is damaged.", file=str(file)))
    held: dict[str, str] = json.loads(text)
    if any("/" in name or name.startswith(".") for name in held):
        raise Refused(say("{file} names a key outside its folder.", file=str(file)))
    return held


def _sync(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
