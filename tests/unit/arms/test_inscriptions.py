"""What stands on fragments is read by the standards, and nothing is claimed that they do not allow."""

from __future__ import annotations

import json
import random
import time
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from datetime import date
from pathlib import Path
from unittest.mock import ANY

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.arms.rules.inscriptions import (
    LONGEST,
    Inscription,
    Kind,
    Maker,
    Mark,
    Part,
    Source,
    lot,
    read_inscription,
    read_looking_up,
    read_makers,
)
from bench.generated_inscriptions import made
from bench.inscriptions import measured
from bench.written_inscriptions import MAKERS, written, wrong
from tests.soak.results import keep

CORPUS = Path(__file__).parents[4] / "shared/corpora/hostile/strings"
NOW = date(2026, 6, 30)


def _one(text: str) -> Mark:
    [mark] = read_inscription(text, makers=MAKERS, not_after=NOW).marks
    return mark


def _meaning(text: str, part: Part) -> str:
    return next(str(piece.meaning) for piece in _one(text).pieces if piece.part is part)


def test_what_was_written_by_hand_is_read_as_a_careful_person_would() -> None:
    given = written()
    assert len(given) >= 200
    assert [fault for one in given if (fault := wrong(one, MAKERS))] == []


def test_generated_inscriptions_are_read_with_their_makers_and_no_wrong_country() -> None:
    inscriptions, makers = made()
    whole = measured([one for one in inscriptions if not one.damaged], makers)
    hurt = measured([one for one in inscriptions if one.damaged], makers)
    assert whole["right_maker_share"] >= 0.9
    assert whole["codes_found"] == whole["codes"]
    assert hurt["right_maker_share"] >= 0.6
    assert (whole["wrong_countries"], hurt["wrong_countries"], whole["wrong_maker"]) == (0, 0, 0)
    assert hurt["wrong_maker"] <= 10


def test_another_seed_claims_no_wrong_country_either() -> None:
    inscriptions, makers = made(300, seed=7)
    assert measured(inscriptions, makers)["wrong_countries"] == 0


def test_who_catalogued_an_item_is_told_apart_from_who_supplied_it() -> None:
    said = _meaning("NSN 1325-12-127-6748", Part.BUREAU)
    assert said == "Catalogued by Germany. That is not who made it, nor who supplied it."


def test_a_supposed_digit_names_no_country() -> None:
    assert "no country" in _meaning("NSN 1325-O1-127-6748", Part.BUREAU)
    assert "no country" in _meaning("NSN 1325-97-127-6748", Part.BUREAU)


def test_a_class_of_supply_is_named_where_its_title_is_known() -> None:
    assert "guns up to 30 mm" in _meaning("NSN 1005-12-127-6748", Part.CLASS)
    assert _meaning("NSN 1410-12-127-6748", Part.GROUP) == "guided missiles"
    assert "not in our table" in _meaning("NSN 9999-12-127-6748", Part.GROUP)


def test_candidates_say_how_many_characters_were_supposed() -> None:
    mark = _one("CAGE O5523")
    assert [(one.text, one.supposed) for one in mark.candidates] == [("O5523", 0), ("05523", 1)]
    assert _meaning("CAGE O5523", Part.MAKER) == (
        "Alder Works, if one character is supposed so that it reads 05523."
    )
    assert "2 characters are supposed" in _meaning("CAGE ??523", Part.MAKER)


def test_two_makers_that_fit_as_well_are_both_shown_and_neither_is_named() -> None:
    mark = _one("CAGE 7?MN2")
    assert mark.maker is None
    assert [one.text for one in mark.candidates[:2]] == ["7KMN2", "7XMN2"]
    assert mark.possible == 36
    assert "Several makers" in _meaning("CAGE 7?MN2", Part.MAKER)


def test_a_maker_whose_code_is_nearly_anothers_has_no_country() -> None:
    assert _meaning("CAGE 81B02", Part.MAKER) == "Maple Works."
    assert _meaning("CAGE 05523", Part.MAKER) == "Alder Works, registered in USA."


def test_too_little_of_a_code_names_nobody() -> None:
    assert "Too few" in _meaning("CAGE ???23", Part.MAKER)
    assert "look the code up" in _meaning("CAGE 12345", Part.MAKER)


def test_the_form_of_a_code_tells_a_state_only_where_no_worn_character_could_change_it() -> None:
    assert "registered in France" in _meaning("CAGE F9F99", Part.FORM)
    assert not [p for p in _one("CAGE 1234A").pieces if p.part is Part.FORM]


