"""Licences entered and turned: by the licensing authority, or under a measure in its own transaction."""

from __future__ import annotations

from datetime import date

from answerable.actor import Actor
from answerable.arms.actions.rows import INTERNAL, Marked, as_text, ends, new_marked, told
from answerable.arms.actions.supplies import supply_fields
from answerable.arms.acts import Act
from answerable.arms.models import History, Licence, LicenceTurn
from answerable.arms.queries import found
from answerable.arms.queries import licences as queries
from answerable.arms.queries.barred import barred_by
from answerable.arms.rules import licences as rules
from answerable.arms.rules.licences import Applied, LicenceState, Told, Verb
from answerable.ledger.actions import hold_head, record, writing
from answerable.refusal import Refused, because_given, refuse_if, say

EXPIRED_BECAUSE = "Its last day has passed."
MOST_AT_ONCE = 500


@writing
def enter_licence(
    applied: Applied, *, because: str, by: Actor, marked: Marked = INTERNAL
) -> Licence:
    """Enter a licence, an approval or a case under which we supply, as it stands."""
    reason = because_given(because)
    refuse_if(rules.why_not_enter(applied, by=by))
    reference = new_marked("lc", marked, by=by)
    since = applied.on or applied.issued_on or by.today
    made = Licence(
        reference=reference, protected_by=reference, number=applied.number.strip(),
        authority=applied.authority.strip(), issued_on=applied.issued_on,
        expires_on=applied.expires_on, state=applied.state, state_since=since,
        **supply_fields(applied.supplied, by=by),
    )  # fmt: skip
    if made.state == LicenceState.VALID and made.issued_on is not None:
        refuse_if(rules.why_not_bar(barred_by(made, on=made.issued_on, by=by)))
    made.save(force_insert=True)
    _turned(made, Verb.ENTER, "", reason, since, by)
    record(
        Act.LICENCE_KEPT, reference, by=by, because=reason, rows=[_told(made, since, Verb.ENTER)]
    )
    return made


@writing
def turn_licence(
    reference: str, verb: str, *, because: str, by: Actor, under: str = "", on: date | None = None
) -> Licence:
    """Suspend, reinstate, revoke, withhold, issue a licence or let it expire.

    `under` is the measure that brings it about; then the decision of those entitled is the leave, and
    the licence stays held until every measure that holds it has let go.
    """
    reason, day, row = (
        because_given(because),
        on or by.today,
        found.licence_locked(reference, by=by),
    )
    if verb not in list(Verb):
        raise Refused(say("There is no such thing to do to a licence: {verb}.", verb=verb))
    (state, since), held, doing = row.stands(by.today), held_by(row), Verb(verb)
    refuse_if(rules.why_not_turn(state, doing, by=by, under=under, held=held, on=day, since=since))
    if doing is Verb.ISSUE:
        refuse_if(rules.why_not_bar(barred_by(row, on=day, by=by)))
    turned = rules.next_state(state, doing, under=under, held=held)
    if turned is not LicenceState(row.state):
        row.state, row.state_since = str(turned), day if turned is not state else since
    if doing is Verb.ISSUE:
        row.issued_on = day
    row.save(update_fields=["state", "state_since", "issued_on"])
    _turned(row, doing, under, reason, day, by)
    history = [_told(row, day, doing, under=under)]
    record(Act.LICENCE_TURNED, reference, by=by, because=reason, rows=history)
    return row


@writing
def expire_licences(*, by: Actor) -> int:
    """Record which licences have expired, each from the day after its last; return how many.

    The day had decided it already: nothing reads otherwise for this. Once a licence, however many days
    nobody was there to record it.
    """
    hold_head()
    rows = list(queries.unrecorded(today=by.today)[:MOST_AT_ONCE])
    for row in rows:
        row.state, row.state_since = row.stands(by.today)
        row.save(update_fields=["state", "state_since"])
        _turned(row, Verb.EXPIRE, "", EXPIRED_BECAUSE, row.state_since, by)
    if rows:
        whole = History(subject="", what="licences expired", value=str(len(rows)),
                        effective_on=by.today)  # fmt: skip
        each = [_told(row, row.state_since, Verb.EXPIRE) for row in rows]
        record(Act.LICENCES_EXPIRED, "", by=by, rows=[whole, *each])
    return len(rows)


def held_by(row: Licence) -> frozenset[str]:
    """Who holds a licence now: measures, and "" for the authority itself. For the house itself."""
    turns = LicenceTurn.everything.filter(licence=row).order_by("number")
    return rules.held_by([Told(Verb(one.verb), one.under) for one in turns])


def _turned(
    row: Licence, verb: Verb, under: str, because: str, on: date, by: Actor
) -> None:  # fmt: skip
    LicenceTurn(
        licence=row, number=LicenceTurn.everything.filter(licence=row).count() + 1, verb=verb,
        state=row.state, effective_on=on, because=because, under=under, turned_by=by.pseudonym,
        turned_at=by.moment, protected_by=row.protected_by,
    ).save(force_insert=True)  # fmt: skip


def _told(row: Licence, on: date, verb: Verb, *, under: str = "") -> History:
    """How a licence stands, with what is needed to count it by any two days."""
    return told(
        row, row.reference, "licence", row.state, on=on, verb=verb, under=under,
        article=row.article.reference, recipient=row.recipient, unit=row.unit, number=row.number,
        authority=row.authority, quantity=ends(row.quantity_least, row.quantity_most),
        worth=str(row.value or ""), currency=row.currency, issued_on=as_text(row.issued_on),
        expires_on=as_text(row.expires_on),
    )  # fmt: skip
