"""What the five founding reports say: the expected table, over `../shared` where present."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from answerable.reading import (
    Dealing,
    Frame,
    Hints,
    Kind,
    Modality,
    Reading,
    Scope,
    Standing,
    Statement,
    read,
)

FOUNDING = Path(__file__).resolve().parents[3].parent / "shared" / "reference" / "founding"
pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(
        not FOUNDING.is_dir(), reason="the founding reports are not on this machine"
    ),
]

# number, title begins, publisher, agency credited
DOCUMENTS = [
    ("000", "US, Israeli officials will discuss civilian harm", "Reuters", "Reuters"),
    ("001", "U.S. and Israel initiate dialogue", None, "Reuters"),
    ("002", None, "Reuters", "Reuters"),
    ("003", None, "Shafaq News", "Reuters"),
    ("004", "US, Israeli officials meet virtually on Rafah", "Reuters", "Reuters"),
]
# number, killed, claimant, how the claimant is known
RUNNING_TOTALS = [
    ("001", (25_000, None), "Palestinian Ministry of Health", Standing.NAMED),
    ("002", (43_000, None), "enclave's health authorities", Standing.BY_ROLE),
    ("003", (43_000, None), "health authorities in Gaza", Standing.BY_ROLE),
    ("004", (32_000, None), "Palestinian health authorities", Standing.BY_ROLE),
]
# number, field, figure
SEVENTH_OF_OCTOBER = [
    ("001", "killed", (1_200, 1_200)),
    ("001", "abducted", (250, 250)),
    ("002", "killed", (1_200, 1_200)),
    ("002", "abducted", (250, 250)),
    ("004", "killed", (1_200, 1_200)),
    ("004", "abducted", (253, 253)),
]
# number, incidents, words that stand in the quotation, origin the document itself names
HANDLING = [
    ("000", (None, 500), "nearly 500 potential incidents", None),
    ("002", (None, 500), "nearly 500 potential incidents", "The Washington Post"),
    ("003", (500, 500), "approximately 500 incidents", "The Washington Post"),
    ("000", (0, 0), "No action had been taken on any of the incidents", None),
    ("002", (0, 0), "have not taken further action on any of them", None),
    ("002", (0, 0), "None of the Gaza cases had yet reached the third stage", None),
    ("003", (0, 0), "no actions have been taken", None),
    ("003", (0, 0), "none of the Gaza-related cases have reached the third stage", None),
]
M = Dealing
# number, dealing, words that stand in the quotation, parties begin with, date
DEALINGS = [
    ("000", M.MEETING_SCHEDULED, "will hold talks in early December", (
        "Senior U.S. and Israeli officials",), "XXXX-12-01/XXXX-12-10"),
    ("000", M.REQUEST, "An Oct. 13 letter", ("officials in President Joe Biden's administration",
        "Israel's government"), "XXXX-10-13"),
    ("000", M.CONCERN_RAISED, "previous channels were not working", (
        "officials in President Joe Biden's administration",), None),
    ("000", M.MEETING_ASKED, "to meet virtually before the end of that month", (
        "officials in President Joe Biden's administration",), "XXXX-10-31"),
    ("000", M.MEETING_SCHEDULED, "a first meeting had been scheduled", (), None),
    ("000", M.REFUSAL, "where the meeting would take place", ("Matthew Miller",), None),
    ("000", M.REFUSAL, "whether the new channel would accelerate", ("Matthew Miller",), None),
    ("000", M.REFUSAL, "did not commit to any assessments", ("Matthew Miller",), "XXXX-01-20"),
    ("001", M.CHANNEL_SET_UP, "has established a negotiating channel", ("United States", "Israel"),
        None),
    ("001", M.MEETING_HELD, "meeting in early January", ("U.S. Secretary of State Antony Blinken",),
        "XXXX-01-01/XXXX-01-10"),
    ("001", M.CONCERN_RAISED, "Blinken expressed concern", ("Antony Blinken",), None),
    ("001", M.REQUEST, "should be informed of", ("U.S. Secretary of State",), None),
    ("001", M.REQUEST, "reliable channel", ("U.S. Secretary of State",), None),
    ("001", M.ANSWER, "provide feedback to Americans", ("Israelis",), None),
    ("001", M.REFUSAL, "refused to criticize Israel", ("Biden administration",), None),
    ("001", M.REFUSAL, "declined to say if Washington", ("U.S. officials",), None),
    ("002", M.MEASURE_CONSIDERED, "suspending existing arms export licenses", (), None),
    ("002", M.MEASURE_CONSIDERED, "a unit needs more training", (), None),
    ("002", M.CONCERN_RAISED, "consistently raises concerns", ("Washington",), None),
    ("002", M.REFUSAL, "declined to do its own investigations", ("Biden administration",), None),
    ("003", M.CONCERN_RAISED, "has raised several incidents with Israel", (
        "US embassy in Jerusalem", "Israel"), None),
    ("003", M.REFUSAL, "declined to comment", ("State Department",), None),
    ("003", M.INVESTIGATION_OPENED, "is reviewing reports", ("Washington",), None),
    ("003", M.MEASURE_CONSIDERED, "withholding future approvals", (), None),
    ("004", M.MEETING_HELD, "held a virtual meeting on Monday", (
        "Senior U.S. and Israeli officials",), "XXXX-XX-XX"),
    ("004", M.REQUEST, "urged Israel not to conduct", ("President Joe Biden", "Israel"), None),
    ("004", M.CONCERN_RAISED, "made its concerns known", ("United States",), None),
    ("004", M.MEETING_CANCELLED, "that Netanyahu canceled", ("Benjamin Netanyahu",), None),
    ("004", M.MEETING_CANCELLED, "called off the planned visit", ("Benjamin Netanyahu",), None),
    ("004", M.MEETING_ASKED, "asked the White House to reschedule", ("Israel", "White House"),
        "XXXX-03-27"),
    ("004", M.MEETING_SCHEDULED, "in-person follow-up meeting would be held", (), None),
    ("004", M.REFUSAL, "declined to confirm that", ("Israeli official",), None),
]  # fmt: skip


@cache
def founding(number: str, published_on: str = "") -> Reading:
    path = next(FOUNDING.glob(f"{number}_*.txt"))
    return read(path.read_bytes(), Hints(filename=path.name, published_on=published_on))


def told(number: str, dealing: Dealing | None, words: str) -> Statement:
    """The one statement of that kind whose quotation holds `words`."""
    found = [s for s in founding(number).statements if words in s.quote and s.dealing == dealing]
    assert len(found) == 1, (number, dealing, words, found)
    return found[0]


@pytest.mark.parametrize(("number", "title", "publisher", "credited"), DOCUMENTS)
def test_a_founding_report_says_whose_it_is(
    number: str, title: str | None, publisher: str | None, credited: str
) -> None:
    reading = founding(number)
    assert (reading.title or "").startswith(title or "")
    assert (reading.title is None) == (title is None)
    assert (reading.publisher, reading.credited_to, reading.language) == (publisher, credited, "en")
    assert reading.published_on is None


def test_banner_and_language_bar_are_not_text() -> None:
    assert not founding("001").text.startswith("ua")
    assert "banner" not in founding("004").text.splitlines()[-1]


@pytest.mark.parametrize("number", [row[0] for row in DOCUMENTS])
def test_every_span_reproduces_its_quotation(number: str) -> None:
    reading = founding(number)
    assert reading.statements
    for s in reading.statements:
        assert reading.text[s.span[0] : s.span[1]] == s.quote


@pytest.mark.parametrize(("number", "killed", "claimant", "standing"), RUNNING_TOTALS)
def test_the_dead_of_the_war_are_running_totals_by_claimant(
    number: str, killed: tuple[int, None], claimant: str, standing: Standing
) -> None:
    (total,) = [s for s in founding(number).statements if s.killed == killed]
    assert total.scope is Scope.RUNNING_TOTAL
    assert (total.attribution[0].who, total.attribution[0].standing) == (claimant, standing)
    assert total.ruled_out
    assert total.confidence.parts["scope"] > 0.5


@pytest.mark.parametrize(("number", "field", "figure"), SEVENTH_OF_OCTOBER)
def test_the_seventh_of_october_is_background(
    number: str, field: str, figure: tuple[int, int]
) -> None:
    found = [s for s in founding(number).statements if getattr(s, field) == figure]
    assert [s.frame for s in found] == [Frame.BACKGROUND]


@pytest.mark.parametrize("number", [row[0] for row in DOCUMENTS])
def test_no_founding_report_tells_an_incident_of_its_own(number: str) -> None:
    incidents = [
        s for s in founding(number).statements
        if s.kind is Kind.HARM and s.scope is Scope.INCIDENT and s.frame is Frame.MAIN
    ]  # fmt: skip
    assert incidents == []


@pytest.mark.parametrize(("number", "incidents", "words", "origin"), HANDLING)
def test_figures_on_handling_have_the_origin_their_document_names(
    number: str, incidents: tuple[int | None, int], words: str, origin: str | None
) -> None:
    statistic = told(number, Dealing.HANDLING_STATISTIC, words)
    assert (statistic.incidents, statistic.origin) == (incidents, origin)


@pytest.mark.parametrize(("number", "dealing", "words", "parties", "day"), DEALINGS)
def test_what_passed_between_the_sides(
    number: str, dealing: Dealing, words: str, parties: tuple[str, ...], day: str | None
) -> None:
    statement = told(number, dealing, words)
    assert statement.parties[: len(parties)] == parties
    if day is not None:
        assert statement.date is not None
        assert statement.date.edtf == day


@pytest.mark.parametrize(("number", "day"), [("002", "XXXX-12"), ("003", "2024-12")])
def test_the_memo_is_dated_in_both_so_that_it_can_be_contradicted(number: str, day: str) -> None:
    (memo,) = [s for s in founding(number).statements if s.about == "memo"]
    assert memo.date is not None
    assert memo.date.edtf == day


def test_the_follow_up_is_said_by_one_side_and_not_confirmed_by_the_other() -> None:
    planned = told("004", Dealing.MEETING_SCHEDULED, "in-person follow-up meeting")
    refused = told("004", Dealing.REFUSAL, "declined to confirm that")
    assert planned.modality is Modality.PLANNED
    assert [(a.who, a.standing) for a in planned.attribution] == [
        ("a U.S. official", Standing.ANONYMOUS)
    ]
    assert refused.modality is Modality.DECLINED


def test_a_date_without_a_year_is_resolved_by_the_day_of_publication() -> None:
    open_days = {s.date.edtf for s in founding("000").statements if s.date}
    days = {s.date.edtf for s in founding("000", "2024-11-19").statements if s.date}
    assert {"XXXX-10-13", "XXXX-01-20", "XXXX-12-01/XXXX-12-10"} <= open_days
    assert {"2024-10-13", "2025-01-20", "2024-12-01/2024-12-10", "2024-10-31"} <= days


def test_the_meeting_on_monday_is_the_monday_before_publication() -> None:
    held = [
        s for s in founding("004", "2024-04-01").statements if s.dealing is Dealing.MEETING_HELD
    ]
    assert held[0].date is not None
    assert held[0].date.edtf == "2024-04-01"
