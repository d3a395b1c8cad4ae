"""The dialogue with the partner government: what was raised, asked, answered, met about, promised."""

from answerable.channel.models.answers import Answer, AnswerView
from answerable.channel.models.commitments import Commitment, Measured, Verification
from answerable.channel.models.counterparts import Counterpart, TheirOffice
from answerable.channel.models.dialogues import Dialogue, Mandate, OfDialogue
from answerable.channel.models.history import History
from answerable.channel.models.inquiries import InquiryTurn, PartnerInquiry
from answerable.channel.models.meetings import (
    AgendaItem,
    Invitation,
    Meeting,
    MeetingMove,
    Minute,
    Participant,
    Readout,
)
from answerable.channel.models.operations import (
    FollowingIncident,
    OperationEntry,
    PlannedOperation,
)
from answerable.channel.models.portal import HandedIn, OfficialInvited
from answerable.channel.models.proposals import Proposal
from answerable.channel.models.raisings import Raising
from answerable.channel.models.requests import Question, QuestionSet, Reminder, Request

__all__ = [
    "AgendaItem",
    "Answer",
    "AnswerView",
    "Commitment",
    "Counterpart",
    "Dialogue",
    "FollowingIncident",
    "HandedIn",
    "History",
    "InquiryTurn",
    "Invitation",
    "Mandate",
    "Measured",
    "Meeting",
    "MeetingMove",
    "Minute",
    "OfDialogue",
    "OfficialInvited",
    "OperationEntry",
    "Participant",
    "PartnerInquiry",
    "PlannedOperation",
    "Proposal",
    "Question",
    "QuestionSet",
    "Raising",
    "Readout",
    "Reminder",
    "Request",
    "TheirOffice",
    "Verification",
]
