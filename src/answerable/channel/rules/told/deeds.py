"""What was so or was not: the deeds a sentence tells, by whom, and what each of them implies."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from answerable.channel.rules.told.claims import Claim
from answerable.channel.rules.told.clauses import Clause, Sentence
from answerable.channel.rules.told.denial import apart, so, until
from answerable.channel.rules.told.doers import agent_of, names_nobody
from answerable.channel.rules.told.lexicon import Hit
from answerable.channel.rules.told.verbs import spoken_of

SPAN = re.compile(
    r"(?<!\w)(?:since|until|till|by|up to|as of|منذ|حتي|لغايه)(?: the)?(?: (?:end|start) of)?\W*$",
    re.IGNORECASE,
)
"""What before a day makes of a count one that grows with time."""
IMPLIED = {
    "attack": ("active",), "use": ("active",), "land": ("attack",), "kill": ("harm",),
    "injure": ("harm",), "charge": ("punish",), "destroy": ("damage",), "burn": ("damage",),
    "finish": ("inquiry",), "mistreat": ("harm",),
}  # fmt: skip
"""What is so where another thing is so: who was killed was harmed."""
OURS_IF = frozenset(
    {"attack", "use", "destroy", "kill", "lay_mines", "damage", "burn", "mistake", "admit", "injure",
     "mistreat", "land", "origin"}
)  # fmt: skip
"""Deeds of our forces by which they were involved."""
_OTHERS = frozenset({"other", "others", "اخري", "اخرون", "اخرين"})
_OR_OTHERS = frozenset({"or", "and", "any", "each"})
_INVERTED = frozenset({"had", "were", "should"})
"""First words of a sentence that only supposes: had a warning been given."""
_NOT_WHOLE = frozenset(
    {"without", "lack", "absence", "rather", "minus", "free", "far", "دون", "بلا", "غير", "بدون"}
)
"""What denies only what stands behind it, and not the clause."""
_SUPPOSING = frozenset({"if", "whether", "unless", "لو", "اذا"})


def deeds(said: Sentence) -> Iterator[Claim]:
    """The deeds of a sentence, save in one that corrects or only supposes."""
    if said.says("corrects") or any(_supposes(clause) for clause in said.clauses):
        return
    before: Clause | None = None
    for clause in said.clauses:
        if clause.whose != "others":
            told = list(_of(clause, before))
            yield from told
            yield from _not_known(clause) if clause.says("unsure") else _whole(clause, told)
        before = clause


def claim(clause: Clause, code: str, holds: bool, agent: str = "") -> Claim:
    """A deed of a clause."""
    return Claim(
        "deed", code, clause.said.quote, holds, agent, clause.slots, clause.words, _marks(clause),
        clause.days, clause.places, at=clause.first, behind=clause.behind,
        around=clause.said.words,
    )  # fmt: skip


def spans(clause: Clause) -> bool:
    """Say whether a day of a clause only bounds it: since January."""
    return any(SPAN.search(clause.said.text[: m.start]) for m in clause.dated)


def _marks(clause: Clause) -> frozenset[str]:
    """How it is said; that something is long past is said once for a whole sentence."""
    past = {mark for mark in ("past", "now") if clause.said.says(mark)}
    return clause.marks | past | ({"span"} if spans(clause) else set())


def _supposes(clause: Clause) -> bool:
    """Say whether a supposition holds of the whole sentence: if, whether."""
    tokens = clause.said.tokens
    first = tokens[0].text.lower() if tokens else ""
    return first in _INVERTED or any(
        tokens[h.first].text.lower() in _SUPPOSING for h in clause.of("marks", "unsure")
    )


def _not_known(clause: Clause) -> Iterator[Claim]:
    """Of what was not known nothing is told but that it was not known."""
    if clause.whose == "own" and clause.of("acts", "-know"):
        yield claim(clause, "know", False)


def _whole(clause: Clause, told: list[Claim]) -> Iterator[Claim]:
    """A clause as one thing that is so or, with one "not" in it, is not: for what no table names."""
    idioms = {w for h in clause.of("acts") if len(h.words) > 1 for w in h.words}
    nots = apart({h.first for h in clause.of("marks", "not") if idioms.isdisjoint(h.words)})
    if any(clause.said.tokens[at].text.lower() in _NOT_WHOLE for at in nots):
        return
    turned = any(h.code.startswith("-") for h in clause.of("acts"))
    if len(nots) > 1 or turned or until(clause) or clause.whose != "own":
        return
    known = frozenset(("+" if c.holds else "-") + c.code for c in told)
    yield replace(claim(clause, "", not nots), heads=known)


def _of(clause: Clause, before: Clause | None) -> Iterator[Claim]:
    for hit in clause.of("acts"):
        holds = so(clause, hit, before)
        if (
            clause.doubts(hit.first)
            or spoken_of(clause, hit)
            or (not holds and _of_the_rest(clause))
        ):
            continue
        if hit.code == "take_place":
            yield from _not_taken_place(clause, holds)
            continue
        made = claim(clause, hit.code.removeprefix("-"), holds, _agent(clause, hit, before))
        if not holds and made.code in ("involve", "mistake") and clause.says("person"):
            made = replace(made, agent="person")
        yield made
        yield from _implied(clause, made)


def _agent(clause: Clause, hit: Hit, before: Clause | None) -> str:
    agent = agent_of(clause, hit)
    if not agent and before is not None and names_nobody(clause):
        return agent_of(before, hit)
    return agent


def _of_the_rest(clause: Clause) -> bool:
    """Say whether a clause speaks of others than those spoken of: other families, nobody else."""
    words = [t.text.lower() for t in clause.said.tokens[clause.first : clause.last]]
    pairs = zip(["", *words], words, strict=False)
    others = any(word in _OTHERS and before not in _OR_OTHERS for before, word in pairs)
    return others or clause.says("nobody_else")


def _not_taken_place(clause: Clause, holds: bool) -> Iterator[Claim]:
    """An attack that did not take place is denied; that something took place tells nothing more."""
    if not holds and any(not spoken_of(clause, h) for h in clause.of("acts", "attack")):
        yield claim(clause, "attack", False)


def _implied(clause: Clause, made: Claim) -> Iterator[Claim]:
    """What a deed implies; of what was not theirs, that none of theirs was there."""
    craft = any(slot.startswith("craft/") for slot in clause.slots)
    if not made.holds:
        if craft and made.code == "involve":
            yield claim(clause, "active", False, made.agent)
        return
    for code in IMPLIED.get(made.code, ()):
        yield claim(clause, code, True, made.agent)
    if craft and made.code in ("record", "see"):
        yield claim(clause, "active", True, made.agent)
    if made.code in OURS_IF and made.agent == "ours":
        yield claim(clause, "involve", True, "ours")
    if made.code == "mistreat" and clause.of("acts", "kill"):
        yield claim(clause, "natural", False, made.agent)
