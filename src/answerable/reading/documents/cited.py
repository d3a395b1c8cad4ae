"""Who is quoted in a page's block of quotation, where the page says so beside it.

What is named in <cite>, a footer or the caption of the block stands then as on paper: the words in
quotation marks, and under them a line that begins with a dash.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

LONGEST, MOST = 120, 60
DASH = "— "
_DASHED = re.compile(r"\s{0,9}[-—–―]{1,2}\s{0,9}")
_OPENS, _CLOSES = re.compile(r"\s{0,99}[\"“”„«‘']"), re.compile(r"[\"“”»’']\s{0,99}\Z")
_WITHIN = "./cite | ./*/cite | ./*/*/cite | ./footer"


def name_cited(tree: Any) -> None:
    """Write whom each block of quotation names as a line of its own under the words quoted."""
    for block in tree.xpath("//blockquote[not(ancestor::blockquote)]")[:MOST]:
        said_by = _named(block)
        who = " ".join(said_by.text_content().split()) if said_by is not None else ""
        who = _DASHED.sub("", who, count=1) if _DASHED.match(who) else who
        if said_by is None or not 2 < len(who) <= LONGEST or not any(c.isalpha() for c in who):
            continue
        _take_out(said_by)
        if _in_quotation_marks(block):
            _put_under(block, DASH + who)


def _named(block: Any) -> Any:
    """The element that names who is quoted, in the block or in the figure it stands in."""
    found = block.xpath(_WITHIN)
    if not found and (above := block.getparent()) is not None and above.tag == "figure":
        found = above.xpath("./figcaption")
        above.tag = "div" if found else above.tag
    return found[-1] if found else None


def _take_out(element: Any) -> None:
    """Remove an element; what follows it stays."""
    above, tail = element.getparent(), element.tail
    before = element.getprevious()
    above.remove(element)
    if tail and before is not None:
        before.tail = (before.tail or "") + tail
    elif tail:
        above.text = (above.text or "") + tail


def _in_quotation_marks(block: Any) -> bool:
    """See that the words stand in quotation marks; say whether there are any."""
    words = block.text_content()
    if not words.strip():
        return False
    if not _OPENS.match(words):
        _mark_first(block)
    if not _CLOSES.search(words):
        _mark_last(block)
    return True


def _mark_first(block: Any) -> None:
    first = next(_said(block), None)
    if first is not None:
        setattr(*first, "“" + getattr(*first).lstrip())


def _mark_last(block: Any) -> None:
    said = [*_said(block)]
    if said:
        setattr(*said[-1], getattr(*said[-1]).rstrip() + "”")


def _said(block: Any) -> Iterator[tuple[Any, str]]:
    """Where the words of an element stand, in the order they are read."""
    from lxml import etree

    for event, element in etree.iterwalk(block, events=("start", "end")):
        part = "text" if event == "start" else "tail"
        if (element is not block or part == "text") and (getattr(element, part) or "").strip():
            yield element, part


def _put_under(block: Any, line: str) -> None:
    from lxml import etree

    under = etree.Element("p")
    under.text, under.tail, block.tail = line, block.tail, None
    block.addnext(under)
