"""Writing the log as files a stranger can check: entries, checkpoint, key, proofs, and the verifier."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Collection, Sequence
from hashlib import sha256
from pathlib import Path

from django.conf import settings

from answerable.actor import Actor
from answerable.ledger import canon, merkle, queries, rules, signing
from answerable.refusal import Refused, say

README = """\
This folder is an export of a ledger: every act that was recorded, in order, without content.

  entries.jsonl    one entry a line, exactly as it was hashed; of an entry that may not be told yet
                   - a blind opinion, before all are in - its number and the hash of its leaf
  checkpoint.txt   size and root of the log, signed (c2sp.org/tlog-checkpoint)
  key.txt          the key it is signed with
  proofs/          proofs about single entries or older checkpoints, where some were asked for
  verifier.py      checks all of this; Python's standard library only
  SHA256SUMS       every file above

To check it:                                python3 verifier.py .
To check it against an older checkpoint:    python3 verifier.py . --witness NOTE

Use a verifier you did not get from those you are checking, and a checkpoint you kept yourself.
"""


def write_export(
    folder: Path, note: str, *, by: Actor, inclusion: Sequence[int] = (),
    consistency: Sequence[int] = (), progress: Callable[[int, int], None] = lambda done, of: None,
    withheld: Collection[int] = (),
) -> int:  # fmt: skip
    """Write the log up to checkpoint `note` into the new folder `folder`; return its size.

    Of the acts `withheld` only the hashes go out: the log is checked by them all the same.
    """
    if folder.exists() and any(folder.iterdir()):
        raise Refused(say("{folder} is not empty. Name a new folder.", folder=str(folder)))
    (folder / "proofs").mkdir(parents=True, exist_ok=True)
    size = rules.parse_note(note).size
    keep = bool(inclusion or consistency)
    leaves = _write_entries(folder, size, by, progress, withheld, keep=keep)
    _write_proofs(folder, note, leaves, inclusion, consistency, size)
    _write(folder / "checkpoint.txt", note)
    _write(folder / "key.txt", signing.verifier_key(Path(settings.KEYS)) + "\n")
    _write(folder / "README.txt", README)
    shutil.copyfile(Path(__file__).with_name("verifier.py"), folder / "verifier.py")
    write_sums(folder)
    return size


def _write_entries(
    folder: Path, size: int, by: Actor, progress: Callable[[int, int], None],
    withheld: Collection[int], *, keep: bool,
) -> list[bytes]:  # fmt: skip
    leaves: list[bytes] = []
    with (folder / "entries.jsonl").open("wb") as file:
        for number, body in enumerate(queries.bodies(by=by, before=size)):
            file.write((_hash_of(number, body) if number in withheld else body) + b"\n")
            if keep:
                leaves.append(merkle.leaf_hash(body))
            if number % 1000 == 0:
                progress(number, size)
    progress(size, size)
    return leaves


def _hash_of(number: int, body: bytes) -> bytes:
    return canon.canonical({"n": number, "leaf": merkle.leaf_hash(body).hex()})


def _write_proofs(
    folder: Path, note: str, leaves: list[bytes], inclusion: Sequence[int],
    consistency: Sequence[int], size: int,
) -> None:  # fmt: skip
    for number in inclusion:
        if not 0 <= number < size:
            raise Refused(say("There is no entry {number}: the log ends before it.", number=number))
        proof = merkle.inclusion_proof(leaves, number)
        text = rules.inclusion_text(number, proof, note)
        _write(folder / "proofs" / f"{number}.tlog-proof", text)
    for old in consistency:
        if not 0 < old <= size:
            raise Refused(say("The log never had {size} entries.", size=old))
        proof = merkle.consistency_proof(leaves, old)
        text = rules.consistency_text(old, proof, note)
        _write(folder / "proofs" / f"{old}.consistency", text)


def write_sums(folder: Path) -> None:
    """Name every file of the export with its hash."""
    lines = []
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        name = path.relative_to(folder).as_posix()
        lines.append((name, _digest(path)))
    _write(folder / "SHA256SUMS", "".join(f"{digest}  {name}\n" for name, digest in sorted(lines)))


def _digest(path: Path) -> str:
    running = sha256()
    with path.open("rb") as file:
        while chunk := file.read(1 << 20):
            running.update(chunk)
    return running.hexdigest()


def _write(path: Path, text: str) -> None:
    path.write_bytes(text.encode())
