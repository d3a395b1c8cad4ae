"""Who may take in, grade, hold, acknowledge and withdraw reports, and on which grounds not."""

from __future__ import annotations

from datetime import date

from answerable.actor import Actor, Role
from answerable.intake.rules.terms import How, Part, State
from answerable.intake.rules.typed import FIELD_LENGTH, why_not_words
from answerable.refusal import Sentence, say

RECEIVERS = frozenset({
    Role.INTAKE_OFFICER, Role.MONITOR, Role.ANALYST, Role.WEAPONS_ANALYST, Role.DESK_OFFICER,
    Role.CHANNEL_LEAD,
})  # fmt: skip
GRADERS = frozenset({Role.INTAKE_OFFICER, Role.MONITOR, Role.ANALYST, Role.WEAPONS_ANALYST})
KEEPERS = frozenset({Role.INTAKE_OFFICER, Role.ANALYST, Role.DESK_OFFICER})
"""Who records consent and withdrawal."""

LONGEST_HOLD = 60


def why_not_receive(by: Actor) -> Sentence | None:
    """Say why somebody may not take in reports."""
    return _unless(by, RECEIVERS, say(
        "Only an intake officer, a monitor, an analyst, a weapons analyst, a desk officer or a "
        "channel lead may take in reports."
    ))  # fmt: skip


def why_not_grade(by: Actor) -> Sentence | None:
    """Say why somebody may not grade sources and reports."""
    return _unless(by, GRADERS, say(
        "Only an intake officer, a monitor, an analyst or a weapons analyst may grade sources and "
        "reports."
    ))  # fmt: skip


def why_not_keep(by: Actor) -> Sentence | None:
    """Say why somebody may not record consent or withdraw a report."""
    return _unless(by, KEEPERS, say(
        "Only an intake officer, an analyst or a desk officer may record consent or withdraw a "
        "report."
    ))  # fmt: skip


def why_not_translate(by: Actor, *, text: str, has_original: bool) -> Sentence | None:
    """Say why a translation may not be added."""
    if by.is_machine:
        return say("A translation here is a person's. The machine may not add one.")
    if (sentence := why_not_receive(by)) is not None:
        return sentence
    if not has_original:
        return say("There is no text to translate yet: the report has not been read.")
    return why_not_words(text, Part.TRANSLATION)


def why_not_know(by: Actor) -> Sentence | None:
    """Say why somebody may not learn who a source is."""
    if Role.CUSTODIAN not in by.roles:
        return say("Only a custodian may learn who a source is.")
    if not by.stepped_up:
        return say("Give your second factor again first: who a source is opens only after it.")
    return None


def why_not_hold(by: Actor, until: date | None, *, state: str) -> Sentence | None:
    """Say why a report may not be held out of the queue until a day."""
    if (sentence := why_not_withdraw(by, state=state)) is not None:
        return sentence
    if until is None or until <= by.today:
        return say("Say until which day it is held: one that is still to come.")
    if (until - by.today).days > LONGEST_HOLD:
        return say("A report is held for at most {days} days; then it is looked at again.",
                   days=LONGEST_HOLD)  # fmt: skip
    return None


def why_not_withdraw(by: Actor, *, state: str) -> Sentence | None:
    """Say why a report may not be withdrawn."""
    if state == State.WITHDRAWN:
        return say("The report is withdrawn already.")
    return why_not_keep(by)


def why_not_acknowledge(by: Actor, *, state: str, told: bool) -> Sentence | None:
    """Say why somebody may not record that a report was acknowledged, or cannot be."""
    if not by.has(*KEEPERS):
        return say("Only an intake officer, an analyst or a desk officer acknowledges a report.")
    if state == State.WITHDRAWN:
        return say("The report is withdrawn already.")
    return say("This report is acknowledged already.") if told else None


def why_not_told(
    how: str, words: str, on: date, *, received_on: date, by: Actor
) -> Sentence | None:
    """Say why an acknowledgement is not kept as told: how, in which words, and on a day that fits."""
    if how not in set(How):
        return say("Say how they were told.")
    if on > by.today or on < received_on:
        return say("They were told on a day between {first} and today.", first=received_on)
    return why_not_words(words, Part.TOLD_WORDS, most=FIELD_LENGTH)


def why_not_untold(*, impossible: bool) -> Sentence | None:
    """Say why it is not recorded again that nobody can be told."""
    return say("It is recorded already that nobody can be told.") if impossible else None


def first_opening(by: Actor, *, opened: bool) -> bool:
    """Say whether this reading is the first by somebody who works with reports.

    An inspector looks on; what only they have read still waits to be opened.
    """
    return not opened and not by.is_machine and bool(by.roles - {Role.INSPECTOR})


def _unless(by: Actor, roles: frozenset[Role], sentence: Sentence) -> Sentence | None:
    return None if by.is_machine or by.has(*roles) else sentence
