"""The templates of what is printed: those shipped, or the operator's own in the data folder."""

from __future__ import annotations

from pathlib import Path

from django.conf import settings

HERE = Path(__file__).resolve().parent.parent
FONTS = HERE / "fonts"
SHIPPED = HERE / "templates"


def own(name: str) -> bytes | None:
    """The operator's template of this name: `<data folder>/templates/<name>`."""
    place = Path(settings.DATA) / "templates" / name
    return place.read_bytes() if place.is_file() else None


def template(name: str) -> bytes:
    """The operator's template, else the one shipped."""
    given = own(name)
    return (SHIPPED / name).read_bytes() if given is None else given
