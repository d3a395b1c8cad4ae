"""Transfers at the command line: entered, delivered, weighed against what was found."""

from __future__ import annotations

from typing import Any

import click

from answerable.cli.arms import marked_as, supplied_of, supplied_options
from answerable.cli.assessment import as_json, because, tell
from answerable.cli.door import acting, answerable, emit


@answerable.group()
def transfer() -> None:
    """Transfers: who ordered what from whom, and what came when."""


@transfer.command("enter")
@click.argument("article")
@click.argument("supplier")
@click.argument("recipient")
@click.option("--ours", is_flag=True, help="The supplier is we.")
@click.option("--licence", default="", help="The licence it is made under, by reference.")
@click.option("--ordered", default="", help="2021, 2021-05, 2021-05-17 or 2021/2022.")
@click.option("--state", default="ordered")
@supplied_options
@because
@as_json
@click.pass_context
def enter(
    context: click.Context, /, article: str, supplier: str, recipient: str, because: str,
    as_json: bool, **given: Any,
) -> None:  # fmt: skip
    """Enter an order of an ARTICLE by a RECIPIENT from a SUPPLIER."""
    by = acting(context)
    from answerable.arms.actions import transfers as actions
    from answerable.arms.rules.transfers import Ordered

    made = actions.enter_transfer(
        Ordered(supplied_of(article, recipient, given), supplier, given["ours"],
                given["licence"], given["ordered"], given["state"]),
        because=because, by=by, marked=marked_as(given["marking"]),
    )  # fmt: skip
    tell({"transfer": made.reference}, as_json=as_json)


@transfer.command("deliver")
@click.argument("reference")
@click.argument("when")
@click.option("--quantity", default="", help="12, 10-20, ≥5; left out: not known.")
@click.option("--lot", "lots", multiple=True, help="A lot number; may be given again.")
@click.option("--serial", "serials", multiple=True, help="A serial number; may be given again.")
@click.option("--source", default="", help="Where this stands.")
@because
@as_json
@click.pass_context
def deliver(
    context: click.Context, /, reference: str, when: str, quantity: str, because: str,
    as_json: bool, **given: Any,
) -> None:  # fmt: skip
    """Record a delivery: WHEN is 2021, 2021-05, 2021-05-17 or 2021/2022."""
    by = acting(context)
    from answerable.arms.actions import transfers as actions
    from answerable.arms.rules import supplies
    from answerable.arms.rules.deliveries import Delivered

    told = Delivered(when, supplies.quantity(quantity), **given)
    made = actions.record_delivery(reference, told, because=because, by=by)
    tell({"transfer": reference, "delivery": made.number}, as_json=as_json)


@transfer.command("change")
@click.argument("reference")
@click.argument("state")
@because
@as_json
@click.pass_context
def change(context: click.Context, reference: str, state: str, because: str, as_json: bool) -> None:
    """Say how an order stands now: withheld, cancelled, delivered."""
    by = acting(context)
    from answerable.arms.actions import transfers as actions

    row = actions.change_transfer(reference, state, because=because, by=by)
    tell({"transfer": reference, "state": row.state}, as_json=as_json)


@transfer.command("under")
@click.argument("reference")
@click.argument("licence")
@because
@as_json
@click.pass_context
def under(
    context: click.Context, reference: str, licence: str, because: str, as_json: bool
) -> None:
    """Say under which licence a transfer of ours was made."""
    by = acting(context)
    from answerable.arms.actions import transfers as actions

    actions.put_under_licence(reference, licence, because=because, by=by)
    tell({"transfer": reference, "licence": licence}, as_json=as_json)


@transfer.command("list")
@click.option("--search", default="", help="An article.")
@click.option("--recipient", default="")
@click.option("--supplier", default="")
@click.option("--ours", is_flag=True)
@click.option("--page", type=int, default=1, show_default=True)
@as_json
@click.pass_context
def list_(context: click.Context, /, as_json: bool, **given: Any) -> None:
    """Transfers that stand in the registers, a hundred at a time."""
    by = acting(context)
    from answerable.arms.queries.transfers import transfers

    found = transfers(by=by, **given)
    lines = [_line(one.row) for one in found.lines]
    if as_json:
        emit({"count": found.count, "page": found.page, "transfers": lines})
        return
    click.echo(f"{found.count} transfers, page {found.page} of {found.pages}")
    for line in lines:
        click.echo("  {transfer}  {article}  {supplier} to {recipient}  {state}".format(**line))


