"""What English sentences say: figures, scope, frame, dates, speakers, dealings."""

from __future__ import annotations

import pytest

from answerable.reading import (
    Dealing,
    Frame,
    Group,
    Kind,
    Manner,
    Modality,
    PartOfDay,
    Scope,
    Standing,
)
from tests.unit.reading.texts import ENGLISH, only, reading, said

FIGURES = [
    ("At least nine people were killed in the raid.", "killed", (9, None)),
    ("More than 43,000 Tamrinis have been killed.", "killed", (43_000, None)),
    ("Nearly 500 villagers were killed.", "killed", (None, 500)),
    ("Approximately 500 villagers were killed.", "killed", (500, 500)),
    ("Between six and eight civilians were killed.", "killed", (6, 8)),
    ("Six to eight civilians were killed.", "killed", (6, 8)),
    ("Dozens were injured in the blast.", "injured", (24, None)),
    ("Up to 20 people are missing under the rubble.", "missing", (None, 20)),
    ("The strike killed two nurses and a driver.", "killed", (3, 3)),
    ("The raid left nine dead.", "killed", (9, 9)),
    ("Nine people or more were killed.", "killed", (9, None)),
    ("Twelve soldiers were wounded.", "injured", (12, 12)),
    ("The attack claimed the lives of seven people.", "killed", (7, 7)),
    ("The death toll from the strike rose to 14.", "killed", (14, 14)),
    ("The death toll rose from four to six.", "killed", (6, 6)),
    ("The number of dead climbed from 4 to 6.", "killed", (6, 6)),
    ("There were no casualties.", "killed", (0, 0)),
    ("Two hundred and fifty-three people were taken hostage.", "abducted", (253, 253)),
    (
        "An estimated 1.2 million people were displaced by the fighting.",
        "displaced",
        (1_200_000,) * 2,
    ),
    ("A woman and her three children were killed at home.", "killed", (4, 4)),
    ("Gunmen killed a farmer near Harqa.", "killed", (1, 1)),
    ("A dozen villagers died.", "killed", (12, 12)),
    ("No one was killed in the strike.", "killed", (0, 0)),
    ("Rescuers recovered the bodies of four people.", "killed", (4, 4)),
    ("Four people, two of them children, were killed.", "killed", (4, 4)),
    ("A family of five and two other people were killed.", "killed", (7, 7)),
    ("The driver of a bus was killed.", "killed", (1, 1)),
    ("Ten bodies were brought to the field hospital.", "killed", (10, 10)),
]


@pytest.mark.parametrize(("text", "field", "figure"), FIGURES)
def test_figures_are_least_and_most(
    text: str, field: str, figure: tuple[int | None, int | None]
) -> None:
    assert getattr(only(text, field), field) == figure


NOT_PEOPLE = [
    "Five homes were destroyed and killed no plan.",
    "The raid lasted 12 hours.",
    "The army said 200 rockets were fired.",
    "Prices rose 40 percent after the market closed.",
    "One of the killed was buried.",
]


@pytest.mark.parametrize("text", NOT_PEOPLE)
def test_numbers_that_count_no_people_are_no_harm(text: str) -> None:
    assert not [s for s in said(text) if s.killed not in (None, (0, 0)) or s.injured]


def test_a_part_is_told_apart_and_never_added() -> None:
    whole, part = said("Nine people, including three children, were killed.")
    assert (whole.killed, whole.group) == ((9, 9), Group.UNKNOWN)
    assert (part.killed, part.group) == ((3, 3), Group.CHILDREN)
    assert part.rule.endswith(".part")
    assert "counted in the figure before it" in " ".join(part.ruled_out)


def test_killed_or_injured_together_bound_each_figure_from_above_only() -> None:
    (both,) = said("The blast killed or wounded 45 people.")
    assert (both.killed, both.injured) == ((None, 45), (None, 45))


def test_more_than_so_many_killed_or_injured_bounds_neither() -> None:
    (both,) = said("The blast killed or wounded more than 45 people.")
    assert (both.killed, both.injured) == ((0, None), (0, None))


def test_figures_added_up_keep_what_is_known_at_least() -> None:
    assert only("At least nine women and up to three men were killed.", "killed").killed == (
        9,
        None,
    )


GROUPS = [
    ("Two nurses were killed.", Group.MEDICAL),
    ("Four aid workers were killed.", Group.AID_WORKERS),
    ("Three journalists were killed.", Group.JOURNALISTS),
    ("Five women were killed.", Group.WOMEN),
    ("Six soldiers were killed.", Group.FIGHTERS),
    ("Six civilians and soldiers were killed.", Group.MIXED),
    ("Six people were killed.", Group.UNKNOWN),
]


@pytest.mark.parametrize(("text", "group"), GROUPS)
def test_who_was_harmed(text: str, group: Group) -> None:
    assert only(text, "killed").group is group


SCOPES = [
    ("A drone strike killed nine people in a market on Tuesday.", Scope.INCIDENT),
    ("In the past 24 hours, 45 people were killed.", Scope.PERIOD),
    ("More than 11,000 people have been killed since the war began.", Scope.RUNNING_TOTAL),
    ("Some 310 people have been killed since March 2022.", Scope.RUNNING_TOTAL),
]


