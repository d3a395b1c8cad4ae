"""The numbers of a sentence that count something: figures, pairs in one word, `a single`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from answerable.channel.rules.told.clauses import Sentence
from answerable.reading.statements.counting import counter
from answerable.reading.statements.quantities import figure_of
from answerable.reading.types import Figure

COUNTED = frozenset(
    {
        "group",
        "kin",
        "arm",
        "kindof",
        "craft",
        "outing",
        "object",
        "animal",
        "lasting",
        "measure",
        "money",
    }
)
"""The kinds of things a number may count."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_ROUGH = re.compile(
    r"about|around|approximately|some|roughly|nearly|almost|close to|"
    r"نحو|حوالي|قرابة|زهاء|تقريبا|يقارب|يقرب",
    re.IGNORECASE,
)
_ONE = re.compile(
    r"(?<!\w)(?:an? single|only one|just one|one single|one|واحده?|وحيده?)(?!\w)", re.IGNORECASE
)
_AT_MOST = re.compile(
    r"(?:limited to|not? exceed\w*|did not go beyond|confined to|not longer than|"
    r"no (?:higher|longer|further|farther|later) than|"
    r"(?:لا|لم|لن) (?:يتجاوز|تتجاوز|يزد|تزد|يزيد|تزيد|يتعد|تتعد)\w*)(?: \w+){0,8}\W*$"
)
_BOUND_AFTER = re.compile(
    r"(?: \w+){0,3} (?:(?P<most>علي الاكثر|كحد اقصي|at (?:the )?most|at the outside)|"
    r"علي الاقل|at (?:the )?least)(?!\w)"
)
_LABEL = re.compile(
    r"\b(?:questions?|items?|paragraphs?|points?|articles?|annex|phase|stage|part|section|numbers?|"
    r"nos?\.?|سؤالكم|السؤال|الماده|الفقره|البند|رقم|الملحق) $",
    re.IGNORECASE,
)
_FURTHER_BEFORE = re.compile(r"\b(?:further|additional|another|extra) $", re.IGNORECASE)
_FURTHER_IN = re.compile(r"further|additional|another", re.IGNORECASE)
_FURTHER_AFTER = re.compile(
    r"\s{1,9}(?:(?:further|additional|more|others?)\b(?! than)|"
    r"(?:\w{1,40} )?(?:اخر|اخرين|اخرون|اخري|اضافي\w*)(?!\w))"
)
_WHOLE = re.compile(
    r"\b(?:\d+|out|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|both|all|none|"
    r"most|some) of (?:the |these |those |our |its )?$|^of (?:the |those )?$|من اصل $",
    re.IGNORECASE,
)
_SOME_OF_THEM = re.compile(
    r"\s{1,9}(?:of (?:them|those|these|whom)\b(?! (?:\w{1,40} ){0,8}?were )|منهم|منها)"
)
_OF_THE = re.compile(
    r" of (?:the|our|its|his|her) (?=\w)(?:(?:\w+ ){0,7}?(?P<were>were|was) (?!\w+ed\b))?"
)
_AMONG_THEM = re.compile(r"including|among (?:them|whom)|of (?:whom|them)|بينهم|منهم")
_NO_DUALS = frozenset(
    re.findall(
        r"\S+",
        "سكان جيران انسان بستان رهبان شبان فتيان صبيان ركبان فرسان",
    )
)
_DUALS = frozenset(
    re.findall(
        r"\S+",
        "شخصين قتيلين جريحين طفلين صاروخين منزلين جنديين قاصرين صحفيين رجلين لغمين بيتين",
    )
)


@dataclass(frozen=True)
class Number:
    """A number in a sentence."""

    start: int
    end: int
    figure: Figure
    rough: bool = False
    thing: str = ""
    """What it counts, where one word says both."""
    idle: bool = False
    """It is a label, tops up another count, or is the whole of which a part is told."""


def numbers(said: Sentence) -> list[Number]:
    """The numbers of a sentence that are no dates, in order."""
    taken = [(m.start, m.end) for m in said.dated]
    found: list[Number] = []
    for read in (_figures, _pairs, _ones):
        for number in read(said):
            if not any(a < number.end and number.start < b for a, b in taken):
                taken.append((number.start, number.end))
                found.append(number)
    marked = (replace(n, idle=_of_no_count(said, n)) for n in found)
    return sorted(marked, key=lambda n: n.start)


def bounded(said: Sentence, number: Number) -> Figure:
    """The figure as it is bounded: a first count may rise, one that does not exceed is the most."""
    if _AT_MOST.search(said.text[: number.start]):
        return (None, number.figure[1])
    least, most = number.figure
    if bound := _BOUND_AFTER.match(said.text, number.end):
        return (None, most) if bound["most"] else (least, None)
    return (least, None) if said.says("so_far") and least == most else number.figure


def is_part(said: Sentence, number: Number, behind: Number | None) -> bool:
    """Say whether it counts some of them: four of them; nine people, among them two."""
    if _SOME_OF_THEM.match(said.text, number.end):
        return True
    if (some := _OF_THE.match(said.text, number.end)) and not some["were"]:
        return True
    between = said.text[behind.end : number.start] if behind else ""
    return _AMONG_THEM.search(between) is not None


def _of_no_count(said: Sentence, number: Number) -> bool:
    before = said.text[: number.start]
    inside = said.text[number.start : number.end]
    return (
        any(pattern.search(before) for pattern in (_LABEL, _FURTHER_BEFORE, _WHOLE))
        or _FURTHER_IN.search(inside) is not None
        or _FURTHER_AFTER.match(said.text, number.end) is not None
    )


def _figures(said: Sentence) -> Iterator[Number]:
    count = counter(said.tongue)
    for match in count.quantity.finditer(said.text):
        figure = figure_of(match, count)
        if figure in (None, (1, 1)) or match["vague"] or _YEAR.fullmatch(match[0].strip()):
            continue
        assert figure is not None
        yield Number(match.start(), match.end(), figure, _ROUGH.search(match[0]) is not None)


def _pairs(said: Sentence) -> Iterator[Number]:
    """Two in one word, where the language has a dual."""
    for hit in said.hits if said.tongue == "ar" else ():
        token = said.tokens[hit.first]
        word = token.text.removeprefix("ال")
        dual = word in _DUALS or (word.endswith(("تان", "تين", "ان")) and word not in _NO_DUALS)
        if hit.layer == "things" and dual and hit.code.partition("/")[0] in COUNTED:
            yield Number(token.start, token.start + 1, (2, 2), thing=hit.code)


def _ones(said: Sentence) -> Iterator[Number]:
    """`A single bomb`, `one shell`; "one of" says which, not how many."""
    for match in _ONE.finditer(said.text):
        if not said.text[match.end() :].startswith(" of "):
            yield Number(match.start(), match.end(), (1, 1))
