"""What is printed: one model of a document, the documents made of it, and a writer for each form."""

from answerable.oversight.reports.briefing import briefing
from answerable.oversight.reports.case_file import case_file
from answerable.oversight.reports.dialogue_note import dialogue_note
from answerable.oversight.reports.document import Document, Plain, Speak, spoken
from answerable.oversight.reports.periodic import Asked, periodic
from answerable.oversight.reports.writers import MEDIA, WRITERS

__all__ = [
    "MEDIA", "WRITERS", "Asked", "Document", "Plain", "Speak", "briefing", "case_file",
    "dialogue_note", "periodic", "spoken",
]  # fmt: skip
