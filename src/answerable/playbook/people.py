"""A list of people and their roles, read from YAML, JSON or CSV, to compare with a procedure."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping

from answerable.actor import Role
from answerable.playbook.loading import Faulty, parsed
from answerable.playbook.sheet import Mistake, Sheet
from answerable.playbook.staffing import Somebody
from answerable.refusal import say


def people_in(text: str, name: str, kind: str) -> tuple[Somebody, ...]:
    """The people a file names. `kind`: csv, or yaml, which JSON is as well. Raises `Faulty`."""
    mistakes: list[Mistake] = []
    read = _from_csv if kind == "csv" else _from_yaml
    found = tuple(read(text, name, mistakes))
    if not found and not mistakes:
        mistakes.append(Mistake(1, say("Nobody is named."), say("Name people with their roles.")))
    if mistakes:
        raise Faulty(name, mistakes)
    return found


def _from_yaml(text: str, name: str, mistakes: list[Mistake]) -> Iterable[Somebody]:
    """`people:` with a list of name: and roles:, or names with their roles beside them."""
    sheet = Sheet(parsed(text, name), 1, mistakes)
    if not sheet.has("people"):
        for who in sheet.take_all():
            yield Somebody(who, sheet.terms(who, Role))
        return
    for one in sheet.sheets("people"):
        yield Somebody(one.text("name"), one.terms("roles", Role))
        one.done()
    sheet.done()


def _from_csv(text: str, name: str, mistakes: list[Mistake]) -> Iterable[Somebody]:
    """Two columns, name and roles; several roles are separated by blanks or semicolons."""
    reader = csv.DictReader(io.StringIO(text.removeprefix("\ufeff")))
    try:
        head, rows = list(reader.fieldnames or ()), list(reader)
    except csv.Error as error:
        words = say("The table cannot be read: {why}.", why=str(error)[:80])
        mistakes.append(Mistake(max(1, reader.line_num), words, say("Save it as CSV again.")))
        return
    if not {"name", "roles"} <= set(head):
        words = say("The table needs the columns name and roles.")
        mistakes.append(Mistake(1, words, say("Write name,roles on the first line.")))
        return
    for line, row in enumerate(rows, start=2):
        yield _row(line, row, mistakes)


def _row(line: int, row: Mapping[str, str | None], mistakes: list[Mistake]) -> Somebody:
    known = {str(role): role for role in Role}
    given = (row.get("roles") or "").replace(";", " ").split()
    for code in given:
        if code not in known:
            words = say("“{code}” is no role.", code=code[:40])
            mistakes.append(Mistake(line, words, say("Known: {known}.", known=", ".join(known))))
    roles = frozenset(known[code] for code in given if code in known)
    return Somebody((row.get("name") or "").strip() or f"line {line}", roles)
