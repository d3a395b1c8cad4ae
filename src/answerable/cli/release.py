"""Releases at the command line: drafted, frozen, reviewed, sent, handed over, taken back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from answerable.cli.assessment import as_json, because, tell
from answerable.cli.door import acting, answerable, emit
from answerable.refusal import Refused, say


@answerable.group()
def release() -> None:
    """What may leave the house: exact copies, for one recipient, found fit by two reviewers."""


@release.command("list")
@click.option("--about", default="", help="Only about this incident, pattern or situation.")
@as_json
@click.pass_context
def listed(context: click.Context, about: str, as_json: bool) -> None:
    """The releases you may see, newest first."""
    by = acting(context)
    from answerable.release import queries

    lines = [
        {"release": one.row.reference, "state": one.state.value, "about": one.row.subject,
         "recipient": one.recipient.name, "title": one.row.title}
        for one in queries.releases(by=by, subject=about).lines
    ]  # fmt: skip
    if as_json:
        emit({"releases": lines})
        return
    for line in lines:
        click.echo(f"{line['release']}  {line['state']:<13} {line['recipient']}: {line['title']}")


@release.command()
@click.argument("reference")
@as_json
@click.pass_context
def show(context: click.Context, reference: str, as_json: bool) -> None:
    """One release: what it holds, how many independent origins tell each fact, its files."""
    by = acting(context)
    from answerable.channel.queries.portal import offices_of
    from answerable.release import queries

    shown = queries.release_page(reference, by=by)
    offices = offices_of({one.row.reader for one in shown.reads}, by=by)
    told: dict[str, Any] = {
        "release": reference, "state": shown.state.value, "title": shown.row.title,
        "about": shown.row.subject, "recipient": shown.row.recipient.name,
        "digest": shown.row.digest, "reviews": shown.given,
        "items": [{"order": one.row.order, "kind": one.kind.value, "text": one.row.text,
                   "origins": one.origins, "why_not": one.why_not} for one in shown.items],
        "files": [{"name": one.name, "sha256": one.sha256, "size": one.size, "how": one.how}
                  for one in shown.parts],
        "seen_by": [{"reader": offices.get(one.row.reader, one.row.reader), "how": one.row.how,
                     "at": one.row.read_at, "file": one.row.name} for one in shown.reads],
    }  # fmt: skip
    if as_json:
        emit(told)
        return
    click.echo(f"{reference}  {told['state']}  {told['recipient']}: {told['title']}")
    for one in told["items"]:
        click.echo(
            f"{one['order']:>3}  {one['kind']:<8} {one['origins']:>2} origins  {one['text']}"
        )
    for file in told["files"]:
        click.echo(f"     {file['sha256']}  {file['size']:>9}  {file['name']}")


@release.command()
@click.argument("name")
@click.option("--kind", required=True, help="counterpart, court, inquiry, organisation, public.")
@click.option("--counterpart", default="", help="Reference of the counterpart, where it is one.")
@click.option("--level", default="internal", help="Marking, where the name alone tells something.",
              type=click.Choice(["open", "internal", "restricted", "confidential"]))  # fmt: skip
@because
@as_json
@click.pass_context
def recipient(
    context: click.Context, /, name: str, kind: str, counterpart: str, level: str, because: str,
    as_json: bool,
) -> None:  # fmt: skip
    """Name somebody things may be released to."""
    by = acting(context)
    from answerable.actor import Level
    from answerable.release import actions

    made = actions.name_recipient(
        name, kind=kind, counterpart=counterpart, level=Level(level), because=because, by=by
    )
    tell({"recipient": made.reference}, as_json=as_json)


@release.command()
@click.argument("recipient")
@click.argument("subject")
@click.option("--title", required=True, help="As the recipient reads it.")
@click.option("--purpose", required=True, help="What it is released for.")
@click.option("--language", default="en", help="Language it is written in.")
@because
@as_json
@click.pass_context
def begin(
    context: click.Context, /, recipient: str, subject: str, title: str, purpose: str,
    language: str, because: str, as_json: bool,
) -> None:  # fmt: skip
    """Begin a release to RECIPIENT about SUBJECT: an incident, a pattern or a situation."""
    by = acting(context)
    from answerable.release import actions

    row = actions.begin(
        recipient, subject, title=title, purpose=purpose, language=language, because=because, by=by
    )
    tell({"release": row.reference, "state": row.state}, as_json=as_json)


@release.command()
@click.argument("reference")
@click.option("--fact", default="", help="A fact, in our words; say what it rests on.")
@click.option("--statement", "statements", multiple=True, help="An accepted statement it rests on.")
@click.option("--text", default="", help="A text of ours.")
@click.option("--exhibit", default="", help="The report whose exhibit is copied.")
@click.option("--caption", default="", help="Caption of the copy.")
@click.option("--conditions-met", default="", help="How the conditions of the source are kept.")
@because
@as_json
@click.pass_context
def add(
    context: click.Context, /, reference: str, fact: str, statements: tuple[str, ...], text: str,
    exhibit: str, caption: str, conditions_met: str, because: str, as_json: bool,
) -> None:  # fmt: skip
    """Put a fact, a text or the copy of an exhibit into a draft."""
    by = acting(context)
    from answerable.release import actions

    if [bool(fact), bool(text), bool(exhibit)].count(True) != 1:
        raise Refused(say("Give one of --fact, --text and --exhibit."))
    if fact:
        item = actions.add_fact(reference, fact, statements=statements, because=because,
                                conditions_met=conditions_met, by=by)  # fmt: skip
    elif text:
        item = actions.add_text(reference, text, because=because, by=by)
    else:
        item = actions.add_exhibit(reference, exhibit, caption=caption, because=because,
                                   conditions_met=conditions_met, by=by)  # fmt: skip
    tell({"release": reference, "order": item.order, "kind": item.kind}, as_json=as_json)


@release.command()
@click.argument("reference")
@click.argument("order", type=int)
@because
@as_json
@click.pass_context
def remove(context: click.Context, reference: str, order: int, because: str, as_json: bool) -> None:
    """Take piece ORDER out of a draft."""
    by = acting(context)
    from answerable.release import actions

    actions.remove_item(reference, order, because=because, by=by)
    tell({"release": reference, "removed": order}, as_json=as_json)


@release.command()
@click.argument("reference")
@click.argument("report")
@click.option("--danger", required=True, help="The danger weighed, and for whom.")
@click.option("--second", is_flag=True, help="Agree, as the second person.")
@because
@as_json
@click.pass_context
def override(
    context: click.Context, /, reference: str, report: str, danger: str, second: bool,
    because: str, as_json: bool,
) -> None:  # fmt: skip
    """Let REPORT be used without recorded consent: two people decide, each naming the danger."""
    by = acting(context)
    from answerable.release import actions

    act = actions.confirm_override if second else actions.propose_override
    made = act(reference, report, danger=danger, because=because, by=by)
    tell({"release": reference, "report": report, "decided": bool(made.confirmed_by)},
         as_json=as_json)  # fmt: skip


_STEPS = ("freeze", "submit", "reopen", "withdraw", "send", "retract")


@release.command()
@click.argument("step", type=click.Choice(_STEPS))
@click.argument("reference")
@because
@as_json
@click.pass_context
def move(context: click.Context, step: str, reference: str, because: str, as_json: bool) -> None:
    """Freeze, submit to review, reopen, withdraw, send or retract a release."""
    by = acting(context)
    from answerable.release import actions

    row = getattr(actions, step)(reference, because=because, by=by)
    tell({"release": reference, "state": row.state, "digest": row.digest}, as_json=as_json)


@release.command()
@click.argument("reference")
@click.argument("verdict", type=click.Choice(["fit", "not_fit"]))
@click.option("--digest", required=True, help="The hash of what you looked at, as `show` gives it.")
@click.option(
    "--notes", required=True, help="Your notes: the other reviewer reads them after theirs."
)
@as_json
@click.pass_context
def review(
    context: click.Context, /, reference: str, verdict: str, digest: str, notes: str, as_json: bool
) -> None:
    """Give your verdict on exactly the files with this hash."""
    by = acting(context)
    from answerable.release import actions

    made = actions.review(reference, verdict, digest=digest, notes=notes, by=by)
    tell({"release": reference, "verdict": verdict, "both_in": made.opened}, as_json=as_json)


@release.command()
@click.argument("reference")
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.option("--to", required=True, help="To whom they are handed.")
@because
@as_json
@click.pass_context
def hand(
    context: click.Context, /, reference: str, folder: Path, to: str, because: str, as_json: bool
) -> None:
    """Take the released copies out into FOLDER, to hand them over by another way."""
    by = acting(context)
    from answerable.release import actions

    files = actions.hand_over(reference, to=to, because=because, by=by)
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in files:
        (folder / name).write_bytes(data)
    tell({"release": reference, "files": [name for name, _ in files]}, as_json=as_json)
