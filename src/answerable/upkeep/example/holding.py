"""Two legal holds of the example: one in force on the oldest case, one that was lifted."""

from __future__ import annotations

from collections.abc import Callable

from answerable.actor import Actor
from answerable.assessment import queries
from answerable.retention import actions


def hold_back(person: Callable[[str], Actor]) -> None:
    """Hold what a court asks for; `person` gives somebody of the example as they act now."""
    adviser, lead = person("legal"), person("policy")
    oldest = queries.case_list(queries.Filters(), by=adviser).lines[:2]
    for number, line in enumerate(oldest):
        placed = actions.place_hold(
            line.row.reference, because="the court of appeal has asked for every paper on it",
            by=adviser,
        )  # fmt: skip
        if number:
            actions.lift_hold(
                placed.reference, because="the court has returned the papers on this one", by=lead
            )
