"""Which language a text is in: by its script, and in Latin letters by its small words.

Few languages are read in Latin letters, so nothing larger has to be asked. A model that is unpacked
for the question would cost each reading child time, memory and a place to write.
"""

from __future__ import annotations

import re

from answerable.reading.languages import CODES

READ = CODES
ARABIC = re.compile(r"[\u0621-\u064a]+")
HEBREW = re.compile(r"[\u05d0-\u05ea]+")
CYRILLIC = re.compile(r"[\u0400-\u04ff]+")
LATIN = re.compile(r"[A-Za-z\u00c0-\u017f]+")
ACCENTED = re.compile(r"[\u00c0-\u017f]")
_NO_LETTERS = bytes(n for n in range(128) if not chr(n).isalpha())
OTHER = re.compile(r"[\u0400-\u04ff\u05d0-\u05ea\u0621-\u064a]")
"""A letter of any script but Latin."""
UKRAINIAN = re.compile(r"[іїєґІЇЄҐ]")
RUSSIAN = re.compile(r"[ыэёъЫЭЁЪ]")
WORD = re.compile(r"\w+")
SMALL_WORDS = {
    code: frozenset(words.encode("latin-1").split())
    for code, words in {
        "en": "the of and in to was were said by at on that with for have",
        "fr": "le la les des une dans est ont été aux du par selon qui que pour",
    }.items()
}
"""A line for each language in Latin letters; the first is taken where none has more."""
_ONLY_WORDS = bytes(n if WORD.match(chr(n)) else 32 for n in range(256))
"""What is no letter of a word, as a space."""
SAMPLE = 3000


def language_of(text: str, hint: str = "") -> str:
    """Return the code of the language of `text`, one of `READ`."""
    sample = text[:SAMPLE]
    if sample.isascii():
        return _latin(sample) if LATIN.search(sample) else hint if hint in READ else "en"
    there = _there(sample)
    if len(there) == 1:  # nothing to count
        return _OF_SCRIPT[there[0][0]](sample)
    counts = {name: _letters(name, script, sample) for name, script in there}
    if not counts:
        return hint if hint in READ else "en"
    script = max(counts, key=lambda name: counts[name])
    return _OF_SCRIPT[script](sample)


def _letters(name: str, script: re.Pattern[str], sample: str) -> int:
    """Return how many letters of a script there are: most of the Latin ones are counted as bytes."""
    if name != "latin":
        return len("".join(script.findall(sample)))
    plain = sample.encode("ascii", "ignore").translate(None, _NO_LETTERS)
    return len(plain) + len(ACCENTED.findall(sample))


def _cyrillic(sample: str) -> str:
    return "uk" if len(UKRAINIAN.findall(sample)) > len(RUSSIAN.findall(sample)) else "ru"


def _latin(sample: str) -> str:
    """The language whose small words are the most; else the first, so for a list without any."""
    words = sample.lower().encode("latin-1", "replace").translate(_ONLY_WORDS).split()
    return max(SMALL_WORDS, key=lambda code: sum(map(SMALL_WORDS[code].__contains__, words)))


_SCRIPTS = (("arabic", ARABIC), ("hebrew", HEBREW), ("cyrillic", CYRILLIC), ("latin", LATIN))
_OF_SCRIPT = {
    "arabic": lambda sample: "ar",
    "hebrew": lambda sample: "he",
    "cyrillic": _cyrillic,
    "latin": _latin,
}


def _there(text: str) -> list[tuple[str, re.Pattern[str]]]:
    """Return the scripts `text` has letters of."""
    looked_for = _SCRIPTS if OTHER.search(text) else _SCRIPTS[-1:]
    return [(name, script) for name, script in looked_for if script.search(text)]


def passages_of(text: str, code: str) -> tuple[tuple[int, int, str], ...]:
    """Return start, end and language of each run of lines in one script; () where all is in one."""
    if "\n" not in text or text.isascii() or len(_there(text)) < 2:
        return ()
    found: list[tuple[int, int, str]] = []
    at = 0
    for line in text.split("\n"):
        end = at + len(line)
        spoken = language_of(line) if len(line) >= LEAST_LINE else found[-1][2] if found else code
        if line.strip():
            if found and found[-1][2] == spoken:
                found[-1] = (found[-1][0], end, spoken)
            else:
                found.append((at, end, spoken))
        at = end + 1
    return tuple(found) if len({spoken for _, _, spoken in found}) > 1 else ()


LEAST_LINE = 40
"""A shorter line may be a name in another script; it goes with the lines around it."""
