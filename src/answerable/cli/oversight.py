"""Commands of oversight: the funnel as figures, and the account of a period."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import click

from answerable.cli.door import acting, answerable, emit

DAY = click.DateTime(formats=["%Y-%m-%d"])


@answerable.command()
@click.option("--as-of", "true_on", type=DAY, help="How things stood in the world that day.")
@click.option("--known-on", type=DAY, help="By what was on record by the end of this day.")
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON.")
@click.pass_context
def funnel(
    context: click.Context, true_on: datetime | None, known_on: datetime | None, as_json: bool
) -> None:
    """Where every incident stands, for how long, and with whom it lies."""
    by = acting(context)
    from answerable.oversight import queries

    figures = queries.stage_funnel(
        by, true_on.date() if true_on else None, known_on.date() if known_on else None
    )
    emit(figures) if as_json else _print(figures)


def _print(figures: dict[str, Any]) -> None:
    click.echo(figures["sentence"])
    unopened = figures["never_opened_reports"]
    if unopened["count"]:
        click.echo(
            f"Reports never opened: {unopened['count']}, oldest {unopened['oldest_days']} days."
        )
    if figures["stages"] is None:
        click.echo("Your roles do not read cases: stages are not shown.")
        return
    _print_stages(figures["stages"])
    for holder in figures["held_by"]:
        click.echo(f"{holder['count']:>6}  {holder['name']}")
    click.echo(figures["end_use"]["sentence"])
    if figures["end_use"]["open"]:
        _print_stages(figures["end_use"]["stages"])


def _print_stages(stages: list[dict[str, Any]]) -> None:
    click.echo(f"{'':32}{'open':>7}{'oldest':>8}{'moved':>7}   ages (30, 60, 180, 365, over)")
    for line in stages:
        oldest = "–" if line["oldest_days"] is None else line["oldest_days"]
        ages = " ".join(f"{count:>4}" for count in line["ages"].values())
        click.echo(
            f"{line['words']:32}{line['open']:>7}{oldest:>8}{line['moved_on_in_30_days']:>7}   {ages}"
        )


@answerable.command("carry-over")
@click.argument("first", type=DAY)
@click.argument("last", type=DAY)
@click.option("--known-on", type=DAY, help="By what was on record by the end of this day.")
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON.")
@click.pass_context
def carry_over(
    context: click.Context, first: datetime, last: datetime, known_on: datetime | None,
    as_json: bool,
) -> None:  # fmt: skip
    """The account of a period: open before it, new, reopened, completed, open at its end."""
    by = acting(context)
    from answerable.oversight import queries

    known = known_on.date() if known_on else None
    period = queries.carry_over(by, first.date(), last.date(), known)
    figures = {
        "first": period.first.isoformat(), "last": period.last.isoformat(),
        "opening": period.opening, "new": period.new, "reopened": period.reopened,
        "completed": {way.value: count for way, count in period.ended.items()},
        "closing": period.closing, "balances": period.balances,
    }  # fmt: skip
    if as_json:
        emit(figures)
        return
    click.echo(
        f"{period.opening} + {period.new} new + {period.reopened} reopened "
        f"− {period.completed} completed = {period.closing}"
        + ("" if period.balances else f" (does not balance, by {period.difference})")
    )
