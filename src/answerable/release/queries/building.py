"""The exact bytes a draft becomes: its page, its plain text, and a copy of every exhibit in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from answerable.actor import Actor
from answerable.evidence import queries as evidence
from answerable.evidence.models import Exhibit
from answerable.intake import queries as intake
from answerable.intake.sandbox.copies import Copy, copy_of
from answerable.refusal import Refused
from answerable.release.models import Item
from answerable.release.queries import seen
from answerable.release.rules.package import Cover, Kind, Made, Piece, file_name, written


@dataclass(frozen=True)
class Source:
    """Where the copy of an item was made from."""

    exhibit: Exhibit
    under: str


@dataclass(frozen=True)
class Built:
    """A package, with what it was built from: so that what changed meanwhile is noticed."""

    made: Sequence[Made]
    sources: dict[int, Source]
    pieces: Sequence[tuple[int, str]]


def built(reference: str, *, by: Actor) -> Built:
    """Build a release's package. It reads originals and starts children: never in a transaction."""
    row = seen.release(reference, by=by)
    items, made, sources = seen.items(row, by=by), list[Made](), dict[int, Source]()
    pieces = []
    for item in items:
        name = ""
        if item.kind == Kind.EXHIBIT:
            sources[item.pk] = source = source_of(item, by=by)
            copy = _copy(source, by)
            name = file_name(item.order, copy.media_type)
            made.append(Made(name, copy.media_type, copy.data, copy.how, item.pk))
        pieces.append(Piece(Kind(item.kind), item.text, name))
    cover = Cover(row.reference, row.title, row.recipient.name, row.language, by.today)
    return Built([*written(cover, pieces), *made], sources, fingerprint(items))


def source_of(item: Item, *, by: Actor) -> Source:
    """The exhibit an item is the copy of, and the record it lies under."""
    report = intake.report(item.report, by=by)
    return Source(report.exhibit, intake.cited_under(report))


def fingerprint(items: Sequence[Item]) -> list[tuple[int, str]]:
    """What a package is built from, to see whether it is still that."""
    return [(item.pk, item.text) for item in items]


def _copy(source: Source, by: Actor) -> Copy:
    data = evidence.sealed_bytes(source.exhibit, under=source.under, by=by)
    copied = copy_of(data, source.exhibit.kind)
    if isinstance(copied, str):
        raise Refused(copied)
    return copied
