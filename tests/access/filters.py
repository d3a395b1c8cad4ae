"""The application's filters, taken away one by one or all at once: what else still holds?"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from answerable.accounts import models, queries, rules, sight
from answerable.accounts.rules import sight as sight_rules
from tests.access.asking import routes


@dataclass(frozen=True)
class Filter:
    """One check of the product, and what stands in its place when it is gone."""

    name: str
    where: Any
    attribute: str
    gone: Callable[..., Any]


def all_markings(*_: object, **__: object) -> Any:
    return models.Marking.objects.all()


def any_marking(reference: str, **_: object) -> Any:
    return models.Marking.objects.filter(reference=reference).first()


FILTERS = (
    Filter("rows are filtered by what the viewer may see", sight, "visible_to", lambda *_: Q()),
    Filter("markings are filtered", sight, "visible_references", all_markings),
    Filter(
        "a marking is given to who sees the record", queries.accounts, "marking_of", any_marking
    ),
    Filter("a role reads a kind of content", sight_rules, "may_read", lambda *_: True),
)


@contextmanager
def without(*gone: Filter) -> Iterator[None]:
    """Take filters away wherever a module has taken them by name, and put them back."""
    routes()  # every page is imported before: one imported meanwhile would keep what is gone
    undo: list[tuple[Any, str, Any]] = []
    for one in gone:
        real = getattr(one.where, one.attribute)
        for module in [m for name, m in sys.modules.items() if name.startswith("answerable.")]:
            for name in [n for n, value in vars(module).items() if value is real]:
                undo.append((module, name, real))
                setattr(module, name, one.gone)
    assert undo, "nothing was taken away"
    _ask_anew()
    try:
        yield
    finally:
        _ask_anew()
        for module, name, real in undo:
            setattr(module, name, real)
        left = [m for name, m in sys.modules.items() if name.startswith("answerable.")]
        replaced = {one.gone for one in gone}
        assert not [m for m in left for v in vars(m).values() if callable(v) and v in replaced]


def _ask_anew() -> None:
    """What was put together with a filter is not asked without it."""
    sight._within.cache_clear()
    sight._words.cache_clear()


assert rules.may_read is sight_rules.may_read
