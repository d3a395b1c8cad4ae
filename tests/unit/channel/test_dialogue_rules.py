"""Counterparts, dialogues, raisings, the partner's inquiries: what each needs, each side of a limit."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from answerable.actor import Role, machine
from answerable.channel.rules.counterparts import (
    Described,
    OfficeOfTheirs,
    why_not_counterpart,
    why_not_end_office,
    why_not_their_office,
)
from answerable.channel.rules.dialogues import (
    ANSWER_DAYS,
    LADDER,
    Demand,
    DialogueState,
    Letter,
    Rung,
    Terms,
    demand_said,
    rung_said,
    why_not_change,
    why_not_end,
    why_not_mandate,
    why_not_open,
    why_not_rest,
    why_not_take_up,
    why_not_terms,
)
from answerable.channel.rules.inquiries import Promise, Turn, promise, why_not_inquiry, why_not_turn
from answerable.channel.rules.raisings import Raised, why_not_raise, why_not_withdraw
from answerable.refusal import say
from tests.unit.channel.test_request_rules import ANALYST, LEAD, NOON, SENT, on

TODAY = NOON.date()
TERMS = Terms("to ask", "ministers", "envoy")
S = DialogueState
LETTER = Letter("Letter", "two ministers", "two ministers", SENT, demands=[Demand("open", on(30))])
RAISED = Raised("i-1", "concern", "embassy", "the ambassador to the coordinator", SENT, "rl-1")
TURN = Turn("initial_examination", SENT, "the attaché")


def told(found: str | None, words: str | None) -> bool:
    return found is None if words is None else found is not None and words in found


@pytest.mark.parametrize(
    ("role", "fits"),
    [(Role.CHANNEL_LEAD, True), (Role.DESK_OFFICER, True), (Role.POLICY_LEAD, True),
     (Role.ANALYST, False), (Role.DECIDER, False), (Role.INSPECTOR, False)],
)  # fmt: skip
def test_who_conducts_a_dialogue_keeps_its_record(role: Role, fits: bool) -> None:
    by = replace(LEAD, roles=frozenset({role}))
    assert (why_not_counterpart(Described("M", "T", "ministers"), by=by) is None) is fits
    assert (why_not_open("Talk", TERMS, on=SENT, by=by) is None) is fits


def test_the_machine_keeps_no_dialogue() -> None:
    by = replace(machine(NOON), roles=frozenset({Role.CHANNEL_LEAD}))
    assert why_not_open("Talk", TERMS, on=SENT, by=by) is not None


@pytest.mark.parametrize(
    ("said", "words"),
    [(Described("M", "T", "ministers"), None), (Described("", "T", "ministers"), "is called"),
     (Described("M", " ", "ministers"), "is called"), (Described("M", "T", "kings"), "which level")],
)  # fmt: skip
def test_a_counterpart_has_a_name_a_state_and_a_level(said: Described, words: str | None) -> None:
    assert told(why_not_counterpart(said, by=LEAD), words)


@pytest.mark.parametrize(
    ("office", "words"),
    [
        (OfficeOfTheirs("coordinator", "officials"), None),
        (OfficeOfTheirs(" ", "officials"), "by their office"),
        (OfficeOfTheirs("coordinator", "clerks"), "which level"),
        (OfficeOfTheirs("minister", "ministers", "A. Person", "the gazette"), None),
        (OfficeOfTheirs("head", "senior_officials", "A. Person", "the gazette"), None),
        (OfficeOfTheirs("minister", "ministers", "A. Person"), "where the name is published"),
        (OfficeOfTheirs("attaché", "officials", "A. Person", "a list"), "Nobody below"),
        (OfficeOfTheirs("colonel", "military", "A. Person", "a list"), "Nobody below"),
    ],
)
def test_nobody_below_published_office_holders_is_named(
    office: OfficeOfTheirs, words: str | None
) -> None:
    assert told(why_not_their_office(office, by=LEAD), words)
    assert why_not_their_office(office, by=ANALYST) is not None


def test_an_office_of_theirs_ends_once_and_not_before_it_began() -> None:
    assert why_not_end_office(ended=False, since=SENT, on=SENT, by=LEAD) is None
    assert told(why_not_end_office(ended=True, since=SENT, on=SENT, by=LEAD), "already")
    assert told(why_not_end_office(ended=False, since=SENT, on=on(-1), by=LEAD), "when this began")
    assert why_not_end_office(ended=False, since=SENT, on=SENT, by=ANALYST) is not None


def test_thirty_days_are_proposed_and_each_dialogue_may_say_otherwise() -> None:
    assert (TERMS.answer_days, ANSWER_DAYS) == (30, 30)
    assert why_not_terms(replace(TERMS, answer_days=7)) is None


@pytest.mark.parametrize(
    ("terms", "words"),
    [
        (TERMS, None),
        (replace(TERMS, purpose=" "), "what the dialogue is for"),
        (replace(TERMS, standing="kings"), "which level"),
        (replace(TERMS, way="pigeon"), "which door"),
        (replace(TERMS, answer_days=0), "from 1 to 365"),
        (replace(TERMS, answer_days=365), None),
        (replace(TERMS, answer_days=366), "from 1 to 365"),
        (replace(TERMS, remind_every=0), "from 1 to 365"),
        (replace(TERMS, cadence_days=1), None),
        (replace(TERMS, cadence_days=366), "from 1 to 365"),
        (replace(TERMS, ladder=[]), None),
        (replace(TERMS, ladder=[Rung(1, "a"), Rung(365, "b")]), None),
        (replace(TERMS, ladder=[Rung(0, "a")]), "later than the one below"),
        (replace(TERMS, ladder=[Rung(366, "a")]), "later than the one below"),
        (replace(TERMS, ladder=[Rung(5, "a"), Rung(5, "b")]), "later than the one below"),
        (replace(TERMS, ladder=[Rung(6, "a"), Rung(5, "b")]), "later than the one below"),
        (replace(TERMS, ladder=[Rung(5, " ")]), "at most 6 rungs"),
        (replace(TERMS, ladder=[Rung(n, "a") for n in range(1, 7)]), None),
        (replace(TERMS, ladder=[Rung(n, "a") for n in range(1, 8)]), "at most 6 rungs"),
        (replace(TERMS, ladder=LADDER), None),
    ],
)
def test_how_a_dialogue_may_be_held(terms: Terms, words: str | None) -> None:
    assert told(why_not_open("Talk", terms, on=SENT, by=LEAD), words)
    assert told(why_not_change(S.OPEN, terms, by=LEAD), words)


def test_a_dialogue_has_a_name_and_begins_no_later_than_today() -> None:
    assert told(why_not_open(" ", TERMS, on=SENT, by=LEAD), "a name")
    assert why_not_open("Talk", TERMS, on=TODAY, by=LEAD) is None
    assert told(why_not_open("Talk", TERMS, on=TODAY + timedelta(1), by=LEAD), "not come yet")


def test_every_turn_of_a_dialogue_over_every_state() -> None:
    rest = {state: why_not_rest(state, by=LEAD) is None for state in S}
    take_up = {state: why_not_take_up(state, by=LEAD) is None for state in S}
    end = {
        state: why_not_end(state, worked="no", since=SENT, on=SENT, by=LEAD) is None for state in S
    }
    change = {state: why_not_change(state, TERMS, by=LEAD) is None for state in S}
    assert rest == {S.OPEN: True, S.DORMANT: False, S.ENDED: False}
    assert take_up == {S.OPEN: False, S.DORMANT: True, S.ENDED: False}
    assert end == change == {S.OPEN: True, S.DORMANT: True, S.ENDED: False}


def test_an_ending_says_whether_it_worked_on_a_day_of_the_dialogue() -> None:
    assert told(why_not_end(S.OPEN, worked="", since=SENT, on=SENT, by=LEAD), "whether it worked")
    assert told(why_not_end(S.OPEN, worked="no", since=SENT, on=on(-1), by=LEAD), "when this began")


@pytest.mark.parametrize(
    ("letter", "words"),
    [
        (LETTER, None),
        (replace(LETTER, title=""), "what the letter is"),
        (replace(LETTER, from_whom=" "), "what the letter is"),
        (replace(LETTER, to_whom=" "), "what the letter is"),
        (replace(LETTER, demands=[Demand(" ")]), "needs its words"),
        (replace(LETTER, demands=[Demand("open", SENT)]), None),
        (replace(LETTER, demands=[Demand("open", on(-1))]), "due before"),
        (replace(LETTER, demands=[]), None),
        (replace(LETTER, dated_on=TODAY + timedelta(1), demands=[]), "has not come yet"),
    ],
)
def test_a_mandate_says_from_whom_to_whom_and_what_it_demands(
    letter: Letter, words: str | None
) -> None:
    assert told(why_not_mandate(letter, by=LEAD), words)
    assert why_not_mandate(letter, by=ANALYST) is not None


@pytest.mark.parametrize(
    ("raised", "words"),
    [
        (RAISED, None),
        (replace(RAISED, cause="question"), None),
        (replace(RAISED, cause="anger"), "a concern or as a question"),
        (replace(RAISED, way="pigeon"), "which door"),
        (replace(RAISED, through=" "), "who raised it"),
        (replace(RAISED, release=""), "released first"),
        (replace(RAISED, on=on(-1)), "when this began"),
        (replace(RAISED, on=TODAY + timedelta(1)), "has not come yet"),
    ],
)
def test_what_is_raised_says_how_by_whom_and_with_what(raised: Raised, words: str | None) -> None:
    assert told(why_not_raise(raised, state=S.OPEN, since=SENT, withheld=None, by=LEAD), words)


def test_nothing_is_raised_without_what_was_released_for_it() -> None:
    withheld = say("This release was made for another recipient.")
    found = why_not_raise(RAISED, state=S.OPEN, since=SENT, withheld=withheld, by=LEAD)
    assert found == withheld
    assert told(
        why_not_raise(RAISED, state=S.ENDED, since=SENT, withheld=None, by=LEAD), "has ended"
    )


@pytest.mark.parametrize(
    ("turn", "words"),
    [
        (TURN, None),
        (replace(TURN, stage="rumour"), "where their inquiry stands"),
        (replace(TURN, outcome="forgotten"), "what came of it"),
        (replace(TURN, outcome="no_action"), None),
        (replace(TURN, told_by=" "), "who told us"),
        (replace(TURN, outcome="unknown", promised_on=on(9)), "promises no day"),
        (replace(TURN, promised_on=SENT), None),
        (replace(TURN, promised_on=on(-1)), "lies after the day"),
        (replace(TURN, on=TODAY + timedelta(1)), "has not come yet"),
    ],
)
def test_what_is_told_of_an_inquiry(turn: Turn, words: str | None) -> None:
    assert told(why_not_inquiry("the inspectorate", turn, by=LEAD), words)
    assert why_not_inquiry("the inspectorate", turn, by=ANALYST) is not None
    assert told(why_not_inquiry(" ", turn, by=LEAD), "which body")


def test_an_inquiry_that_ended_goes_on_only_by_an_appeal() -> None:
    def turn(stage: str, *, ended: bool, day: date = SENT, note: str = "") -> str | None:
        return why_not_turn(
            replace(TURN, stage=stage, on=day, note=note), ended=ended,
            last=("initial_examination", None), since=SENT, by=LEAD,
        )  # fmt: skip

    assert told(turn("criminal_investigation", ended=True), "only by an appeal")
    assert turn("appeal", ended=True) is None
    assert turn("criminal_investigation", ended=False) is None
    assert told(turn("initial_examination", ended=False), "stands already")
    assert turn("initial_examination", ended=False, note="witnesses heard") is None
    assert told(turn("appeal", ended=False, day=on(-1)), "when this began")


@pytest.mark.parametrize(
    ("days", "ended", "expected"),
    [
        ([], None, Promise(None, None, 0, 0)),
        ([None, None], None, Promise(None, None, 0, 0)),
        ([on(20)], None, Promise(on(20), on(20), 0, 30)),
        ([on(50)], None, Promise(on(50), on(50), 0, 0)),
        ([on(20), on(20)], None, Promise(on(20), on(20), 0, 30)),
        ([on(20), None, on(40)], None, Promise(on(20), on(40), 1, 30)),
        ([on(20), on(40), on(20)], on(25), Promise(on(20), on(20), 2, 5)),
        ([on(20)], on(10), Promise(on(20), on(20), 0, 0)),
    ],
)
def test_promised_days_are_held_against_the_first(
    days: list[date | None], ended: date | None, expected: Promise
) -> None:
    assert promise(days, ended_on=ended, today=on(50)) == expected


@pytest.mark.parametrize(
    ("line", "rung"),
    [
        ("14 the ambassador", Rung(14, "the ambassador")),
        ("5: ministers", Rung(5, "ministers")),
        (" 30. leaders ", Rung(30, "leaders")),
        ("the ambassador", None),
        ("14", None),
        ("1400 ministers", None),
    ],
)
def test_a_rung_is_read_as_typed(line: str, rung: Rung | None) -> None:
    assert rung_said(line) == rung


@pytest.mark.parametrize(
    ("line", "demand"),
    [
        ("2026-01-31 open a crossing", Demand("open a crossing", on(30))),
        ("2026-01-31: open a crossing", Demand("open a crossing", on(30))),
        ("open a crossing", Demand("open a crossing")),
        ("2026-13-31 open", Demand("2026-13-31 open")),
    ],
)
def test_a_demand_may_have_its_day_in_front(line: str, demand: Demand) -> None:
    assert demand_said(line) == demand


@pytest.mark.parametrize(
    ("more", "words"),
    [({}, None), ({"withdrawn": True}, "withdrawn already"), ({"asked": 1}, "are open: 1"),
     ({"on": SENT}, None), ({"on": SENT - timedelta(1)}, "lies before"),
     ({"on": TODAY}, None), ({"on": TODAY + timedelta(1)}, "not come yet"),
     ({"by": ANALYST}, "Only who conducts")],
)  # fmt: skip
def test_what_was_raised_is_withdrawn_once_and_with_no_question_left_open(
    more: dict[str, object], words: str | None
) -> None:
    given = {"withdrawn": False, "raised_on": SENT, "asked": 0, "on": SENT, "by": LEAD, **more}
    assert told(why_not_withdraw(**given), words)  # type: ignore[arg-type]  # parameters by name
