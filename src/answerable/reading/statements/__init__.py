"""The statements of a text: every sentence read by the tables of its language."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import islice

from answerable.reading.statements.building import in_order
from answerable.reading.statements.dealing_statements import dealing_statements
from answerable.reading.statements.harm_statements import harm_statements
from answerable.reading.statements.passages import passages
from answerable.reading.statements.speakers import Known
from answerable.reading.statements.telling import Telling, Told, remember, telling
from answerable.reading.statements.tongues import spoken
from answerable.reading.types import Link, Statement

MOST_STATEMENTS = 600


def statements_of(
    text: str, code: str, published: date | None, filed_in: str = ""
) -> tuple[Statement, ...]:
    """Return what `text` says, in its order, each passage read in its own language; `filed_in` is the
    place of its dateline."""
    found = [
        said
        for language, cut in spoken(passages(text), code)
        for said in islice(
            _statements(*telling(text, language, published, cut, filed_in)), MOST_STATEMENTS
        )
    ]
    return in_order(found)[:MOST_STATEMENTS]


def _statements(whole: Telling, told: list[Told]) -> Iterator[Statement]:
    known = Known()
    for sentence in told:
        known.learn(sentence.passage.text)
        yield from harm_statements(whole, sentence)
        dealt = list(dealing_statements(whole, sentence, known))
        yield from dealt
        remember(whole, sentence)
        acted = [s.parties[0] for s in dealt if s.parties]
        if sentence.says:
            known.last, known.spoke = sentence.says[-1].chain, True
        elif acted:
            known.last, known.spoke = (Link(acted[-1]),), False