def _line(row: Any) -> dict[str, Any]:
    return {
        "transfer": row.reference, "article": row.article.designation, "supplier": row.supplier,
        "ours": row.ours, "recipient": row.recipient, "ordered": row.ordered,
        "quantity": [row.quantity_least, row.quantity_most],
        "delivered": [row.delivered_least, row.delivered_most], "state": row.state,
    }  # fmt: skip


@transfer.command("show")
@click.argument("reference")
@as_json
@click.pass_context
def show(context: click.Context, reference: str, as_json: bool) -> None:
    """One transfer with its deliveries, conditions and checks."""
    by = acting(context)
    from answerable.arms.queries.transfers import transfer_page

    shown = transfer_page(reference, by=by)
    data = _line(shown.row) | {
        "licence": shown.row.licence.reference if shown.row.licence else "",
        "deliveries": [
            {"when": d.delivered, "quantity": [d.least, d.most], "lots": d.lots,
             "serials": d.serials}
            for d in shown.deliveries
        ],
        "conditions": [{"kind": c.row.kind, "words": c.row.words, "in_force": c.in_force}
                       for c in shown.beside.conditions],
        "checks": [{"kind": c.row.kind, "outcome": c.row.outcome, "visited": c.row.visited}
                   for c in shown.beside.checks],
        "source": shown.row.source,
    }  # fmt: skip
    tell(data, as_json=as_json)


@transfer.command("weigh")
@click.argument("article")
@click.argument("recipient")
@click.argument("event")
@click.option("--sure", default="cannot_tell", help="How likely it is this article (ICD 203 word).")
@click.option("--mark", "marks", multiple=True, help="A lot or serial that was read.")
@click.option("--made", default="", help="When it was made, as its inscription says.")
@click.option("--used-by", default="", help="The unit that is held to have used it.")
@as_json
@click.pass_context
def weigh(
    context: click.Context, /, article: str, recipient: str, event: str, as_json: bool,
    **given: Any,
) -> None:  # fmt: skip
    """How likely each transfer of an ARTICLE to a RECIPIENT is the source of what was found on a day."""
    by = acting(context)
    from answerable.arms.queries.links import links
    from answerable.arms.rules.deliveries import must_span
    from answerable.arms.rules.links import Found
    from answerable.playbook.likelihood import Likelihood

    sure = given["sure"] if given["sure"] in list(Likelihood) else Likelihood.CANNOT_TELL
    sought = Found(
        must_span(event), Likelihood(sure), lots=frozenset(given["marks"]),
        made=must_span(given["made"]) if given["made"] else None, unit=given["used_by"],
    )  # fmt: skip
    found = links(article, recipient, sought, by=by)
    data = {
        "another_supplier": str(found.another), "ours_of_a_hundred": found.ours_in_a_hundred,
        "transfers": [
            {
                "transfer": line.row.reference, "supplier": line.row.supplier,
                "ours": line.row.ours, "excluded": line.link.excluded,
                "words": [str(word) for word in line.link.words or ()],
                "in_a_hundred": line.link.in_a_hundred,
                "parts": [{"of": str(p.of), "why": str(p.why)} for p in line.link.parts],
            }
            for line in found.lines
        ],
    }  # fmt: skip
    if as_json:
        emit(data)
        return
    click.echo(data["another_supplier"])
    for line in found.lines:
        words = " to ".join(word.words for word in dict.fromkeys(line.link.words or ()))
        click.echo(f"{line.row.reference}  {line.row.supplier}  {words or 'excluded'}")
        for part in line.link.parts:
            click.echo(f"    {part.of.words}: {part.why}")
