"""A release as its page shows it, and the list of all: for one reader."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from answerable.accounts import queries as accounts
from answerable.accounts.rules import why_not_step_up
from answerable.actor import Actor
from answerable.incidents.models import Incident
from answerable.refusal import Absent, Refused, Sentence, say
from answerable.release.models import (
    CopyBytes,
    CopyOut,
    CopyRead,
    FrozenBytes,
    Item,
    Override,
    Part,
    Recipient,
    Release,
    Review,
)
from answerable.release.queries import grounds, seen
from answerable.release.queries.grounds import Offered, Standing
from answerable.release.rules import drafts
from answerable.release.rules.grounds import USABLE, Audience, Fitness, independent
from answerable.release.rules.package import Kind
from answerable.release.rules.reviews import Verdict
from answerable.release.rules.states import NEEDED, State, Step, why_not


@dataclass(frozen=True)
class Told:
    """A report that tells a piece: to whom it goes back, and whether it may be used."""

    report: str
    origin: str
    fit: Fitness
    counts: bool


@dataclass(frozen=True)
class ItemView:
    """One piece: how many independent, releasable origins tell it, and which reports do."""

    row: Item
    kind: Kind
    origins: int
    told: Sequence[Told]
    why_not: Sentence | None


@dataclass(frozen=True)
class ReviewView:
    """One verdict that is open to the reader: both, or their own."""

    row: Review
    verdict: Verdict
    reviewer: str


@dataclass(frozen=True)
class OverrideView:
    """A decision of two people, or of one who waits for a second."""

    row: Override
    proposed_by: str
    confirmed_by: str


@dataclass(frozen=True)
class ReadView:
    """That somebody of the recipient saw a copy, or was handed it."""

    row: CopyRead


@dataclass(frozen=True)
class Page:
    """Everything the page says."""

    row: Release
    state: State
    audience: Audience
    subject_title: str
    preparer: str
    items: Sequence[ItemView]
    offered: Sequence[Offered]
    reports: Sequence[Standing]
    """The reports of the incident, for a copy of their exhibit."""
    unasked: Sequence[Standing]
    """Those of them that only consent, or two people, would let out."""
    overrides: Sequence[OverrideView]
    parts: Sequence[Part]
    reviews: Sequence[ReviewView]
    given: int
    needed: int
    copies: Sequence[CopyOut]
    reads: Sequence[ReadView]
    why_not: Mapping[str, Sentence | None]
    """Step → why the reader may not take it now."""


def release_page(reference: str, *, by: Actor) -> Page:
    """The page of a release; `Absent` to who may not see it."""
    row = seen.release(reference, by=by)
    standing = seen.standing(row)
    names = accounts.names_of({row.preparer})
    drafting = standing.state is State.DRAFT
    reports = _reports(row, by) if drafting else []
    return Page(
        row=row, state=standing.state, audience=grounds.audience_of(row),
        subject_title=_title(row.subject, by), preparer=names.get(row.preparer, ""),
        items=_items(row, by), offered=grounds.offered(row, by=by) if drafting else [],
        reports=[one for one in reports if one.fit in USABLE or one.fit is Fitness.CONDITIONS],
        unasked=[one for one in reports if one.fit is Fitness.NOT_ASKED],
        overrides=_overrides(row, by), parts=seen.parts(row, by=by), reviews=_reviews(row, by),
        given=len(seen.reviews_in(row)), needed=NEEDED,
        copies=list(CopyOut.objects.visible_to(by).filter(release=row).order_by("order")),
        reads=_reads(row, by),
        why_not=_why_not(row, by),
    )  # fmt: skip


_ANSWERS_FOR = frozenset({Step.FREEZE, Step.SUBMIT, Step.REVIEW, Step.SEND})
"""What takes having seen all of it."""


def _why_not(row: Release, by: Actor) -> dict[str, Sentence | None]:
    """Step → why the reader may not take it now, as the action would say."""
    now, whole = seen.standing(row), seen.why_not_whole(row, by=by)
    found = {step.value: why_not(step, now, by=by) for step in Step}
    for step in _ANSWERS_FOR:
        found[step.value] = found[step.value] or whole
    found[Step.SEND.value] = found[Step.SEND.value] or why_not_step_up(by)
    for step in (Step.FREEZE, Step.SEND):
        if found[step.value] is None:
            found[step.value] = grounds.why_not_contents(row, seen.items(row, by=by), by=by)
    return found


@dataclass(frozen=True)
class Line:
    """One release in the list."""

    row: Release
    state: State
    recipient: Recipient


@dataclass(frozen=True)
class Shelf:
    """The releases a reader may see, newest first, and what they may begin."""

    lines: Sequence[Line]
    recipients: Sequence[Recipient]
    audiences: Sequence[Audience]
    why_not_begin: Sentence | None
    why_not_name: Sentence | None


def releases(*, by: Actor, subject: str = "") -> Shelf:
    """The list, whole or about one record."""
    rows = Release.objects.visible_to(by).select_related("recipient").order_by("-pk")
    if subject:
        rows = rows.filter(subject=subject)
    lines = [Line(row, State(row.state), row.recipient) for row in rows]
    return Shelf(
        lines, seen.recipients(by=by), list(Audience), drafts.why_not_prepare(by),
        drafts.why_not_namer(by),
    )  # fmt: skip


def file_of(reference: str, name: str, *, by: Actor) -> tuple[str, bytes]:
    """Media type and bytes of one file: as frozen, or as it went out. For who prepares and reviews."""
    row = seen.release(reference, by=by)
    out = CopyOut.objects.visible_to(by).filter(release=row, name=name).first()
    if out is not None:
        held = CopyBytes.objects.visible_to(by).filter(release=row, sha256=out.sha256).first()
        return out.media_type, _there(held)
    part = next((one for one in seen.parts(row, by=by) if one.name == name), None)
    if part is None:
        raise Absent(reference)
    if part.item_id and not Item.objects.visible_to(by).filter(pk=part.item_id).exists():
        raise Absent(reference)
    return part.media_type, _there(FrozenBytes.objects.visible_to(by).filter(part=part).first())


def _there(held: CopyBytes | FrozenBytes | None) -> bytes:
    if held is None:
        raise Refused(say("These bytes are gone: the release was opened again or withdrawn."))
    return bytes(held.data)


def _items(row: Release, by: Actor) -> list[ItemView]:
    held = grounds.grounds_of(row, by=by)
    views = []
    for item in seen.items(row, by=by):
        told = grounds.tellings_of_item(row, item, held.get(item.pk, []), by=by)
        shown = {one.report: Told(one.report, one.origin, one.fit, one.is_usable) for one in told}
        views.append(ItemView(item, Kind(item.kind), independent(told), list(shown.values()),
                              grounds.why_not_item(row, item, by=by)))  # fmt: skip
    return views


def _reports(row: Release, by: Actor) -> list[Standing]:
    told = grounds.reports_of(row, by=by)
    found = grounds.standings(told, row, grounds.audience_of(row), by=by)
    return sorted(found.values(), key=lambda one: (one.report.received_at, one.report.pk))


def _overrides(row: Release, by: Actor) -> list[OverrideView]:
    rows = list(Override.objects.visible_to(by).filter(release=row).order_by("pk"))
    names = accounts.names_of({n for o in rows for n in (o.proposed_by, o.confirmed_by)})
    return [
        OverrideView(o, names.get(o.proposed_by, ""), names.get(o.confirmed_by, "")) for o in rows
    ]


def _reviews(row: Release, by: Actor) -> list[ReviewView]:
    rows = list(
        Review.objects.visible_to(by).filter(release=row, round=row.round).order_by("given_at")
    )
    names = accounts.names_of({review.reviewer for review in rows})
    return [ReviewView(r, Verdict(r.verdict), names.get(r.reviewer, "")) for r in rows]


def _reads(row: Release, by: Actor) -> list[ReadView]:
    rows = CopyRead.objects.visible_to(by).filter(release=row).order_by("read_at", "pk")
    return [ReadView(one) for one in rows]


def _title(subject: str, by: Actor) -> str:
    found = Incident.objects.visible_to(by).filter(reference=subject).first()
    return found.title if found else ""
