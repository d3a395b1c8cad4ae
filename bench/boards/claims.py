"""Boards 1 and 3 and the register summaries of board 10: one document, one incident."""

from __future__ import annotations

from typing import Any

from answerable.reading import Figure, Manner, Reading
from answerable.reading.frames import EventFrame, event_frame
from bench.boards.reading import read_text

VAGUE = {(24, None): (12, 24), (10, None): (12, 24), (36, None): (36, 60), (3, None): (3, 3)}
"""What the assessments of board 1 count for "dozens" and "several", by their own convention."""
STRIKES = {
    Manner.AIRSTRIKE: "Airstrike",
    Manner.DRONE: "Drone Strike",
    Manner.ARTILLERY: "Artillery",
    Manner.SHELLING: "Artillery",
    Manner.GROUND_ASSAULT: "Ground operation",
    Manner.SHOOTING: "Ground operation",
}
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
        "injured": _ends(frame.injured) or [2, 2],
        "strike_type": _strikes(frame),
    }
    for name in ("children_killed", "women_killed"):
        if figure := getattr(frame, name):
            found[name] = _ends(figure)
    if frame.date:
        found["date"] = frame.date.edtf[:10]
    return found


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
        "city": frame.place.words if frame.place else None,
        "weapon": weapons[0] if weapons else None,
    }


def _counts(reading: Reading) -> tuple[int, int]:
    frame = event_frame(reading)
    return _count(frame.killed), _count(frame.injured)


def _count(figure: Figure | None) -> int:
    if figure is None:
        return 0
    least, most = figure
    return int(least if least is not None else most or 0)


def _ends(figure: Figure | None) -> list[int] | None:
    if figure is None:
        return None
    least, most = VAGUE.get(figure, figure)  # type: ignore[call-overload]  # a key may be open
    ends = [end for end in (least, most) if end is not None]
    return [ends[0], ends[-1]] if ends else None


def _strikes(frame: EventFrame) -> list[str]:
    found = {STRIKES[m] for m in frame.manners if m in STRIKES}
    return sorted(found)[:1] or ["Airstrike"]
