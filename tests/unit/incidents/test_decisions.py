"""Who may settle, judge, merge, grade and describe, and the sentence for everybody else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from answerable.actor import Actor, Role
from answerable.incidents.rules import gradings, incidents, judgements, people, ranges, statements
from answerable.incidents.rules.gradings import CODES, MEANING, Axis
from answerable.incidents.rules.incidents import Accepted, Described
from answerable.incidents.rules.judgements import End, Relation, Verdict
from answerable.incidents.rules.people import Doing
from answerable.incidents.rules.statements import Standing, State
from answerable.reading.types import Kind, Statement, When
from tests.unit.incidents.people import ANALYST, HOUSE, NOBODY, somebody

R, ONE, TWO = End("r-1"), End("i-1"), End("i-2")
MERGED = End("i-3", merged_into="i-9")
TELLING = Described("Strike on the market", "2026-03-12", "Delun")
BOTH = [Accepted("q-1", "2026-03-12", "Delun")]

ALLOWED = {
    Doing.SETTLE: {Role.ANALYST, Role.INTAKE_OFFICER, Role.MONITOR, Role.WEAPONS_ANALYST},
    Doing.BEGIN: {Role.ANALYST, Role.INTAKE_OFFICER},
    Doing.JUDGE: {Role.ANALYST, Role.INTAKE_OFFICER, Role.MONITOR},
    Doing.MERGE: {Role.ANALYST},
    Doing.DESCRIBE: {Role.ANALYST, Role.WEAPONS_ANALYST, Role.DESK_OFFICER},
    Doing.GRADE: {Role.ANALYST, Role.WEAPONS_ANALYST},
    Doing.NARROW: {Role.ANALYST, Role.WEAPONS_ANALYST},
    Doing.PLACES: {Role.ANALYST, Role.INTAKE_OFFICER, Role.ADMINISTRATOR},
    Doing.SITUATION: {Role.ANALYST, Role.DESK_OFFICER, Role.POLICY_LEAD},
    Doing.PATTERN: {
        Role.ANALYST,
        Role.WEAPONS_ANALYST,
        Role.LEGAL_ADVISER,
        Role.DESK_OFFICER,
        Role.POLICY_LEAD,
    },
}
"""Written a second time on purpose: the rules are held to it."""


@pytest.mark.parametrize("doing", list(Doing))
@pytest.mark.parametrize("role", list(Role))
def test_each_act_takes_its_roles_and_no_other(doing: Doing, role: Role) -> None:
    sentence = people.why_not_do(doing, somebody(role))
    assert (sentence is None) == (role in ALLOWED[doing])
    assert sentence is None or doing.words in sentence


ASKED: list[Callable[[Actor], str | None]] = [
    lambda by: statements.why_not_settle(Standing("proposed"), State.ACCEPTED, by=by),
    lambda by: statements.why_not_write(_said("nine"), "nine", by=by),
    lambda by: judgements.why_not_judge(R, ONE, Verdict.SAME, holds="", by=by),
    lambda by: judgements.why_not_withdraw(holds=True, by=by),
    lambda by: judgements.why_not_merge(ONE, TWO, by=by),
    lambda by: judgements.why_not_split(MERGED, by=by),
    lambda by: judgements.why_not_settle_kinship("proposed", Relation.ACCEPTED, by=by),
    lambda by: incidents.why_not_begin(TELLING, BOTH, by=by),
    lambda by: incidents.why_not_describe(TELLING, seen=1, version=1, by=by),
    lambda by: incidents.why_not_narrow((9, 9), (9, 14), seen=1, version=1, by=by),
    lambda by: incidents.why_not_place(False, by=by),
    lambda by: incidents.why_not_open_situation("War", "2026", "", by=by),
    lambda by: ranges.why_not_widen(True, by=by),
    lambda by: gradings.why_not_grade(Axis.HARM, "fair", now="", by=by),
]


@pytest.mark.parametrize("ask", ASKED)
def test_the_machine_only_proposes_and_a_person_needs_the_role(
    ask: Callable[[Actor], str | None],
) -> None:
    assert "the machine only proposes" in (ask(HOUSE) or "")
    assert "takes one of these roles" in (ask(NOBODY) or "")
    assert ask(ANALYST) is None


def _said(quote: str, **more: object) -> Statement:
    return replace(Statement((0, len(quote)), quote, Kind.HARM), **more)  # type: ignore[arg-type]  # fields of it


@pytest.mark.parametrize(
    ("now", "wanted", "words"),
    [
        (Standing("accepted"), State.ACCEPTED, "already accepted"),
        (Standing("set_aside"), State.SET_ASIDE, "already set aside"),
        (Standing("proposed"), State.PROPOSED, "Accept the statement or set it aside"),
        (Standing("proposed", is_current=False), State.ACCEPTED, "Settle the newer statement"),
    ],
)
def test_a_statement_is_settled_once_and_from_the_newest_reading(
    now: Standing, wanted: State, words: str
) -> None:
    assert words in (statements.why_not_settle(now, wanted, by=ANALYST) or "")


def test_a_settled_statement_can_be_settled_the_other_way() -> None:
    assert statements.why_not_settle(Standing("accepted"), State.SET_ASIDE, by=ANALYST) is None


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (_said("ten"), "not in the text at that place"),
        (replace(_said("nine"), span=(1, 5)), "not in the text at that place"),
        (replace(_said("nine"), span=(-4, 4)), "not in the text at that place"),
        (Statement((0, 0), "", Kind.HARM), "not in the text at that place"),
        (_said("nine", killed=(-1, None)), "below zero"),
        (_said("nine", injured=(9, 3)), "is below the least"),
        (_said("nine", missing=(9, 3_000_000_000)), "more people than can be stored"),
        (_said("nine", date=When("then", "then")), "is not a date"),
    ],
)
def test_a_statement_written_by_hand_is_held_to_the_text(said: Statement, words: str) -> None:
    assert words in (statements.why_not_write(said, "nine were killed", by=ANALYST) or "")


def test_a_statement_written_by_hand_stands_with_its_words() -> None:
    good = _said("nine", killed=(9, None), displaced=(0, 0), date=When("that day", "XXXX-10-13"))
    assert statements.why_not_write(good, "nine were killed", by=ANALYST) is None


@pytest.mark.parametrize(
    ("left", "right", "verdict", "holds", "words"),
    [
        (ONE, ONE, Verdict.SAME, "", "against itself"),
        (R, MERGED, Verdict.SAME, "", "merged into i-9"),
        (MERGED, ONE, Verdict.DIFFERENT, "", "merged into i-9"),
        (R, ONE, Verdict.WITHDRAWN, "", "Withdraw the judgement itself"),
        (R, ONE, Verdict.SAME, "same", "says already"),
    ],
)
def test_a_link_is_not_judged_so(
    left: End, right: End, verdict: Verdict, holds: str, words: str
) -> None:
    sentence = judgements.why_not_judge(left, right, verdict, holds=holds, by=ANALYST)
    assert words in (sentence or "")


def test_a_judgement_can_be_changed_and_incidents_judged_against_each_other() -> None:
    assert judgements.why_not_judge(R, ONE, Verdict.DIFFERENT, holds="same", by=ANALYST) is None
    assert judgements.why_not_judge(ONE, TWO, Verdict.UNSURE, holds="", by=ANALYST) is None


def test_what_no_longer_holds_cannot_be_withdrawn() -> None:
    assert "no longer holds" in (judgements.why_not_withdraw(holds=False, by=ANALYST) or "")


@pytest.mark.parametrize(
    ("one", "into", "words"),
    [
        (ONE, ONE, "into itself"),
        (MERGED, ONE, "already merged into i-9"),
        (ONE, MERGED, "i-3 was merged into i-9. Use i-9"),
    ],
)
def test_an_incident_is_not_merged_so(one: End, into: End, words: str) -> None:
    assert words in (judgements.why_not_merge(one, into, by=ANALYST) or "")


def test_only_a_merged_incident_can_be_parted() -> None:
    assert "i-1 is not merged" in (judgements.why_not_split(ONE, by=ANALYST) or "")


def test_a_kinship_is_settled_once_each_way() -> None:
    settle = judgements.why_not_settle_kinship
    assert "stands already" in (settle("accepted", Relation.ACCEPTED, by=ANALYST) or "")
    assert settle("accepted", Relation.SET_ASIDE, by=ANALYST) is None


@pytest.mark.parametrize(
    ("accepted", "words"),
    [
        ([], "a place and a day someone has accepted. Accept the statements"),
        ([Accepted("q-1", "2026-03-12")], "needs a place someone has accepted"),
        ([Accepted("q-1", "", "Delun")], "needs a day someone has accepted"),
        ([Accepted("q-1", "XXXX-XX-XX", "Delun")], "needs a day someone has accepted"),
        ([Accepted("q-1", "2026-04-01", "Delun")], "gives the date 12 March 2026"),
    ],
)
def test_an_incident_needs_an_accepted_place_and_day(accepted: list[Accepted], words: str) -> None:
    assert words in (incidents.why_not_begin(TELLING, accepted, by=ANALYST) or "")


def test_place_and_day_may_come_from_two_statements() -> None:
    apart = [Accepted("q-1", "2026-03"), Accepted("q-2", "", "Delun")]
    assert incidents.why_not_begin(TELLING, apart, by=ANALYST) is None


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"title": "  "}, "Give the incident a title"),
        ({"title": "x" * 201}, "at most 200 characters"),
        ({"place": " "}, "Say where, in words"),
        ({"happened_on": "soon"}, "is not a date"),
        ({"happened_on": "2026-03-17"}, "has not come yet"),
        ({"manner": "magic"}, "magic is not a manner"),
        ({"part_of_day": "teatime"}, "teatime is not a part"),
    ],
)
def test_an_incident_is_not_described_so(change: dict[str, str], words: str) -> None:
    wanted = replace(TELLING, **change)
    sentence = incidents.why_not_describe(wanted, seen=3, version=3, by=ANALYST)
    assert words in (sentence or "")


def test_a_title_may_fill_its_limit() -> None:
    wanted = replace(TELLING, title="x" * 200)
    assert incidents.why_not_describe(wanted, seen=None, version=3, by=ANALYST) is None


def test_a_change_from_another_version_is_refused_with_both_numbers() -> None:
    for sentence in (
        incidents.why_not_describe(TELLING, seen=2, version=3, by=ANALYST),
        incidents.why_not_narrow((9, 9), (9, 14), seen=2, version=3, by=ANALYST),
    ):
        assert "you saw version 2, it is now version 3" in (sentence or "")
    assert incidents.why_not_over(None, 3) is None


def test_narrowing_asks_the_range_too() -> None:
    sentence = incidents.why_not_narrow((1, 9), (9, 14), seen=1, version=1, by=ANALYST)
    assert "wider" in (sentence or "")
    assert "Nobody has narrowed" in (ranges.why_not_widen(False, by=ANALYST) or "")


def test_an_incident_is_placed_where_it_is_not() -> None:
    assert "there already" in (incidents.why_not_place(True, by=ANALYST) or "")


@pytest.mark.parametrize(
    ("name", "began", "ended", "words"),
    [
        (" ", "2026", "", "Give the situation a name"),
        ("x" * 201, "2026", "", "at most 200 characters"),
        ("War", "soon", "", "is not a date"),
        ("War", "", "later", "is not a date"),
    ],
)
def test_a_situation_is_not_opened_so(name: str, began: str, ended: str, words: str) -> None:
    assert words in (incidents.why_not_open_situation(name, began, ended, by=ANALYST) or "")


def test_every_code_of_the_three_axes_has_its_words_and_meaning() -> None:
    for axis, terms in CODES.items():
        assert {term.value for term in terms} == set(MEANING[axis])
        for term in terms:
            assert gradings.code_of(axis, term.value) is term
    assert [t.value for t in CODES[Axis.HARM]][1:] == [
        "confirmed", "fair", "weak", "contested", "discounted",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("code", "now", "words"),
    [("good", "", "good is not a code"), ("fair", "fair", "already stands there")],
)
def test_a_grade_is_a_code_of_its_list_and_a_change(code: str, now: str, words: str) -> None:
    assert words in (gradings.why_not_grade(Axis.HARM, code, now=now, by=ANALYST) or "")
    assert gradings.code_of(Axis.HARM, "declared_strike") is None
