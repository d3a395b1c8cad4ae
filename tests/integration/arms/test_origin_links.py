"""Where something came from, linked to transfers with the probability and its parts as they stood."""

from __future__ import annotations

from dataclasses import replace

import pytest

from answerable.actor import Actor, Role
from answerable.arms import actions
from answerable.arms.actions.articles import enter_article
from answerable.arms.actions.registers import take_in_register
from answerable.arms.models import Article, Observation, Transfer
from answerable.arms.queries.observations import identification_shown
from answerable.arms.queries.origin_links import offers, reading_of, weighed
from answerable.arms.rules.articles import Described
from answerable.arms.rules.identifications import Said
from answerable.arms.rules.observations import Seen
from answerable.arms.rules.origins import Came
from answerable.assessment import actions as assessment
from answerable.incidents.models import Incident
from answerable.refusal import Refused
from answerable.response.queries.chain import Place, chain_of
from tests import build
from tests.integration.arms.seen_arrange import WHY, analyst, identified, observed
from tests.integration.arms.test_registers import SIPRI, keeper, wanted
from tests.integration.assessment.arrange import at, incident, report
from tests.pages import signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _clock(settings: object) -> None:
    settings.CLOCK = build.NOON  # type: ignore[attr-defined]  # pytest-django's wrapper


KNOWN = Said("article", "inscription", likelihood="almost_certain", confidence="high")


def _came(day: str) -> tuple[str, str, Actor, Actor]:
    """An identified missile at an incident in Tamrin on a day: its identification and our transfer."""
    take_in_register(SIPRI, wanted(), because=WHY, by=keeper())
    about = incident()
    Incident.everything.filter(pk=about.pk).update(recipient_states=["Tamrin"], happened_on=day)
    by, second = analyst(), analyst()
    article = Article.everything.get(designation="Orsa-3", kind="missile")
    said = replace(KNOWN, article=article.reference, designation="Orsa-3")
    held = identified(by, second, observed(by, report(), about), said)
    actions.sign_origin(
        held.reference, Came("supplied_by_us", "register", "moderate"), because=WHY, by=by
    )
    ours = Transfer.everything.get(supplier="Veskara", article=article)
    return held.reference, ours.reference, by, second


def seen_as(text: str, by: Actor, taken_on: str = "") -> Observation:
    """A plate on a picture that came today, with these words on it."""
    seen = Seen("a plate", text, taken_on=taken_on)
    return actions.observe(report().reference, seen, by=by)


def test_a_link_keeps_the_probability_and_its_parts_as_they_stood() -> None:
    held, ours, by, _ = _came("2024-11-19")
    link = actions.link_origin(held, ours, "may_have", because=WHY, by=by)
    assert link.least is not None
    assert 0 <= link.least < link.most <= 1
    [shown] = identification_shown(held, by=by).origin.links
    assert [part["of"] for part in link.parts] == ["article", "days", "share"]
    assert "It is almost certain that it is this article." in list(shown.parts)
    others = {one.row.supplier for line in weighed(link.origin.identification, by=by)
              for one in line.lines}  # fmt: skip
    assert others == {"Veskara", "Ostland"}


def test_nothing_came_by_what_was_delivered_after_the_event() -> None:
    held, ours, by, _ = _came("2019-05-01")
    for verdict in ("came_by", "may_have"):
        with pytest.raises(Refused, match="did not come by this"):
            actions.link_origin(held, ours, verdict, because=WHY, by=by)
    link = actions.link_origin(held, ours, "did_not", because="too late", by=by)
    assert (link.most, link.target_under.startswith("rg-")) == (0, True)


def test_the_chain_leads_from_the_incident_to_the_transfer_and_shows_what_another_agreed_with() -> (
    None
):
    held, ours, by, second = _came("2024-11-19")
    actions.link_origin(held, ours, "came_by", because=WHY, by=by)
    about = identification_shown(held, by=by).row.about
    drawn = chain_of(about, by=by)
    assert [place for place, _ in drawn.by_place] == [
        Place.EVENT, Place.SEEN, Place.IDENTIFIED, Place.ORIGIN, Place.SUPPLY,
    ]  # fmt: skip
    ends = {
        (one.start.partition("-")[0], one.end.partition("-")[0]): one.firm for one in drawn.edges
    }
    assert ends == {("i", "ob"): True, ("ob", "id"): True, ("id", "id"): False, ("id", "tr"): True}
    actions.review_origin(held, "agrees", because=WHY, by=second)
    firm = {one.end: one.firm for one in chain_of(about, by=by).edges}
    assert firm[f"{held}/origin"]
    officer = build.person(Role.LICENSING_OFFICER)
    assert not chain_of(about, by=officer).begun
    assert chain_of("i-22222222", by=by).nodes == ()


def test_what_is_written_offers_articles_of_the_catalogue() -> None:
    by = analyst()
    take_in_register(SIPRI, wanted(), because=WHY, by=keeper())
    row = seen_as("GBU-39/B", by)
    reading = reading_of(row, by=by)
    assert reading is not None
    assert [mark.written for mark in reading.marks] == ["GBU-39/B"]
    assert list(offers(reading, by=by)) == []
    round_ = seen_as("PROJECTILE 155MM M795", by)
    enter_article(Described("M795", "artillery_round", "Invented"), because=WHY, by=by)
    beside = reading_of(round_, by=by)
    assert beside is not None
    assert [(o.article.designation, o.read_as) for o in offers(beside, by=by)] == [("M795", "M795")]
    assert reading_of(seen_as("  ", by), by=by) is None


def test_what_is_written_is_read_by_the_day_of_the_picture_and_alike_on_every_later_day() -> None:
    by = analyst()
    row = seen_as("LOT ABC25C001-002 MFD 02/2025", by, taken_on="2025-02")
    for reader in (by, at(by, 400), at(by, 40_000)):
        reading = reading_of(row, by=reader)
        assert reading is not None
        lot, made = reading.marks
        assert "after 28 February 2025" in str(lot.refused) or "after 2025-02-28" in str(
            lot.refused
        )
        assert (made.refused, made.candidates[0].text) == (None, "2025-02")
    later = reading_of(seen_as("LOT ABC25C001-002", by, taken_on="2025-04"), by=by)
    undated = reading_of(seen_as("LOT ABC26C001-002 LOT ABC26D001-002", by), by=at(by, 400))
    assert later is not None
    assert undated is not None
    assert later.marks[0].refused is None
    assert [one.refused is None for one in undated.marks] == [True, False]


def test_a_finding_cites_an_identification_and_rests_on_the_kind_of_source_behind_it() -> None:
    held, ours, by, _ = _came("2024-11-19")
    about = identification_shown(held, by=by).row.about
    assessment.triage_report(about, "accepted", because=WHY, by=by)
    case = assessment.open_case(about, because=WHY, by=by)
    made = assessment.write_finding(
        case.reference, "arms_origin", likelihood="likely", confidence="high", because=WHY,
        answer="one of ours", cites=[held, ours], by=by,
    )  # fmt: skip
    assert made.rests_on == ["eyewitness"]
    page = signed_in(by).get(f"/cases/{case.reference}").content.decode()
    assert f'href="/identifications/{held}"' in page
    assert f'href="/transfers/{ours}"' in page
    officer = build.person(Role.LICENSING_OFFICER)
    seen = signed_in(officer).get(f"/cases/{case.reference}").content.decode()
    assert held not in seen
