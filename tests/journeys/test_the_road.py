"""The main road in a browser: a file is dropped in, read, made an incident, assessed by two, decided.

Nothing stands still here: the worker reads what comes in, and the clock is the day's own.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.journeys.acts import (
    TOLD,
    answer,
    await_statements,
    begin,
    countersign,
    drop,
    in_days,
    open_case,
    propose,
)
from tests.journeys.conftest import Traveller

pytestmark = [pytest.mark.journey, pytest.mark.parametrize("width", [1440])]

SETTINGS, WORKER = "answerable.config.settings", True
WHY = {"en": "as the report and its words show", "ar": "كما يبيّن البلاغ وكلماته"}
QUESTIONS = (("harm", "actor", "arms_origin", "harmed", "avoidable"), ("policy_impact",))


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_dropped_file_comes_to_a_decision(
    traveller: Traveller, language: str, width: int, tmp_path: Path
) -> None:
    one, because = traveller, WHY[language]
    one.sign_in("analyst")
    one.speak(language)
    report = drop(one, TOLD[language], tmp_path)
    await_statements(one, report)
    one.check()
    one.submit("#accept-all")
    incident = begin(one, report, because)
    one.check()
    case = open_case(one, incident, because)
    one.check()
    for stage in QUESTIONS:
        one.change_to("analyst", case, language)
        answer(one, case, stage, because)
        one.change_to("second", case, language)
        countersign(one, case, len(stage))
        one.change_to("analyst", case, language)
        one.submit(f"form[action='{case}/move'].act", because=because)
    decision = _propose(one, case, because)
    one.change_to("decider", decision, language)
    one.submit(f"form[action='{decision}/vote']", view="for", because=because)
    one.submit(f"form[action='{decision}/decide']", review_on=in_days(90), because=because)
    one.check()
    assert one.page.locator(f"form[action='{decision}/review']").count() == 1
    assert because in one.page.locator("main").inner_text()
    assert one.page.locator("html").get_attribute("lang") == language
    assert (one.notes, one.elsewhere) == ([], [])


def _propose(one: Traveller, case: str, because: str) -> str:
    one.go(case + "/plan")
    one.check()
    propose(one, case, "unit_training", because)
    one.submit("form[action^='/plans/'][action$='/decide']", because=because)
    return one.path
