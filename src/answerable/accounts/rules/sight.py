"""Who may read what kind of content, who may do what, and how sight follows from grants.

Pure. The tables are the policy; everything else asks them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from answerable.actor import Actor, Level, Role, Sight
from answerable.refusal import Sentence, say

_CONTENT_ROLES = frozenset(Role) - {Role.ADMINISTRATOR, Role.CUSTODIAN}

READERS: Mapping[str, frozenset[Role]] = {
    "report": _CONTENT_ROLES - {Role.LICENSING_OFFICER},
    "incident": _CONTENT_ROLES,
    "case": _CONTENT_ROLES - {Role.MONITOR},
    "weighed": _CONTENT_ROLES - {Role.MONITOR, Role.LICENSING_OFFICER},
    "decision": _CONTENT_ROLES - {Role.MONITOR, Role.INTAKE_OFFICER},
    "dialogue": _CONTENT_ROLES - {Role.MONITOR, Role.INTAKE_OFFICER},
    "told": _CONTENT_ROLES - {Role.MONITOR, Role.INTAKE_OFFICER, Role.LICENSING_OFFICER},
    "release": _CONTENT_ROLES - {Role.MONITOR, Role.INTAKE_OFFICER, Role.LICENSING_OFFICER},
    "arms": _CONTENT_ROLES - {Role.MONITOR, Role.INTAKE_OFFICER},
    "observed": _CONTENT_ROLES - {Role.MONITOR, Role.INTAKE_OFFICER, Role.LICENSING_OFFICER},
    "acts": frozenset({Role.INSPECTOR, Role.ADMINISTRATOR}),
    "people": frozenset({Role.INSPECTOR, Role.ADMINISTRATOR}),
    "source_identity": frozenset({Role.CUSTODIAN}),
}
"""Kind of content → the roles that read it; what is weighed is read by who reads reports and cases
both, what documents tell of a dialogue by who reads both of these; what was observed on an exhibit by who
reads reports and the registers of arms both. `content` alone is read by nobody."""

KINDS: Mapping[str, str] = {
    "r": "report", "s": "report", "x": "report", "k": "report", "q": "report", "l": "report",
    "i": "incident", "t": "incident", "j": "incident", "b": "incident",
    "c": "case", "f": "case", "g": "case", "w": "case", "y": "case", "u": "case", "h": "case",
    "eu": "case",
    "d": "decision", "n": "decision", "m": "decision", "z": "decision",
    "cp": "dialogue", "dl": "dialogue", "rs": "dialogue", "rq": "dialogue", "an": "dialogue",
    "mt": "dialogue", "cm": "dialogue", "pi": "dialogue", "po": "dialogue", "pr": "told",
    "ag": "dialogue", "iv": "dialogue", "oe": "dialogue", "qs": "dialogue",
    "ci": "dialogue",
    "rl": "release", "rc": "release",
    "at": "arms", "ut": "arms", "ue": "arms", "tr": "arms", "lc": "arms", "rn": "arms", "sc": "arms",
    "rg": "arms", "vt": "arms",
    "ob": "observed", "id": "observed",
}  # fmt: skip
"""The prefix of a reference → the kind of content it names."""

MEMBERS_FROM = Level.RESTRICTED
"""From this marking up, a person must be named to the record as well."""


@dataclass(frozen=True)
class Grant:
    """A role held from a day, perhaps until one (inclusive)."""

    role: Role
    from_on: date
    until_on: date | None = None

    def holds_on(self, day: date) -> bool:
        return self.from_on <= day and (self.until_on is None or day <= self.until_on)


def roles_on(day: date, grants: Iterable[Grant]) -> frozenset[Role]:
    """The roles in force on `day`."""
    return frozenset(grant.role for grant in grants if grant.holds_on(day))


def sight_of(roles: frozenset[Role], ceiling: Level, compartments: frozenset[str]) -> Sight:
    """How far somebody with `roles` sees: an inspector sees all content while the grant lasts."""
    return Sight(ceiling, compartments, all_content=Role.INSPECTOR in roles)


def may_read(kind: str, roles: frozenset[Role]) -> bool:
    """Say whether any of `roles` reads this kind of content; an unknown kind is read by nobody."""
    return not roles.isdisjoint(READERS.get(kind, frozenset()))


def kind_of(reference: str) -> str:
    """The kind of content a reference names, by its prefix; empty when it names none."""
    return KINDS.get(reference.partition("-")[0], "")


STEP_UP = "Confirm with your second factor first: this act needs it within the last ten minutes."


def why_not_step_up(by: Actor) -> Sentence | None:
    """Say why a sensitive act must wait: the second factor was not given lately. The machine has none."""
    return None if by.is_machine or by.stepped_up else say(STEP_UP)


TLP = ("", "clear", "green", "amber", "amber+strict", "red")
"""TLP 2.0, release guidance only; empty when nobody has said."""


def why_not_tlp(tlp: str) -> Sentence | None:
    """Say why a sharing label is refused: only those of TLP 2.0."""
    return None if tlp in TLP else say("There is no such TLP label.")


def why_not_mark(level: Level, compartments: frozenset[str], sight: Sight) -> Sentence | None:
    """Say why somebody may not give this marking: nobody marks beyond what they may see."""
    if sight.all_content:
        return None
    if level.rank > sight.ceiling.rank:
        return say("You cannot mark a record {level}: your own clearance ends at {ceiling}.",
                   level=level, ceiling=sight.ceiling)  # fmt: skip
    if beyond := compartments - sight.compartments:
        return say("You are not admitted to {names}.", names=", ".join(sorted(beyond)))
    return None


def why_not_remark(
    before: Level, fenced: frozenset[str], level: Level, wanted: frozenset[str], *, by: Actor
) -> Sentence | None:
    """Say why a marking may not be changed: who only reads may not, and loosening needs step-up."""
    if (sentence := why_not_name(by)) is not None:
        return sentence
    loosens = level.rank < before.rank or not fenced <= wanted
    return why_not_step_up(by) if loosens else None


_HANDLERS = _CONTENT_ROLES - {Role.INSPECTOR, Role.MONITOR}


def why_not_name(by: Actor) -> Sentence | None:
    """Say why somebody may not settle who sees a record: those who work on it do, not who only reads."""
    if by.is_machine or by.has(*_HANDLERS):
        return None
    return say("Only people who work on records may change who sees them; your roles only read.")


def why_not_administer(by: Actor) -> Sentence | None:
    """Say why somebody may not administer people; the machine may, when it sets up."""
    if by.is_machine or Role.ADMINISTRATOR in by.roles:
        return why_not_step_up(by)
    return say("Only an administrator may change people, roles and compartments.")
