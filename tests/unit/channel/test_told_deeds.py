"""What a sentence tells was done or was not, by whom, and whose word it is."""

from __future__ import annotations

import pytest

from answerable.channel.rules.told import told, tongue_of
from answerable.channel.rules.told.lexicon import hits, index, rows
from answerable.channel.rules.told.tokens import arabic_forms, english_stem, tokens


def deeds(text: str) -> set[str]:
    """`+code@doer` for what is told to be so, `-code@doer` for what is denied."""
    return {
        ("+" if c.holds else "-") + c.code + ("@" + c.agent if c.agent else "")
        for c in told(text) if c.about == "deed" and c.code
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("No warning was given.", {"-warn"}),
        ("Warning was not given.", {"-warn"}),
        ("They held no prisoners.", {"-detain"}),
        ("We deny that our forces struck the depot.", {"-attack@ours"}),
        ("The attack did not take place.", {"-attack"}),
        ("Nobody was killed, injured or displaced.", {"-kill", "-injure", "-displace"}),
        ("The house was derelict.", {"-inhabit"}),
        ("The house was not derelict.", {"+inhabit"}),
        ("The soldiers were unharmed.", {"-harm", "-damage"}),
        ("It was not until May that the inquiry was closed.", {"+finish", "+inquiry"}),
        ("لم تقصف قواتنا المستودع.", {"-attack@ours"}),
        ("لا يزال التحقيق جاريا.", {"+inquiry", "-finish"}),
    ],
)
def test_a_not_turns_round_what_it_bears_on_and_an_antonym_is_one(
    text: str, wanted: set[str]
) -> None:
    assert deeds(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Our aircraft struck the depot.", {"+attack@ours", "+active@ours", "+involve@ours"}),
        ("The depot was struck by insurgents.", {"+attack@other", "+active@other"}),
        ("The depot was struck.", {"+attack", "+active"}),
        ("An aircraft struck the depot.", {"+attack", "+active"}),
        ("Our logs show that the depot was hit.", {"+attack", "+active"}),
        ("Veskara took no part in the raid.", {"-involve@named:fskr"}),
        ("The Tamrin navy shelled the coast.", {"+attack@named:tmrn", "+active@named:tmrn"}),
        ("The pilot is not to blame.", {"-involve@person"}),
        ("The aircraft did not belong to our forces.", {"-involve@ours", "-active@ours"}),
        ("قصفت قواتنا المستودع.", {"+attack@ours", "+active@ours", "+involve@ours"}),
    ],
)
def test_who_did_it_is_read_from_the_clause(text: str, wanted: set[str]) -> None:
    assert deeds(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The villagers claim that our troops looted the museum.", set()),
        ("According to the villagers, our troops looted the museum.", set()),
        ("It is reported in the press that the museum was looted.", set()),
        ("According to our log, our troops looted the museum.", {"+loot@ours"}),
        ("Claims that our troops looted the museum are untrue.", {"-loot@ours"}),
    ],
)
def test_the_word_of_others_is_not_theirs_save_to_contradict_it(
    text: str, wanted: set[str]
) -> None:
    assert deeds(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("If our troops had looted the museum, we would know.", set()),
        ("The inquiry may have been closed.", {"+inquiry"}),
        ("We cannot confirm that civilians were killed.", set()),
        ("No other families were paid.", set()),
        ("Correction: nobody was killed.", set()),
        ("We had no indication that the house was occupied.", {"-know"}),
        ("The inquiry into the strike was closed.", {"+inquiry", "+finish"}),
    ],
)
def test_what_is_supposed_unknown_or_only_spoken_of_is_not_told(
    text: str, wanted: set[str]
) -> None:
    assert deeds(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("No warning was given, and the mill was looted.", {"-warn", "+loot"}),
        ("Warning was given but not heeded.", {"+warn"}),
        ("The warning that was sent was not read.", {"+warn"}),
        ("Access was not granted.", {"-access"}),
        ("Access to the road, which was long, was not free.", {"+access"}),
        ("The raid did not, as was said, take place.", {"-attack"}),
        ("The attack took place.", {"+attack", "+active"}),
        ("In the raid nobody was killed.", {"-kill"}),
        ("The army denied the attack.", {"-attack@ours"}),
        ("There was no order and no warning.", {"-present", "-order", "-warn"}),
        ("Nobody else was killed.", set()),
        ("The houses or other homes were not burned.", {"-burn"}),
        ("بعد الغارة لم يقتل أحد.", {"-kill"}),
        ("تضررت المدرسة بعد قصف.", {"+damage", "+harm"}),
    ],
)
def test_how_far_a_not_reaches(text: str, wanted: set[str]) -> None:
    assert deeds(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The depot was hit by us.", {"+attack@ours", "+active@ours", "+involve@ours"}),
        ("We were hit by insurgents.", {"+attack@other", "+active@other"}),
        ("Our statement is that insurgents hit the depot.", {"+attack@other", "+active@other"}),
        ("Veskara has never supplied the group.", {"-supply@named:fskr"}),
        ("The units of Orlund were looting.", {"+loot"}),
        ("قصف المسلحون المدرسة.", {"+attack@other", "+active@other", "+armed@other"}),
        ("The prisoner was tortured.", {"+mistreat", "+harm"}),
        ("Footage was taken.", {"+record"}),
        ("The wounded were treated.", {"+help", "+injure", "+harm"}),
    ],
)
def test_doers_in_the_clause_that_did_not_do_it(text: str, wanted: set[str]) -> None:
    assert deeds(text) == wanted


