"""The succession file as data and as text, in the language of whoever asks for it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from django.utils.translation import gettext

from answerable.actor import Actor
from answerable.assessment.queries.succession import Left
from answerable.refusal import say
from answerable.web.templatetags.words import day, said, words

_MARKED = re.compile(r"([\\`*_{}\[\]<>#|])")


def as_data(left: Sequence[Left], *, by: Actor) -> dict[str, Any]:
    """Everything, for a machine; days as year-month-day."""
    return {"as_of": by.today.isoformat(), "open_cases": [_data(one) for one in left]}


def as_text(left: Sequence[Left], *, by: Actor) -> str:
    """Everything, as Markdown for a reader. What people wrote is kept from meaning anything in it."""
    head = [
        f"# {gettext('Succession file')}", "",
        said(say("As of {day}. Open cases: {count}.", day=by.today, count=len(left))), "",
    ]  # fmt: skip
    return "\n".join([*head, *(line for one in left for line in _text(one))])


def _data(one: Left) -> dict[str, Any]:
    return {
        "case": one.row.reference, "title": one.row.title, "stage": one.row.stage,
        "stage_since": one.row.stage_since.isoformat(), "holder": one.holder, "office": one.office,
        "due_on": one.due_on.isoformat() if one.due_on else None,
        "missing": [str(sentence) for sentence in one.missing],
        "waiting_on": (one.wait.whom or one.wait.kind.value) if one.wait else None,
        "waiting_since": one.wait.row.since_on.isoformat() if one.wait else None,
        "open_steps": [
            {"kind": step.kind.value, "what": step.what, "due_on": step.due_on.isoformat(),
             "falls_to": step.to} for step in one.steps
        ],
        "clocks": [
            {"clock": str(c.words), "reading": str(c.read.words), "state": c.read.state.value,
             "due_on": c.read.due_on.isoformat() if c.read.due_on else None} for c in one.clocks
        ],
        "next_act": str(one.next_step), "could_do_it": list(one.could),
    }  # fmt: skip


def _text(one: Left) -> Iterable[str]:
    yield f"## {one.row.reference} · {plain(one.row.title)}"
    yield ""
    held = plain(one.holder or one.office or gettext("nobody"))
    yield f"- {said(say('Stage: {stage}, since {day}', stage=one.stage, day=one.row.stage_since))}"
    yield f"- {said(say('Held by: {who}', who=held))}"
    for clock in one.clocks:
        due = f", {said(say('due {day}', day=clock.read.due_on))}" if clock.read.due_on else ""
        yield f"- {words(clock.words)}: {said(clock.read.words)}{due}"
    for sentence in one.missing:
        yield f"- {said(sentence)}"
    if one.wait:
        who = plain(one.wait.whom) or words(one.wait.kind)
        yield f"- {said(say('Waits for {who} since {day}', who=who, day=one.wait.row.since_on))}"
    for step in one.steps:
        yield f"- {words(step.kind)}: {plain(step.what)} ({day(step.due_on)}, {plain(step.to)})"
    could = ", ".join(plain(name) for name in one.could) or gettext("nobody")
    yield f"- **{said(one.next_step)}** {said(say('Could do it: {names}', names=could))}"
    yield ""


def plain(text: str) -> str:
    """A person's words on one line, with every sign that Markdown reads made harmless."""
    return _MARKED.sub(r"\\\1", " ".join(text.split()))
