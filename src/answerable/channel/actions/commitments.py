"""Commitments, assurances and demands recorded, measured, and judged by what kept or broke them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from answerable.accounts.actions import new_reference
from answerable.actor import Actor
from answerable.channel.actions.rows import day_of, of_record, under
from answerable.channel.acts import Act
from answerable.channel.models import Commitment, Dialogue, History, Measured, Verification
from answerable.channel.queries import found, met
from answerable.channel.rules import commitments as rules
from answerable.channel.rules.commitments import CommitmentState, Promised, Result
from answerable.ledger.actions import record, writing
from answerable.refusal import Absent, because_given, refuse_if


@writing
def promise(dialogue: str, promised: Promised, *, by: Actor) -> Commitment:
    """Record what was promised, assured or demanded; it may replace an older one of the same side."""
    row = found.dialogue(dialogue, by=by)
    refuse_if(rules.why_not_promise(promised, by=by))
    old = met.commitment_locked(promised.refreshes, by=by) if promised.refreshes else None
    refuse_if(
        rules.why_not_refresh(
            same_dialogue=old is None or old.dialogue_id == row.pk,
            same_side=old is None or old.side == promised.side,
            old=CommitmentState(old.state) if old else None,
        )
    )  # fmt: skip
    made = _insert(row, promised, old, by)
    rows = [_told(made, promised.made_on)]
    if old is not None:
        old.state = CommitmentState.REFRESHED
        old.save(update_fields=["state"])
        rows.append(_told(old, promised.made_on))
    record(Act.PROMISED, made.reference, by=by, rows=rows)
    return made


@writing
def measure(reference: str, result: Result, *, by: Actor) -> Measured:
    """Record what somebody measured of a commitment or demand."""
    row = met.commitment_locked(reference, by=by)
    refuse_if(rules.why_not_measure(result, made_on=row.made_on, by=by))
    made = Measured(
        commitment=row, measured_on=result.measured_on, least=result.least, most=result.most,
        unit=result.unit.strip(), words=result.words.strip(), source=result.source.strip(),
        exhibit=found.must_see_exhibit(result.exhibit, by=by), recorded_by=by.pseudonym,
        **under(row.dialogue, row.about),
    )  # fmt: skip
    made.save(force_insert=True)
    told = of_record(
        made, reference, "measured", made.unit, on=made.measured_on, words=made.words,
        least=str(made.least or ""), most=str(made.most or ""), source=made.source,
        exhibit=made.exhibit,
    )  # fmt: skip
    record(Act.MEASURED, reference, by=by, rows=[told])
    return made


@writing
def verify(
    reference: str, verdict: str, *, by_what: str, because: str, by: Actor,
    on: date | None = None, cites: Iterable[str] = (),
) -> Verification:  # fmt: skip
    """Say whether a commitment was kept or broken, and by what one knows; an earlier word stays."""
    reason, row, day = (
        because_given(because),
        met.commitment_locked(reference, by=by),
        day_of(on, by),
    )
    refuse_if(
        rules.why_not_verify(
            CommitmentState(row.state), verdict, kind=row.kind, by_what=by_what, on=day,
            made_on=row.made_on, measured=Measured.everything.filter(commitment=row).count(), by=by,
        )
    )  # fmt: skip
    cited = list(dict.fromkeys(cites))
    for one in set(cited) - found.exhibits_seen(cited, by=by):
        raise Absent(one)
    Verification.everything.filter(commitment=row, holds=True).update(holds=False)
    made = Verification(
        commitment=row, verdict=verdict, true_on=day, by_what=by_what.strip(), cites=cited,
        because=reason, verified_by=by.pseudonym, **under(row.dialogue, row.about),
    )  # fmt: skip
    made.save(force_insert=True)
    row.state = verdict
    row.save(update_fields=["state"])
    told = _told(row, day, by_what=made.by_what, cites=cited)
    record(Act.VERIFIED, reference, by=by, because=reason, rows=[told])
    return made


def _insert(row: Dialogue, promised: Promised, old: Commitment | None, by: Actor) -> Commitment:
    due = rules.due_of(promised)
    about = found.subject(promised.about, by=by) if promised.about else ""
    meeting = met.meeting(promised.meeting, by=by).reference if promised.meeting else ""
    operation = met.operation(promised.operation, by=by).reference if promised.operation else ""
    made = Commitment(
        reference=new_reference("cm"), kind=promised.kind, side=promised.side,
        who=promised.who.strip(), authority=promised.authority, what=promised.what.strip(),
        words=promised.words.strip(), language=promised.language, meeting=meeting,
        exhibit=found.must_see_exhibit(promised.exhibit, by=by), made_on=promised.made_on,
        due=due, due_words=promised.due_words.strip(), due_latest=rules.latest(due),
        measure=promised.measure.strip(), operation=operation, refreshes=old,
        recorded_by=by.pseudonym, **under(row, about),
    )  # fmt: skip
    made.save(force_insert=True)
    return made


def _told(row: Commitment, on: date, **more: object) -> History:
    """The state of a commitment, with what is needed to count it and to find it late."""
    return of_record(
        row, row.reference, "commitment", row.state, on=on, kind=row.kind, side=row.side,
        who=row.who, authority=row.authority, text=row.what, words=row.words, due=row.due,
        due_latest=row.due_latest.isoformat() if row.due_latest else "", measure=row.measure,
        meeting=row.meeting, operation=row.operation, exhibit=row.exhibit,
        refreshes=row.refreshes.reference if row.refreshes else "", **more,
    )  # fmt: skip
