"""What people do on the way through a case, for every journey that passes there."""

from __future__ import annotations

import time
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.journeys.conftest import Traveller

TOLD = {
    "en": """Strike on grain market in Delun kills at least nine

DELUN, Tamrin (Coastal Wire) - At least nine people were killed and 20 were injured when an airstrike
hit the grain market in Delun on 12 March 2026, the Delun civil defence said.
""",
    "ar": """غارة جوية على سوق الحبوب في دلون

دلون (وكالة الساحل) - قُتل تسعة أشخاص على الأقل وأصيب 20 آخرون في غارة جوية على سوق الحبوب في دلون يوم
12 مارس 2026، بحسب الدفاع المدني في دلون.
""",
}
PATIENCE = 90


def in_days(days: int) -> str:
    """The day so many days from today, as a field takes it."""
    return (datetime.now(UTC).date() + timedelta(days)).isoformat()


def answer(one: Traveller, case: str, prompts: Iterable[str], because: str) -> None:
    """Write and sign a finding on each of these questions."""
    for prompt in prompts:
        one.go(f"{case}?finding={prompt}")
        one.submit("#finding-form", likelihood="likely", confidence="moderate", because=because)


def countersign(one: Traveller, case: str, count: int) -> None:
    """Give the second signature under so many findings of a case."""
    form = "form[action^='/findings/'][action$='/sign']:has(button:not([disabled]))"
    for _ in range(count):
        one.go(case)
        one.submit(f"{form} >> nth=0")


def propose(one: Traveller, case: str, kind: str, because: str, **more: str) -> None:
    """Propose a plan of one measure on a case whose plan page is open."""
    one.submit(
        f"form[action='{case}/plan/propose']", what="measures", summary=because, because=because,
        **{"#kind-1": kind, "#target-1": "Veskara", "#owner-1": "Policy bureau",
           "#due-1": in_days(30), "#effect-1": because, **more},
    )  # fmt: skip


def drop(one: Traveller, text: str, folder: Path) -> str:
    """Drop a file of words in as a report; return its page."""
    dropped = folder / "market.txt"
    dropped.write_text(text, "utf-8")
    one.go("/reports/new")
    one.check()
    one.submit("form[action='/reports/new/file']", file=str(dropped), source="Coastal Wire")
    return one.path


def await_statements(one: Traveller, report: str) -> None:
    """Wait until the worker has read it."""
    until = time.monotonic() + PATIENCE
    while one.page.locator("#accept-all").count() == 0:
        assert time.monotonic() < until, "the worker did not read the report"
        time.sleep(0.5)
        one.go(report)


def begin(one: Traveller, report: str, because: str) -> str:
    """Begin an incident from it; return its page."""
    one.go("/incidents/new?report=" + report.rsplit("/", 1)[1])
    one.submit("form[action='/incidents/begin']", title="Grain market, Delun",
               recipient_states="Veskara", because=because)  # fmt: skip
    return one.path


def open_case(one: Traveller, incident: str, because: str) -> str:
    """Take it on and open a case; return its page."""
    reference = incident.rsplit("/", 1)[1]
    one.go(f"/triage/{reference}")
    one.check()
    decide = f"form[action='/triage/{reference}/decide']"
    one.submit(decide, disposition="accepted", because=because)
    one.submit(f"form[action='/triage/{reference}/open-case']", because=because)
    return one.path
