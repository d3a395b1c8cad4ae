"""What was erased: each emptied row is named by an act that committed to it, and stays empty."""

from __future__ import annotations

from collections import defaultdict

from answerable.ledger.actions.erasing import digest_of
from answerable.ledger.models import Erased, HistoryRow
from answerable.oversight.verifying.findings import Findings
from answerable.refusal import say

Names = frozenset[tuple[str, int]]


def erased_rows() -> Names:
    """Every row that was erased, by table and key."""
    return frozenset(Erased.objects.values_list("table_name", "kept_row"))


def is_empty(row: HistoryRow) -> bool:
    """Say whether a history row holds no content and no salt any more."""
    return not row.data and not bytes(row.salt)


def verify_erasures(found: Findings, models: list[type[HistoryRow]]) -> None:
    """Hold the list of erased rows against the acts that erased them."""
    by_act: dict[int, list[tuple[str, int]]] = defaultdict(list)
    for table, row, act in Erased.objects.values_list("table_name", "kept_row", "act"):
        by_act[act].append((table, row))
    said = {
        act: data.get("digest")
        for model in models
        for act, data in model._default_manager.filter(
            what="erased", act__in=by_act
        ).values_list("act", "data")
    }  # fmt: skip
    for act, names in sorted(by_act.items()):
        if said.get(act) != digest_of(names):
            found.problem(say(
                "{count} rows are named as erased by act {number}, which did not erase exactly these.",
                count=len(names), number=act,
            ))  # fmt: skip
