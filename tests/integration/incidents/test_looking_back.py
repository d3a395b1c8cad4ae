"""An incident as of two dates: what was true on one, as far as was known on the other."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from answerable.actor import Actor
from answerable.incidents import actions, queries
from answerable.incidents.rules.gradings import Axis
from answerable.incidents.rules.judgements import Verdict
from answerable.incidents.rules.ranges import Counted
from tests import build
from tests.integration.incidents import stories

pytestmark = pytest.mark.django_db
START = build.NOON.date()


def later(by: Actor, days: int) -> Actor:
    """The same person, some days on."""
    return replace(by, moment=by.moment + timedelta(days=days))


def killed(reference: str, on: int, known: int, by: Actor) -> tuple[int | None, int | None]:
    """The range as of two days, counted from the first."""
    found = queries.ranges_as_of(
        reference, true_on=START + timedelta(on), known_on=START + timedelta(known), by=by
    )
    return found[Counted.KILLED].figure


def test_a_range_can_be_asked_for_as_it_was_known_then() -> None:
    by = stories.analyst()
    _, incident = stories.market(by)
    ref = incident.reference
    on_fifth = later(by, 5)
    second = stories.told(stories.VISIT, source="Orla Valley Monitor", by=on_fifth)
    made = actions.judge_link(second, ref, Verdict.SAME, because=stories.FOUND, by=on_fifth)
    stories.accept_all(second, by=on_fifth)
    actions.narrow(ref, Counted.KILLED, (11, 11), because="named", by=later(by, 8))
    actions.withdraw_judgement(made.reference, because="another market", by=later(by, 12))
    actions.widen(ref, Counted.KILLED, because="one origin left", by=later(by, 13))
    assert [killed(ref, day, day, by) for day in (-1, 0, 4, 5, 8, 13)] == [
        (None, None), (9, None), (9, None), (9, 11), (11, 11), (9, None),
    ]  # fmt: skip
    assert killed(ref, 13, 8, by) == (11, 11)


def test_what_was_true_earlier_and_learnt_later_shows_by_the_second_date_only() -> None:
    by = stories.analyst()
    _, incident = stories.market(by)
    actions.grade(
        incident.reference, Axis.POSITION, "credible-substantiated", because="its own report",
        by=later(by, 10), effective_on=date(2026, 3, 18),
    )  # fmt: skip

    def position(on: int, known: int) -> str:
        fields = queries.fields_as_of(
            incident.reference, true_on=START + timedelta(on), known_on=START + timedelta(known),
            by=by,
        )  # fmt: skip
        return str(fields["belligerent_position"])

    assert position(3, 5) == "not-yet-assessed"
    assert position(3, 10) == "credible-substantiated"
    assert position(1, 10) == "not-yet-assessed"


def test_a_merge_is_looked_back_at_like_everything_else() -> None:
    by = stories.analyst()
    _, first = stories.market(by)
    report = stories.told(stories.VISIT, source="Orla Valley Monitor", by=by)
    second = stories.begun(report, by=by, title="Hall")
    actions.merge(second.reference, first.reference, because="one strike", by=later(by, 2))
    actions.split(second.reference, because="two strikes", by=later(by, 4))
    assert [killed(first.reference, day, day, by) for day in (1, 2, 4)] == [
        (9, None), (9, 11), (9, None),
    ]  # fmt: skip
