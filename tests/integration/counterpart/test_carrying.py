"""What crosses between the house and the counterpart's door, each thing once and to whom it belongs."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import override_settings

from answerable.accounts import actions as accounts
from answerable.accounts.queries import named_to
from answerable.actor import Level, Role
from answerable.channel.actions import portal as actions
from answerable.channel.models import Answer, HandedIn, OfficialInvited
from answerable.intake.models import Report
from answerable.ledger.models import Act
from answerable.refusal import Refused
from answerable.release import actions as release
from answerable.release.models import CopyOut, CopyRead
from tests import build
from tests.integration.counterpart.doors import DOOR
from tests.integration.counterpart.house import WHY, Behind, installed
from tests.pages import signed_in

pytestmark = pytest.mark.django_db
STAFF = {name: getattr(settings, name) for name in DOOR if hasattr(settings, name)}
"""How the staff's own door answers: kept before any door of a counterpart stands."""


@pytest.fixture
def behind(tmp_path: Path) -> Iterator[Behind]:
    with installed(tmp_path) as made:
        yield made


def test_a_question_is_shown_answered_and_its_answer_recorded_as_theirs(behind: Behind) -> None:
    row = behind.counterpart()
    request = behind.asked(row, "Was the mill struck by your aircraft?")
    official = behind.inside(row)
    key = f"{request.reference}-1"
    assert "Was the mill struck by your aircraft?" in official.sees(f"/questions/{key}")
    official.answers(key, "It was struck in error.", position="admitted_mistake")
    behind.carry()
    [answer] = Answer.everything.all()
    assert (answer.text, answer.position, answer.door) == (
        "It was struck in error.", "admitted_mistake", "counterpart",
    )  # fmt: skip
    assert answer.recorded_by == OfficialInvited.everything.get().reference
    assert answer.question.state == "answered"
    assert "It was struck in error." in official.sees(f"/questions/{key}")


def test_whatever_came_in_is_taken_over_once(behind: Behind) -> None:
    row = behind.counterpart()
    request = behind.asked(row)
    official = behind.inside(row)
    official.answers(f"{request.reference}-1", "No.")
    official.browser.post("/ask", {"text": "Which mill?"})
    for _ in range(3):
        behind.carry()
    assert Answer.everything.count() == 1
    assert sorted(HandedIn.everything.values_list("kind", flat=True)) == [
        "answer", "joined", "query",
    ]  # fmt: skip


def test_a_file_arrives_as_a_report_of_the_partner_sealed_before_anything_reads_it(
    behind: Behind,
) -> None:
    row = behind.counterpart()
    request = behind.asked(row)
    official = behind.inside(row)
    sent = SimpleUploadedFile("../../etc/reply.txt", b"our inquiry found nothing")
    official.answers(f"{request.reference}-1", "See the file.", [sent])
    behind.carry()
    [report] = Report.everything.all()
    assert (report.filename, report.source.kind) == ("reply.txt", "partner_statement")
    assert Answer.everything.get().exhibit == report.exhibit.reference
    assert "reply.txt" in official.sees(f"/questions/{request.reference}-1")


def test_what_was_released_is_shown_to_the_byte_and_its_opening_is_remembered(
    behind: Behind,
) -> None:
    row = behind.counterpart()
    sent = behind.releases(row)
    official = behind.inside(row)
    copies = list(CopyOut.everything.filter(release=sent))
    for copy in copies:
        body = official.browser.get(f"/papers/{sent.reference}-{copy.order}").content
        assert sha256(body).hexdigest() == copy.sha256
    behind.carry()
    noted = CopyRead.everything.filter(release=sent, how="portal")
    assert noted.count() == len(copies)
    with override_settings(**STAFF):
        page = signed_in(behind.lead).get(f"/releases/{sent.reference}").content.decode()
    assert "<bdi>Director of inquiries</bdi>: read at their own door" in page


