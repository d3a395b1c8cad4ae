"""Playbooks at the command line: listed, shown, checked, compared, drawn, and adopted by a case."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from answerable.cli.door import AtFault, acting, answerable, emit, house
from answerable.cli.playbook_people import (
    load_data,
    must_be_filled,
    people_of,
    post_data,
    posts_of,
    tell_posts,
    text_in,
)
from answerable.refusal import Refused

if TYPE_CHECKING:
    from answerable.playbook import Faulty, Playbook
    from answerable.playbook.staffing import Post

as_json = click.option("--json", "as_json", is_flag=True, help="Print JSON.")


@answerable.group()
def playbook() -> None:
    """Procedures as files: what is there, whether a file holds, what a new version changes."""


@playbook.command("list")
@as_json
def list_(as_json: bool) -> None:
    """The playbooks a case can be opened under, and which is used where none is named."""
    house()
    from answerable.assessment.queries import procedures

    default = procedures.default_name()
    rows = [_listed(name, default) for name in procedures.names()]
    if default not in procedures.names():
        rows.append({"name": default, "default": True, "fault": f"There is no playbook {default}."})
    if as_json:
        emit({"playbooks": rows})
    for row in () if as_json else rows:
        mark = "*" if row["default"] else " "
        said = row.get("fault") or f"{row['version']:<10} {row['title']} ({row['from']})"
        click.echo(f"{mark} {row['name']:<12} {said}")
        if row.get("notice"):
            click.echo(f"    {row['notice']}")
    if any(row.get("fault") for row in rows):
        raise AtFault("A playbook is at fault.")


def _listed(name: str, default: str) -> dict[str, Any]:
    from answerable.assessment.queries import procedures

    own = procedures.own_file(name)
    row: dict[str, Any] = {"name": name, "default": name == default,
                           "from": str(own) if own else "shipped"}  # fmt: skip
    try:
        book = procedures.playbook_named(name)
    except Refused as refused:
        return {**row, "fault": str(refused.sentence)}
    notice = _notice(name)
    return {**row, "version": book.version, "title": str(book.title),
            "unconfirmed": len(book.unconfirmed), "notice": notice}  # fmt: skip


def _notice(name: str) -> str | None:
    """That a text changed without its version. Before the records are set up nothing is known of it."""
    from django.db import OperationalError, ProgrammingError

    from answerable.assessment.queries import procedures

    try:
        sentence = procedures.unannounced(name)
    except (OperationalError, ProgrammingError):
        return None
    return str(sentence) if sentence else None


@playbook.command()
@click.argument("name")
@as_json
def show(name: str, as_json: bool) -> None:
    """A playbook, by name or file, in full: stages, questions, clocks, rules, unconfirmed points."""
    from answerable.cli.playbook_data import book_data, book_lines

    book = _sound(name)
    if as_json:
        emit(book_data(book))
        return
    for line in book_lines(book):
        click.echo(line)


@playbook.command()
@click.argument("file", required=False, default="")
@click.option(
    "--people", default="", help="Compare it with the people of a YAML, JSON or CSV file."
)
@click.option(
    "--ours", is_flag=True, help="Compare it with the people of this installation (--as)."
)
@as_json
@click.pass_context
def check(context: click.Context, file: str, people: str, ours: bool, as_json: bool) -> None:
    """Check a file (or a name; the default playbook without one): every mistake with its line.

    With --people or --ours it also says which acts nobody is left to do, and the minutes per case.
    """
    from answerable.playbook import Faulty

    there = people_of(context, people, ours=ours)
    try:
        book = _book(file)
    except Faulty as faulty:
        _tell_faulty(faulty, as_json=as_json)
        raise AtFault(faulty.sentence) from None
    posts = posts_of(book, there) if there is not None else None
    _tell_checked(book, posts, as_json=as_json)
    if posts is not None:
        must_be_filled(posts)


def _tell_faulty(faulty: Faulty, *, as_json: bool) -> None:
    if as_json:
        emit({"sound": False, "mistakes": [
            {"line": m.line, "wrong": str(m.words), "remedy": str(m.remedy)} for m in faulty.mistakes
        ]})  # fmt: skip
    for mistake in () if as_json else faulty.mistakes:
        click.echo(str(mistake))


def _tell_checked(book: Playbook, posts: tuple[Post, ...] | None, *, as_json: bool) -> None:
    from answerable.playbook.staffing import load_of

    loads = load_of(book)
    if as_json:
        staffed = {} if posts is None else {"acts": [post_data(post) for post in posts]}
        emit({
            "sound": True, "name": book.name, "version": book.version, "mistakes": [],
            "unconfirmed": [{"where": w, "source": p.source, "note": p.note}
                            for w, p in book.unconfirmed],
            "minutes_per_case": load_data(loads), **staffed,
        })  # fmt: skip
        return
    click.echo(
        f"{book.name} {book.version}: no mistakes. Unconfirmed points: {len(book.unconfirmed)}."
    )
    for where, point in book.unconfirmed if posts is None else ():
        click.echo(f"  {where}: {point.note}")
    if posts is not None:
        tell_posts(posts)
    for one in loads:
        click.echo(f"{one.work.words:32}{one.times:>4} x {one.minutes:>4} min = {one.total:>6}")
    if loads:
        click.echo(f"Minutes per case: {sum(one.total for one in loads)}")


@playbook.command()
@click.argument("old")
@click.argument("new")
@as_json
def diff(old: str, new: str, as_json: bool) -> None:
    """What a new version changes, in sentences. OLD and NEW are files or names."""
    from answerable.playbook.comparing import changes

    found = changes(_sound(old), _sound(new))
    if as_json:
        emit({"changes": [{"part": c.part.value, "sentence": str(c.sentence)} for c in found]})
        return
    for change in found:
        click.echo(change.sentence)
    if not found:
        click.echo("Nothing changes.")


@playbook.command()
@click.argument("name")
@as_json
def draw(name: str, as_json: bool) -> None:
    """The stages and moves of a playbook as a Mermaid diagram."""
    from answerable.playbook import drawing

    book = _sound(name)
    emit({"name": book.name, "diagram": drawing(book)}) if as_json else click.echo(drawing(book))


@playbook.command()
@click.argument("case")
@click.option("--because", required=True, help="Why: it is what the overseer reads.")
@as_json
@click.pass_context
def adopt(context: click.Context, case: str, because: str, as_json: bool) -> None:
    """Move a running case to the current text of its procedure (policy lead, --as)."""
    by = acting(context)
    from answerable.assessment import actions

    row = actions.adopt_version(case, because=because, by=by)
    made = {
        "case": row.reference,
        "procedure": row.procedure.name,
        "version": row.procedure.version,
    }
    emit(made) if as_json else click.echo(f"{row.reference} goes by {row.procedure} now.")


def _sound(given: str) -> Playbook:
    """The same, for a command that needs it sound: its mistakes go to standard error, exit 1."""
    from answerable.playbook import Faulty

    try:
        return _book(given)
    except Faulty as faulty:
        for mistake in faulty.mistakes:
            click.echo(str(mistake), err=True)
        raise AtFault(faulty.sentence) from None


def _book(given: str) -> Playbook:
    """The playbook of a file, or the one of this name; without either the default one."""
    from answerable.playbook import load

    if given.endswith((".yaml", ".yml")) or "/" in given:
        return load(text_in(given), Path(given).name.rsplit(".", 1)[0])
    house()
    from answerable.assessment.queries import procedures

    return procedures.playbook_named(given)
