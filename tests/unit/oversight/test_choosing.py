"""A link from a figure means exactly what the figure counted; names stay inside the office."""

from __future__ import annotations

from datetime import date

import pytest

from answerable.oversight.rules.choosing import NONE, Choice, Seen, chosen, holder_code
from answerable.oversight.rules.events import CaseState
from answerable.oversight.rules.funnel import NOBODY, Holder, Standing

DAY = date(2026, 1, 1)


def standing(
    incident: str,
    *,
    stage: str = "analysis",
    days: int = 10,
    office: str = "",
    holder: Holder = NOBODY,
) -> Standing:
    case = CaseState("c-" + incident, stage, DAY, office=office)
    return Standing(incident, stage, DAY, days, case, holder)


YOUNG = standing("i-1", days=5, office="o-1")
OLD = standing("i-2", days=400, stage="impact", holder=Holder("partner", "Veskara"))
NAMED = standing("i-3", days=61, office="o-2", holder=Holder("person", "I. Moreau"))
ALL = [YOUNG, OLD, NAMED]
SEEN = Seen({"i-1": ["Tamrin"], "i-2": ["Tamrin", "Veskara"]}, frozenset({"o-1"}))


@pytest.mark.parametrize(
    ("choice", "expected"),
    [
        (Choice(), ["i-1", "i-2", "i-3"]),
        (Choice(stage="impact"), ["i-2"]),
        (Choice(band="over_a_year"), ["i-2"]),
        (Choice(band="to_180"), ["i-3"]),
        (Choice(recipient="Tamrin"), ["i-1", "i-2"]),
        (Choice(recipient=NONE), ["i-3"]),
        (Choice(office="o-1"), ["i-1"]),
        (Choice(office=NONE), ["i-2"]),
        (Choice(long="1"), ["i-2", "i-3"]),
        (Choice(holder="partner:Veskara"), ["i-2"]),
        (Choice(holder="nobody:"), ["i-1"]),
        (Choice(holder="person@o-2"), ["i-3"]),
        (Choice(stage="impact", band="to_30"), []),
        (Choice(band="; drop"), []),
        (Choice(stage="unknown"), []),
    ],
    ids=lambda value: str(value)[:60],
)
def test_a_choice_means_these(choice: Choice, expected: list[str]) -> None:
    assert [one.incident for one in chosen(ALL, choice, SEEN)] == expected


def test_a_person_elsewhere_cannot_be_asked_for_by_name() -> None:
    assert chosen(ALL, Choice(holder="person:I. Moreau"), SEEN) == []


def test_a_person_of_the_readers_office_is_named() -> None:
    assert holder_code(NAMED, frozenset({"o-2"})) == "person:I. Moreau"


def test_only_what_narrows_is_said() -> None:
    assert Choice(stage="impact").given == {"stage": "impact"}
