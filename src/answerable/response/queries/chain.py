"""The chain from an incident to what was done: seen, identified, come from, supplied, licensed, decided.

Each link says by whose word, how sure, whether another agreed, and how its day lies to the event. It is
read off for a named reader: what they may not see is not in it, and nothing tells that it is missing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from answerable.accounts import queries as accounts
from answerable.actor import Actor
from answerable.arms.models import (
    EndUseItem,
    Licence,
    Observation,
    Restriction,
    Transfer,
)
from answerable.arms.queries import known
from answerable.arms.queries.merged import as_one, now_called
from answerable.arms.queries.observations import (
    IdentificationShown,
    ObservationLine,
    observations_on,
)
from answerable.arms.queries.under import licences_under
from answerable.arms.rules.identifications import Reviewed
from answerable.arms.rules.origins import LinkVerdict
from answerable.arms.rules.restrictions import Names, Part, names
from answerable.assessment.queries import subjects
from answerable.incidents.models import Incident
from answerable.refusal import say
from answerable.response.models import Measure
from answerable.response.queries import chain_says as says
from answerable.response.queries.records import reads
from answerable.response.rules.plans import MeasureState
from answerable.term import Term


class Place(Term):
    """Where a thing stands in the chain, from the event to what was done."""

    EVENT = "event", "what happened"
    SEEN = "seen", "what is seen"
    IDENTIFIED = "identified", "what it is"
    ORIGIN = "origin", "where it came from"
    SUPPLY = "supply", "transfer"
    LICENCE = "licence", "licence"
    MEASURE = "measure", "what was decided"


@dataclass(frozen=True)
class Node:
    """One thing of the chain."""

    key: str
    place: Place
    title: object
    """A sentence, a term, or words from outside."""
    address: str = ""
    says: Sequence[object] = ()
    """Terms and sentences: how sure, by whom, whether another agreed."""
    standing: bool = True
    """False: not agreed with by another, ruled out, lifted, or not carried out."""


@dataclass(frozen=True)
class Edge:
    """That one thing leads to another; `firm`: somebody said it does, not only that it may."""

    start: str
    end: str
    firm: bool = True


@dataclass(frozen=True)
class Chain:
    """All of it."""

    nodes: Sequence[Node] = ()
    edges: Sequence[Edge] = ()

    @property
    def begun(self) -> bool:
        """There is more than the event."""
        return len(self.nodes) > 1

    @property
    def by_place(self) -> Sequence[tuple[Place, Sequence[Node]]]:
        """The nodes in the order of the chain; places where nothing stands are left out."""
        return [
            (place, found)
            for place in Place
            if (found := [one for one in self.nodes if one.place is place])
        ]


@dataclass
class _Drawn:
    """The chain as it grows: each thing once, each link once."""

    nodes: dict[str, Node] = field(default_factory=dict)
    edges: dict[tuple[str, str], Edge] = field(default_factory=dict)

    def add(self, node: Node, start: str = "", *, firm: bool = True) -> str:
        self.nodes.setdefault(node.key, node)
        if start:
            self.edges.setdefault((start, node.key), Edge(start, node.key, firm))
        return node.key


def chain_of(reference: str, *, by: Actor) -> Chain:
    """The chain of an incident or an end-use concern; empty for who may not see it."""
    if reference.startswith("eu-"):
        return _of_concern(reference, by)
    found = Incident.objects.visible_to(by).filter(reference=reference).first()
    if found is None:
        return Chain()
    drawn = _Drawn()
    first = drawn.add(Node(reference, Place.EVENT, found.title, f"/incidents/{reference}"))
    _observed(drawn, first, _lines(found, by), by)
    _permitted(drawn, by)
    measures = Measure.objects.visible_to(by).filter(plan__case__incident=found)
    _measures(drawn, first, measures.order_by("pk"), by)
    return Chain(list(drawn.nodes.values()), list(drawn.edges.values()))


def _lines(found: Incident, by: Actor) -> Sequence[ObservationLine]:
    """What is seen on exhibits of the incident, and of the reports that tell it and name no other."""
    own = observations_on([found.reference], by=by)
    told = observations_on(subjects.reports_of(found, by=by), by=by, field="report")
    named = {one.row.pk for one in own}
    return [*own, *(one for one in told if one.row.pk not in named and not one.row.about)]


def _of_concern(reference: str, by: Actor) -> Chain:
    row, drawn = known.concern(reference, by=by), _Drawn()
    first = drawn.add(Node(reference, Place.EVENT, row.title, f"/end-use/{reference}"))
    items = EndUseItem.objects.visible_to(by).filter(concern=row).order_by("pk")
    targets = [one.target for one in items]
    seen = Observation.objects.visible_to(by).filter(reference__in=targets)
    named = {row.reference for row in seen}
    lines = [
        line
        for line in observations_on({row.report for row in seen}, by=by, field="report")
        if line.row.reference in named
    ]
    _observed(drawn, first, lines, by)
    for node in _supplies(targets, by):
        drawn.add(node, first)
    _permitted(drawn, by)
    measures = Measure.objects.visible_to(by).filter(plan__case__concern=row)
    _measures(drawn, first, measures.order_by("pk"), by)
    return Chain(list(drawn.nodes.values()), list(drawn.edges.values()))


def _observed(drawn: _Drawn, first: str, lines: Sequence[ObservationLine], by: Actor) -> None:
    people = accounts.names_of({line.row.observed_by for line in lines})
    for line in lines:
        row, address = line.row, f"/observations/{line.row.reference}"
        told = list(says.of_seen(row, people.get(row.observed_by, "")))
        seen = drawn.add(Node(row.reference, Place.SEEN, row.what, address, told), first)
        if line.identification is not None:
            _identified(drawn, seen, line.identification, address, by)


def _identified(
    drawn: _Drawn, seen: str, shown: IdentificationShown, address: str, by: Actor
) -> None:
    row = shown.row
    what = row.designation or shown.answer
    key = drawn.add(
        Node(row.reference, Place.IDENTIFIED, what, f"{address}#{row.reference}",
             list(says.of_identified(shown)), shown.stands),
        seen, firm=shown.stands,
    )  # fmt: skip
    if shown.origin is None:
        return
    came = shown.origin
    origin = drawn.add(
        Node(f"{row.reference}/origin", Place.ORIGIN, came.kind, f"{address}#origin",
             list(says.of_origin(came)), came.verdict == Reviewed.AGREES),
        key, firm=came.verdict == Reviewed.AGREES,
    )  # fmt: skip
    links = {link.row.target: link for link in came.links}
    for node in _supplies(list(links), by):
        link = links[node.key]
        shown_node = Node(node.key, node.place, node.title, node.address,
                          [*says.of_link(link), *node.says],
                          link.verdict != LinkVerdict.DID_NOT)  # fmt: skip
        drawn.add(shown_node, origin, firm=link.verdict == LinkVerdict.CAME_BY)


def _supplies(references: Sequence[str], by: Actor) -> Iterable[Node]:
    deals = (
        Transfer.objects.visible_to(by).filter(reference__in=references).select_related("article")
    )
    for deal in deals.order_by("pk"):
        whom = say("{supplier} to {recipient}", supplier=deal.supplier, recipient=deal.recipient)
        yield Node(deal.reference, Place.SUPPLY, whom, f"/transfers/{deal.reference}",
                   list(says.of_transfer(deal)))  # fmt: skip
    for permit in Licence.objects.visible_to(by).filter(reference__in=references).order_by("pk"):
        yield Node(permit.reference, Place.LICENCE, str(permit), f"/licences/{permit.reference}",
                   list(says.of_licence(permit, by.today)))  # fmt: skip


def _permitted(drawn: _Drawn, by: Actor) -> None:
    """The licence that each transfer went under."""
    deals = [one.key for one in drawn.nodes.values() if one.place is Place.SUPPLY]
    for under in licences_under(deals, by=by):
        row = under.licence
        told = [*says.of_under(under), *says.of_licence(row, by.today)]
        drawn.add(Node(row.reference, Place.LICENCE, str(row), f"/licences/{row.reference}", told),
                  under.transfer)  # fmt: skip


def _measures(drawn: _Drawn, first: str, rows: Iterable[Measure], by: Actor) -> None:
    """What was decided, from what it covers where the register says so; else from the event."""
    if not reads(by):
        return
    wanted = [row for row in rows if row.state in (MeasureState.DECIDED, MeasureState.CARRIED_OUT)]
    covers = {
        one.measure: one
        for one in Restriction.objects.visible_to(by).filter(
            measure__in=[row.reference for row in wanted]
        )
    }
    supplies = [
        one.key for one in drawn.nodes.values() if one.place in (Place.SUPPLY, Place.LICENCE)
    ]
    for row in wanted:
        held = covers.get(row.reference)
        lifted = held is not None and held.lifted_on is not None
        told = [MeasureState(row.state), *(says.of_restriction(held) if held else ())]
        node = Node(row.reference, Place.MEASURE, row.target or row.kind,
                    f"/cases/{row.plan.case.reference}/plan", told, not lifted)  # fmt: skip
        starts = covered_among(supplies, held, by=by) if held is not None else []
        for start in starts or [first]:
            drawn.add(node, start)


def covered_among(keys: Sequence[str], held: Restriction, *, by: Actor) -> Sequence[str]:
    """Those of some transfers and licences that a restriction covers in every part it names."""
    now = now_called(by=by)
    wanted = {
        Part.RECIPIENT: names(Part.RECIPIENT, held.recipient),
        Part.UNIT: names(Part.UNIT, held.unit or held.unit_words),
        Part.ARTICLE: names(
            Part.ARTICLE, now.get(held.article, held.article) or held.article_words
        ),
        Part.FAMILY: names(Part.FAMILY, held.family),
        Part.LICENCE: names(Part.LICENCE, held.licence or held.licence_words),
    }
    deals = Transfer.objects.visible_to(by).select_related("article", "licence")
    permits = Licence.objects.visible_to(by).select_related("article")
    return [
        row.reference
        for rows in (deals.filter(reference__in=keys), permits.filter(reference__in=keys))
        for row in rows
        if all(
            not said or said & of
            for said, of in zip(wanted.values(), _named(row, now, by), strict=True)
        )
    ]


def _named(row: Transfer | Licence, now: Mapping[str, str], by: Actor) -> Sequence[Names]:
    """What a transfer or licence is called in each part, in the order of a restriction's own."""
    permit, article = row if isinstance(row, Licence) else row.licence, row.article.reference
    return (
        names(Part.RECIPIENT, row.recipient),
        names(Part.UNIT, row.unit),
        names(Part.ARTICLE, now.get(article, article), row.article.designation),
        names(Part.FAMILY, row.article.family, as_one(row.article, by=by).family),
        names(Part.LICENCE, permit.reference, permit.number) if permit else frozenset(),
    )
