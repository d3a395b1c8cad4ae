"""A page as a tree: parsed in one way, wherever it comes from."""

from __future__ import annotations

from typing import Any


def parsed(html: str) -> Any:
    """Return the root of a page. Raises whatever the parser raises on markup it cannot hold."""
    import lxml.html

    # A comment left in a paragraph takes the rest of the paragraph with it in the extraction.
    parser = lxml.html.HTMLParser(
        encoding="utf-8", huge_tree=False, no_network=True, remove_pis=True, remove_comments=True
    )
    return lxml.html.document_fromstring(html.encode("utf-8"), parser=parser)
