"""Triage, cases in their stages, findings with signatures, clocks, and what a case waits for."""

from answerable.assessment.models.cases import Case, Procedure, Waiting
from answerable.assessment.models.clocks import Clock, Pause
from answerable.assessment.models.findings import Finding, SetAside, Signature
from answerable.assessment.models.handover import Absence, Deputy, Referral
from answerable.assessment.models.history import History
from answerable.assessment.models.horizons import Horizon
from answerable.assessment.models.inquiry import InquiryStep
from answerable.assessment.models.law import LawView
from answerable.assessment.models.notes import Note, NoteDraft, NoteVersion
from answerable.assessment.models.opinions import Dissent, Opinion
from answerable.assessment.models.reminders import CalendarKey, Digest, Reminder
from answerable.assessment.models.triage import Reopening, Triage

__all__ = [
    "Absence",
    "CalendarKey",
    "Case",
    "Clock",
    "Deputy",
    "Digest",
    "Dissent",
    "Finding",
    "History",
    "Horizon",
    "InquiryStep",
    "LawView",
    "Note",
    "NoteDraft",
    "NoteVersion",
    "Opinion",
    "Pause",
    "Procedure",
    "Referral",
    "Reminder",
    "Reopening",
    "SetAside",
    "Signature",
    "Triage",
    "Waiting",
]
