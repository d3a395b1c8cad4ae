"""What people do on the way through a case, for every journey that passes there."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from tests.journeys.conftest import Traveller


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
