"""How a deed stands in its clause: told by a verb, as a noun, or only spoken of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from answerable.channel.rules.told.clauses import Clause, one_of
from answerable.channel.rules.told.lexicon import Hit
from answerable.channel.rules.told.tokens import Token

_HELPING = frozenset(
    re.findall(
        r"\S+",
        "were was is are be been being has have had did does do",
    )
)
_FORMS = frozenset(
    re.findall(
        r"\S+",
        "struck hit shot fell began begun took taken gave given went gone left lost made held kept met "
        "sank blew broke burnt came cut dealt died drew drove fled flew found fought got knew laid led "
        "let lay paid put ran read rose said saw seen sent set shut sold spent stood stole sunk swept "
        "told tore torn understood withdrew wrote",
    )
)
"""Forms of English verbs that do not end in -ed."""
_PARTICIPLES = frozenset(
    {"fired", "hit", "held", "shot", "taken", "lost", "struck", "found", "kept"}
)
_AUX = frozenset({"was", "were", "is", "are", "has", "had", "have", "did", "does", "do", "could"})
_JOINS = frozenset(
    {"and", "or", "but", "that", "which", "who", "when", "while", "as", "by", "where"}
)
"""Words behind which another part of the sentence begins."""
_BEFORE_NOUNS = frozenset(
    re.findall(
        r"\S+",
        "the a an this that our no any of their",
    )
)
_NOUNS = frozenset(
    {"attack", "land", "inquiry", "use", "kill", "destroy", "damage", "detain", "burn"}
)
"""Deeds that are often only spoken of: the inquiry into the strike."""
_EVENTS = frozenset({"حادثه", "حادث", "واقعه", "عمليه", "الحادث"})
_DEFINITE = ("ال", "بال", "لل")
_NEAR, _BACK = 2, 4


def is_verb(clause: Clause, hit: Hit) -> bool:
    """Say whether a deed is told by a verb, so that a day or a place beside it is its own."""
    if clause.said.tongue == "ar":
        return _arabic_verb(clause, hit)
    if _word(clause, hit.first - 1) in _BEFORE_NOUNS:
        return False
    words = (clause.said.tokens[at].text.lower() for at in hit.words)
    return any(word in _FORMS | _HELPING or word.endswith("ed") for word in words)


def _arabic_verb(clause: Clause, hit: Hit) -> bool:
    word = clause.said.tokens[hit.first].text
    behind = {h.last + 1 for h in clause.of("acts") if h is not hit}
    if word.startswith(_DEFINITE) or word.endswith("ه") or hit.first in behind:
        return False
    return not _after_preposition(clause, hit.first)


def _after_preposition(clause: Clause, at: int) -> bool:
    return at > clause.first and one_of(clause.said.tokens[at - 1], "ar", "prepositions")


def _word(clause: Clause, at: int) -> str:
    return clause.said.tokens[at].text.lower() if at >= clause.first else ""


def verb_in(clause: Clause) -> bool:
    """Say whether a clause has a verb of its own that no table knows."""
    known = {at for h in clause.of("acts") for at in h.words}
    rest = [at for at in range(clause.first, clause.last) if at not in known]
    return clause.said.tongue == "en" and any(_is_form(clause.said.tokens[at]) for at in rest)


def done_between(clause: Clause, first: int, last: int) -> bool:
    """Say whether something else is done between two words, or another clause begins."""
    between = clause.said.tokens[first:last]
    return any(t.text in ",;:()" or t.text.lower() == "but" or _is_form(t) for t in between)


def _is_form(token: Token) -> bool:
    word = token.text.lower()
    return word.endswith("ed") or word in _FORMS


def is_subject(clause: Clause, hit: Hit) -> bool:
    """Say whether a deed is the noun of which the clause goes on to tell: access was not granted."""
    if clause.said.tongue != "en" or is_verb(clause, hit):
        return False
    return not any(h.first < hit.first and is_verb(clause, h) for h in clause.of("acts"))


def is_passive(clause: Clause, hit: Hit) -> bool:
    """Say whether what stands before a deed is the one it was done to: was hit, were released."""
    back = _back(clause, hit, _NEAR)
    return clause.said.tongue == "en" and any(one_of(token, "en", "being") for token in back)


def reduced(clause: Clause, hit: Hit) -> bool:
    """Say whether a verb only says which: the driver killed at the mill received a payment."""
    said = clause.said
    if said.tongue != "en" or hit.first == clause.first or not _finite(said.tokens[hit.last]):
        return False
    before = said.tokens[hit.first - 1]
    if not before.is_word or one_of(before, "en", "small"):
        return False
    after = said.tokens[hit.last + 1 : hit.last + 2]
    if not after or not one_of(after[0], "en", "prepositions"):
        return False
    return _goes_on(said.tokens[hit.last + 1 : clause.last])


def _finite(token: Token) -> bool:
    return _is_form(token) or token.text.lower() in _PARTICIPLES


def _goes_on(rest: Sequence[Token]) -> bool:
    """Say whether a verb follows to which the one before it only leads."""
    for at, token in enumerate(rest):
        word = token.text.lower()
        if word in _JOINS or not (token.is_word or token.text.isdigit()):
            return False
        if word in _AUX:
            return True
        if at and _is_form(token):
            behind = rest[at + 1 : at + 2]
            return not behind or not one_of(behind[0], "en", "prepositions")
    return False


def spoken_of(clause: Clause, hit: Hit) -> bool:
    """Say whether a deed is only named to say of what another is told."""
    if hit.code not in _NOUNS:
        return False
    if clause.said.tongue == "ar":
        return _named_in_arabic(clause, hit)
    for at, token in enumerate(_back(clause, hit, _BACK)):
        if one_of(token, "en", "prepositions") or (at and token.text == "to"):
            return True
        if not one_of(token, "en", "small"):
            return False
    return False


def _named_in_arabic(clause: Clause, hit: Hit) -> bool:
    """Say whether a deed stands as a noun behind a preposition: the inquiry into the strike."""
    token = clause.said.tokens[hit.first].text
    back = _back(clause, hit, _NEAR)
    after = [one_of(t, "ar", "prepositions") for t in back]
    if after[:1] == [True]:
        return not token.endswith("ت")
    noun = token.startswith(_DEFINITE) or (bool(back) and back[0].text in _EVENTS)
    return noun and any(after)


def _back(clause: Clause, hit: Hit, reach: int) -> Sequence[Token]:
    """The words before a deed, the nearest first."""
    return clause.said.tokens[clause.first : hit.first][::-1][:reach]
