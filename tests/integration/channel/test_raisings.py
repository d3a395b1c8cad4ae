"""An incident is raised with exactly what two reviewers released for it, and with nothing else."""

from __future__ import annotations

from datetime import timedelta

import pytest

from answerable.actor import Actor
from answerable.channel import actions
from answerable.channel.models import Dialogue, History, Raising
from answerable.channel.rules.raisings import Raised
from answerable.channel.rules.requests import Asked
from answerable.incidents import actions as incidents
from answerable.incidents.models import Incident
from answerable.ledger.models import Act
from answerable.refusal import Absent, Refused
from answerable.release import actions as release
from answerable.release.models import Release
from tests.integration.assessment.arrange import incident
from tests.integration.channel import arrange
from tests.integration.release.arrange import WHY, Team, approved, sent
from tests.pages import signed_in

pytestmark = pytest.mark.django_db


def raised(about: str, reference: str, by: Actor, **more: object) -> Raised:
    """How an incident is raised in these tests: today, as a concern, by the ambassador."""
    on = more.pop("on", by.today)
    return Raised(about, "concern", "embassy", "the ambassador", on, reference, **more)  # type: ignore[arg-type]  # fields of Raised by name


def draft_for(team: Team, talk: Dialogue, about: Incident) -> Release:
    """A draft about an incident for the counterpart of a dialogue."""
    whom = talk.counterpart.reference
    to = release.name_recipient(
        "The ministry", kind="counterpart", counterpart=whom, because=WHY, by=team.lead
    )
    row = release.begin(
        to.reference, about.reference, title="The mill", purpose="to be answered", because=WHY,
        by=team.preparer,
    )  # fmt: skip
    release.add_text(row.reference, "We ask what was struck.", because=WHY, by=team.preparer)
    return row


def test_what_was_released_goes_with_a_raising_to_the_last_bit() -> None:
    by, team, about = arrange.lead(), Team(), incident()
    talk = arrange.dialogue(by)
    out = sent(team, draft_for(team, talk, about))
    made = actions.raise_incident(talk.reference, raised(about.reference, out.reference, by), by=by)
    assert (made.about, made.release, made.digest) == (about.reference, out.reference, out.digest)
    [row] = History.objects.filter(subject=made.reference, what="raised")
    assert (row.value, row.data["digest"], row.about) == ("concern", out.digest, about.reference)


def test_nothing_is_raised_by_what_is_not_released_or_was_taken_back() -> None:
    by, team, about = arrange.lead(), Team(), incident()
    talk = arrange.dialogue(by)
    row = approved(team, draft_for(team, talk, about))
    before = Act.objects.count()
    with pytest.raises(Refused, match="only what is released goes out"):
        actions.raise_incident(talk.reference, raised(about.reference, row.reference, by), by=by)
    with pytest.raises(Refused, match="Name what was released"):
        actions.raise_incident(talk.reference, raised(about.reference, "", by), by=by)
    assert (Act.objects.count(), Raising.everything.count()) == (before, 0)
    release.send(row.reference, because=WHY, by=team.lead)
    release.retract(row.reference, because=WHY, by=team.lead)
    with pytest.raises(Refused, match="was retracted"):
        actions.raise_incident(talk.reference, raised(about.reference, row.reference, by), by=by)


def test_a_release_serves_the_record_and_the_counterpart_it_was_made_for() -> None:
    by, team, about, other = arrange.lead(), Team(), incident(), incident()
    talk, elsewhere = arrange.dialogue(by), arrange.dialogue(by)
    out = sent(team, draft_for(team, talk, about))
    with pytest.raises(Refused, match="about another record"):
        actions.raise_incident(talk.reference, raised(other.reference, out.reference, by), by=by)
    with pytest.raises(Refused, match="for another recipient"):
        actions.raise_incident(
            elsewhere.reference, raised(about.reference, out.reference, by), by=by
        )
    with pytest.raises(Absent):
        actions.raise_incident(talk.reference, raised(about.reference, "rl-22222222", by), by=by)


def test_nothing_was_raised_before_what_went_with_it_had_gone_out() -> None:
    by, team, about = arrange.lead(), Team(), incident()
    talk = arrange.dialogue(by)
    out = sent(team, draft_for(team, talk, about))
    early = raised(about.reference, out.reference, by, on=by.today - timedelta(days=1))
    with pytest.raises(Refused, match="when this began"):
        actions.raise_incident(talk.reference, early, by=by)


