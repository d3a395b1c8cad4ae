"""Who was killed, injured, missing, driven out or taken: words of harm bound to counted people.

A word of harm looks for its people on the sides its row names; what may stand between them is one
of the language's bridges. A figure is bound once. "Including three children" is a part of the
figure before it and says so.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import reduce
from itertools import pairwise

from answerable.reading.statements.harm_parts import REACH, is_otherwise_harmed, parts_of
from answerable.reading.statements.harm_tables import Harm, HarmTables, Row
from answerable.reading.statements.in_turn import in_turn
from answerable.reading.statements.quantities import (
    Quantity,
    added,
    families,
    group_of,
    joined,
    pointed,
    quantities,
)
from answerable.reading.types import Group

JOINING = re.compile(r"[^\W\d]")
INDEFINITE = re.compile(r"an?\s", re.I)
OPENS_A_LIST = re.compile(
    r"[^,.;:()]{0,60}[,:(-]\s*(?:identified as |named |namely |all )?(?:a |an |his |her |their )?"
    r"(?:\d|[A-Z])"
)
COLON = re.compile(r"\s?:")
LABEL = re.compile(r"(?:^|[|;•*,.]\s?|[-–]\s)(?P<noun>[^\W\d][^\W\d]{2,20}(?: [^\W\d]{3,20})?)\s\Z")
"""What stands before the word of harm of a cell: "Civilians killed: 3"."""
EITHER = re.compile(r" (?:or|and|nor) ")
DRIVEN_OUT = ("displaced",)
SENTENCE_END = re.compile(r"[.;]\s+[A-Z]")
MOST_IN_A_SENTENCE = 20
"""A sentence that tells more is a list gone wrong, or meant to keep the reader busy."""
LIST_REACH = 420
"""How far back a count may stand when the people counted are listed after it."""


def harms(text: str, table: HarmTables, heading: bool = False) -> list[Harm]:
    """Return the harm a sentence tells, in the order it stands there."""
    found = _by_one_word(text, table)
    triggers, none = _triggers(text, table), _negated(text, table)
    if not triggers and not none:
        return found
    found += none
    nobody = [(h.start, h.end) for h in found]
    counted = [
        q for q in quantities(text, table.count, heading) if not _overlaps(q.start, q.end, nobody)
    ]
    taken: dict[Quantity, str] = {}
    for start, end, row in triggers:
        if _overlaps(start, end, nobody):
            continue
        free = _with_families(text, counted, table) if row.row.fields == DRIVEN_OUT else counted
        chosen = _bound_to(text, start, end, row, free, taken, table)
        if chosen:
            found.extend(_told(text, start, end, row, chosen, counted, taken, table))
        elif again := _carried_on(text, start, end, row, found, table):
            found.append(again)
        elif one := _pointed_at(text, start, end, row, table):
            found.extend(_told(text, start, end, row, [one], counted, taken, table))
    found += in_turn(text, found, [q for q in counted if q not in taken], table)
    return sorted(found, key=lambda harm: (harm.start, harm.end, harm.fields))[:MOST_IN_A_SENTENCE]


def _with_families(text: str, counted: list[Quantity], table: HarmTables) -> list[Quantity]:
    """Families are driven out as one; of other harm to them it is not said how many it befell."""
    homes = families(text, table.count)
    return sorted([*counted, *homes], key=lambda q: q.start) if homes else counted


def _overlaps(start: int, end: int, spans: list[tuple[int, int]]) -> bool:
    return any(a < end and start < b for a, b in spans)


def _triggers(text: str, table: HarmTables) -> list[tuple[int, int, Row]]:
    """Return every word of harm, the longest where several overlap."""
    held = table.rows.within(text)
    every = [(m.start(), m.end(), row) for row in held for m in row.pattern.finditer(text)]
    every.sort(key=lambda t: (t[0], t[0] - t[1]))
    kept: list[tuple[int, int, Row]] = []
    for start, end, row in every:
        if not kept or start >= kept[-1][1]:
            kept.append((start, end, row))
    return kept


def _bound_to(
    text: str, start: int, end: int, row: Row, counted: list[Quantity],
    taken: dict[Quantity, str], table: HarmTables,
) -> list[Quantity]:  # fmt: skip
    """Return the counted people a word of harm is about, several where they are added up."""
    passive = row.row.passive_left and table.passive.search(text[max(0, start - 40) : start])
    free = [
        q
        for q in counted
        if q not in taken and (row.row.bare or q.noun) and not row.not_of.match(q.noun)
    ]
    told = [q for q in free if not q.named]
    left = _on_the_left(text, start, end, row, told, table) if row.row.left_first else []
    if left:
        return left
    if row.right and not passive:
        after = [q for q in free if q.start >= end and q.start - end <= REACH]
        for quantity in after[: 2 if row.row.name.endswith("toll") else 1]:
            if _crosses(text[end : quantity.start], row.right, quantity):
                return _with_added(text, quantity, after, table, row)
    if row.left and not (row.row.passive_left and not passive and _did_it(text, start, end, table)):
        return _with_company(
            text, end, _on_the_left(text, start, end, row, free, table), free, table, row
        )
    return []


def _did_it(text: str, start: int, end: int, table: HarmTables) -> bool:
    """ "the guard had shot", "the guard shot him": who stands before the word did the harm."""
    if table.active.search(text[max(0, start - 40) : start]):
        return True
    return table.count.pointing.match(text, end + 1) is not None


def _carried_on(
    text: str, start: int, end: int, row: Row, found: list[Harm], table: HarmTables
) -> Harm | None:
    """ "two men were shot and later died": a word of death that tells of the same people."""
    before = [h for h in found if h.trigger[1] <= start and h.start < h.trigger[0] and not h.part]
    if not before or not row.row.left:
        return None
    last = max(before, key=lambda h: h.trigger)
    if "killed" in last.fields or row.row.fields != ("killed",) or not last.quantity.noun:
        return None
    if not table.carried.match(text[last.trigger[1] : start]):
        return None
    return replace(last, end=end, fields=row.row.fields, rule=row.row.name, trigger=(start, end))


def _pointed_at(text: str, start: int, end: int, row: Row, table: HarmTables) -> Quantity | None:
    """ "he was pronounced dead", "killing her": one person, told only by pointing."""
    passive = not row.row.passive_left or table.passive.search(text[max(0, start - 40) : start])
    for quantity in pointed(text, table.count):
        if quantity.end <= start and passive and row.left:
            if row.left[0].match(text[quantity.end : start]):
                return quantity
            continue
        if quantity.start >= end and row.right and row.right[0].match(text[end : quantity.start]):
            return quantity
    return None


def _with_company(
    text: str, end: int, chosen: list[Quantity], free: list[Quantity], table: HarmTables, row: Row
) -> list[Quantity]:
    """ "a nurse was killed alongside two patients": those after the word were harmed too."""
    after = [q for q in free if q.start >= end and q.noun]
    if not chosen or not after or not table.alongside.match(text[end : after[0].start]):
        return chosen
    return chosen + _with_added(text, after[0], after, table, row)


def _on_the_left(
    text: str, start: int, end: int, row: Row, free: list[Quantity], table: HarmTables
) -> list[Quantity]:
    before = [
        q
        for q in free
        if start - LIST_REACH <= q.start < start and (q.end <= start or q.end >= end)
    ]
    within = [q for q in before if q.end >= end and not q.named]
    if within:
        return within[-1:]
    whole = [q for q in before if not q.part]
    for quantity in reversed(whole[-4:]):
        between = _without_parts(text, quantity, start, before)
        bridges = _of_a_name(row, table) if quantity.named else row.left
        if len(between) <= REACH and _crosses(between, bridges, quantity):
            chosen = _with_earlier(text, quantity, whole, table)
            return _heading(text, start, chosen, whole, table) or chosen
    return []


def _of_a_name(row: Row, table: HarmTables) -> tuple[re.Pattern[str], ...]:
    """Return what may stand between a name and a word of harm: only a word that takes nobody after
    it ("died") can do without a verb of its own."""
    return (table.named,) if row.right else (table.named, table.named_and_aged)


def _heading(
    text: str, start: int, chosen: list[Quantity], whole: list[Quantity], table: HarmTables
) -> list[Quantity]:
    """ "two children, Adam and his sister, were killed": the count the list was opened with."""
    least = sum(q.figure[0] or 0 for q in chosen)
    for quantity in whole[: whole.index(chosen[0])]:
        between = text[quantity.end : start]
        enough = quantity.noun and (quantity.figure[0] or 0) >= max(2, least)
        if not enough or not OPENS_A_LIST.match(between) or SENTENCE_END.search(between):
            continue
        if not table.any_row.search(between):
            return [quantity]
    return []


def _without_parts(text: str, whole: Quantity, start: int, before: list[Quantity]) -> str:
    """Return what stands between people and word, without "including two women and a child"."""
    parts = [q for q in before if q.part and q.start >= whole.end]
    if not parts or re.search(r"[.;]", text[whole.end : parts[0].start]):
        return text[whole.end : start]
    return text[parts[-1].end : start]


def _crosses(between: str, bridges: tuple[re.Pattern[str], ...], quantity: Quantity) -> bool:
    """Say whether people and word belong together across `between`.

    The first bridge of a row is its tightest. Over a longer one only a counted noun is carried.
    """
    loose = bool(quantity.noun) and not (quantity.single and len(between) > 60)
    return any(bridge.match(between) for bridge in (bridges if loose else bridges[:1]))


def _with_added(
    text: str, first: Quantity, after: list[Quantity], table: HarmTables, row: Row
) -> list[Quantity]:
    """ "two nurses and a driver": what is joined to the first and claimed by no other word."""
    chosen = [first]
    for quantity in after[1:]:
        between = _with_prefix(text, chosen[-1].end, quantity.start, table)
        if quantity.part or not quantity.noun or not table.conjunction.match(between):
            break
        if is_otherwise_harmed(text, quantity, row, table):
            break
        if table.not_added.match(text, quantity.end) or _claimed_on_its_right(
            text, quantity, table
        ):
            break
        chosen.append(quantity)
    return _without_apposition(text, chosen, table)


def _with_prefix(text: str, end: int, start: int, table: HarmTables) -> str:
    """Return what stands between two counts; "and" may be the first letter of the second."""
    joined = text[end : start + 1]
    within = table.lexicon.numbers.prefix and table.conjunction.match(joined)
    return joined if within else text[end:start]


def _claimed_on_its_right(text: str, quantity: Quantity, table: HarmTables) -> bool:
    following = table.any_row.search(text, quantity.end, quantity.end + 60)
    if following is None:
        return False
    between = text[quantity.end : following.start()]
    return any(
        bridge.match(between)
        for row in table.rows.within(text)
        for bridge in row.left
        if row.pattern.pattern.match(text, following.start())
    )


def _with_earlier(
    text: str, last: Quantity, before: list[Quantity], table: HarmTables
) -> list[Quantity]:
    chosen = [last]
    for quantity in reversed(before[: before.index(last)]):
        between = _with_prefix(text, quantity.end, chosen[0].start, table)
        if not quantity.noun or not chosen[0].noun or not table.conjunction.match(between):
            break
        chosen.insert(0, quantity)
    return _without_apposition(text, chosen, table)


def _without_apposition(text: str, chosen: list[Quantity], table: HarmTables) -> list[Quantity]:
    """ "one man, Adam Reyes, was killed" is one person said twice: a list has its "and".

    So has "Adam Reyes, a member of the council and a reporter": a name and what he was.
    """
    if table.lexicon.numbers.prefix:  # its "and" is the first letter of the next count
        return chosen
    joins = "".join(text[a.end : b.start] for a, b in pairwise(chosen))
    described = chosen[0].named and all(INDEFINITE.match(text, q.start) for q in chosen[1:])
    twice = all(q.figure[0] == 1 for q in chosen) and not JOINING.search(joins)
    if len(chosen) > 1 and (described or twice):
        return chosen[:1]
    return chosen


def _told(
    text: str, start: int, end: int, row: Row, chosen: list[Quantity], counted: list[Quantity],
    taken: dict[Quantity, str], table: HarmTables,
) -> list[Harm]:  # fmt: skip
    """Return the harm of the chosen people, and of those said to be counted among them."""
    whole = chosen[0]
    for quantity in chosen:
        taken[quantity] = row.row.name
    figure, group = whole.figure, _labelled(text, start, end, whole, table)
    for quantity in chosen[1:]:
        figure, group = added(figure, quantity.figure), joined(group, quantity.group)
    first, last = min(start, whole.start), max(end, chosen[-1].end)
    trigger = (start, end)
    found = [Harm(first, last, row.row.fields, figure, group, row.row.name, trigger, whole)]
    parts = parts_of(text, chosen[-1], counted, taken, table, row)
    if len(chosen) > 1:
        parts = [q for q in chosen if q.group not in (group, Group.UNKNOWN)] + parts
    for quantity in parts:
        taken[quantity] = row.row.name
        found.append(
            Harm(quantity.start, quantity.end, row.row.fields, quantity.figure, quantity.group,
                 f"{row.row.name}.part", trigger, quantity, part=True)
        )  # fmt: skip
    return found


def _is_of_people(match: re.Match[str], table: HarmTables) -> bool:
    """ "no animals were hurt" tells of no people."""
    if "group" not in match.re.groupindex:
        return True
    known = (*table.count.nouns, *table.count.ones)
    return all(any(p.match(n) for _, p in known) for n in EITHER.split(match["group"]))


def _none_of(match: re.Match[str], table: HarmTables) -> Group:
    """ "no fighters were killed": nobody of a group, and of the others it says nothing."""
    if "group" not in match.re.groupindex:
        return Group.UNKNOWN
    groups = [group_of(noun, table.count) for noun in EITHER.split(match["group"])]
    return reduce(joined, groups)


def _labelled(text: str, start: int, end: int, whole: Quantity, table: HarmTables) -> Group:
    """ "Children killed: 2": the people of a cell are named before its word of harm."""
    if whole.noun or not COLON.match(text[end : whole.start]):
        return whole.group
    label = LABEL.search(text[max(0, start - 40) : start])
    return group_of(label["noun"], table.count) if label else whole.group


def _by_one_word(text: str, table: HarmTables) -> list[Harm]:
    """ "a triple homicide": a word that counts by itself."""
    return [
        Harm(m.start(), m.end(), fields, figure, Group.UNKNOWN, "counted_word", m.span(),
             Quantity(m.start(), m.end(), figure, noun=m[0]))
        for pattern, fields, figure in table.words.within(text)
        for m in pattern.finditer(text)
    ]  # fmt: skip


def _negated(text: str, table: HarmTables) -> list[Harm]:
    found: list[Harm] = []
    for pattern, fields in table.none.within(text):
        for match in pattern.finditer(text):
            nobody = Quantity(match.start(), match.end(), (0, 0))
            told = [(h.start, h.end) for h in found if h.fields == fields]
            if _overlaps(*match.span(), told) or not _is_of_people(match, table):
                continue
            found.append(
                Harm(match.start(), match.end(), fields, (0, 0), _none_of(match, table), "nobody_harmed",
                     match.span(), nobody, negated=True)
            )  # fmt: skip
    return found