@pytest.mark.parametrize(
    ("text", "told_as"),
    [
        ("Gate officers searched lorries.", [True]),
        ("Gate officers did not search lorries.", [False]),
        ("Gate officers never did not search lorries.", []),
        ("The villagers say gate officers searched lorries.", []),
        ("Gate officers did not search until noon.", []),
        ("The derelict gate was searched.", []),
    ],
)
def test_a_clause_is_told_whole_with_at_most_one_not(text: str, told_as: list[bool]) -> None:
    assert [c.holds for c in told(text) if c.about == "deed" and not c.code] == told_as


def test_what_was_done_implies_what_must_have_been() -> None:
    assert deeds("The prisoner died under torture.") == {"+kill", "+harm", "-natural"}
    assert deeds("Footage was taken by our drone.") == {"+record@ours", "+active@ours"}
    assert "+punish" in deeds("The officer was indicted.")


def test_a_clause_goes_on_with_the_doer_and_the_things_of_the_one_before() -> None:
    found = [
        c for c in told("Our troops entered the mosque, which was looted.") if c.code == "loot"
    ]
    assert [(c.agent, "object/mosque" in c.slots) for c in found] == [("", True)]
    found = [
        c for c in told("Our troops entered the mosque and searched it.") if c.code == "search"
    ]
    assert [(c.agent, "object/mosque" in c.slots) for c in found] == [("ours", True)]


def test_a_quotation_is_the_sentence_in_its_own_words() -> None:
    text = "We thank you. “No warning” was given – none."
    assert {c.quote for c in told(text) if c.code == "warn"} == {"“No warning” was given – none."}


@pytest.mark.parametrize(
    ("word", "stem"),
    [("families", "family"), ("bombings", "bomb"), ("killed", "kil"), ("fires", "fir"),
     ("firing", "fir"), ("bus", "bus"), ("army's", "army"), ("crisis", "crisis"), ("glass", "glas")],
)  # fmt: skip
def test_endings_fall_off_words_of_english(word: str, stem: str) -> None:
    assert english_stem(word) == stem


def test_what_arabic_writes_together_with_a_word_falls_off() -> None:
    assert "قذايف" in arabic_forms("وبالقذايف")
    assert "ستهدف" in arabic_forms("تستهدف")
    assert "قطع" in arabic_forms("ينقطع")
    assert arabic_forms("و") == {"و"}


def test_of_two_phrases_in_one_place_the_longer_is_meant_and_an_idiom_means_nothing() -> None:
    codes = {h.code for h in hits(tokens("the ceasefire and the hostile fire"), "en")}
    assert "attack" not in codes
    found = {
        (h.code, h.words)
        for h in hits(tokens("they lost all their lives"), "en")
        if h.layer == "acts"
    }
    assert found == {("kill", (1, 4))}


def test_a_gap_takes_three_words_and_no_comma() -> None:
    assert any(h.code == "kill" for h in hits(tokens("they lost in one night lives"), "en"))
    codes = [h.words for h in hits(tokens("they lost, lives went on"), "en") if h.code == "kill"]
    assert all(len(words) == 1 for words in codes)


def test_every_line_of_the_tables_has_a_code_and_a_phrase() -> None:
    assert list(rows("warn: warned, gave ~ warning\n-warn: unawares")) == [
        ("warn", "warned"), ("warn", "gave ~ warning"), ("-warn", "unawares"),
    ]  # fmt: skip
    for tongue in ("en", "ar"):
        assert all(
            phrase.code and phrase.words[0] for found in index(tongue).values() for phrase in found
        )


def test_the_language_of_most_letters_is_read() -> None:
    assert tongue_of("The Ministry (الوزارة) replied.") == "en"
    assert tongue_of("ردت الوزارة (MoD).") == "ar"
