"""What is taken of a model's answer: statements whose words, figures and names stand in the document."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from answerable.reading.assisted.asking import CODES, COUNTED
from answerable.reading.folding import fold
from answerable.reading.statements.counting import counter
from answerable.reading.statements.quantities import quantities
from answerable.reading.types import (
    Confidence,
    Figure,
    Kind,
    Link,
    Place,
    Standing,
    Statement,
    When,
)

MOST_ANSWER = 500_000
MOST_STATEMENTS = 200
LONGEST_QUOTE, LONGEST_WORDS = 600, 200
SURE = 0.5
_EDTF = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")


class Unusable(Exception):
    """The answer is not of the form asked for; the words say how."""


class _Refused(Exception):
    """One statement of the answer does not hold in the document."""


def accepted(answer: str, text: str, language: str) -> tuple[list[Statement], int]:
    """Return the statements of `answer` that hold in `text`, and how many did not."""
    found: list[Statement] = []
    refused = 0
    after: dict[str, int] = {}
    for given in _listed(answer):
        try:
            said = _statement(given, text, language, after)
        except (_Refused, KeyError, ValueError, TypeError, AttributeError):
            refused += 1
        else:
            found.append(said)
    return found, refused


def _listed(answer: str) -> list[Any]:
    if len(answer) > MOST_ANSWER:
        raise Unusable("the answer is too long")
    try:
        given = json.loads(_unfenced(answer.strip()))
    except (ValueError, RecursionError) as wrong:
        raise Unusable("the answer is no JSON") from wrong
    listed = given.get("statements") if isinstance(given, dict) else None
    if not isinstance(listed, list):
        raise Unusable("the answer holds no list of statements")
    return listed[:MOST_STATEMENTS]


def _unfenced(answer: str) -> str:
    """The answer without the fence of code that models put about it where no form holds them."""
    first, _, rest = answer.partition("\n")
    fenced = first.strip().lower() in ("```", "```json") and rest.endswith("```")
    return rest.removesuffix("```") if fenced else answer


def _statement(
    given: Mapping[str, Any], text: str, language: str, after: dict[str, int]
) -> Statement:
    quote = given["quote"]
    start = _place_of(quote, text, after)
    codes: dict[str, Any] = {
        name: term(given[name]) for name, term in CODES.items() if given.get(name) is not None
    }
    if "kind" not in codes:
        raise _Refused("kind")
    figures = _figures(given, quote, language)
    kind = codes["kind"]
    if (kind is Kind.HARM and not figures) or (kind is Kind.DEALING and "dealing" not in codes):
        raise _Refused("it says nothing")
    said: dict[str, Any] = {**codes, **figures, **_words(given, text)}
    sure = Confidence(SURE, {"model": SURE})
    return Statement(
        (start, start + len(quote)), quote, date=_date(given, text), confidence=sure, **said
    )


def _words(given: Mapping[str, Any], text: str) -> dict[str, Any]:
    """Names of places, people, weapons and objects, as far as the document has them."""
    place, who = _copied(given, "place", text), _copied(given, "said_by", text)
    return {
        **{name: _copied(given, name, text) for name in ("actor", "weapon", "object_hit")},
        "place": Place(place) if place else None,
        "attribution": (Link(who, Standing.NAMED),) if who else (),
    }


def _place_of(quote: str, text: str, after: dict[str, int]) -> int:
    """Where a quotation stands, letter by letter; quoted again, the next place it stands at."""
    if not 0 < len(quote) <= LONGEST_QUOTE or not quote.strip():
        raise _Refused("quote")
    start = text.find(quote, after.get(quote, 0))
    if start < 0:
        raise _Refused("not in the text")
    after[quote] = start + len(quote)
    return start


def _figures(given: Mapping[str, Any], quote: str, language: str) -> dict[str, Figure]:
    figures: dict[str, Figure] = {}
    for name in COUNTED:
        ends = given.get(f"{name}_least"), given.get(f"{name}_most")
        if ends == (None, None):
            continue
        if any(end is not None and type(end) is not int for end in ends):
            raise _Refused(name)
        figures[name] = ends
    said = {end for ends in figures.values() for end in ends if end is not None}
    if said - _numbers(quote, language):
        raise _Refused("a figure that is not in its words")
    return figures


def _numbers(quote: str, language: str) -> set[int]:
    """Every number the words of a quotation can count to: each as told, and all together."""
    found = [q.figure for q in quantities(fold(quote).text, counter(language))]
    ends = {end for figure in found for end in figure if end is not None}
    whole = [figure[0] for figure in found if figure[0] is not None]
    return ends | ({sum(whole)} if len(whole) > 1 else set())


def _copied(given: Mapping[str, Any], name: str, text: str) -> str | None:
    """Words the model copied from the document; anything else is as if it had said nothing."""
    words = given.get(name)
    if not isinstance(words, str) or not 0 < len(words.strip()) <= LONGEST_WORDS:
        return None
    return words if words in text else None


def _date(given: Mapping[str, Any], text: str) -> When | None:
    words, edtf = _copied(given, "date_words", text), given.get("date_edtf")
    if words is None or not isinstance(edtf, str) or _EDTF.fullmatch(edtf) is None:
        return None
    date.fromisoformat(f"{edtf}-01-01"[:10] if len(edtf) < 10 else edtf)
    return When(words, edtf)
