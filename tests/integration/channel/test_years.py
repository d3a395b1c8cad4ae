"""Years of dialogue: no clock of a case stops for it, no question is lost, every figure can be retold."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from django.db import connection
from django.test import override_settings

from answerable.channel.models import History, Question
from answerable.oversight import actions as verifications
from answerable.oversight.queries.channel import told_as_of
from answerable.oversight.rules.dialogue import shares
from tests import build
from tests.integration.channel.years import Years, retold
from tests.integration.oversight.test_verify import tamper
from tests.soak.results import keep

pytestmark = pytest.mark.django_db


def lived(seed: int, steps: int) -> Years:
    years = Years(seed)
    for _ in range(steps):
        years.step()
    return years


def hold_to_history(years: Years) -> None:
    """What the figures say is what the rows say, told again by another way."""
    today = years.by.today
    told = told_as_of(by=years.by, true_on=today, known_on=today)
    again = retold(today)
    assert {q.name: q.state.value for q in told.questions} == again.states
    assert {q.name: q.days for q in told.questions if q.days is not None} == again.days
    assert {q.name for q in told.questions if q.late} == again.late
    assert {
        m.reference: (m.slip.least, m.slip.most) if m.slip else None for m in told.meetings
    } == again.slips
    (whole,) = shares(told.questions, frozenset(), lambda one: "") or (None,)
    if whole is not None:
        assert whole.median_days == again.median_days
        assert whole.count("answered") + whole.count("in_part") + whole.count("unanswered") == len(
            again.states
        )


def hold_to_tables() -> None:
    """Every question asked is open, answered or lapsed, in the table as in the rows."""
    rows = Question.everything.select_related("request")
    kept = {f"{q.request.reference}/{q.number}": q.state for q in rows}
    assert kept == retold(build.NOON.date()).states
    assert set(kept.values()) <= {"open", "answered", "lapsed"}


@pytest.mark.parametrize("seed", range(3))
def test_years_of_dialogue_stop_no_clock_lose_no_question_and_can_be_retold(seed: int) -> None:
    years = lived(seed, 70)
    hold_to_tables()
    hold_to_history(years)


def test_the_ledger_commits_to_every_row_the_figures_are_told_from(
    tmp_path: Path,
) -> None:
    if connection.vendor != "sqlite":
        pytest.skip("tampers through SQLite's own catalogue")
    with override_settings(VAULT=tmp_path / "vault", KEYS=tmp_path / "keys"):
        hold_to_the_ledger()


def hold_to_the_ledger() -> None:
    years = lived(7, 40)
    assert years.done["ask"]
    assert not verifications.look().problems
    tamper("UPDATE channel_history SET effective_on = '2020-01-01' WHERE what = 'question'")
    assert [p for p in verifications.look().problems if "channel_history" in str(p)]


@pytest.mark.soak
def test_decades_of_dialogue() -> None:
    years, held = Years(100), 0
    for step in range(1, 3_001):
        years.step()
        if step % 300 == 0:
            hold_to_history(years)
            held += 1
    hold_to_tables()
    assert all(years.done.values()), years.done
    states = Counter(Question.everything.values_list("state", flat=True))
    keep(
        "dialogue",
        {
            "acts_tried": 3_000, "acts_done": sum(years.done.values()), "by_kind": years.done,
            "days": years.days, "questions": dict(states), "history_rows": History.objects.count(),
            "recomputed_from_history_and_equal": held,
        },
    )  # fmt: skip
