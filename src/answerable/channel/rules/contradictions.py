"""Where two accounts of one incident cannot both be so: an answer, and what was said before it.

An account is an answer, a public statement or a finding. A contradiction is shown with the two
quotations and why they do not agree; which of them is right is for a person, and a change of
position that its giver explains is still one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import product

from answerable.channel.rules.answers import Position
from answerable.channel.rules.opposed import STANDING, opposed, same_told
from answerable.channel.rules.told import Claim, told
from answerable.channel.rules.told.deeds import OURS_IF
from answerable.linking.dates import Days, days
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


class Deed(Term):
    """What the words say and no position is recorded for."""

    STRUCK = "struck", "said that its forces struck"
    NOT_LAWFUL = "not_lawful", "said that it was no lawful target"
    NO_MISTAKE = "no_mistake", "said that it was no mistake"


_STANDS: Mapping[tuple[str, bool], Term] = {
    ("involve", False): Position.DENIED_INVOLVEMENT,
    ("involve", True): Deed.STRUCK,
    ("mistake", True): Position.ADMITTED_MISTAKE,
    ("lawful", True): Position.ASSERTED_LAWFUL_TARGET,
    ("lawful", False): Deed.NOT_LAWFUL,
    ("mistake", False): Deed.NO_MISTAKE,
}
_CODED: Mapping[str, tuple[tuple[str, bool, str], ...]] = {
    Position.DENIED_INVOLVEMENT: (("involve", False, "ours"),),
    Position.ADMITTED_MISTAKE: (("mistake", True, ""), ("involve", True, "ours")),
    Position.ASSERTED_LAWFUL_TARGET: (("lawful", True, ""), ("involve", True, "ours")),
}
"""What a recorded position says, as deeds: code, whether it holds, who did it."""
_ON_RECORD: tuple[str, ...] = ("killed", "injured")
_ROLES = {"killed": "kill", "injured": "injure"}


def contradictions(accounts: Iterable[Account]) -> tuple[Contradiction, ...]:
    """Every contradiction between two of `accounts`, each point of a pair once, in order of day."""
    ordered = sorted(accounts, key=lambda a: (a.on, a.reference))
    claims = {account.reference: claims_of(account) for account in ordered}
    found: list[Contradiction] = []
    for at, later in enumerate(ordered):
        for earlier in ordered[:at]:
            if Telling.FINDING in (earlier.kind, later.kind) and earlier.kind is later.kind:
                continue
            found.extend(
                _between(earlier, claims[earlier.reference], later, claims[later.reference])
            )
    return tuple(found)


def claims_of(account: Account) -> tuple[Claim, ...]:
    """What an account claims: what was recorded of it, then what its words say."""
    quote = account.text
    kept: list[Claim] = []
    for role in _ON_RECORD:
        if (figure := getattr(account, role)) is not None:
            people = frozenset({"group/people"})
            kept.append(Claim("figure", _ROLES[role], quote, figure=figure, heads=people))
    if account.happened_on and (value := days(account.happened_on)) is not None:
        kept.append(Claim("date", "attack", quote, days=value))
    read = tuple(c for c in told(account.text, account.on) if not _recorded(c, kept))
    return (*kept, *_with_position(account, read))


def _recorded(claim: Claim, kept: list[Claim]) -> bool:
    return any(
        (one.about, one.code) == (claim.about, claim.code)
        and (claim.about != "figure" or claim.heads == one.heads)
        for one in kept
    )


def _with_position(account: Account, read: tuple[Claim, ...]) -> Iterator[Claim]:
    """The claims with the recorded position, a person's, above what the words say of it."""
    coded = _CODED.get(account.position, ())
    for code, holds, agent in coded:
        said = [c for c in read if c.about == "deed" and c.holds == holds and _stands(c)]
        for claim in said or [Claim("deed", code, account.text)]:
            yield replace(claim, code=code, holds=holds, agent=agent, words=frozenset())
    standing = STANDING if coded else frozenset()
    yield from (c for c in read if c.about != "deed" or c.code not in standing)


