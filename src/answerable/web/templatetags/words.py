"""Say terms and sentences in the reader's language: `{{ stage|words }}`, `{{ why_not|said }}`."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime

from django import template
from django.utils import formats
from django.utils.translation import get_language, get_language_bidi, gettext

from answerable.playbook.terms import Wording
from answerable.refusal import Sentence
from answerable.term import Term

register = template.Library()

APART, AGAIN = "\u2068", "\u2069"
"""First-strong isolate and its end: a name in Latin letters keeps its order in an Arabic line."""


@register.filter
def words(term: object) -> str:
    """A term's or playbook's words, or a sentence, in the reader's language; else as it is."""
    if isinstance(term, Term):
        return gettext(term.words)
    if isinstance(term, Wording):
        return term.said(get_language() or "en")
    return said(term) if isinstance(term, Sentence) else str(term)


@register.filter
def said(sentence: object) -> str:
    """A sentence in the reader's language, its values translated where they are terms."""
    if not isinstance(sentence, Sentence):
        return str(sentence or "")
    values = {key: _value(value) for key, value in sentence.values.items()}
    return gettext(sentence.template).format(**values)


@register.filter
def day(moment: date | datetime | None) -> str:
    """A day in the reader's language, month in words: 9 December 2024."""
    return formats.date_format(moment, "j F Y") if moment else ""


def _value(value: object) -> object:
    if isinstance(value, date):
        return day(value)
    if isinstance(value, Term | Sentence | Wording):
        return words(value)
    if isinstance(value, Collection) and not isinstance(value, str | bytes):
        return ("، " if get_language() == "ar" else ", ").join(words(part) for part in value)
    if isinstance(value, str) and get_language_bidi():
        return f"{APART}{value}{AGAIN}"
    return value
