"""A statement as read, as a row: every field kept in `full`, those that are asked for in columns."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from answerable.accounts.actions import new_reference
from answerable.incidents.models import Statement
from answerable.incidents.rules.proposals import claimant
from answerable.incidents.rules.ranges import Counted
from answerable.intake.models import ReportText
from answerable.reading.types import LATER
from answerable.reading.types import Statement as Said


def statement_row(said: Said, text: ReportText, order: int, *, maker: str) -> Statement:
    """An unsaved row for one statement of `text`."""
    stored = Statement(
        reference=new_reference("q"), report_id=text.report_id, text=text, order=order,
        start=said.span[0], end=said.span[1], quote=said.quote, kind=said.kind.value,
        scope=said.scope.value, frame=said.frame.value, modality=said.modality.value,
        dealing=said.dealing.value if said.dealing else "", group=said.group.value,
        date=said.date.edtf if said.date else "", maker=maker[:60],
        place_words=_short(said.place.words if said.place else ""), weapon=_short(said.weapon),
        actor=_short(said.actor), unit=_short(said.unit), object_hit=_short(said.object_hit),
        manner=said.manner.value, claimant=_short(claimant(said)),
        origin_name=_short(said.origin), full=asdict(said), protected_by=text.protected_by,
    )  # fmt: skip
    for what in Counted:
        least, most = getattr(said, what.value) or (None, None)
        setattr(stored, f"{what.value}_least", least)
        setattr(stored, f"{what.value}_most", most)
    return stored


def essence(full: dict[str, Any]) -> str:
    """What a statement says, apart from where it stands and how sure the reader was."""
    told = {k: v for k, v in full.items() if k not in ("span", "confidence", "ruled_out", "rule")}
    told = LATER | told
    # What a gazetteer makes of a name changes with the gazetteer and is nothing the text says.
    told["place"] = full["place"] and full["place"]["words"]
    # As it is kept: a pair just read and the list it was stored as say the same.
    return json.dumps(told, sort_keys=True)


def _short(words: str | None) -> str:
    return (words or "")[:200]
