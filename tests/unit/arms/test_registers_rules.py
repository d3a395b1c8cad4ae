"""The rules of the registers: how licences turn, what days and counts say, how likely a source is."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from answerable.actor import Actor, Door, Role, machine
from answerable.arms.rules import (
    articles,
    checks,
    deliveries,
    licences,
    shares,
    supplies,
    transfers,
)
from answerable.arms.rules.articles import ArticleKind, Described
from answerable.arms.rules.deliveries import Dropped, Span, Timing
from answerable.arms.rules.licences import LicenceState, Told, Verb
from answerable.arms.rules.links import Asked, Found, PartOf, link, ranked, words_of
from answerable.arms.rules.names import article_key, script_of, state_key
from answerable.arms.rules.shares import Order, Stock, Supply
from answerable.arms.rules.transfers import TransferState
from answerable.playbook.likelihood import Likelihood
from answerable.refusal import Refused
from tests import build

TODAY = build.NOON.date()
MARCH = Span(date(2026, 3, 10), date(2026, 3, 12))


def officer(*roles: Role) -> Actor:
    return Actor("p", frozenset(roles or {Role.LICENSING_OFFICER}), Door.WEB, build.NOON, account=1)


# --- names


@pytest.mark.parametrize(("one", "other"), [
    ("Mk-84", "MK 84"), ("GBU-39/B", "gbu39 b"), ("AGM-114R", "agm 114r"), ("هيلكا ٤", "هيلكا 4"),
])  # fmt: skip
def test_spellings_of_a_designation_compare_alike(one: str, other: str) -> None:
    assert article_key(one) == article_key(other) != ""


def test_designations_that_differ_in_a_letter_or_number_stay_apart() -> None:
    assert len({article_key(d) for d in ("Mk-82", "Mk-84", "M-82", "GBU-12", "GBU-12B")}) == 5
    assert article_key("–/.") == ""


def test_one_state_under_two_names_is_one_and_its_predecessor_is_not() -> None:
    assert state_key("UAE") == state_key("United Arab Emirates")
    assert state_key("Türkiye") == state_key("Turkey")
    assert state_key("Soviet Union") != state_key("Russia")
    assert (script_of("مارك 84"), script_of("Герань-2"), script_of("Mk-84")) == (
        "Arab", "Cyrl", "Latn",
    )  # fmt: skip


# --- licences


ALLOWED = {
    ("applied", "issue"): "valid", ("applied", "withhold"): "withheld",
    ("withheld", "reinstate"): "applied", ("valid", "suspend"): "suspended",
    ("valid", "revoke"): "revoked", ("valid", "expire"): "expired",
    ("suspended", "reinstate"): "valid", ("suspended", "revoke"): "revoked",
    ("suspended", "expire"): "expired",
}  # fmt: skip


@pytest.mark.parametrize("state", list(LicenceState))
@pytest.mark.parametrize("verb", list(Verb))
def test_a_licence_turns_only_as_the_table_says(state: LicenceState, verb: Verb) -> None:
    assert licences.next_state(state, verb) == ALLOWED.get((state, verb))
    why_not = licences.why_not_turn(state, verb, by=officer(), on=TODAY)
    assert (why_not is None) == ((state, verb) in ALLOWED)


def test_what_can_be_done_to_a_licence_is_what_the_table_says() -> None:
    for state in LicenceState:
        assert set(licences.verbs_in(state)) == {verb for at, verb in ALLOWED if at == state}


def test_what_two_measures_hold_is_free_only_when_both_let_go_in_any_order() -> None:
    suspended = LicenceState.SUSPENDED
    told = [Told(Verb.ENTER), Told(Verb.SUSPEND, "m-1"), Told(Verb.SUSPEND, "m-2")]
    held = licences.held_by(told)
    assert held == {"m-1", "m-2"}
    assert licences.next_state(suspended, Verb.REINSTATE, under="m-2", held=held) is suspended
    left = licences.held_by([*told, Told(Verb.REINSTATE, "m-2")])
    assert left == {"m-1"}
    assert licences.next_state(suspended, Verb.REINSTATE, under="m-1", held=left) == "valid"
    assert licences.held_by([*told, Told(Verb.ISSUE)]) == frozenset()


def test_an_officer_cannot_free_what_a_measure_holds() -> None:
    why_not = licences.why_not_turn(
        LicenceState.SUSPENDED, Verb.REINSTATE, by=officer(), held=frozenset({"m-1"}), on=TODAY
    )
    assert "m-1" in str(why_not)
    assert licences.why_not_turn(
        LicenceState.SUSPENDED, Verb.REINSTATE, by=officer(Role.DECIDER), under="m-1",
        held=frozenset({"m-1"}), on=TODAY,
    ) is None  # fmt: skip


def test_an_officer_suspends_once_and_a_measure_may_hold_besides() -> None:
    held = frozenset({""})
    assert licences.next_state(LicenceState.SUSPENDED, Verb.SUSPEND, held=held) is None
    also = licences.next_state(LicenceState.SUSPENDED, Verb.SUSPEND, under="m-1", held=held)
    again = licences.next_state(
        LicenceState.SUSPENDED, Verb.SUSPEND, under="m-1", held=frozenset({"m-1"})
    )
    assert (also, again) == (LicenceState.SUSPENDED, None)


def test_who_turns_a_licence_and_from_which_day() -> None:
    valid = LicenceState.VALID
    assert "licensing officer" in str(
        licences.why_not_turn(valid, Verb.SUSPEND, by=officer(Role.DECIDER), on=TODAY)
    )
    house = machine(build.NOON)
    assert licences.why_not_turn(valid, Verb.EXPIRE, by=house, on=TODAY) is None
    assert licences.why_not_turn(valid, Verb.SUSPEND, by=house, on=TODAY) is not None
    late = licences.why_not_turn(
        valid, Verb.SUSPEND, by=officer(), on=date(2026, 1, 1), since=date(2026, 1, 2)
    )
    assert "before" in str(late)
    coming = licences.why_not_turn(valid, Verb.SUSPEND, by=officer(), on=date(2026, 3, 17))
    assert "not come yet" in str(coming)


def test_a_last_day_passes_the_day_after() -> None:
    since, last = date(2026, 1, 5), date(2026, 3, 15)
    assert licences.stands("valid", since, last, on=last) == ("valid", since)
    for state in ("valid", "suspended"):
        assert licences.stands(state, since, last, on=TODAY) == ("expired", TODAY)
    for state in ("applied", "withheld", "revoked"):
        assert licences.stands(state, since, last, on=TODAY) == (state, since)
    assert licences.stands("valid", since, None, on=TODAY) == ("valid", since)
    entered_late = date(2026, 3, 20)
    assert licences.stands("valid", entered_late, last, on=entered_late) == (
        "expired", entered_late,
    )  # fmt: skip


@pytest.mark.parametrize("state", [LicenceState.EXPIRED, LicenceState.REVOKED])
def test_a_measure_lets_go_of_a_licence_that_is_over_and_it_stays_over(state: LicenceState) -> None:
    held = frozenset({"m-1"})
    assert licences.next_state(state, Verb.REINSTATE, under="m-1", held=held) is state
    assert licences.next_state(state, Verb.REINSTATE, under="m-2", held=held) is None
    assert licences.next_state(state, Verb.REINSTATE, held=frozenset({""})) is None


def test_what_is_left_of_a_licence_is_a_range() -> None:
    assert licences.left_of((100, 100), (40, 60)) == (40, 60)
    assert licences.left_of((100, 100), (None, 60)) == (40, None)
    assert licences.left_of((10, 10), (40, 60)) == (0, 0)
    assert licences.worth(Decimal("1200000.00"), "EUR") == "1,200,000 EUR"


# --- quantities


@pytest.mark.parametrize(("said", "range_"), [
    ("12", (12, 12)), ("10-20", (10, 20)), ("≥5", (5, None)), ("5+", (5, None)),
    ("up to 40", (None, 40)), ("1,200", (1200, 1200)), ("", (None, None)), ("?", (None, None)),
])  # fmt: skip
def test_a_quantity_is_read_as_a_range(said: str, range_: supplies.Range) -> None:
    assert supplies.quantity(said) == range_


@pytest.mark.parametrize("said", ["many", "20-10", "-5", "1e9", "9" * 30])
def test_what_is_no_quantity_is_refused(said: str) -> None:
    with pytest.raises(Refused):
        supplies.quantity(said)


def test_money_and_sums_with_an_unknown_end() -> None:
    assert (supplies.money("1,200.50"), supplies.money("")) == (Decimal("1200.50"), None)
    with pytest.raises(Refused):
        supplies.money("12 euro")
    assert supplies.added((1, 2), (3, None)) == (4, None)
    assert supplies.added() == (0, 0)


# --- days


def span(first: str, last: str = "") -> Span:
    return Span(date.fromisoformat(first), date.fromisoformat(last or first))


@pytest.mark.parametrize(("delivery", "when"), [
    (span("2026-03-09"), Timing.BEFORE), (span("2026-03-10"), Timing.PERHAPS),
    (span("2026-01-01", "2026-12-31"), Timing.PERHAPS), (span("2026-03-12"), Timing.PERHAPS),
    (span("2026-03-13"), Timing.AFTER),
])  # fmt: skip
def test_a_delivery_lies_before_perhaps_or_after_an_event(delivery: Span, when: Timing) -> None:
    assert deliveries.timing(MARCH, [delivery]) is when


def test_without_deliveries_only_a_register_that_says_none_excludes() -> None:
    assert deliveries.timing(MARCH, [], some=False) is Timing.NOTHING
    assert deliveries.timing(MARCH, []) is Timing.NOT_KNOWN
    assert deliveries.timing(None, [span("2020-01-01")]) is Timing.NOT_KNOWN


def test_how_many_had_come_is_counted_where_told_and_bounded_where_not() -> None:
    first, later = Dropped(span("2020-01-01"), (5, 5)), Dropped(span("2027-01-01"), (7, 7))
    assert deliveries.delivered_by(MARCH, [first, later], (12, 12)) == (5, 5)
    assert deliveries.delivered_by(MARCH, [later], (7, 7)) == (0, 0)
    untold = [Dropped(span("2020-01-01")), Dropped(span("2027-01-01"))]
    assert deliveries.delivered_by(MARCH, untold, (12, 12)) == (0, 12)
    assert deliveries.delivered_by(MARCH, untold[:1], (12, 12)) == (12, 12)
    may = Dropped(span("2026-03-11"), (3, 4))
    assert deliveries.delivered_by(MARCH, [first, may], (8, 9)) == (5, 9)


def test_what_was_delivered_in_all_is_as_told_else_the_deliveries_together() -> None:
    untold = (None, None)
    assert transfers.delivered_in_all((3, 4), [(1, 1)]) == (3, 4)
    assert transfers.delivered_in_all(untold, [(1, 1), (2, 3)]) == (3, 4)
    assert transfers.delivered_in_all(untold, []) == untold
    assert transfers.reach([]) == untold
    assert transfers.reach([span("2021-01-01", "2021-06-30"), span("2020-01-01")]) == (
        date(2020, 1, 1), date(2021, 6, 30),
    )  # fmt: skip


def test_how_an_order_stands_by_its_figures() -> None:
    assert transfers.state_told((10, 10), (10, 10)) is TransferState.DELIVERED
    assert transfers.state_told((10, 10), (4, 4)) is TransferState.IN_DELIVERY
    assert transfers.state_told((10, 10), (0, 0)) is TransferState.ORDERED
    assert transfers.state_told((10, 10), (None, None)) is TransferState.NOT_KNOWN
    assert transfers.state_told((None, None), (4, 4)) is TransferState.IN_DELIVERY


# --- shares and links


def order(reference: str, count: int, year: int, *, ours: bool = False, sure: bool = True) -> Order:
    came = (Dropped(span(f"{year}-01-01", f"{year}-12-31"), (count, count)),)
    return Order(reference, "We" if ours else "They", ours, True, came, (count, count), sure)


def supply(*given: Order) -> list[Supply]:
    return [shares.supplied(one, MARCH) for one in given]


def test_the_share_of_a_stock_is_a_range_that_widens_with_what_is_unknown() -> None:
    ours, theirs = supply(order("tr-1", 60, 2020, ours=True), order("tr-2", 40, 2019))
    assert shares.share([ours], [theirs]) == (0.6, 0.6)
    unsure = supply(order("tr-3", 40, 2019, sure=False))
    assert shares.share([ours], unsure) == (0.6, 1.0)
    assert shares.share([ours], [theirs], Stock(makes_it=("Works",))) == (0.0, 0.6)
    assert shares.share([], [theirs]) == (0.0, 0.0)
    assert shares.in_a_hundred((0.333, 0.334)) == (33, 34)


def test_another_supplier_could_be_the_source_only_with_what_came_before() -> None:
    early, late = supply(order("tr-1", 5, 2020), order("tr-2", 5, 2027))
    assert shares.other_sources([early, late]) == [early]
    assert "They" in shares.could_be_another([early], Stock())
    assert "excludes none" in shares.could_be_another([], Stock())
    assert "Works" in shares.could_be_another([], Stock(makes_it=("Works",)))


def asked(own: Order, *others: Order, **more: object) -> Asked:
    return Asked(supply(own)[0], tuple(supply(*others)), **more)  # type: ignore[arg-type]  # fields by name


def test_a_link_multiplies_its_parts_and_says_each_in_words() -> None:
    found = Found(MARCH, Likelihood.LIKELY)
    reckoned = link(found, asked(order("tr-1", 60, 2020), order("tr-2", 40, 2019)))
    assert [part.of for part in reckoned.parts] == [PartOf.ARTICLE, PartOf.DAYS, PartOf.SHARE]
    assert reckoned.bounds == pytest.approx((0.33, 0.48))
    assert reckoned.words == (Likelihood.UNLIKELY, Likelihood.ROUGHLY_EVEN)
    assert reckoned.in_a_hundred == (33, 48)
    assert all(part.why for part in reckoned.parts)


def test_what_came_after_the_event_is_excluded() -> None:
    reckoned = link(Found(MARCH, Likelihood.ALMOST_CERTAIN), asked(order("tr-1", 60, 2027)))
    assert reckoned.excluded
    assert reckoned.words is None


def test_a_listed_lot_settles_which_transfer_it_is() -> None:
    found = Found(MARCH, Likelihood.ALMOST_CERTAIN, lots=frozenset({"L-1"}))
    own, other = order("tr-1", 1, 2020), order("tr-2", 999, 2020)
    here = link(found, asked(own, other, lots=frozenset({"L-1"})))
    assert here.bounds == pytest.approx((0.95, 0.99))
    assert PartOf.SHARE not in {part.of for part in here.parts}
    there = link(found, asked(own, other, elsewhere=frozenset({"L-1"})))
    nowhere = link(found, asked(own, other))
    assert (there.excluded, nowhere.excluded) == (True, False)


def test_what_was_made_after_the_last_delivery_did_not_come_with_it() -> None:
    late = Found(MARCH, Likelihood.LIKELY, made=span("2021-01-01"))
    early = Found(MARCH, Likelihood.LIKELY, made=span("2020-12-31"))
    assert link(late, asked(order("tr-1", 1, 2020))).excluded
    assert not link(early, asked(order("tr-1", 1, 2020))).excluded


def test_another_unit_and_an_unsigned_identification_widen_and_never_narrow() -> None:
    same = link(Found(MARCH, Likelihood.LIKELY, unit="ut-1"),
                asked(order("tr-1", 1, 2020), unit="ut-1"))  # fmt: skip
    other = link(Found(MARCH, Likelihood.LIKELY, unit="ut-2"),
                 asked(order("tr-1", 1, 2020), unit="ut-1"))  # fmt: skip
    unsigned = link(Found(MARCH), asked(order("tr-1", 1, 2020)))
    assert same.bounds == pytest.approx((0.55, 0.8))
    assert other.bounds == pytest.approx((0.0, 0.8))
    assert unsigned.bounds == (0.0, 1.0)
    assert [one.reference for one in ranked([other, same])] == ["tr-1", "tr-1"]
    assert ranked([other, same])[0] is same


@pytest.mark.parametrize(("bounds", "words"), [
    ((0.0, 0.05), ("almost_no_chance", "almost_no_chance")), ((0.05001, 0.2), ("very_unlikely",) * 2),
    ((0.45, 0.55), ("roughly_even",) * 2), ((0.8, 1.0), ("very_likely", "almost_certain")),
])  # fmt: skip
def test_a_range_is_said_in_the_words_of_its_ends(
    bounds: tuple[float, float], words: tuple[str, str]
) -> None:
    assert words_of(bounds) == words
    assert words_of((0.0, 0.0)) is None


# --- articles, conditions, checks


def test_a_line_of_the_catalogue_needs_its_source_and_a_kind_we_know() -> None:
    good = Described("Mk-84", "bomb", "a manual")
    assert articles.why_not_describe(good, by=officer()) is None
    assert "source" in str(articles.why_not_words(Described("Mk-84", "bomb", " ")))
    assert articles.why_not_words(Described("Mk-84", "toy", "a manual")) is not None
    assert articles.why_not_words(Described("–", "bomb", "a manual")) is not None
    heavy = Described("Mk-84", "bomb", "a manual", mass=(Decimal(9), Decimal(8)))
    assert articles.why_not_words(heavy) is not None
    assert "licensing officer" in str(articles.why_not_describe(good, by=officer(Role.ANALYST)))


def test_things_of_one_name_are_told_apart_by_kind() -> None:
    known = {"at-1": ArticleKind.MISSILE, "at-2": ArticleKind.SHIP}
    assert articles.same_thing(ArticleKind.SHIP, known) == ("at-2",)
    assert articles.same_thing(ArticleKind.ROCKET, known) == ("at-1",)
    assert articles.same_thing(ArticleKind.HELICOPTER, known) == ()
    assert articles.same_thing(ArticleKind.OTHER, known, said=False) == ("at-1", "at-2")
    two = {"at-1": ArticleKind.BOMB, "at-2": ArticleKind.GUIDED_BOMB}
    assert articles.same_thing(ArticleKind.GUIDANCE_KIT, two) == ()


def test_a_check_from_a_desk_is_not_one_on_the_spot_and_none_done_is_none_in_order() -> None:
    told = [
        checks.CheckTold("in_order", True, None), checks.CheckTold("in_order", None, None),
        checks.CheckTold("not_done", None, date(2026, 3, 15)),
        checks.CheckTold("not_done", None, TODAY), checks.CheckTold("cannot_tell", False, None),
    ]  # fmt: skip
    assert checks.tally(told, today=TODAY) == checks.Tally(1, 1, 0, 1, 1)
    undone = checks.Checked("use", "not_done")
    assert "due" in str(checks.why_not_check(undone, by=officer()))
    assert "which day" in str(checks.why_not_check(checks.Checked("use", "in_order"), by=officer()))


def test_an_assurance_is_somebodys_and_holds_until_its_last_day() -> None:
    nobodys = checks.Bound("assurance", "Never")
    assert "which office" in str(checks.why_not_bind(nobodys, by=officer()))
    assert checks.why_not_bind(checks.Bound("use", "Never"), by=officer()) is None
    assert checks.in_force(None, TODAY, on=TODAY)
    assert not checks.in_force(None, date(2026, 3, 15), on=TODAY)
    assert not checks.in_force(date(2026, 3, 17), None, on=TODAY)
