"""The article of a web page and what the page says of itself: title, publisher, day."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from answerable.reading.documents.cited import name_cited
from answerable.reading.documents.mail_page import lines_of
from answerable.reading.documents.markup import parsed
from answerable.reading.documents.page_marks import (
    mark_quoted,
    name_terms,
    visible_author,
    visible_days,
)
from answerable.reading.documents.refusals import Fault, FileKind, Unreadable
from answerable.reading.documents.stated_days import StatedDays
from answerable.reading.documents.tables import with_tables

LEAST_LETTERS, LEAST_LINE, MOST_LINES = 20, 200, 1000
DAY = re.compile(r"\A\s*((?:19|20)\d\d)-(\d\d)-(\d\d)")
SITE_TAIL = re.compile(r"(?<!\s)\s+[|–—·-]\s+([^|–—·]{2,40})$")

TITLE_META = ("og:title", "twitter:title", "dc.title", "citation_title")
SITE_META = ("og:site_name", "application-name", "dc.publisher", "citation_publisher")
DAY_META = (
    "article:published_time", "og:article:published_time", "datepublished", "date", "dc.date",
    "dc.date.issued", "pubdate", "publishdate", "publish-date", "parsely-pub-date", "sailthru.date",
    "citation_publication_date", "dcterms.created", "article:modified_time",
)  # fmt: skip
CHANGED_META = (
    "article:modified_time", "og:updated_time", "datemodified", "last-modified", "dcterms.modified",
    "dateupdated",
)  # fmt: skip
AUTHOR_META = (
    "author",
    "article:author",
    "byl",
    "parsely-author",
    "sailthru.author",
    "citation_author",
    "dc.creator",
)
ADDRESS_META = ("og:url", "canonical")


@dataclass(frozen=True)
class Page:
    """What a web page says."""

    text: str
    title: str | None
    publisher: str | None
    published_on: str | None
    address: str | None
    notes: tuple[str, ...] = ()
    author: str | None = None
    modified_on: str | None = None


def read_html(html: str) -> Page:
    """Return the article of `html`; raise `Unreadable` where it holds no words."""
    try:
        tree = parsed(html)
    except Exception as error:  # lxml raises several unrelated kinds for markup it cannot hold
        raise Unreadable(Fault.DAMAGED, FileKind.HTML) from error
    meta, linked = dict(_metas(tree)), list(_linked_data(tree))
    published, changed = _published(tree, meta, linked), _changed(meta, linked)
    author, days = _author(meta, linked) or visible_author(tree), StatedDays()
    if not (published and changed):
        days = visible_days(tree)
    mark_quoted(tree)
    name_cited(tree)
    name_terms(tree)
    text = with_tables(_in_lines(_article(tree), tree) or _all_text(tree))
    if sum(1 for c in text if c.isalpha()) < LEAST_LETTERS:
        cut = "</html" not in html[-2000:].lower() and "<html" in html[:2000].lower()
        raise Unreadable(Fault.TRUNCATED if cut else Fault.NO_TEXT, FileKind.HTML)
    title = _title(tree, meta, linked)
    return Page(
        _with_title(text, title),
        title,
        _first(meta, SITE_META) or _publisher(linked),
        published or days.published_on,
        _first(meta, ADDRESS_META) or _canonical(tree),
        _cut_short(html),
        author,
        changed or days.modified_on,
    )


def _article(tree: Any) -> str:
    import trafilatura

    try:
        text = trafilatura.extract(tree, include_comments=False, include_tables=True, fast=False)
    except Exception:  # whatever it stumbled over, the plain text of the page is still there
        return ""
    return text or ""


def _in_lines(text: str, tree: Any) -> str:
    """Cut a text that came out as one line where the page begins its paragraphs."""
    if "\n" in text or len(text) < LEAST_LINE:
        return text
    out, at = [], 0
    for line in lines_of(tree)[:MOST_LINES]:
        begun = text.find(line, at) if len(line) >= LEAST_LETTERS else -1
        if begun >= 0:
            out += [text[at:begun].strip(), line]
            at = begun + len(line)
    return "\n".join(each for each in [*out, text[at:].strip()] if each)


def _all_text(tree: Any) -> str:
    """Every visible word of the page: for pages no article can be found in."""
    lines = []
    for element in tree.iter():
        if not isinstance(element.tag, str) or element.tag in (
            "script",
            "style",
            "noscript",
            "title",
        ):
            text = ""
        else:
            text = element.text or ""
        lines.append(text + "\n" + (element.tail or ""))
    return "\n".join(line.strip() for line in "\n".join(lines).split("\n") if line.strip())


def _with_title(text: str, title: str | None) -> str:
    """A page's headline is part of what it says; put it first unless it is there already."""
    if not title or title.casefold() in text[: len(title) + 200].casefold():
        return text
    return f"{title}\n\n{text}"


