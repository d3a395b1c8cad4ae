"""Meetings at the command line: each state with who asserts it, agenda, minutes, invitations."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import click

from answerable.cli.assessment import as_json, because, day, tell
from answerable.cli.door import acting, answerable, emit

SIDE = click.Choice(["ours", "theirs"])


@answerable.group()
def meeting() -> None:
    """Meetings: asked for, agreed, put off, held; what was put, said and published."""


def asserted(command: Callable[..., None]) -> Callable[..., None]:
    """The options that say of a state who asserts it, and for when."""
    for option in reversed((
        click.option("--by", "side", type=SIDE, required=True, help="Which side asserts it."),
        click.option("--stance", default="not_heard", type=click.Choice(
            ["not_heard", "confirmed", "denied", "declined"]), help="What the other side says."),
        click.option("--when", default="", help="For when: a date, or words: “early December”."),
        click.option("--on", default="", help="Since which day (YYYY-MM-DD); today if left out."),
        click.option("--reason", default="", help="The stated reason, when it is cancelled."),
        click.option("--none-stated", is_flag=True, help="No reason was stated."),
        click.option("--words", default="", help="The words it was taken from."),
        click.option("--exhibit", default="", help="The exhibit they stand in."),
    )):  # fmt: skip
        command = option(command)
    return command


@meeting.command()
@click.argument("dialogue")
@click.argument("title")
@click.argument("state", type=click.Choice(["asked", "agreed", "held"]))
@click.option("--mode", default="not_said", type=click.Choice(["in_person", "virtual", "not_said"]))
@click.option("--place", default="", help="Where.")
@click.option("--undisclosed", is_flag=True, help="It was declined to say where.")
@asserted
@as_json
@click.pass_context
def begin(
    context: click.Context, /, dialogue: str, title: str, state: str, mode: str, place: str,
    undisclosed: bool, words: str, exhibit: str, as_json: bool, **said: Any,
) -> None:  # fmt: skip
    """Put a meeting of a dialogue on the record."""
    by = acting(context)
    from answerable.channel import actions

    made = actions.begin_meeting(
        dialogue, title, _move(state, by.today, **said), words=words, exhibit=exhibit,
        where=actions.Where(mode, place, not undisclosed), by=by,
    )  # fmt: skip
    tell({"meeting": made.reference, "state": made.state, "wanted": made.wanted}, as_json=as_json)


@meeting.command()
@click.argument("reference")
@click.argument("state")
@asserted
@as_json
@click.pass_context
def move(
    context: click.Context, /, reference: str, state: str, words: str, exhibit: str,
    as_json: bool, **said: Any,
) -> None:  # fmt: skip
    """Record what became of a meeting: agreed, slipped, cancelled, re_requested, held, followed_up."""
    by = acting(context)
    from answerable.channel import actions

    made = actions.move_meeting(
        reference, _move(state, by.today, **said), words=words, exhibit=exhibit, by=by
    )
    tell({"meeting": reference, "state": made.state, "when": made.when}, as_json=as_json)


@meeting.command()
@click.argument("reference")
@click.argument("number", type=int)
@click.argument("says", type=click.Choice(["confirmed", "denied", "declined"]))
@click.option("--words", required=True, help="In which words, or who declined.")
@click.option("--on", default="", help="On which day (YYYY-MM-DD); today when left out.")
@as_json
@click.pass_context
def stance(
    context: click.Context, reference: str, number: int, says: str, words: str, on: str,
    as_json: bool,
) -> None:  # fmt: skip
    """Record what the other side says to the state of this number."""
    by = acting(context)
    from answerable.channel import actions

    made = actions.note_stance(reference, number, says, because=words, on=day(on), by=by)
    tell({"meeting": reference, "state": made.state, "stance": made.stance}, as_json=as_json)


@meeting.command()
@click.argument("reference")
@click.option("--mode", required=True, type=click.Choice(["in_person", "virtual", "not_said"]))
@click.option("--place", default="", help="Where.")
@click.option("--undisclosed", is_flag=True, help="It was declined to say where.")
@because
@as_json
@click.pass_context
def place(
    context: click.Context, /, reference: str, mode: str, place: str, undisclosed: bool,
    because: str, as_json: bool,
) -> None:  # fmt: skip
    """Say how and where a meeting is to be."""
    by = acting(context)
    from answerable.channel import actions

    where = actions.Where(mode, place, not undisclosed)
    made = actions.place_meeting(reference, where, because=because, by=by)
    tell({"meeting": reference, "mode": made.mode, "place": made.place}, as_json=as_json)


@meeting.command()
@click.argument("reference")
@click.argument("side", type=SIDE)
@click.argument("role")
@click.option("--came/--did-not-come", default=None, help="Once the meeting was held.")
@as_json
@click.pass_context
def participant(
    context: click.Context, reference: str, side: str, role: str, came: bool | None, as_json: bool
) -> None:
    """Name who takes part, by office; or say whether they came."""
    by = acting(context)
    from answerable.channel import actions

    if came is None:
        actions.name_participant(reference, side, role, by=by)
    else:
        actions.note_presence(reference, side, role, came, by=by)
    tell({"meeting": reference, "side": side, "role": role, "came": came}, as_json=as_json)


@meeting.command()
@click.argument("reference")
@click.option("--item", default="", help="What is open: rq-…/3, cm-…, rs-…, pi-…, po-….")
@click.option("--title", default="", help="Or words.")
@click.option("--drop", default="", help="Take the item of this reference off instead.")
@click.option("--because", default="", help="Why it is taken off.")
@as_json
@click.pass_context
def agenda(
    context: click.Context, /, reference: str, item: str, title: str, drop: str, because: str,
    as_json: bool,
) -> None:  # fmt: skip
    """Put an item on the agenda, or take one off."""
    by = acting(context)
    from answerable.channel import actions

    if drop:
        made = actions.drop_item(drop, because=because, by=by)
    else:
        made = actions.put_item(reference, item=item, title=title, by=by)
    tell({"item": made.reference, "title": made.title, "dropped": made.dropped}, as_json=as_json)


@meeting.command()
@click.argument("item")
@click.argument("kind", type=click.Choice(["note", "answer", "commitment"]))
@click.argument("words")
@click.option("--by", "side", type=SIDE, required=True, help="Who spoke.")
@click.option("--who", default="", help="Who, by office.")
@click.option("--position", default="", help="Of an answer.")
@click.option("--completeness", default="", help="Of an answer: full, partial, none.")
@click.option("--due", default="", help="Of a commitment: a date, or words.")
@click.option("--language", default="en")
@as_json
@click.pass_context
def minute(
    context: click.Context, /, item: str, kind: str, words: str, side: str, who: str,
    position: str, completeness: str, due: str, language: str, as_json: bool,
) -> None:  # fmt: skip
    """Type what was said on an agenda item; an answer or a commitment goes to its place."""
    by = acting(context)
    from answerable.channel import actions

    day_, said = day_or_words(due)
    line = actions.Line(
        kind, side, words, language, who, position, completeness, due=day_, due_words=said
    )
    made = actions.type_minute(item, line, by=by)
    tell({"item": item, "kind": made.kind, "led_to": made.led_to}, as_json=as_json)


@meeting.command()
@click.argument("reference")
@click.argument("side", type=click.Choice(["ours", "theirs", "joint"]))
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--on", default="", help="Published on (YYYY-MM-DD); today when left out.")
@click.option("--where", default="", help="Where it was published.")
@click.option("--language", default="en")
@as_json
@click.pass_context
def readout(
    context: click.Context, /, reference: str, side: str, file: Path, on: str, where: str,
    language: str, as_json: bool,
) -> None:  # fmt: skip
    """Keep what was published about a meeting: a text file with its words."""
    by = acting(context)
    from answerable.channel import actions

    text = file.read_text("utf-8")
    made = actions.keep_readout(
        reference, side, text, on=day(on), where=where, language=language, by=by
    )
    tell({"meeting": reference, "side": made.side, "on": made.published_on}, as_json=as_json)


@meeting.command()
@click.argument("reference")
@as_json
@click.pass_context
def show(context: click.Context, reference: str, as_json: bool) -> None:
    """One meeting: its states, how late, agenda and minutes, where readouts differ."""
    by = acting(context)
    from answerable.cli.channel_met import meeting_data

    data = meeting_data(reference, by)
    if as_json:
        emit(data)
        return
    click.echo(f"{data['meeting']}  {data['state']}  {data['late'] or ''}".rstrip())
    for one in data["states"]:
        click.echo(f"  {one['on']}  {one['state']} {one['when']} ({one['by']}; {one['stance']})")
    for one in data["agenda"]:
        click.echo(f"  {one['number']}. {one['title']}")


@meeting.command()
@click.argument("reference")
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), required=True)
@click.pass_context
def invite(context: click.Context, reference: str, output: Path) -> None:
    """Write our invitation as a calendar file."""
    by = acting(context)
    from answerable.channel.queries.invitations import invitation

    output.write_bytes(invitation(reference, by=by))
    click.echo(str(output))


@meeting.command()
@click.argument("dialogue")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--meeting", "about", default="", help="The meeting it is about.")
@as_json
@click.pass_context
def invited(context: click.Context, dialogue: str, file: Path, about: str, as_json: bool) -> None:
    """Take in an invitation of theirs (.ics): a proposal."""
    by = acting(context)
    from answerable.channel import actions
    from answerable.channel.rules.invitations import MOST_BYTES

    with file.open("rb") as stream:
        data = stream.read(MOST_BYTES + 1)
    made = actions.receive_invitation(dialogue, data, meeting=about, by=by)
    tell({"invitation": made.reference, "method": made.method, "title": made.title,
          "day": made.starts}, as_json=as_json)  # fmt: skip


@meeting.command()
@click.argument("invitation")
@click.option("--confirm", is_flag=True, help="It is so: record it.")
@click.option("--set-aside", is_flag=True)
@because
@as_json
@click.pass_context
def settle(
    context: click.Context, /, invitation: str, confirm: bool, set_aside: bool, because: str,
    as_json: bool,
) -> None:  # fmt: skip
    """Confirm an invitation or set it aside."""
    by = acting(context)
    from answerable.channel import actions
    from answerable.refusal import Refused, say

    if confirm == set_aside:
        raise Refused(say("Give one of --confirm and --set-aside."))
    if confirm:
        made = actions.confirm_invitation(invitation, because=because, by=by)
        tell({"invitation": invitation, "meeting": made.reference}, as_json=as_json)
        return
    actions.set_aside_invitation(invitation, because=because, by=by)
    tell({"invitation": invitation, "meeting": ""}, as_json=as_json)


def day_or_words(text: str) -> tuple[str, str]:
    """A date in EDTF, or words: which of the two was typed."""
    from answerable.incidents.rules.dates import is_known

    return (text, "") if is_known(text) else ("", text)


def _move(
    state: str, today: date, *, side: str, stance: str, when: str, on: str, reason: str,
    none_stated: bool,
) -> Any:  # fmt: skip
    from answerable.channel.rules.meetings import Move

    named, said = day_or_words(when)
    return Move(state, day(on) or today, side, stance, named, said, reason, none_stated)
