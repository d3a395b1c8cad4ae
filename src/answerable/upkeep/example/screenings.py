"""A handful of applications held against the example: one asks for more, the others wait for a ruling."""

from __future__ import annotations

from collections.abc import Callable

from answerable.actor import Actor
from answerable.arms.rules.restrictions import Asked
from answerable.screening import actions
from answerable.screening.rules.lines import Question

LINES = (
    Question(
        "Veskara", "2nd Air Wing", "GBU-12", asks=Asked.APPROVAL, label="A-101", quantity="40"
    ),
    Question("Veskara", article="M795", asks=Asked.DELIVERY, label="A-102", quantity="600"),
    Question("Tamrin", article="GBU-12", asks=Asked.APPROVAL, label="A-103", quantity="12"),
    Question("Veskara", "Coast Guard", asks=Asked.APPROVAL, label="A-104", quantity="2"),
)


def screen_applications(act: Callable[[str], Actor]) -> None:
    """The licensing officer screens them and rules on one."""
    officer = act("licensing")
    kept = actions.screen(LINES, title="Applications of the week", by=officer)
    actions.rule(
        kept.reference, 2, "ask_further", by=officer,
        because="the application does not say which unit receives them",
    )  # fmt: skip
