"""The hand that writes sources, reports, their texts and what may be done with them."""

from answerable.intake.actions.acknowledging import acknowledge, note_untold
from answerable.intake.actions.again import read_again
from answerable.intake.actions.care import (
    grade_credibility,
    hold,
    note_opened,
    set_consent,
    withdraw,
)
from answerable.intake.actions.erasing import erase_identity, erase_report
from answerable.intake.actions.lists import TakenIn, take_in_list
from answerable.intake.actions.receiving import Received, receive_report, receive_told
from answerable.intake.actions.resealing import reseal_sources
from answerable.intake.actions.sources import (
    add_source,
    grade_source,
    keep_identity,
    open_identity,
    source_named,
)
from answerable.intake.actions.texts import read_report, translate

__all__ = [
    "Received", "TakenIn", "acknowledge", "add_source", "erase_identity",
    "erase_report", "grade_credibility", "grade_source", "hold",
    "keep_identity", "note_opened", "note_untold", "open_identity", "read_again", "read_report",
    "receive_report",
    "receive_told", "reseal_sources", "set_consent", "source_named", "take_in_list", "translate",
    "withdraw",
]  # fmt: skip
