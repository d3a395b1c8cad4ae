"""Accounts of one incident held against each other: answers, public statements, findings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from answerable.actor import Actor
from answerable.assessment.models import Finding
from answerable.channel.rules import contradictions as rules
from answerable.channel.rules.answers import Form
from answerable.channel.rules.contradictions import Account, Contradiction, Telling
from answerable.incidents.models import Judgement, Statement
from answerable.incidents.rules.dates import read
from answerable.intake.models import Report
from answerable.intake.rules import SourceKind
from answerable.ledger.days import end_of
from answerable.oversight.rules.deferring import IN_FORCE
from answerable.oversight.rules.dialogue import Given, Question

_PARTNER = SourceKind.PARTNER_STATEMENT.value
Accounts = Mapping[str, Sequence[Account]]


@dataclass(frozen=True)
class Held:
    """What was found between accounts of one matter, and which question each answer belongs to."""

    found: tuple[Contradiction, ...]
    asked: Mapping[str, str]
    """Answer → the question it was given to."""

    @property
    def questions(self) -> frozenset[str]:
        """Questions an answer to which contradicts another account."""
        named = {one.reference for c in self.found for one in (c.earlier, c.later)}
        return frozenset(self.asked[name] for name in named if name in self.asked)


def contradicted(questions: Iterable[Question], *, by: Actor, known_on: date) -> Sequence[Held]:
    """Every contradiction between the accounts of one incident that one counterpart has part in."""
    grouped: dict[tuple[str, str], list[Question]] = defaultdict(list)
    for one in questions:
        if one.answers:
            # Without an incident only answers to the same question are of the same thing.
            grouped[one.about or one.name, one.counterpart].append(one)
    abouts = {one.about for asked in grouped.values() for one in asked if one.about}
    others = [_statements(abouts, by, known_on), _findings(abouts, by, known_on)]
    return [
        _held(asked, [account for told in others for account in told.get(about, ())])
        for (about, _), asked in grouped.items()
    ]


def contradictions_of(held: Iterable[Held], answer: str) -> list[Contradiction]:
    """Those that one answer has part in."""
    return [
        c for one in held for c in one.found
        if answer in (c.earlier.reference, c.later.reference)
    ]  # fmt: skip


def _held(asked: Sequence[Question], others: Sequence[Account]) -> Held:
    named = {given.reference: one.name for one in asked for given in one.answers}
    answers = [_account(given) for one in asked for given in one.answers if given.in_words]
    found = tuple(
        c for c in rules.contradictions([*answers, *others])
        if c.earlier.reference in named or c.later.reference in named
    )  # fmt: skip
    return Held(found, named)


def _account(given: Given) -> Account:
    public = given.form == Form.PUBLIC_STATEMENT
    kind = Telling.PUBLIC_STATEMENT if public else Telling.ANSWER
    return Account(
        given.reference, kind, given.on, given.text, given.position, given.killed, given.injured,
        given.happened_on,
    )  # fmt: skip


def _statements(abouts: set[str], by: Actor, known_on: date) -> Accounts:
    """What the partner said in public, by the reports of it that tell an incident; accepted ones only."""
    judged = Judgement.objects.visible_to(by).filter(
        right__in=abouts, verdict="same", holds=True, judged_at__lt=end_of(known_on)
    )
    tells: dict[str, list[str]] = defaultdict(list)
    for report, incident in judged.values_list("left", "right"):
        tells[report].append(incident)
    reports = Report.objects.visible_to(by).filter(reference__in=list(tells), source__kind=_PARTNER)
    rows = Statement.objects.visible_to(by).filter(
        report__in=reports, state="accepted", settled_at__lt=end_of(known_on)
    )
    found: dict[str, list[Account]] = defaultdict(list)
    for row in rows.select_related("report").order_by("report_id", "order"):
        for incident in tells[row.report.reference]:
            found[incident].append(_public(row))
    return found


def _public(row: Statement) -> Account:
    published = read(row.report.published_on)
    on = (published.earliest if published else None) or row.report.received_at.date()
    return Account(
        row.reference, Telling.PUBLIC_STATEMENT, on, row.quote,
        killed=_figure(row.killed_least, row.killed_most),
        injured=_figure(row.injured_least, row.injured_most),
    )  # fmt: skip


def _figure(least: int | None, most: int | None) -> tuple[int | None, int | None] | None:
    return None if least is None and most is None else (least, most)


def _findings(abouts: set[str], by: Actor, known_on: date) -> Accounts:
    """The findings in force on the incidents' cases, in the words of their answers."""
    rows = Finding.objects.visible_to(by).filter(
        case__incident__reference__in=abouts, state__in=IN_FORCE,
        written_at__lt=end_of(known_on),
    )  # fmt: skip
    found: dict[str, list[Account]] = defaultdict(list)
    for row in rows.exclude(answer="").select_related("case__incident").order_by("pk"):
        incident = row.case.incident
        if incident is not None:
            told = Account(row.reference, Telling.FINDING, row.written_at.date(), row.answer)
            found[incident.reference].append(told)
    return found
