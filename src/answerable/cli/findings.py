"""Opinions, dissent, own inquiry, the law view and what opens something again, at the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from answerable.cli.assessment import as_json, because, case, day, tell
from answerable.cli.door import acting, answerable, emit
from answerable.cli.finding_data import three_parts

if TYPE_CHECKING:
    from answerable.assessment.rules.law import Point

likely = click.option("--likelihood", required=True, help="An ICD 203 word, or cannot_tell.")


@case.command()
@click.argument("reference")
@click.argument("prompt")
@likely
@click.option("--confidence", default="", help="low, moderate or high; none for cannot_tell.")
@click.option("--cite", "cites", multiple=True, help="A statement, report or other record.")
@because
@as_json
@click.pass_context
def opine(
    context: click.Context, /, reference: str, prompt: str, as_json: bool, **given: Any
) -> None:
    """Give your own opinion on a question; nobody else reads it before all are in."""
    by = acting(context)
    from answerable.assessment import actions

    made = actions.give_opinion(reference, prompt, by=by, **given)
    tell({"case": reference, "prompt": prompt, "all_in": made.opened}, as_json=as_json)


@case.command("opinions-again")
@click.argument("reference")
@click.argument("prompt")
@because
@as_json
@click.pass_context
def ask_again(
    context: click.Context, reference: str, prompt: str, because: str, as_json: bool
) -> None:
    """Ask for opinions on a question anew, when the case has come back; earlier ones are kept."""
    by = acting(context)
    from answerable.assessment import actions

    begun = actions.ask_opinions_again(reference, prompt, because=because, by=by)
    tell({"case": reference, "prompt": prompt, "round": begun}, as_json=as_json)


@case.command()
@click.argument("finding")
@likely
@because
@as_json
@click.pass_context
def dissent(
    context: click.Context, finding: str, likelihood: str, because: str, as_json: bool
) -> None:
    """Record that you do not share a finding; it stays with it."""
    by = acting(context)
    from answerable.assessment import actions

    actions.dissent(finding, likelihood=likelihood, because=because, by=by)
    tell({"finding": finding, "dissents": likelihood}, as_json=as_json)


@case.group()
def step() -> None:
    """Own inquiry: interviews, imagery, examinations, visits, requests to other offices."""


@step.command("plan")
@click.argument("reference")
@click.argument("kind")
@click.option("--what", required=True, help="What is to be found out.")
@click.option("--due", required=True, help="By this day (YYYY-MM-DD).")
@click.option("--owner", default="", help="User name of the person it falls to.")
@click.option("--office", default="", help="Reference of the office it falls to.")
@because
@as_json
@click.pass_context
def plan_step(
    context: click.Context, /, reference: str, kind: str, what: str, due: str, owner: str,
    office: str, because: str, as_json: bool,
) -> None:  # fmt: skip
    """Plan a step of a case's own inquiry."""
    by = acting(context)
    from answerable.assessment import actions, queries

    made = actions.plan_step(
        reference, kind, what=what, due_on=day(due), because=because, office=office, by=by,
        owner=queries.pseudonym_of(owner) if owner else "",
    )  # fmt: skip
    tell({"step": made.reference, "state": made.state}, as_json=as_json)


@step.command("done")
@click.argument("step")
@click.option("--outcome", required=True, help="What it brought.")
@click.option("--exhibit", default="", help="The exhibit it is kept in.")
@click.option("--on", "on", default="", help="True from this day (YYYY-MM-DD).")
@as_json
@click.pass_context
def finish_step(
    context: click.Context, step: str, outcome: str, exhibit: str, on: str, as_json: bool
) -> None:
    """Record what a step brought."""
    by = acting(context)
    from answerable.assessment import actions

    made = actions.finish_step(step, outcome=outcome, exhibit=exhibit, effective_on=day(on), by=by)
    tell({"step": made.reference, "state": made.state}, as_json=as_json)


@step.command("answered-late")
@click.argument("step")
@click.option("--outcome", required=True, help="What the office answered.")
@click.option("--exhibit", default="", help="The exhibit it is kept in.")
@click.option("--on", "on", default="", help="True from this day (YYYY-MM-DD).")
@because
@as_json
@click.pass_context
def record_late_answer(
    context: click.Context, step: str, outcome: str, exhibit: str, on: str, because: str,
    as_json: bool,
) -> None:  # fmt: skip
    """Record what another office answered after the case was closed; it stays closed."""
    by = acting(context)
    from answerable.assessment import actions

    made = actions.record_late_answer(
        step, outcome=outcome, exhibit=exhibit, effective_on=day(on), because=because, by=by
    )
    tell({"step": made.reference, "state": made.state}, as_json=as_json)


