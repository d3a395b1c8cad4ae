"""Taking a report in: its bytes sealed, its source, consent and marking written down with it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from typing import Any

from django.conf import settings
from django.db import IntegrityError, transaction

from answerable.accounts.actions import mark_like, mark_new, new_reference
from answerable.accounts.sealing import seal
from answerable.actor import Actor, Level
from answerable.evidence.actions import deposit, derive_copy
from answerable.evidence.models import Exhibit
from answerable.intake import queries, rules
from answerable.intake.actions.sources import the_source
from answerable.intake.acts import Act
from answerable.intake.models import Consent, History, Report, Source
from answerable.intake.rules import Allowed, Entry, Named, Part, Told
from answerable.ledger.actions import record, writing
from answerable.refusal import refuse_if, say

_SITUATION = re.compile(r"t-[a-z0-9]{8}")


@dataclass(frozen=True)
class Received:
    """What became of bytes handed in: the report they are, and whether it is a new one."""

    report: Report
    is_new: bool
    dated: bool = False
    """True when they were known and only gained the day of their publication."""


@dataclass(frozen=True)
class Arrival:
    """All that is said of a report when it comes in."""

    entry: Entry = Entry.FILE
    filename: str = ""
    level: Level = Level.INTERNAL
    compartments: frozenset[str] = frozenset()
    tlp: str = ""
    published_on: str = ""
    situation: str = ""
    precise_place: str = ""
    allowed: Allowed = field(default_factory=Allowed)
    told: Told = field(default_factory=Told)
    effective_on: date | None = None
    whole: Report | None = None
    """The report it lay in, for a part of one."""
    locator: str = ""
    address: str = ""


def receive_report(
    data: bytes, *, source: Source | Named, by: Actor, filename: str = "", entry: Entry = Entry.FILE,
    level: Level = Level.INTERNAL, compartments: Iterable[str] = (), tlp: str = "",
    published_on: str = "", situation: str = "", precise_place: str = "",
    consent: Allowed | None = None, told: Told | None = None, effective_on: date | None = None,
) -> Received:  # fmt: skip
    """Take in bytes from a source: seal them, then write the report and queue its reading.

    The same bytes from the same source change nothing, but may gain a day of publication. Whether
    somebody else sent them in confidence never shows: then they are taken in as new.
    """
    arrival = Arrival(
        entry, rules.kept_filename(filename), level,
        frozenset(compartments), tlp, published_on, situation, precise_place,
        consent or Allowed(), told or Told(), effective_on,
    )  # fmt: skip
    refuse_if(_why_not(data, source, arrival, by))
    with transaction.atomic():
        if isinstance(source, Source):
            source = queries.source(source.reference, by=by)
        known = queries.known_report(source, sha256(data).hexdigest(), by=by)
        if known is None:
            fence = arrival.compartments
            source = the_source(source, level=level, compartments=fence, by=by)
            return Received(_receive(data, source, arrival, by=by), is_new=True)
        if published_on and not known.published_on:
            return Received(_date(known, published_on, by=by), is_new=False, dated=True)
        return Received(known, is_new=False)


def receive_told(
    words: str, *, source: Source | Named, by: Actor, entry: Entry = Entry.PASTED,
    told: Told | None = None, level: Level = Level.INTERNAL,
    compartments: Iterable[str] = (), tlp: str = "",
    published_on: str = "", situation: str = "", precise_place: str = "",
    consent: Allowed | None = None,
) -> Received:  # fmt: skip
    """Take in words: pasted, told by telephone, or sent by cable. They are kept as they were given."""
    refuse_if(rules.why_not_words(words, Part.WORDS))
    return receive_report(
        words.encode(), source=source, entry=entry, told=told, level=level, tlp=tlp,
        compartments=compartments, published_on=published_on, situation=situation,
        precise_place=precise_place, consent=consent, by=by,
    )  # fmt: skip


def _why_not(data: bytes, source: Source | Named, arrival: Arrival, by: Actor) -> str | None:
    if (sentence := rules.why_not_receive(by)) is not None:
        return sentence
    if (sentence := rules.why_not_bytes(data, settings.LIMIT_BYTES)) is not None:
        return sentence
    if (sentence := rules.why_not_published(arrival.published_on, by.today)) is not None:
        return sentence
    if arrival.situation and not _SITUATION.fullmatch(arrival.situation):
        return say("{reference} is not the reference of a situation.", reference=arrival.situation)
    if arrival.effective_on and arrival.effective_on > by.today:
        return say("A report cannot have come in on a day that is still to come.")
    if isinstance(source, Named) and (sentence := rules.why_not_source(source)) is not None:
        return sentence
    told, allowed = arrival.told, arrival.allowed
    return rules.why_not_kept({
        Part.PLACE: arrival.precise_place, Part.TAKEN_BY: told.taken_by, Part.TOLD_ON: told.told_on,
        Part.SUBJECT: told.subject, Part.CONDITIONS: allowed.conditions,
        Part.GIVEN_HOW: allowed.given_how,
    })  # fmt: skip


def receive_part(data: bytes, arrival: Arrival, *, by: Actor) -> Report:
    """Take in what lay in another report, as a report of its own from the same source."""
    assert arrival.whole is not None
    return _receive(data, arrival.whole.source, arrival, by=by)


@writing
def _receive(data: bytes, source: Source, arrival: Arrival, *, by: Actor) -> Report:
    reference = new_reference("r")
    if arrival.whole is not None:
        mark_like(reference, arrival.whole.reference, by=by)
    else:
        fence = arrival.compartments
        mark_new(reference, arrival.level, compartments=fence, tlp=arrival.tlp, by=by)
    whole = arrival.whole
    if whole is not None:
        derive_copy(whole.exhibit, data, how=arrival.locator, under=whole.reference, by=by)
    exhibit = deposit(data, under=reference, by=by)
    report = Report(
        reference=reference, exhibit=exhibit, source=source, received_at=by.moment,
        submitter=whole.submitter if whole else by.pseudonym,
        door=whole.door if whole else by.door.value, filename=arrival.filename,
        published_on=arrival.published_on, situation=arrival.situation, entry=arrival.entry.value,
        title=arrival.told.subject[:500], content_key=_key(exhibit, arrival), whole=whole,
        taken_down=_taken_down(arrival.told), locator=arrival.locator, address=arrival.address,
        protected_by=reference,
    )  # fmt: skip
    if arrival.precise_place:
        report.precise_place_sealed = seal(
            arrival.precise_place, table="intake_report", column="precise_place_sealed",
            row=reference,
        )  # fmt: skip
    insert_apart(report)
    allowed = arrival.allowed
    Consent(report=report, use=allowed.use.value, conditions=allowed.conditions,
            given_how=allowed.given_how[:120], recorded_at=by.moment, protected_by=reference,
    ).save(force_insert=True)  # fmt: skip
    rows = [
        _row(report, "report", "received", arrival, by, source=source.reference,
             exhibit=exhibit.sha256, marking=arrival.level.value, entry=arrival.entry.value,
             published_on=arrival.published_on, submitter=report.submitter,
             **({"whole": whole.reference, "locator": arrival.locator} if whole else {})),
        _row(report, "consent", allowed.use.value, arrival, by, conditions=allowed.conditions),
    ]  # fmt: skip
    record(Act.RECEIVED, reference, by=by, rows=rows)
    return report


@writing
def _date(report: Report, published_on: str, *, by: Actor) -> Report:
    report.published_on = published_on
    report.save(update_fields=["published_on"])
    row = History(subject=report.reference, what="published_on", value=published_on, data={},
                  effective_on=by.today, protected_by=report.reference)  # fmt: skip
    record(Act.DATED, report.reference, by=by, rows=[row])
    return report


def insert_apart(report: Report) -> None:
    """Insert a report; apart where the same content from its source is known but hidden here.

    The database says so, not a look at what the sender may not see.
    """
    try:
        with transaction.atomic():
            report.save(force_insert=True)
    except IntegrityError:
        report.apart = report.reference
        report.save(force_insert=True)


def _key(exhibit: Exhibit, arrival: Arrival) -> str:
    """The hash of its bytes; of a part, also of where it lay, so that it comes out once and alone."""
    if arrival.whole is None:
        return exhibit.sha256
    place = f"{arrival.whole.reference}/{arrival.locator}/{exhibit.sha256}"
    return sha256(place.encode()).hexdigest()


def _taken_down(told: Told) -> dict[str, str]:
    said = {"taken_by": told.taken_by, "told_on": told.told_on}
    return {name: words for name, words in said.items() if words}


def _row(
    report: Report, what: str, value: str, arrival: Arrival, by: Actor, **data: Any
) -> History:
    return History(
        subject=report.reference, what=what, value=value, data=data,
        effective_on=arrival.effective_on or by.today, protected_by=report.reference,
    )  # fmt: skip
