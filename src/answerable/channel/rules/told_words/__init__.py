"""The words by which what a government says of an incident is told apart, one table per language."""

from collections.abc import Mapping

from answerable.channel.rules.told_words.arabic import ARABIC
from answerable.channel.rules.told_words.english import ENGLISH
from answerable.channel.rules.told_words.tongue import Rows, Tongue

__all__ = ["TONGUES", "Rows", "Tongue"]

TONGUES: Mapping[str, Tongue] = {"en": ENGLISH, "ar": ARABIC}
