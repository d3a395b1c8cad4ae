"""The dialogue with the partner government: what was raised, asked, answered, met about, promised."""

from answerable.channel.models.answers import Answer, AnswerView
from answerable.channel.models.counterparts import Counterpart, TheirOffice
from answerable.channel.models.dialogues import Dialogue, Mandate, OfDialogue
from answerable.channel.models.history import History
from answerable.channel.models.inquiries import InquiryTurn, PartnerInquiry
from answerable.channel.models.raisings import Raising
from answerable.channel.models.requests import Question, QuestionSet, Reminder, Request

__all__ = [
    "Answer",
    "AnswerView",
    "Counterpart",
    "Dialogue",
    "History",
    "InquiryTurn",
    "Mandate",
    "OfDialogue",
    "PartnerInquiry",
    "Question",
    "QuestionSet",
    "Raising",
    "Reminder",
    "Request",
    "TheirOffice",
]
