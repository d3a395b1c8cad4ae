"""Verdicts of reviewers, given blind to each other. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from answerable.actor import Actor
from answerable.refusal import Sentence, say
from answerable.release.rules.states import Standing, State, Step, after_reviews, why_not
from answerable.term import Term


class Verdict(Term):
    """What a reviewer found."""

    FIT = "fit", "fit to go out"
    NOT_FIT = "not_fit", "not fit to go out"


def why_not_review(
    now: Standing, *, verdict: str, seen: str, digest: str, by: Actor
) -> Sentence | None:
    """Say why a verdict is not taken. `seen`: the hash of what the reviewer looked at."""
    if (sentence := why_not(Step.REVIEW, now, by=by)) is not None:
        return sentence
    if verdict not in set(Verdict):
        return say("Say whether it is fit to go out or not.")
    if seen != digest:
        return say("This is not what you looked at: look at it again, then give your verdict.")
    return None


def why_not_approved(verdicts: Sequence[str]) -> Sentence | None:
    """Say why something does not go out: two verdicts, both fit, and nothing else, let it."""
    if after_reviews([verdict == Verdict.FIT for verdict in verdicts]) is State.APPROVED:
        return None
    return say("Two reviewers have not both found this fit. Nothing goes out.")
