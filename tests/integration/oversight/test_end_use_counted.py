"""Concerns about end use on the first screen: counted apart, by the same rules, as of two dates."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.test import override_settings

from answerable.actor import Role
from answerable.arms.actions import record_concern
from answerable.arms.rules.end_use import Told
from answerable.assessment import actions as assessment
from answerable.oversight import queries, reports
from tests import build
from tests.integration.arms.seen_arrange import WHY, analyst
from tests.integration.assessment.arrange import at
from tests.integration.oversight.test_pages import page, text_of

pytestmark = pytest.mark.django_db
TODAY = build.NOON.date()


def test_concerns_are_counted_by_stage_as_of_two_dates_and_no_incident_with_them() -> None:
    by, day = analyst(), timedelta
    for number, days in enumerate((70, 20)):
        told = Told(f"Launchers missing {number}", "loss_of_custody", "A count.", "the embassy",
                    ("Tamrin",), received_on=TODAY - day(days))  # fmt: skip
        row = record_concern(told, because=WHY, by=by)
    assessment.open_case(row.reference, because=WHY, by=at(by, 1))

    def counted(true_on: int, known_on: int) -> object:
        figures = queries.stage_funnel(at(by, 9), TODAY + day(true_on), TODAY + day(known_on))
        assert (figures["open"], figures["by_recipient"]) == (0, [])
        found = figures["end_use"]
        return found["sentence"], {s["stage"]: s["open"] for s in found["stages"] if s["open"]}

    both = "2 end-use concerns are open. 1 has waited more than 60 days."
    assert counted(1, 9) == (both, {"no_case": 1, "verification": 1})
    assert counted(0, 9) == (both, {"no_case": 2})
    assert counted(1, 0) == (both, {"no_case": 2})
    early = "1 end-use concern is open. None has waited more than 60 days."
    assert counted(-30, 9) == (early, {"no_case": 1})
    assert counted(9, -1)[0] == "No end-use concern is open. None has waited more than 60 days."  # type: ignore[index]  # a pair

    with override_settings(CLOCK=at(by, 2).moment):
        shown = page(by)
        assert both in text_of(shown)
        behind = re.search(r'"(/end-use\?stage=verification&amp;true_on=[^"]+)"', shown)
        assert behind is not None
        listed = text_of(page(by, behind[1].replace("&amp;", "&")))
        assert "1 open concern, oldest first" in listed
        assert "Launchers missing 1" in listed
        assert "Launchers missing 0" not in listed
        assert "end-use concern" not in text_of(page(build.person(Role.MONITOR)))


def test_the_periodic_report_has_the_concerns_as_the_first_screen_counts_them() -> None:
    by, day = analyst(), timedelta
    for number, days in enumerate((70, 20)):
        told = Told(f"Launchers missing {number}", "loss_of_custody", "A count.", "the embassy",
                    ("Tamrin",), received_on=TODAY - day(days))  # fmt: skip
        row = record_concern(told, because=WHY, by=by)
    assessment.open_case(row.reference, because=WHY, by=at(by, 1))
    late, early = TODAY + day(1), TODAY - day(30)
    asked = reports.Asked(early, late, late, TODAY + day(9), (early, TODAY + day(9)))
    reader = at(by, 9)
    made = reports.periodic(asked, by=reader)
    now = queries.stage_funnel(reader, late, TODAY + day(9))["end_use"]
    then = queries.stage_funnel(reader, early, TODAY + day(9))["end_use"]
    assert (made.figures["end_use"], made.figures["end_use_open_then"]) == (now, then["open"])
    plain = reports.spoken(made, str, "en")
    [section] = [one for one in plain["sections"] if one["title"] == "End-use concerns"]
    [table] = [one for one in section["blocks"] if one["kind"] == "table"]
    told_then = {one["stage"]: one["open"] for one in then["stages"]}
    assert [[cell["text"] for cell in line][1] for line in table["rows"][:-1]] == [
        str(one["open"]) for one in now["stages"]
    ]
    assert [[cell["text"] for cell in line][-2] for line in table["rows"]] == [
        *(str(told_then[one["stage"]]) for one in now["stages"]), "1",
    ]  # fmt: skip
    assert table["rows"][-1][-1]["text"] == "+1"
    assert now["sentence"].split(". ")[0] in str(section["blocks"][0])
    listed = [cell["address"] for line in table["rows"] for cell in line if cell.get("address")]
    assert listed
    assert all(one.startswith("/end-use?") for one in listed)
    monitor = reports.periodic(asked, by=at(build.person(Role.MONITOR), 9))
    assert monitor.figures["end_use"] is None
    titles = [one["title"] for one in reports.spoken(monitor, str, "en")["sections"]]
    assert "End-use concerns" not in titles
