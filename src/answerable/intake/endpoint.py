"""An OpenAI-compatible endpoint, asked one thing at a time: no tools, no redirects, a bounded answer."""

from __future__ import annotations

import http.client
import json
import socket
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from answerable.reading.assisted import Answer, Question, Silent

SECONDS = 120
MOST_BYTES = 2 * 1024 * 1024
MOST_TOKENS = 4096
SLOW = "the endpoint took too long"
_NAME = 58


@dataclass(frozen=True)
class Endpoint:
    """Where a model answers, which one is asked for, and the key it wants."""

    url: str
    name: str
    key: str = ""
    seconds: float = SECONDS
    """How long a whole answer may take: one that comes letter by letter would never end otherwise."""

    @property
    def host(self) -> str:
        """Where texts go, for the record."""
        return urlsplit(self.url).netloc

    def ask(self, asked: Question) -> Answer:
        """Ask once. Raises `Silent` for whatever goes wrong on the way."""
        try:
            given = json.loads(self._posted(json.dumps(self._body(asked)).encode()))
            words = given["choices"][0]["message"]["content"]
        except (OSError, http.client.HTTPException) as wrong:
            raise Silent("the endpoint could not be reached") from wrong
        except (ValueError, KeyError, IndexError, TypeError, RecursionError) as wrong:
            raise Silent("the endpoint gave no answer that makes sense") from wrong
        if not isinstance(words, str):
            raise Silent("the endpoint gave no words")
        return Answer(words, self._version(given))

    def _body(self, asked: Question) -> dict[str, Any]:
        return {
            "model": self.name,
            "messages": [
                {"role": "system", "content": asked.system},
                {"role": "user", "content": asked.document},
            ],
            "temperature": 0,
            "seed": 1,
            "max_tokens": MOST_TOKENS,
            "response_format": {
                "type": "json_schema",
                "json_schema": {"name": "statements", "strict": True, "schema": asked.schema},
            },
        }

    def _posted(self, body: bytes) -> bytes:
        parts = urlsplit(self.url)
        kind = (
            http.client.HTTPSConnection if parts.scheme == "https" else http.client.HTTPConnection
        )
        line = kind(parts.hostname or "", parts.port, timeout=self.seconds)
        try:
            line.connect()
            with _bounded(line.sock, self.seconds):
                line.request("POST", f"{parts.path}/chat/completions", body, self._headers())
                response = line.getresponse()
                answer = response.read(MOST_BYTES + 1)
        finally:
            line.close()
        if response.status != 200:
            raise Silent(f"the endpoint answered {response.status}")
        if len(answer) > MOST_BYTES:
            raise Silent("the endpoint answered more than is taken")
        return answer

    def _headers(self) -> dict[str, str]:
        headers = {"Content-Type": "application/json", "Accept": "application/json"}
        return headers | ({"Authorization": f"Bearer {self.key}"} if self.key else {})

    def _version(self, given: Mapping[str, Any]) -> str:
        """The model and version the endpoint says it is; the one asked for where it says nothing."""
        model, print_ = given.get("model"), given.get("system_fingerprint")
        said = model if isinstance(model, str) and model else self.name
        whole = f"{said} {print_}" if isinstance(print_, str) and print_ else said
        return "".join(c for c in whole if c.isprintable())[:_NAME] or self.name[:_NAME]


@contextmanager
def _bounded(line: socket.socket, seconds: float) -> Iterator[None]:
    """Hang up once so many seconds are over, however slowly an answer still comes in."""
    over = threading.Event()

    def hang_up() -> None:
        over.set()
        with suppress(OSError):
            line.shutdown(socket.SHUT_RDWR)

    bell = threading.Timer(seconds, hang_up)
    bell.daemon = True
    bell.start()
    try:
        yield
    except (OSError, http.client.HTTPException) as wrong:
        if over.is_set():
            raise Silent(SLOW) from wrong
        raise
    finally:
        bell.cancel()
    if over.is_set():
        raise Silent(SLOW)
