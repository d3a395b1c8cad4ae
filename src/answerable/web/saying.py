"""Anything a document says, in one language: for what is printed, by a page or by a command."""

from __future__ import annotations

from datetime import date, datetime

from django.conf import settings
from django.utils.translation import get_language, override

from answerable.oversight.reports import WRITERS, Document, spoken
from answerable.refusal import Refused, say
from answerable.web.templatetags.words import day, words

FORMS = {
    "case_file": ("pdf", "docx", "json"), "periodic": ("pdf", "docx", "xlsx", "json"),
    "briefing": ("pdf", "docx", "json"), "dialogue_note": ("pdf", "docx", "json"),
}  # fmt: skip
"""In which forms each kind of document is written."""


def printed(document: Document, form: str, *, language: str = "") -> bytes:
    """The bytes of a document in one form and one language (the reader's, unless one is asked for)."""
    if form not in FORMS[document.kind]:
        raise Refused(say("It is not written as {form}.", form=form[:12]))
    code = language_given(language) or get_language() or "en"
    with override(code):
        return WRITERS[form](spoken(document, _said, code))


def language_given(code: str) -> str:
    """One of our languages, or empty; another is refused."""
    if code and code not in dict(settings.LANGUAGES):
        raise Refused(say("There is no language “{code}” here.", code=code[:12]))
    return code


def _said(value: object) -> str:
    if isinstance(value, date | datetime):
        return day(value)
    return "" if value is None else words(value)
