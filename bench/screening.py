"""How long ten thousand applications take against 100,000 incidents and 30,000 transfers.

Each line's answer must be the one its own page gives. Rows are written straight into the tables, as the
actions write them; everything in them is invented. Some records are above the reader's sight.
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
import time
from datetime import UTC, date, datetime, timedelta
from typing import Any

INCIDENTS, TRANSFERS, LINES, MOST_SECONDS = 100_000, 30_000, 10_000, 10
ARTICLES, UNITS, RESTRICTIONS, LICENCES, ENTRIES, FINDINGS = 4_143, 600, 300, 800, 5_000, 6_000
SAMPLED = 12
STATES = [f"{one}{two}" for one in ("Ves", "Tam", "Or", "Kel", "Mar", "Sil", "Bren", "Dor")
          for two in ("kara", "rin", "lund", "vania", "ia")]  # fmt: skip
KINDS = ("suspend_transfers", "withhold_future_approval", "suspend_sales", "carve_out")


def main() -> None:
    """Fill a throw-away installation, screen, and hold the answers against those of single looks."""
    os.environ["ANSWERABLE_DATA"] = tempfile.mkdtemp(prefix="answerable-bench-")
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "answerable.config.settings")
    import django

    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    by, chance = _reader(), random.Random(5)
    _fill(chance, by.today)
    figures = _screened(_questions(chance), by)
    for name, value in figures.items():
        sys.stdout.write(f"{name}: {value}\n")
    from bench.written import write

    write("screening", "./do bench screening", figures)
    assert figures["seconds"] < MOST_SECONDS, figures
    assert figures["lines_unlike_their_page"] == 0, figures


def _screened(questions: list[Any], by: Any) -> dict[str, Any]:
    from answerable.screening import actions
    from answerable.screening.queries import pages
    from answerable.screening.queries.answers import Answers
    from answerable.screening.queries.ground import ground

    began, worked = time.perf_counter(), time.process_time()
    over = ground(by=by)
    read = time.perf_counter()
    answers = Answers(over, by=by)
    answered = [answers.answer(one) for one in questions]
    done, worked = time.perf_counter(), time.process_time() - worked
    kept = actions.screen(questions, title="Applications of a year", by=by)
    stored = time.perf_counter()
    page = pages.screening_page(kept.reference, by=by)
    shown = time.perf_counter()
    alone = [Answers(over, by=by).answer(one) for one in questions[:: len(questions) // 500]]
    unlike = sum(a != b for a, b in zip(alone, answered[:: len(questions) // 500], strict=True))
    unlike += sum(
        pages.look(one, by=by).answered != answered[at]
        for at, one in list(enumerate(questions))[:: len(questions) // SAMPLED]
    )
    return {
        "lines": len(questions), "distinct_lines": len({one.key for one in questions}),
        "against": dict(over.against), "seconds": round(done - began, 2),
        "processor_seconds": round(worked, 2), "load": round(os.getloadavg()[0], 1),
        "seconds_of_these_reading": round(read - began, 2),
        "seconds_kept_with_certificate": round(stored - done, 2),
        "seconds_of_its_page": round(shown - stored, 2),
        "standings": {one.value: count for one, count in page.standings.items()},
        "lines_held_against_a_single_look": len(alone) + SAMPLED,
        "lines_unlike_their_page": unlike,
    }  # fmt: skip


def _reader() -> Any:
    from answerable.accounts import actions, queries
    from answerable.actor import Door, Level, Role, machine

    by = machine(datetime.now(UTC) - timedelta(days=1), Door.SETUP)
    made = actions.open_account(
        username="officer", name="R. Adeyo", password="correct horse battery",
        because="to measure", ceiling=Level.INTERNAL, by=by,
    )  # fmt: skip
    actions.grant_role(made, Role.LICENSING_OFFICER, because="to measure", by=by)
    return queries.actor_for(made, door=Door.CLI, moment=datetime.now(UTC), stepped_up=True)


def _questions(chance: random.Random) -> list[Any]:
    """Most name recipient and article, some a unit or a licence; a few are misspelt or say little."""
    from answerable.arms.rules.restrictions import Asked
    from answerable.screening.rules.lines import Question

    asks = (Asked.APPROVAL, Asked.DELIVERY, Asked.AMENDMENT, Asked.NOT_SAID)
    made = []
    for number in range(LINES):
        state = chance.choice(STATES) if chance.random() > 0.02 else "Veskaara"
        at = STATES.index(state) if state in STATES else 0
        number_of_unit = at + len(STATES) * chance.randrange(UNITS // len(STATES))
        unit = f"{state} Wing {number_of_unit}" if chance.random() < 0.6 else ""
        article = f"XG-{chance.randrange(ARTICLES)}" if chance.random() > 0.1 else ""
        licence = f"L-{chance.randrange(LICENCES)}" if chance.random() < 0.2 else ""
        made.append(
            Question(state, unit, article, licence, chance.choice(asks), f"A-{number}", "10")
        )
    return made


def _fill(chance: random.Random, today: date) -> None:
    from answerable.ledger.viewer import HOUSE, looking_as

    with looking_as(HOUSE):
        _incidents(chance, today)
        articles = _articles(chance)
        _transfers(chance, today, articles)
        units = _units(chance)
        licences = _licences(chance, today, articles)
        _restrictions(chance, today, articles, units, licences)


def _at(on: date) -> datetime:
    return datetime(on.year, on.month, on.day, 9, tzinfo=UTC)


def _put(rows: list[Any]) -> list[Any]:
    model = type(rows[0])
    manager = getattr(model, "everything", model.objects)
    manager.bulk_create(rows, batch_size=2000)
    return rows


def _mark(references: list[str], chance: random.Random) -> None:
    """One in twenty is above the reader's sight."""
    from answerable.accounts.models import Marking

    _put([
        Marking(reference=one, level="restricted" if chance.random() < 0.05 else "internal")
        for one in references
    ])  # fmt: skip


