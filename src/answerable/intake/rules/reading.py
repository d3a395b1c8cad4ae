"""What of a document is read, what is kept unread and why, and which statements of a reading are kept."""

from __future__ import annotations

from answerable.actor import Level
from answerable.reading.documents.refusals import SENTENCES, Fault, FileKind
from answerable.reading.types import Reading, Statement
from answerable.refusal import Sentence, say

DEEPEST = 4
"""A mail in a mail in a mail: deeper than this nothing is taken out."""


def why_not_bytes(data: bytes, limit: int) -> Sentence | None:
    """Say why bytes are refused before they are stored."""
    if not data:
        return say("The file is empty. There is nothing to take in.")
    if len(data) > limit:
        return say(
            "The file has {size} MB. The most that can be taken in at once is {limit} MB.",
            size=-(-len(data) // 1_048_576), limit=limit // 1_048_576,
        )  # fmt: skip
    return None


_NOT_READ = {
    "time": say("Reading took longer than it may, so it was stopped. The original is kept."),
    "memory": say("Reading needed more memory than it may have. The original is kept."),
    "garbage": say("The reader gave no answer that makes sense. The original is kept."),
}


def why_not_unpack(depth: int, *, is_packed: bool) -> Sentence | None:
    """Say why the parts of a report are left in it: too deep, or packed once more inside another.

    Only what came in by itself is unpacked where bytes may swell, so that no file can grow without end.
    """
    if depth >= DEEPEST:
        return say("It lies too deep in another file: its parts are left in it.")
    if depth and is_packed:
        return say("It is packed inside another file: take it in by itself to have its parts.")
    return None


def why_not_ask_model(
    level: Level, compartments: frozenset[str], *, allowed: Level, admitted: frozenset[str]
) -> Sentence | None:
    """Say why a text may not go to the model: its marking is above what the operator allowed for it."""
    if level.rank > allowed.rank:
        return say("It is marked {level}; the model may see what is marked {allowed} at most.",
                   level=level, allowed=allowed)  # fmt: skip
    if not compartments <= admitted:
        return say("It lies in a compartment whose texts may not go to the model.")
    return None


def kept_because(code: str) -> Sentence:
    """Why a report is kept unread, from the code kept with it: `encrypted/pdf`, `time`.

    Raises ValueError for a code that is none.
    """
    if code in _NOT_READ:
        return _NOT_READ[code]
    fault, _, kind = code.partition("/")
    return SENTENCES[Fault(fault)](FileKind(kind))


def spanned(text: str, statement: Statement) -> bool:
    """Say whether a statement's words stand in the text exactly where it says."""
    start, end = statement.span
    return 0 <= start < end <= len(text) and text[start:end] == statement.quote


def only_spanned(reading: Reading) -> tuple[tuple[Statement, ...], int]:
    """The statements whose words stand where they say, and how many were rejected."""
    kept = tuple(s for s in reading.statements if spanned(reading.text, s))
    return kept, len(reading.statements) - len(kept)
