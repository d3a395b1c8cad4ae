"""Articles, licences and transfers through actions: what is written, who may, what history answers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from answerable.actor import Actor, Level, Role
from answerable.arms.actions import articles, checks, licences, transfers
from answerable.arms.actions.catalogue import take_in_starter
from answerable.arms.actions.restrictions import Ground, set_restriction
from answerable.arms.actions.rows import Marked
from answerable.arms.models import Alias, Article, History, Licence, LicenceTurn, Transfer
from answerable.arms.queries import articles as catalogue
from answerable.arms.queries import licences as reading
from answerable.arms.queries.links import links
from answerable.arms.queries.transfers import transfer_page
from answerable.arms.rules.articles import Described, Made, Named
from answerable.arms.rules.checks import Bound, Checked
from answerable.arms.rules.deliveries import Delivered, must_span
from answerable.arms.rules.licences import Applied, LicenceState
from answerable.arms.rules.links import Found
from answerable.arms.rules.restrictions import Scope, Wanted
from answerable.arms.rules.supplies import Supplied
from answerable.arms.rules.transfers import Ordered
from answerable.playbook.likelihood import Likelihood
from answerable.refusal import Absent, Refused
from tests import build

pytestmark = pytest.mark.django_db
WHY, TODAY = "from the files", build.NOON.date()
JANUARY = date(2026, 1, 5)


def officer(level: Level = Level.INTERNAL) -> Actor:
    return build.person(Role.LICENSING_OFFICER, ceiling=level)


def article(by: Actor, name: str = "Helka-4", **more: str) -> Article:
    return articles.enter_article(
        Described(name, "drone", "Invented", family=more.get("family", "")), because=WHY, by=by
    )


def licensed(by: Actor, made: Article, **more: object) -> Licence:
    applied = Applied(Supplied(made.reference, "Veskara", quantity=(10, 10)), "An office", "X-1",
                      JANUARY)  # fmt: skip
    return licences.enter_licence(replace(applied, **more), because=WHY, by=by)  # type: ignore[arg-type]  # fields by name


def test_the_starter_catalogue_has_a_source_for_every_line_and_comes_once() -> None:
    by = officer()
    done = take_in_starter(because=WHY, by=by)
    assert 25 <= done.new == Article.everything.count()
    assert not Article.everything.filter(source="").exists()
    assert not Alias.everything.filter(source="").exists()
    again = take_in_starter(because=WHY, by=by)
    assert (again.register, again.new, again.known) == (None, 0, done.new)
    (found,) = catalogue.articles(by=by, search="مارك ٨٤").lines
    assert found.row.designation == "Mk-84"


def test_a_licence_is_turned_by_the_officer_and_read_as_of_two_days() -> None:
    by = officer()
    row = licensed(by, article(by))
    day = JANUARY + timedelta(20)
    licences.turn_licence(row.reference, "suspend", because="reports", by=by, on=day)
    row.refresh_from_db()
    assert (row.state, row.state_since) == ("suspended", day)
    turns = LicenceTurn.everything.filter(licence=row).order_by("number")
    assert [(t.verb, t.state, t.because) for t in turns] == [
        ("enter", "valid", WHY), ("suspend", "suspended", "reports"),
    ]  # fmt: skip
    for on, stood in ((day - timedelta(1), "valid"), (day, "suspended")):
        assert reading.stood(row.reference, true_on=on, known_on=TODAY, by=by) == stood
    before = TODAY - timedelta(1)
    assert reading.stood(row.reference, true_on=day, known_on=before, by=by) is None
    counted = reading.standing(true_on=day, known_on=TODAY, by=by)
    assert (counted[LicenceState.SUSPENDED], counted[LicenceState.VALID]) == (1, 0)
    with pytest.raises(Refused, match="cannot suspend"):
        licences.turn_licence(row.reference, "suspend", because=WHY, by=by)


def test_a_licence_held_by_two_measures_stands_until_both_let_go() -> None:
    by, decider = officer(), build.person(Role.DECIDER)
    row = licensed(by, article(by))
    for measure in ("m-22222222", "m-33333333"):
        licences.turn_licence(row.reference, "suspend", because=WHY, by=decider, under=measure)
    with pytest.raises(Refused, match="m-22222222"):
        licences.turn_licence(row.reference, "reinstate", because=WHY, by=by)
    for measure, stands in (("m-22222222", "suspended"), ("m-33333333", "valid")):
        turned = licences.turn_licence(
            row.reference, "reinstate", because=WHY, by=decider, under=measure
        )
        assert turned.state == stands
    assert reading.licence_page(row.reference, by=by).holds == []


def test_no_licence_is_issued_while_a_decided_measure_covers_it() -> None:
    by, decider = officer(), build.person(Role.DECIDER)
    made = article(by)
    waiting = licensed(by, made, state="applied", issued_on=None)
    set_restriction(
        "withhold_future_approval", Wanted(Scope("Veskara")), because=WHY, by=decider, on=TODAY,
        ground=Ground("m-22222222", "d-22222222", waiting.protected_by),
    )  # fmt: skip
    with pytest.raises(Refused, match="in force covers it"):
        licences.turn_licence(waiting.reference, "issue", because=WHY, by=by)
    with pytest.raises(Refused, match="in force covers it"):
        licensed(by, made, issued_on=TODAY)
    assert licensed(by, made).state == "valid"
    other = Applied(Supplied(made.reference, "Ostmark"), "An office", "X-9", TODAY)
    assert licences.enter_licence(other, because=WHY, by=by).state == "valid"


def test_only_who_may_keeps_the_registers_and_a_refusal_leaves_no_trace() -> None:
    by, analyst = officer(), build.person(Role.ANALYST)
    made = article(by)
    before = History.objects.count()
    for refused in (
        lambda: licensed(analyst, made), lambda: article(analyst),
        lambda: licensed(by, made, authority=" "), lambda: licensed(by, made, issued_on=None),
    ):  # fmt: skip
        with pytest.raises(Refused):
            refused()
    assert (History.objects.count(), Licence.everything.count()) == (before, 0)


def test_an_article_is_found_by_every_name_and_its_first_words_stay_in_the_history() -> None:
    by = officer()
    made = article(by)
    articles.name_article(made.reference, Named("هيلكا ٤", "Invented"), because=WHY, by=by)
    articles.keep_maker(made.reference, Made("Works", "Invented", "Ostmark"), because=WHY, by=by)
    with pytest.raises(Refused, match="already"):
        articles.name_article(made.reference, Named("هيلكا ٤", "Invented"), because=WHY, by=by)
    assert [one.row.pk for one in catalogue.articles(by=by, search="هيلكا4").lines] == [made.pk]
    corrected = Described("Helka-4B", "drone", "Invented")
    articles.correct_article(made.reference, corrected, because="misread", by=by)
    told = History.objects.filter(what="article").order_by("act").values_list("value", flat=True)
    assert list(told) == ["Helka-4", "Helka-4B"]


def ordered(
    by: Actor, made: Article, supplier: str, year: str, count: int, **more: object
) -> Transfer:
    told = Ordered(Supplied(made.reference, "Veskara", quantity=(count, count)), supplier,
                   ordered=year)  # fmt: skip
    row = transfers.enter_transfer(replace(told, **more), because=WHY, by=by)  # type: ignore[arg-type]  # fields by name
    delivered = Delivered(year, (count, count), (f"{supplier}-LOT",))
    transfers.record_delivery(row.reference, delivered, because=WHY, by=by)
    return row


def test_transfers_are_weighed_against_an_event_and_each_part_says_why() -> None:
    by = officer()
    made, mate = article(by, family="helka"), article(by, "Helka-5", family="helka")
    ours = ordered(by, made, "We", "2024", 60, ours=True)
    theirs, late = ordered(by, made, "They", "2025", 40), ordered(by, made, "Others", "2026", 40)
    ordered(by, mate, "They", "2023", 20)
    found = links(
        made.reference, "veskara", Found(must_span("2025-12-31"), Likelihood.LIKELY), by=by
    )
    by_ref = {line.row.reference: line.link for line in found.lines}
    assert by_ref[late.reference].excluded
    assert found.ours_in_a_hundred == (50, 75)
    assert "They" in found.another
    lot = Found(must_span("2026"), Likelihood.ALMOST_CERTAIN, lots=frozenset({"We-LOT"}))
    settled = links(made.reference, "Veskara", lot, by=by).lines
    assert (settled[0].row.pk, settled[0].link.in_a_hundred) == (ours.pk, (95, 99))
    assert {line.row.pk for line in settled if line.link.excluded} >= {theirs.pk}
    (recipient,) = catalogue.article_page(made.reference, by=by).recipients
    assert (recipient.ours, recipient.others) == (1, 3)


def test_deliveries_conditions_and_checks_stand_with_their_licence_and_transfer() -> None:
    by = officer()
    made = article(by)
    row = licensed(by, made)
    sent = ordered(by, made, "We", "2025", 4, ours=True)
    transfers.put_under_licence(sent.reference, row.reference, because=WHY, by=by)
    with pytest.raises(Refused, match="licence of ours"):
        transfers.put_under_licence(
            ordered(by, made, "They", "2025", 1).reference, row.reference, because=WHY, by=by
        )
    assert reading.licence_page(row.reference, by=by).left == (6, 6)
    bound = Bound("assurance", "Passed on to nobody", "Minister of defence", "minister", JANUARY)
    for subject in (row.reference, sent.reference):
        checks.keep_condition(subject, bound, because=WHY, by=by)
    found = Checked("inventory", "in_order", "4 of 4", None, TODAY, True, 4)
    checks.record_check(sent.reference, found, because=WHY, by=by)
    shown = transfer_page(sent.reference, by=by)
    assert shown.state == "delivered"
    assert (shown.beside.conditions[0].in_force, shown.beside.tally.in_order_on_the_spot) == (
        True,
        1,
    )
    transfers.change_transfer(sent.reference, "cancelled", because=WHY, by=by)
    with pytest.raises(Refused, match="cancelled"):
        transfers.record_delivery(sent.reference, Delivered("2026"), because=WHY, by=by)


def test_an_article_that_is_hidden_hides_what_is_told_of_it() -> None:
    high, low = officer(Level.CONFIDENTIAL), officer()
    made = articles.enter_article(
        Described("Secret-1", "missile", "Invented"), because=WHY, by=high,
        marked=Marked(Level.CONFIDENTIAL),
    )  # fmt: skip
    row = licensed(high, made)
    assert reading.licences(by=low).count == 0
    assert reading.licences(by=high).count == 1
    with pytest.raises(Absent):
        reading.licence_page(row.reference, by=low)
    with pytest.raises(Absent):
        licensed(low, made)
