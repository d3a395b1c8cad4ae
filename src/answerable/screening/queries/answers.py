"""What bears on one application: the same for a page, for one line of a list and for ten thousand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from answerable.actor import Actor
from answerable.arms.models import Restriction
from answerable.arms.queries import named
from answerable.arms.rules import restrictions as rules
from answerable.arms.rules.licences import BLOCKS
from answerable.arms.rules.names import state_key
from answerable.arms.rules.restrictions import (
    Applied,
    Asked,
    Effect,
    Held,
    Names,
    Part,
    Reason,
    names,
)
from answerable.screening.queries.ground import ANYTHING, OWN, Ground, Several
from answerable.screening.rules.bearings import Bearing, Bears, Near, Standing, Weight, standing_of
from answerable.screening.rules.lines import Question


@dataclass(frozen=True)
class Meant:
    """What an application is understood to name; empty where it is not known."""

    recipient: str = ""
    unit: str = ""
    article: str = ""
    licence: str = ""
    unknown: tuple[Part, ...] = ()
    """Parts whose words no record the reader may see knows, or knows more than one for."""


@dataclass(frozen=True)
class Answered:
    """One application with all that bears on it."""

    question: Question
    meant: Meant
    standing: Standing
    bearings: tuple[Bearing, ...]


class Answers:
    """Answers over one ground; what several lines have in common is worked out once."""

    def __init__(self, of: Ground, *, by: Actor) -> None:
        self.of, self._by = of, by
        self._kept: dict[object, tuple[Meant, Standing, tuple[Bearing, ...]]] = {}
        self._words: dict[str, str] | None = None
        self._all = _once(one for found in of.held.values() for one in found)

    def answer(self, question: Question) -> Answered:
        """What bears on one application."""
        kept = self._kept.get(question.key)
        if kept is None:
            kept = self._kept[question.key] = self._work_out(question)
        return Answered(question, *kept)

    def stops(self, question: Question) -> tuple[Bearing, ...]:
        """Only what may stop it: measures, listings and the licence itself."""
        meant = self._meant(question)
        return self._ordered(meant, self._applied(question, meant))

    def _work_out(self, question: Question) -> tuple[Meant, Standing, tuple[Bearing, ...]]:
        meant = self._meant(question)
        found = (
            *self._ordered(meant, self._applied(question, meant)),
            *self._said_of_units(meant), *self._told_of(meant),
        )  # fmt: skip
        return meant, standing_of(found, unknown=bool(meant.unknown)), found

    def _meant(self, question: Question) -> Meant:
        """What is named; a licence says by itself for whom and of what it is, a unit of which state."""
        known = self.of.names
        licence = known.the_one(Part.LICENCE, question.licence)
        facts = known.licences.get(licence)
        recipient = question.recipient or (facts.recipient if facts else "")
        unit = known.the_one(Part.UNIT, question.unit, recipient=recipient)
        if not question.unit and facts:
            unit = facts.unit
        article = known.the_one(Part.ARTICLE, question.article)
        if not question.article and facts:
            article = facts.article
        recipient = recipient or known.states.get(unit, "")
        return Meant(
            recipient, unit, article, licence,
            tuple(self._unknown(question, recipient, unit, article, licence)),
        )  # fmt: skip

    def _unknown(
        self, question: Question, recipient: str, unit: str, article: str, licence: str
    ) -> Iterator[Part]:
        if recipient and state_key(recipient) not in self.of.recipients:
            yield Part.RECIPIENT
        for part, said, found in (
            (Part.UNIT, question.unit, unit), (Part.ARTICLE, question.article, article),
            (Part.LICENCE, question.licence, licence),
        ):  # fmt: skip
            if said and not found:
                yield part

    def _applied(self, question: Question, meant: Meant) -> Applied:
        known, unsure = self.of.names, set(meant.unknown)
        if Part.ARTICLE in unsure:
            unsure.add(Part.FAMILY)
        above = known.above(meant.unit, self.of.true_on) if meant.unit else ()
        beneath = known.beneath(meant.unit, self.of.true_on) if meant.unit else ()
        return Applied(
            {
                Part.RECIPIENT: names(Part.RECIPIENT, meant.recipient),
                Part.UNIT: self._forms(Part.UNIT, question.unit, meant.unit, *above),
                Part.ARTICLE: self._forms(Part.ARTICLE, question.article, meant.article),
                Part.FAMILY: self._family(meant.article),
                Part.LICENCE: self._forms(Part.LICENCE, question.licence, meant.licence),
            },
            question.asks, known.called(beneath), frozenset(unsure),
        )  # fmt: skip

    def _forms(self, part: Part, said: str, *references: str) -> Names:
        return names(part, said) | self.of.names.called(filter(None, references))

    def _family(self, article: str) -> Names:
        """An article without a family is a family of its own."""
        return names(Part.FAMILY, *(self.of.names.families.get(article) or (article,)))

    def _ordered(self, meant: Meant, line: Applied) -> tuple[Bearing, ...]:
        """What stops it before what may, and both before what is only noted."""
        return tuple(sorted(self._stops(meant, line), key=lambda one: _FIRST.get(one.weight, 2)))

    def _stops(self, meant: Meant, line: Applied) -> Iterator[Bearing]:
        for held in self._near(line):
            reason = rules.covers(held, line, self.of.true_on, self.of.known_on)
            if reason is not None:
                yield self._covered(held, reason)
        if meant.licence in self.of.licences:
            state, since = self.of.licences[meant.licence]
            stops = state in BLOCKS and line.asks is not Asked.APPROVAL
            yield Bearing(
                Bears.LICENCE, Weight.BLOCKS if stops else Weight.NOTED, Near.LICENCE, 1,
                (meant.licence,), {"state": state.value, "since": since.isoformat()},
            )  # fmt: skip

    def _near(self, line: Applied) -> Iterable[Held]:
        """The restrictions that may fit: all of them where the recipient is not known or not said."""
        recipients = line.names[Part.RECIPIENT]
        if not recipients or Part.RECIPIENT in line.unsure:
            return self._all
        keys = [ANYTHING, *((Part.RECIPIENT, one) for one in recipients)]
        keys += [(part, one) for part in OWN for one in line.names[part]]
        keys += [(Part.UNIT, one) for one in line.within]
        return _once(one for key in keys for one in self.of.held.get(key, ()))

    def _covered(self, held: Held, reason: Reason) -> Bearing:
        listed = held.reference.startswith("ut-")
        weight = Weight.BINDS
        if reason.effect is Effect.BLOCKS:
            weight = Weight.BLOCKS if reason.sure else Weight.MAY_BLOCK
        near = [part for part, found in held.names.items() if found]
        facts = {
            "kind": held.kind, "from_on": held.from_on.isoformat(),
            "until_on": held.until_on.isoformat() if held.until_on else "",
            "covers": "" if listed else self._covers(held.reference),
            "open": " ".join([p.value for p, _ in reason.open] + ["asks"] * reason.act_open),
        }  # fmt: skip
        return Bearing(
            Bears.LISTING if listed else Bears.RESTRICTION, weight, _nearest(near), 1,
            (held.reference,), facts,
        )  # fmt: skip

    def _covers(self, reference: str) -> str:
        """What a restriction covers, in words."""
        if self._words is None:
            self._words = words_of(by=self._by)
        return self._words.get(reference, "")

    def _said_of_units(self, meant: Meant) -> Iterator[Bearing]:
        if not meant.unit:
            return
        known, day = self.of.names, self.of.true_on
        around = (
            (Near.UNIT, {meant.unit}), (Near.ABOVE, known.above(meant.unit, day)),
            (Near.BENEATH, known.beneath(meant.unit, day)),
        )  # fmt: skip
        for near, units in around:
            for weight in (Weight.FOUND, Weight.ALLEGED):
                yield from _several(
                    Bears.ENTRY, weight, near,
                    *(self.of.entries.get((unit, weight.value)) for unit in sorted(units)),
                )  # fmt: skip

    def _told_of(self, meant: Meant) -> Iterator[Bearing]:
        """What is told of the recipient as a whole."""
        key, near, of = state_key(meant.recipient), Near.RECIPIENT, self.of
        if not key:
            return
        for weight in (Weight.FOUND, Weight.ALLEGED):
            yield from _several(Bears.INCIDENT, weight, near, of.incidents.get((key, weight.value)))
        yield from _several(Bears.FINDING, Weight.FOUND, near, of.arms.get(key))
        yield from _several(Bears.PATTERN, Weight.NOTED, near, of.patterns.get(key))
        for weight in (Weight.OPEN, Weight.KEPT):
            yield from _several(Bears.MEASURE, weight, near, of.measures.get((key, weight.value)))
        for weight in (Weight.BROKEN, Weight.OPEN, Weight.CANNOT_TELL, Weight.KEPT):
            found = of.assurances.get((key, weight.value))
            yield from _several(Bears.ASSURANCE, weight, near, found)
        yield from _several(Bears.CONCERN, Weight.NOTED, near, of.concerns.get(key))
        if (sent := of.supplied.get((key, meant.article))) is not None:
            yield Bearing(
                Bears.TRANSFER, Weight.NOTED, near, sent.count, sent.newest,
                {"ours": str(sent.ours)},
            )  # fmt: skip


def _once(found: Iterable[Held]) -> list[Held]:
    """Each restriction once, in the order of the register."""
    return sorted(
        {id(one): one for one in found}.values(), key=lambda one: (one.from_on, one.reference)
    )


def _several(kind: Bears, weight: Weight, near: Near, *found: Several | None) -> Iterator[Bearing]:
    some = [one for one in found if one is not None]
    if some:
        newest = tuple(reference for one in some for reference in one.newest)
        yield Bearing(kind, weight, near, sum(one.count for one in some), newest[:3])


_FIRST: Mapping[Weight, int] = {Weight.BLOCKS: 0, Weight.MAY_BLOCK: 1}
_NEAREST: Mapping[Part, Near] = {
    Part.LICENCE: Near.LICENCE, Part.UNIT: Near.UNIT, Part.ARTICLE: Near.ARTICLE,
    Part.FAMILY: Near.ARTICLE,
}  # fmt: skip


def _nearest(parts: Sequence[Part]) -> Near:
    return next((near for part, near in _NEAREST.items() if part in parts), Near.RECIPIENT)


def words_of(*, by: Actor) -> dict[str, str]:
    """Restriction → what it covers, in the words and names the reader may see."""
    rows = list(Restriction.objects.visible_to(by))
    called = named.titles({ref for r in rows for ref in (r.unit, r.article, r.licence)}, by=by)
    return {row.reference: ", ".join(filter(None, _said(row, called))) for row in rows}


def _said(row: Restriction, called: Mapping[str, str]) -> Iterator[str]:
    yield row.recipient
    for reference, words in (
        (row.unit, row.unit_words), (row.article, row.article_words), ("", row.family),
        (row.licence, row.licence_words),
    ):  # fmt: skip
        yield called.get(reference, words)
