"""Commitments and planned operations at the command line; and what of the channel is past its day."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import Any

import click

from answerable.cli.assessment import as_json, because, day, tell
from answerable.cli.door import acting, answerable, emit
from answerable.cli.meetings import SIDE, day_or_words
from answerable.refusal import Refused, say


@answerable.group()
def promise() -> None:
    """Commitments, assurances and demands: recorded, measured, kept or broken."""


@promise.command("record")
@click.argument("dialogue")
@click.argument("kind", type=click.Choice(["commitment", "assurance", "demand"]))
@click.argument("what")
@click.option("--side", type=SIDE, required=True, help="Whose it is to keep.")
@click.option("--who", required=True, help="Who gave it, or who demands it, by office.")
@click.option("--authority", default="not_known", help="How high they stand.")
@click.option("--on", default="", help="Given on (YYYY-MM-DD); today when left out.")
@click.option("--due", default="", help="By when: a date, or words.")
@click.option("--within-days", type=int, help="Or within so many days.")
@click.option("--measure", default="", help="What is measured to know it; a demand needs it.")
@click.option("--words", default="", help="The words it was given in.")
@click.option("--about", default="", help="An incident or pattern.")
@click.option("--meeting", default="")
@click.option("--operation", default="")
@click.option("--refreshes", default="", help="It replaces this one.")
@as_json
@click.pass_context
def record_(
    context: click.Context, /, dialogue: str, kind: str, what: str, side: str, who: str, on: str,
    due: str, as_json: bool, **more: Any,
) -> None:  # fmt: skip
    """Record a commitment, an assurance or a demand."""
    by = acting(context)
    from answerable.channel import actions
    from answerable.channel.rules.commitments import Promised

    named, said = day_or_words(due)
    promised = Promised(
        kind, side, who, what, day(on) or by.today, due=named, due_words=said, **more
    )
    made = actions.promise(dialogue, promised, by=by)
    tell({"commitment": made.reference, "due": made.due, "state": made.state}, as_json=as_json)


@promise.command()
@click.argument("reference")
@click.argument("words")
@click.option("--source", required=True, help="Who measured it.")
@click.option("--least", default="")
@click.option("--most", default="")
@click.option("--unit", default="")
@click.option("--on", default="", help="Measured on (YYYY-MM-DD); today when left out.")
@as_json
@click.pass_context
def measured(
    context: click.Context, /, reference: str, words: str, source: str, least: str, most: str,
    unit: str, on: str, as_json: bool,
) -> None:  # fmt: skip
    """Record what was measured."""
    by = acting(context)
    from answerable.channel import actions
    from answerable.channel.rules.commitments import Result

    result = Result(day(on) or by.today, words, source, _number(least), _number(most), unit)
    made = actions.measure(reference, result, by=by)
    tell({"commitment": reference, "on": made.measured_on, "words": made.words}, as_json=as_json)


@promise.command()
@click.argument("reference")
@click.argument("verdict", type=click.Choice(["kept", "broken", "cannot_tell"]))
@click.option("--by-what", required=True, help="By what that is known.")
@click.option("--cite", "cites", multiple=True, help="An exhibit; may be given several times.")
@click.option("--on", default="", help="True from this day (YYYY-MM-DD).")
@because
@as_json
@click.pass_context
def verify(
    context: click.Context, /, reference: str, verdict: str, by_what: str, cites: tuple[str, ...],
    on: str, because: str, as_json: bool,
) -> None:  # fmt: skip
    """Say whether it was kept or broken, and by what that is known."""
    by = acting(context)
    from answerable.channel import actions

    made = actions.verify(
        reference, verdict, by_what=by_what, cites=cites, because=because, on=day(on), by=by
    )
    tell({"commitment": reference, "verdict": made.verdict}, as_json=as_json)


@promise.command()
@click.argument("reference")
@as_json
@click.pass_context
def show(context: click.Context, reference: str, as_json: bool) -> None:
    """One commitment: what was measured, and the verdicts."""
    by = acting(context)
    from answerable.cli.channel_met import commitment_data

    data = commitment_data(reference, by)
    if as_json:
        emit(data)
        return
    click.echo(f"{data['commitment']}  {data['state']}  due {data['due'] or 'on no day'}")
    click.echo(f"  {data['what']}")


@promise.command()
@as_json
@click.pass_context
def overdue(context: click.Context, as_json: bool) -> None:
    """Promises past their day and meetings that slipped; exit code 1 when there are some."""
    by = acting(context)
    from answerable.channel.queries.overdue import overdue as past
    from answerable.cli.channel_met import overdue_data

    shown = past(by=by)
    data = overdue_data(shown)
    if as_json:
        emit(data)
    for one in [] if as_json else data["commitments"]:
        click.echo(f"{one['commitment']}  {one['past_due']:>4} days past  {one['what']}")
    for one in [] if as_json else data["meetings"]:
        click.echo(f"{one['meeting']}  {one['late'] or 'put off'}  {one['title']}")
    if shown.any:
        context.exit(1)


@answerable.group()
def operation() -> None:
    """Planned operations, at the level of policy; every text is confirmed by a second person."""


@operation.command()
@click.argument("dialogue")
@click.argument("title")
@click.option("--area", required=True, help="The area in words, no narrower than a district.")
@as_json
@click.pass_context
def submit(context: click.Context, dialogue: str, title: str, area: str, as_json: bool) -> None:
    """Submit a planned operation."""
    by = acting(context)
    from answerable.channel import actions

    made = actions.submit_operation(dialogue, title=title, area=area, by=by)
    tell({"operation": made.reference, "state": made.state}, as_json=as_json)


@operation.command("say")
@click.argument("reference")
@click.argument("kind")
@click.argument("words")
@click.option("--side", type=SIDE, required=True)
@click.option("--who", required=True, help="Who says so, by office.")
@click.option("--on", default="", help="Said on (YYYY-MM-DD); today when left out.")
@click.option("--least", type=int, help="Of the population at risk.")
@click.option("--most", type=int)
@click.option("--outcome", default="", help="Of what happened.")
@click.option("--language", default="en")
@as_json
@click.pass_context
def say_(
    context: click.Context, /, reference: str, kind: str, words: str, side: str, who: str, on: str,
    as_json: bool, **more: Any,
) -> None:  # fmt: skip
    """Submit what was said about an operation."""
    by = acting(context)
    from answerable.channel import actions
    from answerable.channel.rules.operations import Entry

    entry = Entry(kind, side, who, words, day(on) or by.today, **more)
    made = actions.submit_entry(reference, entry, by=by)
    tell({"entry": made.reference, "kind": made.kind, "state": made.state}, as_json=as_json)


@operation.command()
@click.argument("reference")
@click.option("--confirm", is_flag=True, help="You answer for it: it places and calls nobody.")
@click.option("--refuse", is_flag=True, help="Its words are gone.")
@because
@as_json
@click.pass_context
def settle(
    context: click.Context, reference: str, confirm: bool, refuse: bool, because: str,
    as_json: bool,
) -> None:  # fmt: skip
    """Confirm or refuse a submitted operation (po-…) or text (oe-…), as another person."""
    by = acting(context)
    from answerable.channel import actions

    if confirm == refuse:
        raise Refused(say("Give one of --confirm and --refuse."))
    if reference.startswith("oe-"):
        made = (actions.confirm_entry if confirm else actions.refuse_entry)(
            reference, because=because, by=by
        )
        tell({"entry": reference, "state": made.state}, as_json=as_json)
        return
    row = (actions.confirm_operation if confirm else actions.refuse_operation)(
        reference, because=because, by=by
    )
    tell({"operation": reference, "state": row.state}, as_json=as_json)


@operation.command()
@click.argument("reference")
@click.argument("incident")
@click.option("--take-off", is_flag=True, help="It did not follow after all.")
@because
@as_json
@click.pass_context
def followed(
    context: click.Context, reference: str, incident: str, take_off: bool, because: str,
    as_json: bool,
) -> None:  # fmt: skip
    """Note an incident that followed an operation."""
    by = acting(context)
    from answerable.channel import actions

    done = actions.take_off_followed if take_off else actions.note_followed
    done(reference, incident, because=because, by=by)
    tell({"operation": reference, "incident": incident, "followed": not take_off}, as_json=as_json)


@operation.command("show")
@click.argument("reference")
@as_json
@click.pass_context
def show_operation(context: click.Context, reference: str, as_json: bool) -> None:
    """One operation: what was said, what waits for a second person, what followed."""
    by = acting(context)
    from answerable.cli.channel_met import operation_data

    data = operation_data(reference, by)
    if as_json:
        emit(data)
        return
    click.echo(f"{data['operation']}  {data['state']}  {data['outcome']}  {data['title']}")
    for one in data["said"]:
        click.echo(f"  {one['kind']}: {one['words']} ({one['who']})")


def _number(text: str) -> Decimal | None:
    try:
        return Decimal(text) if text else None
    except InvalidOperation:
        raise Refused(say("{text} is not a number.", text=text[:40])) from None
