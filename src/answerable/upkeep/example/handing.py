"""Hand-over in the example: somebody on leave, a case offered to another office, notes, an open plan."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta

from answerable.actor import Actor
from answerable.assessment.actions import handover, notes
from answerable.assessment.queries.handover import held_cases
from answerable.response import actions as response


def hand_over(person: Callable[[str], Actor], *, offices: Mapping[str, str]) -> None:
    """Put one of each beside what is there; `person` gives somebody of the example as they act now."""
    _leave(person("desk"), person("analyst3"), person("analyst2"))
    _offer_and_note(person("analyst"), person("analyst2"), offices)
    _plan(person("policy"), person("analyst2"), offices)


def _leave(lead: Actor, away: Actor, deputy: Actor) -> None:
    handover.note_leave(
        away.pseudonym, from_on=lead.today, until_on=lead.today + timedelta(days=10), by=lead,
        deputy=deputy.pseudonym, because="leave agreed in the spring",
    )  # fmt: skip


def _offer_and_note(holder: Actor, colleague: Actor, offices: Mapping[str, str]) -> None:
    mine = [row for row in held_cases(holder.pseudonym, by=holder) if row.office][:1]
    for row in mine:
        to = "legal" if row.office == offices["policy"] else "policy"
        handover.refer(
            row.reference, to=offices[to], by=holder,
            because="what is left to answer is theirs; the findings are with two names",
        )  # fmt: skip
        made = notes.write_note(
            row.reference, "The clinic gives the hour as before dawn. Nobody else does.", by=holder
        )
        notes.save_note(
            made.reference, "The clinic gives the hour as before dawn; the list of the town, noon.",
            read=1, by=colleague,
        )  # fmt: skip
        notes.write_note(
            row.reference, "Ask the clinic again before it is said outside this office.",
            office=offices["analysis"], by=holder,
        )  # fmt: skip


def _plan(lead: Actor, holder: Actor, offices: Mapping[str, str]) -> None:
    """A plan that no action is taken waits for its vote: the case itself moves nowhere."""
    at_first = [
        row for row in held_cases(holder.pseudonym, by=lead) if row.stage == "incident_analysis"
    ]
    for row in at_first[:1]:
        made = response.propose_plan(
            row.reference, summary="No action: the pieces found are of no article we supplied",
            no_action=True, ask=[offices["legal"]], by=lead,
            because="two people looked at the pieces, and both say so",
        )  # fmt: skip
        response.open_decision(made.reference, because="it is ready to be decided", by=lead)
