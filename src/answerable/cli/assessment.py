"""Triage and cases at the command line: the same acts as on the pages, with the same refusals."""

from __future__ import annotations

from datetime import date
from typing import Any

import click

from answerable.cli.door import acting, answerable, emit
from answerable.refusal import Refused, say

because = click.option("--because", required=True, help="Why: it is what the overseer reads.")
as_json = click.option("--json", "as_json", is_flag=True, help="Print JSON.")
true_from = click.option("--on", "on", default="", help="True from this day (YYYY-MM-DD).")


def day(text: str) -> date | None:
    """A day given as an option; None when it was left out."""
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise Refused(say("{text} is not a day. Write YYYY-MM-DD.", text=text)) from None


def tell(data: dict[str, Any], *, as_json: bool) -> None:
    """Print what was done, as JSON or a line for each thing."""
    if as_json:
        emit(data)
        return
    for key, value in data.items():
        click.echo(f"{key}: {value}")


@answerable.command()
@click.argument("reference")
@click.argument("disposition", required=False)
@click.option("--because", default="", help="Why: needed to decide or to agree.")
@click.option("--second", is_flag=True, help="Agree, as another person, to what awaits one.")
@click.option("--until", default="", help="The day on which a hold comes back (YYYY-MM-DD).")
@true_from
@as_json
@click.pass_context
def triage(
    context: click.Context, reference: str, disposition: str | None, because: str, second: bool,
    until: str, on: str, as_json: bool,
) -> None:  # fmt: skip
    """Show triage of a report or incident, decide it, or agree to it as second person."""
    by = acting(context)
    from answerable.assessment import actions
    from answerable.cli.case_data import triage_data

    if second:
        actions.second_triage(reference, because=because, effective_on=day(on), by=by)
    elif disposition:
        actions.triage_report(
            reference, disposition, because=because, effective_on=day(on), until=day(until), by=by
        )
    tell(triage_data(reference, by), as_json=as_json)


@answerable.group()
def case() -> None:
    """Cases: open, look at, give, sign, move, close."""


@case.command("open")
@click.argument("incident")
@click.option("--playbook", default="", help="The procedure; the default one when left out.")
@click.option("--office", default="", help="Reference of the office that owns it.")
@because
@true_from
@as_json
@click.pass_context
def open_(
    context: click.Context, incident: str, playbook: str, office: str, because: str, on: str,
    as_json: bool,
) -> None:  # fmt: skip
    """Launch the inquiry on an incident that triage has accepted."""
    by = acting(context)
    from answerable.assessment import actions

    row = actions.open_case(
        incident, because=because, playbook=playbook, office=office, effective_on=day(on), by=by
    )
    tell({"case": row.reference, "stage": row.stage}, as_json=as_json)


@case.command("list")
@click.option("--stage", default="", help="A stage, or closed; all open ones when left out.")
@click.option("--waiting", default="", help="partner, office, person, nobody, or none.")
@click.option("--about", type=click.Choice(["incident", "pattern"]), default=None)
@click.option("--page", default=1, show_default=True)
@as_json
@click.pass_context
def list_(
    context: click.Context, stage: str, waiting: str, about: str | None, page: int, as_json: bool
) -> None:
    """Cases, the one received first at the top, a hundred a page."""
    by = acting(context)
    from answerable.assessment import queries
    from answerable.cli.case_data import line_data

    wanted = queries.Filters(stage=stage, waiting=waiting, about=about or "")
    found = queries.case_list(wanted, page=page, by=by)
    lines = [line_data(line) for line in found.lines]
    if as_json:
        emit({"count": found.count, "page": found.page, "pages": found.pages, "cases": lines})
        return
    for line in lines:
        click.echo(f"{line['case']}  {line['days']:>5} days  {line['stage']}  {line['title']}")


@case.command()
@click.argument("reference")
@as_json
@click.pass_context
def show(context: click.Context, reference: str, as_json: bool) -> None:
    """Where a case stands, what it lacks, what it waits for, which clocks run."""
    by = acting(context)
    from answerable.assessment import queries
    from answerable.cli.case_data import case_data

    tell(case_data(queries.case_page(reference, by=by)), as_json=as_json)


@case.command()
@click.argument("reference")
@click.argument("prompt")
@click.option("--likelihood", required=True, help="An ICD 203 word, or cannot_tell.")
@click.option("--confidence", default="", help="low, moderate or high; none for cannot_tell.")
@click.option("--answer", default="", help="The answer in words.")
@click.option("--cite", "cites", multiple=True, help="A statement, report or exhibit.")
@click.option("--effort", "efforts", multiple=True, help="KIND=done, or KIND=why it was not.")
@click.option("--set-aside", multiple=True, help="RECORD=PREFERRED=REASON: a source set aside.")
@click.option("--settled", default="", help="resolved or dissent, where an opinion differs.")
@click.option("--resolution", default="", help="How a disagreement was resolved.")
@click.option("--not-done", default="", help="What else was not done, and why.")
@because
@as_json
@click.pass_context
def find(
    context: click.Context, /, reference: str, prompt: str, as_json: bool, **found: Any
) -> None:
    """Write the draft of a finding on one question of a case."""
    by = acting(context)
    from answerable.assessment import actions
    from answerable.cli.finding_data import aside_given, effort_given

    found["efforts"] = [effort_given(text) for text in found["efforts"]]
    found["set_aside"] = [aside_given(text) for text in found["set_aside"]]
    made = actions.write_finding(reference, prompt, by=by, **found)
    tell({"finding": made.reference, "state": made.state}, as_json=as_json)


