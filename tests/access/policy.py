"""Who may reach what: the policy as a table of its own, which shares no code with the product.

Written by hand from the roles and markings as they are promised. The product is tested against it,
never the other way round. An address that stands in the URLconf and not here fails the tests.
"""

from __future__ import annotations

from dataclasses import dataclass

WORKED_WITH = {
    "report", "incident", "case", "weighed", "decision", "dialogue", "told", "release", "arms",
    "observed",
}  # fmt: skip
"""What everybody reads who takes part in a case from its analysis to its decision."""

READS: dict[str, set[str]] = {
    "intake_officer": {"report", "incident", "case", "weighed"},
    "monitor": {"report", "incident"},
    "analyst": WORKED_WITH,
    "weapons_analyst": WORKED_WITH,
    "legal_adviser": WORKED_WITH,
    "desk_officer": WORKED_WITH,
    "channel_lead": WORKED_WITH,
    "policy_lead": WORKED_WITH,
    "decider": WORKED_WITH,
    "licensing_officer": {"incident", "case", "decision", "dialogue", "arms"},
    "release_reviewer": WORKED_WITH,
    "custodian": {"identity"},
    "inspector": WORKED_WITH | {"acts", "people"},
    "administrator": {"acts", "people"},
}
"""Role → the kinds of content it reads; `weighed` is what is told of reports and cases together, `told`
of reports and dialogues. The identity of a source is shown on no page by itself."""

LADDER = ("open", "internal", "restricted", "confidential")
NAMED_FROM = "restricted"


@dataclass(frozen=True)
class Gate:
    """What an address needs: `to` says of what form, `kind` of which content, `of` which record."""

    to: str
    kind: str = ""
    of: str = ""


OUTSIDE = Gate("outside")
"""Before anybody is signed in."""
SELF = Gate("self")
"""Everybody signed in, about themselves or nobody."""
SECRET = Gate("secret")
"""Outside a session: the address itself is the key, and any that holds no more looks like none."""
PEOPLE = Gate("kind", "people")
ACTS = Gate("kind", "acts")


def shelf(kind: str) -> Gate:
    """A list, or a form for something new: for readers of the kind; for others absent or empty."""
    return Gate("shelf", kind)


def record(of: str, kind: str) -> Gate:
    """A page or an act about one record."""
    return Gate("record", kind, of)


@dataclass(frozen=True)
class Page:
    """One address: the methods it answers, and its gate; `asks`: the query that names the record."""

    methods: str
    gate: Gate
    asks: str = ""


def may_see(
    role: str, kind: str, *, level: str, fenced: bool, ceiling: str, admitted: bool, member: bool
) -> bool:
    """The whole rule: role, then marking, then compartment, then being named."""
    if kind not in READS[role]:
        return False
    if role == "inspector":
        return True
    if LADDER.index(level) > LADDER.index(ceiling) or (fenced and not admitted):
        return False
    return member or LADDER.index(level) < LADDER.index(NAMED_FROM)
