"""Screening: an application held against all that bears on it; a person decides and says why."""

from answerable.screening.models.history import History
from answerable.screening.models.screenings import (
    Answer,
    Certificate,
    Line,
    Ruling,
    Screening,
    Vetted,
    Vetting,
)

__all__ = [
    "Answer",
    "Certificate",
    "History",
    "Line",
    "Ruling",
    "Screening",
    "Vetted",
    "Vetting",
]
