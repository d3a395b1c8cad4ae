"""What a draft, an override or a sent release refuses, each in a sentence and without a trace."""

from __future__ import annotations

import pytest

from answerable.actor import Level, Role
from answerable.ledger.models import Act
from answerable.refusal import Absent, Refused
from answerable.release import actions
from answerable.release.actions.freezing import keep_frozen
from answerable.release.models import History
from answerable.release.queries import seen
from answerable.release.queries.building import built
from tests import build
from tests.integration.channel.arrange import counterpart
from tests.integration.release import arrange
from tests.integration.release.arrange import WHY, Team

pytestmark = pytest.mark.django_db


@pytest.fixture
def team() -> Team:
    return Team()


def test_a_counterpart_is_a_recipient_once(team: Team) -> None:
    whom = counterpart(team.lead)
    how = {"kind": "counterpart", "counterpart": whom.reference, "because": WHY, "by": team.lead}
    actions.name_recipient(whom.name, **how)  # type: ignore[arg-type]  # keywords by name
    with pytest.raises(Refused, match="a recipient already"):
        actions.name_recipient(whom.name, **how)  # type: ignore[arg-type]  # keywords by name


def test_a_counterpart_that_may_not_be_seen_is_no_recipient(team: Team) -> None:
    high = build.person(Role.CHANNEL_LEAD, ceiling=Level.CONFIDENTIAL)
    whom = counterpart(high, Level.CONFIDENTIAL)
    with pytest.raises(Absent):
        actions.name_recipient(
            "The ministry", kind="counterpart", counterpart=whom.reference, because=WHY,
            by=team.lead,
        )  # fmt: skip


def test_nothing_is_drafted_about_what_may_not_be_seen(team: Team) -> None:
    row = arrange.begun(team)
    with pytest.raises(Absent):
        actions.begin(
            row.recipient.reference, "i-22222222", title="About nothing", purpose="none",
            because=WHY, by=team.preparer,
        )  # fmt: skip


def test_a_piece_taken_out_of_a_draft_stays_on_record(team: Team) -> None:
    row = arrange.with_text(team)
    (piece,) = seen.items(row, by=team.preparer)
    actions.remove_item(row.reference, piece.order, because=WHY, by=team.preparer)
    assert not seen.items(row, by=team.preparer)
    told = list(History.objects.filter(subject=row.reference).order_by("act", "line"))
    assert told[-1].what == "item"
    assert told[-1].value != told[-2].value
    acts = Act.objects.count()
    with pytest.raises(Refused, match="no such piece"):
        actions.remove_item(row.reference, piece.order, because=WHY, by=team.preparer)
    assert Act.objects.count() == acts


def test_a_draft_that_changed_while_its_bytes_were_built_is_not_frozen(team: Team) -> None:
    row = arrange.with_text(team)
    package = built(row.reference, by=team.preparer)
    actions.add_text(row.reference, "And when.", because=WHY, by=team.second)
    with pytest.raises(Refused, match="changed while it was frozen"):
        keep_frozen(row.reference, package, because=WHY, by=team.preparer)
    assert seen.release(row.reference, by=team.preparer).state == "draft"


def test_nobody_agrees_to_an_override_that_was_not_proposed(team: Team) -> None:
    row = arrange.begun(team)
    with pytest.raises(Absent):
        actions.confirm_override(
            row.reference, "r-22222222", danger="none", because=WHY, by=team.second
        )


def test_a_reading_of_a_copy_that_never_went_out_is_not_noted(team: Team) -> None:
    row = arrange.sent(team)
    with pytest.raises(Refused, match="No such copy"):
        actions.note_copy_read(
            row.reference, "other.txt", reader="official-4", read_at=build.NOON, by=build.house()
        )
