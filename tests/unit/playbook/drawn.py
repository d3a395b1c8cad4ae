"""The drawn stages of `docs/reference/stages.md`, read as a reader does: from the arrows and the tables.

Nothing of the product is asked here; what a role or a condition is called is written down by hand.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

PAGE = Path(__file__).parents[3] / "docs" / "reference" / "stages.md"
ROLES = {
    "chirg": {"incident analyst": "analyst", "policy lead": "policy_lead"},
    "uk-2c": {"analyst": "analyst", "policy lead": "policy_lead"},
    "end-use": {
        "analyst": "analyst",
        "licensing officer": "licensing_officer",
        "policy lead": "policy_lead",
    },
    "ngo": {"researcher": "analyst", "head of programme": "policy_lead"},
}
"""Who moves cases, as each organisation calls them."""
CONDITIONS = {
    "a recorded decision": "decision",
    "every decided measure carried out or refused": "measures_done",
    "a review of the effect": "effect_reviewed",
}
_SECTION = re.compile(r"^## .*\(`([a-z0-9-]+)`, version [^)]*\)$", re.M)
_ARROW = re.compile(r"^ {4}(\S+) --> (\S+?)(?: : (.*))?$", re.M)
_STATE = re.compile(r"^ {4}([a-z0-9_]+) : ", re.M)
_QUESTION = re.compile(r"^\| [^|]+ \| `([a-z0-9_]+)`: ", re.M)


@dataclass(frozen=True)
class Arrow:
    """Who goes this way, with which findings countersigned and what recorded."""

    roles: frozenset[str]
    needs: frozenset[str]
    requires: frozenset[str]


@dataclass(frozen=True)
class Drawn:
    """One procedure as it is drawn."""

    states: tuple[str, ...]
    first: str
    arrows: dict[tuple[str, str], Arrow]
    questions: tuple[str, ...]


@lru_cache(maxsize=1)
def drawn() -> dict[str, Drawn]:
    """Every procedure on the page, by name."""
    parts = _SECTION.split(PAGE.read_text("utf-8"))[1:]
    return {
        name: _read(name, text) for name, text in zip(parts[::2], parts[1::2], strict=True)
    }  # fmt: skip


def _read(name: str, text: str) -> Drawn:
    picture = text.split("```mermaid\n")[1].split("```")[0]
    arrows = {(source, target): label for source, target, label in _ARROW.findall(picture)}
    (first,) = (target for (source, target), label in arrows.items() if label == "open case")
    moves = {
        pair: _arrow(name, label) for pair, label in arrows.items()
        if label and label != "open case"
    }  # fmt: skip
    codes = tuple(dict.fromkeys(_QUESTION.findall(text)))
    return Drawn(tuple(_STATE.findall(picture)), first, moves, codes)


def _arrow(name: str, label: str) -> Arrow:
    who, _, needed = label.partition(" with ")
    wanted = [one for one in needed.split(", ") if one]
    return Arrow(
        frozenset(ROLES[name][words] for words in who.split(" or ")),
        frozenset(one for one in wanted if one not in CONDITIONS),
        frozenset(CONDITIONS[one] for one in wanted if one in CONDITIONS),
    )
