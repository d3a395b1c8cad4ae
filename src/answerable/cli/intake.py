"""Taking in files, folders and lists; sources; the queue of reports."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from answerable.actor import Actor, Level
from answerable.cli.door import AT_FAULT, AtFault, acting, answerable, emit
from answerable.intake.rules import (
    NOT_STATED,
    Named,
    SourceKind,
    State,
    kept_filename,
    why_not_published,
)
from answerable.reading.types import Scope
from answerable.refusal import Refused, Sentence, refuse_if, say

if TYPE_CHECKING:
    from answerable.intake.actions import Received, TakenIn
    from answerable.intake.queries import Preview

Command = Callable[..., Any]

_OPTIONS = (
    click.option("--source", default="", metavar="NAME", help="Whom it comes from, by public name."),
    click.option("--kind", type=click.Choice([kind.value for kind in SourceKind]),
                 help="What kind of source that is (press or organisation, unless said)."),
    click.option("--marking", type=click.Choice([level.value for level in Level]),
                 default=Level.INTERNAL.value, show_default=True, help="Who may see it."),
    click.option("--compartment", "compartments", multiple=True, metavar="CODE",
                 help="A compartment it lies in; may be given again."),
    click.option("--situation", default="", metavar="REF", help="The situation it belongs to."),
    click.option("--later", is_flag=True, help="Leave the reading to the worker."),
    click.option("--json", "as_json", is_flag=True, help="Print what became of it as JSON."),
)  # fmt: skip


def _said_of_it(command: Command) -> Command:
    """The options that say where something comes from and who may see it."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


@dataclass
class _Outcome:
    taken: list[str] = field(default_factory=list)
    known: list[str] = field(default_factory=list)
    dated: list[str] = field(default_factory=list)
    refused: list[tuple[str, Sentence]] = field(default_factory=list)

    def add(self, received: Received) -> None:
        kind = self.taken if received.is_new else self.dated if received.dated else self.known
        kind.append(received.report.reference)


@answerable.command("take-in")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--published", default="", metavar="DATE", help="The day it was published; one path.")
@_said_of_it
@click.pass_context
def take_in(
    context: click.Context, /, paths: tuple[Path, ...], published: str, as_json: bool, later: bool,
    **said: Any,
) -> int:  # fmt: skip
    """Take in files, and folders with all that is in them; then read them.

    Without --source they are filed under "Source not stated": what a document says of its own
    publisher is read from it and shown as what it says. Bytes known from the same source change
    nothing; with --published they gain the missing date and are read again.
    """
    refuse_if(why_not_published(published))
    if published and (len(paths) > 1 or paths[0].is_dir()):
        raise Refused(say("A day of publication goes with one file at a time."))
    by = acting(context)
    outcome = _Outcome()
    for path in _shown(list(_files(paths)), "Taking in"):
        try:
            outcome.add(_receive(path, published=published, by=by, **said))
        except Refused as refused:
            outcome.refused.append((str(path), refused.sentence))
    if not later:
        _work()
    return _tell(outcome, by, as_json)


@answerable.command("read-again")
@click.argument("references", nargs=-1)
@click.option("--all", "all_of_them", is_flag=True, help="Also all that have been read before.")
@click.option("--later", is_flag=True, help="Leave the reading to the worker.")
@click.option("--json", "as_json", is_flag=True, help="Print what became of it as JSON.")
@click.pass_context
def read_again(
    context: click.Context, references: tuple[str, ...], all_of_them: bool, later: bool,
    as_json: bool,
) -> None:  # fmt: skip
    """Read again the reports named, or all that are kept unread: after an upgrade, say.

    With --all those read before too: once a model of your own was switched on, or the reader itself
    was renewed. What reads as before is left alone; else the new reading is a further version, the old
    one stays, and what people accepted or corrected is untouched.
    """
    if references and all_of_them:
        raise AtFault("Name the reports, or write --all.")
    by = acting(context)
    from answerable.intake import actions, queries

    queued = actions.read_again(references, all_of_them=all_of_them, by=by)
    before = queries.last_read_by(queued, by=by)
    if not later:
        _work()
    after = queries.last_read_by(queued, by=by)
    otherwise = {at: reader for at, (_, reader) in after.items() if after[at] != before.get(at)}
    unread = [r for r in queries.reports(queued, by=by) if r.state == "kept_unread"]
    if as_json:
        emit({"queued": list(queued), "unread": [r.reference for r in unread],
              "otherwise": otherwise})  # fmt: skip
        return
    if later:
        click.echo(f"{len(queued)} to be read again by the worker.")
        return
    click.echo(f"{len(queued)} read again, {len(unread)} of them still kept unread.")
    for at, reader in otherwise.items():
        had = f"before by {before[at][1]}" if at in before else "not read before"
        click.echo(f"{at}: read otherwise, by {reader}, {had}")
    for report in unread:
        click.echo(f"{report.reference}: {report.state_reason}", err=True)


