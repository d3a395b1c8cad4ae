"""What was released to the counterpart that looks, and what it has handed in. Nothing else is there."""

from __future__ import annotations

import json
from dataclasses import dataclass

from answerable.counterpart.rules import Kind
from answerable.counterpart.schema import LISTED
from answerable.counterpart.shapes import Answer, Entry, Paper, Question, Taken
from answerable.counterpart.stores import Store
from answerable.refusal import Absent, Sentence, said_again


@dataclass(frozen=True)
class Query:
    """Something they asked of us: what became of it, and what was released to answer it."""

    day: str
    question: str
    """What it is about; empty: anything released."""
    outcome: str = ""
    text: str = ""
    why: Sentence | None = None
    replied_on: str = ""
    papers: tuple[Paper, ...] = ()


@dataclass(frozen=True)
class Asked:
    """A question with what was answered to it."""

    question: Question
    answers: tuple[Answer, ...]
    waiting: tuple[Entry, ...] = ()
    """Handed in and not taken over yet."""
    refused: tuple[tuple[Entry, Sentence], ...] = ()
    """Handed in and not taken over, with the reason."""
    queries: tuple[Query, ...] = ()
    """What they asked of us about it."""

    @property
    def number(self) -> int:
        return self.question.number

    @property
    def needs_answer(self) -> bool:
        return bool(self.question.is_open) and not self.waiting


def questions(store: Store) -> list[Asked]:
    """Every question that was sent to them, oldest first."""
    found = [Question(*row) for row in store.rows(_all("question", Question))]
    answers = [Answer(*row) for row in store.rows(_all("answer", Answer))]
    handed, outcomes, back = entries(store), _outcomes(store), queries(store)
    found.sort(key=lambda q: (q.sent_on, q.request, q.number))
    return [_asked(q, answers, handed, outcomes, back) for q in found]


def question(store: Store, key: str) -> Asked:
    """One of them. Absent when it was not asked of them, or never at all."""
    for asked in questions(store):
        if asked.question.key == key:
            return asked
    raise Absent(key)


def papers(store: Store) -> list[Paper]:
    """Every copy that stands released to them, newest day first, of one day by title."""
    found = [Paper(*row) for row in store.rows(_all("paper", Paper))]
    found.sort(key=lambda p: (p.title, p.key))
    return sorted(found, key=lambda p: p.released_on, reverse=True)


def paper(store: Store, key: str) -> tuple[Paper, bytes]:
    """One released copy with its bytes. Absent when retracted, another's, or never there."""
    for row in store.rows(_all("paper", Paper) + " WHERE key = ?", key):
        for (body,) in store.rows("SELECT body FROM body WHERE key = ?", key):
            return Paper(*row), bytes(body)
    raise Absent(key)


def entries(store: Store) -> list[Entry]:
    """What they handed in, by day: that they did, not what it said."""
    rows = store.rows(f"SELECT {', '.join(LISTED)} FROM entry ORDER BY day, key")
    return [Entry(*row) for row in rows]


def queries(store: Store) -> list[Query]:
    """What they asked of us, by day: taken over or not, and what was released to answer it."""
    outcomes, out = _outcomes(store), papers(store)
    told = [_query(taken, out) for taken in outcomes.values() if taken.asked_on]
    waiting = [
        Query(entry.day, entry.question)
        for entry in entries(store)
        if entry.kind == Kind.QUERY and entry.key not in outcomes
    ]
    # Of one day by what they say: keys are random, and an order by them tells of nothing.
    return sorted([*told, *waiting], key=lambda one: (one.day, one.question, one.text))


def _query(taken: Taken, out: list[Paper]) -> Query:
    own = [paper for paper in out if paper.key.rpartition("-")[0] == taken.reply]
    return Query(
        taken.asked_on, taken.question, taken.outcome, taken.text,
        _sentence(taken.why) if taken.why else None, taken.replied_on if own else "", tuple(own),
    )  # fmt: skip


def seal_to(store: Store) -> bytes:
    """The key what is handed in is sealed to."""
    [[value]] = store.rows("SELECT value FROM house WHERE name = 'seal_to'")
    return bytes.fromhex(value)


def _asked(
    question: Question, answers: list[Answer], handed: list[Entry], outcomes: dict[str, Taken],
    queries: list[Query],
) -> Asked:  # fmt: skip
    own = sorted(
        (a for a in answers if a.question == question.key), key=lambda a: (a.given_on, a.key)
    )
    mine = [e for e in handed if e.question == question.key and e.kind == Kind.ANSWER]
    refused = [
        (e, _sentence(outcomes[e.key].why))
        for e in mine
        if e.key in outcomes and outcomes[e.key].outcome == "refused"
    ]
    return Asked(
        question, tuple(own), tuple(e for e in mine if e.key not in outcomes), tuple(refused),
        tuple(one for one in queries if one.question == question.key),
    )  # fmt: skip


def _outcomes(store: Store) -> dict[str, Taken]:
    rows = [Taken(*row) for row in store.rows(_all("taken", Taken))]
    return {row.entry: row for row in rows}


def _sentence(data: str) -> Sentence:
    """Why something was not taken over, to be said in the reader's language."""
    return said_again(json.loads(data))


def _all(table: str, shape: type[Question] | type[Answer] | type[Paper] | type[Taken]) -> str:
    return f"SELECT {', '.join(shape._fields)} FROM {table}"
