"""What the reader ruled out, in the language of whoever looks: most grounds are known beforehand."""

from __future__ import annotations

import re
from collections.abc import Callable

from django import template
from django.utils.translation import get_language, gettext

from answerable.refusal import Sentence, say
from answerable.web.templatetags.words import said

register = template.Library()

_PARTS: tuple[tuple[re.Pattern[str], Callable[..., Sentence]], ...] = (
    (re.compile(r"(?P<count>[\d,]+) is more than one incident is known to do"),
     lambda **found: say("{count} is more than one incident is known to do", **found)),
    (re.compile(r'it stands under the heading "(?P<heading>.*)"', re.S),
     lambda **found: say("it stands under the heading “{heading}”", **found)),
    (re.compile(r"its date, (?P<words>.*), is long before the document's own", re.S),
     lambda **found: say("its date, {words}, is long before the document's own", **found)),
)  # fmt: skip
"""Grounds with words of the document or a figure in them."""


def known() -> tuple[str, ...]:
    """What the reader says that is no ground of its tables of words."""
    return (
        gettext("Not a period"), gettext("Not a running total"), gettext("Not one incident"),
        gettext("Not the news of this document"),
        gettext("Not a further toll: counted in the figure before it."),
        gettext("Not an incident: it counts how incidents were handled."),
        gettext("Killed and injured together: how many of each is not said."),
        gettext("Families are counted, not people: at least one person of each."),
        gettext("it names its day"), gettext("more of its dead are found"),
        gettext("another count is added to it"), gettext("it is quoted from another message"),
        gettext("its date names its year, which the days of this news do not"),
    )  # fmt: skip


_NOTES: tuple[tuple[re.Pattern[str], Callable[..., Sentence]], ...] = (
    (re.compile(r"Left out as furniture of the page: (?P<names>.+)\."),
     lambda names: say("Left out as furniture of the page: {names}.", names=_listed(names))),
    (re.compile(r"No text could be read from page (?P<pages>[\d, ]+)\."),
     lambda pages: say("No text could be read from page {pages}.", pages=pages)),
    (re.compile(r"The character set was not said rightly; read as (?P<page>.+)\."),
     lambda page: say("The character set was not said rightly; read as {page}.", page=page)),
    (re.compile(r"(?P<count>\d+) statements were rejected: their words are not in the text\."),
     lambda count: say("{count} statements were rejected: their words are not in the text.",
                       count=count)),
    (re.compile(r"Made out by (?P<program>.+) \((?P<languages>[^()]*)\) from pictures of "
                r"(?P<pages>\d+) of (?P<count>\d+) pages\. Letters and figures can be wrong: compare "
                r"with the original\."),
     lambda **found: say(
         "Made out by {program} ({languages}) from pictures of {pages} of {count} pages. Letters and "
         "figures can be wrong: compare with the original.", **found)),
)  # fmt: skip
"""What a reader notes of a document, with words or figures of it in the note."""


def known_notes() -> tuple[str, ...]:
    """What a reader notes in the same words each time, and the names of what is left out of a page."""
    return (
        gettext("The document has changes nobody accepted yet; what was struck out is left out here."),
        gettext("The document has hidden words; they are left out here."),
        gettext("The page ends before its closing mark; it may be cut short."),
        gettext("language bar"), gettext("banner button"), gettext("consent"), gettext("read also"),
        gettext("buttons"), gettext("subscribe"), gettext("follow"), gettext("advertisement"),
        gettext("menu"), gettext("breadcrumb"), gettext("rights"), gettext("standards"),
        gettext("minutes to read"), gettext("feed"), gettext("day of publication"),
    )  # fmt: skip


@register.filter
def noted(note: str) -> str:
    """A note of the reader's on a document; one it does not know beforehand stays as it was written."""
    for pattern, sentence in _NOTES:
        if found := pattern.fullmatch(note):
            return said(sentence(**found.groupdict()))
    return gettext(note)


def _listed(names: str) -> str:
    between = "، " if get_language() == "ar" else ", "
    return between.join(map(gettext, names.split(", ")))


@register.filter
def ruled(why: str) -> str:
    """A sentence of the reader's; one it does not know beforehand stays as it was written."""
    whole = gettext(why)
    head, colon, grounds = why.partition(": ")
    if whole != why or not colon or gettext(head) == head:
        return whole
    between = "؛ " if get_language() == "ar" else "; "
    return (
        f"{gettext(head)}: {between.join(_ground(one) for one in grounds.rstrip('.').split('; '))}."
    )


def _ground(ground: str) -> str:
    for pattern, sentence in _PARTS:
        if found := pattern.fullmatch(ground):
            return said(sentence(**found.groupdict()))
    return gettext(ground)
