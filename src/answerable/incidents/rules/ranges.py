"""How an incident's ranges follow from what was said: derived from accepted statements, never typed.

A row per origin, so that forty reprints count once. A denial is a position and not a count. Running
totals and background never enter. A count of some of the people ("four of them children") can only
show that there were at least so many. Only a person narrows a range, with a written reason.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from answerable.actor import Actor
from answerable.incidents.rules.people import Doing, why_not_do
from answerable.linking.origin_names import origin_key, tidy
from answerable.reading.types import Figure, Frame, Group, Modality, Scope
from answerable.refusal import Sentence, say
from answerable.term import Term


class Counted(Term):
    """What a range counts."""

    KILLED = "killed", "killed"
    INJURED = "injured", "injured"
    MISSING = "missing", "missing"
    DISPLACED = "displaced", "displaced"


class Kept(Term):
    """Why a statement does not enter a range, though nobody erased it."""

    PROPOSED = "proposed", "nobody has accepted it yet"
    SET_ASIDE = "set_aside", "set aside by a person"
    RUNNING_TOTAL = "running_total", "a running total, not this incident"
    PERIOD = "period", "counts a period, not this incident"
    BACKGROUND = "background", "background, not what the report tells"
    FIGHTERS = "fighters", "counts fighters"
    NOT_ASSERTED = "not_asserted", "not said to have happened"


@dataclass(frozen=True)
class Claim:
    """One figure of one statement, with what decides whether and how it counts."""

    statement: str
    report: str
    origin: str
    """Who it goes back to, by name."""
    figure: Figure
    group: Group = Group.UNKNOWN
    scope: Scope = Scope.INCIDENT
    frame: Frame = Frame.MAIN
    modality: Modality = Modality.ASSERTED
    state: str = "accepted"


@dataclass(frozen=True)
class OriginRow:
    """What one origin says of one figure: its range, or that it denies."""

    origin: str
    figure: Figure
    denies: bool
    claims: tuple[Claim, ...]

    @property
    def reports(self) -> tuple[str, ...]:
        return tuple(sorted({claim.report for claim in self.claims}))


@dataclass(frozen=True)
class Narrowed:
    """A person's narrower range with its reason."""

    figure: Figure
    because: str


@dataclass(frozen=True)
class Range:
    """One derived range: `figure` holds; `derived` is what the statements give by themselves."""

    figure: Figure
    derived: Figure
    rows: tuple[OriginRow, ...]
    kept_out: tuple[tuple[Claim, Kept], ...]
    narrowed: Narrowed | None = None

    @property
    def statements(self) -> int:
        """How many accepted statements it rests on."""
        return sum(len(row.claims) for row in self.rows if not row.denies)

    @property
    def is_known(self) -> bool:
        return self.figure != (None, None)


MOST = 2_000_000_000
"""More than all figures of one conflict, and within what both databases hold."""
NOT_KNOWN: Figure = (None, None)
_PARTIAL = frozenset(Group) - {Group.UNKNOWN, Group.CIVILIANS, Group.MIXED, Group.FIGHTERS}
"""Groups that are a part of all harmed: their count is a least, never a most."""
_SAID = frozenset({Modality.ASSERTED, Modality.ALLEGED})
_DENIED = frozenset({Modality.DENIED, Modality.NEGATED})


def derive(claims: Iterable[Claim], narrowed: Narrowed | None = None) -> Range:
    """The range that follows from `claims`, its rows by origin, and what was kept out and why."""
    known = sorted(set(claims), key=lambda c: (c.report, c.statement, repr(c)))
    out = tuple((c, reason) for c in known if (reason := kept_out(c)) is not None)
    left_out = {claim for claim, _ in out}
    counting = [c for c in known if c not in left_out]
    derived = hull(as_total(c.figure, c.group) for c in counting if c.modality in _SAID)
    figure = narrowed.figure if narrowed else derived
    return Range(figure, derived, _rows(counting), out, narrowed)