def test_the_year_of_a_lot_is_the_latest_that_had_come() -> None:
    assert _meaning("LOT LOP26F012-004", Part.YEAR) == "Made in 2026."
    assert _meaning("LOT LOP75F012-004", Part.YEAR) == "Made in 1975."
    [unbounded] = read_inscription("LOT LOP27F012-004").marks
    assert str(unbounded.pieces[1].meaning) == "Made in 2027."
    [early] = read_inscription("LOT LOP27F012-004", not_after=date(2027, 6, 1)).marks
    assert early.refused is None


def test_an_impossible_lot_says_why() -> None:
    assert "I stands for no month" in str(_one("LOT LOP05I012-004").refused)
    assert "made after 2026-06-30" in str(_one("LOT LOP26G012-004").refused)
    assert _one("LOT LOP26G012-004").pieces == ()


def test_a_worn_month_is_one_of_those_it_can_be() -> None:
    assert _meaning("LOT LOP058012-004", Part.MONTH) == "A month, unsure: February."
    assert _meaning("LOT LOP05?012-004", Part.MONTH) == "A month, unread."


def test_a_short_lot_is_of_an_earlier_edition_or_lacks_a_character() -> None:
    assert _meaning("LC92F118-011", Part.FORM).startswith("12 characters")
    for text, long in (("LOP05C012-004", 13), ("LOP05C012-004ABY", 16), ("LOP-05C012-004ABY", 17)):
        told = [str(p.meaning) for p in _one(text).pieces if p.part is Part.FORM]
        assert (len(text), bool(told)) == (long, long == 17)


def test_the_older_form_of_a_lot_gives_no_date() -> None:
    assert _meaning("LOT LW-06-01A", Part.DATE) == "The older form gives no date."
    assert "reworked" in _meaning("LOT LW-06-01A", Part.SUFFIX)


def test_figures_that_can_be_two_days_are_given_as_both() -> None:
    mark = _one("MFD 03/04/2005")
    assert [one.text for one in mark.candidates] == ["2005-04-03", "2005-03-04"]
    assert "one of 2005-04-03, 2005-03-04" in _meaning("MFD 03/04/2005", Part.DATE)
    assert [one.text for one in _one("MFD 05/07/26").candidates] == ["2026-05-07"]


def test_a_designation_says_what_our_sources_say_and_no_more() -> None:
    assert _meaning("GBU-39/B", Part.TYPE) == "guided bomb"
    assert "none of our sources" in _meaning("FMU-152A/B", Part.TYPE)
    assert "more than one kind" in _meaning("?LU-12", Part.TYPE)


@pytest.mark.parametrize(("text", "source"), [
    ("GBU-39/B", Source.REGISTER), ("BLU-109/B", Source.MUNITIONS), ("FMU-152A/B", Source.NONE),
    ("MK 84", Source.MARK_MOD), ("FUZE M557", Source.WORD), ("CAGE 12345", Source.NONE),
    ("CAGE 05523", Source.TABLE), ("DODIC A071", Source.DODAC), ("LOT LW-06-01", Source.NONE),
])  # fmt: skip
def test_what_a_mark_first_says_names_where_it_is_written(text: str, source: Source) -> None:
    assert _one(text).pieces[0].source is source


@pytest.mark.parametrize(("code", "country"), [
    ("00", "USA"), ("01", "USA"), ("11", "NATO"), ("12", "DEU"), ("13", "BEL"), ("14", "FRA"),
    ("15", "ITA"), ("17", "NLD"), ("21", "CAN"), ("22", "DNK"), ("23", "GRC"), ("24", "ISL"),
    ("25", "NOR"), ("26", "PRT"), ("27", "TUR"), ("28", "LUX"), ("66", "AUS"), ("98", "NZL"),
    ("99", "GBR"), ("02", ""), ("10", ""), ("89", ""),
])  # fmt: skip
def test_the_codes_of_bureaus(code: str, country: str) -> None:
    assert read_inscription(f"NIIN {code}-127-6748").countries == ((country,) if country else ())


def test_a_code_beside_a_loose_label_needs_a_figure_and_beside_a_firm_one_none() -> None:
    assert _one("MFR ABCD1").kind is Kind.CAGE
    assert read_inscription("MFR ABCDE").marks == ()
    assert _one("CAGE ABCDE").kind is Kind.CAGE
    assert (_one("CAGE 1?C??").unsure, _one("CAGE ?BCDE").unsure) == (3, 1)
    assert read_inscription("CAGE ?????").marks == ()


def test_three_characters_are_not_doubted_at_once() -> None:
    assert [one.text for one in _one("CAGE OSS23").candidates] == ["OSS23"]
    assert [one.text for one in _one("CAGE 0SS23").candidates] == ["0SS23", "05523"]


def test_what_could_be_read_in_too_many_ways_is_not_listed() -> None:
    some, many = _one("NSN 13??-00-127-6748"), _one("NSN 13??-00-127-674?")
    assert (some.possible, len(some.candidates)) == (100, 20)
    assert (many.possible, many.candidates) == (3600, ())
    assert (some.unsure, many.unsure) == (2, 3)


