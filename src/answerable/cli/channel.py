"""The channel at the command line: counterparts, dialogues and their mandates, what waits."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

from answerable.cli.assessment import as_json, because, day, tell
from answerable.cli.door import acting, answerable, emit
from answerable.refusal import Refused, say

on_day = click.option("--on", default="", help="On which day (YYYY-MM-DD); today when left out.")


@answerable.group()
def channel() -> None:
    """The dialogue with the partner: raise, ask, be answered, and hold them to it."""


def how_held(command: Callable[..., None]) -> Callable[..., None]:
    """The options that say how a dialogue is held."""
    for option in reversed((
        click.option("--purpose", required=True, help="What it is for."),
        click.option("--standing", required=True, help="At which level it is held."),
        click.option("--way", required=True, help="Through which door: embassy, bureau, envoy…"),
        click.option("--office", default="", help="Our office that keeps the door, by reference."),
        click.option("--cadence-days", type=int, help="It meets every so many days."),
        click.option("--answer-days", type=int, help="Days in which an answer is wanted."),
        click.option("--remind-every", type=int, help="Days between reminders."),
        click.option("--rung", "rungs", multiple=True, help="DAYS WHOM, past the wanted day."),
    )):  # fmt: skip
        command = option(command)
    return command


@channel.command("list")
@as_json
@click.pass_context
def listed(context: click.Context, as_json: bool) -> None:
    """The dialogues you may see, with what waits in each."""
    by = acting(context)
    from answerable.channel import queries
    from answerable.cli.channel_data import dialogue_line

    lines = [dialogue_line(one) for one in queries.channel_page(by=by).dialogues]
    if as_json:
        emit({"dialogues": lines})
        return
    for line in lines:
        click.echo(f"{line['dialogue']}  {line['state']:<8} {line['questions']['open']:>3} open  "
                   f"{line['counterpart_name']}: {line['title']}")  # fmt: skip


@channel.command()
@as_json
@click.pass_context
def waiting(context: click.Context, as_json: bool) -> None:
    """The requests that wait for an answer, the oldest first, and what is due on each."""
    by = acting(context)
    from answerable.channel import queries
    from answerable.cli.channel_data import request_line

    queries.must_read_dialogues(by)
    lines = [request_line(one) for one in queries.waiting(by=by)]
    if as_json:
        emit({"requests": lines})
        return
    for line in lines:
        click.echo(f"{line['request']}  day {line['waited']:>3}, {line['overdue']:>3} over  "
                   f"{line['title']}")  # fmt: skip


@channel.command()
@click.argument("reference")
@as_json
@click.pass_context
def show(context: click.Context, reference: str, as_json: bool) -> None:
    """One dialogue: mandate, what was raised and asked, what it has produced."""
    by = acting(context)
    from answerable.channel import queries
    from answerable.cli.channel_data import dialogue_data

    tell(dialogue_data(queries.dialogue_page(reference, by=by)), as_json=as_json)


@channel.command()
@click.argument("reference")
@as_json
@click.pass_context
def about(context: click.Context, reference: str, as_json: bool) -> None:
    """What was raised and asked about an incident or pattern, and where their inquiry stands."""
    by = acting(context)
    from answerable.channel import queries
    from answerable.channel.queries import found
    from answerable.cli.channel_data import inquiry_data, raising_data, request_line

    queries.must_read_dialogues(by)
    told = queries.beside(found.subject(reference, by=by), by=by)
    tell({
        "about": reference, "raisings": [raising_data(one) for one in told.raisings],
        "requests": [request_line(one) for one in told.requests],
        "inquiries": [inquiry_data(one) for one in told.inquiries],
    }, as_json=as_json)  # fmt: skip


@channel.command()
@click.argument("name")
@click.option("--state", required=True, help="For which party or state it speaks.")
@click.option("--standing", required=True, help="At which level: ministers, senior_officials…")
@click.option("--language", default="en", help="The language it is written to in.")
@click.option("--level", default="internal", help="Its marking.")
@because
@as_json
@click.pass_context
def counterpart(
    context: click.Context, name: str, state: str, standing: str, language: str, level: str,
    because: str, as_json: bool,
) -> None:  # fmt: skip
    """Keep a counterpart."""
    by = acting(context)
    from answerable.channel import actions
    from answerable.channel.rules.counterparts import Described

    described = Described(name, state, standing, language)
    made = actions.keep_counterpart(described, because=because, level=_level(level), by=by)
    tell({"counterpart": made.reference, "name": made.name}, as_json=as_json)


@channel.command()
@click.argument("counterpart")
@click.argument("role", required=False, default="")
@click.option("--standing", default="", help="At which level it is.")
@click.option("--holder", default="", help="Who holds it, if that is published.")
@click.option("--published-at", default="", help="Where the name is published.")
@click.option("--ended", type=int, help="Instead: end the office of this number.")
@click.option("--because", default="", help="Why it has ended.")
@on_day
@as_json
@click.pass_context
def office(
    context: click.Context, counterpart: str, role: str, standing: str, holder: str,
    published_at: str, ended: int | None, because: str, on: str, as_json: bool,
) -> None:  # fmt: skip
    """Keep an office of a counterpart, by its role; or end one."""
    by = acting(context)
    from answerable.channel import actions
    from answerable.channel.rules.counterparts import OfficeOfTheirs

    if ended is not None:
        made = actions.end_their_office(counterpart, ended, because=because, on=day(on), by=by)
    else:
        kept = OfficeOfTheirs(role, standing, holder, published_at)
        made = actions.keep_their_office(counterpart, kept, from_on=day(on), by=by)
    tell({"counterpart": counterpart, "number": made.number, "role": made.role}, as_json=as_json)


@channel.command("open")
@click.argument("counterpart")
@click.argument("title")
@how_held
@click.option("--situation", default="", help="The situation it is about, by reference.")
@click.option("--after", default="", help="The dialogue before it, by reference.")
@click.option("--level", default="internal", help="Its marking.")
@on_day
@because
@as_json
@click.pass_context
def open_(
    context: click.Context, /, counterpart: str, title: str, situation: str, after: str, level: str,
    on: str, because: str, as_json: bool, **held: Any,
) -> None:  # fmt: skip
    """Open a dialogue with a counterpart."""
    by = acting(context)
    from answerable.channel import actions

    made = actions.open_dialogue(
        counterpart, title, _terms(held), because=because, situation=situation, after=after,
        on=day(on), level=_level(level), by=by,
    )  # fmt: skip
    tell({"dialogue": made.reference, "title": made.title}, as_json=as_json)


@channel.command()
@click.argument("reference")
@how_held
@because
@as_json
@click.pass_context
def change(
    context: click.Context, /, reference: str, because: str, as_json: bool, **held: Any
) -> None:
    """Change how a dialogue is held; requests already sent keep their days."""
    by = acting(context)
    from answerable.channel import actions

    made = actions.change_dialogue(reference, _terms(held), because=because, by=by)
    tell({"dialogue": made.reference, "answer_days": made.answer_days}, as_json=as_json)


@channel.command()
@click.argument("reference")
@click.argument("act", type=click.Choice(["rest", "take-up", "end"]))
@click.option("--worked", default="", help="When it ends: yes, in_part or no.")
@on_day
@because
@as_json
@click.pass_context
def turn(
    context: click.Context, reference: str, act: str, worked: str, on: str, because: str,
    as_json: bool,
) -> None:  # fmt: skip
    """Let a dialogue rest, take it up again, or end it and say whether it worked."""
    by = acting(context)
    from answerable.channel import actions

    if act == "end":
        made = actions.end_dialogue(reference, worked=worked, because=because, on=day(on), by=by)
    else:
        turned = actions.rest_dialogue if act == "rest" else actions.take_up_dialogue
        made = turned(reference, because=because, on=day(on), by=by)
    tell({"dialogue": reference, "state": made.state, "worked": made.worked}, as_json=as_json)


@channel.command()
@click.argument("reference")
@click.argument("title")
@click.option("--from", "from_whom", required=True, help="From whom, by office.")
@click.option("--to", "to_whom", required=True, help="To whom, by office.")
@click.option("--dated", required=True, help="Of which day (YYYY-MM-DD).")
@click.option("--exhibit", default="", help="The letter, as an exhibit.")
@click.option("--demand", "demands", multiple=True, help="What it demands; a day may stand first.")
@as_json
@click.pass_context
def mandate(
    context: click.Context, reference: str, title: str, from_whom: str, to_whom: str, dated: str,
    exhibit: str, demands: tuple[str, ...], as_json: bool,
) -> None:  # fmt: skip
    """Keep a letter or decision that directs a dialogue, with its demands."""
    by = acting(context)
    from answerable.channel import actions
    from answerable.channel.rules.dialogues import Letter, demand_said

    dated_on = day(dated)
    if dated_on is None:
        raise Refused(say("Say of which day the letter is."))
    letter = Letter(
        title, from_whom, to_whom, dated_on, exhibit, [demand_said(one) for one in demands]
    )
    made = actions.keep_mandate(reference, letter, by=by)
    tell({"dialogue": reference, "mandate": made.number, "demands": made.demands}, as_json=as_json)


def _terms(held: dict[str, Any]) -> Any:
    from answerable.channel.rules.dialogues import (
        ANSWER_DAYS,
        LADDER,
        REMIND_EVERY,
        Terms,
        rung_said,
    )

    ladder = [_known(rung_said(text), text) for text in held["rungs"]] or LADDER
    return Terms(
        held["purpose"], held["standing"], held["way"], held["office"], held["cadence_days"],
        held["answer_days"] or ANSWER_DAYS, held["remind_every"] or REMIND_EVERY, ladder,
    )  # fmt: skip


def _known(rung: Any, text: str) -> Any:
    if rung is None:
        raise Refused(say("{text} is no rung. Write days and whom: 14 the ambassador.", text=text))
    return rung


def _level(code: str) -> Any:
    from answerable.actor import Level

    if code not in set(Level):
        raise Refused(say("There is no such marking."))
    return Level(code)
