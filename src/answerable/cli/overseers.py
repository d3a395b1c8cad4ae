"""Commands of overseers: further figures, series others publish, questions of a legislature."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from answerable.cli.door import acting, answerable, emit

DAY = click.DateTime(formats=["%Y-%m-%d"])
FORMS, LENGTHS = ("carry_over", "layers"), ("week", "month", "quarter", "year")


def _on(moment: datetime | None) -> date | None:
    return moment.date() if moment else None


@answerable.command()
@click.option("--as-of", "true_on", type=DAY, help="How things stood in the world that day.")
@click.option("--known-on", type=DAY, help="By what was on record by the end of this day.")
@click.option("--from", "first", type=DAY, help="First day of the periods; a year back by default.")
@click.option("--by", "length", type=click.Choice(LENGTHS), default="month", show_default=True)
@click.option("--recipient", default="", help="Only incidents of this recipient state.")
@click.option("--people", type=click.IntRange(0, 999), help="People who work on cases.")
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON.")
@click.pass_context
def figures(
    context: click.Context, true_on: datetime | None, known_on: datetime | None,
    first: datetime | None, length: str, recipient: str, people: int | None, as_json: bool,
) -> None:  # fmt: skip
    """Time in stage, the account by period, decisions by kind, load and forecast."""
    by = acting(context)
    from answerable.oversight.queries.board import Asked, board
    from answerable.oversight.queries.told import board_figures
    from answerable.oversight.rules.periods import Length

    asked = Asked(_on(true_on), _on(known_on), _on(first), Length(length), recipient, people)
    told = board_figures(board(asked, by=by))
    emit(told) if as_json else _print(told)


def _print(told: dict[str, Any]) -> None:
    for one in told["survival"]:
        half = one["half_had_left_by_day"]
        half = "half have not left" if half is None else f"half had left by day {half}"
        click.echo(f"{one['words']}: {one['entered']} entered, {one['open']} open, {half}")
    for one in told["balance"]:
        click.echo(
            f"{one['first']}  {one['opening']} + {one['new']} new + {one['reopened']} reopened "
            f"− {sum(one['completed'].values())} completed = {one['closing']}"
            + ("" if one["balances"] else " (does not balance)")
        )
    for line in (*told["forecast"]["sentences"], *told["forecast"]["assumptions"]):
        click.echo(line)


@answerable.group()
def series() -> None:
    """Series others publish: taken in when they balance, reported as published."""


@series.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--form", type=click.Choice(FORMS), required=True, help="The arithmetic it uses.")
@click.option("--name", required=True, help="What the series is called.")
@click.option("--publisher", required=True, help="Who publishes it.")
@click.option("--because", required=True, help="Why it is taken in.")
@click.option("--json", "as_json", is_flag=True, help="Print what was taken in as JSON.")
@click.pass_context
def take_in(
    context: click.Context, file: Path, form: str, name: str, publisher: str, because: str,
    as_json: bool,
) -> None:  # fmt: skip
    """Take in FILE (CSV or JSON); refused, the line named, when it does not balance."""
    by = acting(context)
    from answerable.oversight import actions
    from answerable.oversight.queries.series import report
    from answerable.oversight.rules.series import Form

    made = actions.import_series(
        file.read_bytes(), form=Form(form), name=name, publisher=publisher, because=because, by=by
    )
    emit(report(made)) if as_json else _lines(report(made))


@series.command("report")
@click.argument("name", default="")
@click.option("--json", "as_json", is_flag=True, help="Print the series as JSON.")
@click.pass_context
def report_series(context: click.Context, name: str, as_json: bool) -> None:
    """Report the series NAME line by line, or every series."""
    by = acting(context)
    from answerable.oversight.queries import series as queries

    rows = [queries.series_named(name, by=by)] if name else queries.all_series(by=by)
    found = [queries.report(row) for row in rows]
    if as_json:
        emit(found)
        return
    for one in found:
        _lines(one)


def _lines(told: dict[str, Any]) -> None:
    click.echo(f"{told['name']} ({told['publisher']})")
    for line in told["lines"]:
        click.echo(f"  {line['period']:12}{line['sum']}")


@answerable.group()
def question() -> None:
    """Questions of a legislature: taken in, answered as of a day, asked again."""


@question.command("take")
@click.option("--asked-by", required=True, help="Who asked.")
@click.option("--received-on", type=DAY, required=True)
@click.option("--words", required=True, help="The question in their words.")
@click.option("--figure", "chosen", multiple=True, required=True, help="A figure; repeatable.")
@click.option("--from", "first", type=DAY, help="First day, for figures of a period.")
@click.option("--recipient", default="", help="Only incidents of this recipient state.")
@click.option("--level", default="internal", show_default=True, help="How it is marked.")
@click.option("--because", required=True)
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def take(
    context: click.Context, asked_by: str, received_on: datetime, words: str,
    chosen: tuple[str, ...], first: datetime | None, recipient: str, level: str, because: str,
    as_json: bool,
) -> None:  # fmt: skip
    """Take in what was asked, with the figures that are to answer it."""
    by = acting(context)
    from answerable.actor import Level
    from answerable.oversight import actions
    from answerable.oversight.rules.figures import OVER_A_PERIOD, Figure, Query
    from answerable.refusal import Refused, say

    if unknown := [code for code in chosen if code not in set(Figure)]:
        raise Refused(say("There is no figure {code}. Known: {known}.", code=unknown[0],
                          known=", ".join(f.value for f in Figure)))  # fmt: skip
    if level not in set(Level):
        raise Refused(say("There is no such marking."))
    figures = [Figure(code) for code in chosen]
    made = actions.take_question(
        asked_by=asked_by, received_on=received_on.date(), words=words, because=because, by=by,
        figures=[Query(f, recipient, _on(first) if f in OVER_A_PERIOD else None) for f in figures],
        level=Level(level),
    )  # fmt: skip
    emit({"question": made.reference}) if as_json else click.echo(made.reference)


@question.command("answer")
@click.argument("reference")
@click.option("--words", required=True, help="The answer in words.")
@click.option("--as-of", "true_on", type=DAY, help="The day it is true on; today by default.")
@click.option("--because", required=True)
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def answer(
    context: click.Context, reference: str, words: str, true_on: datetime | None, because: str,
    as_json: bool,
) -> None:  # fmt: skip
    """Answer as of a day; the figures are counted and frozen."""
    by = acting(context)
    from answerable.oversight import actions

    made = actions.answer_question(
        reference, words=words, true_on=_on(true_on), because=because, by=by
    )
    if as_json:
        emit({"question": reference, "answer": made.number, "figures": made.figures})
        return
    for one in made.figures:
        click.echo(f"{one['count']:>6}  {one['figure']}")


@question.command("show")
@click.argument("reference")
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def show(context: click.Context, reference: str, as_json: bool) -> None:
    """Show a question, its answers, and what has changed since each."""
    by = acting(context)
    from answerable.oversight.queries.questions import question_page
    from answerable.oversight.queries.told import question_figures

    told = question_figures(question_page(reference, by=by))
    if as_json:
        emit(told)
        return
    click.echo(told["words"])
    for one in told["answers"]:
        click.echo(f"Answer {one['number']}, as of {one['true_on']}: {one['words']}")
        for line in one["figures"]:
            click.echo(f"{line['answered']:>6} then, {line['now']:>6} now  {line['words']}")
            for item in line["items"]:
                click.echo(f"          {item['incident']}: {item['way']}; {item['because']}")


@question.command("list")
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def listed(context: click.Context, as_json: bool) -> None:
    """List the questions you may see."""
    by = acting(context)
    from answerable.oversight.queries.questions import questions

    found = [
        {"question": q.reference, "asked_by": q.asked_by, "received_on": q.received_on.isoformat(),
         "words": q.words} for q in questions(by=by)
    ]  # fmt: skip
    if as_json:
        emit(found)
        return
    for one in found:
        click.echo(f"{one['question']}  {one['received_on']}  {one['words'][:70]}")


@answerable.command("people-needed")
@click.option("--playbook", "name", default="", help="The procedure; the default one otherwise.")
@click.option("--cases", type=click.IntRange(1, 1_000_000), default=500, show_default=True)
@click.option("--days", type=click.IntRange(1, 10_000), default=60, show_default=True,
              help="Working days.")  # fmt: skip
@click.option("--early", type=click.FloatRange(0, 1), default=0.5, show_default=True,
              help="Share of cases decided as early as the procedure allows.")  # fmt: skip
@click.option("--people", type=click.IntRange(1, 100_000), default=None,
              help="How many there are, for the table of days; those needed otherwise.")  # fmt: skip
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def people_needed(
    context: click.Context, name: str, cases: int, days: int, early: float, people: int | None,
    as_json: bool,
) -> None:  # fmt: skip
    """How many people bring so many cases to a decision in so many working days.

    What is supposed is said, and a table tells the days if it is otherwise.
    """
    acting(context)
    from answerable.assessment.queries.procedures import playbook_named
    from answerable.oversight.rules.forecast import Staff
    from answerable.oversight.rules.workload import assumed, in_words, needed, supposed

    book = playbook_named(name)
    found = needed(book, cases=cases, days=days, early=early, staff=Staff(0))
    there = people or found.people
    table = supposed(book, cases=cases, people=there, staff=Staff(0))
    sentences = [str(in_words(found, book)), *map(str, assumed(found, book))]
    if as_json:
        emit({"playbook": book.name, "cases": cases, "days": days, "people": found.people,
              "minutes_of_a_case": found.minutes, "sentences": sentences,
              "supposed": {"people": there, "table": [
                  {"early": one.early, "minutes_of_a_finding": one.finding, "days": one.days}
                  for one in table
              ]}})  # fmt: skip
        return
    for sentence in sentences:
        click.echo(sentence)
    click.echo(f"\nLeast working days for {there} people:")
    click.echo("decided early  minutes of a finding  days")
    for one in table:
        click.echo(f"{one.early:>13.0%}  {one.finding:>20.0f}  {one.days:>4}")
