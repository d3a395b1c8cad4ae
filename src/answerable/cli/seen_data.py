"""Units, observations, concerns and the chain as plain data, for JSON."""

from __future__ import annotations

from typing import Any

from answerable.arms.queries.end_use import ConcernPage
from answerable.arms.queries.observations import IdentificationShown, ObservationPage, OriginShown
from answerable.arms.queries.units import EntryShown, UnitLine, UnitPage
from answerable.arms.queries.vetting import Vetting
from answerable.response.queries.chain import Chain
from answerable.term import Term


def unit_line(line: UnitLine) -> dict[str, Any]:
    """A unit as a list has it."""
    return {
        "unit": line.row.reference, "name": line.name, "state": line.row.state,
        "service": line.service.value, "echelon": line.echelon.value, "depth": line.depth,
        "entries_found": line.found, "entries_alleged": line.alleged, "listed": line.listed,
    }  # fmt: skip


def entry_data(one: EntryShown) -> dict[str, Any]:
    """An entry with the unit's answers."""
    return {
        "entry": one.row.reference, "kind": one.kind.value, "standing": one.standing.value,
        "about": one.row.about, "what": one.row.what, "basis": one.row.basis,
        "cites": list(one.cites), "review_on": one.row.review_on,
        "withdrawn_on": one.row.withdrawn_on,
        "answers": [
            {"position": position.value, "who": said.who, "words": said.words,
             "on": said.answered_on} for said, position in one.answers
        ],
    }  # fmt: skip


def unit_data(page: UnitPage) -> dict[str, Any]:
    """One unit on a day."""
    return {
        **unit_line(page.line), "as_of": page.day,
        "names": [
            {"text": one.row.text, "kind": one.kind.value, "language": one.row.language,
             "from": one.row.from_on, "until": one.row.until_on, "holds": one.holds,
             "source": one.row.source} for one in page.names
        ],
        "under": [
            {"unit": one.other.reference, "name": one.name, "from": one.row.from_on,
             "until": one.row.until_on, "holds": one.holds} for one in page.above
        ],
        "over": [one.other.reference for one in page.below if one.holds],
        "entries": [entry_data(one) for one in page.entries],
        "lists": [
            {"list": one.list_name, "number": one.number, "legal_basis": one.legal_basis,
             "from": one.from_on, "until": one.until_on, "because": one.because, "holds": holds}
            for one, holds in page.listings
        ],
    }  # fmt: skip


def vetting_data(found: Vetting) -> dict[str, Any]:
    """What a check of a name gave; there is no verdict in it."""
    return {
        "asked": found.asked, "state": found.state, "as_of": found.day,
        "looked_at": found.looked_at, "left_out": found.left_out,
        "found": [
            {**unit_line(one.page.line), "how": one.how.value, "by_name": one.name,
             "listed": one.listed,
             "listed_above": [over.row.reference for over in one.listed_above],
             "measures": [{"restriction": held.row.reference, "kind": held.row.kind}
                          for held in one.barred],
             "entries": [entry_data(e) for e in one.page.entries],
             "above": {over: [entry_data(e) for e in entries] for over, entries in one.above}}
            for one in found.found
        ],
    }  # fmt: skip


def observation_data(page: ObservationPage) -> dict[str, Any]:
    """One observation with candidates and what was signed."""
    row, region = page.line.row, page.line.region
    held = page.line.identification
    return {
        "observation": row.reference, "exhibit": row.exhibit, "report": row.report,
        "about": row.about, "what": row.what, "transcript": row.transcript,
        "region_percent": list(region.in_hundred) if region else None,
        "taken_on": row.taken_on, "withdrawn": row.withdrawn_because,
        "candidates": [
            {"number": one.row.number, "designation": one.row.designation,
             "article": one.row.article if one.article else "",
             "for": [reason.words["words"] for reason, _ in one.reasons_for],
             "against": [reason.words["words"] for reason, _ in one.reasons_against],
             "ruled_out": one.row.ruled_out_because} for one in page.candidates
        ],
        "identification": identification_data(held) if held else None,
        "earlier": [one.row.reference for one in page.earlier],
    }  # fmt: skip


def identification_data(one: IdentificationShown) -> dict[str, Any]:
    """An identification with its review and origin."""
    row = one.row
    return {
        "identification": row.reference, "answer": one.answer.value, "article": row.article,
        "designation": row.designation, "likelihood": row.likelihood,
        "confidence": row.confidence, "method": one.method.value, "because": row.because,
        "signed_at": row.signed_at, "verdict": row.verdict, "stands": one.stands,
        "origin": _origin(one.origin) if one.origin else None,
    }  # fmt: skip


def _origin(came: OriginShown) -> dict[str, Any]:
    return {
        "kind": came.kind.value, "state": came.row.state, "basis": came.basis.value,
        "confidence": came.row.confidence, "because": came.row.because,
        "verdict": came.row.verdict,
        "links": [
            {"target": link.row.target, "verdict": link.verdict.value, "least": link.row.least,
             "most": link.row.most, "parts": list(link.row.parts)} for link in came.links
        ],
    }  # fmt: skip


def concern_data(page: ConcernPage) -> dict[str, Any]:
    """One concern about end use."""
    row = page.row
    return {
        "concern": row.reference, "title": row.title, "kind": page.kind.value,
        "recipient_states": list(row.recipient_states), "what": row.what, "source": row.source,
        "articles": [row.least, row.most], "happened": row.happened,
        "received_at": row.received_at, "report": page.report,
        "about": [{"target": one.row.target, "name": one.name} for one in page.items],
    }  # fmt: skip


def chain_data(chain: Chain) -> dict[str, Any]:
    """The chain: its things by place, and the links between them."""
    return {
        "nodes": [
            {"key": node.key, "place": node.place.value, "title": _plain(node.title),
             "address": node.address, "says": [_plain(one) for one in node.says],
             "stands": node.standing} for node in chain.nodes
        ],
        "links": [
            {"from": edge.start, "to": edge.end, "firm": edge.firm} for edge in chain.edges
        ],
    }  # fmt: skip


def _plain(value: object) -> str:
    return value.words if isinstance(value, Term) else str(value)