def test_a_date_may_be_as_late_as_the_day_it_was_found() -> None:
    assert _one("MFD 2026-06-30").refused is None
    assert _one("MFD 2026-07-01").refused is not None
    assert _one("MFD 06/2026").refused is None
    assert [one.text for one in _one("EXP 06/80").candidates] == ["1980-06"]
    assert [one.text for one in _one("EXP 06/59").candidates] == ["2059-06"]


def test_a_label_lets_a_code_be_read_with_fewer_sure_characters() -> None:
    assert _one("NSN 13??-00-12?-????").kind is Kind.NSN
    assert read_inscription("13??-00-12?-????").marks == ()
    assert read_inscription("NSN 1???-??-12?-????").marks == ()
    assert _one("1325-00-12?-???8").unsure == 4
    assert read_inscription("13?5-00-???-???8").marks == ()
    assert _one("LOT LOP?5C?12-??4").kind is Kind.LOT
    assert read_inscription("LOP?5C?12-??4").marks == ()


def test_every_reading_says_what_it_cannot_prove_and_what_to_photograph() -> None:
    reading = read_inscription("NSN 1325-12-127-67?8", makers=MAKERS, not_after=NOW)
    assert any("captured or counterfeited" in str(one) for one in reading.cannot_prove)
    assert any("bureau catalogued" in str(one) for one in reading.cannot_prove)
    assert "The same marking again" in str(reading.photograph[0])
    assert any("CAGE" in str(one) for one in reading.photograph)
    whole = read_inscription("LOP05C012-004 GBU-39/B S/N 12", makers=MAKERS, not_after=NOW)
    assert len(whole.photograph) == 1


def test_spans_point_into_the_text_as_it_was_typed() -> None:
    text = "… [8B]ox, CAGE 0[5S]523 and S/N 12?4"
    marks = read_inscription(text, makers=MAKERS).marks
    assert (
        [text[m.start : m.end] for m in marks] == ["0[5S]523", "12?4"] == [m.written for m in marks]
    )


def test_a_table_of_makers_is_read_and_its_faults_are_named() -> None:
    makers, faults = read_makers(
        ["code,name,country,source", "05523,Alder Works,USA,a page", "lop,Hazel,,a page",
         "0552,Too Short,USA,x", "05524,,USA,x", "05525,No Source,USA,"]
    )  # fmt: skip
    assert makers == {
        "05523": Maker("Alder Works", "USA", "a page"),
        "LOP": Maker("Hazel", "", "a page"),
    }
    assert [str(one)[:7] for one in faults] == ["Line 4:", "Line 5:", "Line 6:"]


@given(st.text(max_size=300))
def test_no_text_whatever_breaks_the_reader(text: str) -> None:
    reading = read_inscription(text, makers=MAKERS, not_after=NOW)
    for mark in reading.marks:
        assert 0 <= mark.start < mark.end <= len(text)
        assert text[mark.start : mark.end] == mark.written
    assert [m.start for m in reading.marks] == sorted(m.start for m in reading.marks)


@given(st.lists(st.sampled_from(
    ["CAGE ", "NSN ", "LOT ", "0", "5", "?", "[8B]", "-", "A", "I", " ", "/", "...", "MFD ", "GBU", "MK"]
), max_size=60))  # fmt: skip
def test_a_country_is_never_named_by_a_character_that_was_supposed(parts: list[str]) -> None:
    for mark in read_inscription("".join(parts), makers=MAKERS, not_after=NOW).marks:
        for piece in mark.pieces:
            if piece.country and piece.part in (Part.BUREAU, Part.FORM):
                assert piece.written.isalnum()
                assert piece.written in mark.written
            if piece.country and piece.part is Part.MAKER:
                assert mark.candidates[0].supposed == 0


OURS = (
    "\0", "\ud800", "CAGE \ud800????", "￿" * 9, "İ" * 50, "ß" * 50, "\ue000\ue001 CAGE \ue0005523",
    "﷽" * 9,
)  # fmt: skip


def _hostile() -> list[str]:
    found = [*OURS]
    if CORPUS.exists():
        found += json.loads((CORPUS / "naughty-strings.json").read_text("utf-8"))
        for path in [CORPUS / "h5sc-vectors.txt", *sorted((CORPUS / "payloads").iterdir())]:
            found += path.read_text("utf-8", "surrogateescape").splitlines()
    return list(dict.fromkeys(found))


def _read_all(strings: list[str]) -> None:
    for text in strings:
        read_inscription(f"{text} CAGE {text} LOT {text}", makers=MAKERS, not_after=NOW)


