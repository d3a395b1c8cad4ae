"""Files on their way in are held in memory, and refused when they are larger than the door takes."""

from __future__ import annotations

from django.core.files.uploadhandler import MemoryFileUploadHandler, StopUpload

from answerable.counterpart.rules import MOST_BYTES, MOST_FILES

SLACK = 1024 * 1024
"""For the words beside the files."""


class InMemory(MemoryFileUploadHandler):
    """Django's own, without its way round to a temporary file."""

    def handle_raw_input(
        self, input_data: object, META: dict[str, str], content_length: int, *rest: object,
        **named: object,
    ) -> None:  # fmt: skip
        """Too much altogether ends the connection before anything is read."""
        if content_length > MOST_FILES * MOST_BYTES + SLACK:
            raise StopUpload(connection_reset=True)
        self.activated = True
