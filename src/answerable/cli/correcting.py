"""Putting a reading right from the command line, and picking the point a place means."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import click

from answerable.cli.accounts import because
from answerable.cli.door import AtFault, acting, answerable, emit
from answerable.cli.incidents import incident
from answerable.cli.places import places

if TYPE_CHECKING:
    from answerable.actor import Actor
    from answerable.reading.types import Figure, Spot

ENDS = re.compile(r"(?P<least>\d{1,9})?(?P<to>-)?(?P<most>\d{1,9})?")
PART = click.Choice(["yes", "no", "not_said"])
FIGURES = ("killed", "injured", "missing", "displaced", "abducted")


@answerable.group("statement")
def statement() -> None:
    """What a report was read to say, one statement at a time."""


def _counted(command: Any) -> Any:
    for name in reversed(FIGURES):
        command = click.option(f"--{name}", metavar="COUNT", help="3, 3-5, 3-, -5, or unknown.")(
            command
        )
    return command


@statement.command("correct")
@click.argument("reference")
@_counted
@click.option("--scope", help="What it counts: incident, period, running_total.")
@click.option("--group", help="Who was harmed: civilians, children, medical, fighters, …")
@click.option("--manner", help="How: airstrike, shelling, shooting, …")
@click.option("--took-part", type=PART, help="Whether the one harmed took part in the fighting.")
@click.option("--when", metavar="DATE", help="EDTF: 2026-03-12, 2026-03; empty: not known.")
@click.option("--place", metavar="WORDS", help="Where, in words; empty: not known.")
@click.option("--point", metavar="CODE", help="The point it means, as `places points` prints it.")
@because
@click.pass_context
def correct(context: click.Context, /, reference: str, because: str, **given: str | None) -> None:
    """Put a right statement in the place of one that was read wrongly; what is not named stays.

    What was read stays beside it, set aside with the reason. Prints the new reference.
    """
    by = acting(context)
    from answerable.incidents import actions

    changes = _changes(reference, given, by)
    if not changes:
        raise AtFault("Name what is wrong, for example --took-part no.")
    made = actions.correct_statement(reference, changes=changes, because=because, by=by)
    click.echo(made.reference)


@statement.command("add")
@click.argument("report")
@click.argument("quote")
@click.option(
    "--kind",
    default="harm",
    show_default=True,
    help="harm, event, or what passed between the sides: denial, commitment, …",
)
@_counted
@click.option("--scope", help="What it counts: incident, period, running_total.")
@click.option("--group", help="Who was harmed: civilians, children, medical, fighters, …")
@click.option("--manner", help="How: airstrike, shelling, shooting, …")
@click.option("--took-part", type=PART, help="Whether the one harmed took part in the fighting.")
@click.option("--when", metavar="DATE", help="EDTF: 2026-03-12, 2026-03.")
@click.option("--place", metavar="WORDS", help="Where, in words.")
@because
@click.pass_context
def add(
    context: click.Context, /, report: str, quote: str, kind: str, because: str, **given: str | None
) -> None:  # fmt: skip
    """Write down what the reader missed: QUOTE are the words of the text that say it.

    The words must stand in the report's text once. It stands accepted; prints its reference.
    """
    by = acting(context)
    from dataclasses import replace

    from answerable.incidents import actions, queries
    from answerable.incidents.rules.statements import typed

    said = typed(quote, queries.place_of(report, quote, by=by), kind)
    if said is None:
        raise AtFault(f"{kind[:40]} is no kind of statement: write harm, event, or a dealing.")
    said = replace(said, **_changes(report, given, by))
    click.echo(actions.add_statement(report, said, because=because, by=by).reference)


@places.command("points")
@click.argument("reference")
@click.option("--json", "as_json", is_flag=True, help="Print the points as JSON.")
@click.pass_context
def points(context: click.Context, reference: str, as_json: bool) -> None:
    """The points the places of a report, an incident or a statement may mean, each with its code."""
    by = acting(context)
    from answerable.incidents.rules.fixing import fixed_at

    found = [(fixed_at(spot).code, spot) for spot in _spots(reference, by)]
    if as_json:
        return emit([
            {"code": code, "name": spot.name, "country": spot.country, "near": spot.near,
             "precision": spot.precision, "source": spot.source, "because": list(spot.because)}
            for code, spot in found
        ])  # fmt: skip
    for code, spot in found:
        click.echo(f"{code}  {spot.name}{f', near {spot.near}' if spot.near else ''}")
    return None


@incident.command("point")
@click.argument("reference")
@click.argument("code")
@because
@click.pass_context
def point(context: click.Context, reference: str, code: str, because: str) -> None:
    """Pick the point on the map an incident's place means; CODE is what `places points` prints.

    All else said of the incident stays as it is; the version before stays readable.
    """
    by = acting(context)
    from answerable.incidents import actions, queries
    from answerable.incidents.rules.fixing import fix_of
    from answerable.incidents.rules.incidents import Described

    now = queries.resolve(reference, by=by)
    said = Described(
        now.title, now.happened_on, now.place.words if now.place else "",
        object_hit=now.object_hit, manner=now.manner, part_of_day=now.part_of_day,
        description=now.description, fix=fix_of(code),
    )  # fmt: skip
    if said.fix is None:
        raise AtFault("Give the code of a point, as `places points` prints it.")
    actions.describe(now.reference, said, because=because, by=by, version=now.version)


def _spots(reference: str, by: Actor) -> tuple[Spot, ...]:
    from answerable.incidents import queries
    from answerable.incidents.rules.fixing import spots_of

    if reference.startswith("i-"):
        lines = queries.incident_page(reference, by=by).statements
    elif reference.startswith("q-"):
        lines = queries.lines_named([reference], by=by)
    else:
        lines = queries.lines_of_report(reference, by=by)
    return spots_of(line.said for line in lines)


def _changes(reference: str, given: dict[str, str | None], by: Actor) -> dict[str, Any]:
    """The fields of a statement that were named, as the action takes them."""
    from answerable.incidents.rules.fixing import fix_of, place_at
    from answerable.incidents.rules.statements import TookPart
    from answerable.reading.types import Group, Manner, Scope, When

    said = {name: value for name, value in given.items() if value is not None}
    changes: dict[str, Any] = {name: _figure(said[name]) for name in FIGURES if name in said}
    for name, term in (("scope", Scope), ("group", Group), ("manner", Manner)):
        if name in said:
            changes[name] = _on_the_list(term, said[name])
    if "took_part" in said:
        changes["took_part"] = TookPart(said["took_part"]).said
    if "when" in said:
        changes["date"] = When(said["when"], said["when"]) if said["when"] else None
    if "place" in said or "point" in said:
        words = said.get("place", "") or (_place_of(reference, by) if "point" in said else "")
        changes["place"] = place_at(words, fix_of(said.get("point", "")))
    return changes


def _place_of(reference: str, by: Actor) -> str:
    from answerable.incidents import queries

    places = [line.said.place for line in queries.lines_named([reference], by=by)]
    return next((place.words for place in places if place), "")


def _figure(given: str) -> Figure | None:
    if given == "unknown":
        return None
    ends = ENDS.fullmatch(given)
    if ends is None or not (ends["least"] or ends["most"]):
        raise AtFault("Write a count as 3, 3-5, 3- (at least), -5 (at most) or unknown.")
    least = int(ends["least"]) if ends["least"] else None
    most = int(ends["most"]) if ends["most"] else None
    return (least, most) if ends["to"] else (least, least)


def _on_the_list(term: Any, code: str) -> Any:
    known = next((one for one in term if one.value == code), None)
    if known is None:
        raise AtFault(f"{code[:40]} is not on the list: {', '.join(one.value for one in term)}.")
    return known
