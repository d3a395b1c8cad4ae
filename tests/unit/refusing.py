"""How rules refuse, word for word: each fault has its sentence, and of several one comes first."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

Faults = Sequence[tuple[Mapping[str, Any], str]]
"""What is wrong, beside what would be right, and the sentence for it; in the order they are told."""


def refuses(ask: Callable[..., str | None], right: Mapping[str, Any], faults: Faults) -> None:
    """Nothing is refused that is right; every fault is, alone and together with all that come after."""
    assert ask(**right) is None, ask(**right)
    for number, (wrong, sentence) in enumerate(faults):
        alone = ask(**{**right, **wrong})
        assert alone == sentence, f"{alone!r} is not {sentence!r}"
        after: dict[str, Any] = {}
        for later, _ in reversed(faults[number + 1 :]):
            after.update(later)
        among = ask(**{**right, **after, **wrong})
        assert among == sentence, f"{among!r} comes before {sentence!r}"
