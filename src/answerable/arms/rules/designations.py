"""Names of articles in running text: found as people write them, resolved to an article or left open.

"F16", "F-16" and "F 16" are one name; so are "MiG-29" and "Mig 29". A name that is also a word, a road or
a size of paper is taken only where the words beside it speak of arms. A name that several articles bear
is found, and not resolved.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from itertools import pairwise

from answerable.arms.rules.designation_words import (
    ALIKE,
    FILLERS,
    FLOWN,
    GROUPS,
    HAND_HELD,
    LONE,
    NEVER,
    ORDINARY,
    PARTS,
    SMALL_ARMS,
)

LONGEST_NAME = 8
"""So many pieces of letters and figures at most in one name."""
_PIECE = re.compile(r"[0-9]+|[^\W\d_]+")
_TELLING = 4
"""Capitals of so many letters are an abbreviation, not a word: JDAM."""
_FLYING = frozenset(("aircraft", "helicopter", "drone"))
_STOP = re.compile(r"[.;:!?][\"”’')\]]*\s")
_OWNS = ("'", "’", "`")
_NEAR = 60
"""So many characters before and after a name are looked at for words of arms."""
_JOIN = re.compile(r"[-‐‑–—/ \u00a0\u200c]{0,2}")
_CALIBRE = re.compile(r"[\d.]+-?(?:mm|in|inch|pdr|lb)?", re.IGNORECASE)
_VERSION = re.compile(r"([A-Za-z]{1,6}-\d{1,3}|[A-Za-z]{2,6}\d{1,3})-?[A-Z][A-Z0-9]?(?:-\d+)?")

Key = tuple[str, ...]


@dataclass(frozen=True)
class Name:
    """A name an article goes by."""

    text: str
    article: str
    exact: bool = True
    """It means this article and no other version: C-130 may be a C-130H, but is not its exact name."""


@dataclass(frozen=True)
class Found:
    """A name where it stands, and the articles it may mean."""

    start: int
    end: int
    text: str
    articles: tuple[str, ...]
    exact: bool = True

    @property
    def article(self) -> str:
        """The one article it means; empty when several bear the name, or only one of its versions may."""
        return self.articles[0] if self.exact and len(self.articles) == 1 else ""


@dataclass(frozen=True)
class Spotter:
    """The names of a catalogue, ready to be looked for: made once, used on many texts."""

    names: Mapping[Key, Mapping[str, bool]]
    """Name → the articles it may mean, and whether it is their exact name."""
    spelt: Mapping[Key, str]
    groups: Mapping[Key, frozenset[str]]
    """Name → the kinds of thing its articles are; none where nobody has said."""
    longest: Mapping[str, int] = field(repr=False)
    """First piece → the most pieces of any name that begins with it."""

    def find(self, text: str) -> list[Found]:
        """Every name in `text`, the longest at each place, none inside another."""
        return list(_found(self, text))


def spotter(names: Iterable[Name], kinds: Mapping[str, str] | None = None) -> Spotter:
    """Make a spotter of the names of a catalogue; `kinds` says in words what an article is.

    With kinds, a name that needs a word of arms beside it needs one of its own kind: a "Wasp" bomb is not
    the helicopter of that name.
    """
    by_key: dict[Key, dict[str, bool]] = {}
    spelt: dict[Key, str] = {}
    longest: dict[str, int] = {}
    for name in names:
        key = key_of(name.text)
        if not 0 < len(key) <= LONGEST_NAME or not may_be_name(key):
            continue
        of = by_key.setdefault(key, {})
        of[name.article] = of.get(name.article, False) or name.exact
        spelt.setdefault(key, name.text)
        longest[key[0]] = max(longest.get(key[0], 0), len(key))
    told = {article: group_of(kind) for article, kind in (kinds or {}).items()}
    groups = {key: frozenset(filter(None, map(told.get, of))) for key, of in by_key.items()}
    return Spotter(by_key, spelt, groups, longest)


def group_of(kind: str) -> str:
    """The kind of thing a description ends on: an anti-tank missile is a missile; empty: not told."""
    found = [GROUPS[word.casefold()] for word in _PIECE.findall(kind) if word.casefold() in GROUPS]
    return found[-1] if found else ""


def names_of(designation: str, article: str = "") -> list[Name]:
    """The names a register's designation holds: `AGM-114 Hellfire-2` is also AGM-114, and Hellfire-2.

    A version is also known by its type (`C-130H` as C-130), and a type by its nickname; several versions
    share those, so that they are no exact names. Neither is a part beside another that has a figure.
    """
    if not any(sign.isupper() or sign.isdigit() for sign in designation):
        return []
    article = article or designation
    parts = [part for part in re.split(r"[ /()]+", designation) if _is_name(part)]
    numbered = [part for part in parts if any(map(str.isdigit, part))]
    alone = "/" in designation or len(numbered) == 1
    found = {designation: True}
    for part in parts:
        found.setdefault(part, part in numbered and alone)
        if version := _VERSION.fullmatch(part):
            found.setdefault(version[1], False)
    return [Name(text, article, exact) for text, exact in found.items()]


def _is_name(part: str) -> bool:
    """Whether a part of a designation names anything: not a calibre, a bare number or `Block-2`."""
    if not any(map(str.isalpha, part)) or _CALIBRE.fullmatch(part) or key_of(part)[0] in PARTS:
        return False
    return part[0].isupper() or any(map(str.isdigit, part))


def key_of(name: str) -> Key:
    """A name in its comparing form: pieces of letters and of figures, case and joints left out."""
    return tuple(piece.casefold() for piece in _PIECE.findall(name))


def may_be_name(key: Key) -> bool:
    """A single letter, a bare number or a word that is no name by itself is never looked for."""
    if len(key) == 1:
        return len(key[0]) > 2 and not key[0].isdecimal()
    return any(not piece.isdecimal() for piece in key)


def _found(names: Spotter, text: str) -> Iterator[Found]:
    pieces = list(_PIECE.finditer(text))
    folded = [piece[0].casefold() for piece in pieces]
    number = 0
    while number < len(pieces):
        many = _matching(names, text, pieces, folded, number)
        if many:
            start, end = pieces[number].start(), pieces[number + many - 1].end()
            of = names.names[tuple(folded[number : number + many])]
            yield Found(start, end, text[start:end], tuple(of), all(of.values()))
        number += many or 1


def _matching(
    names: Spotter, text: str, pieces: list[re.Match[str]], folded: list[str], first: int
) -> int:
    """How many pieces from `first` on are the longest name that may stand there."""
    most = min(names.longest.get(folded[first], 0), len(pieces) - first)
    for many in range(most, 0, -1):
        key = tuple(folded[first : first + many])
        if key in names.names and _may_stand(names, key, text, pieces[first : first + many]):
            return many
    return 0


def _may_stand(names: Spotter, key: Key, text: str, pieces: list[re.Match[str]]) -> bool:
    here = _Here(text, pieces[0].start(), pieces[-1].end())
    joints = [text[one.end() : other.start()] for one, other in pairwise(pieces)]
    if not all(map(_JOIN.fullmatch, joints)) or not here.whole:
        return False
    if key in NEVER or here.small(names.spelt[key]):
        return False
    if not any(piece.isdecimal() for piece in key):
        return _word_stands(names, key, here)
    return not _loose(key, joints) and _numbered_stands(names, key, here)


def _numbered_stands(names: Spotter, key: Key, here: _Here) -> bool:
    """A name with a figure: by itself where it has two letters, else beside what it is."""
    told = _told(names, key, here.near(3))
    if key in SMALL_ARMS:
        return told and here.near(3).isdisjoint(HAND_HELD)
    letters = sum(len(piece) for piece in key if not piece.isdecimal())
    figures = sum(len(piece) for piece in key if piece.isdecimal())
    flies = not names.groups[key] or not names.groups[key].isdisjoint(_FLYING)
    flown = figures > 1 and flies and not here.near(5).isdisjoint(FLOWN)
    return letters > 1 or told or flown


def _word_stands(names: Spotter, key: Key, here: _Here) -> bool:
    """A name without a figure: an abbreviation near what it is, another word right beside it."""
    spelt = names.spelt[key]
    if all(piece in ORDINARY for piece in key) or len("".join(key)) < _TELLING:
        return False
    if len(key) == 1 and spelt.isupper() and here.written.isupper() and not here.shouted:
        return _told(names, key, here.near(6)) or not here.near(6).isdisjoint(FLOWN)
    return _told(names, key, here.after(1) | {word for word in here.before(1) if word > "\x7f"})


def _told(names: Spotter, key: Key, words: AbstractSet[str]) -> bool:
    """Whether one of `words` says that arms of the name's kind are meant."""
    said = {GROUPS[word] for word in words if word in GROUPS}
    own = names.groups[key]
    if not own:
        return bool(said)
    return any(not ALIKE.get(group, frozenset((group,))).isdisjoint(said) for group in own)


