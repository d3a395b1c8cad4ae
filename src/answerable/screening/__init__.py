"""Screening: an application held against all that bears on it; a person decides and says why."""
