"""The list of what a backup holds: every file with its hash, the log's size and root, signed.

A backup is a folder with `manifest.json`, `manifest.sig` (Ed25519 by the ledger's key over the
manifest's bytes), one file of records, `vault/`, `own/`: what the operator wrote, procedures and
templates, and `door/`: accounts and in-box of the counterpart's door. Nothing else may lie in it.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from answerable.ledger import rules as notes
from answerable.ledger import signing
from answerable.refusal import Refused, say

FORMAT = 1
MANIFEST, SIGNATURE, VAULT = "manifest.json", "manifest.sig", "vault"
CHUNK = 1 << 20


@dataclass(frozen=True)
class Manifest:
    """What a backup holds."""

    vendor: str
    records: str
    """The file the database was copied to."""
    made_at: str
    tree_size: int
    root: str
    exhibits: int
    verifier_key: str
    version: str
    damaged: list[str]
    """Exhibits whose sealed file was already damaged or missing when the backup was made."""
    files: dict[str, list[str | int]]
    """Name → SHA-256 and size."""
    format: int = FORMAT


def file_hash(path: Path) -> str:
    """SHA-256 of a file, read in pieces."""
    running = sha256()
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            running.update(chunk)
    return running.hexdigest()


def described(folder: Path) -> dict[str, list[str | int]]:
    """Every file of `folder` with hash and size."""
    return {
        path.relative_to(folder).as_posix(): [file_hash(path), path.stat().st_size]
        for path in _files(folder)
    }


def write(folder: Path, manifest: Manifest, keys: Path) -> None:
    """Write and sign the manifest, last of all."""
    data = json.dumps(asdict(manifest), sort_keys=True, indent=1).encode()
    _durably(folder / MANIFEST, data)
    _durably(folder / SIGNATURE, signing.sign_bytes(keys, data).hex().encode() + b"\n")


def read(folder: Path) -> Manifest:
    """The manifest of a backup that is whole; refuses, in a sentence, one that is not."""
    try:
        data, mark = (folder / MANIFEST).read_bytes(), (folder / SIGNATURE).read_bytes()
        manifest = Manifest(**json.loads(data))
        genuine = signing.is_signed(manifest.verifier_key, data, bytes.fromhex(mark.decode()))
    except FileNotFoundError:
        raise Refused(
            say("{folder} holds no finished backup: its manifest is missing.", folder=str(folder))
        ) from None
    except (ValueError, TypeError, AttributeError, notes.BadNote):
        genuine, manifest = False, None
    if (
        manifest is None
        or not genuine
        or mark != bytes.fromhex(mark.decode()).hex().encode() + b"\n"
    ):
        raise Refused(say("The backup's manifest is damaged: its signature does not fit."))
    if manifest.format != FORMAT:
        raise Refused(say("This backup has format {format}, which is not known here.",
                          format=manifest.format))  # fmt: skip
    _check_files(folder, manifest)
    return manifest


def _check_files(folder: Path, manifest: Manifest) -> None:
    there = {path.relative_to(folder).as_posix() for path in _files(folder)}
    there -= {MANIFEST, SIGNATURE}
    if lacking := sorted(manifest.files.keys() - there):
        raise Refused(say("The backup is not whole: {name} is missing ({count} files in all).",
                          name=lacking[0], count=len(lacking)))  # fmt: skip
    if strange := sorted(there - manifest.files.keys()):
        raise Refused(say("{name} does not belong to this backup.", name=strange[0]))
    for name, (digest, size) in manifest.files.items():
        path = folder / name
        if path.stat().st_size != size or file_hash(path) != digest:
            raise Refused(say("The backup is damaged: {name} is not the file that was backed up.",
                              name=name))  # fmt: skip


def _files(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        if path.is_symlink() or not path.is_dir():
            yield path


def _durably(path: Path, data: bytes) -> None:
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def as_data(manifest: Manifest) -> dict[str, Any]:
    """What a manifest says, without the list of files."""
    data = asdict(manifest)
    data.pop("files")
    return data