def kept_out(claim: Claim) -> Kept | None:
    """Why a claim does not enter the range at all; None when it counts or is a denial."""
    checks = {
        Kept.SET_ASIDE: claim.state == "set_aside",
        Kept.RUNNING_TOTAL: claim.scope is Scope.RUNNING_TOTAL,
        Kept.PERIOD: claim.scope is Scope.PERIOD,
        Kept.BACKGROUND: claim.frame is Frame.BACKGROUND,
        Kept.PROPOSED: claim.state != "accepted",
        Kept.FIGHTERS: claim.group is Group.FIGHTERS,
        Kept.NOT_ASSERTED: claim.modality not in _SAID | _DENIED,
    }
    return next((reason for reason, holds in checks.items() if holds), None)


def hull(figures: Iterable[Figure]) -> Figure:
    """The least range that holds every known end. An open end closes only by another's known end.

    "Nine or more" beside "eleven to fourteen" is 9 to 14; beside "five" it stays open.
    """
    known = [f for f in figures if f != NOT_KNOWN]
    leasts = [least for least, _ in known if least is not None]
    mosts = [most for _, most in known if most is not None]
    least = min(leasts, default=None)
    most = max(mosts, default=None)
    if most is not None and leasts and max(leasts) > most:
        most = None
    if least is not None and mosts and min(mosts) < least:
        least = None
    return least, most


def as_total(figure: Figure, group: Group) -> Figure:
    """What a count of `group` says of all who were harmed: of a part of them, only a least."""
    return (figure[0], None) if group in _PARTIAL else figure


def _rows(claims: Sequence[Claim]) -> tuple[OriginRow, ...]:
    grouped: dict[tuple[str, bool], list[Claim]] = {}
    for claim in claims:
        denies = claim.modality in _DENIED
        grouped.setdefault((_same(claim.origin), denies), []).append(claim)
    rows = [
        OriginRow(
            tidy([c.origin for c in members]),
            NOT_KNOWN if denies else hull(as_total(c.figure, c.group) for c in members),
            denies,
            tuple(members),
        )
        for (_, denies), members in grouped.items()
    ]
    return tuple(sorted(rows, key=lambda r: (r.denies, -len(r.reports), r.origin)))


def _same(origin: str) -> str:
    return origin_key(origin) or origin.casefold()


def why_not_narrow(figure: Figure, derived: Figure) -> Sentence | None:
    """Say why a range may not be narrowed so: it must lie within what the statements give."""
    least, most = figure
    if least is None and most is None:
        return say("Give at least one end of the range.")
    if min(end for end in figure if end is not None) < 0:
        return say("A count cannot be below zero.")
    if max(end for end in figure if end is not None) > MOST:
        return say("{number} is more people than can be stored.", number=max(filter(None, figure)))
    if least is not None and most is not None and most < least:
        return say("The most ({most}) is below the least ({least}).", most=most, least=least)
    if derived == NOT_KNOWN:
        return say("No accepted statement gives a figure yet, so there is nothing to narrow.")
    if _wider(figure, derived):
        return say(
            "That is wider than the accepted statements ({derived}). Accept a statement instead.",
            derived=words(derived),
        )
    if figure == derived:
        return say("The range already is {derived}.", derived=words(derived))
    return None


def why_not_widen(is_narrowed: bool, *, by: Actor) -> Sentence | None:
    """Say why the narrowing of a range may not be undone."""
    if (sentence := why_not_do(Doing.NARROW, by)) is not None:
        return sentence
    return None if is_narrowed else say("Nobody has narrowed this range.")


def _wider(figure: Figure, derived: Figure) -> bool:
    below = derived[0] is not None and (figure[0] is None or figure[0] < derived[0])
    above = derived[1] is not None and (figure[1] is None or figure[1] > derived[1])
    return below or above


def words(figure: Figure | None) -> Sentence:
    """A figure as a person reads it; ranges of digits stay one left-to-right run."""
    least, most = figure or NOT_KNOWN
    if least is None and most is None:
        return say("not known")
    if least == most:
        return say("{number}", number=f"{least:,}")
    if most is None:
        return say("{least} or more", least=f"{least:,}")
    if least is None:
        return say("up to {most}", most=f"{most:,}")
    return say("{least}–{most}", least=f"{least:,}", most=f"{most:,}")


FIELDS: Mapping[Counted, tuple[str, str]] = {
    what: (f"{what.value}_least", f"{what.value}_most") for what in Counted
}
"""Which columns of a statement hold the ends."""
