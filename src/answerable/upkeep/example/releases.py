"""Releases in the example: one that two people review, one whose override waits for a second person."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping

from answerable.actor import Actor
from answerable.incidents.models import Incident
from answerable.incidents.queries import reports_of
from answerable.release import actions
from answerable.release.models import Release
from answerable.release.queries.grounds import Standing, offered, standings
from answerable.release.rules.grounds import USABLE, Audience, Fitness

MOST = 80
WHY = "asked for by the commission"


def prepare_releases(person: Callable[[str], Actor]) -> None:
    """One release to a commission under review, with one verdict in; another still a draft."""
    lead, by = person("channel"), person("analyst2")
    to = actions.name_recipient(
        "Commission of inquiry on Tamrin", kind="inquiry", because=WHY, by=lead
    ).reference
    stand = _standings(by)
    open_ = next((i for i, found in stand.items() if _any(found, USABLE)), "")
    closed = next((i for i, found in stand.items() if _any(found, {Fitness.NOT_ASKED})), "")
    if open_:
        _under_review(_begin(to, open_, by), by, person("reviewer"))
    if closed:
        _waiting(_begin(to, closed, by), stand[closed], by)


def _standings(by: Actor) -> dict[str, dict[str, Standing]]:
    """Incident → how each report that tells it stands for an inquiry."""
    known = list(Incident.objects.visible_to(by).order_by("pk").values_list("reference", flat=True))
    told = reports_of(known[:MOST], by=by)
    return {i: standings(told[i], None, Audience.INQUIRY, by=by) for i in told if told[i]}


def _any(found: Mapping[str, Standing], wanted: Collection[Fitness]) -> bool:
    return any(one.fit in wanted for one in found.values())


def _begin(to: str, about: str, by: Actor) -> Release:
    return actions.begin(
        to, about, title="What is told of this strike", purpose="to be weighed by the commission",
        because=WHY, by=by,
    )  # fmt: skip


def _under_review(row: Release, by: Actor, reviewer: Actor) -> None:
    usable = [one.line for one in offered(row, by=by) if one.fit in USABLE]
    if usable:
        actions.add_fact(
            row.reference, "It is reported that civilians were harmed at this place.",
            statements=[line.reference for line in usable], because="as accepted", by=by,
        )  # fmt: skip
    actions.add_text(
        row.reference, "We will answer what the commission asks about this.",
        because="agreed with the desk", by=by,
    )  # fmt: skip
    actions.freeze(row.reference, because="all that may be told", by=by)
    frozen = actions.submit(row.reference, because="ready to be read", by=by)
    actions.review(
        row.reference, "fit", digest=frozen.digest, notes="It names nobody.", by=reviewer
    )


def _waiting(row: Release, found: Mapping[str, Standing], by: Actor) -> None:
    """Somebody proposes to use a report nobody asked consent for; a second person has not agreed."""
    report = next(ref for ref, one in found.items() if one.fit is Fitness.NOT_ASKED)
    actions.propose_override(
        row.reference, report, because="nobody else saw it, and nobody can be asked any more",
        danger="whoever told it could be known by what only they saw", by=by,
    )  # fmt: skip
