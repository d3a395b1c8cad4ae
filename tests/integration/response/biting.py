"""At no moment does screening pass what a measure in force covers: asked of a walk, by hand.

What is in force is read from the history rows of the measures alone; what a kind stops stands here a
second time. Screening is asked about every application these could mean.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import product
from typing import Any

from answerable.actor import Actor, Door, Role
from answerable.arms.rules.restrictions import Asked
from answerable.response.models import History
from answerable.screening.queries.answers import Answers
from answerable.screening.queries.ground import ground
from answerable.screening.rules.bearings import Standing
from answerable.screening.rules.lines import Question
from answerable.screening.rules.rulings import View, why_not_rule
from tests import build

NEW, UNDER = {"approval", "amendment"}, {"amendment", "delivery"}
ALL = NEW | UNDER
STOPS: dict[str, set[str]] = {
    "suspend_licence": UNDER, "withhold_future_approval": NEW, "suspend_sales": NEW,
    "suspend_transfers": ALL, "unit_ineligibility": ALL, "refuse_licence": ALL, "carve_out": ALL,
}  # fmt: skip
PARTS = ("recipient", "unit", "article", "licence")
LINES = [
    Question(recipient, unit, article, licence, Asked(asks))
    for recipient, unit, article, licence, asks in product(
        ("Veskara", "Tamrin"), ("", "2nd Wing", "3rd Wing"), ("", "GBU-12"), ("", "L-1"),
        ("approval", "amendment", "delivery", ""),
    )
]  # fmt: skip
SOONER = {"response.decision.taken", "response.measure.lifted"}


@dataclass
class Bite:
    """One measure as its history rows tell it."""

    kind: str
    covers: dict[str, Any]
    begins: date | None = None
    lifted: date | None = None

    def holds(self, on: date) -> bool:
        if self.begins is None or (self.lifted is not None and self.lifted <= on):
            return False
        starts = max(self.begins, _day(self.covers.get("from")) or self.begins)
        ends = _day(self.covers.get("until"))
        return starts <= on and (ends is None or on <= ends)

    def covered(self, line: Question) -> bool | None:
        """True: every part it names is the line's; None: the line says too little; False: another."""
        parts = [(str(self.covers.get(p, "")), str(getattr(line, p))) for p in PARTS]
        if any(want and said and want != said and said != "3rd Wing" for want, said in parts):
            return False
        if line.asks and line.asks.value not in STOPS[self.kind]:
            return False
        sure = all(not want or want == said for want, said in parts)
        return True if sure and (line.asks or STOPS[self.kind] == ALL) else None


def nothing_covered_passes(days: int) -> int:
    """Ask screening about every line; return how many measures were in force."""
    today = build.NOON.date() + timedelta(days)
    biting = [bite for bite in _bites() if bite.holds(today)]
    moment = build.NOON + timedelta(days)
    officer = Actor("p", frozenset({Role.LICENSING_OFFICER}), Door.WEB, moment, account=1)
    house = build.house(moment)
    answers = Answers(ground(by=house), by=house)
    for line in LINES:
        told = [bite.covered(line) for bite in biting]
        found = answers.answer(line)
        if True in told:
            assert found.standing is Standing.BLOCKED, f"{line} passed under {biting}"
        elif None in told:
            assert found.standing is Standing.MAY_BE_BLOCKED, f"{line} may be under {biting}"
        else:
            assert found.standing not in (Standing.BLOCKED, Standing.MAY_BE_BLOCKED), line
        refused = why_not_rule(View.GO_ON, answers.stops(line), by=officer)
        assert (refused is not None) == (True in told or None in told), line
    return len(biting)


def _bites() -> Iterator[Bite]:
    """Every measure that ever went into the register, from the history of what was decided."""
    found: dict[str, Bite] = {}
    rows = History.objects.filter(what__in=["measure", "lift"]).order_by("act", "line")
    for row in rows:
        if row.value == "proposed" and row.data.get("covers"):
            found[row.subject] = Bite(row.data["kind"], row.data["covers"])
        elif row.value == "carried_out" and row.data.get("restriction"):
            found[row.subject].begins = row.effective_on
        elif row.what == "lift":
            found[row.subject].lifted = row.effective_on
    yield from found.values()


def _day(text: object) -> date | None:
    return date.fromisoformat(str(text)) if text else None
