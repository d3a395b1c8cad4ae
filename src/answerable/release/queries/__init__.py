"""Reading releases, always for a named reader."""

from answerable.release.queries.going import (
    Out,
    copy_bytes,
    released,
    released_to,
    why_not_raise_with,
)

__all__ = ["Out", "copy_bytes", "released", "released_to", "why_not_raise_with"]
