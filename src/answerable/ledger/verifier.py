"""Checks an exported ledger. One file, Python's standard library only; it trusts nothing else.

    python verifier.py DIR                       is this export whole, and what was signed?
    python verifier.py DIR --witness NOTE        … and does it contain what an older note signed?
    python verifier.py DIR --key LINE            … and is it signed with the key we know?
    python verifier.py --proof FILE --entry FILE --key LINE     is this one entry in the log?

Exit codes: 0 everything holds; 1 something does not, and is named; 2 it could not be checked.

Each line of entries.jsonl is an entry, the leaf of a Merkle tree (RFC 6962, section 2.1); of one that
is withheld only its number and the hash of its leaf. Size and root are in checkpoint.txt, signed
(RFC 8032) as c2sp.org/signed-note says; key.txt is the key.
"""

from __future__ import annotations

import argparse
import base64
import binascii
import hashlib
import json
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

SUMS = "SHA256SUMS"
HASH = 32
Proof = tuple[str, int, list[bytes], str]
States = dict[int, tuple[bytes, bytes]]


class Wrong(Exception):
    """Something does not hold; the text names it."""


# --- The tree (RFC 6962 section 2.1; RFC 9162 sections 2.1.3.2 and 2.1.4.2) ---


def leaf_hash(body: bytes) -> bytes:
    return hashlib.sha256(b"\x00" + body).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    return hashlib.sha256(b"\x01" + left + right).digest()


class Tree:
    """Roots of the perfect subtrees of the leaves so far, largest first."""

    def __init__(self) -> None:
        self.size = 0
        self.peaks: list[bytes] = []

    def add(self, leaf: bytes) -> None:
        place = self.size
        while place & 1:
            leaf = node_hash(self.peaks.pop(), leaf)
            place >>= 1
        self.peaks.append(leaf)
        self.size += 1

    def root(self) -> bytes:
        if not self.peaks:
            return hashlib.sha256(b"").digest()
        node = self.peaks[-1]
        for left in reversed(self.peaks[:-1]):
            node = node_hash(left, node)
        return node


def check_inclusion(
    leaf: bytes, index: int, size: int, proof: Sequence[bytes], root: bytes
) -> None:
    """Raise `Wrong` unless `proof` leads from `leaf` at `index` to `root`."""
    _all_hashes(leaf, root, *proof)
    if not 0 <= index < size:
        raise Wrong(f"entry {index} is outside a log of {size}")
    if _climb(index, size - 1, [leaf], proof) != [root]:
        raise Wrong("the proof does not lead to the signed root")


def check_consistency(
    old: int, new: int, proof: Sequence[bytes], old_root: bytes, new_root: bytes
) -> None:
    """Raise `Wrong` unless the log of `old` entries is the beginning of the log of `new`."""
    if not 0 <= old <= new or (old == 0) != (new == 0):
        raise Wrong(f"a log of {old} cannot be shown to begin a log of {new}")
    if old == new:
        if proof or old_root != new_root or (old == 0 and old_root != Tree().root()):
            raise Wrong("one size, but not one root")
        return
    _all_hashes(old_root, new_root, *proof)
    if not proof:
        raise Wrong("the proof is empty")
    steps = [old_root, *proof] if old & (old - 1) == 0 else list(proof)
    place, last = old - 1, new - 1
    while place & 1:
        place, last = place >> 1, last >> 1
    if _climb(place, last, [steps[0], steps[0]], steps[1:]) != [old_root, new_root]:
        raise Wrong("the proof does not lead from the older root to the newer")


def _climb(place: int, last: int, nodes: list[bytes], steps: Sequence[bytes]) -> list[bytes]:
    """Hash upward: a step on the left joins all nodes, one on the right only the newest tree's."""
    for step in steps:
        if last == 0:
            raise Wrong("the proof is too long")
        if place & 1 or place == last:
            nodes = [node_hash(step, node) for node in nodes]
            while place and not place & 1:
                place, last = place >> 1, last >> 1
        else:
            nodes = [*nodes[:-1], node_hash(nodes[-1], step)]
        place, last = place >> 1, last >> 1
    if last:
        raise Wrong("the proof is too short")
    return nodes


