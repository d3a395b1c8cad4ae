"""Feeds (RSS, RDF, Atom): each item a document of its own. One item alone is read as what it says."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import Any

from answerable.reading.documents.packed import local, xml_tree
from answerable.reading.documents.parts import LONGEST_NAME, Part, Parts, bounded
from answerable.reading.documents.refusals import Fault, FileKind, Unreadable

_ITEMS = frozenset({"item", "entry"})
_BODIES = ("encoded", "content", "description", "summary")
_SENT = ("pubDate", "published", "issued", "date", "created")
_CHANGED = ("updated", "modified")
_AUTHORS = ("creator", "author")
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_TAG = re.compile(r"<[a-zA-Z/!]")


@dataclass(frozen=True)
class Item:
    """One item as the feed gives it."""

    title: str
    body: str
    """Often HTML."""
    publisher: str
    author: str
    address: str
    published_on: str | None
    modified_on: str | None


def feed_parts(data: bytes) -> Parts:
    """Return each item of a feed as the same feed with that item alone."""
    root = xml_tree(data, FileKind.FEED, recover=True)
    items = _items(root)
    for item in items:
        item.getparent().remove(item)
    return bounded(_alone(root, items))


def feed_item(data: bytes) -> Item:
    """Return what a feed of one item says; raise `Unreadable` where there is none."""
    root = xml_tree(data, FileKind.FEED, recover=True)
    items = _items(root)
    if not items:
        raise Unreadable(Fault.NO_TEXT, FileKind.FEED)
    item = items[0]
    channel = item.getparent() if root is not item else root
    publisher = _name(channel, root)
    return Item(
        _plain(_said(item, ("title",))), _body(item), publisher[:200], _author(item)[:200],
        _address(item), _day(_said(item, _SENT)), _day(_said(item, _CHANGED)),
    )  # fmt: skip


def feed_name(data: bytes) -> str:
    """Return what a feed calls itself; empty where it does not say."""
    root = xml_tree(data, FileKind.FEED, recover=True)
    inside = next((e for e in root if local(e.tag) == "channel"), root)
    return _plain(_name(inside, root))[:200]


def _name(channel: Any, root: Any) -> str:
    return _said(channel, ("title",)) or _said(root, ("title",))


def as_page(words: str) -> bool:
    """Say whether a body is written as a page and not as plain words."""
    return _TAG.search(words) is not None


def _items(root: Any) -> list[Any]:
    if local(root.tag) in _ITEMS:
        return [root]
    return [e for e in root.iter() if local(e.tag) in _ITEMS and e.getparent() is not None]


def _alone(root: Any, items: list[Any]) -> Iterator[Part]:
    from lxml import etree

    inside = next((e for e in root if local(e.tag) == "channel"), root)
    holder = root if local(root.tag) in ("feed", "RDF") else inside
    for number, item in enumerate(items, 1):
        lone = copy.deepcopy(item)
        lone.tail = None
        holder.append(lone)
        whole = etree.tostring(root, encoding="utf-8", xml_declaration=True)
        holder.remove(lone)
        name = _plain(_said(item, ("title",))) or f"item {number}"
        yield Part(name[:LONGEST_NAME], whole, "item", "application/xml", _address(item))


def _said(element: Any, names: tuple[str, ...]) -> str:
    """The words of the first child of one of these names, the first name first."""
    for name in names:
        for child in element:
            if local(child.tag) == name and (words := "".join(child.itertext()).strip()):
                return str(words)
    return ""


def _body(item: Any) -> str:
    """The fullest telling an item gives; an Atom body may be markup and not text."""
    from lxml import etree

    told = []
    for child in item:
        if local(child.tag) in _BODIES:
            marked = [etree.tostring(part, encoding="unicode") for part in child]
            told.append("".join([child.text or "", *marked]).strip())
    return max(told, key=len, default="")


def _author(item: Any) -> str:
    for child in item:
        if local(child.tag) in _AUTHORS:
            return _said(child, ("name",)) or " ".join("".join(child.itertext()).split())
    return ""


def _address(item: Any) -> str:
    for child in item:
        if local(child.tag) == "link" and child.get("rel", "alternate") == "alternate":
            found = (child.get("href") or child.text or "").strip()
            if found.startswith(("http://", "https://")):
                return str(found)[:1000]
    return ""


def _day(stamp: str) -> str | None:
    if found := _DAY.match(stamp):
        return found[0]
    try:
        sent: datetime = parsedate_to_datetime(stamp)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return sent.date().isoformat()


def _plain(words: str) -> str:
    """A title without markup."""
    import lxml.html

    if not as_page(words):
        return " ".join(words.split())
    try:
        return " ".join(str(lxml.html.fromstring(words).text_content()).split())
    except Exception:  # lxml raises several unrelated kinds for markup it cannot hold
        return " ".join(words.split())