@case.command()
@click.argument("finding")
@click.option("--countersign", is_flag=True, help="Give the second signature.")
@because
@as_json
@click.pass_context
def sign(
    context: click.Context, finding: str, countersign: bool, because: str, as_json: bool
) -> None:
    """Sign a finding, or countersign it as another person."""
    by = acting(context)
    from answerable.assessment import actions

    act = actions.countersign if countersign else actions.sign_finding
    made = act(finding, because=because, by=by)
    tell({"finding": made.reference, "state": made.state}, as_json=as_json)


@case.command()
@click.argument("finding")
@because
@as_json
@click.pass_context
def withdraw(context: click.Context, finding: str, because: str, as_json: bool) -> None:
    """Withdraw a finding; it stays on the record."""
    by = acting(context)
    from answerable.assessment import actions

    made = actions.withdraw_finding(finding, because=because, by=by)
    tell({"finding": made.reference, "state": made.state}, as_json=as_json)


@case.command()
@click.argument("reference")
@click.argument("stage")
@because
@true_from
@as_json
@click.pass_context
def move(
    context: click.Context, reference: str, stage: str, because: str, on: str, as_json: bool
) -> None:
    """Move a case to another stage, on or back."""
    by = acting(context)
    from answerable.assessment import actions

    row = actions.move_case(reference, stage, because=because, effective_on=day(on), by=by)
    tell({"case": row.reference, "stage": row.stage}, as_json=as_json)


@case.command()
@click.argument("reference")
@click.option("--holder", default=None, help="User name; “nobody” leaves it free.")
@click.option("--office", default=None, help="Reference of an office.")
@because
@as_json
@click.pass_context
def assign(
    context: click.Context, reference: str, holder: str | None, office: str | None, because: str,
    as_json: bool,
) -> None:  # fmt: skip
    """Give a case to somebody, to an office, or to both."""
    by = acting(context)
    from answerable.assessment import actions, queries

    to = queries.pseudonym_of(holder) if holder is not None else None
    row = actions.assign(reference, because=because, holder=to, office=office, by=by)
    tell({"case": row.reference, "office": row.office, "held": bool(row.holder)}, as_json=as_json)


@case.command()
@click.argument("reference")
@click.option("--on-kind", default="partner", show_default=True,
              type=click.Choice(["partner", "office", "person", "nobody"]))  # fmt: skip
@click.option("--whom", default="", help="Whom the case waits for.")
@click.option("--since", default="", help="Since this day (YYYY-MM-DD).")
@click.option("--ended", is_flag=True, help="It is no longer waited for.")
@because
@as_json
@click.pass_context
def wait(
    context: click.Context, reference: str, on_kind: str, whom: str, since: str, ended: bool,
    because: str, as_json: bool,
) -> None:  # fmt: skip
    """Note what a case waits for, or that the wait has ended. It stops no clock."""
    by = acting(context)
    from answerable.assessment import actions

    if ended:
        actions.end_waiting(reference, because=because, effective_on=day(since), by=by)
    else:
        actions.note_waiting(
            reference, kind=on_kind, whom=whom, because=because, since=day(since), by=by
        )
    tell({"case": reference, "waiting": "" if ended else whom or on_kind}, as_json=as_json)


@case.command()
@click.argument("reference")
@click.argument("kind")
@click.option("--until", required=True, help="The new last day (YYYY-MM-DD).")
@because
@as_json
@click.pass_context
def extend(
    context: click.Context, reference: str, kind: str, until: str, because: str, as_json: bool
) -> None:
    """Give a clock longer, in your name: inquiry, triage, or stage:CODE."""
    by = acting(context)
    from answerable.assessment import actions

    row = actions.extend_clock(reference, kind, until=day(until), because=because, by=by)
    tell({"clock": row.kind, "due_on": day(until)}, as_json=as_json)


@case.command()
@click.argument("reference")
@click.argument("stage")
@click.option("--news", multiple=True, required=True, help="The report, statement or exhibit.")
@click.option("--new", "what_is_new", required=True, help="What is new in it.")
@because
@as_json
@click.pass_context
def reopen(
    context: click.Context, reference: str, stage: str, news: tuple[str, ...], what_is_new: str,
    because: str, as_json: bool,
) -> None:  # fmt: skip
    """Open a closed case again, citing what is new."""
    by = acting(context)
    from answerable.assessment import actions

    actions.reopen_on_news(
        reference, news=news, what_is_new=what_is_new, because=because, target=stage, by=by
    )
    tell({"case": reference, "stage": stage}, as_json=as_json)


@case.command()
@click.argument("reference")
@because
@true_from
@as_json
@click.pass_context
def close(context: click.Context, reference: str, because: str, on: str, as_json: bool) -> None:
    """Close a case after a decision, or after a disposition of two people."""
    by = acting(context)
    from answerable.response import actions

    row = actions.close_case(reference, because=because, effective_on=day(on), by=by)
    tell({"case": row.reference, "stage": row.stage}, as_json=as_json)
