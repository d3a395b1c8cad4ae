"""What stands beside a finding: efforts made or not, sources set aside, dissent; for a named reader."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from answerable.accounts import queries as accounts
from answerable.actor import Actor
from answerable.assessment.models import Dissent, Finding, SetAside
from answerable.assessment.queries.cited import rests_on
from answerable.assessment.rules.deference import on_partner_alone, prefers_partner
from answerable.assessment.rules.efforts import Effort, EffortKind, unspoken
from answerable.assessment.rules.opinions import Settled
from answerable.intake.rules import SourceKind
from answerable.playbook.likelihood import Likelihood


@dataclass(frozen=True)
class Made:
    """One effort, as shown."""

    kind: EffortKind
    done: bool
    because: str


@dataclass(frozen=True)
class Aside:
    """One report or source set aside, and what it gave way to."""

    row: SetAside
    kind: SourceKind
    favoured_kind: SourceKind
    by: str

    @property
    def prefers_partner(self) -> bool:
        return prefers_partner(self.row.aside_kind, self.row.favoured_kind)


@dataclass(frozen=True)
class Dissenting:
    """One dissent, as shown."""

    author: str
    likelihood: Likelihood
    because: str
    mine: bool


@dataclass(frozen=True)
class Beside:
    """Everything beside one finding."""

    efforts: Sequence[Made]
    unspoken: Sequence[EffortKind]
    set_aside: Sequence[Aside]
    dissents: Sequence[Dissenting]
    settled: Settled | None
    resolution: str
    on_partner_alone: bool

    @property
    def undone(self) -> Sequence[Made]:
        return [made for made in self.efforts if not made.done]


def beside_of(rows: Iterable[Finding], *, by: Actor) -> Mapping[int, Beside]:
    """Finding (by key) → what stands beside it."""
    found = list(rows)
    asides = list(SetAside.objects.visible_to(by).filter(finding__in=found).order_by("pk"))
    dissents = list(Dissent.objects.visible_to(by).filter(finding__in=found).order_by("pk"))
    names = accounts.names_of({a.set_by for a in asides} | {d.author for d in dissents})
    return {
        row.pk: _beside(
            row, [a for a in asides if a.finding_id == row.pk],
            [d for d in dissents if d.finding_id == row.pk], names, by,
        )
        for row in found
    }  # fmt: skip


def _beside(
    row: Finding,
    asides: list[SetAside],
    dissents: list[Dissent],
    names: Mapping[str, str],
    by: Actor,
) -> Beside:
    efforts = [Effort(**one) for one in row.efforts]
    kinds = rests_on(row, by=by) if on_partner_alone(row.rests_on) else None
    return Beside(
        [Made(EffortKind(one.kind), one.done, one.because) for one in efforts], unspoken(efforts),
        [
            Aside(one, SourceKind(one.aside_kind), SourceKind(one.favoured_kind),
                  names.get(one.set_by, ""))
            for one in asides
        ],
        [
            Dissenting(names.get(one.author, ""), Likelihood(one.likelihood), one.because,
                       one.author == by.pseudonym)
            for one in dissents
        ],
        Settled(row.disagreement) if row.disagreement else None, row.resolution,
        kinds is not None,
    )  # fmt: skip