def _stands(claim: Claim) -> bool:
    """Say whether a claim is of the position: of what was struck, by whom, and why."""
    return claim.code in STANDING or (claim.code in OURS_IF and claim.agent == "ours")


def _between(
    earlier: Account, before: tuple[Claim, ...], later: Account, after: tuple[Claim, ...]
) -> Iterator[Contradiction]:
    seen: set[Point] = set()
    quoted: set[tuple[str, str]] = set()
    met = _met(before, after)
    for one, two in product(before, after):
        if one.about != two.about or (one.about != "deed" and {id(one), id(two)} & met):
            continue
        if quoted and (one.quote, two.quote) in quoted:
            continue
        found = _opposed(one, two)
        if found is not None and found[0] not in seen:
            seen.add(found[0])
            quoted.add((one.quote, two.quote))
            yield Contradiction(found[0], earlier, later, one.quote, two.quote, found[1])
    if (late := _ended_before(earlier, before, after)) is not None:
        yield Contradiction(Point.DATE, earlier, later, late[0].quote, late[1].quote, late[2])


def _met(before: tuple[Claim, ...], after: tuple[Claim, ...]) -> set[int]:
    """The figures and days, by identity, that both accounts tell alike: they contradict nothing."""
    told = [[c for c in claims if c.about in ("figure", "date")] for claims in (before, after)]
    return {id(c) for pair in product(*told) if same_told(*pair) for c in pair}


def _opposed(one: Claim, two: Claim) -> tuple[Point, Sentence] | None:
    """On what two claims do not agree, and why; `one` is the earlier."""
    gap = opposed(one, two)
    if not gap:
        return None
    if one.about == "figure":
        return Point.FIGURE, say(
            "Different figures for the same thing: {earlier} and then {later}.",
            earlier=_ends(one.figure), later=_ends(two.figure),
        )  # fmt: skip
    if one.about == "date":
        return Point.DATE, say("Different days for the same thing, {gap} days apart.", gap=gap)
    if one.about == "time":
        return Point.DATE, say("Different times of day for the same thing.")
    if one.about == "place":
        return Point.PLACE, say("Different places for the same thing.")
    return _of_deeds(one, two)


def _of_deeds(one: Claim, two: Claim) -> tuple[Point, Sentence]:
    first, then = (_STANDS.get((c.code, c.holds)) for c in (one, two))
    if first is not None and then is not None:
        return Point.POSITION, say(
            "First it {earlier}, then it {later}.", earlier=first, later=then
        )
    point = (
        Point.POSITION if one.code == "attack" and "ours" in (one.agent, two.agent) else Point.FACT
    )
    return point, say("One says that it was so, the other that it was not.")


def _ends(figure: Figure | None) -> str:
    """A figure in signs that every language reads."""
    least, most = figure or (None, None)
    if least == most or most is None:
        return f"{least}" if least == most else f"≥ {least}"
    return f"≤ {most}" if least is None else f"{least}–{most}"


def _ended_before(
    earlier: Account, before: tuple[Claim, ...], after: tuple[Claim, ...]
) -> tuple[Claim, Claim, Sentence] | None:
    """An inquiry said to run, of which it is later said that it had ended by then."""
    dated = any(c.about == "date" for c in before)
    running = next(
        (c for c in before if (c.about, c.code, c.holds) == ("deed", "finish", False)), None
    )
    if running is None and earlier.position == Position.UNDER_REVIEW:
        running = Claim("deed", "finish", earlier.text, holds=False)
    ended = next(
        (c for c in after if c.code == "finish" and c.holds
         and ("past" in c.marks or _before(c.days, earlier.on, dated))),
        None,
    )  # fmt: skip
    if running is None or ended is None:
        return None
    return (
        running,
        ended,
        say("It was said to be under review when, by the later account, it had ended."),
    )


def _before(when: Days | None, day: date, dated: bool) -> bool:
    """Say whether days lie before a day; of a day without a year only where no other is told."""
    return when is not None and when.last < day and not (when.open_year and dated)
