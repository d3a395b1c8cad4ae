"""The drawing of a procedure, sign by sign."""

from __future__ import annotations

from answerable.playbook import drawing, load
from tests.unit.playbook.books import SMALL

DRAWN = """\
stateDiagram-v2
    intake : intake
    triage : triage
    look : looking
    act : acting
    closed : closed
    [*] --> intake
    intake --> triage
    triage --> look : open case
    look --> act : analyst with harm
    act --> closed : policy lead with a recorded decision
    closed --> look : policy lead
    closed --> [*]
"""


def test_a_small_procedure_is_drawn_with_who_moves_and_what_is_needed() -> None:
    assert drawing(load(SMALL, "small")) == DRAWN


def test_several_roles_are_joined_by_or_and_everything_needed_by_commas() -> None:
    text = SMALL.replace(
        "to: act\n    roles: [analyst]", "to: act\n    roles: [policy_lead, analyst]"
    )
    text = text.replace("[decision]", "[measures_done, decision]")
    text += "roles: {analyst: zealous officer}\n"
    drawn = drawing(load(text, "small"))
    assert "    look --> act : policy lead or zealous officer with harm\n" in drawn
    assert (
        "with a recorded decision, every decided measure carried out or refused\n"
        in drawn.replace("act --> closed : policy lead ", "")
    )


def test_signs_that_would_break_the_drawing_are_left_out() -> None:
    text = SMALL.replace("words: acting", "words: 'a: b; {c} [d] <e> \"f\" #g'")
    assert "    act : a b c d e f g\n" in drawing(load(text, "small"))


def test_a_stage_after_the_procedures_own_is_drawn_where_a_move_leads_there() -> None:
    review = "  - {from: act, to: effect_review, roles: [analyst], source: invented}\nclocks:"
    drawn = drawing(load(SMALL.replace("clocks:", review), "small"))
    assert "    effect_review : effect review\n" in drawn
    assert "    act --> effect_review : analyst\n" in drawn
