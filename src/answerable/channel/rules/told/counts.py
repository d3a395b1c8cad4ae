"""How many, and what is said of them: the counts of a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from answerable.channel.rules.told.claims import Claim
from answerable.channel.rules.told.clauses import UNKNOWN, Clause, Sentence
from answerable.channel.rules.told.deeds import spans
from answerable.channel.rules.told.denial import so
from answerable.channel.rules.told.heads import PERSON, anchor, heads_of
from answerable.channel.rules.told.lexicon import Hit
from answerable.channel.rules.told.measures import MEASURES, measured
from answerable.channel.rules.told.numbers import Number, bounded, is_part, numbers
from answerable.channel.rules.told.verbs import verb_in
from answerable.linking.dates import Days

_PEOPLE = frozenset(
    {"kill", "injure", "harm", "present", "displace", "detain", "compensate", "accepted", "interview",
     "release", "identify", "punish", "charge", "mistreat", "exchange"}
)  # fmt: skip
_WEAPONS = frozenset(
    {"use", "attack", "land", "fail", "release", "remove", "find", "supply", "lay_mines"}
)
_ROLES = {
    "group": _PEOPLE, "kin": _PEOPLE, "arm": _WEAPONS, "kindof": _WEAPONS,
    "craft": frozenset({"present", "active", "attack", "involve", "use", "destroy", "damage"}),
    "outing": frozenset({"active", "involve", "use"}),
    "object": frozenset({"present", "search", "enter", "burn", "remove", "damage", "destroy", "attack",
                         "access", "arrive"}),
    "animal": frozenset({"kill", "injure"}),
}  # fmt: skip
"""What can be said of each kind of thing that is counted."""
_NOT_OF_PEOPLE = frozenset(
    {"attack", "use", "land", "involve", "active", "cause", "origin", "damage", "destroy", "burn", "know",
     "see", "approve", "assess", "lawful", "mistake", "admit", "deliberate", "guided", "record", "keep",
     "inform", "disclose", "inquiry", "finish", "start", "lift", "answer", "agree",
     "take_place", "fail", "begin", "force", "announce", "order", "planned", "coordinate", "last", "find",
     "cut", "supply", "combat", "middle", "moving", "complain", "meet", "refer", "natural", "exchange",
     "combatant", "armed", "marked", "learn", "stop", "hand_over", "occupy", "kin", "harm",
     "receive", "arrive", "remove"}
)  # fmt: skip
"""What is said beside people, and not of them."""
_OF_A_WORD = _PEOPLE | _WEAPONS | {"damage", "destroy", "access"}
_PAID = frozenset({"compensate", "accepted", "transfer", "arrive", "receive", "release", "kill"})
"""What is said of money is that it was paid."""
_IDLE = frozenset(
    {
        "take_place",
        "last",
        "middle",
        "active",
        "lawful",
        "mistake",
        "admit",
        "combatant",
        "armed",
        "see_to",
    }
)
"""Deeds that say of a measure nothing but that it was so long or so far."""
_MEANT = {"arm": "use", "kindof": "use", "craft": "active", "outing": "active"}
"""What is meant where nothing else is said."""
_WOUNDED = frozenset({"اصيب", "صيب", "اصابه", "اصيبوا"})
_STRUCK = frozenset({"struck", "hit", "=strike", "=touched", "اصاب", "صاب", "اصيب", "تصب", "يصب"})
_WEAK = frozenset({"present", "leave", "stay"})
_PARTED = re.compile(r"\b(?:before|after|until|when|once|prior|following)\b")
_MOST = 40
"""A sentence with more numbers than this is a table that nobody reads out."""
_CLOSE = 12
"""How many letters off "killed" a number may stand that counts people without naming them."""


def counts(said: Sentence) -> Iterator[Claim]:
    """The counts of a sentence; of a sentence that corrects one there is no telling which."""
    found = numbers(said)
    counted = [n for n in found if not n.idle]
    if len(found) > _MOST or (said.says("corrects") and len(counted) > 1):
        return
    if said.says("risen"):
        counted = sorted(counted, key=lambda n: n.figure[0] or 0)[-1:]
    for number in counted:
        clause, at = _clause(said, number.start), found.index(number)
        doubted = clause.doubts(_word_at(said, number.start)) and not clause.says("soft")
        if clause.whose == "others" or doubted:
            continue
        ahead = found[at + 1] if at + 1 < len(found) else None
        part = is_part(said, number, found[at - 1] if at else None)
        yield from _told(clause, number, heads_of(clause, number, ahead), part)


def _told(clause: Clause, number: Number, heads: frozenset[str], part: bool) -> Iterator[Claim]:
    said = clause.said
    heads = _people_of(clause, number, heads)
    if not heads and not _bare(said, number):
        return
    figure, heads = measured(bounded(said, number), heads)
    roles = _roles(clause, number, _kind(heads))
    marks = frozenset(h.code for h in said.hits if h.layer == "marks")
    for role in roles if said.says("everyone") else roles[:1] + _twins(clause, roles):
        yield Claim(
            "figure", role, said.quote, True, "", clause.slots - heads, clause.words,
            marks | ({"span"} if spans(clause) else set()), clause.days or _days_of(said),
            clause.places, figure=figure, heads=_all_of(clause, heads or PERSON),
            rough=number.rough, part=part, at=clause.first,
            behind=clause.behind, around=said.words,
        )  # fmt: skip


def _twins(clause: Clause, roles: list[str]) -> list[str]:
    """What else the word of the first role says: "hurt" is injured and harmed."""
    words = [h.words for h in clause.of("acts") if h.code == roles[0]]
    codes = {h.code for h in clause.of("acts") if h.words in words}
    return [role for role in roles[1:] if role in codes]


def _kind(heads: frozenset[str]) -> str:
    return next((head.partition("/")[0] for head in sorted(heads)), "group")


def _people_of(clause: Clause, number: Number, heads: frozenset[str]) -> frozenset[str]:
    """The number of those who died at the well counts people, not wells."""
    tallied = _kind(heads) == "object" and clause.said.says("tally")
    if tallied and not _roles(clause, number, "object")[0] and _roles(clause, number, "group")[0]:
        return PERSON
    return heads


def _all_of(clause: Clause, heads: frozenset[str]) -> frozenset[str]:
    """Sixteen dead, all of them conscripts: what all of them were is counted with them."""
    if heads != PERSON or not clause.says("everyone"):
        return heads
    return heads | {s for s in clause.slots if s.startswith("group/")}


def _bare(said: Sentence, number: Number) -> bool:
    """Say whether a number without a noun counts people: "killed four", "the toll is six"."""
    acts = (h for c in said.clauses for h in c.of("acts") if h.code in _PEOPLE)
    return said.says("tally") or any(_gap(said, h, number) <= _CLOSE for h in acts)


def _days_of(said: Sentence) -> tuple[Days, ...]:
    """The one day of a sentence, for a clause of it that names none."""
    named = [day for clause in said.clauses for day in clause.days]
    return tuple(named) if len(named) == 1 else ()


def _word_at(said: Sentence, place: int) -> int:
    return next((n for n, t in enumerate(said.tokens) if t.end > place), len(said.tokens))


def _clause(said: Sentence, at: int) -> Clause:
    return next((c for c in said.clauses if c.start <= at < c.end), said.clauses[-1])


def _roles(clause: Clause, number: Number, kind: str) -> list[str]:
    """What is said of the things counted, the nearest first, in its clause before the sentence."""
    said = clause.said
    told = [clause] if verb_in(clause) else said.clauses
    found = sorted(
        (c is not clause, role in _WEAK, _apart(said, h, number), _gap(said, h, number), role)
        for c in told
        for h in c.of("acts")
        if (role := _said_of(said, h, kind)) and so(c, h)
    )
    roles = list(dict.fromkeys(role for *_, role in found))
    return roles or [_MEANT.get(kind) or _denied(clause, number, kind)]


def _denied(clause: Clause, number: Number, kind: str) -> str:
    """What is denied of things counted, where nothing is told of them: twenty did not leave."""
    acts = [h for h in clause.of("acts") if not so(clause, h) and _said_of(clause.said, h, kind)]
    nearest = min(acts, key=lambda h: _gap(clause.said, h, number), default=None)
    return "-" + nearest.code.removeprefix("-") if nearest else ""


def _said_of(said: Sentence, hit: Hit, kind: str) -> str:
    """What a deed says of a kind of thing; of weapons, that they were used or that they struck."""
    forms = said.tokens[hit.first].forms
    if kind == "group" and hit.code == "attack":
        # Arabic says of people that they were hit, and means that they were wounded.
        return "injure" if forms & _WOUNDED else ""
    if kind == "money" and hit.code in _PAID:
        return "compensate"
    if kind in MEASURES:
        return "" if hit.code in _IDLE else hit.code
    if hit.code.startswith(UNKNOWN) and kind != "kin":
        return hit.code
    if kind == "group" and hit.code not in _NOT_OF_PEOPLE:
        return hit.code
    if hit.code not in _ROLES.get(kind, _OF_A_WORD):
        return ""
    if kind not in ("arm", "kindof") or hit.code == "fail":
        return hit.code
    return "land" if hit.code == "land" or forms & _STRUCK else "use"


def _apart(said: Sentence, hit: Hit, number: Number) -> bool:
    """Say whether a "before" or "after" parts a deed from a number."""
    start, end = said.tokens[hit.first].start, said.tokens[hit.last].end
    between = said.text[min(end, number.end) : max(start, number.start)]
    return _PARTED.search(between) is not None


def _gap(said: Sentence, hit: Hit, number: Number) -> int:
    start, end = said.tokens[hit.first].start, said.tokens[hit.last].end
    first, last = anchor(said, number)
    return max(start - last, first - end, 0)
