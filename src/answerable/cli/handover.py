"""Hand-over at the command line: who looks after cases, referrals, leave, departure, several at once."""

from __future__ import annotations

from typing import Any

import click

from answerable.cli.assessment import as_json, because, day, tell
from answerable.cli.door import acting, answerable, emit
from answerable.refusal import Refused, say


@answerable.group()
def handover() -> None:
    """Who looks after each case: stranded cases, load, leave, referral, departure."""


@handover.command()
@as_json
@click.pass_context
def stranded(context: click.Context, as_json: bool) -> None:
    """Open cases held by nobody, or by somebody away or gone; exit code 1 when there are some."""
    by = acting(context)
    from answerable.assessment.queries.handover import stranded as lost

    lines = [
        {"case": one.row.reference, "title": one.row.title, "why": one.keeping.words,
         "office": one.row.office, "since": one.row.stage_since} for one in lost(by=by)
    ]  # fmt: skip
    if as_json:
        emit({"count": len(lines), "cases": lines})
    for line in [] if as_json else lines:
        click.echo(f"{line['case']}  {line['why']}: {line['title']}")
    if lines:
        context.exit(1)


@handover.command()
@as_json
@click.pass_context
def load(context: click.Context, as_json: bool) -> None:
    """Who carries how much; people are named inside their own office."""
    by = acting(context)
    from answerable.assessment.queries.load import load as carried

    lines = [
        {"person": one.person, "office": one.office, "held": one.held, "away": one.away,
         "cases": one.cases, "late": one.late, "with_deputy": one.stands_in,
         "stranded": one.stranded, "minutes": one.minutes} for one in carried(by=by)
    ]  # fmt: skip
    if as_json:
        emit(lines)
        return
    for line in lines:
        who = line["person"] or ("somebody" if line["held"] else "nobody")
        click.echo(f"{line['cases']:>6} cases  {line['late']:>5} late  {who}  {line['office']}")


@handover.command()
@click.option("--person", default="", help="User name; yourself when left out.")
@click.option("--from", "from_on", required=True, help="First day away (YYYY-MM-DD).")
@click.option("--until", required=True, help="Last day away (YYYY-MM-DD).")
@click.option("--deputy", default="", help="User name of who stands in for all cases.")
@click.option("--instead", "instead", multiple=True, metavar="CASE=NAME",
              help="Who stands in for one case; may be given several times.")  # fmt: skip
@because
@as_json
@click.pass_context
def leave(
    context: click.Context, /, person: str, from_on: str, until: str, deputy: str,
    instead: tuple[str, ...], because: str, as_json: bool,
) -> None:  # fmt: skip
    """Note that somebody is away, and who stands in."""
    by = acting(context)
    from answerable.assessment.actions import handover as actions

    first, last = day(from_on), day(until)
    if first is None or last is None:
        raise Refused(say("Give the first and the last day away."))
    row = actions.note_leave(
        _pseudonym(person) or by.pseudonym, from_on=first, until_on=last, because=because,
        deputy=_pseudonym(deputy), deputies=_by_case(instead), by=by,
    )  # fmt: skip
    tell({"leave": row.pk, "from": row.from_on, "until": row.until_on}, as_json=as_json)


@handover.command()
@click.argument("leave", type=int)
@click.option("--on", "on", default="", help="The day they are back; today when left out.")
@because
@as_json
@click.pass_context
def back(context: click.Context, leave: int, on: str, because: str, as_json: bool) -> None:
    """Note that somebody is back before their absence would have ended."""
    by = acting(context)
    from answerable.assessment.actions import handover as actions

    row = actions.end_leave(leave, because=because, back_on=day(on), by=by)
    tell({"leave": row.pk, "back_on": row.back_on}, as_json=as_json)


@handover.command()
@as_json
@click.pass_context
def away(context: click.Context, as_json: bool) -> None:
    """Who is away or will be, in your offices, with the number of each absence."""
    by = acting(context)
    from answerable.assessment.queries.handover_page import handover_page

    lines = [
        {"leave": one.row.pk, "person": one.person, "from": one.row.from_on,
         "until": one.row.until_on, "deputy": one.deputy, "now": one.now}
        for one in handover_page(by=by).leaves
    ]  # fmt: skip
    if as_json:
        emit(lines)
        return
    for line in lines:
        click.echo(f"{line['leave']}  {line['person']}  {line['from']} to {line['until']}")