def test_what_is_retracted_is_denied_at_the_next_request_and_who_saw_it_is_kept(
    behind: Behind,
) -> None:
    row = behind.counterpart()
    sent = behind.releases(row)
    official = behind.inside(row)
    path = f"/papers/{sent.reference}-{CopyOut.everything.filter(release=sent).earliest('order').order}"
    assert official.browser.get(path).status_code == 200
    release.retract(sent.reference, because=WHY, by=behind.team.lead)
    behind.carry()
    assert official.browser.get(path).status_code == 404
    assert sent.reference not in official.sees()
    assert CopyRead.everything.filter(release=sent).exists()


def test_a_retraction_sends_the_worker_at_once(behind: Behind) -> None:
    from answerable.ledger.models import Job

    sent = behind.releases(behind.counterpart())
    release.retract(sent.reference, because=WHY, by=behind.team.lead)
    assert Job.objects.filter(name="carry", subject=sent.reference).count() == 1


def test_who_is_removed_finds_every_door_closed(behind: Behind) -> None:
    row = behind.counterpart()
    request = behind.asked(row)
    official = behind.inside(row)
    reference = OfficialInvited.everything.get().reference
    actions.remove_official(reference, because=WHY, by=behind.lead)
    behind.carry()
    paths = ("/", f"/questions/{request.reference}-1", "/papers/rl-22222222-1")
    assert {official.browser.get(path).headers.get("Location") for path in paths} == {"/sign-in"}
    assert official.answers(f"{request.reference}-1", "Still here.").status_code == 302
    behind.carry()
    assert not Answer.everything.exists()


def test_an_answer_to_another_counterparts_question_is_refused_in_words_that_tell_nothing(
    behind: Behind,
) -> None:
    tamrin, veskara = behind.counterpart(), behind.counterpart("Command of Veskara")
    theirs = behind.asked(veskara, "Was it yours?")
    official = behind.inside(tamrin)
    forged = [_forged(behind, f"{name}-1") for name in (theirs.reference, "rq-22222222")]
    for entry in forged:
        actions.take_over(entry, by=behind.by)
    said = {row.refused_because for row in HandedIn.everything.filter(kind="answer")}
    assert said == {"This is not open to you."}
    assert not Answer.everything.exists()
    assert official.browser.get(f"/questions/{theirs.reference}-1").status_code == 404


def _forged(behind: Behind, of: str) -> actions.Entry:
    """As a door that was broken into would write it."""
    official = OfficialInvited.everything.get()
    told = {"text": "No.", "form": "written", "completeness": "full", "position": "refused"}
    return actions.Entry(
        of.ljust(32, "0"), official.counterpart.reference, official.reference, "answer", of,
        build.NOON.date(), told,
    )  # fmt: skip


def test_nonsense_in_the_in_box_is_noted_and_holds_nothing_up(behind: Behind) -> None:
    row = behind.counterpart()
    request = behind.asked(row)
    official = behind.inside(row)
    bad = _forged(behind, "rq-22222222-1")
    odd = [
        actions.Entry(f"{n:032}", bad.counterpart, bad.official, kind, of, bad.handed_on, told)
        for n, (kind, of, told) in enumerate([
            ("answer", "", {}), ("answer", f"{request.reference}-99", bad.told), ("bomb", "x", {}),
            ("answer", f"{request.reference}-1", {"text": ["a"], "form": 3}),
            ("seen", "rl-22222222-1", {}), ("query", "rq-22222222-1", {"text": "x"}),
        ])
    ]  # fmt: skip
    for entry in odd:
        assert actions.take_over(entry, by=behind.by)
        assert not actions.take_over(entry, by=behind.by)
    assert HandedIn.everything.exclude(refused_because="").count() == len(odd)
    official.answers(f"{request.reference}-1", "A true answer.")
    behind.carry()
    assert Answer.everything.get().text == "A true answer."


def test_only_the_machine_takes_over_and_only_a_lead_invites(behind: Behind) -> None:
    row = behind.counterpart()
    behind.inside(row)
    with pytest.raises(Refused):
        actions.take_over(_forged(behind, "rq-22222222-1"), by=behind.lead)
    with pytest.raises(Refused):
        actions.invite_official(
            row.reference, "Director", until_on=build.NOON.date(), because=WHY, by=behind.by
        )


