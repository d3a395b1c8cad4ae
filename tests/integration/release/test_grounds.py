"""What may go out: on whose word, with whose consent, and by how many independent origins."""

from __future__ import annotations

from typing import Any

import pytest

from answerable.accounts import actions as accounts
from answerable.actor import Level, Role
from answerable.intake import actions as intake
from answerable.intake.rules import Allowed, SourceKind, Use
from answerable.refusal import Absent, Refused
from answerable.release import actions
from answerable.release.queries import grounds, seen
from answerable.release.rules.grounds import independent
from tests import build
from tests.integration.assessment.arrange import incident
from tests.integration.release import arrange
from tests.integration.release.arrange import WHY, Team, begun, fact

pytestmark = pytest.mark.django_db


@pytest.fixture
def team() -> Team:
    return Team()


def _count(row: Any, statements: list[str], team: Team) -> int:
    told = grounds.tellings_of(statements, row, grounds.audience_of(row), by=team.preparer)
    return independent(told)


def test_a_fact_from_the_press_goes_in_with_one_origin(team: Team) -> None:
    about = incident()
    _, said = arrange.press(about, team.preparer)
    row = begun(team, about)
    fact(row, [said], team.preparer)
    assert _count(row, [said], team) == 1


def test_two_papers_are_two_origins_and_a_reprint_is_none(team: Team) -> None:
    about = incident()
    _, wire = arrange.press(about, team.preparer)
    _, other = arrange.press(
        about, team.preparer, source="Hill Gazette", words="The mill was hit; nine are dead."
    )
    report, again = arrange.press(
        about, team.preparer, source="Evening Echo", words="Nine killed at the mill, wire says."
    )
    report.credited_to = "Coastal Wire"
    report.save(update_fields=["credited_to"])
    row = begun(team, about)
    assert _count(row, [wire, other], team) == 2
    assert _count(row, [wire, again], team) == 1


def test_a_person_who_was_not_asked_is_not_used(team: Team) -> None:
    about = incident()
    _, said = arrange.press(about, team.preparer, kind=SourceKind.EYEWITNESS)
    row = begun(team, about)
    with pytest.raises(Refused, match="has not consented"):
        fact(row, [said], team.preparer)
    assert not seen.items(row, by=team.preparer)


@pytest.mark.parametrize(("use", "kind", "goes"), [
    (Use.PARTNER, "court", False),
    (Use.PUBLICATION, "court", True),
    (Use.INTERNAL, "court", False),
    (Use.REFUSED, "court", False),
])  # fmt: skip
def test_consent_covers_the_use_it_was_given_for(
    team: Team, use: Use, kind: str, goes: bool
) -> None:
    about = incident()
    _, said = arrange.press(about, team.preparer, kind=SourceKind.EYEWITNESS, use=use)
    row = begun(team, about, kind=kind)
    if goes:
        assert fact(row, [said], team.preparer).stands
        return
    with pytest.raises(Refused):
        fact(row, [said], team.preparer)


@pytest.mark.parametrize("limit", [
    {"level": Level.RESTRICTED}, {"tlp": "amber"}, {"tlp": "red"},
    {"kind": SourceKind.INTELLIGENCE},
])  # fmt: skip
def test_a_fact_known_only_from_a_restricted_source_is_refused(
    team: Team, limit: dict[str, Any]
) -> None:
    team.preparer = build.person(Role.ANALYST, Role.INTAKE_OFFICER, ceiling=Level.RESTRICTED)
    about = incident()
    report, said = arrange.press(about, team.preparer, use=Use.PUBLICATION, **limit)
    if "level" in limit:
        _name(report.reference, team)
    row = begun(team, about)
    with pytest.raises(Refused, match="only from a restricted source"):
        fact(row, [said], team.preparer)


