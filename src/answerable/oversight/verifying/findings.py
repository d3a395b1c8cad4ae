"""What a verification counts and what it finds, as it goes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from answerable.refusal import Sentence, say

MOST_NAMED = 1000
"""Problems beyond this many are counted, not named: one is reason enough to act."""
Progress = Callable[[int, int], None]


@dataclass
class Findings:
    """Counts and problems, each problem a sentence that names what is wrong."""

    size: int = 0
    root: bytes = b""
    acts: int = 0
    history_rows: int = 0
    exhibits: int = 0
    checkpoints: int = 0
    problems: list[Sentence] = field(default_factory=list)
    notes: list[Sentence] = field(default_factory=list)
    """Not wrong, but worth knowing."""
    unnamed: int = 0

    def problem(self, sentence: Sentence) -> None:
        """Name something that is wrong."""
        if len(self.problems) >= MOST_NAMED:
            self.unnamed += 1
            return
        self.problems.append(sentence)

    def close(self) -> None:
        """Say how many problems were left unnamed."""
        if self.unnamed:
            self.problems.append(say("{count} more problems were found.", count=self.unnamed))
            self.unnamed = 0


def silent(done: int, of: int) -> None:
    """Show no progress."""
