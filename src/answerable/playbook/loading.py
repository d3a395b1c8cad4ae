"""From the text of a playbook file to a `Playbook`, or to the list of everything wrong with it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    MappingEndEvent,
    MappingStartEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)
from ruamel.yaml.parser import RoundTripParser

from answerable.playbook import limits, parts
from answerable.playbook.checks import check
from answerable.playbook.sheet import Mistake, Sheet
from answerable.playbook.types import Playbook
from answerable.refusal import Refused, Sentence, say

LONGEST = 400_000
"""Characters; a longer file is no procedure that people could follow."""
_DEEPEST = 20
_DAY = re.compile(r"\b\d{4}-\d\d-\d\d\b")


class Faulty(Refused):
    """The file is no playbook; `mistakes` names everything wrong with it, in the order of lines."""

    def __init__(self, name: str, mistakes: Iterable[Mistake]) -> None:
        self.mistakes = tuple(sorted(set(mistakes), key=lambda m: (m.line, m.words)))
        first = self.mistakes[0]
        one = "The playbook {name} has one mistake, on line {line}: {first}"
        many = "The playbook {name} has {count} mistakes; the first, on line {line}: {first}"
        words = one if len(self.mistakes) == 1 else many
        count = len(self.mistakes)
        super().__init__(say(words, name=name, count=count, line=first.line, first=first.words))


def load(text: str, name: str) -> Playbook:
    """Read the playbook called `name`. Raises `Faulty` with every mistake found."""
    mistakes: list[Mistake] = []
    sheet = Sheet(parsed(text, name), 1, mistakes)
    book = _built(sheet, name)
    check(book, sheet)
    if mistakes:
        raise Faulty(name, mistakes)
    return book


def _built(sheet: Sheet, name: str) -> Playbook:
    called = sheet.text("name")
    if called and called != name:
        words = say(
            "The file is called {name} and says it is “{called}”.", name=name, called=called
        )
        sheet.wrong("name", words, say("Make the two the same."))
    book = Playbook(
        name=called,
        version=sheet.text("version"),
        title=sheet.wording("title"),
        scope=sheet.wording("scope"),
        roles=MappingProxyType(parts.roles(sheet)),
        stages=parts.stages(sheet),
        moves=MappingProxyType(parts.moves(sheet)),
        clocks=MappingProxyType(parts.clocks(sheet)),
        calendars=MappingProxyType(parts.calendars(sheet)),
        decision=parts.decision(sheet),
        dispositions=parts.dispositions(sheet),
        measures=parts.measures(sheet),
        texts=MappingProxyType(parts.texts(sheet)),
        provenance=sheet.provenance(),
        applies_to=limits.applies_to(sheet),
        efforts=MappingProxyType(limits.efforts(sheet)),
    )
    sheet.done()
    return book


def parsed(text: str, name: str) -> Mapping[str, Any]:
    """The mapping a YAML text holds, without tricks that make a small file endless."""
    if len(text) > LONGEST:
        words = say("The file is longer than {most} characters.", most=LONGEST)
        raise Faulty(name, [Mistake(1, words, say("Keep documents elsewhere and name them."))])
    reader = YAML()
    reader.Parser = _Parser
    try:
        data = reader.load(text)
    except _Trick as trick:
        raise Faulty(name, [trick.mistake]) from None
    except YAMLError as error:
        raise Faulty(name, [_unreadable(error)]) from error
    except (ValueError, RecursionError) as error:
        # A number or date no calendar has, such as 2026-02-31, is found while the value is made.
        words = say("A value cannot be read: {why}.", why=str(error)[:80])
        at = _line_of_no_day(text)
        raise Faulty(name, [Mistake(at, words, say("Put it in quotes or correct it."))]) from error
    if not isinstance(data, Mapping):
        words = say("The file is not a playbook: it has no fields.")
        raise Faulty(name, [Mistake(1, words, say("Start from the playbook that is shipped."))])
    return data


def _line_of_no_day(text: str) -> int:
    """The line of the first day that no calendar has: the parser does not say where it was."""
    for number, line in enumerate(text.split("\n"), start=1):
        for found in _DAY.findall(line):
            try:
                date.fromisoformat(found)
            except ValueError:
                return number
    return 1


class _Trick(Exception):
    """Aliases and deep nesting can make a small file endless; a procedure needs neither."""

    def __init__(self, line: int, words: Sentence, remedy: Sentence) -> None:
        self.mistake = Mistake(line, words, remedy)


class _Parser(RoundTripParser):
    """Refuses tricks where they stand, before anything is made of them."""

    depth = 0

    def get_event(self) -> Any:
        event = super().get_event()
        line = event.start_mark.line + 1 if event.start_mark else 1
        self.depth += isinstance(event, MappingStartEvent | SequenceStartEvent)
        self.depth -= isinstance(event, MappingEndEvent | SequenceEndEvent)
        if isinstance(event, AliasEvent):
            words = say("The file refers back to itself (*{anchor}).", anchor=event.anchor)
            raise _Trick(line, words, say("Write the words out again."))
        if self.depth > _DEEPEST:
            words = say("The file is nested too deeply.")
            raise _Trick(line, words, say("Start from the one that is shipped."))
        return event


def _unreadable(error: YAMLError) -> Mistake:
    mark = error.problem_mark if isinstance(error, MarkedYAMLError) else None
    problem = (error.problem if isinstance(error, MarkedYAMLError) else None) or "no YAML"
    words = say("The file cannot be read here: {problem}.", problem=str(problem)[:120])
    remedy = say(
        "Check the indentation, the colons and the quotes, and that no field stands twice."
    )
    return Mistake(mark.line + 1 if mark else 1, words, remedy)
