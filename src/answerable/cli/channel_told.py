"""What documents say of a dialogue, what answers do not agree with, and what it all comes to."""

from __future__ import annotations

from typing import Any

import click

from answerable.cli.assessment import as_json, because, day, tell
from answerable.cli.channel import channel
from answerable.cli.door import acting, emit


@channel.command("proposals")
@click.option("--dialogue", default="", help="Only of this dialogue, by reference.")
@as_json
@click.pass_context
def proposals_(context: click.Context, dialogue: str, as_json: bool) -> None:
    """What documents are proposed to say, until a person has settled it."""
    by = acting(context)
    from answerable.channel.queries.proposals import proposals

    lines = [
        {"proposal": one.row.reference, "dialogue": one.row.dialogue.reference,
         "kind": one.dealing.value, "can_become": one.becomes.value,
         "position": one.position.value if one.position else "", "document": one.row.report,
         "words": one.row.quote, "questions": list(one.questions)}
        for one in proposals(by=by, dialogue=dialogue)
    ]  # fmt: skip
    if as_json:
        emit({"proposals": lines})
        return
    for line in lines:
        click.echo(f"{line['proposal']}  {line['kind']:<22} {line['words']}")


@channel.command("lay-in")
@click.argument("dialogue")
@click.argument("document")
@click.option("--about", default="", help="The incident it is about, by reference.")
@as_json
@click.pass_context
def lay_in(context: click.Context, dialogue: str, document: str, about: str, as_json: bool) -> None:
    """Lay a document into a dialogue: what it says is proposed there, and nothing decided."""
    by = acting(context)
    from answerable.channel import actions

    count = actions.propose_from(dialogue, document, about=about, by=by)
    tell({"dialogue": dialogue, "proposed": count}, as_json=as_json)


@channel.command("accept")
@click.argument("proposal")
@click.argument("became")
@as_json
@click.pass_context
def accept(context: click.Context, proposal: str, became: str, as_json: bool) -> None:
    """Accept a proposal as the record you have made of it: answer, commitment, inquiry, meeting."""
    by = acting(context)
    from answerable.channel import actions

    actions.accept_proposal(proposal, became, by=by)
    tell({"proposal": proposal, "became": became}, as_json=as_json)


@channel.command("set-aside")
@click.argument("proposal")
@because
@as_json
@click.pass_context
def set_aside(context: click.Context, proposal: str, because: str, as_json: bool) -> None:
    """Set a proposal aside, with the reason."""
    by = acting(context)
    from answerable.channel import actions

    actions.set_proposal_aside(proposal, because=because, by=by)
    tell({"proposal": proposal, "state": "set_aside"}, as_json=as_json)


@channel.command()
@click.argument("answer")
@as_json
@click.pass_context
def contradictions(context: click.Context, answer: str, as_json: bool) -> None:
    """What an answer does not agree with: earlier answers, public statements, findings."""
    by = acting(context)
    from answerable.oversight.queries.channel import held_of

    found = [
        {"point": one.point.value, "why": str(one.words),
         "earlier": one.earlier.reference, "earlier_words": one.earlier_quote,
         "later": one.later.reference, "later_words": one.later_quote}
        for one in held_of(answer, by=by)
    ]  # fmt: skip
    if as_json:
        emit({"answer": answer, "contradictions": found})
        return
    for one in found:
        click.echo(f"{one['point']}: {one['why']}")
        click.echo(f"  {one['earlier']}  {one['earlier_words']}")
        click.echo(f"  {one['later']}  {one['later_words']}")


@channel.command("figures")
@click.option("--true-on", default="", help="How things stood that day (YYYY-MM-DD).")
@click.option("--known-on", default="", help="By what was on record by the end of this day.")
@click.option("--list", "of", default="", help="The list behind a figure: question:unanswered.")
@as_json
@click.pass_context
def figures(context: click.Context, true_on: str, known_on: str, of: str, as_json: bool) -> None:
    """How long answers take, what stays open, what slipped, what was decided without an answer."""
    by = acting(context)
    from answerable.oversight.queries.channel import channel_board
    from answerable.oversight.queries.channel_behind import Wanted, behind

    shown = channel_board(by=by, true_on=day(true_on), known_on=day(known_on))
    if of:
        kind, _, which = of.partition(":")
        listed = [
            {"record": one.reference, "on": one.on.isoformat(), "days": one.days}
            for one in behind(shown, Wanted(kind, which))
        ]
        emit({"list": of, "records": listed})
        return
    told = _figures(shown)
    if as_json:
        emit(told)
        return
    for name, count in told["questions"].items():
        click.echo(f"{name}: {count}")


def _figures(shown: Any) -> dict[str, Any]:
    from answerable.oversight.rules import dialogue as rules

    def share(one: Any) -> dict[str, Any]:
        counts = {kind.value: one.count(kind) for kind in rules.OfQuestions}
        return {**counts, "median_days": one.median_days}

    return {
        "true_on": shown.seen.true_on.isoformat(), "known_on": shown.seen.known_on.isoformat(),
        "questions": share(shown.whole),
        "by_counterpart": {one.head: share(one) for one in shown.by_counterpart},
        "by_door": {one.head: share(one) for one in shown.by_way},
        "meetings": [
            {"meeting": one.reference, "wanted": one.story.wanted, "met": one.story.aimed_at,
             "days_late": [one.slip.least, one.slip.most] if one.slip else None}
            for one in shown.told.meetings
        ],
        "wait_only_on_an_answer": [one.standing.incident for one in shown.waits],
        "decided_without_it": [one.decided.decision for one in shown.without],
        "findings_on_their_word": [one.finding for one in shown.changed],
        "time_in_stage": [
            {"stage": one.stage, "raised": [one.raised.stays, one.raised.median],
             "not_raised": [one.not_raised.stays, one.not_raised.median]}
            for one in shown.stages
        ],
    }  # fmt: skip
