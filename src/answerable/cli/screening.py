"""Screening at the command line: one application or a list, what was kept, what is ruled."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from answerable.cli.assessment import as_json, because, day, tell
from answerable.cli.door import acting, answerable, emit
from answerable.refusal import Refused, say

if TYPE_CHECKING:
    from answerable.arms.queries.restrictions import RestrictionLine
    from answerable.screening.queries.pages import LineShown, Shown
    from answerable.screening.rules.lines import Question

ASKS = click.Choice(["approval", "amendment", "delivery"])
STOPS = ("blocked", "may_be_blocked")


@answerable.command()
@click.option("--recipient", default="", help="The state or force it is for.")
@click.option("--unit", default="", help="The unit, by any of its names.")
@click.option("--article", default="", help="The article, by any of its names.")
@click.option("--licence", default="", help="The licence, by its number or reference.")
@click.option("--asks", type=ASKS, help="What is asked for.")
@click.option("--list", "listed", type=click.Path(exists=True, dir_okay=False),
              help="A CSV or XLSX file of applications, one a row.")  # fmt: skip
@click.option("--as-of", default="", help="True on this day (YYYY-MM-DD).")
@click.option("--known-on", default="", help="As far as was known on this day.")
@click.option("--keep", is_flag=True, help="Keep it, with a certificate; a list always is.")
@click.option("--title", default="", help="What it is kept under.")
@click.option("--out", type=click.Path(dir_okay=False), help="Write the answers as CSV or XLSX.")
@as_json
@click.pass_context
def screen(
    context: click.Context, /, listed: str | None, as_of: str, known_on: str, keep: bool,
    title: str, out: str | None, as_json: bool, **named: Any,
) -> None:  # fmt: skip
    """Hold applications against all that bears on them; exit code 1 when something stops one."""
    by = acting(context)
    true, known = day(as_of), day(known_on)
    if listed is None and not keep:
        data = _looked(_named(named), by, true, known)
        emit(data) if as_json else _print(data)
        context.exit(1 if data["standing"] in STOPS else 0)
    from answerable.screening import actions

    questions = _read(listed) if listed is not None else [_named(named)]
    name = title or (Path(listed).name if listed else questions[0].recipient)
    made = actions.screen(questions, title=name, by=by, true_on=true, known_on=known)
    _report(made.reference, by, out=out, as_json=as_json, context=context)


@answerable.group()
def screening() -> None:
    """Screenings that were kept: list, show, check, rule on a line."""


@screening.command("list")
@as_json
@click.pass_context
def list_(context: click.Context, as_json: bool) -> None:
    """The screenings you may see, the newest first."""
    by = acting(context)
    from answerable.screening.queries import pages

    rows = [
        {"screening": one.row.reference, "title": one.row.title, "made_by": one.made_by,
         "made_at": one.row.made_at, "lines": one.row.lines_count, "ruled": one.ruled,
         "true_on": one.row.true_on, "known_on": one.row.known_on}
        for one in pages.screenings(by=by)
    ]  # fmt: skip
    if as_json:
        emit({"screenings": rows})
        return
    for row in rows:
        click.echo(f"{row['screening']}  {row['lines']:>6} lines  {row['title']}")


@screening.command("show")
@click.argument("reference")
@click.option("--line", type=int, help="Only this line, with what stops it now.")
@click.option("--out", type=click.Path(dir_okay=False), help="Write the answers as CSV or XLSX.")
@as_json
@click.pass_context
def show(
    context: click.Context, reference: str, line: int | None, out: str | None, as_json: bool
) -> None:
    """A screening: as it was answered to you, or as you may see it now."""
    by = acting(context)
    if line is None:
        _report(reference, by, out=out, as_json=as_json, context=context)
        return
    from answerable.screening.queries import pages

    page = pages.line_page(reference, line, by=by)
    data = {**line_data(page.line), "go_on_why_not": page.go_on_why_not}
    emit(data) if as_json else _print(data)


@screening.command()
@click.argument("reference")
@as_json
@click.pass_context
def check(context: click.Context, reference: str, as_json: bool) -> None:
    """Hash the answers kept for you again; exit code 1 when they are not what was certified."""
    by = acting(context)
    from answerable.screening.queries import pages

    found = pages.check(reference, by=by)
    tell(
        {"screening": reference, "digest": found.certificate.digest, "holds": found.holds},
        as_json=as_json,
    )
    context.exit(0 if found.holds else 1)


@screening.command()
@click.argument("reference")
@click.argument("line", type=int)
@click.argument("view", type=click.Choice(["go_on", "refuse", "ask_further"]))
@because
@as_json
@click.pass_context
def rule(
    context: click.Context, reference: str, line: int, view: str, because: str, as_json: bool
) -> None:
    """Rule on a line; refused while what is in force covers it, or may."""
    by = acting(context)
    from answerable.screening import actions

    made = actions.rule(reference, line, view, because=because, by=by)
    tell({"screening": reference, "line": line, "view": made.view}, as_json=as_json)


@answerable.command()
@click.option("--as-of", default="", help="True on this day (YYYY-MM-DD).")
@click.option("--known-on", default="", help="As far as was known on this day.")
@as_json
@click.pass_context
def restrictions(context: click.Context, as_of: str, known_on: str, as_json: bool) -> None:
    """The register of restrictions: what each covers, how it stands, who lifted it and why."""
    by = acting(context)
    from answerable.arms.queries.restrictions import restrictions as register

    rows = [_registered(one) for one in register(by=by, on=day(as_of), known_on=day(known_on))]
    if as_json:
        emit({"restrictions": rows})
        return
    for row in rows:
        click.echo(f"{row['restriction']}  {row['state']:<9}  {row['kind']}  {row['covers']}")


def _registered(one: RestrictionLine) -> dict[str, Any]:
    row = one.row
    return {
        "restriction": row.reference, "kind": row.kind, "state": one.state.value,
        "covers": {part.part.value: part.reference or part.words for part in one.covers},
        "from_on": row.from_on, "until_on": row.until_on, "set_by": one.set_by,
        "lifted_on": row.lifted_on, "lifted_by": one.lifted_by,
        "lifted_because": row.lifted_because,
    }  # fmt: skip


def line_data(one: LineShown) -> dict[str, Any]:
    """One line as data."""
    row = one.row
    return {
        "line": row.number, "label": row.label, "recipient": row.recipient, "unit": row.unit,
        "article": row.article, "licence": row.licence, "asks": row.asks,
        "quantity": row.quantity, "standing": one.standing.value,
        "bearings": [_bearing(found) for found in one.bearings],
        "ruled": [{"view": r.view.value, "because": r.because, "by": r.person} for r in one.ruled],
    }  # fmt: skip


def _bearing(one: Shown) -> dict[str, Any]:
    found = one.bearing
    return {
        "kind": found.kind.value, "weight": found.weight.value, "near": found.near.value,
        "count": found.count, "says": one.sentence, "references": list(one.links),
    }  # fmt: skip


def _named(named: dict[str, Any]) -> Question:
    from answerable.arms.rules.restrictions import Asked
    from answerable.screening.rules.lines import Question, why_not_line

    asks = Asked(named.pop("asks") or "")
    question = Question(**named, asks=asks)
    if (fault := why_not_line(question)) is not None:
        raise Refused(fault)
    return question


def _read(path: str) -> list[Question]:
    from answerable.intake.queries.lists import opened
    from answerable.screening.rules.lines import read_table

    good, bad = read_table(opened(Path(path).read_bytes()))
    for one in bad:
        click.echo(f"row {one.row}: {one.because}", err=True)
    if bad:
        raise Refused(say("Nothing was screened: put these rows right, or take them out."))
    return good


def _looked(question: Question, by: Any, true: date | None, known: date | None) -> dict[str, Any]:
    from answerable.screening.queries import pages

    page = pages.look(question, by=by, true_on=true, known_on=known)
    assert page.answered is not None
    assert page.on is not None
    meant = page.answered.meant
    return {
        "standing": page.answered.standing.value, "true_on": page.on.true_on,
        "known_on": page.on.known_on, "sees": page.sees,
        "meant": {"recipient": meant.recipient, "unit": meant.unit, "article": meant.article,
                  "licence": meant.licence},
        "not_recognised": [part.value for part in meant.unknown],
        "bearings": [_bearing(one) for one in page.bearings],
        "against": dict(page.on.against),
    }  # fmt: skip


def _report(
    reference: str, by: Any, *, out: str | None, as_json: bool, context: click.Context
) -> None:
    from answerable.screening.queries import pages

    shown = pages.every_line(reference, by=by)
    if out:
        from answerable.web.screening import HEAD, cells
        from answerable.web.tables import as_csv, as_xlsx

        rows = [cells(one) for one in shown.shown]
        written = as_xlsx(HEAD, rows) if out.endswith(".xlsx") else as_csv(HEAD, rows).encode()
        Path(out).write_bytes(written)
    counted = {one.value: count for one, count in shown.standings.items()}
    data: dict[str, Any] = {
        "screening": reference, "title": shown.row.title, "true_on": shown.row.true_on,
        "known_on": shown.row.known_on, "lines": shown.row.lines_count, "standings": counted,
        "as_answered_to_you": shown.is_mine,
        "certificate": shown.certificate and {
            "digest": shown.certificate.digest, "sees": shown.certificate.sees,
            "against": shown.certificate.against,
        },
    }  # fmt: skip
    if as_json:
        emit({**data, "answers": [line_data(one) for one in shown.shown]})
    else:
        tell(data, as_json=False)
    context.exit(1 if any(counted.get(one) for one in STOPS) else 0)


def _print(data: dict[str, Any]) -> None:
    click.echo(data["standing"].replace("_", " "))
    for one in data["bearings"]:
        click.echo(f"  {one['says']} {' '.join(one['references'])}")
    if part := data.get("not_recognised"):
        click.echo(f"  No record knows its {', '.join(part)}.")
    if "sees" in data:
        click.echo(f"Held against what you may see, up to {data['sees']}. It clears nothing.")
