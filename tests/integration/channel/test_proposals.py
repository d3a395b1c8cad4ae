"""What a document says arrives as a proposal: a person accepts it or sets it aside, no machine does."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.db import IntegrityError, transaction
from django.test import override_settings

from answerable.accounts import actions as accounts
from answerable.actor import Actor, Role
from answerable.channel import actions
from answerable.channel.models import Answer, Dialogue, Proposal
from answerable.channel.queries import proposals as seen
from answerable.incidents.actions.stored import statement_row
from answerable.incidents.models import Judgement
from answerable.intake import actions as intake
from answerable.intake.models import Report, ReportText
from answerable.intake.rules import Reliability, SourceKind
from answerable.reading.types import Dealing, Kind, Link
from answerable.reading.types import Statement as Said
from answerable.refusal import Absent, Refused
from tests import build
from tests.integration.assessment.arrange import incident
from tests.integration.channel import arrange
from tests.integration.oversight.test_pages import page, speak
from tests.pages import signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _noon() -> object:
    with override_settings(CLOCK=build.NOON):
        yield


WORDS = "The ministry of Tamrin said its forces were not involved. It declined to say more."


def letter(
    *, kind: SourceKind = SourceKind.NGO_OR_PRESS, party: str = "the ministry of Tamrin"
) -> Report:
    """A report that carries a denial and a refusal, read."""
    by = build.person(Role.INTAKE_OFFICER)
    source = intake.add_source(
        name=f"A paper, {by.pseudonym}", kind=kind, reliability=Reliability.C, by=by
    )
    row = intake.receive_told(f"{WORDS} {by.pseudonym}", source=source, by=by).report
    text = ReportText(
        report=row, version=1, text=WORDS, language="en", protected_by=row.protected_by,
        reader="rules-1", made_at=build.NOON,
    )  # fmt: skip
    text.save(force_insert=True)
    for order, (start, end, dealing) in enumerate(
        [(0, 57, Dealing.DENIAL), (58, len(WORDS), Dealing.REFUSAL)]
    ):
        said = Said((start, end), WORDS[start:end], Kind.DEALING, dealing=dealing,
                    parties=(party,), attribution=(Link(party),))  # fmt: skip
        statement_row(said, text, order, maker="rules-1").save(force_insert=True)
    return row


def tells(report: Report, about: str) -> None:
    """Somebody judged that the report tells the incident."""
    Judgement(
        reference=accounts.new_reference("j"), left=report.reference, right=about,
        verdict="same", because="the same place and day",
        judged_by="analyst", judged_at=build.NOON, protected_by=about,
    ).save(force_insert=True)  # fmt: skip


def raised(by: Actor) -> tuple[Dialogue, str, str]:
    """A dialogue that has asked about an incident: dialogue, request, incident."""
    about = incident().reference
    row = arrange.dialogue(by)
    return row, arrange.request(by, row, about=about).reference, about


def test_what_a_report_of_the_incident_says_is_proposed_once() -> None:
    by = arrange.lead()
    row, request, about = raised(by)
    tells(letter(), about)
    assert actions.propose_answers(about, by=build.house()) == 2
    assert actions.propose_answers(request, by=build.house()) == 0
    shown = seen.proposals(by=by, dialogue=row.reference)
    assert [(s.row.dealing, s.position) for s in shown] == [
        ("denial", "denied_involvement"), ("refusal", "refused"),
    ]  # fmt: skip
    assert shown[0].questions == (f"{request}/1",)
    assert not Answer.everything.exists()


def test_the_words_of_somebody_else_are_not_the_counterparts() -> None:
    by = arrange.lead()
    _, _, about = raised(by)
    tells(letter(party="a spokesman for Veskara"), about)
    assert actions.propose_answers(about, by=build.house()) == 0


def test_an_accepted_proposal_is_the_answer_the_person_recorded() -> None:
    by = arrange.lead()
    _, request, about = raised(by)
    tells(letter(), about)
    actions.propose_answers(about, by=build.house())
    first = seen.proposals(by=by)[0].row
    made = actions.accept_as_answer(
        first.reference, request, 1, replace(arrange.SAID, text=first.quote), by=by
    )
    first.refresh_from_db()
    assert (first.state, first.became, first.settled_by) == (
        "accepted", made.reference, by.pseudonym,
    )  # fmt: skip
    assert made.recorded_by == by.pseudonym
    with pytest.raises(Refused, match="settled this proposal already"):
        actions.set_proposal_aside(first.reference, because="once more", by=by)


def test_a_proposal_becomes_only_a_record_of_its_kind_and_dialogue() -> None:
    by = arrange.lead()
    _, _, about = raised(by)
    tells(letter(), about)
    actions.propose_answers(about, by=build.house())
    first = seen.proposals(by=by)[0].row
    other = arrange.dialogue(by)
    elsewhere = arrange.answered(by, arrange.request(by, other))
    with pytest.raises(Refused, match="of this kind"):
        actions.accept_proposal(first.reference, "cm-22222222", by=by)
    with pytest.raises(Refused, match="another dialogue"):
        actions.accept_proposal(first.reference, elsewhere.reference, by=by)
    with pytest.raises(Refused, match="Only who conducts"):
        actions.accept_proposal(first.reference, elsewhere.reference, by=build.person(Role.ANALYST))


def test_a_document_laid_into_a_dialogue_is_read_whoever_speaks_in_it() -> None:
    by = arrange.lead()
    row, _, about = raised(by)
    report = letter(party="the spokesman")
    assert actions.propose_from(row.reference, report.reference, about=about, by=by) == 2
    assert {p.state for p in Proposal.everything.all()} == {"proposed"}


def test_who_may_not_see_the_document_sees_no_proposal() -> None:
    by = arrange.lead()
    row, _, about = raised(by)
    report = letter()
    actions.propose_from(row.reference, report.reference, about=about, by=by)
    blind = build.person(Role.LICENSING_OFFICER)
    assert seen.proposals(by=blind) == []
    with pytest.raises(Absent):
        seen.proposal(Proposal.everything.first().reference, by=blind)  # type: ignore[union-attr]  # one was made


def test_the_database_lets_no_machine_settle_one() -> None:
    by = arrange.lead()
    row, _, about = raised(by)
    actions.propose_from(row.reference, letter().reference, about=about, by=by)
    rows = Proposal.everything.all()
    for state, who in (("accepted", "machine"), ("set_aside", "machine"), ("accepted", "")):
        with pytest.raises(IntegrityError), transaction.atomic():
            rows.update(state=state, settled_by=who, settled_on=build.NOON.date(), because="x",
                        became="an-22222222" if state == "accepted" else "")  # fmt: skip


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_page_records_the_answer_and_nothing_waits_any_more(language: str) -> None:
    by = arrange.lead()
    row, request, about = raised(by)
    speak(by, language)
    browser = signed_in(by)
    laid = browser.post(
        f"/dialogues/{row.reference}/documents",
        {"document": letter().reference, "about": about, "from": "/proposals"},
    )
    assert laid["Location"] == f"/proposals?dialogue={row.reference}"
    html = page(by, laid["Location"])
    first, second = (one.row for one in seen.proposals(by=by))
    assert first.quote in html
    assert f"{request}/1" in html
    fields = {
        "act": "answer", "question": f"{request}/1", "text": first.quote, "form": "written",
        "position": "denied_involvement", "completeness": "full", "given_on": "",
        "from": "/proposals",
    }  # fmt: skip
    assert browser.post(f"/proposals/{first.reference}/settle", fields).status_code == 302
    aside = {"act": "set_aside", "because": "it refuses nothing", "from": "/proposals"}
    assert browser.post(f"/proposals/{second.reference}/settle", aside).status_code == 302
    assert seen.proposals(by=by) == []
    assert Answer.everything.get().text == first.quote
    assert [s.state.value for s in seen.proposals(by=by, every=True)] == ["accepted", "set_aside"]
