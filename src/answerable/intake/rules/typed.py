"""What somebody types about a source or a report, and why it cannot be kept as it stands."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from answerable.intake.rules.terms import Part, SourceKind, Use
from answerable.reading.languages import CODES
from answerable.refusal import Sentence, say

NOT_STATED = "Source not stated"
"""The source of what is handed in without one. What a document says of its own publisher is read
from it and shown as that; nobody here vouches for it."""

NAME_LENGTH, FIELD_LENGTH, NOTE_LENGTH = 200, 2_000, 20_000
_UNKEEPABLE = re.compile("[\x00\ud800-\udfff]")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z]{2,4})?")
_DAY = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


@dataclass(frozen=True)
class Allowed:
    """What the source allowed, as said: use, conditions, and how the consent was given."""

    use: Use = Use.NOT_ASKED
    conditions: str = ""
    given_how: str = ""


@dataclass(frozen=True)
class Told:
    """How something told by telephone or cable came down to paper."""

    taken_by: str = ""
    told_on: str = ""
    """The day and hour of the call or cable, in the words of whoever took it down."""
    subject: str = ""


@dataclass(frozen=True)
class Named:
    """A source as a form names it: by a public name, or a person under a working label."""

    name: str = NOT_STATED
    kind: SourceKind = SourceKind.OTHER
    identity: str = ""
    contact: str = ""

    @property
    def is_person(self) -> bool:
        return bool(self.identity or self.contact)


def why_not_language(code: str) -> Sentence | None:
    """Say why `code` names no language: two or three letters, perhaps with a region."""
    if _LANGUAGE.fullmatch(code):
        return None
    return say("{code} is not the code of a language. Write it as en, ar, uk or he.", code=code)


def why_not_read_in(language: str) -> Sentence | None:
    """Say why nothing can be read as this language: the reader has no words of it."""
    if not language or language in CODES:
        return None
    return say(
        "{code} is no language that can be read. These are: {codes}.",
        code=language[:40], codes=", ".join(CODES),
    )  # fmt: skip


def why_not_published(day: str, today: date | None = None) -> Sentence | None:
    """Say why `day` is not a day of publication: a year, a month or a day, as `2026-03-04`.

    With `today`, a day to come is none either; tomorrow is: it has begun somewhere.
    """
    if not day:
        return None
    if (begins := _first_day(day)) is not None:
        if today is None or begins <= today + timedelta(1):
            return None
        return say(
            "A report cannot have been published on a day that is still to come: {day}.", day=day
        )
    return say("{day} is not a date. Write it as year-month-day, for example 2026-03-04.", day=day)


def _first_day(day: str) -> date | None:
    if not _DAY.fullmatch(day):
        return None
    try:
        return date.fromisoformat(day + "-01-01"[len(day) - 10 :] if len(day) < 10 else day)
    except ValueError:
        return None


def why_not_words(text: str, what: Part, *, most: int = 0) -> Sentence | None:
    """Say why `text` cannot be kept as it was typed: empty, too long, or not characters."""
    if not text.strip():
        return say("Give the {what}.", what=what)
    if _UNKEEPABLE.search(text):
        return say("The {what} has a character that cannot be kept exactly. Remove it.", what=what)
    if most and len(text) > most:
        return say("The {what} is too long: at most {most} characters.", what=what, most=most)
    return None


def why_not_kept(parts: Mapping[Part, str]) -> Sentence | None:
    """Say why any of these optional fields cannot be kept; an empty one is left out."""
    for part, text in parts.items():
        if text and (sentence := why_not_words(text, part, most=FIELD_LENGTH)) is not None:
            return sentence
    return None


def why_not_name(name: str) -> Sentence | None:
    """Say why a source may not have this public name."""
    return why_not_words(name, Part.SOURCE_NAME, most=NAME_LENGTH)


def why_not_source(source: Named) -> Sentence | None:
    """Say why a source as a form names it cannot be kept."""
    if (sentence := why_not_name(source.name)) is not None:
        return sentence
    return why_not_kept({Part.IDENTITY: source.identity, Part.CONTACT: source.contact})


def unkeepable(text: str) -> bool:
    """Say whether `text` has characters that no database keeps as they are."""
    return _UNKEEPABLE.search(text) is not None


def kept_filename(name: str) -> str:
    """A file name as it can be kept: its last part, with what no text can hold made visible."""
    last = re.split(r"[/\\]", name)[-1]
    return _UNKEEPABLE.sub("\ufffd", last)[:255]
