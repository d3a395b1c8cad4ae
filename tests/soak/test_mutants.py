"""No export with a byte changed is accepted, and no sealed file is changed unnoticed."""

from __future__ import annotations

import contextlib
import io
import random
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from answerable.evidence.vaults import files
from answerable.ledger import canon, export, merkle, rules, signing, verifier
from tests.soak.results import keep

ENTRIES = 12


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An export as `write_export` writes it, over a log made here: no database is needed."""
    folder = tmp_path_factory.mktemp("bundle")
    keys, out = folder / "keys", folder / "out"
    bodies = [
        canon.canonical({"n": n, "act": "soak.entry.written", "rows": []}) for n in range(ENTRIES)
    ]
    leaves = [merkle.leaf_hash(body) for body in bodies]
    note = signing.sign(keys, ENTRIES, merkle.root(leaves))
    (out / "proofs").mkdir(parents=True)
    whole = {
        "entries.jsonl": b"".join(body + b"\n" for body in bodies),
        "checkpoint.txt": note.encode(),
        "key.txt": signing.verifier_key(keys).encode() + b"\n",
        "README.txt": export.README.encode(),
        "proofs/5.tlog-proof": rules.inclusion_text(5, merkle.inclusion_proof(leaves, 5), note).encode(),
        "proofs/7.consistency": rules.consistency_text(
            7, merkle.consistency_proof(leaves, 7), note).encode(),
        "verifier.py": Path(verifier.__file__).read_bytes(),
    }  # fmt: skip
    for name, data in whole.items():
        (out / name).write_bytes(data)
    export.write_sums(out)
    assert _accepted(out)
    return out


def _accepted(folder: Path) -> bool:
    with contextlib.redirect_stderr(io.StringIO()), contextlib.redirect_stdout(io.StringIO()):
        return verifier.main([str(folder)]) == 0


def _mutants(bundle: Path, count: int) -> Iterator[tuple[Path, bytes]]:
    """Bytes flipped, dropped, doubled and moved; half of them with the sums made to fit again."""
    chance = random.Random(20)
    names = sorted(p for p in bundle.rglob("*") if p.is_file())
    for _ in range(count):
        file = chance.choice(names)
        data = bytearray(file.read_bytes())
        place, way = chance.randrange(len(data)), chance.randrange(4)
        if way == 0:
            data[place] ^= chance.randrange(1, 256)
        elif way == 1:
            del data[place]
        elif way == 2:
            data.insert(place, chance.randrange(256))
        else:
            data = data[:place]
        if bytes(data) != file.read_bytes():
            yield file, bytes(data)


def _accepted_mutants(bundle: Path, work: Path, count: int) -> tuple[int, list[str]]:
    tried, accepted = 0, []
    shutil.copytree(bundle, work)
    sums = work / "SHA256SUMS"
    kept = sums.read_bytes()
    covered = {"README.txt", "verifier.py", "SHA256SUMS"}
    for number, (file, data) in enumerate(_mutants(bundle, count)):
        place = work / file.relative_to(bundle)
        whole = place.read_bytes()
        place.write_bytes(data)
        if number % 2 and place.name not in covered:
            # Whoever changes a file can also write the sums anew: what is signed must still refuse.
            sums.unlink()
            export.write_sums(work)
        tried += 1
        if _accepted(work):
            accepted.append(f"{place.name} mutant {number}")
        place.write_bytes(whole)
        sums.write_bytes(kept)
    assert _accepted(work)
    return tried, accepted


def test_some_mutants_of_an_export_are_all_refused(bundle: Path, tmp_path: Path) -> None:
    assert _accepted_mutants(bundle, tmp_path / "work", 150)[1] == []


@pytest.mark.soak
def test_ten_thousand_mutants_of_an_export_are_all_refused(bundle: Path, tmp_path: Path) -> None:
    tried, accepted = _accepted_mutants(bundle, tmp_path / "work", 10_100)
    keep("mutants", {"mutants": tried, "accepted": len(accepted)})
    assert (accepted, tried >= 10_000) == ([], True)


WAYS = ("flip", "truncate", "extend", "swap", "delete")


def _tamper(vault: Path, names: list[str], number: int, chance: random.Random) -> set[str]:
    """Change one file (or swap two) in a way that comes round; return the names that must be found."""
    name, way = names[number], WAYS[number % len(WAYS)]
    place = files.path_of(vault, name)
    data = bytearray(place.read_bytes())
    place.unlink()
    if way == "flip":
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    elif way == "truncate":
        del data[chance.randrange(len(data)) :]
    elif way == "extend":
        data += bytes(chance.randrange(1, 9))
    elif way == "swap":
        other = files.path_of(vault, names[number - 1])
        swapped = other.read_bytes() if other.exists() else b"other"
        other.unlink(missing_ok=True)
        other.write_bytes(bytes(data))
        place.write_bytes(swapped)
        return {name, names[number - 1]}
    if way != "delete":
        place.write_bytes(bytes(data))
    return {name}


def _found_all(vault: Path, count: int) -> tuple[int, set[str]]:
    chance = random.Random(16)
    sealed = [files.put(vault, chance.randbytes(chance.randrange(20, 4000))) for _ in range(count)]
    names = [one.sha256 for one in sealed]
    tampered: set[str] = set()
    for number in range(count):
        tampered |= _tamper(vault, names, number, chance)
    found = {s.sha256 for s in sealed if files.examine(vault, s.sha256, s.size) != files.HOLDS}
    return len(tampered), tampered ^ found


def test_fifty_changed_files_are_all_found(tmp_path: Path) -> None:
    assert _found_all(tmp_path / "vault", 50) == (50, set())


@pytest.mark.soak
def test_a_thousand_changed_files_are_all_found(tmp_path: Path) -> None:
    count, missed = _found_all(tmp_path / "vault", 1_000)
    keep("tampered-files", {"files": count, "missed": len(missed)})
    assert (count, missed) == (1_000, set())
