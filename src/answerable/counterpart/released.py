"""What was released to the counterpart that looks, and what it has handed in. Nothing else is there."""

from __future__ import annotations

from dataclasses import dataclass

from answerable.counterpart.rules import Kind
from answerable.counterpart.schema import LISTED
from answerable.counterpart.shapes import Answer, Entry, Paper, Question
from answerable.counterpart.stores import Store
from answerable.refusal import Absent


@dataclass(frozen=True)
class Asked:
    """A question with what was answered to it."""

    question: Question
    answers: tuple[Answer, ...]
    waiting: tuple[Entry, ...] = ()
    """Handed in and not taken over yet."""
    refused: tuple[tuple[Entry, str], ...] = ()
    """Handed in and not taken over, with the reason."""

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
    handed, outcomes = entries(store), _outcomes(store)
    found.sort(key=lambda q: (q.sent_on, q.request, q.number))
    return [_asked(q, answers, handed, outcomes) for q in found]


def question(store: Store, key: str) -> Asked:
    """One of them. Absent when it was not asked of them, or never at all."""
    for asked in questions(store):
        if asked.question.key == key:
            return asked
    raise Absent(key)


def papers(store: Store) -> list[Paper]:
    """Every copy that stands released to them, newest day first."""
    found = [Paper(*row) for row in store.rows(_all("paper", Paper))]
    return sorted(found, key=lambda p: (p.released_on, p.key), reverse=True)


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


def queries(store: Store) -> list[tuple[Entry, str]]:
    """What they asked of us, and whether it was taken over."""
    outcomes = _outcomes(store)
    asked = [entry for entry in entries(store) if entry.kind == Kind.QUERY]
    return [(entry, outcomes.get(entry.key, ("", ""))[0]) for entry in asked]


def seal_to(store: Store) -> bytes:
    """The key what is handed in is sealed to."""
    [[value]] = store.rows("SELECT value FROM house WHERE name = 'seal_to'")
    return bytes.fromhex(value)


def _asked(
    question: Question, answers: list[Answer], handed: list[Entry], outcomes: dict[str, tuple[str, str]]
) -> Asked:  # fmt: skip
    own = sorted(
        (a for a in answers if a.question == question.key), key=lambda a: (a.given_on, a.key)
    )
    mine = [e for e in handed if e.question == question.key and e.kind == Kind.ANSWER]
    return Asked(
        question, tuple(own),
        waiting=tuple(e for e in mine if e.key not in outcomes),
        refused=tuple(
            (e, outcomes[e.key][1]) for e in mine if outcomes.get(e.key, ("",))[0] == "refused"
        ),
    )  # fmt: skip


def _outcomes(store: Store) -> dict[str, tuple[str, str]]:
    rows = store.rows("SELECT entry, outcome, why FROM taken")
    return {entry: (outcome, why) for entry, outcome, why in rows}


def _all(table: str, shape: type[Question] | type[Answer] | type[Paper]) -> str:
    return f"SELECT {', '.join(shape._fields)} FROM {table}"
