"""The founding story of a dialogue re-enacted: what the record tells of it afterwards."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from answerable.channel.models import MeetingMove
from answerable.channel.queries.dialogues import dialogue_page
from answerable.channel.queries.meetings import meeting_page
from answerable.channel.rules.slippage import Slip
from answerable.oversight import reports
from answerable.oversight.queries.channel import told_as_of
from answerable.oversight.rules.dialogue import Fate
from answerable.reading import Hints, Reading, Statement, read
from tests.integration.channel.reenacted import INVENTED, Script, Story, acted

FOLDER = Path(__file__).parents[4] / "shared" / "reference" / "founding"
pytestmark = pytest.mark.django_db
PUBLISHED = ("2024-11-19", "2024-01-25", "2024-10-31", "2024-10-31", "2024-04-01")


def holds(story: Story, script: Script) -> None:
    """Everything the documents turn on, read off the record."""
    _the_channel_that_did_not_work(story, script)
    _the_first_meeting_is_late_by_a_range(story, script)
    _the_consultation_was_cancelled_and_asked_for_again(story, script)
    _what_is_to_follow_is_confirmed_by_nobody_else(story, script)
    assert (story.raising.words, story.raising.cause) == (script.raised, "concern")
    assert story.raising.digest


def _the_channel_that_did_not_work(story: Story, script: Script) -> None:
    page = dialogue_page(story.channel.reference, by=story.by)
    assert page.before is not None
    assert (page.before.row.ending, page.before.worked) == (script.not_working, "no")
    assert page.before.row.ended_on == script.letter_on
    [mandate] = page.mandates
    assert [d.by for d in mandate.demands] == [date.fromisoformat(script.wanted)]
    told = told_as_of(by=story.by, true_on=script.letter_on, known_on=story.by.today)
    [asked] = [q for q in told.questions if q.dialogue == story.january.reference]
    assert asked.fate is Fate.IN_PART


def _the_first_meeting_is_late_by_a_range(story: Story, script: Script) -> None:
    on = {
        day: _slip(story, day)
        for day in (date(2024, 10, 31), date(2024, 11, 7), script.scheduled_on)
    }
    assert list(on.values()) == [None, Slip(7, None), Slip(31, 40)]
    row = meeting_page(story.first_meeting.reference, by=story.by).line.row
    assert (row.disclosed, row.place) == (False, "")
    first = MeetingMove.everything.get(meeting=row, number=2)
    assert (first.when_words, first.words) == (script.set_for_words, script.scheduled)


def _slip(story: Story, day: date) -> Slip | None:
    told = told_as_of(by=story.by, true_on=day, known_on=story.by.today)
    return {m.reference: m.slip for m in told.meetings}[story.first_meeting.reference]


def _the_consultation_was_cancelled_and_asked_for_again(story: Story, script: Script) -> None:
    page = meeting_page(story.consultation.reference, by=story.by)
    assert [(m.row.state, m.row.asserted_by) for m in page.moves] == [
        ("agreed", "ours"), ("cancelled", "theirs"), ("re_requested", "theirs"), ("held", "ours"),
    ]  # fmt: skip
    assert page.moves[1].row.reason == script.cancelled
    assert page.line.story.cancellations == 1


def _what_is_to_follow_is_confirmed_by_nobody_else(story: Story, script: Script) -> None:
    page = meeting_page(story.follow_up_meeting.reference, by=story.by)
    assert page.line.last.unconfirmed
    assert page.line.last.row.stance_words == script.not_confirmed
    assert story.follow_up.due == ""
    plain = reports.spoken(reports.briefing(story.first_meeting.reference, by=story.by), str, "en")
    assert plain["figures"]["meetings"][0]["state"] == "agreed"


def test_the_story_between_states_that_do_not_exist() -> None:
    holds(acted(INVENTED), INVENTED)


@pytest.mark.shared
@pytest.mark.skipif(not FOLDER.is_dir(), reason="../shared/reference/founding is not there")
def test_the_story_in_the_words_of_the_founding_documents() -> None:
    script = script_of(readings())
    assert script.wanted == "2024-10-31"
    assert (script.set_for, script.set_for_words) == ("2024-12-01/2024-12-10", "early December")
    assert (script.letter_on, script.asked_again_on) == (date(2024, 10, 13), date(2024, 3, 27))
    holds(acted(script), script)


def readings() -> list[Reading]:
    """The five documents, read with the days they were published."""
    return [
        read(path.read_bytes(), Hints(filename=path.name, published_on=published))
        for path, published in zip(sorted(FOLDER.glob("*.txt")), PUBLISHED, strict=True)
    ]


def script_of(told: list[Reading]) -> Script:
    """The same story, its words and days taken from what was read."""
    talks, january, _, embassy, consultation = told
    letter = _said(talks, "request", "letter")
    wanted, planned = _said(talks, "meeting_asked"), _said(talks, "meeting_scheduled")
    again, met = _said(consultation, "meeting_asked"), _said(consultation, "meeting_held")
    dated = [one.date for one in (letter, wanted, planned, again)]
    days = [when for when in dated if when is not None]
    assert len(days) == len(dated)
    of_letter, of_wish, of_plan, of_asking = days
    return replace(
        INVENTED,
        january_asked=_said(january, "concern_raised", "specific incident").quote,
        january_answer=_said(january, "answer").quote,
        not_working=_said(talks, "concern_raised", "not working").quote,
        letter=letter.quote, letter_on=date.fromisoformat(of_letter.edtf),
        wanted=of_wish.edtf, scheduled=planned.quote, set_for=of_plan.edtf,
        set_for_words=of_plan.words, where_declined=_said(talks, "refusal", "where").quote,
        cancelled=_said(consultation, "meeting_cancelled", "called off").quote,
        asked_again=again.quote, asked_again_on=date.fromisoformat(of_asking.edtf),
        held=met.quote, follow_up=_said(consultation, "meeting_scheduled", "follow-up").quote,
        not_confirmed=_said(consultation, "refusal").quote,
        raised=_said(embassy, "concern_raised", "embassy").quote,
    )  # fmt: skip


def _said(told: Reading, dealing: str, words: str = "") -> Statement:
    return next(s for s in told.statements if s.dealing == dealing and words in s.quote)
