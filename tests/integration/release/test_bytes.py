"""Exactly what two reviewers read goes out: not a byte more, less, or other."""

from __future__ import annotations

from datetime import timedelta
from hashlib import sha256

import pytest

from answerable.accounts import actions as accounts
from answerable.accounts import queries as people
from answerable.accounts.models import Account
from answerable.actor import Door, Level, Role
from answerable.ledger import canon
from answerable.refusal import Absent, Refused
from answerable.release import actions, queries
from answerable.release.models import CopyBytes, CopyRead, FrozenBytes, History, Part, Review
from answerable.release.queries import going, seen
from answerable.release.queries.verifying import digest_sent
from tests import build
from tests.integration.release import arrange
from tests.integration.release.arrange import WHY, Team

pytestmark = pytest.mark.django_db


@pytest.fixture
def team() -> Team:
    return Team()


def test_what_is_sent_has_the_hash_of_what_was_approved(team: Team) -> None:
    ready = arrange.approved(team)
    approved = {review.digest for review in Review.objects.visible_to(team.one)}
    actions.send(ready.reference, because=WHY, by=team.lead)
    out = queries.released(ready.reference, by=team.preparer)
    assert approved == {out.row.digest} == {digest_sent(out.row, out.copies)}
    for copy in out.copies:
        assert sha256(queries.copy_bytes(copy, by=team.preparer)).hexdigest() == copy.sha256


@pytest.mark.parametrize("where", ["bytes", "hash", "name", "order", "fewer", "more"])
def test_anything_changed_after_approval_is_refused(team: Team, where: str) -> None:
    ready = arrange.approved(team)
    part = seen.parts(ready, by=team.preparer)[0]
    _tamper(part, where)
    with pytest.raises(Refused, match="Nothing goes out"):
        actions.send(ready.reference, because=WHY, by=team.lead)
    assert not CopyBytes.everything.exists()


def _tamper(part: Part, where: str) -> None:
    """What somebody with the database in their hands would change."""
    held = FrozenBytes.everything.get(part=part)
    if where == "bytes":
        changed = bytes(held.data)[:-1] + bytes([bytes(held.data)[-1] ^ 1])
        FrozenBytes.everything.filter(pk=held.pk).update(data=changed)
    if where == "hash":
        FrozenBytes.everything.filter(pk=held.pk).update(data=b"other")
        Part.everything.filter(pk=part.pk).update(sha256=sha256(b"other").hexdigest(), size=5)
    if where == "name":
        Part.everything.filter(pk=part.pk).update(name="other.html")
    if where == "order":
        Part.everything.filter(pk=part.pk).update(order=9)
    if where == "fewer":
        FrozenBytes.everything.filter(pk=held.pk).delete()
        Part.everything.filter(pk=part.pk).delete()
    if where == "more":
        held.pk = None
        part.pk, part.name = None, "more.txt"
        part.save(force_insert=True)
        held.part = part
        held.save(force_insert=True)


def test_a_digest_changed_together_with_the_bytes_is_refused_too(team: Team) -> None:
    ready = arrange.approved(team)
    _tamper(seen.parts(ready, by=team.preparer)[0], "hash")
    type(ready).everything.filter(pk=ready.pk).update(
        digest=seen.digest_of(ready, seen.parts(ready, by=team.preparer))
    )
    with pytest.raises(Refused, match="What was reviewed is not what is frozen"):
        actions.send(ready.reference, because=WHY, by=team.lead)


def test_a_state_changed_past_the_reviewers_is_refused(team: Team) -> None:
    row = arrange.frozen(team)
    type(row).everything.filter(pk=row.pk).update(state="approved")
    with pytest.raises(Refused, match="not both found this fit"):
        actions.send(row.reference, because=WHY, by=team.lead)


def test_freezing_twice_gives_the_same_bytes(team: Team) -> None:
    first = arrange.frozen(team)
    before = [part.sha256 for part in seen.parts(first, by=team.preparer)]
    actions.reopen(first.reference, because=WHY, by=team.preparer)
    again = actions.freeze(first.reference, because=WHY, by=team.preparer)
    assert again.round == 2
    assert [part.sha256 for part in seen.parts(again, by=team.preparer)] == before


def test_a_review_of_other_bytes_is_not_taken(team: Team) -> None:
    row = arrange.under_review(team)
    with pytest.raises(Refused, match="not what you looked at"):
        actions.review(row.reference, "fit", digest="0" * 64, notes="fine", by=team.one)


def test_reopening_takes_the_reviews_of_the_round_with_it(team: Team) -> None:
    ready = arrange.approved(team)
    actions.reopen(ready.reference, because=WHY, by=team.preparer)
    again = actions.freeze(ready.reference, because=WHY, by=team.preparer)
    assert not seen.reviews_in(again)


def test_a_verdict_is_its_reviewers_alone_until_both_are_in(team: Team) -> None:
    row = arrange.under_review(team)
    arrange.verdict(row, team.one)
    inspector = build.person(Role.INSPECTOR)
    for other in (team.two, team.preparer, team.lead, inspector):
        assert not Review.objects.visible_to(other).exists()
    assert Review.objects.visible_to(team.one).count() == 1
    arrange.verdict(row, team.two)
    assert Review.objects.visible_to(team.preparer).count() == 2


