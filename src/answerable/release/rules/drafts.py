"""What may be begun, and what may be put into a draft. Pure."""

from __future__ import annotations

from collections.abc import Mapping

from answerable.actor import Actor
from answerable.refusal import Sentence, say
from answerable.release.rules.grounds import Audience
from answerable.release.rules.package import TITLE, why_not_language, why_not_words
from answerable.release.rules.states import PREPARERS, SENDERS

NAME = 200
_ROLES: Mapping[str, Sentence] = {
    "name": say("Only a channel lead or a policy lead names who things are released to."),
    "begin": say("Only an analyst, a desk officer, a channel lead or a policy lead prepares a "
                 "release."),
}  # fmt: skip


def why_not_name(name: str, kind: str, *, counterpart: str, by: Actor) -> Sentence | None:
    """Say why a recipient may not be named so."""
    if (sentence := why_not_namer(by)) is not None:
        return sentence
    if kind not in set(Audience):
        return say("Say who the recipient is: choose from the list.")
    if not name.strip() or len(name.strip()) > NAME:
        return say("Give the recipient a name of at most {most} characters.", most=NAME)
    if (kind == Audience.COUNTERPART) != bool(counterpart):
        return say("A counterpart, and nobody else, is named by the reference of its record.")
    return None


def why_not_namer(by: Actor) -> Sentence | None:
    """Say why somebody names no recipients."""
    return None if by.has(*SENDERS) and not by.is_machine else _ROLES["name"]


def why_not_prepare(by: Actor) -> Sentence | None:
    """Say why somebody prepares no releases."""
    return None if by.has(*PREPARERS) and not by.is_machine else _ROLES["begin"]


def why_not_begin(title: str, purpose: str, language: str, *, by: Actor) -> Sentence | None:
    """Say why a release may not be begun so."""
    if (sentence := why_not_prepare(by)) is not None:
        return sentence
    if (sentence := why_not_words(title, most=TITLE) or why_not_language(language)) is not None:
        return sentence
    return None if purpose.strip() else say("Say what it is released for.")