def test_no_token_of_a_link_is_kept_anywhere(behind: Behind) -> None:
    _, token = behind.invites(behind.counterpart())
    behind.carry()
    kept = repr(list(OfficialInvited.everything.values())) + repr(list(Act.objects.values("body")))
    stores = b"".join(file.read_bytes() for file in behind.place.folder.glob("*.db*"))
    assert token not in kept
    assert token.encode() not in stores


def test_a_question_of_theirs_is_replied_to_with_what_was_released_and_with_nothing_else(
    behind: Behind,
) -> None:
    row = behind.counterpart()
    official = behind.inside(row)
    official.browser.post("/ask", {"text": "Which mill?"})
    behind.carry()
    key = HandedIn.everything.get(kind="query").key
    sent = behind.releases(row, "The mill at Ostrel, on 12 March.", title="Which mill it is")
    elsewhere = behind.releases(behind.counterpart("Command of Veskara"))
    with pytest.raises(Refused, match="for another recipient"):
        actions.reply(row.reference, key, release=elsewhere.reference, by=behind.lead)
    with override_settings(**STAFF):
        browser = signed_in(behind.lead)
        page = browser.get(f"/counterparts/{row.reference}/door").content.decode()
        assert "Director of inquiries" in page.partition("Handed in")[2]
        assert OfficialInvited.everything.get().reference not in page.partition("Handed in")[2]
        browser.post(f"/counterparts/{row.reference}/door/reply",
                     {"entry": key, "release": sent.reference})  # fmt: skip
    behind.carry()
    copy = CopyOut.everything.filter(release=sent).earliest("order")
    assert "Our reply of" in official.sees()
    assert "Which mill?" in official.sees()
    assert official.sees().count(f"/papers/{sent.reference}-{copy.order}") == 2
    with pytest.raises(Refused, match="has its reply"):
        actions.reply(row.reference, key, release=sent.reference, by=behind.lead)
    release.retract(sent.reference, because=WHY, by=behind.team.lead)
    behind.carry()
    assert "Our reply of" not in official.sees()


def test_what_an_official_of_another_counterpart_hands_in_is_refused_and_noted(
    behind: Behind,
) -> None:
    row, other = behind.counterpart(), behind.counterpart("Ministry of Defence of Veskara")
    request = behind.asked(row)
    behind.inside(other)
    stranger = OfficialInvited.everything.get().reference
    for whose, key in ((row.reference, "one"), (other.reference, "two")):
        entry = actions.Entry(
            key,
            whose,
            stranger,
            "answer",
            f"{request.reference}-1",
            build.NOON.date(),
            {"text": "No."},
        )
        assert actions.take_over(entry, by=behind.by)
    refused = HandedIn.everything.filter(key__in=["one", "two"])
    assert set(refused.values_list("refused_because", flat=True)) == {str(actions.NOT_YOURS)}
    assert not Answer.everything.exists()


def test_a_file_on_what_few_may_see_is_seen_by_those_who_see_the_dialogue(behind: Behind) -> None:
    few = build.account(Role.CHANNEL_LEAD, Role.INTAKE_OFFICER, ceiling=Level.RESTRICTED)
    row = behind.counterpart()
    request = behind.asked(row)
    official = behind.inside(row)
    whole = request.dialogue.reference
    high = build.person(Role.CHANNEL_LEAD, ceiling=Level.RESTRICTED)
    accounts.mark(whole, Level.RESTRICTED, because=WHY, by=high)
    accounts.name_member(whole, few, because=WHY, by=high)
    sent = SimpleUploadedFile("reply.txt", b"our inquiry found nothing")
    official.answers(f"{request.reference}-1", "See the file.", [sent])
    behind.carry()
    [report] = Report.everything.all()
    assert set(named_to(report.reference)) == set(named_to(whole)) >= {few}
