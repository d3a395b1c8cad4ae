"""The one table of what follows an act: its name → the jobs the worker then runs.

Handed to the ledger at start, so that no lower room ever calls a higher one.
"""

from __future__ import annotations

FOLLOWERS: dict[str, tuple[str, ...]] = {
    "intake.report.received": ("read_report",),
    "intake.report.dated": ("read_report",),
    "intake.report.read": ("propose_links",),
    "intake.list.received": ("propose_links_of_list",),
    "incidents.incident.begun": ("propose_reports",),
    "retention.erasure.done": ("scrub",),
    "incidents.link.judged": ("propose_reports",),
}
