"""Which procedure a case goes by: the one it began under, until somebody decides otherwise.

A text that changed without a new version is a mistake of whoever changed it, so it is said aloud
wherever the procedure is offered.
"""

from __future__ import annotations

from collections.abc import Iterable

from answerable.actor import Actor, Role
from answerable.assessment.rules.people import in_words
from answerable.assessment.rules.stages import CaseView, stage_words
from answerable.playbook import Playbook
from answerable.refusal import Sentence, say

CHANGERS = frozenset({Role.POLICY_LEAD})
"""Who moves a running case to the current text of its procedure."""


def why_not_outside(book: Playbook, outside: Sentence | None) -> Sentence | None:
    """Say why no case is opened outside the scope: only where the procedure is strict about it."""
    return outside if book.applies_to.strict else None


def why_not_meant(book: Playbook, *, on_concern: bool) -> Sentence | None:
    """Say why a procedure is not meant for this: concerns about end use have their own."""
    if book.applies_to.end_use == on_concern:
        return None
    if on_concern:
        return say("This procedure is for incidents. Choose one for concerns about end use.")
    return say("This procedure is for concerns about end use, not for incidents.")


def why_not_adopt(
    case: CaseView, *, new: Playbook, same: bool, answered: Iterable[str], by: Actor
) -> Sentence | None:
    """Say why `by` may not move a case to the text `new`. `answered`: prompts with a live finding."""
    if same:
        return say("This case goes by the current text of its procedure already.")
    if case.closed:
        return say("This case is closed. Reopen it first.")
    if case.stage not in new.stage_codes:
        return say("The new text has no stage “{stage}”, at which this case stands. Move it first.",
                   stage=stage_words(new, case.stage))  # fmt: skip
    if lost := sorted(code for code in set(answered) if new.prompt(code) is None):
        return say("The new text no longer asks what was found here: {prompts}. Withdraw it first.",
                   prompts=tuple(lost))  # fmt: skip
    if not by.has(*CHANGERS):
        return say("Only the {roles} may move a case to another text of its procedure.",
                   roles=in_words(CHANGERS, new))  # fmt: skip
    return None


def changed_unannounced(name: str, version: str) -> Sentence:
    """A text that is not the one known by this version."""
    return say("The text of the playbook {name} changed, and its version {version} did not. "
               "Give it a new version.", name=name, version=version)  # fmt: skip
