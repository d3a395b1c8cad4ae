"""The list behind a figure: which of the standing incidents a link from the first screen means."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields

from answerable.oversight.rules.ages import Band, band_of
from answerable.oversight.rules.funnel import Standing


@dataclass(frozen=True)
class Choice:
    """What a list is narrowed to; an empty field narrows nothing."""

    stage: str = ""
    band: str = ""
    recipient: str = ""
    office: str = ""
    holder: str = ""
    long: str = ""

    @property
    def given(self) -> dict[str, str]:
        """The fields that narrow, by name."""
        return {f.name: v for f in fields(self) if (v := getattr(self, f.name))}


NONE = "-"
"""Stands for "no recipient state named" and "no office": a value of its own in a link."""


@dataclass(frozen=True)
class Seen:
    """What a test needs beside the incident itself: its recipient states, the reader's offices."""

    recipients: Mapping[str, Sequence[str]]
    inside: frozenset[str] = frozenset()


Test = Callable[[Standing, str, Seen], bool]


def holder_code(one: Standing, inside: frozenset[str]) -> str:
    """How a link names whom an incident lies with: "partner:Veskara", "nobody:".

    A person outside the reader's offices is not named in a link either: "person@" and the office.
    """
    if one.holder.kind == "person" and one.office not in inside:
        return f"person@{one.office}"
    return f"{one.holder.kind}:{one.holder.name}"


_TESTS: Mapping[str, Test] = {
    "stage": lambda one, wanted, _: one.stage == wanted,
    "band": lambda one, wanted, _: band_of(one.days) is Band(wanted),
    "recipient": lambda one, wanted, seen: wanted in (seen.recipients.get(one.incident) or (NONE,)),
    "office": lambda one, wanted, _: (one.office or NONE) == wanted,
    "holder": lambda one, wanted, seen: holder_code(one, seen.inside) == wanted,
    "long": lambda one, _, __: one.long,
}


def understood(choice: Choice) -> bool:
    """Say whether a link names only bands there are; any other word simply matches nothing."""
    return not choice.band or choice.band in set(Band)


def chosen(found: Iterable[Standing], choice: Choice, seen: Seen) -> list[Standing]:
    """Those that every given field means, in the order found."""
    if not understood(choice):
        return []
    tests = [(_TESTS[name], wanted) for name, wanted in choice.given.items()]
    return [one for one in found if all(test(one, w, seen) for test, w in tests)]
