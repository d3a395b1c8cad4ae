"""Commands for proposals, statements, incidents, judgements and situations."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import click

from answerable.cli.door import acting, answerable, emit

if TYPE_CHECKING:
    from answerable.actor import Actor
    from answerable.incidents.models import Incident
    from answerable.incidents.queries.figures import Ranges

as_json = click.option("--json", "as_json", is_flag=True, help="Print the data as JSON.")
because = click.option("--because", default="", help="Why: it is what the record reads.")
DAY = click.DateTime(["%Y-%m-%d"])


@answerable.command()
@as_json
@click.pass_context
def proposals(context: click.Context, as_json: bool) -> None:
    """What the machine proposes: accounts, running totals, incidents, statements."""
    by = acting(context)
    from answerable.incidents import queries

    answer = queries.proposals(by=by)
    if as_json:
        return emit(answer)
    titles = {r["reference"]: r["title"] or r["filename"] for r in answer["reports"]}
    for account in answer["accounts"]:
        named = ", ".join(o or "origin not named" for o in account["origins"])
        click.echo(f"{len(account['reports'])} report(s), origin {named}:")
        for reference in account["reports"]:
            click.echo(f"  {reference}  {titles[reference]}")
        for contradiction in account["contradictions"]:
            click.echo(f"  contradiction: {contradiction['words']}")
    click.echo(f"{len(answer['incidents'])} proposed incident(s), "
               f"{len(answer['statements'])} statement(s).")  # fmt: skip
    return None


@answerable.group()
def incident() -> None:
    """Incidents: list, show, begin, merge, part."""


@incident.command("list")
@click.option("--words", default="", help="Words of the title or place, or a reference.")
@click.option("--situation", default="", help="Reference of a situation.")
@click.option("--grading", default="", help="A code of the grading of harm.")
@click.option("--page", default=1, show_default=True, help="Pages have 100 incidents.")
@as_json
@click.pass_context
def list_incidents(context: click.Context, /, as_json: bool, page: int, **asked: str) -> None:
    """The incidents you may see, longest known first."""
    by = acting(context)
    from answerable.incidents import queries

    wanted = queries.Wanted(
        words=asked["words"], situation=asked["situation"], grading=asked["grading"], page=page
    )
    listed = queries.incident_list(wanted, by=by)
    rows = [
        {**_plain(r.incident), "ranges": _ranges(r.ranges), "reports": r.reports}
        for r in listed.rows
    ]
    if as_json:
        return emit(
            {"count": listed.count, "page": listed.page, "pages": listed.pages, "incidents": rows}
        )
    click.echo(f"{listed.count} incident(s), page {listed.page} of {listed.pages}.")
    for row in rows:
        click.echo(
            f"{row['reference']}  {row['happened_on'] or 'day not known':<24} {row['title']}"
        )
    return None


@incident.command("show")
@click.argument("reference")
@click.option("--as-of", "true_on", type=DAY, help="True on this day.")
@click.option("--known-on", type=DAY, help="As far as was known on this day.")
@as_json
@click.pass_context
def show_incident(
    context: click.Context, reference: str, true_on: Any, known_on: Any, as_json: bool
) -> None:
    """One incident: its fields, ranges by origin and versions; or as it stood on a day."""
    by = acting(context)
    from answerable.incidents import queries

    if true_on or known_on:
        true, known = _day(true_on, by.today), _day(known_on, by.today)
        return _show(_as_of(queries.resolve(reference, by=by).reference, true, known, by), as_json)
    page = queries.incident_page(reference, by=by)
    data = {
        **_plain(page.incident),
        "place": page.incident.place.words if page.incident.place else None,
        "ranges": _ranges(page.ranges),
        "origins": [
            {"origin": o.origin.name or None, "reports": [r.reference for r in o.reports]}
            for o in page.origins
        ],
        "statements": [
            {"reference": s.reference, "report": s.report, "quote": s.quote, "state": s.state.value}
            for s in page.statements
        ],
        "versions": [
            {"version": v.number, "who": v.line.who, "moment": v.line.moment,
             "changes": [str(w) for w in v.line.words], "because": v.line.because}
            for v in page.versions
        ],
    }  # fmt: skip
    return _show(data, as_json)


@incident.command("begin")
@click.argument("report")
@click.option("--title", required=True, help="What was hit and where.")
@click.option("--when", "happened_on", required=True, help="EDTF: 2026-03-12, 2026-03, XXXX-03-12.")
@click.option("--place", required=True, help="Where, in words.")
@click.option("--point", default="", metavar="CODE", help="As `places points` prints it.")
@click.option(
    "--statement",
    "statements",
    multiple=True,
    metavar="REF",
    help="Only these statements tell it; may repeat. Else all that do not seem to tell another.",
)
@click.option("--situation", default="", help="Reference of a situation.")
@because
@click.pass_context
def begin(
    context: click.Context, /, report: str, because: str, statements: tuple[str, ...],
    situation: str, **said: str,
) -> None:  # fmt: skip
    """Begin an incident from a report whose place and day somebody has accepted."""
    by = acting(context)
    from answerable.incidents import actions, queries
    from answerable.incidents.rules.fixing import fix_of
    from answerable.incidents.rules.incidents import Described

    fix = fix_of(said["point"])
    described = Described(said["title"], said["happened_on"], said["place"], fix=fix)
    begun = actions.begin_incident(
        report, described, because=because, by=by, situation=situation,
        statements=statements or queries.named(_not_of_another(report, by), report, by=by),
    )  # fmt: skip
    click.echo(begun.reference)


@incident.command("merge")
@click.argument("reference")
@click.argument("into")
@because
@click.pass_context
def merge(context: click.Context, reference: str, into: str, because: str) -> None:
    """Merge an incident into another; both references go on leading to it."""
    by = acting(context)
    from answerable.incidents import actions

    actions.merge(reference, into, because=because, by=by)


@incident.command("part")
@click.argument("reference")
@because
@click.pass_context
def part(context: click.Context, reference: str, because: str) -> None:
    """Part a merged incident again; each is as it was."""
    by = acting(context)
    from answerable.incidents import actions

    actions.split(reference, because=because, by=by)


@incident.command("grade")
@click.argument("reference")
@click.argument("axis", type=click.Choice(["grading", "strike_status", "belligerent_position"]))
@click.argument("code")
@because
@click.pass_context
def grade(context: click.Context, reference: str, axis: str, code: str, because: str) -> None:
    """Grade one of the three axes."""
    by = acting(context)
    from answerable.incidents import actions
    from answerable.incidents.rules.gradings import Axis

    actions.grade(reference, Axis(axis), code, because=because, by=by)


@answerable.command()
@click.argument("left")
@click.argument("right")
@click.argument("verdict", type=click.Choice(["same", "different", "unsure"]))
@click.option("--statement", "statements", multiple=True, help="Only these statements tell it.")
@because
@click.pass_context
def judge(
    context: click.Context, left: str, right: str, verdict: str, statements: tuple[str, ...],
    because: str,
) -> None:  # fmt: skip
    """Judge whether a report (or incident) LEFT and the incident RIGHT are the same."""
    by = acting(context)
    from answerable.incidents import actions
    from answerable.incidents.rules.judgements import Verdict

    made = actions.judge_link(
        left, right, Verdict(verdict), because=because, by=by, statements=statements
    )
    click.echo(made.reference)


@answerable.command("withdraw-judgement")
@click.argument("reference")
@because
@click.pass_context
def withdraw_judgement(context: click.Context, reference: str, because: str) -> None:
    """Undo a judgement: what held before it holds again."""
    by = acting(context)
    from answerable.incidents import actions

    actions.withdraw_judgement(reference, because=because, by=by)


@answerable.command()
@click.argument("state", type=click.Choice(["accepted", "set_aside"]))
@click.argument("references", nargs=-1, required=True)
@because
@click.pass_context
def settle(context: click.Context, state: str, references: tuple[str, ...], because: str) -> int:
    """Accept statements or set them aside; all of a report when its reference is given."""
    by = acting(context)
    from answerable.incidents import actions, queries
    from answerable.incidents.rules.statements import State

    named = [
        s.reference
        for reference in references if reference.startswith("r-")
        for s in queries.panel(reference, by=by).proposed
    ] + [reference for reference in references if not reference.startswith("r-")]  # fmt: skip
    settled = actions.settle_statements(named, State(state), because=because, by=by)
    refused = [s for s in settled if s.refused]
    click.echo(f"{len(settled) - len(refused)} statement(s) settled.")
    for result in refused:
        click.echo(f"{result.reference}: {result.refused}", err=True)
    return 2 if refused else 0


@answerable.group()
def situation() -> None:
    """Situations: list, show, open."""


@situation.command("list")
@as_json
@click.pass_context
def list_situations(context: click.Context, as_json: bool) -> None:
    """The situations you may see."""
    by = acting(context)
    from answerable.incidents import queries

    rows = [
        {"reference": s.situation.reference, "name": s.situation.name, "incidents": s.incidents}
        for s in queries.situations(by=by)
    ]
    if as_json:
        return emit(rows)
    for row in rows:
        click.echo(f"{row['reference']}  {row['incidents']:>6}  {row['name']}")
    return None


@situation.command("show")
@click.argument("reference")
@as_json
@click.pass_context
def show_situation(context: click.Context, reference: str, as_json: bool) -> None:
    """One situation: running totals by claimant, never summed, and its incidents."""
    by = acting(context)
    from answerable.incidents import queries

    page = queries.situation_page(reference, by=by)
    totals = [
        {"claimant": who or None, "date": r.total.date or None, "since": r.total.since or None,
         **{what.value: list(f) for what, f in r.total.figures.items()}, "quote": r.said.quote,
         "report": r.total.report}
        for who, rows in page.totals.items() for r in rows
    ]  # fmt: skip
    found = page.situation
    data = {
        "reference": found.reference, "name": found.name, "began_on": found.began_on or None,
        "recipient_states": found.recipient_states, "running_totals": totals,
        "incidents": page.incidents.count,
    }  # fmt: skip
    return _show(data, as_json)


@situation.command("open")
@click.argument("name")
@click.option("--began", default="", help="EDTF day it began.")
@click.option("--recipient", "recipients", multiple=True, help="A recipient state; may repeat.")
@because
@click.pass_context
def open_situation(
    context: click.Context, name: str, began: str, recipients: tuple[str, ...], because: str
) -> None:
    """Open a situation."""
    by = acting(context)
    from answerable.incidents import actions

    opened = actions.open_situation(
        name=name, began_on=began, recipient_states=recipients, because=because, by=by
    )
    click.echo(opened.reference)


def _not_of_another(report: str, by: Actor) -> list[str]:
    """What the form of the page ticks by itself; the rest is named, with why it was left out."""
    from answerable.incidents import queries

    found = queries.offered(report, by=by)
    for one in found:
        if one.why_not:
            click.echo(
                f"left out: {one.line.reference} “{one.line.quote}”. {one.why_not}", err=True
            )
    if any(one.why_not for one in found):
        click.echo("Name each statement that tells it with --statement to choose others.", err=True)
    return [one.line.reference for one in found if not one.why_not]


def _plain(found: Incident) -> dict[str, Any]:
    return {
        "reference": found.reference,
        "title": found.title,
        "happened_on": found.happened_on or None,
        "grading": found.grading or None,
        "strike_status": found.strike_status or None,
        "belligerent_position": found.belligerent_position,
        "recipient_states": found.recipient_states,
        "known_since": found.first_received_at,
        "version": found.version,
    }


def _ranges(found: Ranges) -> dict[str, Any]:
    return {
        what.value: {
            "range": list(r.figure),
            "derived": list(r.derived),
            "by_origin": [
                {"origin": row.origin, "range": list(row.figure), "denies": row.denies}
                for row in r.rows
            ],
        }
        for what, r in found.items()
        if r.rows or r.is_known
    }


def _as_of(reference: str, true: date, known: date, by: Actor) -> dict[str, Any]:
    from answerable.incidents import queries

    fields = queries.fields_as_of(reference, true_on=true, known_on=known, by=by)
    ranges = queries.ranges_as_of(reference, true_on=true, known_on=known, by=by)
    return {"reference": reference, "true_on": true, "known_on": known, "fields": fields or None,
            "ranges": _ranges(ranges)}  # fmt: skip


def _day(given: Any, today: date) -> date:
    found: date = given.date() if given else today
    return found


def _show(data: dict[str, Any], as_json: bool) -> None:
    if as_json:
        return emit(data)
    for key, value in data.items():
        click.echo(f"{key}: {value}")
    return None
