"""How likely two documents tell one thing, and how they stand to each other.

The grounds are added up as log odds, so that every point of the result can be read off its reasons.
"""

from __future__ import annotations

from math import exp

from answerable.linking.dates import apart
from answerable.linking.event_grounds import event_grounds
from answerable.linking.profile import Profile, profile
from answerable.linking.text_grounds import copied, text_grounds, wording_shared
from answerable.linking.types import Reason, Relation, Score
from answerable.reading.types import Reading
from answerable.refusal import say

RELATED = 0.5
"""From here on we propose that two documents tell one thing; a person judges."""
_PRIOR = Reason("prior", -4.6, say("Two documents taken at random tell different things."))
_TOLD_WITHIN = ((3, 1.0), (14, 0.4), (60, -0.2), (180, -1.2))
"""Weight by days between publications; beyond the last it counts more against."""
_FIELDS = frozenset({"date", "place", "killed", "injured", "object", "manner", "actor"})
_SURE = 4.0
"""Weight of fields that agree, such as day, place and toll together."""
_REWRITTEN = 2.4
"""Weight of wording, speech and names from which one telling lies under both."""


def score(a: Reading, b: Reading) -> Score:
    """How likely `a` and `b` tell one thing, with the relation and its reasons. Symmetric."""
    return compare(profile(a), profile(b))


def compare(left: Profile, right: Profile) -> Score:
    """`score` for documents prepared before."""
    text, event = text_grounds(left, right), event_grounds(left, right)
    about = [*_credit(left, right), *_published(left, right)] if text or event else []
    text, event = _weighed(text, event), _weighed(event, text)
    grounds = [*text, *about, *event]
    total = sum(sorted(g.weight for g in [_PRIOR, *grounds]))
    value = round(1 / (1 + exp(-total)), 4)
    reasons = tuple(sorted(grounds, key=lambda g: (-abs(g.weight), g.code)))
    return Score(value, _relation(value, left, right, text), (*reasons, _PRIOR))


def _weighed(these: list[Reason], others: list[Reason]) -> list[Reason]:
    """What speaks against falls silent where the other side is sure.

    A text carried over word for word outweighs a date read differently in it; one day, place and
    toll outweigh that a round-up tells it in one line among twenty.
    """
    sure = copied(others) or sum(g.weight for g in others if g.code in _FIELDS) >= _SURE
    return [g for g in these if g.weight > 0] if sure else these


def _credit(left: Profile, right: Profile) -> list[Reason]:
    shared = sorted(left.credits.keys() & right.credits.keys())
    if not shared:
        return []
    name = min(left.credits[shared[0]], right.credits[shared[0]])
    return [Reason("credit", 0.0, say("Both rest on {name}.", name=name))]


def _published(left: Profile, right: Profile) -> list[Reason]:
    """News is told within days; a retelling after months is more often another event."""
    if left.published is None or right.published is None:
        return []
    gap = apart(left.published, right.published)
    weight = next((w for limit, w in _TOLD_WITHIN if gap <= limit), -2.2)
    words = "They were published {gap} days apart." if gap else "They were published on one day."
    return [Reason("published", weight, say(words, gap=gap))] if weight else []


def _relation(value: float, left: Profile, right: Profile, text: list[Reason]) -> Relation:
    if value < RELATED:
        return Relation.UNRELATED
    if copied(text):
        return Relation.COPY
    if sum(g.weight for g in text) >= _REWRITTEN and wording_shared(text, left, right):
        return Relation.REWRITE
    if left.credits.keys() & right.credits.keys():
        return Relation.SAME_ORIGIN
    return Relation.SAME_EVENT
