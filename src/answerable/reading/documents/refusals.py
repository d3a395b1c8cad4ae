"""What is raised for bytes that cannot be read: one exception, with a sentence for a person."""

from __future__ import annotations

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


SENTENCES = {
    Fault.EMPTY: "The file is empty.",
    Fault.TRUNCATED: "The file is cut short: its end is missing.",
    Fault.DAMAGED: "The {kind} is damaged and cannot be read.",
    Fault.ENCRYPTED: "The {kind} is encrypted; it needs its password before it can be read.",
    Fault.CHARSET: "The characters of the file cannot be made out: it is not in the character set "
    "it names, nor in any this reader knows.",
    Fault.UNKNOWN_KIND: "Kept, not yet read: {kind}.",
    Fault.NO_TEXT: "The {kind} holds no text that can be read; it may hold pictures of pages.",
    Fault.TOO_LONG: "The {kind} is longer than this reader takes.",
    Fault.BOMB: "The {kind} unpacks to far more than such a file needs, so it was not opened.",
    Fault.NO_EYES: "The {kind} holds pictures of words. Making them out needs Tesseract, which is not "
    "installed here.",
}


class Unreadable(Exception):
    """These bytes give no reading; `sentence` says why, `kind` what the file is."""

    def __init__(self, fault: Fault, kind: FileKind) -> None:
        self.fault = fault
        self.kind = kind
        self.sentence: Sentence = say(SENTENCES[fault], kind=kind)
        super().__init__(self.sentence)
