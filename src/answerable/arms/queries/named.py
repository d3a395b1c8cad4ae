"""What things are called: articles, units and licences under every name a reader may see.

An application writes "GBU 12", or a unit's name in another script; a restriction names the record. Both
are brought to the same plain forms here, read once for thousands of lines.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from answerable.actor import Actor
from answerable.arms.models import Alias, Article, Licence, Unit, UnitName, UnitPlace
from answerable.arms.queries.merged import now_called
from answerable.arms.rules.names import state_key
from answerable.arms.rules.restrictions import NOBODY, Names, Part, form

NO_FORMS: Mapping[str, frozenset[str]] = {}


@dataclass(frozen=True)
class LicenceFacts:
    """What a licence itself says of recipient, article and unit."""

    reference: str
    number: str
    recipient: str
    article: str
    unit: str


@dataclass(frozen=True)
class Catalogue:
    """Every name of articles, units and licences that one reader may see."""

    by_form: Mapping[Part, Mapping[str, frozenset[str]]]
    """Part → compared form → references that go by it."""
    forms: Mapping[str, Names]
    """Reference → all its compared forms, its own among them."""
    families: Mapping[str, tuple[str, ...]]
    """Article → its family, and those of the articles that are read as it."""
    now: Mapping[str, str]
    """Article → what it was merged into."""
    states: Mapping[str, str]
    """Unit → the state it is of."""
    licences: Mapping[str, LicenceFacts]
    over: Mapping[str, tuple[tuple[str, date | None, date | None], ...]]
    """Unit → the units it stood under, each from when to when."""
    under: Mapping[str, tuple[tuple[str, date | None, date | None], ...]]

    def meant(self, part: Part, text: str, *, recipient: str = "") -> frozenset[str]:
        """The references a text may mean; units of the recipient's own force before others."""
        found = self.by_form.get(part, NO_FORMS).get(form(part, text), frozenset())
        if part is Part.UNIT and len(found) > 1 and recipient:
            own = {
                one for one in found if state_key(self.states.get(one, "")) == state_key(recipient)
            }
            return frozenset(own) or found
        return found

    def the_one(self, part: Part, text: str, *, recipient: str = "") -> str:
        """The one reference a text means; empty when it is none, or not just one."""
        found = self.meant(part, text, recipient=recipient)
        return next(iter(found)) if len(found) == 1 else ""

    def above(self, unit: str, on: date) -> frozenset[str]:
        """The units a unit stood under on a day, all the way up."""
        return self._along(self.over, unit, on)

    def beneath(self, unit: str, on: date) -> frozenset[str]:
        """The units that stood under a unit on a day, all the way down."""
        return self._along(self.under, unit, on)

    def called(self, references: Iterable[str]) -> Names:
        """All plain forms of some records."""
        return NOBODY.union(*(self.forms.get(one, NOBODY) for one in references))

    @staticmethod
    def _along(
        ways: Mapping[str, tuple[tuple[str, date | None, date | None], ...]], unit: str, on: date
    ) -> frozenset[str]:
        met: set[str] = set()
        open_ends = [unit]
        while open_ends:
            for other, begins, ends in ways.get(open_ends.pop(), ()):
                if (begins or on) <= on <= (ends or on) and other not in met:
                    met.add(other)
                    open_ends.append(other)
        return frozenset(met - {unit})


def catalogue(*, by: Actor) -> Catalogue:
    """All names of articles, units and licences the reader may see."""
    called: dict[Part, dict[str, set[str]]] = {part: defaultdict(set) for part in Part}
    now = now_called(by=by)
    families = _articles(called[Part.ARTICLE], now, by)
    states = _units(called[Part.UNIT], by)
    licences = _licences(called[Part.LICENCE], now, by)
    forms: dict[str, set[str]] = defaultdict(set)
    for part in called:
        for said, references in called[part].items():
            for one in references:
                forms[one].add(said)
    over, under = _places(by)
    return Catalogue(
        {part: {said: frozenset(refs) for said, refs in found.items() if said}
         for part, found in called.items()},
        {one: frozenset(found) for one, found in forms.items()},
        families, now, states, licences, over, under,
    )  # fmt: skip


def _articles(
    called: dict[str, set[str]], now: Mapping[str, str], by: Actor
) -> dict[str, tuple[str, ...]]:
    """Families, by article: one that was merged into another is known by the other's reference."""
    families: dict[str, tuple[str, ...]] = defaultdict(tuple)
    rows = Article.objects.visible_to(by).values_list("reference", "designation", "name", "family")
    for reference, designation, name, family in rows:
        one = now.get(reference, reference)
        families[one] += (family,) if family else ()
        for text in filter(None, (reference, designation, name)):
            called[form(Part.ARTICLE, text)].add(one)
    for reference, text in Alias.objects.visible_to(by).values_list("article__reference", "text"):
        called[form(Part.ARTICLE, text)].add(now.get(reference, reference))
    return dict(families)


def _units(called: dict[str, set[str]], by: Actor) -> dict[str, str]:
    states = dict(Unit.objects.visible_to(by).values_list("reference", "state"))
    for reference in states:
        called[form(Part.UNIT, reference)].add(reference)
    for reference, text in UnitName.objects.visible_to(by).values_list("unit__reference", "text"):
        called[form(Part.UNIT, text)].add(reference)
    return states


def _licences(
    called: dict[str, set[str]], now: Mapping[str, str], by: Actor
) -> dict[str, LicenceFacts]:
    rows = Licence.objects.visible_to(by).values_list(
        "reference", "number", "recipient", "article__reference", "unit"
    )
    found = {
        one: LicenceFacts(one, number, recipient, now.get(article, article), unit)
        for one, number, recipient, article, unit in rows
    }
    for facts in found.values():
        for text in (facts.reference, facts.number):
            called[form(Part.LICENCE, text)].add(facts.reference)
    return found


_Ways = dict[str, tuple[tuple[str, date | None, date | None], ...]]


def _places(by: Actor) -> tuple[_Ways, _Ways]:
    over: dict[str, list[tuple[str, date | None, date | None]]] = defaultdict(list)
    under: dict[str, list[tuple[str, date | None, date | None]]] = defaultdict(list)
    rows = UnitPlace.objects.visible_to(by).values_list(
        "unit__reference", "under__reference", "from_on", "until_on"
    )
    for unit, above, begins, ends in rows:
        over[unit].append((above, begins, ends))
        under[above].append((unit, begins, ends))
    return ({k: tuple(v) for k, v in over.items()}, {k: tuple(v) for k, v in under.items()})


def titles(references: Iterable[str], *, by: Actor) -> dict[str, str]:
    """Reference → its name, for the articles, units and licences among them the reader may see."""
    asked = [one for one in references if one]
    found = dict(
        Article.objects.visible_to(by).filter(reference__in=asked)
        .values_list("reference", "designation")
    )  # fmt: skip
    rows = UnitName.objects.visible_to(by).filter(unit__reference__in=asked).order_by("-number")
    found |= dict(rows.values_list("unit__reference", "text"))
    numbers = Licence.objects.visible_to(by).filter(reference__in=asked)
    found |= {ref: number or ref for ref, number in numbers.values_list("reference", "number")}
    return found
