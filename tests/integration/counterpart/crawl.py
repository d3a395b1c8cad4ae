"""What an official meets at the door, following every link, each answer as bytes."""

from __future__ import annotations

import re

from tests.access.asking import TOKEN
from tests.integration.counterpart.doors import Visitor

LINK = re.compile(r'(?:href|action)="(/[^"#]*)"')
REFERENCE = re.compile(r"\b(?:[a-z]{1,2}-[2-9a-hj-km-np-tv-z]{8}|[0-9a-f]{64})\b")
"""Also the hash of a copy: its bytes name the release, and are compared themselves."""
GUESSED = (
    "/", "/sign-in", "/sign-in/code", "/join/guess", "/questions/rq-22222222-1", "/papers/rl-22222222-1",
    "/ask", "/language", "/nothing", "/admin", "/counterparts", "/static/tokens.css",
)  # fmt: skip
CLOCK = re.compile(r"(?<![:\d])(?:[01]?\d|2[0-3]):[0-5]\d(?![:\d])")
Answers = dict[str, tuple[int, bytes]]


def crawled(visitor: Visitor) -> Answers:
    """Every page this official reaches, references named by the order in which they are met."""
    names: dict[str, str] = {}
    answers: Answers = {}
    waiting = list(GUESSED)
    while waiting:
        path = waiting.pop(0)
        if _renamed(path, names) in answers:
            continue
        response = visitor.browser.get(path)
        whole = response.getvalue() if response.streaming else response.content
        text = TOKEN.sub(b"", whole).decode("utf-8", "replace")
        headers = sorted((k, v) for k, v in response.headers.items() if k != "Set-Cookie")
        told = f"{headers}\n{text}".replace(visitor.username, "NAME")
        answers[_renamed(path, names)] = (response.status_code, _renamed(told, names).encode())
        waiting += [link for link in LINK.findall(text) if not link.startswith("/static/")]
    return answers


def differing(one: Answers, other: Answers) -> list[str]:
    """The addresses whose answers differ, with the first byte at which they do."""
    found = [f"only in one: {path}" for path in one.keys() ^ other.keys()]
    for path in one.keys() & other.keys():
        left, right = one[path][1], other[path][1]
        if one[path] != other[path]:
            pairs = enumerate(zip(left, right, strict=False))
            at = next((n for n, (a, b) in pairs if a != b), 0)
            found.append(f"{path}: {left[at - 60 : at + 60]!r} | {right[at - 60 : at + 60]!r}")
    return sorted(found)


def _renamed(text: str, names: dict[str, str]) -> str:
    def name(met: re.Match[str]) -> str:
        return names.setdefault(met[0], f"{met[0].rpartition('-')[0]}#{len(names)}")

    return REFERENCE.sub(name, text)
