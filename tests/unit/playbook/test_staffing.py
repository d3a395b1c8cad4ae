"""Which acts nobody is left to do: different people are counted, never one person twice."""

from __future__ import annotations

import pytest

from answerable.actor import Role
from answerable.playbook import Rule, Work, load, shipped
from answerable.playbook.staffing import Need, Somebody, load_of, needs, posts, sentence_of
from answerable.refusal import say
from tests.unit.playbook.books import SMALL

ANALYST, LEAD, DECIDER = Role.ANALYST, Role.POLICY_LEAD, Role.DECIDER
ACT = say("do it")


def who(**people: str) -> list[Somebody]:
    """`who(ana="analyst policy_lead")`."""
    return [Somebody(name, frozenset(map(Role, roles.split()))) for name, roles in people.items()]


def roles(*held: Role) -> frozenset[Role]:
    return frozenset(held)


@pytest.mark.parametrize(
    ("need", "people", "filled", "thin"),
    [
        (Need(ACT, roles(ANALYST)), who(), False, False),
        (Need(ACT, roles(ANALYST)), who(ana="policy_lead"), False, False),
        (Need(ACT, roles(ANALYST)), who(ana="analyst"), True, True),
        (Need(ACT, roles(ANALYST)), who(ana="analyst", bo="analyst"), True, False),
        (Need(ACT, roles(ANALYST, LEAD)), who(ana="analyst", bo="policy_lead"), True, False),
        # two different people
        (Need(ACT, roles(ANALYST), 2), who(ana="analyst policy_lead"), False, False),
        (Need(ACT, roles(ANALYST), 2), who(ana="analyst", bo="analyst"), True, True),
        (Need(ACT, roles(ANALYST), 2), who(a="analyst", b="analyst", c="analyst"), True, False),
        # one signs, another countersigns
        (Need(ACT, roles(LEAD), 2, roles(ANALYST)), who(ana="analyst"), False, False),
        (Need(ACT, roles(LEAD), 2, roles(ANALYST)), who(pol="policy_lead"), False, False),
        (Need(ACT, roles(LEAD), 2, roles(ANALYST)), who(ana="analyst policy_lead"), False, False),
        (Need(ACT, roles(LEAD), 2, roles(ANALYST)), who(ana="analyst", pol="policy_lead"), True, True),
        (Need(ACT, roles(ANALYST, LEAD), 2, roles(ANALYST)), who(a="analyst", b="analyst"), True, True),
        (Need(ACT, roles(LEAD), 2, roles(ANALYST)), who(a="policy_lead", b="policy_lead"), False, False),
        (Need(ACT, roles(LEAD), 2, roles(ANALYST)),
         who(a="analyst policy_lead", b="analyst policy_lead"), True, True),
        (Need(ACT, roles(LEAD), 3, roles(ANALYST)), who(a="analyst", b="policy_lead"), False, False),
        (Need(ACT, roles(LEAD), 3, roles(ANALYST)),
         who(a="analyst", b="policy_lead", c="policy_lead"), True, True),
    ],
)  # fmt: skip
def test_different_people_are_counted(
    need: Need, people: list[Somebody], filled: bool, thin: bool
) -> None:
    (post,) = posts([need], people)
    assert (post.filled, post.thin) == (filled, thin)


def test_those_who_could_take_part_are_named_in_order() -> None:
    (post,) = posts(
        [Need(ACT, roles(LEAD), 2, roles(ANALYST))],
        who(pol="policy_lead", eva="decider", ana="analyst"),
    )
    assert post.able == ("pol", "ana")


@pytest.mark.parametrize(
    ("people", "sentence"),
    [
        (who(), "Nobody is left to do it."),
        (who(ana="analyst"),
         "Too few are left to do it: it takes 2 different people, and there is ana."),
        (who(ana="analyst", bo="analyst"), "If one person left, nobody could do it: ana, bo."),
        (who(ana="analyst", bo="analyst", cy="analyst"), "Can do it: ana, bo, cy."),
    ],
)  # fmt: skip
def test_a_post_is_said_in_a_sentence(people: list[Somebody], sentence: str) -> None:
    (post,) = posts([Need(ACT, roles(ANALYST), 2)], people)
    assert sentence_of(post) == sentence


