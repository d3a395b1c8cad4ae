"""How long suggestions, one pattern and "others like it" take with ten thousand incidents."""

from __future__ import annotations

import os
import random
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from datetime import time as clock
from typing import Any

INCIDENTS, SPAN, SEED, CHUNK = 10_000, 1_500, 11, 2_000
UNITS = [f"{n}th Brigade" for n in range(4, 40)]
ACTORS = ["Tamrin forces", "Veskara army", "Orlund militia", "an armed group"]
MUNITIONS = ["guided bomb", "unguided bomb", "rocket", "mortar shell", "loitering munition"]
OBJECTS = ["hospital", "school", "market", "residential", "bridge_road", "agriculture"]
MANNERS = ["airstrike", "drone", "artillery", "shelling"]
GROUPS = ["civilians", "children", "women", "medical"]
TIMES = 5


def main() -> None:
    """Fill a throw-away installation, then ask."""
    count = int(os.environ.get("ANSWERABLE_INCIDENTS", INCIDENTS))
    folder = os.environ.get("ANSWERABLE_BENCH") or tempfile.mkdtemp(prefix="answerable-bench-")
    os.environ["ANSWERABLE_DATA"] = folder
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "answerable.config.settings")
    import django

    django.setup()
    from bench.first_screen import prepare
    from bench.written import write

    prepare(0)
    by, first = _reader(), _filled(count)
    from answerable.incidents import queries
    from answerable.incidents.rules.patterns import asked

    question = asked({"unit": [UNITS[3]], "object": ["school"]})
    figures: dict[str, object] = {"incidents": count}
    figures["suggestions s"] = _best(lambda: queries.suggestions(by=by))
    figures["alike s"] = _best(lambda: queries.alike(first, by=by))
    figures["pattern s"] = _best(lambda: _found(question, by))
    for name, seconds in figures.items():
        sys.stdout.write(f"{name}: {seconds}\n")
    if "ANSWERABLE_BENCH" not in os.environ:
        write("patterns", "./do bench patterns", figures)


def _best(ask: Callable[[], object]) -> float:
    taken = []
    for _ in range(TIMES):
        began = time.perf_counter()
        ask()
        taken.append(time.perf_counter() - began)
    return round(sorted(taken)[TIMES // 2], 3)


def _found(question: Any, by: Any) -> int:
    from answerable.incidents.queries.pattern_facts import facts_now
    from answerable.incidents.queries.patterns import held_by

    return held_by(question, facts_now(by=by), {}).count


def _reader() -> Any:
    from answerable.accounts import queries
    from answerable.actor import Door

    account = queries.account_named("analyst")
    assert account is not None
    return queries.actor_for(account, door=Door.CLI, moment=datetime.now(UTC))


def _filled(count: int) -> str:
    """Write `count` incidents, each told by a report with two accepted statements."""
    from answerable.incidents.models import Incident
    from answerable.ledger.viewer import HOUSE, looking_as

    with looking_as(HOUSE):
        if not Incident.everything.filter(reference="i-p0000000").exists():
            _write(count, datetime.now(UTC).date())
    return "i-p0000000"


def _write(count: int, today: date) -> None:
    from answerable.accounts.models import Marking
    from answerable.evidence.models import Exhibit
    from answerable.incidents.models import Incident, Judgement, Place, Statement
    from answerable.intake.models import Report, ReportText, Source

    chance, now = random.Random(SEED), datetime.combine(today, clock(9), UTC)
    source = Source(reference="s-pbench0", name="A bench", kind="other", protected_by="s-pbench0")
    source.save(force_insert=True)
    Marking(reference="s-pbench0", level="internal").save()
    rows: dict[Any, list[Any]] = {
        m: [] for m in (Marking, Exhibit, Report, ReportText, Place, Incident, Judgement, Statement)
    }
    for n in range(count):
        _one(rows, n, chance, source, now)
    for model, made in rows.items():
        manager = getattr(model, "everything", model.objects)
        for start in range(0, len(made), CHUNK):
            manager.bulk_create(made[start : start + CHUNK])


def _one(
    rows: dict[Any, list[Any]], n: int, chance: random.Random, source: Any, now: datetime
) -> None:
    from answerable.accounts.models import Marking
    from answerable.evidence.models import Exhibit
    from answerable.incidents.models import Incident, Judgement, Place, Statement
    from answerable.intake.models import Report, ReportText

    incident, report = f"i-p{n:07d}", f"r-p{n:07d}"
    on = now - timedelta(chance.randrange(SPAN))
    rows[Marking] += [Marking(reference=r, level="internal") for r in (incident, report)]
    exhibit = Exhibit(
        reference=f"x-p{n:07d}", sha256=f"{n:064d}", size=1, kind="text/plain", deposited_at=on
    )
    told = Report(reference=report, protected_by=report, source=source, exhibit=exhibit,
                  received_at=on, submitter="p", door="web", content_key=f"{n:064d}")  # fmt: skip
    text = ReportText(report=told, text="words", version=1, protected_by=report, made_at=on)
    place = Place(words=f"Town {chance.randrange(300)}", protected_by=incident)
    rows[Exhibit].append(exhibit)
    rows[Report].append(told)
    rows[ReportText].append(text)
    rows[Place].append(place)
    rows[Incident].append(Incident(
        reference=incident, protected_by=incident, title=f"Incident {n}", place=place,
        recipient_states=[chance.choice(("Veskara", "Tamrin", "Orlund"))],
        happened_on=on.date().isoformat(), earliest_on=on.date(), latest_on=on.date(),
        object_hit=chance.choice(OBJECTS), manner=chance.choice(MANNERS), first_received_at=on,
        created_at=on,
    ))  # fmt: skip
    rows[Judgement].append(Judgement(
        reference=f"j-p{n:07d}", left=report, right=incident, verdict="same", because="x",
        judged_by="p", judged_at=on, protected_by=report,
    ))  # fmt: skip
    for order in (0, 1):
        rows[Statement].append(Statement(
            reference=f"q{order}p{n:07d}", report=told, text=text, order=order, start=0, end=1,
            quote="w", kind="harm", protected_by=report, state="accepted", settled_by="p",
            maker="x", group=chance.choice(GROUPS), weapon=chance.choice(MUNITIONS) if order else "",
            actor="" if order else chance.choice(ACTORS), unit=chance.choice(UNITS) if order else "",
            object_hit=chance.choice(OBJECTS), place_words=f"Town {chance.randrange(300)}",
            manner=chance.choice(MANNERS), full={},
        ))  # fmt: skip
