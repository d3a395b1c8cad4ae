"""Which two claims cannot both be so, and which only seem to differ."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from answerable.channel.rules.contradictions import Account, Point, Telling, contradictions
from answerable.channel.rules.opposed import opposed
from answerable.channel.rules.told import Claim
from answerable.linking.dates import Days
from answerable.linking.names import skeleton
from answerable.reading.types import Figure


def points(earlier: str, later: str) -> list[Point]:
    accounts = [
        Account(f"an-{month}", Telling.ANSWER, date(2031, month, 1), text)
        for month, text in ((5, earlier), (9, later))
    ]
    return [found.point for found in contradictions(accounts)]


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("Gate officers searched every lorry entering Marsh Dock.",
         "Gate officers did not search any lorry entering Marsh Dock."),
        ("The granary at Marsh Dock was inhabited.", "The granary at Marsh Dock was derelict."),
        ("لم تفتش القوات الشاحنات الداخلة إلى ميناء مارش.",
         "فتشت القوات الشاحنات الداخلة إلى ميناء مارش."),
    ],
)  # fmt: skip
def test_what_no_table_names_is_so_in_one_and_not_in_the_other(earlier: str, later: str) -> None:
    assert points(earlier, later) == [Point.FACT]


def test_a_not_yet_that_has_come_about_is_no_contradiction() -> None:
    assert points("Gate officers have not yet searched the lorry entering Marsh Dock.",
                  "Gate officers searched the lorry entering Marsh Dock.") == []  # fmt: skip


def test_a_count_of_what_no_table_names_is_held_against_a_sentence_like_its_own() -> None:
    goats = "goats were found dead in the pasture at Marsh Dock."
    assert points(f"Eleven {goats}", f"Thirty {goats}") == [Point.FIGURE]
    assert points(f"Eleven {goats}", "Thirty goats were bought by the Ministry.") == []


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("Five civilians died at the depot.",
         "Since then, the toll at the depot has grown to seven civilians who died."),
        ("Five civilians died at the depot.",
         "We correct our earlier answer. Seven civilians died at the depot."),
        ("The strike on the tunnel took place on 4 February 2031.",
         "A further strike on the tunnel took place on 19 March 2031."),
        ("The strike of 2 January 2031 fell on a workshop.",
         "The strike of 16 February 2031 was against radar."),
    ],
)  # fmt: skip
def test_a_toll_that_rose_a_correction_and_another_strike_do_not_contradict(
    earlier: str, later: str
) -> None:
    assert points(earlier, later) == []


def test_a_toll_said_to_have_risen_may_not_have_fallen() -> None:
    assert points("Nine civilians died at the depot.",
                  "Since then, seven civilians died at the depot.") == [Point.FIGURE]  # fmt: skip


def test_the_day_of_what_was_inquired_into_is_not_the_day_the_inquiry_ended() -> None:
    assert points("The shooting at Coldbrook occurred on 12 April 2031.",
                  "The investigation of the shooting of 12 April 2031 was concluded on 30 June 2031.",
                  ) == []  # fmt: skip


@pytest.mark.parametrize(
    ("earlier", "later", "point"),
    [
        ("The truce at Marsh Dock expired on 4 April 2031.",
         "The truce at Marsh Dock expired on 9 April 2031.", Point.DATE),
        ("Corporal Venn's rifle was recovered from Alder Wood.",
         "Corporal Venn's rifle was recovered in Birchfield.", Point.PLACE),
        ("The drowning of the bargeman Orr at Marsh Dock was an accident.",
         "The drowning of the bargeman Orr at Marsh Dock was deliberate.", Point.FACT),
    ],
)  # fmt: skip
def test_a_day_a_place_and_an_opposite_are_held_against_a_sentence_like_theirs(
    earlier: str, later: str, point: Point
) -> None:
    assert points(earlier, later) == [point]


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("The north wall of the abbey at Orr was not scorched.",
         "The south wall of the abbey at Orr was scorched."),
        ("The truce at Marsh Dock expired on 4 April 2031.",
         "The rations for Marsh Dock arrived on 9 April 2031."),
        ("By 4 April 2031 the barges at Marsh Dock had been unloaded.",
         "By 9 April 2031 the barges at Marsh Dock had been unloaded."),
    ],
)  # fmt: skip
def test_another_part_another_matter_and_a_later_count_do_not_contradict(
    earlier: str, later: str
) -> None:
    assert points(earlier, later) == []


def count(role: str, figure: Figure, *heads: str, **more: Any) -> Claim:
    return Claim(
        "figure", role, "q", figure=figure, heads=frozenset(heads or ("group/people",)), **more
    )


def deed(
    code: str, holds: bool = True, agent: str = "", *slots: str, marks: str = "", words: str = ""
) -> Claim:
    spoken = frozenset((*words.split(), code, *slots))
    return Claim(
        "deed", code, "q", holds, agent, frozenset(slots), spoken, frozenset(marks.split())
    )


def day(code: str, first: int, last: int | None = None, words: str = "", **more: Any) -> Claim:
    days = Days(date(2031, 3, first), date(2031, 3, last or first))
    return Claim("date", code, "q", days=days, words=frozenset(words.split()), **more)


@pytest.mark.parametrize(
    ("one", "two", "apart"),
    [
        (count("kill", (4, 4)), count("kill", (5, 5)), 1),
        (count("kill", (4, None)), count("kill", (5, 5)), 0),
        (count("kill", (5, None)), count("kill", (4, 4)), 1),
        (count("kill", (None, 4)), count("kill", (5, 5)), 1),
        (count("kill", (20, 20), rough=True), count("kill", (21, 21)), 0),
        (count("kill", (20, 20), rough=True), count("kill", (30, 30)), 1),
        (count("kill", (4, 4)), count("injure", (5, 5)), 0),
        (count("kill", (4, 4), "group/child"), count("kill", (5, 5), "group/woman"), 0),
        (count("kill", (4, 4), "group/child"), count("kill", (5, 5)), 0),
        (count("kill", (6, 6), "group/child"), count("kill", (5, 5)), 1),
        (count("kill", (6, 6), "group/soldier"), count("kill", (5, 5)), 0),
        (count("land", (3, 3), "arm/any"), count("use", (2, 2), "arm/any"), 1),
        (count("land", (2, 2), "arm/any"), count("use", (3, 3), "arm/any"), 0),
        (count("destroy", (3, 3), "object/house"), count("damage", (2, 2), "object/house"), 1),
        (count("kill", (4, 4), part=True), count("kill", (5, 5)), 0),
        (count("", (4, 4)), count("", (5, 5)), 0),
        (count("present", (6, 6), "group/child"), count("present", (5, 5)), 0),
    ],
)
def test_counts_of_one_thing_and_of_its_part(one: Claim, two: Claim, apart: int) -> None:
    assert opposed(one, two) == apart
    assert opposed(two, one) == apart


@pytest.mark.parametrize(
    ("mark", "one", "two", "apart"),
    [
        ("wide", (4, 4), (9, 9), 0), ("wide", (9, 9), (4, 4), 1),
        ("risen", (4, 4), (9, 9), 0), ("risen", (9, 9), (4, 4), 1),
        ("span", (4, 4), (9, 9), 0), ("corrects", (4, 4), (9, 9), 0), ("further", (4, 4), (9, 9), 0),
    ],
)  # fmt: skip
def test_how_the_later_count_is_said_may_take_the_difference_away(
    mark: str, one: Figure, two: Figure, apart: int
) -> None:
    assert opposed(count("kill", one), count("kill", two, marks=frozenset({mark}))) == apart


def test_counts_at_two_places_on_two_days_or_of_two_strikes_are_of_two_things() -> None:
    four, five = count("kill", (4, 4)), count("kill", (5, 5))
    assert (
        opposed(replace(four, places=frozenset({"abc"})), replace(five, places=frozenset({"xyz"})))
        == 0
    )
    assert (
        opposed(
            replace(four, slots=frozenset({"turn/first"})),
            replace(five, slots=frozenset({"turn/second"})),
        )
        == 0
    )
    days = [(Days(date(2031, 3, n), date(2031, 3, n)),) for n in (1, 2)]
    assert opposed(replace(four, dated=days[0]), replace(five, dated=days[1])) == 0
    assert opposed(replace(four, dated=days[0]), replace(five, dated=days[0])) == 1


@pytest.mark.parametrize(
    ("one", "two", "apart"),
    [
        (deed("warn"), deed("warn", False), True),
        (deed("warn"), deed("warn"), False),
        (deed("warn", True, "", "method/leaflet"), deed("warn", False, "", "method/voice"), False),
        (deed("attack", False, "ours"), deed("attack", True, "ours"), True),
        (deed("attack", False, "ours"), deed("attack", True, "other"), False),
        (deed("attack", False, "ours"), deed("attack"), False),
        (deed("attack", False), deed("attack", True, "ours"), True),
        (deed("attack", False, "named:abc"), deed("attack", True, "ours"), True),
        (deed("involve", False, "person"), deed("involve", True, "ours"), False),
        (
            deed("attack", False, "", "object/school"),
            deed("attack", True, "", "object/mosque"),
            False,
        ),
        (deed("attack", False, words="barn"), deed("attack", True, words="mill"), False),
        (deed("attack", False, words="barn"), deed("attack", True, words="barn hill"), True),
        (deed("lawful"), deed("mistake"), True),
        (deed("lawful"), deed("mistake", False), False),
        (
            deed("lawful", True, "", "object/tower"),
            deed("present", False, "", "object/tower"),
            True,
        ),
        (
            deed("lawful", True, "", "object/tower"),
            deed("present", False, "", "object/house"),
            False,
        ),
        (deed("harm", False, "", "group/people"), deed("harm", True, "", "group/child"), True),
        (deed("harm", False, "", "group/fighter"), deed("harm", True, "", "group/people"), False),
        (
            deed("access", True, "", "object/ambulance"),
            deed("access", False, "", "group/press"),
            False,
        ),
        (deed("use", False, "", "kindof/cluster"), deed("use", True, "", "kindof/cluster"), True),
        (deed("cause", True, "ours"), deed("cause", True, "other"), True),
        (deed("guard", True, "ours"), deed("guard", True, "other"), False),
    ],
)
def test_deeds_told_and_denied(one: Claim, two: Claim, apart: bool) -> None:
    assert bool(opposed(one, two)) is apart
    assert bool(opposed(two, one)) is apart


def test_what_may_come_about_is_not_denied_by_its_coming_about() -> None:
    paid, unpaid = deed("compensate"), deed("compensate", False)
    assert opposed(unpaid, paid) == 0
    assert opposed(paid, unpaid) == 1
    assert opposed(unpaid, deed("compensate", marks="ever")) == 1
    assert opposed(deed("finish"), deed("finish", False, marks="again")) == 0


def test_a_change_of_position_stays_one_though_it_is_called_a_correction() -> None:
    assert (
        opposed(deed("involve", False, "ours"), deed("involve", True, "ours", marks="corrects"))
        == 1
    )
    assert opposed(deed("warn", False), deed("warn", marks="corrects")) == 0


def test_clauses_of_the_same_words_and_one_not() -> None:
    words = "barge gate lorry search"
    assert opposed(deed("", False, words=words), deed("", words=words)) == 1
    assert opposed(deed("", False, words=words, marks="yet"), deed("", words=words)) == 0
    assert opposed(deed("", False, words="barge gate"), deed("", words="barge gate")) == 1
    assert opposed(deed("", False, words="barge"), deed("", words="barge")) == 0
    judged = replace(deed("", words=words), heads=frozenset({"+search"}))
    assert opposed(replace(deed("", False, words=words), heads=frozenset({"-search"})), judged) == 0


@pytest.mark.parametrize(
    ("one", "two", "gap"),
    [
        (day("attack", 3), day("attack", 7), 4),
        (day("attack", 3), day("attack", 3), 0),
        (day("attack", 3, naming=True), day("attack", 7, naming=True), 0),
        (day("attack", 3, naming=True), day("attack", 7), 4),
        (day("detain", 3, words="a b"), day("detain", 7, words="a b"), 4),
        (day("detain", 3, words="a b"), day("detain", 7, words="c d"), 0),
        (day("detain", 3, 5, words="a b"), day("detain", 9, words="a b"), 0),
        (day("start", 3, 5, words="a b"), day("start", 9, words="a b"), 4),
        (day("start", 3, words="inquiry a"), day("start", 9, words="inquiry b c d"), 6),
        (day("start", 3, words="a b"), day("finish", 9, words="a b"), 0),
        (day("", 3, words="a b c"), day("arrive", 9, words="a b c"), 6),
        (day("", 3, words="a b"), day("arrive", 9, words="a b"), 0),
        (day("active", 3, words="a b"), day("attack", 9, words="a b"), 6),
        (day("attack", 3), day("attack", 7, holds=False), 0),
    ],
)
def test_days_of_what_happened_once(one: Claim, two: Claim, gap: int) -> None:
    assert opposed(one, two) == gap
    assert opposed(two, one) == gap


def test_places_of_what_happened_once() -> None:
    def place(code: str, name: str, words: str = "a b", quote: str = "q") -> Claim:
        return Claim("place", code, quote, words=frozenset(words.split()),
                     places=frozenset({skeleton(name)}))  # fmt: skip

    assert opposed(place("attack", "abc"), place("attack", "xyz")) == 1
    assert opposed(place("attack", "abc"), place("attack", "abc")) == 0
    assert (
        opposed(place("attack", "Marshdock"), place("attack", "Tolle", quote="near Marshdock")) == 0
    )
    assert opposed(place("search", "abc"), place("search", "xyz")) == 0
    assert opposed(place("kill", "abc"), place("kill", "xyz")) == 1
    assert opposed(place("kill", "abc"), place("kill", "xyz", "c d")) == 0
    assert opposed(place("kill", "abc"), place("detain", "xyz")) == 0
    assert opposed(place("", "abc", "a b c"), place("find", "xyz", "a b c")) == 1


SPOKEN = frozenset({"a", "b"})
TALLY = frozenset({"tally"})


@pytest.mark.parametrize(
    ("one", "two", "apart"),
    [
        (count("", (9, 9), words=SPOKEN, marks=TALLY), count("kill", (6, 6), words=SPOKEN), 1),
        (count("", (9, 9), words=SPOKEN), count("kill", (6, 6), words=SPOKEN), 0),
        (count("", (9, 9), marks=TALLY), count("kill", (6, 6), words=SPOKEN), 0),
        (count("present", (9, 9), words=SPOKEN), count("detain", (6, 6), words=SPOKEN), 1),
        (count("kill", (9, 9), words=SPOKEN, marks=TALLY), count("injure", (6, 6), words=SPOKEN), 0),
        (count("land", (3, 3), "arm/any"), count("use", (2, 2), "craft/plane"), 0),
        (count("land", (2, 2), "arm/any"), count("use", (2, 2), "arm/any"), 0),
        (count("kill", (6, 6), "group/child", "word/x"), count("kill", (5, 5)), 0),
        (count("kill", (4, 4), places=frozenset({"abc"})), count("kill", (5, 5)), 1),
        (count("kill", (4, 4), places=frozenset({"abc"}), words=SPOKEN),
         count("kill", (5, 5), places=frozenset({"xyz"}), words=SPOKEN), 0),
    ],
)  # fmt: skip
def test_counts_of_which_little_is_said_must_be_spoken_of_alike(
    one: Claim, two: Claim, apart: int
) -> None:
    assert opposed(one, two) == apart
    assert opposed(two, one) == apart


@pytest.mark.parametrize(
    ("one", "two", "gap"),
    [
        (day("detain", 3, 4, words="a b"), day("detain", 9, words="a b"), 5),
        (day("start", 3, words="inquiry a"), day("start", 9, words="b c d e"), 0),
        (day("", 3, slots=frozenset({"craft/drone", "object/road"})),
         day("active", 9, slots=frozenset({"craft/drone", "object/road"})), 6),
        (day("", 3, slots=frozenset({"craft/drone"}), words="a b"),
         day("active", 9, slots=frozenset({"craft/drone"}), words="c d"), 0),
        (day("", 3, slots=frozenset({"craft/drone", "object/road"})),
         day("active", 9, slots=frozenset({"craft/plane", "object/camp"}), words="a"), 0),
        (Claim("date", "attack", "q"), day("attack", 3), 0),
    ],
)  # fmt: skip
def test_days_of_things_that_no_table_names(one: Claim, two: Claim, gap: int) -> None:
    assert opposed(one, two) == gap
    assert opposed(two, one) == gap


@pytest.mark.parametrize(
    ("one", "two", "apart"),
    [
        (deed("see", True, "", "group/press"), deed("see", False, "", "group/press"), True),
        (deed("see", True, "", "group/people"), deed("see", False, "", "group/child"), False),
        (deed("see", True, "", "group/people", words="x"),
         deed("see", False, "", "group/child", words="x"), False),
        (deed("see", True, "", "group/child", words="x"),
         deed("see", False, "", "group/people", words="x"), True),
        (deed("see", True, "", "group/people", words="x"),
         deed("see", False, "", "object/road", words="x"), False),
        (deed("see", True, "", "object/camp", words="x"), deed("see", False, "", words="x"), True),
        (deed("supply", True, "", words="x y"), deed("supply", False, "", words="x z"), True),
        (deed("supply", True, "", words="x y w v"), deed("supply", False, "", words="p q r s"), False),
        (deed("use", True, "", "kindof/gas", words="x"),
         deed("use", False, "", "kindof/mine", words="x"), False),
        (deed("warn", True, "other"), deed("warn", False, "ours"), False),
        (deed("warn", True, "named:abc"), deed("warn", False, "ours"), True),
        (deed("lawful", True, "", "object/tower", "part/night"),
         deed("present", False, "", "object/tower", "part/night"), True),
    ],
)  # fmt: skip
def test_deeds_that_are_done_to_somebody(one: Claim, two: Claim, apart: bool) -> None:
    assert bool(opposed(one, two)) is apart


def test_claims_of_two_sorts_are_never_held_together() -> None:
    assert opposed(deed("attack"), day("attack", 3)) == 0
