"""A linear model over words and pairs of words: a few codes, a weight for each word and code.

Nothing here draws lots: texts are taken in the order of their digests, so the same texts give the
same weights, whatever order they came in.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from itertools import pairwise

from answerable.reading.folding import fold

ROUNDS, STEP, SHRINK = 10, 0.2, 1e-4
MOST_FEATURES = 50_000
LEAST_TEXTS = 2
"""A word must stand in so many texts to count: one that stands in a single text is mostly a name."""
LONGEST = 20_000
_WORD = re.compile(r"[^\W\d_]+|\d+")
_SETTLED = 1e-3

Vector = list[tuple[int, float]]


@dataclass(frozen=True)
class Feature:
    """A word or pair of words as it counts, and where it stands in the text."""

    key: str
    start: int
    end: int


@dataclass(frozen=True)
class Linear:
    """What was learned. `weights[code][feature]`; every number rounded to what the file holds."""

    codes: tuple[str, ...]
    features: tuple[str, ...]
    rarity: tuple[float, ...]
    bias: tuple[float, ...]
    weights: tuple[tuple[float, ...], ...]

    @cached_property
    def places(self) -> dict[str, int]:
        return {key: at for at, key in enumerate(self.features)}

    def shares(self, text: str) -> list[float]:
        """How sure of each code, together 1."""
        return _shares(self._sums(_vector(counted(text), self.places, self.rarity)))

    def answer(self, text: str) -> str:
        """The likeliest code; of two alike the first by name."""
        shares = self.shares(text)
        return self.codes[shares.index(max(shares))]

    def weighed(self, text: str) -> dict[str, float]:
        """How much each word of `text` spoke for the likeliest code against the next, most first."""
        vector = _vector(counted(text), self.places, self.rarity)
        sums = self._sums(vector)
        best, rest = sorted(range(len(sums)), key=lambda c: (-sums[c], c))[:2]
        found = {
            self.features[at]: value * (self.weights[best][at] - self.weights[rest][at])
            for at, value in vector
        }
        spoke = [(key, weight) for key, weight in found.items() if weight > 0]
        return dict(sorted(spoke, key=lambda each: (-each[1], each[0])))

    def _sums(self, vector: Vector) -> list[float]:
        return [
            bias + sum(row[at] * value for at, value in vector)
            for bias, row in zip(self.bias, self.weights, strict=True)
        ]


def features(text: str) -> list[Feature]:
    """The words of `text` and each pair of neighbours, in matching shape; numbers are alike."""
    shaped = fold(text[:LONGEST])
    words = [
        Feature("0" if found[0].isdigit() else found[0].lower(), *shaped.original(*found.span()))
        for found in _WORD.finditer(shaped.text)
    ]
    pairs = (Feature(f"{a.key} {b.key}", a.start, b.end) for a, b in pairwise(words))
    return [*words, *pairs]


def counted(text: str) -> Counter[str]:
    """How often each word and pair stands in `text`."""
    return Counter(feature.key for feature in features(text))


def train(texts: Sequence[Counter[str]], codes: Sequence[str]) -> Linear:
    """Learn which of `codes` each text has."""
    known, rarity = _vocabulary(texts)
    places = {key: at for at, key in enumerate(known)}
    vectors = [_vector(text, places, rarity) for text in texts]
    learner = _Learner(tuple(sorted(set(codes))), len(known))
    marks = [_mark(text, code) for text, code in zip(texts, codes, strict=True)]
    for turn in range(ROUNDS):
        for at in sorted(range(len(texts)), key=lambda i: (_digest(turn, marks[i]), marks[i])):
            learner.learn(vectors[at], codes[at])
    return learner.learned(known, rarity)


class _Learner:
    """Logistic regression, one text at a time; each weight slows down by what it has moved."""

    def __init__(self, codes: tuple[str, ...], size: int) -> None:
        self.codes = codes
        self.weights = [[0.0] * size for _ in codes]
        self.moved = [[1e-8] * size for _ in codes]
        self.bias, self.bias_moved = [0.0] * len(codes), [1e-8] * len(codes)

    def learn(self, vector: Vector, code: str) -> None:
        sums = [
            bias + sum(row[at] * value for at, value in vector)
            for bias, row in zip(self.bias, self.weights, strict=True)
        ]
        for at, (name, share) in enumerate(zip(self.codes, _shares(sums), strict=True)):
            wrong = share - (name == code)
            if abs(wrong) >= _SETTLED:
                self._move(at, vector, wrong)

    def _move(self, code: int, vector: Vector, wrong: float) -> None:
        row, moved = self.weights[code], self.moved[code]
        for at, value in vector:
            slope = wrong * value + SHRINK * row[at]
            moved[at] += slope * slope
            row[at] -= STEP * slope / math.sqrt(moved[at])
        self.bias_moved[code] += wrong * wrong
        self.bias[code] -= STEP * wrong / math.sqrt(self.bias_moved[code])

    def learned(self, known: Sequence[str], rarity: Sequence[float]) -> Linear:
        rows = tuple(tuple(round(weight, 4) for weight in row) for row in self.weights)
        bias = tuple(round(weight, 4) for weight in self.bias)
        return Linear(self.codes, tuple(known), tuple(rarity), bias, rows)


def _vocabulary(texts: Sequence[Counter[str]]) -> tuple[list[str], list[float]]:
    """The words that count, and how rare each is; of too many the commonest."""
    stood: Counter[str] = Counter()
    for text in texts:
        stood.update(text.keys())
    usable = ((key, n) for key, n in stood.items() if n >= LEAST_TEXTS)
    kept = sorted(usable, key=lambda each: (-each[1], each[0]))[:MOST_FEATURES]
    known = sorted(kept)
    rarity = [round(math.log((1 + len(texts)) / (1 + n)) + 1, 4) for _, n in known]
    return [key for key, _ in known], rarity


def _vector(text: Mapping[str, int], places: Mapping[str, int], rarity: Sequence[float]) -> Vector:
    """The known words of a text, the rare ones heavier, the whole of length 1."""
    known = sorted((places[key], n) for key, n in text.items() if key in places)
    found = [(at, (1 + math.log(n)) * rarity[at]) for at, n in known]
    length = math.sqrt(sum(value * value for _, value in found)) or 1.0
    return [(at, value / length) for at, value in found]


def _shares(sums: Sequence[float]) -> list[float]:
    top = max(sums)
    raised = [math.exp(each - top) for each in sums]
    return [each / sum(raised) for each in raised]


def _mark(text: Counter[str], code: str) -> str:
    return f"{code} {sorted(text.items())}"


def _digest(turn: int, mark: str) -> bytes:
    return sha256(f"{turn} {mark}".encode()).digest()
