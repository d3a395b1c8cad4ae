"""Who somebody is, what they may see, and the one function that says so to the database."""

from answerable.accounts.queries.access import Access, access, member_account
from answerable.accounts.queries.accounts import (
    account_by_id,
    account_named,
    account_with,
    actor_for,
    failures_of,
    handle_of,
    knows_of,
    marking_of,
    names_of,
)
from answerable.accounts.queries.people import (
    Held,
    Office,
    Person,
    account_called,
    account_of,
    compartments,
    has_administrator,
    myself,
    office_of,
    offices,
    own_account,
    people,
    person,
)
from answerable.accounts.queries.reads import ReadBatch, broken_read_seals, unsealed_reads
from answerable.accounts.sight import visible_references, visible_to

__all__ = [
    "Access",
    "Held",
    "Office",
    "Person",
    "ReadBatch",
    "access",
    "account_by_id",
    "account_called",
    "account_named",
    "account_of",
    "account_with",
    "actor_for",
    "broken_read_seals",
    "compartments",
    "failures_of",
    "handle_of",
    "has_administrator",
    "knows_of",
    "marking_of",
    "member_account",
    "myself",
    "names_of",
    "office_of",
    "offices",
    "own_account",
    "people",
    "person",
    "unsealed_reads",
    "visible_references",
    "visible_to",
]
