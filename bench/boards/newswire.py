"""Board 2: newswire of 1989 to incidents with slots."""

from __future__ import annotations

import re
from typing import Any

from answerable.reading.frames.incidents import Incident, incidents as incidents_of
from answerable.reading.languages.deed_words import Arm, Deed, Side
from bench.boards.reading import read_text

LEAD = re.compile(r",\s*(\d{1,2}) ([A-Z]{3}) (\d{2})\b")
MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"]
COUNTRIES = {
    "SV": "EL SALVADOR", "GT": "GUATEMALA", "HN": "HONDURAS", "AR": "ARGENTINA", "BO": "BOLIVIA",
    "CL": "CHILE", "CO": "COLOMBIA", "EC": "ECUADOR", "PE": "PERU",
}  # fmt: skip
"""The board asks for incidents of nine countries."""
TYPES = {
    Deed.ATTACK: "ATTACK", Deed.BOMBING: "BOMBING", Deed.KIDNAPPING: "KIDNAPPING",
    Deed.ARSON: "ARSON", Deed.ROBBERY: "ROBBERY", Deed.FORCED_STOPPAGE: "FORCED WORK STOPPAGE",
}  # fmt: skip
ARMS = {Arm.PETROL_BOMB: "MOLOTOV COCKTAIL", Arm.BLADE: "CUTTING DEVICE"}


def incidents(document: dict[str, Any]) -> dict[str, Any]:
    """The incidents a dispatch tells."""
    text = document["text"]
    day = _day(text)
    reading = read_text(text, published_on=day)
    return {
        "incidents": [
            _incident(i, day) for i in incidents_of(reading) if i.country in COUNTRIES
        ]
    }


def _incident(told: Incident, day: str) -> dict[str, Any]:
    harm = [("killed", s.killed) for s in told.harm] + [("injured", s.injured) for s in told.harm]
    where = [COUNTRIES[told.country or ""]]
    bare = told.deed in (Deed.KIDNAPPING, Deed.ARSON)
    civilian = any(p.term is Side.CIVILIAN for m in told.mentions for p in m.people())
    return {
        "type": TYPES[told.deed],
        "date": told.date.edtf if told.date and len(told.date.edtf) == 10 and "X" not in told.date.edtf else day or None,
        "locations": [*where, told.place.upper()] if told.place else where,
        "instrument_types": [] if bare else [ARMS.get(a) or a.upper().replace("_", " ") for a in told.arms],
        "perp_orgs": [o.upper() for o in told.organisations],
        "casualties": _casualties(told),
        "civilian_harm": _civ(told) if os.environ.get("W") else bool(_casualties(told)) and civilian,
    }


import os
V=os.environ.get("V","d")
def _casualties(told):
    mine=[[v.effect, v.count] for m in told.mentions for v in m.victims]
    harm=[[n, f[0] or f[1]] for s in told.harm for n,f in (("killed",s.killed),("injured",s.injured)) if f and s.scope.value=="incident"]
    if V=="a": return harm
    if V=="b": return mine
    if V=="c":
        out=[]
        for m in told.mentions:
            h=[[n, f[0] or f[1]] for s in m.harm for n,f in (("killed",s.killed),("injured",s.injured)) if f and s.scope.value=="incident" and s.group.value!="fighters"]
            got=[[v.effect, v.count] for v in m.victims]
            kinds={g[0] for g in got}
            out+=got+[x for x in h if x[0] not in kinds and x[1]]
        return out
    out=[]
    for m in told.mentions:
        h=[[n, f[0] or f[1]] for s in m.harm for n,f in (("killed",s.killed),("injured",s.injured)) if f and s.scope.value=="incident" and s.group.value!="fighters"]
        got=[[v.effect, v.count] for v in m.victims]
        out+=got or ([] if m.several or m.fights else [x for x in h if x[1]])
    return out


def _civ(told):
    return any(v.side is Side.CIVILIAN for m in told.mentions for v in m.victims) or any((s.killed or s.injured) and s.group.value not in ("fighters",) for m in told.mentions if not m.victims and not m.armed_only() for s in m.harm)


def _day(text: str) -> str:
    found = LEAD.search(text[:200])
    if not found or found[2] not in MONTHS:
        return ""
    return f"19{found[3]}-{MONTHS.index(found[2]) + 1:02d}-{int(found[1]):02d}"
