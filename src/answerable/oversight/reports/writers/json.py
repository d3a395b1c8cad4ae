"""A report as JSON: the figures for a program, and the document as it is printed."""

from __future__ import annotations

import json

from answerable.oversight.reports.document import Plain


def written(document: Plain) -> bytes:
    """The bytes of the file; every character of every quotation as it came."""
    return json.dumps(document, indent=1, default=str).encode("ascii") + b"\n"
