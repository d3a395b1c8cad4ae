"""Ukrainian, Russian, Hebrew and French at their first level: who was harmed, when, where."""

from __future__ import annotations

import pytest

from answerable.reading import Group, Scope
from tests.unit.reading.texts import reading

TEXTS = [
    ("uk", "Дев'ять людей, серед них троє дітей, загинули внаслідок ракетного удару по ринку в "
        "місті Тамрин 7 травня 2024 року.", "Тамрин"),
    ("ru", "В результате удара по рынку в городе Тамрин 7 мая 2024 года погибли девять человек, "
        "в том числе трое детей.", "Тамрин"),
    ("he", "תשעה בני אדם, בהם שלושה ילדים, נהרגו ב-7 במאי 2024 בהפצצה על שוק בעיר תמרין.", "תמרין"),
    ("fr", "Neuf personnes, dont trois enfants, ont été tuées le 7 mai 2024 dans une frappe "
        "aérienne sur un marché de la ville de Tamrin.", "Tamrin"),
]  # fmt: skip
TOTALS = [
    ("uk", "Понад 43 тисячі людей загинули з початку війни."),
    ("ru", "С начала войны погибли более 43 тысяч человек."),
    ("he", "יותר מ-43 אלף בני אדם נהרגו מאז תחילת המלחמה."),
    ("fr", "Plus de 43 000 personnes ont été tuées depuis le début de la guerre."),
]


@pytest.mark.parametrize(("code", "text", "place"), TEXTS)
def test_one_strike_reads_the_same_in_every_language(code: str, text: str, place: str) -> None:
    found = reading(text)
    assert found.language == code
    whole = next(s for s in found.statements if s.killed == (9, 9))
    part = next(s for s in found.statements if s.group is Group.CHILDREN)
    assert part.killed == (3, 3)
    assert whole.date is not None
    assert whole.date.edtf == "2024-05-07"
    assert whole.place is not None
    assert whole.place.words == place
    assert whole.scope is Scope.INCIDENT


@pytest.mark.parametrize(("code", "text"), TOTALS)
def test_a_count_of_the_war_is_a_running_total_in_every_language(code: str, text: str) -> None:
    found = reading(text)
    (total,) = found.statements
    assert found.language == code
    assert (total.killed, total.scope) == ((43_000, None), Scope.RUNNING_TOTAL)


def test_hebrew_puts_its_people_before_the_word() -> None:
    killed, injured = reading("שני חובשים נהרגו ואדם אחד נפצע.").statements
    assert (killed.killed, killed.group) == ((2, 2), Group.MEDICAL)
    assert injured.injured == (1, 1)
