"""A playbook file is read whole or refused with everything wrong in it, line by line."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from answerable.actor import Role
from answerable.playbook import Condition, Family, Faulty, Rule, Standard, Starts, Unit, load
from tests.unit.playbook.books import SMALL, line_of, mistakes

ASKED = "        question: Did"


def test_a_small_procedure_is_read() -> None:
    book = load(SMALL, "small")
    assert (book.name, book.version, book.title) == ("small", "1", "A small procedure")
    assert [s.code for s in book.stages] == ["look", "act"]
    assert book.stage_codes == ("look", "act", "effect_review", "closed")
    assert book.first_stage.words.said("ar") == "النظر"
    assert book.first_stage.words.said("fr") == "looking"
    prompt = book.prompt("harm")
    assert prompt is not None
    assert (prompt.stage, prompt.needed, prompt.signatures) == ("look", True, 2)
    assert prompt.signers == {Role.ANALYST}
    assert prompt.standard is Standard.NOT_SET
    assert (book.decision.rule, book.decision.quorum) == (Rule.CONSENSUS, None)
    assert [d.family for d in book.dispositions] == [Family.ACCEPTED, Family.CANNOT_TELL]
    assert book.texts["late"] == "{reference} is late"


def test_moves_say_who_and_what_they_need() -> None:
    book = load(SMALL, "small")
    on = book.move("look", "act")
    assert on is not None
    assert (on.roles, on.needs) == ({Role.ANALYST}, {"harm"})
    end = book.move("act", "closed")
    assert end is not None
    assert end.requires == {Condition.DECISION}
    assert book.move("look", "closed") is None
    back = book.move("closed", "look")
    assert back is not None
    assert [book.is_forward(m) for m in (on, end, back)] == [True, True, False]
    assert book.moves_from("act") == (end,)


def test_clocks_say_from_when_and_how_long() -> None:
    book = load(SMALL, "small")
    said = {kind: (rule.starts, rule.unit, rule.allowed) for kind, rule in book.clocks.items()}
    assert said == {
        "acknowledge": (Starts.RECEIPT, Unit.CALENDAR_DAYS, "7 days"),
        "triage": (Starts.RECEIPT, Unit.WORKING_DAYS, "10 working days"),
        "inquiry": (Starts.LAUNCH, Unit.CALENDAR_MONTHS, "2 months"),
        "stage:look": (Starts.STAGE, Unit.CALENDAR_DAYS, ""),
    }


def test_an_allowance_of_one_is_said_in_the_singular() -> None:
    book = load(SMALL.replace("amount: 2, unit", "amount: 1, unit"), "small")
    assert book.clocks["inquiry"].allowed == "1 month"


def test_what_is_not_known_is_none() -> None:
    book = load(SMALL, "small")
    assert book.stage("nowhere") is None
    assert book.prompt("nothing") is None
    assert book.clock("request") is None
    assert book.measure("nothing") is None
    assert book.disposition("nothing") is None
    assert book.stage_words("effect_review") == "effect review"
    assert book.role_words(Role.ANALYST) == "analyst"


@pytest.mark.parametrize(
    ("good", "bad", "where", "words"),
    [
        ('version: "1"\n', "", "name:", "“version” is missing"),
        ('version: "1"', "version: 1.0", "version:", "must be words"),
        ("name: small", "name: large", "name:", "says it is “large”"),
        ("  - code: look", "  - code: Look Here", "  - code: Look", "is not a code"),
        ("signers: [analyst]", "signers: [wizard]", "signers:", "must be one of the known"),
        ("signers: [analyst]", "signers: analyst", "signers:", "must be a list"),
        (ASKED, "        needed: maybe\n" + ASKED, "needed:", "true or false"),
        (ASKED, "        signatures: 1\n" + ASKED, "signatures:", "from 2 to 9"),
        (ASKED, "        quest: 1\n" + ASKED, "quest:", "“quest” is not known"),
        ("    needs: [harm]\n", "", "  - from: look", "leaves look without harm"),
        ("needs: [harm]", "needs: [harm, moon]", "  - from: look", "which no stage asks for"),
        ("needs: [harm]", "needs: harm", "needs:", "must be a list"),
        ("to: act\n", "to: moon\n", "  - from: look", "which there is not"),
        ("requires: [decision]", "requires: [luck]", "requires:", "must be one of the known"),
        ("amount: 7", "amount: 0", "acknowledge:", "from 1 to"),
        ("amount: 7", "amount: seven", "acknowledge:", "whole number"),
        ("amount: 7, ", "", "acknowledge:", "“amount” is missing"),
        ("amount: 7", "amount: true", "acknowledge:", "whole number"),
        ("triage: {starts: receipt", "triage: {starts: launch", "triage:", "must start with receipt"),
        ('"stage:look"', '"stage:moon"', '"stage:moon"', "There is no clock called"),
        ("amount: 7, source", "amount: 7, calendar: lunar, source", "acknowledge:", "“lunar”, which"),
        ("rule: consensus", "rule: majority", "rule:", "A majority needs a quorum"),
        ("voters: [decider]", "voters: []", "voters:", "Nobody may vote"),
        ("family: cannot_tell", "family: accepted", "dispositions:", "able to accept, and to say"),
        ("code: on_hold", "code: accepted", "dispositions:", "stands twice"),
        ("code: act\n", "code: closed\n", "stages:", "stands twice or is taken"),
        ("is late\"", "is late {name}\"", "late:", "names a field that no notice has"),
        ("is late\"", "is late {\"", "late:", "names a field that no notice has"),
        ("    source: invented\n    prompts:", "    prompts:", "  - code: look", "where this comes from"),
        ("source: invented for the tests", "unconfirmed: true", "unconfirmed:", "needs a note"),
    ],
)  # fmt: skip
def test_a_mistake_is_named_with_its_line(good: str, bad: str, where: str, words: str) -> None:
    text = SMALL.replace(good, bad, 1)
    assert text != SMALL
    found = [m for m in mistakes(text) if words in m.words]
    assert found, [str(m) for m in mistakes(text)]
    assert found[0].line == line_of(text, where)
    assert found[0].remedy.endswith(".")


CALENDARS = """\
calendars:
  default: {weekend: [friday, saturday], closed: [2026-12-25]}
  abroad: {holidays: GB}
