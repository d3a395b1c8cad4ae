"""The text of a procedure kept with its cases, and a running case moved to the text as it reads now."""

from __future__ import annotations

from answerable.actor import Actor
from answerable.assessment.actions.rows import of_case
from answerable.assessment.acts import Act
from answerable.assessment.models import Case, Procedure
from answerable.assessment.queries import cases as seen
from answerable.assessment.queries import procedures
from answerable.assessment.rules import procedures as rules
from answerable.assessment.rules.cases import why_not_edit
from answerable.ledger.actions import record, writing
from answerable.refusal import because_given, refuse_if


@writing
def adopt_version(reference: str, *, because: str, by: Actor, version: int | None = None) -> Case:
    """Move a running case to the current text of its procedure.

    What was found stays. Clocks that run keep their days: no deadline moves in silence; the clocks
    that start from now on go by the new text.
    """
    reason, row = because_given(because), seen.case_locked(reference, by=by)
    old = row.procedure
    new = procedures.playbook_named(old.name)
    answered = seen.held_findings(row, by=by)
    refuse_if(why_not_edit(version, current=row.version))
    refuse_if(
        rules.why_not_adopt(
            seen.view_of(row), new=new, same=procedures.is_current(old), answered=answered, by=by
        )
    )
    row.procedure, row.version = kept(old.name, by), row.version + 1
    row.save(update_fields=["procedure", "version"])
    rows = [
        of_case(
            row, "procedure", new.version, on=by.today, playbook=new.name, sha256=row.procedure.sha256,
            **{"from": old.version, "from_sha256": old.sha256},
        )
    ]  # fmt: skip
    record(Act.UPDATED, reference, by=by, because=reason, rows=rows)
    return row


def kept(name: str, by: Actor) -> Procedure:
    """The row of a procedure's current text, made when no case began under it yet."""
    text = procedures.text_of(name)
    sha256 = procedures.fingerprint(text)
    known = Procedure.objects.filter(sha256=sha256).first()
    if known is None:
        version = procedures.playbook_named(name).version
        known = Procedure(
            name=name, version=version, sha256=sha256, text=text, adopted_at=by.moment
        )
        known.save(force_insert=True)
    return known
