"""Every address of the staff's door: each room's page file that exists, one after the other."""

from __future__ import annotations

import importlib
import importlib.util

from django.urls import URLPattern

PAGES = (
    "shell", "oversight", "accounts", "intake", "incidents", "assessment", "response", "ledger",
)  # fmt: skip
"""Page files of `answerable.web`, in the order their addresses are tried."""


def _addresses() -> list[URLPattern]:
    found: list[URLPattern] = []
    for room in PAGES:
        if importlib.util.find_spec(f"answerable.web.{room}"):
            found += importlib.import_module(f"answerable.web.{room}").urlpatterns
    return found


urlpatterns = _addresses()

handler400 = "answerable.web.errors.not_understood"
handler403 = "answerable.web.errors.not_found"
handler404 = "answerable.web.errors.not_found"
handler500 = "answerable.web.errors.failed"
