"""The words of each language by which what a government says of an incident is told apart."""

from __future__ import annotations

from answerable.channel.rules.told.words.arabic import ARABIC
from answerable.channel.rules.told.words.english import ENGLISH
from answerable.channel.rules.told.words.shape import Tongue

TONGUES: dict[str, Tongue] = {"en": ENGLISH, "ar": ARABIC}

__all__ = ["TONGUES", "Tongue"]
