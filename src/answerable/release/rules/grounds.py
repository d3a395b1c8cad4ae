"""Whether what a report tells may go out to somebody, and how many independent origins tell a fact.

Pure. Fail closed: what is not known to be allowed is not allowed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from answerable.actor import Actor, Level
from answerable.intake.rules import SourceKind, State, Use
from answerable.refusal import Sentence, say
from answerable.release.rules.states import PREPARERS
from answerable.term import Term


class Audience(Term):
    """Who a recipient is."""

    COUNTERPART = "counterpart", "counterpart"
    COURT = "court", "court or tribunal"
    INQUIRY = "inquiry", "inquiry or commission"
    ORGANISATION = "organisation", "organisation"
    PUBLIC = "public", "the public"


COVERS: Mapping[Audience, frozenset[Use]] = {
    Audience.COUNTERPART: frozenset({Use.PARTNER, Use.PUBLICATION}),
    Audience.COURT: frozenset({Use.PUBLICATION}),
    Audience.INQUIRY: frozenset({Use.PUBLICATION}),
    Audience.ORGANISATION: frozenset({Use.PUBLICATION}),
    Audience.PUBLIC: frozenset({Use.PUBLICATION}),
}
"""Who receives → the uses whose consent covers it. Consent for the partner covers nobody else."""

OPEN_KINDS = frozenset({
    SourceKind.NGO_OR_PRESS, SourceKind.PUBLIC_MEDIA_MATERIAL, SourceKind.SATELLITE,
    SourceKind.FORENSIC, SourceKind.SITE_VISIT, SourceKind.PARTNER_STATEMENT,
})  # fmt: skip
"""Kinds of source that are nobody's own account: used without consent unless somebody set limits.
Everything else is a person's, and what nobody has said is taken as a person's too."""

CLOSED_KINDS = frozenset({SourceKind.INTELLIGENCE})
OUTSIDE_TLP: Mapping[str, Collection[Audience]] = {
    "": frozenset(Audience), "clear": frozenset(Audience),
    "green": frozenset(Audience) - {Audience.PUBLIC},
    "amber": (), "amber+strict": (), "red": (),
}  # fmt: skip
"""The sharing label a report came with → who outside may get it: amber and red stay with those named."""


class Fitness(Term):
    """How a report stands for one release."""

    OPEN = "open", "may be used"
    CONSENTED = "consented", "its source consents"
    OVERRIDDEN = "overridden", "used by the decision of two people"
    NOT_ASKED = "not_asked", "consent not recorded"
    REFUSED = "refused", "its source refuses"
    CONDITIONS = "conditions", "conditions not answered"
    RESTRICTED = "restricted", "restricted source"
    WITHDRAWN = "withdrawn", "withdrawn"


USABLE = frozenset({Fitness.OPEN, Fitness.CONSENTED, Fitness.OVERRIDDEN})


@dataclass(frozen=True)
class Source:
    """What decides whether a report may be used: as the reader sees it."""

    kind: SourceKind
    level: Level
    is_fenced: bool = False
    tlp: str = ""
    is_person: bool = False
    """Its source has an identity or a contact sealed with it."""
    use: Use = Use.NOT_ASKED
    conditions: str = ""
    conditions_met: str = ""
    is_overridden: bool = False
    state: State = State.READ

    @property
    def needs_consent(self) -> bool:
        return self.is_person or self.kind not in OPEN_KINDS


def fitness(source: Source, audience: Audience) -> Fitness:
    """How a report stands for a release to `audience`. The first that holds."""
    if source.state is State.WITHDRAWN:
        return Fitness.WITHDRAWN
    if is_restricted(source, audience):
        return Fitness.RESTRICTED
    if source.use is Use.REFUSED:
        return Fitness.REFUSED
    if source.use in COVERS[audience]:
        return _with_conditions(source, Fitness.CONSENTED)
    if source.is_overridden:
        return Fitness.OVERRIDDEN
    if source.needs_consent or source.use is not Use.NOT_ASKED:
        return Fitness.NOT_ASKED
    return _with_conditions(source, Fitness.OPEN)


def _with_conditions(source: Source, fit: Fitness) -> Fitness:
    open_ended = source.conditions.strip() and not source.conditions_met.strip()
    return Fitness.CONDITIONS if open_ended else fit


def is_restricted(source: Source, audience: Audience) -> bool:
    """Say whether a report is from a restricted source: no consent and no two people open that."""
    closed = source.level.rank >= Level.RESTRICTED.rank or source.is_fenced
    return closed or source.kind in CLOSED_KINDS or audience not in OUTSIDE_TLP.get(source.tlp, ())


_WHY_NOT: Mapping[Fitness, Sentence] = {
    Fitness.NOT_ASKED: say(
        "This rests on a report whose source has not consented to this use. Record the consent, or "
        "let two people decide who name the danger weighed."
    ),
    Fitness.REFUSED: say("The source of this report refuses its use: nobody here overrules that."),
    Fitness.CONDITIONS: say("The source set conditions. Say how this release keeps them."),
    Fitness.RESTRICTED: say("This is known only from a restricted source. It does not go out."),
    Fitness.WITHDRAWN: say("The report this rests on was withdrawn."),
}  # fmt: skip


def why_not_use(fit: Fitness) -> Sentence | None:
    """Say why a report that stands so is not used; None when it is."""
    return None if fit in USABLE else _WHY_NOT[fit]


@dataclass(frozen=True)
class Telling:
    """That a report tells a fact: the origin it goes back to, and how it stands."""

    report: str
    origin: str
    fit: Fitness
    is_usable: bool = False

    @classmethod
    def of(cls, report: str, origin: str, fit: Fitness) -> Telling:
        return cls(report, origin, fit, fit in USABLE)


def independent(tellings: Iterable[Telling]) -> int:
    """How many independent, releasable origins tell a fact: forty reprints of one story are one."""
    return len({telling.origin for telling in tellings if telling.is_usable})


_WORST_FIRST = (
    Fitness.NOT_ASKED,
    Fitness.CONDITIONS,
    Fitness.REFUSED,
    Fitness.WITHDRAWN,
    Fitness.RESTRICTED,
)
"""What can still be mended is said before what cannot."""


def why_not_tell(tellings: Sequence[Telling]) -> Sentence | None:
    """Say why a fact may not go out: nobody who may be used tells it."""
    if not tellings:
        return say("Nothing that you may see tells this. Name the statements it rests on.")
    if independent(tellings):
        return None
    found = {telling.fit for telling in tellings}
    return _WHY_NOT[next(fit for fit in _WORST_FIRST if fit in found)]


def why_not_override(
    fit: Fitness, *, danger: str, proposed: bool, open_draft: Sentence | None, by: Actor
) -> Sentence | None:
    """Say why `by` may not propose to use a report without consent."""
    if open_draft is not None:
        return open_draft
    if fit in (Fitness.REFUSED, Fitness.RESTRICTED, Fitness.WITHDRAWN):
        return _WHY_NOT[fit]
    if fit in USABLE or fit is Fitness.CONDITIONS:
        return say("This report needs no such decision.")
    if proposed:
        return say("Somebody has proposed this already: a second person decides.")
    return None if danger.strip() else say("Name the danger that was weighed, and for whom.")


def why_not_confirm(
    *, proposed_by: str, confirmed: bool, danger: str, open_draft: Sentence | None, by: Actor
) -> Sentence | None:
    """Say why `by` may not be the second person."""
    if open_draft is not None:
        return open_draft
    if confirmed:
        return say("Two people have decided this already.")
    if by.pseudonym == proposed_by:
        return say("You proposed it. Somebody else must decide with you.")
    if not by.has(*PREPARERS):
        return say("Only who prepares releases decides this.")
    return None if danger.strip() else say("Name the danger that was weighed, and for whom.")
