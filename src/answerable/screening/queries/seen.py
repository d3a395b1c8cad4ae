"""Which of the records that bear on applications a reader may follow now."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from answerable.actor import Actor
from answerable.arms.models import EndUseConcern, Licence, Restriction, Transfer, Unit, UnitEntry
from answerable.assessment.models import Finding
from answerable.channel.models import Commitment
from answerable.incidents.models import Incident, Pattern
from answerable.response.models import Measure

TABLES: Mapping[str, Any] = {
    "rn": Restriction, "ut": Unit, "lc": Licence, "ue": UnitEntry, "i": Incident, "f": Finding,
    "b": Pattern, "m": Measure, "cm": Commitment, "eu": EndUseConcern, "tr": Transfer,
}  # fmt: skip
"""Prefix of a reference → where it is kept."""


def seen(references: Iterable[str], *, by: Actor) -> set[str]:
    """Those of the references the reader may see now."""
    asked: dict[str, list[str]] = defaultdict(list)
    for one in references:
        asked[one.partition("-")[0]].append(one)
    found: set[str] = set()
    for prefix, named in asked.items():
        if (table := TABLES.get(prefix)) is not None:
            rows = table.objects.visible_to(by).filter(reference__in=named)
            found.update(rows.values_list("reference", flat=True))
    return found
