"""How late meetings are, told from history rows alone, is what their pages say."""

from __future__ import annotations

import random
from datetime import date, timedelta

import pytest

from answerable.actor import Actor
from answerable.channel import actions
from answerable.channel.models import History, Meeting
from answerable.channel.queries.meetings import meeting_page
from answerable.channel.rules.meetings import DATED, MOVES, MeetingState, Move
from answerable.oversight.queries.channel import told_as_of
from tests import build
from tests.integration.channel.arrange import START, dialogue, lead

pytestmark = pytest.mark.django_db
TODAY = build.NOON.date()
WANTED = date(2025, 12, 31)
WHENS = ("", "2026-01-10", "2026-02", "2026-03-25/2026-04-03", "../2026-01-31", "2026-04-20/..")


def wander(by: Actor, row: str, draw: random.Random) -> Meeting:
    """One meeting led at random through states the table allows, on days that go forward."""
    day = START + timedelta(draw.randrange(20))
    first = Move("asked", day, "ours", when=draw.choice(WHENS))
    made = actions.begin_meeting(row, f"Meeting {draw.random()}", first, by=by)
    state = MeetingState.ASKED
    while (options := sorted(MOVES[state])) and draw.random() < 0.8:
        day = min(day + timedelta(draw.randrange(25)), TODAY)
        state = draw.choice(options)
        when = draw.choice(WHENS)
        if state is MeetingState.HELD:
            when = day.isoformat()
        elif state in DATED:
            when = when or "2026-03-30"
        to = Move(state, day, draw.choice(("ours", "theirs")), when=when, reason="a vote")
        actions.move_meeting(made.reference, to, by=by)
    return made


@pytest.mark.parametrize("seed", [1, 2])
def test_slippage_is_the_same_from_history_as_on_the_page(seed: int) -> None:
    by, draw = lead(), random.Random(seed)
    row = dialogue(by).reference
    made = [wander(by, row, draw) for _ in range(6)]
    then = {one.reference: one for one in told_as_of(true_on=TODAY, known_on=TODAY, by=by).meetings}
    assert set(then) == {one.reference for one in made}
    for one in made:
        line = meeting_page(one.reference, by=by).line
        assert (then[one.reference].story, then[one.reference].slip) == (line.story, line.slip)


def test_an_earlier_day_tells_what_was_so_then() -> None:
    by = lead()
    row = dialogue(by).reference
    made = actions.begin_meeting(
        row, "First", Move("asked", START, "ours", when="2025-12-31"), by=by
    )
    agreed = Move("agreed", START + timedelta(60), "ours", when="2026-04-01/2026-04-10")
    actions.move_meeting(made.reference, agreed, by=by)
    before = START + timedelta(59)
    (then,) = told_as_of(true_on=before, known_on=TODAY, by=by).meetings
    assert then.story.state is MeetingState.ASKED
    assert then.slip is not None
    assert (then.slip.least, then.slip.most) == ((before - WANTED).days, None)
    assert History.objects.filter(what="meeting").count() == 2
