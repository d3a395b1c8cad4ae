"""Pages of patterns: the list, a question asked and saved, one pattern, what stands out, others alike."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import path

from answerable.accounts.actions import note_read
from answerable.accounts.queries import marking_of
from answerable.actor import Level
from answerable.assessment import actions as assessment
from answerable.assessment.queries import cases_on_pattern, open_pattern_cases
from answerable.incidents import actions, queries
from answerable.incidents.rules import patterns as rules
from answerable.incidents.rules.patterns import CODED, UNSAID, Aspect, Question, Verdict
from answerable.incidents.rules.people import Doing, why_not_do
from answerable.refusal import say
from answerable.term import Term
from answerable.web.days import day_asked, day_given
from answerable.web.door import Asked, page
from answerable.web.incident_forms import number
from answerable.web.judging import one_of
from answerable.web.paging import page_given

SENSITIVE = (Level.RESTRICTED.value, Level.CONFIDENTIAL.value)


@dataclass(frozen=True)
class Condition:
    """One condition as a form shows it: free words, one on a line, or terms to choose from."""

    aspect: Aspect
    lines: str
    chosen: tuple[str, ...]
    terms: Sequence[Term]


@page("GET")
def pattern_list(asked: Asked) -> HttpResponse:
    """The patterns the reader may see, with what each holds of the incidents they may see."""
    lines = queries.patterns(by=asked.by)
    return asked.show(
        "patterns/list.html", lines=[(line, _said(line.question)) for line in lines],
        why_not=why_not_do(Doing.PATTERN, asked.by),
        open_cases=open_pattern_cases(by=asked.by),
    )  # fmt: skip


@page("GET")
def new_pattern(asked: Asked) -> HttpResponse:
    """A question, what it would find, and the form that saves it."""
    question = _question(asked.request.GET)
    wrong = None if question.is_empty else rules.why_not_ask(question)
    ready = not question.is_empty and wrong is None
    return asked.show(
        "patterns/new.html", question=question, conditions=_conditions(question), wrong=wrong,
        finds=queries.asked_now(question, by=asked.by) if ready else None, asks=_said(question),
        kept=_fields(question), why_not=why_not_do(Doing.PATTERN, asked.by),
    )  # fmt: skip


@page("POST")
def save_pattern(asked: Asked) -> HttpResponse:
    """Save a question as a pattern."""
    made = actions.save_pattern(
        title=asked.field("title"), question=_question(asked.request.POST),
        because=asked.field("because"), by=asked.by,
    )  # fmt: skip
    asked.say(say("The pattern was saved. What it holds is found anew each time it is asked."))
    return redirect(f"/patterns/{made.reference}")


@page("GET")
def suggestions(asked: Asked) -> HttpResponse:
    """What stands out among the incidents the reader may see, with everything against it."""
    found = queries.suggestions(by=asked.by)
    lines = [
        (one, urlencode(_fields(one.question), doseq=True)) for one in found.suggestions[:SHOWN]
    ]
    return asked.show("patterns/suggestions.html", found=found, lines=lines)


SHOWN = 50
"""How many suggestions a page shows; the command line prints all."""


@page("GET")
def pattern(asked: Asked, reference: str) -> HttpResponse:
    """One pattern: its question, what it holds and why, its cases, how it was asked before."""
    given = asked.request.GET
    kept = queries.pattern_page(
        reference, by=asked.by, true_on=day_asked(given, "true_on"),
        known_on=day_asked(given, "known_on"),
    )  # fmt: skip
    marking = marking_of(reference, by=asked.by)
    if marking and marking.level in SENSITIVE:
        note_read(reference, how="page", by=asked.by)
    return asked.show(
        "patterns/pattern.html", shown=kept, row=kept.row, marking=marking, asks=_said(kept.question),
        conditions=_conditions(kept.question), cases=cases_on_pattern(reference, by=asked.by),
    )  # fmt: skip


@page("POST")
def change_pattern(asked: Asked, reference: str) -> HttpResponse:
    """Ask a pattern's question differently."""
    actions.change_pattern(
        reference, title=asked.field("title"), question=_question(asked.request.POST),
        because=asked.field("because"), version=number(asked.field("version")), by=asked.by,
    )  # fmt: skip
    asked.say(say("The question was changed; how it was asked before stays readable."))
    return redirect(f"/patterns/{reference}")


@page("POST")
def judge(asked: Asked, reference: str) -> HttpResponse:
    """Add an incident to a pattern, leave one out, or leave it to the question again."""
    verdict = one_of(Verdict, asked.field("verdict"))
    actions.judge_inclusion(
        reference, asked.field("incident"), Verdict(verdict.value),
        because=asked.field("because"), by=asked.by,
    )  # fmt: skip
    asked.say(say("Recorded: {verdict}.", verdict=verdict))
    return redirect(f"/patterns/{reference}")


@page("POST")
def open_case(asked: Asked, reference: str) -> HttpResponse:
    """Open a case on a pattern."""
    kept = queries.pattern(reference, by=asked.by)
    row = assessment.open_case(
        kept.reference, because=asked.field("because"), playbook=asked.field("playbook"),
        effective_on=day_given(asked.field("effective_on")), by=asked.by,
    )  # fmt: skip
    asked.say(say("The case is open, and its clock runs."))
    return redirect(f"/cases/{row.reference}")


@page("GET")
def alike(asked: Asked, reference: str) -> HttpResponse:
    """How many others share something with an incident, and the list behind each figure."""
    given = asked.request.GET
    beside = queries.alike(reference, by=asked.by)
    aspect, when = given.get("of", ""), given.get("when", "")
    behind = next((one.behind(when) for one in beside.shared if one.aspect == aspect), ())
    wanted = queries.Wanted(references=behind, page=page_given(given))
    return asked.show(
        "patterns/alike.html", alike=beside, of=aspect, when=when,
        incident=queries.resolve(reference, by=asked.by),
        holding=queries.holding(beside.incident, by=asked.by),
        listed=queries.incident_list(wanted, by=asked.by) if behind else None,
    )  # fmt: skip


def _question(given: QueryDict) -> Question:
    """The question a form asks: each line of a field is one value."""
    told = {
        aspect.value: [line for text in given.getlist(aspect.value) for line in text.splitlines()]
        for aspect in Aspect
    }
    return rules.asked(told, given.get("since", ""), given.get("until", ""))


def _fields(question: Question) -> dict[str, list[str] | str]:
    """The fields of a form that asks this question."""
    return {
        name: "\n".join(value) if isinstance(value, list) else value
        for name, value in rules.to_json(question).items()
    }


def _conditions(question: Question) -> list[Condition]:
    found = []
    for aspect in Aspect:
        values = question.values.get(aspect, ())
        terms = [t for t in CODED.get(aspect, ()) if t.value not in UNSAID]
        found.append(Condition(aspect, "\n".join(values), values, terms))
    return found


def _said(question: Question) -> list[tuple[Aspect, list[str]]]:
    """A question's conditions, each value in words a page can say."""
    return [(a, [rules.shown(a, v) for v in values]) for a, values in question.values.items()]


urlpatterns = [
    path("patterns", pattern_list),
    path("patterns/new", new_pattern),
    path("patterns/save", save_pattern),
    path("patterns/suggestions", suggestions),
    path("patterns/<str:reference>", pattern),
    path("patterns/<str:reference>/change", change_pattern),
    path("patterns/<str:reference>/judge", judge),
    path("patterns/<str:reference>/open-case", open_case),
    path("incidents/<str:reference>/alike", alike),
]
