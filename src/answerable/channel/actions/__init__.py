"""What can be done in this room: the only writers of its tables."""

from answerable.channel.actions.answers import (
    record_answer,
    record_silence,
    replace_answer,
    take_answer,
    view_answer,
)
from answerable.channel.actions.counterparts import (
    end_their_office,
    keep_counterpart,
    keep_their_office,
)
from answerable.channel.actions.dialogues import (
    change_dialogue,
    end_dialogue,
    keep_mandate,
    open_dialogue,
    rest_dialogue,
    take_up_dialogue,
)
from answerable.channel.actions.inquiries import keep_inquiry, turn_inquiry
from answerable.channel.actions.proposals import (
    accept_as_answer,
    accept_proposal,
    propose_answers,
    propose_from,
    set_proposal_aside,
)
from answerable.channel.actions.questions import lapse_question, reopen_question, take_as_answered
from answerable.channel.actions.raisings import raise_incident
from answerable.channel.actions.requests import ask, escalate, keep_question_set, remind

__all__ = [
    "accept_as_answer",
    "accept_proposal",
    "ask",
    "change_dialogue",
    "end_dialogue",
    "end_their_office",
    "escalate",
    "keep_counterpart",
    "keep_inquiry",
    "keep_mandate",
    "keep_question_set",
    "keep_their_office",
    "lapse_question",
    "open_dialogue",
    "propose_answers",
    "propose_from",
    "raise_incident",
    "record_answer",
    "record_silence",
    "remind",
    "reopen_question",
    "replace_answer",
    "rest_dialogue",
    "set_proposal_aside",
    "take_answer",
    "take_as_answered",
    "take_up_dialogue",
    "turn_inquiry",
    "view_answer",
]
