"""Lines let go on while a restriction in force covered them: who ruled did not see it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC

from answerable.accounts import queries as accounts
from answerable.actor import Actor
from answerable.screening.models import Line, Ruling
from answerable.screening.queries.answers import Answers
from answerable.screening.queries.ground import ground
from answerable.screening.queries.pages import question_of


@dataclass(frozen=True)
class Passed:
    """One line that may go on although the restriction covers it."""

    line: Line
    screening: str
    ruling: Ruling
    person: str
    sure: bool


def passed_under(restriction: str, *, by: Actor) -> Sequence[Passed]:
    """The lines, among those the reader may see, that were let go on while it was in force."""
    rows = Ruling.objects.visible_to(by).filter(view="go_on", holds=True)
    ruled = list(rows.select_related("line", "screening").order_by("-ruled_at")[:500])
    people = accounts.names_of({one.ruled_by for one in ruled})
    answers: dict[object, Answers] = {}
    found = []
    for one in ruled:
        day = one.ruled_at.astimezone(UTC).date()
        if day not in answers:
            answers[day] = Answers(ground(by=by, true_on=day, known_on=day), by=by)
        stops = answers[day].stops(question_of(one.line))
        held = next((stop for stop in stops if restriction in stop.references), None)
        if held is not None:
            found.append(
                Passed(one.line, one.screening.reference, one, people.get(one.ruled_by, ""),
                       held.weight.value == "blocks")
            )  # fmt: skip
    return found
