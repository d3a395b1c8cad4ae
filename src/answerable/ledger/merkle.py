"""RFC 6962 Merkle tree: leaf and node hashes, a compact range to append to, proofs to check.

Pure. Hashes are 32 bytes of SHA-256; a compact range is the list of roots of the perfect subtrees,
largest first (one per set bit of the size). Source: RFC 6962 section 2.1; proof checks follow
RFC 9162 sections 2.1.3.2 and 2.1.4.2.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import sha256

EMPTY_ROOT = sha256(b"").digest()
HASH_BYTES = 32


class BadProof(Exception):
    """The proof does not show what it claims; the text says why."""


def leaf_hash(body: bytes) -> bytes:
    """Hash of an entry's bytes."""
    return sha256(b"\x00" + body).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """Hash of an inner node."""
    return sha256(b"\x01" + left + right).digest()


def split_compact(joined: bytes) -> list[bytes]:
    """A compact range from its hashes written one after another."""
    return [joined[i : i + HASH_BYTES] for i in range(0, len(joined), HASH_BYTES)]


def append(size: int, compact: Sequence[bytes], leaf: bytes) -> list[bytes]:
    """The compact range of `size + 1` leaves: merge as many subtrees as `size` has trailing ones."""
    kept = list(compact)
    node = leaf
    while size & 1:
        node = node_hash(kept.pop(), node)
        size >>= 1
    return [*kept, node]


def root_of(compact: Sequence[bytes]) -> bytes:
    """The root of the tree a compact range stands for."""
    if not compact:
        return EMPTY_ROOT
    node = compact[-1]
    for left in reversed(compact[:-1]):
        node = node_hash(left, node)
    return node


def root(leaves: Iterable[bytes]) -> bytes:
    """The root over leaf hashes, in one pass and constant memory."""
    compact: list[bytes] = []
    for size, leaf in enumerate(leaves):
        compact = append(size, compact, leaf)
    return root_of(compact)


def inclusion_proof(leaves: Sequence[bytes], index: int) -> list[bytes]:
    """The audit path of leaf `index` in the tree over `leaves`. Raises IndexError."""
    if not 0 <= index < len(leaves):
        raise IndexError(index)
    if len(leaves) == 1:
        return []
    split = _split(len(leaves))
    if index < split:
        return [*inclusion_proof(leaves[:split], index), root(leaves[split:])]
    return [*inclusion_proof(leaves[split:], index - split), root(leaves[:split])]


def consistency_proof(leaves: Sequence[bytes], old: int) -> list[bytes]:
    """The proof that the tree over `leaves[:old]` is a prefix of the tree over `leaves`."""
    if not 0 <= old <= len(leaves):
        raise IndexError(old)
    return [] if old in (0, len(leaves)) else _subproof(leaves, old, whole=True)


def check_inclusion(
    leaf: bytes, index: int, size: int, proof: Sequence[bytes], claimed: bytes
) -> None:
    """Raise BadProof unless `proof` leads from `leaf` at `index` to root `claimed` of `size`."""
    _must_be_hashes(leaf, claimed, *proof)
    if not 0 <= index < size:
        raise BadProof(f"index {index} is outside a tree of {size}")
    place, last, node = index, size - 1, leaf
    for step in proof:
        if last == 0:
            raise BadProof("the proof is longer than the tree is high")
        if place & 1 or place == last:
            node = node_hash(step, node)
            while place and not place & 1:
                place, last = place >> 1, last >> 1
        else:
            node = node_hash(node, step)
        place, last = place >> 1, last >> 1
    if last:
        raise BadProof("the proof is shorter than the tree is high")
    if node != claimed:
        raise BadProof("the proof leads to another root")


def check_consistency(
    old: int, new: int, proof: Sequence[bytes], old_root: bytes, new_root: bytes
) -> None:
    """Raise BadProof unless the tree of `old` leaves is a prefix of the tree of `new` leaves."""
    if not 0 <= old <= new:
        raise BadProof(f"a tree of {old} cannot be a prefix of one of {new}")
    if old == 0 != new:
        raise BadProof("an empty tree is the beginning of every tree: nothing is shown")
    if old == new:
        _check_trivial(old, new, proof, old_root, new_root)
        return
    _must_be_hashes(old_root, new_root, *proof)
    if not proof:
        raise BadProof("the proof is empty")
    steps = list(proof)
    if old & (old - 1) == 0:
        steps.insert(0, old_root)
    place, last = old - 1, new - 1
    while place & 1:
        place, last = place >> 1, last >> 1
    _climb(place, last, steps, old_root, new_root)


def _climb(place: int, last: int, steps: list[bytes], old_root: bytes, new_root: bytes) -> None:
    first = second = steps[0]
    for step in steps[1:]:
        if last == 0:
            raise BadProof("the proof is longer than the tree is high")
        if place & 1 or place == last:
            first, second = node_hash(step, first), node_hash(step, second)
            while place and not place & 1:
                place, last = place >> 1, last >> 1
        else:
            second = node_hash(second, step)
        place, last = place >> 1, last >> 1
    if last:
        raise BadProof("the proof is shorter than the tree is high")
    if first != old_root or second != new_root:
        raise BadProof("the proof leads to other roots")


def _check_trivial(
    old: int, new: int, proof: Sequence[bytes], old_root: bytes, new_root: bytes
) -> None:
    if proof:
        raise BadProof("nothing is to be proved, yet there is a proof")
    if old == new and old_root != new_root:
        raise BadProof("one size, two roots")
    if old == 0 and old_root != EMPTY_ROOT:
        raise BadProof("the root of the empty tree is another")


def _must_be_hashes(*values: bytes) -> None:
    if any(len(value) != HASH_BYTES for value in values):
        raise BadProof("a hash has 32 bytes")


def _subproof(leaves: Sequence[bytes], old: int, *, whole: bool) -> list[bytes]:
    if old == len(leaves):
        return [] if whole else [root(leaves)]
    split = _split(len(leaves))
    if old <= split:
        return [*_subproof(leaves[:split], old, whole=whole), root(leaves[split:])]
    return [*_subproof(leaves[split:], old - split, whole=False), root(leaves[:split])]


def _split(size: int) -> int:
    """The largest power of two smaller than `size`."""
    return 1 << (size - 1).bit_length() - 1
