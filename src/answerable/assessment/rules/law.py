"""The law view: four answers to each of six principles, by legal advisers, apart from every finding.

Whether harm could have been avoided is asked and answered without it. The answers follow the practice
of the United Kingdom; `SOURCES` says where each principle is named.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from answerable.actor import Actor, Role
from answerable.refusal import Sentence, say
from answerable.term import Term


class Principle(Term):
    """The principles a view is given on."""

    DISTINCTION = "distinction", "distinction"
    PROPORTIONALITY = "proportionality", "proportionality"
    PRECAUTIONS = "precautions", "precautions"
    NECESSITY = "necessity", "necessity"
    HUMANITARIAN_ACCESS = "humanitarian_access", "humanitarian access"
    DETAINEES = "detainees", "treatment of detainees"


class LegalView(Term):
    """Whether a violation is held possible. *Not assessed* is an answer, and the one given by silence."""

    NOT_ASSESSED = "not_assessed", "not assessed"
    UNLIKELY = "unlikely", "violation unlikely"
    POSSIBLE = "possible", "violation possible"
    INSUFFICIENT_INFORMATION = "insufficient_information", "insufficient information"


_JUDGMENT = "[2023] EWHC 1343 (Admin)"
_SUMMARY = "GOV.UK, Summary of the international humanitarian law process, 2024"
SOURCES: Mapping[Principle, str] = {
    Principle.DISTINCTION: _JUDGMENT,
    Principle.PROPORTIONALITY: _JUDGMENT,
    Principle.PRECAUTIONS: _JUDGMENT,
    Principle.NECESSITY: _JUDGMENT,
    Principle.HUMANITARIAN_ACCESS: _SUMMARY,
    Principle.DETAINEES: _SUMMARY,
}
"""Where each principle is named in published practice; the four answers are our proposal after it."""


class ViewState(Term):
    """How far a law view has come."""

    WRITTEN = "written", "written, awaiting a second legal adviser"
    STANDING = "standing", "signed by two"
    WITHDRAWN = "withdrawn", "withdrawn"
    REPLACED = "replaced", "replaced"


@dataclass(frozen=True)
class Point:
    """The view on one principle."""

    principle: str
    view: str
    because: str = ""


def why_not_adviser(by: Actor) -> Sentence | None:
    """Say why somebody gives no law view at all."""
    return None if by.has(Role.LEGAL_ADVISER) else say("Only a legal adviser gives a law view.")


def why_not_view(points: Sequence[Point], *, by: Actor) -> Sentence | None:
    """Say why `by` may not write this view."""
    if (sentence := why_not_adviser(by)) is not None:
        return sentence
    named = [point.principle for point in points]
    if not set(named) <= set(Principle) or len(set(named)) < len(named):
        return say("Give one answer to each principle of the list.")
    if any(point.view not in set(LegalView) for point in points):
        return say("Choose an answer from the list for each principle.")
    assessed = [point for point in points if point.view != LegalView.NOT_ASSESSED]
    if not assessed:
        return say("Assess at least one principle: until then the law is simply not assessed.")
    for point in assessed:
        if not point.because.strip():
            return say("Give your reasons on {principle}.", principle=Principle(point.principle))
    return None


def why_not_countersign(state: ViewState | None, *, author: str, by: Actor) -> Sentence | None:
    """Say why `by` may not give the second signature under a view."""
    if state is not ViewState.WRITTEN:
        return say("No law view here awaits a second legal adviser.")
    if (sentence := why_not_adviser(by)) is not None:
        return sentence
    if author == by.pseudonym:
        return say("The second legal adviser must be another: this view is yours.")
    return None


def why_not_withdraw(
    state: ViewState | None, *, names: Sequence[str], by: Actor
) -> Sentence | None:
    """Say why `by` may not withdraw a view: only those whose names stand under it may."""
    if state not in (ViewState.WRITTEN, ViewState.STANDING):
        return say("There is no law view here to withdraw.")
    if by.pseudonym not in names:
        return say("Only who signed a law view may withdraw it.")
    return None
