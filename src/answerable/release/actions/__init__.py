"""The hand of this room: what is drafted, frozen, reviewed, sent and taken back."""

from answerable.release.actions.drafting import (
    add_exhibit,
    add_fact,
    add_text,
    begin,
    name_recipient,
    remove_item,
)
from answerable.release.actions.erasing import erase_of_report
from answerable.release.actions.freezing import freeze, reopen, submit, withdraw
from answerable.release.actions.overriding import confirm_override, propose_override
from answerable.release.actions.reviewing import review
from answerable.release.actions.sending import hand_over, note_copy_read, retract, send

__all__ = [
    "add_exhibit",
    "add_fact",
    "add_text",
    "begin",
    "confirm_override",
    "erase_of_report",
    "freeze",
    "hand_over",
    "name_recipient",
    "note_copy_read",
    "propose_override",
    "remove_item",
    "reopen",
    "retract",
    "review",
    "send",
    "submit",
    "withdraw",
]
