"""Observations as pages show them: what is written, what it could be and why, what was signed of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from answerable.accounts import queries as accounts
from answerable.actor import Actor
from answerable.arms.models import (
    Article,
    Candidate,
    CandidateReason,
    Identification,
    Observation,
    Origin,
    OriginLink,
)
from answerable.arms.queries import known
from answerable.arms.queries.origin_links import said_again
from answerable.arms.rules import identifications as rules
from answerable.arms.rules import observations as seeing
from answerable.arms.rules import origins
from answerable.arms.rules.identifications import AnswerKind, Method, Reviewed
from answerable.arms.rules.observations import Region, RestsOn, Speaks
from answerable.arms.rules.origins import Basis, LinkVerdict, OriginKind
from answerable.incidents.models import Incident
from answerable.intake.models import Report
from answerable.playbook.likelihood import Confidence, Likelihood
from answerable.refusal import Sentence


@dataclass(frozen=True)
class CandidateShown:
    """A candidate with its reasons, and the article of the catalogue where the reader may see it."""

    row: Candidate
    article: str
    reasons_for: Sequence[tuple[CandidateReason, RestsOn]]
    reasons_against: Sequence[tuple[CandidateReason, RestsOn]]


@dataclass(frozen=True)
class LinkShown:
    """A transfer or licence it may have come by, as a person said and as it was reckoned then."""

    row: OriginLink
    verdict: LinkVerdict
    who: str
    parts: Sequence[Sentence] = ()
    """Of what the probability was made when it was linked."""


@dataclass(frozen=True)
class OriginShown:
    """Where it came from, by whom signed and reviewed, and by which transfers."""

    row: Origin
    kind: OriginKind
    basis: Basis
    confidence: Confidence | None
    signer: str
    reviewer: str
    verdict: Reviewed | None
    links: Sequence[LinkShown]


@dataclass(frozen=True)
class IdentificationShown:
    """One signed answer with its review, and where the thing came from."""

    row: Identification
    answer: AnswerKind
    likelihood: Likelihood | None
    confidence: Confidence | None
    method: Method
    signer: str
    reviewer: str
    verdict: Reviewed | None
    origin: OriginShown | None

    @property
    def stands(self) -> bool:
        """Another analyst agrees, and no later one stands in its place."""
        return rules.stands(self.row.verdict, holds=self.row.holds)


@dataclass(frozen=True)
class ObservationLine:
    """An observation as a list or the chain shows it."""

    row: Observation
    region: Region | None
    identification: IdentificationShown | None

    def awaits_review_by(self, by: Actor) -> bool:
        """Somebody signed what it is, or where it came from, and `by` may give the other view of it."""
        held = self.identification
        if held is None or self.row.withdrawn_because:
            return False
        signed: list[Identification | Origin] = [held.row]
        signed += [held.origin.row] if held.origin else []
        return any(_why_not_review(one, by) is None for one in signed)


@dataclass(frozen=True)
class ObservationPage:
    """One observation with what it could be, what was signed, and what may be done."""

    line: ObservationLine
    observer: str
    title: str
    """Of the incident."""
    report: Report
    candidates: Sequence[CandidateShown]
    earlier: Sequence[IdentificationShown]
    why_not: Mapping[str, Sentence | None] = field(default_factory=dict)


def observation_page(reference: str, *, by: Actor) -> ObservationPage:
    """The observation of this reference, or `Absent`."""
    row = known.observation(reference, by=by)
    signed = list(
        Identification.objects.visible_to(by).filter(observation=row).order_by("-signed_at", "-pk")
    )
    shown = _identifications(signed, by)
    held = next((one for one in shown if one.row.holds), None)
    title = Incident.objects.visible_to(by).filter(reference=row.about)
    return ObservationPage(
        ObservationLine(row, region_of(row), held),
        accounts.names_of({row.observed_by}).get(row.observed_by, ""),
        title.values_list("title", flat=True).first() or "",
        Report.objects.visible_to(by).get(reference=row.report), _candidates(row, by),
        [one for one in shown if not one.row.holds], _why_not(row, held, by),
    )  # fmt: skip


def observations_on(
    references: Iterable[str], *, by: Actor, field: str = "about"
) -> Sequence[ObservationLine]:
    """What is seen on the exhibits of incidents (or of reports, by `report`), oldest first."""
    named = list(references)
    seen = Observation.objects.visible_to(by).filter(withdrawn_because="")
    asked = seen.filter(report__in=named) if field == "report" else seen.filter(about__in=named)
    return _as_lines(list(asked.order_by("observed_at", "pk")), by)


def newest_observations(*, by: Actor, most: int = 100) -> Sequence[ObservationLine]:
    """The observations the reader may see, the newest first."""
    rows = Observation.objects.visible_to(by).order_by("-observed_at", "-pk")[:most]
    return _as_lines(list(rows), by)


def observations_behind(*targets: str, by: Actor) -> Sequence[ObservationLine]:
    """What is seen that is held to be this article, or that may have come by these transfers or this
    licence: the way back along the chain, as far as the reader may see it."""
    named = Identification.objects.visible_to(by).filter(article__in=targets, holds=True)
    links = OriginLink.objects.visible_to(by).filter(target__in=targets, holds=True)
    pks = {
        *named.values_list("observation", flat=True),
        *links.values_list("observation", flat=True),
    }
    rows = Observation.objects.visible_to(by).filter(pk__in=pks, withdrawn_because="")
    return _as_lines(list(rows.order_by("-observed_at", "-pk")), by)


def _as_lines(rows: Sequence[Observation], by: Actor) -> Sequence[ObservationLine]:
    signed = Identification.objects.visible_to(by).filter(observation__in=rows, holds=True)
    held = {one.row.observation_id: one for one in _identifications(list(signed), by)}
    return [ObservationLine(row, region_of(row), held.get(row.pk)) for row in rows]


def identification_shown(reference: str, *, by: Actor) -> IdentificationShown:
    """The identification of this reference with its origin, or `Absent`."""
    [shown] = _identifications([known.identification(reference, by=by)], by)
    return shown


def region_of(row: Observation) -> Region | None:
    """The region as the rules see it; None: the whole picture."""
    if row.start is None or row.top is None or row.wide is None or row.high is None:
        return None
    return Region(row.start, row.top, row.wide, row.high)


def _why_not(
    row: Observation, held: IdentificationShown | None, by: Actor
) -> Mapping[str, Sentence | None]:
    withdrawn = bool(row.withdrawn_because)
    cannot_tell = rules.Said(AnswerKind.CANNOT_TELL, Method.OTHER)
    unknown = origins.Came(OriginKind.UNKNOWN, Basis.NONE)
    found: dict[str, Sentence | None] = {
        "candidate": seeing.why_not_candidate("–", known=(), withdrawn=withdrawn, by=by),
        "sign": rules.why_not_sign(cannot_tell, withdrawn=withdrawn, by=by),
        "withdraw": seeing.why_not_withdraw(
            identified=held is not None, withdrawn=withdrawn, by=by
        ),
    }
    if held is None:
        return found
    found["review"] = _why_not_review(held.row, by)
    found["origin"] = origins.why_not_sign(
        unknown, answer=held.row.answer, reviewed=held.stands, holds=held.row.holds, by=by
    )
    if held.origin is not None:
        found["review_origin"] = _why_not_review(held.origin.row, by)
        found["link"] = origins.why_not_link(
            LinkVerdict.MAY_HAVE, "tr-", kind=held.origin.row.kind, holds=True,
            excluded=False, by=by,
        )  # fmt: skip
    return found


def _why_not_review(row: Identification | Origin, by: Actor) -> Sentence | None:
    return rules.why_not_review(
        Reviewed.AGREES, signed_by=row.signed_by, reviewed=bool(row.verdict), holds=row.holds, by=by
    )


def _candidates(row: Observation, by: Actor) -> Sequence[CandidateShown]:
    rows = list(Candidate.objects.visible_to(by).filter(observation=row).order_by("number"))
    reasons: dict[tuple[int, str], list[tuple[CandidateReason, RestsOn]]] = defaultdict(list)
    for one in CandidateReason.objects.visible_to(by).filter(candidate__in=rows).order_by("pk"):
        reasons[one.candidate_id, one.speaks].append((one, RestsOn(one.rests_on)))
    names = dict(
        Article.objects.visible_to(by).filter(reference__in=[one.article for one in rows])
        .values_list("reference", "designation")
    )  # fmt: skip
    return [
        CandidateShown(
            one, names.get(one.article, ""), reasons[one.pk, Speaks.FOR],
            reasons[one.pk, Speaks.AGAINST],
        )
        for one in rows
    ]  # fmt: skip


def _identifications(rows: Sequence[Identification], by: Actor) -> Sequence[IdentificationShown]:
    held = list(Origin.objects.visible_to(by).filter(identification__in=rows, holds=True))
    links: dict[int, list[OriginLink]] = defaultdict(list)
    for one in OriginLink.objects.visible_to(by).filter(origin__in=held, holds=True).order_by("pk"):
        links[one.origin_id].append(one)
    signed: list[Identification | Origin] = [*rows, *held]
    who = accounts.names_of({
        *(name for row in signed for name in (row.signed_by, row.reviewed_by)),
        *(one.linked_by for found in links.values() for one in found),
    })  # fmt: skip
    came = {
        one.identification_id: OriginShown(
            one, OriginKind(one.kind), Basis(one.basis), _sure(one.confidence),
            who.get(one.signed_by, ""), who.get(one.reviewed_by, ""), _verdict(one.verdict),
            [_link(link, who.get(link.linked_by, ""))
             for link in links[one.pk]],
        )
        for one in held
    }  # fmt: skip
    return [
        IdentificationShown(
            row, AnswerKind(row.answer), Likelihood(row.likelihood) if row.likelihood else None,
            _sure(row.confidence), Method(row.method), who.get(row.signed_by, ""),
            who.get(row.reviewed_by, ""), _verdict(row.verdict), came.get(row.pk),
        )
        for row in rows
    ]  # fmt: skip


def _link(row: OriginLink, who: str) -> LinkShown:
    parts = [said_again(part) for part in row.parts]
    return LinkShown(row, LinkVerdict(row.verdict), who, parts)


def _sure(code: str) -> Confidence | None:
    return Confidence(code) if code else None


def _verdict(code: str) -> Reviewed | None:
    return Reviewed(code) if code else None
