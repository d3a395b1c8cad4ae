"""Hidden records change nothing: two worlds that differ only in them look the same, byte for byte.

Both worlds gain the same visible records; one of them gains hidden ones before and between. A low
viewer then follows every link there is. References are random, so each is named by the order in
which the viewer meets it; the clock stands still.
"""

from __future__ import annotations

import re

import pytest
from django.db import transaction

from answerable.accounts.models import Account
from answerable.actor import Level, Role
from answerable.incidents import actions as incidents
from answerable.incidents.rules.judgements import Verdict
from tests import build
from tests.access.asking import TOKEN
from tests.access.conftest import World
from tests.access.family import Family
from tests.access.people import browser_of
from tests.access.world import family

REFERENCE = re.compile(r"\b[a-z]{1,2}-[2-9a-hj-km-np-tv-z]{8}\b")
LINK = re.compile(r'(?:href|action)="(/[^"#]*)"')
START = (
    "/", "/intake", "/incidents", "/situations", "/cases", "/sources", "/reports/new", "/lists/new",
    "/overview/list", "/overview/list.csv", "/people/me", "/?true_on=2026-03-01&known_on=2026-03-10",
    "/patterns", "/patterns/suggestions", "/incidents?words=mill", "/sources?words=clinic",
    "/ledger", "/people", "/cases?page=2",
    "/figures", "/figures?length=year&true_on=2026-03-10", "/series", "/questions",
    "/printed/periodic.json", "/arms", "/articles", "/transfers", "/licences", "/units",
    "/observations", "/end-use", "/restrictions", "/screening", "/units?name=brigade",
)  # fmt: skip
RANDOM_BY_DESIGN = "/people/me/factor"
"""A fresh secret at every visit."""
PACKED = (".pdf", ".docx", ".xlsx")
"""References cannot be renamed in what is packed: the JSON of the same document is compared instead."""


class Crawl:
    """What a viewer meets, following every link, each answer with its references renamed."""

    def __init__(self, viewer: Account, most: int) -> None:
        self.browser, self.names = browser_of(viewer), dict[str, str]()
        self.answers: dict[str, tuple[int, bytes]] = {}
        waiting = list(START)
        while waiting and len(self.answers) < most:
            path = waiting.pop(0)
            if self._renamed(path) not in self.answers:
                waiting += self._ask(path)

    def _ask(self, path: str) -> list[str]:
        response = self.browser.get(path)
        whole = response.getvalue() if response.streaming else response.content
        text = TOKEN.sub(b"", whole).decode("utf-8", "replace")
        self.answers[self._renamed(path)] = (response.status_code, self._renamed(text).encode())
        links = (link.replace("&amp;", "&") for link in LINK.findall(text))
        return [
            link for link in links
            if not link.startswith(("/static/", RANDOM_BY_DESIGN)) and not link.endswith(PACKED)
        ]  # fmt: skip

    def _renamed(self, text: str) -> str:
        return REFERENCE.sub(
            lambda m: self.names.setdefault(m[0], f"{m[0][0]}-{len(self.names)}"), text
        )


def low_viewer() -> Account:
    """Cleared to internal, in no compartment, named to nothing; every role that reads content."""
    made = build.account(
        Role.ANALYST, Role.INTAKE_OFFICER, Role.POLICY_LEAD, Role.LICENSING_OFFICER,
        ceiling=Level.INTERNAL, name="Low Viewer",
    )  # fmt: skip
    return Account.objects.get(pk=made.pk)


def hide(world: World, seen: Family, *what: tuple[str, bool]) -> None:
    """What a low viewer may not see, told of an incident that they do see."""
    for number, (level, fenced) in enumerate(what):
        made = family(world.makers, level, fenced=fenced, days_ago=40 - number)
        incidents.judge_link(
            made.of["report"], seen.of["incident"], Verdict.SAME, because="the same mill",
            by=world.makers.author(),
        )  # fmt: skip


Answers = dict[str, tuple[int, bytes]]


def twins(world: World, most: int) -> tuple[Answers, Answers]:
    """The world as a low viewer meets it, without and with the hidden records."""
    viewer = low_viewer()
    return tuple(_crawled(world, viewer, most, hidden=hidden) for hidden in (False, True))


def _crawled(world: World, viewer: Account, most: int, *, hidden: bool) -> Answers:
    with transaction.atomic():
        first = family(world.makers, "internal", fenced=False, days_ago=29)
        if hidden:
            hide(world, first, ("confidential", False), ("internal", True), ("restricted", False))
        family(world.makers, "open", fenced=False, days_ago=28)
        if hidden:
            hide(world, first, ("open", True))
        found = Crawl(viewer, most).answers
        transaction.set_rollback(True)
    return found


def differing(one: Answers, other: Answers) -> list[str]:
    """The addresses whose answers differ, with the first byte at which they do."""
    found = [f"only in one world: {path}" for path in sorted(one.keys() ^ other.keys())]
    for path in sorted(one.keys() & other.keys()):
        if one[path] != other[path]:
            left, right = one[path][1], other[path][1]
            at = next(
                (n for n, (a, b) in enumerate(zip(left, right, strict=False)) if a != b), len(left)
            )
            found.append(f"{path}: {left[at - 90 : at + 60]!r} | {right[at - 30 : at + 60]!r}")
    return found


def none_differ(plain: Answers, other: Answers) -> None:
    assert len(plain) > 40
    assert {status for status, _ in plain.values()} <= {200, 302, 404, 405}
    if wrong := differing(plain, other):
        pytest.fail("\n".join(wrong[:20]), pytrace=False)


def test_two_worlds_that_differ_only_in_hidden_records_look_the_same(world: World) -> None:
    none_differ(*twins(world, 100))


@pytest.mark.soak
def test_two_worlds_look_the_same_however_far_one_follows_their_links(world: World) -> None:
    none_differ(*twins(world, 3_000))


def test_the_crawl_would_notice_one_more_visible_record(world: World) -> None:
    viewer = low_viewer()
    before = Crawl(viewer, 30).answers
    family(world.makers, "internal", fenced=False, days_ago=25)
    assert differing(before, Crawl(viewer, 30).answers)
