"""Which of the records that bear on applications a reader may follow now."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from answerable.actor import Actor
from answerable.arms.models import EndUseConcern, Licence, Restriction, Transfer, Unit, UnitEntry
from answerable.assessment.models import Finding
from answerable.channel.models import Commitment
from answerable.incidents.models import Incident, Pattern
from answerable.response.models import Measure


@dataclass(frozen=True)
class Place:
    """Where records of one kind are kept, and where a reader finds one."""

    table: Any
    page: str
    """Address of the page it stands on; `at` is the record that has the page, `ref` itself."""
    at: str = "reference"


PLACES: Mapping[str, Place] = {
    "rn": Place(Restriction, "/restrictions/{at}"), "ut": Place(Unit, "/units/{at}"),
    "lc": Place(Licence, "/licences/{at}"), "tr": Place(Transfer, "/transfers/{at}"),
    "ue": Place(UnitEntry, "/units/{at}#{ref}", "unit__reference"),
    "i": Place(Incident, "/incidents/{at}"), "b": Place(Pattern, "/patterns/{at}"),
    "f": Place(Finding, "/cases/{at}", "case__reference"),
    "m": Place(Measure, "/cases/{at}/plan#{ref}", "plan__case__reference"),
    "cm": Place(Commitment, "/commitments/{at}"), "eu": Place(EndUseConcern, "/end-use/{at}"),
}  # fmt: skip
"""Prefix of a reference → where it is kept and shown."""


def seen(references: Iterable[str], *, by: Actor) -> dict[str, str]:
    """Those of the references the reader may see now, each with the address it is found at."""
    asked: dict[str, list[str]] = defaultdict(list)
    for one in references:
        asked[one.partition("-")[0]].append(one)
    found: dict[str, str] = {}
    for prefix, named in asked.items():
        if (place := PLACES.get(prefix)) is not None:
            rows = place.table.objects.visible_to(by).filter(reference__in=named)
            for ref, at in rows.values_list("reference", place.at):
                found[ref] = place.page.format(at=at, ref=ref)
    return found
