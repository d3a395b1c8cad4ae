"""One case as rules and actions need it: its stage, findings, waits; for a named reader."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from django.db.models import Prefetch, QuerySet

from answerable.actor import Actor
from answerable.assessment.models import Case, Finding, Signature, Waiting
from answerable.assessment.queries.procedures import playbook_of
from answerable.assessment.rules.findings import FindingState, Held
from answerable.assessment.rules.stages import CaseView
from answerable.playbook import Condition, Playbook
from answerable.refusal import Absent

LIVE = (FindingState.DRAFT.value, FindingState.SIGNED.value, FindingState.COUNTERSIGNED.value)


def case(reference: str, *, by: Actor) -> Case:
    """The case of this reference, or `Absent`."""
    found = cases(by=by).filter(reference=reference).first()
    if found is None:
        raise Absent(reference)
    return found


def cases(*, by: Actor) -> QuerySet[Case]:
    """The cases the reader may see, with what they are on and their procedure."""
    return Case.objects.visible_to(by).select_related("incident", "pattern", "concern", "procedure")


def case_locked(reference: str, *, by: Actor) -> Case:
    """The case of this reference, held against others for the rest of the transaction."""
    seen = case(reference, by=by)
    return Case.everything.select_for_update().select_related(None).get(pk=seen.pk)


def view_of(row: Case) -> CaseView:
    """A case as the rules see it."""
    return CaseView(row.stage, frozenset(Condition(code) for code in row.met), row.holder)


def book_of(row: Case) -> Playbook:
    """The playbook the case began under."""
    return playbook_of(row.procedure)


def live_findings(row: Case, *, by: Actor) -> QuerySet[Finding]:
    """Drafts and signed findings of a case, with their signatures, oldest first."""
    signatures = Signature.objects.visible_to(by).order_by("signed_at", "pk")
    rows = (
        Finding.objects.visible_to(by).filter(case=row, state__in=LIVE).order_by("written_at", "pk")
    )
    return rows.prefetch_related(Prefetch("signatures", signatures))


def as_held(row: Finding) -> Held:
    """A finding as the rules see it; its signatures must have been prefetched."""
    signers = tuple(s.signer for s in row.signatures.all())
    return Held(row.prompt, FindingState(row.state), row.author, signers, tuple(row.cites))


def furthest(rows: Iterable[Finding]) -> dict[str, Finding]:
    """Prompt → its finding: the signed one where there is one, else the draft."""
    found: dict[str, Finding] = {}
    for row in rows:
        held = found.get(row.prompt)
        if held is None or held.state == FindingState.DRAFT:
            found[row.prompt] = row
    return found


def held_findings(row: Case, *, by: Actor) -> Mapping[str, Held]:
    """Prompt → its finding, as the rules see it."""
    return {p: as_held(f) for p, f in furthest(live_findings(row, by=by)).items()}


def finding(reference: str, *, by: Actor) -> Finding:
    """The finding of this reference with its signatures, or `Absent`."""
    signatures = Signature.objects.visible_to(by).order_by("signed_at", "pk")
    rows = Finding.objects.visible_to(by).filter(reference=reference)
    found = rows.prefetch_related(Prefetch("signatures", signatures)).first()
    if found is None:
        raise Absent(reference)
    return found


def waiting(row: Case, *, by: Actor) -> Waiting | None:
    """What the case waits for now."""
    return Waiting.objects.visible_to(by).filter(case=row, ended_on__isnull=True).first()
