"""The operator's own places: what is in a file, and adding it."""

from __future__ import annotations

from pathlib import Path

import click

from answerable.cli.accounts import because
from answerable.cli.door import AtFault, acting, answerable, emit


@answerable.group("places")
def places() -> None:
    """Places the reader finds beside those it ships with."""


@places.command("add")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--dry-run", is_flag=True, help="Say what the file holds and change nothing.")
@click.option("--json", "as_json", is_flag=True, help="Print what became of it as JSON.")
@because
@click.pass_context
def add(context: click.Context, file: Path, dry_run: bool, as_json: bool, because: str) -> None:
    """Add the places of FILE: CSV with a heading (name, country, latitude, longitude; and where known
    other_names with semicolons between, precision, population, near), or lines as GeoNames has them.

    Nothing is added while a line is at fault. The same file twice adds nothing.
    """
    by = acting(context)
    from answerable.incidents import actions, queries
    from answerable.reading.gazetteer import listed

    try:
        found = listed(file.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError:
        raise AtFault("The file is not in UTF-8.") from None
    if found.faults and not as_json:
        for fault in found.faults[:50]:
            click.echo(f"line {fault.line}: {fault.why}", err=True)
    if found.faults and not dry_run:
        raise AtFault(f"{len(found.faults)} lines are at fault; nothing was added.")
    new = queries.how_many_are_new(found, by=by) if dry_run else None
    added = 0 if dry_run else actions.add_places(found, because=because, by=by)
    if as_json:
        emit({
            "places": len(found.places), "new": added if new is None else new, "added": added,
            "faults": [{"line": f.line, "why": str(f.why)} for f in found.faults],
        })  # fmt: skip
    elif dry_run:
        click.echo(
            f"{len(found.places)} places, {new} of them new, {len(found.faults)} lines at fault."
        )
    else:
        click.echo(f"{added} of {len(found.places)} places added; the rest were there.")
    if found.faults:
        raise AtFault("Lines are at fault.")