def _incidents(chance: random.Random, today: date) -> None:
    from answerable.incidents.models import Incident

    refs = [f"i-{n:08d}" for n in range(INCIDENTS)]
    _mark(refs, chance)
    days = [today - timedelta(chance.randrange(1, 1500)) for _ in refs]
    _put([
        Incident(
            reference=ref, protected_by=ref, title=f"Mill {n}", earliest_on=day,
            recipient_states=[chance.choice(STATES)], first_received_at=_at(day),
            created_at=_at(day),
        )
        for n, (ref, day) in enumerate(zip(refs, days, strict=True))
    ])  # fmt: skip
    _findings(chance, today, refs[:FINDINGS])


def _findings(chance: random.Random, today: date, incidents: list[str]) -> None:
    """A case with one finding signed by all on each of these."""
    from answerable.assessment.models import Case, Finding, History, Procedure
    from answerable.incidents.models import Incident

    day = today - timedelta(1)
    told = {"name": "chirg", "version": "1", "text": "", "adopted_at": _at(day)}
    procedure, _ = Procedure.objects.get_or_create(sha256="0" * 64, defaults=told)
    on = Incident.everything.in_bulk(incidents, field_name="reference")
    cases = _put([
        Case(
            reference=f"c-{n:08d}", protected_by=ref, incident=on[ref], procedure=procedure,
            stage="incident_analysis", launched_on=day, stage_since=day,
        )
        for n, ref in enumerate(incidents)
    ])  # fmt: skip
    rows = _put([
        Finding(
            reference=f"f-{n:08d}", protected_by=case.protected_by, case=case, because="seen",
            prompt=chance.choice(("harm", "arms_origin")), author="p", written_at=_at(day),
            likelihood=chance.choice(("likely", "unlikely", "very_likely")), confidence="high",
            state="countersigned",
        )
        for n, case in enumerate(cases)
    ])  # fmt: skip
    _put([
        History(
            act=10**9 + n, line=0, subject=row.case.reference, what="finding", value=row.state,
            effective_on=day, recorded_at=_at(day), salt=b"0" * 16, protected_by=row.protected_by,
            data={"finding": row.reference, "incident": row.protected_by, "prompt": row.prompt,
                  "likelihood": row.likelihood, "confidence": row.confidence},
        )
        for n, row in enumerate(rows)
    ])  # fmt: skip


def _articles(chance: random.Random) -> list[Any]:
    from answerable.arms.models import Alias, Article
    from answerable.arms.rules.names import article_key

    refs = [f"at-{n:07d}" for n in range(ARTICLES)]
    _mark(refs, chance)
    rows = _put([
        Article(
            reference=ref, protected_by=ref, designation=f"XG-{n}", key=article_key(f"XG-{n}"),
            kind="missile", family=f"Family {n % 400}", source="invented", recorded_by="p",
        )
        for n, ref in enumerate(refs)
    ])  # fmt: skip
    _put([
        Alias(article=row, text=f"Sling {n}", key=article_key(f"Sling {n}"), source="invented",
              protected_by=row.reference)
        for n, row in enumerate(rows)
    ])  # fmt: skip
    return rows


