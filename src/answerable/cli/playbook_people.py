"""Who is left to do what: the acts of a procedure and those of the house, against a list of people."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from answerable.cli.door import AtFault, acting
from answerable.refusal import Refused, say

if TYPE_CHECKING:
    from answerable.playbook import Playbook
    from answerable.playbook.staffing import Load, Need, Post, Somebody


def people_of(context: click.Context, file: str, *, ours: bool) -> list[Somebody] | None:
    """The people of a file, those of this installation, or None where nobody asked."""
    if ours:
        return _ours(context)
    if not file:
        return None
    from answerable.playbook import Faulty
    from answerable.playbook.people import people_in

    kind = "csv" if file.lower().endswith(".csv") else "yaml"
    try:
        return list(people_in(text_in(file), Path(file).name, kind))
    except Faulty as faulty:
        for mistake in faulty.mistakes:
            click.echo(str(mistake), err=True)
        raise AtFault(f"{file} does not name people and their roles as it should.") from None


def _ours(context: click.Context) -> list[Somebody]:
    by = acting(context)
    from answerable.accounts.queries import people
    from answerable.playbook.staffing import Somebody

    return [
        Somebody(one.name, frozenset(held.role for held in one.roles if held.in_force))
        for one in people(by=by)
        if one.is_active
    ]


def posts_of(book: Playbook, people: list[Somebody]) -> tuple[Post, ...]:
    """Every act a case may need, with who is left to do it."""
    from answerable.playbook.staffing import needs, posts

    return posts((*_of_the_house(), *_apart(book), *needs(book)), people)


def _apart(book: Playbook) -> Iterator[Need]:
    """Where one signature decides, it is never that of who proposed."""
    from answerable.playbook import Rule
    from answerable.playbook.staffing import Need
    from answerable.response.rules.plans import PROPOSERS

    if book.decision.rule is Rule.SINGLE_SIGNATORY:
        act = say("propose a plan, and have somebody else sign it")
        yield Need(act, book.decision.voters, 2, PROPOSERS)


def _of_the_house() -> tuple[Need, ...]:
    """What every procedure needs, whatever its file says."""
    from answerable.assessment.rules.cases import ASSIGNERS, HOLDERS
    from answerable.assessment.rules.clocks import EXTENDERS
    from answerable.assessment.rules.stages import OPENERS
    from answerable.assessment.rules.triage import TRIAGERS
    from answerable.playbook.staffing import Need
    from answerable.response.rules.decisions import CARRIERS, REVIEWERS
    from answerable.response.rules.plans import CLEARERS, PROPOSERS

    return (
        Need(say("decide triage"), TRIAGERS),
        Need(say("turn somebody away, which takes a second person"), TRIAGERS, 2),
        Need(say("open a case"), OPENERS),
        Need(say("give a case to somebody"), ASSIGNERS),
        Need(say("hold a case"), HOLDERS),
        Need(say("give a clock longer"), EXTENDERS),
        Need(say("propose a plan"), PROPOSERS),
        Need(say("clear a plan"), CLEARERS),
        Need(say("carry out a measure"), CARRIERS),
        Need(say("review the effect"), REVIEWERS),
    )


def post_data(post: Post) -> dict[str, Any]:
    """One act and who is left to do it."""
    from answerable.playbook.staffing import sentence_of

    return {
        "act": str(post.need.act), "people_needed": post.need.people, "able": list(post.able),
        "filled": post.filled, "hangs_on_one": post.thin, "optional": post.need.optional,
        "sentence": str(sentence_of(post)),
    }  # fmt: skip


def load_data(loads: tuple[Load, ...]) -> dict[str, Any]:
    """The estimated minutes of one case that goes all the way."""
    lines = [
        {"work": one.work.value, "times": one.times, "minutes": one.minutes, "total": one.total}
        for one in loads
    ]
    return {"lines": lines, "total": sum(one.total for one in loads)}


def tell_posts(posts: tuple[Post, ...]) -> None:
    """Print what nobody can do first, then what hangs on one person, then the rest."""
    from answerable.playbook.staffing import sentence_of

    order = sorted(posts, key=lambda post: (post.filled, not post.thin))
    for post in order:
        mark = (
            ("–" if post.need.optional else "✗") if not post.filled else "!" if post.thin else "✓"
        )
        click.echo(f"{mark} {sentence_of(post)}")


def must_be_filled(posts: tuple[Post, ...]) -> None:
    """Exit 1 where a case would stop for want of somebody."""
    short = sum(1 for post in posts if not post.filled and not post.need.optional)
    if short:
        raise AtFault(f"Acts that nobody is left to do: {short}.")


def text_in(file: str) -> str:
    """The text of a file, or a refusal in a sentence."""
    try:
        return Path(file).read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise AtFault(say("{file} is not UTF-8 text.", file=file)) from None
    except OSError:
        raise Refused(say("{file} cannot be read.", file=file)) from None
