"""All that may bear on applications, read once for thousands of lines, as one reader may see it.

Every question takes two days: what was true on one, as known on the other. What the history rows of a
room can tell is asked of them; the rest by the day it was recorded.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from answerable.actor import Actor
from answerable.arms.models import EndUseConcern, Holder, LicenceTurn, Transfer, UnitEntry
from answerable.arms.queries import named
from answerable.arms.queries import restrictions as register
from answerable.arms.queries.named import Catalogue
from answerable.arms.rules.licences import LicenceState, stands
from answerable.arms.rules.names import state_key
from answerable.arms.rules.restrictions import KINDS, Effect, Held, Part
from answerable.assessment.models import Finding
from answerable.assessment.models import History as CaseHistory
from answerable.channel.models import Commitment
from answerable.channel.models import History as ChannelHistory
from answerable.incidents.models import Incident, Pattern, Place, Situation
from answerable.ledger.days import end_of
from answerable.response.models import Measure
from answerable.screening.rules.weighing import ARMS, HARM, LIKELY

OWN = (Part.UNIT, Part.LICENCE)
"""Parts that say by themselves of which recipient they are."""
ANYTHING = (Part.FAMILY, "")
"""Under which a restriction is found that names neither recipient, unit nor licence."""
NEWEST = 3
"""How many records of a kind are named; the others are counted."""


@dataclass
class Several:
    """So many of a kind, with the newest."""

    count: int = 0
    newest: tuple[str, ...] = ()

    def add(self, reference: str) -> None:
        """Take in one more, the newest last."""
        self.count += 1
        self.newest = (reference, *self.newest)[:NEWEST]


Counted = Mapping[str, Several]
Weighed = Mapping[tuple[str, str], Several]
"""Recipient (or unit) and what it amounts to → how many."""


@dataclass(frozen=True)
class Supplied:
    """Earlier transfers of one article to one recipient."""

    count: int
    ours: int
    newest: tuple[str, ...]


@dataclass(frozen=True)
class Ground:
    """What one reader may see that may bear on applications, on two days."""

    true_on: date
    known_on: date
    names: Catalogue
    held: Mapping[tuple[Part, str], tuple[Held, ...]]
    """A part and a form of it → the restrictions that name it, or may be meant where it is named."""
    recipients: frozenset[str]
    """Every recipient some record knows."""
    incidents: Weighed
    arms: Counted
    """Recipient → findings that supplied arms were likely involved."""
    patterns: Counted
    measures: Weighed
    assurances: Weighed
    entries: Weighed
    concerns: Counted
    supplied: Mapping[tuple[str, str], Supplied]
    licences: Mapping[str, tuple[LicenceState, date]]
    """Licence → how it stood on that day, and since when."""
    against: Mapping[str, int]
    """Kind of record → how many were looked at."""


def ground(*, by: Actor, true_on: date | None = None, known_on: date | None = None) -> Ground:
    """Everything the reader may see that may bear on an application."""
    true, known = true_on or by.today, known_on or by.today
    names, when = named.catalogue(by=by), _Days(true, known)
    looked: dict[str, int] = {}
    findings = _findings(by, when, looked)
    incidents, states = _incidents(by, when, findings, looked)
    supplied = _supplied(by, when, looked, names.now)
    restrictions = register.held(names, by=by)
    looked["restriction"] = len(restrictions)
    assurances = _assurances(by, when, looked)
    concerns = _concerns(by, when, looked)
    recipients = {
        *(state for state, _ in incidents), *(to for to, _ in supplied),
        *(state for state, _ in assurances), *concerns, *_states_of(names), *_named_states(by),
        *(one for held in restrictions for one in held.names.get(Part.RECIPIENT, ())),
    }  # fmt: skip
    return Ground(
        true, known, names, _by_name(restrictions), frozenset(recipients), incidents,
        _arms(findings, states), _patterns(by, when, looked), _measures(by, when, looked), assurances,
        _entries(by, when, looked), concerns, supplied, _licences(by, when, looked), looked,
    )  # fmt: skip


@dataclass(frozen=True)
class _Days:
    """The two days, and the last moment of the second."""

    true: date
    known: date

    @property
    def by_then(self) -> datetime:
        return end_of(self.known)


_Found = dict[str, tuple[str, str, str]]
"""Finding → the incident, the prompt and the likelihood, of those that stand signed by all."""


def _findings(by: Actor, when: _Days, looked: dict[str, int]) -> _Found:
    seen = set(Finding.objects.visible_to(by).values_list("reference", flat=True))
    rows = CaseHistory.objects.filter(
        what="finding", effective_on__lte=when.true, recorded_at__lt=when.by_then
    )
    standing: _Found = {}
    for value, data in rows.order_by("act", "line").values_list("value", "data").iterator():
        reference = data["finding"]
        if reference not in seen:
            continue
        if value == "countersigned" and "incident" in data:
            standing[reference] = data["incident"], data["prompt"], data["likelihood"]
        elif value != "countersigned":
            standing.pop(reference, None)
    looked["finding"] = len(standing)
    return standing


def _incidents(
    by: Actor, when: _Days, findings: _Found, looked: dict[str, int]
) -> tuple[Weighed, Mapping[str, tuple[str, ...]]]:
    """Recipient and weight → incidents; and of each incident with findings its recipients."""
    harmed = {i for i, prompt, likely in findings.values() if prompt in HARM and likely in LIKELY}
    weighed: dict[tuple[str, str], Several] = defaultdict(Several)
    states: dict[str, tuple[str, ...]] = {}
    keys: dict[str, str] = {}
    told = {incident for incident, _, _ in findings.values()}
    rows = Incident.objects.visible_to(by).filter(
        merged_into__isnull=True, created_at__lt=when.by_then
    )
    count = 0
    for reference, recipients, began in (
        rows.order_by("pk").values_list("reference", "recipient_states", "earliest_on").iterator()
    ):
        if began is not None and began > when.true:
            continue
        count += 1
        weight = "found" if reference in harmed else "alleged"
        for state in recipients:
            key = keys.get(state)
            if key is None:
                key = keys[state] = state_key(state)
            weighed[key, weight].add(reference)
        if reference in told:
            states[reference] = tuple(keys[state] for state in recipients)
    looked["incident"] = count
    return dict(weighed), states


def _arms(findings: _Found, states: Mapping[str, tuple[str, ...]]) -> Counted:
    found: dict[str, Several] = defaultdict(Several)
    for reference, (incident, prompt, likely) in findings.items():
        if prompt in ARMS and likely in LIKELY:
            for state in states.get(incident, ()):
                found[state].add(reference)
    return dict(found)


def _patterns(by: Actor, when: _Days, looked: dict[str, int]) -> Counted:
    found: dict[str, Several] = defaultdict(Several)
    rows = Pattern.objects.visible_to(by).filter(saved_at__lt=when.by_then).order_by("pk")
    count = 0
    for reference, question in rows.values_list("reference", "question"):
        count += 1
        for state in question.get("recipient", []):
            found[state_key(str(state))].add(reference)
    looked["pattern"] = count
    return dict(found)


def _measures(by: Actor, when: _Days, looked: dict[str, int]) -> Weighed:
    """Measures that the register does not carry out: decided, and done or not, on the day."""
    rows = Measure.objects.visible_to(by).filter(
        plan__decision__outcome="adopted", plan__decision__decided_on__lte=when.true,
        plan__decision__decided_at__lt=when.by_then,
    )  # fmt: skip
    blocking = [kind for kind, what in KINDS.items() if what.effect is Effect.BLOCKS]
    rows = rows.exclude(kind__in=blocking)
    found: dict[tuple[str, str], Several] = defaultdict(Several)
    count = 0
    for reference, done, state, states in rows.order_by("pk").values_list(
        "reference", "carried_out_on", "state", "plan__case__incident__recipient_states"
    ):
        if state == "refused":
            continue
        count += 1
        weight = "kept" if done is not None and done <= when.true else "open"
        for one in states or ():
            found[state_key(one), weight].add(reference)
    looked["measure"] = count
    return dict(found)


def _assurances(by: Actor, when: _Days, looked: dict[str, int]) -> Weighed:
    """What the other side is to keep, as it stood on the day, by the history of the channel."""
    rows = Commitment.objects.visible_to(by).filter(side="theirs", made_on__lte=when.true)
    of = dict(rows.values_list("reference", "dialogue__counterpart__state"))
    history = ChannelHistory.objects.filter(
        what="commitment", effective_on__lte=when.true, recorded_at__lt=when.by_then
    )
    states: dict[str, str] = {}
    for reference, value in history.order_by("act", "line").values_list("subject", "value"):
        if reference in of:
            states[reference] = value
    found: dict[tuple[str, str], Several] = defaultdict(Several)
    for reference, state in states.items():
        found[state_key(of[reference]), state].add(reference)
    looked["assurance"] = len(states)
    return dict(found)


def _entries(by: Actor, when: _Days, looked: dict[str, int]) -> Weighed:
    """Unit and weight → what is alleged or found of it."""
    rows = UnitEntry.objects.visible_to(by).filter(recorded_at__lt=when.by_then).order_by("pk")
    found: dict[tuple[str, str], Several] = defaultdict(Several)
    count = 0
    for reference, unit, weight, gone in rows.values_list(
        "reference", "unit__reference", "standing", "withdrawn_on"
    ):
        if gone is None or gone > when.true:
            count += 1
            found[unit, weight].add(reference)
    looked["entry"] = count
    return dict(found)


def _concerns(by: Actor, when: _Days, looked: dict[str, int]) -> Counted:
    rows = EndUseConcern.objects.visible_to(by).filter(received_at__lt=when.by_then).order_by("pk")
    found: dict[str, Several] = defaultdict(Several)
    count = 0
    for reference, states in rows.values_list("reference", "recipient_states"):
        count += 1
        for state in states:
            found[state_key(state)].add(reference)
    looked["concern"] = count
    return dict(found)


def _supplied(
    by: Actor, when: _Days, looked: dict[str, int], now: Mapping[str, str]
) -> Mapping[tuple[str, str], Supplied]:
    rows = Transfer.objects.visible_to(by).exclude(state="cancelled").order_by("pk")
    several: dict[tuple[str, str], Several] = defaultdict(Several)
    ours: dict[tuple[str, str], int] = defaultdict(int)
    count = 0
    for reference, to, article, is_ours, began in rows.values_list(
        "reference", "recipient_key", "article__reference", "ours", "first_delivered"
    ).iterator():
        if began is None or began <= when.true:
            count += 1
            pair = to, now.get(article, article)
            several[pair].add(reference)
            ours[pair] += is_ours
    looked["transfer"] = count
    return {
        pair: Supplied(found.count, ours[pair], found.newest) for pair, found in several.items()
    }


def _licences(
    by: Actor, when: _Days, looked: dict[str, int]
) -> Mapping[str, tuple[LicenceState, date]]:  # fmt: skip
    rows = LicenceTurn.objects.visible_to(by).filter(
        effective_on__lte=when.true, turned_at__lt=when.by_then
    )
    turns = rows.order_by("licence_id", "number")
    found = {
        licence: stands(state, since, last, on=when.true)
        for licence, state, since, last in turns.values_list(
            "licence__reference", "state", "effective_on", "licence__expires_on"
        )
    }
    looked["licence"] = len(found)
    return found


def _states_of(names: Catalogue) -> Iterable[str]:
    yield from (state_key(one.recipient) for one in names.licences.values())
    yield from (state_key(state) for state in names.states.values())


def _named_states(by: Actor) -> Iterable[str]:
    """States known from elsewhere: where incidents happened, which situations and holders name them."""
    for states in Situation.objects.visible_to(by).values_list("recipient_states", flat=True):
        yield from map(state_key, states)
    places = Place.objects.visible_to(by).order_by("country").values_list("country", flat=True)
    yield from (key for country in places.distinct() if (key := state_key(country)))
    yield from Holder.objects.visible_to(by).values_list("state_key", flat=True).distinct()


def _by_name(restrictions: Iterable[Held]) -> Mapping[tuple[Part, str], tuple[Held, ...]]:
    """Each under the recipient it names, or else under every name it has: its home, unit, licence."""
    found: dict[tuple[Part, str], list[Held]] = defaultdict(list)
    for held in restrictions:
        named_recipients = held.names.get(Part.RECIPIENT, frozenset())
        keys = {
            (Part.RECIPIENT, one)
            for one in named_recipients or held.home.get(Part.RECIPIENT, frozenset())
        }
        if not named_recipients:
            keys |= {(part, one) for part in OWN for one in held.names.get(part, ())}
        for key in keys or {ANYTHING}:
            found[key].append(held)
    return {key: tuple(rows) for key, rows in found.items()}
