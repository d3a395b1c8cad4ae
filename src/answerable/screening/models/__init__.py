"""Screening: an application held against all that bears on it; a person decides and says why."""

from answerable.screening.models.history import History

__all__ = ["History"]
