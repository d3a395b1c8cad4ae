"""The simulated office and the real house agree: the same cases are decided on the same days.

The simulation asks pure rules only. Here its diary is lived through with actions, dates, leave and
waits, with no tolerance: every step on its day, every refusal with its sentence. Then what the
simulation promises of five people holds for the product and not for a model of it.
"""

from __future__ import annotations

import pytest
from django.db.models import F

from answerable.assessment.models import Absence, Clock, Pause, Waiting
from answerable.oversight.rules.forecast import Staff
from tests.integration.response.living import RealOffice, day_of
from tests.soak.office import Office
from tests.soak.results import keep
from tests.soak.test_office import EARLY_NGO, FIVE, book

pytestmark = pytest.mark.django_db
SELDOM_THERE = Staff(0, present=0.7, on_cases=0.2)
"""Few cases are worked on little by little, by people often away: so that leave falls among them."""


def _lived(cases: int, seed: int) -> RealOffice:
    people = list(FIVE)
    simulated = Office(book("ngo"), people, cases, early=EARLY_NGO, staff=SELDOM_THERE, seed=seed)
    simulated.work(200)
    real = RealOffice(simulated)
    real.live()
    return real


@pytest.mark.parametrize(("cases", "seed"), [(6, 1), pytest.param(60, 1, marks=pytest.mark.soak)])
def test_cases_are_decided_on_the_days_the_simulation_says(cases: int, seed: int) -> None:
    real = _lived(cases, seed)
    foretold = {f.number: day_of(f.decided_on) for f in real.simulated.files if f.decided_on}
    assert real.decided_on() == foretold
    assert len(foretold) == cases
    assert real.refused
    waits = _waits_stop_nothing(real)
    if cases == 60:
        keep("office-lived", {
            "people": len(real.people), "cases": cases, "acts_done": real.done,
            "acts_refused_alike": real.refused, "absences": Absence.objects.count(),
            "decided_on_the_day_foretold": len(foretold),
            "last_decided_on_working_day": max(f.decided_on or 0 for f in real.simulated.files),
            "decided_while_the_partner_was_silent": waits,
        })  # fmt: skip


def _waits_stop_nothing(real: RealOffice) -> int:
    """Every wait for the partner outlives the decision, and no clock was ever paused for it."""
    still = set(Waiting.everything.filter(ended_on=None).values_list("case__reference", flat=True))
    asked = {real.cases[f.number] for f in real.simulated.files if f.waits}
    assert still == asked
    assert not Pause.everything.exists()
    inquiries = Clock.everything.filter(kind="inquiry", subject__in=real.cases.values())
    decided = {real.cases[number]: day for number, day in real.decided_on().items()}
    assert dict(inquiries.values_list("subject", "stopped_on")) == decided
    assert not inquiries.exclude(due_on=F("first_due_on")).exists()
    return len(asked)