def test_a_procedure_needs_people_for_findings_moves_and_the_decision() -> None:
    found = [
        (str(n.act), n.roles, n.people, n.first, n.optional) for n in needs(load(SMALL, "small"))
    ]
    assert found == [
        ("sign and countersign the finding “harm”", {LEAD}, 2, {ANALYST}, False),
        ("move a case from looking to acting", {ANALYST}, 1, frozenset(), False),
        ("move a case from acting to closed", {LEAD}, 1, frozenset(), False),
        ("move a case from closed to looking", {LEAD}, 1, frozenset(), False),
        ("decide, by the rule: consensus", {DECIDER}, 1, frozenset(), False),
    ]


def test_a_finding_nothing_waits_for_is_optional() -> None:
    book = load(SMALL.replace("question: Did", "needed: false\n        question: Did"), "small")
    assert needs(book)[0].optional


def test_blind_opinions_take_as_many_signers() -> None:
    text = SMALL.replace("question: Did", "opinions: 3\n        question: Did")
    blind = needs(load(text, "small"))[1]
    assert (blind.act, blind.roles, blind.people, blind.first, blind.optional) == (
        "give the blind first opinions on “harm”", {ANALYST}, 3, frozenset(), False,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("rule", "quorum", "people"),
    [
        (Rule.SINGLE_SIGNATORY, None, 1),
        (Rule.SINGLE_SIGNATORY, 4, 1),
        (Rule.MAJORITY, 3, 3),
        (Rule.ANY_OBJECTION_BLOCKS, 2, 2),
        (Rule.ANY_OBJECTION_BLOCKS, None, 1),
        (Rule.CONSENSUS, None, 1),
    ],
)
def test_a_decision_takes_its_quorum(rule: Rule, quorum: int | None, people: int) -> None:
    given = f"rule: {rule}\n  quorum: {'null' if quorum is None else quorum}"
    book = load(SMALL.replace("rule: consensus", given), "small")
    assert needs(book)[-1].people == people
    times = {one.work: one.times for one in load_of(load(SMALL.replace("rule: consensus", given)
             + "minutes: {vote: {minutes: 5, source: invented}}\n", "small"))}  # fmt: skip
    assert times == {Work.VOTE: people}


def test_the_work_of_one_case_is_counted_by_hand() -> None:
    """Of chirg: five findings are needed at the first stage and one at the second, two names each."""
    book = load(shipped("chirg"), "chirg")
    lines = {one.work: (one.times, one.minutes, one.total) for one in load_of(book)}
    assert lines == {
        Work.TRIAGE: (1, 45, 45),
        Work.FINDING: (6, 180, 1080),
        Work.SIGNATURE: (12, 45, 540),
        Work.PLAN: (1, 240, 240),
        Work.CLEARANCE: (1, 60, 60),
        Work.VOTE: (1, 60, 60),
        Work.MEASURE: (1, 240, 240),
        Work.EFFECT_REVIEW: (1, 120, 120),
    }


def test_more_clearances_and_measures_are_more_work() -> None:
    book = load(shipped("ngo"), "ngo")
    lines = {one.work: one for one in load_of(book, clearances=3, measures=2)}
    assert (lines[Work.CLEARANCE].times, lines[Work.MEASURE].times) == (3, 2)
    # seven needed findings, and two blind opinions on one of them
    assert lines[Work.FINDING].times == 7 + 2
    assert all(one.total == one.times * book.minutes[one.work] for one in lines.values())


def test_without_estimates_there_is_nothing_to_count() -> None:
    assert load_of(load(SMALL, "small")) == ()
