"""Who did it: our forces, others, a state by its name, or nobody that is named."""

from __future__ import annotations

from collections.abc import Sequence

from answerable.channel.rules.told.clauses import Clause, one_of
from answerable.channel.rules.told.lexicon import Hit
from answerable.channel.rules.told.verbs import is_passive
from answerable.linking.names import skeleton

ARMED = frozenset(
    {"group/fighter", "group/soldier", "group/officer", "group/police", "group/guard"}
)
"""People who bear arms for somebody."""
_OF_OURS = frozenset({"involve", "mistake", "admit", "cause", "origin", "apologise", "lawful"})
"""Deeds whose doer may stand after them: a shell of ours, not attributable to us."""
_WEAPONS = frozenset({"arm", "craft", "branch", "outing"})
_FORCE = frozenset({"own_agent", "attack", "use", "land", "involve", "mistake"})
_HAVING = frozenset(
    {"has", "had", "have", "did", "does", "took", "bears", "accepts", "denies", "can", "cannot"}
)
_NOBODYS = frozenset({"a", "an", "unidentified", "unknown", "some"})
_REACH, _OWNED = 6, 3
_DOERS = ("ours", "own_agent", "other_agent")


def agent_of(clause: Clause, hit: Hit) -> str:
    """The doer named after `by`, else the nearest before the deed."""
    by = next((h.first for h in clause.of("marks", "by") if h.first >= hit.last), None)
    if by is not None:
        near = [h for h in _doers(clause) if 0 <= h.first - by <= _REACH]
        return _class(clause, near[0]) if near else ""
    if hit.code.removeprefix("-") in _OF_OURS and clause.says("ours"):
        return "ours"
    if is_passive(clause, hit):
        return ""
    nearest = _near(clause, hit)
    return _class(clause, nearest[0]) if nearest else _named(clause, hit)


def names_nobody(clause: Clause) -> bool:
    """Say whether a clause goes on with the doer of the one before it: it names none of its own."""
    return not clause.of("marks", *_DOERS)


def _near(clause: Clause, hit: Hit) -> Sequence[Hit]:
    """The doer that stands nearest before; in Arabic, where the verb leads, the one behind it."""
    doers = _doers(clause)
    before = [h for h in doers if h.first < hit.first][-1:]
    if clause.said.tongue == "en":
        return before
    mine = [h for h in doers if clause.said.tokens[h.last].text.endswith("نا")]
    return mine[:1] or before or doers[:1]


def _doers(clause: Clause) -> list[Hit]:
    """Those who may have done something: not "our logs", not "an aircraft" of nobody's."""
    found = [h for h in clause.of("marks", *_DOERS) if not _idle(clause, h)]
    return sorted(found, key=lambda h: (h.last, h.first))


def _idle(clause: Clause, hit: Hit) -> bool:
    token = clause.said.tokens[hit.first].text.lower()
    if hit.code == "ours" and token in ("our", "us"):
        near = range(hit.first + 1, hit.first + 1 + _OWNED)
        forceful = any(h.first in near and _forceful(h) for h in clause.hits)
        return not forceful and not (token == "us" and clause.says("by"))
    before = clause.said.tokens[max(hit.first - 1, clause.first)].text.lower()
    return hit.code == "own_agent" and before in _NOBODYS


def _forceful(hit: Hit) -> bool:
    """Say whether a word behind "our" is of our forces or their weapons and deeds."""
    return hit.code.partition("/")[0] in _WEAPONS or hit.code in ARMED | _FORCE


def _class(clause: Clause, hit: Hit) -> str:
    same = {h.code for h in _doers(clause) if h.last == hit.last}
    if "other_agent" in same:
        return "other"
    if hit.code == "own_agent" and _is_name(clause, hit.first - 1):
        return "named:" + skeleton(clause.said.tokens[hit.first - 1].text)
    return "ours"


def _is_name(clause: Clause, at: int) -> bool:
    """Say whether a word is a name: it has a capital and no table knows it."""
    if at < clause.first or clause.said.tongue == "ar":
        return False
    token = clause.said.tokens[at]
    known = one_of(token, "en", "small") or any(at in h.words for h in clause.said.hits)
    return token.text[0].isupper() and token.text.isalpha() and not known


def _named(clause: Clause, hit: Hit) -> str:
    """A name that stands first in its clause and does something: Veskara took no part."""
    following = clause.said.tokens[clause.first + 1 : clause.first + 2]
    has = any(one_of(t, "en", "being") or t.text in _HAVING for t in following)
    near = hit.first - clause.first
    if _is_name(clause, clause.first) and (near == 1 or has) and near <= _REACH:
        return "named:" + skeleton(clause.said.tokens[clause.first].text)
    return ""
