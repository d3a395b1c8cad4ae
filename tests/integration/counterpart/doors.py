"""A counterpart's door of our own in a folder, and officials who go through it with a browser."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from django.test import Client, override_settings

from answerable.accounts import factor
from answerable.counterpart import sealing
from answerable.counterpart.shapes import Answer, Contents, Invitation, Paper, Party, Question, Row
from answerable.counterpart.stores import House, Place, house
from tests import build

SECRET = bytes(range(32))
PASSWORD = "a long enough phrase"
TAMRIN, VESKARA = "cp-tamrinab", "cp-veskarab"
NAMES = {TAMRIN: "Ministry of Defence of Tamrin", VESKARA: "Command of Veskara"}
KEY = re.compile(r'<code class="hash" dir="ltr">([A-Z2-7 ]+)</code>')
ENROLLING = re.compile(r'name="enrolling" value="([0-9a-f]+)"')
USERNAME = re.compile(r'<code dir="ltr">([0-9a-z-]{9})</code>')
DOOR = (
    "ROOT_URLCONF", "MIDDLEWARE", "TEMPLATES", "CONTENT_SECURITY_POLICY", "CSRF_COOKIE_NAME",
    "CSRF_FAILURE_VIEW", "FILE_UPLOAD_HANDLERS", "DATA_UPLOAD_MAX_MEMORY_SIZE",
    "DATA_UPLOAD_MAX_NUMBER_FILES", "FILE_UPLOAD_MAX_MEMORY_SIZE",
)  # fmt: skip
"""The settings of the door's own process that say how it answers."""


@dataclass
class Door:
    """The stores of one door, and what stands released in them."""

    place: Place
    rows: dict[str, list[Row]] = field(default_factory=dict)
    bodies: dict[tuple[str, str], bytes] = field(default_factory=dict)

    @property
    def house(self) -> House:
        return house(self.place)

    def publish(self) -> bool:
        """What the worker does."""
        contents = Contents(sealing.public_key(SECRET), self.rows)
        return self.house.publish(contents, self._body, build.NOON.timestamp())

    def _body(self, counterpart: str, key: str) -> bytes:
        return self.bodies[counterpart, key]

    def add(self, *rows: Row) -> Door:
        for row in rows:
            self.rows.setdefault(type(row).__name__.lower(), []).append(row)
        return self

    def remove(self, table: str, key: str) -> None:
        """Take one row back, by its second column."""
        self.rows[table] = [row for row in self.rows[table] if row[1] != key]

    def party(self, counterpart: str) -> Door:
        return self.add(Party(counterpart, NAMES[counterpart]))

    def invite(
        self, counterpart: str, reference: str, until_on: str = "2026-12-31", language: str = "en"
    ) -> str:
        """An invitation; the token of its link."""
        token = f"token-of-{reference}"
        hashed = sha256(token.encode()).hexdigest()
        office = "Director of inquiries"
        self.add(Invitation(counterpart, reference, hashed, office, until_on, language))
        return token

    def ask(self, counterpart: str, key: str, text: str, *, is_open: int = 1) -> None:
        request, _, number = key.rpartition("-")
        self.add(Question(counterpart, key, request, int(number), "", text, "2026-03-01",
                          "2026-03-31", is_open))  # fmt: skip

    def answered(
        self, counterpart: str, key: str, question: str, text: str, files: str = ""
    ) -> None:
        self.add(Answer(counterpart, key, question, "2026-03-05", "written", "partial",
                        "under_review", text, files, 1))  # fmt: skip

    def paper(self, counterpart: str, key: str, title: str, body: bytes) -> None:
        digest = sha256(body).hexdigest()
        self.add(Paper(counterpart, key, title, "note.pdf", "application/pdf", len(body), digest,
                       "2026-03-02", "amber"))  # fmt: skip
        self.bodies[counterpart, key] = body

    def opened(self, entry: str, counterpart: str) -> bytes:
        """An entry of the in-box as the house reads it."""
        whole, _ = self.house.sealed(entry)
        return sealing.unseal(whole, secret=SECRET, place=f"{counterpart}/{entry}/0")


@contextmanager
def standing(place: Place, *, clock: datetime = build.NOON, **more: Any) -> Iterator[Door]:
    """A door that answers, with the clock standing still."""
    from answerable.config import counterpart as settings

    place.module.prepare(place)
    own = {name: getattr(settings, name) for name in DOOR}
    with override_settings(
        **own, COUNTERPART_FOLDER=place.folder, COUNTERPART_URL=place.url, CLOCK=clock, **more
    ):
        yield Door(place)


class Visitor:
    """An official with a browser and a code app."""

    def __init__(self, *, language: str = "en") -> None:
        self.browser = Client(headers={"accept-language": language})
        self.secret = self.username = ""

    def joins(self, token: str, password: str = PASSWORD) -> Any:
        """Use a link: password and second factor in one go."""
        page = self.browser.get(f"/join/{token}")
        if page.status_code != 200:
            return page
        text = page.content.decode()
        [key], [enrolling] = KEY.findall(text), ENROLLING.findall(text)
        self.secret = key.replace(" ", "")
        done = self.browser.post(f"/join/{token}", {
            "password": password, "again": password, "enrolling": enrolling, "code": self.code(),
        })  # fmt: skip
        self.username = next(iter(USERNAME.findall(done.content.decode())), "")
        return done

    def code(self, seconds: int = 0) -> str:
        from django.conf import settings

        moment = settings.CLOCK.timestamp() + seconds
        return factor.code_at(self.secret, datetime.fromtimestamp(moment, build.NOON.tzinfo))

    def signs_in(self, password: str = PASSWORD, *, code: str = "") -> Any:
        """Password, then the code of the next step: the one of joining is used up."""
        first = self.browser.post("/sign-in", {"username": self.username, "password": password})
        if first.status_code != 302:
            return first
        return self.browser.post("/sign-in/code", {"code": code or self.code(30)})

    def sees(self, path: str = "/") -> str:
        """The words of a page."""
        return self.browser.get(path).content.decode()

    def answers(self, key: str, text: str, files: Sequence[Any] = (), **more: str) -> Any:
        return self.browser.post(f"/questions/{key}", {
            "text": text, "form": "written", "completeness": "full",
            "position": "denied_involvement", "files": list(files), **more,
        })  # fmt: skip


def place_in(folder: Path) -> Place:
    return Place(folder / "counterpart")
