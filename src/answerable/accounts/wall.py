"""The second wall: row-level security on PostgreSQL, on every table with `protected_by`, and on reasons.

It holds alone: with every filter of the application gone, a connection that looks as an account
still gets only the rows that account may see. Raised anew after each migration, from this one place,
so that a table added tomorrow is inside it. SQLite has no such wall: there the filter stands alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from django.apps import apps
from django.db.models import Model

from answerable.accounts.rules import KINDS, MEMBERS_FROM, READERS
from answerable.actor import Level, Role
from answerable.ledger.models import HistoryRow, Reason

_LADDER = "ARRAY[" + ", ".join(f"'{level.value}'" for level in Level) + "]"
_RANK = f"array_position({_LADDER}, {{column}}::text)"

_IS_HOUSE = """
CREATE OR REPLACE FUNCTION answerable_is_house() RETURNS boolean LANGUAGE sql STABLE AS
$$ SELECT current_setting('answerable.viewer', true) = 'house' $$
"""
_VISIBLE = f"""
CREATE OR REPLACE FUNCTION answerable_visible(readers text[]) RETURNS SETOF text
LANGUAGE sql STABLE AS $$
  WITH asked AS (
    SELECT split_part(current_setting('answerable.viewer', true), '@', 1) AS account,
           split_part(current_setting('answerable.viewer', true), '@', 2) AS today
  ), me AS (
    SELECT a.id, {_RANK.format(column="a.ceiling")} AS reach, asked.today::date AS today
    FROM accounts_account a JOIN asked ON a.id::text = asked.account
    WHERE a.is_active
  ), held AS (
    SELECT g.role FROM accounts_rolegrant g JOIN me ON g.account_id = me.id
    WHERE g.from_on <= me.today AND (g.until_on IS NULL OR g.until_on >= me.today)
  ), marked AS (
    SELECT m.id, m.reference, {_RANK.format(column="m.level")} AS height FROM accounts_marking m
  )
  SELECT marked.reference::text FROM marked, me
  WHERE EXISTS (SELECT 1 FROM held WHERE held.role = ANY(readers))
    AND (EXISTS (SELECT 1 FROM held WHERE held.role = '{Role.INSPECTOR.value}')
      OR marked.height <= me.reach
      AND (marked.height < {MEMBERS_FROM.rank + 1} OR EXISTS (
        SELECT 1 FROM accounts_membership n
        WHERE n.account_id = me.id AND n.reference = marked.reference))
      AND NOT EXISTS (
        SELECT 1 FROM accounts_marking_compartments f
        WHERE f.marking_id = marked.id AND f.compartment_id NOT IN (
          SELECT d.compartment_id FROM accounts_admission d WHERE d.account_id = me.id)))
$$
"""
_DAY = "split_part(current_setting('answerable.viewer', true), '@', 2)"
_GRANT_OF_ME = (
    "g.account_id::text = split_part(current_setting('answerable.viewer', true), '@', 1)"
    f" AND g.from_on::text <= {_DAY} AND (g.until_on IS NULL OR g.until_on::text >= {_DAY})"
)
"""Days are compared as ISO text: nobody's day is empty, and no date."""
_IN_SIGHT = "{column} IN (SELECT answerable_visible(ARRAY[{readers}]::text[]))"
_POLICIES = (
    ("sees", "FOR SELECT USING ({sight})"),
    ("adds", "FOR INSERT WITH CHECK (true)"),
    ("changes", "FOR UPDATE USING ({sight}) WITH CHECK (true)"),
    ("removes", "FOR DELETE USING ({sight})"),
)


def after_migrating(using: str = "default", **_: Any) -> None:
    """Django says that all migrations have run."""
    from django.db import connections

    raise_wall(connections[using])


def raise_wall(connection: Any) -> None:
    """Put every table with `protected_by` behind its policies. Nothing on SQLite."""
    if connection.vendor != "postgresql":
        return
    standing = set(connection.introspection.table_names())
    with connection.cursor() as cursor:
        for statement in (_IS_HOUSE, _VISIBLE, *_statements(standing)):
            cursor.execute(statement)


