"""Who stands behind a code: the tables taken in, and the makers of the catalogue."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date

from answerable.actor import Actor
from answerable.arms.models import Maker, MakerCode
from answerable.arms.rules.inscriptions import Inscription, read_looking_up
from answerable.arms.rules.inscriptions import Maker as Known

_AT_ONCE = 5_000
_SAID = ("name", "country", "source")


def read_with_makers(text: str, *, by: Actor, not_after: date | None = None) -> Inscription:
    """What an inscription says by the makers this reader knows, as they stand at this moment."""
    return read_looking_up(text, lambda codes: makers_known(codes, by=by), not_after=not_after)


def makers_known(codes: Collection[str], *, by: Actor) -> dict[str, Known]:
    """Code or lot symbol → maker, of those asked; a table says more than the line of one article."""
    rows = Maker.objects.visible_to(by).order_by("-pk")
    of_articles = {
        cage: Known(*said)
        for part in _parts(codes)
        for cage, *said in rows.filter(cage__in=part).values_list("cage", *_SAID)
    }
    return of_articles | makers_taken_in(codes, by=by)


def makers_taken_in(codes: Collection[str], *, by: Actor) -> dict[str, Known]:
    """Code → maker by the newest table that has it, of those asked and those the reader may see."""
    rows = MakerCode.objects.visible_to(by).order_by("pk")
    return {
        code: Known(*said)
        for part in _parts(codes)
        for code, *said in rows.filter(code__in=part).values_list("code", *_SAID)
    }


def _parts(codes: Collection[str]) -> Iterator[list[str]]:
    """A database takes only so many values in one question."""
    every = sorted(codes)
    return (every[at : at + _AT_ONCE] for at in range(0, len(every), _AT_ONCE))
