"""Reading in this room, always for a named reader."""

from answerable.assessment.queries.case_page import CasePage, case_page
from answerable.assessment.queries.lists import (
    Filters,
    Listed,
    case_list,
    offices,
    stages,
    waits_on,
)
from answerable.assessment.queries.people import pseudonym_of
from answerable.assessment.queries.questions import Answered, Question, five_questions
from answerable.assessment.queries.timing import clocks_of
from answerable.assessment.queries.triage_page import TriagePage, triage_page

__all__ = [
    "Answered",
    "CasePage",
    "Filters",
    "Listed",
    "Question",
    "TriagePage",
    "case_list",
    "case_page",
    "clocks_of",
    "five_questions",
    "offices",
    "pseudonym_of",
    "stages",
    "triage_page",
    "waits_on",
]
