"""A conversation that somebody exported: each message with its own words and its own day.

Who wrote a message to a group or to one other is a private person: the name stays in the sealed
original. Only a channel, which tells the public, is named as who wrote.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from answerable.reading.documents.parts import LONGEST_NAME, Part

LOOKED_AT = 2_000
TELEGRAM, NOBODY = "Telegram", "—"
_CHANNELS = frozenset({"public_channel", "private_channel"})
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_UNSEEN = dict.fromkeys(map(ord, "\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069\ufeff"))
_HEAD = re.compile(
    r"(?P<open>\[)?(?P<a>\d{1,4})(?P<sign>[./-])(?P<b>\d{1,2})[./-](?P<c>\d{2,4})[,،]? "
    r"\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:[ \u00a0\u202f]?(?:[AaPp]\.?\u00a0? ?[Mm]\.?|ص|م))?(?(open)\]| -) "
    r"(?:(?P<who>[^:\n]{1,80}): )?(?P<said>\S[^\n]*)"
)
_NO_NAME = re.compile(r"(?:^| )[a-z]")
"""A word no name has, in what stands where a name would: "Airstrike on Harqa"."""
_ATTACHED = re.compile(
    r"<[^<>]{3,60}>|(?:image|video|audio|sticker|GIF|document|Contact card) omitted|null|"
    r"(?:This message was deleted|You deleted this message|تم حذف هذه الرسالة)\.?|"
    r"Messages [^\n]{0,60}end-to-end encrypted[^\n]{0,200}|الرسائل والمكالمات مشفرة[^\n]{0,200}|"
    r"\S{4,60} \((?:file attached|الملف مرفق|ملف مرفق)\)",
    re.I,
)
"""What stands where something else than words was sent."""


@dataclass(frozen=True)
class Message:
    """One message, with the day it was sent where the file tells it."""

    text: str
    sent_on: str | None = None
    changed_on: str | None = None
    channel: str | None = None
    """The channel it was told on; None for what passed between private persons."""
    network: str | None = None

    @property
    def as_part(self) -> Part:
        """The message as a document of its own, which names no person; it goes by its first words."""
        name = self.text.partition("\n")[0][:LONGEST_NAME]
        if self.network == TELEGRAM:
            return Part(name, self._exported(), "message", "application/json")
        head = f"[{self.sent_on}, 00:00:00] {NOBODY}: " if self.sent_on else ""
        return Part(name, f"{head}{self.text}\n".encode(), "message", "text/plain; charset=utf-8")

    def _exported(self) -> bytes:
        told = {"type": "message", "date": self.sent_on or "", "text": self.text}
        if self.changed_on:
            told["edited"] = self.changed_on
        kind = "public_channel" if self.channel else ""
        chat = {"name": self.channel or "", "type": kind, "messages": [told]}
        return json.dumps(chat, ensure_ascii=False).encode()


def messages_in(text: str) -> list[Message]:
    """Return the messages of an exported conversation; none for any other text."""
    begun = text[:LOOKED_AT].lstrip("\ufeff \r\n\t")
    if begun.startswith("{"):
        return _of_telegram(text) if '"messages"' in text else []
    first = begun[:200].translate(_UNSEEN)
    return _of_whatsapp(text) if first[:2].strip("[").isdigit() and _HEAD.match(first) else []


def _of_telegram(text: str) -> list[Message]:
    try:
        whole = json.loads(text.lstrip("\ufeff"))
    except (ValueError, RecursionError):
        return []
    chats = (whole.get("chats") or {}) if isinstance(whole, dict) else {}
    listed = chats.get("list") if isinstance(chats, dict) else None
    held = [whole, *(listed if isinstance(listed, list) else [])]
    return [message for chat in held if isinstance(chat, dict) for message in _of_chat(chat)]


def _of_chat(chat: dict[str, Any]) -> Iterator[Message]:
    named = chat.get("name") if chat.get("type") in _CHANNELS else None
    channel = " ".join(named.split())[:LONGEST_NAME] if isinstance(named, str) else None
    messages = chat.get("messages")
    for each in messages if isinstance(messages, list) else []:
        if isinstance(each, dict) and each.get("type") == "message":
            words = _words(each.get("text")).strip()
            if words:
                sent, changed = _stamp(each.get("date")), _stamp(each.get("edited"))
                yield Message(words, sent, changed, channel or None, TELEGRAM)


def _words(told: Any) -> str:
    """The words of a message, which are one string or a list of pieces, some with what they link to."""
    pieces = told if isinstance(told, list) else [told]
    texts = (piece.get("text") if isinstance(piece, dict) else piece for piece in pieces)
    return "".join(text for text in texts if isinstance(text, str))


def _stamp(told: Any) -> str | None:
    found = _DAY.match(told) if isinstance(told, str) else None
    return found[0] if found else None


def _of_whatsapp(text: str) -> list[Message]:
    told: list[tuple[re.Match[str], list[str]]] = []
    for line in text.split("\n"):
        plain = line.strip("\r").translate(_UNSEEN)
        head = _HEAD.match(plain[:300])
        if head:
            told.append((head, [plain.partition(": ")[2] if head["who"] else ""]))
        elif told:
            told[-1][1].append(plain)
    heads = [head for head, _ in told]
    if not _is_conversation(heads):
        return []
    said = ((head, "\n".join(lines).strip()) for head, lines in told)
    found = zip(said, _days(heads), strict=True)
    return [
        Message(words, day)
        for (head, words), day in found
        if head["who"] and words and not _ATTACHED.fullmatch(words)
    ]


def _is_conversation(heads: Sequence[re.Match[str]]) -> bool:
    """Say whether heads are of messages; a log of what happened where may look much the same."""
    if any(head["open"] or head["who"] is None for head in heads):
        return any(head["who"] for head in heads)
    return len(heads) > 1 and not any(_NO_NAME.search(head["who"]) for head in heads)


def _days(heads: Sequence[re.Match[str]]) -> list[str | None]:
    """The day of each head, in the one order of day and month that the whole file allows."""
    orders = ["dmy"] if any(head["sign"] == "." for head in heads) else ["dmy", "mdy"]
    read = [[_made(head, order) for head in heads] for order in orders]
    whole = [days for days in read if None not in days]
    in_order = [days for days in whole if days == sorted(map(str, days))]
    for may in (whole, in_order):
        if len(may) == 1:
            return may[0]
    return [one if one == other else None for one, other in zip(read[0], read[-1], strict=True)]


def _made(head: re.Match[str], order: str) -> str | None:
    a, b, c = (head[name] for name in "abc")
    if len(a) == 4:
        year, month, day = a, b, c
    else:
        year = c if len(c) == 4 else f"20{c}"
        day, month = (a, b) if order == "dmy" else (b, a)
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None
