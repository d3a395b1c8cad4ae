"""What may bear on an application, how near, and what follows for how the application stands.

Screening never clears anything: at most it found nothing that the reader may see. Pure.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from answerable.arms.rules.licences import LicenceState
from answerable.arms.rules.restrictions import Part, RestrictionKind
from answerable.refusal import Sentence, say
from answerable.term import Term


class Standing(Term):
    """How an application stands: facts, never a verdict."""

    BLOCKED = "blocked", "blocked by what is in force"
    MAY_BE_BLOCKED = "may_be_blocked", "may be blocked: the application leaves it open"
    NOT_RECOGNISED = "not_recognised", "names something no record here knows"
    BEARS = "bears", "something bears on it"
    NOTHING = "nothing", "nothing found that you may see"


class Bears(Term):
    """What kind of record bears on it."""

    UNIT = "unit", "units"
    RESTRICTION = "restriction", "measures in force"
    LISTING = "listing", "lists of ineligible units"
    LICENCE = "licence", "licences"
    ENTRY = "entry", "what is said of units"
    INCIDENT = "incident", "incidents"
    FINDING = "finding", "findings"
    PATTERN = "pattern", "patterns"
    MEASURE = "measure", "other measures"
    ASSURANCE = "assurance", "assurances"
    CONCERN = "concern", "end-use concerns"
    TRANSFER = "transfer", "earlier transfers"


class Near(Term):
    """By what it bears on the application."""

    LICENCE = "licence", "the licence"
    UNIT = "unit", "the unit"
    ABOVE = "above", "a unit above it"
    BENEATH = "beneath", "a unit beneath it"
    ARTICLE = "article", "recipient and article"
    RECIPIENT = "recipient", "the recipient"


class Weight(Term):
    """What it amounts to: confirmed and alleged are never put together."""

    BLOCKS = "blocks", "blocks it"
    MAY_BLOCK = "may_block", "may block it"
    BINDS = "binds", "sets a condition"
    FOUND = "found", "found"
    ALLEGED = "alleged", "alleged"
    BROKEN = "broken", "broken"
    KEPT = "kept", "kept"
    OPEN = "open", "open"
    CANNOT_TELL = "cannot_tell", "cannot tell"
    NOTED = "noted", "noted"


@dataclass(frozen=True)
class Bearing:
    """One thing, or several of a kind, that bears on an application."""

    kind: Bears
    weight: Weight
    near: Near
    count: int = 1
    references: tuple[str, ...] = ()
    """The record; or of several the newest."""
    facts: Mapping[str, str] = field(default_factory=dict)
    """What its sentence needs: words and days."""

    def kept(self) -> dict[str, Any]:
        """As it is kept and hashed."""
        return {
            "kind": self.kind.value, "weight": self.weight.value, "near": self.near.value,
            "count": self.count, "references": list(self.references), "facts": dict(self.facts),
        }  # fmt: skip


def from_kept(kept: Mapping[str, Any]) -> Bearing:
    """A bearing as it was kept."""
    return Bearing(
        Bears(kept["kind"]), Weight(kept["weight"]), Near(kept["near"]), kept["count"],
        tuple(kept["references"]), kept["facts"],
    )  # fmt: skip


Values = Mapping[str, object]

SENTENCES: Mapping[tuple[Bears, Weight], Callable[[Values], Sentence]] = {
    (Bears.RESTRICTION, Weight.BLOCKS): lambda v: say(
        "Measure: {kind}, {term}. It covers: {covers}.", **v),
    (Bears.RESTRICTION, Weight.MAY_BLOCK): lambda v: say(
        "Measure: {kind}, {term}. It covers: {covers}. The application leaves open: {open}.", **v),
    (Bears.RESTRICTION, Weight.BINDS): lambda v: say("Measure: {kind}, {term}. It is on: {covers}.", **v),
    (Bears.LISTING, Weight.BLOCKS): lambda v: say(
        "The unit is on a list of ineligible units, {term}.", **v),
    (Bears.LISTING, Weight.MAY_BLOCK): lambda v: say(
        "A unit is on a list of ineligible units, {term}. The application leaves open: {open}.", **v),
    (Bears.LICENCE, Weight.BLOCKS): lambda v: say(
        "The register of licences says of this one: {state}, since {since}.", **v),
    (Bears.LICENCE, Weight.NOTED): lambda v: say(
        "The register of licences says of this one: {state}, since {since}.", **v),
    (Bears.ENTRY, Weight.FOUND): lambda v: say("Entries on {near}, found: {count}.", **v),
    (Bears.ENTRY, Weight.ALLEGED): lambda v: say(
        "Entries on {near}, alleged and not found: {count}.", **v),
    (Bears.INCIDENT, Weight.FOUND): lambda v: say(
        "Incidents in which a signed finding says that harm is likely or more: {count}.", **v),
    (Bears.INCIDENT, Weight.ALLEGED): lambda v: say(
        "Incidents alleged, of which no signed finding says so: {count}.", **v),
    (Bears.FINDING, Weight.FOUND): lambda v: say(
        "Signed findings that supplied arms were likely involved: {count}.", **v),
    (Bears.PATTERN, Weight.NOTED): lambda v: say("Patterns that ask about {near}: {count}.", **v),
    (Bears.MEASURE, Weight.OPEN): lambda v: say(
        "Other measures decided and not yet carried out: {count}.", **v),
    (Bears.MEASURE, Weight.KEPT): lambda v: say("Other measures carried out: {count}.", **v),
    (Bears.ASSURANCE, Weight.OPEN): lambda v: say(
        "Assurances of {near} that nobody has judged yet: {count}.", **v),
    (Bears.ASSURANCE, Weight.KEPT): lambda v: say("Assurances of {near}, kept: {count}.", **v),
    (Bears.ASSURANCE, Weight.BROKEN): lambda v: say("Assurances of {near}, broken: {count}.", **v),
    (Bears.ASSURANCE, Weight.CANNOT_TELL): lambda v: say(
        "Assurances of {near} of which nobody can tell: {count}.", **v),
    (Bears.CONCERN, Weight.NOTED): lambda v: say("End-use concerns that name {near}: {count}.", **v),
    (Bears.TRANSFER, Weight.NOTED): lambda v: say(
        "Earlier transfers of this article to {near}: {count}, of these from us: {ours}.", **v),
}  # fmt: skip
"""What is said of each kind and weight."""


def told(one: Bearing) -> Sentence:
    """What a bearing says, as a sentence that can be said in the reader's language."""
    values: dict[str, object] = {
        "count": one.count,
        "near": one.near,
        "ours": one.facts.get("ours", ""),
    }
    for name, read in _FACTS.items():
        if name in one.facts:
            values[name] = read(one.facts[name])
    if "from_on" in one.facts:
        values["term"] = term_of(one.facts["from_on"], one.facts.get("until_on", ""))
    return SENTENCES[one.kind, one.weight](values)


