"""Commands of what is printed: the file of a case, and the periodic report."""

from __future__ import annotations

import sys
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from answerable.cli.door import acting, answerable

if TYPE_CHECKING:
    from answerable.oversight.reports import Document

DAY = click.DateTime(formats=["%Y-%m-%d"])
OUT = click.Path(path_type=Path, dir_okay=False)
out = click.option("--out", type=OUT, help="The file to write; its ending says in which form.")
language = click.option("--language", default="", help="en or ar.")
as_json = click.option("--json", "as_json", is_flag=True, help="Print as JSON.")


@answerable.command("case-file")
@click.argument("reference")
@out
@language
@as_json
@click.pass_context
def case_file(
    context: click.Context, reference: str, out: Path | None, language: str, as_json: bool
) -> None:
    """Print the file of a case as it stands now: PDF, DOCX or JSON. That it was read is noted."""
    by = acting(context)
    from answerable.accounts.actions import note_read
    from answerable.oversight import reports

    made = reports.case_file(reference, by=by)
    _write(made, out, language, as_json=as_json)
    note_read(reference, how="case_file", by=by)


@answerable.command()
@click.argument("reference")
@out
@language
@as_json
@click.pass_context
def briefing(
    context: click.Context, reference: str, out: Path | None, language: str, as_json: bool
) -> None:
    """Print the pack before a meeting: PDF, DOCX or JSON. That it was read is noted."""
    by = acting(context)
    from answerable.accounts.actions import note_read
    from answerable.oversight import reports

    _write(reports.briefing(reference, by=by), out, language, as_json=as_json)
    note_read(reference, how="briefing", by=by)


@answerable.command("dialogue-note")
@click.argument("reference")
@out
@language
@as_json
@click.pass_context
def dialogue_note(
    context: click.Context, reference: str, out: Path | None, language: str, as_json: bool
) -> None:
    """Print the hand-over note of a dialogue: PDF, DOCX or JSON. That it was read is noted."""
    by = acting(context)
    from answerable.accounts.actions import note_read
    from answerable.oversight import reports

    _write(reports.dialogue_note(reference, by=by), out, language, as_json=as_json)
    note_read(reference, how="dialogue_note", by=by)


@answerable.command()
@click.option("--from", "first", type=DAY, help="First day of the period; default: last month.")
@click.option("--to", "last", type=DAY, help="Last day of the period.")
@click.option("--as-of", "true_on", type=DAY, help="How things stood in the world that day.")
@click.option("--known-on", type=DAY, help="By what was on record by the end of this day.")
@click.option("--compared-with", nargs=2, type=DAY, help="Two days: true on, known on.")
@out
@language
@as_json
@click.pass_context
def periodic(
    context: click.Context, first: datetime | None, last: datetime | None,
    true_on: datetime | None, known_on: datetime | None,
    compared_with: tuple[datetime, datetime] | None, out: Path | None, language: str,
    as_json: bool,
) -> None:  # fmt: skip
    """Print the report of a period: PDF, DOCX, XLSX or JSON. That it was read is noted."""
    by = acting(context)
    from answerable.accounts.actions import note_read
    from answerable.oversight import reports

    start, end = _period(first, last, by.today)
    then = (compared_with[0].date(), compared_with[1].date()) if compared_with else None
    asked = reports.Asked(start, end, _date(true_on) or end, _date(known_on) or by.today, then)
    _write(reports.periodic(asked, by=by), out, language, as_json=as_json)
    note_read("periodic", how="printed", by=by)


def _period(first: datetime | None, last: datetime | None, today: date) -> tuple[date, date]:
    """The days given, else the last whole month."""
    ended = today.replace(day=1) - timedelta(days=1)
    end = _date(last) or ended
    return _date(first) or end.replace(day=1), end


def _date(moment: datetime | None) -> date | None:
    return moment.date() if moment else None


def _write(made: Document, out: Path | None, language: str, *, as_json: bool) -> None:
    from answerable.refusal import Refused, say
    from answerable.web.saying import printed

    if out is None or as_json:
        if not as_json:
            raise Refused(say("Say where to: --out FILE (PDF, DOCX, XLSX or JSON), or --json."))
        _printed_here(printed(made, "json", language=language))
        return
    data: Any = printed(made, out.suffix.removeprefix(".").lower(), language=language)
    out.write_bytes(data)
    click.echo(f"{out}: {len(data)} bytes")


def _printed_here(data: bytes) -> None:
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
