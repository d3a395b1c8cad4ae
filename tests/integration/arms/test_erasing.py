"""An erased report leaves no words of what was seen on its exhibit; what was signed stays."""

from __future__ import annotations

import json

import pytest
from django.core import serializers

from answerable.arms import actions
from answerable.arms.models import (
    Candidate,
    CandidateReason,
    History,
    Identification,
    Observation,
    Origin,
    OriginLink,
)
from answerable.arms.rules.observations import RestsOn
from answerable.oversight import actions as oversight
from tests import build
from tests.integration.arms.seen_arrange import SAID, WHY, analyst, observed
from tests.integration.assessment.arrange import report

pytestmark = pytest.mark.django_db
SECRET = "Zqthirdhouseqz"
KEPT = (Observation, Candidate, CandidateReason, Identification, Origin, OriginLink)


def stored() -> str:
    """Every word this room keeps of observations, with its history."""
    rows = [row for model in KEPT for row in model.everything.all()]
    told = [json.dumps(row.data) for row in History.objects.all()]
    return serializers.serialize("json", rows) + "".join(told)


def test_an_erased_report_leaves_no_word_of_what_was_observed() -> None:
    by, second, told = analyst(), analyst(), report()
    row = observed(by, told)
    actions.add_candidate(
        row.reference, designation=f"Bomb {SECRET}", reason=SECRET, rests_on=RestsOn.SHAPE, by=by
    )
    made = actions.sign_identification(row.reference, SAID, because=SECRET, by=by)
    actions.review_identification(made.reference, "agrees", because=SECRET, by=second)
    assert SECRET in stored()
    assert "LOT INV?2-7" in stored()
    assert actions.erase_observed(told.reference, because=WHY, by=build.house())
    assert SECRET not in stored()
    assert "LOT INV?2-7" not in stored()
    signed = Identification.everything.get()
    assert (signed.answer, signed.verdict) == ("article", "agrees")
    assert not oversight.look().problems


def test_nothing_is_recorded_where_nothing_was_observed() -> None:
    assert not actions.erase_observed("r-22222222", because=WHY, by=build.house())
