"""What a number counts: the thing named behind it, before it, or what those counted were."""

from __future__ import annotations

import re

from answerable.channel.rules.told.clauses import Clause, Sentence, one_of
from answerable.channel.rules.told.lexicon import Hit
from answerable.channel.rules.told.numbers import COUNTED, Number

PERSON = frozenset({"group/people"})
NOTHING: frozenset[str] = frozenset()
_AHEAD, _BACK, _TALLY = 5, 16, 18
_NO_NOUN = frozenset(
    re.findall(
        r"\S+",
        "the a an our their his her its your my this that these those on in at to from by with and or "
        "were was had have has is are who which whom when while after before since until did may could "
        "would",
    )
)
"""Before these what is counted must have been named."""
_LAST = re.compile(
    r"\b(?:is|was|were|at|to|are|totalled|reached|been|بلغ|بلغت|هو)(?: (?:about|around|only))? ?$"
)
_IN_NUMBER = re.compile(r" in (?:number|all|total)\b")
_OF_THEM = frozenset({"the", "them", "those", "these", "whom"})
_BEING = frozenset({"were", "was", "are"})
_FAR = 12


def heads_of(clause: Clause, number: Number, ahead: Number | None) -> frozenset[str]:
    """What a number counts, by the codes of things; a bare word that no table knows; or nothing."""
    if number.thing:
        return frozenset({number.thing})
    said = clause.said
    first = _at(said, number.end)
    stop = _stop(said, first, _at(said, ahead.start) if ahead else len(said.tokens))
    if said.tongue == "ar" and number.figure == (1, 1):
        return _behind(said, number) or _word(said, first, stop)
    near = [h for h in said.hits if _counted(h) and first <= h.first < stop]
    if being := _sort_of(clause, number):
        return being
    if near:
        at = _last_noun(near, said.tongue)
        return frozenset(h.code for h in near if h.first == at)
    return _behind(said, number) or (NOTHING if _tally(said, number) else _word(said, first, stop))


def _at(said: Sentence, place: int) -> int:
    """The first word at or behind a place."""
    return next((n for n, t in enumerate(said.tokens) if t.start >= place), len(said.tokens))


def _stop(said: Sentence, first: int, last: int) -> int:
    end = min(first + _AHEAD, last, len(said.tokens))
    return next((n for n in range(first, end) if _ends_noun(said, n, first)), end)


def _ends_noun(said: Sentence, at: int, first: int) -> bool:
    token = said.tokens[at]
    if token.text in ",.;:،؛()":
        return True
    if said.tongue == "ar":
        return at > first and one_of(token, "ar", "prepositions") and token.text != "من"
    return token.text.lower() in _NO_NOUN and said.tokens[at - 1].text.lower() != "of"


def _counted(hit: Hit) -> bool:
    return hit.layer == "things" and hit.code.partition("/")[0] in COUNTED


def _sort_of(clause: Clause, number: Number) -> frozenset[str]:
    """Two of the dead were children: the number counts what they were."""
    first = _behind_were(clause.said, _at(clause.said, number.end))
    things = clause.of("things")
    return frozenset(h.code for h in things if h.first == first and h.code.startswith("group/"))


def _behind_were(said: Sentence, at: int) -> int:
    """The word behind "were", of "four were", "four of those killed at the mill were"."""
    words = [t.text.lower() for t in said.tokens[at : at + _FAR]]
    if words[:1] == ["of"] and words[1:2] and words[1] in _OF_THEM:
        were = next((n for n, word in enumerate(words) if word in _BEING), None)
        return -1 if were is None else at + were + 1
    return at + 1 if words[:1] and words[0] in _BEING else -1


def _last_noun(near: list[Hit], tongue: str) -> int:
    """Of nouns side by side the last is counted: seven farm workers, three of the convoy's trucks."""
    ordered = sorted(near, key=lambda h: h.first)
    at, end = ordered[0].first, ordered[0].last
    for hit in ordered[1:]:
        if tongue == "en" and hit.first == end + 1:
            at, end = hit.first, hit.last
    return at


def anchor(said: Sentence, number: Number) -> tuple[int, int]:
    """Where what is counted stands, where the number itself stands last: the number of men held was."""
    tally = _tally(said, number)
    if not tally or not _LAST.search(said.text[: number.start]):
        return number.start, number.end
    things = [
        h for h in said.hits if _counted(h) and tally[-1].last < h.first < _before(said, number)
    ]
    token = said.tokens[things[0].last if things else tally[-1].last]
    return token.start, token.end


def _tally(said: Sentence, number: Number) -> list[Hit]:
    """The words before a number by which it stands last: the number of, the toll."""
    at = _before(said, number)
    return [
        h for h in said.hits
        if (h.layer, h.code) == ("marks", "tally") and at - _TALLY <= h.first < at
    ]  # fmt: skip


def _before(said: Sentence, number: Number) -> int:
    return next((n for n, t in enumerate(said.tokens) if t.end > number.start), 0)


def _behind(said: Sentence, number: Number) -> frozenset[str]:
    """What stands before its number: the number of dead is six."""
    at, tally = _before(said, number), _tally(said, number)
    reach = _BACK if tally else 2 if number.figure == (1, 1) else 1
    if _IN_NUMBER.match(said.text, number.end):
        tally, reach = [], _AHEAD
    back = [h for h in said.hits if _counted(h) and at - reach <= h.last < at]
    if not back:
        return NOTHING
    start = max((h.last for h in tally), default=0)
    after = [h.first for h in back if h.first > start] or [h.first for h in back]
    which = min(after) if tally else max(h.first for h in back)
    return frozenset(h.code for h in back if h.first == which)


def _word(said: Sentence, first: int, stop: int) -> frozenset[str]:
    """The word behind a number, where no table knows it: eleven coffins."""
    if first >= stop:
        return NOTHING
    token = said.tokens[first]
    acts = [h for h in said.hits if h.layer == "acts" and h.first == first]
    if not token.is_word or token.text.lower() == "of":
        return NOTHING
    if acts:
        many = said.tongue == "en" and token.text.endswith("s") and token.text.islower()
        return frozenset("deed/" + h.code for h in acts if many)
    return frozenset({"word/" + token.stem})
