"""Whether a model beats the rules on the same texts: by cross-validation, and on the newest of them.

Texts of one group, and texts with the same words, are never on both sides. Every standard error
counts a group as one, because texts on one thing are right or wrong together.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import sha256

from answerable.reading.trained.examples import Example
from answerable.reading.trained.linear import Linear, counted, train
from answerable.refusal import Sentence, say

FOLDS = 5
NEWEST = 0.2
LEAST_NEWEST = 30
"""Of fewer texts than these no share is told."""
ERRORS = 2
"""By how many standard errors a model must beat the rules."""


@dataclass(frozen=True)
class Compared:
    """Rules and model side by side, in per cent of the texts, each with its standard error."""

    texts: int
    groups: int
    rules: tuple[float, float]
    model: tuple[float, float]
    difference: tuple[float, float]
    answered: float
    """How many of the texts the rules gave an answer for."""
    commonest: float
    """What always giving the commonest code would get right."""


def compare(
    found: Sequence[Example], ruled: Sequence[str | None], *, most: int | None = None,
    told: Callable[[int], None] = lambda done: None,
) -> Compared:  # fmt: skip
    """Judge by cross-validation; `most` bounds how many texts a model may learn from."""
    groups = grouped(found)
    deal = {group: at % FOLDS for at, group in enumerate(sorted(set(groups), key=_lot))}
    texts = [counted(example.text) for example in found]
    right = [False] * len(found)
    for fold in range(FOLDS):
        left = [i for i, group in enumerate(groups) if deal[group] != fold]
        model = _trained(found, texts, sorted(left, key=lambda i: _lot(f"{i}"))[:most])
        for at, group in enumerate(groups):
            if deal[group] == fold:
                right[at] = model.answer(found[at].text) == found[at].code
        told(fold + 1)
    return _compared(found, ruled, right, groups)


def compare_newest(found: Sequence[Example], ruled: Sequence[str | None]) -> Compared | None:
    """Judge on the newest fifth a model that learned from the rest; None where there are no dates."""
    dated = sorted(i for i, example in enumerate(found) if example.date)
    if not dated or len(dated) < len(found):
        return None
    days = sorted(example.date for example in found)
    since = days[int(len(days) * (1 - NEWEST))]
    groups = grouped(found)
    new = [i for i in dated if found[i].date >= since]
    kept = {groups[i] for i in new}
    old = [i for i in dated if groups[i] not in kept]
    if len(new) < LEAST_NEWEST or len({found[i].code for i in old}) < 2:
        return None
    model = _trained(found, [counted(example.text) for example in found], old)
    right = [model.answer(found[i].text) == found[i].code for i in new]
    tried = [found[i] for i in new]
    return _compared(tried, [ruled[i] for i in new], right, [groups[i] for i in new])


def why_not_written(whole: Compared, newest: Compared | None) -> Sentence | None:
    """Say why a model is not worth keeping: it must clearly beat the rules, and not fall behind later."""
    difference, error = whole.difference
    if difference <= ERRORS * error:
        return say(
            "The model does not beat the rules by more than {n} standard errors ({d} ± {e}): "
            "nothing is written.", n=ERRORS, d=f"{difference:+.1f}", e=f"{error:.1f}",
        )  # fmt: skip
    if newest is not None and newest.difference[0] < 0:
        return say(
            "On the newest texts the model is behind the rules ({d} ± {e}): nothing is written.",
            d=f"{newest.difference[0]:+.1f}", e=f"{newest.difference[1]:.1f}",
        )  # fmt: skip
    return None


def grouped(found: Sequence[Example]) -> list[str]:
    """The group of each text: those of one group or with the same words are one."""
    up: dict[str, str] = {}

    def top(key: str) -> str:
        while up.setdefault(key, key) != key:
            key = up[key]
        return key

    keys = []
    for example in found:
        words = "w" + " ".join(example.text.lower().split())
        key = f"g{example.group}" if example.group else words
        up[top(key)] = top(words)
        keys.append(key)
    return [top(key) for key in keys]


def groups_of_codes(found: Sequence[Example]) -> Counter[str]:
    """How many groups have each code."""
    pairs = {(each.code, group) for each, group in zip(found, grouped(found), strict=True)}
    return Counter(code for code, _ in sorted(pairs))


def _trained(
    found: Sequence[Example], texts: Sequence[Counter[str]], chosen: Sequence[int]
) -> Linear:
    return train([texts[i] for i in chosen], [found[i].code for i in chosen])


def _lot(group: str) -> str:
    return sha256(group.encode()).hexdigest()


def _compared(
    found: Sequence[Example], ruled: Sequence[str | None], right: Sequence[bool],
    groups: Sequence[str],
) -> Compared:  # fmt: skip
    codes = [example.code for example in found]
    by_rules = [answer == code for answer, code in zip(ruled, codes, strict=True)]
    gained = [int(m) - int(r) for m, r in zip(right, by_rules, strict=True)]
    return Compared(
        len(found), len(set(groups)),
        _share(by_rules, groups), _share(right, groups), _share(gained, groups),
        _hundred(sum(answer is not None for answer in ruled) / len(found)),
        _hundred(Counter(codes).most_common(1)[0][1] / len(found)),
    )  # fmt: skip


def _share(each: Sequence[int], groups: Sequence[str]) -> tuple[float, float]:
    """The mean in per cent and its standard error, a group counting as one."""
    mean = sum(each) / len(each)
    apart: dict[str, float] = defaultdict(float)
    for value, group in zip(each, groups, strict=True):
        apart[group] += value - mean
    error = math.sqrt(sum(sorted(part * part for part in apart.values()))) / len(each)
    return _hundred(mean), _hundred(error)


def _hundred(share: float) -> float:
    return round(100 * share, 2)
