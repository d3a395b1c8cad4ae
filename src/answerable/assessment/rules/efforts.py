"""What was done to find out, and what was not and why: a line for each kind of effort.

A finding says openly that nobody was interviewed. A kind without a line was not spoken of, which is
shown as well: silence is no answer.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from answerable.refusal import Sentence, say
from answerable.term import Term


class EffortKind(Term):
    """The kinds of effort every finding is asked about."""

    INTERVIEW = "interview", "interview"
    SITE_VISIT = "site_visit", "site visit"
    IMAGERY = "imagery", "imagery"
    FRAGMENT_EXAMINATION = "fragment_examination", "examination of fragments"
    OTHER = "other", "something else"


@dataclass(frozen=True)
class Effort:
    """One line: done, or not done because."""

    kind: str
    done: bool
    because: str = ""


def why_not_efforts(efforts: Sequence[Effort]) -> Sentence | None:
    """Say what is wrong with the lines: an unknown kind, a kind twice, or no reason for not doing it."""
    kinds = [effort.kind for effort in efforts]
    if not set(kinds) <= {kind.value for kind in EffortKind}:
        return say(
            "Say of interview, site visit, imagery, fragments or something else what was done."
        )
    if len(set(kinds)) < len(kinds):
        return say("Say of each kind of effort once whether it was made.")
    for effort in efforts:
        if not effort.done and not effort.because.strip():
            return say("Say why it was not done: {kind}.", kind=EffortKind(effort.kind))
    return None


def unspoken(efforts: Iterable[Effort]) -> tuple[EffortKind, ...]:
    """The kinds nobody spoke of; "something else" needs no word."""
    spoken = {effort.kind for effort in efforts} | {EffortKind.OTHER.value}
    return tuple(kind for kind in EffortKind if kind.value not in spoken)
