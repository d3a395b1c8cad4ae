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
    # Taken back: their door must not show it one moment longer than the worker needs.
    "release.release.retracted": ("carry",),
    "channel.official.removed": ("carry",),
    "channel.query.replied": ("carry",),
    "retention.erasure.done": ("scrub",),
    "incidents.link.judged": ("propose_reports", "propose_answers"),
    "channel.incident.raised": ("propose_answers",),
    "channel.request.sent": ("propose_answers",),
}
