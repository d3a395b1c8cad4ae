"""A text of several languages: each passage is read in its own, and nothing is lost in silence."""

from __future__ import annotations

import pytest

from answerable.reading.statements.passages import passages
from answerable.reading.statements.tongues import spoken
from tests.unit.reading.texts import said

SIX = {
    "en": "At least nine people were killed on 8 May 2024 when an airstrike hit a bakery in Dahar.",
    "ar": "قتل تسعة أشخاص على الأقل يوم 8 أيار 2024 بغارة جوية استهدفت مخبزا في بلدة ضهر.",
    "uk": "Внаслідок авіаудару по пекарні в селі Дагар 8 травня 2024 року загинули щонайменше "
    "дев'ять людей.",
    "ru": "В результате авиаудара по пекарне в посёлке Дахар 8 мая 2024 года погибли не менее "
    "девяти человек.",
    "he": "לפחות תשעה בני אדם נהרגו ב-8 במאי 2024 בתקיפה אווירית על מאפייה בעיירה דהאר.",
    "fr": "Au moins neuf personnes ont été tuées le 8 mai 2024 dans une frappe aérienne sur une "
    "boulangerie à Dahar.",
}
SHORT = [
    ("Neuf personnes ont été tuées à Dahar.", "قتل تسعة أشخاص في ضهر."),
    ("قتل تسعة أشخاص في ضهر.", "Nine people were killed in Dahar."),
    ("Дев'ять людей загинули в місті Дагар.", "Девять человек были убиты в Дахаре."),
    ("Nine people were killed in Dahar.", "Neuf personnes ont été tuées."),
    ("Девять человек погибли в посёлке Дахар.", "Nine people were killed."),
]


def test_a_bulletin_in_six_languages_is_read_in_all_six() -> None:
    found = said("\n\n".join(SIX.values()))
    told = [(s.killed, s.date.edtf if s.date else "") for s in found]
    assert told == [((9, None), "2024-05-08")] * 6


@pytest.mark.parametrize(("first", "second"), SHORT)
def test_a_short_passage_is_read_in_its_own_language(first: str, second: str) -> None:
    assert [s.killed for s in said(f"{first}\n\n{second}")] == [(9, 9), (9, 9)]


def test_a_passage_that_tells_no_language_is_read_in_the_one_of_its_document() -> None:
    french = SIX["fr"] + " Vingt-trois blessés."
    cut = passages(f"{SIX['en']}\n\n{SIX['en']}\n\n{french}\n\nDahar, Sabra, Harqa")
    by = {code: [p.raw for p in told] for code, told in spoken(cut, "en")}
    assert by["fr"] == [SIX["fr"], "Vingt-trois blessés."]
    assert by["en"][-1] == "Dahar, Sabra, Harqa"


def test_names_and_addresses_in_other_letters_part_no_document() -> None:
    text = (
        "قتل تسعة أشخاص في ضهر https://news.example.org/2024/05/08/strike-on-the-bakery-of-dahar\n"
        "Dahar Hospital\nالمصدر: Sabra Press"
    )
    (only,) = spoken(passages(text), "ar")
    assert only[0] == "ar"


def test_a_text_of_one_language_stays_whole() -> None:
    cut = passages(f"{SIX['en']}\n\nLe Relais des Jardins, a café in Dahar, was hit.")
    assert [code for code, _ in spoken(cut, "en")] == ["en"]


@pytest.mark.parametrize("code", ["en", "he", "ar", "uk"])
def test_noise_in_letters_of_another_script_gives_a_language_of_the_script(code: str) -> None:
    noise = "ף" * 130
    told = f"Orla {noise}n 05:00.\n\nSeven were killed.\n\n{noise} три {noise} Orla {noise}"
    cut = passages(told)
    heard = [(language, passage) for language, found in spoken(cut, code) for passage in found]
    assert {passage.raw for _, passage in heard} == {passage.raw for passage in cut}
    assert {language for language, passage in heard if passage.raw == "Seven were killed."} <= {
        code, "en",
    }  # fmt: skip
