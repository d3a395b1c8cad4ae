"""What the worker does: the jobs that follow acts, and the duties of every minute.

Places are named as text and looked up when first needed, so that a worker that only waits holds
almost nothing in memory.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

JOBS: Mapping[str, str] = {
    "read_report": "answerable.intake.actions:read_report",
    "propose_links": "answerable.incidents.actions:propose_links",
    "propose_reports": "answerable.incidents.actions:propose_reports",
    "scrub": "answerable.retention.actions:scrub",
    "propose_answers": "answerable.channel.actions:propose_answers",
    "propose_links_of_list": "answerable.worker.lists:propose_links_of_list",
    "carry": "answerable.worker.carrying:carry",
}
"""Name of a job in the queue → the action that does it, called with the subject and `by=`."""


@dataclass(frozen=True)
class Duty:
    """Something to do again and again, whether or not anything happened."""

    name: str
    every: timedelta
    action: str


DUTIES: tuple[Duty, ...] = (
    Duty("seal the read log", timedelta(minutes=1), "answerable.accounts.actions:seal_reads"),
    Duty("sign the log", timedelta(seconds=20), "answerable.ledger.actions:checkpoint_if_due"),
    Duty(
        "propose what was kept long enough",
        timedelta(hours=6),
        "answerable.retention.actions:sweep",
    ),
    Duty(
        "record which licences have expired",
        timedelta(minutes=10),
        "answerable.arms.actions.licences:expire_licences",
    ),
    Duty("look at sealed files", timedelta(minutes=5), "answerable.evidence.actions:recheck"),
    Duty(
        "carry to and from the counterparts",
        timedelta(seconds=5),
        "answerable.worker.carrying:carry",
    ),
    Duty("send reminders", timedelta(minutes=10), "answerable.worker.digests:send_digests"),
)


def find(place: str) -> Callable[..., Any]:
    """The function a place names: `package.module:function`."""
    module, _, name = place.partition(":")
    found: Callable[..., Any] = getattr(importlib.import_module(module), name)
    return found
