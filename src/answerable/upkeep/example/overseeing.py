"""A question of a legislature in the example, answered as of the first of the month."""

from __future__ import annotations

from collections.abc import Callable

from answerable.actor import Actor
from answerable.oversight import actions
from answerable.oversight.rules.figures import Figure, Query


def ask(act: Callable[[str], Actor]) -> None:
    """A committee asks how many incidents are open and whether any has led to action."""
    by = act("policy")
    first = by.today.replace(day=1)
    question = actions.take_question(
        asked_by="Committee on Foreign Affairs (invented)", received_on=first,
        words="How many incidents are open, for how long, and has any led to action?",
        figures=[Query(Figure.OPEN), Query(Figure.LONG), Query(Figure.EVER_ACTION)],
        because="asked in writing", by=by,
    )  # fmt: skip
    actions.answer_question(
        question.reference, true_on=first, because="due this month", by=by,
        words="As the figures say: none has led to action.",
    )  # fmt: skip
