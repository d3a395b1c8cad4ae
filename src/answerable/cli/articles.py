"""The catalogue of articles at the command line."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import Any

import click

from answerable.cli.arms import marked_as
from answerable.cli.assessment import as_json, because, tell
from answerable.cli.door import acting, answerable, emit
from answerable.refusal import Refused, say

source = click.option("--source", required=True, help="Where this stands.")


@answerable.group()
def article() -> None:
    """Articles: munitions and platforms under every name they go by."""


def _describing(command: Any) -> Any:
    for option in reversed((
        click.option("--kind", required=True, help="E.g. guided_bomb; see the reference."),
        click.option("--name", default="", help="In plain words."),
        click.option("--family", default="", help="What a fragment cannot tell apart."),
        click.option("--guidance", default="not_known"),
        click.option("--delivery", default="not_known"),
        click.option("--mass", default="", metavar="KG", help="Of the whole: 230 or 225-245."),
        click.option("--warhead", default="", metavar="KG"),
        click.option("--fragments", default="", help="What is typically left of it."),
        click.option("--note", default=""),
        click.option("--another", is_flag=True,
                     help="Another article of a name that one goes by is meant."),
    )):  # fmt: skip
        command = option(command)
    return source(command)


def _described(designation: str, given: dict[str, Any]) -> Any:
    from answerable.arms.rules.articles import Described

    return Described(
        designation, given["kind"], given["source"], given["name"], given["family"],
        given["guidance"], given["delivery"], _mass(given["mass"]), _mass(given["warhead"]),
        fragments=given["fragments"], note=given["note"],
    )  # fmt: skip


def _mass(text: str) -> tuple[Decimal | None, Decimal | None]:
    least, dash, most = text.partition("-")
    try:
        low = Decimal(least) if least else None
        return (low, (Decimal(most) if most else None) if dash else low)
    except InvalidOperation:
        raise Refused(say("{text} is not a number.", text=text[:40])) from None


@article.command("enter")
@click.argument("designation")
@_describing
@click.option("--marking", default="internal")
@because
@as_json
@click.pass_context
def enter(
    context: click.Context, /, designation: str, marking: str, because: str, as_json: bool,
    **given: Any,
) -> None:  # fmt: skip
    """Enter an article in the catalogue."""
    by = acting(context)
    from answerable.arms.actions import articles as actions

    made = actions.enter_article(
        _described(designation, given), because=because, by=by, marked=marked_as(marking),
        another=given["another"],
    )  # fmt: skip
    tell({"article": made.reference}, as_json=as_json)


@article.command("correct")
@click.argument("reference")
@click.argument("designation")
@_describing
@because
@as_json
@click.pass_context
def correct(
    context: click.Context, /, reference: str, designation: str, because: str, as_json: bool,
    **given: Any,
) -> None:  # fmt: skip
    """Correct what the catalogue says of an article."""
    by = acting(context)
    from answerable.arms.actions import articles as actions

    actions.correct_article(
        reference, _described(designation, given), because=because, by=by, another=given["another"]
    )
    tell({"article": reference, "corrected": True}, as_json=as_json)


@article.command("name")
@click.argument("reference")
@click.argument("text")
@source
@because
@as_json
@click.pass_context
def name(
    context: click.Context, reference: str, text: str, source: str, because: str, as_json: bool
) -> None:
    """Keep another name of an article, in any script."""
    by = acting(context)
    from answerable.arms.actions import articles as actions
    from answerable.arms.rules.articles import Named

    made = actions.name_article(reference, Named(text, source), because=because, by=by)
    tell({"article": reference, "name": made.text, "script": made.script}, as_json=as_json)


@article.command("maker")
@click.argument("reference")
@click.argument("maker")
@click.option("--country", default="")
@click.option("--cage", default="")
@click.option("--under-licence", is_flag=True, help="Made under licence of another maker.")
@click.option("--from-year", type=int)
@click.option("--until-year", type=int)
@source
@because
@as_json
@click.pass_context
def maker_(
    context: click.Context, /, reference: str, maker: str, because: str, as_json: bool,
    **given: Any,
) -> None:  # fmt: skip
    """Keep who makes an article."""
    by = acting(context)
    from answerable.arms.actions import articles as actions
    from answerable.arms.rules.articles import Made

    given["cage"] = given["cage"].upper()
    actions.keep_maker(reference, Made(maker, **given), because=because, by=by)
    tell({"article": reference, "maker": maker}, as_json=as_json)


@article.command("holder")
@click.argument("reference")
@click.argument("state")
@click.option("--quantity", default="", help="12, 10-20, ≥5; left out: not known.")
@click.option("--from-year", type=int)
@click.option("--until-year", type=int)
@source
@because
@as_json
@click.pass_context
def holder(
    context: click.Context, /, reference: str, state: str, quantity: str, because: str,
    as_json: bool, **given: Any,
) -> None:  # fmt: skip
    """Keep who holds an article."""
    by = acting(context)
    from answerable.arms.actions import articles as actions
    from answerable.arms.rules import supplies
    from answerable.arms.rules.articles import Holds

    held = Holds(state, quantity=supplies.quantity(quantity), **given)
    actions.keep_holder(reference, held, because=because, by=by)
    tell({"article": reference, "holder": state}, as_json=as_json)


@article.command("merge")
@click.argument("reference")
@click.argument("into")
@because
@as_json
@click.pass_context
def merge(context: click.Context, reference: str, into: str, because: str, as_json: bool) -> None:
    """Say that an article is another: both are read as that one, and nothing is moved."""
    by = acting(context)
    from answerable.arms.actions.merging import merge_articles

    other = merge_articles(reference, into, because=because, by=by)
    tell({"article": reference, "read_as": other.reference}, as_json=as_json)


@article.command("part")
@click.argument("reference")
@because
@as_json
@click.pass_context
def part(context: click.Context, reference: str, because: str, as_json: bool) -> None:
    """Take an article apart again from the one it was merged into."""
    by = acting(context)
    from answerable.arms.actions.merging import part_articles

    row = part_articles(reference, because=because, by=by)
    tell({"article": row.reference, "read_as": row.reference}, as_json=as_json)


@article.command("list")
@click.option("--search", default="", help="Any name of it.")
@click.option("--kind", default="")
@click.option("--page", type=int, default=1, show_default=True)
@as_json
@click.pass_context
def list_(context: click.Context, search: str, kind: str, page: int, as_json: bool) -> None:
    """The catalogue, a hundred at a time."""
    by = acting(context)
    from answerable.arms.queries.articles import articles

    found = articles(by=by, search=search, kind=kind, page=page)
    lines = [
        {"article": one.row.reference, "designation": one.row.designation, "kind": one.row.kind,
         "family": one.row.family, "transfers": one.orders}
        for one in found.lines
    ]  # fmt: skip
    if as_json:
        emit({"count": found.count, "page": found.page, "articles": lines})
        return
    click.echo(f"{found.count} articles, page {found.page} of {found.pages}")
    for line in lines:
        click.echo(f"  {line['article']}  {line['designation']}  {line['kind']}")


@article.command("show")
@click.argument("reference")
@as_json
@click.pass_context
def show(context: click.Context, reference: str, as_json: bool) -> None:
    """One article: what it is, its names and makers, who received it and what part is ours."""
    by = acting(context)
    from answerable.arms.queries.articles import article_page

    shown = article_page(reference, by=by)
    row = shown.row
    data = {
        "article": reference, "designation": row.designation, "kind": row.kind,
        "family": row.family, "guidance": row.guidance, "delivery": row.delivery,
        "mass_kg": [row.mass_least, row.mass_most],
        "warhead_kg": [row.warhead_least, row.warhead_most], "classes": row.classes,
        "control": row.control, "fragments": row.fragments, "source": row.source,
        "names": [{"text": a.text, "script": a.script, "source": a.source} for a in shown.aliases],
        "also_entered_as": [one.reference for one in shown.same],
        "makers": [{"name": m.name, "country": m.country, "cage": m.cage} for m in shown.makers],
        "holders": [{"state": h.state, "quantity": [h.least, h.most]} for h in shown.holders],
        "recipients": [
            {"recipient": r.name, "orders_from_us": r.ours, "from_others": r.others,
             "ours_of_a_hundred": r.part}
            for r in shown.recipients
        ],
    }  # fmt: skip
    if as_json:
        emit(data)
        return
    tell({key: value for key, value in data.items() if value not in ("", [], None)}, as_json=False)
