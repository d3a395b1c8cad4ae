"""Commands for patterns: list, show, save, what stands out, and others like an incident."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from answerable.cli.door import acting, answerable, emit

if TYPE_CHECKING:
    from answerable.incidents.queries.patterns import Found
    from answerable.incidents.rules.patterns_alike import Alike
    from answerable.incidents.rules.patterns_suggested import Suggestion

as_json = click.option("--json", "as_json", is_flag=True, help="Print the data as JSON.")
because = click.option("--because", default="", help="Why: it is what the record reads.")
DAY = click.DateTime(["%Y-%m-%d"])
ASPECTS = ("unit", "actor", "munition", "object", "place", "manner", "recipient", "group")


@answerable.group()
def patterns() -> None:
    """Patterns: saved questions over incidents, and what stands out."""


@patterns.command("list")
@as_json
@click.pass_context
def list_patterns(context: click.Context, as_json: bool) -> None:
    """The patterns you may see, each with how many of your incidents it holds."""
    by = acting(context)
    from answerable.incidents import queries

    rows = [
        {"reference": one.row.reference, "title": one.row.title, "question": one.row.question,
         "count": one.count, "of": one.of, "saved_at": one.row.saved_at}
        for one in queries.patterns(by=by)
    ]  # fmt: skip
    if as_json:
        return emit({"patterns": rows})
    click.echo(f"{len(rows)} pattern(s).")
    for row in rows:
        click.echo(f"{row['reference']}  {row['count']} of {row['of']}  {row['title']}")
    return None


@patterns.command("show")
@click.argument("reference")
@click.option("--as-of", "true_on", type=DAY, help="True on this day.")
@click.option("--known-on", type=DAY, help="As far as was known on this day.")
@as_json
@click.pass_context
def show_pattern(
    context: click.Context, reference: str, true_on: Any, known_on: Any, as_json: bool
) -> None:
    """One pattern: its question, and each incident with why it is there."""
    by = acting(context)
    from answerable.incidents import queries

    page = queries.pattern_page(
        reference, by=by, true_on=true_on.date() if true_on else None,
        known_on=known_on.date() if known_on else None,
    )  # fmt: skip
    data = {
        "reference": page.row.reference, "title": page.row.title, "question": page.row.question,
        "because": page.row.because, "version": page.row.version, "count": page.finds.count,
        "of": page.finds.of, "true_on": page.true_on, "known_on": page.known_on,
        "found": [_found(one) for one in page.finds.found],
        "added": [_found(one) for one in page.finds.added],
        "left_out": [_found(one) for one in page.finds.left_out],
    }  # fmt: skip
    if as_json:
        return emit(data)
    click.echo(f"{page.row.title}: {page.finds.count} of the {page.finds.of} you may see.")
    for name in ("found", "added", "left_out"):
        for one in data[name]:
            click.echo(f"{name.replace('_', ' '):<9} {one['incident']}  {one['title']}")
            for reason in one["reasons"]:
                click.echo(f"          {reason['words']}")
            if one["judged"]:
                click.echo(f"          {one['judged']['verdict']}: {one['judged']['because']}")
    return None


def _found(one: Found) -> dict[str, Any]:
    return {
        "incident": one.facts.incident, "title": one.facts.title,
        "happened_on": one.facts.happened_on,
        "reasons": [{"words": str(r.sentence), "statement": r.statement or None}
                    for r in one.reasons],
        "judged": {"verdict": one.judged.verdict.value, "because": one.judged.because}
        if one.judged else None,
    }  # fmt: skip


def _conditions(command: Any) -> Any:
    for name in reversed(ASPECTS):
        told = "Its value; again for another, one of them is enough."
        command = click.option(f"--{name}", multiple=True, help=told)(command)
    return command


@patterns.command("new")
@click.option("--title", required=True, help="What the incidents may have in common.")
@_conditions
@click.option("--since", default="", help="Happened on this day or later.")
@click.option("--until", default="", help="Happened on this day or earlier.")
@click.option("--dry-run", is_flag=True, help="Only count what it would find.")
@because
@click.pass_context
def new_pattern(
    context: click.Context, /, title: str, because: str, since: str, until: str, dry_run: bool,
    **values: tuple[str, ...],
) -> None:  # fmt: skip
    """Save a question over incidents."""
    by = acting(context)
    from answerable.incidents import actions, queries
    from answerable.incidents.rules.patterns import asked, why_not_ask
    from answerable.refusal import refuse_if

    question = asked(values, since, until)
    if dry_run:
        refuse_if(why_not_ask(question))
        finds = queries.asked_now(question, by=by)
        return click.echo(f"{finds.count} of the {finds.of} incidents you may see.")
    made = actions.save_pattern(title=title, question=question, because=because, by=by)
    return click.echo(made.reference)


@patterns.command("judge")
@click.argument("reference")
@click.argument("incident")
@click.argument("verdict", type=click.Choice(["added", "left_out", "withdrawn"]))
@because
@click.pass_context
def judge(
    context: click.Context, reference: str, incident: str, verdict: str, because: str
) -> None:
    """Add an incident to a pattern, leave it out, or leave it to the question again."""
    by = acting(context)
    from answerable.incidents import actions
    from answerable.incidents.rules.patterns import Verdict

    actions.judge_inclusion(reference, incident, Verdict(verdict), because=because, by=by)
    click.echo(f"{incident} {verdict}.")


@patterns.command("suggest")
@as_json
@click.pass_context
def suggest(context: click.Context, as_json: bool) -> None:
    """What stands together more often than elsewhere, with the figures and the caveats."""
    by = acting(context)
    from answerable.incidents import queries

    found = queries.suggestions(by=by)
    if as_json:
        rows = [_suggestion(one) for one in found.suggestions]
        return emit({"of": found.of, "tests": found.tests, "suggestions": rows})
    click.echo(
        f"{len(found.suggestions)} of {found.tests} combinations, among {found.of} incidents."
    )
    for one in found.suggestions:
        click.echo(f"p {one.shown_p}  {one.sentence}")
        for caveat in one.caveats:
            click.echo(f"    {caveat}")
    return None


def _suggestion(one: Suggestion) -> dict[str, Any]:
    from answerable.incidents.rules.patterns import to_json

    return {
        "left": _value(one.left), "right": _value(one.right), "both": one.table.both,
        "left_count": one.table.left, "right_count": one.table.right, "compared": one.table.known,
        "expected": one.table.expected, "p": one.p, "p_adjusted": one.adjusted, "tests": one.tests,
        "words": str(one.sentence), "caveats": [str(c) for c in one.caveats],
        "question": to_json(one.question),
    }  # fmt: skip


def _value(value: Any) -> dict[str, Any] | None:
    if value is None:
        return None
    return {"aspect": value.aspect.value, "words": value.words, "spellings": list(value.spellings)}


@patterns.command("alike")
@click.argument("incident")
@as_json
@click.pass_context
def alike(context: click.Context, incident: str, as_json: bool) -> None:
    """How many others share something with an incident, before and after it."""
    by = acting(context)
    from answerable.incidents import queries

    beside = queries.alike(incident, by=by)
    if as_json:
        return emit(_alike(beside))
    click.echo(str(beside.sentence))
    for one in beside.shared:
        counts = ", ".join(f"{f.words}: {len(f.incidents)}" for f in one.figures)
        click.echo(f"{one.aspect.words}: {counts if one.words else 'not known of this incident'}")
    return None


def _alike(beside: Alike) -> dict[str, Any]:
    return {
        "incident": beside.incident, "of": beside.of, "first": beside.first, "last": beside.last,
        "sentence": str(beside.sentence),
        "shared": [
            {"aspect": one.aspect.value, "words": [str(w) for w in one.words],
             "figures": {f.code or "all": list(f.incidents) for f in one.figures}}
            for one in beside.shared
        ],
    }  # fmt: skip
