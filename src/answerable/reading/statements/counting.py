"""The number words and the words for people of a language, compiled once into the patterns that count."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from answerable.reading.folding import folded
from answerable.reading.gates import Gated, bounded
from answerable.reading.languages.lexicon import Lexicon, Numbers
from answerable.reading.literals import by_letter, hastened
from answerable.reading.types import Group

DIGITS = r"\d{1,3}(?:(?:%s)\d{3}){1,3}(?!\d)|\d{1,9}(?:\.\d{1,2}(?=\s))?(?![\d%%])"
PLAIN = re.compile(r"\d+(?:\.\d+)?\Z")
MOST_PEOPLE = 10**10
NEVER = re.compile(r"\(\?!\(\?:((?:[^()|]+\|){8,}[^()|]+)\)\\b\)")
"""A long list of words of which none may stand here."""


def words(mapping: object) -> str:
    """Return the keys of a table as alternatives, longest first."""
    keys = sorted(mapping, key=lambda key: (-len(key), key))  # type: ignore[call-overload]  # any mapping of strings
    return "|".join(folded(key) for key in keys)


class Counter:
    """The compiled patterns of a language's numbers and people."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.values = {folded(key).lower(): value for key, value in lexicon.numbers.words.items()}
        self.scales = {folded(key).lower(): value for key, value in lexicon.numbers.scales.items()}
        self.vague = {folded(key).lower(): value for key, value in lexicon.numbers.vague.items()}
        self.number = self._number(lexicon.numbers)
        self.quantity = re.compile(hastened(self._quantity(lexicon.numbers)), re.I)
        self.counts = Gated.before(self.quantity)
        self.nouns = [
            (p.group, re.compile(rf"(?:{folded(p.many)})\Z", re.I))
            for p in lexicon.people
            if p.many
        ]
        self.ones = [
            (p.group, re.compile(rf"(?:{folded(p.one)})\Z", re.I)) for p in lexicon.people if p.one
        ]
        self.twos = [
            (p.group, re.compile(rf"(?:{folded(p.two)})\Z", re.I)) for p in lexicon.people if p.two
        ]
        self.noun_after = re.compile(bounded(self._noun_after()), re.I)
        self.single = Gated.before(re.compile(hastened(self._single()), re.I))
        self.headline = re.compile(
            rf"(?<![\w-])(?P<two>(?!))?(?P<one>{folded(lexicon.headline) or '(?!)'})(?![\w-])", re.I
        )
        self.families, self.two_families, self.not_people = self._of_no_people(lexicon)
        self.risen = re.compile(rf"(?:{folded(lexicon.risen) or '(?!)'})\Z", re.I)
        self.including = re.compile(rf"(?:{folded(lexicon.including)})\s*\Z", re.I)
        joins = "|".join(filter(None, (folded(lexicon.conjunction), folded(lexicon.alongside))))
        self.age = re.compile(folded(lexicon.age) or r"(?!)", re.I)
        self.age_before = re.compile(folded(lexicon.age_before) or r"(?!)", re.I)
        self.person = re.compile(rf"(?<![\w@#])(?:{lexicon.person or '(?!)'})(?!\w)")
        self.not_person = re.compile(lexicon.not_person or r"(?!)")
        self.pointing = re.compile(
            rf"(?<![\w'])(?:{folded(lexicon.pointing) or '(?!)'})(?!\w)", re.I
        )
        self.pointings = Gated.before(self.pointing)
        self.month_before, self.month_after = self._beside_months(lexicon)
        self.goes_on = re.compile(
            rf"(?>\s*)(?:\([^()]{{0,40}}\)(?>\s*))?(?:,\s*|(?:,(?>\s*))?(?:{joins})\s*"
            rf"(?:(?:{folded(lexicon.of)})\s*)?)\Z",
            re.I,
        )
        self.besides, self.others = self._besides(lexicon)
        self.points_back, self.part_after = (
            re.compile(folded(told) or r"(?!)", re.I)
            for told in (lexicon.points_back, lexicon.part_after)
        )
        self.splitter = re.compile(rf"(?:{folded(lexicon.numbers.joiner)})+", re.I)
        self.thousands = re.compile(rf"(?<=\d)(?:{lexicon.numbers.thousands})(?=\d{{3}}(?!\d))")
        self.bounds = tuple(
            (re.compile(rf"(?:{folded(b.pattern)})\Z", re.I), b)
            for b in lexicon.numbers.before + lexicon.numbers.after
        )

    def _besides(self, lexicon: Lexicon) -> tuple[re.Pattern[str], re.Pattern[str]]:
        before = re.compile(rf"(?:{folded(lexicon.besides) or '(?!)'})\Z", re.I)
        return before, re.compile(folded(lexicon.others) or r"(?!)", re.I)

    def _of_no_people(self, lexicon: Lexicon) -> tuple[re.Pattern[str], Gated, re.Pattern[str]]:
        families = re.compile(rf"\s(?:{folded(lexicon.families) or '(?!)'})(?!\w)", re.I)
        two = Gated(rf"(?<!\w)(?:{folded(lexicon.two_families) or '(?!)'})(?!\w)")
        return families, two, re.compile(rf"\s*(?:{folded(lexicon.not_people)})", re.I)

    def _beside_months(self, lexicon: Lexicon) -> tuple[re.Pattern[str], re.Pattern[str]]:
        months = words(lexicon.dates.months)
        before = re.compile(rf"(?<!\w)(?:{months})\.?\s\Z", re.I)
        return before, re.compile(rf"\s(?P<month>{months})(?!\w)", re.I)

    def _number(self, numbers: Numbers) -> str:
        digits = DIGITS % numbers.thousands
        atom = words(numbers.words) + "|" + words(numbers.scales)
        first = words([w for w in [*numbers.words, *numbers.scales] if w not in numbers.vague])
        scale = words(numbers.scales)
        spelled = rf"(?>{first})(?:(?:{folded(numbers.joiner)})+(?>{atom})(?!\w)){{0,6}}"
        written = rf"(?=\d)(?:{digits})(?:\s+(?:{scale})(?!\w))?"
        return hastened(rf"(?:{written}|{hastened(spelled)})")

    def _quantity(self, numbers: Numbers) -> str:
        n = self.number
        before = "|".join(b.pattern for b in numbers.before)
        after = "|".join(b.pattern for b in numbers.after)
        between = folded(numbers.between)
        for end in ("b1", "b2"):
            between = between.replace("{n}", f"(?P<{end}>{n})", 1)
        return (
            rf"(?<![\w$€£#/.,:])(?:{folded(numbers.prefix)})(?:(?P<q>{hastened(by_letter(folded(before)))})\s*)?"
            rf"(?:(?P<between>{between})|(?P<low>{n})(?:\s(?:{folded(numbers.to)})\s?|"
            rf"(?<=\d)\s?-\s?(?=\d))(?P<high>{n})|(?P<n>{n})|"
            rf"(?P<vague>{hastened(words(numbers.vague))}))"
            rf"(?!\w)(?!\.\d)(?:\s*(?P<after>{folded(after)})(?!\w))?"
        )

    def _nouns(self, attribute: str, known: bool = False) -> str:
        """Return the nouns of people as alternatives; with `known`, only those of a known group."""
        kinds = [p for p in self.lexicon.people if not known or p.group is not Group.UNKNOWN]
        found = [getattr(p, attribute) for p in kinds if getattr(p, attribute)]
        return hastened(rf"(?:{by_letter(folded('|'.join(found)))})") if found else r"(?!)"

    def _modifier(self) -> str:
        """Return what may stand between a count and its people; what may not, by its letter."""
        return NEVER.sub(
            lambda m: rf"(?!{hastened(f'(?:{by_letter(m[1])})')}\b)", folded(self.lexicon.modifier)
        )

    def _noun_after(self) -> str:
        nouns = self._nouns("many") + "|" + self._nouns("one")
        lex = self.lexicon
        return (
            rf"(?=[\s-])(?>\s*)(?:-\s*)?(?:(?:{folded(lex.of)})\s+)?(?:(?:{self._modifier()})\s+){{0,4}}?(?P<"
            rf"noun>{nouns})(?!\w)"
            rf"(?:\s+(?:{folded(lex.conjunction)})\s?(?:(?!{self.number}\b)(?:{self._modifier()})\s+)?(?P"
            rf"<noun2>{self._nouns('many', known=True)})(?!\w))?"
            rf"(?:,?\s*(?P<after>{folded('|'.join(b.pattern for b in lex.numbers.after))})(?!\w))?"
        )

    def _single(self) -> str:
        lex = self.lexicon
        return (
            rf"(?<!\w)(?:{folded(lex.determiner)})(?:(?:{self._modifier()})\s+){{0,4}}?"
            rf"(?:(?P<two>{self._nouns('two')})|(?P<one>{self._nouns('one')}))(?!\w)"
        )

    def value(self, number: str) -> int | None:
        """Return the value of digits or number words, or None."""
        return _value(number.strip().lower(), self)


@lru_cache(maxsize=4096)
def _value(number: str, count: Counter) -> int | None:
    if (whole := count.values.get(number)) is not None:
        return whole
    total, current = 0, 0
    parts = count.splitter.split(count.thousands.sub("", number))
    if PLAIN.match(parts[0]):
        scaled = round(float(parts[0]) * count.scales.get(parts[-1], 1))
        return scaled if scaled <= MOST_PEOPLE else None
    for word in parts:
        of_those = current and word in count.scales  # "ألفا": two thousand, or so many thousand
        if word in count.values and not of_those:
            value = count.values[word]
            current = current * 100 if value == 100 and 0 < current < 10 else current + value
        elif word in count.scales:
            total, current = total + max(current, 1) * count.scales[word], 0
    return total + current


@cache
def counter(code: str) -> Counter:
    """Return the compiled numbers of a language."""
    from answerable.reading.languages import lexicon

    return Counter(lexicon(code))
