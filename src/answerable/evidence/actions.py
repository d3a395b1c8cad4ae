"""The hand that seals bytes, notes their custody and looks at them again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.db import transaction

from answerable.accounts.actions import new_reference
from answerable.actor import Actor
from answerable.evidence import kinds, queries, rules
from answerable.evidence.acts import Act
from answerable.evidence.models import Check, CustodyStep, Exhibit, History
from answerable.evidence.rules import State, Step
from answerable.evidence.vaults import files
from answerable.ledger.actions import (
    Blank,
    empty,
    erased_data,
    hold_head,
    record,
    without_content,
    writing,
)
from answerable.refusal import Absent, refuse_if


@writing
def deposit(data: bytes, *, under: str, by: Actor) -> Exhibit:
    """Seal original bytes under record `under`, before anything reads them.

    The bytes are durable before this returns, so before the caller's commit. The same bytes are one
    exhibit for ever; each record that brings them has its own step of custody. Mark `under` first
    (`accounts.actions.mark_new`): custody is seen through it.
    """
    sealed = files.put(queries.vault(), data)
    exhibit = _exhibit(sealed, data, by)
    rows = [_row(exhibit, "deposited", under, by)]
    if sealed.set_aside:
        rows.append(_row(exhibit, "set_aside", "", by, file=sealed.set_aside))
    _step(exhibit, Step.DEPOSITED, under, by)
    record(Act.DEPOSITED, under, by=by, rows=rows)
    return exhibit


@writing
def derive_copy(original: Exhibit, data: bytes, *, how: str, under: str, by: Actor) -> Exhibit:
    """Seal a copy made from `original`; it points to it and says how it was made."""
    refuse_if(rules.why_not_derive(how))
    _must_cite(original, under, by)
    sealed = files.put(queries.vault(), data)
    copy = _exhibit(sealed, data, by, original=original, how=how)
    _step(copy, Step.DERIVED, under, by, detail=how)
    row = _row(copy, "derived", under, by, original=original.reference, how=how)
    record(Act.DERIVED, under, by=by, rows=[row])
    return copy


@writing
def note_custody(
    exhibit: Exhibit, step: Step, *, under: str, by: Actor, detail: str = ""
) -> CustodyStep:
    """Note that somebody opened, exported or handed over `exhibit`, under record `under`."""
    _must_cite(exhibit, under, by)
    noted = _step(exhibit, step, under, by, detail=detail)
    row = _row(exhibit, step.value, under, by, detail=detail)
    record(Act.CUSTODY_NOTED, under, by=by, rows=[row])
    return noted


@writing
def open_original(exhibit: Exhibit, *, under: str, by: Actor) -> bytes:
    """The sealed bytes for a reader, with the opening noted in custody."""
    data = queries.sealed_bytes(exhibit, under=under, by=by)
    _step(exhibit, Step.OPENED, under, by)
    record(Act.CUSTODY_NOTED, under, by=by, rows=[_row(exhibit, "opened", under, by)])
    return data


@writing
def export_original(exhibit: Exhibit, *, under: str, to: str, by: Actor) -> bytes:
    """The sealed bytes for somebody who takes them away, with the export noted in custody."""
    data = queries.sealed_bytes(exhibit, under=under, by=by)
    _step(exhibit, Step.EXPORTED, under, by, detail=to)
    record(Act.CUSTODY_NOTED, under, by=by, rows=[_row(exhibit, "exported", under, by, to=to)])
    return data


def recheck(exhibits: Iterable[Exhibit] | None = None, *, by: Actor) -> list[Check]:
    """Read and hash `exhibits` again (or those that are due); return what does not hold.

    The files are read before the transaction begins: nobody waits for the pen meanwhile.
    """
    looked_at = queries.due(by.moment) if exhibits is None else exhibits
    found = [(e, queries.state_of(e)) for e in looked_at]
    return note_checks(found, by=by) if found else []


@writing
def note_checks(found: Sequence[tuple[Exhibit, State]], *, by: Actor) -> list[Check]:
    """Keep what a re-check found, one act for the batch; return what does not hold."""
    checks = [_check(exhibit, state, by) for exhibit, state in found]
    wrong = [check for check in checks if check.state != State.HOLDS]
    rows = [_row(c.exhibit, "check", "", by, state=c.state) for c in wrong]
    whole = History(subject="", what="checks", value=str(len(checks)), data={"wrong": len(wrong)},
                    effective_on=by.today)  # fmt: skip
    record(Act.CHECKED, "", by=by, rows=[whole, *rows])
    return wrong


@writing
def erase_exhibit(exhibit: Exhibit, *, under: str, because: str, by: Actor) -> bool:
    """Erase what record `under` holds of an exhibit; its bytes as well when no other record has them.

    Returns whether the bytes went. Called by whoever erases the record, after two people agreed.
    """
    last = not queries.still_brought(exhibit, but=under)
    parts = [exhibit, *exhibit.copies.all()] if last else [exhibit]
    blanks = [blank for part in parts for blank in _blanks(part, under, whole=last)]
    gone = [part.sha256 for part in parts] if last else []
    row = History(subject=exhibit.reference, what="erased", value="bytes" if last else "here",
                  data=erased_data(blanks), effective_on=by.today, protected_by=under)  # fmt: skip
    number = record(Act.ERASED, under, by=by, because=because, rows=[row])
    empty(blanks, act=number)
    # After the commit: a file removed before it would be missing if the erasure came to nothing.
    transaction.on_commit(lambda: [files.remove(queries.vault(), digest) for digest in gone])
    return last


def _blanks(exhibit: Exhibit, under: str, *, whole: bool) -> list[Blank]:
    """What to empty of an exhibit: the steps and history under one record, or all there is of it."""
    steps = CustodyStep.everything.filter(exhibit=exhibit)
    rows = History.objects.filter(subject=exhibit.reference).exclude(what="erased")
    if not whole:
        steps, rows = steps.filter(protected_by=under), rows.filter(protected_by=under)
    kept = [row for row in rows if bytes(row.salt)]
    blanks = [Blank(step, {"detail": ""}) for step in steps.exclude(detail="")]
    blanks += without_content(kept, value="")
    if whole:
        nothing = {"sha256": f"{rules.ERASED}{exhibit.reference}", "size": 0, "kind": ""}
        blanks.append(Blank(exhibit, nothing))
    return blanks


def _exhibit(
    sealed: files.Sealed, data: bytes, by: Actor, *, original: Exhibit | None = None, how: str = ""
) -> Exhibit:
    hold_head()
    exhibit, _ = Exhibit.objects.get_or_create(
        sha256=sealed.sha256,
        defaults={
            "reference": new_reference("x"), "size": sealed.size, "kind": kinds.media_type(data),
            "derived_from": original, "derived_how": how, "deposited_at": by.moment,
        },
    )  # fmt: skip
    return exhibit


def _step(exhibit: Exhibit, step: Step, under: str, by: Actor, *, detail: str = "") -> CustodyStep:
    made = CustodyStep(
        exhibit=exhibit, step=step.value, actor=by.pseudonym, door=by.door.value,
        moment=by.moment, detail=detail, protected_by=under,
    )  # fmt: skip
    made.save(force_insert=True)
    return made


def _check(exhibit: Exhibit, state: State, by: Actor) -> Check:
    detail = rules.words_for(exhibit.reference, state) or ""
    check, _ = Check.objects.update_or_create(
        exhibit=exhibit,
        defaults={"state": state.value, "detail": str(detail), "checked_at": by.moment},
    )
    return check


def _row(exhibit: Exhibit, what: str, under: str, by: Actor, **data: Any) -> History:
    """History of one exhibit. It commits to hash, size and kind, so that a changed row is found."""
    sealed = {"sha256": exhibit.sha256, "size": exhibit.size, "kind": exhibit.kind}
    return History(
        subject=exhibit.reference, what=what, value=exhibit.sha256, data={**sealed, **data},
        effective_on=by.today, protected_by=under,
    )  # fmt: skip


def _must_cite(exhibit: Exhibit, under: str, by: Actor) -> None:
    if not queries.custody(exhibit, under=under, by=by).exists():
        raise Absent(exhibit.reference)