@step.command("refuse")
@click.argument("step")
@because
@as_json
@click.pass_context
def refuse_step(context: click.Context, step: str, because: str, as_json: bool) -> None:
    """Refuse a step, with the reason: findings show it under what was not done."""
    by = acting(context)
    from answerable.assessment import actions

    made = actions.refuse_step(step, because=because, by=by)
    tell({"step": made.reference, "state": made.state}, as_json=as_json)


@answerable.group()
def law() -> None:
    """The law view of an incident or a situation: separate, optional, by legal advisers."""


@law.command("show")
@click.argument("subject")
@as_json
@click.pass_context
def show_law(context: click.Context, subject: str, as_json: bool) -> None:
    """What legal advisers hold, principle by principle."""
    by = acting(context)
    from answerable.cli.finding_data import law_data

    tell(law_data(subject, by), as_json=as_json)


@law.command("write")
@click.argument("subject")
@click.option("--on", "points", multiple=True, required=True,
              help="PRINCIPLE=VIEW=REASON, as often as needed.")  # fmt: skip
@click.option("--cite", "cites", multiple=True, help="A record it rests on.")
@because
@as_json
@click.pass_context
def write_law(
    context: click.Context, subject: str, points: tuple[str, ...], cites: tuple[str, ...],
    because: str, as_json: bool,
) -> None:  # fmt: skip
    """Write a law view; another legal adviser countersigns it."""
    by = acting(context)
    from answerable.assessment import actions

    made = actions.write_law_view(
        subject, points=[_point(one) for one in points], cites=cites, because=because, by=by
    )
    tell({"law_view": made.reference, "state": made.state}, as_json=as_json)


@law.command("countersign")
@click.argument("view")
@because
@as_json
@click.pass_context
def countersign_law(context: click.Context, view: str, because: str, as_json: bool) -> None:
    """Agree to a law view as another legal adviser."""
    by = acting(context)
    from answerable.assessment import actions

    made = actions.countersign_law_view(view, because=because, by=by)
    tell({"law_view": made.reference, "state": made.state}, as_json=as_json)


@law.command("withdraw")
@click.argument("view")
@because
@as_json
@click.pass_context
def withdraw_law(context: click.Context, view: str, because: str, as_json: bool) -> None:
    """Withdraw a law view; it stays on the record."""
    by = acting(context)
    from answerable.assessment import actions

    made = actions.withdraw_law_view(view, because=because, by=by)
    tell({"law_view": made.reference, "state": made.state}, as_json=as_json)


@answerable.command("triage-desk")
@as_json
@click.pass_context
def triage_desk(context: click.Context, as_json: bool) -> None:
    """What is new since it was shut, which holds have come back, what awaits a second person."""
    by = acting(context)
    from answerable.cli.finding_data import desk_data

    data = desk_data(by)
    if as_json:
        emit(data)
        return
    for what, rows in data.items():
        for row in rows:
            click.echo(f"{what}: {row['subject']}  {row['title']}")


@answerable.command("triage-reopen")
@click.argument("reference")
@click.option("--news", multiple=True, required=True, help="The report, statement or exhibit.")
@click.option("--new", "what_is_new", required=True, help="What is new in it.")
@because
@as_json
@click.pass_context
def reopen_on_news(
    context: click.Context, reference: str, news: tuple[str, ...], what_is_new: str,
    because: str, as_json: bool,
) -> None:  # fmt: skip
    """Open a report or incident again that was turned away, citing what is new."""
    by = acting(context)
    from answerable.assessment import actions

    actions.reopen_on_news(reference, news=news, what_is_new=what_is_new, because=because, by=by)
    tell({"reopened": reference, "news": list(news)}, as_json=as_json)


@answerable.command("weigh-news")
@click.argument("reference")
@click.option("--news", multiple=True, help="The report, statement or exhibit.")
@click.option("--second", is_flag=True, help="Agree, as another person, to what was weighed.")
@because
@as_json
@click.pass_context
def weigh_news(
    context: click.Context, reference: str, news: tuple[str, ...], second: bool, because: str,
    as_json: bool,
) -> None:  # fmt: skip
    """Record that what is new on something closed or turned away changes nothing.

    On a closed case it takes two: the second agrees with --second.
    """
    by = acting(context)
    from answerable.assessment import actions

    if second:
        kept = actions.second_weighing(reference, because=because, by=by)
    else:
        kept = actions.weigh_news(reference, news=news, because=because, by=by)
    tell({"weighed": reference, "news": kept.news, "state": kept.state}, as_json=as_json)


def _point(text: str) -> Point:
    from answerable.assessment.rules.law import Point

    return Point(*three_parts(text))
