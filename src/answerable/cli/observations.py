"""Observations and identifications at the command line, and the chain they stand in."""

from __future__ import annotations

from typing import Any

import click

from answerable.cli.assessment import as_json, because, tell
from answerable.cli.door import acting, answerable, emit
from answerable.refusal import Refused, Sentence


@answerable.group()
def observation() -> None:
    """What is seen on an exhibit, what it could be, and what it was signed to be."""


@observation.command()
@click.argument("report")
@click.argument("what")
@click.option("--transcript", default="", help="What is written there; ? for what is unreadable.")
@click.option("--region", default="", help="START,TOP,WIDTH,HEIGHT in percent of the picture.")
@click.option("--about", default="", help="The incident.")
@click.option("--taken", default="", help="When the picture was taken (EDTF).")
@as_json
@click.pass_context
def make(
    context: click.Context, /, report: str, what: str, transcript: str, region: str, about: str,
    taken: str, as_json: bool,
) -> None:  # fmt: skip
    """Record what is seen on the exhibit of a report."""
    by = acting(context)
    from answerable.arms import actions
    from answerable.arms.rules.observations import Seen, region_of

    parts = region.split(",") if region else ["", "", "", ""]
    found = region_of((*parts, "", "", "")[:4] if len(parts) <= 4 else ("x",) * 4)
    if isinstance(found, Sentence):
        raise Refused(found)
    seen = Seen(what, transcript, found, taken_on=taken)
    made = actions.observe(report, seen, about=about, by=by)
    tell({"observation": made.reference, "exhibit": made.exhibit}, as_json=as_json)


@observation.command()
@click.argument("reference")
@click.option("--designation", default="")
@click.option("--article", default="", help="The article of the catalogue.")
@click.option("--reason", default="")
@click.option("--rests-on", default="other")
@as_json
@click.pass_context
def candidate(
    context: click.Context, /, reference: str, designation: str, article: str, reason: str,
    rests_on: str, as_json: bool,
) -> None:  # fmt: skip
    """Add to what it could be."""
    by = acting(context)
    from answerable.arms import actions

    made = actions.add_candidate(
        reference, designation=designation, article=article, reason=reason, rests_on=rests_on, by=by
    )
    tell({"observation": reference, "candidate": made.number, "designation": made.designation},
         as_json=as_json)  # fmt: skip


@observation.command()
@click.argument("reference")
@click.argument("number", type=int)
@click.argument("speaks", type=click.Choice(["for", "against"]))
@click.argument("words")
@click.option("--rests-on", default="other")
@as_json
@click.pass_context
def weigh(
    context: click.Context, /, reference: str, number: int, speaks: str, words: str, rests_on: str,
    as_json: bool,
) -> None:  # fmt: skip
    """Give a reason for or against a candidate."""
    by = acting(context)
    from answerable.arms import actions

    actions.give_reason(reference, number, speaks=speaks, rests_on=rests_on, words=words, by=by)
    tell({"observation": reference, "candidate": number, "speaks": speaks}, as_json=as_json)


@observation.command("rule-out")
@click.argument("reference")
@click.argument("number", type=int)
@because
@as_json
@click.pass_context
def rule_out(
    context: click.Context, reference: str, number: int, because: str, as_json: bool
) -> None:
    """Rule a candidate out."""
    by = acting(context)
    from answerable.arms import actions

    actions.rule_out(reference, number, because=because, by=by)
    tell({"observation": reference, "candidate": number, "ruled_out": because}, as_json=as_json)


@observation.command()
@click.argument("reference")
@because
@as_json
@click.pass_context
def withdraw(context: click.Context, reference: str, because: str, as_json: bool) -> None:
    """Withdraw what was recorded as seen."""
    by = acting(context)
    from answerable.arms import actions

    actions.withdraw_observation(reference, because=because, by=by)
    tell({"observation": reference, "withdrawn": because}, as_json=as_json)


@observation.command()
@click.argument("reference")
@as_json
@click.pass_context
def show(context: click.Context, reference: str, as_json: bool) -> None:
    """One observation with its candidates, identification and origin."""
    by = acting(context)
    from answerable.arms.queries.observations import observation_page
    from answerable.cli.seen_data import observation_data

    tell_or_emit(observation_data(observation_page(reference, by=by)), as_json=as_json)


