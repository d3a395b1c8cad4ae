"""Every address of the staff's door: the `urlpatterns` of each page file in `answerable.web`."""

from __future__ import annotations

import importlib
import pkgutil

from django.urls import URLPattern

from answerable import web

NO_PAGES = frozenset({"apps", "catalogue", "digests", "succession", "wording"})
"""Modules of the door that run at start or by hand, and have no pages."""


def _addresses() -> list[URLPattern]:
    names = (module.name for module in pkgutil.iter_modules(web.__path__) if not module.ispkg)
    modules = (
        importlib.import_module(f"answerable.web.{n}") for n in sorted(names) if n not in NO_PAGES
    )
    return [address for module in modules for address in getattr(module, "urlpatterns", ())]


urlpatterns = _addresses()

handler400 = "answerable.web.errors.not_understood"
handler403 = "answerable.web.errors.not_found"
handler404 = "answerable.web.errors.not_found"
handler500 = "answerable.web.errors.failed"
