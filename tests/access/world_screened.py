"""A restriction and a screening of a family: each word of them the family's canary."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from answerable.actor import Actor, Level
from answerable.arms.actions.restrictions import Ground, set_restriction
from answerable.arms.rules.restrictions import Scope, Wanted
from answerable.assessment.models import Case
from answerable.screening import actions
from answerable.screening.rules.lines import Question


def screened(
    of: dict[str, str], word: str, *, by: Actor, level: str, fences: Iterable[str], on: date
) -> None:
    """What was put into the register as the case is marked, and an application held against it."""
    case = Case.everything.get(reference=of["case"])
    made = set_restriction(
        "suspend_sales", Wanted(Scope(f"Buyer {word}", article=f"Thing {word}"), as_case=True),
        ground=Ground(of["measure"], of["decision"], case.protected_by), because=f"Stop {word}",
        by=by, on=on,
    )  # fmt: skip
    kept = actions.screen(
        [Question(f"Buyer {word}", f"Wing {word}", f"Thing {word}", label=f"A {word}")],
        title=f"Applications {word}", level=Level(level), compartments=fences, by=by,
    )  # fmt: skip
    of.update(restriction=made.reference, screening=kept.reference)
