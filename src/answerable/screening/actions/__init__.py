"""The one writing hand of this room, by noun."""

from answerable.screening.actions.screenings import rule, screen

__all__ = ["rule", "screen"]
