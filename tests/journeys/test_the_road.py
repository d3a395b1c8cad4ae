"""The main road in a browser: a file is dropped in, read, made an incident, assessed by two, decided.

Nothing stands still here: the worker reads what comes in, and the clock is the day's own.
"""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from tests.journeys.acts import answer, countersign, in_days, propose
from tests.journeys.conftest import Traveller

pytestmark = [pytest.mark.journey, pytest.mark.parametrize("width", [1440])]

SETTINGS, WORKER = "answerable.config.settings", True
TOLD = {
    "en": """Strike on grain market in Delun kills at least nine

DELUN, Tamrin (Coastal Wire) - At least nine people were killed and 20 were injured when an airstrike
hit the grain market in Delun on 12 March 2026, the Delun civil defence said.
""",
    "ar": """غارة جوية على سوق الحبوب في دلون

دلون (وكالة الساحل) - قُتل تسعة أشخاص على الأقل وأصيب 20 آخرون في غارة جوية على سوق الحبوب في دلون يوم
12 مارس 2026، بحسب الدفاع المدني في دلون.
""",
}
WHY = {"en": "as the report and its words show", "ar": "كما يبيّن البلاغ وكلماته"}
QUESTIONS = (("harm", "actor", "arms_origin", "harmed", "avoidable"), ("policy_impact",))
PATIENCE = 90


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_dropped_file_comes_to_a_decision(
    traveller: Traveller, language: str, width: int, tmp_path: Path
) -> None:
    one, because = traveller, WHY[language]
    one.sign_in("analyst")
    one.speak(language)
    report = _drop(one, TOLD[language], tmp_path)
    _await_statements(one, report)
    one.check()
    one.submit("#accept-all")
    incident = _begin(one, report, because)
    one.check()
    case = _open_case(one, incident, because)
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


def _drop(one: Traveller, text: str, folder: Path) -> str:
    dropped = folder / "market.txt"
    dropped.write_text(text, "utf-8")
    one.go("/reports/new")
    one.check()
    one.submit("form[action='/reports/new/file']", file=str(dropped), source="Coastal Wire")
    return one.path


def _await_statements(one: Traveller, report: str) -> None:
    until = time.monotonic() + PATIENCE
    while one.page.locator("#accept-all").count() == 0:
        assert time.monotonic() < until, "the worker did not read the report"
        time.sleep(0.5)
        one.go(report)


def _begin(one: Traveller, report: str, because: str) -> str:
    one.go("/incidents/new?report=" + report.rsplit("/", 1)[1])
    one.submit("form[action='/incidents/begin']", title="Grain market, Delun",
               recipient_states="Veskara", because=because)  # fmt: skip
    return one.path


def _open_case(one: Traveller, incident: str, because: str) -> str:
    reference = incident.rsplit("/", 1)[1]
    one.go(f"/triage/{reference}")
    one.check()
    decide = f"form[action='/triage/{reference}/decide']"
    one.submit(decide, disposition="accepted", because=because)
    one.submit(f"form[action='/triage/{reference}/open-case']", because=because)
    return one.path


def _propose(one: Traveller, case: str, because: str) -> str:
    one.go(case + "/plan")
    one.check()
    propose(one, case, "unit_training", because)
    one.submit("form[action^='/plans/'][action$='/decide']", because=because)
    return one.path
