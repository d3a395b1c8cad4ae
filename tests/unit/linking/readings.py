"""Readings built by hand, in an invented conflict between invented states."""

from __future__ import annotations

from typing import Any

from answerable.reading.types import (
    Dealing,
    Kind,
    Place,
    Reading,
    Statement,
    When,
)

STORY = (
    "TELMARA (Nordwire) - At least nine civilians were killed on Tuesday when a shell hit the covered "
    "market of Qasr Veth, two hospital officials said. Among the dead were a nurse and her two sons. "
    "“We carried them out on doors because there were no stretchers left,” said Idris Malvane, who "
    "runs a bakery beside the market. The army of Tamrin said it was looking into reports of a strike "
    "and declined to say which unit was firing in the district."
)
REWRITE = (
    "Nine people or more lost their lives in Qasr Veth this week after artillery fire struck its "
    "covered market, hospital staff told Nordwire. A nurse and two of her children were among them. "
    "Idris Malvayne, a baker, recalled: “We carried them out on doors, there were no stretchers left.” "
    "Tamrin's military is looking into reports of a strike and would not name the unit firing there."
)
OTHER = (
    "VESK (Nordwire) - Envoys of Tamrin and Veskara agreed on Thursday to reopen the river crossing "
    "at Lower Danner to grain lorries from Monday, ending a dispute over tolls that had left some two "
    "thousand lorries waiting. Traders welcomed the step but said that insurers would want to see the "
    "rules first. The harbour master expects forty ships before the month is out."
)
ARABIC = (
    "قال مسعفون إن تسعة مدنيين على الأقل قُتلوا يوم الثلاثاء عندما سقطت قذيفة على السوق المسقوفة "
    "في قصر فث، بينهم ممرضة وولداها. وقال الجيش إنه ينظر في التقارير."
)


def said(text: str, words: str, **fields: Any) -> Statement:
    """A statement standing at the first place where `text` has `words`."""
    start = text.index(words)
    fields.setdefault("kind", Kind.HARM)
    return Statement((start, start + len(words)), words, **fields)


def reading(text: str, *statements: Statement, **fields: Any) -> Reading:
    """A reading of `text` in which nothing is known but what is given."""
    known: dict[str, Any] = {
        "title": None,
        "publisher": None,
        "credited_to": None,
        "published_on": None,
        "language": "en",
    }
    return Reading(text=text, statements=statements, **(known | fields))


def strike(text: str, words: str, **fields: Any) -> Reading:
    """A reading with one statement of harm."""
    kept = {k: fields.pop(k) for k in ("publisher", "credited_to", "language") if k in fields}
    return reading(text, said(text, words, **fields), **kept)


def day(edtf: str, words: str = "") -> When:
    return When(words or edtf, edtf)


def place(words: str, *at: float) -> Place:
    latitude, longitude = at or (None, None)
    return Place(words, latitude=latitude, longitude=longitude)


def count(text: str, words: str, figure: tuple[int | None, int | None], **fields: Any) -> Statement:
    """A figure on the handling of incidents."""
    fields |= {"kind": Kind.DEALING, "dealing": Dealing.HANDLING_STATISTIC, "incidents": figure}
    return said(text, words, **fields)
