"""Recipients named, releases begun, and what is put into a draft or taken out of it again."""

from __future__ import annotations

from collections.abc import Iterable

from answerable.accounts import queries as accounts
from answerable.accounts.actions import mark_new, new_reference
from answerable.actor import Actor, Level
from answerable.incidents.models import Statement
from answerable.intake import queries as intake
from answerable.intake.sandbox.copies import why_not_copy
from answerable.ledger.actions import record, writing
from answerable.refusal import Absent, Refused, because_given, refuse_if, say
from answerable.release.actions.rows import history, worked
from answerable.release.acts import Act
from answerable.release.models import Ground, History, Item, Recipient, Release
from answerable.release.queries import seen
from answerable.release.queries.grounds import (
    audience_of,
    offered,
    standings,
    tellings_of,
    why_not_quoted,
)
from answerable.release.rules import drafts as rules
from answerable.release.rules import grounds
from answerable.release.rules.package import Kind, why_not_words
from answerable.release.rules.states import Step, why_not


@writing
def name_recipient(
    name: str, *, kind: str, because: str, by: Actor, counterpart: str = "",
    level: Level = Level.INTERNAL,
) -> Recipient:  # fmt: skip
    """Name somebody things may be released to. A counterpart is named once, by its own record.

    Whose name alone would tell of something hidden is marked as high as that.
    """
    reason = because_given(because)
    refuse_if(rules.why_not_name(name, kind, counterpart=counterpart, by=by))
    if counterpart and accounts.marking_of(counterpart, by=by) is None:
        raise Absent(counterpart)
    if counterpart and Recipient.everything.filter(counterpart=counterpart).exists():
        raise Refused(say("This counterpart is a recipient already."))
    made = Recipient(reference=new_reference("rc"), name=name.strip(), kind=kind,
                     counterpart=counterpart)  # fmt: skip
    # A counterpart is seen by who sees its record: so is whatever is released to it.
    made.protected_by = counterpart or made.reference
    if not counterpart:
        mark_new(made.reference, level, by=by)
    made.save(force_insert=True)
    row = History(subject=made.reference, what="recipient", value=kind,
                  data={"name": made.name, "counterpart": counterpart},
                  effective_on=by.today, protected_by=made.protected_by)  # fmt: skip
    record(Act.RECIPIENT_NAMED, made.reference, by=by, because=reason, rows=[row])
    return made


@writing
def begin(
    recipient: str, subject: str, *, title: str, purpose: str, because: str, by: Actor,
    language: str = "en",
) -> Release:  # fmt: skip
    """Begin a release to a recipient about an incident, a pattern or a situation."""
    reason, to = because_given(because), seen.recipient(recipient, by=by)
    about = seen.subject_of(subject, by=by)
    refuse_if(rules.why_not_begin(title, purpose, language, by=by))
    reference = new_reference("rl")
    row = Release(
        reference=reference, recipient=to, subject=about, title=title.strip(),
        purpose=purpose.strip(), language=language, preparer=by.pseudonym,
        workers=[by.pseudonym], started_on=by.today, protected_by=reference,
    )  # fmt: skip
    row.save(force_insert=True)
    level, fences = _marking(about, by)
    mark_new(reference, level, compartments=fences, by=by)
    begun = history(row, "state", row.state, by, title=row.title, purpose=row.purpose)
    record(Act.BEGUN, reference, by=by, because=reason, rows=[begun])
    return row


@writing
def add_fact(
    reference: str, text: str, *, statements: Iterable[str], because: str, by: Actor,
    conditions_met: str = "",
) -> Item:  # fmt: skip
    """Put a fact into a draft, in our words, with the accepted statements it rests on.

    Refused where nobody who may be used tells it, or it repeats words of who may not.
    """
    reason, row = because_given(because), _draft(reference, by)
    wanted = list(dict.fromkeys(statements))
    known = {one.line.reference for one in offered(row, by=by)}
    if strange := [one for one in wanted if one not in known]:
        raise Absent(strange[0])
    refuse_if(why_not_words(text) or why_not_quoted(row, text, by=by))
    item = _add(row, Kind.FACT, text, by, incident=row.subject)
    _ground(item, row, _reports(wanted, by), conditions_met)
    refuse_if(grounds.why_not_tell(tellings_of(wanted, row, audience_of(row), by=by)))
    return _added(row, item, reason, by)