def _loose(key: Key, joints: list[str]) -> bool:
    """A space after one letter, or after a common word, joins nothing: `A 5`, `May 12`."""
    first = joints[0] if joints else ""
    apart = bool(first) and not first.strip(" \u00a0")
    return (len(key[0]) < 2 and apart) or (key[0] in LONE and (apart or not first))


@dataclass(frozen=True)
class _Here:
    """A stretch of a text, and what stands around it in its sentence."""

    text: str
    start: int
    end: int

    @property
    def written(self) -> str:
        return self.text[self.start : self.end]

    @property
    def whole(self) -> bool:
        """No letter or figure goes on before or after; the s of a plural may: `Su-24s`."""
        before = self.text[max(0, self.start - 2) : self.start]
        after = self.text[self.end : self.end + 2]
        if before and (before[-1].isalnum() or (before[-1] in "-/." and before[:1].isalnum())):
            return False
        if after[:1] in ("s", "S"):
            after = after[1:]
        return not (after and (after[0].isalnum() or after[0] == "_"))

    @property
    def shouted(self) -> bool:
        """All around is in capitals, so that capitals tell nothing."""
        around = self.text[max(0, self.start - _NEAR) : self.start]
        return not any(map(str.islower, around + self.text[self.end : self.end + _NEAR]))

    def small(self, spelt: str) -> bool:
        """Written small where the name begins with a capital."""
        first = next((sign for sign in spelt if sign.isalpha()), "")
        here = next((sign for sign in self.written if sign.isalpha()), "")
        return first.isupper() and here.islower()

    def before(self, many: int) -> set[str]:
        """The words just before, within the sentence."""
        stretch = _STOP.split(self.text[max(0, self.start - _NEAR) : self.start])[-1]
        return {word.casefold() for word in _PIECE.findall(stretch)[-many:]}

    def after(self, many: int) -> set[str]:
        """The words just after, within the sentence."""
        stretch = _STOP.split(self.text[self.end : self.end + _NEAR])[0]
        if stretch[:1] in _OWNS and stretch[1:2].casefold() == "s":
            return set()
        words = [word.casefold() for word in _PIECE.findall(stretch) if len(word) > 1]
        return set([word for word in words if word not in FILLERS][:many])

    def near(self, many: int) -> set[str]:
        return self.before(many) | self.after(many)
