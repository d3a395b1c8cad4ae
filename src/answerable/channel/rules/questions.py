"""Questions: numbered, in reusable sets; each ends answered or lapsed, or it is open - never lost."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from answerable.actor import Actor
from answerable.channel.rules.answers import ends
from answerable.channel.rules.keeping import why_not_keep, why_not_on
from answerable.refusal import Sentence, say
from answerable.term import Term

MOST = 60
"""Questions in one request or set."""
LONGEST = 4000


class QuestionState(Term):
    """Where a question stands."""

    OPEN = "open", "open"
    ANSWERED = "answered", "answered"
    LAPSED = "lapsed", "lapsed"


def after(state: QuestionState, *, position: str, completeness: str) -> QuestionState:
    """Where a question stands once an answer came: a full one ends it, even one that had lapsed."""
    return QuestionState.ANSWERED if ends(position, completeness) else state


def all_ended(states: Iterable[QuestionState]) -> bool:
    """Say whether a request has ended: none of its questions is open."""
    return all(state is not QuestionState.OPEN for state in states)


def why_not_questions(texts: Sequence[str]) -> Sentence | None:
    """Say what is amiss with the questions of a request or a set."""
    if not texts:
        return say("Write at least one question.")
    if len(texts) > MOST:
        return say("At most {most} questions at once.", most=MOST)
    if any(not text.strip() for text in texts):
        return say("A question needs its words.")
    if any(len(text) > LONGEST for text in texts):
        return say("A question has at most {most} characters.", most=LONGEST)
    return None


def why_not_keep_set(title: str, texts: Sequence[str], *, by: Actor) -> Sentence | None:
    """Say why `by` may not keep this set of questions."""
    if (sentence := why_not_keep(by)) is not None:
        return sentence
    if not title.strip():
        return say("Give the set a name.")
    return why_not_questions(texts)


def why_not_settle(state: QuestionState, *, spoken: int, by: Actor) -> Sentence | None:
    """Say why a question cannot be taken as answered by what came. `spoken`: answers in words."""
    if (sentence := why_not_keep(by)) is not None:
        return sentence
    if state is QuestionState.ANSWERED:
        return say("This question is answered already.")
    if not spoken:
        return say("Nothing came in answer. A question without an answer lapses or stays open.")
    return None


def why_not_lapse(state: QuestionState, *, wanted_by: date, on: date, by: Actor) -> Sentence | None:
    """Say why a question cannot be let lapse: only an open one, once the wanted day has passed."""
    if (sentence := why_not_keep(by)) is not None:
        return sentence
    if state is not QuestionState.OPEN:
        return say("This question has ended already.")
    if on <= wanted_by:
        return say(
            "An answer is wanted by {day}: until then the question cannot lapse.", day=wanted_by
        )
    return why_not_on(on, today=by.today)


def why_not_reopen(
    state: QuestionState, *, ended_on: date | None, on: date, by: Actor
) -> Sentence | None:
    """Say why a question cannot be opened again."""
    if (sentence := why_not_keep(by)) is not None:
        return sentence
    if state is QuestionState.OPEN:
        return say("This question is open as it is.")
    return why_not_on(on, today=by.today, not_before=ended_on)
