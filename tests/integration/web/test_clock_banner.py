"""A machine whose clock has gone back: every page says so, and `doctor` too, however many acts follow."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import override_settings

from answerable.actor import Actor, Role
from answerable.ledger.queries import latest_moment
from answerable.upkeep.queries import diagnose
from answerable.upkeep.rules import Grade
from tests import build
from tests.integration.assessment.arrange import at
from tests.pages import signed_in

pytestmark = pytest.mark.django_db

SAID = b"stands before the last act"


def _page(by: Actor, minutes: int) -> bytes:
    with override_settings(CLOCK=build.NOON + timedelta(minutes=minutes)):
        return signed_in(by).get("/clocks").content


@pytest.mark.parametrize(("minutes", "said"), [(0, False), (-5, False), (-6, True), (-1440, True)])
def test_every_page_says_when_the_clock_stands_before_the_last_act(
    minutes: int, said: bool
) -> None:
    assert (SAID in _page(build.person(Role.ANALYST), minutes)) == said


def test_acts_recorded_on_the_wrong_day_do_not_hide_it() -> None:
    me = build.person(Role.ANALYST)
    build.account(name="somebody else")
    late, early = at(me, 3), at(me, 0)
    from answerable.assessment.actions.reminders import open_calendar

    open_calendar(by=late)
    open_calendar(by=early)
    assert latest_moment(by=me) == late.moment
    assert SAID in _page(me, 0)
    (check,) = [one for one in diagnose(by=build.house()) if one.name == "clock"]
    assert check.grade is Grade.FAULT