@handover.command()
@click.argument("case")
@click.option("--to", "to", default="", help="Reference of the office it is offered to.")
@click.option("--accept", is_flag=True, help="Accept it for your office.")
@click.option("--take", is_flag=True, help="With --accept: hold it yourself.")
@click.option("--return", "returned", is_flag=True, help="Return it, with the reason.")
@click.option("--withdraw", is_flag=True, help="Take the offer back.")
@because
@as_json
@click.pass_context
def refer(
    context: click.Context, /, case: str, to: str, accept: bool, take: bool, returned: bool,
    withdraw: bool, because: str, as_json: bool,
) -> None:  # fmt: skip
    """Offer a case to another office, or answer an offer; until then the sender is responsible."""
    by = acting(context)
    from answerable.assessment.actions import handover as actions

    if [bool(to), accept, returned, withdraw].count(True) != 1:
        raise Refused(say("Give one of --to OFFICE, --accept, --return and --withdraw."))
    if to:
        made = actions.refer(case, to=to, because=because, by=by)
        tell({"case": case, "to": to, "state": made.state}, as_json=as_json)
        return
    if accept:
        row = actions.accept_referral(case, because=because, take=take, by=by)
    elif returned:
        row = actions.return_referral(case, because=because, by=by)
    else:
        row = actions.recall_referral(case, because=because, by=by)
    tell({"case": case, "office": row.office, "held": bool(row.holder)}, as_json=as_json)


@handover.command()
@click.argument("username")
@click.option("--to", "to", default="", help="User name of the successor; else each desk.")
@click.option("--show", is_flag=True, help="Only say what they have in hand.")
@click.option("--because", default="", help="Why: needed to close the account.")
@as_json
@click.pass_context
def depart(
    context: click.Context, username: str, to: str, show: bool, because: str, as_json: bool
) -> None:
    """Close an account and hand on what it holds, by one act."""
    by = acting(context)
    from answerable.accounts import queries as people
    from answerable.assessment.actions import handover as actions
    from answerable.assessment.queries.departure import in_hand
    from answerable.response.queries import awaiting_vote

    account = people.account_called(username, by=by)
    shown = in_hand(account.reference, by=by)
    told: dict[str, Any] = {
        "account": account.reference, "cases": [case for case, _ in shown.cases],
        "steps": list(shown.steps), "drafts": shown.drafts, "stands_in": shown.stands_in,
        "votes": awaiting_vote(account, by=by),
    }  # fmt: skip
    if not show:
        told["handed_on"] = actions.depart(
            account, successor=_pseudonym(to), because=because, by=by
        )
    tell(told, as_json=as_json)


@answerable.command("bulk")
@click.argument("act", type=click.Choice(["assign", "refer", "extend", "triage", "acknowledge"]))
@click.argument("references", nargs=-1, required=True)
@click.option("--holder", default="nobody", help="For assign: user name; “nobody” leaves it free.")
@click.option("--office", default="", help="For refer: reference of the office.")
@click.option("--clock", default="inquiry", help="For extend: inquiry, or stage:CODE.")
@click.option("--until", default="", help="For extend and holds: the day (YYYY-MM-DD).")
@click.option("--disposition", default="", help="For triage.")
@click.option("--how", default="as_received", help="For acknowledge; “untold”: nobody can be.")
@click.option("--words", default="", help="For acknowledge; the procedure's when left out.")
@click.option("--do", "really", is_flag=True, help="Do it; else only say what would happen.")
@because
@as_json
@click.pass_context
def in_bulk(
    context: click.Context, /, act: str, references: tuple[str, ...], holder: str, office: str,
    clock: str, until: str, disposition: str, how: str, words: str, really: bool, because: str,
    as_json: bool,
) -> None:  # fmt: skip
    """Do one thing to several records, an act each; without --do only what would happen."""
    by = acting(context)
    from answerable.assessment.actions import bulk

    given = bulk.Given(
        because, holder=_pseudonym(holder), office=office, kind=clock, until=day(until),
        disposition=disposition, how=how, words=words,
    )  # fmt: skip
    results = bulk.in_bulk(act, references, given, by=by, rehearse=not really)
    lines = [{"record": one.reference, "done": one.done, "said": one.sentence} for one in results]
    if as_json:
        emit({"done": really, "results": lines})
        return
    for line in lines:
        click.echo(f"{line['record']}  {'' if line['done'] else 'refused: '}{line['said']}")


def _pseudonym(username: str) -> str:
    from answerable.assessment.queries import pseudonym_of

    return pseudonym_of(username) if username else ""


def _by_case(instead: tuple[str, ...]) -> dict[str, str]:
    found = {}
    for text in instead:
        case, sign, name = text.partition("=")
        if not sign:
            raise Refused(say("Write CASE=NAME, for example c-7kq2m9xd=nadia."))
        found[case.strip()] = _pseudonym(name.strip())
    return found
