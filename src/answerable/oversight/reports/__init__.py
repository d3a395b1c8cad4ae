"""What is printed: one model of a document, the documents made of it, and a writer for each form."""

from answerable.oversight.reports.case_file import case_file
from answerable.oversight.reports.document import Document, Plain, Speak, spoken
from answerable.oversight.reports.periodic import Asked, periodic
from answerable.oversight.reports.writers import MEDIA, WRITERS

__all__ = [
    "MEDIA", "WRITERS", "Asked", "Document", "Plain", "Speak", "case_file", "periodic", "spoken",
]  # fmt: skip
