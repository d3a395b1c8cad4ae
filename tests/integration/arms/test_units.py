"""Units under dated names in several scripts; what is alleged and found; lists; the vetting check."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from answerable.actor import Level, Role
from answerable.arms import actions
from answerable.arms.models import History
from answerable.arms.queries.units import above_on, unit_page, units
from answerable.arms.queries.vetting import vet
from answerable.arms.rules.units import Answered, Entered, Named
from answerable.refusal import Absent, Refused
from tests import build
from tests.integration.arms.seen_arrange import KEPT, NAMED, WHY, analyst, named_to, unit
from tests.integration.assessment.arrange import incident, report

pytestmark = pytest.mark.django_db
TODAY = build.NOON.date()
ALLEGED = Entered("incident", "alleged", "Its guns are said to have fired.", "two residents")


def test_a_unit_is_found_by_any_name_it_ever_bore_in_any_script() -> None:
    by = analyst()
    row = unit(by)
    actions.name_unit(row.reference, Named("لواء الفجر", "its banner", "alias", "ar"), by=by)
    old = Named("Coastal Guard", "an old map", "alias", until_on=date(2019, 12, 31))
    actions.name_unit(row.reference, old, by=by)
    unit(by, Named("Eighth Brigade", "a map"))
    for asked, how in [
        ("seventh brigade", "same"), ("اللواء السابع", "sound"), ("7 Bde", "sound"),
        ("al-Fajr Brigade", "sound"), ("coastal guard", "same"),
    ]:  # fmt: skip
        found = vet(asked, by=by)
        assert [(one.how.value, one.page.line.row.pk) for one in found.found] == [(how, row.pk)]
        assert found.looked_at == 2
    assert vet("Harvest Company", by=by).found == []
    assert unit_page(row.reference, by=by).line.name == "Seventh Brigade"


def test_the_tree_is_that_of_the_day_asked_and_no_unit_stands_under_itself() -> None:
    by = analyst()
    corps = unit(by, Named("First Corps", "a map"), replace(KEPT, echelon="corps"))
    south = unit(by, Named("South Command", "a map"), replace(KEPT, echelon="command"))
    row = unit(by)
    actions.place_unit(
        row.reference, corps.reference, source="a map", from_on=date(2020, 1, 1), by=by
    )
    actions.place_unit(
        row.reference, south.reference, source="a map", from_on=date(2024, 1, 1), by=by
    )
    for day, over in [(date(2021, 1, 1), corps), (date(2024, 1, 1), south)]:
        assert above_on([row.reference], day, by=by)[row.reference] == {over.reference}
    lines = {one.row.pk: one.depth for one in units(by=by)}
    assert lines == {corps.pk: 0, south.pk: 0, row.pk: 1}
    with pytest.raises(Refused, match="under itself"):
        actions.place_unit(south.reference, row.reference, source="a map", by=by)


def test_every_entry_is_alleged_or_found_and_what_is_found_names_what_found_it() -> None:
    by = analyst()
    row, about = unit(by), incident()
    said = replace(ALLEGED, about=about.reference)
    made = actions.enter_of_unit(row.reference, said, because=WHY, by=by)
    assert made.review_on == TODAY + timedelta(days=365)
    with pytest.raises(Refused, match="names what found it"):
        actions.review_entry(made.reference, "found", because=WHY, by=by)
    exhibit = report().exhibit.reference
    actions.review_entry(
        made.reference, "found", because="a finding", cites=(exhibit,), by=by,
        review_on=TODAY + timedelta(days=90),
    )  # fmt: skip
    answer = Answered("denies", "the spokesperson of the force", "a statement", "Not ours.")
    actions.record_unit_answer(made.reference, answer, by=by)
    [shown] = unit_page(row.reference, by=by).entries
    assert (shown.standing.value, shown.cites, shown.title) == ("found", [exhibit], about.title)
    assert [position.value for _, position in shown.answers] == ["denies"]
    values = History.objects.filter(subject=made.reference).order_by("pk")
    assert [one.value for one in values] == ["alleged", "found", "denies"]
    actions.withdraw_entry(made.reference, because="another unit", by=by)
    with pytest.raises(Refused, match="was withdrawn"):
        actions.record_unit_answer(made.reference, answer, by=by)
    assert unit_page(row.reference, by=by).line.found == 0


def test_a_listed_unit_is_said_to_be_listed_until_somebody_ends_it_with_a_reason() -> None:
    by, lead = analyst(), build.person(Role.POLICY_LEAD)
    row = unit(by)
    with pytest.raises(Refused, match="To list a unit"):
        actions.list_unit(row.reference, "Ineligible", legal_basis="an act", because=WHY, by=by)
    since = TODAY - timedelta(days=10)
    actions.list_unit(
        row.reference, "Ineligible", legal_basis="an act", because=WHY, from_on=since, by=lead
    )
    with pytest.raises(Refused, match="stands on this list"):
        actions.list_unit(row.reference, "Ineligible", legal_basis="an act", because=WHY, by=lead)
    assert vet("7th brigade", by=by).found[0].listed
    assert not vet("7th brigade", by=by, on=since - timedelta(days=1)).found[0].listed
    ended = actions.end_listing(row.reference, 1, because="steps were taken", by=lead)
    assert (ended.until_on, ended.ended_because) == (TODAY, "steps were taken")


def test_what_is_said_of_a_unit_about_a_hidden_incident_leaves_no_trace() -> None:
    chief = analyst(ceiling=Level.CONFIDENTIAL)
    row, hidden = unit(chief), incident(Level.RESTRICTED)
    named_to(hidden, chief)
    said = replace(ALLEGED, about=hidden.reference)
    made = actions.enter_of_unit(row.reference, said, because=WHY, by=chief)
    other = analyst()
    page = unit_page(row.reference, by=other)
    assert (page.entries, page.line.alleged) == ([], 0)
    with pytest.raises(Absent):
        actions.withdraw_entry(made.reference, because=WHY, by=other)
    assert unit_page(row.reference, by=chief).line.alleged == 1


def test_the_monitor_sees_no_unit_and_the_licensing_officer_does() -> None:
    row = unit(analyst())
    with pytest.raises(Absent):
        unit_page(row.reference, by=build.person(Role.MONITOR))
    assert unit_page(row.reference, by=build.person(Role.LICENSING_OFFICER)).line.name == NAMED.text