@writing
def add_text(reference: str, text: str, *, because: str, by: Actor) -> Item:
    """Put a text of ours into a draft."""
    reason, row = because_given(because), _draft(reference, by)
    refuse_if(why_not_words(text) or why_not_quoted(row, text, by=by))
    return _added(row, _add(row, Kind.TEXT, text, by), reason, by)


@writing
def add_exhibit(
    reference: str, report: str, *, caption: str, because: str, by: Actor, conditions_met: str = ""
) -> Item:
    """Put the copy of a report's exhibit into a draft: never the original, and made when frozen."""
    reason, row = because_given(because), _draft(reference, by)
    held = intake.report(report, by=by)
    refuse_if(why_not_words(caption) or why_not_quoted(row, caption, by=by))
    item = _add(row, Kind.EXHIBIT, caption, by, report=report, exhibit=held.exhibit.reference)
    _ground(item, row, [(report, "")], conditions_met)
    fit = standings([report], row, audience_of(row), by=by)[report].fit
    refuse_if(grounds.why_not_use(fit) or why_not_copy(held.exhibit.kind))
    return _added(row, item, reason, by)


@writing
def remove_item(reference: str, order: int, *, because: str, by: Actor) -> None:
    """Take a piece out of a draft; that it was in it stays on record."""
    reason, row = because_given(because), _draft(reference, by)
    item = next((one for one in seen.items(row, by=by) if one.order == order), None)
    if item is None:
        raise Refused(say("There is no such piece in this release."))
    item.stands = False
    item.save(update_fields=["stands"])
    worked(row, by)
    gone = history(row, "item", "removed", by, order=order, kind=item.kind)
    record(Act.ITEM_REMOVED, reference, by=by, because=reason, rows=[gone])


def _draft(reference: str, by: Actor) -> Release:
    row = seen.release_locked(reference, by=by)
    refuse_if(why_not(Step.EDIT, seen.standing(row), by=by))
    return row


def _add(row: Release, kind: Kind, text: str, by: Actor, **where: str) -> Item:
    # The next number is the house's own look: the pieces somebody may not see have theirs.
    order = Item.everything.filter(release=row).count() + 1
    item = Item(
        release=row, order=order, kind=kind.value, text=text.strip(), added_by=by.pseudonym,
        added_on=by.today, protected_by=row.protected_by, **where,
    )  # fmt: skip
    item.save(force_insert=True)
    return item


def _ground(item: Item, row: Release, on: Iterable[tuple[str, str]], met: str) -> None:
    for report, statement in on:
        Ground(
            item=item, release=row.reference, report=report, statement=statement,
            conditions_met=met.strip(), protected_by=report,
        ).save(force_insert=True)  # fmt: skip


def _reports(statements: Iterable[str], by: Actor) -> list[tuple[str, str]]:
    rows = Statement.objects.visible_to(by).filter(reference__in=list(statements)).order_by("pk")
    return [(r.protected_by, r.reference) for r in rows]


def _added(row: Release, item: Item, reason: str, by: Actor) -> Item:
    worked(row, by)
    added = history(row, "item", "added", by, order=item.order, kind=item.kind, text=item.text)
    record(Act.ITEM_ADDED, row.reference, by=by, because=reason, rows=[added])
    return item


def _marking(subject: str, by: Actor) -> tuple[Level, list[str]]:
    """The marking a release inherits: that of what it is about, and never looser than internal."""
    mark = accounts.marking_of(subject, by=by)
    if mark is None:
        raise Absent(subject)
    level = max(Level.INTERNAL, Level(mark.level), key=lambda one: one.rank)
    return level, list(mark.compartments.values_list("code", flat=True))
