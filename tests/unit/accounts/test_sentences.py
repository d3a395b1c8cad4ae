"""What is said of accounts, markings and sight, word for word, and which of several faults comes first.

The rules are asked inside each test: what is asked while tests are being collected is asked only once.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from answerable.accounts import rules
from answerable.accounts.rules import Fence
from answerable.actor import Actor, Door, Level, Role, Sight, machine
from tests.unit.refusing import refuses

NOON = datetime(2026, 3, 16, 12, 0, tzinfo=UTC)
TODAY, LONG_AGO = NOON.date(), date(2026, 1, 1)
ADMIN = Actor("a-1", frozenset({Role.ADMINISTRATOR}), Door.WEB, NOON, 1, stepped_up=True)
ANALYST = replace(ADMIN, roles=frozenset({Role.ANALYST}))
TIRED = replace(ADMIN, stepped_up=False)
NOT_ADMIN = "Only an administrator may change people, roles and compartments."
STEP = "Confirm with your second factor first: this act needs it within the last ten minutes."
LAST = "This is the last administrator: name another first, or nobody could name anyone."
NONE, ECHO = frozenset[str](), frozenset({"echo"})


def test_opening_an_account_is_refused_in_words() -> None:
    user, name = (
        "Give a user name of at most 60 characters.",
        "Give a name of at most 120 characters.",
    )
    right = {"username": "x" * 60, "password": "abcd" * 3, "name": "y" * 120, "taken": False,
             "by": ADMIN}  # fmt: skip
    refuses(rules.why_not_open, right, [
        ({"by": ANALYST}, NOT_ADMIN), ({"by": TIRED}, STEP),
        ({"username": ""}, user), ({"username": "x" * 61}, user), ({"username": "a\u202eb"}, user),
        ({"name": "y" * 121}, name),
        ({"taken": True, "username": "ana"}, "The user name ana is in use. Choose another."),
        ({"password": "abcd"}, "A password needs at least 12 characters."),
    ])  # fmt: skip


@pytest.mark.parametrize(("password", "sentence"), [
    ("abcd" * 2 + "abc", "A password needs at least 12 characters."),
    ("abcd" * 3, None), ("abcd" * 250, None),
    ("abcd" * 250 + "a", "A password may have at most 1000 characters."),
    ("abc" * 4, "This password is too easy to guess. Choose another."),
    ("ANA-ANA-1-2-3", "This password is too easy to guess. Choose another."),
])  # fmt: skip
def test_a_password_is_refused_in_words(password: str, sentence: str | None) -> None:
    assert rules.why_not_password(password, "ana-ana-1-2-3") == sentence


def test_setting_a_password_is_refused_in_words() -> None:
    right = {"password": "abcd" * 3, "own": False, "known": False, "name": "ana", "by": ADMIN}
    refuses(rules.why_not_set_password, right, [
        ({"by": ANALYST}, NOT_ADMIN), ({"by": TIRED}, STEP),
        ({"password": "abcd"}, "A password needs at least 12 characters."),
    ])  # fmt: skip
    refuses(rules.why_not_set_password, {**right, "own": True, "known": True, "by": ANALYST}, [
        ({"known": False}, "The current password is not right."),
        ({"password": "abcd"}, "A password needs at least 12 characters."),
        ({"name": "ABCDABCDABCD"}, "This password is too easy to guess. Choose another."),
    ])  # fmt: skip


def test_offices_and_compartments_are_refused_in_words() -> None:
    name = "Give a name of at most 120 characters."
    refuses(rules.why_not_found, {"name": "y" * 120, "kind": "desk", "taken": False, "by": ADMIN}, [
        ({"by": ANALYST}, NOT_ADMIN), ({"name": " "}, name), ({"name": "y" * 121}, name),
        ({"kind": "castle"}, "An office is an embassy, a bureau, an envoy, a desk or a team."),
        ({"taken": True, "name": "Desk"}, "There is an office Desk already."),
    ])  # fmt: skip
    code = "A compartment's code is up to 30 letters, digits or hyphens."
    refuses(rules.why_not_fence, {"code": "a-b_" + "c" * 26, "taken": False, "by": ADMIN}, [
        ({"by": ANALYST}, NOT_ADMIN), ({"code": "c" * 31}, code), ({"code": "é"}, code),
        ({"code": "a b"}, code), ({"code": "--"}, code), ({"code": ""}, code),
        ({"taken": True, "code": "echo"}, "There is a compartment echo already."),
    ])  # fmt: skip


def test_grants_are_refused_in_words() -> None:
    right = {"role": Role.INSPECTOR, "from_on": TODAY, "until_on": TODAY, "account": "a-2",
             "by": ADMIN}  # fmt: skip
    refuses(rules.why_not_grant, right, [
        ({"by": ANALYST}, NOT_ADMIN),
        ({"account": "a-1"}, "You cannot grant yourself a role. Ask another administrator."),
        ({"until_on": None}, "An inspector's grant needs a last day."),
        ({"until_on": LONG_AGO}, "The last day is before the first."),
    ])  # fmt: skip
    forever = {**right, "role": Role.ANALYST, "until_on": None}
    assert rules.why_not_grant(**forever) is None  # type: ignore[arg-type]  # a table of arguments


def test_revoking_and_closing_are_refused_in_words() -> None:
    refuses(rules.why_not_revoke, {"last": False, "by": ADMIN}, [
        ({"by": ANALYST}, NOT_ADMIN), ({"by": TIRED}, STEP), ({"last": True}, LAST),
    ])  # fmt: skip
    refuses(rules.why_not_close, {"account": "a-2", "last": False, "by": ADMIN}, [
        ({"account": "a-1"}, "You cannot close your own account. Ask another administrator."),
        ({"by": ANALYST}, NOT_ADMIN), ({"last": True}, LAST),
    ])  # fmt: skip
    refuses(rules.why_not_set_ceiling, {"account": "a-2", "by": ADMIN}, [
        ({"account": "a-1"}, "You cannot set your own clearance. Ask another administrator."),
        ({"by": ANALYST}, NOT_ADMIN),
    ])  # fmt: skip
    refuses(rules.why_not_admit, {"account": "a-2", "by": ADMIN}, [
        ({"account": "a-1"}, "You cannot admit yourself to a compartment. Ask another administrator."),
        ({"by": ANALYST}, NOT_ADMIN),
    ])  # fmt: skip


def test_what_is_ones_own_is_refused_to_others_in_words() -> None:
    plain = "This is not an e-mail address. Write it as name@example.org."
    refuses(rules.why_not_mail, {"address": "ana+x@mill.example", "own": True}, [
        ({"own": False}, "Everybody says themselves where their digest goes."),
        ({"address": "ana"}, plain), ({"address": "a@b\n"}, plain), ({"address": "a b@c"}, plain),
        ({"address": "a" * 65 + "@b"}, plain),
    ])  # fmt: skip
    assert rules.why_not_mail("", own=True) is None
    none = "There is no such language or theme."
    right = {"language": "ar", "theme": "dark", "own": True, "by": ANALYST}
    refuses(rules.why_not_choose, right, [
        ({"own": False}, "Everybody chooses their own language and theme."),
        ({"language": "xx"}, none), ({"theme": "neon"}, none),
    ])  # fmt: skip
    house = {**right, "own": False, "by": machine(NOON)}
    assert rules.why_not_choose(**house) is None  # type: ignore[arg-type]  # a table of arguments
    refuses(rules.why_not_enrol, {"own": True, "enrolled": True, "by": ADMIN}, [
        ({"own": False}, "Everybody enrols their own second factor."), ({"by": TIRED}, STEP),
    ])  # fmt: skip
    assert rules.why_not_enrol(own=True, enrolled=False, by=TIRED) is None


def test_marking_is_refused_in_words() -> None:
    sight = Sight(Level.INTERNAL, frozenset({"echo"}))
    right = {"level": Level.INTERNAL, "compartments": ECHO, "sight": sight}
    refuses(rules.why_not_mark, right, [
        ({"level": Level.RESTRICTED},
         "You cannot mark a record restricted: your own clearance ends at internal."),
        ({"compartments": frozenset({"echo", "zeta", "fog"})},
         "You are not admitted to fog, zeta."),
    ])  # fmt: skip
    far = {"level": Level.CONFIDENTIAL, "compartments": frozenset({"fog"}),
           "sight": replace(sight, all_content=True)}  # fmt: skip
    assert rules.why_not_mark(**far) is None  # type: ignore[arg-type]  # a table of arguments
    assert rules.why_not_tlp("purple") == "There is no such TLP label."
    for label in ("", "clear", "green", "amber", "amber+strict", "red"):
        assert rules.why_not_tlp(label) is None
    loosening = {"before": Level.RESTRICTED, "fenced": ECHO, "level": Level.INTERNAL,
                 "wanted": ECHO, "by": ANALYST}  # fmt: skip
    refuses(rules.why_not_remark, loosening, [
        ({"by": replace(ANALYST, roles=frozenset({Role.INSPECTOR}))},
         "Only people who work on records may change who sees them; your roles only read."),
        ({"by": replace(ANALYST, stepped_up=False)}, STEP),
    ])  # fmt: skip


@pytest.mark.parametrize(("role", "named", "all_content", "told"), [
    (Role.ANALYST, True, False, [
        (True, "A role held reads records of this kind."),
        (True, "The record is marked restricted; the clearance reaches to restricted."),
        (False, "All of these compartments are needed: echo, fog."),
        (True, "From restricted up a person must be named to the record."),
    ]),
    (Role.INSPECTOR, False, True, [
        (True, "A role held reads records of this kind."),
        (True, "An inspector reads every marking."),
        (True, "An inspector reads in every compartment."),
        (True, "Nobody needs to be named to it."),
    ]),
])  # fmt: skip
def test_the_grounds_of_sight_are_told_in_words(
    role: Role, named: bool, all_content: bool, told: list[tuple[bool, str]]
) -> None:
    fence = Fence("report", Level.RESTRICTED, frozenset({"fog", "echo"}))
    sight = Sight(Level.RESTRICTED, ECHO, all_content=all_content)
    found = rules.grounds(fence, roles=frozenset({role}), sight=sight, named=named)
    assert [(one.holds, one.sentence) for one in found] == told


def test_the_grounds_of_an_open_record_are_told_in_words() -> None:
    fence = Fence("source_identity", Level.INTERNAL)
    found = rules.grounds(
        fence, roles=frozenset({Role.ANALYST}), sight=Sight(Level.OPEN), named=False
    )
    assert [(one.holds, one.sentence) for one in found[1:]] == [
        (False, "The record is marked internal; the clearance reaches to open."),
        (True, "The record is in no compartment."),
        (True, "Nobody needs to be named to it."),
    ]
    assert not found[0].holds
    assert (
        found[0].sentence
        == "Records of this kind are read by these roles: custodian of source identity."
    )
