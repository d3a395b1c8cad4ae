"""Board 2: newswire of 1989 to incidents with slots."""

from __future__ import annotations

import re
from typing import Any

from answerable.reading.frames import Incident
from answerable.reading.frames import incidents as incidents_of
from answerable.reading.languages.deed_words import Arm, Deed, Side
from bench.boards.reading import read_text

LEAD = re.compile(r",\s*(\d{1,2}) ([A-Z]{3}) (\d{2})\b")
MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"]
COUNTRIES = {
    "SV": "EL SALVADOR", "GT": "GUATEMALA", "HN": "HONDURAS", "AR": "ARGENTINA", "BO": "BOLIVIA",
    "CL": "CHILE", "CO": "COLOMBIA", "EC": "ECUADOR", "PE": "PERU",
}  # fmt: skip
"""The board asks for incidents of these nine countries."""
TYPES = {
    Deed.ATTACK: "ATTACK", Deed.BOMBING: "BOMBING", Deed.KIDNAPPING: "KIDNAPPING",
    Deed.ARSON: "ARSON", Deed.ROBBERY: "ROBBERY", Deed.FORCED_STOPPAGE: "FORCED WORK STOPPAGE",
}  # fmt: skip
WITHOUT_ARMS = frozenset({Deed.KIDNAPPING, Deed.ARSON})
ARMS = {Arm.PETROL_BOMB: "MOLOTOV COCKTAIL", Arm.BLADE: "CUTTING DEVICE"}


NOT_ASKED = frozenset({Arm.AIR_STRIKE, Arm.DRONE, Arm.ARTILLERY, Arm.TANK})
"""Arms the board knows no kind for."""


def incidents(document: dict[str, Any]) -> dict[str, Any]:
    """The incidents a dispatch tells."""
    day = _day(document["text"])
    told = incidents_of(read_text(document["text"], published_on=day))
    return {
        "incidents": [
            _incident(one, COUNTRIES[one.countries[0]], day)
            for one in told
            if one.countries and one.countries[0] in COUNTRIES
        ]
    }


def _incident(told: Incident, country: str, day: str) -> dict[str, Any]:
    told_arms = (arm for arm in told.arms if arm not in NOT_ASKED)
    arms = () if told.deed in WITHOUT_ARMS else tuple(told_arms)
    civilians = any(p.term is Side.CIVILIAN for m in told.mentions for p in m.people())
    return {
        "type": TYPES[told.deed],
        "date": _told_day(told) or day or None,
        "locations": [country, told.place.upper()] if told.place else [country],
        "instrument_types": [ARMS.get(a) or a.upper().replace("_", " ") for a in arms],
        "perp_orgs": [told.organisation.upper()] if told.organisation else [],
        "casualties": [[one.effect, one.count] for one in told.harmed if one.count],
        "civilian_harm": bool(told.harmed) and civilians,
    }


def _told_day(told: Incident) -> str | None:
    day = told.date.edtf if told.date else ""
    return day if re.fullmatch(r"\d{4}-\d\d-\d\d", day) else None


def _day(text: str) -> str:
    found = LEAD.search(text[:200])
    if not found or found[2] not in MONTHS:
        return ""
    return f"19{found[3]}-{MONTHS.index(found[2]) + 1:02d}-{int(found[1]):02d}"
