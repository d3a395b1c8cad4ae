"""Clocks at the command line: pauses, acknowledgements, what is due, calendars, horizons, succession."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from answerable.cli.assessment import as_json, because, day, tell
from answerable.cli.door import acting, answerable, emit

if TYPE_CHECKING:
    from answerable.assessment.queries.horizons import Line
    from answerable.assessment.rules.reminders import Due

until = click.option("--until", required=True, help="The day it ends (YYYY-MM-DD).")


@answerable.group()
def clock() -> None:
    """Clocks: look at those of a record, pause one, let it run on."""


@clock.command("show")
@click.argument("reference")
@as_json
@click.pass_context
def show_(context: click.Context, reference: str, as_json: bool) -> None:
    """The clocks of a report, an incident, a case or a step, as they read today."""
    by = acting(context)
    from answerable.assessment.queries import clocks_of
    from answerable.cli.case_data import clock_data

    found = clocks_of(reference, by=by)
    if as_json:
        emit([clock_data(read) for read in found])
        return
    for read in found:
        click.echo(f"{read.clock.kind}: {read.words}, {read.state.words}")


@clock.command("pause")
@click.argument("reference")
@click.argument("kind")
@click.option("--reason", required=True, help="danger, authority, harmed_ask or closure.")
@until
@because
@as_json
@click.pass_context
def pause(
    context: click.Context, reference: str, kind: str, reason: str, until: str, because: str,
    as_json: bool,
) -> None:  # fmt: skip
    """Let a clock stand still until a day, in your name. A wait is no reason."""
    by = acting(context)
    from answerable.assessment import actions

    made = actions.pause_clock(
        reference, kind, reason_kind=reason, until=day(until), because=because, by=by
    )
    tell({"clock": kind, "paused_until": made.until_on}, as_json=as_json)


@clock.command("resume")
@click.argument("reference")
@click.argument("kind")
@because
@as_json
@click.pass_context
def resume(context: click.Context, reference: str, kind: str, because: str, as_json: bool) -> None:
    """Let a paused clock run on before its day."""
    by = acting(context)
    from answerable.assessment import actions

    made = actions.resume_clock(reference, kind, because=because, by=by)
    tell({"clock": kind, "ended_on": made.ended_on}, as_json=as_json)


@answerable.command()
@click.argument("references", nargs=-1, required=True)
@click.option("--how", default="as_received", show_default=True, help="How they were told.")
@click.option("--words", default="", help="In which words; the procedure's when left out.")
@click.option("--on", "on", default="", help="On which day (YYYY-MM-DD); today when left out.")
@click.option("--impossible", is_flag=True, help="Nobody can be told; --because says why.")
@because
@as_json
@click.pass_context
def acknowledge(
    context: click.Context, references: tuple[str, ...], how: str, words: str, on: str,
    impossible: bool, because: str, as_json: bool,
) -> None:  # fmt: skip
    """Record that whoever reported was told that it has come, or that nobody can be told.

    Several reports may be named; each gets an act of its own.
    """
    by = acting(context)
    from answerable.assessment.queries.acknowledging import words_for
    from answerable.intake import actions, queries

    for reference in references:
        if impossible:
            made = actions.note_untold(reference, because=because, by=by)
        else:
            said = words or words_for(queries.report(reference, by=by))
            made = actions.acknowledge(
                reference, how=how, words=said, because=because, on=day(on), by=by
            )
        tell({"report": reference, "told": made.told, "on": made.on}, as_json=as_json)


@answerable.command()
@as_json
@click.pass_context
def reminders(context: click.Context, as_json: bool) -> None:
    """The running clocks that concern you, the one due first at the top."""
    by = acting(context)
    from answerable.assessment.queries.reminders import concerning

    found = [_due(one) for one in concerning(by=by)]
    if as_json:
        emit(found)
        return
    for line in found:
        click.echo(
            f"{line['due_on']}  {line['record']}  {line['clock']}  {line['state']}  {line['why']}"
        )


@answerable.command("mail")
@click.argument("address", required=False, default="")
@as_json
@click.pass_context
def mail_(context: click.Context, address: str, as_json: bool) -> None:
    """Say where your digest of reminders goes; without an address, none is sent."""
    by = acting(context)
    from answerable.accounts import actions, queries

    actions.set_mail(queries.own_account(by=by), address, by=by)
    tell({"mail": bool(address.strip())}, as_json=as_json)


@answerable.command("calendar")
@click.option("--new", "new", is_flag=True, help="Make a secret address; an older one ends.")
@click.option("--end", "end", is_flag=True, help="End the address.")
@click.pass_context
def calendar_(context: click.Context, new: bool, end: bool) -> None:
    """Print your calendar of due dates (ICS), or make or end its secret address."""
    by = acting(context)
    from answerable.accounts.queries import own_account
    from answerable.assessment.actions import reminders as acts
    from answerable.assessment.queries.reminders import concerning
    from answerable.web.calendar import address_of, ics

    if end:
        acts.close_calendar(by=by)
    elif new:
        click.echo(address_of(acts.open_calendar(by=by)))
    else:
        language = own_account(by=by).language
        click.echo(ics(concerning(by=by), language=language, by=by).decode(), nl=False)


@answerable.group()
def horizon() -> None:
    """Horizon dates: the end of a mandate, the expiry of an authority."""


@horizon.command("list")
@as_json
@click.pass_context
def list_(context: click.Context, as_json: bool) -> None:
    """Every horizon date and how many open cases would outlive it."""
    by = acting(context)
    from answerable.assessment.queries.horizons import all_horizons

    found = [_horizon(line) for line in all_horizons(by=by)]
    if as_json:
        emit(found)
        return
    for one in found:
        click.echo(
            f"{one['ends_on']}  {one['horizon']}  {one['name']}  {one['outlive']} of {one['open']}"
        )


@horizon.command("name")
@click.argument("name")
@click.option("--kind", default="mandate", show_default=True,
              help="mandate, authority, term, funding or other.")  # fmt: skip
@click.option(
    "--about", default="", help="A situation or an office; the whole house when left out."
)
@click.option("--source", required=True, help="Where the date stands written.")
@until
@because
@as_json
@click.pass_context
def name_(
    context: click.Context, name: str, kind: str, about: str, source: str, until: str, because: str,
    as_json: bool,
) -> None:  # fmt: skip
    """Name a day on which something ends."""
    by = acting(context)
    from answerable.assessment import actions

    made = actions.name_horizon(
        kind=kind, name=name, about=about, ends_on=day(until), source=source, because=because, by=by
    )
    tell({"horizon": made.reference, "ends_on": made.ends_on}, as_json=as_json)


@horizon.command("move")
@click.argument("reference")
@click.option("--source", required=True, help="Where the new date stands written.")
@until
@because
@as_json
@click.pass_context
def move(
    context: click.Context, reference: str, source: str, until: str, because: str, as_json: bool
) -> None:
    """Change a horizon date."""
    by = acting(context)
    from answerable.assessment import actions

    made = actions.move_horizon(
        reference, ends_on=day(until), source=source, because=because, by=by
    )
    tell({"horizon": made.reference, "ends_on": made.ends_on}, as_json=as_json)


@horizon.command("strike")
@click.argument("reference")
@because
@as_json
@click.pass_context
def strike(context: click.Context, reference: str, because: str, as_json: bool) -> None:
    """Strike a horizon date that no longer holds."""
    by = acting(context)
    from answerable.assessment import actions

    made = actions.strike_horizon(reference, because=because, by=by)
    tell({"horizon": made.reference, "struck_on": made.struck_on}, as_json=as_json)


@answerable.command("succession")
@click.option("--out", "out", type=click.Path(path_type=Path, dir_okay=False),
              help="Write FILE.json or FILE.md instead of printing.")  # fmt: skip
@as_json
@click.pass_context
def succession_(context: click.Context, out: Path | None, as_json: bool) -> None:
    """What each open case still lacks, for whoever takes over."""
    by = acting(context)
    import json

    from answerable.assessment.queries.succession import succession
    from answerable.web.succession import as_data, as_text

    left = succession(by=by)
    wants_json = as_json or (out is not None and out.suffix == ".json")
    text = (
        json.dumps(as_data(left, by=by), ensure_ascii=False, indent=2)
        if wants_json
        else as_text(left, by=by)
    )
    if out is None:
        click.echo(text)
        return
    out.write_text(text + "\n", encoding="utf-8")
    click.echo(f"{len(left)} open cases written to {out}.")


def _due(one: Due) -> dict[str, Any]:
    return {
        "record": one.subject, "clock": one.read.clock.kind, "due_on": one.read.due_on,
        "day": one.read.day, "of": one.read.of, "state": one.read.state.value,
        "paused_until": one.read.pause.ends_on if one.read.pause else None,
        "mark": one.mark, "why": one.concern.words,
    }  # fmt: skip


def _horizon(line: Line) -> dict[str, Any]:
    return {
        "horizon": line.row.reference, "kind": line.kind.value, "name": line.row.name,
        "about": line.row.about, "ends_on": line.row.ends_on, "days": line.days,
        "open": line.outlook.open, "outlive": line.outlook.outlive, "late": line.outlook.late,
        "source": line.row.source, "struck_on": line.row.struck_on,
    }  # fmt: skip
