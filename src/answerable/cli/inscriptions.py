"""Read what stands on a fragment, without records or account; and find names of articles in a text."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from answerable.cli.door import AtFault, acting, answerable, emit

if TYPE_CHECKING:
    from answerable.arms.rules.inscriptions import Candidate, Inscription, Maker, Mark


@answerable.command("inscription")
@click.argument("text", nargs=-1, required=True)
@click.option("--makers", type=click.Path(exists=True, dir_okay=False, path_type=Path),
              help="A CSV of makers: code, name, country, source.")  # fmt: skip
@click.option(
    "--not-after", default="", metavar="DATE", help="The day it was found; today when left out."
)
@click.option("--json", "as_json", is_flag=True, help="Print the whole reading as JSON.")
def inscription(text: tuple[str, ...], makers: Path | None, not_after: str, as_json: bool) -> None:
    """Read TEXT… (each a line) as it stands on a fragment, crate or plate: ? one unread character,
    [8B] one of two, ... a gap."""
    from answerable.arms.rules.inscriptions import read_inscription

    reading = read_inscription("\n".join(text), makers=_makers(makers), not_after=_day(not_after))
    if as_json:
        emit(inscription_data(reading))
        return
    for mark in reading.marks:
        _print(mark)
    if not reading.marks:
        click.echo("Nothing follows a standard we know.")
    for title, sentences in (
        ("Cannot prove", reading.cannot_prove), ("Photograph next", reading.photograph),
    ):  # fmt: skip
        click.echo(f"{title}:")
        for sentence in sentences:
            click.echo(f"  - {sentence}")


@answerable.command("designations")
@click.argument("text", nargs=-1)
@click.option(
    "--report", default="", metavar="REFERENCE", help="Look in this report's text instead."
)
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
@click.pass_context
def designations(context: click.Context, text: tuple[str, ...], report: str, as_json: bool) -> None:
    """Find the articles of the catalogue that TEXT… or a report names; a shared name is left open."""
    by = acting(context)
    from answerable.arms.queries.spotted import named_in
    from answerable.intake.queries import newest_texts
    from answerable.refusal import Absent

    looked_in = "\n".join(text)
    if report:
        found = newest_texts([report], by=by).get(report)
        if found is None:
            raise Absent(report)
        looked_in = found.text
    data: list[dict[str, Any]] = [
        {"name": one.found.text, "start": one.found.start, "end": one.found.end,
         "article": one.found.article or None,
         "could_be": [{"article": ref, "designation": said} for ref, said in one.articles]}
        for one in named_in(looked_in, by=by)
    ]  # fmt: skip
    if as_json:
        emit(data)
        return
    for line in data:
        could = ", ".join(
            f"{one['designation']} ({one['article']})" for one in line["could_be"][:5]
        )
        click.echo(f"{line['name']}: {could}{'' if line['article'] else '  (left open)'}")


@answerable.command("makers")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--because", default="", help="Why; not needed with --dry-run.")
@click.option("--dry-run", is_flag=True, help="Say what is new in it; store nothing.")
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
@click.pass_context
def makers(context: click.Context, file: Path, because: str, dry_run: bool, as_json: bool) -> None:
    """Take in a table of makers (CSV: code, name, country, source): who stands behind a code."""
    by = acting(context)
    from answerable.arms.actions.makers import take_in_makers

    text = file.read_text("utf-8-sig", errors="replace")
    done = take_in_makers(text, because=because, by=by, rehearse=dry_run)
    data = {"register": done.register or None, "new": done.new, "known": done.known,
            "faults": [str(one) for one in done.faults]}  # fmt: skip
    if as_json:
        emit(data)
    else:
        click.echo(f"{done.register or 'nothing stored'}: {done.new} new, {done.known} known")
        for fault in done.faults:
            click.echo(str(fault), err=True)
    if done.faults:
        context.exit(1)


def inscription_data(reading: Inscription) -> dict[str, Any]:
    """A reading as plain data, sentences in English."""
    return {
        "marks": [_mark_data(mark) for mark in reading.marks],
        "cannot_prove": [str(one) for one in reading.cannot_prove],
        "photograph_next": [str(one) for one in reading.photograph],
        "cut": reading.cut,
    }


def _mark_data(mark: Mark) -> dict[str, Any]:
    return {
        "kind": str(mark.kind), "start": mark.start, "end": mark.end, "written": mark.written,
        "parts": [
            {"part": str(piece.part), "written": piece.written, "means": str(piece.meaning),
             "source": piece.source.words, "country": piece.country or None}
            for piece in mark.pieces
        ],
        "candidates": [_candidate_data(one) for one in mark.candidates],
        "possible": mark.possible, "unsure": mark.unsure,
        "maker": _candidate_data(mark.maker) if mark.maker else None,
        "refused": str(mark.refused) if mark.refused else None,
    }  # fmt: skip


def _candidate_data(one: Candidate) -> dict[str, Any]:
    maker = one.maker.name if one.maker else None
    return {"text": one.text, "supposed": one.supposed, "maker": maker}


def _print(mark: Mark) -> None:
    click.echo(f"{mark.written}  ({mark.kind.words})")
    if mark.refused:
        click.echo(f"  refused: {mark.refused}")
    for piece in mark.pieces:
        click.echo(f"  {piece.part.words} {piece.written}: {piece.meaning} [{piece.source.words}]")
    others = mark.candidates if mark.unsure or len(mark.candidates) > 1 else ()
    for one in others[:5]:
        known = f", {one.maker.name}" if one.maker else ""
        click.echo(f"  could be {one.text}: characters supposed: {one.supposed}{known}")


def _makers(path: Path | None) -> dict[str, Maker]:
    from answerable.arms.rules.inscriptions import read_makers

    if path is None:
        return {}
    with path.open(encoding="utf-8-sig", newline="", errors="replace") as lines:
        makers, faults = read_makers(lines)
    if faults:
        raise AtFault(str(faults[0]))
    return dict(makers)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text) if text else date.today()  # noqa: DTZ011  (a plate knows no zone)
    except ValueError:
        raise AtFault(f"{text[:40]} is not a day. Write year, month, day.") from None
