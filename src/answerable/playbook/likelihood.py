"""The words of estimate: how likely something is, and apart from it how well it is known."""

from __future__ import annotations

from collections.abc import Mapping

from answerable.term import Term


class Likelihood(Term):
    """The ICD 203 words, least first, and *cannot tell*, which is no point on the scale."""

    ALMOST_NO_CHANCE = "almost_no_chance", "almost no chance"
    VERY_UNLIKELY = "very_unlikely", "very unlikely"
    UNLIKELY = "unlikely", "unlikely"
    ROUGHLY_EVEN = "roughly_even", "roughly even"
    LIKELY = "likely", "likely"
    VERY_LIKELY = "very_likely", "very likely"
    ALMOST_CERTAIN = "almost_certain", "almost certain"
    CANNOT_TELL = "cannot_tell", "cannot tell"


IN_A_HUNDRED: Mapping[Likelihood, tuple[int, int]] = {
    Likelihood.ALMOST_NO_CHANCE: (1, 5),
    Likelihood.VERY_UNLIKELY: (5, 20),
    Likelihood.UNLIKELY: (20, 45),
    Likelihood.ROUGHLY_EVEN: (45, 55),
    Likelihood.LIKELY: (55, 80),
    Likelihood.VERY_LIKELY: (80, 95),
    Likelihood.ALMOST_CERTAIN: (95, 99),
}
"""What each word means, in a hundred. *Cannot tell* has no number, on purpose."""

SCALE = tuple(IN_A_HUNDRED)


class Confidence(Term):
    """How well it is known, apart from how likely it is."""

    LOW = "low", "low"
    MODERATE = "moderate", "moderate"
    HIGH = "high", "high"
