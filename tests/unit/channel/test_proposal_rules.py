"""Who speaks for whom, what a dealing can become, and who may settle what a machine proposed."""

from __future__ import annotations

import pytest

from answerable.actor import Actor, Door, Role, machine
from answerable.channel.rules import proposals as rules
from answerable.channel.rules.answers import Position
from answerable.channel.rules.proposals import Becomes, ProposalState
from answerable.reading.types import Dealing
from tests import build

LEAD = Actor("a-1", frozenset({Role.CHANNEL_LEAD}), Door.WEB, build.NOON, account=1)
ANALYST = Actor("a-2", frozenset({Role.ANALYST}), Door.WEB, build.NOON, account=2)


@pytest.mark.parametrize(
    ("speakers", "theirs"),
    [
        (["the ministry of Veskara"], True), (["a Veskaran minister"], True),
        (["Veskara’s army"], True), (["فسكارا"], True), (["the army of Tamrin"], False),
        (["a spokesman"], False), ([], False), (["The Vesk"], False),
    ],
)  # fmt: skip
def test_who_speaks_for_a_state_is_told_by_its_name(speakers: list[str], theirs: bool) -> None:
    assert rules.speaks_for(["Veskara", "Ministry of Defence"], speakers) is theirs


def test_a_name_too_short_to_tell_speaks_for_nobody() -> None:
    assert not rules.speaks_for(["Ao"], ["the army of Ao"])


@pytest.mark.parametrize(
    ("dealing", "becomes", "position"),
    [
        (Dealing.ADMISSION, Becomes.ANSWER, Position.ADMITTED_MISTAKE),
        (Dealing.DENIAL, Becomes.ANSWER, Position.DENIED_INVOLVEMENT),
        (Dealing.REFUSAL, Becomes.ANSWER, Position.REFUSED),
        (Dealing.ANSWER, Becomes.ANSWER, Position.ADDITIONAL_INFORMATION),
        (Dealing.COMMITMENT, Becomes.COMMITMENT, ""), (Dealing.ASSURANCE, Becomes.COMMITMENT, ""),
        (Dealing.INVESTIGATION_OPENED, Becomes.INQUIRY, ""),
        (Dealing.INVESTIGATION_CLOSED, Becomes.INQUIRY, ""),
        (Dealing.MEETING_HELD, Becomes.MEETING, ""),
    ],
)  # fmt: skip
def test_a_dealing_is_taken_for_one_kind_of_record(
    dealing: Dealing, becomes: Becomes, position: str
) -> None:
    assert rules.READS[dealing] == rules.Reads(becomes, position)


def test_what_we_asked_or_did_ourselves_is_proposed_by_nobody() -> None:
    ours = {Dealing.CONCERN_RAISED, Dealing.REQUEST, Dealing.MEASURE_TAKEN, Dealing.CHANNEL_SET_UP}
    assert ours.isdisjoint(rules.READS)
    assert set(rules.PREFIXES) == set(Becomes)


@pytest.mark.parametrize("by", [ANALYST, machine(build.NOON)])
def test_only_who_conducts_the_dialogue_settles_and_never_a_machine(by: Actor) -> None:
    assert rules.why_not_settle(ProposalState.PROPOSED, by=by) is not None
    assert rules.why_not_propose(is_document=True, by=by) is not None
    assert rules.why_not_settle(ProposalState.PROPOSED, by=LEAD) is None
    assert rules.why_not_propose(is_document=True, by=LEAD) is None


@pytest.mark.parametrize("state", [ProposalState.ACCEPTED, ProposalState.SET_ASIDE])
def test_what_is_settled_is_settled_once(state: ProposalState) -> None:
    assert rules.why_not_settle(state, by=LEAD) == "Somebody settled this proposal already."


def test_a_document_is_laid_in_by_its_reference_and_by_who_conducts_the_dialogue() -> None:
    assert rules.why_not_lay_in(" ", by=LEAD) == "Name the document by its reference."
    assert rules.why_not_lay_in("r-22222222", by=LEAD) is None
    assert rules.why_not_lay_in("r-22222222", by=ANALYST) is not None


def test_what_has_not_been_read_says_nothing() -> None:
    assert rules.why_not_propose(is_document=False, by=LEAD) == (
        "This document has not been read yet."
    )


@pytest.mark.parametrize(
    ("becomes", "became", "same", "refused"),
    [
        (Becomes.ANSWER, "an-22222222", True, None),
        (Becomes.MEETING, "mt-22222222", True, None),
        (Becomes.ANSWER, "cm-22222222", True, "Name the record it became, of this kind: answer."),
        (Becomes.ANSWER, "", True, "Name the record it became, of this kind: answer."),
        (Becomes.INQUIRY, "pi-22222222", False, "pi-22222222 belongs to another dialogue."),
    ],
)  # fmt: skip
def test_a_proposal_becomes_a_record_of_its_kind_in_its_dialogue(
    becomes: Becomes, became: str, same: bool, refused: str | None
) -> None:
    said = rules.why_not_accept(
        ProposalState.PROPOSED, becomes=becomes, became=became, same_dialogue=same, by=LEAD
    )
    assert said == refused
