"""Which language each passage is in: a bulletin may say all it has to say in several, one script or
more."""

from __future__ import annotations

import re
from collections import Counter

from answerable.reading.documents.languages import OTHER, RUSSIAN, UKRAINIAN, language_of
from answerable.reading.statements.passages import Passage

LEAST_WORDS = 3
"""Where no passage of another script has as many words, they are names and handles: they go with the
rest of the document."""
SURE = {"latin": 2, "cyrillic": 1}
"""Signs that tell a language, where the other of its script has less than half as many."""
WITHOUT = 40
"""So many Cyrillic letters without one of Ukrainian's own are one more sign of Russian."""
ADDRESS = re.compile(r"\S*(?:://|www\.|@|#)\S*")
"""Its letters are of no language."""
_SCRIPTS = {
    "arabic": re.compile(r"[\u0621-\u064a]"),
    "hebrew": re.compile(r"[\u05d0-\u05ea]"),
    "cyrillic": re.compile(r"[\u0400-\u04ff]"),
    "latin": re.compile(r"[A-Za-z\u00c0-\u017f]"),
}
_WORDS = {name: re.compile(f"{one.pattern}+") for name, one in _SCRIPTS.items()}
_WORD = re.compile(r"\S+")
_SMALL = {
    "en": "the of and in to was were said by at on that with for have has had is are an from been as "
    "who after when killed people",
    "fr": "le la les des une un du dans est ont été aux au et à en par selon qui que pour sur sont "
    "ses leur leurs avec d'une d'un était étaient ce cette il elle ils morts blessés personnes",
    "uk": "й та що як було був була внаслідок щонайменше після через людей",
    "ru": "и что как из было были был была после человек человека или года году также среди",
}
_SIGNS = {code: frozenset(_WORD.findall(words)) for code, words in _SMALL.items()}
_LETTERS = {"uk": UKRAINIAN, "ru": RUSSIAN}
_SHARE = {
    "latin": ("en", "fr"), "cyrillic": ("uk", "ru"), "arabic": ("ar",), "hebrew": ("he",),
}  # fmt: skip
_OF = {code: script for script, codes in _SHARE.items() for code in codes}


def spoken(cut: list[Passage], code: str) -> list[tuple[str, list[Passage]]]:
    """Return the passages of each language, the document's own `code` first."""
    home = _OF.get(code, "latin")
    found: dict[str, list[Passage]] = {code: []}
    for script, passages in _by_script(cut, home).items():
        for language, told in _by_language(passages, script, code if script == home else ""):
            found.setdefault(language, []).extend(told)
    return [(language, passages) for language, passages in found.items() if passages]


def _by_script(cut: list[Passage], home: str) -> dict[str, list[Passage]]:
    if home == "latin" and all(passage.text.isascii() for passage in cut):
        return {home: cut}
    others = [name for name in _SCRIPTS if name != home]
    apart: dict[str, list[Passage]] = {home: []}
    for passage in cut:
        apart.setdefault(_script(passage.text, home, others), []).append(passage)
    for script in [name for name in apart if name != home]:
        if not any(len(_WORDS[script].findall(p.text)) >= LEAST_WORDS for p in apart[script]):
            apart[home].extend(apart.pop(script))
    apart[home].sort(key=lambda passage: passage.index)
    return apart


def _script(text: str, home: str, others: list[str]) -> str:
    """Return the script most letters of `text` are in; the home script in doubt."""
    if home == "latin" and not OTHER.search(text):
        return home
    there = [name for name in others if _SCRIPTS[name].search(text)]
    if not there:
        return home
    said = ADDRESS.sub(" ", text)
    counts = {name: len(_SCRIPTS[name].findall(said)) for name in [home, *there]}
    return max(counts, key=lambda name: counts[name])


def _by_language(
    passages: list[Passage], script: str, main: str
) -> list[tuple[str, list[Passage]]]:
    """Return the passages of one script by language; what tells none is in the `main` one."""
    shared = _SHARE[script]
    main = main or language_of("\n".join(passage.raw for passage in passages))
    main = main if main in shared else shared[0]  # noise may pass for another script's letters
    if len(shared) == 1:
        return [(main, passages)]
    other = next(code for code in shared if code != main)
    if other not in _LETTERS and _SIGNS[other].isdisjoint(
        _words(" ".join(p.raw for p in passages))
    ):
        return [(main, passages)]
    told = [_told(passage.raw, main, other, SURE[script]) for passage in passages]
    if other not in told:
        return [(main, passages)]
    around = _around(passages, told)
    heard = [
        code or around.get(passage.paragraph, main)
        for passage, code in zip(passages, told, strict=True)
    ]
    return [
        (code, [p for p, spoke in zip(passages, heard, strict=True) if spoke == code])
        for code in (main, other)
    ]


def _words(text: str) -> list[str]:
    return text.lower().replace("’", "'").split()


def _told(text: str, main: str, other: str, sure: int) -> str:
    """Return the language the signs of a passage tell, if they do."""
    words = _words(text)
    there, here = _signs(text, words, other), _signs(text, words, main)
    if there >= sure and there > 2 * here:
        return other
    return main if here >= sure and here > 2 * there else ""


def _signs(text: str, words: list[str], code: str) -> int:
    letters = len(_LETTERS[code].findall(text)) if code in _LETTERS else 0
    if code == "ru" and not UKRAINIAN.search(text):
        letters += len(_SCRIPTS["cyrillic"].findall(text)) // WITHOUT
    return letters + sum(map(_SIGNS[code].__contains__, words))


def _around(passages: list[Passage], told: list[str]) -> dict[int, str]:
    """Return the language most of each paragraph is in, where any of it tells."""
    heard: dict[int, Counter[str]] = {}
    for passage, code in zip(passages, told, strict=True):
        if code:
            heard.setdefault(passage.paragraph, Counter())[code] += 1
    return {paragraph: codes.most_common(1)[0][0] for paragraph, codes in heard.items()}
