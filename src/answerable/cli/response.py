"""Plans and decisions at the command line."""

from __future__ import annotations

from typing import Any

import click

from answerable.cli.assessment import as_json, because, day, tell, true_from
from answerable.cli.door import acting, answerable, emit
from answerable.refusal import Refused, say


@answerable.group()
def plan() -> None:
    """Plans: propose, give an office's view, put to the decision."""


@plan.command()
@click.argument("case")
@click.option("--summary", required=True, help="What is proposed, in a sentence.")
@click.option("--no-action", is_flag=True, help="That no action is taken.")
@click.option("--measure", "measures", multiple=True, metavar="KIND|TARGET|OWNER|DUE|EFFECT|BASIS|COVERS",
              help="A measure; may be given several times. COVERS: recipient=…;unit=…;article=…;"
              "family=…;licence=…;from=…;until=…;seen=case")  # fmt: skip
@click.option("--ask", "ask", multiple=True, help="Reference of an office asked to clear it.")
@because
@as_json
@click.pass_context
def propose(
    context: click.Context, case: str, summary: str, no_action: bool, measures: tuple[str, ...],
    ask: tuple[str, ...], because: str, as_json: bool,
) -> None:  # fmt: skip
    """Propose measures on a case, or that no action is taken."""
    by = acting(context)
    from answerable.response import actions

    made = actions.propose_plan(
        case, summary=summary, because=because, no_action=no_action, ask=ask, by=by,
        measures=[_intent(measure) for measure in measures],
    )  # fmt: skip
    tell({"plan": made.reference, "state": made.state}, as_json=as_json)


@plan.command("show")
@click.argument("case")
@as_json
@click.pass_context
def show_plan(context: click.Context, case: str, as_json: bool) -> None:
    """The plans of a case, the newest first, with measures and what offices say."""
    by = acting(context)
    from answerable.cli.decision_data import plan_data
    from answerable.response import queries

    plans = [plan_data(one) for one in queries.plan_page(case, by=by).plans]
    if as_json:
        emit(plans)
        return
    for one in plans:
        click.echo(f"{one['plan']}  {one['state']}  {one['summary']}")


@plan.command()
@click.argument("reference")
@click.option("--office", required=True, help="Reference of the office you speak for.")
@click.option("--comment", is_flag=True, help="The reason is a comment to be read.")
@because
@as_json
@click.pass_context
def clear(
    context: click.Context, reference: str, office: str, comment: bool, because: str, as_json: bool
) -> None:
    """Clear a plan for an office."""
    by = acting(context)
    from answerable.response import actions

    given = actions.clear(reference, office=office, because=because, comment=comment, by=by)
    tell({"plan": reference, "view": given.view}, as_json=as_json)


@plan.command("object")
@click.argument("reference")
@click.option("--office", required=True, help="Reference of the office you speak for.")
@because
@as_json
@click.pass_context
def object_(
    context: click.Context, reference: str, office: str, because: str, as_json: bool
) -> None:
    """Object to a plan for an office."""
    by = acting(context)
    from answerable.response import actions

    given = actions.object_to(reference, office=office, because=because, by=by)
    tell({"plan": reference, "view": given.view}, as_json=as_json)


@plan.command()
@click.argument("reference")
@because
@as_json
@click.pass_context
def withdraw(context: click.Context, reference: str, because: str, as_json: bool) -> None:
    """Withdraw a plan: nothing was decided."""
    by = acting(context)
    from answerable.response import actions

    made = actions.withdraw_plan(reference, because=because, by=by)
    tell({"plan": made.reference, "state": made.state}, as_json=as_json)


@answerable.group()
def decide() -> None:
    """Decisions: open, look at, vote, take, review."""


@decide.command("open")
@click.argument("plan")
@click.option("--question", default="", help="The question as a sentence.")
@because
@as_json
@click.pass_context
def open_(context: click.Context, plan: str, question: str, because: str, as_json: bool) -> None:
    """Put a plan to the decision."""
    by = acting(context)
    from answerable.response import actions

    made = actions.open_decision(plan, because=because, question=question, by=by)
    tell({"decision": made.reference, "rule": made.rule}, as_json=as_json)


@decide.command()
@click.argument("reference")
@as_json
@click.pass_context
def show(context: click.Context, reference: str, as_json: bool) -> None:
    """A decision: the rule, what it now yields, who said what."""
    by = acting(context)
    _show(reference, by, as_json=as_json)


@decide.command()
@click.argument("reference")
@click.argument("view", type=click.Choice(["for", "against", "abstain"]))
@because
@as_json
@click.pass_context
def vote(context: click.Context, reference: str, view: str, because: str, as_json: bool) -> None:
    """Vote, or change your vote."""
    by = acting(context)
    from answerable.response import actions

    actions.vote(reference, view, because=because, by=by)
    _show(reference, by, as_json=as_json)


