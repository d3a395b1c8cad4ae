"""What findings rest on and which account was preferred, as of two dates; for a named reader."""

from __future__ import annotations

from answerable.accounts.sight import visible_to
from answerable.actor import Actor
from answerable.assessment.models import Case, SetAside
from answerable.assessment.models import History as CaseHistory
from answerable.assessment.queries.cited import unusable
from answerable.ledger.days import end_of
from answerable.oversight.queries.history import ORDER
from answerable.oversight.queries.overview import Overview
from answerable.oversight.rules.deferring import (
    IN_FORCE,
    Deference,
    Preferred,
    Weighed,
    deference,
)


def deferred(seen: Overview, *, by: Actor) -> Deference:
    """The findings in force by the two dates, and what gave way to the partner's account in them."""
    found = weighed(seen, by)
    return deference(found.values(), _preferred(found, seen, by))


def weighed(seen: Overview, by: Actor) -> dict[str, Weighed]:
    """Finding → as its last row tells it."""
    rows = CaseHistory.objects.filter(
        visible_to(by, Case), what="finding", effective_on__lte=seen.true_on,
        recorded_at__lt=end_of(seen.known_on),
    )  # fmt: skip
    told = {
        data["finding"]: (case, state, on, data)
        for case, state, on, data in rows.order_by(*ORDER).values_list(
            "subject", "value", "effective_on", "data"
        )
    }
    cites = {cited for _, _, _, data in told.values() for cited in data.get("cites", ())}
    hidden = set(unusable(sorted(cites), by=by))
    return {
        name: Weighed(
            name, case, data.get("incident", ""), data["prompt"], state, on,
            None if hidden & set(data.get("cites", ())) else tuple(data.get("rests_on", ())),
            tuple(data.get("cites", ())),
        )
        for name, (case, state, on, data) in told.items()
    }  # fmt: skip


def _preferred(found: dict[str, Weighed], seen: Overview, by: Actor) -> list[Preferred]:
    known = min(seen.true_on, seen.known_on)
    rows = SetAside.objects.visible_to(by).filter(
        set_at__lt=end_of(known),
        finding__reference__in=[n for n, one in found.items() if one.state in IN_FORCE],
    )  # fmt: skip
    return [
        Preferred(
            name, found[name].case, found[name].incident, found[name].prompt, row.aside_kind,
            row.favoured_kind, row.because, row.set_at.date(),
        )
        for row in rows.select_related("finding").order_by("set_at", "pk")
        if (name := row.finding.reference)
    ]  # fmt: skip
