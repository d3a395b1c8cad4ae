"""Conditions, assurances and end-use checks, beside the licence or transfer they are of."""

from __future__ import annotations

from typing import TypedDict

from answerable.actor import Actor
from answerable.arms.actions.rows import as_text, told
from answerable.arms.acts import Act
from answerable.arms.models import Article, Condition, EndUseCheck, Licence, Transfer
from answerable.arms.queries import found
from answerable.arms.rules import checks as rules
from answerable.arms.rules.checks import Bound, Checked
from answerable.ledger.actions import record, writing
from answerable.refusal import because_given, refuse_if


class _Beside(TypedDict):
    subject: str
    article: Article
    unit: str
    recorded_by: str
    protected_by: str


@writing
def keep_condition(reference: str, bound: Bound, *, because: str, by: Actor) -> Condition:
    """Keep a condition or assurance of a licence or transfer, in its words."""
    reason, row = because_given(because), found.supply_locked(reference, by=by)
    refuse_if(rules.why_not_bind(bound, by=by))
    made = Condition(
        number=Condition.everything.filter(subject=reference).count() + 1, kind=bound.kind,
        words=bound.words.strip(), given_by=bound.given_by.strip(), authority=bound.authority,
        given_on=bound.given_on, until_on=bound.until_on, commitment=bound.commitment.strip(),
        **_beside(row, by),
    )  # fmt: skip
    made.save(force_insert=True)
    history = told(
        row, reference, "condition", made.kind, on=made.given_on or by.today, number=made.number,
        words=made.words, given_by=made.given_by, authority=made.authority,
        given_on=as_text(made.given_on), until_on=as_text(made.until_on),
        commitment=made.commitment,
    )  # fmt: skip
    record(Act.CONDITION_KEPT, reference, by=by, because=reason, rows=[history])
    return made


@writing
def record_check(reference: str, checked: Checked, *, because: str, by: Actor) -> EndUseCheck:
    """Record a check that was done, or one that is due and was not."""
    reason, row = because_given(because), found.supply_locked(reference, by=by)
    refuse_if(rules.why_not_check(checked, by=by))
    made = EndUseCheck(
        number=EndUseCheck.everything.filter(subject=reference).count() + 1, kind=checked.kind,
        outcome=checked.outcome, words=checked.words.strip(), due_on=checked.due_on,
        done_on=checked.done_on, visited=checked.visited, counted=checked.counted,
        done_by=checked.done_by.strip(), source=checked.source.strip(), **_beside(row, by),
    )  # fmt: skip
    made.save(force_insert=True)
    history = told(
        row, reference, "check", made.outcome, on=made.done_on or by.today, number=made.number,
        kind=made.kind, visited=made.visited, counted=made.counted, words=made.words,
        due_on=as_text(made.due_on), done_on=as_text(made.done_on), done_by=made.done_by,
    )  # fmt: skip
    record(Act.CHECKED, reference, by=by, because=reason, rows=[history])
    return made


def _beside(row: Licence | Transfer, by: Actor) -> _Beside:
    return _Beside(
        subject=row.reference, article=row.article, unit=row.unit, recorded_by=by.pseudonym,
        protected_by=row.protected_by,
    )  # fmt: skip
