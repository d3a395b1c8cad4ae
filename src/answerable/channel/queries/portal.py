"""What the counterpart's own door is to show, and what came in by it. Whole: for the house itself."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import QuerySet

from answerable.accounts import queries as accounts
from answerable.actor import Actor, Level
from answerable.channel.models import Answer, Counterpart, HandedIn, OfficialInvited, Question
from answerable.channel.queries import found
from answerable.channel.rules import portal as rules
from answerable.refusal import Absent, Sentence
from answerable.release import queries as releases
from answerable.release.models import Release


@dataclass(frozen=True)
class Shown:
    """A counterpart whose door is open, with everything of it that stands there."""

    row: Counterpart
    officials: Sequence[OfficialInvited]
    questions: Sequence[Question]
    answers: Sequence[Answer]
    handed_in: Sequence[HandedIn]


def shown(*, by: Actor) -> list[Shown]:
    """Every counterpart that has an official invited or inside, as far as `by` may see."""
    standing: dict[int, list[OfficialInvited]] = {}
    for one in OfficialInvited.objects.visible_to(by).exclude(state="removed"):
        if rules.stands(one.state, one.until_on, today=by.today):
            standing.setdefault(one.counterpart_id, []).append(one)
    rows = Counterpart.objects.visible_to(by).filter(pk__in=standing).order_by("reference")
    return [_shown(row, standing[row.pk], by) for row in rows]


def _shown(row: Counterpart, officials: Sequence[OfficialInvited], by: Actor) -> Shown:
    reference = row.reference
    questions = Question.objects.visible_to(by).filter(
        counterpart=reference, request__sent_on__lte=by.today
    )
    answers = Answer.objects.visible_to(by).filter(counterpart=reference).exclude(form="silence")
    handed_in = HandedIn.objects.visible_to(by).filter(counterpart=reference)
    return Shown(
        row, officials, list(questions.select_related("request")),
        list(answers.select_related("question__request")), list(handed_in),
    )  # fmt: skip


@dataclass(frozen=True)
class EntryLine:
    """Something handed in: by which office; and of a question of theirs, what it was answered with."""

    row: HandedIn
    office: str
    reply: Release | None
    """None: not replied to, or by what the reader may not see."""
    why_not_reply: Sentence | None


@dataclass(frozen=True)
class DoorPage:
    """The counterpart's own door as its channel lead sees it."""

    row: Counterpart
    officials: Sequence[OfficialLine]
    handed_in: Sequence[EntryLine]
    why_not_invite: Sentence | None


@dataclass(frozen=True)
class OfficialLine:
    """An official, where the invitation stands, and why they may not be removed."""

    row: OfficialInvited
    state: rules.OfficialState
    has_lapsed: bool
    why_not_remove: Sentence | None


def door_page(reference: str, *, by: Actor) -> DoorPage:
    """Who may come in at the door of a counterpart, and what came in by it."""
    lines = [_line(one, by) for one in officials(reference, by=by)]
    return DoorPage(
        found.counterpart(reference, by=by), lines, entry_lines(reference, by=by, most=200),
        rules.why_not_invite("an office", by.today, by=by),
    )  # fmt: skip


def _line(one: OfficialInvited, by: Actor) -> OfficialLine:
    state = rules.OfficialState(one.state)
    lapsed = state is rules.OfficialState.INVITED and one.until_on < by.today
    return OfficialLine(one, state, lapsed, rules.why_not_remove(state, by=by))


def officials(reference: str, *, by: Actor) -> QuerySet[OfficialInvited]:
    """The officials of a counterpart that were ever invited, oldest first."""
    row = found.counterpart(reference, by=by)
    seen = OfficialInvited.objects.visible_to(by)
    return seen.filter(counterpart=row).order_by("invited_on", "pk")


def official(reference: str, *, by: Actor) -> OfficialInvited:
    """One of them."""
    row = OfficialInvited.objects.visible_to(by).filter(reference=reference)
    one = row.select_related("counterpart").first()
    if one is None:
        raise Absent(reference)
    return one


def offices_of(references: Collection[str], *, by: Actor) -> Mapping[str, str]:
    """The office of each of the officials, by reference: of those the reader may see."""
    seen = OfficialInvited.objects.visible_to(by).filter(reference__in=references)
    return dict(seen.values_list("reference", "office"))


def handed_in(reference: str, *, by: Actor) -> QuerySet[HandedIn]:
    """What came in by the door of a counterpart, newest day first, as far as `by` may see."""
    row = found.counterpart(reference, by=by)
    seen = HandedIn.objects.visible_to(by).filter(counterpart=row.reference)
    return seen.order_by("-handed_on", "key")


def entry_lines(reference: str, *, by: Actor, most: int | None = None) -> Sequence[EntryLine]:
    """What came in, each with the office that handed it in and the reply it got."""
    rows = list(handed_in(reference, by=by)[:most])
    offices = dict(officials(reference, by=by).values_list("reference", "office"))
    named = {row.replied_with for row in rows if row.replied_with}
    replies = {one.reference: one for one in releases.known(named, by=by)} if named else {}
    return [_entry(row, offices, replies.get(row.replied_with), by) for row in rows]


def _entry(
    row: HandedIn, offices: Mapping[str, str], reply: Release | None, by: Actor
) -> EntryLine:
    why_not = rules.why_not_reply(
        row.kind, refused=bool(row.refused_because), out=None, by=by,
        replied=bool(row.replied_with) and (reply is None or reply.state == "released"),
    )  # fmt: skip
    return EntryLine(row, offices.get(row.official, ""), reply, why_not)


def entry(reference: str, key: str, *, by: Actor) -> HandedIn:
    """One thing handed in by a counterpart, by its key; `Absent` where the reader may not see it."""
    row = handed_in(reference, by=by).filter(key=key).first()
    if row is None:
        raise Absent(key)
    return row


def reply_stands(row: HandedIn, *, by: Actor) -> bool:
    """Say whether what a question of theirs was answered with still stands released; what the
    reader may not see does."""
    return not any(one.state != "released" for one in releases.known({row.replied_with}, by=by))


def known_entries(keys: Sequence[str]) -> set[str]:
    """Those of the keys that were taken over or refused before. For the worker: it tells no content."""
    return set(HandedIn.everything.filter(key__in=keys).values_list("key", flat=True))


def marking_for(references: Sequence[str], *, by: Actor) -> tuple[Level, frozenset[str]]:
    """The closest marking of several records at once: what belongs to all of them is seen through all."""
    marks = [mark for ref in references if (mark := accounts.marking_of(ref, by=by)) is not None]
    level = max(
        (Level(mark.level) for mark in marks), key=lambda one: one.rank, default=Level.CONFIDENTIAL
    )
    fences = {code for mark in marks for code in mark.compartments.values_list("code", flat=True)}
    return level, frozenset(fences)
