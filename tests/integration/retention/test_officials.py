"""What is kept of officials of a counterpart goes once they are out, by two people, unless it is held."""

from __future__ import annotations

from datetime import timedelta

import pytest

from answerable.actor import Role, machine
from answerable.channel.actions import portal
from answerable.channel.actions.erasing import erase_file_names
from answerable.channel.models import HandedIn, OfficialInvited, Request
from answerable.channel.models import History as ChannelHistory
from answerable.oversight import actions as oversight
from answerable.release import actions as release
from answerable.release.models import CopyOut
from answerable.retention import actions, queries
from answerable.retention.models import Erasure
from tests import build
from tests.integration.assessment.arrange import incident
from tests.integration.channel import arrange
from tests.integration.channel.test_raisings import draft_for
from tests.integration.release.arrange import Team, sent
from tests.pages import signed_in

pytestmark = pytest.mark.django_db
WHY = "as the rule of retention says"
CANARY = "Zqdirectorqz"
DAYS = timedelta(100)


@pytest.fixture(autouse=True)
def _rule(settings: object) -> None:
    settings.RETENTION = "official=100"  # type: ignore[attr-defined]  # pytest-django's fixture is untyped


def _asked() -> tuple[OfficialInvited, str, str]:
    """An official who asked about an incident and opened a copy; with the incident and the release."""
    team, about = Team(), incident()
    by = build.person(Role.CHANNEL_LEAD, Role.DESK_OFFICER)
    talk = arrange.dialogue(by)
    out = sent(team, draft_for(team, talk, about))
    row = arrange.request(by, talk, about=about.reference)
    cp = talk.counterpart.reference
    made, _ = portal.invite_official(
        cp, f"Director {CANARY}", until_on=by.today, because=WHY, by=by
    )
    copy = CopyOut.everything.filter(release=out).earliest("order")
    for n, (kind, of) in enumerate([
        ("joined", ""), ("query", f"{row.reference}-1"), ("seen", f"{out.reference}-{copy.order}"),
    ]):  # fmt: skip
        told = {"text": f"Which mill, asks {CANARY}?"}
        entry = portal.Entry(f"{n:032}", cp, made.reference, kind, of, by.today, told)
        portal.take_over(entry, by=machine(by.moment))
    return OfficialInvited.everything.get(pk=made.pk), about.reference, out.reference


def test_an_official_goes_once_they_are_out_and_two_people_agree() -> None:
    made, _, out = _asked()
    lead = build.person(Role.CHANNEL_LEAD)
    assert not queries.due(today=build.NOON.date() + DAYS)
    portal.remove_official(made.reference, because=WHY, by=lead)
    assert not queries.due(today=build.NOON.date() + DAYS - timedelta(1))
    later = build.house(build.NOON + DAYS)
    assert actions.sweep(by=later) == 1
    erasure = Erasure.everything.get()
    assert erasure.protected_by == made.counterpart.reference
    for role in (Role.LEGAL_ADVISER, Role.POLICY_LEAD):
        by = arrange.at(build.person(role), 100)
        actions.agree(erasure.reference, because=WHY, by=by)
    made.refresh_from_db(from_queryset=OfficialInvited.everything)
    assert made.office == "—"
    assert CANARY not in repr(list(HandedIn.everything.values())) + repr(
        list(ChannelHistory.objects.values())
    )
    assert HandedIn.everything.get(kind="query").text == "—"
    assert [str(p) for p in oversight.look().problems] == []
    page = signed_in(lead).get(f"/releases/{out}").content.decode()
    assert "<bdi>—</bdi>: read at their own door" in page
    assert release.retract(out, because=WHY, by=lead)
    assert not queries.due(today=build.NOON.date() + DAYS)


def test_a_hold_on_what_they_asked_about_holds_them_and_who_reads_no_dialogue_sees_nothing() -> (
    None
):
    made, about, _ = _asked()
    portal.remove_official(made.reference, because=WHY, by=build.person(Role.CHANNEL_LEAD))
    actions.sweep(by=build.house(build.NOON + DAYS))
    seen = queries.shown(by=build.person(Role.POLICY_LEAD))
    assert [line.row.page for line in seen.open] == [
        f"/counterparts/{made.counterpart.reference}/door"
    ]
    assert queries.shown(by=build.person(Role.INTAKE_OFFICER)).open == []
    actions.place_hold(about, because=WHY, by=build.person(Role.LEGAL_ADVISER))
    assert not queries.due(today=build.NOON.date() + DAYS)


def test_the_name_of_a_file_that_came_by_their_door_goes_with_the_report() -> None:
    made, about, _ = _asked()
    row = Request.everything.get(about=about)
    told = {"text": "No.", "form": "written", "completeness": "full", "position": "refused"}
    portal.take_over(portal.Entry(
        "9" * 32, made.counterpart.reference, made.reference, "answer", f"{row.reference}-1",
        build.NOON.date(), told, [(f"{CANARY}.txt", b"see there")],
    ), by=machine(build.NOON))  # fmt: skip
    entry = HandedIn.everything.get(kind="answer")
    [file] = entry.files
    assert file["name"] == f"{CANARY}.txt"
    assert erase_file_names(file["report"], because=WHY, by=build.house())
    entry.refresh_from_db(from_queryset=HandedIn.everything)
    assert entry.files == [{**file, "name": "—"}]
    kept = ChannelHistory.objects.filter(what="handed_in", value="answer")
    assert [one.data for one in kept] == [{}]
    assert not erase_file_names(about, because=WHY, by=build.house())
