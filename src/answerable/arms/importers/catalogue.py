"""A catalogue of articles as YAML: what each is, its names and makers, each with where it stands.

Sources stand once at the head under a short name; a line that names none is not taken.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from ruamel.yaml import YAML

from answerable.arms.rules.articles import (
    NO_MASS,
    DeliveredBy,
    Described,
    Guidance,
    Made,
    Mass,
    Named,
    Whole,
    why_not_source,
    why_not_words,
)
from answerable.refusal import refuse_if


def read(text: str) -> list[Whole]:
    """Every article of a catalogue. Raises `Refused` for the first line that cannot be kept."""
    given = YAML(typ="safe", pure=True).load(text)
    sources: Mapping[str, str] = given["sources"]
    return [_whole(article, sources) for article in given["articles"]]


def _whole(given: Mapping[str, Any], sources: Mapping[str, str]) -> Whole:
    found = Whole(
        Described(
            given["designation"], given["kind"], _source(given, sources), given.get("name", ""),
            given.get("family", ""), given.get("guidance", Guidance.NOT_KNOWN),
            given.get("delivery", DeliveredBy.NOT_KNOWN), _mass(given.get("mass_kg")),
            _mass(given.get("warhead_kg")), tuple(given.get("classes", ())),
            tuple(given.get("control", ())), given.get("fragments", ""), given.get("note", ""),
        ),
        tuple(Named(one["text"], _source(one, sources)) for one in given.get("names", ())),
        tuple(
            Made(one["name"], _source(one, sources), one.get("country", ""))
            for one in given.get("makers", ())
        ),
    )  # fmt: skip
    refuse_if(why_not_words(found.described))
    for source in [*(one.source for one in found.names), *(one.source for one in found.makers)]:
        refuse_if(why_not_source(source))
    return found


def _source(given: Mapping[str, Any], sources: Mapping[str, str]) -> str:
    return sources.get(given.get("source", ""), "")


def _mass(given: Sequence[float] | None) -> Mass:
    return (Decimal(str(given[0])), Decimal(str(given[1]))) if given else NO_MASS
