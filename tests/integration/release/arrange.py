"""An incident that several reports tell, and the people around a release, for the tests of this room.

Texts and judgements are written as rows: reading would start a child process for every test, and what
is tested here begins where statements are accepted.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from answerable.accounts import actions as accounts
from answerable.actor import Actor, Level, Role
from answerable.incidents import actions as incidents
from answerable.incidents.models import Incident, Judgement
from answerable.intake import actions as intake
from answerable.intake.models import Report, ReportText
from answerable.intake.rules import Allowed, SourceKind, Use
from answerable.reading.types import Kind, Statement
from answerable.release import actions
from answerable.release.models import Item, Release
from answerable.release.queries import seen
from tests import build
from tests.integration.assessment.arrange import incident

WHY = "as the people of this test decided"
FACT = "At least nine people died when the mill was hit on 12 March 2026."


@dataclass
class Team:
    """Everybody a release needs."""

    preparer: Actor = field(default_factory=lambda: build.person(Role.ANALYST, Role.INTAKE_OFFICER))
    second: Actor = field(default_factory=lambda: build.person(Role.DESK_OFFICER))
    lead: Actor = field(default_factory=lambda: build.person(Role.CHANNEL_LEAD))
    one: Actor = field(default_factory=lambda: build.person(Role.RELEASE_REVIEWER))
    two: Actor = field(default_factory=lambda: build.person(Role.RELEASE_REVIEWER))


def told(
    about: Incident, words: str, by: Actor, *, kind: SourceKind = SourceKind.NGO_OR_PRESS,
    source: str = "Coastal Wire", use: Use | None = None, conditions: str = "", tlp: str = "",
    level: Level = Level.INTERNAL, identity: str = "",
) -> tuple[Report, str]:  # fmt: skip
    """A report that tells the incident in one accepted sentence; gives it and that statement."""
    author = by if level is Level.INTERNAL else build.person(
        Role.ANALYST, Role.INTAKE_OFFICER, ceiling=level
    )  # fmt: skip
    whose = intake.add_source(name=source, kind=kind, identity=identity, level=level, by=author)
    consent = Allowed(use, conditions, "by telephone") if use else None
    made = intake.receive_told(
        words, source=whose, level=level, tlp=tlp, consent=consent, by=author
    ).report
    ReportText(
        report=made, version=1, text=words, made_at=by.moment, protected_by=made.reference
    ).save(force_insert=True)
    said = Statement(span=(0, len(words)), quote=words, kind=Kind.HARM, killed=(9, None))
    statement = incidents.add_statement(made.reference, said, because=WHY, by=author)
    Judgement(
        reference=accounts.new_reference("j"), left=made.reference, right=about.reference,
        verdict="same", because=WHY, judged_by=author.pseudonym, judged_at=by.moment,
        protected_by=made.reference,
    ).save(force_insert=True)  # fmt: skip
    return made, statement.reference


def press(about: Incident, by: Actor, **more: Any) -> tuple[Report, str]:
    """A newspaper's report of it."""
    words = more.pop("words", "Nine people were killed at the mill near Ostrel, neighbours said.")
    return told(about, words, by, **more)


def begun(team: Team, about: Incident | None = None, *, kind: str = "court") -> Release:
    """A draft about an incident, with nothing in it."""
    to = actions.name_recipient("The inquiry of Veskara", kind=kind, because=WHY, by=team.lead)
    subject = about or incident()
    return actions.begin(
        to.reference, subject.reference, title="The mill near Ostrel", purpose="to be answered",
        because=WHY, by=team.preparer,
    )  # fmt: skip


def with_text(team: Team) -> Release:
    """A draft with one text of ours in it."""
    row = begun(team)
    actions.add_text(row.reference, "We ask what was struck.", because=WHY, by=team.preparer)
    return row


def frozen(team: Team, row: Release | None = None) -> Release:
    draft = row or with_text(team)
    return actions.freeze(draft.reference, because=WHY, by=team.preparer)


def under_review(team: Team, row: Release | None = None) -> Release:
    return actions.submit(frozen(team, row).reference, because=WHY, by=team.preparer)


def verdict(row: Release, by: Actor, said: str = "fit") -> None:
    """One reviewer's verdict on what is frozen now."""
    now = seen.release(row.reference, by=by)
    actions.review(row.reference, said, digest=now.digest, notes="I read it all.", by=by)


def approved(team: Team, row: Release | None = None) -> Release:
    now = under_review(team, row)
    verdict(now, team.one)
    verdict(now, team.two)
    return seen.release(now.reference, by=team.preparer)


def refused(team: Team) -> Release:
    now = under_review(team)
    verdict(now, team.one)
    verdict(now, team.two, "not_fit")
    return seen.release(now.reference, by=team.preparer)


def sent(team: Team, row: Release | None = None) -> Release:
    return actions.send(approved(team, row).reference, because=WHY, by=team.lead)


def fact(row: Release, statements: list[str], by: Actor, text: str = FACT, **more: Any) -> Item:
    """A fact put into a draft."""
    return actions.add_fact(row.reference, text, statements=statements, because=WHY, by=by, **more)
