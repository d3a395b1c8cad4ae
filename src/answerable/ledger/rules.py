"""Checkpoints as C2SP signed notes, proofs as text, and the arithmetic of the queue.

Pure. Sources: c2sp.org/signed-note, c2sp.org/tlog-checkpoint, c2sp.org/tlog-proof and, for the
request that carries a consistency proof, c2sp.org/tlog-witness.
"""

from __future__ import annotations

import base64
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from hashlib import sha256

from answerable.actor import Actor, Role
from answerable.refusal import Sentence, say

ED25519 = b"\x01"
"""The signature type byte of Ed25519 in a signed note."""
PROOF_HEAD = "c2sp.org/tlog-proof@v1"
CHECKPOINT_EVERY_ACTS = 256
CHECKPOINT_EVERY = timedelta(minutes=5)
LEASE = timedelta(seconds=60)
MOST_ATTEMPTS = 5
LONGEST_WAIT = timedelta(hours=1)


class BadNote(Exception):
    """A note that is not exactly in form; the text says where."""


@dataclass(frozen=True)
class Note:
    """A checkpoint: this log, at this size, had this root; signed by the key `key_id` names."""

    origin: str
    size: int
    root: bytes
    key_id: bytes
    signature: bytes

    @property
    def body(self) -> bytes:
        """The bytes that are signed."""
        return checkpoint_body(self.origin, self.size, self.root)

    def __str__(self) -> str:
        mark = base64.b64encode(self.key_id + self.signature).decode()
        return f"{self.body.decode()}\n— {self.origin} {mark}\n"


def checkpoint_body(origin: str, size: int, root: bytes) -> bytes:
    """The text of a checkpoint, as it is signed."""
    return f"{origin}\n{size}\n{base64.b64encode(root).decode()}\n".encode()


def key_id(name: str, public: bytes) -> bytes:
    """Four bytes that hint at the key: C2SP signed-note."""
    return sha256(name.encode() + b"\n" + ED25519 + public).digest()[:4]


def origin_of(public: bytes) -> str:
    """The log's name, bound to its key: another key is another log."""
    return f"answerable-ledger/{sha256(public).hexdigest()[:16]}"


def verifier_key(public: bytes) -> str:
    """The public key as a line a stranger can pin: name+hint+key."""
    name = origin_of(public)
    shown = base64.b64encode(ED25519 + public).decode()
    return f"{name}+{key_id(name, public).hex()}+{shown}"


def public_of(line: str) -> bytes:
    """The key in such a line; raises `BadNote` unless the line is exactly what it should be."""
    try:
        key = base64.b64decode(line.strip().split("+", 2)[2], validate=True)
    except (IndexError, ValueError):
        raise BadNote("the verifier key is not in form") from None
    public = key[1:]
    if len(public) != 32 or verifier_key(public) != line.strip():
        raise BadNote("the verifier key is not in form")
    return public


def parse_note(text: str) -> Note:
    """Read a checkpoint with one signature; only the exact form is accepted."""
    lines = text.split("\n")
    if not text.replace("\n", "").isprintable():
        raise BadNote("a checkpoint has no characters that cannot be read")
    if len(lines) != 6 or lines[3] or lines[5] or not lines[4].startswith(f"— {lines[0]} "):
        raise BadNote("a checkpoint has three lines, an empty one and a signature")
    if not lines[1].isascii() or not lines[1].isdigit():
        raise BadNote("the size is not a number")
    try:
        root = base64.b64decode(lines[2], validate=True)
        mark = base64.b64decode(lines[4].rsplit(" ", 1)[1], validate=True)
    except ValueError:
        raise BadNote("the root or the signature is not base64") from None
    note = Note(lines[0], int(lines[1]), root, mark[:4], mark[4:])
    if len(root) != 32 or len(mark) != 68 or str(note) != text:
        raise BadNote("the checkpoint is not written in its one form")
    return note


def inclusion_text(index: int, proof: Sequence[bytes], note: str) -> str:
    """The proof that entry `index` is in the checkpointed log, as a tlog-proof file."""
    return "\n".join([PROOF_HEAD, f"index {index}", *_hashes(proof), "", note])


def consistency_text(old: int, proof: Sequence[bytes], note: str) -> str:
    """The proof that the log of size `old` is the beginning of the checkpointed one."""
    return "\n".join([f"old {old}", *_hashes(proof), "", note])


def _hashes(proof: Sequence[bytes]) -> list[str]:
    return [base64.b64encode(step).decode() for step in proof]


def checkpoint_is_due(*, new_acts: int, waited: timedelta) -> bool:
    """Say whether the log should be signed again: 256 acts, or five minutes with any act at all."""
    if new_acts <= 0:
        return False
    return new_acts >= CHECKPOINT_EVERY_ACTS or waited >= CHECKPOINT_EVERY


def wait_before(attempt: int) -> timedelta:
    """How long a job that failed for the `attempt`-th time waits: 10 s, 20 s, 40 s … an hour."""
    seconds = 5 * 2.0 ** min(attempt, 20)
    return min(LONGEST_WAIT, timedelta(seconds=seconds))


def why_not_read_acts(by: Actor) -> Sentence | None:
    """Say why somebody may not read the ledger: its numbers and size tell how much is going on."""
    if by.is_machine or by.has(Role.INSPECTOR, Role.ADMINISTRATOR):
        return None
    return say("Only an inspector or an administrator may read the ledger.")


_OPEN_REASONS = (
    "accounts.account.", "accounts.password.", "accounts.factor.", "accounts.office.",
    "accounts.role.", "accounts.compartment.", "accounts.ceiling.", "upkeep.",
)  # fmt: skip
"""Acts whose reasons speak of people and machines, never of content."""


def may_read_reason(act: str, by: Actor) -> bool:
    """An inspector reads every reason; an administrator, who sees no content, only those without."""
    return by.is_machine or by.has(Role.INSPECTOR) or act.startswith(_OPEN_REASONS)
