"""Names of articles in running text: found as written, refused where something else is meant."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.arms.rules.designations import (
    Name,
    Spotter,
    group_of,
    key_of,
    may_be_name,
    names_of,
    spotter,
)

REGISTER = {
    "F-16A": "FGA aircraft",
    "F-16C": "FGA aircraft",
    "MiG-29": "fighter aircraft",
    "Su-24": "bomber aircraft",
    "An-30": "transport aircraft",
    "AH-64A Apache": "combat helicopter",
    "AGM-114 Hellfire-2": "anti-tank missile",
    "C-47 Skytrain": "transport aircraft",
    "BM-21 Grad 122mm": "multiple rocket launcher",
    "JDAM": "guided bomb",
    "M-16": "self-propelled AA gun",
    "M-60A1": "tank",
    "Wasp": "anti-submarine helicopter",
    "K-9 Thunder 155mm": "gun",
    "Cessna-337/O-2": "light aircraft",
    "Garcia": "frigate",
    "One 150": "patrol boat",
    "A-5": "FGA aircraft",
    "GBU-39 SDB": "guided glide bomb",
    "MQ-9 Reaper": "armed UAV",
    "UH-1H Huey-2": "helicopter",
    "T-55": "tank",
    "Harpoon Block-1": "anti-ship missile",
    "vehicle engine": "vehicle engine",
    "D-30 122mm": "towed gun",
}


@pytest.fixture(scope="module")
def names() -> Spotter:
    return spotter((name for one in REGISTER for name in names_of(one)), REGISTER)


def _found(names: Spotter, text: str) -> list[str]:
    return [one.text for one in names.find(text)]


@pytest.mark.parametrize(("text", "found"), [
    ("Two MiG-29 jets", ["MiG-29"]), ("two Mig 29s flew", ["Mig 29"]), ("a MIG29", ["MIG29"]),
    ("Russian Su-24s targeted the town", ["Su-24"]), ("an F16 jet", ["F16"]), ("the F 16 jet", []),
    ("carried out by F-16s after the strike", ["F-16"]), ("route F-16 is closed", []),
    ("three Apache helicopters", ["Apache"]), ("the Apache people", []), ("Apache's helicopters", []),
    ("Hellfire-2 missile", ["Hellfire-2"]), ("an AGM-114 was found", ["AGM-114"]),
    ("AGM 114", ["AGM 114"]),
    ("a Grad rocket attack", ["Grad"]), ("in Grade 1", []), ("Twitter user Grad Khalil", []),
    ("طائرة من طراز MQ9 تابع", ["MQ9"]), ("الروسية An-30 تحلق", ["An-30"]), ("an 30 year old", []),
    ("armed with M-16 rifles", []), ("an M-16", []), ("an M-60 tank", ["M-60"]), ("M-60 machineguns", []),
    ("the Wasp bombs", []), ("a Wasp helicopter", ["Wasp"]), ("a police K-9 located a gun", []),
    ("nuclear bombs. Garcia then said", []), ("One bomb exploded", []), ("on page A 5", []),
    ("T-55 tanks", ["T-55"]), ("AT-55 tanks", []), ("T-554 tanks", []), ("t-55 tanks", []),
    ("the GBU-39/B bomb", ["GBU-39"]), ("a JDAM kit", ["JDAM"]), ("JDAM strikes", ["JDAM"]),
    ("THE JDAM WAS SAID TO", []), ("the O-2 airplane", ["O-2"]),
    ("Harpoon Block-1 missile", ["Harpoon Block-1"]),
    ("Block 1 of the street", []), ("D-30 howitzers", ["D-30"]), ("a 122mm shell", []), ("engine", []),
])  # fmt: skip
def test_a_name_is_found_where_arms_are_meant(names: Spotter, text: str, found: list[str]) -> None:
    assert _found(names, text) == found


def test_an_exact_name_resolves_and_a_shared_one_stays_open(names: Spotter) -> None:
    [exact] = names.find("a Su-24 bomber")
    assert (exact.article, exact.articles) == ("Su-24", ("Su-24",))
    [shared] = names.find("an F-16 jet")
    assert (shared.article, shared.articles) == ("", ("F-16A", "F-16C"))
    [version] = names.find("a UH-1H helicopter")
    assert (version.article, version.articles) == ("", ("UH-1H Huey-2",))
    [base] = names.find("an M-60 tank")
    assert base.article == ""


def test_the_longest_name_at_a_place_is_taken_and_none_inside_it(names: Spotter) -> None:
    [one] = names.find("an AGM-114 Hellfire-2 missile")
    assert one.text == "AGM-114 Hellfire-2"
    assert one.article == "AGM-114 Hellfire-2"


def test_names_in_other_scripts_are_found_as_the_catalogue_has_them() -> None:
    arabic = spotter([Name("غراد", "grad"), Name("إف-16", "f16")])
    assert [one.article for one in arabic.find("قصف بصواريخ غراد، وطائرة إف 16")] == ["f16"]
    assert [one.article for one in arabic.find("قصف صواريخ غراد")] == ["grad"]


def test_the_names_a_designation_holds() -> None:
    assert {(n.text, n.exact) for n in names_of("AGM-114 Hellfire-2")} == {
        ("AGM-114 Hellfire-2", True), ("AGM-114", False), ("Hellfire-2", False)}  # fmt: skip
    assert {(n.text, n.exact) for n in names_of("C-130H Hercules")} == {
        ("C-130H Hercules", True), ("C-130H", True), ("C-130", False), ("Hercules", False)}  # fmt: skip
    assert ("O-2", True) in {(n.text, n.exact) for n in names_of("Cessna-337/O-2")}
    assert [n.text for n in names_of("D-30 122mm")] == ["D-30 122mm", "D-30"]
    assert names_of("vehicle engine") == []
    assert [n.text for n in names_of("F2H-3 Banshee")] == ["F2H-3 Banshee", "F2H-3", "Banshee"]
    assert names_of("Su-24", "at-1")[0] == Name("Su-24", "at-1", True)


def test_the_comparing_form_and_the_kind() -> None:
    assert key_of("MiG-21MF") == ("mig", "21", "mf")
    assert group_of("anti-tank missile") == "missile"
    assert group_of("APC") == "vehicle"
    assert group_of("frigate") == ""


@given(st.text(max_size=200))
def test_no_text_breaks_the_spotter(text: str) -> None:
    known = spotter((name for one in REGISTER for name in names_of(one)), REGISTER)
    for one in known.find(text):
        assert text[one.start : one.end] == one.text


def _seconds(names: Spotter, text: str) -> float:
    """Processor time, the lesser of two: a collection of rubbish may fall into one."""
    spent = list[float]()
    for _ in range(2):
        began = time.process_time()
        names.find(text)
        spent.append(time.process_time() - began)
    return min(spent)


def test_a_text_of_four_times_the_length_is_read_in_no_more_than_linear_time(
    names: Spotter,
) -> None:
    for unit in ("F-16 ", "A-", "M-60A1 tank. ", "the town was hit "):
        text = (unit * 20_000)[:20_000]
        assert _seconds(names, text) < 8 * _seconds(names, text[:5_000]) + 0.01


def test_a_word_is_a_name_only_right_beside_its_kind_however_it_is_written() -> None:
    wasps = spotter([Name("Wasp", "w"), Name("NASAMS", "n")],
                    {"w": "combat helicopter", "n": "SAM system"})  # fmt: skip
    for text, found in (
        ("the WASP was seen as a large helicopter", []), ("a WASP helicopter", ["WASP"]),
        ("the wasp helicopter", []), ("a NASAMS unit near its missiles", ["NASAMS"]),
        ("NASAMS was there", []),
    ):  # fmt: skip
        assert [one.text for one in wasps.find(text)] == found


def test_a_word_in_small_letters_and_a_short_key_are_no_names_by_themselves() -> None:
    assert [name.text for name in names_of("F-16 fighting Falcon")] == [
        "F-16 fighting Falcon", "F-16", "Falcon",
    ]  # fmt: skip
    assert [may_be_name(key) for key in (("ab",), ("123",), ("abc",), ("12", "3"), ("a", "1"))] == [
        False, False, True, False, True,
    ]  # fmt: skip


def test_what_flew_is_a_name_with_a_figure_at_most_five_words_from_what_flies() -> None:
    jets = spotter(
        [Name("F-16", "f"), Name("Heron", "h", False)], {"f": "FGA aircraft", "h": "drone"}
    )
    for words, found in (("one two three four strike", 1), ("one two three four five strike", 0),
                         ("one two three four five six seven eight strike", 0)):  # fmt: skip
        assert len(jets.find(f"the F-16 {words}")) == found
        assert len(jets.find(f"{' '.join(reversed(words.split()))} F-16")) == found
    assert len(jets.find("the F-16 x one two three four strike")) == 1
    both = spotter([Name("Heron", "h"), Name("HERON", "h", False)], {"h": "drone"})
    assert [one.exact for one in both.find("a Heron drone")] == [True]
    [version] = jets.find("a Heron drone")
    assert (version.exact, version.article) == (False, "")
