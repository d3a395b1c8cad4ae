"""What a page shows of others and says of itself in the open: posts set into it, its byline, its days.

A quotation in a newspaper is mostly what an official said, and stays. A post set into a page, or a
member of a forum quoted by another, is somebody else's telling: it is marked as quoted lines are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from answerable.reading.documents.mail_page import lines_of
from answerable.reading.documents.quoting import marked
from answerable.reading.documents.stated_days import StatedDays, days_of_line, full_day

_EMBEDDED = re.compile(
    r"(?:^|\s)(?:twitter-(?:tweet|video)|instagram-media|tiktok-embed|bluesky-embed|mastodon-embed|"
    r"fb-(?:post|video)|reddit-embed\S*|text-post-media|bbcode\S*|ipsquote\S*|uncited)(?=\s|$)",
    re.I,
)
"""How networks and forums call what they set into a page."""
_WROTE = re.compile(r"(?:wrote|said|(?:на)?писал[аио]?|пише|كتب|a écrit|כתב/?ה?)\s?:", re.I)
_BYLINES = re.compile(
    r"(?:^|[\s_-])(?:by-?line|authors?(?:-names?)?|meta|posted-on|entry-meta)(?=[\s_-]|$)", re.I
)
_BY = re.compile(
    r"(?:By|Par|بقلم|كتب(?:ت)?|Автор(?:ка)?|מאת)\s?:?\s(?P<who>[^\n،:|•·]{3,100}?)\s?(?:[|•·–—].*)?$",
    re.S,
)
_NOT_WHO = re.compile(r"\d|[.!?؟]\s|https?:")
LONGEST, LONGEST_TERM, MOST = 200, 60, 60


def mark_quoted(tree: Any) -> None:
    """Write a post set into a page as quoted lines, in its place."""
    from lxml import etree

    taken: dict[Any, None] = {}
    for element in tree.iter("blockquote", "aside"):
        if _is_anothers(element) and not any(above in taken for above in element.iterancestors()):
            taken[element] = None
    for element in taken:
        lines = [marked(line) for line in lines_of(element)]
        element.clear(keep_tail=True)
        element.tag = "div"
        for line in lines:
            etree.SubElement(element, "p").text = line


def name_terms(tree: Any) -> None:
    """Write a list of terms and what they stand for as lines: "Killed: 9"."""
    for listed in tree.xpath("//dl")[:MOST]:
        pairs = [e for e in listed if e.tag in ("dt", "dd")]
        is_plain = len(pairs) == len(listed) and [e.tag for e in pairs] == ["dt", "dd"] * (
            len(pairs) // 2
        )
        if not is_plain or not pairs or any(len(_line(e)) > LONGEST_TERM for e in pairs[::2]):
            continue
        for term, told in zip(pairs[::2], pairs[1::2], strict=True):
            words = f"{_line(term).rstrip(':')}: {' '.join(told.text_content().split())}"
            told.clear()
            told.tag, told.text = "li", words
            listed.remove(term)
        listed.tag = "ul"


def _is_anothers(element: Any) -> bool:
    if _EMBEDDED.search(element.get("class") or ""):
        return True
    if element.tag == "aside":
        return element.get("data-username") is not None and "quote" in (element.get("class") or "")
    cites = element.xpath("./cite | ./*/cite | ./*/*/cite")
    return any(_WROTE.search(" ".join(cite.text_content().split())[-40:]) for cite in cites)


def visible_author(tree: Any) -> str | None:
    """Return who wrote a page as it shows it above its text."""
    named = (
        line for element in tree.xpath('//*[@rel="author" or @itemprop="author"]')[:3]
        if (line := _line(element)) and not _NOT_WHO.search(line)
    )  # fmt: skip
    written = (found["who"] for line in _bylines(tree) if (found := _BY.match(line)))
    told = (" ".join(who.split()) for who in (*written, *named))
    return next((who for who in told if who and not _NOT_WHO.search(who)), None)


def visible_days(tree: Any) -> StatedDays:
    """Return when a page says it came out and was changed, above or below its text."""
    marked_up = tree.xpath('//*[@itemprop="datePublished"]')[:1]
    stamps = [str(e.get("datetime") or e.get("content") or _line(e)) for e in marked_up]
    told = [each for line in _bylines(tree) for each in days_of_line(line)]
    out = [day for stamp in stamps if (day := full_day(stamp))]
    out += [day for what, day in told if what in ("out", "alone")]
    return StatedDays(next(iter(out), None), next((d for what, d in told if what == "new"), None))


def _bylines(tree: Any) -> Iterator[str]:
    """The short lines that stand where a page names its author and its day."""
    found = (e for e in tree.xpath("//*[@class]") if _BYLINES.search(e.get("class")))
    for element, _ in zip(found, range(MOST), strict=False):
        if line := _line(element):
            yield line


def _line(element: Any) -> str:
    """The words of an element where they are few; a whole page is not gone through for each."""
    words, size = [], 0
    for piece in element.itertext():
        words.append(piece)
        size += len(piece)
        if size > LONGEST * 10:
            return ""
    line = " ".join("".join(words).split())
    return line if len(line) <= LONGEST else ""
