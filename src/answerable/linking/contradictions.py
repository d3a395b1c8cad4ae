"""Two statements that cannot both be so, found between documents that tell one thing.

A contradiction is shown, never resolved: which of the two is right is for a person.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from answerable.linking import figures
from answerable.linking.claims import is_claim, same_claim, same_subject
from answerable.linking.dates import apart, days
from answerable.linking.event_grounds import fits, grounds_of
from answerable.linking.happenings import Happening, happenings
from answerable.linking.papers import paper_dated
from answerable.linking.types import Contradiction
from answerable.reading.types import Dealing, Reading, Statement, When
from answerable.refusal import say

_RECKONED = re.compile(
    r"\b(?:following|next|previous|preceding|same|prior) year\b"
    r"|\byear (?:before|after|earlier|later)\b"
    r"|(?:العام|السنة) (?:التالي|التالية|السابق|السابقة|نفسه|نفسها)",
    re.IGNORECASE,
)
"""A year counted from another date in the sentence: where copies go wrong."""
_SAME_DAYS = 10
"""Two accounts of one incident may misdate it by this much and still mean the same."""


def contradictions(a: Reading, b: Reading) -> tuple[Contradiction, ...]:
    """What `a` and `b` say of one thing that cannot both be so; mirrored for `(b, a)`."""
    found = {
        (c.about, c.left, c.right): c
        for look in (_of_incidents, _of_papers, _of_claims, _of_meetings)
        for c in look(a, b)
    }
    return tuple(found[key] for key in sorted(found))


def _of_incidents(a: Reading, b: Reading) -> Iterator[Contradiction]:
    for one in happenings(a.statements):
        for two in happenings(b.statements):
            for about, check in _CHECKS.items():
                if words := check(one, two):
                    yield Contradiction(about, one.index, two.index, words)


def _toll(name: str) -> Callable[[Happening, Happening], str | None]:
    def check(one: Happening, two: Happening) -> str | None:
        left, right = getattr(one, name), getattr(two, name)
        if not left or not right or one.group != two.group or not _anchored(one, two):
            return None
        if figures.compatible(left, right):
            return None
        said = sorted({figures.words(left), figures.words(right)})
        words = (
            "Killed at the same place and time: {said}."
            if name == "killed"
            else "Injured at the same place and time: {said}."
        )
        return say(words, said=_or(said))

    return check


def _anchored(one: Happening, two: Happening) -> bool:
    """The same place and the same day: less is not enough to say that figures contradict."""
    codes = {g.code for g in grounds_of(one, two) if g.weight > 0}
    return fits(one, two) and {"date", "place"} <= codes


def _dated(one: Happening, two: Happening) -> str | None:
    if one.when is None or two.when is None or one.taken_over or two.taken_over:
        return None
    gap = apart(one.when, two.when)
    codes = {g.code for g in grounds_of(one, two) if g.weight > 0}
    alike = "place" in codes and "killed" in codes and figures.mark(one.killed) != 1
    if not alike or not 0 < gap <= _SAME_DAYS:
        return None
    days_apart = say("The same place and toll, dated {gap} days apart.", gap=gap)
    return days_apart if gap > 1 else say("The same place and toll, dated a day apart.")


def _denied(one: Happening, two: Happening) -> str | None:
    if one.denied == two.denied or not _anchored(one, two):
        return None
    return say("One says it happened, the other carries a denial.")


_CHECKS: dict[str, Callable[[Happening, Happening], str | None]] = {
    "killed": _toll("killed"),
    "injured": _toll("injured"),
    "date": _dated,
    "denial": _denied,
}


def _of_papers(a: Reading, b: Reading) -> Iterator[Contradiction]:
    """Dates of a cable, memo or letter that both documents speak of."""
    for i, one in enumerate(a.statements):
        for j, two in enumerate(b.statements):
            paper = paper_dated(one)
            if paper is None or paper != paper_dated(two) or one.date is None or two.date is None:
                continue
            alike = same_subject(a.text, one, b.text, two)
            if alike and (words := _misdated(one.date, two.date)):
                yield Contradiction("paper_date", i, j, words)


def _misdated(one: When, two: When) -> str | None:
    left, right = days(one.edtf), days(two.edtf)
    if left is None or right is None:
        return None
    said = _or(sorted({_shown(one), _shown(two)}))
    if apart(left, right) > 0:
        return say("They date the same paper differently: {said}.", said=said)
    reckoned = two if left.open_year else one
    if left.open_year != right.open_year and _RECKONED.search(reckoned.words):
        words = "They date the same paper differently: {said}. One leaves the year open, the other"
        return say(words + " counts it from another date in its text.", said=said)
    return None


def _shown(when: When) -> str:
    return f"“{when.words}” ({when.edtf})"


def _of_claims(a: Reading, b: Reading) -> Iterator[Contradiction]:
    """Two figures on the handling of incidents by one origin that no rounding brings together."""
    for i, one in enumerate(a.statements):
        for j, two in enumerate(b.statements):
            if _rival(one, two) and same_claim(a.text, one, b.text, two, figures_too=False):
                left, right = one.incidents or (None, None), two.incidents or (None, None)
                said = _or(sorted({figures.words(left), figures.words(right)}))
                words = say("Different counts of the same incidents: {said}.", said=said)
                yield Contradiction("incidents", i, j, words)


def _rival(one: Statement, two: Statement) -> bool:
    # None at all ("none reached the third stage") answers another question; `is_claim` leaves it out.
    if not (is_claim(one) and is_claim(two)) or one.incidents is None or two.incidents is None:
        return False
    return figures.rival(one.incidents, two.incidents)


_OPPOSITE = frozenset({Dealing.MEETING_HELD, Dealing.MEETING_CANCELLED})


def _of_meetings(a: Reading, b: Reading) -> Iterator[Contradiction]:
    for i, one in enumerate(a.statements):
        for j, two in enumerate(b.statements):
            if {one.dealing, two.dealing} != _OPPOSITE or not _same_day(one.date, two.date):
                continue
            if set(one.parties) & set(two.parties):
                words = say("One says the meeting was held, the other that it was cancelled.")
                yield Contradiction("meeting", i, j, words)


def _same_day(one: When | None, two: When | None) -> bool:
    left, right = days(one.edtf if one else None), days(two.edtf if two else None)
    if left is None or right is None:
        return False
    return left.length == right.length == 1 and apart(left, right) == 0


def _or(said: list[str]) -> str:
    return " / ".join(said)