@pytest.mark.parametrize(("text", "scope"), SCOPES)
def test_what_a_figure_counts(text: str, scope: Scope) -> None:
    found = only(text, "killed")
    assert found.scope is scope
    assert 0 < found.confidence.parts["scope"] <= 1


def test_a_scope_says_what_it_ruled_out() -> None:
    total = only("More than 11,000 people have been killed since the war began.", "killed")
    assert any(why.startswith("Not one incident: it counts since") for why in total.ruled_out)


def test_how_a_war_began_is_background() -> None:
    text = (
        "The conflict was triggered on Jan. 3, 2022, when gunmen attacked Tamrin, killing 80 "
        "people."
    )
    assert only(text, "killed").frame is Frame.BACKGROUND


def test_a_section_on_the_war_is_background() -> None:
    text = (
        "Envoys from Veskara and Tamrin met on Monday to discuss the border.\n\nThey agreed on "
        "little.\n\n"
        "Both sides will talk again.\n\nWar between Veskara and Tamrin\n\nRaiders killed 60 "
        "people in the first days.\n"
    )
    assert only(text, "killed").frame is Frame.BACKGROUND


def test_a_day_long_before_publication_is_background() -> None:
    text = "A raid on Harqa on March 3 killed six people."
    assert only(text, "killed", "2024-11-02").frame is Frame.BACKGROUND
    assert only(text, "killed", "2024-03-05").frame is Frame.MAIN


DATES = [
    ("on Oct. 13", "", "XXXX-10-13"),
    ("on Oct. 13", "2024-11-19", "2024-10-13"),
    ("on 3 May 2024", "", "2024-05-03"),
    ("on May 3, 2024", "", "2024-05-03"),
    ("on Tuesday", "", "XXXX-XX-XX"),
    ("on Tuesday", "2024-05-08", "2024-05-07"),
    ("yesterday", "2024-03-01", "2024-02-29"),
    ("three days ago", "2024-05-08", "2024-05-05"),
    ("last week", "2024-05-08", "2024-04-29/2024-05-05"),
    ("last month", "2024-01-08", "2023-12"),
    ("in early December", "", "XXXX-12-01/XXXX-12-10"),
    ("in late February 2024", "", "2024-02-21/2024-02-29"),
    ("in August 2023", "", "2023-08"),
    ("on 2024-05-03", "", "2024-05-03"),
]


@pytest.mark.parametrize(("words", "published_on", "edtf"), DATES)
def test_dates_are_resolved_as_far_as_they_can_be(words: str, published_on: str, edtf: str) -> None:
    found = only(f"A strike killed six farmers in Harqa {words}.", "killed", published_on)
    assert found.date is not None
    assert found.date.edtf == edtf


def test_a_day_no_calendar_has_is_no_date() -> None:
    assert only("A strike killed six farmers on February 30, 2024.", "killed").date is None


def test_the_month_may_is_not_the_word_may() -> None:
    assert only("A shell killed six farmers who may have been asleep.", "killed").date is None


def test_the_day_of_saying_is_not_the_day_of_harm() -> None:
    text = "Six farmers were killed in Harqa, the police said on Tuesday."
    assert only(text, "killed", "2024-05-08").date is None


def test_a_planned_day_lies_ahead() -> None:
    (meeting,) = said("Officials of Veskara and Tamrin will hold talks on Jan. 20.", "2024-11-19")
    assert meeting.date is not None
    assert meeting.date.edtf == "2025-01-20"


def test_the_part_of_the_day_is_kept() -> None:
    found = only("A strike killed six farmers at dawn on Monday.", "killed")
    assert found.date is not None
    assert found.date.part_of_day is PartOfDay.DAWN


def test_what_surrounds_the_figure() -> None:
    first = next(
        s for s in said(ENGLISH, "2024-05-08") if s.rule == "harm.killed" and s.attribution
    )
    assert (first.killed, first.manner, first.actor) == ((9, None), Manner.DRONE, "Veskaran army")
    assert first.place is not None
    assert first.place.words == "Tamrin"
    assert first.date is not None
    assert first.date.edtf == "2024-05-07"
    assert first.object_hit == "a crowded market"


def test_an_attribution_is_a_chain_from_the_fact_outwards() -> None:
    ambulance = next(s for s in said(ENGLISH) if s.killed == (3, 3) and s.group is Group.CIVILIANS)
    assert [link.who for link in ambulance.attribution] == ["Tamrin Red Crescent", "Reuters"]
    assert ambulance.origin == "Reuters"


