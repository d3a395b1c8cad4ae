"""Points on the map in pages: what a name may mean, what speaks for each, and which one is picked."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any

from django import template
from django.utils.translation import get_language

from answerable.incidents.rules import fixing
from answerable.incidents.rules.fixing import Fix
from answerable.reading.languages import lexicon
from answerable.reading.types import Ground, Precision, Spot, Statement
from answerable.web.templatetags.words import words

register = template.Library()


@register.filter
def spots(statements: Iterable[Any]) -> tuple[Spot, ...]:
    """Every point the places of these statements may mean."""
    return fixing.spots_of(one.said for one in statements)


@register.filter
def fix_code(spot: Spot) -> str:
    """A point as a form sends it back."""
    return fixing.fixed_at(spot).code


@register.filter
def is_fixed_at(spot: Spot, fix: Fix | None) -> bool:
    """Whether a point is the one already picked."""
    return fix is not None and fixing.fixed_at(spot) == fix


@register.filter
def meant(said: Statement) -> Fix | None:
    """The point a statement clearly means."""
    return fixing.clearly_meant(said)


@register.filter
def how_exact(code: str) -> str:
    """How exactly a point stands for where it was."""
    return words(next((p for p in Precision if p.value == code), Precision.UNKNOWN))


@register.filter
def grounds(spot: Spot) -> str:
    """What speaks for a point."""
    known = {ground.value: ground for ground in Ground}
    return " · ".join(words(known[code]) for code in spot.because if code in known)


@register.filter
def country_name(code: str) -> str:
    """A country by its name in the reader's language; its code where the reader knows none."""
    return _countries((get_language() or "en")[:2]).get(code) or _countries("en").get(code, code)


@cache
def _countries(language: str) -> dict[str, str]:
    return {code: name for name, code in reversed(tuple(lexicon(language).countries.items()))}
