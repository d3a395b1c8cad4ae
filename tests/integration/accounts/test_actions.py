"""What happens to people and markings: one act with its history row, and nothing after a refusal."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.db import DatabaseError, connection, transaction

from answerable.accounts import actions, factor, queries
from answerable.accounts.models import Account, History, Marking, Membership, Read
from answerable.actor import Actor, Door, Level, Role
from answerable.ledger.models import Act, Head
from answerable.refusal import Absent, Refused
from tests import build

pytestmark = pytest.mark.django_db
WHY = "it is needed"


def acts() -> int:
    return Head.objects.get(one=1).size


def record(level: Level = Level.INTERNAL, *, by: Actor | None = None) -> str:
    """A marked reference of an incident."""
    reference = actions.new_reference("i")
    actions.mark_new(reference, level, by=by or build.house())
    return reference


def admin() -> Actor:
    return build.person(Role.ADMINISTRATOR)


CHANGES: list[tuple[str, Callable[[Account, Actor], object], str]] = [
    ("accounts.role.granted",
     lambda a, by: actions.grant_role(a, Role.ANALYST, because=WHY, by=by), "role"),
    ("accounts.ceiling.set",
     lambda a, by: actions.set_ceiling(a, Level.OPEN, because=WHY, by=by), "ceiling"),
    ("accounts.password.set",
     lambda a, by: actions.set_password(a, "another long one", because=WHY, by=by), "password"),
    ("accounts.account.closed", lambda a, by: actions.close_account(a, because=WHY, by=by), "account"),
    ("accounts.compartment.admitted",
     lambda a, by: actions.admit(a, "echo", because=WHY, by=by), "compartment"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "change", "what"), CHANGES, ids=[c[0] for c in CHANGES])
def test_a_change_is_one_act_with_its_reason_and_row(
    name: str, change: Callable[[Account, Actor], object], what: str
) -> None:
    by, other = admin(), build.account()
    actions.fence_compartment("echo", name="Echo", because=WHY, by=by)
    before = acts()
    change(other, by)
    act = Act.objects.order_by("-number").first()
    assert act is not None
    assert (acts() - before, act.name, act.subject) == (1, name, other.reference)
    assert History.objects.get(act=act.number).what == what


@pytest.mark.parametrize(("name", "change", "what"), CHANGES, ids=[c[0] for c in CHANGES])
def test_who_is_no_administrator_changes_nothing(
    name: str, change: Callable[[Account, Actor], object], what: str
) -> None:
    by, other = build.person(Role.ANALYST), build.account()
    actions.fence_compartment("echo", name="Echo", because=WHY, by=build.house())
    before, stood = acts(), Account.objects.filter(pk=other.pk).values().get()
    with pytest.raises(Refused):
        change(other, by)
    assert (acts(), Account.objects.filter(pk=other.pk).values().get()) == (before, stood)


def test_a_change_without_a_reason_leaves_no_trace() -> None:
    by, other = admin(), build.account()
    before = acts()
    with pytest.raises(Refused, match="Give a reason"):
        actions.grant_role(other, Role.ANALYST, because="  ", by=by)
    assert acts() == before
    assert not queries.actor_for(other, door=Door.WEB, moment=build.NOON).roles


def test_the_last_administrator_stays() -> None:
    by, other = admin(), admin()
    account = Account.objects.get(pk=other.account)
    actions.revoke_role(account, Role.ADMINISTRATOR, because=WHY, by=by)
    last = Account.objects.get(pk=by.account)
    for act in (
        lambda: actions.revoke_role(last, Role.ADMINISTRATOR, because=WHY, by=build.house()),
        lambda: actions.close_account(last, because=WHY, by=build.house()),
    ):
        with pytest.raises(Refused, match="last administrator"):
            act()


def test_user_names_differ_by_more_than_their_case() -> None:
    made = build.account()
    with pytest.raises(Refused, match="in use"):
        actions.open_account(
            username=made.username.upper(), name="x", password="correct horse battery", because=WHY,
            by=build.house(),
        )  # fmt: skip


def test_who_raises_a_marking_is_named_to_the_record_and_still_sees_it() -> None:
    by = build.person(Role.ANALYST, ceiling=Level.CONFIDENTIAL)
    reference = record()
    actions.mark(reference, Level.CONFIDENTIAL, because=WHY, by=by)
    assert queries.marking_of(reference, by=by) is not None
    assert Membership.objects.filter(reference=reference).count() == 1


def test_a_compartment_that_does_not_exist_is_refused_and_not_dropped() -> None:
    reference = record()
    with pytest.raises(Refused, match="no compartment fog"):
        actions.mark(reference, Level.OPEN, compartments=["fog"], because=WHY, by=build.house())
    assert Marking.objects.get(reference=reference).level == "internal"


def test_a_marking_of_what_one_may_not_see_is_absent_in_the_same_words() -> None:
    by, hidden = build.person(Role.ANALYST), record(Level.CONFIDENTIAL)
    for reference in (hidden, "i-22222222"):
        with pytest.raises(Absent) as refused:
            actions.mark(reference, Level.OPEN, because=WHY, by=by)
        assert refused.value.sentence == f"There is no record {reference}."


def test_an_administrator_without_content_neither_marks_nor_names() -> None:
    by, reference = admin(), record(Level.OPEN)
    account = build.account()
    with pytest.raises(Absent):
        actions.mark(reference, Level.INTERNAL, because=WHY, by=by)
    with pytest.raises(Absent):
        actions.name_member(reference, account, because=WHY, by=by)


def test_a_person_named_sees_and_taken_off_does_not() -> None:
    by = build.person(Role.ANALYST, ceiling=Level.RESTRICTED)
    other = build.account(Role.ANALYST, ceiling=Level.RESTRICTED)
    reader = queries.actor_for(other, door=Door.WEB, moment=build.NOON)
    reference = record(Level.RESTRICTED, by=by)
    assert queries.marking_of(reference, by=reader) is None
    actions.name_member(reference, other, because=WHY, by=by)
    assert queries.marking_of(reference, by=reader) is not None
    actions.remove_member(reference, other, because=WHY, by=by)
    assert queries.marking_of(reference, by=reader) is None


def test_nobody_is_named_to_a_record_twice_nor_taken_off_who_was_not() -> None:
    by = build.person(Role.ANALYST)
    other, reference = build.account(Role.ANALYST), record(by=by)
    with pytest.raises(Refused, match="is not named to this record"):
        actions.remove_member(reference, other, because=WHY, by=by)
    actions.name_member(reference, other, because=WHY, by=by)
    before = acts()
    with pytest.raises(Refused, match="named to this record already"):
        actions.name_member(reference, other, because=WHY, by=by)
    assert acts() == before


def test_nobody_is_admitted_to_a_compartment_twice() -> None:
    by, inside = admin(), build.account(Role.ANALYST, compartments=("harbour",))
    before = acts()
    with pytest.raises(Refused, match="admitted to harbour already"):
        actions.admit(inside, "harbour", because=WHY, by=by)
    assert acts() == before


def test_no_code_is_right_for_who_has_no_second_factor() -> None:
    assert not actions.use_code(build.account(Role.ANALYST), "000000", by=build.house())


def test_who_may_see_a_record_is_counted_and_named_only_to_those_in_it() -> None:
    by = build.person(Role.ANALYST, ceiling=Level.RESTRICTED, name="Ana")
    build.account(Role.ANALYST, ceiling=Level.RESTRICTED)
    reference = record(Level.RESTRICTED, by=by)
    inside = queries.access(reference, by=by)
    assert (inside.may_see, inside.seers, [name for _, name in inside.members]) == (
        True,
        1,
        ["Ana"],
    )
    outside = queries.access(reference, by=admin())
    assert (outside.may_see, outside.members) == (False, ())
    with pytest.raises(Absent):
        queries.access(reference, by=build.person(Role.ANALYST))


def test_a_code_used_to_enrol_does_not_also_sign_in() -> None:
    account = build.account()
    by = queries.actor_for(account, door=Door.WEB, moment=build.NOON)
    secret = factor.new_secret()
    code = factor.code_at(secret, build.NOON)
    actions.enrol_factor(account, secret, code, by=by)
    assert not actions.use_code(account, code, by=by)


def test_nobody_enrols_a_factor_for_somebody_else() -> None:
    secret = factor.new_secret()
    with pytest.raises(Refused, match="their own"):
        actions.enrol_factor(
            build.account(), secret, factor.code_at(secret, build.NOON), by=admin()
        )


def read_three(by: Actor) -> None:
    for how in ("page", "original", "page"):
        actions.note_read("r-22222222", how=how, by=by)


def test_the_read_log_is_sealed_by_a_digest_and_a_line_taken_out_is_found() -> None:
    read_three(build.person(Role.ANALYST))
    assert actions.seal_reads(by=build.house()) == 3
    assert queries.broken_read_seals() == []
    trigger = "accounts_read_no_delete"
    with connection.cursor() as cursor:
        table = " ON accounts_read" if connection.vendor == "postgresql" else ""
        cursor.execute(f"DROP TRIGGER {trigger}{table}")
    Read.objects.order_by("pk")[1].delete()
    assert len(queries.broken_read_seals()) == 1


def test_a_line_of_a_slower_writer_is_sealed_with_the_next() -> None:
    by = build.person(Role.ANALYST)
    read_three(by)
    newest = Read.objects.order_by("-pk")[0].pk
    for number in (newest + 2, newest + 1):
        Read(pk=number, reader=by.pseudonym, reference="r-2", how="page", moment=by.moment).save(
            force_insert=True
        )
        assert actions.seal_reads(by=build.house()) == (4 if number == newest + 2 else 1)
    assert queries.broken_read_seals() == []


@pytest.mark.parametrize(
    "verb", ["UPDATE accounts_read SET how = 'x'", "DELETE FROM accounts_read"]
)
def test_a_line_of_the_read_log_can_be_neither_changed_nor_deleted(verb: str) -> None:
    read_three(build.person(Role.ANALYST))
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(verb)
