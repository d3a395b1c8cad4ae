"""The reports of the example as files: from whom each came, and the day it was published where known."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from answerable.intake.rules import SourceKind

REPORTS = Path(__file__).resolve().parents[4] / "examples" / "reports"

_WHO = (
    ("ministry", "Government of Veskara", SourceKind.PARTNER_STATEMENT),
    ("cable", "Embassy in Veskara", SourceKind.OWN_PERSONNEL),
    ("telephone", "Caller, taken down by the intake desk", SourceKind.EYEWITNESS),
    ("public", "Passenger, by message", SourceKind.EYEWITNESS),
    ("monitor", "Orla Valley Monitor", SourceKind.NGO_OR_PRESS),
    ("health-desk", "Tamrin Health Desk", SourceKind.OTHER),
    ("coastal-wire", "Coastal Wire", SourceKind.NGO_OR_PRESS),
    ("", "Press, by subscription", SourceKind.NGO_OR_PRESS),
)
"""Word in a file's name → from whom it came. The last catches what is left."""

_PUBLISHED = {
    "clinic-01": "2026-11-19", "clinic-02": "2026-11-19", "clinic-04": "2026-11-19",
    "market-01": "2026-03-12", "market-02": "2026-03-13", "market-03": "2026-03-19",
    "ambulance-01": "2025-07-04", "pumping-02": "2025-01-03", "bakery-02": "2026-11-02",
    "bakery-04": "2026-11-02", "bus-02": "2026-11-20", "dialogue-02": "2026-11-17",
    "dialogue-03": "2026-11-18",
}  # fmt: skip
"""Beginning of a file's name → the day its paper came out. The others say it, or nobody knows."""


@dataclass(frozen=True)
class Paper:
    """One file of the example."""

    path: Path
    source: str
    kind: SourceKind
    published_on: str


def papers() -> Iterator[Paper]:
    """Every report of the example, in the order of their names."""
    for path in sorted(p for p in REPORTS.iterdir() if p.suffix in {".txt", ".html"}):
        name, kind = next((name, kind) for word, name, kind in _WHO if word in path.name)
        begins = "-".join(path.name.split("-")[:2])
        yield Paper(path, name, kind, _PUBLISHED.get(begins, ""))
