"""Where something came from, linked by a person to the transfers and licences it may have come by."""

from __future__ import annotations

from answerable.actor import Actor
from answerable.arms.actions.observations import of_observation
from answerable.arms.acts import Act
from answerable.arms.models import OriginLink
from answerable.arms.queries import known
from answerable.arms.queries.origin_links import share_of
from answerable.arms.rules import origins
from answerable.ledger.actions import record, writing
from answerable.refusal import because_given, refuse_if


@writing
def link_origin(
    reference: str, target: str, verdict: str, *, because: str, by: Actor
) -> OriginLink:
    """Say whether an article may have come by a transfer or licence; with the probability as it stands.

    The parts of the probability are kept as they were: the register may change after.
    """
    reason, held = because_given(because), known.identification_locked(reference, by=by)
    row = known.origin(reference, by=by)
    supply = known.must_see_supply(target, by=by)
    share = share_of(held, supply, by=by)
    refuse_if(
        origins.why_not_link(
            verdict, target, kind=row.kind, holds=row.holds, excluded=share.excluded, by=by
        )
    )
    OriginLink.everything.filter(origin=row, target=target, holds=True).update(holds=False)
    made = OriginLink(
        observation=held.observation, about=held.about, origin=row, article=held.article,
        article_under=held.article_under, target_under=supply.protected_by,
        target=target, verdict=verdict, least=share.least, most=share.most, parts=list(share.parts),
        because=reason, linked_by=by.pseudonym, protected_by=held.protected_by,
    )  # fmt: skip
    made.save(force_insert=True)
    rows = [of_observation(
        held.observation, reference, "origin_link", verdict, by=by, least=share.least,
        most=share.most, kind=origins.TARGETS[target.partition("-")[0]],
    )]  # fmt: skip
    record(Act.ORIGIN_LINKED, reference, by=by, because=reason, rows=rows)
    return made
