"""Harm found in a sentence, made into statements with everything that surrounds it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from answerable.reading.statements import dates, origins, surroundings
from answerable.reading.statements.building import confidence, statement, words
from answerable.reading.statements.edtf import OPEN_DAY
from answerable.reading.statements.harm import harms
from answerable.reading.statements.harm_tables import Harm
from answerable.reading.statements.scope import Scoped, frame_of, goes_on, part_of, scope_of
from answerable.reading.statements.speakers import attribution_of
from answerable.reading.statements.telling import Telling, Told, day_before
from answerable.reading.statements.whereabouts import place_of
from answerable.reading.types import (
    Figure,
    Frame,
    Kind,
    Manner,
    Modality,
    PartOfDay,
    Scope,
    Statement,
)

WINDOW = 45
CUT = re.compile(r"(?<=\w)\w")
"""Within a word: its end alone may read as another."""
FAMILIES = "Families are counted, not people: at least one person of each."
BREATH = 8
"""How far apart the figures of one list stand: ", ", " and "."""


def harm_statements(whole: Telling, told: Told) -> Iterator[Statement]:
    """Yield the harm a sentence tells."""
    found = harms(told.passage.text, whole.tools.harm, told.passage.heading)
    told.placed = [(harm.start, harm.end) for harm in found if harm.placed]
    counted = _alike(told.passage.text, found, [_scoped(whole, told, harm) for harm in found])
    for harm, scoped in zip(found, counted, strict=True):
        yield _harm(whole, told, harm, scoped)
    if counted:
        whole.counted, whole.counted_in = counted[0], told.passage.paragraph
    if not found and not told.passage.heading:
        yield from _objects_hit(whole, told)


def _harm(whole: Telling, told: Told, harm: Harm, scoped: Scoped) -> Statement:
    text, kit = told.passage.text, whole.tools
    frame, behind = frame_of(text, kit.around, told.context)
    parts = {"figure": _figure_confidence(harm), "scope": scoped.confidence}
    inherits = scoped.scope is Scope.INCIDENT and frame is Frame.MAIN
    rest = _surroundings(whole, told, harm.start, harm.end, inherits, parts)
    part_of = ("Not a further toll: counted in the figure before it.",) if harm.part else ()
    either = (
        ("Killed and injured together: how many of each is not said.",)
        if len(harm.fields) > 1 and not harm.negated
        else ()
    )
    homes = (FAMILIES,) if harm.quantity.families else ()
    figure = _shared(harm) if either else harm.figure
    return statement(
        whole.text, told.passage, harm.start, harm.end, Kind.HARM,
        scope=scoped.scope,
        frame=frame,
        modality=Modality.NEGATED if harm.negated else _modality(whole, text, harm.start, harm.end),
        group=harm.group,
        ruled_out=scoped.ruled_out + behind + part_of + either + homes,
        rule=f"harm.{harm.rule}",
        confidence=confidence(parts),
        **dict.fromkeys(harm.fields, figure),
        **rest,
    )  # fmt: skip


def _alike(text: str, found: list[Harm], counted: list[Scoped]) -> list[Scoped]:
    """ "2,245 killed, 9,310 wounded and 412 missing": what is counted in one breath counts alike."""
    for at in range(1, len(found)):
        before, harm = found[at - 1], found[at]
        between = text[before.end : harm.start]
        if len(between) > BREATH or harm.part or before.part or harm.fields == before.fields:
            continue
        if counted[at].scope is Scope.INCIDENT and harm.figure != (1, 1):
            counted[at] = counted[at - 1]
    return counted


def _scoped(whole: Telling, told: Told, harm: Harm) -> Scoped:
    """Return what a figure counts, by the part of its sentence it stands in."""
    if harm.quantity.single and harm.figure == (1, 1):
        return Scoped(Scope.INCIDENT, 0.9, ())
    around = whole.tools.around
    part = part_of(told.passage.text, harm.start, harm.end, around)
    own = told.passage.text[part.start : part.end]
    days = [day for day in told.own_dates() if part.start <= day.start < part.end]
    dead = not {"killed", "missing", "abducted"}.isdisjoint(harm.fields)
    weighed = f"{told.intro} {own}".strip() if told.intro else own.strip()
    found = scope_of(weighed, harm.figure, around, days, dead=dead, after=part.after)
    before = whole.counted if told.passage.paragraph == whole.counted_in else None
    return goes_on(own, before, found, around)


def _shared(harm: Harm) -> Figure:
    """ "45 killed or injured": each is at most that; of "more than 45" each may be none."""
    most = harm.figure[1]
    return (None, most) if most is not None else (0, None)


def _figure_confidence(harm: Harm) -> float:
    if harm.quantity.vague:
        return 0.6
    if harm.quantity.guess:
        return 0.85
    return 0.75 if harm.quantity.single else 0.95


def _modality(whole: Telling, text: str, start: int, end: int) -> Modality:
    begin = max(0, start - WINDOW)
    if not CUT.match(text, begin) and not whole.tools.around.modality.within(text):
        return Modality.ASSERTED  # what the whole sentence does not hold, no part of it does
    return surroundings.modality(text[begin : end + 5], whole.tools.around)


def _surroundings(
    whole: Telling, told: Told, start: int, end: int, inherits: bool, parts: dict[str, float]
) -> dict[str, Any]:
    """Return the fields that come from the words around `[start, end)`."""
    text, kit = told.passage.text, whole.tools
    chain = attribution_of(start, end, told.says)
    actor = surroundings.actor(text, start, end, kit.around)
    weapon = surroundings.nearest(kit.around.weapons, text, start, end)
    unit = surroundings.nearest(kit.around.units, text, start, end)
    hit = surroundings.object_hit(text, start, end, kit.around, told.speakers())
    service = surroundings.nearest(kit.around.services, text, start, end)
    origin = origins.rests_on(text, whole.code)
    parts["attribution"] = 0.9 if chain else 0.5
    return {
        "date": _date(whole, told, start, end, inherits, parts),
        "place": place_of(whole, told, start, end, inherits, parts),
        "manner": surroundings.manner(text, kit.around),
        "actor": _own_words(whole, told, actor, "actor"),
        "weapon": _own_words(whole, told, weapon),
        "unit": _own_words(whole, told, unit),
        "object_hit": _own_words(whole, told, hit),
        "service_effect": _own_words(whole, told, service),
        "attribution": chain,
        "origin": origin,
    }


def _own_words(whole: Telling, told: Told, match: Any, group: str = "") -> str | None:
    if match is None:
        return None
    start, end = match.span(group) if group else match.span()
    return words(whole.text, told.passage, start, end).strip() or None


def _date(
    whole: Telling, told: Told, start: int, end: int, inherits: bool, parts: dict[str, float]
) -> Any:
    own = told.own_dates()
    if own:
        mention = min(
            own,
            key=lambda m: (m.edtf == OPEN_DAY, max(0, start - m.end, m.start - end), m.start),
        )
        parts["date"] = 0.9
        exact = words(whole.text, told.passage, mention.start, mention.end)
        return dates.when(mention, exact, told.passage.text, whole.tools.dates)
    part = dates.part_of_day(told.passage.text, whole.tools.dates)
    before = day_before(whole, told.passage) if inherits else None
    if before is not None:
        parts["date"] = 0.5
        exact = before[0].words(before[1].start, before[1].end)
        return dates.when(before[1], exact, told.passage.text, whole.tools.dates)
    return dates.only_part(part) if part is not PartOfDay.UNKNOWN else None


def _objects_hit(whole: Telling, told: Told) -> Iterator[Statement]:
    """Harm without casualties: one object said to be hit in one attack."""
    text, kit = told.passage.text, whole.tools
    damage = kit.around.damage.search(text)
    how = surroundings.manner(text, kit.around)
    if damage is None or how is Manner.UNKNOWN:
        yield from _service_cut(whole, told)
        return
    hit = surroundings.object_hit(text, damage.start(), damage.end(), kit.around, told.speakers())
    if hit is not None:
        damage = surroundings.nearest(kit.around.damage, text, *hit.span()) or damage
    if hit is None or surroundings.modality(text, kit.around) in (
        Modality.CONDITIONAL,
        Modality.PLANNED,
    ):
        return
    start, end = min(damage.start(), hit.start()), max(damage.end(), hit.end())
    if end - start > 120:
        return
    frame, behind = frame_of(text, kit.around, told.context)
    parts = {"object": 0.7}
    rest = _surroundings(whole, told, start, end, frame is Frame.MAIN, parts)
    yield statement(
        whole.text, told.passage, start, end, Kind.HARM, frame=frame, ruled_out=behind,
            rule="harm.object_hit",
        modality=_modality(whole, text, start, end), confidence=confidence(parts),
        damage=words(whole.text, told.passage, *damage.span()), **rest,
    )  # fmt: skip


def _service_cut(whole: Telling, told: Told) -> Iterator[Statement]:
    """Harm to nobody and by nothing named: "power was cut to the town"."""
    text, kit = told.passage.text, whole.tools
    cut = next((m for m in kit.around.services.finditer(text) if _is_cut(m)), None)
    unsaid = (Modality.CONDITIONAL, Modality.PLANNED)
    if cut is None or surroundings.modality(text, kit.around) in unsaid:
        return
    frame, behind = frame_of(text, kit.around, told.context)
    parts = {"service": 0.7}
    rest = _surroundings(whole, told, *cut.span(), frame is Frame.MAIN, parts)
    yield statement(
        whole.text, told.passage, *cut.span(), Kind.HARM, frame=frame, ruled_out=behind,
            rule="harm.service_cut",
        modality=_modality(whole, text, *cut.span()), confidence=confidence(parts), **rest,
    )  # fmt: skip


def _is_cut(match: re.Match[str]) -> bool:
    return "cut" in match.re.groupindex and match["cut"] is not None
