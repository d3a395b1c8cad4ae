"""Invented reports for the tests of this room, taken in, read and worked through as the worker does."""

from __future__ import annotations

from answerable.actor import Actor, Level, Role
from answerable.incidents import actions
from answerable.incidents.models import Statement
from answerable.intake import actions as intake
from answerable.intake.rules import SourceKind
from tests import build

MARKET = """Strike on grain market in Delun kills at least nine

DELUN, Tamrin (Coastal Wire) - At least nine people were killed when an airstrike hit the grain
market in Delun on 12 March 2026, the Delun civil defence said.
"""
MARKET_AGAIN = """Eleven dead after market strike

The Orla Valley Monitor visited Delun. An airstrike hit the grain market in Delun on 12 March 2026.
Eleven people were killed and 20 were injured, the monitor said.
"""
TOTAL = """Fighting goes on in Tamrin

According to the Tamrin Ministry of Health, more than 2,000 people have been killed in Tamrin since
January.
"""


def analyst(**more: object) -> Actor:
    """An analyst who may also take reports in."""
    return build.person(Role.ANALYST, Role.INTAKE_OFFICER, **more)  # type: ignore[arg-type]  # passed through as given


def told(
    text: str, *, by: Actor, source: str = "Coastal Wire", published_on: str = "2026-03-13",
    level: Level = Level.INTERNAL, compartments: tuple[str, ...] = (),
) -> str:  # fmt: skip
    """Take in a text, read it and propose its links; give back the report's reference."""
    known = intake.source_named(source, SourceKind.NGO_OR_PRESS, by=by)
    received = intake.receive_report(
        text.encode(), source=known, published_on=published_on, level=level,
        compartments=compartments, by=by,
    )  # fmt: skip
    intake.read_report(received.report.reference, by=build.house())
    actions.propose_links(received.report.reference, by=build.house())
    return received.report.reference


def statements(report: str, *, by: Actor) -> list[Statement]:
    """The report's statements in the order of its text."""
    return list(Statement.objects.visible_to(by).filter(protected_by=report).order_by("start"))
