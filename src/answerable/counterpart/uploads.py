"""Files on their way in are held in memory, and refused when they are larger than the door takes."""

from __future__ import annotations

from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadhandler import MemoryFileUploadHandler

from answerable.counterpart.rules import MOST_BYTES_AT_ONCE
from answerable.counterpart.session import COOKIE

SLACK = 1024 * 1024
"""For the words beside the files."""
TAKEN_AT = "/questions/"


class InMemory(MemoryFileUploadHandler):
    """Django's own, without its way round to a temporary file."""

    def handle_raw_input(
        self, input_data: object, META: dict[str, str], content_length: int, *rest: object,
        **named: object,
    ) -> None:  # fmt: skip
        """Nothing is read of what is too much: of a stranger, or where no file belongs, soon."""
        request = self.request
        asked_for = request is not None and request.path.startswith(TAKEN_AT)
        known = asked_for and COOKIE in getattr(request, "COOKIES", {})
        if content_length > SLACK + (MOST_BYTES_AT_ONCE if known else 0):
            raise RequestDataTooBig("more than is taken here")
        self.activated = True
