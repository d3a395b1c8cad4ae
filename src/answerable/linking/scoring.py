"""How likely two documents tell one thing, and how they stand to each other.

The grounds are added up as log odds, so that every point of the result can be read off its reasons.
"""

from __future__ import annotations

from math import exp

from answerable.linking.event_grounds import event_grounds
from answerable.linking.profile import Profile, profile
from answerable.linking.text_grounds import COPIED, contained, text_grounds
from answerable.linking.types import Reason, Relation, Score
from answerable.reading.types import Reading
from answerable.refusal import say

RELATED = 0.5
"""From here on we propose that two documents tell one thing; a person judges."""
_PRIOR = Reason("prior", -3.8, say("Two documents taken at random tell different things."))
_REWRITTEN = 2.4
"""Weight of wording, speech and names from which one telling lies under both."""


def score(a: Reading, b: Reading) -> Score:
    """How likely `a` and `b` tell one thing, with the relation and its reasons. Symmetric."""
    return compare(profile(a), profile(b))


def compare(left: Profile, right: Profile) -> Score:
    """`score` for documents prepared before."""
    text, event = text_grounds(left, right), event_grounds(left, right)
    credit = _credit(left, right) if text or event else []
    grounds = [*text, *credit, *_weighed(event, text)]
    total = sum(sorted(g.weight for g in [_PRIOR, *grounds]))
    value = round(1 / (1 + exp(-total)), 4)
    reasons = tuple(sorted(grounds, key=lambda g: (-abs(g.weight), g.code)))
    return Score(value, _relation(value, left, right, text, event), (*reasons, _PRIOR))


def _weighed(event: list[Reason], text: list[Reason]) -> list[Reason]:
    """A text carried over word for word outweighs a date read differently in it."""
    if not any(g.code in ("word_runs", "same_words") and g.weight >= 5 for g in text):
        return event
    return [g for g in event if g.weight > 0]


def _credit(left: Profile, right: Profile) -> list[Reason]:
    shared = sorted(left.credits.keys() & right.credits.keys())
    if not shared:
        return []
    name = min(left.credits[shared[0]], right.credits[shared[0]])
    return [Reason("credit", 0.4, say("Both rest on {name}.", name=name))]


def _relation(
    value: float, left: Profile, right: Profile, text: list[Reason], event: list[Reason]
) -> Relation:
    if value < RELATED:
        return Relation.UNRELATED
    if left.words == right.words or contained(left, right) >= COPIED:
        return Relation.COPY
    if sum(g.weight for g in text) >= _REWRITTEN:
        return Relation.REWRITE
    if left.credits.keys() & right.credits.keys():
        return Relation.SAME_ORIGIN
    return Relation.SAME_EVENT
