"""Dialogues opened, changed, left to rest, ended; and the letters that mandate them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from answerable.accounts.actions import mark_new, new_reference
from answerable.actor import Actor, Level
from answerable.channel.actions.rows import day_of, of_dialogue, of_record, under
from answerable.channel.acts import Act
from answerable.channel.models import Dialogue, Mandate
from answerable.channel.queries import found
from answerable.channel.rules import dialogues as rules
from answerable.channel.rules.keeping import why_not_on
from answerable.ledger.actions import record, writing
from answerable.refusal import because_given, refuse_if

S = rules.DialogueState


@writing
def open_dialogue(
    counterpart: str, title: str, terms: rules.Terms, *, because: str, by: Actor,
    situation: str = "", after: str = "", on: date | None = None, level: Level = Level.INTERNAL,
    compartments: Iterable[str] = (),
) -> Dialogue:  # fmt: skip
    """Open a dialogue with a counterpart; `after` is the one before it, which may have failed."""
    reason, day = because_given(because), day_of(on, by)
    refuse_if(rules.why_not_open(title, terms, on=day, by=by))
    found.must_see_situation(situation, by=by)
    reference = new_reference("dl")
    made = Dialogue(
        reference=reference, counterpart=found.counterpart(counterpart, by=by),
        title=title.strip(), situation=situation, opened_on=day, protected_by=reference,
        predecessor=found.dialogue(after, by=by) if after else None, **_fields(terms),
    )  # fmt: skip
    made.save(force_insert=True)
    mark_new(reference, level, compartments=compartments, by=by)
    rows = [_row(made, S.OPEN, day, title=made.title, situation=situation, after=after,
                 level=level.value, **_told(terms))]  # fmt: skip
    record(Act.DIALOGUE_OPENED, reference, by=by, because=reason, rows=rows)
    return made


@writing
def change_dialogue(reference: str, terms: rules.Terms, *, because: str, by: Actor) -> Dialogue:
    """Change how a dialogue is held. Requests sent before keep the days they were sent with."""
    reason, row = because_given(because), found.dialogue_locked(reference, by=by)
    refuse_if(rules.why_not_change(S(row.state), terms, by=by))
    fields = _fields(terms)
    for name, value in fields.items():
        setattr(row, name, value)
    row.save(update_fields=list(fields))
    rows = [_row(row, row.state, by.today, **_told(terms))]
    record(Act.DIALOGUE_CHANGED, reference, by=by, because=reason, rows=rows)
    return row


@writing
def rest_dialogue(reference: str, *, because: str, by: Actor, on: date | None = None) -> Dialogue:
    """Let a dialogue rest: it is not ended, and nothing is expected of it for now."""
    row = found.dialogue_locked(reference, by=by)
    refuse_if(rules.why_not_rest(S(row.state), by=by))
    return _turn(row, S.DORMANT, Act.DIALOGUE_RESTED, because, day_of(on, by), by)


@writing
def take_up_dialogue(
    reference: str, *, because: str, by: Actor, on: date | None = None
) -> Dialogue:
    """Take a resting dialogue up again."""
    row = found.dialogue_locked(reference, by=by)
    refuse_if(rules.why_not_take_up(S(row.state), by=by))
    return _turn(row, S.OPEN, Act.DIALOGUE_TAKEN_UP, because, day_of(on, by), by)


@writing
def end_dialogue(
    reference: str, *, worked: str, because: str, by: Actor, on: date | None = None
) -> Dialogue:
    """End a dialogue, and say whether it worked: "previous channels did not work" is a dated fact."""
    row, day = found.dialogue_locked(reference, by=by), day_of(on, by)
    refuse_if(rules.why_not_end(S(row.state), worked=worked, since=row.opened_on, on=day, by=by))
    row.worked, row.ending, row.ended_on = worked, because_given(because), day
    return _turn(row, S.ENDED, Act.DIALOGUE_ENDED, because, day, by)


@writing
def keep_mandate(reference: str, letter: rules.Letter, *, by: Actor) -> Mandate:
    """Keep a letter or decision that directs a dialogue, with what it demands and by when."""
    row = found.dialogue_locked(reference, by=by)
    refuse_if(rules.why_not_mandate(letter, by=by))
    made = Mandate(
        number=Mandate.everything.filter(dialogue=row).count() + 1, title=letter.title.strip(),
        from_whom=letter.from_whom.strip(), to_whom=letter.to_whom.strip(),
        dated_on=letter.dated_on, exhibit=found.must_see_exhibit(letter.exhibit, by=by),
        demands=[{"text": one.text.strip(), "by": one.by.isoformat() if one.by else ""}
                 for one in letter.demands], **under(row),
    )  # fmt: skip
    made.save(force_insert=True)
    told = of_record(
        made, reference, "mandate", str(made.number), on=made.dated_on, title=made.title,
        from_whom=made.from_whom, to_whom=made.to_whom, demands=made.demands, exhibit=made.exhibit,
    )  # fmt: skip
    record(Act.MANDATED, reference, by=by, rows=[told])
    return made


def _turn(
    row: Dialogue, state: rules.DialogueState, act: Act, because: str, on: date, by: Actor
) -> Dialogue:
    reason = because_given(because)
    refuse_if(why_not_on(on, today=by.today, not_before=row.opened_on))
    row.state = state.value
    row.save(update_fields=["state", "worked", "ending", "ended_on"])
    told = _row(row, state, on, worked=row.worked)
    record(act, row.reference, by=by, because=reason, rows=[told])
    return row


def _row(row: Dialogue, state: str, on: date, **data: Any) -> Any:
    return of_dialogue(row, "dialogue", state, on=on, **data)


def _fields(terms: rules.Terms) -> dict[str, Any]:
    ladder = [{"after": rung.after, "to": rung.to.strip()} for rung in terms.ladder]
    return {
        "purpose": terms.purpose.strip(), "standing": terms.standing, "way": terms.way,
        "office": found.must_know_office(terms.office), "cadence_days": terms.cadence_days,
        "answer_days": terms.answer_days, "remind_every": terms.remind_every, "ladder": ladder,
    }  # fmt: skip


def _told(terms: rules.Terms) -> dict[str, Any]:
    """The terms as a history row carries them; the door stands in every row of a dialogue."""
    return {name: value for name, value in _fields(terms).items() if name != "way"}
