"""Statements with their places found on the map: every place of a name, and the one meant if clear.

A camp, a school, a district that has no entry of its own is looked for in the place it is told with.
What is not found stays words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from answerable.reading.folding import folded
from answerable.reading.gazetteer import scene as scenes
from answerable.reading.gazetteer.names import bones, key
from answerable.reading.gazetteer.own import OwnPlaces
from answerable.reading.gazetteer.scanning import Mention
from answerable.reading.gazetteer.scene import Scene, km
from answerable.reading.gazetteer.table import Entry, shipped
from answerable.reading.gazetteer.weighing import MOST, Weighed, is_clear, spot, weighed
from answerable.reading.types import Ground, Place, Precision, Statement, stated

AROUND = 160
"""Characters around a name in which the place that contains it may stand."""
FAR_KM = 60.0
CREDIT = re.compile(
    r"[^\w\n]{0,3}(?:photo(?:graph)?s?|pictures?|images?|sources?|credits?|copyright|video|фото|источник|"
    r"джерело|crédits?|צילום|المصدر|المصادر|تصوير|صورة|الصورة|كتب|تحرير|إعداد)\s?"
    r"(?:[:/|©-]|by\b|credit\b|courtesy\b|\(c\))",
    re.I,
)
"""How a line begins that says whose words or pictures these are."""
NONE_OF_OUR_OWN = OwnPlaces(())


@dataclass(frozen=True)
class Words:
    """How a language tells what kind of place a name is, and how it bends names."""

    countries: Mapping[str, str]
    firsts: scenes.Firsts
    kinds: tuple[tuple[str, re.Pattern[str]], ...]
    endings: tuple[tuple[str, str], ...]


@cache
def words_of(code: str) -> Words:
    """Return how a language speaks of places."""
    from answerable.reading.languages import lexicon

    lex = lexicon(code)
    kinds = tuple(
        (exact, re.compile(rf"^(?:{folded(p)})\s+(?:of )?|\s+(?:{folded(p)})$", re.I))
        for exact, p in lex.place_kinds
    )
    return Words(lex.countries, scenes.firsts_of(lex.countries), kinds, lex.place_endings)


def located(
    found: Iterable[Statement], text: str, code: str, own: OwnPlaces = NONE_OF_OUR_OWN
) -> tuple[Statement, ...]:
    """Return statements with their places looked up; those without a place as they are."""
    said = tuple(found)
    if not any(s.place for s in said):
        return said
    told = Map(text, code, own)
    return tuple(stated(s, place=told.at(s.place, s.span[0])) if s.place else s for s in said)


def _all_far(entries: Sequence[Entry], containing: Sequence[Entry]) -> bool:
    """Say whether no place of a name lies by the place the name is told with."""
    return bool(containing) and all(km(e, c) > FAR_KM for e in entries for c in containing)


def _as_arabic_joins(words: str, bare: str) -> Iterator[str]:
    """The name without the letter joined to it, and with or without its article."""
    if words[:1] in "وفبل" and len(words) > 4:
        yield words[1:]
    if bare.startswith("ال"):
        yield bare[2:]
    elif bare[:1] >= "\u0620":
        yield "ال" + bare


class Map:
    """The places of one document."""

    def __init__(self, text: str, code: str, own: OwnPlaces = NONE_OF_OUR_OWN) -> None:
        self._text = text
        self._words = words_of(code)
        self._own = own
        self._scene: Scene = scenes.scene(text, self._words.firsts)
        self._known: dict[tuple[str, int], Place] = {}

    def at(self, place: Place, near: int) -> Place:
        """Return `place` with where it may be; `near` is where in the text it is spoken of."""
        if place.precision == Precision.COUNTRY.value:
            return self._of_a_country(place)
        stands = self._stands(place.words, near)
        if (place.words, stands) not in self._known:
            self._known[place.words, stands] = self._looked_up(Place(place.words), stands)
        return self._known[place.words, stands]

    def _of_a_country(self, place: Place) -> Place:
        """A country's name may be a town's too; which of them is meant is left open."""
        entries = self._named(place.words)
        found = weighed(place.words, entries, self._scene) if entries else []
        return self._placed(place, found, "", may_be_clear=False) if found else place

    def _stands(self, words: str, near: int) -> int:
        """Where the name stands nearest before the end of what is said, else after."""
        before = self._text.rfind(words, 0, near + len(words) + AROUND)
        return before if before >= 0 else self._text.find(words)

    def _looked_up(self, place: Place, stands: int) -> Place:
        containing, is_town = self._containing(place.words, stands)
        if containing and self._is_landmark(place.words):
            return self._within(place, containing, is_town)
        entries, exact, *sound = self._borne(place.words)
        loose = bool(sound) or not any(map(self._is_set_in, entries))
        if entries and not (loose and _all_far(entries, containing)):
            return self._placed(place, weighed(place.words, entries, self._scene, *sound), exact)
        if containing:
            return self._within(place, containing, is_town)
        return self._beside(place)

    def _borne(self, words: str) -> tuple[Sequence[Entry], str, *tuple[Ground, ...]]:
        """The places that bear a name, by its spelling, else by its sound."""
        variants = list(self._variants(words))
        for name, exact in variants:
            if entries := self._named(name):
                return entries, exact
        for name, exact in variants:
            if entries := self._sounding(name):
                return entries, exact, Ground.SOUND
        return (), ""

    def _within(self, place: Place, containing: Sequence[Entry], is_town: bool) -> Place:
        """A name without a point of its own, in the place it is told with."""
        found = weighed("", containing, self._scene, Ground.CONTAINS)
        return self._placed(place, found, "", may_be_clear=is_town)

    def _beside(self, place: Place) -> Place:
        """A name nobody knows: the place its document names oftenest is offered, and no more.

        Not one of a country that nothing else speaks for: its name may be a photographer's.
        """
        told = [m for m in self._scene.mentions if not self._is_credit(m)]
        spoken = Counter(code for m in told for code in {e.country for e in m.entries})
        sure = self._scene.named | {code for code, times in spoken.items() if times > 1}
        named = Counter(
            m.entries
            for m in told
            if not self._is_country(m) and any(e.country in sure for e in m.entries)
            and any(map(self._is_set_in, m.entries))
        )  # fmt: skip
        if not named:
            return place
        oftenest = max(named, key=lambda entries: (named[entries], entries[0].name))
        found = weighed("", oftenest, self._scene, Ground.OFTENEST)
        return self._placed(place, found, "", may_be_clear=False)

    def _is_credit(self, mention: Mention) -> bool:
        """Say whether a name stands in the line that says whose words or pictures these are."""
        line = self._text.rfind("\n", 0, mention.start) + 1
        return CREDIT.match(self._text, line) is not None

    def _is_country(self, mention: Mention) -> bool:
        return self._text[mention.start : mention.end] in self._words.countries

    def _is_landmark(self, words: str) -> bool:
        landmark = Precision.LANDMARK.value
        return any(p.search(words) for exact, p in self._words.kinds if exact == landmark)

    def _variants(self, words: str) -> Iterator[tuple[str, str]]:
        """The name as told, without its kind, and as it is where nothing bends it."""
        yield words, ""
        bare, exact = words, ""
        for precision, pattern in self._words.kinds:
            cut = pattern.sub("", bare).strip(" ,")
            if cut and cut != bare:
                bare, exact = (
                    cut,
                    "" if precision == Precision.LANDMARK.value else precision or exact,
                )
        if bare != words:
            yield bare, exact
        yield from ((other, exact) for other in _as_arabic_joins(words, bare))
        for ending, plain in self._words.endings:
            if bare.endswith(ending) and len(bare) - len(ending) >= 3:
                yield bare.removesuffix(ending) + plain, exact

    def _named(self, words: str) -> Sequence[Entry]:
        return (*self._own.named(key(words)), *shipped().named(key(words)))

    def _sounding(self, words: str) -> Sequence[Entry]:
        """Places that sound so, in the countries the text is set in."""
        return [e for e in shipped().sounding(bones(words)) if self._is_set_in(e)]

    def _is_set_in(self, entry: Entry) -> bool:
        """Say whether a place lies in a country the text is set in."""
        return entry.country in self._scene.named or self._scene.shares.get(entry.country, 0) >= 0.5

    def _containing(self, words: str, stands: int) -> tuple[Sequence[Entry], bool]:
        """The places of the name told nearest after, else before, in the same line; and whether that
        name is a town's and no country's too."""
        end = stands + len(words)
        after = [m for m in self._scene.mentions if end <= m.start <= end + AROUND]
        before = [m for m in self._scene.mentions if stands - AROUND <= m.end <= stands]
        for mention in (*after, *reversed(before)):
            if not any(map(self._is_set_in, mention.entries)):
                continue
            first, last = sorted((mention.start, stands))
            if stands >= 0 and "\n" not in self._text[first:last]:
                return mention.entries, not self._is_country(mention)
        return (), False

    def _placed(
        self, place: Place, found: list[Weighed], exact: str, *, may_be_clear: bool = True
    ) -> Place:
        first = found[0].entry
        spots = tuple(spot(w, exact) for w in found[:MOST])
        alternatives = tuple(f"{s.name}, {s.country}" for s in spots)
        if not (may_be_clear and is_clear(found, self._scene)):
            return replace(place, spots=spots, alternatives=alternatives)
        return replace(
            place, spots=spots, alternatives=alternatives, country=first.country,
            latitude=first.latitude, longitude=first.longitude, precision=spots[0].precision,
        )  # fmt: skip