def _name(reference: str, team: Team) -> None:
    """The preparer sees the restricted report: they may, and it still does not go out."""
    from answerable.accounts.models import Account

    account = Account.objects.get(pk=team.preparer.account)
    accounts.name_member(reference, account, because=WHY, by=build.house())


def test_a_restricted_report_adds_nothing_to_the_count(team: Team) -> None:
    about = incident()
    _, wire = arrange.press(about, team.preparer)
    _, closed = arrange.press(
        about, team.preparer, source="Hill Gazette", tlp="red", words="The mill was hit; nine."
    )
    row = begun(team, about)
    assert _count(row, [wire, closed], team) == 1


def test_words_of_a_report_that_may_not_be_used_are_refused_wherever_they_are_typed(
    team: Team,
) -> None:
    about = incident()
    words = "My cousin and eight others died where the flour was kept."
    arrange.press(about, team.preparer, words=words, kind=SourceKind.EYEWITNESS)
    row = begun(team, about)
    with pytest.raises(Refused, match="may not be used"):
        actions.add_text(
            row.reference, f"We were told: {words.upper()}", because=WHY, by=team.preparer
        )


def test_conditions_must_be_answered(team: Team) -> None:
    about = incident()
    _, said = arrange.press(
        about, team.preparer, use=Use.PUBLICATION, conditions="Do not name the village."
    )
    row = begun(team, about)
    with pytest.raises(Refused, match="set conditions"):
        fact(row, [said], team.preparer)
    item = fact(row, [said], team.preparer, conditions_met="The village is not named.")
    assert item.stands


def test_two_people_who_name_the_danger_let_a_report_be_used(team: Team) -> None:
    about = incident()
    report, said = arrange.press(about, team.preparer, kind=SourceKind.EYEWITNESS)
    row, danger = begun(team, about), "they could be found by the village"
    actions.propose_override(
        row.reference, report.reference, danger=danger, because=WHY, by=team.preparer
    )
    with pytest.raises(Refused, match="has not consented"):
        fact(row, [said], team.preparer)
    with pytest.raises(Refused, match="Somebody else must decide"):
        actions.confirm_override(
            row.reference, report.reference, danger=danger, because=WHY, by=team.preparer
        )
    with pytest.raises(Refused, match="Name the danger"):
        actions.confirm_override(
            row.reference, report.reference, danger=" ", because=WHY, by=team.second
        )
    actions.confirm_override(
        row.reference, report.reference, danger="they live there", because=WHY, by=team.second
    )
    assert fact(row, [said], team.preparer).stands


def test_nobody_overrules_a_source_who_refused(team: Team) -> None:
    about = incident()
    report, _ = arrange.press(about, team.preparer, kind=SourceKind.EYEWITNESS, use=Use.REFUSED)
    row = begun(team, about)
    with pytest.raises(Refused, match="nobody here overrules"):
        actions.propose_override(
            row.reference, report.reference, danger="none", because=WHY, by=team.preparer
        )


def test_consent_taken_back_before_sending_stops_it(team: Team) -> None:
    about = incident()
    report, said = arrange.press(
        about, team.preparer, kind=SourceKind.EYEWITNESS, use=Use.PUBLICATION
    )
    row = begun(team, about)
    fact(row, [said], team.preparer)
    ready = arrange.approved(team, row)
    intake.set_consent(report, Allowed(Use.REFUSED), because=WHY, by=team.preparer)
    with pytest.raises(Refused, match="refuses its use"):
        actions.send(ready.reference, because=WHY, by=team.lead)


def test_a_statement_of_another_incident_is_absent(team: Team) -> None:
    _, said = arrange.press(incident(), team.preparer)
    with pytest.raises(Absent):
        fact(begun(team), [said], team.preparer)


def test_a_record_of_ours_is_not_named_in_what_goes_out(team: Team) -> None:
    row = begun(team)
    with pytest.raises(Refused, match="a record of ours"):
        actions.add_text(row.reference, "See r-7kq2m9xd for more.", because=WHY, by=team.preparer)
