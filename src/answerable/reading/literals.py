"""What a pattern cannot do without: words of which every match holds one, and how it begins.

Read off the pattern itself, so that nobody has to keep a second list beside the rules. Only the
dialect our tables are written in is understood; where anything else stands, nothing is promised,
and the pattern is simply asked of every text. Digits are all written 0: which of them is no matter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from answerable.reading import openings
from answerable.reading.openings import Opening

MOST, LONGEST, SHORTEST, TELLING = 160, 24, 3, 12
"""How many spellings are followed at once and how far; how short one may be to be of use, and how
many of its letters are kept."""
MANY = 8
"""Fewer alternatives are tried one after the other as quickly."""
TOKEN = re.compile(
    r"[\w '-]+(?![*+?{\w '-])|\\u[0-9a-fA-F]{4}|\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|"
    r"\(\?(?:P<\w+>|<?[=!]|[aiLmsux-]*:|>|#|P=)|[*+?][?+]?|\{\d*,?\d*\}[?+]?|[\s\S]"
)
BROAD = re.compile(r"^\^|\\[A-Zw]")
NOWHERE = frozenset([r"\b", r"\B", r"\A", r"\Z", "^", "$"])
LOOKS = frozenset(["(?=", "(?!", "(?<=", "(?<!"])
SLOW = frozenset(["(?<=", "(?<!", "(?#", "(?P="])
"""Groups that are left as they are: they look back, or hold no pattern."""
COMMON = dict.fromkeys("etaoinsrאהויליмنلاоеаи", 0.08) | {" ": 0.17, "0": 0.17}
UNCOMMON = 0.025
EVERYWHERE = frozenset(
    {"the", "he ", "and", "nd ", "of ", "to ", "in ", "was", "as ", "are", "re "}
)
"""Letters that stand in nearly every English sentence, whatever each of them alone would tell."""
DIGITS = dict.fromkeys(map(ord, "123456789"), "0")

Words = frozenset[str]


@dataclass(frozen=True)
class Part:
    """A part of a pattern: every spelling it has, where they are few, and what it must hold."""

    spellings: Words | None = None
    needs: Words | None = None
    opening: Opening = openings.ANYHOW
    """Which letters it begins with, where they are few."""


EMPTY, ANYTHING = Part(frozenset([""]), opening=openings.NOTHING), Part()
EDGE = replace(EMPTY, opening=openings.EDGE)


def needed(pattern: str) -> Words:
    """Return words in small letters of which every match of `pattern` holds one; none if unsure."""
    try:
        part = _part(pattern)
    except (IndexError, ValueError):
        return frozenset()
    words = _best([_usable(part.spellings), part.needs]) or frozenset()
    return _fewest(word if len(word) >= SHORTEST else "0" for word in words)


def opened_with(pattern: str) -> Words:
    """Return the letters with which every match of `pattern` begins a word; none if unsure."""
    try:
        return openings.told(_part(pattern).opening)
    except (IndexError, ValueError):
        return frozenset()


def _fewest(words: Iterable[str]) -> Words:
    """Return what is enough of `words`: the telling letters of each, none that holds another."""
    kept: list[str] = []
    for word in sorted({_telling(word) for word in words}, key=len):
        if not any(other in word for other in kept):
            kept.append(word)
    return frozenset(kept)


def _telling(word: str) -> str:
    start = max(0, min(word.find(rarest(word)) - 1, len(word) - TELLING))
    return word[start : start + TELLING]


def hastened(pattern: str) -> str:
    """Return a pattern that matches the same, and looks first whether a match can begin here.

    Where capitals do not count, every alternative of a long list is tried in full otherwise.
    """
    try:
        look = openings.look(_part(pattern).opening)
    except (IndexError, ValueError):
        return pattern
    return f"{look}(?:{pattern})" if look else pattern


def hastened_within(pattern: str) -> str:
    """Return a pattern that matches the same, each long list in it hastened: for those that are long
    themselves. What is compiled grows, so that most are quicker without."""
    try:
        return _quick(pattern)
    except (IndexError, ValueError):
        return pattern


def _quick(pattern: str) -> str:
    rows = list(_split(TOKEN.findall(pattern)))
    return "|".join("".join(map(_quick_group, row)) for row in rows)


def _quick_group(token: str) -> str:
    """Return a group with a look ahead of its own where it is a long list."""
    opening = TOKEN.match(token) if token[0] == "(" and len(token) > 1 else None
    if opening is None or opening[0] in SLOW:
        return token
    within = token[len(opening[0]) : -1]
    quick = _quick(within)
    if quick.count("|") >= MANY and not within.startswith("(?="):
        look = openings.look(_part(within).opening)
        quick = f"{look}(?:{quick})" if look else quick
    return f"{opening[0]}{quick})"


def by_letter(pattern: str) -> str:
    """Return alternatives that match the same, sorted by the letter they begin with: a word is tried
    against those of its own letter only. Those whose letter is not known keep their place."""
    told, run = list[str](), list[tuple[str, Words]]()
    for row in map("".join, _split(TOKEN.findall(pattern))):
        firsts = frozenset(word[:1] for word in _part(row).opening.letters)
        if firsts and all(len(c) == 1 and c.isalpha() for c in firsts):
            run.append((row, firsts))
        else:
            told += [*_sorted_out(run), row]
            run = []
    return "|".join([*told, *_sorted_out(run)])


def _sorted_out(run: list[tuple[str, Words]]) -> list[str]:
    if len(run) < MANY:
        return [row for row, _ in run]
    letters = sorted(frozenset[str]().union(*(firsts for _, firsts in run)))
    rows = "|".join(
        f"(?=[{letter}])(?:{'|'.join(row for row, firsts in run if letter in firsts)})"
        for letter in letters
    )
    return [f"(?=[{''.join(letters)}])(?:{rows})"]


def rarest(word: str) -> str:
    """Return the three letters of a word least likely to stand in another, or a single digit."""
    return _rated(word)[1]


@lru_cache(maxsize=8192)
def _rated(word: str) -> tuple[float, str]:
    if len(word) < SHORTEST:
        return COMMON[word[0]], word[0]
    return min(
        (_likelihood(word[i : i + SHORTEST]), word[i : i + SHORTEST])
        for i in range(len(word) - SHORTEST + 1)
    )


def _likelihood(letters: str) -> float:
    if letters in EVERYWHERE:
        return 1.0
    value = 1.0
    for letter in letters:
        value *= COMMON.get(letter, UNCOMMON)
    return value


@lru_cache(maxsize=4096)
def _part(pattern: str) -> Part:
    """Read alternatives; the same group stands in many rows, and is read once."""
    return _either([_row(row) for row in _split(TOKEN.findall(pattern))])


def _split(tokens: list[str]) -> Iterator[list[str]]:
    """Yield the alternatives outside brackets, each bracket with all it holds as one token."""
    row, group, depth = list[str](), list[str](), 0
    for token in tokens:
        depth += (token[0] == "(") - (token == ")")
        if depth or token == ")":
            group.append(token)
            if not depth:
                row.append("".join(group))
                group = []
        elif token == "|":
            yield row
            row = []
        else:
            row.append(token)
    if depth:
        raise ValueError(tokens)
    yield row


def _row(tokens: list[str]) -> Part:
    """Read one alternative: the run of spellings so far is let go where it cannot go on."""
    run, offered, whole = frozenset([""]), list[Words | None](), True
    opening = openings.NOTHING
    for token, repeat in zip(tokens, [*tokens[1:], ""], strict=False):
        if _is_repeat(token):
            continue
        part = _atom(token)
        if _is_repeat(repeat):
            part = _repeated(part, repeat)
        opening = openings.followed(opening, part.opening)
        joined = _joined(run, part.spellings)
        if joined is None:
            offered += [_usable(run), part.needs]
            whole = False
            joined = part.spellings or EMPTY.spellings
        run = joined or frozenset()
    return Part(run if whole else None, _best([*offered, _usable(run)]), opening)


def _is_repeat(token: str) -> bool:
    return token[:1] in ("*", "+", "?") or (token[:1] == "{" and len(token) > 1)


def _atom(token: str) -> Part:
    if token[0] == "(" and len(token) > 1:
        opening = TOKEN.match(token)
        return _group(opening[0], token) if opening else ANYTHING
    if token in NOWHERE:
        return EDGE if token == r"\b" else EMPTY
    if token[0] == "[" and len(token) > 1:
        return _class(token)
    if token[0] == "\\":
        return _escape(token)
    return ANYTHING if token == "." else _spelled([token])


def _group(opening: str, token: str) -> Part:
    if opening == "(?=":
        within = token[len(opening) : -1]
        told = openings.NOTHING if within.startswith("[") else openings.ahead(_part(within).opening)
        return replace(EMPTY, opening=told)
    if opening in LOOKS:
        return EDGE if openings.BEGINS_WORDS.match(token) else EMPTY
    if opening == "(" and token[1] == "?":
        raise ValueError(token)
    return ANYTHING if opening in ("(?#", "(?P=") else _part(token[len(opening) : -1])


def _escape(token: str) -> Part:
    if token.startswith(r"\u") and len(token) == 6:
        return _spelled([chr(int(token[2:], 16))])
    if token == r"\d":
        return _spelled("0")
    if token == r"\s":
        return Part(opening=openings.spelled(" "))
    return ANYTHING if token[1].isalnum() else _spelled([token[1]])


def _class(token: str) -> Part:
    """Only a class that names its few characters one by one is followed further."""
    if BROAD.search(token[1:-1]):
        return ANYTHING
    within = token[1:-1].translate(DIGITS).replace("0-0", "0")
    if "\\" in within or "-" in within[1:-1]:
        return ANYTHING
    if len(within) > 8:
        return Part(opening=openings.spelled(within.lower()))
    return _spelled(within)


def _spelled(spellings: Iterable[str]) -> Part:
    words = frozenset(s.lower().translate(DIGITS) for s in spellings)
    return Part(words, opening=openings.spelled(words))


def _repeated(part: Part, repeat: str) -> Part:
    """Once or never is followed; of more, only that it is there."""
    if repeat[0] == "?" and part.spellings is not None:
        return Part(part.spellings | {""}, None, openings.repeated(part.opening, 0, 1))
    there = repeat[0] == "+" or (repeat[0] == "{" and repeat[1:2] not in ("0", ","))
    needs = _best([_usable(part.spellings), part.needs]) if there else None
    most = 1 if repeat[0] == "?" else 2
    return Part(None, needs, openings.repeated(part.opening, there, most))


def _joined(run: Words, more: Words | None) -> Words | None:
    """Return every spelling of `run` followed by every one of `more`, unless they are too many."""
    if more is None or len(run) * len(more) > MOST or max(map(len, run)) > LONGEST:
        return None
    return frozenset([a + b for a in run for b in more])


def _either(rows: list[Part]) -> Part:
    if len(rows) == 1:
        return rows[0]
    spelled = [row.spellings for row in rows if row.spellings is not None]
    bound = [own for row in rows if (own := _best([_usable(row.spellings), row.needs]))]
    spellings = frozenset[str]().union(*spelled)
    few = len(spelled) == len(rows) and len(spellings) <= MOST
    needs = frozenset[str]().union(*bound) if len(bound) == len(rows) else None
    return Part(spellings if few else None, needs, openings.either(row.opening for row in rows))


def _usable(spellings: Words | None) -> Words | None:
    if not spellings or any((len(s) < SHORTEST and s.strip("0")) or not s for s in spellings):
        return None
    return spellings


def _best(offered: Iterable[Words | None]) -> Words | None:
    """Return the words a text is least likely to hold one of."""
    sets = [words for words in offered if words]
    return min(sets, key=_chance) if len(sets) > 1 else next(iter(sets), None)


def _chance(words: Words) -> float:
    return sum(_rated(word)[0] for word in words)
