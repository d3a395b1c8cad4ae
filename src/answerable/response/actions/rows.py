"""History rows of this room: each names the case and what it is on."""

from __future__ import annotations

from datetime import date
from typing import Any

from answerable.assessment.models import Case
from answerable.response.models import History


def history(row: Case, subject: str, what: str, value: str, *, on: date, **data: Any) -> History:
    """An unsaved history row about something of a case."""
    named = {"case": row.reference, **row.named, **data}
    return History(
        subject=subject, what=what, value=value, data=named, effective_on=on,
        protected_by=row.protected_by,
    )  # fmt: skip
