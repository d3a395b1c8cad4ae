"""Where two accounts of one incident cannot both be so: an answer, and what was said before it.

An account is an answer, a public statement or a finding. A contradiction is shown with the two
quotations and why they do not agree; which of them is right is for a person, and a change of
position that its giver explains is still one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from answerable.channel.rules.answers import Position
from answerable.channel.rules.told import told
from answerable.channel.rules.told_alike import BY_WORDS, alike
from answerable.channel.rules.told_tables import Fact
from answerable.linking import figures
from answerable.linking.dates import Days, apart, days
from answerable.reading.types import Figure
from answerable.refusal import Sentence, say
from answerable.term import Term


class Telling(Term):
    """What kind of account it is."""

    ANSWER = "answer", "answer"
    PUBLIC_STATEMENT = "public_statement", "public statement"
    FINDING = "finding", "finding"


class Point(Term):
    """On what two accounts do not agree."""

    FIGURE = "figure", "figure"
    DATE = "date", "date"
    PLACE = "place", "place"
    POSITION = "position", "position"
    FACT = "fact", "what happened"


@dataclass(frozen=True)
class Account:
    """One account of an incident, with what was recorded of it beside its words."""

    reference: str
    kind: Telling
    on: date
    text: str
    position: str = ""
    """Code of a position; empty where none was recorded, as with a public statement."""
    killed: Figure | None = None
    injured: Figure | None = None
    happened_on: str = ""


@dataclass(frozen=True)
class Contradiction:
    """Two accounts that cannot both be so, the earlier first, each in its own words."""

    point: Point
    earlier: Account
    later: Account
    earlier_quote: str
    later_quote: str
    words: Sentence


OPPOSED: frozenset[frozenset[str]] = frozenset(
    frozenset(pair)
    for pair in (
        ("denied_involvement", "admitted_mistake"),
        ("denied_involvement", "asserted_lawful_target"),
        ("denied_involvement", "struck"),
        ("admitted_mistake", "asserted_lawful_target"),
    )
)
"""Positions that cannot both be held of one incident. To examine, to add or to refuse opposes none."""


class Deed(Term):
    """What the words say and no position is recorded for."""

    STRUCK = "struck", "said that its forces struck"


CODED = frozenset(
    {Position.DENIED_INVOLVEMENT, Position.ADMITTED_MISTAKE, Position.ASSERTED_LAWFUL_TARGET}
)
STANCES: Mapping[str, Term] = {str(one.value): one for one in (*sorted(CODED), *Deed)}
_ON_RECORD: tuple[str, ...] = ("killed", "injured")


def contradictions(accounts: Iterable[Account]) -> tuple[Contradiction, ...]:
    """Every contradiction between two of `accounts`, each point of a pair once, in order of day."""
    ordered = sorted(accounts, key=lambda a: (a.on, a.reference))
    facts = {account.reference: facts_of(account) for account in ordered}
    found: list[Contradiction] = []
    for at, later in enumerate(ordered):
        for earlier in ordered[:at]:
            if Telling.FINDING in (earlier.kind, later.kind) and earlier.kind is later.kind:
                continue
            found.extend(_between(earlier, facts[earlier.reference], later, facts[later.reference]))
    return tuple(found)


def facts_of(account: Account) -> tuple[Fact, ...]:
    """What an account tells: what was recorded of it, then what its words say."""
    quote = account.text
    kept: list[Fact] = []
    for role in _ON_RECORD:
        if (figure := getattr(account, role)) is not None:
            kept.append(Fact("figure", ("people", role), quote, figure=figure))
    if account.happened_on and (value := days(account.happened_on)) is not None:
        kept.append(Fact("date", ("strike",), quote, days=value))
    read = told(account.text, account.on)
    if account.position in CODED:
        # The recorded position is a person's; it takes the sentence that says so for its words.
        mine = [fact for fact in read if fact.key == (account.position,)] or [
            Fact("position", (account.position,), quote)
        ]
        read = tuple(fact for fact in read if fact.about != "position")
        read += tuple(mine)
    return (*kept, *(fact for fact in read if not _recorded(fact, kept)))


def _recorded(fact: Fact, kept: list[Fact]) -> bool:
    return any((one.about, one.key) == (fact.about, fact.key) for one in kept)


def _between(
    earlier: Account, before: tuple[Fact, ...], later: Account, after: tuple[Fact, ...]
) -> Iterator[Contradiction]:
    seen: set[tuple[Point, tuple[str, ...]]] = set()
    quoted: set[tuple[str, str]] = set()
    for one in sorted(before, key=_by_words):
        for two in after:
            point = Point(one.about)
            if _by_words(one) and (one.quote, two.quote) in quoted:
                continue
            if one.about != two.about or (point, one.key) in seen or not _one_thing(one, two):
                continue
            if two.corrects and point in _CORRECTED:
                continue
            if (words := _CHECKS[point](one, two)) is not None:
                seen.add((point, one.key))
                quoted.add((one.quote, two.quote))
                yield Contradiction(point, earlier, later, one.quote, two.quote, words)
    if (late := _ended_before(earlier, before, after)) is not None:
        yield Contradiction(Point.DATE, earlier, later, late[0].quote, late[1].quote, late[2])


def _by_words(fact: Fact) -> bool:
    return not BY_WORDS.isdisjoint(fact.key)


def _one_thing(one: Fact, two: Fact) -> bool:
    """Say whether two facts may be of one thing: neither another object nor another strike."""
    if one.turn and two.turn and one.turn != two.turn:
        return False
    if one.further != two.further or (one.about != "date" and _other_days(one, two)):
        return False
    if one.key[:1] == ("hit",):
        return True
    return not one.objects or not two.objects or bool(one.objects & two.objects)


def _other_days(one: Fact, two: Fact) -> bool:
    return all(apart(a, b) > 0 for a in one.dated for b in two.dated) and bool(
        one.dated and two.dated
    )


def _figures(one: Fact, two: Fact) -> Sentence | None:
    if one.key != two.key or one.figure is None or two.figure is None:
        return None
    if figures.compatible(one.figure, two.figure) or (two.risen and _above(two, one)):
        return None
    if one.key[:1] == ("alike",) and not (_said_alike(one, two) and alike(one, two)):
        return None
    if (one.rough or two.rough) and figures.rounded_alike(one.figure, two.figure):
        return None
    return say("Different figures for the same thing: {earlier} and then {later}.",
               earlier=_ends(one.figure), later=_ends(two.figure))  # fmt: skip


def _above(one: Fact, two: Fact) -> bool:
    least, before = (fact.figure and fact.figure[0] for fact in (one, two))
    return least is not None and before is not None and least > before


def _said_alike(one: Fact, two: Fact) -> bool:
    """Say whether two counts that no table tells apart may be of one thing said of them."""
    return not one.roles or not two.roles or bool(one.roles & two.roles)


def _ends(figure: Figure) -> str:
    """A figure in signs that every language reads."""
    least, most = figure
    if least == most or most is None:
        return f"{least}" if least == most else f"≥ {least}"
    return f"≤ {most}" if least is None else f"{least}–{most}"


def _dates(one: Fact, two: Fact) -> Sentence | None:
    if one.days is None or two.days is None or not _same_event(one, two):
        return None
    if one.naming and two.naming and not alike(one, two):
        return None
    if _by_words(one) and _by_words(two) and not (_a_day(one.days) and _a_day(two.days)):
        return None
    gap = apart(one.days, two.days)
    return say("Different days for the same thing, {gap} days apart.", gap=gap) if gap else None


def _same_event(one: Fact, two: Fact) -> bool:
    """Say whether a table names both for the same event, or their words are alike."""
    if _by_words(one) or _by_words(two):
        return alike(one, two)
    return one.key == two.key


def _a_day(days: Days) -> bool:
    """Say whether it is one day or two: of a month, two sentences alike may tell two things."""
    return (days.last - days.first).days <= 1


def _places(one: Fact, two: Fact) -> Sentence | None:
    if not one.names or not two.names or one.names & two.names:
        return None
    if not _same_event(one, two):
        return None
    return say("Different places for the same thing.")


def _positions(one: Fact, two: Fact) -> Sentence | None:
    if frozenset((*one.key, *two.key)) not in OPPOSED or one.key == two.key:
        return None
    return say("First it {earlier}, then it {later}.",
               earlier=STANCES[one.key[0]], later=STANCES[two.key[0]])  # fmt: skip


def _so(one: Fact, two: Fact) -> Sentence | None:
    if one.key != two.key or one.holds == two.holds:
        return None
    if _by_words(one) and not alike(one, two):
        return None
    return say("One says that it was so, the other that it was not.")


_CORRECTED = frozenset({Point.FIGURE, Point.DATE})
"""What an account may put right by saying so; a change of position stays one."""
_CHECKS: Mapping[Point, Callable[[Fact, Fact], Sentence | None]] = {
    Point.FIGURE: _figures,
    Point.DATE: _dates,
    Point.PLACE: _places,
    Point.POSITION: _positions,
    Point.FACT: _so,
}


def _ended_before(
    earlier: Account, before: tuple[Fact, ...], after: tuple[Fact, ...]
) -> tuple[Fact, Fact, Sentence] | None:
    """An inquiry said to run, of which it is later said that it had ended by then."""
    running = next((f for f in before if f.key == ("under_review",)), None)
    if running is None and earlier.position == "under_review":
        running = Fact("position", ("under_review",), earlier.text)
    ended = next(
        (f for f in after if f.key == ("inquiry_closed",) and f.days and f.days.last < earlier.on),
        None,
    )
    if running is None or ended is None:
        return None
    return (
        running,
        ended,
        say("It was said to be under review when, by the later account, it had ended."),
    )
