"""What may be handed in at this door, and by which way in. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from answerable.channel.rules.answers import RECORDED, SPOKEN, Completeness, Form
from answerable.refusal import Sentence, say
from answerable.term import Term

MOST_WORDS = 20_000
MOST_FILES = 5
MB = 1024 * 1024
MOST_BYTES = 20 * MB
"""The largest file taken."""
MOST_BYTES_AT_ONCE = 40 * MB
"""It is held in memory until it is sealed."""
MOST_A_DAY = 40
"""Entries of one official on one day: enough to answer a long request twice, too few to fill a disk."""
MOST_BYTES_A_DAY = 200 * MB
SESSION_SECONDS = 8 * 60 * 60
PENDING_SECONDS = 5 * 60
"""Between the password and the code."""


class Kind(Term):
    """What an entry of the in-box is."""

    ANSWER = "answer", "answer"
    QUERY = "query", "question of theirs"
    SEEN = "seen", "opened a paper"
    JOINED = "joined", "used an invitation"


@dataclass(frozen=True)
class Given:
    """An answer or a question as it was typed."""

    text: str
    form: str = Form.WRITTEN
    completeness: str = ""
    position: str = ""


def why_not_hand_in(given: Given, sizes: Sequence[int]) -> Sentence | None:
    """Say why words and files are not taken."""
    if not given.text.strip():
        return say("Write your answer in words.")
    if len(given.text) > MOST_WORDS:
        return say("Write at most {most} characters; send the rest as a file.", most=MOST_WORDS)
    if len(sizes) > MOST_FILES:
        return say("Attach at most {most} files at once.", most=MOST_FILES)
    if any(size > MOST_BYTES for size in sizes):
        return say("A file may have at most {most} MB.", most=MOST_BYTES // MB)
    if sum(sizes) > MOST_BYTES_AT_ONCE:
        return say("The files together may have at most {most} MB.", most=MOST_BYTES_AT_ONCE // MB)
    if any(size == 0 for size in sizes):
        return say("One of the files is empty.")
    return None


def why_not_answer(given: Given) -> Sentence | None:
    """Say why an answer is not taken. One that comes late, or after another, is taken all the same."""
    if given.form not in set(SPOKEN):
        return say("Say in which form the answer is given.")
    if given.completeness not in set(Completeness):
        return say("Say how much of the question it answers.")
    if given.position not in set(RECORDED):
        return say("Say what the answer holds.")
    return None


def why_not_today(entries: int, size: int, fresh: int) -> Sentence | None:
    """Say why nothing more is taken today."""
    if entries >= MOST_A_DAY or size + fresh > MOST_BYTES_A_DAY:
        return say("This is more than we take from one account in a day. Go on tomorrow.")
    return None


def why_not_join(until_on: str, today: date, *, used: bool) -> Sentence | None:
    """Say why a link does not let in: used before, or its last day is over."""
    if used or until_on < today.isoformat():
        return say("This link has been used or is no longer valid. Ask for a new one.")
    return None