def test_a_request_that_follows_a_raising_is_about_the_same_record() -> None:
    by, team, about, other = arrange.lead(), Team(), incident(), incident()
    talk = arrange.dialogue(by)
    out = sent(team, draft_for(team, talk, about))
    made = actions.raise_incident(talk.reference, raised(about.reference, out.reference, by), by=by)
    asked = Asked("Note", "the coordinator", ["Why?"], by.today, raising=made.reference)
    assert actions.ask(talk.reference, asked, by=by).about == about.reference
    wrong = Asked("N", "the coordinator", ["Why?"], by.today, about=other.reference,
                  raising=made.reference)  # fmt: skip
    with pytest.raises(Refused, match="about another record"):
        actions.ask(talk.reference, wrong, by=by)
    with pytest.raises(Refused, match="in another dialogue"):
        actions.ask(arrange.dialogue(by).reference, asked, by=by)


def test_a_dialogue_offers_what_stands_released_to_its_counterpart() -> None:
    by, team, about = arrange.lead(), Team(), incident()
    talk = arrange.dialogue(by)
    browser = signed_in(by)
    page = browser.get(f"/dialogues/{talk.reference}").content.decode()
    assert "Nothing stands released to this counterpart." in page
    out = sent(team, draft_for(team, talk, about))
    browser.post(f"/dialogues/{talk.reference}/raise", {
        "release": f"{out.reference} {about.reference}", "cause": "question", "way": "envoy",
        "through": "the envoy to the coordinator", "on": by.today.isoformat()})  # fmt: skip
    [row] = Raising.everything.all()
    assert (row.about, row.cause, row.way) == (about.reference, "question", "envoy")
    page = browser.get(f"/dialogues/{talk.reference}").content.decode()
    assert f"/releases/{out.reference}" in page
    page = browser.get(f"/incidents/{about.reference}").content.decode()
    assert "Raised as a cause of question" in page


def test_what_was_released_about_an_incident_goes_with_it_through_a_merge() -> None:
    by, team, about, stays = arrange.lead(), Team(), incident(), incident()
    talk = arrange.dialogue(by)
    out = sent(team, draft_for(team, talk, about))
    incidents.merge(about.reference, into=stays.reference, because=WHY, by=team.preparer)
    made = actions.raise_incident(talk.reference, raised(about.reference, out.reference, by), by=by)
    assert made.about == stays.reference


def test_what_is_withdrawn_was_raised_all_the_same_and_nothing_more_is_asked_with_it() -> None:
    by, team, about = arrange.lead(), Team(), incident()
    talk = arrange.dialogue(by)
    out = sent(team, draft_for(team, talk, about))
    made = actions.raise_incident(talk.reference, raised(about.reference, out.reference, by), by=by)
    asked = Asked("Note", "the coordinator", ["Why?"], by.today, raising=made.reference)
    row = actions.ask(talk.reference, asked, by=by)
    with pytest.raises(Refused, match="Questions asked with it are open: 1"):
        actions.withdraw_raising(made.reference, because=WHY, by=by)
    arrange.answered(by, row, given_on=by.today)
    browser = signed_in(by)
    page = browser.get(f"/dialogues/{talk.reference}").content.decode()
    assert f'action="/raisings/{made.reference}/withdraw"' in page
    browser.post(f"/raisings/{made.reference}/withdraw",
                 {"because": "it was not theirs", "on": by.today.isoformat()})  # fmt: skip
    made.refresh_from_db()
    assert (made.withdrawn_on, made.withdrawn_because) == (by.today, "it was not theirs")
    kept = History.objects.filter(subject=made.reference).order_by("pk")
    assert [one.what for one in kept] == ["raised", "raising_withdrawn"]
    for address in (f"/dialogues/{talk.reference}", f"/incidents/{about.reference}"):
        page = browser.get(address).content.decode()
        assert "withdrawn on" in page
        assert "it was not theirs" in page
    with pytest.raises(Refused, match="This was withdrawn on"):
        actions.ask(talk.reference, asked, by=by)
    with pytest.raises(Refused, match="withdrawn already"):
        actions.withdraw_raising(made.reference, because=WHY, by=by)
