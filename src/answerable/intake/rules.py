"""What may be taken in, from whom, and by whom; how sources and reports are graded.

Pure. The pages, the commands and the actions give the same sentence.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from answerable.actor import Actor, Level, Role
from answerable.reading.documents.refusals import SENTENCES, Fault, FileKind
from answerable.reading.types import Reading, Statement
from answerable.refusal import Sentence, say
from answerable.term import Term


class SourceKind(Term):
    """Where a report can come from."""

    OWN_PERSONNEL = "own_personnel", "own personnel"
    EYEWITNESS = "eyewitness", "eyewitness"
    PUBLIC_MEDIA_MATERIAL = "public_media_material", "public photo or video"
    SATELLITE = "satellite", "satellite image"
    NGO_OR_PRESS = "ngo_or_press", "press or organisation"
    INTELLIGENCE = "intelligence", "intelligence"
    PUBLIC_FORM = "public_form", "public form"
    FORENSIC = "forensic", "forensic finding"
    SITE_VISIT = "site_visit", "site visit"
    PARTNER_STATEMENT = "partner_statement", "partner's statement"
    OTHER = "other", "other"


class Reliability(Term):
    """How reliable a source is, after the Admiralty scale."""

    A = "A", "completely reliable"
    B = "B", "usually reliable"
    C = "C", "fairly reliable"
    D = "D", "not usually reliable"
    E = "E", "unreliable"
    F = "F", "reliability cannot be judged"


class Credibility(Term):
    """How credible one report is, after the Admiralty scale."""

    CONFIRMED = "1", "confirmed by other sources"
    PROBABLY = "2", "probably true"
    POSSIBLY = "3", "possibly true"
    DOUBTFUL = "4", "doubtful"
    IMPROBABLE = "5", "improbable"
    CANNOT_BE_JUDGED = "6", "truth cannot be judged"


class Use(Term):
    """What the source allows."""

    NOT_ASKED = "not_asked", "not asked"
    INTERNAL = "internal", "for our own work only"
    PARTNER = "partner", "may be put to the partner"
    PUBLICATION = "publication", "may be published"
    REFUSED = "refused", "refused"


class Entry(Term):
    """How a report came in."""

    FILE = "file", "file"
    PASTED = "pasted", "pasted text"
    TELEPHONE = "telephone", "telephone"
    CABLE = "cable", "cable"
    LIST_ROW = "list_row", "row of a list"
    PART = "part", "part of another report"


class How(Term):
    """How whoever reported was told that it has come."""

    AS_RECEIVED = "as_received", "the way it came"
    LETTER = "letter", "by letter"
    MAIL = "mail", "by e-mail"
    TELEPHONE = "telephone", "by telephone"
    IN_PERSON = "in_person", "in person"
    PUBLICLY = "publicly", "by a public notice"
    OTHER = "other", "in another way"


class State(Term):
    """Where a report stands between arriving and being read."""

    RECEIVED = "received", "not yet read"
    READ = "read", "read"
    KEPT_UNREAD = "kept_unread", "kept, not yet read"
    WITHDRAWN = "withdrawn", "withdrawn"


class Part(Term):
    """What somebody typed, by the name the form gives it."""

    SOURCE_NAME = "source_name", "name of the source"
    TRANSLATION = "translation", "translation"
    WORDS = "words", "words as told"
    SUBJECT = "subject", "subject"
    TAKEN_BY = "taken_by", "name of who took it down"
    TOLD_ON = "told_on", "day and hour"
    IDENTITY = "identity", "identity of the source"
    CONTACT = "contact", "way to reach the source"
    PLACE = "place", "precise place"
    CONDITIONS = "conditions", "conditions"
    GIVEN_HOW = "given_how", "way the consent was given"
    TOLD_WORDS = "told_words", "words in which they were told"


DEEPEST = 4
"""A mail in a mail in a mail: deeper than this nothing is taken out."""


NOT_STATED = "Source not stated"
"""The source of what is handed in without one. What a document says of its own publisher is read
from it and shown as that; nobody here vouches for it."""

RECEIVERS = frozenset({
    Role.INTAKE_OFFICER, Role.MONITOR, Role.ANALYST, Role.WEAPONS_ANALYST, Role.DESK_OFFICER,
    Role.CHANNEL_LEAD,
})  # fmt: skip
GRADERS = frozenset({Role.INTAKE_OFFICER, Role.MONITOR, Role.ANALYST, Role.WEAPONS_ANALYST})
KEEPERS = frozenset({Role.INTAKE_OFFICER, Role.ANALYST, Role.DESK_OFFICER})
"""Who records consent and withdrawal."""

LONGEST_HOLD = 60
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


def why_not_receive(by: Actor) -> Sentence | None:
    """Say why somebody may not take in reports."""
    return _unless(by, RECEIVERS, say(
        "Only an intake officer, a monitor, an analyst, a weapons analyst, a desk officer or a "
        "channel lead may take in reports."
    ))  # fmt: skip


def why_not_grade(by: Actor) -> Sentence | None:
    """Say why somebody may not grade sources and reports."""
    return _unless(by, GRADERS, say(
        "Only an intake officer, a monitor, an analyst or a weapons analyst may grade sources and "
        "reports."
    ))  # fmt: skip


def why_not_keep(by: Actor) -> Sentence | None:
    """Say why somebody may not record consent or withdraw a report."""
    return _unless(by, KEEPERS, say(
        "Only an intake officer, an analyst or a desk officer may record consent or withdraw a "
        "report."
    ))  # fmt: skip


def why_not_translate(by: Actor, *, text: str, has_original: bool) -> Sentence | None:
    """Say why a translation may not be added."""
    if by.is_machine:
        return say("A translation here is a person's. The machine may not add one.")
    if (sentence := why_not_receive(by)) is not None:
        return sentence
    if not has_original:
        return say("There is no text to translate yet: the report has not been read.")
    return why_not_words(text, Part.TRANSLATION)


def why_not_language(code: str) -> Sentence | None:
    """Say why `code` names no language: two or three letters, perhaps with a region."""
    if _LANGUAGE.fullmatch(code):
        return None
    return say("{code} is not the code of a language. Write it as en, ar, uk or he.", code=code)


def why_not_know(by: Actor) -> Sentence | None:
    """Say why somebody may not learn who a source is."""
    if Role.CUSTODIAN not in by.roles:
        return say("Only a custodian may learn who a source is.")
    if not by.stepped_up:
        return say("Give your second factor again first: who a source is opens only after it.")
    return None


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


def why_not_published(day: str) -> Sentence | None:
    """Say why `day` is not a day of publication: a year, a month or a day, as `2026-03-04`."""
    if not day:
        return None
    if _DAY.fullmatch(day):
        try:
            date.fromisoformat(day + "-01-01"[: 10 - len(day)] if len(day) < 10 else day)
        except ValueError:
            pass
        else:
            return None
    return say("{day} is not a date. Write it as year-month-day, for example 2026-03-04.", day=day)


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


def why_not_hold(by: Actor, until: date | None, *, state: str) -> Sentence | None:
    """Say why a report may not be held out of the queue until a day."""
    if (sentence := why_not_withdraw(by, state=state)) is not None:
        return sentence
    if until is None or until <= by.today:
        return say("Say until which day it is held: one that is still to come.")
    if (until - by.today).days > LONGEST_HOLD:
        return say("A report is held for at most {days} days; then it is looked at again.",
                   days=LONGEST_HOLD)  # fmt: skip
    return None


def why_not_withdraw(by: Actor, *, state: str) -> Sentence | None:
    """Say why a report may not be withdrawn."""
    if state == State.WITHDRAWN:
        return say("The report is withdrawn already.")
    return why_not_keep(by)


def why_not_acknowledge(by: Actor, *, state: str, told: bool) -> Sentence | None:
    """Say why somebody may not record that a report was acknowledged, or cannot be."""
    if not by.has(*KEEPERS):
        return say("Only an intake officer, an analyst or a desk officer acknowledges a report.")
    if state == State.WITHDRAWN:
        return say("The report is withdrawn already.")
    return say("This report is acknowledged already.") if told else None


def why_not_told(
    how: str, words: str, on: date, *, received_on: date, by: Actor
) -> Sentence | None:
    """Say why an acknowledgement is not kept as told: how, in which words, and on a day that fits."""
    if how not in set(How):
        return say("Say how they were told.")
    if on > by.today or on < received_on:
        return say("They were told on a day between {first} and today.", first=received_on)
    return why_not_words(words, Part.TOLD_WORDS, most=FIELD_LENGTH)


def why_not_untold(*, impossible: bool) -> Sentence | None:
    """Say why it is not recorded again that nobody can be told."""
    return say("It is recorded already that nobody can be told.") if impossible else None


def first_opening(by: Actor, *, opened: bool) -> bool:
    """Say whether this reading is the first by somebody who works with reports.

    An inspector looks on; what only they have read still waits to be opened.
    """
    return not opened and not by.is_machine and bool(by.roles - {Role.INSPECTOR})


def why_not_source(source: Named) -> Sentence | None:
    """Say why a source as a form names it cannot be kept."""
    if (sentence := why_not_name(source.name)) is not None:
        return sentence
    return why_not_kept({Part.IDENTITY: source.identity, Part.CONTACT: source.contact})


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


def unkeepable(text: str) -> bool:
    """Say whether `text` has characters that no database keeps as they are."""
    return _UNKEEPABLE.search(text) is not None


def kept_filename(name: str) -> str:
    """A file name as it can be kept: its last part, with what no text can hold made visible."""
    last = re.split(r"[/\\]", name)[-1]
    return _UNKEEPABLE.sub("\ufffd", last)[:255]


def spanned(text: str, statement: Statement) -> bool:
    """Say whether a statement's words stand in the text exactly where it says."""
    start, end = statement.span
    return 0 <= start < end <= len(text) and text[start:end] == statement.quote


def only_spanned(reading: Reading) -> tuple[tuple[Statement, ...], int]:
    """The statements whose words stand where they say, and how many were rejected."""
    kept = tuple(s for s in reading.statements if spanned(reading.text, s))
    return kept, len(reading.statements) - len(kept)


def _unless(by: Actor, roles: frozenset[Role], sentence: Sentence) -> Sentence | None:
    return None if by.is_machine or by.has(*roles) else sentence
