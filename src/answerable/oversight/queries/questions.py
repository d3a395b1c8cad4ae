"""Questions of a legislature with their answers, and what has changed since each was given."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q, QuerySet
from django.db.models.fields.json import KT

from answerable.accounts.models import Marking
from answerable.accounts.queries import names_of
from answerable.accounts.sight import visible_to
from answerable.actor import Actor, Level
from answerable.assessment.models import Case
from answerable.assessment.models import History as CaseHistory
from answerable.assessment.queries.procedures import playbook_named, playbook_of
from answerable.assessment.rules.stages import stage_words
from answerable.assessment.rules.triage import State
from answerable.incidents.models import History as IncidentHistory
from answerable.incidents.models import Incident
from answerable.oversight.models import Answer, Question
from answerable.oversight.queries.counted import Counted, counted
from answerable.oversight.queries.history import titles
from answerable.oversight.rules.explaining import Difference, Row, difference
from answerable.oversight.rules.figures import Query, query_of
from answerable.refusal import Absent
from answerable.response.models import Decision
from answerable.response.models import History as ResponseHistory
from answerable.response.rules.decisions import Result
from answerable.term import Term

COUNTED = ("incident", "merged", "triage", "stage", "decision")
"""The rows that move an incident in or out of a figure."""
COLUMNS = ("subject", "what", "value", "effective_on", "recorded_at", "act")


def questions(*, by: Actor) -> QuerySet[Question]:
    """Those the reader may see, newest first."""
    return Question.objects.visible_to(by).order_by("-received_on", "-pk")


def question(reference: str, *, by: Actor) -> Question:
    """One question; what may not be seen is absent."""
    found = questions(by=by).filter(reference=reference).first()
    if found is None:
        raise Absent(reference)
    return found


def answers_of(asked: Question, *, by: Actor) -> QuerySet[Answer]:
    """The answers given, newest first; seen with the question."""
    return Answer.objects.visible_to(by).filter(question=asked).order_by("-number")


def queries_of(asked: Question) -> list[Query]:
    """The figures chosen for a question."""
    return [query_of(saved) for saved in asked.figures]


def counted_now(asked: Question, *, by: Actor, true_on: date) -> list[Counted]:
    """The figures of a question as of a day, by what is known now."""
    return counted(queries_of(asked), by=by, true_on=true_on)


def level_of(asked: Question) -> Level:
    """How a question is marked."""
    return Level(Marking.objects.get(reference=asked.reference).level)


def reach_of(found: Iterable[Counted], asked: Question) -> tuple[Level, bool]:
    """The highest marking among the records counted; whether one is in a compartment of its own."""
    references = {incident for one in found for incident in one.incidents}
    marks = [m for m in _markings() if m[0] in references]
    highest = max((Level(level) for _, level, _ in marks), key=lambda x: x.rank, default=Level.OPEN)
    mine = Marking.objects.filter(reference=asked.reference)
    own = set(mine.values_list("compartments__code", flat=True))
    return highest, any(fence and fence not in own for _, _, fence in marks)


def _markings() -> Iterable[tuple[str, str, str | None]]:
    return Marking.objects.filter(reference__startswith="i-").values_list(
        "reference", "level", "compartments__code"
    )


@dataclass(frozen=True)
class Told:
    """An answer as it was given, with what the same question would be answered now."""

    row: Answer
    name: str
    figures: tuple[tuple[Query, int], ...]
    differences: tuple[Difference, ...]
    """Figure by figure, as of the same day by what is known now."""

    @property
    def lines(self) -> list[tuple[Query, int, Difference]]:
        """Each figure as answered, beside the same asked again."""
        pairs = zip(self.figures, self.differences, strict=True)
        return [(query, count, again) for (query, count), again in pairs]

    @property
    def changed(self) -> bool:
        return any(one.items for one in self.differences)


@dataclass(frozen=True)
class QuestionPage:
    """A question, its figures as they are now, its answers, and the titles of what changed."""

    row: Question
    now: tuple[Counted, ...]
    answers: tuple[Told, ...]
    titles: Mapping[str, str]


def question_page(reference: str, *, by: Actor, true_on: date | None = None) -> QuestionPage:
    """A question with every answer asked again, each difference explained item by item."""
    asked = question(reference, by=by)
    rows = list(answers_of(asked, by=by))
    names = names_of({row.answered_by for row in rows})
    answers = tuple(_told(row, names.get(row.answered_by, ""), by) for row in rows)
    changed = {item.incident for one in answers for d in one.differences for item in d.items}
    return QuestionPage(
        asked, tuple(counted_now(asked, by=by, true_on=true_on or by.today)), answers,
        titles(changed, by=by, known_on=by.today),
    )  # fmt: skip


def _told(row: Answer, name: str, by: Actor) -> Told:
    queries = [query_of(kept) for kept in row.figures]
    again = counted(queries, by=by, true_on=row.true_on)
    then = [set(kept["incidents"]) for kept in row.figures]
    seen = _seen(set().union(*then), by)
    changed = {r for old, now in zip(then, again, strict=True) for r in old ^ set(now.incidents)}
    since = _recorded_since(row, changed, by)
    return Told(
        row, name, tuple(zip(queries, (kept["count"] for kept in row.figures), strict=True)),
        tuple(
            difference(now.query.words, old & seen, now.incidents, since, unseen=len(old - seen))
            for old, now in zip(then, again, strict=True)
        ),
    )  # fmt: skip


def _seen(references: set[str], by: Actor) -> set[str]:
    """Those of the incidents this reader may see; whoever answered may have seen more."""
    rows = Incident.objects.visible_to(by).filter(reference__in=references)
    return set(rows.values_list("reference", flat=True))


def _recorded_since(row: Answer, changed: set[str], by: Actor) -> Mapping[str, Sequence[Row]]:
    """Incident → what was recorded about it after the answer was given, in order."""
    after = Q(recorded_at__gt=row.answered_at) & Q(what__in=COUNTED)
    told = IncidentHistory.objects.filter(after, visible_to(by, Incident), subject__in=changed)
    cases = {
        case.reference: case
        for case in Case.objects.visible_to(by).filter(incident__reference__in=changed)
        .select_related("incident", "procedure")
    }  # fmt: skip
    of_cases = CaseHistory.objects.filter(
        after, visible_to(by, Case), subject__in=[*changed, *cases]
    )
    decided = ResponseHistory.objects.filter(
        after, visible_to(by, Decision), data__incident__in=list(changed)
    ).annotate(about=KT("data__incident"))
    found: dict[str, list[Row]] = defaultdict(list)
    for about, what, value, on, at, act in decided.values_list("about", *COLUMNS[1:]):
        found[about].append(Row(about, what, value, on, at, act, _decided(what, value)))
    for row_ in [*told.values_list(*COLUMNS), *of_cases.values_list(*COLUMNS, "data__state")]:
        made = _row(cases, *row_)
        found[made.incident].append(made)
    return {incident: sorted(rows, key=lambda r: r.act) for incident, rows in found.items()}


def _row(
    cases: Mapping[str, Case], subject: str, what: str, value: str, on: date, at: datetime, act: int,
    state: str | None = None,
) -> Row:  # fmt: skip
    """A row of an incident or of its case, with its value as the procedure calls it."""
    case = cases.get(subject)
    if case is not None:
        called = stage_words(playbook_of(case.procedure), value) if what == "stage" else ""
        return Row(case.subject, what, value, on, at, act, called)
    if what != "triage":
        return Row(subject, what, value, on, at, act)
    given = playbook_named().disposition(value)
    stands = State(state) if state in set(State) else None
    return Row(subject, what, value, on, at, act, given.words if given else "", stands)


def _decided(what: str, value: str) -> Term | str:
    return Result(value) if what == "decision" and value in set(Result) else ""
