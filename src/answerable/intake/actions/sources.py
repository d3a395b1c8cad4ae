"""Sources: added once by public name and kind, graded with a reason, their identity sealed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import IntegrityError, transaction

from answerable.accounts.actions import mark_new, new_reference, note_read
from answerable.accounts.sealing import seal, unseal
from answerable.actor import Actor, Level
from answerable.intake import queries, rules
from answerable.intake.acts import Act
from answerable.intake.models import History, Source
from answerable.intake.rules import Named, Part, Reliability, SourceKind
from answerable.ledger.actions import record, writing
from answerable.refusal import Refused, because_given, refuse_if, say


@writing
def add_source(
    *, name: str, kind: SourceKind, by: Actor, reliability: Reliability = Reliability.F,
    identity: str = "", contact: str = "", level: Level = Level.INTERNAL,
    compartments: Iterable[str] = (),
) -> Source:  # fmt: skip
    """Add a source under a public name or a working label; who it is and how to reach it are sealed.

    A name in use among the sources `by` may see is refused, unless this one is a person: two people
    may go by one label.
    """
    fences = frozenset(compartments)
    refuse_if(rules.why_not_receive(by))
    refuse_if(rules.why_not_name(name))
    refuse_if(rules.why_not_kept({Part.IDENTITY: identity, Part.CONTACT: contact}))
    if not (identity or contact) and _is_taken(name, kind, level, fences, by):
        raise Refused(say("There is a source {name} already. Choose it.", name=name))
    source = Source(reference=new_reference("s"), kind=kind.value, name=name,
                    reliability=reliability.value)  # fmt: skip
    source.protected_by = source.reference
    _seal(source, identity, contact)
    mark_new(source.reference, level, compartments=fences, by=by)
    _insert(source, is_person=bool(identity or contact))
    row = _row(source, "source", kind.value, by, marking=level.value, reliability=reliability.value)
    record(Act.SOURCE_ADDED, source.reference, by=by, rows=[row])
    return source


def source_named(
    name: str, kind: SourceKind, *, by: Actor, level: Level = Level.INTERNAL,
    compartments: Iterable[str] = (),
) -> Source:  # fmt: skip
    """The source of this public name and kind that `by` may see; added if there is none.

    One that is hidden from `by` stays hidden: another of the same name is added beside it. So is one
    beside a source marked higher than the report, so that its readers may see where it comes from.
    """
    known = queries.known_source(name, kind, level=level, compartments=compartments, by=by)
    if known is not None:
        return known
    return add_source(name=name, kind=kind, level=level, compartments=compartments, by=by)


def the_source(
    source: Source | Named, *, by: Actor, level: Level, compartments: Iterable[str]
) -> Source:
    """The source somebody chose, if they may see it, or the one they named, added where it is new."""
    if isinstance(source, Source):
        return queries.source(source.reference, by=by)
    if source.is_person:
        return add_source(
            name=source.name, kind=source.kind, identity=source.identity, contact=source.contact,
            level=level, compartments=compartments, by=by,
        )  # fmt: skip
    return source_named(source.name, source.kind, level=level, compartments=compartments, by=by)


@writing
def grade_source(source: Source, reliability: Reliability, *, because: str, by: Actor) -> None:
    """Grade how reliable a source is, A to F."""
    refuse_if(rules.why_not_grade(by))
    source = queries.source(source.reference, by=by)
    before, source.reliability = source.reliability, reliability.value
    source.save(update_fields=["reliability"])
    row = _row(source, "reliability", reliability.value, by, before=before)
    record(Act.SOURCE_GRADED, source.reference, by=by, because=because_given(because), rows=[row])


@writing
def keep_identity(source: Source, *, identity: str, contact: str, because: str, by: Actor) -> None:
    """Seal who a source is and how to reach it; what stood there before is replaced."""
    refuse_if(rules.why_not_receive(by))
    refuse_if(rules.why_not_words(identity, Part.IDENTITY, most=rules.FIELD_LENGTH))
    refuse_if(rules.why_not_kept({Part.CONTACT: contact}))
    source = queries.source(source.reference, by=by)
    _seal(source, identity, contact)
    source.apart = source.reference
    source.save(update_fields=["identity_sealed", "contact_sealed", "apart"])
    row = _row(source, "identity", "sealed", by)
    record(Act.IDENTITY_KEPT, source.reference, by=by, because=because_given(because), rows=[row])


@writing
def open_identity(reference: str, *, because: str, by: Actor) -> queries.Identity:
    """Tell a custodian who a source is. Recorded, and in the read log, each time."""
    refuse_if(rules.why_not_know(by))
    reason = because_given(because)
    source = queries.source_kept(reference, by=by)
    opened = queries.Identity(*(
        unseal(sealed, table="intake_source", column=column, row=source.reference) if sealed else ""
        for column, sealed in (
            ("identity_sealed", source.identity_sealed), ("contact_sealed", source.contact_sealed),
        )
    ))  # fmt: skip
    note_read(source.reference, how="identity", by=by)
    row = _row(source, "identity", "opened", by)
    record(Act.IDENTITY_OPENED, source.reference, by=by, because=reason, rows=[row])
    return opened


def _is_taken(name: str, kind: SourceKind, level: Level, fences: frozenset[str], by: Actor) -> bool:
    known = queries.known_source(name, kind, level=level, compartments=fences, by=by)
    return known is not None


def _seal(source: Source, identity: str, contact: str) -> None:
    for column, text in (("identity_sealed", identity), ("contact_sealed", contact)):
        sealed = seal(text, table="intake_source", column=column, row=source.reference)
        setattr(source, column, sealed if text else None)


def _insert(source: Source, *, is_person: bool) -> None:
    """Insert under the name alone, or apart where that name is taken by one `by` may not see."""
    source.apart = source.reference if is_person else ""
    try:
        with transaction.atomic():
            source.save(force_insert=True)
    except IntegrityError:
        source.apart = source.reference
        source.save(force_insert=True)


def _row(source: Source, what: str, value: str, by: Actor, **data: Any) -> History:
    return History(
        subject=source.reference, what=what, value=value, data=data, effective_on=by.today,
        protected_by=source.reference,
    )  # fmt: skip
