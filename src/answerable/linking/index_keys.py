"""Keys to find candidates by: two readings that tell one thing share at least one, nearly always.

A key is a short string for a database index. Keys only bring documents together; whether they
belong together is for `score`, so a key may be shared by chance.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence

import rensa

from answerable.linking import figures
from answerable.linking.dates import neighbours
from answerable.linking.happenings import Happening
from answerable.linking.origin_names import origin_key
from answerable.linking.places import place_key
from answerable.linking.profile import Profile, profile
from answerable.reading.types import Dealing, Reading, Statement

VERSION = 1
"""Raise it when keys change: stored keys of another version must be made again."""
_SEED = 20261
_TEXT_BANDS = (16, 4)
"""Bands and rows over three-word runs: finds copies from about half the text on."""
_GIST_BANDS = (24, 2)
"""Over word pairs without small words: finds rewrites."""
_TELLING_FIGURE = 3
_MOST_NAMES = 16
"""People and bodies named first; a name that every report has crowds its shelf and is passed over."""


def keys(reading: Reading) -> tuple[str, ...]:
    """The blocking keys of `reading`, sorted; the same bytes give the same keys on any machine."""
    known = profile(reading)
    found = [
        *_banded("text", known.shingles, _TEXT_BANDS),
        *_banded("gist", (f"{a} {b}" for a, b in known.phrases), _GIST_BANDS),
        *_spoken(known),
        *(f"name:{mark}" for mark in list(known.names)[:_MOST_NAMES]),
        *(key for one in known.happenings for key in _happening(one)),
        *(key for one in reading.statements for key in _dealing(one)),
    ]
    return tuple(sorted(set(found)))


def _banded(name: str, items: Iterable[str], shape: tuple[int, int]) -> list[str]:
    told = sorted(set(items))
    if len(told) < _TELLING_FIGURE:
        return [f"{name}:{_short(told)}"] if told else []
    bands, rows = shape
    sketch = rensa.RMinHash(num_perm=bands * rows, seed=_SEED)
    sketch.update(told)
    digest = sketch.digest()
    cut = (digest[i * rows : (i + 1) * rows] for i in range(bands))
    return [f"{name}:{i}:{_short([str(n) for n in band])}" for i, band in enumerate(cut)]


def _spoken(known: Profile) -> list[str]:
    """A sample of word triples of quoted speech, the same sample on both sides (lowest hashes)."""
    triples = {_short(sorted(bag)[i : i + 3]) for bag in known.speech for i in range(len(bag) - 2)}
    return [f"speech:{mark}" for mark in sorted(triples)[:8]]


def _happening(one: Happening) -> list[str]:
    marks = neighbours(one.when) if one.when else ()
    where = place_key(one.where) if one.where else ""
    toll = max(figures.mark(one.killed) or 0, figures.mark(one.injured) or 0)
    found = [f"event:{mark}:{where}" for mark in marks if where]
    found += [f"near:{mark}:{cell}" for mark in marks for cell in _cells(one)]
    if toll >= _TELLING_FIGURE:
        found += [f"toll:{mark}:{toll}" for mark in marks]
        found += [f"toll:{where}:{toll}"] if where else []
    if where and not marks:
        found.append(f"place:{where}")
    return found


def _cells(one: Happening) -> list[str]:
    """Cells of half a degree, twice, the second grid shifted, so that no border parts neighbours."""
    place = one.where
    if place is None or place.latitude is None or place.longitude is None:
        return []
    ends = (place.latitude, place.longitude)
    return [
        f"{shift}:{int((ends[0] + shift / 4) * 2 // 1)}:{int((ends[1] + shift / 4) * 2 // 1)}"
        for shift in (0, 1)
    ]


def _dealing(said: Statement) -> list[str]:
    """A figure on the handling of incidents, and what goes back to a named origin."""
    number = figures.mark(said.incidents) if said.incidents else None
    found = []
    if said.dealing is Dealing.HANDLING_STATISTIC and number:
        found.append(f"handling:{number}")
    if (origin := origin_key(said.origin)) and number:
        found.append(f"origin:{origin}:{number}")
    return found


def _short(parts: Sequence[str]) -> str:
    return hashlib.blake2b("\x1f".join(parts).encode(), digest_size=6).hexdigest()
