"""Nothing of another counterpart, of another incident or of the house shows at the door, to the byte.

Two installations gain the same for Tamrin; one of them gains besides: another counterpart with its
questions, answers and officials, drafts, unsent and retracted releases, other incidents, other staff.
Whoever of Tamrin follows every link meets the same bytes in both.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from django.db import transaction

from answerable.actor import Level, Role
from answerable.channel.actions import portal as actions
from answerable.channel.models import Counterpart, HandedIn
from answerable.release import actions as release
from tests import build
from tests.integration.channel import arrange
from tests.integration.counterpart.crawl import CLOCK, Answers, crawled, differing
from tests.integration.counterpart.doors import Visitor
from tests.integration.counterpart.house import WHY, Behind, installed

pytestmark = pytest.mark.django_db


def hide(behind: Behind) -> None:
    """What does not concern Tamrin."""
    veskara = behind.counterpart("Command of Veskara")
    request = behind.asked(veskara, "ZqVeskara: was the clinic struck?", "ZqVeskara: by whom?")
    behind.releases(veskara, "ZqVeskara only.", title="ZqVeskara title")
    official = behind.inside(veskara)
    official.answers(f"{request.reference}-1", "ZqVeskara answers.")
    official.browser.post("/ask", {"text": "ZqVeskara asks."})
    behind.carry()
    build.person(Role.ANALYST, ceiling=Level.CONFIDENTIAL)


def hide_of_theirs(behind: Behind, row: object) -> None:
    """What concerns Tamrin and was not released to it, or no longer stands."""
    taken_back = behind.releases(row, "ZqRetracted.", title="ZqRetracted")  # type: ignore[arg-type]  # a Counterpart
    release.retract(taken_back.reference, because=WHY, by=behind.team.lead)
    behind.invites(row)  # type: ignore[arg-type]  # a Counterpart
    gone, _ = behind.invites(row)  # type: ignore[arg-type]  # a Counterpart
    actions.remove_official(gone, because=WHY, by=behind.lead)


def asks_back(behind: Behind, row: Counterpart, official: Visitor, *, hidden: bool) -> None:
    """Two questions of theirs: one with a reply that stands, one whose reply was taken back."""
    for text in ("Which mill?", "Which day?"):
        official.browser.post("/ask", {"text": text})
    behind.carry()
    asked = HandedIn.everything.filter(kind="query", counterpart=row.reference)
    first, second = asked.order_by("-text")
    sent = behind.releases(row, "The one by the river.", title="Which mill")
    actions.reply(row.reference, first.key, release=sent.reference, by=behind.lead)
    if hidden:
        wrong = behind.releases(row, "ZqWithdrawn.", title="ZqWithdrawn")
        actions.reply(row.reference, second.key, release=wrong.reference, by=behind.lead)
        release.retract(wrong.reference, because=WHY, by=behind.team.lead)
    behind.carry()


def world(folder: Path, *, hidden: bool) -> tuple[Answers, Visitor]:
    """One installation, as an official of Tamrin meets it."""
    with transaction.atomic(), installed(folder) as behind:
        if hidden:
            hide(behind)
        row = behind.counterpart()
        request = behind.asked(row, "Was the mill struck?", "Who was killed?", "By which unit?")
        if hidden:
            hide_of_theirs(behind, row)
        behind.releases(row, "We ask about the mill near Ostrel.")
        if hidden:
            arrange.answered(behind.lead, behind.asked(behind.counterpart("Envoy of Ruun")))
        official = behind.inside(row)
        official.answers(f"{request.reference}-2", "Nobody was killed.")
        behind.carry()
        asks_back(behind, row, official, hidden=hidden)
        official.answers(f"{request.reference}-3", "It is under review.", position="under_review")
        found = crawled(official)
        transaction.set_rollback(True)
    return found, official


def test_two_installations_that_differ_only_in_what_is_not_theirs_answer_the_same_bytes(
    tmp_path: Path,
) -> None:
    plain, _ = world(tmp_path / "one", hidden=False)
    other, _ = world(tmp_path / "two", hidden=True)
    assert len(plain) > 15
    assert differing(plain, other) == []
    assert b"Zq" not in b"".join(body for _, body in other.values())


def test_no_page_tells_a_time_of_day(tmp_path: Path) -> None:
    pages, _ = world(tmp_path, hidden=True)
    text = {path: body.decode() for path, (_, body) in pages.items() if "/static/" not in path}
    assert {path for path, body in text.items() if CLOCK.search(body)} == set()


def test_the_crawl_would_notice_one_more_question(tmp_path: Path) -> None:
    with installed(tmp_path) as behind:
        row = behind.counterpart()
        behind.asked(row, "Was the mill struck?")
        official = behind.inside(row)
        before = crawled(official)
        behind.asked(row, "And the bakery?")
        behind.carry()
        assert differing(before, crawled(official))


def test_after_removal_no_old_link_opens(tmp_path: Path) -> None:
    with installed(tmp_path) as behind:
        row = behind.counterpart()
        behind.asked(row, "Was the mill struck?", "By whom?")
        sent = behind.releases(row)
        reference, token = behind.invites(row)
        behind.carry()
        official = Visitor()
        official.joins(token)
        links = [f"/papers/{sent.reference}-{n}" for n in (0, 1, 2)]
        links += ["/", *(path for path in crawled(official) if path.startswith(("/q", "/p")))]
        assert official.browser.get("/").status_code == 200
        actions.remove_official(reference, because=WHY, by=behind.lead)
        behind.carry()
        opened = [path for path in links if official.browser.get(path).status_code == 200]
        posted = [official.browser.post(p, {"text": "x"}).status_code for p in ("/ask", *links)]
        assert opened == []
        assert set(posted) <= {302, 405}
        assert official.joins(token).status_code == 404
