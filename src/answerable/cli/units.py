"""Units at the command line: kept, named, placed; what is alleged or found of them; the vetting check."""

from __future__ import annotations

from typing import Any

import click

from answerable.cli.assessment import as_json, because, day, tell
from answerable.cli.door import acting, answerable, emit

name_kind = click.option("--name-kind", default="official",
                         help="official, alias, transliteration or abbreviation.")  # fmt: skip
source = click.option("--source", required=True, help="Where that stands.")
since = click.option("--from", "from_on", default="", help="From this day (YYYY-MM-DD).")
until = click.option("--until", "until_on", default="", help="Until this day (YYYY-MM-DD).")
cite = click.option("--cite", "cites", multiple=True, help="What found it; may be given often.")
review_on = click.option(
    "--review", "review_on", default="", help="Looked at again by (YYYY-MM-DD)."
)


@answerable.group()
def unit() -> None:
    """Units of forces: names in time, what is alleged or found, lists, and the vetting check."""


@unit.command()
@click.argument("state")
@click.argument("name")
@click.option("--service", required=True, help="army, navy, air_force … or not_known.")
@click.option("--echelon", required=True, help="brigade, battalion, squadron … or not_known.")
@click.option("--note", default="")
@name_kind
@source
@because
@as_json
@click.pass_context
def keep(
    context: click.Context, /, state: str, name: str, service: str, echelon: str, note: str,
    name_kind: str, source: str, because: str, as_json: bool,
) -> None:  # fmt: skip
    """Keep a unit under its first name. No person is ever kept."""
    by = acting(context)
    from answerable.arms import actions
    from answerable.arms.rules.units import Kept, Named

    made = actions.keep_unit(
        Kept(state, service, echelon, note), Named(name, source, name_kind), because=because, by=by
    )
    tell({"unit": made.reference, "name": name}, as_json=as_json)


@unit.command("name")
@click.argument("reference")
@click.argument("name")
@click.option("--language", default="")
@name_kind
@source
@since
@until
@as_json
@click.pass_context
def name_(
    context: click.Context, /, reference: str, name: str, language: str, name_kind: str, source: str,
    from_on: str, until_on: str, as_json: bool,
) -> None:  # fmt: skip
    """Keep another name of a unit, in any script."""
    by = acting(context)
    from answerable.arms import actions
    from answerable.arms.rules.units import Named

    named = Named(name, source, name_kind, language, day(from_on), day(until_on))
    made = actions.name_unit(reference, named, by=by)
    tell({"unit": reference, "name": made.text, "kind": made.kind}, as_json=as_json)


@unit.command()
@click.argument("reference")
@click.argument("under")
@source
@since
@until
@as_json
@click.pass_context
def place(
    context: click.Context, /, reference: str, under: str, source: str, from_on: str,
    until_on: str, as_json: bool,
) -> None:  # fmt: skip
    """Place a unit under another."""
    by = acting(context)
    from answerable.arms import actions

    actions.place_unit(
        reference, under, source=source, from_on=day(from_on), until_on=day(until_on), by=by
    )
    tell({"unit": reference, "under": under}, as_json=as_json)


@unit.command()
@click.argument("reference")
@click.argument("kind")
@click.argument("standing", type=click.Choice(["alleged", "found"]))
@click.argument("what")
@click.option("--basis", required=True, help="Who alleges it, or what found it.")
@click.option("--about", default="", help="The incident or pattern.")
@cite
@click.option("--happened", default="", help="On which day (YYYY-MM-DD).")
@review_on
@because
@as_json
@click.pass_context
def enter(
    context: click.Context, /, reference: str, kind: str, standing: str, what: str, basis: str,
    about: str, cites: tuple[str, ...], happened: str, review_on: str, because: str, as_json: bool,
) -> None:  # fmt: skip
    """Enter what is alleged or found of a unit: incident, pattern, training, assistance or other."""
    by = acting(context)
    from answerable.arms import actions
    from answerable.arms.rules.units import Entered

    entered = Entered(kind, standing, what, basis, about, cites, day(happened), day(review_on))
    made = actions.enter_of_unit(reference, entered, because=because, by=by)
    tell({"entry": made.reference, "standing": made.standing, "review_on": made.review_on},
         as_json=as_json)  # fmt: skip


@unit.command()
@click.argument("entry")
@click.argument("standing", type=click.Choice(["alleged", "found"]))
@cite
@review_on
@because
@as_json
@click.pass_context
def review(
    context: click.Context, /, entry: str, standing: str, cites: tuple[str, ...], review_on: str,
    because: str, as_json: bool,
) -> None:  # fmt: skip
    """Look at an entry again: still alleged, or found by now."""
    by = acting(context)
    from answerable.arms import actions

    made = actions.review_entry(
        entry, standing, cites=cites, review_on=day(review_on), because=because, by=by
    )
    tell({"entry": entry, "standing": made.standing, "review_on": made.review_on}, as_json=as_json)


@unit.command()
@click.argument("entry")
@because
@as_json
@click.pass_context
def withdraw(context: click.Context, entry: str, because: str, as_json: bool) -> None:
    """Withdraw an entry; it stays readable."""
    by = acting(context)
    from answerable.arms import actions

    actions.withdraw_entry(entry, because=because, by=by)
    tell({"entry": entry, "withdrawn": True}, as_json=as_json)


