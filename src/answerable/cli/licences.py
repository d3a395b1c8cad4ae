"""Licences at the command line: entered, turned, read as of two days; conditions and checks."""

from __future__ import annotations

from typing import Any

import click

from answerable.cli.arms import marked_as, supplied_of, supplied_options
from answerable.cli.assessment import as_json, because, day, tell
from answerable.cli.door import acting, answerable, emit
from answerable.cli.ledger import the_house


@answerable.group()
def licence() -> None:
    """Licences: what may be supplied to whom, and how each stands."""


@licence.command("enter")
@click.argument("article")
@click.argument("recipient")
@click.argument("authority")
@click.option("--number", default="", help="The authority's own number.")
@click.option("--state", default="valid", help="applied, valid, suspended, withheld, …")
@click.option("--issued", default="", help="YYYY-MM-DD.")
@click.option("--expires", default="", help="YYYY-MM-DD.")
@supplied_options
@because
@as_json
@click.pass_context
def enter(
    context: click.Context, /, article: str, recipient: str, authority: str, because: str,
    as_json: bool, **given: Any,
) -> None:  # fmt: skip
    """Enter a licence of an AUTHORITY for an ARTICLE to a RECIPIENT."""
    by = acting(context)
    from answerable.arms.actions import licences as actions
    from answerable.arms.rules.licences import Applied

    made = actions.enter_licence(
        Applied(supplied_of(article, recipient, given), authority, given["number"],
                day(given["issued"]), day(given["expires"]), given["state"]),
        because=because, by=by, marked=marked_as(given["marking"]),
    )  # fmt: skip
    tell({"licence": made.reference, "state": made.state}, as_json=as_json)


def _turning(verb: str, words: str) -> None:
    """One command for each thing that is done to a licence."""

    @licence.command(verb, help=words)
    @click.argument("reference")
    @click.option("--on", default="", help="From this day (YYYY-MM-DD); today when left out.")
    @because
    @as_json
    @click.pass_context
    def turn(context: click.Context, reference: str, on: str, because: str, as_json: bool) -> None:
        by = acting(context)
        from answerable.arms.actions import licences as actions

        row = actions.turn_licence(reference, verb, because=because, on=day(on), by=by)
        tell({"licence": reference, "state": row.state}, as_json=as_json)


for _verb, _words in (
    ("issue", "Issue a licence that was applied for."),
    ("withhold", "Withhold a licence that was applied for."),
    ("suspend", "Suspend a valid licence."),
    ("reinstate", "Let a suspended or withheld licence stand as before."),
    ("revoke", "Revoke a licence; it stays so."),
    ("expire", "Let a licence expire."),
):
    _turning(_verb, _words)


@licence.command("expire-due")
@as_json
def expire_due(as_json: bool) -> None:
    """Record which licences have expired. The worker does it too; nothing reads otherwise for it."""
    by = the_house()
    from answerable.arms.actions import licences as actions

    count = actions.expire_licences(by=by)
    tell({"recorded": count}, as_json=as_json)


@licence.command("list")
@click.option("--search", default="", help="A number or an article.")
@click.option("--recipient", default="")
@click.option("--state", default="")
@click.option("--page", type=int, default=1, show_default=True)
@as_json
@click.pass_context
def list_(context: click.Context, /, as_json: bool, **given: Any) -> None:
    """Licences, a hundred at a time, the newest change first."""
    by = acting(context)
    from answerable.arms.queries.licences import licences

    found = licences(by=by, **given)
    lines = [_line(one) for one in found.lines]
    if as_json:
        emit({"count": found.count, "page": found.page, "licences": lines})
        return
    click.echo(f"{found.count} licences, page {found.page} of {found.pages}")
    for line in lines:
        click.echo("  {licence}  {number}  {article}  {recipient}  {state}".format(**line))


def _line(line: Any) -> dict[str, Any]:
    row = line.row
    return {
        "licence": row.reference, "number": row.number, "article": row.article.designation,
        "recipient": row.recipient, "authority": row.authority, "state": line.state,
        "since": line.since, "expires_on": row.expires_on,
    }  # fmt: skip


@licence.command("show")
@click.argument("reference")
@click.option("--true-on", default="", help="How it stood on this day (YYYY-MM-DD).")
@click.option("--known-on", default="", help="As far as was known on this day.")
@as_json
@click.pass_context
def show(
    context: click.Context, reference: str, true_on: str, known_on: str, as_json: bool
) -> None:
    """One licence: how it stands and stood, what holds it, what is left of it."""
    by = acting(context)
    from answerable.arms.queries.licences import licence_page

    shown = licence_page(reference, by=by, true_on=day(true_on), known_on=day(known_on))
    data = _line(shown.line) | {
        "held_by": shown.holds, "left": shown.left,
        "turns": [
            {"verb": str(t.verb), "state": str(t.state), "on": t.row.effective_on,
             "under": t.row.under, "who": t.who, "because": t.row.because}
            for t in shown.turns
        ],
        "restrictions": [{"restriction": r.row.reference, "kind": r.row.kind,
                          "state": str(r.state)} for r in shown.restrictions],
        "transfers": [t.row.reference for t in shown.transfers],
    }  # fmt: skip
    if true_on or known_on:
        data["stood"] = str(shown.as_of) if shown.as_of else "not known"
    tell(data, as_json=as_json)


@licence.command("condition")
@click.argument("reference")
@click.argument("kind")
@click.argument("words")
@click.option("--given-by", default="", help="By office.")
@click.option("--authority", default="not_known", help="How high they stand.")
@click.option("--on", default="", help="Given on (YYYY-MM-DD).")
@click.option("--until", default="", help="Holds until (YYYY-MM-DD).")
@click.option("--commitment", default="", help="The commitment it was given in, by reference.")
@because
@as_json
@click.pass_context
def condition(
    context: click.Context, /, reference: str, kind: str, words: str, on: str, until: str,
    because: str, as_json: bool, **given: Any,
) -> None:  # fmt: skip
    """Keep a condition or assurance of a licence (lc-…) or transfer (tr-…)."""
    by = acting(context)
    from answerable.arms.actions import checks as actions
    from answerable.arms.rules.checks import Bound

    bound = Bound(kind, words, given_on=day(on), until_on=day(until), **given)
    made = actions.keep_condition(reference, bound, because=because, by=by)
    tell({"of": reference, "condition": made.number}, as_json=as_json)


@licence.command("check")
@click.argument("reference")
@click.argument("kind")
@click.argument("outcome")
@click.option("--words", default="", help="What was found.")
@click.option("--due", default="", help="Due by (YYYY-MM-DD).")
@click.option("--done", default="", help="Done on (YYYY-MM-DD).")
@click.option("--visited/--from-a-desk", default=None, help="Whether somebody went there.")
@click.option("--counted", type=int, help="How many were counted.")
@click.option("--done-by", default="", help="By office.")
@click.option("--source", default="", help="Where this stands.")
@because
@as_json
@click.pass_context
def check(
    context: click.Context, /, reference: str, kind: str, outcome: str, due: str, done: str,
    because: str, as_json: bool, **given: Any,
) -> None:  # fmt: skip
    """Record an end-use check of a licence (lc-…) or transfer (tr-…)."""
    by = acting(context)
    from answerable.arms.actions import checks as actions
    from answerable.arms.rules.checks import Checked

    told = Checked(kind, outcome, due_on=day(due), done_on=day(done), **given)
    made = actions.record_check(reference, told, because=because, by=by)
    tell({"of": reference, "check": made.number, "outcome": made.outcome}, as_json=as_json)