@decide.command()
@click.argument("reference")
@click.option("--review-on", required=True, help="When the effect is reviewed (YYYY-MM-DD).")
@because
@true_from
@as_json
@click.pass_context
def take(
    context: click.Context, reference: str, review_on: str, because: str, on: str, as_json: bool
) -> None:
    """Record what the rule yields; refused while it yields nothing."""
    by = acting(context)
    from answerable.response import actions

    actions.decide(
        reference, because=because, review_on=day(review_on), effective_on=day(on), by=by
    )
    _show(reference, by, as_json=as_json)


@decide.command()
@click.argument("reference")
@click.option("--effect", required=True, help="What has changed.")
@because
@as_json
@click.pass_context
def review(
    context: click.Context, reference: str, effect: str, because: str, as_json: bool
) -> None:
    """Record the review of the effect."""
    by = acting(context)
    from answerable.response import actions

    actions.review_effect(reference, effect=effect, because=because, by=by)
    _show(reference, by, as_json=as_json)


@decide.command()
@click.argument("reference")
@click.option("--office", default="", help="Reference of the office it is given for.")
@because
@as_json
@click.pass_context
def dissent(
    context: click.Context, reference: str, office: str, because: str, as_json: bool
) -> None:
    """Give a dissenting opinion on a decision that was taken."""
    by = acting(context)
    from answerable.response import actions

    actions.dissent(reference, because=because, office=office, by=by)
    _show(reference, by, as_json=as_json)


@decide.command()
@click.argument("reference")
@because
@as_json
@click.pass_context
def reconsider(context: click.Context, reference: str, because: str, as_json: bool) -> None:
    """Open a decision again on new information; it stays on the record."""
    by = acting(context)
    from answerable.response import actions

    actions.reconsider(reference, because=because, by=by)
    _show(reference, by, as_json=as_json)


@decide.command()
@as_json
@click.pass_context
def due(context: click.Context, as_json: bool) -> None:
    """What is decided and still to do, and whose word is awaited."""
    by = acting(context)
    from answerable.cli.decision_data import outstanding_data
    from answerable.response import queries

    data = outstanding_data(queries.outstanding(by=by))
    if as_json:
        emit(data)
        return
    for line in [*data["measures"], *data["reviews"]]:
        click.echo(f"{line['on']}  {line['when']:<6}  {line['decision']}  {line['what']}")


@answerable.command()
@click.argument("reference")
@because
@as_json
@click.pass_context
def lift(context: click.Context, reference: str, because: str, as_json: bool) -> None:
    """Lift what a decided measure put into the register; REFERENCE is the measure."""
    by = acting(context)
    from answerable.response import actions

    row = actions.lift_measure(reference, because=because, by=by)
    tell({"restriction": row.reference, "lifted_on": row.lifted_on}, as_json=as_json)


@answerable.command()
@click.argument("reference")
@click.option("--evidence", default="", help="What shows that it was carried out.")
@click.option("--give-up", is_flag=True, help="It will not be carried out.")
@because
@true_from
@as_json
@click.pass_context
def measure(
    context: click.Context, reference: str, evidence: str, give_up: bool, because: str, on: str,
    as_json: bool,
) -> None:  # fmt: skip
    """Record a measure as carried out, or as given up."""
    by = acting(context)
    from answerable.response import actions

    if give_up:
        row = actions.drop_measure(reference, because=because, by=by)
    else:
        row = actions.carry_out(
            reference, evidence=evidence, because=because, effective_on=day(on), by=by
        )
    tell({"measure": row.reference, "state": row.state}, as_json=as_json)


def _show(reference: str, by: Any, *, as_json: bool) -> None:
    from answerable.cli.case_data import decision_data
    from answerable.cli.decision_data import after_data
    from answerable.response import queries

    page = queries.decision_page(reference, by=by)
    data = {**decision_data(page), **after_data(page)}
    if as_json:
        emit(data)
    else:
        tell(data, as_json=False)


def _intent(text: str) -> Any:
    from answerable.response.rules.plans import Intent

    parts = [part.strip() for part in text.split("|")]
    if len(parts) not in (5, 6, 7):
        raise Refused(
            say("A measure is written KIND|TARGET|OWNER|DUE|EFFECT, then |BASIS|COVERS if any.")
        )
    kind, target, owner, due, effect, basis, covers = [*parts, "", ""][:7]
    return Intent(kind, target, owner, day(due), effect, basis, _covers(covers))


def _covers(text: str) -> Any:
    from answerable.response.rules.covers import NAMED, scope_from

    given = {}
    for part in filter(None, (one.strip() for one in text.split(";"))):
        name, _, value = part.partition("=")
        if name.strip() not in NAMED:
            raise Refused(say("A measure covers {names}; not {text}.", names=", ".join(NAMED),
                              text=name[:40]))  # fmt: skip
        given[name.strip()] = value.strip()
    for name in ("from", "until"):
        day(given.get(name, ""))
    return scope_from(given)
