"""The register of restrictions: what each covers, how it stands, and all of them for the rules."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date

from django.db.models import Q

from answerable.accounts import queries as accounts
from answerable.actor import Actor
from answerable.arms.models import Ineligible, Licence, Restriction
from answerable.arms.queries import named
from answerable.arms.queries.known import seen
from answerable.arms.queries.named import Catalogue
from answerable.arms.rules import restrictions as rules
from answerable.arms.rules.keeping import why_not_known
from answerable.arms.rules.restrictions import KINDS, Effect, Held, Kind, Names, Part, State
from answerable.refusal import Absent, refuse_if


@dataclass(frozen=True)
class Covered:
    """One part of a restriction as a page shows it: words, and a link where it names a record."""

    part: Part
    words: str
    reference: str = ""


@dataclass(frozen=True)
class RestrictionLine:
    """A restriction with how it stands on the day asked about."""

    row: Restriction
    kind: Kind
    state: State
    covers: Sequence[Covered]
    set_by: str
    lifted_by: str


def restriction(reference: str, *, by: Actor) -> Restriction:
    """The restriction of this reference, or `Absent`."""
    found = Restriction.objects.visible_to(by).filter(reference=reference).first()
    if found is None:
        raise Absent(reference)
    return found


def locked(reference: str, *, by: Actor) -> Restriction:
    """The restriction, held against others for the rest of the transaction."""
    seen = restriction(reference, by=by)
    return Restriction.everything.select_for_update().get(pk=seen.pk)


def of_measure(measure: str, *, by: Actor) -> Restriction | None:
    """The restriction a measure brought into the register."""
    return Restriction.objects.visible_to(by).filter(measure=measure).first()


def restrictions(
    *, by: Actor, on: date | None = None, known_on: date | None = None, part: Q | None = None
) -> Sequence[RestrictionLine]:
    """The restrictions the reader may see, those in force first, then the newest."""
    refuse_if(why_not_known(known_on, today=by.today))
    rows = list(Restriction.objects.visible_to(by).filter(part or Q()).order_by("-from_on", "-pk"))
    day, known = on or by.today, known_on or by.today
    people = accounts.names_of({name for r in rows for name in (r.set_by, r.lifted_by)})
    words = _words(rows, by) if rows else {}
    lines = [_line(row, state_of(row, on=day, known_on=known), people, words) for row in rows]
    shown = [one for one in lines if one.state is not State.UNKNOWN]
    return sorted(shown, key=lambda one: one.state is not State.IN_FORCE)


def restrictions_on_unit(reference: str, *, by: Actor) -> Sequence[RestrictionLine]:
    """The restrictions that name a unit."""
    return restrictions(by=by, part=Q(unit=reference))


def barring_units(*, by: Actor, on: date) -> Sequence[RestrictionLine]:
    """The restrictions in force on a day that name a unit, by record or in words, and stop something."""
    named_units = ~Q(unit="") | ~Q(unit_words="")
    return [
        one
        for one in restrictions(by=by, on=on, part=named_units)
        if one.state is State.IN_FORCE and one.kind.effect is Effect.BLOCKS
    ]


def state_of(row: Restriction, *, on: date, known_on: date) -> State:
    """How a restriction stood on a day, as known on a day."""
    return rules.state_on(_held(row, {}), on, known_on)


def governing(kept: Mapping[str, str], *, by: Actor) -> dict[str, str]:
    """Whose marking governs each record a restriction names: of a licence, its article and unit too."""
    named_in = {part: kept[part] for part in ("unit", "article", "licence")}
    if licence := Licence.objects.visible_to(by).filter(reference=named_in["licence"]).first():
        named_in["unit"] = named_in["unit"] or licence.unit
        named_in["article"] = named_in["article"] or licence.article.reference
    under = seen(named_in.values(), by=by)
    return {f"{part}_under": under.get(one, "") for part, one in named_in.items()}


def held(known: Catalogue, *, by: Actor) -> list[Held]:
    """Every restriction and every listing of an ineligible unit the reader may see."""
    rows = Restriction.objects.visible_to(by).order_by("pk")
    return [_held(row, _named(row, known), _home(row, known)) for row in rows] + _listed(known, by)


def _held(
    row: Restriction, called: Mapping[Part, Names], home: Mapping[Part, Names] | None = None
) -> Held:
    lifted = row.lifted_at
    return Held(
        row.reference, row.kind, called, row.from_on, row.set_at.astimezone(UTC).date(),
        row.until_on, row.lifted_on, lifted.astimezone(UTC).date() if lifted else None, home or {},
    )  # fmt: skip


def _named(row: Restriction, known: Catalogue) -> dict[Part, Names]:
    """What a restriction names, under every name."""
    return {
        Part.RECIPIENT: rules.names(Part.RECIPIENT, row.recipient),
        Part.UNIT: _forms(Part.UNIT, row.unit, row.unit_words, row.recipient, known),
        Part.ARTICLE: _forms(Part.ARTICLE, row.article, row.article_words, "", known),
        Part.FAMILY: rules.names(Part.FAMILY, row.family),
        Part.LICENCE: _forms(Part.LICENCE, row.licence, row.licence_words, "", known),
    }  # fmt: skip


def _home(row: Restriction, known: Catalogue) -> dict[Part, Names]:
    """What the unit or the licence it names says of itself, where the restriction does not say it."""
    licence, found = known.licences.get(row.licence), {}
    state = licence.recipient if licence else known.states.get(row.unit, "")
    if not row.recipient:
        found[Part.RECIPIENT] = rules.names(Part.RECIPIENT, state)
    if licence and not (row.article or row.article_words or row.family):
        found[Part.ARTICLE] = rules.names(Part.ARTICLE, licence.article)
    return found


def _forms(part: Part, reference: str, words: str, recipient: str, known: Catalogue) -> Names:
    """A record is known by its reference alone: a line that means it bears that among its forms."""
    if reference:
        return frozenset({rules.form(part, reference)})
    if not words:
        return rules.NOBODY
    meant = known.meant(part, words, recipient=recipient)
    return frozenset({rules.form(part, words), *(rules.form(part, one) for one in meant)})


def _listed(known: Catalogue, by: Actor) -> list[Held]:
    """A unit on a list of ineligible units is covered like one a measure made ineligible."""
    rows = Ineligible.objects.visible_to(by).order_by("pk").values_list(
        "unit__reference", "from_on", "until_on"
    )  # fmt: skip
    return [
        Held(
            unit, "unit_ineligibility", {Part.UNIT: rules.names(Part.UNIT, unit)}, begins, begins,
            ends, home={Part.RECIPIENT: rules.names(Part.RECIPIENT, known.states.get(unit, ""))},
        )
        for unit, begins, ends in rows
    ]  # fmt: skip


def _words(rows: Sequence[Restriction], by: Actor) -> dict[str, str]:
    """Reference → how the record is called, for what the reader may see."""
    return named.titles({ref for r in rows for ref in (r.unit, r.article, r.licence)}, by=by)


def _line(
    row: Restriction, state: State, people: Mapping[str, str], words: Mapping[str, str]
) -> RestrictionLine:
    covers = [Covered(Part.RECIPIENT, row.recipient), Covered(Part.FAMILY, row.family)]
    for part in (Part.UNIT, Part.ARTICLE, Part.LICENCE):
        reference = getattr(row, part.value)
        said = words.get(reference, reference) or getattr(row, f"{part.value}_words")
        covers.append(Covered(part, said, reference))
    return RestrictionLine(
        row, KINDS[row.kind], state, [one for one in covers if one.words],
        people.get(row.set_by, ""), people.get(row.lifted_by, ""),
    )  # fmt: skip


def restriction_line(reference: str, *, by: Actor) -> RestrictionLine:
    """One restriction as it stands today, or `Absent`."""
    restriction(reference, by=by)
    return restrictions(by=by, part=Q(reference=reference))[0]
