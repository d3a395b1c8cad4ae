"""Commands of upkeep: the doctor's round, backup and restore."""

from __future__ import annotations

from pathlib import Path

import click

from answerable.cli.door import AtFault, answerable, emit
from answerable.cli.ledger import bar, the_house

FOLDER = click.Path(path_type=Path, file_okay=False)


@answerable.command()
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
def doctor(as_json: bool) -> None:
    """Say what is wrong with this installation and what to do; exit 1 when something is."""
    by = the_house()
    from answerable.cli.counterpart_checks import door_checks
    from answerable.ledger.viewer import HOUSE, looking_as
    from answerable.upkeep.queries import diagnose

    with looking_as(HOUSE):
        checks = [*diagnose(by=by), *door_checks(by=by)]
    if as_json:
        emit([{"name": c.name, "grade": c.grade.value, "sentence": c.sentence,
               "remedy": c.remedy or ""} for c in checks])  # fmt: skip
    for check in () if as_json else checks:
        click.echo(f"{check.grade.words:6} {check.name}: {check.sentence}")
        if check.remedy:
            click.echo(f"{'':6} → {check.remedy}")
    wrong = sum(check.grade == "fault" for check in checks)
    if wrong:
        raise AtFault(f"{wrong} of {len(checks)} checks failed.")


@answerable.command()
@click.argument("folder", type=FOLDER)
@click.option("--with-keys", is_flag=True, help="Also write the keys, to FOLDER.keys.")
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
def backup(folder: Path, with_keys: bool, as_json: bool) -> None:
    """Copy all records and sealed files to the new FOLDER, while the work goes on."""
    by = the_house()
    from answerable.upkeep import actions
    from answerable.upkeep.archives.manifest import as_data

    folder = folder.absolute()
    keys = folder.with_name(folder.name + ".keys") if with_keys else None
    with bar("Copying sealed files", quiet=as_json) as progress:
        made = actions.back_up(folder, by=by, keys_to=keys, progress=progress)
    if as_json:
        emit({**as_data(made), "folder": str(folder), "keys": str(keys or "")})
    else:
        click.echo(f"{made.tree_size} acts and {made.exhibits} exhibits are in {folder}; the root is "
                   f"{made.root}.")  # fmt: skip
    for reference in made.damaged:
        click.echo(f"The sealed file of exhibit {reference} was damaged already. "
                   "Run: answerable verify", err=True)  # fmt: skip
    if keys:
        click.echo(
            f"{keys} opens everything that is sealed. Take it to another place, now.", err=True
        )
    else:
        click.echo("The keys are not in it: without them, sealed names and second factors cannot be "
                   "read again. Keep a copy apart (--with-keys).", err=True)  # fmt: skip


@answerable.command()
@click.argument("folder", type=FOLDER)
@click.option("--because", default="", help="Why; kept with the act.")
@click.option("--keys", type=click.Path(path_type=Path, dir_okay=False, exists=True),
              help="The file of keys made with the backup.")  # fmt: skip
@click.option("--roll-back", is_flag=True, help="Put an older copy in place of newer records.")
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
def restore(folder: Path, because: str, keys: Path | None, roll_back: bool, as_json: bool) -> None:
    """Put the backup in FOLDER in place of the records here. Stop web and worker first."""
    by = the_house()
    from answerable.upkeep import actions
    from answerable.upkeep.archives.manifest import as_data

    with bar("Restoring sealed files", quiet=as_json) as progress:
        done = actions.restore(folder.absolute(), because=because or "restored from a backup", by=by,
                               roll_back=roll_back, keys=keys, progress=progress)  # fmt: skip
    if as_json:
        emit({**as_data(done.manifest), "replaced_size": done.replaced_size,
              "rolled_back": done.rolled_back})  # fmt: skip
    else:
        click.echo(f"Restored: {done.manifest.tree_size} acts, {done.manifest.exhibits} exhibits. "
                   "Run: answerable verify")  # fmt: skip
    if done.replaced_size:
        click.echo(f"What was replaced is kept in {done.kept_in}.", err=True)
    if not done.key_is_here:
        click.echo("The backup's own keys are not here: what they sealed cannot be read. Restore again "
                   "with --keys FILE if you have them.", err=True)  # fmt: skip
