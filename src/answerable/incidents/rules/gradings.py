"""The three axes of an incident, each kept apart from the others.

The codes and what they mean are those of published practice (Airwars); nothing merges them into one
grade. The five questions about an incident are answered by findings, in the assessment room.
"""

from __future__ import annotations

from collections.abc import Mapping

from answerable.actor import Actor
from answerable.incidents.rules.people import Doing, why_not_do
from answerable.refusal import Sentence, say
from answerable.term import Term


class Grading(Term):
    """How well the harm is established."""

    NONE = "", "not graded yet"
    CONFIRMED = "confirmed", "confirmed"
    FAIR = "fair", "fair"
    WEAK = "weak", "weak"
    CONTESTED = "contested", "contested"
    DISCOUNTED = "discounted", "discounted"


class StrikeStatus(Term):
    """What is known of the strike itself."""

    NONE = "", "not assessed yet"
    DECLARED = "declared_strike", "declared strike"
    LIKELY = "likely_strike", "likely strike"
    CONTESTED = "contested_strike", "contested strike"
    SINGLE_SOURCE = "single_source_claim", "single source claim"


class Position(Term):
    """What the belligerent itself says: its assessment, not ours."""

    NOT_YET = "not-yet-assessed", "not yet assessed"
    NON_CREDIBLE = "non-credible-unsubstantiated", "not credible, unsubstantiated"
    CREDIBLE = "credible-substantiated", "credible, substantiated"
    DUPLICATE = "duplicate", "duplicate"


class Axis(Term):
    """One of the three, as a field of the incident."""

    HARM = "grading", "how well the harm is established"
    STRIKE = "strike_status", "what is known of the strike"
    POSITION = "belligerent_position", "what the belligerent itself says"


CODES: Mapping[Axis, type[Term]] = {
    Axis.HARM: Grading,
    Axis.STRIKE: StrikeStatus,
    Axis.POSITION: Position,
}

MEANING: Mapping[Axis, Mapping[str, Sentence]] = {
    Axis.HARM: {
        "": say("Nobody has graded the harm."),
        "confirmed": say("A named belligerent has accepted responsibility."),
        "fair": say("Two or more credible sources; likely or confirmed action nearby."),
        "weak": say("One source only."),
        "contested": say("Sources attribute it to different parties."),
        "discounted": say("Those killed were fighters, or another party most likely did it."),
    },
    Axis.STRIKE: {
        "": say("Nobody has assessed the strike."),
        "declared_strike": say("A belligerent declared a strike there and then."),
        "likely_strike": say("Sources and circumstances point to a strike; none was declared."),
        "contested_strike": say("Sources disagree whether there was a strike, or whose."),
        "single_source_claim": say("One source speaks of a strike."),
    },
    Axis.POSITION: {
        "not-yet-assessed": say("The belligerent has not said what it found."),
        "non-credible-unsubstantiated": say("The belligerent does not accept it."),
        "credible-substantiated": say("The belligerent accepts that it more likely happened."),
        "duplicate": say("The belligerent says it counted this under another entry."),
    },
}


def code_of(axis: Axis, code: str) -> Term | None:
    """The term of `axis` with this code; None when it is not one of its list."""
    return next((term for term in CODES[axis] if term.value == code), None)


def why_not_grade(axis: Axis, code: str, *, now: str, by: Actor) -> Sentence | None:
    """Say why an incident may not get this grade on this axis."""
    if (sentence := why_not_do(Doing.GRADE, by)) is not None:
        return sentence
    if code_of(axis, code) is None:
        return say("{code} is not a code of this list: {axis}.", code=code or "-", axis=axis)
    if code == now:
        return say("The incident already stands there. Choose another grade, or leave it.")
    return None
