"""Commands of retention: what is kept long enough, holds, and erasing by two people."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import click

from answerable.cli.door import AtFault, acting, answerable, emit
from answerable.cli.ledger import the_house

as_json = click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
because = click.option("--because", required=True, help="Why; kept with the act.")
DAY = click.DateTime(formats=["%Y-%m-%d"])


@answerable.group()
def retention() -> None:
    """How long content is kept, what is held, and erasing by two people."""


@retention.command("show")
@as_json
@click.pass_context
def show(context: click.Context, as_json: bool) -> None:
    """What was proposed for erasure and what is held, as far as the account sees it."""
    by = acting(context)
    from answerable.retention import queries

    shown = queries.shown(by=by)
    data: dict[str, Any] = {
        "kept_for_days": {kind.value: days for kind, days in shown.limits.items()},
        "proposed": [_erasure(one) for one in shown.open],
        "settled": [_erasure(one) for one in shown.settled],
        "holds": [
            {"hold": one.row.reference, "on": one.row.subject, "because": one.row.because,
             "placed_by": one.placed, "placed_at": one.row.placed_at.isoformat()}
            for one in shown.holds
        ],
    }  # fmt: skip
    if as_json:
        emit(data)
        return
    for line in data["proposed"]:
        click.echo(f"{line['erasure']}  {line['subject']}  {line['kind']:8}  due {line['due_on']}  "
                   f"{line['state']}")  # fmt: skip
    for hold in data["holds"]:
        click.echo(f"{hold['hold']}  {hold['on']}  held: {hold['because']}")
    click.echo(f"{len(shown.open)} proposed, {len(shown.holds)} held.")


@retention.command()
@as_json
def sweep(as_json: bool) -> None:
    """Propose what has been kept long enough. Erases nothing; the worker does it too."""
    by = the_house()
    from answerable.retention import actions, queries

    fresh = actions.sweep(by=by)
    waiting, _ = queries.waiting(today=by.today)
    if as_json:
        emit({"new": fresh, "await_two_people": waiting})
    else:
        click.echo(f"{fresh} newly proposed; {waiting} await two people.")


@retention.command()
@click.argument("reference")
@because
@as_json
@click.pass_context
def agree(context: click.Context, reference: str, because: str, as_json: bool) -> None:
    """Agree to erase REFERENCE; the second person's agreement erases it."""
    by = acting(context)
    from answerable.retention import actions

    _tell(_row(actions.agree(reference, because=because, by=by)), as_json=as_json)


@retention.command()
@click.argument("reference")
@click.option("--until", type=DAY, required=True, help="Then it is looked at again.")
@because
@as_json
@click.pass_context
def keep(
    context: click.Context, reference: str, until: datetime, because: str, as_json: bool
) -> None:
    """Refuse an erasure until a day."""
    by = acting(context)
    from answerable.retention import actions

    row = actions.keep(reference, until.date(), because=because, by=by)
    _tell(_row(row), as_json=as_json)


@retention.command()
@click.argument("subject")
@because
@as_json
@click.pass_context
def hold(context: click.Context, subject: str, because: str, as_json: bool) -> None:
    """Place a legal hold on a report, source, incident, situation or case."""
    by = acting(context)
    from answerable.retention import actions

    row = actions.place_hold(subject, because=because, by=by)
    _tell({"hold": row.reference, "on": row.subject}, as_json=as_json)


@retention.command()
@click.argument("reference")
@because
@as_json
@click.pass_context
def lift(context: click.Context, reference: str, because: str, as_json: bool) -> None:
    """Lift the legal hold REFERENCE."""
    by = acting(context)
    from answerable.retention import actions

    row = actions.lift_hold(reference, because=because, by=by)
    _tell({"hold": row.reference, "on": row.subject, "lifted": True}, as_json=as_json)


@retention.command()
def scrub() -> None:
    """Rewrite the database so that nothing of what was erased is left in its files."""
    by = the_house()
    from answerable.retention import actions

    if not actions.scrub(by=by):
        raise AtFault("Somebody is reading: what was erased may still lie in the log of the "
                      "database. Try again when it is quiet.")  # fmt: skip
    click.echo("Nothing of what was erased is left in the files of the database.")


def _erasure(one: Any) -> dict[str, Any]:
    return {**_row(one.row), "agreed_by": [name for name in (one.first, one.second) if name]}


def _row(row: Any) -> dict[str, Any]:
    return {
        "erasure": row.reference, "kind": row.kind, "subject": row.subject, "state": row.state,
        "counted_from": row.counted_from.isoformat(), "due_on": row.due_on.isoformat(),
    }  # fmt: skip


def _tell(data: dict[str, Any], *, as_json: bool) -> None:
    emit(data) if as_json else click.echo("  ".join(f"{k}: {v}" for k, v in data.items()))
