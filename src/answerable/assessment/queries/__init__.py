"""Reading in this room, always for a named reader."""

from answerable.assessment.queries.case_page import CasePage, case_page
from answerable.assessment.queries.cited import rests_on
from answerable.assessment.queries.law import LawPage, law_beside, law_page
from answerable.assessment.queries.lists import (
    Filters,
    Listed,
    case_list,
    offices,
    stages,
    waits_on,
)
from answerable.assessment.queries.news import Desk, held_back, news, news_of, triage_desk
from answerable.assessment.queries.offered import Offered, Under, offered, under_of
from answerable.assessment.queries.pattern_cases import (
    cases_on_concern,
    cases_on_pattern,
    open_pattern_cases,
)
from answerable.assessment.queries.people import pseudonym_of
from answerable.assessment.queries.questions import Answered, Question, five_questions
from answerable.assessment.queries.timing import clocks_of
from answerable.assessment.queries.triage_page import TriagePage, triage_page

__all__ = [
    "Answered",
    "CasePage",
    "Desk",
    "Filters",
    "LawPage",
    "Listed",
    "Offered",
    "Question",
    "TriagePage",
    "Under",
    "case_list",
    "case_page",
    "cases_on_concern",
    "cases_on_pattern",
    "clocks_of",
    "five_questions",
    "held_back",
    "law_beside",
    "law_page",
    "news",
    "news_of",
    "offered",
    "offices",
    "open_pattern_cases",
    "pseudonym_of",
    "rests_on",
    "stages",
    "triage_desk",
    "triage_page",
    "under_of",
    "waits_on",
]