"""


def test_calendars_have_their_weekend_holidays_and_closed_days() -> None:
    book = load(SMALL + CALENDARS, "small")
    plain, abroad = book.calendars["default"], book.calendars["abroad"]
    assert (plain.weekend, plain.country, plain.closed) == ({4, 5}, None, {date(2026, 12, 25)})
    assert (abroad.weekend, abroad.country, abroad.closed) == ({5, 6}, "GB", frozenset())
    assert book.calendar_of(book.clocks["triage"]) is plain


@pytest.mark.parametrize(
    ("good", "bad", "where", "words"),
    [
        ("[friday, saturday]", "[friday, restday]", "  default:", "must be one of the known"),
        ("[friday, saturday]", "[monday, tuesday, wednesday, thursday, friday, saturday, sunday]",
         "  default:", "Every day is a day off"),
        ("[2026-12-25]", "[Christmas]", "  default:", "must be a list of days"),
        ("[2026-12-25]", "[2026-12-25T10:00:00]", "  default:", "must be a list of days"),
        ("holidays: GB", "holidays: Moon", "  abroad:", "public holidays of “Moon”"),
        ("abroad: {holidays: GB}", "abroad: closed", "  abroad:", "must have fields of its own"),
        ("  abroad:", "  7:", "  7:", "is no name"),
    ],
)  # fmt: skip
def test_a_mistake_in_a_calendar_is_named(good: str, bad: str, where: str, words: str) -> None:
    text = SMALL + CALENDARS.replace(good, bad)
    assert [m.line for m in mistakes(text) if words in m.words] == [line_of(text, where)]


def test_roles_may_be_called_otherwise_and_only_roles() -> None:
    book = load(SMALL + "roles: {analyst: {en: case officer, ar: ضابط}}\n", "small")
    assert book.role_words(Role.ANALYST) == "case officer"
    assert book.role_words(Role.DECIDER) == "decider"
    (mistake,) = mistakes(SMALL + "roles: {wizard: wise}\n")
    assert mistake.words == "“wizard” is not known here."


@pytest.mark.parametrize("who", ["[]", "null"])
def test_somebody_must_be_able_to_move_and_to_sign(who: str) -> None:
    unmoved = SMALL.replace("to: act\n    roles: [analyst]", f"to: act\n    roles: {who}")
    assert [m.words for m in mistakes(unmoved)] == ["Nobody may make this move."]
    unsigned = SMALL.replace("countersigners: [policy_lead]", f"countersigners: {who}")
    assert [m.words for m in mistakes(unsigned)] == ["Nobody is named under “countersigners”."]


def test_a_field_given_in_two_languages_needs_english() -> None:
    text = SMALL.replace("{en: looking, ar: النظر}", "{ar: النظر}")
    assert [m.words for m in mistakes(text)] == ["“en” is missing."]


def test_a_language_is_a_code() -> None:
    text = SMALL.replace("{en: looking, ar: النظر}", "{en: looking, Arabic: النظر}")
    assert "“Arabic” is not a language code." in [m.words for m in mistakes(text)]


def test_all_mistakes_come_at_once_in_the_order_of_lines() -> None:
    text = SMALL.replace('version: "1"', "version: 1").replace("signers: [analyst]", "signers: [x]")
    text = text.replace("rule: consensus", "rule: dice").replace("to: closed", "to: act")
    found = mistakes(text)
    assert len(found) == 4
    assert [m.line for m in found] == sorted(m.line for m in found)


def test_a_stage_may_not_be_skipped() -> None:
    third = "  - {code: tell, words: telling, purpose: tell, source: invented}\nmoves:"
    text = SMALL.replace("moves:", third).replace("to: closed", "to: tell")
    text += "\n"
    skip = "  - {from: look, to: tell, roles: [analyst], needs: [harm], source: invented}\nclocks:"
    end = "  - {from: tell, to: closed, roles: [analyst], source: invented}\nclocks:"
    good, bad = text.replace("clocks:", end), text.replace("clocks:", end).replace("clocks:", skip)
    assert mistakes(good) == ()
    assert [m.words for m in mistakes(bad)] == ["A move skips a stage: look to tell."]


def test_a_stage_without_a_way_on_is_refused() -> None:
    text = SMALL.replace("from: look\n    to: act", "from: look\n    to: closed")
    assert "No move leads from look to act." in [m.words for m in mistakes(text)]


def test_a_procedure_without_an_end_is_refused() -> None:
    text = SMALL.replace("from: act\n    to: closed", "from: act\n    to: effect_review")
    assert "No move leads to closed." in [m.words for m in mistakes(text)]


def test_a_move_given_twice_is_refused() -> None:
    text = SMALL.replace("from: closed\n    to: look", "from: act\n    to: closed")
    assert "This move stands twice." in [m.words for m in mistakes(text)]


def test_an_empty_procedure_misses_its_parts() -> None:
    words = [m.words for m in mistakes("name: small\n")]
    for part in ("“version” is missing.", "No stages are given.", "No measures are given."):
        assert part in words


@pytest.mark.parametrize(
    "text",
    ["", "- a\n- b\n", "just words", "a: [1, 2", "a: 1\na: 2\n", "a: 2026-02-31\n", "\tname: x",
     "!!python/object/apply:os.system ['true']", "a: &x [1]\nb: *x\n", "[" * 60 + "]" * 60,
     "? {a: 1}\n: b\n", "1: 2\n", "a: \x00"],
)  # fmt: skip
def test_what_is_no_playbook_is_refused_with_a_line(text: str) -> None:
    assert all(m.line >= 1 and m.words and m.remedy for m in mistakes(text))
    assert mistakes(text)


def test_a_file_that_swells_is_refused_before_it_does() -> None:
    bomb = "a0: &a0 [x, x]\n" + "".join(
        f"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]\n" for i in range(1, 40)
    )
    (mistake,) = mistakes(bomb)
    assert (mistake.line, "refers back" in mistake.words) == (2, True)


def test_a_file_too_long_to_be_a_procedure_is_refused() -> None:
    (mistake,) = mistakes(SMALL + "# " + "x" * 500_000)
    assert "longer than" in mistake.words


def test_a_refusal_says_how_many_mistakes_and_the_first() -> None:
    with pytest.raises(Faulty, match="The playbook small has one mistake, on line") as raised:
        load(SMALL.replace("rule: consensus", "rule: dice"), "small")
    assert raised.value.mistakes[0].words in raised.value.sentence


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_refused_or_read_and_nothing_else(text: str) -> None:
    assert mistakes(text)


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_a_damaged_file_is_refused_or_read_and_nothing_else(data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(SMALL) - 1))
    end = data.draw(st.integers(start, min(len(SMALL), start + 30)))
    put = data.draw(
        st.sampled_from(["", "\n", ": ", "[", "null", "{}", "- ", "٣", "&a ", "*a", "\t"])
    )
    assert all(m.line >= 1 for m in mistakes(SMALL[:start] + put + SMALL[end:]))
