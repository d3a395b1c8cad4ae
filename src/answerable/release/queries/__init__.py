"""Reading releases, always for a named reader."""

from answerable.release.queries.going import (
    Out,
    copy_bytes,
    known,
    released,
    released_to,
    why_not_out_to,
    why_not_raise_with,
)
from answerable.release.queries.page import Page, Shelf, file_of, release_page, releases

__all__ = [
    "Out",
    "Page",
    "Shelf",
    "copy_bytes",
    "file_of",
    "known",
    "release_page",
    "released",
    "released_to",
    "releases",
    "why_not_out_to",
    "why_not_raise_with",
]