def test_hostile_strings_break_nothing() -> None:
    if not CORPUS.exists():
        pytest.skip("the hostile strings are not on this machine")
    _read_all(random.Random(5).sample(_hostile(), 2000))


@pytest.mark.soak
def test_every_hostile_string_breaks_nothing() -> None:
    if not CORPUS.exists():
        pytest.skip("the hostile strings are not on this machine")
    _read_all(_hostile())
    keep("hostile-inscriptions", {"strings": len(_hostile()), "exceptions": 0})


def test_our_own_hostile_strings_break_nothing_either() -> None:
    for text in OURS:
        assert read_inscription(text, makers=MAKERS).marks in ((), (ANY,))


def _seconds(text: str) -> float:
    began = time.process_time()
    read_inscription(text, makers=MAKERS, not_after=NOW)
    return time.process_time() - began


@pytest.mark.parametrize("unit", [
    "?", "? ", "CAGE ??123 ", "LOT L?P05C012-0?4 ", "1325-00-127-6748 ", "1", "[8B]", "?BU-39/B ", "(",
    "A-", "FUZE A A A ", "MADE 1?/2?/2005 ", "SN A-A-A-A-A-A ", "CAGE [8B][0O][1I][5S][2Z] ", "a fox ",
])  # fmt: skip
def test_fifty_thousand_characters_take_less_than_a_tenth_of_a_second(unit: str) -> None:
    text = (unit * (50_000 // len(unit) + 1))[:50_000]
    read_inscription(text[:500], makers=MAKERS)
    assert any(_seconds(text) < 0.1 for _ in range(5))


def test_a_longer_text_is_read_to_a_limit_and_that_is_said() -> None:
    reading = read_inscription(" " * LONGEST + "CAGE 05523", makers=MAKERS)
    assert reading.cut
    assert reading.marks == ()
    assert read_inscription("S/N 123 " * 500).cut
    assert not read_inscription("CAGE 05523").cut
    assert read_inscription("CAGE 05523").marks[0].kind is Kind.CAGE


@pytest.mark.parametrize(("written", "counted"), [
    ("LOT VKR24[BD]011-0[38]7", None), ("LOT VKR24B011-037", None), ("LOT VKR24B011-037ABC", None),
    ("LOT VK24[BD]011-0[38]7", "12"),
])  # fmt: skip
def test_the_length_of_a_lot_counts_places_and_not_what_stands_for_one(
    written: str, counted: str | None
) -> None:
    [mark] = read_inscription(written, not_after=date(2026, 1, 1)).marks
    said = [str(one.meaning) for one in mark.pieces if one.part is Part.FORM]
    assert [one.split()[0] for one in said] == ([counted] if counted else [])


def _looked_up(text: str, table: Mapping[str, Maker]) -> tuple[Inscription, list[int]]:
    """The reading by a table that is asked, and how many codes it was asked for each time."""
    asked: list[int] = []

    def find(codes: AbstractSet[str]) -> Mapping[str, Maker]:
        asked.append(len(codes))
        return {code: table[code] for code in codes if code in table}

    return read_looking_up(text, find, not_after=NOW), asked


def test_makers_looked_up_as_needed_give_the_reading_that_the_whole_table_gives() -> None:
    plates, table = made(600, seed=77)
    for one in plates:
        found, asked = _looked_up(one.text, table)
        assert found == read_inscription(one.text, makers=table, not_after=NOW), one.text
        assert len(asked) <= 3
        assert sum(asked) <= 20_000


@given(st.text("0O1I8B5S?[]LOTCAGE -ARM", max_size=60))
def test_of_any_text_the_reading_by_asking_is_that_of_the_whole_table(text: str) -> None:
    found, _ = _looked_up(text, MAKERS)
    assert found == read_inscription(text, makers=MAKERS, not_after=NOW)


def test_what_one_mark_has_taken_from_the_first_character_on_no_other_reads_again() -> None:
    [mark] = read_inscription("GBU-12-34", makers={"GBU": Maker("Ash", "", "p")}).marks
    assert (mark.kind, mark.written) == (Kind.OLD_LOT, "GBU-12-34")


def test_a_year_is_read_as_none_before_lots_were_dated_so() -> None:
    assert [lot.full_year(year, date(2026, 6, 30)) for year in ("60", "59", "26", "27")] == [
        1960, None, 2026, None,
    ]  # fmt: skip


@pytest.mark.parametrize(("text", "read"), [
    ("9905-01-231-0973", 1), ("9905 01 231-0973", 0), ("9905-01-2310973", 0), ("1005 01 231 0973", 1),
])  # fmt: skip
def test_a_number_of_no_group_of_weapons_is_read_only_where_its_dashes_stand(
    text: str, read: int
) -> None:
    assert len(read_inscription(text).marks) == read