def walled_tables() -> dict[str, str]:
    """Every table that carries `protected_by`: its name → the kind of content in it."""
    return {model._meta.db_table: getattr(model, "seen_as", "history") for model in _walled()}


def _walled() -> list[type[Model]]:
    return [
        model
        for model in apps.get_models()
        if any(field.name == "protected_by" for field in model._meta.get_fields())
    ]


def _statements(standing: set[str]) -> Iterator[str]:
    for model in _walled():
        table = model._meta.db_table
        if table in standing:
            yield from _policies(table, _sight(model))
    yield from _reasons(standing)


def _policies(table: str, sight: str) -> Iterator[str]:
    yield f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY"
    yield f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY"
    for name, rule in _POLICIES:
        yield f"DROP POLICY IF EXISTS answerable_{name} ON {table}"
        yield f"CREATE POLICY answerable_{name} ON {table} " + rule.format(sight=sight)


def _reasons(standing: set[str]) -> Iterator[str]:
    """A reason is in a person's words and may tell content: seen by who sees a row its act wrote."""
    rows = [m._meta.db_table for m in apps.get_models() if issubclass(m, HistoryRow)]
    table = Reason._meta.db_table
    seen = " OR ".join(
        f"EXISTS (SELECT 1 FROM {name} h WHERE h.act = {table}.act)"
        for name in sorted(rows)
        if name in standing
    )
    if table in standing and seen:
        yield from _policies(table, f"(SELECT answerable_is_house()) OR {seen}")


def _sight(model: type[Model]) -> str:
    """Who sees a row. A history row may stand under no record: it is about people, and hides nothing."""
    kind = getattr(model, "seen_as", "")
    readers = _array(READERS.get(kind, frozenset()) if kind else _any_content())
    own = _IN_SIGHT.format(column="protected_by", readers=readers)
    own += "" if kind else " OR protected_by = ''"
    also = "".join(f" AND {_also(model, f, readers)}" for f in getattr(model, "seen_with", ()))
    also += _kept_to_office(model) + _blind(model)
    return f"(SELECT answerable_is_house()) OR ({own}){also}"


def _also(model: type[Model], field: str, readers: str) -> str:
    """A further record the row tells of: its own table is behind the wall too."""
    named = model._meta.get_field(field)
    column = f'"{getattr(named, "column", field)}"'  # a column may be called `right`
    if named.is_relation and named.related_model is not None:
        target = apps.get_model(named.related_model._meta.label)._meta.db_table
        return f"{column} IN (SELECT id FROM {target})"
    return f"({column} = '' OR {_IN_SIGHT.format(column=column, readers=readers)})"


def _kept_to_office(model: type[Model]) -> str:
    """What an office keeps to itself: its people see it, by a grant in force, and who inspects."""
    field = getattr(model, "seen_within", "")
    if not field:
        return ""
    return (
        f" AND ({field} = '' OR EXISTS (SELECT 1 FROM accounts_rolegrant g"
        " LEFT JOIN accounts_office o ON o.id = g.office_id"
        f" WHERE {_GRANT_OF_ME} AND (o.reference = {field} OR g.role = '{Role.INSPECTOR.value}')))"
    )


def _blind(model: type[Model]) -> str:
    """Kept from everybody but its author until it is opened."""
    if not (fields := getattr(model, "blind_until", ())):
        return ""
    author, opened = fields
    return (
        f" AND ({opened} OR {author} = (SELECT a.pseudonym FROM accounts_account a WHERE"
        " a.id::text = split_part(current_setting('answerable.viewer', true), '@', 1)))"
    )


def _array(roles: Iterable[Role]) -> str:
    return ", ".join(f"'{role.value}'" for role in sorted(roles))


def _any_content() -> frozenset[Role]:
    return frozenset().union(*(READERS[kind] for kind in KINDS.values()))
