"""Opinions asked for anew when a case comes back: blind again, and what was said before is kept."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings as house

from answerable.actor import Actor, Role
from answerable.assessment import actions, queries
from answerable.assessment.models import Case, History, Opinion
from answerable.assessment.queries import opinions
from answerable.assessment.rules.opinions import Difference
from answerable.cli.case_data import case_data
from answerable.ledger.models import Act
from answerable.oversight.queries.acts import acts_page
from answerable.refusal import Refused
from tests import build
from tests.integration.assessment import arrange, blind
from tests.integration.assessment.arrange import WHY
from tests.pages import signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _clock(settings: object) -> Iterator[None]:
    settings.CLOCK = build.NOON  # type: ignore[attr-defined]  # pytest-django's wrapper
    yield
    (Path(house.DATA) / "playbooks" / f"{blind.NAME}.yaml").unlink(missing_ok=True)


@pytest.fixture
def two() -> tuple[Actor, Actor]:
    return build.person(Role.ANALYST, name="Ada"), build.person(Role.ANALYST, name="Bo")


def _closed_after_opinions(two: tuple[Actor, Actor]) -> Case:
    row = blind.case(two[0])
    for by in two:
        blind.opine(row, by, because="the first time")
    actions.triage_report(row.subject, "duplicate", because=WHY, by=two[0])
    actions.second_triage(row.subject, because=WHY, by=two[1])
    return actions.close_case(row.reference, because=WHY, by=two[0])


def _back(two: tuple[Actor, Actor]) -> Case:
    row = _closed_after_opinions(two)
    arrange.reopen(row, build.person(Role.POLICY_LEAD))
    return row


def _asked(row: Case, by: Actor) -> opinions.Asked:
    asked = queries.case_page(row.reference, by=by).lines[0].asked
    assert asked is not None
    return asked


def test_while_a_case_has_not_come_back_nobody_asks_anew(two: tuple[Actor, Actor]) -> None:
    row = _closed_after_opinions(two)
    with pytest.raises(Refused, match="closed"):
        actions.ask_opinions_again(row.reference, "harm", because=WHY, by=two[0])
    other = blind.case(two[0])
    blind.opine(other, two[0])
    with pytest.raises(Refused, match="still being given"):
        actions.ask_opinions_again(other.reference, "harm", because=WHY, by=two[0])
    blind.opine(other, two[1])
    with pytest.raises(Refused, match="only when the case has come back"):
        actions.ask_opinions_again(other.reference, "harm", because=WHY, by=two[0])


def test_after_a_reopening_a_second_round_is_as_blind_as_the_first_and_the_first_is_kept(
    two: tuple[Actor, Actor],
) -> None:
    row = _back(two)
    assert _asked(row, two[0]).open
    assert actions.ask_opinions_again(row.reference, "harm", because=WHY, by=two[0]) == 2
    with pytest.raises(Refused, match="first give their opinion"):
        actions.write_finding(row.reference, "harm", likelihood="likely", confidence="low",
                              because=WHY, by=two[0])  # fmt: skip
    blind.opine(row, two[0], "unlikely", because="the second time")
    mine, other = _asked(row, two[0]), _asked(row, two[1])
    assert (mine.blind.round, mine.blind.given, mine.blind.mine) == (2, 1, True)
    assert (len(other.shown), other.difference, len(other.earlier)) == (0, None, 1)
    assert [one.because for one in other.earlier[0].shown] == ["the first time"] * 2
    blind.opine(row, two[1], because="the second time")
    done = _asked(row, two[1])
    assert (done.difference, done.earlier[0].difference) == (
        Difference.LIKELIHOOD, Difference.NONE,
    )  # fmt: skip
    assert {one.because for one in opinions.opened(row, "harm", by=two[0])} == {"the second time"}
    assert list(Opinion.everything.order_by("round").values_list("round", flat=True)) == [
        1,
        1,
        2,
        2,
    ]
    told = case_data(queries.case_page(row.reference, by=two[0]))["findings"][0]["opinions"]
    assert (told["round"], told["earlier"][0]["round"]) == (2, 1)


def test_a_third_round_waits_for_another_return(two: tuple[Actor, Actor]) -> None:
    row = _back(two)
    actions.ask_opinions_again(row.reference, "harm", because=WHY, by=two[0])
    for by in two:
        blind.opine(row, by)
    with pytest.raises(Refused, match="only when the case has come back"):
        actions.ask_opinions_again(row.reference, "harm", because=WHY, by=two[0])


def test_after_a_return_to_the_stage_opinions_may_be_asked_for_anew(
    two: tuple[Actor, Actor],
) -> None:
    lead = build.person(Role.POLICY_LEAD)
    row = blind.case(two[0])
    for by in two:
        blind.opine(row, by)
    row = arrange.lead_on(row, two[0], two[1])
    actions.move_case(row.reference, "incident_analysis", because=WHY, by=lead)
    assert actions.ask_opinions_again(row.reference, "harm", because=WHY, by=two[1]) == 2
    assert History.objects.get(what="opinions_again").data["round"] == 2


def test_asking_anew_by_form_post(two: tuple[Actor, Actor]) -> None:
    row = _back(two)
    path = f"/cases/{row.reference}"
    page = signed_in(two[0]).get(path).content.decode()
    assert 'name="act" value="again"' in page
    sent = signed_in(two[0]).post(
        f"{path}/opinions", {"act": "again", "prompt": "harm", "because": WHY}
    )
    assert sent.status_code == 302
    after = signed_in(two[0]).get(path).content.decode()
    assert 'id="opinion-form"' in after
    assert "round 1" in after


@pytest.mark.parametrize("role", [Role.INSPECTOR, Role.ADMINISTRATOR])
def test_no_page_of_acts_says_whose_an_opinion_is_before_all_are_in(
    role: Role, two: tuple[Actor, Actor]
) -> None:
    row, reader = blind.case(two[0]), build.person(role)
    blind.opine(row, two[1])

    def who() -> list[str]:
        found = acts_page(by=reader, subject=row.reference).lines
        return [one.actor for one in found if one.name.startswith("assessment.opinion")]

    assert who() == [""]
    page = signed_in(reader).get(f"/ledger?subject={row.reference}").content.decode()
    assert "not said before all opinions are in" in page
    assert ">Bo<" not in page
    assert Act.objects.filter(name="assessment.opinion.given", actor=two[1].pseudonym).exists()
    blind.opine(row, two[0])
    assert who() == ["Ada", "Bo"]


def test_an_open_round_does_not_open_the_next(two: tuple[Actor, Actor]) -> None:
    row, reader = _back(two), build.person(Role.INSPECTOR)
    actions.ask_opinions_again(row.reference, "harm", because=WHY, by=two[0])
    blind.opine(row, two[0])
    given = [
        one.actor for one in acts_page(by=reader, subject=row.reference).lines
        if one.name == "assessment.opinion.given"
    ]  # fmt: skip
    assert given == ["", "Ada"]
