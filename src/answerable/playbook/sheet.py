"""A YAML mapping read field by field, collecting every mistake with its line.

A reader of a playbook learns all that is wrong at once; each mistake says what to write instead.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, TypeVar

from answerable.playbook.terms import Wording, wording
from answerable.playbook.types import Provenance
from answerable.refusal import Sentence, say
from answerable.term import Term

_CODE = re.compile(r"[a-z][a-z0-9_]{0,39}")
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_ENGLISH = "en"
T = TypeVar("T", bound=Term)


@dataclass(frozen=True)
class Mistake:
    """One thing wrong in a playbook: where, what, and what to do about it."""

    line: int
    words: Sentence
    remedy: Sentence

    def __str__(self) -> str:
        return f"line {self.line}: {self.words} {self.remedy}"


class Sheet:
    """One mapping of the file. Asking for a field checks it; `done` refuses what nobody asked for."""

    def __init__(self, data: Mapping[str, Any], line: int, mistakes: list[Mistake]) -> None:
        self._data, self._line, self._mistakes = data, line, mistakes
        self._asked: set[Any] = set()
        self._places: dict[object, int] = {}

    def line(self, key: object = None) -> int:
        """Where a field stands, counted from 1; the mapping itself without a key."""
        marks = getattr(getattr(self._data, "lc", None), "data", None) or {}
        known = marks[key][0] + 1 if key in marks else self._line
        return self._places.get(key, known)

    def place(self, key: object, line: int) -> None:
        """Remember where something built from a part of this sheet stands, for later complaints."""
        self._places[key] = line

    def wrong(self, key: object, words: Sentence, remedy: Sentence) -> None:
        """Note a mistake at a field."""
        self._mistakes.append(Mistake(self.line(key), words, remedy))

    def has(self, key: str) -> bool:
        """Say whether the field is there at all."""
        return key in self._data

    def take_all(self) -> list[str]:
        """The names of all fields, for a mapping whose fields are names themselves."""
        for key in self._data:
            if not isinstance(key, str):
                self._asked.add(key)
                words = say("“{key}” is no name.", key=_short(str(key)))
                self.wrong(key, words, say("Write the name in quotes."))
        return [key for key in self._data if isinstance(key, str)]

    def take(self, key: str) -> Any:
        """The raw value of a field, None when absent."""
        self._asked.add(key)
        return self._data.get(key)

    def text(self, key: str, default: str | None = None) -> str:
        """A field of words."""
        value = self.take(key)
        if value is None and default is not None:
            return default
        if isinstance(value, str) and value.strip():
            return " ".join(value.split())
        if value is None:
            words = say("“{key}” is missing.", key=key)
        else:
            words = say("“{key}” must be words.", key=key)
        self.wrong(
            key, words, say("Write {key}: followed by words, in quotes if in doubt.", key=key)
        )
        return ""

    def code(self, key: str) -> str:
        """A field holding a code: small letters, digits and underscores."""
        value = self.text(key)
        if value and not _CODE.fullmatch(value):
            words = say("“{value}” is not a code.", value=_short(value))
            self.wrong(key, words, say("Use small letters, digits and underscores: analysis_one."))
        return value

    def wording(self, key: str, default: str | None = None) -> Wording:
        """Words, in English or as a mapping of languages that has English."""
        value = self.take(key)
        if not isinstance(value, Mapping):
            return wording(self.text(key, default))
        said = self.sheet(key)
        others = {str(k): said.text(k) for k in value if isinstance(k, str) and k != _ENGLISH}
        for language in (k for k in value if not _LANGUAGE.fullmatch(str(k))):
            words = say("“{language}” is not a language code.", language=_short(str(language)))
            said.wrong(language, words, say("Use codes such as en, ar, uk."))
        return wording(said.text(_ENGLISH), others)

    def whole(self, key: str, *, least: int, most: int) -> int | None:
        """A whole number within limits; None when absent or null."""
        value = self.take(key)
        if value is None:
            return None
        if isinstance(value, int) and not isinstance(value, bool) and least <= value <= most:
            return int(value)
        words = say("“{key}” must be a whole number from {least} to {most}.", key=key, least=least,
                    most=most)  # fmt: skip
        self.wrong(key, words, say("Write a number, or null for none."))
        return None

    def flag(self, key: str, default: bool) -> bool:
        """A field that is true or false."""
        value = self.take(key)
        if value is None or isinstance(value, bool):
            return default if value is None else value
        self.wrong(key, say("“{key}” must be true or false.", key=key), say("Write true or false."))
        return default

    def term(self, key: str, kind: type[T], default: T | None = None) -> T:
        """A field holding one of the codes of `kind`."""
        value = self.take(key)
        if value is None and default is not None:
            return default
        return self._term(key, value, kind) or next(iter(kind))

    def terms(self, key: str, kind: type[T]) -> frozenset[T]:
        """A list of codes of `kind`; empty when absent."""
        found = (self._term(key, value, kind) for value in self.listed(key))
        return frozenset(term for term in found if term is not None)

    def codes(self, key: str) -> frozenset[str]:
        """A list of codes."""
        values = self.listed(key)
        if any(not isinstance(v, str) or not _CODE.fullmatch(v) for v in values):
            words = say("“{key}” must be a list of codes.", key=key)
            self.wrong(key, words, say("Write [one_code, another_code]."))
            return frozenset()
        return frozenset(str(v) for v in values)

    def names(self, key: str) -> frozenset[str]:
        """A list of names, as people write them."""
        values = self.listed(key)
        if any(not isinstance(v, str) or not v.strip() for v in values):
            words = say("“{key}” must be a list of names.", key=key)
            self.wrong(key, words, say("Write [One name, Another name]; quotes if in doubt."))
            return frozenset()
        return frozenset(" ".join(v.split()) for v in values)

    def day(self, key: str) -> date | None:
        """A day; None when absent."""
        value = self.take(key)
        if value is None or (isinstance(value, date) and not isinstance(value, datetime)):
            return value
        words = say("“{key}” must be a day.", key=key)
        self.wrong(key, words, say("Write a day without quotes: 2026-12-25."))
        return None

    def days(self, key: str) -> frozenset[date]:
        """A list of days."""
        values = self.listed(key)
        if any(not isinstance(v, date) or isinstance(v, datetime) for v in values):
            words = say("“{key}” must be a list of days.", key=key)
            self.wrong(key, words, say("Write days without quotes: [2026-12-25, 2026-12-26]."))
            return frozenset()
        return frozenset(values)

    def rising(self, key: str, *, most: int) -> tuple[int, ...]:
        """A list of whole numbers from 1, each greater than the one before."""
        values = [v for v in self.listed(key) if isinstance(v, int) and not isinstance(v, bool)]
        fit = all(1 <= v <= most for v in values) and values == sorted(set(values))
        if fit and len(values) == len(self.listed(key)):
            return tuple(int(v) for v in values)
        words = say("“{key}” must be whole numbers from 1 to {most}, rising.", key=key, most=most)
        self.wrong(key, words, say("Write [50, 80, 100], or [] for none."))
        return ()

    def listed(self, key: str) -> Sequence[Any]:
        """A list; empty when absent."""
        value = self.take(key)
        if value is None:
            return ()
        if isinstance(value, Sequence) and not isinstance(value, str):
            return value
        self.wrong(
            key, say("“{key}” must be a list.", key=key), say("Write [a, b] or one per line.")
        )
        return ()

    def sheet(self, key: str) -> Sheet:
        """A mapping within this one; an empty one, with a mistake, when it is none."""
        return self._sub(key, self.take(key))

    def sheets(self, key: str) -> list[Sheet]:
        """A list of mappings."""
        values = self.listed(key)
        lines = getattr(getattr(values, "lc", None), "data", None) or {}
        at = [lines[i][0] + 1 if i in lines else self.line(key) for i in range(len(values))]
        return [self._sub(key, value, line) for value, line in zip(values, at, strict=True)]

    def provenance(self) -> Provenance:
        """Where this point comes from: a source, or unconfirmed with a note."""
        unconfirmed = self.flag("unconfirmed", False)
        source, note = self.text("source", ""), self.text("note", "")
        if not source and not unconfirmed:
            words = say("Nothing says where this comes from.")
            self.wrong(None, words, say("Add source: or unconfirmed: true with a note:."))
        if unconfirmed and not note:
            words = say("An unconfirmed point needs a note.")
            self.wrong(
                "unconfirmed", words, say("Add note: what is not confirmed, and who can settle it.")
            )
        return Provenance(source, unconfirmed, note)

    def done(self) -> None:
        """Refuse fields nobody asked for: a misspelt field must not be passed over in silence."""
        for key in self._data:
            if key not in self._asked:
                words = say("“{key}” is not known here.", key=_short(str(key)))
                known = ", ".join(sorted(map(str, self._asked)))
                self.wrong(key, words, say("Known here: {known}.", known=known))

    def _term(self, key: str, value: Any, kind: type[T]) -> T | None:
        known = {str(term): term for term in kind}
        if isinstance(value, str) and value in known:
            return known[value]
        words = say("“{key}” must be one of the known codes; “{value}” is none.", key=key,
                    value=_short(str(value)))  # fmt: skip
        self.wrong(key, words, say("Known: {known}.", known=", ".join(known)))
        return None

    def _sub(self, key: str, value: Any, line: int | None = None) -> Sheet:
        at = self.line(key) if line is None else line
        if isinstance(value, Mapping):
            return Sheet(value, at, self._mistakes)
        words = say("“{key}” must have fields of its own.", key=key)
        remedy = say("Write each field on its own line, indented below {key}:.", key=key)
        self._mistakes.append(Mistake(at, words, remedy))
        return Missing(at, self._mistakes)


class Missing(Sheet):
    """A mapping that is not there: it was named once, so its fields are not named one by one."""

    def __init__(self, line: int, mistakes: list[Mistake]) -> None:
        super().__init__({}, line, [])


def _short(value: str) -> str:
    return value if len(value) <= 40 else value[:39] + "…"
