"""Names of units looked for and kept, at the command line: list, show, check the certificate."""

from __future__ import annotations

from typing import Any

import click

from answerable.cli.assessment import as_json, tell
from answerable.cli.door import acting, answerable, emit


@answerable.group()
def vetting() -> None:
    """Checks of names of units that were kept with a certificate: see `unit vet --keep`."""


@vetting.command("list")
@as_json
@click.pass_context
def list_(context: click.Context, as_json: bool) -> None:
    """The checks you may see, the newest first."""
    by = acting(context)
    from answerable.screening.queries.vettings import vettings

    rows = [
        {"vetting": one.row.reference, "asked": one.row.asked, "state": one.row.state,
         "true_on": one.row.true_on, "made_by": one.made_by, "made_at": one.row.made_at}
        for one in vettings(by=by)
    ]  # fmt: skip
    if as_json:
        emit({"vettings": rows})
        return
    for row in rows:
        click.echo(f"{row['vetting']}  {row['true_on']}  {row['asked']}")


@vetting.command("show")
@click.argument("reference")
@as_json
@click.pass_context
def show(context: click.Context, reference: str, as_json: bool) -> None:
    """One check as it was answered to who made it; to others only that it was made."""
    kept(reference, acting(context), as_json=as_json)


@vetting.command("check")
@click.argument("reference")
@as_json
@click.pass_context
def check(context: click.Context, reference: str, as_json: bool) -> None:
    """Hash what is kept for you again; exit code 1 when it is not what was certified."""
    by = acting(context)
    from answerable.refusal import Absent
    from answerable.screening.queries.vettings import vetting_page

    page = vetting_page(reference, by=by)
    if page.certificate is None:
        raise Absent(reference)
    tell(
        {"vetting": reference, "digest": page.certificate.digest, "holds": page.holds},
        as_json=as_json,
    )
    context.exit(0 if page.holds else 1)


def kept(reference: str, by: Any, *, as_json: bool) -> None:
    """Print one check that was kept."""
    from answerable.screening.queries.vettings import vetting_page

    page = vetting_page(reference, by=by)
    row, certificate = page.row, page.certificate
    data: dict[str, Any] = {
        "vetting": row.reference, "asked": row.asked, "state": row.state, "true_on": row.true_on,
        "known_on": row.known_on, "made_by": page.made_by, "made_at": row.made_at,
        "certificate": certificate and {
            "digest": certificate.digest, "holds": page.holds, "sees": certificate.sees,
            "against": certificate.against, "lists": certificate.lists,
        },
        "found": [one.found.kept() for one in page.found],
    }  # fmt: skip
    if as_json:
        emit(data)
        return
    click.echo(f"{row.reference}  {row.asked}  as of {row.true_on}")
    for one in page.found:
        click.echo(f"  {one.found.unit}  {one.found.name}  [{one.how.value}]")
    if certificate is None:
        click.echo("The certificate is kept for who checked.")
        return
    click.echo(f"{certificate.digest}  This clears nobody.")
