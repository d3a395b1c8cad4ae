"""What a message quotes of another is never told as its own."""

from __future__ import annotations

import pytest

from answerable.reading import Hints, Reading, read
from answerable.reading.frames.event import event_frame
from answerable.reading.types import Frame, Modality

HEAD = "From: a@example.org\nSubject: Re: Dahar\nDate: Fri, 10 May 2024 10:00:00 +0000\n\n"
ANSWER = (
    "Our team counted nine people killed in the strike on 8 May 2024.\n\n"
    "On Thu, 9 May 2024, a colleague wrote:\n"
)
QUOTED = "> 14 killed in Dahar on 7 May 2024. Two children were wounded.\n> Please confirm.\n"


def _read(body: str) -> Reading:
    return read((HEAD + body).encode(), Hints(filename="a.eml"))


@pytest.mark.parametrize("body", [ANSWER + QUOTED, QUOTED + "\n" + ANSWER])
def test_a_figure_of_a_quoted_line_is_no_figure_of_the_message(body: str) -> None:
    reading = _read(body)
    frames = {said.quote: said.frame for said in reading.statements}
    assert frames["nine people killed"] is Frame.MAIN
    assert frames["14 killed"] is Frame.BACKGROUND
    assert frames["Two children were wounded"] is Frame.BACKGROUND
    frame = event_frame(reading)
    assert frame.killed
    assert frame.killed.figure == (9, 9)
    assert frame.date
    assert frame.date.edtf == "2024-05-08"
    assert frame.injured is None


def test_why_a_quoted_figure_does_not_count_is_said() -> None:
    quoted = next(said for said in _read(ANSWER + QUOTED).statements if said.quote == "14 killed")
    assert "Not the news of this document: it is quoted from another message." in quoted.ruled_out


def test_where_all_is_quoted_nothing_is_the_senders_own() -> None:
    assert event_frame(_read("Please see below.\n\n" + QUOTED)).killed is None


def test_a_denial_that_is_quoted_is_not_the_senders() -> None:
    said = _read("Noted, thank you.\n\n> The army denied that it hit the school.\n").statements
    assert [(s.modality, s.frame) for s in said] == [(Modality.DENIED, Frame.BACKGROUND)]


def test_a_sign_before_a_number_says_more_than() -> None:
    [said] = _read(">50 people killed in the strike on Dahar.\n").statements
    assert said.frame is Frame.MAIN


def test_a_wrapped_answer_does_not_run_into_what_it_quotes() -> None:
    own = "We have been in the village since Monday morning and have spoken to three families\n"
    quoted = "> we were told that fourteen people had been killed in the village on the same day\n"
    frames = [said.frame for said in _read((own + quoted) * 3).statements]
    assert frames
    assert set(frames) == {Frame.BACKGROUND}
