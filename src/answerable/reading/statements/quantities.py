"""How many people: number words, figures, ranges and qualifiers to `(least, most)`.

Decided once for every language: "at least nine" is `(9, None)`; "more than 43,000" is
`(43000, None)`; "nearly 500" stays under, `(None, 500)`; "about 500" is `(500, 500)` with the
word kept in the quotation; a plural of a unit says at least two of it, so "dozens" is `(24, None)`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from answerable.reading.languages.lexicon import Bound
from answerable.reading.statements.counting import Counter
from answerable.reading.types import Figure, Group

AGE_ALONE = (re.compile(r"[^\W\d]\)?,\s\Z"), re.compile(r","))
DATED = re.compile(r"(?:\d(?:st|nd|rd|th)?|[^\W\d]{3,}),?\s\Z")
YEAR = re.compile(r"(?:19|20)\d\d\Z")
LAST_DAY = 31


@dataclass(frozen=True)
class Quantity:
    """A counted group of people and where it stands in the sentence."""

    start: int
    end: int
    figure: Figure
    group: Group = Group.UNKNOWN
    noun: str = ""
    single: bool = False
    """One person without a number word: "a woman"; binds only to what stands beside it."""
    vague: bool = False
    part: bool = False
    """Said to be counted in the figure before it: "including three children"."""
    guess: str = ""
    """The qualifier as written: "nearly"."""
    families: bool = False
    """Families are counted, not people."""
    named: bool = False
    """One person by name; binds only where a person is said to be harmed."""

    def __hash__(self) -> int:
        """Where it stands tells one from another; the other fields need not be asked."""
        return self.start


def quantities(text: str, count: Counter, heading: bool = False) -> list[Quantity]:
    """Return the counted groups of people in a sentence, in order; a heading leaves articles out."""
    found: list[Quantity] = []
    for match in count.counts.finditer(text):
        counted = _counted(text, match, count)
        # "two others": the people of one count are not counted again by their own word
        if counted and not _within(counted, [(q.start, q.end) for q in found[-1:]]):
            found.append(counted)
    taken = [(q.start, q.end) for q in found]
    singles = [*count.single.finditer(text), *(count.headline.finditer(text) if heading else ())]
    for match in singles:
        if not any(a < match.end() and match.start() < b for a, b in taken):
            found.append(_one(match, count))
            taken.append(match.span())
    taken = [(q.start, q.end) for q in found]
    found += [q for q in _people_named(text, count) if not _within(q, taken)]
    return _with_parts(text, sorted(found, key=lambda q: q.start), count)


def families(text: str, count: Counter) -> list[Quantity]:
    """Return the families counted in a sentence: of so many, as many people at the least."""
    found = []
    for match in count.counts.finditer(text):
        noun = count.families.match(text, match.end())
        figure = figure_of(match, count) if noun else None
        if noun and figure and figure[0]:
            least = (figure[0], None)
            found.append(Quantity(match.start(), noun.end(), least, Group.CIVILIANS, noun[0].strip(),
                                  families=True))  # fmt: skip
    for two in count.two_families.finditer(text):
        found.append(Quantity(*two.span(), (2, None), Group.CIVILIANS, two[0], families=True))
    return found


def pointed(text: str, count: Counter) -> list[Quantity]:
    """Return whom a sentence only points to: "he", "her"."""
    return [
        Quantity(m.start(), m.end(), (1, 1), noun=m[0], single=True)
        for m in count.pointings.finditer(text)
    ]


def _people_named(text: str, count: Counter) -> list[Quantity]:
    return [
        Quantity(m.start(), m.end(), (1, 1), noun=m[0], single=True, named=True)
        for m in count.person.finditer(text)
        if not count.not_person.search(m[0])
    ]


def _within(quantity: Quantity, taken: list[tuple[int, int]]) -> bool:
    return any(a < quantity.end and quantity.start < b for a, b in taken)


def _with_parts(text: str, ordered: list[Quantity], count: Counter) -> list[Quantity]:
    """Mark what is counted in another figure: "including four women and seven children"."""
    marked: list[Quantity] = []
    for quantity in ordered:
        part = _is_part(text, quantity, count)
        if not part and marked and marked[-1].part and quantity.noun:
            # "and" may be the first letter of the next count
            after = quantity.start + (1 if count.lexicon.numbers.prefix else 0)
            part = count.goes_on.match(text[marked[-1].end : after]) is not None
        marked.append(replace(quantity, part=True) if part else quantity)
    return marked


def _counted(text: str, match: re.Match[str], count: Counter) -> Quantity | None:
    figure = figure_of(match, count)
    if figure is None or _counts_nobody(text, match, figure, count):
        return None
    start = match.start()
    if (match["between"] or match["low"]) and _has_risen(text, start, count):
        start = match.start("b2" if match["between"] else "high")
        figure = (figure[1], figure[1])
    guess = (match["q"] or match["after"] or "").strip()
    vague = bool(match["vague"])
    noun = count.noun_after.match(text, match.end())
    if noun is None:
        if count.not_people.match(text, match.end()) or _is_of_time(text, match, count):
            return None
        said = _bound(guess, count).noun
        return Quantity(start, match.end(), figure, noun=said, vague=vague, guess=guess)
    if _is_year(match) and DATED.search(text[max(0, match.start() - 12) : match.start()]):
        return None
    group = group_of(noun["noun"], count)
    if noun["noun2"]:
        group = joined(group, group_of(noun["noun2"], count))
    if noun["after"] and not guess and figure[0] == figure[1] and figure[0] is not None:
        figure, guess = _bounded(figure[0], None, noun["after"], count), noun["after"]
    found = Quantity(start, noun.end(), figure, group, noun["noun"], vague=vague, guess=guess)
    return _with_one_before(found, text, match.end(), count)


def _with_one_before(others: Quantity, text: str, end: int, count: Counter) -> Quantity:
    """ "he and three others": one told before, and so many more."""
    if count.others.match(text, end) is None:
        return others
    near = max(0, others.start - 30)
    one = count.besides.search(text[near : others.start])
    if one is None:
        return others
    return replace(others, start=near + one.start(), figure=added(others.figure, (1, 1)))


def _counts_nobody(text: str, match: re.Match[str], figure: Figure, count: Counter) -> bool:
    return (
        _is_years(text, match, count)
        or _is_one_of(text, match, figure)
        or _is_day(text, match, count)
    )


def _is_year(match: re.Match[str]) -> bool:
    """Four bare digits that read as a year count nobody."""
    return not match["q"] and YEAR.match(match["n"] or "") is not None


def _has_risen(text: str, start: int, count: Counter) -> bool:
    """ "rose from four to six": the second count stands, and the first no longer does."""
    return count.risen.search(text[max(0, start - 40) : start]) is not None


def _is_of_time(text: str, match: re.Match[str], count: Counter) -> bool:
    """A bare number that is a year, an age, or the day after the name of a month."""
    if _is_year(match) or _is_age(text, match):
        return True
    bare = match["n"] and not match["q"]
    before = text[max(0, match.start() - 14) : match.start()]
    return bool(bare) and count.month_before.search(before) is not None


def _is_day(text: str, match: re.Match[str], count: Counter) -> bool:
    """ "24 May two citizens were killed", "around 5 March": before the name of a month stands its day."""
    number = match["n"] or match["high"] or match["b2"] or ""
    if not number.isdecimal() or int(number) > LAST_DAY:
        return False
    month = count.month_after.match(text, match.end())
    return month is not None and not (
        count.lexicon.dates.capital and month["month"][0].islower()  # "24 may have been killed"
    )


def _is_years(text: str, match: re.Match[str], count: Counter) -> bool:
    """ "67-year-old", or in Hebrew "a daughter of 67": years, said so by a word beside them."""
    if count.age.match(text, match.end()):
        return True
    return count.age_before.search(text[max(0, match.start() - 30) : match.start()]) is not None


def _is_age(text: str, match: re.Match[str]) -> bool:
    """ "Adam Reyes, 53, was killed": digits between commas after a name are an age."""
    before, after = AGE_ALONE
    return (
        match["n"] is not None
        and match["n"].isdigit()
        and before.search(text[max(0, match.start() - 4) : match.start()]) is not None
        and after.match(text, match.end()) is not None
    )


def _is_one_of(text: str, match: re.Match[str], figure: Figure) -> bool:
    """ "one of the ..." says which, not how many."""
    return figure == (1, 1) and not match["q"] and text[match.end() : match.end() + 4] == " of "


def figure_of(match: re.Match[str], count: Counter) -> Figure | None:
    """Return the figure a match of `Counter.quantity` tells."""
    if match["vague"]:
        return count.vague[match["vague"].lower()]
    if match["between"]:
        return _range(count.value(match["b1"]), count.value(match["b2"]))
    if match["low"]:
        return _range(count.value(match["low"]), count.value(match["high"]))
    value = count.value(match["n"])
    return None if value is None else _bounded(value, match["q"], match["after"], count)


def _range(low: int | None, high: int | None) -> Figure | None:
    return (low, high) if low is not None and high is not None and low <= high else None


def _bounded(value: int, before: str | None, after: str | None, count: Counter) -> Figure:
    bound = _bound((before or after or "").strip(), count)
    return (value if bound.least else None, value if bound.most else None)


@lru_cache(maxsize=512)
def _bound(phrase: str, count: Counter) -> Bound:
    if not phrase:
        return Bound("")
    return next((bound for pattern, bound in count.bounds if pattern.match(phrase)), Bound(""))


def _one(match: re.Match[str], count: Counter) -> Quantity:
    two = match["two"]
    table, noun, value = (count.twos, two, 2) if two else (count.ones, match["one"], 1)
    group = next((g for g, pattern in table if pattern.match(noun)), Group.UNKNOWN)
    return Quantity(match.start(), match.end(), (value, value), group, noun, single=True)


@lru_cache(maxsize=512)
def group_of(noun: str, count: Counter) -> Group:
    """Return the group of people a noun names."""
    return next(
        (g for g, pattern in count.nouns + count.ones if pattern.match(noun)), Group.UNKNOWN
    )


def _is_part(text: str, quantity: Quantity, count: Counter) -> bool:
    if count.part_after.search(text[quantity.start : quantity.end]):
        return True
    return count.including.search(text[max(0, quantity.start - 40) : quantity.start]) is not None


def joined(left: Group, right: Group) -> Group:
    """Return the group of two groups counted together."""
    if left == right:
        return left
    if Group.UNKNOWN in (left, right):
        return Group.UNKNOWN
    fighting = {Group.FIGHTERS, Group.MIXED}
    return Group.MIXED if fighting & {left, right} else Group.CIVILIANS


def added(left: Figure, right: Figure) -> Figure:
    """Return the sum of two figures: what is known at least adds up, an open ceiling stays open."""
    floors = [end for end in (left[0], right[0]) if end is not None]
    least = sum(floors) if floors else None
    most = None if left[1] is None or right[1] is None else left[1] + right[1]
    return least, most
