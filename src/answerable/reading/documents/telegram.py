"""A page of Telegram as it is archived or exported: each post with its own words, channel and day.

What a post answers is shown above it and is marked as quoted lines are.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from html import escape
from typing import Any

from answerable.reading.documents.mail_page import lines_of
from answerable.reading.documents.parts import LONGEST_NAME, Part
from answerable.reading.documents.quoting import marked
from answerable.reading.documents.stated_days import full_day

MARK, EXPORTED = "tgme_widget_message", "message default clearfix"
PUBLISHER = "Telegram"
MOST = 500


@dataclass(frozen=True)
class Shown:
    """One post."""

    text: str
    author: str | None
    posted_on: str | None
    address: str
    page: bytes
    """The post alone, as a page that holds nothing else."""

    @property
    def as_part(self) -> Part:
        """The post as a document of its own; it goes by its first words."""
        own = [line for line in self.text.split("\n") if not line.startswith(">")]
        name = (own or [self.text])[0][:LONGEST_NAME]
        return Part(name, self.page, "item", "text/html; charset=utf-8", self.address)


def shown_posts(html: str) -> list[Shown]:
    """Return the posts a page of Telegram shows; none for any other page."""
    import lxml.html

    if MARK not in html and EXPORTED not in html:
        return []
    parser = lxml.html.HTMLParser(encoding="utf-8", huge_tree=False, no_network=True)
    try:
        tree = lxml.html.document_fromstring(html.encode("utf-8"), parser=parser)
    except Exception:  # lxml raises several unrelated kinds for markup it cannot hold
        return []
    found = tree.xpath("//div[@data-post][not(ancestor::div[@data-post])]")[:MOST]
    return [post for post in map(_post, found) if post] or list(_exported(tree))


def _exported(tree: Any) -> Iterator[Shown]:
    """The messages of a history that somebody exported; one that follows another has its name."""
    who: str | None = None
    for element in tree.xpath(f"//div[starts-with(@class, '{EXPORTED}')]")[:MOST]:
        names = element.xpath("./div[@class='body']/div[@class='from_name']")[:1]
        who = next((" ".join(e.text_content().split()) for e in names), who)
        own = [line for e in element.xpath("./div/div[@class='text']")[:1] for line in lines_of(e)]
        stamps = element.xpath(".//div[contains(@class, 'date')]/@title")[:1]
        if own:
            named = [] if names else [f"<div class='from_name'>{escape(who or '')}</div>"]
            yield Shown(
                "\n".join(own), who, next(map(full_day, map(str, stamps)), None), "",
                _alone(element, *named),
            )  # fmt: skip


def _alone(element: Any, *first: str) -> bytes:
    """An element as a page that holds nothing else; `first`: what is put at the head of its body."""
    import lxml.html

    element = deepcopy(element)
    for inner in element.xpath("./div[@class='body']") if first else ():
        inner.insert(0, lxml.html.fragment_fromstring(first[0]))
    alone = lxml.html.tostring(element, encoding="unicode", with_tail=False)
    return f"<html><body>{alone}</body></html>".encode()


def _post(element: Any) -> Shown | None:
    answered = [e for e in element.xpath(_of("reply")) if e.tag == "a"][:1]
    own = next(
        (
            e
            for e in element.xpath(_of("text"))
            if not any(r in answered for r in e.iterancestors())
        ),
        None,
    )
    if own is None or not (told := lines_of(own)):
        return None
    above = [marked(line) for reply in answered for line in lines_of(reply)]
    names = element.xpath(_of("owner_name"))[:1]
    stamps = [str(e.get("datetime")) for e in element.xpath(".//time[@datetime]")[-1:]]
    return Shown(
        "\n".join([*above, *told]),
        next((" ".join(e.text_content().split()) for e in names), None),
        next((day for stamp in stamps if (day := full_day(stamp[:10]))), None),
        f"https://t.me/{element.get('data-post')}"[:1000],
        _alone(element),
    )


def _of(name: str) -> str:
    """Where an element of that name stands within a post."""
    return f".//*[contains(concat(' ', normalize-space(@class), ' '), ' {MARK}_{name} ')]"
