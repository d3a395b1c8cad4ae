"""The ways in which unsure characters can be filled: few enough to read, the likeliest first.

Likeliest: the fewest characters supposed, and among those the codes a table of makers knows.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, product
from math import prod

from answerable.arms.rules.inscriptions.signs import Options
from answerable.arms.rules.inscriptions.types import Budget, Candidate, Maker

SHOWN = 20
"""So many ways of reading are shown at most; how many there are is always said."""
MOST_LISTED = 200
"""More ways than this are not gone through for a reader."""
MOST_FILLED = 1_500
"""More ways than this are not looked up: two wholly unreadable characters of a code have 1,296."""
MOST_DOUBTED = 2
"""So many characters that were read may have been misread at once; more is another code."""


def fillings(places: Sequence[Options]) -> int:
    """In how many ways the places can be filled when every sure character is what it is."""
    return prod(len(_needed(options)) for options in places)


def filled(places: Sequence[Options], budget: Budget) -> list[Candidate]:
    """All fillings, the fewest supposed first; empty when there are too many to be of use."""
    if not 0 < fillings(places) <= MOST_LISTED or not budget.spend(fillings(places)):
        return []
    ways = product(*(_needed(options) for options in places))
    return sorted(map(_candidate, ways), key=_rank)


def known(
    places: Sequence[Options], makers: Mapping[str, Maker], budget: Budget
) -> list[Candidate]:
    """The ways of filling that name a known maker, also where a character may have been misread."""
    found: dict[str, Candidate] = {}
    for ways in _doubted(places, budget):
        for text in map("".join, product(*([sign for sign, _ in options] for options in ways))):
            if text in makers:
                one = Candidate(text, _supposed(ways, text), makers[text])
                found[text] = min(one, found.get(text, one), key=_rank)
    return sorted(found.values(), key=_rank)


def shown(as_read: Sequence[Candidate], with_makers: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """The candidates for a reader: the fewest supposed first, known makers before unknown ones."""
    texts = {one.text for one in with_makers}
    rest = [one for one in as_read if one.text not in texts]
    return tuple(sorted([*with_makers, *rest], key=_rank)[:SHOWN])


def _needed(options: Options) -> Options:
    """What must be tried: a character that was read and fits is not doubted here."""
    return options[:1] if options and options[0][1] == 0 else options


def _doubted(places: Sequence[Options], budget: Budget) -> Iterator[list[Options]]:
    """What each place may be, with up to two of the characters that were read taken for their likes."""
    base = [_needed(options) for options in places]
    doubtful = [number for number, options in enumerate(places) if len(options) > len(base[number])]
    for many in range(MOST_DOUBTED + 1):
        for some in combinations(doubtful, many):
            ways = [places[n][1:] if n in some else base[n] for n in range(len(places))]
            size = prod(map(len, ways))
            if size <= MOST_FILLED and budget.spend(size):
                yield ways


def _supposed(ways: Sequence[Options], text: str) -> int:
    """How many characters of one filling were supposed."""
    return sum(dict(options)[sign] for options, sign in zip(ways, text, strict=True))


def _candidate(way: Sequence[tuple[str, int]]) -> Candidate:
    return Candidate("".join(sign for sign, _ in way), sum(cost for _, cost in way))


def _rank(one: Candidate) -> tuple[int, bool, str]:
    return one.supposed, one.maker is None, one.text
