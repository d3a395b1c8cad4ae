"""How surprising a count is when a share is compared with another share, exactly, and for many at once.

The tail is Fisher's exact test: with both margins of the two-by-two table held, the number of incidents
that have both values follows the hypergeometric law (R. A. Fisher, *Statistical Methods for Research
Workers*, 5th ed. 1934, §21.02; *The Design of Experiments*, 1935, ch. II). It is exact however small the
counts are, and takes account of the comparison share being itself counted from few incidents, which a
binomial or Poisson tail does not. The two sides are counted by doubling the upper tail, as nobody says
beforehand in which direction to look. Many tests at once are adjusted by the step-up procedure of
Y. Benjamini and Y. Hochberg, "Controlling the False Discovery Rate", J. R. Statist. Soc. B 57 (1995)
289-300. Chances are begun from their logarithm, so that no count is too large.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, lgamma

NOTHING = 1e-17
"""A part of a sum too small to be seen in it."""


@dataclass(frozen=True)
class Table:
    """Of `known` incidents `left` have one value, `right` another, and `both` have the two."""

    both: int
    left: int
    right: int
    known: int

    @property
    def expected(self) -> float:
        """How many would have both if each value fell as often among the one as among all compared."""
        return self.left * self.right / self.known if self.known else 0.0

    @property
    def elsewhere(self) -> tuple[int, int]:
        """How many of the others have the right-hand value, and how many others there are."""
        return self.right - self.both, self.known - self.left


def upper_tail(table: Table) -> float:
    """The chance of at least `both`, with the margins as they are: exact, one-sided."""
    if table.both <= max(0, table.left + table.right - table.known):
        return 1.0
    if table.both > min(table.left, table.right):
        return 0.0
    if table.both <= table.expected:
        return 1.0 - _beyond(_mirrored(table))
    return min(1.0, _beyond(table))


def two_sided(table: Table) -> float:
    """The upper tail doubled, and 1 where the count is not above what is expected."""
    if table.both <= table.expected:
        return 1.0
    return min(1.0, 2 * upper_tail(table))


def adjusted(chances: Sequence[float], tests: int | None = None) -> list[float]:
    """Benjamini and Hochberg's adjusted p values, in the order given.

    `tests` may be larger than the number given: the others are taken to have p = 1.
    """
    count = len(chances) if tests is None else tests
    ranked = sorted(range(len(chances)), key=lambda i: chances[i], reverse=True)
    found, least = [1.0] * len(chances), 1.0
    for place, i in enumerate(ranked):
        rank = len(chances) - place
        least = min(least, chances[i] * count / rank)
        found[i] = least
    return found


def _mirrored(table: Table) -> Table:
    """Fewer than `both` that have the right-hand value are so many more of the left that lack it."""
    return Table(table.left - table.both + 1, table.left, table.known - table.right, table.known)


def _beyond(table: Table) -> float:
    """The tail above what is expected: there each chance is smaller than the one before, from which it
    follows by a ratio; the sum ends where what is left cannot change it."""
    rest = table.known - table.left - table.right
    total = term = 1.0
    for k in range(table.both, min(table.left, table.right)):
        term *= (table.left - k) * (table.right - k) / ((k + 1) * (rest + k + 1))
        total += term
        if term < total * NOTHING:
            break
    return exp(_log_chance(table)) * total


def _log_chance(table: Table) -> float:
    """The logarithm of the hypergeometric chance of exactly `both`."""
    return (
        _log_choose(table.right, table.both)
        + _log_choose(table.known - table.right, table.left - table.both)
        - _log_choose(table.known, table.left)
    )


def _log_choose(many: int, few: int) -> float:
    return lgamma(many + 1) - lgamma(few + 1) - lgamma(many - few + 1)
