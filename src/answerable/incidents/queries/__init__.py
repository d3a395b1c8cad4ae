"""Reading this room, always for a named reader; what only the house looks at says so."""

from answerable.incidents.queries.figures import (
    as_reading,
    ranges_as_of,
    ranges_in_full,
    ranges_of,
)
from answerable.incidents.queries.merges import resolve, standing
from answerable.incidents.queries.proposals import open_proposals, proposals
from answerable.incidents.queries.texts import (
    links_proposed,
    newest_text,
    newest_texts,
    readings_of,
)

__all__ = [
    "as_reading",
    "links_proposed",
    "newest_text",
    "newest_texts",
    "open_proposals",
    "proposals",
    "ranges_as_of",
    "ranges_in_full",
    "ranges_of",
    "readings_of",
    "resolve",
    "standing",
]