def term_of(from_on: str, until_on: str) -> Sentence:
    """From which day to which something holds."""
    begins = date.fromisoformat(from_on)
    if not until_on:
        return say("in force from {day} until it is lifted", day=begins)
    return say("in force from {day} to {last}", day=begins, last=date.fromisoformat(until_on))


def _parts(text: str) -> tuple[Part | Sentence, ...]:
    """What the application leaves open: parts of it by their codes, `asks` for what it asks for."""
    return tuple(
        say("what is asked for") if code == "asks" else Part(code) for code in text.split()
    )


_FACTS: Mapping[str, Callable[[str], object]] = {
    "kind": RestrictionKind, "covers": str, "open": _parts, "state": LicenceState,
    "since": date.fromisoformat,
}  # fmt: skip


def standing_of(bearings: Sequence[Bearing], *, unknown: bool) -> Standing:
    """How an application stands by all that bears on it; `unknown`: a name in it nobody knows."""
    weights = {one.weight for one in bearings}
    if Weight.BLOCKS in weights:
        return Standing.BLOCKED
    if Weight.MAY_BLOCK in weights:
        return Standing.MAY_BE_BLOCKED
    if unknown:
        return Standing.NOT_RECOGNISED
    return Standing.BEARS if bearings else Standing.NOTHING
