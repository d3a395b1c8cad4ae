"""How many, of what, and what is said of them; when it was, and where."""

from __future__ import annotations

from datetime import date

import pytest

from answerable.channel.rules.told import told

Counted = list[tuple[str, tuple[int | None, int | None], list[str], bool]]


def counts(text: str) -> Counted:
    return [
        (c.code, c.figure or (None, None), sorted(c.heads), c.part)
        for c in told(text) if c.about == "figure"
    ]  # fmt: skip


def days(text: str) -> list[tuple[str, str, str, bool]]:
    return [
        (c.code, str(c.days.first), str(c.days.last), c.naming)
        for c in told(text, date(2031, 5, 20)) if c.about == "date" and c.days
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "role", "figure", "head"),
    [
        ("Seven farm workers perished.", "kill", (7, 7), "group/worker"),
        ("Two of the dead were children.", "kill", (2, 2), "group/child"),
        ("Of the thirteen who died, eleven were women.", "kill", (11, 11), "group/woman"),
        ("The number of dead is six.", "kill", (6, 6), "group/people"),
        ("Killed: four.", "kill", (4, 4), "group/people"),
        ("At most ten people may have been killed.", "kill", (None, 10), "group/people"),
        ("So far five people have died.", "kill", (5, None), "group/people"),
        ("The damage was limited to six houses.", "damage", (None, 6), "object/house"),
        ("A single bomb was dropped.", "use", (1, 1), "arm/any"),
        ("Three bombs were released.", "use", (3, 3), "arm/any"),
        ("Three bombs hit the wall.", "land", (3, 3), "arm/any"),
        ("Eleven coffins were carried.", "verb/carry", (11, 11), "word/coffin"),
        ("There were forty guests in the hall.", "present", (40, 40), "group/people"),
        ("ألقيت قنبلتان.", "use", (2, 2), "arm/any"),
        ("أصيب خمسة أشخاص.", "injure", (5, 5), "group/people"),
        ("عدد القتلى ستة.", "kill", (6, 6), "group/people"),
    ],
)
def test_a_number_counts_one_thing_of_which_one_thing_is_said(
    text: str, role: str, figure: tuple[int | None, int | None], head: str
) -> None:
    assert counts(text) == [(role, figure, [head], False)]


@pytest.mark.parametrize(
    "text",
    [
        "A further four died.",
        "Two others died.",
        "Question 4 is answered below: people died.",
        "One of the bombs was dropped.",
        "In 2031 people died.",
        "Correction: five, not six, people died.",
        "The villagers say that nine people died.",
        "If nine people had died, we would know.",
    ],
)
def test_labels_additions_corrections_and_the_word_of_others_count_nothing(text: str) -> None:
    assert counts(text) == []


def test_some_of_them_are_a_part_and_all_of_them_are_what_they_were() -> None:
    assert counts("Four of them died.")[0][3] is True
    assert counts("Nine people died, among them two women.")[1] == (
        "kill",
        (2, 2),
        ["group/woman"],
        True,
    )
    assert counts("Sixteen died, all of them conscripts.")[0][2] == [
        "group/people",
        "group/soldier",
    ]


def test_of_a_toll_that_rose_only_the_toll_is_told() -> None:
    assert counts("Since then two of the wounded have died, bringing the toll to seven.") == [
        ("kill", (7, 7), ["group/people"], False)
    ]


def test_a_table_of_numbers_is_no_sentence() -> None:
    many = [f"{n} people, " for n in range(100, 141)]
    assert counts("Killed: " + "".join(many)) == []
    assert len(counts("Killed: " + "".join(many[:40]))) == 40


@pytest.mark.parametrize(
    ("text", "code", "day", "naming"),
    [
        ("The strike took place on 2 January 2031.", "attack", "2031-01-02", False),
        ("The strike of 2 January 2031 was filmed.", "attack", "2031-01-02", True),
        ("استهدفت ضربة 2 كانون الثاني ورشة.", "attack", "2031-01-02", True),
        ("The shell landed on 2 January 2031.", "attack", "2031-01-02", False),
        ("The inquiry into the strike was opened on 3 March 2031.", "start", "2031-03-03", False),
        ("The siege was lifted on 3 March 2031.", "finish", "2031-03-03", False),
        ("The order was carried out on 4 March 2031.", "involve", "2031-03-04", False),
        ("He was arrested on the second of December.", "detain", "2030-12-02", False),
        ("On 30 June the inquiry was closed.", "finish", "2030-06-30", False),
        ("The wall did not collapse until 2 January 2031.", "destroy", "2031-01-02", False),
    ],
)
def test_a_day_is_of_the_deed_that_is_told_of_it(
    text: str, code: str, day: str, naming: bool
) -> None:
    assert (code, day, day, naming) in days(text)


def test_two_nights_a_bound_and_a_day_that_says_which() -> None:
    assert days("It flew on the night of 7 to 8 January.") == [
        ("active", "2031-01-07", "2031-01-08", False)
    ]
    assert days("By 2 January 2031 the siege had been lifted.") == []
    assert days("The drone lost on 6 May 2031 crashed.") == []
    assert days("Our note of 6 May 2031 says that the siege was lifted.") == []


def test_a_place_is_told_of_what_was_done_there() -> None:
    def places(text: str) -> list[tuple[str, list[str]]]:
        return [(c.code, sorted(c.places)) for c in told(text) if c.about == "place"]

    assert places("The shell landed in Harrow Ford.") == [("attack", ["rfrd"])]
    assert places("سقطت القذيفة في قرية تل الزعفران.") == [("attack", ["tlsfrn"])]
    assert places("The shell did not land in Harrow Ford.") == []
    assert places("It was in January that the shell landed.") == []
    assert places("أطلق صاروخان وقتل ثلاثة أطفال.") == []