def tell_or_emit(data: dict[str, Any], *, as_json: bool) -> None:
    """Print what is nested as JSON, the rest a line each."""
    if as_json:
        emit(data)
        return
    for key, value in data.items():
        click.echo(f"{key}: {value if value not in (None, '', [], {}) else '–'}")


@answerable.group()
def identification() -> None:
    """What a thing is and where it came from: signed by one weapons analyst, reviewed by another."""


@identification.command()
@click.argument("observation")
@click.argument("answer", type=click.Choice(["article", "family", "cannot_tell"]))
@click.option("--designation", default="")
@click.option("--article", default="")
@click.option("--likelihood", default="")
@click.option("--confidence", default="")
@click.option("--method", required=True, help="inscription, shape, measure, comparison, other.")
@because
@as_json
@click.pass_context
def sign(
    context: click.Context, /, observation: str, answer: str, designation: str, article: str,
    likelihood: str, confidence: str, method: str, because: str, as_json: bool,
) -> None:  # fmt: skip
    """Sign what an observation shows; "cannot tell" is a full answer."""
    by = acting(context)
    from answerable.arms import actions
    from answerable.arms.rules.identifications import Said

    said = Said(answer, method, designation, article, likelihood, confidence)
    made = actions.sign_identification(observation, said, because=because, by=by)
    tell({"identification": made.reference, "answer": made.answer}, as_json=as_json)


@identification.command()
@click.argument("reference")
@click.argument("verdict", type=click.Choice(["agrees", "disagrees", "cannot_tell"]))
@click.option("--of-origin", is_flag=True, help="Review where it came from, not what it is.")
@because
@as_json
@click.pass_context
def review(
    context: click.Context, /, reference: str, verdict: str, of_origin: bool, because: str,
    as_json: bool,
) -> None:  # fmt: skip
    """Give the other analyst's view; never one's own."""
    by = acting(context)
    from answerable.arms import actions

    if of_origin:
        actions.review_origin(reference, verdict, because=because, by=by)
    else:
        actions.review_identification(reference, verdict, because=because, by=by)
    tell({"identification": reference, "verdict": verdict, "of_origin": of_origin}, as_json=as_json)


@identification.command()
@click.argument("reference")
@click.argument("kind")
@click.option("--basis", required=True, help="serial, lot, register, stock, document … or none.")
@click.option("--confidence", default="")
@click.option("--state", default="", help="The state it came from, where another.")
@because
@as_json
@click.pass_context
def origin(
    context: click.Context, /, reference: str, kind: str, basis: str, confidence: str, state: str,
    because: str, as_json: bool,
) -> None:  # fmt: skip
    """Sign where it came from.

    KIND is supplied_by_us, made_under_licence, component, third_state, captured or unknown.
    """
    by = acting(context)
    from answerable.arms import actions
    from answerable.arms.rules.origins import Came

    made = actions.sign_origin(
        reference, Came(kind, basis, confidence, state), because=because, by=by
    )
    tell({"identification": reference, "origin": made.kind, "basis": made.basis}, as_json=as_json)


@identification.command()
@click.argument("reference")
@click.argument("target")
@click.argument("verdict", type=click.Choice(["came_by", "may_have", "did_not"]))
@because
@as_json
@click.pass_context
def link(
    context: click.Context,
    /,
    reference: str,
    target: str,
    verdict: str,
    because: str,
    as_json: bool,
) -> None:
    """Link it to a transfer or licence, with the probability as it stands today."""
    by = acting(context)
    from answerable.arms import actions

    made = actions.link_origin(reference, target, verdict, because=because, by=by)
    tell({"identification": reference, "target": target, "verdict": made.verdict,
          "least": made.least, "most": made.most}, as_json=as_json)  # fmt: skip


@answerable.command()
@click.argument("reference")
@as_json
@click.pass_context
def chain(context: click.Context, reference: str, as_json: bool) -> None:
    """The chain of an incident or end-use concern: seen, identified, come from, supplied, decided."""
    by = acting(context)
    from answerable.cli.seen_data import chain_data
    from answerable.refusal import Absent
    from answerable.response.queries.chain import chain_of

    found = chain_of(reference, by=by)
    if not found.nodes:
        raise Absent(reference)
    data = chain_data(found)
    if as_json:
        emit(data)
    for node in [] if as_json else data["nodes"]:
        click.echo(
            f"{node['place']:10} {node['key']:20} {node['title']}  {'; '.join(node['says'])}"
        )
