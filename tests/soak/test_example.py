"""The whole example, loaded as at the first start: the stall is there, and the log holds."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from answerable.oversight import actions as oversight
from answerable.oversight.queries import stage_funnel
from answerable.upkeep.example import load
from tests import build

pytestmark = [pytest.mark.soak, pytest.mark.django_db]


def test_the_example_shows_five_hundred_open_and_none_at_action() -> None:
    by = build.house(datetime.now(UTC))
    loaded = load(password="correct horse battery", by=by)
    funnel = stage_funnel(by)
    reached = {line["stage"]: line["ever_reached"] for line in funnel["stages"]}
    assert (loaded.incidents, funnel["open"]) == (520, 500)
    assert reached["coordinated_action"] == 0
    assert oversight.verify(by=by).problems == []