SPEAKERS = [
    ("Nine people were killed, a Veskaran official said.", "a Veskaran official",
        Standing.ANONYMOUS),
    ("Nine people were killed, three sources said on Monday.", "three sources", Standing.ANONYMOUS),
    ("Nine people were killed, health authorities in Tamrin said.", "health authorities in Tamrin",
        Standing.BY_ROLE),
    ("According to the Tamrin Ministry of Health, nine people were killed.",
        "Tamrin Ministry of Health", Standing.NAMED),
    ("Governor Sami Harun said nine people were killed.", "Governor Sami Harun", Standing.NAMED),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who", "standing"), SPEAKERS)
def test_a_speaker_is_named_by_role_or_anonymous(text: str, who: str, standing: Standing) -> None:
    (link,) = only(text, "killed").attribution
    assert (link.who, link.standing) == (who, standing)


def test_the_first_telling_named_anywhere_is_the_origin_of_the_count() -> None:
    text = (
        "Officials have identified nearly 300 potential incidents of civilian harm.\n\n"
        "The Washington Post first reported the nearly 300 incidents on Wednesday.\n"
    )
    origins = {s.origin for s in said(text) if s.dealing is Dealing.HANDLING_STATISTIC}
    assert origins == {"The Washington Post"}


def test_a_strike_without_casualties_is_harm_too() -> None:
    (found,) = said("The shelling damaged a hospital in Qarn on Monday.")
    assert (found.kind, found.object_hit, found.damage) == (Kind.HARM, "a hospital", "damaged")
    assert found.killed is None


D = Dealing
DEALINGS = [
    ("Veskara asked Tamrin to reschedule a meeting on the border.", D.MEETING_ASKED, ("Veskara",
        "Tamrin")),
    ("Veskaran and Tamrini officials held a virtual meeting on Monday.", D.MEETING_HELD, (
        "Veskaran and Tamrini officials",)),
    ("The minister postponed a meeting with Tamrin.", D.MEETING_POSTPONED, ("minister",)),
    ("Veskara called off the planned visit.", D.MEETING_CANCELLED, ("Veskara",)),
    ("Veskara has set up a new channel with Tamrin.", D.CHANNEL_SET_UP, ("Veskara", "Tamrin")),
    ("The embassy has raised several incidents with Tamrin.", D.CONCERN_RAISED, ("embassy",
        "Tamrin")),
    ("The minister declined to say where they would meet.", D.REFUSAL, ("minister",)),
    ("The ministry did not respond to questions.", D.REFUSAL, ("ministry",)),
    ("The army denied targeting the market.", D.DENIAL, ("army",)),
    ("The army acknowledged that its shell hit the house.", D.ADMISSION, ("army",)),
    ("The army opened an investigation into the strike.", D.INVESTIGATION_OPENED, ("army",)),
    ("The army closed its investigation without charges.", D.INVESTIGATION_CLOSED, ("army",)),
    ("Veskara pledged to protect clinics.", D.COMMITMENT, ("Veskara",)),
    ("Veskara provided written assurances on the use of the bombs.", D.ASSURANCE, ("Veskara",)),
    ("The ministry is considering suspending export licences.", D.MEASURE_CONSIDERED, ("ministry",)),
    ("The ministry suspended export licences for bombs.", D.MEASURE_TAKEN, ("ministry",)),
    ("The ministry lifted the suspension of licences.", D.MEASURE_LIFTED, ("ministry",)),
    ("None of the Tamrin cases had reached the third stage.", D.HANDLING_STATISTIC, ()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "dealing", "parties"), DEALINGS)
def test_what_passed_between_the_sides(
    text: str, dealing: Dealing, parties: tuple[str, ...]
) -> None:
    found = [s for s in said(text) if s.kind is Kind.DEALING]
    assert [(s.dealing, s.parties) for s in found] == [(dealing, parties)]


def test_who_spoke_before_is_who_refused() -> None:
    text = "The Veskaran Ministry of Defence said it had no record and declined to say more."
    refusal = next(s for s in said(text) if s.dealing is Dealing.REFUSAL)
    assert refusal.parties == ("Veskaran Ministry of Defence",)


def test_a_refusal_is_not_a_denial() -> None:
    (found,) = said("The army declined to confirm that.")
    assert (found.dealing, found.modality) == (Dealing.REFUSAL, Modality.DECLINED)


def test_he_is_whoever_spoke_last() -> None:
    text = "Minister Sami Harun said talks would go on. He declined to say when."
    refusal = next(s for s in said(text) if s.dealing is Dealing.REFUSAL)
    assert refusal.parties == ("Minister Sami Harun",)


def test_a_paper_is_dated_for_others_to_contradict() -> None:
    (paper,) = [s for s in said("So says a March internal ministry memo.") if s.about]
    assert paper.about == "memo"
    assert paper.date is not None
    assert paper.date.edtf == "XXXX-03"


def test_a_report_says_whose_it_is() -> None:
    found = reading(ENGLISH)
    assert found.title == "Airstrike kills at least nine at market in Tamrin"
    assert (found.publisher, found.credited_to, found.language) == ("Reuters", "Reuters", "en")


def test_the_market_of_a_place_is_there_and_not_where_a_later_sentence_is() -> None:
    told = said(
        "At least 14 people were killed when an air strike hit the crowded market of Darwesh. "
        "Separately, three farmers were killed in Beit Sahm when a drone hit their tractor."
    )
    killed = {s.killed[0]: s.place.words for s in told if s.killed and s.place}
    assert killed == {14: "Darwesh", 3: "Beit Sahm"}
