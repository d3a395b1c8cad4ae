"""How often a running total is taken for one incident, and how many incidents keep their figure.

Short invented texts with every figure named beforehand: 230 made from templates, and six written sets.
Sixty were written before the rules on totals were read; each of the five sets after it when the rules had
been mended on those before it, by who mended them. So the first figure of a set, `FIRST`, is the honest
one; the rules were then mended on all but the sixth, which is kept apart. A total is *taken* where any
statement of one incident holds its number in its field, whatever its frame; a figure of an incident is
*kept* where a statement of one incident holds it, and one not read at all is not kept.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from answerable.reading import Hints, read
from answerable.reading.types import Kind, Reading, Scope
from bench.generated_totals import Figure, Text, made
from bench.written import write

DATA = Path(__file__).resolve().parent / "data"
PUBLISHED = "2026-11-20"
SETS = {
    "first": "totals.json",
    "second": "totals_after.json",
    "third": "totals_third.json",
    "fourth": "totals_fourth.json",
    "fifth": "totals_fifth.json",
    "sixth, kept apart": "totals_sixth.json",
}
FIRST = {
    "generated": "2 of 155 totals taken for an incident, 130 of 135 figures of incidents kept",
    "first": "3 of 36 totals taken for an incident, 29 of 42 figures of incidents kept",
    "second": "4 of 18 taken, 13 of 17 kept",
    "third": "4 of 19 taken, 13 of 15 kept",
    "fourth": "2 of 20 taken, 14 of 20 kept",
    "fifth": "7 of 29 taken, 16 of 21 kept",
    "sixth, kept apart": "0 of 20 taken, 12 of 14 kept",
}
"""What each set gave when the reader first met it."""


def main() -> None:
    """Measure every set and write the figures down."""
    figures: dict[str, Any] = {"generated": of_texts(made())}
    sets = {name: written(file) for name, file in SETS.items()}
    figures |= {name: of_texts(texts) for name, texts in sets.items()}
    figures["all written"] = of_texts([text for texts in sets.values() for text in texts])
    figures["when first met"] = FIRST
    for name, measured in figures.items():
        sys.stdout.write(f"{name}: {json.dumps(measured, ensure_ascii=False)}\n")
    write("totals", "./do bench totals", figures)


def written(file: str) -> tuple[Text, ...]:
    """A set as it was written."""
    texts = json.loads((DATA / file).read_text("utf-8"))["texts"]
    return tuple(
        Text(t["id"], t["language"], t["text"], tuple(Figure(**f) for f in t["figures"]))
        for t in texts
    )


def of_texts(texts: Iterable[Text]) -> dict[str, Any]:
    """The figures of a set, by language and together."""
    told = [(text, figure, taken(text, figure)) for text in texts for figure in text.figures]
    languages = sorted({text.language for text, _, _ in told})
    by_language = {
        language: _shares([row for row in told if row[0].language == language])
        for language in languages
    }
    return by_language | {"together": _shares(told), "missed": _missed(told)}


def taken(text: Text, figure: Figure) -> str:
    """What the reader takes a figure to count: `incident`, `period`, `total`, or nothing."""
    scopes = {
        statement.scope
        for statement in _read(text).statements
        if statement.kind is Kind.HARM and figure.number in (getattr(statement, figure.what) or ())
    }
    names = {Scope.INCIDENT: "incident", Scope.PERIOD: "period", Scope.RUNNING_TOTAL: "total"}
    return next((name for scope, name in names.items() if scope in scopes), "")


_kept: dict[str, Reading] = {}


def _read(text: Text) -> Reading:
    if text.text not in _kept:
        hints = Hints(content_type="text/plain", published_on=PUBLISHED, language=text.language)
        _kept[text.text] = read(text.text.encode(), hints)
    return _kept[text.text]


def _shares(told: list[tuple[Text, Figure, str]]) -> dict[str, Any]:
    of = {
        counts: [seen for _, f, seen in told if f.counts == counts]
        for counts in ("incident", "total", "period")
    }
    wrongly = of["total"].count("incident")
    return {
        "texts": len({text.name for text, _, _ in told}),
        "totals": len(of["total"]), "taken_for_an_incident": wrongly,
        "wrong_share": _share(wrongly, len(of["total"])),
        "totals_read_as_totals": of["total"].count("total"),
        "incident_figures": len(of["incident"]), "kept": of["incident"].count("incident"),
        "recall": _share(of["incident"].count("incident"), len(of["incident"])),
        "incident_figures_taken_for_totals": of["incident"].count("total"),
        "period_figures": len(of["period"]),
        "period_taken_for_an_incident": of["period"].count("incident"),
    }  # fmt: skip


def _share(part: int, whole: int) -> float:
    return round(part / whole, 3) if whole else 0.0


def _missed(told: list[tuple[Text, Figure, str]]) -> list[str]:
    return [
        f"{text.name}: {figure.number} {figure.what} of a{'n' if figure.counts == 'incident' else ''}"
        f" {figure.counts} read as {seen or 'nothing'}"
        for text, figure, seen in told
        if (figure.counts == "incident") != (seen == "incident")
    ]
