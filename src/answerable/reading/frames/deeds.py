"""Deeds as a sentence tells them: what was done, by whom, and to whom or what."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from answerable.reading.frames.deed_tables import Found, Row, Tables, found
from answerable.reading.languages.deed_words import Deed, DeedRow, Side, Use

REACH, BEFORE = 180, 60
ARMED = frozenset({Side.POLICE, Side.MILITARY, Side.ARMED_GROUP})
HELD_BY_FORCES = frozenset({Use.MILITARY, Use.POLICE})
NAMED = re.compile(r"(?<![\w\[(])(?!The\b|An?\b)[A-Z][a-z]+(?: (?:de |del |la |los )?[A-Z][a-z]+)*")
POSSESSED = re.compile(r"\b([A-Z][\w' -]{2,60}|\w[\w ]{2,60})(?:'s|s') (?:\w{1,40} ){0,2}$")


@dataclass(frozen=True)
class Told:
    """One deed as one sentence tells it."""

    row: DeedRow
    start: int
    end: int
    doer: str
    sufferer: str
    people: tuple[Found[Side], ...] = ()
    objects: tuple[Found[Use], ...] = ()
    named: bool = False
    unreal: bool = False
    by: bool = False
    """Told with the word that names a doer: "by"."""
    after: bool = False
    """The stretch of who suffered it begins where its own words end."""
    before: str = ""
    """What stands right before its words."""
    at: int = -1
    """Where the stretch of who suffered it begins in the sentence, if it is one stretch of it."""

    @property
    def deed(self) -> Deed:
        """The kind of deed."""
        return self.row.deed

    def spares(self) -> bool:
        """Say whether it is told to have struck somebody or something that is not armed.

        What carries an armed side is armed: "a truck with 20 soldiers".
        """
        armed = any(p.term in ARMED for p in self.people)
        held = HELD_BY_FORCES | {Use.VEHICLE} if armed or self._of_forces() else HELD_BY_FORCES
        people = any(p.term not in ARMED for p in self.people)
        objects = any(o.term not in held for o in self.objects)
        return people or objects or (self.named and not self.people)

    def _of_forces(self) -> bool:
        return any(o.term in HELD_BY_FORCES for o in self.objects)

    def armed_only(self) -> bool:
        """Say whether all it is told to have struck is armed."""
        return bool(self.people or self.objects) and not self.spares()


def told(text: str, table: Tables) -> list[Told]:
    """Return the deeds a sentence tells, in order."""
    hits = [
        (m.start(), m.end(), row)
        for row in table.rows.within(text)
        if _fits(row, text)
        for m in row.pattern.finditer(text)
    ]
    hits.sort(key=lambda hit: (hit[0], hit[0] - hit[1]))
    kept: list[tuple[int, int, Row]] = []
    for hit in hits:
        if not kept or hit[0] >= kept[-1][1]:
            kept.append(hit)
    return [_told(text, start, end, row.said, table) for start, end, row in kept]


def _fits(row: Row, text: str) -> bool:
    return (row.needs is None or row.needs.search(text) is not None) and (
        row.unless is None or row.unless.search(text) is None
    )


def _told(text: str, start: int, end: int, row: DeedRow, table: Tables) -> Told:
    left, right = _left(text, start, table), _right(text, end, table)
    doer, sufferer = _sides_of(text, start, end, row, left, right, table)
    bare = Told(
        row, start, end, doer, sufferer,
        unreal=table.unreal.search(text[max(0, start - 60) : start]) is not None,
        by=table.by.search(right) is not None,
        after=sufferer == right,
        before=text[max(0, start - BEFORE) : start],
        at=_stands_at(sufferer, start, end, left, right),
    )  # fmt: skip
    return struck(bare, sufferer, table)


def _stands_at(sufferer: str, start: int, end: int, left: str, right: str) -> int:
    """Where a stretch that is all before a deed's words, or all after, begins."""
    if sufferer == left:
        return start - len(left)
    inside = right.find(sufferer)
    return end + inside if inside >= 0 else -1


def struck(deed: Told, sufferer: str, table: Tables) -> Told:
    """Return a deed with whom and what a stretch names as struck."""
    people, objects = found(table.sides, sufferer), found(table.uses, sufferer)
    return replace(
        deed,
        sufferer=sufferer,
        people=tuple(people),
        objects=tuple(objects),
        named=_names(sufferer, table),
    )


def _sides_of(
    text: str, start: int, end: int, row: DeedRow, left: str, right: str, table: Tables
) -> tuple[str, str]:
    """Return who did it and who suffered it, as far as the sentence's build tells."""
    by = table.by.search(right)
    doer = right[by.end() :] if by else ""
    before_by = right[: by.start()] if by else right
    if row.form == "verb" and table.words.verb_first:
        first = table.small["doer"].match(right)
        return (first[0], right[first.end() :]) if first else (doer, before_by)
    if row.form == "verb":
        passive = table.passive.search(text[max(0, start - 60) : start])
        if passive or (table.active_after.match(text, end) and left.strip()):
            return doer, left
        return left, right
    if row.form == "noun":
        if joined := table.suffered.search(before_by):
            return doer, before_by[joined.end() :]
        owned = POSSESSED.search(text[max(0, start - 70) : start])
        return doer or left, owned[1] if owned else before_by
    return doer, f"{left} | {before_by}"


def _names(sufferer: str, table: Tables) -> bool:
    """Say whether a stretch names somebody."""
    return any(is_person(match, sufferer, table) for match in NAMED.finditer(sufferer))


def is_person(match: re.Match[str], text: str, table: Tables) -> bool:
    """Say whether a name in `text` is no people's, no place's, and does not say where."""
    known = (table.words.peoples, table.words.cities, table.countries)
    return not any(match[0] in names for names in known) and not table.small["where"].search(
        text[: match.start()]
    )


def _left(text: str, start: int, table: Tables) -> str:
    """Return the clause before a deed; "the nun, who was shot" goes back to whom it tells of."""
    piece = text[max(0, start - REACH) : start]
    stops = [0, *(stop.end() for stop in table.breaks.finditer(piece))]
    at = len(stops) - 1
    while at and (
        _bare(piece[stops[at] :], table)
        or table.small["relative"].search(piece, stops[at] - 6, stops[at])
    ):
        at -= 1
    return piece[stops[at] :]


def _bare(clause: str, table: Tables) -> bool:
    """Say whether a clause has nobody in it yet: only "was" and its like."""
    passive = table.passive.search(clause)
    told = clause[: passive.start()] if passive else clause
    return not any(letter.isalpha() for letter in told)


def _right(text: str, end: int, table: Tables) -> str:
    piece = text[end : end + REACH]
    stop = table.breaks.search(piece)
    return piece[: stop.start()] if stop else piece
