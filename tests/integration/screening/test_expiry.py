"""A licence expires with its last day, for every page and for screening; the house only records it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from answerable.actor import Actor, Role, machine
from answerable.arms.actions.licences import enter_licence, expire_licences, turn_licence
from answerable.arms.actions.restrictions import lift_restriction
from answerable.arms.models import History, LicenceTurn
from answerable.arms.queries import licences as reading
from answerable.arms.rules.licences import Applied, LicenceState
from answerable.arms.rules.restrictions import Asked
from answerable.arms.rules.supplies import Supplied
from answerable.ledger.models import Act
from answerable.refusal import Refused
from answerable.screening.queries import pages
from answerable.screening.rules.bearings import Standing
from answerable.screening.rules.lines import Question
from tests import build
from tests.integration.assessment.arrange import WHY, at
from tests.integration.screening.arrange import article, decided, measure

pytestmark = pytest.mark.django_db
TODAY = build.NOON.date()
LAST = TODAY + timedelta(3)


def _licence(by: Actor, number: str = "X-1", last: date = LAST) -> str:
    applied = Applied(
        Supplied(article(f"Helka-{number}"), "Veskara"), "An office", number, TODAY, last
    )
    return enter_licence(applied, because=WHY, by=by).reference


def _said(reference: str, by: Actor, days: int) -> list[object]:
    """What every reading of a licence says of it on a day."""
    on, day = at(by, days), TODAY + timedelta(days)
    page = reading.licence_page(reference, by=on)
    asked = Question(licence=reference, asks=Asked.DELIVERY)
    looked = pages.look(asked, by=on).answered
    assert looked is not None
    counted = reading.standing(true_on=day, known_on=day, by=on)
    return [
        page.line.state, page.line.since, [one.verb for one in page.doings if not one.why_not],
        reading.stood(reference, true_on=day, known_on=day, by=on),
        [state for state, count in counted.items() if count],
        [s for s in LicenceState if reading.licences(by=on, state=s).count],
        [one.row.reference for one in reading.ending(by=on)],
        looked.standing, looked.bearings[-1].facts,
    ]  # fmt: skip


def test_a_licence_stands_until_its_last_day_and_has_expired_from_the_next_whoever_noted_it() -> (
    None
):
    by = build.person(Role.LICENSING_OFFICER)
    reference = _licence(by)
    held = _said(reference, by, 3)
    assert (held[0], held[3], held[7]) == ("valid", "valid", Standing.BEARS)
    unrecorded = {days: _said(reference, by, days) for days in (4, 40)}
    for said in unrecorded.values():
        assert said[:3] == ["expired", LAST + timedelta(1), []]
        assert said[3:7] == ["expired", ["expired"], ["expired"], []]
        assert said[7] is Standing.BLOCKED
    with pytest.raises(Refused, match="cannot suspend a licence that is expired"):
        turn_licence(reference, "suspend", because=WHY, by=at(by, 4))
    assert expire_licences(by=machine(at(by, 3).moment)) == 0
    assert expire_licences(by=machine(at(by, 30).moment)) == 1
    assert {days: _said(reference, by, days) for days in (4, 40)} == unrecorded
    assert _said(reference, by, 3)[3] == "valid"


def test_what_expired_while_nobody_was_there_is_recorded_once_from_its_own_day() -> None:
    by = build.person(Role.LICENSING_OFFICER)
    kept = {_licence(by, f"X-{n}", LAST + timedelta(n)): LAST + timedelta(n + 1) for n in range(2)}
    turn_licence(next(iter(kept)), "suspend", because=WHY, by=by)
    house, before = machine(at(by, 60).moment), Act.objects.count()
    assert [expire_licences(by=house) for _ in range(2)] == [2, 0]
    assert Act.objects.count() == before + 1
    for reference, first in kept.items():
        turn = LicenceTurn.everything.filter(licence__reference=reference).latest("number")
        assert (turn.verb, turn.state, turn.effective_on) == ("expire", "expired", first)
        told = History.objects.filter(subject=reference, value="expired").get()
        assert (told.effective_on, told.recorded_at) == (first, house.moment)


def test_a_measure_on_a_licence_that_expired_meanwhile_is_still_lifted() -> None:
    by = build.person(Role.LICENSING_OFFICER)
    reference = _licence(by)
    _, decider, (row,) = decided(measure("suspend_licence", licence=reference))
    assert reading.licence_page(reference, by=by).holds == [row.reference]
    later = at(decider, 10)
    lift_restriction(
        row.reference, because=WHY, by=later, lifters=frozenset({Role.DECIDER}), words="decider"
    )
    assert _said(reference, by, 11)[:2] == ["expired", LAST + timedelta(1)]
    assert expire_licences(by=machine(later.moment)) == 0
