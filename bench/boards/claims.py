"""Boards 1 and 3 and the register summaries of board 10: one document, one incident."""

from __future__ import annotations

import re
from typing import Any

from answerable.reading import Manner, Reading
from answerable.reading.frames import EventFrame, Toll, event_frame
from bench.boards.reading import read_text

VAGUE = (
    (r"\bdozens\b|\b(?:large|high|significant) numbers?\b", (12, 24)),
    (r"\bscores\b", (40, 60)),
    (r"\b(?:several|multiple|a few|many)\b", (2, 2)),
)
"""What the assessments of board 1 count for words without a number, by their own convention."""
STRIKES = {
    Manner.AIRSTRIKE: "Airstrike",
    Manner.DRONE: "Drone Strike",
    Manner.ARTILLERY: "Artillery",
    Manner.SHELLING: "Airstrike and/or Artillery",
    Manner.GROUND_ASSAULT: "Ground operation",
    Manner.SHOOTING: "Ground operation",
}
EITHER = "Airstrike and/or Artillery"
PREFERRED = ("Airstrike", "Artillery", EITHER, "Ground operation")
STRIKE = re.compile(r"\b(?:strikes?|struck|missiles?)\b", re.I)
OPENING = 900
OVER = re.compile(r"\b(?:more than|over|in excess of)\s+\d", re.I)
PLURAL = [2, 2]
"""The least that "were injured" can mean where nobody counts, by the same convention."""
WEAPONS = {
    Manner.AIRSTRIKE: "Explosives",
    Manner.DRONE: "Explosives",
    Manner.ARTILLERY: "Explosives",
    Manner.SHELLING: "Explosives",
    Manner.EXPLOSIVE_DEVICE: "Explosives",
    Manner.SHOOTING: "Firearms",
    Manner.GROUND_ASSAULT: "Firearms",
}


def assessment(document: dict[str, Any]) -> dict[str, Any]:
    """Board 1: an NGO's assessment of one incident to least and most."""
    frame = event_frame(read_text(document["text"]))
    found: dict[str, Any] = {
        "killed": _ends(frame.killed),
        "injured": _ends(frame.injured) or PLURAL,
        "strike_type": _strikes(frame, document["text"][:OPENING]),
    }
    for name in ("children_killed", "women_killed"):
        if toll := getattr(frame, name):
            found[name] = _ends(toll)
    if frame.date:
        found["date"] = frame.date.edtf
    return found | _point(frame)


def _point(frame: EventFrame) -> dict[str, float]:
    """Where it was, as the reader holds it; where it leaves several places open, the likeliest."""
    place = frame.place
    if place is None:
        return {}
    if place.latitude is not None and place.longitude is not None:
        return {"lat": place.latitude, "lon": place.longitude}
    return {"lat": s.latitude, "lon": s.longitude} if (s := next(iter(place.spots), None)) else {}


def shooting(document: dict[str, Any]) -> dict[str, Any]:
    """Board 3: how many a news page says were killed and injured."""
    reading = read_text(
        document["text"],
        published_on=(document.get("date") or "")[:10],
        title=document.get("title") or "",
    )
    killed, injured = _counts(reading)
    return {"killed": killed, "injured": injured, "wounded": injured}


def summary(document: dict[str, Any]) -> dict[str, Any]:
    """Board 10: a register's summary of an attack."""
    reading = read_text(document["text"])
    frame = event_frame(reading)
    killed, injured = _counts(reading)
    weapons = [WEAPONS[m] for m in frame.manners if m in WEAPONS]
    return {
        "killed": killed,
        "injured": injured,
        "city": re.sub(r" (?:city|town|village)$", "", frame.place.words) if frame.place else None,
        "weapon": weapons[0] if weapons else None,
    }


def _counts(reading: Reading) -> tuple[int, int]:
    frame = event_frame(reading)
    return _count(frame.killed), _count(frame.injured)


def _count(toll: Toll | None) -> int:
    if toll is None:
        return 0
    least, most = toll.figure
    return int(least if least is not None else most or 0)


def _ends(toll: Toll | None) -> list[int] | None:
    if toll is None:
        return None
    if toll.figure == (0, None) and not re.search(r"\d", toll.said.quote):
        return PLURAL
    if not re.search(r"\d", toll.said.quote):
        for pattern, (low, high) in VAGUE:
            if toll.figure[1] is None and re.search(pattern, toll.said.quote, re.I):
                return [low, high]
    ends = [end for end in toll.figure if end is not None]
    if ends and OVER.search(toll.said.quote):
        ends[0] += 1
    return [ends[0], ends[-1]] if ends else None


def _strikes(frame: EventFrame, opening: str) -> list[str]:
    """By the convention of board 1: a bare "strike" or "missile" came from the air, a bomb may not."""
    found = {STRIKES[m] for m in frame.manners if m in STRIKES}
    if "Drone Strike" in found:
        return ["Airstrike", "Drone Strike"]
    if found >= {"Airstrike", "Artillery"}:
        return [EITHER]
    bare = "Airstrike" if STRIKE.search(opening) else EITHER
    return [next((name for name in PREFERRED if name in found), bare)]
