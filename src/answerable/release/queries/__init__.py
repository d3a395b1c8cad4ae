"""Reading releases, always for a named reader."""

from answerable.release.queries.going import (
    Out,
    copy_bytes,
    released,
    released_to,
    went_out,
    why_not_raise_with,
)

__all__ = ["Out", "copy_bytes", "released", "released_to", "went_out", "why_not_raise_with"]
