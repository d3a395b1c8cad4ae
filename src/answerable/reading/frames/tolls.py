"""Of all the figures of harm in a document: the whole toll of its incident, from least to most."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from answerable.reading.types import (
    Figure,
    Frame,
    Group,
    Kind,
    Modality,
    Reading,
    Scope,
    Statement,
)

SHOT = re.compile(r"harm\.(?:shot|counted_word)")
WOUNDS = re.compile(r"harm\.(?:shot|struck|found_hurt)|\b(?:wounds?|gunfire|bullets?|pellets?)\b")
ANOTHER = re.compile(r"\b(?:another|other|second|also)\b", re.I)
ONE = (1, 1)
FAR, OFTEN = 800, 3
DIES = re.compile(r"\b(?:died|dies|dead|succumbed|killing)\b", re.I)
"""How a report goes on with somebody it told of before as hurt."""
BY_SOMEBODY = re.compile(r"(?:kill|murder|fatally sho|gunn)", re.I)
HIMSELF = re.compile(r"\b(?:him|her)self\b|\bown li(?:fe|ves)\b|\bsuicide\b", re.I)
NEAR = 400
SOON = 500
"""Characters within which a report that opens with one person comes to tell of all."""
FARTHEST = 1.8
"""Another source's count up to this many times the least one told is a count of the same thing."""


@dataclass(frozen=True)
class Toll:
    """A figure of the whole incident, and the statement it rests on."""

    figure: Figure
    said: Statement


def tolls(reading: Reading, aged: int) -> dict[str, Toll | None]:
    """Return killed, injured, and the children and women killed; `aged` are children told by age."""
    told = of_the_incident(reading)
    killed = _with_the_killer(_of_this(_whole(told, "killed"), told), told)
    return {
        "killed": killed,
        "injured": _survived(_whole(_hurt(told, killed), "injured"), killed),
        "children_killed": _or_aged(_among(told, killed, Group.CHILDREN), killed, aged),
        "women_killed": _among(told, killed, Group.WOMEN),
    }


def _of_this(killed: Toll | None, told: list[Statement]) -> Toll | None:
    """One death first told far into a report of people hurt lies behind its news, unless one of them
    is said to have died."""
    if killed is None or killed.figure != ONE or killed.said.span[0] < FAR:
        return killed
    begins = killed.said.span[0]
    hurt = [s for s in told if s.injured and not is_part(s) and s.span[0] < begins]
    return killed if len(hurt) < OFTEN or DIES.search(killed.said.quote) else None


def _with_the_killer(killed: Toll | None, told: list[Statement]) -> Toll | None:
    """ "He killed his wife and two sons before killing himself": who killed is one more dead."""
    if killed is None or not BY_SOMEBODY.match(killed.said.quote):
        return killed
    begins, ends = killed.said.span
    if HIMSELF.search(killed.said.quote):
        return killed
    least, most = killed.figure
    for said in told:
        if (
            said.killed == ONE
            and begins < said.span[0] < ends + NEAR
            and HIMSELF.search(said.quote)
        ):
            return Toll((least and least + 1, most and most + 1), killed.said)
    return killed


def _hurt(told: list[Statement], killed: Toll | None) -> list[Statement]:
    """Leave out the wounds of one person where somebody died: they are most often the dead one's."""
    if killed is None:
        return told
    return [
        s
        for s in told
        if s.injured != ONE or ANOTHER.search(s.quote) or not WOUNDS.search(s.rule + s.quote)
    ]


def _survived(hurt: Toll | None, killed: Toll | None) -> Toll | None:
    """ "Five were shot, two of them fatally": who was shot and died was not only hurt."""
    if hurt is None or killed is None or not SHOT.match(hurt.said.rule):
        return hurt
    least, died = hurt.figure[0], killed.figure[0]
    if least is None or died is None or least < 2 or died > least:
        return hurt
    return Toll((least - died, least - died), hurt.said)


