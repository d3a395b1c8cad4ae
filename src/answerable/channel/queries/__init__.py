"""Reading this room, always for a named reader."""

from answerable.channel.queries.beside import Beside, beside
from answerable.channel.queries.dates import days_due
from answerable.channel.queries.dialogues import (
    channel_page,
    counterpart_page,
    counterparts,
    dialogue_page,
    must_read_dialogues,
    sets,
    waiting,
)
from answerable.channel.queries.overdue import Overdue, OverdueCount, overdue, overdue_count
from answerable.channel.queries.requests import request_page

__all__ = [
    "Beside",
    "Overdue",
    "OverdueCount",
    "beside",
    "channel_page",
    "counterpart_page",
    "counterparts",
    "days_due",
    "dialogue_page",
    "must_read_dialogues",
    "overdue",
    "overdue_count",
    "request_page",
    "sets",
    "waiting",
]
