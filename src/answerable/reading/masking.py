"""Words written so that a network's filter does not see them: "kil*led", "b0mbed", "الإرهـ.ـاب".

They are unmasked only in the shape rules match on; a quotation keeps them as they were written.
"""

from __future__ import annotations

import re
from itertools import chain

SIGNS = "*_.·•'`|/\\-~^+"
_LATIN, _ARABIC, _CYRILLIC = "A-Za-zÀ-ÿ", "\u0621-\u063a\u0641-\u064a", "\u0400-\u04ff"
_SMALL = "[a-zß-ÿ\u0430-\u045f\u0491]"
TATWEEL = "\u0640"

_MAYBE = re.compile(
    rf"[{TATWEEL}*_·•|@$!0134.](?<=[^\W\d_].)(?:(?<={TATWEEL})|(?<![.])[^\W\d_]|{_SMALL}|\w\.\w\.\w)"
)
"""What every masked word has in it, so that plain text is looked at once and left."""

_STRETCHED = re.compile(
    rf"(?<=[{_ARABIC}])(?:{TATWEEL}+[{re.escape(SIGNS)}]{{0,2}}{TATWEEL}*|[*_·•|]{{1,2}})(?=[{_ARABIC}])"
)
_STARRED = re.compile(
    rf"(?<![\w*@$!])(?:[{_LATIN}{_CYRILLIC}][{_LATIN}{_CYRILLIC}*@$!0134]{{1,18}}[{_LATIN}{_CYRILLIC}])(?![\w*@$])"
)
_SPELT = re.compile(r"(?<![\w.])(?:[A-Za-z][.*_·-]){3,14}[A-Za-z](?![\w.*_·-])")
_PARTED = re.compile(
    rf"(?<![\w.@/:-])[{_LATIN}{_CYRILLIC}]{{1,12}}(?:[._·•|]{_SMALL}{{1,12}}){{1,3}}(?![\w@/]|[.:]\w)"
)
"""A word with a point or two set among its letters: "wo.unded"; never an address or an abbreviation."""
_LETTERS = {"0": "o", "1": "il", "3": "e", "4": "a", "@": "a", "$": "s", "!": "i", "*": ""}
_ROOTS = (
    "kill", "killed", "killing", "killings", "kills", "dead", "death", "deaths", "died", "die", "murder",
    "murdered", "bomb", "bombs", "bombed", "bombing", "bombings", "bombardment", "massacre", "massacred",
    "genocide", "shot", "shoot", "shooting", "attack", "attacked", "attacks", "terror", "terrorist",
    "terrorists", "terrorism", "strike", "strikes", "airstrike", "airstrikes", "missile", "missiles",
    "rocket", "rockets", "drone", "drones", "shell", "shelled", "shelling", "wounded", "injured", "blood",
    "child", "children", "civilian", "civilians", "soldier", "soldiers", "army", "martyr", "martyrs",
    "martyred", "executed", "execution", "slaughter", "slaughtered", "starved", "siege", "hostage",
    "hostages", "rape", "raped", "torture", "tortured", "weapon", "weapons", "explosion", "explosive",
    "tué", "tués", "tuée", "tuées", "mort", "morts", "bombe", "bombardement",
    "убит", "убиты", "убито", "убили", "погиб", "погибли", "погибло", "взрыв", "обстрел", "ранен",
    "ранены", "ранено", "вбито", "вбиті", "загинув", "загинули", "загинуло", "вибух", "обстріл",
)  # fmt: skip


def unmasked(text: str) -> tuple[str, tuple[int, ...]] | None:
    """Return `text` with its masked words plain and where each character stood; None: none masked."""
    if _MAYBE.search(text) is None:
        return None
    out: list[str] = []
    places: list[int] = []
    at = 0
    for start, end, kept in _masked(text):
        out.append(text[at:start])
        places.extend(range(at, start))
        out.append("".join(letter for letter, _ in kept))
        places.extend(place for _, place in kept)
        at = end
    if not places and not at:
        return None
    return "".join([*out, text[at:]]), (*places, *range(at, len(text)))


Kept = list[tuple[str, int]]


def _masked(text: str) -> list[tuple[int, int, Kept]]:
    found: list[tuple[int, int, Kept]] = [
        (m.start(), m.end(), []) for m in _STRETCHED.finditer(text)
    ]
    for match in _STARRED.finditer(text):
        if any(sign in match[0] for sign in _LETTERS) and (kept := _plain(match[0], match.start())):
            found.append((match.start(), match.end(), kept))
    for match in chain(_SPELT.finditer(text), _PARTED.finditer(text)):
        letters = [(c, match.start() + i) for i, c in enumerate(match[0]) if c.isalpha()]
        if "".join(c for c, _ in letters).casefold() in _KNOWN:
            found.append((match.start(), match.end(), letters))
    return _apart(sorted(found))


def _apart(found: list[tuple[int, int, Kept]]) -> list[tuple[int, int, Kept]]:
    kept: list[tuple[int, int, Kept]] = []
    for each in found:
        if not kept or each[0] >= kept[-1][1]:
            kept.append(each)
    return kept


_KNOWN = frozenset(_ROOTS)


def _plain(word: str, start: int) -> Kept | None:
    """The letters of a masked word: those of a word we know, else without its stars."""
    shown = [(c, start + i) for i, c in enumerate(word) if c != "*"]
    if "".join(c for c, _ in shown).casefold() in _KNOWN:
        return shown
    shape = "".join(
        f"[{re.escape(_LETTERS[c] + c)}]" if _LETTERS.get(c) else "." if c == "*" else re.escape(c)
        for c in word.casefold()
    )
    known = next(
        (root for root in _ROOTS if len(root) == len(word) and re.fullmatch(shape, root)), None
    )
    if known is None:
        return shown if "*" in word.strip("*") and len(shown) > 4 else None
    return [(c if c.isalpha() else known[i], start + i) for i, c in enumerate(word)]
