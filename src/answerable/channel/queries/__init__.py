"""Reading this room, always for a named reader."""

from answerable.channel.queries.beside import Beside, beside
from answerable.channel.queries.dialogues import (
    channel_page,
    counterpart_page,
    counterparts,
    dialogue_page,
    due,
    must_read_dialogues,
    sets,
    waiting,
)
from answerable.channel.queries.overdue import Overdue, overdue
from answerable.channel.queries.requests import request_page

__all__ = [
    "Beside",
    "Overdue",
    "beside",
    "channel_page",
    "counterpart_page",
    "counterparts",
    "dialogue_page",
    "due",
    "must_read_dialogues",
    "overdue",
    "request_page",
    "sets",
    "waiting",
]
