"""Read a file and say what it holds: no records, no account, nothing stored."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from answerable.cli.door import AtFault, answerable, emit

if TYPE_CHECKING:
    from answerable.intake.sandbox.answers import Outcome


@answerable.command("read")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--published", default="", metavar="DATE", help="The day it was published.")
@click.option("--language", default="", metavar="CODE", help="Its language, where that is known.")
@click.option(
    "--explain",
    is_flag=True,
    help="Print the text with its statements marked, rule by rule, and what was ruled out.",
)
@click.option("--json", "as_json", is_flag=True, help="Print the whole reading as JSON.")
def read(file: Path, published: str, language: str, explain: bool, as_json: bool) -> None:
    """Read FILE and print what it says. Nothing is stored; no account is needed."""
    from answerable.intake.rules import kept_filename, why_not_published
    from answerable.intake.sandbox import answers
    from answerable.reading.explaining import explained
    from answerable.reading.types import Hints, Reading, to_json
    from answerable.refusal import refuse_if

    refuse_if(why_not_published(published))
    hints = Hints(filename=kept_filename(file.name), published_on=published, language=language)
    outcome = answers.read(file.read_bytes(), hints)
    if outcome.reading is None:
        raise AtFault(str(outcome.sentence))
    if as_json:
        emit(to_json(outcome.reading))
        return
    reading: Reading = outcome.reading
    if explain:
        click.echo(explained(reading))
        _tell_parts(outcome)
        return
    click.echo(f"{reading.title or file.name} ({reading.language})")
    for number, said in enumerate(reading.statements, 1):
        what = said.dealing.words if said.dealing else said.kind.words
        click.echo(f"{number:3}  {what}, {said.scope.words}, {said.modality.words}: “{said.quote}”")
    for note in reading.notes:
        click.echo(note, err=True)
    _tell_parts(outcome)


def _tell_parts(outcome: Outcome) -> None:
    """What lies in the file; each part is a document of its own once it is taken in."""
    for number, part in enumerate(outcome.parts.taken, 1):
        click.echo(f"{part.how} {number}: {part.name}, {len(part.data)} bytes", err=True)
    if outcome.parts.left:
        click.echo(f"{outcome.parts.left} more were left inside.", err=True)
