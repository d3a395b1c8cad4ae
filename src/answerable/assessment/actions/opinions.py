"""Blind first opinions given, and opened together when the last is in; dissent kept with a finding."""

from __future__ import annotations

import secrets
from collections.abc import Iterable

from answerable.actor import Actor
from answerable.assessment.actions.rows import insert_first, of_case
from answerable.assessment.acts import Act
from answerable.assessment.models import Case, Dissent, History, Opinion
from answerable.assessment.queries import cases as seen
from answerable.assessment.queries import opinions as known
from answerable.assessment.queries.cited import unusable
from answerable.assessment.rules import opinions as rules
from answerable.assessment.rules.cites import in_order
from answerable.assessment.rules.findings import Answer
from answerable.assessment.rules.stages import prompt_named, reached
from answerable.ledger import canon
from answerable.ledger.actions import record, writing
from answerable.refusal import Absent, because_given, refuse_if, say

GIVEN = say("An opinion was given apart from the others.")
"""The reason in the ledger: the author's own words stay hidden until all opinions are in."""


@writing
def give_opinion(
    reference: str, prompt: str, *, likelihood: str, because: str, by: Actor,
    confidence: str = "", cites: Iterable[str] = (),
) -> Opinion:  # fmt: skip
    """Give one's own opinion on a prompt before seeing another's. The last one in opens them all.

    Until then the ledger holds a salted commitment to it: nobody reads it, and nobody changes it.
    """
    row = seen.case_locked(reference, by=by)
    book, view = seen.book_of(row), seen.view_of(row)
    asked = prompt_named(book, prompt)
    blind = known.blind_of(row, asked, by=by)
    wanted = Answer(prompt, likelihood, confidence, because_given(because), cites=in_order(cites))
    refuse_if(
        rules.why_not_opine(
            wanted, asked, playbook=book, reached=reached(view, asked, book), closed=view.closed,
            blind=blind, by=by,
        )
    )  # fmt: skip
    for cited in unusable(wanted.cites, by=by):
        raise Absent(cited)
    made = Opinion(
        case=row, prompt=prompt, round=blind.round, likelihood=likelihood, confidence=confidence,
        because=wanted.because, cites=list(wanted.cites), author=by.pseudonym, given_at=by.moment,
        salt=secrets.token_bytes(canon.SALT_BYTES), protected_by=row.protected_by,
    )  # fmt: skip
    insert_first(made)
    last = blind.given + 1 >= blind.asked
    rows = [_given(row, made, by), *(_open_all(row, made, by) if last else [])]
    made.opened = last
    act = Act.OPINIONS_OPENED if last else Act.OPINED
    record(act, reference, by=by, because=GIVEN, rows=rows)
    return made


@writing
def ask_opinions_again(reference: str, prompt: str, *, because: str, by: Actor) -> int:
    """Ask for opinions on a prompt anew when the case has come back: gives the number of the round.

    What was said before is kept, and stays readable.
    """
    reason, row = because_given(because), seen.case_locked(reference, by=by)
    book, view = seen.book_of(row), seen.view_of(row)
    asked = prompt_named(book, prompt)
    blind = known.blind_of(row, asked, by=by)
    refuse_if(
        rules.why_not_ask_again(
            asked, playbook=book, reached=reached(view, asked, book), closed=view.closed,
            came_back=known.came_back(row, asked), blind=blind, by=by,
        )
    )  # fmt: skip
    begun = blind.round + 1
    rows = [of_case(row, "opinions_again", prompt, on=by.today, round=begun)]
    record(Act.OPINIONS_AGAIN, reference, by=by, because=reason, rows=rows)
    return begun


@writing
def dissent(finding: str, *, likelihood: str, because: str, by: Actor) -> Dissent:
    """Record that one does not share a finding: it stays with it, whoever signs."""
    reason, made = because_given(because), seen.finding(finding, by=by)
    row = seen.case_locked(made.case.reference, by=by)
    book = seen.book_of(row)
    refuse_if(
        rules.why_not_dissent(
            seen.as_held(made), prompt_named(book, made.prompt), likelihood=likelihood,
            differs=likelihood != made.likelihood, playbook=book, by=by,
            dissented=Dissent.objects.visible_to(by).filter(
                finding=made, author=by.pseudonym
            ).exists(),
        )
    )  # fmt: skip
    kept = Dissent(
        finding=made, author=by.pseudonym, likelihood=likelihood, because=reason,
        recorded_at=by.moment, protected_by=row.protected_by,
    )  # fmt: skip
    insert_first(kept)
    rows = [
        of_case(
            row, "dissent", made.reference, on=by.today, prompt=made.prompt,
            likelihood=likelihood, because=reason, author=by.pseudonym,
        )
    ]  # fmt: skip
    record(Act.DISSENTED, row.reference, by=by, because=reason, rows=rows)
    return kept


def _content(made: Opinion) -> dict[str, object]:
    return {
        "prompt": made.prompt, "round": made.round, "likelihood": made.likelihood,
        "confidence": made.confidence, "because": made.because, "cites": list(made.cites),
        "author": made.author,
    }  # fmt: skip


def _given(row: Case, made: Opinion, by: Actor) -> History:
    sealed = canon.commitment(bytes(made.salt), _content(made)).hex()
    return of_case(
        row, "opinion_given", made.prompt, on=by.today, commitment=sealed, round=made.round
    )


def _open_all(row: Case, last: Opinion, by: Actor) -> list[History]:
    """Every opinion on the prompt is readable from now, with the salt that proves it was not changed."""
    rows = Opinion.everything.filter(case=row, prompt=last.prompt, round=last.round)
    rows.update(opened=True)
    return [
        of_case(
            row, "opinion", one.likelihood, on=by.today, salt=bytes(one.salt).hex(),
            **_content(one),
        )
        for one in rows.order_by("author")
    ]  # fmt: skip
