"""The one writing hand of this room, by noun."""

from answerable.screening.actions.screenings import rule, screen
from answerable.screening.actions.vettings import keep_vetting

__all__ = ["keep_vetting", "rule", "screen"]
