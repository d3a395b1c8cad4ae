"""From an identification to the transfers it may have come by, and from an inscription to articles."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date
from typing import Any

from answerable.actor import Actor
from answerable.arms.models import Alias, Article, Identification, Licence, Observation, Transfer
from answerable.arms.queries.links import LinkLine, Links, links
from answerable.arms.queries.makers import read_with_makers
from answerable.arms.queries.merged import as_one
from answerable.arms.rules.deliveries import Span, span_of
from answerable.arms.rules.inscriptions import Inscription, Kind, Mark
from answerable.arms.rules.inscriptions import Part as Piece
from answerable.arms.rules.links import Found, Part
from answerable.arms.rules.names import article_key
from answerable.arms.rules.observations import made_by
from answerable.incidents.models import Incident
from answerable.intake.models import Report
from answerable.playbook.likelihood import Likelihood
from answerable.refusal import Sentence, say

LOTS = frozenset({Kind.LOT, Kind.OLD_LOT})


@dataclass(frozen=True)
class Share:
    """How likely one transfer or licence is the source, as it stands now."""

    least: float | None = None
    most: float | None = None
    excluded: bool = False
    """Nothing is left of it: delivered after the event, or listed elsewhere."""
    parts: tuple[dict[str, Any], ...] = ()


@dataclass(frozen=True)
class Offer:
    """An article of the catalogue that what is written may name."""

    article: Article
    mark: Mark
    read_as: str


def reading_of(row: Observation, *, by: Actor) -> Inscription | None:
    """What the transcript of an observation says, by the makers this reader knows; None: nothing does.

    The limit of its dates is the day the thing was there, not the day of the reader: the two digits of
    a year mean the same tomorrow.
    """
    if not row.transcript.strip():
        return None
    return read_with_makers(row.transcript, by=by, not_after=_there_by(row, by))


def _there_by(row: Observation, by: Actor) -> date:
    taken = span_of(row.taken_on) if row.taken_on else None
    came = Report.objects.visible_to(by).filter(reference=row.report)
    known = [row.observed_at, *came.values_list("received_at", flat=True)]
    days = [one.astimezone(UTC).date() for one in known]
    return made_by(taken.last if taken else None, *days)


def offers(reading: Inscription, *, by: Actor, but: Container[str] = ()) -> Sequence[Offer]:
    """The articles whose designation or another name stands there, or may, each once; `but` these."""
    wanted = {
        article_key(text): (mark, text)
        for mark in reading.marks if mark.refused is None
        for text in _may_name(mark) if article_key(text)
    }  # fmt: skip
    seen = Article.objects.visible_to(by).filter(key__in=wanted)
    named = Alias.objects.visible_to(by).filter(key__in=wanted).select_related("article")
    found: dict[str, Offer] = {}
    for key, one in (
        *((row.key, row) for row in seen.order_by("pk")),
        *((alias.key, alias.article) for alias in named.order_by("pk")),
    ):
        article = as_one(one, by=by)
        found.setdefault(article.reference, Offer(article, *wanted[key]))
    return [offer for reference, offer in found.items() if reference not in but]


def _may_name(mark: Mark) -> Iterator[str]:
    """The words of a mark by which the catalogue may know an article: all of it, what it may be read
    as, and the model beside the kind of thing ("PROJECTILE 155MM M795": M795)."""
    yield mark.written
    yield from (one.text for one in mark.candidates)
    for piece in mark.pieces:
        if piece.part is Piece.NUMBER and not piece.written.isdecimal():
            yield piece.written


def weighed(held: Identification, *, by: Actor) -> Sequence[Links]:
    """The transfers of the article identified to each recipient of the incident, weighed now."""
    if not held.article:
        return []
    about = Incident.objects.visible_to(by).filter(reference=held.about).first()
    sought = _sought(held, about, by)
    states = about.recipient_states if about else []
    return [links(held.article, state, sought, by=by) for state in states]


def share_of(held: Identification, supply: Transfer | Licence, *, by: Actor) -> Share:
    """How likely a transfer is the source; of a licence, or another article, nothing is reckoned."""
    line = _line(held, supply, by) if isinstance(supply, Transfer) and held.article else None
    if line is None:
        return Share()
    least, most = line.link.bounds
    return Share(least, most, line.link.excluded, tuple(_kept(one) for one in line.link.parts))


def said_again(part: dict[str, Any]) -> Sentence:
    """A part of a probability as it was said when it was kept."""
    values = {
        key: Likelihood(value["word"]) if isinstance(value, dict) else _tuple(value)
        for key, value in part["values"].items()
    }
    return say(part["template"], **values)


def _tuple(value: object) -> object:
    return tuple(value) if isinstance(value, list) else value


def _line(held: Identification, supply: Transfer, by: Actor) -> LinkLine | None:
    about = Incident.objects.visible_to(by).filter(reference=held.about).first()
    found = links(held.article, supply.recipient, _sought(held, about, by), by=by)
    named = (one for one in found.lines if one.row.reference == supply.reference)
    return next(named, None)


def _sought(held: Identification, about: Incident | None, by: Actor) -> Found:
    """What is known of the thing and the event: the day, how sure, and the marks nobody doubts."""
    reading = reading_of(held.observation, by=by)
    marks = [] if reading is None else [one for one in reading.marks if not one.unsure]
    sure = Likelihood(held.likelihood) if held.likelihood else Likelihood.CANNOT_TELL
    return Found(
        _event(held, about), sure,
        frozenset(one.written for one in marks if one.kind in LOTS and one.refused is None),
        frozenset(_serials(marks)),
    )  # fmt: skip


def _event(held: Identification, about: Incident | None) -> Span | None:
    """When it happened; where no incident is named, the day of the picture is the latest it may be."""
    if about is not None and about.happened_on:
        return span_of(about.happened_on)
    return span_of(held.observation.taken_on) if held.observation.taken_on else None


def _serials(marks: Sequence[Mark]) -> Iterator[str]:
    for one in marks:
        if one.kind is Kind.SERIAL and one.refused is None:
            yield from (piece.written for piece in one.pieces)


def _kept(part: Part) -> dict[str, Any]:
    values = {
        key: {"word": value.value} if isinstance(value, Likelihood)
        else list(value) if isinstance(value, tuple) else value
        for key, value in part.why.values.items()
    }  # fmt: skip
    return {
        "of": part.of.value, "bounds": list(part.bounds), "template": part.why.template,
        "values": values,
    }  # fmt: skip