def _or_aged(told: Toll | None, killed: Toll | None, aged: int) -> Toll | None:
    """The count told; where nobody counts the children, those told by their ages."""
    if killed is None or not aged or (told is not None and _size(told) >= aged):
        return told
    beside = told is not None and told.said.span[0] <= killed.said.span[1]
    return told if beside else Toll((aged, aged), killed.said)


def of_the_incident(reading: Reading) -> list[Statement]:
    """Return what is told of the incident itself: no totals, nothing that lies behind it."""
    return [s for s in reading.statements if _of_the_incident(s)]


def _of_the_incident(said: Statement) -> bool:
    return (
        said.kind in (Kind.HARM, Kind.EVENT)
        and said.scope is Scope.INCIDENT
        and said.frame is Frame.MAIN
        and said.modality not in (Modality.DENIED, Modality.PLANNED)
    )


def is_part(said: Statement) -> bool:
    """Say whether a figure is counted in the one before it."""
    return said.rule.endswith(".part")


def _whole(told: list[Statement], field: str) -> Toll | None:
    """The first whole count, and where it is a floor the highest one of others near it."""
    counts = [(s, figure) for s in told if not is_part(s) and (figure := getattr(s, field))]
    if not counts:
        return None
    plain = [count for count in counts if not count[0].rule.endswith("counted_word")]
    said, (least, most) = _of_all((plain or counts)[0], counts)
    if least is not None and most is None:
        others = (high for _, figure in counts[1:] if (high := _high(figure)) is not None)
        most = max((n for n in others if least < n <= least * FARTHEST), default=None)
    return Toll((least, most), said)


def _of_all(
    first: tuple[Statement, Figure], counts: list[tuple[Statement, Figure]]
) -> tuple[Statement, Figure]:
    """The first count; where it is of one person, the count of several told near it."""
    if first[1] != ONE:
        return first
    end = first[0].span[0] + SOON
    return next((c for c in counts if c[0].span[0] < end and (c[1][0] or 0) > 1), first)


def _high(figure: Figure) -> int | None:
    return figure[1] if figure[1] is not None else figure[0]


def _among(told: list[Statement], killed: Toll | None, group: Group) -> Toll | None:
    """Those of a group among the killed: told beside the whole count, else the most told."""
    found = [(s, s.killed) for s in told if s.killed and s.group is group]
    if killed is not None:
        parts = _parts_of(told, killed.said)
        inside = [i for i, (s, _) in enumerate(parts) if s.group is group]
        if inside:
            return _added(_in_one_breath(parts, inside))
        if killed.said.group is group:
            return killed
    return max((Toll(f, s) for s, f in found), key=_size, default=None)


def _parts_of(told: list[Statement], whole: Statement) -> list[tuple[Statement, Figure]]:
    """The parts told inside a whole count, or right after it: "among them two children"."""
    found: list[tuple[Statement, Figure]] = []
    for said in told[told.index(whole) + 1 :]:
        if said.killed is None or not is_part(said):
            if said.span[0] >= whole.span[1]:
                break
            continue
        found.append((said, said.killed))
    return found


def _in_one_breath(parts: list[tuple[Statement, Figure]], inside: list[int]) -> list[Toll]:
    """ "five children and an infant" are added; a child told again after others is not."""
    kept = [at for n, at in enumerate(inside) if at - inside[0] == n]
    return [Toll(parts[at][1], parts[at][0]) for at in kept]


def _size(toll: Toll) -> int:
    return _high(toll.figure) or 0


def _added(parts: Iterable[Toll]) -> Toll:
    """ "five children and an infant": added up where both are told in one breath."""
    first, *rest = parts
    least, most = first.figure
    for part in rest:
        least = None if least is None or part.figure[0] is None else least + part.figure[0]
        most = None if most is None or part.figure[1] is None else most + part.figure[1]
    return Toll((least, most), first.said)
