"""Invented reports for the tests of this room, taken in, read and worked through as the worker does.

What they hold is read once per text in a process of its own, so each test takes in only what it needs.
"""

from __future__ import annotations

from typing import Any

from answerable.actor import Actor, Level, Role
from answerable.incidents import actions
from answerable.incidents.models import Incident, Statement
from answerable.incidents.rules.incidents import Described
from answerable.incidents.rules.statements import State
from answerable.intake import actions as intake
from answerable.intake.rules import SourceKind
from tests import build

MARKET = """Strike on grain market in Delun kills at least nine

DELUN, Tamrin (Coastal Wire) - At least nine people were killed when an airstrike hit the grain
market in Delun on 12 March 2026, the Delun Civil Defence said.
"""
REPRINT = MARKET.replace("Strike on", "Airstrike on")
VISIT = """Monitors spent five days with families

Our team walked from house to house in Delun. Eleven people were killed and 20 were injured on
12 March 2026, all of them traders or their children; aircraft had bombed the weighing hall of the
market. Families showed us graves and gave us names, which we keep.
"""
BRIDGE = """Two die at river bridge

ORLA, Tamrin (Coastal Wire) - Two people were killed when a shell hit the bridge at Orla on 2 March 2026.
"""
TOTAL = """Fighting goes on in Tamrin

According to the Tamrin Ministry of Health, more than 2,000 people have been killed in Tamrin since
January. The fighting was triggered on 5 January 2026, when gunmen attacked Kesh, killing 40 people.
"""
FOUND = "the text was read and compared"


def analyst(**more: Any) -> Actor:
    """An analyst who may also take reports in."""
    return build.person(Role.ANALYST, Role.INTAKE_OFFICER, **more)


def told(
    text: str, *, by: Actor, source: str = "Coastal Wire", published_on: str = "2026-03-13",
    level: Level = Level.INTERNAL, compartments: tuple[str, ...] = (), situation: str = "",
) -> str:  # fmt: skip
    """Take in a text, read it and propose its links; give back the report's reference."""
    known = intake.source_named(source, SourceKind.NGO_OR_PRESS, by=by)
    received = intake.receive_report(
        text.encode(), source=known, published_on=published_on, level=level,
        compartments=compartments, situation=situation, by=by,
    )  # fmt: skip
    intake.read_report(received.report.reference, by=build.house(by.moment))
    actions.propose_links(received.report.reference, by=build.house(by.moment))
    return received.report.reference


def said(report: str, *, by: Actor) -> list[Statement]:
    """The report's current statements in the order of its text."""
    rows = Statement.objects.visible_to(by).filter(protected_by=report, is_current=True)
    return list(rows.order_by("start", "pk"))


def accept_all(report: str, *, by: Actor) -> None:
    """Accept everything the report is read to say."""
    for statement in said(report, by=by):
        if statement.state == "proposed":
            actions.settle_statement(statement.reference, State.ACCEPTED, by=by)


def market(by: Actor, **more: Any) -> tuple[str, Incident]:
    """The strike on the market, begun from its wire report with all its statements accepted."""
    report = told(MARKET, by=by, level=more.get("level", Level.INTERNAL))
    return report, begun(report, by=by, **more)


def begun(report: str, *, by: Actor, title: str = "Strike on the grain market, Delun",
          day: str = "2026-03-12", place: str = "Delun", **more: Any) -> Incident:  # fmt: skip
    """An incident begun from a report, once its statements are accepted."""
    accept_all(report, by=by)
    described = Described(title, day, place, object_hit="market")
    return actions.begin_incident(report, described, because=FOUND, by=by, **more)