@unit.command()
@click.argument("entry")
@click.argument("position")
@click.option("--who", required=True, help="Who answers, by office.")
@click.option("--words", default="", help="The answer, quoted.")
@source
@click.option("--on", "on", default="", help="On which day (YYYY-MM-DD).")
@as_json
@click.pass_context
def answer(
    context: click.Context, /, entry: str, position: str, who: str, words: str, source: str, on: str,
    as_json: bool,
) -> None:  # fmt: skip
    """Record what a unit answers: accepts, in_part, denies, inquires or no_answer."""
    by = acting(context)
    from answerable.arms import actions
    from answerable.arms.rules.units import Answered

    answered = Answered(position, who, source, words, answered_on=day(on))
    made = actions.record_unit_answer(entry, answered, by=by)
    tell({"entry": entry, "position": made.position}, as_json=as_json)


@unit.command("list")
@click.argument("reference")
@click.argument("list_name")
@click.option("--legal-basis", required=True)
@since
@because
@as_json
@click.pass_context
def list_(
    context: click.Context, /, reference: str, list_name: str, legal_basis: str, from_on: str,
    because: str, as_json: bool,
) -> None:  # fmt: skip
    """Put a unit on a list of those that may receive nothing."""
    by = acting(context)
    from answerable.arms import actions

    made = actions.list_unit(
        reference, list_name, legal_basis=legal_basis, from_on=day(from_on), because=because, by=by
    )
    tell({"unit": reference, "list": made.list_name, "number": made.number}, as_json=as_json)


@unit.command()
@click.argument("reference")
@click.argument("number", type=int)
@click.option("--on", "on", default="", help="Ended on (YYYY-MM-DD); today when left out.")
@because
@as_json
@click.pass_context
def unlist(
    context: click.Context, /, reference: str, number: int, on: str, because: str, as_json: bool
) -> None:
    """Take a unit off a list."""
    by = acting(context)
    from answerable.arms import actions

    made = actions.end_listing(reference, number, because=because, on=day(on), by=by)
    tell({"unit": reference, "list": made.list_name, "until": made.until_on}, as_json=as_json)


@unit.command()
@click.argument("reference")
@click.option("--as-of", "on", default="", help="As it stood on this day (YYYY-MM-DD).")
@as_json
@click.pass_context
def show(context: click.Context, reference: str, on: str, as_json: bool) -> None:
    """One unit on a day: names, place, entries with answers, lists."""
    by = acting(context)
    from answerable.arms.queries.units import unit_page
    from answerable.cli.seen_data import unit_data

    data = unit_data(unit_page(reference, on=day(on), by=by))
    if as_json:
        emit(data)
        return
    click.echo(f"{reference}  {data['name']}  ({data['state']}, as of {data['as_of']})")
    for line in data["entries"]:
        click.echo(f"  {line['standing']:8} {line['kind']:10} {line['what']}")
    for line in data["lists"]:
        click.echo(f"  on {line['list']} from {line['from']} until {line['until'] or '–'}")


@unit.command()
@click.option("--state", default="", help="Only units of this state.")
@click.option("--as-of", "on", default="", help="As it stood on this day (YYYY-MM-DD).")
@as_json
@click.pass_context
def tree(context: click.Context, state: str, on: str, as_json: bool) -> None:
    """The tree of forces on a day."""
    by = acting(context)
    from answerable.arms.queries.units import units
    from answerable.cli.seen_data import unit_line

    lines = units(state=state, on=day(on), by=by)
    if as_json:
        emit([unit_line(line) for line in lines])
    for line in [] if as_json else lines:
        click.echo(f"{'  ' * line.depth}{line.row.reference}  {line.name}  "
                   f"found {line.found}, alleged {line.alleged}")  # fmt: skip


@unit.command()
@click.argument("name")
@click.option("--state", default="", help="Only units of this state.")
@click.option("--as-of", "on", default="", help="As it stood on this day (YYYY-MM-DD).")
@click.option("--keep", is_flag=True, help="Keep what it gave, with a certificate.")
@as_json
@click.pass_context
def vet(
    context: click.Context, name: str, state: str, on: str, keep: bool, as_json: bool
) -> None:  # fmt: skip
    """Which units a name could mean, in any spelling or script, and what bears on each."""
    by = acting(context)
    if keep:
        from answerable.cli.vettings import kept
        from answerable.screening.actions import keep_vetting

        made = keep_vetting(name, state=state, on=day(on), by=by)
        kept(made.reference, by, as_json=as_json)
        return
    from answerable.arms.queries.vetting import vet as look
    from answerable.cli.seen_data import vetting_data

    found = look(name, state=state, on=day(on), by=by)
    data: dict[str, Any] = vetting_data(found)
    if as_json:
        emit(data)
        return
    for one in data["found"]:
        listed = "  INELIGIBLE" if one["listed"] or one["listed_above"] else ""
        listed += "".join(f"  {held['restriction']} {held['kind']}" for held in one["measures"])
        click.echo(f"{one['unit']}  {one['name']}  [{one['how']}]  "
                   f"found {one['entries_found']}, alleged {one['entries_alleged']}{listed}")  # fmt: skip
    if found.why_incomplete:
        click.echo(found.why_incomplete)
    click.echo(f"{data['looked_at']} units looked at, as of {data['as_of']}. This clears nobody.")
