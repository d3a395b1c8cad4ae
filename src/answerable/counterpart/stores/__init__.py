"""The door's three stores, on SQLite (three files) or PostgreSQL (three schemas of one database).

Two real implementations of one small port. Each shows a counterpart its own rows by the database
itself: views behind an authorizer on SQLite, forced row-level security on PostgreSQL.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any, Protocol

from answerable.counterpart.shapes import Contents, Entry

FRESH = timedelta(minutes=5)
"""Without a sign of the worker for this long nothing is shown: a retraction may be on its way."""


class Closed(Exception):
    """The stores cannot be reached, or nobody has brought them up to date for too long."""


class Store(Protocol):
    """The stores for the length of one request."""

    taken: type[Exception]
    """What is raised where a row would stand twice."""

    def look_as(self, counterpart: str) -> None:
        """See the rows of this counterpart alone from now on."""

    def rows(self, question: str, *values: Any) -> list[Any]:
        """Every row a question gives."""

    def change(self, statement: str, *values: Any) -> int:
        """Add to the in-box, or change the door's own tables; how many rows."""

    def transaction(self) -> AbstractContextManager[None]:
        """All changes inside it, or none."""

    def beat(self) -> float:
        """When the worker last looked here, in seconds since 1970."""

    def close(self) -> None:
        """Give everything back."""


class House(Protocol):
    """The same stores as the worker has them."""

    def publish(
        self, contents: Contents, bodies: Callable[[str, str], bytes], moment: float
    ) -> bool:
        """Put what stands released in place of what stood, at once; whether anything changed.

        `bodies` gives the bytes of a paper by counterpart and key; `moment`: now, the worker's beat.
        """

    def entries(self) -> list[Entry]:
        """Everything in the in-box, oldest day first."""

    def beat(self) -> float:
        """When the worker last looked here, in seconds since 1970; 0 for never."""

    def sealed(self, entry: str) -> tuple[bytes, list[bytes]]:
        """An entry as it is sealed, and its files."""


@dataclass(frozen=True)
class Place:
    """Where the stores are: a folder, or the address of a PostgreSQL database."""

    folder: Path
    url: str = ""

    @property
    def module(self) -> Any:
        """The implementation for this place."""
        name = "postgres" if self.url else "sqlite"
        return importlib.import_module(f"{__name__}.{name}")


@contextmanager
def opened(place: Place) -> Iterator[Store]:
    """The stores as the door has them, looking as nobody yet."""
    store: Store = place.module.open_store(place)
    try:
        yield store
    finally:
        store.close()


def house(place: Place) -> House:
    """The stores as the worker has them."""
    made: House = place.module.Carrier(place)
    return made


def marks(values: Sequence[Any]) -> str:
    """As many question marks as there are values."""
    return ", ".join("?" for _ in values)
