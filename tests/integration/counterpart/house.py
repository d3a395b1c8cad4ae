"""The house behind the door: counterparts, what they are asked and shown, and the carrying."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from django.test import override_settings

from answerable.actor import Actor, Role, machine
from answerable.channel.actions import portal as actions
from answerable.channel.models import Counterpart, Request
from answerable.counterpart.stores import House, Place, house
from answerable.release import actions as release
from answerable.release.models import Release
from answerable.worker import portal as worker
from tests import build
from tests.integration.channel import arrange
from tests.integration.counterpart.doors import Visitor, place_in, standing
from tests.integration.release.arrange import Team, approved

WHY = "so that they can answer for themselves"
SOON = build.NOON.date() + timedelta(days=7)


@dataclass
class Behind:
    """One installation with its door."""

    place: Place
    lead: Actor
    team: Team = field(default_factory=Team)

    @property
    def by(self) -> Actor:
        return machine(build.NOON)

    @property
    def stores(self) -> House:
        return house(self.place)

    def carry(self) -> None:
        """What the worker does every few seconds."""
        worker.carry(by=self.by)

    def counterpart(self, name: str = "Ministry of Defence of Tamrin") -> Counterpart:
        from answerable.channel.actions import keep_counterpart
        from answerable.channel.rules.counterparts import Described

        told = Described(name, name.rpartition(" ")[2], "senior_officials")
        return keep_counterpart(told, because=WHY, by=self.lead)

    def asked(self, row: Counterpart, *questions: str, **more: Any) -> Request:
        dialogue = arrange.dialogue(self.lead, with_whom=row.reference)
        return arrange.request(self.lead, dialogue, *questions, **more)

    def invites(self, row: Counterpart, until_on: date = SOON) -> tuple[str, str]:
        """Reference of the invitation, token of the link."""
        made, token = actions.invite_official(
            row.reference, "Director of inquiries", until_on=until_on, because=WHY, by=self.lead
        )
        return made.reference, token

    def inside(self, row: Counterpart, **more: str) -> Visitor:
        """An official of this counterpart who has come in."""
        _, token = self.invites(row)
        self.carry()
        visitor = Visitor(**more)
        assert visitor.joins(token).status_code == 200
        self.carry()
        return visitor

    def releases(
        self, row: Counterpart, *texts: str, title: str = "The mill near Ostrel"
    ) -> Release:
        """Something released to a counterpart, by everybody it takes."""
        to = next((r for r in _recipients(self.lead) if r.counterpart == row.reference), None)
        to = to or release.name_recipient(
            row.name, kind="counterpart", counterpart=row.reference, because=WHY, by=self.lead
        )
        draft = release.begin(
            to.reference, arrange_incident().reference, title=title, purpose="to be answered",
            because=WHY, by=self.team.preparer,
        )  # fmt: skip
        for text in texts or ("We ask what was struck.",):
            release.add_text(draft.reference, text, because=WHY, by=self.team.preparer)
        return release.send(approved(self.team, draft).reference, because=WHY, by=self.team.lead)


def _recipients(by: Actor) -> Any:
    from answerable.release.queries import seen

    return seen.recipients(by=by)


def arrange_incident() -> Any:
    from tests.integration.assessment.arrange import incident

    return incident()


@contextmanager
def installed(folder: Path) -> Iterator[Behind]:
    """A house with its door in `folder`."""
    with (
        standing(place_in(folder), COUNTERPART_BIND="127.0.0.1:8001") as door,
        override_settings(KEYS=folder / "keys"),
    ):
        lead = build.person(Role.CHANNEL_LEAD, Role.DESK_OFFICER)
        yield Behind(door.place, lead)
