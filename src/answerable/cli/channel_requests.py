"""What is raised, asked, reminded of and answered in a dialogue, at the command line."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

from answerable.cli.assessment import as_json, because, day, tell
from answerable.cli.channel import channel, on_day
from answerable.cli.door import acting
from answerable.refusal import Refused, say


@channel.command("raise")
@click.argument("dialogue")
@click.argument("about")
@click.option("--cause", required=True, help="As what: concern or question.")
@click.option("--way", required=True, help="Through which door.")
@click.option("--through", required=True, help="Who raised it with whom, by office.")
@click.option("--release", required=True, help="What was released for it, by reference.")
@click.option("--office", default="", help="Our office, by reference.")
@click.option("--words", default="", help="What was said with it.")
@on_day
@as_json
@click.pass_context
def raise_(
    context: click.Context, dialogue: str, about: str, cause: str, way: str, through: str,
    release: str, office: str, words: str, on: str, as_json: bool,
) -> None:  # fmt: skip
    """Record that an incident or pattern was raised, with what was released for it."""
    by = acting(context)
    from answerable.channel import actions
    from answerable.channel.rules.raisings import Raised

    raised = Raised(about, cause, way, through, day(on) or by.today, release, office, words)
    made = actions.raise_incident(dialogue, raised, by=by)
    tell({"raising": made.reference, "about": made.about, "digest": made.digest}, as_json=as_json)


@channel.command("withdraw")
@click.argument("raising")
@because
@on_day
@as_json
@click.pass_context
def withdraw(context: click.Context, raising: str, because: str, on: str, as_json: bool) -> None:
    """Withdraw what was raised. That it was raised, and with what, stays on the record."""
    by = acting(context)
    from answerable.channel import actions

    row = actions.withdraw_raising(raising, because=because, on=day(on), by=by)
    tell({"raising": row.reference, "withdrawn_on": row.withdrawn_on}, as_json=as_json)


@channel.command()
@click.argument("dialogue")
@click.argument("title")
@click.option("--to", "addressee", required=True, help="To whom, by office.")
@click.option("--question", "-q", "questions", multiple=True, help="A question, word for word.")
@click.option("--set", "from_set", default="", help="A set whose questions come first.")
@click.option("--about", default="", help="The incident or pattern, by reference.")
@click.option("--raising", default="", help="What was raised, by reference.")
@click.option("--wanted-by", default="", help="By which day an answer is wanted (YYYY-MM-DD).")
@click.option("--letter", default="", help="The exhibit it was sent as.")
@on_day
@as_json
@click.pass_context
def ask(
    context: click.Context, dialogue: str, title: str, addressee: str, questions: tuple[str, ...],
    from_set: str, about: str, raising: str, wanted_by: str, letter: str, on: str, as_json: bool,
) -> None:  # fmt: skip
    """Record a request with its questions; they are numbered in the order given."""
    by = acting(context)
    from answerable.channel import actions
    from answerable.channel.rules.requests import Asked

    asked = Asked(
        title, addressee, questions, day(on) or by.today, day(wanted_by), about, raising,
        letter=letter, from_set=from_set,
    )  # fmt: skip
    made = actions.ask(dialogue, asked, by=by)
    tell({"request": made.reference, "wanted_by": made.wanted_by}, as_json=as_json)


@channel.command("set")
@click.argument("title", required=False, default="")
@click.option("--question", "-q", "questions", multiple=True, help="A question, word for word.")
@click.option("--next", "reference", default="", help="Make the next version of this set.")
@click.option("--because", default="", help="Why: needed to keep one.")
@as_json
@click.pass_context
def question_set(
    context: click.Context, title: str, questions: tuple[str, ...], reference: str, because: str,
    as_json: bool,
) -> None:  # fmt: skip
    """Keep a set of questions to ask again; without a title, list the sets."""
    by = acting(context)
    from answerable.channel import actions, queries

    if not title:
        queries.must_read_dialogues(by)
        kept = queries.sets(by=by)
        tell({one.reference: {"title": one.title, "version": one.version,
                              "questions": one.questions} for one in kept}, as_json=as_json)  # fmt: skip
        return
    made = actions.keep_question_set(title, questions, because=because, reference=reference, by=by)
    tell({"set": made.reference, "version": made.version}, as_json=as_json)


@channel.command()
@click.argument("reference")
@as_json
@click.pass_context
def request(context: click.Context, reference: str, as_json: bool) -> None:
    """One request: each question with its answers, or the days without a word."""
    by = acting(context)
    from answerable.channel import queries
    from answerable.cli.channel_data import request_data

    data = request_data(queries.request_page(reference, by=by))
    if as_json:
        tell(data, as_json=True)
        return
    click.echo(
        f"{data['title']}  {data['state']}, sent {data['sent_on']}, wanted {data['wanted_by']}"
    )
    for one in data["asked"]:
        click.echo(f"{one['number']:>3}. [{one['state']}] {one['text']}")
        for given in one["answers"]:
            click.echo(f"     {given['given_on']} {given['position']} ({given['completeness']}, "
                       f"{given['form']}) {given['answer']}: {given['text']}")  # fmt: skip
        if one["days_without_a_word"] is not None:
            click.echo(f"     {one['days_without_a_word']} days without a word")


@channel.command()
@click.argument("reference")
@click.option("--escalate", is_flag=True, help="Take it up the next rung of the ladder.")
@click.option("--to", default="", help="To whom, by office; the addressee when left out.")
@click.option("--words", default="", help="In which words.")
@on_day
@as_json
@click.pass_context
def remind(
    context: click.Context, reference: str, escalate: bool, to: str, words: str, on: str,
    as_json: bool,
) -> None:  # fmt: skip
    """Record that they were reminded of a request, or that it went up the ladder."""
    by = acting(context)
    from answerable.channel import actions

    if escalate:
        made = actions.escalate(reference, words=words, on=day(on), by=by)
    else:
        made = actions.remind(reference, to=to, words=words, on=day(on), by=by)
    tell({"request": reference, "reminder": made.number, "rung": made.rung, "to": made.to},
         as_json=as_json)  # fmt: skip


@channel.command()
@click.argument("reference")
@click.argument("number", type=int)
@click.option("--text", required=True, help="The words of the answer, or the note taken of it.")
@click.option("--position", required=True, help="denied_involvement, under_review, refused…")
@click.option("--form", required=True, help="written, oral or public_statement.")
@click.option("--completeness", required=True, help="full, partial or none.")
@click.option("--by-whom", "given_by", default="", help="Who gave it, by office.")
@click.option("--killed", default="", help="Killed, as they concede: 3, 2-5, 2- or -5.")
@click.option("--injured", default="", help="Injured, as they concede: 3, 2-5, 2- or -5.")
@click.option("--happened", "happened_on", default="", help="When it happened, as they say (EDTF).")
@click.option("--language", default="en", help="Language of the words.")
@click.option("--translation", default="", help="The words in our language.")
@click.option("--cites", multiple=True, help="Evidence they name.")
@click.option("--exhibit", default="", help="The exhibit it stands in.")
@on_day
@as_json
@click.pass_context
def answer(
    context: click.Context, /, reference: str, number: int, on: str, as_json: bool, killed: str,
    injured: str, **given: Any,
) -> None:  # fmt: skip
    """Record an answer to one question, as it was given."""
    by = acting(context)
    from answerable.channel import actions
    from answerable.channel.rules.answers import Said

    said = Said(
        given_on=day(on) or by.today, killed=_figure(killed), injured=_figure(injured), **given
    )
    made = actions.record_answer(reference, number, said, by=by)
    tell({"answer": made.reference, "position": made.position}, as_json=as_json)


@channel.command()
@click.argument("reference")
@click.argument("number", type=int)
@click.argument("act", type=click.Choice(["silence", "answered", "lapse", "reopen"]))
@click.option("--because", default="", help="Why; only silence needs no reason.")
@on_day
@as_json
@click.pass_context
def question(
    context: click.Context, reference: str, number: int, act: str, because: str, on: str,
    as_json: bool,
) -> None:  # fmt: skip
    """Say that no answer came, take what came as the answer, let a question lapse, open it again."""
    by = acting(context)
    from answerable.channel import actions

    doing: dict[str, Callable[..., Any]] = {
        "silence": actions.record_silence, "answered": actions.take_as_answered,
        "lapse": actions.lapse_question, "reopen": actions.reopen_question,
    }  # fmt: skip
    doing[act](reference, number, because=because, on=day(on), by=by)
    tell({"request": reference, "question": number, "done": act}, as_json=as_json)


@channel.command()
@click.argument("reference")
@click.option("--responsive", required=True, help="Does it answer? yes, in_part, no, cannot_tell.")
@click.option(
    "--evidenced", required=True, help="Is evidence given? yes, in_part, no, cannot_tell."
)
@because
@as_json
@click.pass_context
def view(
    context: click.Context, reference: str, responsive: str, evidenced: str, because: str,
    as_json: bool,
) -> None:  # fmt: skip
    """Give our view of an answer, apart from it."""
    by = acting(context)
    from answerable.channel import actions
    from answerable.channel.rules.answers import View

    actions.view_answer(reference, View(responsive, evidenced), because=because, by=by)
    tell({"answer": reference, "responsive": responsive, "evidenced": evidenced}, as_json=as_json)


@channel.command()
@click.argument("reference")
@click.argument("later")
@because
@as_json
@click.pass_context
def replace(
    context: click.Context, reference: str, later: str, because: str, as_json: bool
) -> None:
    """Record that a later answer replaces an earlier one, which stays on the record."""
    by = acting(context)
    from answerable.channel import actions

    actions.replace_answer(reference, later, because=because, by=by)
    tell({"answer": reference, "replaced_by": later}, as_json=as_json)


@channel.command()
@click.argument("reference")
@click.option("--about", default="", help="A new one: the incident or pattern it is into.")
@click.option("--body", default="", help="A new one: which body of theirs holds it.")
@click.option("--stage", required=True, help="Where it stands, as told.")
@click.option("--told-by", required=True, help="Who told us, by office, or where it was published.")
@click.option("--outcome", default="", help="What came of it, if it has ended.")
@click.option("--promised", default="", help="A result is promised for this day (YYYY-MM-DD).")
@click.option("--answer", "told_in", default="", help="The answer it was told in.")
@click.option("--note", default="", help="Further.")
@on_day
@as_json
@click.pass_context
def inquiry(
    context: click.Context, reference: str, about: str, body: str, stage: str, told_by: str,
    outcome: str, promised: str, told_in: str, note: str, on: str, as_json: bool,
) -> None:  # fmt: skip
    """Keep an inquiry of theirs in a dialogue, or record what more we were told of one (pi-…)."""
    by = acting(context)
    from answerable.channel import actions
    from answerable.channel.rules.inquiries import Turn

    turn = Turn(stage, day(on) or by.today, told_by, outcome, day(promised), told_in, note)
    if reference.startswith("pi-"):
        made = actions.turn_inquiry(reference, turn, by=by)
    else:
        made = actions.keep_inquiry(reference, about, body=body, first=turn, by=by)
    tell({"inquiry": made.reference, "stage": made.stage, "outcome": made.outcome},
         as_json=as_json)  # fmt: skip


def _figure(text: str) -> tuple[int | None, int | None] | None:
    """A range as typed: 3, 2-5, 2- or -5."""
    if not text:
        return None
    first, sign, last = (part.strip() for part in text.partition("-"))
    ends = (first, last) if sign else (first, first)
    if not any(ends) or not all(end.isdecimal() or not end for end in ends):
        raise Refused(say("{text} is no range. Write 3, 2-5, 2- or -5.", text=text[:40]))
    least, most = (int(end) if end else None for end in ends)
    return least, most
