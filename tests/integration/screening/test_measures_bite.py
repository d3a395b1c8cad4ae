"""A decision puts a measure into the register at once; screening is stopped until it is lifted."""

from __future__ import annotations

from datetime import timedelta

import pytest

from answerable.accounts import actions as accounts
from answerable.actor import Actor, Level, Role
from answerable.arms.models import Licence, Restriction
from answerable.arms.queries.units import units
from answerable.arms.queries.vetting import vet
from answerable.arms.rules.restrictions import Asked
from answerable.refusal import Absent, Refused
from answerable.response import actions as response
from answerable.response.models import Measure
from answerable.response.queries.chain import covered_among
from answerable.screening import actions
from answerable.screening.queries import pages
from answerable.screening.rules.bearings import Standing
from answerable.screening.rules.lines import Question
from tests import build
from tests.integration.assessment.arrange import WHY, at
from tests.integration.screening.arrange import (
    article,
    at_last_stage,
    decided,
    licence,
    measure,
    put,
    unit,
)

pytestmark = pytest.mark.django_db
HELD = "It cannot go on while this holds"


def _standing(question: Question, by: Actor, *, days: int = 0) -> Standing:
    answered = pages.look(question, by=at(by, days)).answered
    assert answered is not None
    return answered.standing


def test_a_decided_measure_is_in_force_at_once_and_stops_what_it_covers_until_it_is_lifted() -> (
    None
):
    bomb = article("GBU-12", "Paveway II", family="Paveway")
    officer, _ = build.person(Role.LICENSING_OFFICER), unit("Home Guard", state="Tamrin")
    covered, other = Question("Veskara", article="paveway ii"), Question("Tamrin", article="GBU 12")
    kept = actions.screen([covered, other], title="March", by=officer)
    actions.rule(kept.reference, 1, "go_on", because=WHY, by=officer)
    _, decider, (row,) = decided(
        measure("suspend_transfers", recipient="Veskara", article="GBU-12")
    )
    assert (row.article, row.recipient, row.article_words) == (bomb, "Veskara", "")
    done = Measure.everything.get()
    assert (done.state, done.evidence, done.carried_out_on) == (
        "carried_out", row.reference, decider.today,
    )  # fmt: skip
    with pytest.raises(Refused, match=HELD):
        actions.rule(kept.reference, 1, "go_on", because=WHY, by=officer)
    assert _standing(covered, officer) is Standing.BLOCKED
    assert _standing(Question("Veskara"), officer) is Standing.MAY_BE_BLOCKED
    assert _standing(Question("Veskrra", article="GBU-12"), officer) is Standing.MAY_BE_BLOCKED
    assert _standing(other, officer) is not Standing.BLOCKED
    actions.rule(kept.reference, 2, "go_on", because=WHY, by=officer)
    with pytest.raises(Refused, match="lifted by who may decide"):
        response.lift_measure(done.reference, because=WHY, by=build.person(Role.POLICY_LEAD))
    response.lift_measure(done.reference, because="they stopped", by=at(decider, 5))
    with pytest.raises(Refused, match="holds no longer"):
        response.lift_measure(done.reference, because=WHY, by=at(decider, 6))
    row.refresh_from_db()
    assert (row.lifted_because, row.lifted_by) == ("they stopped", decider.pseudonym)
    actions.rule(kept.reference, 1, "go_on", because=WHY, by=at(officer, 5))
    assert _standing(covered, officer, days=5) is not Standing.BLOCKED
    before = pages.look(
        covered, by=at(officer, 9), true_on=at(officer, 4).today, known_on=at(officer, 4).today
    ).answered
    assert before is not None
    assert before.standing is Standing.BLOCKED


def test_overlapping_measures_hold_until_the_last_is_gone_and_an_expired_one_holds_no_more() -> (
    None
):
    ten = build.NOON.date() + timedelta(10)
    _, decider, rows = decided(
        measure("suspend_transfers", recipient="Veskara"),
        measure("withhold_future_approval", recipient="veskara", until=ten),
    )
    officer, asked = build.person(Role.LICENSING_OFFICER), Question("VESKARA", asks=Asked.APPROVAL)
    response.lift_measure(rows[0].measure, because=WHY, by=decider)
    assert _standing(asked, officer) is Standing.BLOCKED
    assert _standing(asked, officer, days=10) is Standing.BLOCKED
    assert _standing(asked, officer, days=11) is not Standing.BLOCKED
    delivery = Question("Veskara", asks=Asked.DELIVERY)
    assert _standing(delivery, officer) is not Standing.BLOCKED


