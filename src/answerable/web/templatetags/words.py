"""Say terms and sentences in the reader's language: `{{ stage|words }}`, `{{ why_not|said }}`."""

from __future__ import annotations

from django import template
from django.utils.translation import gettext

from answerable.refusal import Sentence
from answerable.term import Term

register = template.Library()


@register.filter
def words(term: object) -> str:
    """A term's words, translated; anything else as it is."""
    return gettext(term.words) if isinstance(term, Term) else str(term)


@register.filter
def said(sentence: object) -> str:
    """A sentence in the reader's language, its values translated where they are terms."""
    if not isinstance(sentence, Sentence):
        return str(sentence or "")
    values = {key: words(value) for key, value in sentence.values.items()}
    return gettext(sentence.template).format(**values)
