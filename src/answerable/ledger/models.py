"""The ledger's tables: acts, reasons, head, checkpoints; jobs; and the shape of a history row."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, ClassVar

from django.db import models

from answerable.ledger.canon import moment_text


class Act(models.Model):
    """One entry of the ledger. `body` is the exact bytes that were hashed; no content is in it."""

    number = models.BigIntegerField(primary_key=True)
    name = models.CharField(max_length=60, db_index=True)
    subject = models.CharField(max_length=40, db_index=True)
    actor = models.CharField(max_length=40, db_index=True)
    door = models.CharField(max_length=12)
    moment = models.DateTimeField(db_index=True)
    body = models.BinaryField()

    def __str__(self) -> str:
        return f"{self.number} {self.name}"


class Reason(models.Model):
    """Why an act was done, in a person's words: apart from the act, so that words can be erased."""

    act = models.BigIntegerField(primary_key=True)
    text = models.TextField()
    salt = models.BinaryField(max_length=32)

    def __str__(self) -> str:
        return self.text


class Erased(models.Model):
    """That the content of one kept row was erased, by which act: the only leave to change a kept row.

    The row stays, without its words and its salt; the act that committed to it stays as it was. The
    erasing act commits to the list of rows it names here.
    """

    table_name = models.CharField(max_length=63)
    kept_row = models.BigIntegerField()
    act = models.BigIntegerField(db_index=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["table_name", "kept_row"], name="a_row_is_erased_once")
        ]

    def __str__(self) -> str:
        return f"{self.table_name} {self.kept_row} by act {self.act}"


class Head(models.Model):
    """The one row every append locks first: two writers after "the newest" would fork the log."""

    one = models.PositiveSmallIntegerField(primary_key=True, default=1)
    size = models.BigIntegerField(default=0)
    compact = models.BinaryField(default=b"")

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=models.Q(one=1), name="ledger_has_one_head")
        ]

    def __str__(self) -> str:
        return f"head at {self.size}"


class Checkpoint(models.Model):
    """A signed statement of size and root, in the C2SP signed-note form."""

    size = models.BigIntegerField(unique=True)
    note = models.TextField()
    moment = models.DateTimeField()

    def __str__(self) -> str:
        return f"checkpoint at {self.size}"


class Job(models.Model):
    """Work that follows an act: at least once, under a lease, so each job must bear repetition."""

    name = models.CharField(max_length=60)
    subject = models.CharField(max_length=40)
    key = models.CharField(max_length=120, unique=True)
    state = models.CharField(max_length=8, default="queued")
    run_after = models.DateTimeField()
    lease_until = models.DateTimeField(null=True)
    owner = models.CharField(max_length=36, default="")
    attempts = models.PositiveSmallIntegerField(default=0)
    error = models.TextField(default="")

    class Meta:
        indexes: ClassVar = [models.Index(fields=["state", "run_after"], name="job_ready")]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(state__in=["queued", "running", "done", "failed"]),
                name="job_state_is_known",
            )
        ]

    def __str__(self) -> str:
        return f"{self.name} {self.subject} {self.state}"


class Beat(models.Model):
    """The last sign of life of a worker."""

    worker = models.CharField(max_length=60, unique=True)
    process = models.PositiveIntegerField()
    since = models.DateTimeField()
    at = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return f"{self.worker} at {self.at:%H:%M:%S}"


class HistoryRow(models.Model):
    """What changed, true from when, known since when, under which act. Each room has its own table.

    `what` names the thing (`stage`, `incident`, `finding`), `value` its short code for counting,
    `data` the rest. Rows are only ever added; triggers refuse anything else.
    """

    act = models.BigIntegerField(db_index=True)
    line = models.PositiveIntegerField()
    subject = models.CharField(max_length=40, db_index=True)
    what = models.CharField(max_length=40)
    value = models.CharField(max_length=120, default="")
    data = models.JSONField(default=dict)
    effective_on = models.DateField(db_index=True)
    recorded_at = models.DateTimeField(db_index=True)
    protected_by = models.CharField(max_length=40, default="", db_index=True)
    salt = models.BinaryField(max_length=32)

    class Meta:
        abstract = True
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["act", "line"], name="%(app_label)s_history_line")
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["what", "subject"], name="%(app_label)s_history_what")
        ]

    def committed(self) -> dict[str, Any]:
        """The value the ledger commits to."""
        on, at = self.effective_on, self.recorded_at
        return {
            "subject": self.subject,
            "what": self.what,
            "value": self.value,
            "data": self.data,
            "effective_on": on.isoformat() if isinstance(on, date) else on,
            "recorded_at": moment_text(at) if isinstance(at, datetime) else at,
            "protected_by": self.protected_by,
        }
