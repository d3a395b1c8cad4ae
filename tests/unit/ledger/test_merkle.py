"""The tree and its proofs, here and in the verifier a stranger runs: two hands, one answer."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.ledger import merkle, verifier

SHARED = Path(__file__).resolve().parents[4] / "shared" / "corpora" / "hostile" / "merkle"
Check = Callable[..., None]
HANDS = [
    pytest.param(merkle.check_inclusion, merkle.check_consistency, merkle.BadProof, id="house"),
    pytest.param(
        verifier.check_inclusion, verifier.check_consistency, verifier.Wrong, id="stranger"
    ),
]


def _vectors(kind: str) -> Iterator[dict[str, Any]]:
    for file in sorted((SHARED / kind).rglob("*.json")):
        yield json.loads(file.read_text("utf-8"))


def _bytes(text: str | None) -> bytes:
    return base64.b64decode(text or "")


def _refused(error: type[Exception], check: Check, *values: object) -> bool:
    try:
        check(*values)
    except error:
        return True
    return False


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.exists(), reason="the shared vectors are not beside the project")
@pytest.mark.parametrize(("inclusion", "consistency", "error"), HANDS)
def test_the_published_vectors_are_answered_as_they_should_be(
    inclusion: Check, consistency: Check, error: type[Exception]
) -> None:
    wrong, count = [], 0
    for v in _vectors("inclusion"):
        proof = [_bytes(p) for p in v["proof"] or []]
        values = (_bytes(v["leafHash"]), v["leafIdx"], v["treeSize"], proof, _bytes(v["root"]))
        wrong += [v["desc"]] * (_refused(error, inclusion, *values) != v["wantErr"])
        count += 1
    for v in _vectors("consistency"):
        proof = [_bytes(p) for p in v["proof"] or []]
        values = (v["size1"], v["size2"], proof, _bytes(v["root1"]), _bytes(v["root2"]))
        wrong += [v["desc"]] * (_refused(error, consistency, *values) != v["wantErr"])
        count += 1
    assert (count, wrong) == (196, [])


LEAVES = [merkle.leaf_hash(bytes([n])) for n in range(40)]


def test_the_tree_over_the_reference_leaves_has_the_published_root() -> None:
    """Roots published with the certificate-transparency reference implementation."""
    inputs = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657",
              "606162636465666768696a6b6c6d6e6f"]  # fmt: skip
    leaves = [merkle.leaf_hash(bytes.fromhex(body)) for body in inputs]
    assert merkle.root(leaves).hex() == (
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    )
    assert merkle.root([]) == sha256(b"").digest()


@pytest.mark.parametrize(("inclusion", "consistency", "error"), HANDS)
@given(size=st.integers(1, 40), data=st.data())
def test_every_leaf_is_shown_to_be_in_its_tree(
    inclusion: Check, consistency: Check, error: type[Exception], size: int, data: st.DataObject
) -> None:
    index = data.draw(st.integers(0, size - 1))
    proof = merkle.inclusion_proof(LEAVES[:size], index)
    inclusion(LEAVES[index], index, size, proof, merkle.root(LEAVES[:size]))


@pytest.mark.parametrize(("inclusion", "consistency", "error"), HANDS)
@given(new=st.integers(1, 40), data=st.data())
def test_every_beginning_is_shown_to_be_one(
    inclusion: Check, consistency: Check, error: type[Exception], new: int, data: st.DataObject
) -> None:
    old = data.draw(st.integers(1, new))
    proof = merkle.consistency_proof(LEAVES[:new], old)
    consistency(old, new, proof, merkle.root(LEAVES[:old]), merkle.root(LEAVES[:new]))


@pytest.mark.parametrize(("inclusion", "consistency", "error"), HANDS)
@given(
    size=st.integers(2, 40), data=st.data(), bit=st.integers(0, 255),
    way=st.sampled_from(["flip", "drop", "add", "double"]),
)  # fmt: skip
def test_a_proof_that_was_touched_shows_nothing(
    inclusion: Check, consistency: Check, error: type[Exception],
    size: int, data: st.DataObject, bit: int, way: str,
) -> None:  # fmt: skip
    index = data.draw(st.integers(0, size - 1))
    proof = merkle.inclusion_proof(LEAVES[:size], index)
    place = data.draw(st.integers(0, len(proof) - 1))
    touched = _touch(proof, place, bit, way)
    assert _refused(
        error, inclusion, LEAVES[index], index, size, touched, merkle.root(LEAVES[:size])
    )
    old = data.draw(st.integers(1, size - 1))
    proof = merkle.consistency_proof(LEAVES[:size], old)
    touched = _touch(proof, data.draw(st.integers(0, len(proof) - 1)), bit, way)
    roots = merkle.root(LEAVES[:old]), merkle.root(LEAVES[:size])
    assert _refused(error, consistency, old, size, touched, *roots)


def _touch(proof: list[bytes], place: int, bit: int, way: str) -> list[bytes]:
    step = proof[place]
    flipped = bytearray(step)
    flipped[bit // 8] ^= 1 << bit % 8
    return {
        "flip": [*proof[:place], bytes(flipped), *proof[place + 1 :]],
        "drop": [*proof[:place], *proof[place + 1 :]],
        "add": [*proof[:place], bytes(32), *proof[place:]],
        "double": [*proof, step],
    }[way]


@given(st.integers(0, 40))
def test_the_compact_range_gives_the_root_of_the_whole(size: int) -> None:
    compact: list[bytes] = []
    for number, leaf in enumerate(LEAVES[:size]):
        compact = merkle.append(number, compact, leaf)
    assert merkle.root_of(merkle.split_compact(b"".join(compact))) == merkle.root(LEAVES[:size])
    tree = verifier.Tree()
    for leaf in LEAVES[:size]:
        tree.add(leaf)
    assert tree.root() == merkle.root(LEAVES[:size])
