"""Shares and what a reader may read, for templates of figures."""

from __future__ import annotations

from collections.abc import Mapping

from django import template

from answerable.accounts.rules import may_read
from answerable.actor import Actor
from answerable.intake.rules import SourceKind
from answerable.oversight.rules.explaining import Row, sentence_of
from answerable.web.templatetags.words import said, words

register = template.Library()


@register.filter
def of_100(share: float) -> str:
    """A share as so many of a hundred, with one decimal: 85.7."""
    return f"{share * 100:.1f}"


@register.filter
def reads(actor: Actor, kind: str) -> bool:
    """Say whether a reader's roles read records of a kind."""
    return may_read(kind, actor.roles)


@register.filter
def of(named: Mapping[str, str], key: str) -> str:
    """What a mapping says of a key; the key itself where it says nothing."""
    return named.get(key) or key


@register.filter
def told(row: Row) -> str:
    """What a history row says happened, in the reader's language."""
    return said(sentence_of(row))


@register.filter
def source_kind(code: str) -> str:
    """What a kind of source is called; the house's own inquiry is none of them."""
    return words(SourceKind(code)) if code in set(SourceKind) else code.replace("_", " ")
