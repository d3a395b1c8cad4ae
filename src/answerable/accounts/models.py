"""People and what they may see. Content rows elsewhere carry `protected_by`, a reference marked here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, NoReturn, TypeVar

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import models
from django.db.models import Q

from answerable.accounts.sight import visible_to
from answerable.ledger.models import HistoryRow

if TYPE_CHECKING:
    from answerable.actor import Actor

M = TypeVar("M", bound=models.Model)

LEVELS = ("open", "internal", "restricted", "confidential")
ROLES = (
    "intake_officer", "monitor", "analyst", "weapons_analyst", "legal_adviser", "desk_officer",
    "channel_lead", "policy_lead", "decider", "licensing_officer", "release_reviewer", "custodian",
    "inspector", "administrator",
)  # fmt: skip


class NoReader(Exception):
    """Content was asked for without saying for whom."""


class Sighted(models.Manager[M]):
    """The default manager of all content: it gives nothing without a reader."""

    def get_queryset(self) -> NoReturn:
        raise NoReader(f"say for whom: {self.model.__name__}.objects.visible_to(viewer)")

    def visible_to(self, viewer: Actor) -> models.QuerySet[M]:
        """The rows `viewer` may see; nothing else tells that others exist."""
        return models.QuerySet(self.model, using=self._db).filter(visible_to(viewer, self.model))


class Content(models.Model):
    """A row that is seen only by those entitled: `protected_by` names the reference that is marked."""

    protected_by = models.CharField(max_length=40, db_index=True)

    seen_as: ClassVar[str] = "content"
    """Which capability reads it: see `accounts.rules.READERS`."""
    seen_with: ClassVar[tuple[str, ...]] = ()
    """Fields that name further records (a foreign key, or a reference): the row tells of them too, and
    is seen only by who sees them all."""
    blind_until: ClassVar[tuple[str, ...]] = ()
    """Two fields, author (a pseudonym) and flag: until the flag is set only the author sees the row,
    whatever anybody's sight."""

    seen_within: ClassVar[str] = ""
    """A field that names an office: only its people (and who inspects) see the row; empty: no office."""

    objects = Sighted()
    everything = models.Manager()
    """Unfiltered: for `queries.py` and `actions.py` only; a test refuses it anywhere else."""

    class Meta:
        abstract = True


class Account(AbstractBaseUser):
    """Somebody who may sign in. The ledger knows them by `pseudonym` only."""

    reference = models.CharField(max_length=12, unique=True)
    pseudonym = models.CharField(max_length=40, unique=True)
    username = models.CharField(max_length=60, unique=True)
    name = models.CharField(max_length=120)
    ceiling = models.CharField(max_length=12, default="internal")
    is_active = models.BooleanField(default=True)
    is_example = models.BooleanField(default=False)
    session_epoch = models.PositiveIntegerField(default=0)
    """Raised when roles, sight, password or second factor change: older sessions end at once."""
    totp_sealed = models.BinaryField(null=True)
    totp_step = models.BigIntegerField(default=0)
    """The last time step used, so that no code works twice."""
    mail_sealed = models.BinaryField(null=True)
    """Where the digest of reminders goes, if its owner wants one; sealed to this row."""
    language = models.CharField(max_length=8, default="en")
    theme = models.CharField(max_length=8, default="")
    created_at = models.DateTimeField()

    USERNAME_FIELD = "username"

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(ceiling__in=LEVELS), name="ceiling_is_on_the_ladder")
        ]

    def __str__(self) -> str:
        return self.name

    def get_session_auth_hash(self) -> str:
        from django.utils.crypto import salted_hmac

        return salted_hmac(
            "answerable.accounts.session",
            f"{self.password}:{self.session_epoch}",
            algorithm="sha256",
        ).hexdigest()


class Office(models.Model):
    """A unit that owns cases, clearances and doors: embassy, bureau, envoy, desk, team."""

    reference = models.CharField(max_length=12, unique=True)
    name = models.CharField(max_length=120, unique=True)
    kind = models.CharField(max_length=20, default="team")

    def __str__(self) -> str:
        return self.name


class RoleGrant(models.Model):
    """A role held by an account, in an office or everywhere, from a day and perhaps until one."""

    account = models.ForeignKey(Account, models.PROTECT, related_name="grants")
    role = models.CharField(max_length=20)
    office = models.ForeignKey(Office, models.PROTECT, null=True, related_name="grants")
    from_on = models.DateField()
    until_on = models.DateField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(role__in=ROLES), name="role_is_known"),
            models.CheckConstraint(
                condition=~Q(role="inspector") | Q(until_on__isnull=False),
                name="an_inspector_has_a_term",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.account} as {self.role}"


class Compartment(models.Model):
    """A fence across the ladder: all compartments of a record are needed to see it."""

    code = models.CharField(max_length=30, unique=True)
    name = models.CharField(max_length=120)

    def __str__(self) -> str:
        return self.code


class Admission(models.Model):
    """An account admitted to a compartment."""

    account = models.ForeignKey(Account, models.PROTECT, related_name="admissions")
    compartment = models.ForeignKey(Compartment, models.PROTECT, related_name="admissions")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["account", "compartment"], name="admitted_once")
        ]

    def __str__(self) -> str:
        return f"{self.account} in {self.compartment}"


class Marking(models.Model):
    """The marking of one record, by its public reference."""

    reference = models.CharField(max_length=40, unique=True)
    level = models.CharField(max_length=12, default="internal")
    compartments = models.ManyToManyField(Compartment, related_name="markings")
    tlp = models.CharField(max_length=14, default="")
    """TLP 2.0, kept as release guidance only: it opens and closes nothing."""

    class Meta:
        indexes: ClassVar = [models.Index(fields=["level", "reference"], name="marking_level")]
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(level__in=LEVELS), name="marking_is_on_the_ladder")
        ]

    def __str__(self) -> str:
        return f"{self.reference} {self.level}"


class Membership(models.Model):
    """Somebody named to a record; needed from `restricted` up. Known by reference, no foreign key."""

    account = models.ForeignKey(Account, models.PROTECT, related_name="memberships")
    reference = models.CharField(max_length=40, db_index=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["account", "reference"], name="member_once")
        ]

    def __str__(self) -> str:
        return f"{self.account} of {self.reference}"


class Read(models.Model):
    """One line of the read log: who looked at what, when. Append-only; sealed once a minute."""

    reader = models.CharField(max_length=40, db_index=True)
    reference = models.CharField(max_length=40, db_index=True)
    how = models.CharField(max_length=20)
    moment = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return f"{self.reader} {self.how} {self.reference}"


class Attempt(models.Model):
    """A sign-in that failed, under a keyed hash of what was typed: known names look like unknown."""

    handle = models.CharField(max_length=64, db_index=True)
    moment = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return f"a failed sign-in at {self.moment}"


class History(HistoryRow):
    """What changed in this room."""

    class Meta(HistoryRow.Meta):
        abstract = False


def protected(**kwargs: Any) -> models.CharField[str, str]:
    """A field for a public reference."""
    return models.CharField(max_length=12, unique=True, **kwargs)
