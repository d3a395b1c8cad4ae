"""What can be done in this room: the only writers of its tables."""

from answerable.channel.actions.agenda import Line, drop_item, keep_readout, put_item, type_minute
from answerable.channel.actions.answers import (
    record_answer,
    record_silence,
    replace_answer,
    take_answer,
    view_answer,
)
from answerable.channel.actions.commitments import measure, promise, verify
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
from answerable.channel.actions.invitations import (
    confirm_invitation,
    receive_invitation,
    set_aside_invitation,
)
from answerable.channel.actions.meetings import (
    Where,
    begin_meeting,
    move_meeting,
    name_participant,
    note_presence,
    note_stance,
    place_meeting,
)
from answerable.channel.actions.operations import (
    confirm_entry,
    confirm_operation,
    note_followed,
    refuse_entry,
    refuse_operation,
    submit_entry,
    submit_operation,
    take_off_followed,
)
from answerable.channel.actions.proposals import (
    accept_as_answer,
    accept_proposal,
    propose_answers,
    propose_from,
    set_proposal_aside,
)
from answerable.channel.actions.questions import lapse_question, reopen_question, take_as_answered
from answerable.channel.actions.raisings import raise_incident, withdraw_raising
from answerable.channel.actions.requests import ask, escalate, keep_question_set, remind

__all__ = [
    "Line",
    "Where",
    "accept_as_answer",
    "accept_proposal",
    "ask",
    "begin_meeting",
    "change_dialogue",
    "confirm_entry",
    "confirm_invitation",
    "confirm_operation",
    "drop_item",
    "end_dialogue",
    "end_their_office",
    "escalate",
    "keep_counterpart",
    "keep_inquiry",
    "keep_mandate",
    "keep_question_set",
    "keep_readout",
    "keep_their_office",
    "lapse_question",
    "measure",
    "move_meeting",
    "name_participant",
    "note_followed",
    "note_presence",
    "note_stance",
    "open_dialogue",
    "place_meeting",
    "promise",
    "propose_answers",
    "propose_from",
    "put_item",
    "raise_incident",
    "receive_invitation",
    "record_answer",
    "record_silence",
    "refuse_entry",
    "refuse_operation",
    "remind",
    "reopen_question",
    "replace_answer",
    "rest_dialogue",
    "set_aside_invitation",
    "set_proposal_aside",
    "submit_entry",
    "submit_operation",
    "take_answer",
    "take_as_answered",
    "take_off_followed",
    "take_up_dialogue",
    "turn_inquiry",
    "type_minute",
    "verify",
    "view_answer",
    "withdraw_raising",
]
