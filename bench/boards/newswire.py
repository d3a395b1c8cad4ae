"""Board 2: newswire of 1989 to incidents with slots."""

from __future__ import annotations

import re
from typing import Any

from answerable.reading import Kind, Manner, Modality, Reading, Scope, Statement
from bench.boards.reading import read_text

LEAD = re.compile(r",\s*(\d{1,2}) ([A-Z]{3}) (\d{2})\b")
MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"]
BOMBS = frozenset({Manner.EXPLOSIVE_DEVICE, Manner.AIRSTRIKE, Manner.DRONE})


def incidents(document: dict[str, Any]) -> dict[str, Any]:
    """The incidents a dispatch tells, one a document where it tells any."""
    text = document["text"]
    reading = read_text(text, published_on=_day(text))
    told = [
        s for s in reading.statements
        if s.kind in (Kind.HARM, Kind.EVENT) and s.scope is Scope.INCIDENT
        and s.modality not in (Modality.NEGATED, Modality.DENIED)
    ]  # fmt: skip
    return {"incidents": [_incident(reading, told)] if told else []}


def _incident(reading: Reading, told: list[Statement]) -> dict[str, Any]:
    taken = any(s.abducted for s in told)
    bombed = any(s.manner in BOMBS for s in told)
    day = next((s.date.edtf for s in told if s.date and len(s.date.edtf) == 10), None)
    harm = [("killed", s.killed) for s in told] + [("injured", s.injured) for s in told]
    return {
        "type": "BOMBING" if bombed else "KIDNAPPING" if taken else "ATTACK",
        "date": day if day and "X" not in day else reading.published_on,
        "locations": sorted({s.place.words.upper() for s in told if s.place}),
        "instrument_types": sorted({s.weapon.upper() for s in told if s.weapon}),
        "perp_orgs": sorted({s.actor.upper() for s in told if s.actor}),
        "casualties": [[name, f[0] or f[1]] for name, f in harm if f],
        "civilian_harm": bool([f for _, f in harm if f]),
    }


def _day(text: str) -> str:
    found = LEAD.search(text[:200])
    if not found or found[2] not in MONTHS:
        return ""
    return f"19{found[3]}-{MONTHS.index(found[2]) + 1:02d}-{int(found[1]):02d}"
