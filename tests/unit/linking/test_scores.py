"""Scores say how likely two documents tell one thing, and every point of them has its reason."""

from __future__ import annotations

from itertools import combinations
from math import exp

from hypothesis import given, settings
from hypothesis import strategies as st

from answerable.linking import Relation, Score, score
from answerable.reading import Hints, read
from answerable.reading.types import (
    Frame,
    Kind,
    Manner,
    Modality,
    Place,
    Reading,
    Scope,
    Statement,
)  # fmt: skip
from tests.unit.linking.readings import (
    ARABIC,
    OTHER,
    REWRITE,
    STORY,
    day,
    place,
    reading,
    said,
    strike,
)

MARKET = {"killed": (9, None), "date": day("2031-05-13"), "object_hit": "market"}


def codes(found: Score) -> set[str]:
    return {reason.code for reason in found.reasons}


def test_a_text_and_its_reprint_are_copies() -> None:
    reprint = "Telmara Courier\n\n" + STORY + "\n\nMore from the region below."
    found = score(reading(STORY), reading(reprint))
    assert found.relation is Relation.COPY
    assert found.value > 0.95


def test_a_text_cut_to_its_first_half_is_a_copy() -> None:
    assert score(reading(STORY), reading(STORY[: len(STORY) // 2])).relation is Relation.COPY


def test_the_same_speech_in_other_sentences_is_a_rewrite() -> None:
    found = score(reading(STORY, credited_to="Nordwire"), reading(REWRITE, credited_to="Nordwire"))
    assert found.relation is Relation.REWRITE
    assert {"quoted_speech", "credit"} <= codes(found)


def test_two_stories_of_one_agency_are_not_related_by_that() -> None:
    found = score(reading(STORY, credited_to="Nordwire"), reading(OTHER, credited_to="Nordwire"))
    assert found.relation is Relation.UNRELATED
    assert found.value < 0.2


def test_reporters_in_common_are_no_names_in_common() -> None:
    byline = "By Ana Morvell and Tevik Sarn\n{}\n(Reporting by Ana Morvell and Tevik Sarn)"
    found = score(reading(byline.format(STORY)), reading(byline.format(OTHER)))
    assert "names" not in codes(found)


def test_an_arabic_report_meets_an_english_one_by_its_fields() -> None:
    english = strike(STORY, "At least nine civilians were killed", **MARKET,
                     place=place("Qasr Veth"))  # fmt: skip
    arabic = strike(ARABIC, "تسعة مدنيين على الأقل قُتلوا", killed=(9, None), date=day("XXXX-05-13"),
                    place=place("قصر فث"), object_hit="السوق", language="ar")  # fmt: skip
    found = score(english, arabic)
    assert found.relation is Relation.SAME_EVENT
    assert {"date", "place", "killed", "object"} <= codes(found)


def test_another_day_is_another_event() -> None:
    one = strike(STORY, "At least nine civilians were killed", **MARKET, place=place("Qasr Veth"))
    later = MARKET | {"date": day("2031-06-20")}
    two = strike(OTHER, "agreed on Thursday", **later, place=place("Qasr Veth"))
    assert score(one, two).relation is Relation.UNRELATED


def test_another_place_is_another_event() -> None:
    one = strike(STORY, "At least nine civilians were killed", **MARKET,
                 place=place("Qasr Veth", 10.0, 20.0))  # fmt: skip
    two = strike(OTHER, "agreed on Thursday", **MARKET, place=place("Danner", 12.0, 20.0))
    assert score(one, two).relation is Relation.UNRELATED


def test_two_names_a_kilometre_apart_are_one_place() -> None:
    one = strike(STORY, "At least nine civilians were killed", **MARKET,
                 place=place("Qasr Veth", 10.0, 20.0))  # fmt: skip
    two = strike(OTHER, "agreed on Thursday", **MARKET, place=place("Old Town", 10.005, 20.0))
    assert score(one, two).relation is Relation.SAME_EVENT


def event(fields: dict[str, object]) -> Reading:
    full = MARKET | {"place": place("Qasr Veth")} | fields
    return strike(OTHER, "agreed on Thursday", **full)


def test_running_totals_background_and_plans_tell_no_event() -> None:
    one = strike(STORY, "At least nine civilians were killed", **MARKET, place=place("Qasr Veth"))
    for fields in (
        {"scope": Scope.RUNNING_TOTAL},
        {"frame": Frame.BACKGROUND},
        {"modality": Modality.PLANNED},
        {"kind": Kind.DEALING},
    ):
        assert score(one, event(fields)).relation is Relation.UNRELATED, fields
    assert score(one, event({})).relation is Relation.SAME_EVENT


def test_a_large_toll_in_common_weighs_more_than_a_small_one() -> None:
    def pair(toll: int) -> float:
        fields = {"killed": (toll, toll), "date": day("2031-05-13")}
        return score(
            strike(STORY, "At least nine civilians were killed", **fields),
            strike(OTHER, "agreed on Thursday", **fields),
        ).value

    assert pair(1) < pair(4) < pair(43)


def test_a_date_read_wrongly_does_not_part_a_copy() -> None:
    one = strike(STORY, "At least nine civilians were killed", **MARKET, place=place("Qasr Veth"))
    wrong = MARKET | {"date": day("2031-06-20")}
    two = strike(STORY, "At least nine civilians were killed", **wrong, place=place("Qasr Veth"))
    assert score(one, two).relation is Relation.COPY


def test_a_statement_without_a_date_takes_the_one_before_it() -> None:
    text = "On Tuesday a shell hit Qasr Veth. Nine were killed."
    one = reading(
        text,
        said(text, "a shell hit Qasr Veth", kind=Kind.EVENT, date=day("2031-05-13"),
             place=place("Qasr Veth"), manner=Manner.SHELLING),
        said(text, "Nine were killed", killed=(9, 9)),
    )  # fmt: skip
    two = strike(OTHER, "agreed on Thursday", **MARKET, place=place("Qasr Veth"))
    found = score(one, two)
    assert {"date", "place", "killed"} <= codes(found)


def test_the_reasons_add_up_to_the_value() -> None:
    found = score(reading(STORY, credited_to="Nordwire"), reading(REWRITE, credited_to="Nordwire"))
    total = sum(reason.weight for reason in found.reasons)
    assert abs(found.value - 1 / (1 + exp(-total))) < 0.001


def test_every_reason_is_a_sentence() -> None:
    found = score(reading(STORY), reading(REWRITE))
    assert all(r.words[0].isupper() or r.words[0].isdigit() for r in found.reasons)
    assert all(r.words.endswith(".") for r in found.reasons)


def weights(one: Reading, two: Reading) -> dict[str, float]:
    return {reason.code: reason.weight for reason in score(one, two).reasons}


def test_ways_of_attack_agree_differ_or_say_nothing() -> None:
    def pair(left: Manner, right: Manner) -> float | None:
        one = strike(STORY, "At least nine civilians", **MARKET, manner=left)
        return weights(one, strike(ARABIC, "تسعة", **MARKET, manner=right, language="ar")).get(
            "manner"
        )

    assert pair(Manner.DRONE, Manner.DRONE) == 0.3
    assert pair(Manner.DRONE, Manner.SHOOTING) == -0.5
    assert pair(Manner.DRONE, Manner.AIRSTRIKE) is None
    assert pair(Manner.SHELLING, Manner.ARTILLERY) is None
    assert pair(Manner.DRONE, Manner.UNKNOWN) is None


def test_a_day_off_weighs_less_and_a_week_off_against() -> None:
    def pair(edtf: str) -> float:
        one = strike(STORY, "At least nine civilians", date=day("2031-05-13"))
        return weights(one, strike(ARABIC, "تسعة", date=day(edtf), language="ar"))["date"]

    found = [pair(d) for d in ("2031-05-13", "2031-05-14", "2031-05-15", "2031-05-20")]
    assert found == sorted(found, reverse=True)
    assert found[1] > 0 > found[2]
    assert 0 < pair("2031-05") < pair("XXXX-05-13") < found[0]


def test_a_place_in_another_country_weighs_against() -> None:
    here, there = Place("Sahr", country="TA"), Place("Danner", country="VE")
    one = strike(STORY, "At least nine civilians", place=here)
    two = strike(ARABIC, "تسعة", place=there, language="ar")
    assert weights(one, two)["place"] == -3.0


def test_a_story_told_after_months_is_more_often_another() -> None:
    def pair(published_on: str) -> float:
        one = reading(STORY, published_on="2031-05-13")
        return weights(one, reading(REWRITE, published_on=published_on)).get("published", 0.0)

    found = [
        pair(d) for d in ("2031-05-14", "2031-05-23", "2031-07-01", "2031-10-01", "2032-10-01")
    ]
    assert found == sorted(found, reverse=True)
    assert found[0] > 0 > found[-1]


def test_furniture_of_a_site_makes_no_copy() -> None:
    menu = " Sign in to read on. Your notice was saved. There was a problem saving your notice." * 6
    found = score(
        reading("A shell hit the market of Qasr Veth" + "\n" + menu, title="Shell hits market"),
        reading("Lorries cross the river at Danner" + "\n" + menu, title="Lorries cross river"),
    )
    assert found.relation is Relation.UNRELATED
    assert "furniture" in codes(found)


def test_a_round_up_is_met_by_the_one_line_it_gives_to_an_event() -> None:
    round_up = reading(OTHER + " " + STORY[:60], said(OTHER, "agreed on Thursday", **MARKET,
                       place=place("Qasr Veth"), injured=(30, 30)))  # fmt: skip
    one = strike(REWRITE, "Nine people", **MARKET, place=place("Qasr Veth"), injured=(30, 30))
    found = score(one, round_up)
    assert found.relation is Relation.SAME_EVENT
    assert all(reason.weight >= 0 for reason in found.reasons if reason.code != "prior")


def test_short_texts_are_compared_word_for_word() -> None:
    assert (
        score(reading("Shell hit Danner."), reading("Shell hit Danner!")).relation is Relation.COPY
    )
    other = score(reading("Shell hit Danner."), reading("Shell hit Veth."))
    assert other.relation is Relation.UNRELATED


PLACES = st.sampled_from([None, place("Qasr Veth"), place("قصر فث"), place("Danner", 1.0, 2.0)])
DATES = st.sampled_from([None, day("2031-05-13"), day("XXXX-05-14"), day("2031-05"), day("odd")])
TOLLS = st.sampled_from([None, (9, None), (None, 12), (3, 3), (None, None)])
WORDS = "A shell hit the market. Some people died there on the day, and others were hurt."


@st.composite
def statements(draw: st.DrawFn) -> Statement:
    fields = {
        "killed": draw(TOLLS),
        "injured": draw(TOLLS),
        "date": draw(DATES),
        "place": draw(PLACES),
        "manner": draw(st.sampled_from(list(Manner))),
        "actor": draw(st.sampled_from([None, "Tamrin army", "Veskara"])),
        "object_hit": draw(st.sampled_from([None, "market", "مستشفى"])),
        "modality": draw(st.sampled_from(list(Modality))),
    }
    return said(WORDS, "Some people died", **fields)


@st.composite
def any_readings(draw: st.DrawFn) -> Reading:
    text = draw(st.sampled_from([WORDS, STORY, REWRITE, OTHER, ARABIC, "", "Short."]))
    credit = draw(st.sampled_from([None, "Nordwire", "sources"]))
    found = draw(st.lists(statements(), max_size=3))
    return reading(text, *found, credited_to=credit)


@settings(max_examples=150, deadline=None)
@given(any_readings(), any_readings())
def test_a_score_is_the_same_from_both_sides(one: Reading, two: Reading) -> None:
    assert score(one, two) == score(two, one)


@settings(max_examples=60, deadline=None)
@given(any_readings(), any_readings())
def test_a_score_is_a_probability_and_related_means_half(one: Reading, two: Reading) -> None:
    found = score(one, two)
    assert 0 <= found.value <= 1
    assert (found.relation is Relation.UNRELATED) == (found.value < 0.5)


SHORT = (
    "An airstrike hit a market in Dahar on Monday 4 May 2031, killing nine people and wounding"
    " 20, the health office of Tamrin said.",
    "DAHAR, 4 May 2031 - An airstrike on the market in Dahar killed nine people on Monday,"
    " officials said. Twenty people were wounded.",
    "Nine people were killed and 20 wounded on Monday when an airstrike hit the market of Dahar,"
    " a doctor told the Harqa Post. The strike came at noon on 4 May 2031.",
)


def test_short_reports_of_one_day_and_place_are_not_rewrites_of_one_another() -> None:
    readings = [read(text.encode(), Hints(filename="a.txt")) for text in SHORT]
    found = {score(a, b).relation for a, b in combinations(readings, 2)}
    assert Relation.REWRITE not in found
    assert Relation.COPY not in found
    assert score(readings[0], readings[1]).relation is Relation.SAME_EVENT


def test_a_short_report_reworked_sentence_by_sentence_is_a_rewrite() -> None:
    first = (
        "Ambulances could not reach the market of Dahar for two hours after the strike on Monday"
        " because the only road was under fire, the health office of Tamrin said. Nine people were"
        " killed."
    )
    second = (
        "Nine people were killed in Dahar on Monday. Ambulances could not reach the market of"
        " Dahar for two hours after the strike because the only road was under fire, it was said."
    )
    one, two = (read(text.encode(), Hints(filename="a.txt")) for text in (first, second))
    assert score(one, two).relation in (Relation.REWRITE, Relation.COPY)