def _all_hashes(*values: bytes) -> None:
    if any(len(value) != HASH for value in values):
        raise Wrong("a hash has 32 bytes")


# --- Ed25519 (RFC 8032 section 5.1), verification only ---

P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT_OF_MINUS_ONE = pow(2, (P - 1) // 4, P)
Point = tuple[int, int, int, int]


def _plus(a: Point, b: Point) -> Point:
    one = (a[1] - a[0]) * (b[1] - b[0]) % P
    two = (a[1] + a[0]) * (b[1] + b[0]) % P
    three = 2 * a[3] * b[3] * D % P
    four = 2 * a[2] * b[2] % P
    e, f, g, h = two - one, four - three, four + three, two + one
    return (e * f % P, g * h % P, f * g % P, e * h % P)


def _times(scalar: int, point: Point) -> Point:
    total: Point = (0, 1, 1, 0)
    while scalar:
        if scalar & 1:
            total = _plus(total, point)
        point = _plus(point, point)
        scalar >>= 1
    return total


def _point(text: bytes) -> Point | None:
    y = int.from_bytes(text, "little")
    sign, y = y >> 255, y & ((1 << 255) - 1)
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * ROOT_OF_MINUS_ONE % P
    if (x * x - square) % P or (x == 0 and sign):
        return None
    if x & 1 != sign:
        x = P - x
    return (x, y, 1, x * y % P)


def _text(point: Point) -> bytes:
    inverse = pow(point[2], P - 2, P)
    x, y = point[0] * inverse % P, point[1] * inverse % P
    return (y | (x & 1) << 255).to_bytes(32, "little")


_BASE = _point((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))


def signature_fits(public: bytes, message: bytes, signature: bytes) -> bool:
    """Say whether `signature` over `message` was made with the key `public` belongs to."""
    key = _point(public) if len(public) == HASH else None
    if key is None or _BASE is None or len(signature) != 2 * HASH:
        return False
    scalar = int.from_bytes(signature[HASH:], "little")
    if scalar >= ORDER:
        return False
    digest = hashlib.sha512(signature[:HASH] + public + message).digest()
    challenge = int.from_bytes(digest, "little") % ORDER
    minus_key: Point = (-key[0] % P, key[1], key[2], -key[3] % P)
    return _text(_plus(_times(scalar, _BASE), _times(challenge, minus_key))) == signature[:HASH]


# --- Notes and keys (c2sp.org/signed-note, c2sp.org/tlog-checkpoint) ---


def _base64(text: str, what: str) -> bytes:
    try:
        value = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raise Wrong(f"{what} is not base64") from None
    if base64.b64encode(value).decode() != text:
        raise Wrong(f"{what} is not written in its one form")
    return value


def _number(text: str, what: str) -> int:
    if not (text.isascii() and text.isdigit()) or str(int(text[:20])) != text:
        raise Wrong(f"{what} is not a number")
    return int(text)


def public_key(line: str) -> bytes:
    """The key in a verifier-key line; its name must carry its own fingerprint."""
    parts = line.split("+", 2)
    if len(parts) != 3:
        raise Wrong("the key is not in form")
    value = _base64(parts[2], "the key")
    name = "answerable-ledger/" + hashlib.sha256(value[1:]).hexdigest()[:16]
    hint = hashlib.sha256(name.encode() + b"\n" + value).hexdigest()[:8]
    if len(value) != HASH + 1 or value[0] != 1 or line != f"{name}+{hint}+{parts[2]}":
        raise Wrong("the key is not in form, or its name is another key's")
    return value[1:]


def open_note(text: str, key: str) -> tuple[int, bytes]:
    """Size and root of a checkpoint signed with `key`."""
    lines = text.split("\n")
    name, hint, _ = key.split("+", 2)
    if len(lines) != 6 or lines[3] or lines[5]:
        raise Wrong("the checkpoint is not in form")
    if lines[0] != name:
        raise Wrong(f"the checkpoint is of another log, {lines[0]!r}")
    size, root = _number(lines[1], "the size"), _base64(lines[2], "the root")
    start = f"— {name} "
    if not lines[4].startswith(start):
        raise Wrong("the checkpoint has no signature of this log")
    mark = _base64(lines[4][len(start) :], "the signature")
    body = f"{lines[0]}\n{lines[1]}\n{lines[2]}\n".encode()
    if mark[:4].hex() != hint or not signature_fits(public_key(key), body, mark[4:]):
        raise Wrong("the signature of the checkpoint does not fit")
    return size, root


def open_proof(text: str) -> Proof:
    """First word, number, hashes and checkpoint of a proof file (inclusion or consistency)."""
    head, gap, note = text.partition("\n\n")
    inclusion = head.startswith("c2sp.org/tlog-proof@v1\n")
    word = "index" if inclusion else "old"
    lines = head.split("\n")[inclusion:]
    if not gap or not lines[0].startswith(word + " "):
        raise Wrong("the proof is not in form")
    number = _number(lines[0].removeprefix(word + " "), "the number in the proof")
    return word, number, [_base64(line, "a hash of the proof") for line in lines[1:]], note


# --- The folder ---


def _read(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        raise Wrong(f"{path.name} is not UTF-8") from None


def check_sums(folder: Path) -> int:
    """Every file named with its hash, and no other; return how many."""
    if folder.is_dir() and not (folder / SUMS).is_file():
        raise Wrong(f"{SUMS} is missing")
    named: dict[str, str] = {}
    for line in _read(folder / SUMS).removesuffix("\n").split("\n"):
        digest, _, name = line.partition("  ")
        named[name] = digest
    written = "".join(f"{digest}  {name}\n" for name, digest in sorted(named.items()))
    if written != _read(folder / SUMS):
        raise Wrong(f"{SUMS} is not written in its one form")
    there = {p.relative_to(folder).as_posix() for p in folder.rglob("*") if not p.is_dir()}
    if odd := (there - {SUMS}) ^ named.keys():
        raise Wrong(f"missing or not named in {SUMS}: {', '.join(sorted(odd))}")
    for name, digest in named.items():
        running = hashlib.sha256()
        with (folder / name).open("rb") as file:
            while chunk := file.read(1 << 20):
                running.update(chunk)
        if running.hexdigest() != digest:
            raise Wrong(f"{name} is not the file that was exported")
    return len(named)


def leaves(folder: Path) -> Iterator[tuple[bytes, bool]]:
    """The hash of each entry in order, numbered as it stands, and whether the entry is withheld."""
    with (folder / "entries.jsonl").open("rb") as file:
        for number, line in enumerate(file):
            body = line.removesuffix(b"\n")
            try:
                value = json.loads(body)
            except (ValueError, RecursionError):
                value = None
            if body == line or not isinstance(value, dict) or value.get("n") != number:
                raise Wrong(f"entry {number} is not in form or not in its place")
            told = re.fullmatch(rb'{"leaf":"([0-9a-f]{64})","n":\d+}', body)
            yield (bytes.fromhex(told[1].decode()) if told else leaf_hash(body)), bool(told)


def check_folder(folder: Path, pinned: str, witness: str) -> list[str]:
    """Check everything in `folder`; return what was found to hold, or raise `Wrong`."""
    files, key = check_sums(folder), _key_of(folder, pinned)
    size, root = open_note(_read(folder / "checkpoint.txt"), key)
    old, old_root = open_note(witness, key) if witness else (0, Tree().root())
    if old > size:
        raise Wrong(f"the witness saw {old} entries; this log has {size}: some were cut off")
    proofs = {path.name: open_proof(_read(path)) for path in sorted(folder.glob("proofs/*"))}
    tree, states, kept = _walk(folder, {old, *(number for _, number, _, _ in proofs.values())})
    if (tree.size, tree.root()) != (size, root):
        raise Wrong(f"the {tree.size} entries are not the {size} that were signed")
    if states[old][1] != old_root:
        raise Wrong(f"the first {old} entries are not those the witness saw")
    for name, proof in proofs.items():
        _check_proof(name, proof, key, tree, states)
    found = [f"{files} files, {size} entries, {len(proofs)} proofs", f"signed by {key}"]
    found += [f"of {kept} entries only the hash is here: they are withheld"] if kept else []
    return [*found, f"the first {old} entries are those the witness saw"] if witness else found


def _key_of(folder: Path, pinned: str) -> str:
    text = _read(folder / "key.txt")
    key = text.removesuffix("\n")
    if key == text:
        raise Wrong("key.txt is not one line")
    public_key(key)
    if pinned and pinned != key:
        raise Wrong("the export is signed with another key than the one you gave")
    return key


def _walk(folder: Path, numbers: set[int]) -> tuple[Tree, States, int]:
    """Build the tree; keep, for each number asked, its leaf and the root before; count the withheld."""
    tree, states, kept = Tree(), dict[int, tuple[bytes, bytes]](), 0
    for leaf, withheld in leaves(folder):
        kept += withheld
        if tree.size in numbers:
            states[tree.size] = (leaf, tree.root())
        tree.add(leaf)
    states[tree.size] = (b"", tree.root())
    return tree, states, kept


def _check_proof(name: str, proof: Proof, key: str, tree: Tree, states: States) -> None:
    word, number, hashes, note = proof
    size, root = open_note(note, key)
    if (size, root) != (tree.size, tree.root()) or number not in states:
        raise Wrong(f"{name} belongs to another checkpoint")
    leaf, before = states[number]
    try:
        if word == "index":
            check_inclusion(leaf, number, size, hashes, root)
        else:
            check_consistency(number, size, hashes, before, root)
    except Wrong as wrong:
        raise Wrong(f"{name}: {wrong}") from None


def check_one(proof: str, entry: bytes, key: str) -> list[str]:
    """Check that one entry is in the log a proof speaks of."""
    word, number, hashes, note = open_proof(proof)
    if word != "index":
        raise Wrong("this is not a proof about one entry")
    public_key(key)
    size, root = open_note(note, key)
    check_inclusion(leaf_hash(entry.removesuffix(b"\n")), number, size, hashes, root)
    return [f"this is entry {number} of the {size} that were signed"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Read the command line, check, say what holds or what does not."""
    parser = argparse.ArgumentParser(description="Check an exported ledger.")
    parser.add_argument("folder", nargs="?", type=Path, help="the export")
    parser.add_argument("--witness", type=Path, help="an older checkpoint, kept elsewhere")
    parser.add_argument("--key", default="", help="the key you know this log by")
    parser.add_argument("--proof", type=Path, help="a .tlog-proof file")
    parser.add_argument("--entry", type=Path, help="the entry it speaks of")
    given = parser.parse_args(arguments)
    if bool(given.folder) == bool(given.proof) or (given.proof and not (given.entry and given.key)):
        parser.error("give a folder, or --proof, --entry and --key")
    try:
        if given.proof:
            found = check_one(_read(given.proof), given.entry.read_bytes(), given.key)
        else:
            witness = _read(given.witness) if given.witness else ""
            found = check_folder(given.folder, given.key, witness)
    except (Wrong, OSError) as failed:
        is_wrong = isinstance(failed, Wrong)
        sys.stderr.write(f"{'WRONG' if is_wrong else 'It could not be checked'}: {failed}\n")
        return 1 if is_wrong else 2
    sys.stdout.write("\n".join(["Everything holds.", *found, ""]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
