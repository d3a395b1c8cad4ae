"""What is raised for bytes that cannot be read: one exception, with a sentence for a person."""

from __future__ import annotations

from collections.abc import Callable

from answerable.refusal import Sentence, say
from answerable.term import Term


class FileKind(Term):
    """What a file is, by its content."""

    TEXT = "text", "plain text"
    HTML = "html", "web page"
    PDF = "pdf", "PDF document"
    XML = "xml", "XML data"
    IMAGE = "image", "picture"
    SOUND = "sound", "sound recording"
    VIDEO = "video", "video"
    WORD = "word", "word-processor document"
    SHEET = "sheet", "spreadsheet"
    SLIDES = "slides", "slide show"
    MAIL = "mail", "e-mail"
    MAILBOX = "mailbox", "mailbox"
    FEED = "feed", "feed"
    WEB_ARCHIVE = "web_archive", "web archive"
    ARCHIVE = "archive", "archive"
    EMPTY = "empty", "empty file"
    BINARY = "binary", "file of an unknown kind"


class Fault(Term):
    """Why a file cannot be read."""

    EMPTY = "empty", "empty"
    TRUNCATED = "truncated", "cut short"
    DAMAGED = "damaged", "damaged"
    ENCRYPTED = "encrypted", "encrypted"
    CHARSET = "charset", "wrong character set"
    UNKNOWN_KIND = "unknown_kind", "kind not read yet"
    NO_TEXT = "no_text", "no text in it"
    TOO_LONG = "too_long", "too long"
    BOMB = "bomb", "unpacks to too much"
    NO_EYES = "no_eyes", "nothing here that can make out letters"


SENTENCES: dict[Fault, Callable[[FileKind], Sentence]] = {
    Fault.EMPTY: lambda kind: say("The file is empty."),
    Fault.TRUNCATED: lambda kind: say("The file is cut short: its end is missing."),
    Fault.DAMAGED: lambda kind: say("The {kind} is damaged and cannot be read.", kind=kind),
    Fault.ENCRYPTED: lambda kind: say(
        "The {kind} is encrypted; it needs its password before it can be read.", kind=kind
    ),
    Fault.CHARSET: lambda kind: say(
        "The characters of the file cannot be made out: it is not in the character set "
        "it names, nor in any this reader knows."
    ),
    Fault.UNKNOWN_KIND: lambda kind: say("Not read: {kind}.", kind=kind),
    Fault.NO_TEXT: lambda kind: say(
        "The {kind} holds no text that can be read; it may hold pictures of pages.", kind=kind
    ),
    Fault.TOO_LONG: lambda kind: say("The {kind} is longer than this reader takes.", kind=kind),
    Fault.BOMB: lambda kind: say(
        "The {kind} unpacks to far more than such a file needs, so it was not opened.", kind=kind
    ),
    Fault.NO_EYES: lambda kind: say(
        "Not read: {kind}. If it shows words, Tesseract can make them out; it is not "
        "installed here.",
        kind=kind,
    ),
}


class Unreadable(Exception):
    """These bytes give no reading; `sentence` says why, `kind` what the file is."""

    def __init__(self, fault: Fault, kind: FileKind) -> None:
        self.fault = fault
        self.kind = kind
        self.sentence: Sentence = SENTENCES[fault](kind)
        super().__init__(self.sentence)
