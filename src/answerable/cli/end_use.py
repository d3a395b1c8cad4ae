"""Concerns about end use at the command line. A case on one is opened with `case open`."""

from __future__ import annotations

import click

from answerable.cli.assessment import as_json, because, day, tell
from answerable.cli.door import acting, answerable, emit


@answerable.group("end-use")
def end_use() -> None:
    """Supplied arms lost, passed on, used otherwise or not accounted for."""


@end_use.command()
@click.argument("kind")
@click.argument("title")
@click.argument("what")
@click.option("--source", required=True, help="Who told of it, by office, or where it stands.")
@click.option("--state", "states", multiple=True, help="A recipient state; may be given often.")
@click.option("--report", default="", help="The report it came in.")
@click.option("--happened", default="", help="When (EDTF).")
@click.option("--least", type=int, help="At least so many articles.")
@click.option("--most", type=int, help="At most so many articles.")
@click.option("--received", default="", help="Received on (YYYY-MM-DD); today when left out.")
@because
@as_json
@click.pass_context
def record(
    context: click.Context, /, kind: str, title: str, what: str, source: str,
    states: tuple[str, ...], report: str, happened: str, least: int | None, most: int | None,
    received: str, because: str, as_json: bool,
) -> None:  # fmt: skip
    """Record a concern: loss_of_custody, third_party_transfer, other_purpose, modified …"""
    by = acting(context)
    from answerable.arms import actions
    from answerable.arms.rules.end_use import Told

    told = Told(title, kind, what, source, states, report, happened, least, most, day(received))
    made = actions.record_concern(told, because=because, by=by)
    tell({"concern": made.reference, "kind": made.kind}, as_json=as_json)


@end_use.command()
@click.argument("reference")
@click.argument("target")
@click.option("--note", default="")
@as_json
@click.pass_context
def name(context: click.Context, reference: str, target: str, note: str, as_json: bool) -> None:
    """Name an article, unit, transfer, licence or observation a concern is about."""
    by = acting(context)
    from answerable.arms import actions

    actions.name_item(reference, target, note=note, by=by)
    tell({"concern": reference, "about": target}, as_json=as_json)


@end_use.command()
@click.argument("reference", required=False)
@as_json
@click.pass_context
def show(context: click.Context, reference: str | None, as_json: bool) -> None:
    """One concern, or all of them."""
    by = acting(context)
    from answerable.arms.queries.end_use import concern_page, concerns
    from answerable.cli.observations import tell_or_emit
    from answerable.cli.seen_data import concern_data

    if reference:
        tell_or_emit(concern_data(concern_page(reference, by=by)), as_json=as_json)
        return
    rows = [{"concern": row.reference, "kind": kind.value, "title": row.title,
             "received_at": row.received_at} for row, kind in concerns(by=by)]  # fmt: skip
    if as_json:
        emit(rows)
    for one in [] if as_json else rows:
        click.echo(f"{one['concern']}  {one['kind']}  {one['title']}")
