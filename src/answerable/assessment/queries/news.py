"""What came in after something was closed or turned away, and which holds have come back.

Nobody has to notice by chance: whatever was linked to an incident after the door was shut is listed
here until somebody opens it again or answers that it changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, Max, OuterRef, QuerySet

from answerable.accounts.queries import names_of
from answerable.actor import Actor
from answerable.assessment.models import Case, History, Reopening, Triage
from answerable.assessment.queries.subjects import STANDS, as_standing, reads_cases
from answerable.assessment.rules.reopening import why_not_second_weighing
from answerable.assessment.rules.triage import HOLD, State, is_back
from answerable.incidents.models import Incident, Judgement
from answerable.intake.models import Report
from answerable.playbook import CLOSED, Family
from answerable.refusal import Sentence


@dataclass(frozen=True)
class New:
    """A report judged to tell an incident after that was closed or turned away."""

    subject: str
    """What was shut: a case, or the incident or report turned away."""
    title: str
    shut_at: datetime
    report: str
    report_title: str
    linked_at: datetime
    weighed: bool = False
    """True where one person has said that it changes nothing, and a second has yet to agree."""


@dataclass(frozen=True)
class Waiting:
    """A report or incident that waits for a person: for a second one, or because its hold is over."""

    row: Triage
    title: str


@dataclass(frozen=True)
class Desk:
    """What triage has before it."""

    news: Sequence[New]
    awaiting: Sequence[Waiting]
    back: Sequence[Waiting]
    held: Sequence[Waiting]

    @property
    def empty(self) -> bool:
        return not (self.news or self.awaiting or self.back or self.held)


_LINKS = Judgement.everything.filter(verdict="same", holds=True, left__startswith="r-")
"""Every link there is: only to pass over, in the database, what nothing was ever linked to. What is
shown is held to the reader's sight afterwards."""


@dataclass(frozen=True)
class Waits:
    """How much waits at the desk of triage without anybody having noticed."""

    news: int
    """Reports that came in after something was closed or turned away."""
    back: int
    """Holds that are over."""


def waits(*, by: Actor) -> Waits:
    """The two numbers; the desk of triage has the lists."""
    return Waits(len(news(by=by)), len(held_back(by=by)))


def triage_desk(*, by: Actor) -> Desk:
    """What waits for a second person, which holds have come back, and what is new since it was shut."""
    if not reads_cases(by):
        return Desk((), (), (), ())
    rows = list(_titled(Triage.objects.visible_to(by).filter(state=State.AWAITING), by))
    holds = Triage.objects.visible_to(by).filter(disposition=HOLD, state__in=STANDS)
    held = list(_titled(holds.order_by("until_on", "pk"), by))
    back = [one for one in held if is_back(as_standing(one.row), by.today)]
    return Desk(
        news(by=by), [one for one in rows if one not in back], back,
        [one for one in held if one not in back and one.row.state == State.IN_FORCE],
    )  # fmt: skip


def held_back(*, by: Actor) -> list[str]:
    """The reports and incidents whose hold has come back by the reader's day."""
    if not reads_cases(by):
        return []
    rows = Triage.objects.visible_to(by).filter(
        disposition=HOLD, state__in=STANDS, until_on__lte=by.today
    )
    held = [row for row in rows if is_back(as_standing(row), by.today)]
    return [one.row.subject for one in _titled(held, by)]


def news_of(subject: str, *, by: Actor) -> list[New]:
    """What is new on one closed case, or one report or incident turned away."""
    return _news(_shut(by, only=subject), by) if reads_cases(by) else []


def news(*, by: Actor) -> list[New]:
    """Everything that came in after its case was closed or its report or incident turned away."""
    return _news(_shut(by), by) if reads_cases(by) else []


@dataclass(frozen=True)
class _Shut:
    incidents: tuple[str, ...]
    title: str
    at: datetime
    itself: str = ""
    """A report turned away is not news about itself."""


def _shut(by: Actor, *, only: str = "") -> Mapping[str, _Shut]:
    """What is closed or turned away: its reference → the incidents it is about, since when."""
    cases = Case.objects.visible_to(by).filter(
        Exists(
            _LINKS.filter(
                right=OuterRef("incident__reference"), judged_at__date__gte=OuterRef("closed_on")
            )
        ),
        stage=CLOSED, incident__isnull=False,
    )  # fmt: skip
    triages = Triage.objects.visible_to(by).filter(
        Exists(_LINKS.filter(right=OuterRef("subject"), judged_at__gt=OuterRef("decided_at")))
        | Exists(_LINKS.filter(left=OuterRef("subject"))),
        state=State.IN_FORCE,
    )
    if only:
        cases, triages = cases.filter(reference=only), triages.filter(subject=only)
    return {**_closed(cases), **_turned_away(triages, by)}


