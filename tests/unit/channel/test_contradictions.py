"""Where two accounts of one incident cannot both be so, and where they only seem to differ."""

from __future__ import annotations

import time
from datetime import date

import pytest

from answerable.channel.rules.contradictions import Account, Point, Telling, contradictions
from bench import contradictions as bench
from bench.generated_answers import made

A, P, F = Telling.ANSWER, Telling.PUBLIC_STATEMENT, Telling.FINDING


def account(text: str, day: int, kind: Telling = A, position: str = "", **more: object) -> Account:
    return Account(f"an-{day}", kind, date(2031, 5, day), text, position, **more)  # type: ignore[arg-type]  # fields by name


def points(*accounts: Account) -> list[Point]:
    return [found.point for found in contradictions(accounts)]


def test_two_figures_of_the_dead_contradict_and_both_are_quoted() -> None:
    found = contradictions(
        [
            account("Thank you for your note. Four civilians were killed at the depot.", 1),
            account("Two civilians were killed at the depot. We regret it.", 9),
        ]
    )
    assert [(c.earlier_quote, c.later_quote) for c in found if c.point is Point.FIGURE] == [
        ("Four civilians were killed at the depot.", "Two civilians were killed at the depot.")
    ]
    assert found[0].words == "Different figures for the same thing: 4 and then 2."


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("At least four civilians were killed.", "Six civilians were killed."),
        ("About twenty people stood near the well.", "Twenty-one people stood near the well."),
        ("Four civilians were killed.", "Nine civilians were injured."),
        ("Three aircraft took part.", "Seven munitions were released."),
        ("Nine families were offered payment.", "Seven of the nine families have accepted."),
        ("Four families accepted so far.", "Seven families accepted."),
        ("The first strike killed four civilians.", "The second strike killed two civilians."),
        ("Four civilians were killed at the school.", "Two civilians were killed at the market."),
    ],
)
def test_figures_of_two_things_or_open_ones_do_not_contradict(earlier: str, later: str) -> None:
    assert points(account(earlier, 1), account(later, 9)) == []


def test_days_of_one_strike_contradict_across_languages() -> None:
    found = contradictions(
        [
            account("The strike took place on 14 January 2031.", 1),
            account("نفذت الغارة في 17 كانون الثاني 2031.", 9),
        ]
    )
    assert [c.point for c in found] == [Point.DATE]
    assert found[0].words == "Different days for the same thing, 3 days apart."


def test_the_day_of_a_strike_is_not_the_day_its_inquiry_was_opened() -> None:
    strike = account("The strike took place on 14 January 2031.", 1)
    assert (
        points(strike, account("The inquiry into the strike was opened on 17 May 2031.", 9)) == []
    )


def test_places_across_scripts_are_one_place_or_two() -> None:
    here = account("The shell landed in Deir Nasim.", 1)
    assert points(here, account("سقطت القذيفة في بلدة دير نسيم.", 9)) == []
    assert points(here, account("سقطت القذيفة في بلدة عين ثريا.", 9)) == [Point.PLACE]


@pytest.mark.parametrize(
    ("one", "two", "contradict"),
    [
        ("denied_involvement", "admitted_mistake", True),
        ("denied_involvement", "asserted_lawful_target", True),
        ("admitted_mistake", "asserted_lawful_target", True),
        ("under_review", "denied_involvement", False),
        ("incomplete", "admitted_mistake", False),
        ("refused", "additional_information", False),
        ("no_reply", "denied_involvement", False),
        ("denied_involvement", "denied_involvement", False),
    ],
)
def test_positions_contradict_as_the_table_says(one: str, two: str, contradict: bool) -> None:
    first, then = account("Noted.", 1, position=one), account("Noted.", 9, position=two)
    assert points(first, then) == ([Point.POSITION] if contradict else [])


def test_a_public_denial_contradicts_an_admission_by_its_words_alone() -> None:
    public = account("Our military did not carry out any strike that day.", 1, P)
    private = account("The annex was hit by our forces.", 9, position="admitted_mistake")
    assert Point.POSITION in points(public, private)


def test_a_warning_given_and_no_warning_possible() -> None:
    given = account("Residents were warned by leaflets.", 1)
    assert points(given, account("No warning was possible.", 9)) == [Point.FACT]
    assert points(given, account("لم يوجه أي إنذار إلى السكان.", 9)) == [Point.FACT]


def test_an_object_spared_and_then_hit() -> None:
    spared = account("The clinic itself was not touched.", 1)
    hit = account("One of the rounds struck the clinic.", 9)
    assert [c.point for c in contradictions([spared, hit])] == [Point.FACT]


def test_an_inquiry_cannot_run_when_it_had_ended_before() -> None:
    running = account("The matter is under review.", 20, position="under_review")
    ended = account("The examination was concluded on 3 May 2031.", 28)
    later = account("The examination was concluded on 27 May 2031.", 28)
    assert points(running, ended) == [Point.DATE]
    assert points(running, later) == []


def test_conceded_ranges_stand_for_the_figure_of_an_answer() -> None:
    first = account("Our count is enclosed.", 1, killed=(2, 3))
    assert points(first, account("Six civilians were killed.", 9)) == [Point.FIGURE]
    assert points(first, account("Three civilians were killed.", 9)) == []


def test_the_day_an_answer_gives_is_held_against_a_finding() -> None:
    given = account("See the day recorded.", 1, happened_on="2031-01-17")
    finding = account("The strike took place on 14 January 2031.", 9, F)
    assert points(given, finding) == [Point.DATE]


def test_two_findings_are_not_held_against_each_other() -> None:
    assert points(account("Four killed.", 1, F), account("Two killed.", 9, F)) == []


def test_a_question_repeated_in_an_answer_asserts_nothing() -> None:
    first = account("The strike took place on 14 January 2031.", 1)
    assert points(first, account("You allege that the strike took place on 9 January.", 9)) == []


def test_each_point_of_a_pair_is_told_once() -> None:
    first = account("Four civilians were killed. Four people died.", 1)
    assert points(first, account("Two civilians were killed. Two people died.", 9)) == [
        Point.FIGURE
    ]


def test_planted_contradictions_are_found_and_few_others_seen() -> None:
    measured = bench.of_generated(made())
    assert (measured["answers"], measured["planted"]) == (300, 120)
    assert measured["found_share"] >= 0.95
    assert measured["false_alarm_share"] <= 0.05


def test_pairs_written_before_the_rules_were() -> None:
    measured = bench.of_written(bench.pairs())
    assert (measured["contradicting"], measured["agreeing"]) == (30, 30)
    assert measured["found"] >= 27
    assert len(measured["false_alarms"]) <= 2


def test_sets_the_rules_were_made_with_stay_as_well_told_as_they_were() -> None:
    measured = [bench.of_written(bench.pairs(bench.path_of(name))) for name in bench.DEVELOPED_ON]
    assert sum(one["contradicting"] for one in measured) == 335
    assert sum(one["found"] for one in measured) >= 280
    assert sum(len(one["false_alarms"]) for one in measured) <= 8


def test_hostile_text_is_read_in_bounded_time() -> None:
    for piece in ("four civilians were killed and ", "و"):
        text = piece * (90_000 // len(piece))
        began = time.process_time()
        assert contradictions([account(text, 1), account(text, 9)]) == ()
        assert time.process_time() - began < 20
