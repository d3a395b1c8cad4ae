"""Checkpoints are written in one form, signed with one key, and read back by a stranger's hand."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from answerable.ledger import rules, signing, verifier
from answerable.ledger.keyfile import UnsafeKey

ROOT = bytes(range(32))
RFC_8032 = [  # section 7.1, tests 1 to 3
    ("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
     "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46b"
     "d25bf5f0595bbe24655141438e7a100b"),
    ("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
     "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c"
     "387b2eaeb4302aeeb00d291612bb0c00"),
    ("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
     "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc659"
     "4a7c15e9716ed28dc027beceea1ec40a"),
]  # fmt: skip


@pytest.mark.parametrize(("public", "message", "signature"), RFC_8032)
def test_the_verifier_accepts_the_published_signatures_and_no_other(
    public: str, message: str, signature: str
) -> None:
    key, text, mark = map(bytes.fromhex, (public, message, signature))
    assert verifier.signature_fits(key, text, mark)
    assert not verifier.signature_fits(key, text + b"x", mark)
    assert not verifier.signature_fits(key, text, mark[:32] + bytes(32))


def test_a_signature_whose_second_half_is_past_the_order_is_refused() -> None:
    key, text, mark = map(bytes.fromhex, RFC_8032[0])
    again = int.from_bytes(mark[32:], "little") + verifier.ORDER
    assert not verifier.signature_fits(key, text, mark[:32] + again.to_bytes(32, "little"))


def test_a_signed_checkpoint_is_genuine_to_both_hands(tmp_path: Path) -> None:
    note, key = signing.sign(tmp_path, 7, ROOT), signing.verifier_key(tmp_path)
    assert signing.why_not_genuine(note, [key]) is None
    assert verifier.open_note(note, key) == (7, ROOT)


def test_a_checkpoint_of_another_key_is_not_ours(tmp_path: Path) -> None:
    note = signing.sign(tmp_path / "theirs", 7, ROOT)
    why = signing.why_not_genuine(note, signing.known_keys(tmp_path / "ours"))
    assert why == "it is signed with a key that is not this log's"


def test_a_former_key_of_ours_still_counts(tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    note, former = signing.sign(old, 7, ROOT), signing.verifier_key(old)
    signing.verifier_key(new)
    (new / signing.FORMER_FILE).write_text(former + "\n", "utf-8")
    assert signing.why_not_genuine(note, signing.known_keys(new)) is None


def test_a_key_that_others_can_read_is_not_used(tmp_path: Path) -> None:
    signing.verifier_key(tmp_path)
    (tmp_path / signing.KEY_FILE).chmod(0o640)
    with pytest.raises(UnsafeKey, match="chmod 600"):
        signing.verifier_key(tmp_path)


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_a_note_with_any_byte_changed_is_refused_by_both_hands(
    data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    keys = tmp_path_factory.getbasetemp() / "keys"
    note, key = signing.sign(keys, 1234, ROOT), signing.verifier_key(keys)
    raw = bytearray(note.encode())
    place = data.draw(st.integers(0, len(raw) - 1))
    raw[place] ^= data.draw(st.integers(1, 255))
    text = bytes(raw).decode("utf-8", "surrogateescape")
    assert signing.why_not_genuine(text, [key]) is not None
    with pytest.raises(verifier.Wrong):
        verifier.open_note(text, key)


@given(st.integers(0, 60))
def test_a_failed_job_waits_longer_each_time_and_never_over_an_hour(attempt: int) -> None:
    assert rules.wait_before(attempt) <= rules.wait_before(attempt + 1) <= rules.LONGEST_WAIT