def test_nothing_in_the_record_tells_a_verdict_before_both_are_in(team: Team) -> None:
    row = arrange.under_review(team)
    arrange.verdict(row, team.one, "not_fit")
    kept = History.objects.filter(subject=row.reference, what="review_given").get()
    assert "not_fit" not in f"{kept.value} {kept.data}"
    assert team.one.pseudonym not in f"{kept.value} {kept.data}"
    arrange.verdict(row, team.two)
    opened = [h.data for h in History.objects.filter(subject=row.reference, what="review")]
    [mine] = [data for data in opened if data["reviewer"] == team.one.pseudonym]
    said = {key: mine[key] for key in ("verdict", "notes", "reviewer", "digest")}
    sealed = canon.commitment(bytes.fromhex(mine["salt"]), said).hex()
    assert sealed == kept.data["commitment"]


def test_one_verdict_of_two_against_it_refuses_it(team: Team) -> None:
    assert arrange.refused(team).state == "refused"


def test_sending_takes_the_second_factor(team: Team) -> None:
    ready = arrange.approved(team)
    account = Account.objects.get(pk=team.lead.account)
    lead = people.actor_for(account, door=Door.WEB, moment=team.lead.moment)
    with pytest.raises(Refused, match="second factor"):
        actions.send(ready.reference, because=WHY, by=lead)


def test_a_retracted_release_is_refused_at_the_next_request_and_remembered(team: Team) -> None:
    row = arrange.sent(team)
    out = queries.released(row.reference, by=team.lead)
    seen_at = build.NOON - timedelta(hours=2)
    actions.note_copy_read(
        row.reference, "release.html", reader="official-4", read_at=seen_at, by=build.house()
    )
    actions.retract(row.reference, because="a name was in it", by=team.one)
    with pytest.raises(Refused, match="retracted"):
        queries.released(row.reference, by=team.lead)
    with pytest.raises(Refused, match="retracted"):
        queries.copy_bytes(out.copies[0], by=team.lead)
    [noted] = CopyRead.objects.visible_to(team.lead)
    assert (noted.reader, noted.read_at, noted.name) == ("official-4", seen_at, "release.html")
    told = History.objects.get(subject=row.reference, what="state", value="retracted")
    assert (told.data["reads"], told.data["last_read"]) == (1, seen_at.isoformat())


def test_a_reading_before_the_retraction_may_be_reported_after_it(team: Team) -> None:
    row = arrange.sent(team)
    actions.retract(row.reference, because=WHY, by=team.lead)
    actions.note_copy_read(
        row.reference, "release.txt", reader="official-4", read_at=build.NOON, by=build.house()
    )
    assert CopyRead.objects.visible_to(team.lead).count() == 1


def test_the_log_of_readings_cannot_be_changed(team: Team) -> None:
    from django.db import Error, transaction

    row = arrange.sent(team)
    actions.hand_over(row.reference, to="the registrar", because=WHY, by=team.lead)
    with pytest.raises(Error), transaction.atomic():
        CopyRead.everything.update(reader="nobody")


def test_what_was_handed_over_is_what_went_out(team: Team) -> None:
    row = arrange.sent(team)
    files = actions.hand_over(row.reference, to="the registrar", because=WHY, by=team.lead)
    listed = [(c.name, c.sha256) for c in going.released(row.reference, by=team.lead).copies]
    assert [(name, sha256(data).hexdigest()) for name, data in files] == listed


def test_losing_access_is_immediate(team: Team) -> None:
    row = arrange.sent(team)
    copy = queries.released(row.reference, by=team.second).copies[0]
    accounts.mark(row.reference, Level.RESTRICTED, because=WHY, by=_high(row.subject))
    for ask in (
        lambda: queries.released(row.reference, by=team.second),
        lambda: queries.copy_bytes(copy, by=team.second),
        lambda: seen.release(row.reference, by=team.second),
        lambda: actions.retract(row.reference, because=WHY, by=team.second),
    ):
        with pytest.raises(Absent):
            ask()
    assert not seen.items(row, by=team.second)


def test_who_may_not_see_what_it_is_about_does_not_see_the_release(team: Team) -> None:
    row = arrange.sent(team)
    accounts.mark(row.subject, Level.RESTRICTED, because=WHY, by=_high(row.subject))
    with pytest.raises(Absent):
        queries.released(row.reference, by=team.second)
    assert queries.released_to("", by=team.second) == []


def _high(_: str) -> build.Actor:
    return build.person(Role.CHANNEL_LEAD, ceiling=Level.CONFIDENTIAL)


def test_nobody_answers_for_what_they_see_only_a_part_of(team: Team) -> None:
    from tests.integration.assessment.arrange import incident

    about = incident()
    report, said = arrange.press(about, team.preparer)
    row = arrange.begun(team, about)
    arrange.fact(row, [said], team.preparer)
    actions.add_exhibit(
        row.reference, report.reference, caption="The report", because=WHY, by=team.preparer
    )
    now = arrange.under_review(team, row)
    accounts.mark(report.reference, Level.CONFIDENTIAL, because=WHY, by=_high(report.reference))
    with pytest.raises(Refused, match="may not see all"):
        arrange.verdict(now, team.one)