def _transfers(chance: random.Random, today: date, articles: list[Any]) -> None:
    from answerable.arms.models import Transfer
    from answerable.arms.rules.names import state_key

    refs = [f"tr-{n:07d}" for n in range(TRANSFERS)]
    _mark(refs, chance)
    rows = []
    for ref in refs:
        to = chance.choice(STATES)
        rows.append(Transfer(
            reference=ref, protected_by=ref, article=chance.choice(articles), recipient=to,
            recipient_key=state_key(to), supplier="Ours", supplier_key="ours",
            ours=chance.random() < 0.3, state="delivered", recorded_by="p",
            first_delivered=today - timedelta(chance.randrange(1, 9000)),
        ))  # fmt: skip
    _put(rows)


def _units(chance: random.Random) -> list[Any]:
    from answerable.arms.models import Unit, UnitEntry, UnitName, UnitPlace

    refs = [f"ut-{n:07d}" for n in range(UNITS)]
    _mark(refs, chance)
    units = _put([
        Unit(reference=ref, protected_by=ref, state=STATES[n % len(STATES)], service="army",
             echelon="brigade", recorded_by="p")
        for n, ref in enumerate(refs)
    ])  # fmt: skip
    _put([
        UnitName(unit=row, number=1, text=f"{row.state} Wing {n}", folded=f"wing {n}",
                 kind="official", source="invented", recorded_by="p", protected_by=row.reference)
        for n, row in enumerate(units)
    ])  # fmt: skip
    _put([
        UnitPlace(unit=row, under=units[n % 80], source="invented", recorded_by="p",
                  protected_by=row.reference)
        for n, row in enumerate(units) if n >= 80
    ])  # fmt: skip
    now = datetime.now(UTC) - timedelta(days=2)
    _put([
        UnitEntry(
            reference=f"ue-{n:07d}", unit=(unit := chance.choice(units)), kind="other",
            standing=chance.choice(("alleged", "found")), what="it is said", basis="a list",
            review_on=now.date(), recorded_by="p", recorded_at=now, protected_by=unit.reference,
        )
        for n in range(ENTRIES)
    ])  # fmt: skip
    return units


def _licences(chance: random.Random, today: date, articles: list[Any]) -> list[Any]:
    from answerable.arms.models import Licence, LicenceTurn
    from answerable.arms.rules.names import state_key

    refs = [f"lc-{n:07d}" for n in range(LICENCES)]
    _mark(refs, chance)
    since = today - timedelta(300)
    rows = []
    for n, ref in enumerate(refs):
        to = chance.choice(STATES)
        rows.append(Licence(
            reference=ref, protected_by=ref, article=chance.choice(articles), recipient=to,
            recipient_key=state_key(to), number=f"L-{n}", authority="Export office",
            issued_on=since, state=chance.choice(("valid", "valid", "suspended")),
            state_since=since, recorded_by="p",
        ))  # fmt: skip
    _put(rows)
    _put([
        LicenceTurn(licence=row, number=1, verb="enter", state=row.state, effective_on=since,
                    because="entered", turned_by="p", turned_at=_at(since),
                    protected_by=row.reference)
        for row in rows
    ])  # fmt: skip
    return rows


def _of_few(units: list[Any]) -> list[Any]:
    """Units of six states only: elsewhere none is ineligible."""
    return [unit for unit in units if unit.state in STATES[:6]]


def _restrictions(
    chance: random.Random, today: date, articles: list[Any], units: list[Any], licences: list[Any]
) -> None:
    from answerable.arms.models import Restriction

    refs = [f"rn-{n:07d}" for n in range(RESTRICTIONS)]
    _mark(refs, chance)
    rows = []
    for n, ref in enumerate(refs):
        begins = today - timedelta(chance.randrange(1, 200))
        scope: dict[str, Any]
        if n % 4 == 0:
            scope = {"kind": "unit_ineligibility", "unit": chance.choice(_of_few(units)).reference}
        elif n % 4 == 1:
            scope = {"kind": "suspend_licence", "licence": chance.choice(licences).reference}
        else:
            scope = {"kind": chance.choice(KINDS), "recipient": chance.choice(STATES),
                     "article": chance.choice(articles).reference}  # fmt: skip
        until = begins + timedelta(chance.randrange(1, 300)) if n % 5 == 0 else None
        rows.append(Restriction(
            reference=ref, protected_by=ref, from_on=begins, until_on=until,
            measure=f"m-{n:07d}", decision=f"d-{n:07d}", set_by="p", set_at=_at(begins), **scope,
        ))  # fmt: skip
    _put(rows)
