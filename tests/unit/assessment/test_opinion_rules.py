"""Blind opinions: who gives one and when, and what becomes of a disagreement."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest

from answerable.actor import Role
from answerable.assessment.rules import opinions
from answerable.assessment.rules.findings import Answer, FindingState, Held
from answerable.assessment.rules.opinions import Blind, Difference, Stated
from tests.unit.assessment.arrange import CHIRG, person

HARM = CHIRG.prompt("harm")
assert HARM is not None
ASKING = replace(HARM, opinions=2)
GOOD = Answer("harm", "likely", "low", "so")

TABLE = {
    # asked, in so far, mine among them: may I give one? is the finding open?
    (0, 0, False): (False, True),
    (2, 0, False): (True, False),
    (2, 1, False): (True, False),
    (2, 1, True): (False, False),
    (2, 2, False): (False, True),
    (2, 2, True): (False, True),
    (3, 2, False): (True, False),
    (3, 3, False): (False, True),
}
"""Written by hand from what is promised; it shares no code with the rules."""

GIVES = {"analyst"}
"""The roles that may answer the question of harm under the default procedure."""


@pytest.mark.parametrize("role", list(Role), ids=str)
@pytest.mark.parametrize("number", TABLE, ids=str)
@pytest.mark.parametrize("reached", [True, False])
@pytest.mark.parametrize("closed", [True, False])
def test_every_state_of_a_prompt_by_role_number_and_author(
    role: Role, number: tuple[int, int, bool], reached: bool, closed: bool
) -> None:
    may, finding_open = TABLE[number]
    refused = opinions.why_not_opine(
        GOOD, replace(ASKING, opinions=number[0]), playbook=CHIRG, reached=reached, closed=closed,
        blind=Blind(*number), by=person(role),
    )  # fmt: skip
    wanted = may and role.value in GIVES and reached and not closed
    assert (refused is None) == wanted
    assert (opinions.why_not_before_opinions(Blind(*number)) is None) == finding_open


def test_each_refusal_of_an_opinion_has_its_own_sentence() -> None:
    def asked(blind: Blind, **more: object) -> str | None:
        given: dict[str, object] = {"reached": True, "closed": False, "by": person(Role.ANALYST)}
        return opinions.why_not_opine(
            GOOD, ASKING, playbook=CHIRG, blind=blind, **{**given, **more}
        )  # type: ignore[arg-type]  # a table of arguments

    first = Blind(2, 0)
    said = [
        asked(first, closed=True), asked(first, reached=False), asked(first, by=person(Role.DECIDER)),
        asked(Blind(0)), asked(Blind(2, 1, mine=True)), asked(Blind(2, 2)),
    ]  # fmt: skip
    assert None not in said
    assert len(set(said)) == len(said)
    assert asked(Blind(2, 2)) == "All 2 opinions are in."


def test_an_opinion_is_held_to_what_an_answer_is_held_to() -> None:
    by = person(Role.ANALYST)
    for wrong in ({"likelihood": "perhaps"}, {"confidence": ""}, {"because": " "}):
        assert opinions.why_not_opine(
            replace(GOOD, **wrong), ASKING, playbook=CHIRG, reached=True, closed=False,
            blind=Blind(2), by=by,
        )  # fmt: skip


def test_the_finding_says_how_many_are_in() -> None:
    assert opinions.why_not_before_opinions(Blind(2, 1)) == (
        "2 people first give their opinion apart from each other: 1 are in so far."
    )


@pytest.mark.parametrize(
    ("held", "wanted"),
    [
        ([], Difference.NONE),
        ([("likely", "low")], Difference.NONE),
        ([("likely", "low"), ("likely", "low")], Difference.NONE),
        ([("likely", "low"), ("likely", "high")], Difference.CONFIDENCE),
        ([("likely", "low"), ("unlikely", "low")], Difference.LIKELIHOOD),
        ([("likely", "low"), ("cannot_tell", "")], Difference.LIKELIHOOD),
    ],
)  # fmt: skip
def test_how_far_opinions_lie_apart(held: list[tuple[str, str]], wanted: Difference) -> None:
    assert opinions.difference(Stated("a", *one) for one in held) is wanted


SETTLING = {
    # the opinions, the finding, what is said of it, how resolved: is it refused?
    (("likely", "likely"), "likely", "", ""): False,
    (("likely", "likely"), "likely", "dissent", ""): True,
    (("likely", "likely"), "likely", "resolved", "we met"): True,
    (("likely", "unlikely"), "likely", "", ""): True,
    (("likely", "unlikely"), "likely", "dissent", ""): False,
    (("likely", "unlikely"), "likely", "resolved", ""): True,
    (("likely", "unlikely"), "likely", "resolved", "we met"): False,
    (("likely", "unlikely"), "likely", "ignored", "we met"): True,
    (("likely", "likely"), "unlikely", "", ""): True,
    (("likely", "likely"), "unlikely", "resolved", "a film came"): False,
    ((), "likely", "", ""): False,
    ((), "likely", "dissent", ""): True,
}


@pytest.mark.parametrize("case", SETTLING, ids=str)
def test_a_finding_says_what_became_of_an_opinion_it_does_not_share(
    case: tuple[tuple[str, ...], str, str, str],
) -> None:
    held, likelihood, settled, resolution = case
    stated = [Stated(f"a-{n}", one) for n, one in enumerate(held)]
    refused = opinions.why_not_settle(stated, likelihood, settled=settled, resolution=resolution)
    assert (refused is not None) == SETTLING[case]
    assert [one.likelihood for one in opinions.not_sharing(stated, likelihood)] == [
        one for one in held if one != likelihood
    ]


def _dissent(held: Held | None, **more: object) -> str | None:
    given: dict[str, object] = {
        "likelihood": "unlikely", "differs": True, "dissented": False, "by": person(Role.ANALYST),
    }  # fmt: skip
    return opinions.why_not_dissent(held, ASKING, playbook=CHIRG, **{**given, **more})  # type: ignore[arg-type]  # a table of arguments


@pytest.mark.parametrize(("state", "role"), list(itertools.product(FindingState, Role)), ids=str)
def test_who_may_dissent_from_a_finding_in_which_state(state: FindingState, role: Role) -> None:
    stands = state.value in {"draft", "signed", "countersigned"}
    able = role.value in {"analyst", "policy_lead"}
    held = Held("harm", state, "a-8", ("a-9",))
    assert (_dissent(held, by=person(role)) is None) == (stands and able)


def test_nobody_dissents_from_their_own_name_twice_or_from_what_they_share() -> None:
    held = Held("harm", FindingState.SIGNED, "a-8", ("a-9",))
    assert _dissent(None)
    said = [
        _dissent(held, by=person(Role.ANALYST, pseudonym="a-8")),
        _dissent(held, dissented=True), _dissent(held, likelihood="perhaps"),
        _dissent(held, differs=False), _dissent(held, by=person(Role.MONITOR)),
    ]  # fmt: skip
    assert None not in said
    assert len(set(said)) == len(said)
    assert _dissent(held, by=person(Role.ANALYST, pseudonym="a-9")) == said[0]
    assert _dissent(held) is None


@pytest.mark.parametrize("role", list(Role), ids=str)
@pytest.mark.parametrize("number", TABLE, ids=str)
@pytest.mark.parametrize("reached", [True, False])
@pytest.mark.parametrize("closed", [True, False])
@pytest.mark.parametrize("came_back", [True, False])
def test_opinions_are_asked_for_anew_when_all_are_in_and_the_case_has_come_back(
    role: Role, number: tuple[int, int, bool], reached: bool, closed: bool, came_back: bool
) -> None:
    asked, given, _ = number
    refused = opinions.why_not_ask_again(
        ASKING, playbook=CHIRG, reached=reached, closed=closed, came_back=came_back,
        blind=Blind(*number), by=person(role),
    )  # fmt: skip
    wanted = reached and not closed and came_back and asked > 0 and given == asked
    assert (refused is None) == (wanted and role.value in GIVES)


def test_each_refusal_to_ask_anew_has_its_own_sentence() -> None:
    def said(blind: Blind, **more: object) -> str:
        given: dict[str, object] = {
            "reached": True,
            "closed": False,
            "came_back": True,
            "by": person(Role.ANALYST),
        }
        return str(
            opinions.why_not_ask_again(ASKING, playbook=CHIRG, blind=blind, **{**given, **more})  # type: ignore[arg-type]  # a table of arguments
        )

    full = Blind(2, 2)
    assert "closed" in said(full, closed=True)
    assert "not reached" in said(full, reached=False)
    assert "analyst" in said(full, by=person(Role.DECIDER))
    assert "asks for no opinion" in said(Blind(0))
    assert "still being given: 1 of 2" in said(Blind(2, 1))
    assert "only when the case has come back" in said(full, came_back=False)
