"""Say terms, sentences and days in the reader's language. Days only: no clock time is ever shown."""

from __future__ import annotations

from datetime import date

from django import template
from django.utils import formats
from django.utils.translation import get_language_bidi, gettext

from answerable.refusal import Sentence
from answerable.term import Term

register = template.Library()
_APART, _AGAIN = "\u2068", "\u2069"


@register.filter
def words(term: object) -> str:
    """A term's words or a sentence in the reader's language; anything else as it is."""
    if isinstance(term, Term):
        return gettext(term.words)
    return said(term) if isinstance(term, Sentence) else str(term or "")


@register.filter
def said(sentence: object) -> str:
    """A sentence in the reader's language, what stands in it kept in its own direction."""
    if not isinstance(sentence, Sentence):
        return str(sentence or "")
    values = {key: _apart(words(value)) for key, value in sentence.values.items()}
    return gettext(sentence.template).format(**values)


@register.filter
def day(text: str) -> str:
    """A day kept as ISO text, month in words: 9 December 2024."""
    return formats.date_format(date.fromisoformat(text), "j F Y") if text else ""


def _apart(text: str) -> str:
    return f"{_APART}{text}{_AGAIN}" if get_language_bidi() else text
