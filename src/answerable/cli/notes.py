"""Notes at the command line: on a case, an incident or a report."""

from __future__ import annotations

import click

from answerable.cli.assessment import as_json, tell
from answerable.cli.door import acting, answerable, emit


@answerable.group()
def note() -> None:
    """Notes: for this house alone, every version kept, none overwritten."""


@note.command("list")
@click.argument("record")
@as_json
@click.pass_context
def list_(context: click.Context, record: str, as_json: bool) -> None:
    """The notes on a case, incident or report, the latest first."""
    by = acting(context)
    from answerable.assessment.queries.notes import notes_page

    lines = [
        {"note": one.row.reference, "version": one.row.version, "by": one.person,
         "changed_at": one.row.changed_at, "office": one.office, "text": one.row.text}
        for one in notes_page(record, by=by).notes
    ]  # fmt: skip
    if as_json:
        emit(lines)
        return
    for line in lines:
        click.echo(f"{line['note']}  version {line['version']}  {line['by']}\n  {line['text']}")


@note.command()
@click.argument("record")
@click.argument("text")
@click.option("--office", default="", help="Reference of the one office that reads it.")
@as_json
@click.pass_context
def write(context: click.Context, record: str, text: str, office: str, as_json: bool) -> None:
    """Write a note on a case, incident or report."""
    by = acting(context)
    from answerable.assessment.actions import notes

    row = notes.write_note(record, text, office=office, by=by)
    tell({"note": row.reference, "version": row.version}, as_json=as_json)


@note.command()
@click.argument("reference")
@click.argument("text")
@click.option("--version", "read", type=int, required=True, help="The version you read.")
@click.option("--office", default=None, help="Who alone reads it; empty for everybody.")
@as_json
@click.pass_context
def change(
    context: click.Context, reference: str, text: str, read: int, office: str | None, as_json: bool
) -> None:
    """Change a note; refused when somebody saved another version meanwhile."""
    by = acting(context)
    from answerable.assessment.actions import notes

    row = notes.save_note(reference, text, read=read, office=office, by=by)
    tell({"note": row.reference, "version": row.version}, as_json=as_json)


@note.command()
@click.argument("reference")
@as_json
@click.pass_context
def show(context: click.Context, reference: str, as_json: bool) -> None:
    """A note with every version you may read."""
    by = acting(context)
    from answerable.assessment.queries.notes import note_page

    shown = note_page(reference, by=by)
    versions = [
        {"version": one.row.number, "by": one.person, "text": one.row.text}
        for one in shown.versions
    ]  # fmt: skip
    if as_json:
        emit({"note": reference, "on": shown.note.subject, "versions": versions})
        return
    for one in versions:
        click.echo(f"version {one['version']}  {one['by']}\n  {one['text']}")
