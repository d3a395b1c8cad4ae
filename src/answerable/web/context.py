"""What every page needs to know of its reader."""

from __future__ import annotations

from django.http import HttpRequest


def page(request: HttpRequest) -> dict[str, object]:
    """The reader, for the masthead."""
    return {"actor": getattr(request, "actor", None)}
