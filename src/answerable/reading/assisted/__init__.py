"""Reading with a model's help, optional and off: it may only add proposals, each with words of the text.

What the rules read always stays. Whatever the model answers, or whatever a document orders it to
answer, nothing comes of it but statements whose words and figures stand in the document.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Protocol

from answerable.reading.assisted.accepting import Unusable, accepted
from answerable.reading.assisted.asking import LONGEST, Question, question
from answerable.reading.statements.building import in_order
from answerable.reading.types import Reading, Statement

RULE = "model:"
_READER, _AND = 60, " + "

__all__ = [
    "LONGEST", "RULE", "Answer", "Assisted", "Model", "Question", "Silent", "assist", "carried",
    "joined", "maker_of", "without_model",
]  # fmt: skip


class Silent(Exception):
    """The model gave no answer; the words say why, for the record."""


@dataclass(frozen=True)
class Answer:
    """What a model answered, and which model and version it says it is."""

    words: str
    model: str


class Model(Protocol):
    """Anything that answers one question in words; where it is and how it is reached is not ours."""

    def ask(self, asked: Question) -> Answer:
        """Answer, or raise `Silent`."""
        ...


@dataclass(frozen=True)
class Assisted:
    """A reading with what a model added, and what became of its answer."""

    reading: Reading
    model: str
    added: int
    refused: int
    failed: str = ""
    """Why the model added nothing; the reading is then that of the rules, unchanged."""


def assist(reading: Reading, model: Model) -> Assisted:
    """Ask `model` once about the text of `reading`; add what it read and the rules did not."""
    if len(reading.text) > LONGEST:
        return Assisted(reading, "", 0, 0, "the text is too long for one question")
    try:
        answer = model.ask(question(reading.text, reading.language, reading.published_on))
        found, refused = accepted(answer.words, reading.text, reading.language)
    except (Silent, Unusable) as why:
        return Assisted(reading, "", 0, 0, str(why))
    new = [_named(s, answer.model) for s in found if not _known(s, reading.statements)]
    if not new:
        return Assisted(reading, answer.model, 0, refused)
    every = in_order([*reading.statements, *new])
    both = replace(reading, statements=every, reader=joined(reading, answer.model))
    return Assisted(both, answer.model, len(new), refused)


def without_model(reading: Reading) -> Reading:
    """The reading as the rules gave it."""
    kept = tuple(s for s in reading.statements if not s.rule.startswith(RULE))
    return replace(reading, statements=kept, reader=_rules_reader(reading))


def carried(before: Reading, reading: Reading) -> Reading:
    """A new reading of the same text with what the model added to the one before."""
    helped = [s for s in before.statements if s.rule.startswith(RULE)]
    new = [s for s in helped if not _known(s, reading.statements)]
    if not new or before.text != reading.text:
        return reading
    both = in_order([*reading.statements, *new])
    return replace(reading, statements=both, reader=joined(reading, maker_of(before, new[0])))


def _rules_reader(reading: Reading) -> str:
    return reading.reader.split(_AND)[0]


def joined(reading: Reading, model: str) -> str:
    """Who read a text, with a model added to those who did."""
    known = reading.reader.split(_AND)
    return _AND.join(known if model in known else [*known, model])[:_READER]


def maker_of(reading: Reading, said: Statement) -> str:
    """Who read a statement: the model by name and version, or the reader of the whole."""
    if said.rule.startswith(RULE):
        return said.rule.removeprefix(RULE)
    return _rules_reader(reading)


def _named(said: Statement, model: str) -> Statement:
    return replace(said, rule=f"{RULE}{model}"[: len(RULE) + _READER])


def _known(said: Statement, read: tuple[Statement, ...]) -> bool:
    """Say whether the rules read the same kind of thing from these words: theirs stands then."""
    start, end = said.span
    return any(
        other.kind is said.kind and other.span[0] < end and start < other.span[1] for other in read
    )
