"""Small words and marks of incidents' pages: dates, grades, ranges, ticks of the origin badge."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from django import template
from django.utils.translation import gettext, gettext_lazy

from answerable.actor import Level
from answerable.incidents.rules import dates, ranges
from answerable.incidents.rules.gradings import CODES, Axis
from answerable.incidents.rules.judgements import Verdict
from answerable.incidents.rules.objects import object_words
from answerable.incidents.rules.ranges import Counted, Range
from answerable.incidents.rules.statements import State, TookPart
from answerable.reading import explaining
from answerable.reading.types import (
    Dealing,
    Figure,
    Frame,
    Group,
    Kind,
    Manner,
    Modality,
    PartOfDay,
    Precision,
    Scope,
    Statement,
)
from answerable.refusal import Sentence, say
from answerable.term import Term
from answerable.web.templatetags.words import said, words

register = template.Library()

_TICK, _GAP = 4, 5
_MOST_TICKS = 40


class Grouped(Protocol):
    """Anything with reports: one origin."""

    @property
    def reports(self) -> Sequence[Any]: ...


@dataclass(frozen=True)
class Ticks:
    """The origin badge: a tick per report, a gap between origins, then the words."""

    at: Sequence[int]
    reach: int
    words: Sentence


@register.filter
def ticks(groups: Iterable[Grouped]) -> Ticks:
    """The badge of several origins."""
    sizes = [len(group.reports) for group in groups]
    what = say("reports: {reports} · origins: {origins}", reports=sum(sizes), origins=len(sizes))
    return _ticks(sizes, what)


@register.filter
def single_ticks(count: int) -> Ticks:
    """The badge of one origin's reports."""
    return _ticks(
        [count], say("1 report") if count == 1 else say("{reports} reports", reports=count)
    )


def _ticks(sizes: Sequence[int], what: Sentence) -> Ticks:
    at, spot = [], 0
    for size in sizes:
        for _ in range(size):
            at.append(spot)
            spot += _TICK
        spot += _GAP
    shown = at[:_MOST_TICKS]
    return Ticks(shown, (shown[-1] if shown else 0) + _TICK, what)


@register.filter
def edtf(date: str) -> str:
    """A date in words, in the reader's language."""
    return said(dates.words(date))


@register.filter
def numbered(lines: Mapping[int, object], number: int) -> object:
    """The statement with this number."""
    return lines.get(number)


_FIGURES = (
    ("killed", gettext_lazy("Killed")), ("injured", gettext_lazy("Injured")),
    ("missing", gettext_lazy("Missing")),
    ("displaced", gettext_lazy("Displaced")), ("abducted", gettext_lazy("Abducted")),
)  # fmt: skip
_ALWAYS = frozenset({"killed", "injured"})
_CHOICES: tuple[tuple[str, Any, type[Term]], ...] = (
    ("scope", gettext_lazy("What it counts"), Scope),
    ("frame", gettext_lazy("Main news or background"), Frame),
    ("modality", gettext_lazy("How it is said"), Modality),
    ("group", gettext_lazy("Who was harmed"), Group),
    ("manner", gettext_lazy("How"), Manner),
)  # fmt: skip


@register.filter
def figures(said: Statement) -> list[tuple[str, str, Figure]]:
    """The figures a form of correction shows: what the statement has, and what harm always may have."""
    harm = said.kind is Kind.HARM
    return [
        (name, str(label), getattr(said, name) or (None, None))
        for name, label in _FIGURES
        if getattr(said, name) or (harm and name in _ALWAYS)
    ]


@register.filter
def choices(said: Statement) -> list[tuple[str, str, Term, list[Term]]]:
    """The fields of a statement that are one of a list: name, label, what it is, what it can be."""
    harm = said.kind is Kind.HARM
    found: list[tuple[str, str, Term, list[Term]]] = [
        (name, str(label), getattr(said, name), list(terms))
        for name, label, terms in _CHOICES
        if harm or name in ("frame", "modality")
    ]
    if harm or said.took_part is not None:
        part = gettext("Part in the fighting")
        found.append(("took_part", part, TookPart.of(said), list(TookPart)))
    return found


@dataclass(frozen=True)
class Missed:
    """What the form asks of a statement that nobody has read yet."""

    kinds: Sequence[Term]
    dealings: Sequence[Term]
    figures: Sequence[tuple[str, str]]
    choices: Sequence[tuple[str, str, Term, list[Term]]]