@answerable.command("list-in")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--map", "named", multiple=True, metavar="MEANING=HEADING",
              help="What a column means, e.g. killed=Deaths; may be given again.")  # fmt: skip
@click.option("--dates", type=click.Choice(["day_first", "month_first"]),
              help="Which number of 12/03/2026 is the day.")  # fmt: skip
@click.option("--counts", type=click.Choice([scope.value for scope in Scope]), default="incident",
              show_default=True, help="What a row counts.")  # fmt: skip
@click.option("--dry-run", is_flag=True, help="Say what would happen; store nothing.")
@_said_of_it
@click.pass_context
def list_in(
    context: click.Context, /, file: Path, named: tuple[str, ...], dates: str | None, counts: str,
    dry_run: bool, later: bool, as_json: bool, **said: Any,
) -> int:  # fmt: skip
    """Take in a list, CSV or XLSX: a report for each good row. The same rows twice are there once."""
    by = acting(context)
    from answerable.intake.queries import plan_for, preview

    data = file.read_bytes()
    plan = plan_for(data, dict(_pair(each) for each in named), order=dates or "", scope=counts)
    seen = preview(data, plan)
    if dry_run:
        return _tell_preview(seen, as_json)
    refuse_if(seen.why_not)
    from answerable.intake.actions import take_in_list

    source = _source(said["source"], said["kind"])
    done = take_in_list(
        data, source=source, mapping=plan, filename=kept_filename(file.name), by=by,
        situation=said["situation"], **_guarded(said),
    )  # fmt: skip
    if not later:
        _work()
    return _tell_list(done, as_json)


@answerable.command("sources")
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
@click.pass_context
def sources(context: click.Context, as_json: bool) -> None:
    """List the sources you may see, with their reliability and number of reports."""
    by = acting(context)
    from answerable.intake import queries

    found = queries.sources(by=by)
    if as_json:
        emit([
            {"reference": s.source.reference, "name": s.source.name, "kind": s.source.kind,
             "reliability": s.source.reliability, "reports": s.reports}
            for s in found
        ])  # fmt: skip
        return
    for s in found:
        one = s.source
        click.echo(f"{one.reference}  {one.reliability}  {s.reports:6}  {one.name} ({one.kind})")


@answerable.command("inbox")
@click.option("--all", "everything", is_flag=True, help="Also what was opened before.")
@click.option("--page", default=1, show_default=True, help="A hundred at a time.")
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
@click.pass_context
def inbox(context: click.Context, everything: bool, page: int, as_json: bool) -> None:
    """List the reports nobody has opened, oldest first."""
    by = acting(context)
    from answerable.intake import queries

    found = queries.inbox(by, page=page, opened=None if everything else False)
    rows = [
        {"reference": w.reference, "title": w.report.title or None, "source": w.source_name or None,
         "language": w.report.language or None, "state": w.report.state,
         "received_at": w.report.received_at, "opened": w.report.opened_at is not None,
         "filename": w.report.filename}
        for w in found.reports
    ]  # fmt: skip
    if as_json:
        emit(
            {"total": found.total, "page": found.page, "unopened": found.unopened, "reports": rows}
        )
        return
    click.echo(f"{found.unopened} never opened; {found.total} listed.")
    for row in rows:
        name = row["title"] or row["filename"] or ""
        state = State(str(row["state"])).words
        click.echo(f"{row['reference']}  {row['received_at']:%Y-%m-%d}  {state:18}  {name}")


def _receive(path: Path, *, published: str, by: Actor, **said: Any) -> Received:
    from django.conf import settings

    from answerable.intake.actions import receive_report

    if path.stat().st_size > settings.LIMIT_BYTES:
        raise Refused(say("The file is larger than what can be taken in at once."))
    return receive_report(
        path.read_bytes(), source=_source(said["source"], said["kind"]),
        filename=kept_filename(path.name), published_on=published, situation=said["situation"],
        by=by, **_guarded(said),
    )  # fmt: skip


def _guarded(said: dict[str, Any]) -> dict[str, Any]:
    return {"level": Level(said["marking"]), "compartments": said["compartments"]}


