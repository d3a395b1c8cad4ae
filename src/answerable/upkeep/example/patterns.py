"""A pattern in the example: what was hit of medical care, with one incident left out by an analyst."""

from __future__ import annotations

from collections.abc import Callable

from answerable.actor import Actor
from answerable.incidents import actions, queries
from answerable.incidents.rules.patterns import Verdict, asked

OBJECTS = ("hospital", "ambulance")


def save_patterns(act: Callable[[str], Actor]) -> None:
    """Save the question, look at what it finds, and leave one incident out with a reason."""
    by = act("analyst")
    kept = actions.save_pattern(
        title="Clinics and ambulances hit from the air",
        question=asked({"object": OBJECTS, "manner": ("airstrike", "drone")}),
        because="The partner calls each of them isolated; the office looks at them together.", by=by,
    )  # fmt: skip
    found = queries.incidents_of(kept, by=by)
    if found:
        actions.judge_inclusion(
            kept.reference, found[0], Verdict.LEFT_OUT,
            because="The building had been given up as a clinic a year before.", by=by,
        )  # fmt: skip
