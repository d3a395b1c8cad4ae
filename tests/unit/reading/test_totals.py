"""A count of a war, a year or many attacks is never taken for the toll of one incident."""

from __future__ import annotations

import pytest

from answerable.reading import Scope
from tests.unit.reading.texts import said

TOTALS = [
    "More than 11,000 people have been killed since the war began.",
    "The health ministry says 8,412 have been killed so far.",
    "The overall death toll now stands at 2,310.",
    "Since 4 May, 640 civilians have been killed in Tamrin.",
    "At least 310 aid workers have been killed in the conflict.",
    "The ministry put the total number of wounded at 14,200.",
    "Over the past 24 hours 61 people were killed.",
    "In the past week 212 people were injured across the strip.",
    "311 operations in the zone left 487 fighters and civilians dead.",
    "These attacks left 15 civilians and 83 fighters dead.",
    "The monitor documented hundreds of deaths from cluster munitions.",
    "The fatalities are distributed as follows: 78 civilians killed by shelling.",
    "In 2029 alone, 1,240 civilians were killed by mines.",
    "The war has killed 52,000 people and displaced millions.",
    "Between January and June 430 villagers were killed.",
    "Dozens of air strikes this month killed 140 people.",
    "The cumulative toll reached 73,349 killed.",
    "Hundreds of strikes during the campaign killed 900 people.",
    "The number killed since the truce has risen to 96.",
    "Every month, on average, 40 civilians are killed in daily attacks.",
]
INCIDENTS = [
    "A strike on a school in Dahar killed 27 people.",
    "At least 93 people were killed when a shell hit a queue for flour.",
    "An air strike on a market wounded 120 people on Tuesday.",
    "Gunmen killed 14 villagers in a raid on Harqa at dawn.",
    "The death toll from Monday's strike rose to 31.",
    "Two air strikes on one house killed nine members of a family.",
    "Twelve patients died when the clinic was hit.",
    "On 4 May 2031 a drone killed four farmers near Lida.",
    "The blast at the bridge killed 18 and injured 40.",
    "Rescuers pulled 22 bodies from the rubble of the building.",
    "A rocket attack on a bus station killed at least 50 people.",
    "Overnight shelling of the camp killed seven and wounded 30.",
    "Officials said 34 people were killed in the attack on the church.",
    "The raid, which lasted two hours, left nine dead.",
    "Three brothers were killed by a mine on their way to the field.",
    "A second missile struck the ambulance and killed two medics.",
    "Some 200 people were wounded when the depot exploded.",
    "Yesterday a bomb killed 60 worshippers in a mosque.",
    "A drone hit a car on the coast road, killing its two passengers.",
    "The attack on the village of Lida left 45 people dead.",
    "At least 24 may have been killed in the village of Lida, officials said.",
]


@pytest.mark.parametrize("text", TOTALS)
def test_a_total_is_no_incident(text: str) -> None:
    counted = [s for s in said(text) if s.killed or s.injured]
    assert counted
    assert all(s.scope is not Scope.INCIDENT for s in counted), counted


@pytest.mark.parametrize("text", INCIDENTS)
def test_the_toll_of_one_attack_is_no_total(text: str) -> None:
    counted = [s for s in said(text) if s.killed or s.injured]
    assert counted
    assert all(s.scope is Scope.INCIDENT for s in counted), counted


BOTH = [
    (
        "Nine people were killed in the raid on Tel Marun, bringing the toll since October to 2,314.",
        9,
        2314,
    ),
    ("Six guards died in Monday's attack, while the war has killed 700 people.", 6, 700),
    (
        "A mother and her three sons died at dawn, in a campaign that has already claimed 280 lives.",
        4,
        280,
    ),
    ("قتل تسعة أشخاص في غارة على تل مرون، ما يرفع حصيلة القتلى منذ تشرين الأول إلى 2314.", 9, 2314),
]


@pytest.mark.parametrize(("text", "of_one", "of_all"), BOTH)
def test_a_sentence_is_weighed_by_the_part_a_figure_stands_in(
    text: str, of_one: int, of_all: int
) -> None:
    counted = {s.killed[0]: s.scope for s in said(text) if s.killed}
    assert counted[of_one] is Scope.INCIDENT
    assert counted[of_all] is Scope.RUNNING_TOTAL


def test_the_bloodiest_strike_since_a_day_is_one_strike() -> None:
    told = said("The strike, the bloodiest since the war began, killed 33 people.")
    assert [s.scope for s in told if s.killed] == [Scope.INCIDENT]


def test_a_part_of_a_total_is_no_incident() -> None:
    told = said("Since October 2,300 people have been killed. Of them, 180 were killed at school.")
    assert all(s.scope is Scope.RUNNING_TOTAL for s in told if s.killed)


def test_figures_told_in_one_breath_count_alike() -> None:
    told = said("Its latest tally lists 2,245 killed, 9,310 wounded and 12 missing.")
    assert [s.scope for s in told if s.missing] == [Scope.RUNNING_TOTAL]


def test_who_speaks_after_the_count_is_not_counted() -> None:
    assert [s.killed for s in said("The raid killed four people, the mayor said.")] == [(4, 4)]


def test_the_ages_of_brothers_are_no_count() -> None:
    told = said("Two brothers, aged nine and twelve, were killed when a shell exploded.")
    assert [s.killed for s in told if s.killed] == [(2, 2)]


def test_thousands_in_arabic_are_added_up_to_what_they_say() -> None:
    told = said("قتل خمسون ألفا منذ بدء الحرب.")
    assert [s.killed for s in told if s.killed] == [(50_000, 50_000)]


@pytest.mark.parametrize(
    "text",
    [
        "24 May two citizens were killed in Lida.",
        "On 24 May two citizens were killed in Lida.",
        "Le 24 mai deux civils ont été tués à Lida.",
        "24 мая двое мирных жителей были убиты в городе Лида.",
    ],
)
def test_the_day_before_a_month_counts_nobody(text: str) -> None:
    assert [s.killed for s in said(text) if s.killed] == [(2, 2)]


def test_a_count_after_a_month_and_before_may_is_a_count() -> None:
    assert [s.killed for s in said("In May 24 people were killed in Lida.")] == [(24, 24)]
    assert [s.killed for s in said("Officials fear 24 may have been killed in Lida.")] == [(24, 24)]