def _source(name: str, kind: str | None) -> Named:
    """Whom it comes from: a paper or organisation unless said, and nobody where none is named."""
    unless = SourceKind.NGO_OR_PRESS if name else SourceKind.OTHER
    return Named(name or NOT_STATED, SourceKind(kind or unless))


def _files(paths: tuple[Path, ...]) -> Iterator[Path]:
    """The files named, and those in the folders named, in order; hidden ones only when named."""
    for path in paths:
        if not path.exists():
            raise Refused(say("There is no file {path}.", path=kept_filename(str(path))))
        if not path.is_dir():
            yield path
            continue
        for folder, inside, names in os.walk(path):
            inside[:] = sorted(n for n in inside if not n.startswith("."))
            yield from (Path(folder) / n for n in sorted(names) if not n.startswith("."))


def _shown(items: list[Path], label: str) -> Iterator[Path]:
    """Each item, with a progress bar on standard error where somebody is looking."""
    if not sys.stderr.isatty():
        yield from items
        return
    with click.progressbar(items, label=label, file=sys.stderr) as bar:
        yield from bar


def _work() -> None:
    """Do what follows, here and now, as the worker would."""
    from answerable.worker.run import Worker

    Worker().drain()


def _tell(outcome: _Outcome, by: Actor, as_json: bool) -> int:
    from answerable.intake import queries

    handled = [*outcome.taken, *outcome.dated, *outcome.known]
    reports = queries.reports(handled, by=by)
    unread = [r for r in reports if r.state == "kept_unread"]
    if as_json:
        emit({
            "taken": outcome.taken, "known": outcome.known, "dated": outcome.dated,
            "unread": [{"reference": r.reference, "filename": r.filename, "why": r.state_reason}
                       for r in unread],
            "refused": [{"path": path, "why": str(why)} for path, why in outcome.refused],
        })  # fmt: skip
    else:
        click.echo(
            f"{len(outcome.taken)} taken in, {len(outcome.known)} here already, "
            f"{len(outcome.dated)} dated, {len(unread)} kept unread, {len(outcome.refused)} refused."
        )
        for report in unread:
            click.echo(f"{report.filename}: {report.state_reason}", err=True)
        for path, why in outcome.refused:
            click.echo(f"{path}: {why}", err=True)
    return AT_FAULT if outcome.refused else 0


def _tell_preview(seen: Preview, as_json: bool) -> int:
    errors = [
        {"row": e.number, "column": e.column, "why": str(e.sentence)} for e in seen.read.errors
    ]
    columns = [{"heading": c.heading, "means": c.meaning and c.meaning.value, "samples": c.samples}
               for c in seen.columns]  # fmt: skip
    if as_json:
        emit({
            "rows": seen.total, "good": len(seen.read.rows), "repeated": seen.read.repeated,
            "columns": columns, "errors": errors, "why_not": seen.why_not and str(seen.why_not),
        })  # fmt: skip
    else:
        click.echo(f"{seen.total} rows, {len(seen.read.rows)} good. Nothing was stored.")
        for column in columns:
            click.echo(f"  {column['heading']}: {column['means'] or 'kept as it is'}")
        _tell_errors(
            seen.why_not, [(e.number, e.column, str(e.sentence)) for e in seen.read.errors]
        )
    return AT_FAULT if errors or seen.why_not else 0


def _tell_list(done: TakenIn, as_json: bool) -> int:
    errors = [(e.number, e.column, str(e.sentence)) for e in done.errors]
    if as_json:
        emit({"list": done.batch and done.batch.reference, "taken": done.taken, "known": done.known,
              "errors": [{"row": n, "column": c, "why": w} for n, c, w in errors]})  # fmt: skip
    else:
        wrong = len({number for number, _, _ in errors})
        click.echo(f"{len(done.taken)} rows taken in, {done.known} here already, {wrong} at fault.")
        _tell_errors(None, errors)
    return AT_FAULT if errors else 0


def _tell_errors(why_not: Sentence | None, errors: list[tuple[int, str, str]]) -> None:
    if why_not:
        click.echo(why_not, err=True)
    for number, column, words in errors:
        click.echo(f"row {number}{', ' + column if column else ''}: {words}", err=True)


def _pair(given: str) -> tuple[str, str]:
    meaning, equals, heading = given.partition("=")
    if not equals:
        raise Refused(say("Write --map as meaning=heading, for example killed=Deaths."))
    return meaning, heading