def test_a_unit_is_stopped_with_all_beneath_it_and_a_licence_is_turned_and_let_go() -> None:
    command = unit("Northern Command")
    wing = unit("2nd Wing", under=command)
    number = licence("L-7", article("GBU-12"))
    _, decider, rows = decided(
        measure("unit_ineligibility", unit="Northern Command"),
        measure("suspend_licence", licence="L 7"),
    )
    officer = build.person(Role.LICENSING_OFFICER)
    assert [row.unit for row in rows] == [command, ""]
    assert _standing(Question("Veskara", unit="2nd wing"), officer) is Standing.BLOCKED
    assert _standing(Question("Veskara", unit=wing), officer) is Standing.BLOCKED
    for asked_for, name in (
        ("second wing", wing),
        ("2nd Wing", wing),
        ("Northern command", command),
    ):
        (found,) = vet(asked_for, state="VESKARA", by=officer).found
        assert found.page.line.row.reference == name
        assert [one.row.reference for one in found.barred] == [rows[0].reference]
        (yesterday,) = vet(asked_for, on=officer.today - timedelta(1), by=officer).found
        assert yesterday.barred == []
    assert [one.barred for one in units(by=officer)] == [True, False]
    assert Licence.everything.get().state == "suspended"
    asked = Question(licence="l7", asks=Asked.DELIVERY)
    assert _standing(asked, officer) is Standing.BLOCKED
    response.lift_measure(rows[1].measure, because=WHY, by=decider)
    assert Licence.everything.get(reference=number).state == "valid"
    assert _standing(asked, officer) is not Standing.BLOCKED


def test_what_is_not_adopted_covers_nothing_and_a_measure_must_say_what_it_covers() -> None:
    row, lead = at_last_stage()
    with pytest.raises(Refused, match="at least its recipient"):
        response.propose_plan(
            row.reference, summary="x", because=WHY, by=lead, measures=[measure("suspend_sales")]
        )
    made, decider = put([measure("suspend_sales", recipient="Veskara")])
    response.withdraw_plan(made.plan.reference, because=WHY, by=lead)
    decided(measure("suspend_sales", recipient="Veskara"), view="against")
    assert not Restriction.everything.exists()
    assert not decider.is_machine


def test_a_measure_kept_as_the_case_is_binds_only_in_the_eyes_of_who_may_see_it() -> None:
    _, _, (row,) = decided(measure("suspend_sales", recipient="Veskara", as_case=True))
    boss = build.person(Role.POLICY_LEAD, ceiling=Level.RESTRICTED)
    accounts.mark(row.protected_by, Level.RESTRICTED, because=WHY, by=boss)
    officer = build.person(Role.LICENSING_OFFICER)
    page = pages.look(Question("Veskara"), by=officer)
    assert page.answered is not None
    assert page.answered.standing is not Standing.BLOCKED
    assert page.sees == "internal"
    kept = actions.screen([Question("Veskara")], title="x", by=boss)
    assert pages.screening_page(kept.reference, by=boss).standings == {Standing.MAY_BE_BLOCKED: 1}
    assert Standing.MAY_BE_BLOCKED not in pages.screening_page(kept.reference, by=officer).standings
    with pytest.raises(Absent):
        pages.check(kept.reference, by=officer)
    assert pages.check(kept.reference, by=boss).holds


@pytest.mark.parametrize(
    ("scope", "covered"),
    [
        ({"recipient": "Veskara"}, ["17/a"]),
        ({"recipient": "Veskara", "family": "Paveway"}, ["17/a"]),
        ({"recipient": "Veskara", "family": "Howitzers"}, []),
        ({"recipient": "Veskara", "article": "GBU-12"}, ["17/a"]),
        ({"recipient": "Tamrin", "article": "GBU-12"}, []),
    ],
)
def test_in_the_chain_a_measure_hangs_on_what_it_covers_and_else_on_the_event(
    scope: dict[str, str], covered: list[str]
) -> None:
    permit = Licence.everything.get(reference=licence("17/a", article("GBU-12", family="Paveway")))
    _, _, (row,) = decided(measure("suspend_transfers", **scope))
    officer = build.person(Role.LICENSING_OFFICER)
    assert covered_among([permit.reference], row, by=officer) == [permit.reference for _ in covered]
