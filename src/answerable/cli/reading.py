"""Read a file and say what it holds; take people's corrections out as tests of the reader."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from answerable.cli.door import AT_FAULT, AtFault, acting, answerable, emit

if TYPE_CHECKING:
    from answerable.intake.sandbox.answers import Outcome
    from answerable.reading.trained import Trained
    from answerable.reading.types import Reading, Statement


@answerable.command("read")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--published", default="", metavar="DATE", help="The day it was published.")
@click.option("--language", default="", metavar="CODE", help="Its language, where that is known.")
@click.option(
    "--explain",
    is_flag=True,
    help="Print the text with its statements marked, rule by rule, and what was ruled out.",
)
@click.option(
    "--trained", "files", multiple=True, metavar="WEIGHTS",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Also what this trained model proposes; else what the installation has switched on.",
)  # fmt: skip
@click.option("--json", "as_json", is_flag=True, help="Print the whole reading as JSON.")
def read(
    file: Path, published: str, language: str, explain: bool, files: tuple[Path, ...], as_json: bool
) -> None:
    """Read FILE and print what it says. Nothing is stored; no account is needed."""
    from answerable.intake.rules import kept_filename, why_not_published, why_not_read_in
    from answerable.intake.sandbox import answers
    from answerable.reading.explaining import explained
    from answerable.reading.frames.told_apart import lines, told_apart
    from answerable.reading.frames.told_apart import to_json as apart_to_json
    from answerable.reading.trained import proposed
    from answerable.reading.types import Hints, to_json
    from answerable.refusal import refuse_if

    refuse_if(why_not_published(published) or why_not_read_in(language))
    models = _trained(files)
    hints = Hints(filename=kept_filename(file.name), published_on=published, language=language)
    outcome = answers.read(file.read_bytes(), hints)
    if outcome.reading is None:
        raise AtFault(str(outcome.sentence))
    reading = proposed(outcome.reading, models)
    apart = told_apart(reading)
    if as_json:
        emit({**to_json(reading), **apart_to_json(reading, apart)})
        return
    if explain:
        click.echo(explained(reading))
    else:
        _tell_statements(reading, file.name)
    for line in lines(apart):
        click.echo(line)
    _tell_parts(outcome)


def _tell_statements(reading: Reading, name: str) -> None:
    click.echo(f"{reading.title or name} ({reading.language})")
    for number, said in enumerate(reading.statements, 1):
        what = said.dealing.words if said.dealing else said.kind.words
        click.echo(f"{number:3}  {what}, {said.scope.words}, {said.modality.words}: “{said.quote}”")
    for note in reading.notes:
        click.echo(note, err=True)


def _trained(files: tuple[Path, ...]) -> list[Trained]:
    """The trained models named, or those the installation has switched on."""
    from django.conf import settings

    from answerable.intake import weights
    from answerable.reading.trained import BadWeights

    try:
        return [weights.at(file) for file in files or settings.TRAINED]
    except BadWeights as wrong:
        raise AtFault(str(wrong)) from wrong


def _tell_parts(outcome: Outcome) -> None:
    """What lies in the file; each part is a document of its own once it is taken in."""
    for number, part in enumerate(outcome.parts.taken, 1):
        click.echo(f"{part.how} {number}: {part.name}, {len(part.data)} bytes", err=True)
    if outcome.parts.left:
        click.echo(f"{outcome.parts.left} more were left inside.", err=True)


@answerable.command("corrections")
@click.option("--report", default="", metavar="REF", help="Only of this report.")
@click.option(
    "--set-aside", is_flag=True, help="Also what was set aside with nothing in its place."
)
@click.option("--json", "as_json", is_flag=True, help="Print a file of cases a test can load.")
@click.pass_context
def corrections(context: click.Context, report: str, set_aside: bool, as_json: bool) -> None:
    """Where people found the reader wrong: what it read, what they put in its place, and why."""
    by = acting(context)
    from answerable.accounts.actions import note_read
    from answerable.incidents import queries
    from answerable.reading.cases import to_json as cases_to_json

    found = queries.corrections(by=by, report=report, also_set_aside=set_aside)
    for reference in dict.fromkeys(one.report for one in found):
        note_read(reference, how="corrections", by=by)
    if as_json:
        emit(cases_to_json(one.case for one in found))
        return
    for one in found:
        click.echo(f"{one.report} ({one.case.language}): {one.case.because}")
        for label, said in (("read", one.case.unwanted), ("right", one.case.wanted)):
            for each in said:
                click.echo(f"  {label}: \u201c{each.quote}\u201d {_facts(each)}")


@answerable.command("cases")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
def cases(file: Path, as_json: bool) -> int:
    """Read the texts of a FILE of cases again; say which the reader of today still gets wrong."""
    from answerable.reading.cases import BadCase, faults, from_json

    try:
        known = from_json(json.loads(file.read_bytes()))
    except BadCase as wrong:
        raise AtFault(str(wrong)) from wrong
    except ValueError as wrong:
        raise AtFault("This is no file of cases: it is not JSON.") from wrong
    wrong_in = {case.name: found for case in known if (found := faults(case))}
    if as_json:
        emit({"cases": len(known), "wrong": wrong_in})
    else:
        for name, found in wrong_in.items():
            click.echo(f"{name}: {'; '.join(found)}")
        click.echo(f"{len(known)} cases, {len(known) - len(wrong_in)} right.")
    return AT_FAULT if wrong_in else 0


def _facts(said: Statement) -> str:
    from answerable.reading.explaining import facts_of

    return "; ".join(f"{label}: {value}" for label, value in facts_of(said))