@register.simple_tag
def form_of_missed() -> Missed:
    """The fields of a statement a person writes down, each as it stands while nothing is said."""
    blank = Statement((0, 0), "", Kind.HARM)
    told = [kind for kind in Kind if kind is not Kind.DEALING]
    return Missed(
        told, list(Dealing), [(name, str(label)) for name, label in _FIGURES], choices(blank)
    )


_PLACES = {
    "attachment": gettext_lazy("attachment {n}"), "message": gettext_lazy("message {n}"),
    "item": gettext_lazy("item {n}"), "page": gettext_lazy("page {n}"),
    "file": gettext_lazy("file {n}"),
}  # fmt: skip


@register.filter
def located(locator: str) -> str:
    """Where in a file a part lies, in the reader's language; as it is where we have no word."""
    how, _, number = locator.partition(" ")
    return str(_PLACES[how]).format(n=number) if how in _PLACES else locator


@register.filter
def thing(written: str) -> str:
    """What was hit: a kind that has a name of its own, else as it is written."""
    return object_words(written)


@register.filter
def percent(share: float) -> str:
    """A share between 0 and 1 as per cent."""
    return f"{round(share * 100)} %"


@register.filter
def sure_of(name: str) -> str:
    """What a part of a confidence is about, in the reader's language."""
    return words(explaining.sureness(name))


@register.filter
def precision(date: str) -> str:
    """How exactly a date is known."""
    known = dates.read(date)
    return words(known.precision if known else dates.Precision.UNKNOWN)


@register.filter
def counted(found: Mapping[Counted, Range], what: str) -> str:
    """One figure of an incident in a list; a dash where nobody gives one."""
    figure = found[Counted(what)].figure
    return "–" if figure == ranges.NOT_KNOWN else said(ranges.words(figure))


@register.filter
def grade(incident: Any, axis: str) -> str:
    """How an incident stands on one axis."""
    return words(CODES[Axis(axis)](getattr(incident, axis)))


@register.filter
def axis_code(wanted: Any, axis: Axis) -> str:
    """What a list is filtered for on one axis."""
    return str(getattr(wanted, axis.value))


@register.filter
def axis_now(incident: Any, axis: Axis) -> str:
    """The code at which an incident stands on one axis."""
    return str(getattr(incident, axis.value))


@register.filter
def grades_then(fields: Mapping[str, Any]) -> str:
    """The three axes as they stood."""
    parts = [f"{words(a)}: {words(CODES[a](fields[a.value]))}" for a in Axis]
    return " · ".join(parts)


@register.filter
def part_of_day(incident: Any) -> str:
    """The part of the day in words."""
    return words(PartOfDay(incident.part_of_day))


@register.filter
def manner(incident: Any) -> str:
    """How it was done, in words."""
    return words(Manner(incident.manner))


@register.filter
def place_precision(place: Any) -> str:
    """How exactly a place is known."""
    if place.latitude is None:
        return gettext("in words; nobody has fixed it on a map")
    known = next((p for p in Precision if p.value == place.precision), Precision.UNKNOWN)
    return words(known)


@register.filter
def level(marking: Any) -> str:
    """A marking's step of the ladder, in words."""
    return words(Level(marking.level))


@register.filter
def verdict(judgement: Any) -> str:
    """A judgement's verdict in words."""
    return words(Verdict(judgement.verdict))


@register.filter
def mark(state: State) -> str:
    """The state of a statement as its chip wants it."""
    return state.value.replace("_", "-")


@register.filter
def part(edtf_date: str, which: str) -> str:
    """One field of a plain date for a form: year, month or day; empty for a range."""
    if "/" in edtf_date:
        return ""
    year, month, day = ([*edtf_date.strip("~?%").split("-"), "", ""])[:3]
    found = {"year": year, "month": month, "day": day}[which]
    return "" if "X" in found else found


@register.filter
def sureness(edtf_date: str) -> str:
    """What a form's "how sure" says of a date as it stands."""
    if not edtf_date:
        return "unknown"
    if "~" in edtf_date:
        return "about"
    return {1: "year", 2: "month"}.get(len(edtf_date.split("-")), "exact")


@register.filter
def two_days(edtf_date: str) -> str:
    """A range of days as it is typed; empty for anything else."""
    return edtf_date if "/" in edtf_date else ""
