"""What a new version of a procedure changes, in sentences.

Both versions are laid out flat - part, name, field, language - and compared; what is a part and which
fields it has stands in one table.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from answerable.playbook.terms import Weekday, Wording
from answerable.playbook.types import Playbook, Provenance
from answerable.refusal import Sentence, say
from answerable.term import Term


class Part(Term):
    """What a procedure is made of."""

    WHOLE = "whole", "the procedure"
    LIMIT = "limit", "limit of the scope"
    ROLE = "role", "name of the role"
    STAGE = "stage", "stage"
    PROMPT = "prompt", "question"
    MOVE = "move", "move"
    CLOCK = "clock", "clock"
    CALENDAR = "calendar", "calendar"
    DECISION = "decision", "the decision"
    DISPOSITION = "disposition", "answer of triage"
    MEASURE = "measure", "measure on offer"
    NOTICE = "notice", "notice"
    EFFORT = "effort", "estimate of work"


@dataclass(frozen=True)
class Change:
    """One difference: of which part, and in words."""

    part: Part
    sentence: Sentence


def changes(old: Playbook, new: Playbook) -> tuple[Change, ...]:
    """Everything the new version changes, part by part."""
    before, after = _flat(old), _flat(new)
    keys = list(dict.fromkeys([*before, *after]))
    found = [one for key in keys for one in _of(key, before.get(key), after.get(key))]
    order = list(Part)
    return tuple(sorted(found, key=lambda change: order.index(change.part)))


_Key = tuple[Part, str]
_Fields = Mapping[str, object]


def _of(key: _Key, before: _Fields | None, after: _Fields | None) -> list[Change]:
    part, name = key
    if before is None:
        return [Change(part, say("New: {part} “{name}”.", part=part, name=name))]
    if after is None:
        return [Change(part, say("No longer there: {part} “{name}”.", part=part, name=name))]
    fields = [f for f in dict.fromkeys([*before, *after]) if before.get(f) != after.get(f)]
    return [Change(part, _changed(key, f, before.get(f), after.get(f))) for f in fields]


def _changed(key: _Key, field: str, before: object, after: object) -> Sentence:
    part, name = key
    values = {
        "part": part, "field": _FIELD_WORDS.get(field, field), "before": _shown(before),
        "after": _shown(after),
    }  # fmt: skip
    if name:
        return say(
            "{part} “{name}”: {field}: was “{before}”, is now “{after}”.", name=name, **values
        )
    return say("{part}: {field}: was “{before}”, is now “{after}”.", **values)


_FIELD_WORDS: Mapping[str, Sentence] = {
    "allowed": say("the time allowed"),
    "calendar": say("the calendar"),
    "closed": say("the days closed"),
    "country": say("the public holidays"),
    "countersigners": say("who countersigns"),
    "end_use": say("whether it is for end-use concerns"),
    "family": say("the family"),
    "law": say("the law view"),
    "minutes": say("the minutes"),
    "needed": say("whether it is needed"),
    "needs": say("the findings needed"),
    "only": say("what it is limited to"),
    "opinions": say("the blind opinions"),
    "order": say("the order"),
    "provenance": say("where it comes from"),
    "purpose": say("the purpose"),
    "question": say("the question"),
    "quorum": say("the quorum"),
    "reminders": say("the reminders"),
    "requires": say("what is required"),
    "roles": say("who makes it"),
    "rule": say("the rule"),
    "scope": say("the scope"),
    "signatures": say("the signatures"),
    "signers": say("who signs"),
    "stage": say("the stage"),
    "standard": say("the standard of proof"),
    "starts": say("what starts it"),
    "strict": say("whether the scope is strict"),
    "title": say("the title"),
    "version": say("the version"),
    "voters": say("who votes"),
    "weekend": say("the days off"),
    "words": say("the words"),
}


def _flat(book: Playbook) -> dict[_Key, _Fields]:
    return {
        (part, name): dict(_spread(fields))
        for part, lay in _LAYOUT.items()
        for name, fields in lay(book)
    }


def _spread(fields: Mapping[str, object]) -> Iterable[tuple[str, object]]:
    """Words in several languages are a field for each language."""
    for field, value in fields.items():
        yield field, value
        if isinstance(value, Wording):
            yield from ((f"{field} ({code})", said) for code, said in value.others.items())


_Laid = Iterable[tuple[str, Mapping[str, object]]]


def _picked(one: object, *fields: str) -> dict[str, object]:
    return {field: getattr(one, field) for field in fields}


def _whole(book: Playbook) -> _Laid:
    order = tuple(stage.code for stage in book.stages)
    strict, end_use = book.applies_to.strict, book.applies_to.end_use
    named = _picked(book, "version", "title", "scope", "provenance")
    return [("", {**named, "order": order, "strict": strict, "end_use": end_use})]


def _limits(book: Playbook) -> _Laid:
    limit = book.applies_to
    only: dict[str, object] = {
        "recipient_states": limit.states, "weapons": limit.means, "first_day": limit.first_on,
        "harm": limit.harm,
    }  # fmt: skip
    return [(key, {"only": only[key], "provenance": p}) for key, p in limit.sources.items()]


def _stages(book: Playbook) -> _Laid:
    for stage in book.stages:
        order = tuple(prompt.code for prompt in stage.prompts)
        yield stage.code, {**_picked(stage, "words", "purpose", "provenance"), "order": order}


def _prompts(book: Playbook) -> _Laid:
    fields = ("question", "stage", "needed", "standard", "signers", "countersigners", "signatures",
              "opinions", "law", "provenance")  # fmt: skip
    return [(p.code, _picked(p, *fields)) for stage in book.stages for p in stage.prompts]


def _moves(book: Playbook) -> _Laid:
    fields = ("roles", "needs", "requires", "provenance")
    return [(f"{m.source} → {m.target}", _picked(m, *fields)) for m in book.moves.values()]


def _clocks(book: Playbook) -> _Laid:
    fields = ("starts", "calendar", "reminders", "provenance")
    for kind, rule in book.clocks.items():
        allowed = rule.amount and say("{unit}: {amount}", unit=rule.unit, amount=rule.amount)
        yield kind, {"allowed": allowed, **_picked(rule, *fields)}


def _calendars(book: Playbook) -> _Laid:
    for name, calendar in book.calendars.items():
        weekend = tuple(day for at, day in enumerate(Weekday) if at in calendar.weekend)
        yield name, {"weekend": weekend, **_picked(calendar, "country", "closed")}


def _decision(book: Playbook) -> _Laid:
    return [("", _picked(book.decision, "rule", "voters", "quorum", "provenance"))]


def _worded(words: Mapping[Any, Wording]) -> _Laid:
    return [(str(key), {"words": said}) for key, said in words.items()]


_LAYOUT: Mapping[Part, Callable[[Playbook], _Laid]] = {
    Part.WHOLE: _whole,
    Part.LIMIT: _limits,
    Part.ROLE: lambda book: _worded(book.roles),
    Part.STAGE: _stages,
    Part.PROMPT: _prompts,
    Part.MOVE: _moves,
    Part.CLOCK: _clocks,
    Part.CALENDAR: _calendars,
    Part.DECISION: _decision,
    Part.DISPOSITION: lambda book: [
        (d.code, _picked(d, "words", "family", "provenance")) for d in book.dispositions
    ],
    Part.MEASURE: lambda book: [
        (m.code, _picked(m, "words", "provenance")) for m in book.measures
    ],
    Part.NOTICE: lambda book: _worded(book.texts),
    Part.EFFORT: lambda book: [
        (e.work.value, _picked(e, "minutes", "provenance")) for e in book.efforts.values()
    ],
}  # fmt: skip


def _shown(value: object) -> object:
    """A value as people read it: terms by their words, sets in a fixed order, nothing as a dash."""
    for kind, show in _SHOWN:
        if isinstance(value, kind):
            return show(value)
    return "–" if value is None else str(value) or "–"


def _set(values: frozenset[Any]) -> object:
    return tuple(sorted(values, key=str)) or "–"


def _tuple(values: tuple[Any, ...]) -> object:
    return values or "–"


def _flag(value: bool) -> Sentence:
    return say("yes") if value else say("no")


def _source(value: Provenance) -> Sentence:
    if not value.unconfirmed:
        return say("{source}", source=value.source)
    return say("{source}; unconfirmed: {note}", source=value.source or "–", note=value.note)


_SHOWN: tuple[tuple[type, Callable[[Any], object]], ...] = (
    (bool, _flag),
    (Term, lambda term: term),
    (Sentence, lambda said: said),
    (Provenance, _source),
    (frozenset, _set),
    (tuple, _tuple),
    (date, str),
)
