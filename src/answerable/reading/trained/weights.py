"""A file of weights: JSON, checked field by field; nothing in it can run, and it is never large."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, fields
from hashlib import sha256
from typing import Any

from answerable.reading.trained.examples import LONGEST_CODE, MOST_CODES
from answerable.reading.trained.fields import FIELDS
from answerable.reading.trained.linear import MOST_FEATURES, Linear
from answerable.reading.trained.sheet import Sheet
from answerable.refusal import say

FORM = "answerable-weights-1"
MOST_BYTES = 20_000_000
LONGEST_NAME, LONGEST_WORDS = 40, 2_000
_LARGEST = 1e6


class BadWeights(ValueError):
    """The file can not be used; the words say why."""


@dataclass(frozen=True)
class Trained:
    """A model and its sheet; the version is the digest of the file."""

    sheet: Sheet
    linear: Linear
    version: str

    @property
    def label(self) -> str:
        """Name and version, as everything it proposes is named."""
        return f"{self.sheet.name} {self.version}"


def dumped(sheet: Sheet, linear: Linear) -> bytes:
    """The file; the same model gives the same bytes."""
    page = {"form": FORM, "sheet": asdict(sheet)} | {
        part.name: getattr(linear, part.name) for part in fields(Linear)
    }
    data = json.dumps(page, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()
    if len(data) > MOST_BYTES:
        raise BadWeights(say("The weights are larger than {n} bytes.", n=MOST_BYTES))
    return data


def loaded(data: bytes) -> Trained:
    """The model in a file. Raises `BadWeights`, with a sentence for a person, and nothing else."""
    if len(data) > MOST_BYTES:
        raise BadWeights(say("The file of weights is larger than {n} bytes.", n=MOST_BYTES))
    try:
        page = json.loads(data)
        _check(isinstance(page, dict) and page["form"] == FORM)
        sheet = _sheet(page["sheet"])
        linear = _linear(page, sheet)
    except (ValueError, KeyError, TypeError, RecursionError) as wrong:
        raise BadWeights(say("The file of weights is damaged, or is none.")) from wrong
    return Trained(sheet, linear, sha256(data).hexdigest()[:10])


def _check(holds: bool) -> None:
    if not holds:
        raise ValueError(FORM)


def _sheet(given: dict[str, Any]) -> Sheet:
    _check(set(given) == {part.name for part in fields(Sheet)})
    for name in ("name", "field", "language", "trained_on", "trained_by", "data", "licence"):
        _check(isinstance(given[name], str) and len(given[name]) <= LONGEST_WORDS)
    _check(0 < len(given["name"]) <= LONGEST_NAME and given["name"].isprintable())
    _check(given["field"] in FIELDS and type(given["longest"]) is int and given["longest"] > 0)
    _check(isinstance(given["called"], dict) and isinstance(given["beats_rules"], bool))
    _check(all(isinstance(words, str) for words in given["called"].values()))
    return Sheet(**(given | {"not_for": tuple(given["not_for"])}))


def _linear(page: dict[str, Any], sheet: Sheet) -> Linear:
    codes, words = _strings(page["codes"], MOST_CODES), _strings(page["features"], MOST_FEATURES)
    _check(len(codes) > 1 and all(0 < len(c) <= LONGEST_CODE and c.isprintable() for c in codes))
    _check(not FIELDS[sheet.field].codes or set(codes) <= set(FIELDS[sheet.field].codes))
    rarity, bias = _numbers(page["rarity"], len(words)), _numbers(page["bias"], len(codes))
    rows = _each(page["weights"], len(codes), lambda row: _numbers(row, len(words)))
    return Linear(codes, words, rarity, bias, tuple(rows))


def _strings(given: Any, most: int) -> tuple[str, ...]:
    _check(isinstance(given, list) and len(given) <= most)
    _check(all(isinstance(each, str) for each in given) and len(set(given)) == len(given))
    return tuple(given)


def _numbers(given: Any, size: int) -> tuple[float, ...]:
    _check(isinstance(given, list) and len(given) == size)
    _check(all(type(each) in (int, float) and abs(each) < _LARGEST for each in given))
    return tuple(float(each) for each in given)


def _each(given: Any, size: int, made: Callable[[Any], Any]) -> Sequence[Any]:
    _check(isinstance(given, list) and len(given) == size)
    return [made(each) for each in given]
