"""Restrictions: what a decided measure covers, from which day to which, and whether it covers a line.

A restriction is set by a decision and lifted by people who may decide. Whether one covers an application
has three answers: yes, no, and "the application does not say" — which never counts as no. Pure.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from answerable.accounts.rules import why_not_step_up
from answerable.actor import Actor, Role
from answerable.arms.rules.names import article_key, name_key, state_key
from answerable.refusal import Sentence, say
from answerable.term import Term

Names = frozenset[str]
"""The plain forms of everything a thing is called; empty: nothing is said."""
NOBODY: Names = frozenset()


class Asked(Term):
    """What an application asks for."""

    APPROVAL = "approval", "a new licence or sale"
    AMENDMENT = "amendment", "a change to a licence"
    DELIVERY = "delivery", "a delivery under a licence"
    NOT_SAID = "", "not said"


class Part(Term):
    """What a restriction may name, and an application with it."""

    RECIPIENT = "recipient", "recipient"
    UNIT = "unit", "unit"
    ARTICLE = "article", "article"
    FAMILY = "family", "family of articles"
    LICENCE = "licence", "licence"


class Effect(Term):
    """What a restriction does to what it covers."""

    BLOCKS = "blocks", "blocks"
    BINDS = "binds", "sets a condition"


class State(Term):
    """How a restriction stands on a day, as known on a day."""

    UNKNOWN = "unknown", "not known yet"
    TO_COME = "to_come", "not in force yet"
    IN_FORCE = "in_force", "in force"
    EXPIRED = "expired", "expired"
    LIFTED = "lifted", "lifted"


class RestrictionKind(Term):
    """What a measure does to what it covers, as the register says it."""

    SUSPEND_LICENCE = "suspend_licence", "licence suspended"
    WITHHOLD = "withhold_future_approval", "approvals withheld"
    SUSPEND_SALES = "suspend_sales", "sales suspended"
    SUSPEND_TRANSFERS = "suspend_transfers", "transfers suspended"
    UNIT_INELIGIBILITY = "unit_ineligibility", "unit not eligible"
    REFUSE_LICENCE = "refuse_licence", "licence refused"
    CARVE_OUT = "carve_out", "taken out of the permission"
    CONDITION = "condition", "condition set"


@dataclass(frozen=True)
class Kind:
    """What a kind of restriction stops, and what it has to name."""

    words: RestrictionKind
    effect: Effect
    stops: frozenset[Asked]
    needs: Part


_NEW = frozenset({Asked.APPROVAL, Asked.AMENDMENT})
_UNDER = frozenset({Asked.AMENDMENT, Asked.DELIVERY})
_ALL = _NEW | _UNDER

_K = RestrictionKind

KINDS: Mapping[str, Kind] = {one.words.value: one for one in (
    Kind(_K.SUSPEND_LICENCE, Effect.BLOCKS, _UNDER, Part.LICENCE),
    Kind(_K.WITHHOLD, Effect.BLOCKS, _NEW, Part.RECIPIENT),
    Kind(_K.SUSPEND_SALES, Effect.BLOCKS, _NEW, Part.RECIPIENT),
    Kind(_K.SUSPEND_TRANSFERS, Effect.BLOCKS, _ALL, Part.RECIPIENT),
    Kind(_K.UNIT_INELIGIBILITY, Effect.BLOCKS, _ALL, Part.UNIT),
    Kind(_K.REFUSE_LICENCE, Effect.BLOCKS, _ALL, Part.LICENCE),
    Kind(_K.CARVE_OUT, Effect.BLOCKS, _ALL, Part.RECIPIENT),
    Kind(_K.CONDITION, Effect.BINDS, _ALL, Part.RECIPIENT),
)}  # fmt: skip
"""Kind of measure → what it stops. A measure of another kind puts nothing in the register."""


@dataclass(frozen=True)
class Scope:
    """What a restriction is to cover, as somebody wrote it; what is left empty is not asked about."""

    recipient: str = ""
    unit: str = ""
    article: str = ""
    family: str = ""
    licence: str = ""

    def of(self, part: Part) -> str:
        """What stands in one part."""
        return str(getattr(self, part.value))

    @property
    def said(self) -> dict[str, str]:
        """The parts that name something."""
        return {part.value: text for part in Part if (text := self.of(part).strip())}


@dataclass(frozen=True)
class Wanted:
    """A restriction as a measure proposes it."""

    scope: Scope
    from_on: date | None = None
    """From which day; None: from the day of the decision."""
    until_on: date | None = None
    """The last day; None: until it is lifted."""
    as_case: bool = False
    """Seen as the case is seen, instead of by all who read the register."""


@dataclass(frozen=True)
class Held:
    """A restriction as the register holds it, every name in its plain forms."""

    reference: str
    kind: str
    names: Mapping[Part, Names]
    from_on: date
    known_on: date
    until_on: date | None = None
    lifted_on: date | None = None
    """The first day on which it holds no longer."""
    lift_known_on: date | None = None
    home: Mapping[Part, Names] = field(default_factory=dict)
    """What the unit or licence it names says by itself of its recipient and article: it narrows what an
    application that does not name them may mean, and never what one that does."""


@dataclass(frozen=True)
class Applied:
    """One line of an application, every name in its plain forms."""

    names: Mapping[Part, Names]
    asks: Asked = Asked.NOT_SAID
    within: Names = NOBODY
    """Names of the units beneath the unit named."""
    unsure: frozenset[Part] = field(default_factory=frozenset)
    """Parts whose words nothing in the house knows: a misspelling must not slip by."""


class Match(Term):
    """How one part of a line lies to the same part of a restriction."""

    SAME = "same", "the same"
    SILENT = "silent", "not said"
    PARTLY = "partly", "in part"
    UNSURE = "unsure", "not recognised"
    OTHER = "other", "another"


@dataclass(frozen=True)
class Reason:
    """That a restriction covers a line, or may: then with the parts that leave it open."""

    restriction: str
    effect: Effect
    open: tuple[tuple[Part, Match], ...] = ()
    act_open: bool = False
    """The line does not say what is asked for."""

    @property
    def sure(self) -> bool:
        return not self.open and not self.act_open


def form(part: Part, text: str) -> str:
    """A name of this part in the form that is compared; empty when nothing in it can be."""
    return FORMS[part](text)


FORMS: Mapping[Part, Callable[[str], str]] = {
    Part.RECIPIENT: state_key, Part.UNIT: name_key, Part.ARTICLE: article_key, Part.FAMILY: name_key,
    Part.LICENCE: article_key,
}  # fmt: skip


def names(part: Part, *texts: str) -> Names:
    """The forms of several names; what says nothing is left out."""
    return frozenset(said for text in texts if (said := form(part, text)))


def state_on(held: Held, on: date, known_on: date) -> State:
    """How a restriction stood on a day, by what was known on another."""
    if known_on < held.known_on:
        return State.UNKNOWN
    lift_known = held.lift_known_on is not None and held.lift_known_on <= known_on
    if held.lifted_on is not None and lift_known and held.lifted_on <= on:
        return State.LIFTED
    if on < held.from_on:
        return State.TO_COME
    if held.until_on is not None and held.until_on < on:
        return State.EXPIRED
    return State.IN_FORCE


def covers(held: Held, line: Applied, on: date, known_on: date) -> Reason | None:
    """Whether a restriction in force on `on` covers a line; None: it does not."""
    if state_on(held, on, known_on) is not State.IN_FORCE:
        return None
    return reaches(held, line)


def reaches(held: Held, line: Applied) -> Reason | None:
    """Whether a restriction covers a line, whatever the day."""
    kind = KINDS[held.kind]
    if line.asks is not Asked.NOT_SAID and line.asks not in kind.stops:
        return None
    found = [(part, match(held, line, part)) for part in Part]
    if any(how is Match.OTHER for _, how in found):
        return None
    doubtful = any(how is not Match.SAME for _, how in found)
    if doubtful and any(_match(n, line, part) is Match.OTHER for part, n in held.home.items()):
        return None
    return Reason(
        held.reference, kind.effect,
        tuple((part, how) for part, how in found if how is not Match.SAME),
        line.asks is Asked.NOT_SAID and kind.stops != _ALL,
    )  # fmt: skip


def match(held: Held, line: Applied, part: Part) -> Match:
    """How one part of a line lies to a restriction; what the restriction leaves empty fits all."""
    return _match(held.names.get(part, NOBODY), line, part)


def _match(wanted: Names, line: Applied, part: Part) -> Match:
    said = line.names.get(part, NOBODY)
    if not wanted or wanted & said:
        return Match.SAME
    if part is Part.UNIT and wanted & line.within:
        return Match.PARTLY
    if part in line.unsure:
        return Match.UNSURE
    return Match.OTHER if said else Match.SILENT


def why_not_scope(kind: str, wanted: Wanted | None, *, today: date) -> Sentence | None:
    """Say why a measure of this kind cannot cover this: the register needs to know what it stops."""
    said = wanted is not None and bool(wanted.scope.said)
    if kind not in KINDS:
        return say("This kind of measure puts nothing in the register.") if said else None
    needs, blocks = KINDS[kind].needs, KINDS[kind].effect is Effect.BLOCKS
    if wanted is None or not said:
        return (
            say("Say what the measure covers: at least its {part}.", part=needs) if blocks else None
        )
    if not wanted.scope.of(needs).strip():
        return say("Say what the measure covers: at least its {part}.", part=needs)
    for part, text in wanted.scope.said.items():
        if not form(Part(part), text):
            return say("The {part} has no letter and no digit to tell it by.", part=Part(part))
    if wanted.from_on is not None and wanted.from_on < today:
        return say("A measure cannot hold from a day that has passed.")
    if wanted.until_on is not None and wanted.until_on < (wanted.from_on or today):
        return say("A measure cannot end before it begins.")
    return None


def why_not_lift(
    state: State, *, lifters: frozenset[Role], by: Actor, words: str
) -> Sentence | None:
    """Say why `by` may not lift a restriction. `lifters`: who may decide; `words`: their names."""
    if state in (State.LIFTED, State.EXPIRED):
        return say("It holds no longer.")
    if not by.has(*lifters):
        return say("What was decided is lifted by who may decide: the {roles}.", roles=words)
    return why_not_step_up(by)


def first(reasons: Iterable[Reason]) -> Reason | None:
    """The reason that weighs most: what surely blocks, then what may block, then conditions."""
    return min(reasons, key=_weight, default=None)


def _weight(one: Reason) -> tuple[bool, bool, str]:
    return one.effect is not Effect.BLOCKS, not one.sure, one.restriction
