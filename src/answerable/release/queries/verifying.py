"""Whether the bytes of a release are still exactly those that were frozen, reviewed and sent."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

from answerable.actor import Actor
from answerable.refusal import Sentence, say
from answerable.release.models import CopyBytes, CopyOut, Release
from answerable.release.queries import seen
from answerable.release.rules.package import digest


def why_not_intact(row: Release, *, by: Actor, approved: Sequence[str] = ()) -> Sentence | None:
    """Say why frozen bytes are no longer what was frozen (and, given digests, what was approved)."""
    parts = seen.parts(row, by=by)
    for part in parts:
        data = seen.frozen_bytes(part)
        if sha256(data).hexdigest() != part.sha256 or len(data) != part.size:
            return say("{name} was changed after it was frozen. Nothing goes out.", name=part.name)
    if not parts or seen.digest_of(row, parts) != row.digest:
        return say("The list of files was changed after it was frozen. Nothing goes out.")
    if any(one != row.digest for one in approved):
        return say("What was reviewed is not what is frozen. Nothing goes out.")
    return None


def digest_sent(row: Release, copies: Sequence[CopyOut]) -> str:
    """The hash over what lies copied out, from its bytes. The house's own look."""
    held = {c.sha256: bytes(c.data) for c in CopyBytes.everything.filter(release=row)}
    files = []
    for copy in copies:
        data = held.get(copy.sha256, b"")
        files.append((copy.name, copy.media_type, sha256(data).hexdigest(), len(data)))
    return digest(row.reference, row.recipient.reference, files)
