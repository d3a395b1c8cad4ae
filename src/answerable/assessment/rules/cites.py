"""What a finding may cite, by kind: a table, so that a room built later adds a line and no code."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from answerable.refusal import Sentence, say
from answerable.term import Term


class CiteKind(Term):
    """The kinds of record a finding may rest on."""

    STATEMENT = "statement", "statement"
    EXHIBIT = "exhibit", "exhibit"
    REPORT = "report", "report"
    PATTERN = "pattern", "pattern"
    LAW_VIEW = "law_view", "law view"
    STEP = "step", "own inquiry"
    ANSWER = "answer", "answer of the partner"
    COMMITMENT = "commitment", "commitment of the partner"
    PARTNER_INQUIRY = "partner_inquiry", "inquiry of the partner"
    IDENTIFICATION = "identification", "identification"
    TRANSFER = "transfer", "transfer"
    LICENCE = "licence", "licence"


KINDS: Mapping[str, CiteKind] = {
    "q": CiteKind.STATEMENT,
    "x": CiteKind.EXHIBIT,
    "r": CiteKind.REPORT,
    "b": CiteKind.PATTERN,
    "w": CiteKind.LAW_VIEW,
    "y": CiteKind.STEP,
    "an": CiteKind.ANSWER,
    "cm": CiteKind.COMMITMENT,
    "pi": CiteKind.PARTNER_INQUIRY,
    "id": CiteKind.IDENTIFICATION,
    "tr": CiteKind.TRANSFER,
    "lc": CiteKind.LICENCE,
}
"""Prefix of a reference → what kind of evidence it is."""

PARTNERS = frozenset({CiteKind.ANSWER, CiteKind.COMMITMENT, CiteKind.PARTNER_INQUIRY})
"""Kinds of the dialogue with a partner: what rests on them rests on the partner's account."""

NEWS = frozenset({CiteKind.STATEMENT, CiteKind.EXHIBIT, CiteKind.REPORT})
"""What may be cited as new when something is opened again."""

SOURCES = frozenset({"r", "s"})
"""What may be set aside, or preferred: a report, or all that comes from a source."""


def kind_of(reference: str) -> CiteKind | None:
    """What kind of evidence a reference names; None for what no finding rests on."""
    return KINDS.get(reference.partition("-")[0])


def in_order(cites: Iterable[str]) -> tuple[str, ...]:
    """Each cite once, in the order first given."""
    return tuple(dict.fromkeys(cited for cited in cites if cited))


def why_not_cite(cites: Iterable[str]) -> Sentence | None:
    """Say which of `cites` is of a kind no finding rests on. Whether it may be seen is not asked here."""
    for cited in cites:
        if kind_of(cited) is None:
            return say("A finding does not rest on {reference}: cite a statement, an exhibit, a report, "
                       "a pattern, a law view, a step of own inquiry, an identification, a transfer, "
                       "a licence, or what the partner answered, promised or inquired into.",
                       reference=cited)  # fmt: skip
    return None


def why_not_news(news: Iterable[str], what_is_new: str) -> Sentence | None:
    """Say what is wanting before something is opened again: what came in, and what it says."""
    cited = tuple(news)
    if not cited or any(kind_of(one) not in NEWS for one in cited):
        return say("Cite what is new: a report, a statement or an exhibit.")
    if not what_is_new.strip():
        return say("Say what is new in it.")
    return None