def _metas(tree: Any) -> Iterator[tuple[str, str]]:
    """Yield name and content of every meta element, the last first so that the first wins."""
    for element in reversed(tree.xpath("//meta[@content]")):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        content = str(element.get("content")).strip()
        if name and content:
            yield str(name).strip().lower(), content


def _linked_data(tree: Any) -> Iterator[dict[str, Any]]:
    for element in tree.xpath('//script[@type="application/ld+json"]')[:10]:
        try:
            found = json.loads(element.text or "")
        except (ValueError, RecursionError):
            continue
        items = found.get("@graph", [found]) if isinstance(found, dict) else found
        yield from (
            item for item in (items if isinstance(items, list) else []) if isinstance(item, dict)
        )


def _title(tree: Any, meta: dict[str, str], linked: list[dict[str, Any]]) -> str | None:
    headlines = [item["headline"] for item in linked if isinstance(item.get("headline"), str)]
    found = _first(meta, TITLE_META) or next(iter(headlines), None)
    if found is None:
        heads = [" ".join(h.text_content().split()) for h in tree.xpath("//h1")[:3]]
        titles = [" ".join(t.text_content().split()) for t in tree.xpath("//title")[:1]]
        found = next((t for t in heads + titles if t), None)
    return SITE_TAIL.sub("", found).strip()[:300] or None if found else None


def _publisher(linked: list[dict[str, Any]]) -> str | None:
    for item in linked:
        publisher = item.get("publisher")
        if isinstance(publisher, dict) and isinstance(publisher.get("name"), str):
            return str(publisher["name"])[:120]
    return None


def _published(tree: Any, meta: dict[str, str], linked: list[dict[str, Any]]) -> str | None:
    stamps = [meta[name] for name in DAY_META if name in meta]
    stamps += [
        item["datePublished"] for item in linked if isinstance(item.get("datePublished"), str)
    ]
    stamps += [str(t.get("datetime")) for t in tree.xpath("//time[@datetime]")[:1]]
    for stamp in stamps:
        if found := DAY.match(stamp):
            return "-".join(found.groups())
    return None


def _changed(meta: dict[str, str], linked: list[dict[str, Any]]) -> str | None:
    stamps = [meta[name] for name in CHANGED_META if name in meta]
    stamps += [item["dateModified"] for item in linked if isinstance(item.get("dateModified"), str)]
    days = (DAY.match(stamp) for stamp in stamps)
    return next(("-".join(found.groups()) for found in days if found), None)


def _author(meta: dict[str, str], linked: list[dict[str, Any]]) -> str | None:
    """Who wrote it, by name; an address of a profile is none."""
    named: list[Any] = [meta[name] for name in AUTHOR_META if name in meta]
    for item in linked:
        authors = item.get("author")
        for author in authors if isinstance(authors, list) else [authors]:
            named.append(author.get("name") if isinstance(author, dict) else author)
    found = [" ".join(name.split()) for name in named if isinstance(name, str)]
    return next((name[:200] for name in found if name and "://" not in name), None)


def _canonical(tree: Any) -> str | None:
    links = tree.xpath('//link[@rel="canonical"]/@href')
    return str(links[0]) if links else None


def _first(meta: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((meta[name] for name in names if name in meta), None)


def _cut_short(html: str) -> tuple[str, ...]:
    opened, closed = "<html" in html[:4000].lower(), "</html" in html[-4000:].lower()
    return (
        ("The page ends before its closing mark; it may be cut short.",)
        if opened and not closed
        else ()
    )
