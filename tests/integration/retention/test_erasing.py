"""Erasure takes two people and never what is held; afterwards nothing is left, and all verifies."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction

from answerable.actor import Role
from answerable.evidence.models import Exhibit
from answerable.evidence.vaults import files
from answerable.incidents.models import Statement
from answerable.incidents.queries.figures import ranges_of
from answerable.incidents.rules.ranges import Counted
from answerable.intake.models import History, Report, Source
from answerable.ledger.models import Erased
from answerable.oversight import actions as oversight
from answerable.refusal import Refused
from answerable.retention import actions, queries
from answerable.retention.models import Erasure
from tests import build
from tests.access.rows import whole_dump
from tests.integration.retention import world as generated
from tests.integration.retention.world import LIMITS, SETTING, WHY, ago, person

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def folders(tmp_path: Path, settings: object) -> Path:
    settings.KEYS = tmp_path / "keys"  # type: ignore[attr-defined]  # pytest-django's fixture is untyped
    settings.VAULT = tmp_path / "vault"  # type: ignore[attr-defined]  # pytest-django's fixture is untyped
    settings.RETENTION = SETTING  # type: ignore[attr-defined]  # pytest-django's fixture is untyped
    return tmp_path / "vault"


def _proposed() -> set[tuple[str, str]]:
    return set(
        Erasure.everything.filter(state__in=["proposed", "agreed"]).values_list("kind", "subject")
    )


def _old_report() -> tuple[Report, str]:
    """A report kept long enough, proposed; and the reference of its erasure."""
    told = generated._told("Zqword", _source().name, ago(person(Role.INTAKE_OFFICER), 200))
    actions.sweep(by=build.house())
    return Report.everything.get(reference=told), Erasure.everything.get(subject=told).reference


def _source(name: str = "A clinic") -> Source:
    from answerable.intake import actions as intake
    from answerable.intake.rules import Reliability, SourceKind

    return intake.add_source(
        name=name, kind=SourceKind.EYEWITNESS, reliability=Reliability.C,
        by=ago(person(Role.INTAKE_OFFICER), 200),
    )  # fmt: skip


@pytest.mark.parametrize("seed", range(6))
def test_exactly_the_expected_is_proposed_and_erased(
    seed: int, folders: Path, django_capture_on_commit_callbacks: object
) -> None:
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]  # untyped fixture
        world = generated.made(seed, 14)
        assert {(i.kind.value, i.reference) for i in queries.due(today=build.NOON.date())} == (
            world.expected()
        )
        erased = generated.erase(world, seed)
    assert erased <= world.expected()
    assert _proposed() == world.expected() - erased
    gone = {one.reference for one in world.told if ("report", one.reference) in erased}
    assert (
        set(Report.everything.filter(erased_on__isnull=False).values_list("reference", flat=True))
        == gone
    )
    assert not [one for one in world.told if one.held and one.reference in gone]
    for row in Erasure.everything.filter(state="erased"):
        assert len({row.first_by, row.second_by, ""}) == 3
    assert [str(p) for p in oversight.look().problems] == []
    dump, vault = whole_dump(), b"".join(files.get(folders, name) for name in files.names(folders))
    for one in world.told:
        there = one.canary.encode() in dump or one.canary.encode() in vault
        assert there is (one.reference not in gone)


def test_without_a_rule_a_sweep_proposes_nothing(settings: object) -> None:
    settings.RETENTION = ""  # type: ignore[attr-defined]  # pytest-django's fixture is untyped
    generated._told("Zqword", _source().name, ago(person(Role.INTAKE_OFFICER), 4000))
    assert actions.sweep(by=build.house()) == 0


def test_a_second_sweep_of_the_day_changes_nothing() -> None:
    _old_report()
    before = Erasure.everything.count()
    assert actions.sweep(by=build.house()) == 0
    assert Erasure.everything.count() == before


def test_one_person_erases_nothing_and_not_by_agreeing_twice() -> None:
    report, erasure = _old_report()
    one = person(Role.POLICY_LEAD)
    actions.agree(erasure, because=WHY, by=one)
    with pytest.raises(Refused, match="second person"):
        actions.agree(erasure, because=WHY, by=one)
    report.refresh_from_db(from_queryset=Report.everything)
    assert report.erased_on is None
    with pytest.raises(IntegrityError), transaction.atomic():
        Erasure.everything.filter(reference=erasure).update(state="erased", second_by=one.pseudonym)


def test_a_hold_placed_between_the_two_stops_the_second() -> None:
    report, erasure = _old_report()
    one, two = person(Role.POLICY_LEAD), person(Role.LEGAL_ADVISER)
    actions.agree(erasure, because=WHY, by=one)
    hold = actions.place_hold(report.reference, because="a court asks for it", by=two)
    with pytest.raises(Refused, match="legal hold"):
        actions.agree(erasure, because=WHY, by=two)
    actions.sweep(by=build.house())
    assert Erasure.everything.get(reference=erasure).state == "lapsed"
    actions.lift_hold(hold.reference, because="the court is done", by=two)
    assert actions.sweep(by=build.house()) == 1


def test_that_it_was_received_stays_and_its_figures_still_count() -> None:
    by = ago(person(Role.INTAKE_OFFICER, Role.ANALYST), 200)
    reference = generated._listed("Zqword", _source().name, by)
    from answerable.incidents import actions as incidents
    from answerable.incidents.rules.incidents import Described
    from answerable.incidents.rules.statements import State

    for row in Statement.everything.filter(report__reference=reference):
        incidents.settle_statement(row.reference, State.ACCEPTED, by=by)
    day = (by.today - timedelta(1)).isoformat()
    begun = incidents.begin_incident(
        reference, Described("The mill", day, "Ostrel"), because=WHY, by=by
    )
    before = ranges_of([begun.reference], by=build.house())[begun.reference]
    actions.sweep(by=build.house())
    erasure = Erasure.everything.get(subject=reference).reference
    for role in (Role.POLICY_LEAD, Role.DECIDER):
        actions.agree(erasure, because=WHY, by=person(role))
    after = ranges_of([begun.reference], by=build.house())[begun.reference]
    kept = Report.everything.get(reference=reference)
    assert kept.received_at == by.moment
    assert kept.erased_on == build.NOON.date()
    assert after[Counted.KILLED].figure == before[Counted.KILLED].figure == (3, 3)
    assert b"Zqword" not in whole_dump()
    assert not oversight.look().problems


def test_the_same_bytes_may_come_again_after_erasure() -> None:
    report, erasure = _old_report()
    for role in (Role.POLICY_LEAD, Role.DECIDER):
        actions.agree(erasure, because=WHY, by=person(role))
    again = generated._told("Zqword", report.source.name, person(Role.INTAKE_OFFICER))
    assert again != report.reference
    assert Exhibit.objects.count() == 2


def test_bytes_another_report_still_brings_are_kept() -> None:
    report, erasure = _old_report()
    other = _source("Another clinic")
    words = "On 3 March 2026 twelve people were killed at Zqword market in Ostrel, a clinic said."
    from answerable.intake import actions as intake

    fresh = intake.receive_told(words, source=other, by=person(Role.INTAKE_OFFICER)).report
    for role in (Role.POLICY_LEAD, Role.DECIDER):
        actions.agree(erasure, because=WHY, by=person(role))
    assert fresh.exhibit_id == report.exhibit_id
    assert not Exhibit.objects.get(pk=fresh.exhibit_id).is_erased
    assert not oversight.look().problems


def test_a_row_nobody_erased_is_still_changed_by_no_road() -> None:
    _old_report()
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        History.objects.update(value="")


def test_an_erased_row_that_is_filled_again_is_found() -> None:
    _, erasure = _old_report()
    for role in (Role.POLICY_LEAD, Role.DECIDER):
        actions.agree(erasure, because=WHY, by=person(role))
    row = Erased.objects.filter(table_name="intake_history").first()
    assert row is not None
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE intake_history SET data = %s WHERE id = %s", ['{"a": 1}', row.kept_row]
        )
    assert "is not what was sealed" in str(oversight.look().problems[0])


def test_a_row_named_as_erased_by_an_act_that_did_not_is_found() -> None:
    _old_report()
    Erased(table_name="intake_history", kept_row=1, act=0).save(force_insert=True)
    assert "did not erase exactly these" in str(oversight.look().problems[0])


def test_what_is_kept_with_a_reason_comes_back_on_its_day() -> None:
    _, erasure = _old_report()
    by = person(Role.LEGAL_ADVISER)
    actions.keep(erasure, build.NOON.date() + timedelta(10), because="an inquiry may ask", by=by)
    assert actions.sweep(by=build.house(build.NOON + timedelta(9))) == 0
    assert actions.sweep(by=build.house(build.NOON + timedelta(10))) == 1


def test_a_clock_that_jumps_back_proposes_nothing_and_lapses_what_is_not_due() -> None:
    _, erasure = _old_report()
    actions.sweep(by=build.house(build.NOON - timedelta(150)))
    assert Erasure.everything.get(reference=erasure).state == "lapsed"
    assert actions.sweep(by=build.house()) == 1
    assert LIMITS
