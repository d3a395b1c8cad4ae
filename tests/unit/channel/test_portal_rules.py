"""Who lets officials of a counterpart in, for how long a link holds, and what a key of theirs names."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from answerable.actor import Actor, Door, Role, machine
from answerable.channel.rules import portal as rules
from answerable.channel.rules.portal import OfficialState
from answerable.refusal import kept, said_again, say

NOON = datetime(2026, 3, 16, 12, tzinfo=UTC)
DAY = NOON.date()
LEAD = Actor("a-lead", frozenset({Role.CHANNEL_LEAD}), Door.WEB, NOON, account=1, stepped_up=True)
ANALYST = replace(LEAD, roles=frozenset({Role.ANALYST}))


@pytest.mark.parametrize("days", [0, 1, 30])
def test_a_channel_lead_invites_for_up_to_thirty_days(days: int) -> None:
    assert rules.why_not_invite("Director", DAY + timedelta(days=days), by=LEAD) is None


@pytest.mark.parametrize(("office", "days", "words"), [
    ("Director", -1, "at most 30 days"), ("Director", 31, "at most 30 days"),
    ("  ", 1, "by role"), ("x" * 201, 1, "by role"),
])  # fmt: skip
def test_no_office_and_no_long_link(office: str, days: int, words: str) -> None:
    assert words in str(rules.why_not_invite(office, DAY + timedelta(days=days), by=LEAD))


def test_an_office_of_two_hundred_letters_is_taken() -> None:
    assert rules.why_not_invite("x" * 200, DAY, by=LEAD) is None


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.CHANNEL_LEAD])
def test_nobody_else_lets_anybody_in_or_out(role: Role) -> None:
    other = replace(LEAD, roles=frozenset({role}))
    for sentence in (
        rules.why_not_invite("Director", DAY, by=other),
        rules.why_not_remove(OfficialState.JOINED, by=other),
    ):
        assert "Only a channel lead" in str(sentence)


def test_neither_the_machine_nor_a_lead_without_the_second_factor() -> None:
    house = replace(machine(NOON), roles=frozenset({Role.CHANNEL_LEAD}))
    assert "Only a channel lead" in str(rules.why_not_invite("Director", DAY, by=house))
    bare = replace(LEAD, stepped_up=False)
    assert "second factor" in str(rules.why_not_invite("Director", DAY, by=bare))
    assert "second factor" in str(rules.why_not_remove(OfficialState.INVITED, by=bare))


def test_one_is_removed_once() -> None:
    assert rules.why_not_remove(OfficialState.INVITED, by=LEAD) is None
    assert rules.why_not_remove(OfficialState.JOINED, by=LEAD) is None
    assert "removed already" in str(rules.why_not_remove(OfficialState.REMOVED, by=LEAD))


@pytest.mark.parametrize(("state", "days", "opens"), [
    ("invited", 0, True), ("invited", 1, True), ("invited", -1, False),
    ("joined", -100, True), ("removed", 10, False),
])  # fmt: skip
def test_a_link_lapses_and_an_account_does_not(state: str, days: int, *, opens: bool) -> None:
    assert rules.stands(state, DAY + timedelta(days=days), today=DAY) is opens


@pytest.mark.parametrize(("key", "named"), [
    ("rq-7kq2m9xd-3", ("rq-7kq2m9xd", 3)), ("rq-7kq2m9xd-12345", ("rq-7kq2m9xd", 12345)),
    ("rq-7kq2m9xd-123456", ("", 0)), ("rl-7kq2m9xd-3", ("", 0)), ("rq-7kq2m9xd-", ("", 0)),
    ("rq-7kq2m9xd-x", ("", 0)), ("rq-7kq2m9xd-٣", ("", 0)), ("", ("", 0)), ("3", ("", 0)),
])  # fmt: skip
def test_a_key_names_a_question_or_nothing(key: str, named: tuple[str, int]) -> None:
    assert rules.question_named(key) == named


def test_a_key_names_a_copy_or_nothing() -> None:
    assert rules.copy_named("rl-7kq2m9xd-2") == ("rl-7kq2m9xd", 2)
    assert rules.copy_named("rq-7kq2m9xd-2") == ("", 0)


OUT = say("It was made for another recipient.")


@pytest.mark.parametrize(
    ("more", "words"),
    [({}, None), ({"kind": "answer"}, "Only a question of theirs"),
     ({"refused": True}, "Only a question of theirs"), ({"replied": True}, "has its reply"),
     ({"out": OUT}, "another recipient"), ({"by": ANALYST}, "Only who conducts")],
)  # fmt: skip
def test_a_question_of_theirs_is_replied_to_once_with_what_stands_released_to_them(
    more: dict[str, object], words: str | None
) -> None:
    given = {"kind": "query", "refused": False, "replied": False, "out": None, "by": LEAD, **more}
    found = rules.why_not_reply(**given)  # type: ignore[arg-type]  # parameters by name
    assert found is None if words is None else words in str(found)


def test_a_sentence_kept_as_data_is_the_same_sentence_again() -> None:
    told = say("{day} is {state}: {why} {n}", day=DAY, state=OfficialState.JOINED, why=OUT, n=3)
    again = said_again(kept(told))
    assert (again, again.template, again.values["n"]) == (told, told.template, 3)
    assert getattr(again.values["state"], "template", "") == "has an account"
    assert said_again(kept("in {braces}")) == "in {braces}"
