"""Commands of evidence: the exhibits of a record, their custody, their bytes, and a new look at all."""

from __future__ import annotations

from pathlib import Path

import click

from answerable.cli.door import AtFault, acting, answerable, emit
from answerable.cli.ledger import the_house


@answerable.group()
def evidence() -> None:
    """Sealed originals, their custody, and the proof that nothing changed."""


@evidence.command()
@click.argument("record")
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
@click.pass_context
def custody(context: click.Context, record: str, as_json: bool) -> None:
    """The exhibits that RECORD (a report's reference) brought, and every step of their custody."""
    by = acting(context)
    from answerable.evidence import queries

    steps = [
        {"exhibit": s.exhibit.reference, "sha256": s.exhibit.sha256, "size": s.exhibit.size,
         "kind": s.exhibit.kind, "step": s.step, "moment": s.moment.isoformat(),
         "actor": s.actor, "door": s.door, "detail": s.detail}
        for s in queries.custody_under(record, by=by)
    ]  # fmt: skip
    if as_json:
        emit(steps)
        return
    for step in steps:
        click.echo(f"{step['moment']}  {step['exhibit']}  {step['step']:12} {step['actor']}  "
                   f"{step['kind']}, {step['size']} bytes, {step['sha256']}")  # fmt: skip


@evidence.command("export")
@click.argument("record")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--exhibit", "reference", default="", help="Which one, when the record has several.")
@click.pass_context
def export(context: click.Context, record: str, file: Path, reference: str) -> None:
    """Write the sealed bytes that RECORD brought to FILE; custody notes that they were exported."""
    by = acting(context)
    from answerable.evidence import actions, queries

    exhibit = queries.exhibit_under(record, reference, by=by)
    data = actions.export_original(exhibit, under=record, to=file.name, by=by)
    with file.open("xb") as out:
        out.write(data)
    click.echo(f"{exhibit.reference}: {len(data)} bytes, SHA-256 {exhibit.sha256}")


@evidence.command()
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
def recheck(as_json: bool) -> None:
    """Read and hash again every sealed file that is due; exit 1 when one does not hold."""
    by = the_house()
    from answerable.evidence import actions

    wrong = [check.detail for check in actions.recheck(by=by)]
    if as_json:
        emit({"wrong": wrong})
    for sentence in () if as_json else wrong:
        click.echo(sentence)
    if wrong:
        raise AtFault(f"{len(wrong)} sealed files do not hold.")
    if not as_json:
        click.echo("Every sealed file that was due holds.")
