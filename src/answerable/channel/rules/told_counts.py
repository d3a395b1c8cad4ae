"""How many, and of what: the counts a sentence tells, each with what is said of the things counted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from answerable.channel.rules.told_alike import counted, stems, which
from answerable.channel.rules.told_tables import Compiled, Fact, Said
from answerable.reading.statements.quantities import figure_of
from answerable.reading.types import Figure

_AHEAD, _BACK, _AROUND = 60, 70, 130
_BREAK = re.compile(r"[.;:؛,،(]")
_YEAR = re.compile(r"(?:19|20)\d\d")
_WERE = re.compile(r"\s*(?:of (?:the |those |these |them|whom)(?:\w+ ?){0,2} )?(?:were|was) ")
"""Seven (of the dead) were children: the number counts what they were."""
_SORTS = frozenset({"children", "women", "fighters"})
_ROUGH = re.compile(
    r"about|around|approximately|some|roughly|nearly|almost|نحو|حوالي|قرابة|زهاء|تقريبا|يقارب|يقرب",
    re.IGNORECASE,
)
_ALIKE = {"people": {"killed", "injured", "present", "displaced", "compensated", "arrested"},
          "children": {"killed", "injured", "present", "displaced"},
          "women": {"killed", "injured", "present"}, "fighters": {"killed", "present", "arrested"},
          "families": {"compensated", "accepted", "displaced"}, "munitions": {"used", "failed"},
          "drones": {"took_part", "used"}, "aircraft": {"took_part"}, "vehicles": {"hit"},
          "buildings": {"hit"}, "strikes": {"took_part", "used"},
          "minutes": {"ahead"}, "hours": {"ahead"}, "metres": set()}  # fmt: skip
"""What can be said of each kind of thing; a count of which nothing of it is said tells nothing."""
_TAKEN_FOR = {"munitions": "used", "aircraft": "took_part"}
"""What is meant where nothing else is said."""


@dataclass(frozen=True)
class _Number:
    start: int
    end: int
    figure: Figure
    rough: bool = False
    thing: str = ""


def counts(said: Said) -> Iterator[Fact]:
    """The counts of a sentence. A whole of which a share is told is no count of what is said."""
    wholes: list[tuple[int, int]] = []
    found = sorted(_numbers(said), key=lambda n: n.start)
    for at, number in enumerate(found):
        if any(start <= number.start < end for start, end in wholes):
            continue
        following = found[at + 1] if at + 1 < len(found) else None
        thing, past = _thing(said, number, following)
        if past is not None:
            wholes.append(past)
        roles = _roles(said, number, thing)
        for kind in {thing, counted(said, number.end)} - {""}:
            every = {code for code, p in said.tables.rows["roles"] if p.search(said.text)}
            yield replace(
                said.fact("figure", "alike", kind), rough=number.rough,
                figure=_open(number.figure) if said.says("so_far") else number.figure,
                words=stems(said.text), roles=frozenset(roles[:1] or every),
                which=which(said),
            )  # fmt: skip
        alone = len(found) == 1 and said.says("everyone")
        for role in roles if alone else roles[:1]:
            figure = _open(number.figure) if said.says("so_far") else number.figure
            yield replace(said.fact("figure", thing, role), figure=figure, rough=number.rough)


def _open(figure: Figure) -> Figure:
    """A count that may still rise."""
    return (figure[0], None) if figure[0] == figure[1] else figure


def _numbers(said: Said) -> Iterator[_Number]:
    """The numbers of a sentence that are no dates: pairs first, then figures, then `a single`."""
    taken = [(m.start, m.end) for m in said.dated]
    for read in (_pairs, _figures, _ones):
        for number in read(said):
            if not _within(number.start, taken):
                taken.append((number.start, number.end))
                yield number


def _pairs(said: Said) -> Iterator[_Number]:
    for thing, pattern in said.tables.rows["pairs"]:
        for match in pattern.finditer(said.text):
            yield _Number(match.start(), match.end(), (2, 2), thing=thing)


def _figures(said: Said) -> Iterator[_Number]:
    count = said.tables.count
    for match in count.quantity.finditer(said.text):
        figure = figure_of(match, count)
        if figure is None or match["vague"] or _YEAR.fullmatch(match[0].strip()):
            continue
        if not _which(said.text, match.end(), figure):
            yield _Number(match.start(), match.end(), figure, _ROUGH.search(match[0]) is not None)


def _ones(said: Said) -> Iterator[_Number]:
    for match in said.tables.single["ones"].finditer(said.text):
        if not _which(said.text, match.end(), (1, 1)):
            yield _Number(match.start(), match.end(), (1, 1))


def _within(at: int, spans: list[tuple[int, int]]) -> bool:
    return any(start <= at < end for start, end in spans)


def _which(text: str, end: int, figure: Figure) -> bool:
    """ "One of the two rounds" says which, not how many."""
    return figure == (1, 1) and re.match(r"\s+of\s", text[end : end + 6]) is not None


def _thing(
    said: Said, number: _Number, following: _Number | None
) -> tuple[str, tuple[int, int] | None]:
    """What the number counts, and the span of the whole where it is a share of one."""
    if number.thing:
        return number.thing, None
    text = said.text
    ahead = text[number.end : number.end + _AHEAD]
    whole = said.tables.single["share"].match(ahead.lstrip())
    if whole and following and following.start - number.end < 24:
        thing, _ = _thing(said, following, None)
        return thing, (following.start, following.end)
    if (being := _WERE.match(ahead)) and (
        thing := _first(ahead[being.end() :], said.tables.rows["things"], words=2)
    ) in _SORTS:
        return thing, None
    stop = following.start - number.end if following else _AHEAD
    cut = _BREAK.search(ahead)
    near = ahead[: min(stop, cut.start() if cut else _AHEAD)]
    if (thing := _first(near, said.tables.rows["things"], words=4)) != "":
        return thing, None
    return _behind(said, number), None


def _first(text: str, rows: Compiled, words: int) -> str:
    """The thing named first within so many words."""
    reach = re.match(rf"(?:\W*\w+){{0,{words}}}", text)
    here = reach[0] if reach else ""
    found = [(m.start(), i, code) for i, (code, p) in enumerate(rows) if (m := p.search(here))]
    return min(found)[2] if found else ""


def _behind(said: Said, number: _Number) -> str:
    """What stands before its number: `the number of dead is six`, or the word next to it."""
    back = said.text[max(0, number.start - _BACK) : number.start]
    close = " ".join(back.split()[-2:])
    wanted = back if said.tables.single["tally"].search(back) else close
    found = [(m.start(), -i, code) for i, (code, p) in enumerate(said.tables.rows["things"])
             for m in p.finditer(wanted)]  # fmt: skip
    return max(found)[2] if found else ""


def _roles(said: Said, number: _Number, thing: str) -> list[str]:
    """What is said of the things counted: the words that can be said of them, the nearest first."""
    allowed = _ALIKE.get(thing, set())
    found = sorted(
        (_gap(match.span(), number), code)
        for code, pattern in said.tables.rows["roles"] if code in allowed
        for match in pattern.finditer(said.text) if _gap(match.span(), number) <= _AROUND
    )  # fmt: skip
    meant = [_TAKEN_FOR[thing]] if thing in _TAKEN_FOR else []
    return list(dict.fromkeys(code for _, code in found)) or meant


def _gap(span: tuple[int, int], number: _Number) -> int:
    return max(span[0] - number.end, number.start - span[1], 0)
