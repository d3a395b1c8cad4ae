"""Registers of arms at the command line: taken in after a dry run, listed, and the starter catalogue."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from answerable.cli.assessment import as_json, because, tell
from answerable.cli.door import acting, answerable, emit
from answerable.refusal import Refused, say

SUPPLIED = (
    click.option("--end-user", default="", help="By office or force."),
    click.option("--unit", default="", help="A unit of the tree of forces, by reference."),
    click.option("--quantity", default="", help="12, 10-20, ≥5; left out: not known."),
    click.option("--value", default=""),
    click.option("--currency", default="", help="By its three letters."),
    click.option("--funding", default="not_known",
                 help="grant, state_sale, commercial_sale, loan or not_known."),
    click.option("--note", default=""),
    click.option("--source", default="", help="Where this stands."),
    click.option("--marking", default="internal"),
)  # fmt: skip


def supplied_options(command: Any) -> Any:
    """The options a licence and a transfer have in common."""
    for option in reversed(SUPPLIED):
        command = option(command)
    return command


def supplied_of(article: str, recipient: str, given: dict[str, Any]) -> Any:
    """What is supplied, from an article and recipient and the options in common."""
    from answerable.arms.rules.supplies import Supplied, money, quantity

    return Supplied(
        article, recipient, given["end_user"], given["unit"], quantity(given["quantity"]),
        money(given["value"]), given["currency"].upper(), given["funding"], given["note"],
        given["source"],
    )  # fmt: skip


def marked_as(level: str) -> Any:
    """The marking of a new record, by the name of its level."""
    from answerable.actor import Level
    from answerable.arms.actions.rows import Marked

    if level not in list(Level):
        raise Refused(say("There is no marking {level}.", level=level))
    return Marked(Level(level))


@answerable.group()
def register() -> None:
    """Registers of arms: take one in, list those taken in."""


@register.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--series", required=True, help="Which register this is an edition of.")
@click.option("--holds", type=click.Choice(["transfers", "licences"]), default="transfers",
              show_default=True, help="What the lines of a spreadsheet are.")  # fmt: skip
@click.option("--map", "named", multiple=True, metavar="MEANING=HEADING",
              help="What a column means, e.g. recipient=Destination; may be given again.")  # fmt: skip
@click.option("--every", multiple=True, metavar="MEANING=WORDS",
              help="What every line says that has no column for it.")  # fmt: skip
@click.option("--ours", multiple=True, metavar="NAME", help="A name it has for us as a supplier.")
@click.option("--dates", type=click.Choice(["day_first", "month_first"]),
              help="Which number of 12/03/2026 is the day.")  # fmt: skip
@click.option("--replaces", is_flag=True, help="What it no longer has is gone.")
@click.option("--marking", default="internal")
@click.option("--dry-run", is_flag=True, help="Say what would happen; store nothing.")
@click.option("--because", default="", help="Why; needed to store it.")
@as_json
@click.pass_context
def import_(
    context: click.Context, /, file: Path, series: str, dry_run: bool, because: str, as_json: bool,
    marking: str, **given: Any,
) -> int:  # fmt: skip
    """Take in a register, CSV or XLSX. The same edition twice adds nothing."""
    by = acting(context)
    from answerable.arms.actions.registers import take_in_register
    from answerable.arms.queries.registers import Wanted, preview

    wanted = Wanted(
        series, given["holds"], _pairs(given["named"]), _pairs(given["every"]), given["ours"],
        given["dates"] or "unknown", given["replaces"],
    )  # fmt: skip
    data = file.read_bytes()
    if dry_run:
        seen = preview(data, wanted, by=by, level=marked_as(marking).level)
        counts = {
            name: getattr(seen, name)
            for name in ("lines", "rejoined", "designations", "new", "articles", "known", "gone",
                         "ours")
        }  # fmt: skip
        told: dict[str, Any] = {"form": str(seen.form), **counts}
        if seen.why_not:
            told["why_not"] = str(seen.why_not)
        return _tell(told, seen.errors, as_json)
    done = take_in_register(data, wanted, because=because, by=by, marked=marked_as(marking))
    counts = {
        name: getattr(done, name)
        for name in ("lines", "designations", "new", "articles", "known", "gone")
    }
    told = {"register": done.register.reference if done.register else "", **counts}
    return _tell(told, done.errors, as_json)


def _tell(told: dict[str, Any], errors: Any, as_json: bool) -> int:
    """Print counts and what is wrong; exit code 1 where a line was left out."""
    wrong = [{"line": e.number, "column": e.column, "sentence": str(e.sentence)} for e in errors]
    if as_json:
        emit({**told, "errors": wrong})
        return 1 if wrong else 0
    tell({**told, "left out": len({e["line"] for e in wrong})}, as_json=False)
    for one in wrong[:50]:
        click.echo(f"  line {one['line']} {one['column']}: {one['sentence']}")
    return 1 if wrong else 0


def _pairs(given: tuple[str, ...]) -> dict[str, str]:
    pairs = {}
    for each in given:
        meaning, equals, words = each.partition("=")
        if not equals:
            raise Refused(say("Write MEANING=WORDS, not {text}.", text=each[:60]))
        pairs[meaning.strip()] = words.strip()
    return pairs


@register.command("starter")
@because
@as_json
@click.pass_context
def starter(context: click.Context, because: str, as_json: bool) -> None:
    """Take in the starter catalogue that comes with the software; what is known already is left."""
    by = acting(context)
    from answerable.arms.actions.catalogue import take_in_starter

    done = take_in_starter(because=because, by=by)
    tell(
        {"register": done.register.reference if done.register else "", "new": done.new,
         "known": done.known},
        as_json=as_json,
    )  # fmt: skip


@register.command("list")
@as_json
@click.pass_context
def list_(context: click.Context, as_json: bool) -> None:
    """The registers taken in, the newest first."""
    by = acting(context)
    from answerable.arms.queries.registers import registers

    found = [
        {"register": one.row.reference, "series": one.row.series, "form": one.row.form,
         "taken_at": one.row.taken_at.isoformat(), "who": one.who, **one.row.counts}
        for one in registers(by=by)
    ]  # fmt: skip
    if as_json:
        emit(found)
        return
    for line in found:
        click.echo(
            f"{line['register']}  {line['series']}  {line['lines']} lines, {line['new']} new"
        )
