"""From what is seen on an exhibit to what it is and where it came from, each signed by two."""

from __future__ import annotations

import pytest

from answerable.actor import Level, Role
from answerable.arms import actions
from answerable.arms.models import History, Identification, Observation
from answerable.arms.queries.observations import (
    newest_observations,
    observation_page,
    observations_on,
)
from answerable.arms.rules.identifications import Said
from answerable.arms.rules.observations import Region, Seen
from answerable.arms.rules.origins import Came
from answerable.refusal import Absent, Refused
from tests import build
from tests.integration.arms.seen_arrange import SAID, WHY, analyst, identified, named_to, observed
from tests.integration.assessment.arrange import incident, report

pytestmark = pytest.mark.django_db


def test_what_is_seen_is_kept_with_its_region_and_its_words_as_copied() -> None:
    by, told = analyst(), report()
    row = observed(by, told)
    kept = Observation.everything.get(pk=row.pk)
    assert (kept.start, kept.top, kept.wide, kept.high) == (1000, 2000, 500, 700)
    assert (kept.exhibit, kept.report, kept.transcript) == (
        told.exhibit.reference, told.reference, "LOT INV?2-7",
    )  # fmt: skip
    shown = observation_page(row.reference, by=by)
    assert shown.line.region == Region(1000, 2000, 500, 700)
    assert [one.row.pk for one in observations_on([told.reference], by=by, field="report")] == [
        row.pk
    ]


def test_candidates_carry_reasons_for_and_against_and_are_ruled_out_with_one() -> None:
    by = analyst()
    row = observed(by, report())
    actions.add_candidate(
        row.reference, designation="Invented bomb 7", reason="the lot fits", by=by
    )
    with pytest.raises(Refused, match="among the candidates"):
        actions.add_candidate(row.reference, designation="invented BOMB 7", by=by)
    actions.give_reason(
        row.reference, 1, speaks="against", rests_on="shape", words="the lug is too wide", by=by
    )
    actions.rule_out(row.reference, 1, because="another lug", by=by)
    [shown] = observation_page(row.reference, by=by).candidates
    assert [one.words["words"] for one, _ in shown.reasons_for] == ["the lot fits"]
    assert [one.words["words"] for one, _ in shown.reasons_against] == ["the lug is too wide"]
    assert shown.row.ruled_out_because == "another lug"


def test_one_signs_and_another_reviews_and_a_later_one_takes_its_place() -> None:
    by, second = analyst(), analyst()
    row = observed(by, report())
    first = actions.sign_identification(row.reference, SAID, because=WHY, by=by)
    [line] = newest_observations(by=second)
    assert [line.awaits_review_by(one) for one in (by, second)] == [False, True]
    with pytest.raises(Refused, match="Who signed it does not review it"):
        actions.review_identification(first.reference, "agrees", because=WHY, by=by)
    with pytest.raises(Refused, match="weapons analyst"):
        actions.review_identification(
            first.reference, "agrees", because=WHY, by=build.person(Role.ANALYST)
        )
    actions.review_identification(first.reference, "disagrees", because=WHY, by=second)
    [line] = newest_observations(by=second)
    assert not line.awaits_review_by(second)
    held = observation_page(row.reference, by=by).line.identification
    assert held is not None
    assert not held.stands
    later = actions.sign_identification(
        row.reference, Said("cannot_tell", "inscription"), because="too worn", by=second
    )
    states = dict(Identification.everything.values_list("reference", "holds"))
    assert states == {first.reference: False, later.reference: True}
    rows = History.objects.filter(what="identification").order_by("pk")
    assert [(one.value, one.data["verdict"]) for one in rows] == [
        ("article", ""), ("article", "disagrees"), ("cannot_tell", ""),
    ]  # fmt: skip


def test_an_origin_needs_what_two_agree_on_and_a_basis_beyond_the_makers_mark() -> None:
    by, second = analyst(), analyst()
    row = observed(by, report())
    made = actions.sign_identification(row.reference, SAID, because=WHY, by=by)
    ours = Came("supplied_by_us", "register", "moderate")
    with pytest.raises(Refused, match="another analyst agrees"):
        actions.sign_origin(made.reference, ours, because=WHY, by=by)
    actions.sign_origin(made.reference, Came("unknown", "none"), because="not reviewed", by=by)
    actions.review_identification(made.reference, "agrees", because=WHY, by=second)
    with pytest.raises(Refused, match="names its maker, not its supplier"):
        actions.sign_origin(
            made.reference, Came("supplied_by_us", "none", "high"), because=WHY, by=by
        )
    actions.sign_origin(made.reference, ours, because=WHY, by=by)
    with pytest.raises(Refused, match="does not review it"):
        actions.review_origin(made.reference, "agrees", because=WHY, by=by)
    actions.review_origin(made.reference, "agrees", because=WHY, by=second)
    held = observation_page(row.reference, by=by).line.identification
    assert held is not None
    assert held.origin is not None
    assert (held.origin.kind.value, held.origin.verdict) == ("supplied_by_us", "agrees")


def test_who_sees_neither_report_nor_incident_sees_no_observation() -> None:
    chief = analyst(ceiling=Level.CONFIDENTIAL)
    hidden = incident(Level.RESTRICTED)
    named_to(hidden, chief)
    row = observed(chief, report(), hidden)
    other = analyst()
    with pytest.raises(Absent):
        observation_page(row.reference, by=other)
    with pytest.raises(Absent):
        actions.sign_identification(row.reference, SAID, because=WHY, by=other)
    officer = build.person(Role.LICENSING_OFFICER)
    open_row = observed(chief, report())
    with pytest.raises(Absent):
        observation_page(open_row.reference, by=officer)


def test_what_a_signed_identification_rests_on_is_not_withdrawn() -> None:
    by, second = analyst(), analyst()
    row = observed(by, report())
    other = actions.observe(row.report, Seen("a crater"), by=by)
    identified(by, second, row)
    with pytest.raises(Refused, match="rests on it"):
        actions.withdraw_observation(row.reference, because=WHY, by=by)
    actions.withdraw_observation(other.reference, because="the wrong picture", by=by)
    with pytest.raises(Refused, match="was withdrawn"):
        actions.sign_identification(other.reference, SAID, because=WHY, by=by)
