"""What the analysts of the example found, before anybody moved a case on."""

from __future__ import annotations

FOUND = (
    ("harm", "very_likely", "moderate", "It is told with a place and a day, and denied by nobody."),
    ("actor", "likely", "moderate", "Aircraft were heard; no other party had any over the place."),
    ("arms_origin", "cannot_tell", "", "One fragment, one photograph; no inscription can be read."),
    ("harmed", "very_likely", "moderate", "Those named are residents; nobody speaks of fighters."),
    ("avoidable", "roughly_even", "low", "A quieter hour was known; what could be seen is not."),
)
"""Prompt of the default procedure, likelihood, confidence, reason."""
