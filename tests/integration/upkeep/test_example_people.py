"""The people of the example can do, on the day it is loaded, what the list of them promises."""

from __future__ import annotations

from datetime import timedelta

import pytest

from answerable.actor import Role, machine
from answerable.upkeep.example.people import PEOPLE, hire
from tests import build

pytestmark = pytest.mark.django_db


def test_everybody_of_the_example_holds_their_roles_on_the_day_it_is_loaded() -> None:
    began = build.NOON - timedelta(days=700)
    cast = hire("an invented password", began=began, today=build.NOON.date(), by=machine(began))
    assert cast.act("inspector", build.NOON).roles == {Role.INSPECTOR}
    assert all(cast.act(one.username, build.NOON).roles == set(one.roles) for one in PEOPLE)
