"""Who may read, mark, name, grant and close, and the sentence each refusal gives."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from answerable.accounts import rules
from answerable.actor import Actor, Door, Level, Role, Sight, machine

NOON = datetime(2026, 3, 16, 12, 0, tzinfo=UTC)
TODAY, LONG_AGO = NOON.date(), date(2026, 1, 1)
CONTENT = ("report", "incident", "case", "decision")


def actor(*roles: Role, stepped_up: bool = True, sight: Sight | None = None) -> Actor:
    return Actor(
        "a-1", frozenset(roles), Door.WEB, NOON, 1, sight=sight or Sight(Level.INTERNAL),
        stepped_up=stepped_up,
    )  # fmt: skip


def test_an_administrator_and_a_custodian_read_no_content() -> None:
    for role, kind in itertools.product((Role.ADMINISTRATOR, Role.CUSTODIAN), CONTENT):
        assert not rules.may_read(kind, frozenset({role}))


def test_an_inspector_reads_everything_but_who_a_source_is() -> None:
    kinds = {kind for kind in rules.READERS if rules.may_read(kind, frozenset({Role.INSPECTOR}))}
    assert kinds == set(rules.READERS) - {"source_identity"}


def test_a_kind_nobody_declared_is_read_by_nobody() -> None:
    assert not rules.may_read("content", frozenset(Role))
    assert rules.kind_of("5-22222222") == ""
    assert rules.kind_of("") == ""


@pytest.mark.parametrize(
    ("day", "holds"),
    [(date(2026, 3, 1), False), (date(2026, 3, 2), True), (date(2026, 3, 9), True),
     (date(2026, 3, 10), False)],
)  # fmt: skip
def test_a_grant_holds_from_its_first_day_to_its_last(day: date, holds: bool) -> None:
    grant = rules.Grant(Role.ANALYST, date(2026, 3, 2), date(2026, 3, 9))
    assert (Role.ANALYST in rules.roles_on(day, [grant])) is holds


def seen(
    level: Level, fences: set[str], *, roles: set[Role], named: bool, admitted: set[str]
) -> bool:
    fence = rules.Fence("report", level, frozenset(fences))
    sight = rules.sight_of(frozenset(roles), Level.RESTRICTED, frozenset(admitted))
    tests = rules.grounds(fence, roles=frozenset(roles), sight=sight, named=named)
    assert [test.test for test in tests] == list(rules.Test)
    assert all(test.sentence for test in tests)
    return all(test.holds for test in tests)


@pytest.mark.parametrize(
    ("level", "fences", "role", "named", "admitted", "sees"),
    [
        (Level.INTERNAL, set(), Role.ANALYST, False, set(), True),
        (Level.INTERNAL, set(), Role.ADMINISTRATOR, True, set(), False),
        (Level.RESTRICTED, set(), Role.ANALYST, False, set(), False),
        (Level.RESTRICTED, set(), Role.ANALYST, True, set(), True),
        (Level.CONFIDENTIAL, set(), Role.ANALYST, True, set(), False),
        (Level.OPEN, {"echo"}, Role.ANALYST, True, set(), False),
        (Level.OPEN, {"echo"}, Role.ANALYST, False, {"echo"}, True),
        (Level.OPEN, {"echo", "fog"}, Role.ANALYST, True, {"echo"}, False),
        (Level.CONFIDENTIAL, {"echo"}, Role.INSPECTOR, False, set(), True),
    ],
)
def test_all_four_tests_must_hold(
    level: Level, fences: set[str], role: Role, named: bool, admitted: set[str], sees: bool
) -> None:
    assert seen(level, fences, roles={role}, named=named, admitted=admitted) is sees


def test_nobody_marks_beyond_their_own_sight() -> None:
    sight = Sight(Level.INTERNAL, frozenset({"echo"}))
    assert rules.why_not_mark(Level.INTERNAL, frozenset({"echo"}), sight) is None
    assert "clearance ends at internal" in str(
        rules.why_not_mark(Level.RESTRICTED, frozenset(), sight)
    )
    assert "not admitted to fog" in str(rules.why_not_mark(Level.OPEN, frozenset({"fog"}), sight))
    assert (
        rules.why_not_mark(Level.CONFIDENTIAL, frozenset({"fog"}), replace(sight, all_content=True))
        is None
    )


NONE, ECHO = frozenset[str](), frozenset({"echo"})


@pytest.mark.parametrize(
    ("before", "fenced", "after", "wanted", "loosens"),
    [
        (Level.INTERNAL, NONE, Level.RESTRICTED, NONE, False),
        (Level.INTERNAL, NONE, Level.INTERNAL, ECHO, False),
        (Level.RESTRICTED, NONE, Level.INTERNAL, NONE, True),
        (Level.INTERNAL, ECHO, Level.RESTRICTED, NONE, True),
    ],
)
def test_loosening_a_marking_needs_the_second_factor_just_given(
    before: Level, fenced: frozenset[str], after: Level, wanted: frozenset[str], loosens: bool
) -> None:
    for stepped_up in (False, True):
        by = actor(Role.ANALYST, stepped_up=stepped_up)
        refused = rules.why_not_remark(before, fenced, after, wanted, by=by) is not None
        assert refused is (loosens and not stepped_up)


@pytest.mark.parametrize("role", [Role.INSPECTOR, Role.MONITOR, Role.ADMINISTRATOR, Role.CUSTODIAN])
def test_who_only_reads_settles_nobodys_sight(role: Role) -> None:
    assert "your roles only read" in str(rules.why_not_name(actor(role)))
    assert rules.why_not_remark(Level.OPEN, NONE, Level.INTERNAL, NONE, by=actor(role))


def test_only_an_administrator_with_the_second_factor_administers_and_the_house() -> None:
    assert rules.why_not_administer(actor(Role.ADMINISTRATOR)) is None
    assert rules.why_not_administer(machine(NOON)) is None
    assert "second factor" in str(
        rules.why_not_administer(actor(Role.ADMINISTRATOR, stepped_up=False))
    )
    assert "Only an administrator" in str(rules.why_not_administer(actor(Role.ANALYST)))


ADMIN = actor(Role.ADMINISTRATOR)
ANALYST = actor(Role.ANALYST)


@pytest.mark.parametrize(
    ("sentence", "says"),
    [
        (rules.why_not_grant(Role.ANALYST, TODAY, None, account="a-1", by=ADMIN), "yourself a role"),
        (rules.why_not_grant(Role.INSPECTOR, TODAY, None, account="a-2", by=ADMIN), "needs a last day"),
        (rules.why_not_grant(Role.ANALYST, TODAY, LONG_AGO, account="a-2", by=ADMIN), "before the"),
        (rules.why_not_grant(Role.ANALYST, TODAY, None, account="a-2", by=ANALYST), "Only an admin"),
        (rules.why_not_revoke(last=True, by=ADMIN), "last administrator"),
        (rules.why_not_revoke(last=False, by=ANALYST), "Only an admin"),
        (rules.why_not_close(account="a-1", last=False, by=ADMIN), "your own account"),
        (rules.why_not_close(account="a-2", last=True, by=ADMIN), "last administrator"),
        (rules.why_not_set_ceiling(account="a-1", by=ADMIN), "your own clearance"),
        (rules.why_not_set_ceiling(account="a-2", by=ANALYST), "Only an admin"),
        (rules.why_not_admit(account="a-1", by=ADMIN), "admit yourself"),
        (rules.why_not_admit(account="a-2", by=ANALYST), "Only an admin"),
        (rules.why_not_found("Desk", "castle", taken=False, by=ADMIN), "An office is"),
        (rules.why_not_found(" ", "desk", taken=False, by=ADMIN), "Give a name"),
        (rules.why_not_found("Desk", "desk", taken=True, by=ADMIN), "already"),
        (rules.why_not_found("Desk", "desk", taken=False, by=ANALYST), "Only an admin"),
        (rules.why_not_fence("a b", taken=False, by=ADMIN), "letters, digits"),
        (rules.why_not_fence("x" * 31, taken=False, by=ADMIN), "letters, digits"),
        (rules.why_not_fence("echo", taken=True, by=ADMIN), "already"),
        (rules.why_not_fence("echo", taken=False, by=ANALYST), "Only an admin"),
        (rules.why_not_choose("xx", "", own=True, by=ANALYST), "no such language"),
        (rules.why_not_choose("en", "neon", own=True, by=ANALYST), "no such language"),
        (rules.why_not_choose("en", "", own=False, by=ANALYST), "their own"),
        (rules.why_not_enrol(own=False, enrolled=False, by=ANALYST), "their own"),
        (rules.why_not_enrol(own=True, enrolled=True, by=actor(stepped_up=False)), "second factor"),
        (rules.why_not_tlp("purple"), "no such TLP"),
    ],
)  # fmt: skip
def test_each_refusal_says_what_is_wrong(sentence: str | None, says: str) -> None:
    assert sentence is not None
    assert says in sentence


@pytest.mark.parametrize(
    "sentence",
    [
        rules.why_not_grant(Role.ANALYST, TODAY, TODAY, account="a-2", by=ADMIN),
        rules.why_not_grant(Role.INSPECTOR, TODAY, date(2027, 1, 1), account="a-2", by=ADMIN),
        rules.why_not_revoke(last=False, by=ADMIN),
        rules.why_not_close(account="a-2", last=False, by=ADMIN),
        rules.why_not_set_ceiling(account="a-2", by=ADMIN),
        rules.why_not_admit(account="a-2", by=ADMIN),
        rules.why_not_found("Desk", "desk", taken=False, by=ADMIN),
        rules.why_not_fence("echo-1", taken=False, by=ADMIN),
        rules.why_not_choose("ar", "dark", own=True, by=ANALYST),
        rules.why_not_choose("ar", "dark", own=False, by=machine(NOON)),
        rules.why_not_enrol(own=True, enrolled=False, by=actor(stepped_up=False)),
        rules.why_not_enrol(own=True, enrolled=True, by=ANALYST),
        rules.why_not_tlp("amber+strict"),
        rules.why_not_name(ANALYST),
    ],
)
def test_what_is_allowed_is_refused_by_nothing(sentence: str | None) -> None:
    assert sentence is None


def opened(username: str = "ana", password: str = "correct horse battery", *, name: str = "Ana",
           taken: bool = False, by: Actor = ADMIN) -> str:  # fmt: skip
    return str(rules.why_not_open(username, password, name=name, taken=taken, by=by) or "")


def test_an_account_needs_a_name_of_its_own_and_a_password_worth_it() -> None:
    assert opened() == ""
    assert "user name" in opened("")
    assert "60" in opened("x" * 61)
    assert "60" in opened("a\u202eb")
    assert "120" in opened(name="x" * 121)
    assert "in use" in opened(taken=True)
    assert "Only an admin" in opened(by=ANALYST)


@pytest.mark.parametrize(
    ("password", "says"),
    [("x" * 11, "at least 12"), ("ab" * 501, "at most 1000"), ("aaaaaabbbbbb", "too easy"),
     ("Anaanaananas", "too easy")],
)  # fmt: skip
def test_a_password_is_refused_when_it_is_short_endless_or_plain(password: str, says: str) -> None:
    assert says in str(rules.why_not_password(password, "anaanaananas"))


def test_one_sets_ones_own_password_with_the_current_one_and_another_as_administrator() -> None:
    def why(*, own: bool, known: bool, by: Actor) -> str:
        password = "correct horse battery"
        return str(
            rules.why_not_set_password(password, own=own, known=known, name="x", by=by) or ""
        )

    assert why(own=True, known=True, by=ANALYST) == ""
    assert "current password" in why(own=True, known=False, by=ANALYST)
    assert "Only an admin" in why(own=False, known=False, by=ANALYST)
    assert why(own=False, known=False, by=ADMIN) == ""


@pytest.mark.parametrize(
    ("failures", "seconds"),
    [(0, 0), (4, 0), (5, 15), (6, 30), (7, 60), (10, 480), (11, 900), (900, 900)],
)
def test_the_wait_doubles_after_five_wrong_tries_up_to_a_quarter_of_an_hour(
    failures: int, seconds: int
) -> None:
    assert rules.wait_seconds(failures) == seconds
