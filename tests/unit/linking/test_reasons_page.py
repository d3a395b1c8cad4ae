"""Every pair of some invented papers, with each reason, its weight and its words, as a page to be read.

The page stands in `reasons.txt`. Whoever changes a weight or a word reads there what it changes.
"""

from __future__ import annotations

from itertools import combinations
from pathlib import Path
from typing import Any

from answerable.linking import contradictions, origins, score
from answerable.reading.types import Manner, Reading
from tests.unit.linking.readings import (
    ARABIC,
    OTHER,
    REWRITE,
    STORY,
    count,
    day,
    place,
    reading,
    said,
)

PAGE = Path(__file__).with_name("reasons.txt")
TITLE = "Shell hits the covered market of Qasr Veth, nine civilians killed\n\n"
BRIEF = "Nine were killed in the market of Qasr Veth."
CABLE = (
    "A ministry cable dated {} says that nearly {} incidents were entered by the desk and that none "
    "of them had reached the last stage, Nordwire has reported from Telmara."
)
HARM: dict[str, Any] = {
    "killed": (9, None), "date": day("2031-05-13"), "place": place("Qasr Veth", 14.1, 44.2),
    "object_hit": "market", "manner": Manner.SHELLING, "actor": "Tamrin",
}  # fmt: skip


def _cable(on: str, most: int) -> Reading:
    text = CABLE.format(on, most)
    return reading(
        text, count(text, f"nearly {most} incidents", (None, most), origin="Nordwire"),
        publisher="Echo", published_on="2031-06-01",
    )  # fmt: skip


def papers() -> dict[str, Reading]:
    """Invented papers, each differing from another in something that is compared."""
    late = HARM | {"killed": (3, 4), "date": day("2031-05-16"), "manner": Manner.DRONE}
    story = said(STORY, "At least nine civilians", **HARM)
    return {
        "the story": reading(STORY, story, credited_to="Nordwire", published_on="2031-05-13"),
        "a reprint": reading(STORY + "\n\nMore below.", story, publisher="Courier",
                             published_on="2031-05-14"),
        "half of it": reading(TITLE + STORY[: len(STORY) // 2]),
        "a rewrite": reading(REWRITE, said(REWRITE, "Nine people", **HARM), credited_to="Nordwire",
                             published_on="2031-05-20"),
        "another count": reading(REWRITE, said(REWRITE, "Nine people", **late), publisher="Echo"),
        "in Arabic": reading(ARABIC, said(ARABIC, "تسعة مدنيين", **HARM), language="ar"),
        "of something else": reading(OTHER, publisher="Nordwire", published_on="2031-11-30"),
        "a brief": reading(BRIEF, said(BRIEF, "Nine were killed", killed=(9, 9))),
        "the brief again": reading(BRIEF, publisher="Echo"),
        "a cable": _cable("3 March 2031", 500),
        "the cable again": _cable("4 March 2031", 500),
        "the cable otherwise": _cable("3 March 2031", 900),
    }  # fmt: skip


def page() -> str:
    """What a person reads of each pair, and of all of them together."""
    known = papers()
    names = list(known)
    lines = []
    for one, two in combinations(names, 2):
        found = score(known[one], known[two])
        lines.append(f"{one} / {two}: {found.relation}, {found.value}")
        lines += [f"    {r.code} {r.weight}: {r.words}" for r in found.reasons]
        for against in contradictions(known[one], known[two]):
            lines.append(f"    against ({against.about}): {against.words}")
    told = origins(list(known.values()))
    for telling in told.tellings:
        lines.append("one telling: " + ", ".join(names[m] for m in telling.members))
        for origin in telling.origins:
            lines.append(f"    {origin.name}: {origin.words}")
    lines += [f"one claim of {len(one.statements)}: {one.words}" for one in told.claims]
    return "\n".join(lines) + "\n"


def test_every_reason_is_told_word_for_word() -> None:
    assert page() == PAGE.read_text("utf-8")
