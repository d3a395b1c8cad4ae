"""Commands of the ledger: acts, checkpoints, an export for a stranger, the queue; and `verify`."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from answerable.cli.door import AtFault, acting, answerable, emit, house

if TYPE_CHECKING:
    from answerable.actor import Actor

FOLDER = click.Path(path_type=Path, file_okay=False)
FILE = click.Path(path_type=Path, dir_okay=False, exists=True)


def the_house() -> Actor:
    """The machine at the command line: for upkeep, which shows no content."""
    house()
    from answerable.actor import Door, machine

    return machine(datetime.now(UTC), Door.CLI)


@contextmanager
def bar(label: str, *, quiet: bool) -> Iterator[Callable[[int, int], None]]:
    """A progress bar on standard error, fed with (done, of)."""
    with click.progressbar(range(1000), label=label, file=sys.stderr, hidden=quiet) as shown:

        def feed(done: int, of: int) -> None:
            shown.update(max(0, (1000 * done // of if of else 1000) - shown.pos))

        yield feed


@answerable.group()
def ledger() -> None:
    """Every act, sealed in order."""


@ledger.command("show")
@click.option("--subject", default="", help="Only acts on this record.")
@click.option("--page", default=1, help="A hundred acts a page, newest first.")
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
@click.pass_context
def show(context: click.Context, subject: str, page: int, as_json: bool) -> None:
    """The acts, newest first; for inspector and administrator."""
    by = acting(context)
    from answerable.oversight.queries.acts import acts_page

    found = acts_page(by=by, subject=subject, page=page)
    if as_json:
        emit({"count": found.count, "page": found.page, "pages": found.pages,
              "acts": [_line(line) for line in found.lines]})  # fmt: skip
        return
    for line in found.lines:
        words = getattr(line.verb, "words", line.verb)
        because = f" — {line.reason}" if line.reason else ""
        who = line.actor or "(not said before all opinions are in)"
        click.echo(f"{line.number:>8}  {line.moment:%Y-%m-%d %H:%M:%S}  {who}  {words}  "
                   f"{line.subject}{because}")  # fmt: skip
    click.echo(f"Page {found.page} of {found.pages}; {found.count} acts.")


def _line(line: Any) -> dict[str, Any]:
    return {
        "number": line.number, "moment": line.moment.isoformat(), "act": line.name,
        "actor": line.actor, "door": str(line.door), "subject": line.subject,
        "because": line.reason,
    }  # fmt: skip


@ledger.command()
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
def checkpoint(as_json: bool) -> None:
    """Sign the log as it stands and print the note: keep it in another place."""
    by = the_house()
    from answerable.ledger import actions

    made = actions.checkpoint(by=by)
    if made is None:
        raise AtFault("Nothing has been recorded yet; there is nothing to sign.")
    emit({"size": made.size, "note": made.note}) if as_json else click.echo(made.note, nl=False)


@ledger.command()
def key() -> None:
    """Print the public key the log is signed with, for those who check it."""
    house()
    from django.conf import settings

    from answerable.ledger.signing import verifier_key

    click.echo(verifier_key(Path(settings.KEYS)))


@ledger.command()
@click.argument("folder", type=FOLDER)
@click.option(
    "--inclusion", multiple=True, type=int, metavar="ACT", help="Prove this act is in it."
)
@click.option("--consistency", multiple=True, type=int, metavar="SIZE",
              help="Prove that the log of this size is its beginning.")  # fmt: skip
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
@click.pass_context
def export(
    context: click.Context, folder: Path, inclusion: tuple[int, ...], consistency: tuple[int, ...],
    as_json: bool,
) -> None:  # fmt: skip
    """Write the log to FOLDER with all a stranger needs to check it, the verifier included."""
    by = acting(context)
    from answerable.ledger import actions
    from answerable.ledger.export import write_export
    from answerable.oversight.queries.acts import not_to_tell_yet

    signed = actions.checkpoint(by=by)
    if signed is None:
        raise AtFault("Nothing has been recorded yet; there is nothing to export.")
    with bar("Exporting", quiet=as_json) as progress:
        size = write_export(folder, signed.note, by=by, inclusion=inclusion,
                            consistency=consistency, progress=progress,
                            withheld=not_to_tell_yet(by=by))  # fmt: skip
    if as_json:
        emit({"folder": str(folder), "size": size})
    else:
        click.echo(f"{size} acts are in {folder}. To check: python3 {folder}/verifier.py {folder}")


@ledger.command()
@click.option("--state", type=click.Choice(["queued", "running", "done", "failed"]), default=None)
@click.option("--retry", is_flag=True, help="Put what was given up back in the queue.")
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
@click.pass_context
def jobs(context: click.Context, state: str | None, retry: bool, as_json: bool) -> None:
    """What waits, runs, or was given up; the newest hundred."""
    by = acting(context)
    from answerable.ledger import actions, queries

    shown = list(queries.jobs(by=by, state=state or ("" if not retry else "failed"))[:100])
    if retry:
        click.echo(f"{actions.retry_failed(by=by)} jobs are in the queue again.")
        return
    rows = [
        {"job": j.name, "subject": j.subject, "state": j.state, "attempts": j.attempts,
         "run_after": j.run_after.isoformat(), "error": j.error}
        for j in shown
    ]  # fmt: skip
    if as_json:
        emit(rows)
        return
    for row in rows:
        last = str(row["error"]).strip().splitlines()[-1:] or [""]
        click.echo(f"{row['state']:8} {row['job']:14} {row['subject']}  {last[0]}")
    if not rows:
        click.echo("Nothing is in the queue.")


@answerable.command()
@click.option("--against", multiple=True, type=FILE, help="A signed note kept elsewhere.")
@click.option("--json", "as_json", is_flag=True, help="Print what was found as JSON.")
def verify(against: tuple[Path, ...], as_json: bool) -> None:
    """Check the whole log, every history row and every sealed file; name what is wrong (exit 1)."""
    by = the_house()
    from django.conf import settings

    from answerable.ledger.signing import KEPT_FILE
    from answerable.oversight import actions
    from answerable.oversight.queries.verifications import problems_of

    kept = Path(settings.DATA) / KEPT_FILE
    files = [*against, *([kept] if kept.exists() else [])]
    notes = [file.read_bytes().decode("utf-8", "replace") for file in files]
    with bar("Verifying", quiet=as_json) as progress:
        found = actions.verify(by=by, progress=progress, against=notes)
    problems = [str(problem) for problem in problems_of(found)]
    if as_json:
        emit({"acts": found.acts, "tree_size": found.tree_size, "root": found.root,
              "history_rows": found.history_rows, "exhibits": found.exhibits,
              "problems": problems})  # fmt: skip
    else:
        click.echo(f"{found.acts} acts, {found.history_rows} history rows and {found.exhibits} "
                   f"exhibits were checked; the root is {found.root}.")  # fmt: skip
        for problem in problems:
            click.echo(f"WRONG: {problem}")
    if problems:
        raise AtFault(f"{len(problems)} things are wrong.")
    if not as_json:
        click.echo("Everything holds.")