def _closed(rows: QuerySet[Case]) -> dict[str, _Shut]:
    found = {row.reference: row for row in rows.select_related("incident")}
    closings = History.objects.filter(subject__in=list(found), what="stage", value=CLOSED)
    at = dict(closings.values_list("subject").annotate(Max("recorded_at")))
    return {
        reference: _Shut((row.subject,), row.title, at[reference])
        for reference, row in found.items() if reference in at
    }  # fmt: skip


def _turned_away(standing: QuerySet[Triage], by: Actor) -> dict[str, _Shut]:
    rows = standing.exclude(family=Family.ACCEPTED).exclude(disposition=HOLD)
    titles = _titles([row.subject for row in rows], by)
    told = _incidents_of([row.subject for row in rows if row.subject.startswith("r-")], by)
    return {
        row.subject: _Shut(
            (row.subject,) if row.subject.startswith("i-") else told.get(row.subject, ()),
            titles[row.subject], row.seconded_at or row.decided_at, row.subject,
        )
        for row in rows if row.subject in titles
    }  # fmt: skip


def _news(shut: Mapping[str, _Shut], by: Actor) -> list[New]:
    if not shut:
        return []
    wanted = {incident for one in shut.values() for incident in one.incidents}
    judged = Judgement.objects.visible_to(by).filter(
        right__in=wanted, verdict="same", holds=True, left__startswith="r-"
    )
    links: dict[str, list[Judgement]] = {}
    for link in judged.order_by("judged_at", "pk"):
        links.setdefault(link.right, []).append(link)
    reports = _reports({link.left for found in links.values() for link in found}, by)
    weighed = _weighed(shut, by)
    return [
        New(
            subject,
            one.title,
            one.at,
            link.left,
            reports[link.left],
            link.judged_at,
            weighed.get((subject, link.left)) == State.AWAITING,
        )
        for subject, one in shut.items()
        for incident in one.incidents
        for link in links.get(incident, ())
        if link.judged_at > one.at
        and link.left in reports
        and link.left != one.itself
        and weighed.get((subject, link.left)) != State.IN_FORCE
    ]


def _weighed(subjects: Iterable[str], by: Actor) -> dict[tuple[str, str], str]:
    """What is shut and a report somebody read, who said why it changes nothing → whether that stands."""
    rows = Reopening.objects.visible_to(by).filter(
        subject__in=list(subjects), opens=False, state__in=(State.IN_FORCE, State.AWAITING)
    )
    told = rows.order_by("state").values_list("subject", "news", "state")
    return {(subject, one): state for subject, news, state in told for one in news}


@dataclass(frozen=True)
class Weighing:
    """What one person set aside on a closed case, for a second one to agree to."""

    row: Reopening
    person: str
    why_not: Sentence | None


def weighing_shown(reference: str, *, by: Actor) -> Weighing | None:
    """The same as a page shows it, with why this reader may not agree."""
    row = weighing_of(reference, by=by)
    if row is None:
        return None
    person = names_of({row.reopened_by}).get(row.reopened_by, "")
    return Weighing(
        row, person, why_not_second_weighing(shut=True, weighed_by=row.reopened_by, by=by)
    )


def weighing_of(reference: str, *, by: Actor) -> Reopening | None:
    """What somebody set aside on a closed case, and no second person has agreed to yet."""
    rows = Reopening.objects.visible_to(by).filter(subject=reference, state=State.AWAITING)
    return rows.first()


def _incidents_of(reports: Iterable[str], by: Actor) -> dict[str, tuple[str, ...]]:
    judged = Judgement.objects.visible_to(by).filter(
        left__in=list(reports), verdict="same", holds=True, right__startswith="i-"
    )
    found: dict[str, tuple[str, ...]] = {}
    for left, right in judged.values_list("left", "right"):
        found[left] = (*found.get(left, ()), right)
    return found


def _titled(rows: Iterable[Triage], by: Actor) -> Iterable[Waiting]:
    held = list(rows)
    titles = _titles([row.subject for row in held], by)
    return [Waiting(row, titles[row.subject]) for row in held if row.subject in titles]


def _titles(subjects: Iterable[str], by: Actor) -> dict[str, str]:
    """Title of each report and incident the reader may see; those left out may not be seen."""
    named = list(subjects)
    seen = Incident.objects.visible_to(by).filter(reference__in=named)
    return {**dict(seen.values_list("reference", "title")), **_reports(named, by)}


def _reports(references: Iterable[str], by: Actor) -> dict[str, str]:
    rows = Report.objects.visible_to(by).filter(reference__in=list(references))
    return dict(rows.values_list("reference", "title"))
