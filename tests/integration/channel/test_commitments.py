"""Promises and demands with their days; measured, judged by what is known, judged again."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest

from answerable.actor import Level, Role
from answerable.channel import actions
from answerable.channel.models import (
    Commitment,
    FollowingIncident,
    History,
    OperationEntry,
    Verification,
)
from answerable.channel.rules.commitments import Promised, Result
from answerable.channel.rules.operations import Entry
from answerable.refusal import Absent, Refused
from tests import build
from tests.integration.assessment.arrange import incident, report
from tests.integration.channel.arrange import START, WHY, dialogue, lead

pytestmark = pytest.mark.django_db
TODAY = build.NOON.date()
DEMAND = Promised("demand", "theirs", "two ministers", "Let 350 trucks in each day", START,
                  "minister", measure="trucks a day")  # fmt: skip


def test_a_demand_has_thirty_days_and_is_judged_by_what_was_measured() -> None:
    by = lead()
    made = actions.promise(dialogue(by).reference, DEMAND, by=by)
    assert made.due_latest == START + timedelta(days=30)
    with pytest.raises(Refused, match="record that first"):
        actions.verify(made.reference, "broken", by_what="counts", because=WHY, by=by)
    result = Result(START + timedelta(days=30), "58 a day on average", "the crossing's own count",
                    Decimal(58), Decimal(58), "trucks a day")  # fmt: skip
    actions.measure(made.reference, result, by=by)
    told = report()
    judged = actions.verify(
        made.reference, "broken", by_what="the count of the crossing", because=WHY, by=by,
        cites=[told.exhibit.reference],
    )  # fmt: skip
    made.refresh_from_db()
    assert (made.state, judged.cites, judged.by_what) == (
        "broken", [told.exhibit.reference], "the count of the crossing",
    )  # fmt: skip
    rows = History.objects.filter(subject=made.reference).order_by("act")
    assert [(row.what, row.value) for row in rows] == [
        ("commitment", "open"), ("measured", "trucks a day"), ("commitment", "broken"),
    ]  # fmt: skip


def test_a_later_verdict_stands_and_the_earlier_stays() -> None:
    by = lead()
    made = actions.promise(
        dialogue(by).reference, Promised("assurance", "theirs", "a minister", "No use there", START),
        by=by,
    )  # fmt: skip
    assert (made.due, made.due_latest) == ("", None)
    for verdict in ("cannot_tell", "kept", "broken"):
        actions.verify(made.reference, verdict, by_what="visits", because=WHY, by=by)
    made.refresh_from_db()
    assert made.state == "broken"
    given = Verification.everything.filter(commitment=made)
    assert (given.count(), [one.verdict for one in given.filter(holds=True)]) == (3, ["broken"])


def test_an_assurance_refreshed_is_judged_no_more_and_only_by_one_of_the_same_side() -> None:
    by = lead()
    row = dialogue(by)
    old = actions.promise(
        row.reference, Promised("assurance", "theirs", "a minister", "No use there", START), by=by
    )
    again = Promised("assurance", "theirs", "the new minister", "No use there", TODAY,
                     refreshes=old.reference)  # fmt: skip
    with pytest.raises(Refused, match="same side in the same dialogue"):
        actions.promise(dialogue(by).reference, again, by=by)
    actions.promise(row.reference, again, by=by)
    assert Commitment.everything.get(pk=old.pk).state == "refreshed"
    with pytest.raises(Refused, match="judge that one"):
        actions.verify(old.reference, "kept", by_what="visits", because=WHY, by=by)
    with pytest.raises(Refused, match="replaced already"):
        actions.promise(row.reference, again, by=by)


def test_what_a_promise_concerns_hides_it() -> None:
    by = lead(ceiling=Level.CONFIDENTIAL)
    seen, hidden = incident(), incident(Level.CONFIDENTIAL)
    row = dialogue(by)
    promised = Promised(
        "commitment", "theirs", "a minister", "A report", START, about=seen.reference
    )
    made = actions.promise(row.reference, promised, by=by)
    assert made.about == seen.reference
    with pytest.raises(Absent):
        actions.promise(
            row.reference,
            Promised("commitment", "theirs", "x", "y", START, about=hidden.reference), by=lead(),
        )  # fmt: skip
    with pytest.raises(Absent):
        actions.verify(
            made.reference, "kept", by_what="x", because=WHY, by=by, cites=["x-22222222"]
        )


# --- planned operations


def entry(kind: str = "concern", words: str = "More than a million people shelter there", **more):  # type: ignore[no-untyped-def]  # fields of Entry by name
    return Entry(
        kind, more.pop("side", "ours"), "the national security adviser", words, START, **more
    )


def test_a_text_on_an_operation_waits_for_another_person_and_only_then_is_told() -> None:
    by, other = lead(), lead()
    row = dialogue(by)
    made = actions.submit_operation(
        row.reference, title="The south", area="the southern district", by=by
    )
    with pytest.raises(Refused, match="awaits a second person"):
        actions.submit_entry(made.reference, entry(), by=by)
    with pytest.raises(Refused, match="Another person"):
        actions.confirm_operation(made.reference, because=WHY, by=by)
    actions.confirm_operation(made.reference, because=WHY, by=other)
    said = actions.submit_entry(made.reference, entry(), by=by)
    waiting = History.objects.filter(what="operation_entry").get()
    assert (waiting.value, "words" in waiting.data) == ("awaiting", False)
    actions.confirm_entry(said.reference, because=WHY, by=other)
    told = History.objects.filter(what="operation_entry", value="confirmed").get()
    assert told.data["words"] == "More than a million people shelter there"


def test_a_refused_text_is_gone_from_the_table_and_was_never_in_the_history() -> None:
    by, other = lead(), lead()
    made = _operation(by, other)
    said = actions.submit_entry(made.reference, entry(words="Words that should not be"), by=by)
    with pytest.raises(Refused, match="grid reference"):
        actions.refuse_entry(said.reference, because="it said 36R XV 1234 5678", by=other)
    actions.refuse_entry(said.reference, because="it is no matter of policy", by=other)
    assert OperationEntry.everything.get(pk=said.pk).words == ""
    assert "should not be" not in str(list(History.objects.values_list("data", flat=True)))
    with pytest.raises(Refused, match="settled already"):
        actions.confirm_entry(said.reference, because=WHY, by=other)


@pytest.mark.parametrize(
    ("title", "area"),
    [("The south", "31.5017, 34.4668"), ("36R XV 1234 5678", "the south"), ("36R", "XV 1234 5678"),
     ("Viper", "٣١°٣٠′ شمالا"), ("The call-sign is VIPER 21", "south")],
)  # fmt: skip
def test_no_position_or_call_sign_gets_into_an_operation(title: str, area: str) -> None:
    by = lead()
    before = History.objects.count()
    with pytest.raises(Refused, match="Nothing here may place or call anybody"):
        actions.submit_operation(dialogue(by).reference, title=title, area=area, by=by)
    assert not [row for row in History.objects.all()[before:] if row.what == "operation"]


def test_the_population_at_risk_is_a_range_as_stated_by_somebody() -> None:
    by, other = lead(), lead()
    made = _operation(by, other)
    with pytest.raises(Refused, match="at least or at most"):
        actions.submit_entry(made.reference, entry("population"), by=by)
    said = actions.submit_entry(made.reference, entry("population", least=1_000_000), by=by)
    assert (said.least, said.most) == (1_000_000, None)
    with pytest.raises(Refused, match="Only the population"):
        actions.submit_entry(made.reference, entry(least=3), by=by)


def test_what_happened_sets_the_outcome_once_it_is_confirmed() -> None:
    by, other = lead(), lead()
    made = _operation(by, other)
    said = actions.submit_entry(
        made.reference,
        entry("what_happened", "It began in May", outcome="went_ahead_changed"),
        by=by,
    )
    made.refresh_from_db()
    assert made.outcome == "open"
    actions.confirm_entry(said.reference, because=WHY, by=other)
    made.refresh_from_db()
    assert made.outcome == "went_ahead_changed"


def test_an_incident_that_followed_is_seen_only_with_the_incident() -> None:
    by, other = lead(ceiling=Level.CONFIDENTIAL), lead()
    made = _operation(by, other)
    open_, hidden = incident(), incident(Level.CONFIDENTIAL)
    from answerable.accounts import actions as accounts
    from answerable.accounts.models import Account

    accounts.name_member(
        hidden.reference, Account.objects.get(pk=by.account), because=WHY, by=build.house()
    )
    for one in (open_, hidden):
        actions.note_followed(made.reference, one.reference, because=WHY, by=by)
    with pytest.raises(Refused, match="noted already"):
        actions.note_followed(made.reference, open_.reference, because=WHY, by=by)
    seen = FollowingIncident.objects.visible_to(other)
    assert [row.about for row in seen] == [open_.reference]
    with pytest.raises(Absent):
        actions.take_off_followed(made.reference, hidden.reference, because=WHY, by=other)
    actions.take_off_followed(made.reference, open_.reference, because=WHY, by=by)
    assert FollowingIncident.everything.filter(holds=True).count() == 1


def test_only_who_conducts_the_dialogue_submits() -> None:
    by = lead()
    with pytest.raises(Refused, match="conducts the dialogue"):
        actions.submit_operation(
            dialogue(by).reference, title="a", area="b", by=build.person(Role.ANALYST)
        )


def _operation(by, other):  # type: ignore[no-untyped-def]  # two people of the tests
    made = actions.submit_operation(
        dialogue(by).reference, title="The south", area="the southern district", by=by
    )
    return actions.confirm_operation(made.reference, because=WHY, by=other)
