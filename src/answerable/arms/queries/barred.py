"""Which decided measures bar a licence: those in force that surely cover it, under every name it has."""

from __future__ import annotations

from datetime import date

from answerable.actor import Actor
from answerable.arms.models import Licence
from answerable.arms.queries import named
from answerable.arms.queries.restrictions import held
from answerable.arms.rules import restrictions as rules
from answerable.arms.rules.restrictions import Applied, Asked, Effect, Part


def barred_by(row: Licence, *, on: date, by: Actor) -> tuple[str, ...]:
    """The restrictions in force on a day that forbid to issue this licence, by their references."""
    known = named.catalogue(by=by)
    article = known.now.get(row.article.reference, row.article.reference)
    units = {row.unit, *known.above(row.unit, on)} if row.unit else set()
    line = Applied(
        {
            Part.RECIPIENT: rules.names(Part.RECIPIENT, row.recipient),
            Part.ARTICLE: known.called({article}),
            Part.FAMILY: rules.names(Part.FAMILY, *known.families.get(article, ())),
            Part.UNIT: known.called(units),
            Part.LICENCE: rules.names(Part.LICENCE, row.reference, row.number),
        },
        Asked.APPROVAL,
    )  # fmt: skip
    found = (rules.covers(one, line, on, by.today) for one in held(known, by=by))
    return tuple(
        one.restriction for one in found if one and one.sure and one.effect is Effect.BLOCKS
    )
