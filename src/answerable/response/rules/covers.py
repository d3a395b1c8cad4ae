"""What a measure covers, between the plan that proposes it and the register it goes into. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from answerable.arms.rules.restrictions import Part, Scope, Wanted

NAMED = (*(part.value for part in Part), "from", "until", "seen")
"""What stands in a form and on a command line."""


def kept(wanted: Wanted | None) -> dict[str, Any]:
    """As a measure keeps it; nothing where it covers nothing."""
    if wanted is None or not wanted.scope.said:
        return {}
    days = {"from": _day(wanted.from_on), "until": _day(wanted.until_on)}
    return {**wanted.scope.said, **{k: v for k, v in days.items() if v}, "as_case": wanted.as_case}


def wanted_of(covers: Mapping[str, Any]) -> Wanted | None:
    """What a measure that keeps this is to put into the register; None: nothing."""
    if not covers:
        return None
    scope = Scope(**{part.value: str(covers.get(part.value, "")) for part in Part})
    return Wanted(
        scope, _read(covers.get("from")), _read(covers.get("until")), bool(covers.get("as_case"))
    )


def scope_from(texts: Mapping[str, str]) -> Wanted | None:
    """From a form or the command line, where every field is a text; may raise ValueError."""
    return wanted_of(
        {**{key: text.strip() for key, text in texts.items() if text.strip()},
         "as_case": texts.get("seen") == "case"}
        if any(text.strip() for key, text in texts.items() if key != "seen") else {}
    )  # fmt: skip


def in_words(covers: Mapping[str, Any]) -> str:
    """What a measure covers, as it was written."""
    return ", ".join(str(covers[part.value]) for part in Part if covers.get(part.value))


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _read(text: object) -> date | None:
    return date.fromisoformat(str(text)) if text else None
