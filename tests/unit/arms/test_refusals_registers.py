"""Every refusal of the registers, word for word, and what just passes beside it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from answerable.actor import Actor
from answerable.arms.rules import (
    articles,
    checks,
    deliveries,
    keeping,
    licences,
    registers,
    supplies,
    transfers,
)
from answerable.arms.rules.articles import Described, Holds, Made, Named
from answerable.arms.rules.checks import Bound, Checked
from answerable.arms.rules.deliveries import Delivered
from answerable.arms.rules.licences import Applied, LicenceState, Verb
from answerable.arms.rules.supplies import Supplied
from answerable.arms.rules.transfers import Ordered
from answerable.refusal import Refused
from tests.unit.arms.refusing import (
    BEFORE,
    COMING,
    LESS,
    LONG,
    MACHINE,
    MORROW,
    NO_DAYS,
    NO_MASS,
    NO_SOURCE,
    NOBODY,
    OFFICER,
    ONLY_KEEPERS,
    ONLY_LICENSING,
    TODAY,
    WEAPONS,
    Case,
)

ARTICLE = Described("Mk-84", "bomb", "a manual")
NAME = Named("Hammer", "a manual")
MAKER = Made("Works", "a manual")
HOLDER = Holds("Tamrin", "a manual")


def _article(**more: object) -> object:
    return articles.why_not_describe(replace(ARTICLE, **more), by=OFFICER)  # type: ignore[arg-type]  # by name


def _mass(*ends: Decimal | None) -> object:
    return articles.why_not_mass(ends)  # type: ignore[arg-type]  # two ends


def _made(by: Actor = WEAPONS, **more: object) -> object:
    return articles.why_not_made(replace(MAKER, **more), by=by)  # type: ignore[arg-type]  # by name


def _held(by: Actor = WEAPONS, **more: object) -> object:
    return articles.why_not_held(replace(HOLDER, **more), by=by)  # type: ignore[arg-type]  # by name


def _name(
    text: str, known: frozenset[str] = frozenset(), by: Actor = OFFICER, source: str = "p"
) -> object:
    return articles.why_not_name(Named(text, source), known, by=by)


def _merge(**how: object) -> object:
    given = {"same": False, "merged": False, "has_merged": False, "by": OFFICER, **how}
    return articles.why_not_merge(**given)  # type: ignore[arg-type]  # by name


def articles_() -> list[Case]:
    return [
        (_article(), None), (_article(designation="x" * 120), None),
        (_article(designation=LONG), "Give the designation, in at most 120 characters."),
        (_article(designation="–"), "Give the designation, in at most 120 characters."),
        (_article(designation=" " * 60 + "Mk-84" + " " * 60), None),
        (_article(kind="toy"), "Say what kind of article it is."),
        (_article(guidance="x"), "Say how it is guided and delivered, or that this is not known."),
        (_article(delivery="x"), "Say how it is guided and delivered, or that this is not known."),
        (_article(source=" "), NO_SOURCE),
        (_article(mass=(Decimal(-1), None)), NO_MASS),
        (_article(warhead=(Decimal(2), Decimal(1))), LESS),
        (_mass(Decimal(0), Decimal(10_000_000)), None), (_mass(None, Decimal(1)), None),
        (_mass(Decimal(1), None), None), (_mass(Decimal(1), Decimal(1)), None),
        (_mass(Decimal(1), Decimal(10_000_001)), NO_MASS),
        (articles.why_not_describe(ARTICLE, by=NOBODY), ONLY_KEEPERS),
        (articles.why_not_twice("Mk-84", "at-1"),
         "The catalogue has Mk-84 already: at-1. Add to that one, or say that another article of the "
         "same name is meant."),
        (_name("Hammer"), None), (_name("x" * 120), None),
        (_name(LONG), "Give the name, in at most 120 characters."),
        (_name("–"), "Give the name, in at most 120 characters."),
        (_name(" Hammer ", frozenset({"Hammer"})), "It goes by that name already."),
        (_name("Hammer", source=""), NO_SOURCE), (_name("Hammer", by=NOBODY), ONLY_KEEPERS),
        (_merge(), None), (_merge(same=True), "That is the same article."),
        (_merge(merged=True), "It is merged into another already. Take the two apart first."),
        (_merge(has_merged=True), "Others are merged into it. Take them apart first."),
        (_merge(by=NOBODY), ONLY_KEEPERS),
        (articles.why_not_part(merged=True, by=OFFICER), None),
        (articles.why_not_part(merged=True, by=NOBODY), ONLY_KEEPERS),
        (articles.why_not_part(merged=False, by=OFFICER), "It is not merged into another."),
        (_made(), None), (_made(name=" "), "Say who makes it."),
        (_made(cage="1234"), "A CAGE code has five letters or digits."),
        (_made(cage="12-45"), "A CAGE code has five letters or digits."),
        (_made(cage="١٢٣٤٥"), "A CAGE code has five letters or digits."), (_made(cage="0A5B3"), None),
        (_made(source=""), NO_SOURCE), (_made(by=NOBODY), ONLY_KEEPERS),
        (_made(from_year=1799), "1799 is no year."), (_made(until_year=2201), "2201 is no year."),
        (_made(from_year=1800, until_year=2200), None), (_made(from_year=1999, until_year=1999), None),
        (_made(from_year=2000, until_year=1999), "It cannot end before it begins."),
        (_held(), None), (_held(state="–"), "Say who holds it."), (_held(quantity=(2, 1)), LESS),
        (_held(quantity=(1, 1)), None), (_held(quantity=(None, 1)), None),
        (_held(quantity=(1, None)), None),
        (_held(from_year=2000, until_year=1999), "It cannot end before it begins."),
        (_held(until_year=1799), "1799 is no year."),
        (_held(source=" "), NO_SOURCE), (_held(by=NOBODY), ONLY_KEEPERS),
    ]  # fmt: skip


BOUND = Bound("assurance", "Never", "an office")
CHECK = Checked("use", "in_order", "Seen", done_on=TODAY)


def _bind(by: Actor = OFFICER, **more: object) -> object:
    return checks.why_not_bind(replace(BOUND, **more), by=by)  # type: ignore[arg-type]  # by name


def _check(by: Actor = OFFICER, **more: object) -> object:
    return checks.why_not_check(replace(CHECK, **more), by=by)  # type: ignore[arg-type]  # by name


WHAT_KIND = "Say what the condition is about, and on what authority it was given."


def checks_() -> list[Case]:
    return [
        (_bind(), None), (_bind(kind="x"), WHAT_KIND), (_bind(authority="x"), WHAT_KIND),
        (_bind(words=" "), "A condition is kept in its words."),
        (_bind(given_by=" "), "An assurance is somebody's: say which office gave it."),
        (_bind(kind="use", given_by=""), None),
        (_bind(given_on=TODAY, until_on=BEFORE), "It cannot end before it begins."),
        (_bind(given_on=TODAY, until_on=TODAY), None), (_bind(until_on=BEFORE), None),
        (_bind(given_on=MORROW), COMING), (_bind(by=NOBODY), ONLY_KEEPERS),
        (_check(), None), (_check(kind="x"), "Say what was checked and what came of it."),
        (_check(outcome="x"), "Say what was checked and what came of it."),
        (_check(outcome="not_done", done_on=None), "Say by when the check is due."),
        (_check(outcome="not_done", due_on=MORROW, done_on=None, words=""), None),
        (_check(done_on=None), "Say on which day it was checked."),
        (_check(words=" "), "Say in words what the check found."),
        (_check(done_on=MORROW), COMING), (_check(by=NOBODY), ONLY_KEEPERS),
        (keeping.why_not_known(TODAY, today=TODAY), None),
        (keeping.why_not_known(None, today=TODAY), None),
        (keeping.why_not_known(MORROW, today=TODAY),
         "What will be known on a later day is not known yet."),
        (keeping.why_not_on(TODAY, today=TODAY), None), (keeping.why_not_on(None, today=TODAY), None),
        (keeping.why_not_on(MORROW, today=TODAY), COMING),
        (keeping.why_not_keep(WEAPONS), None), (keeping.why_not_keep(MACHINE), ONLY_KEEPERS),
        (keeping.why_not_license(OFFICER), None), (keeping.why_not_license(WEAPONS), ONLY_LICENSING),
        (keeping.why_not_license(MACHINE), ONLY_LICENSING),
        (registers.why_not_take("SIPRI", by=OFFICER), None),
        (registers.why_not_take("x" * 120, by=OFFICER), None),
        (registers.why_not_take(" ", by=OFFICER), "Say which register this is an edition of."),
        (registers.why_not_take(LONG, by=OFFICER), "Say which register this is an edition of."),
        (registers.why_not_take("SIPRI", by=NOBODY), ONLY_KEEPERS),
    ]  # fmt: skip


SUPPLY = Supplied("at-1", "Tamrin")
ORDER = Ordered(SUPPLY, "Veskara", ours=True, licence="lc-1", ordered="2021")
GRANTED = Applied(SUPPLY, "An office", issued_on=TODAY)


def _supply(**more: object) -> object:
    return supplies.why_not_supply(replace(SUPPLY, **more))  # type: ignore[arg-type]  # by name


def _order(by: Actor = OFFICER, **more: object) -> object:
    return transfers.why_not_enter(replace(ORDER, **more), by=by)  # type: ignore[arg-type]  # by name


def _licence(by: Actor = OFFICER, **more: object) -> object:
    return licences.why_not_enter(replace(GRANTED, **more), by=by)  # type: ignore[arg-type]  # by name


def _turn(
    state: LicenceState = LicenceState.VALID, verb: Verb = Verb.SUSPEND, **how: object
) -> object:
    given: dict[str, object] = {"by": OFFICER, **how}
    return licences.why_not_turn(state, verb, **given)  # type: ignore[arg-type]  # by name


def _deliver(
    on: str = "2021", *, by: Actor = OFFICER, state: str = "ordered", **more: object
) -> object:
    return deliveries.why_not_deliver(Delivered(on, **more), state=state, by=by)  # type: ignore[arg-type]  # by name


def _under(*, recipient: str = "tamrin", article: str = "at-1", family: str = "") -> object:
    return transfers.why_not_under(
        recipients=("tamrin", recipient), articles=("at-1", article), families=("helka", family)
    )


WHOSE_MONEY = "Say on whose money: grant, state sale, commercial sale, loan, or not known."
CURRENCY = "Give the currency of the value by its three letters, for example EUR."
OURS_ONLY = "Only what we supply goes under a licence of ours."


def supplies_() -> list[Case]:
    return [
        (_supply(), None), (_supply(recipient="–"), "Say who receives it."),
        (_supply(funding="x"), WHOSE_MONEY), (_supply(value=Decimal(5)), CURRENCY),
        (_supply(value=Decimal(5), currency="eur"), CURRENCY),
        (_supply(value=Decimal(5), currency="EURO"), CURRENCY),
        (_supply(value=Decimal(5), currency="EUR"), None), (_supply(currency="x"), None),
        (_supply(quantity=(2, 1)), LESS), (supplies.why_not_range((2, 1)), LESS),
        (supplies.why_not_range((1, 1)), None), (supplies.why_not_range((0, 10**15)), None),
        (supplies.why_not_range((None, 10**15 + 1)), "There cannot be so many."),
        (supplies.why_not_range((-1, None)), "There cannot be so many."),
        (_order(), None), (_order(supplier="–"), "Say who supplies it."),
        (_order(state="x"), "Say how the order stands."), (_order(ordered="soon"), NO_DAYS),
        (_order(ordered=""), None), (_order(ours=False), OURS_ONLY),
        (_order(ours=False, licence=""), None),
        (_order(supplied=replace(SUPPLY, recipient="")), "Say who receives it."),
        (_order(delivered=(2, 1)), LESS), (_order(by=NOBODY), ONLY_KEEPERS),
        (_under(), None), (_under(recipient="ostmark"), "The licence is for another recipient."),
        (_under(article="at-2", family="helka"), None),
        (_under(article="at-2"), "The licence is for another article."),
        (_under(article="at-2", family="orsa"), "The licence is for another article."),
        (transfers.why_not_under(recipients=("t", "t"), articles=("at-1", "at-2"), families=("", "")),
         "The licence is for another article."),
        (transfers.why_not_change("ordered", "withheld", by=OFFICER), None),
        (transfers.why_not_change("ordered", "x", by=OFFICER), "Say how the order stands now."),
        (transfers.why_not_change("ordered", "ordered", by=OFFICER), "Say how the order stands now."),
        (transfers.why_not_change("cancelled", "ordered", by=OFFICER),
         "It was cancelled and stays so: enter a new order."),
        (transfers.why_not_change("ordered", "withheld", by=NOBODY), ONLY_KEEPERS),
        (transfers.why_not_ours(True, by=OFFICER), None),
        (transfers.why_not_ours(True, by=NOBODY), ONLY_KEEPERS),
        (transfers.why_not_ours(False, by=OFFICER), OURS_ONLY),
        (_deliver(), None), (_deliver("soon"), NO_DAYS), (_deliver("2026-03-16"), None),
        (_deliver("2026-03-17"), COMING), (_deliver("2026"), None),
        (_deliver(state="cancelled"), "It was cancelled: nothing is delivered under it."),
        (_deliver(quantity=(2, 1)), LESS), (_deliver(by=NOBODY), ONLY_KEEPERS),
        (_licence(), None), (_licence(authority=" "), "Say which authority issues it."),
        (_licence(state="x"), "Say how the licence stands."),
        (_licence(issued_on=None), "A valid licence was issued on a day: say which."),
        (_licence(issued_on=None, state="applied"), None), (_licence(expires_on=TODAY), None),
        (_licence(expires_on=BEFORE), "It cannot expire before it was issued."),
        (_licence(issued_on=None, expires_on=BEFORE, state="applied"), None),
        (_licence(issued_on=MORROW), COMING), (_licence(on=MORROW), COMING), (_licence(on=TODAY), None),
        (_licence(supplied=replace(SUPPLY, recipient="")), "Say who receives it."),
        (_licence(by=WEAPONS), ONLY_LICENSING),
        (_turn(), None), (_turn(by=WEAPONS), ONLY_LICENSING), (_turn(by=MACHINE), ONLY_LICENSING),
        (_turn(LicenceState.VALID, Verb.EXPIRE, by=MACHINE), None),
        (_turn(LicenceState.VALID, Verb.EXPIRE), None),
        (_turn(LicenceState.REVOKED), "You cannot suspend a licence that is revoked."),
        (_turn(LicenceState.SUSPENDED, Verb.REINSTATE, held=frozenset({"m-2", "m-1", ""})), None),
        (_turn(LicenceState.SUSPENDED, Verb.REINSTATE, held=frozenset({"m-2", "m-1"})),
         "A measure holds it: m-1, m-2. It is free again when that is lifted."),
        (_turn(LicenceState.SUSPENDED, Verb.REINSTATE, under="m-9", held=frozenset({"m-1", ""})),
         "A measure holds it: m-1. It is free again when that is lifted."),
        (_turn(LicenceState.EXPIRED, Verb.REINSTATE, under="m-1", held=frozenset({"m-1"}), by=MACHINE),
         None),
        (_turn(since=TODAY, on=BEFORE),
         "2026-03-15 lies before 2026-03-16, since when it stands as it does."),
        (_turn(since=TODAY, on=TODAY), None), (_turn(on=MORROW), COMING),
        (licences.why_not_bar(()), None),
        (licences.why_not_bar(("rn-2", "rn-1")), "A decided measure in force covers it: rn-1, rn-2."),
    ]  # fmt: skip


@pytest.mark.parametrize("cases", [articles_, checks_, supplies_])
def test_what_is_refused_is_refused_in_these_words_and_what_is_right_passes(
    cases: Callable[[], list[Case]],
) -> None:
    """The rules are asked inside the test: a table made beforehand would be asked by nobody."""
    assert [(given, said) for given, said in cases() if given != said] == []


@pytest.mark.parametrize(("text", "sentence"), [
    ("many", "“many” is not a quantity. Write 12, 10-20, ≥5, or leave it empty."),
    ("x" * 70, f"“{'x' * 60}” is not a quantity. Write 12, 10-20, ≥5, or leave it empty."),
    ("20-10", LESS), ("9999999999999999", "There cannot be so many."),
])  # fmt: skip
def test_a_quantity_that_says_nothing_clear_is_refused_in_words(text: str, sentence: str) -> None:
    with pytest.raises(Refused) as refused:
        supplies.quantity(text)
    assert refused.value.sentence == sentence


def test_days_and_sums_that_say_nothing_are_refused_in_words() -> None:
    with pytest.raises(Refused) as days:
        deliveries.must_span("soon")
    with pytest.raises(Refused) as sums:
        supplies.money("12 euro")
    assert (days.value.sentence, sums.value.sentence) == (
        NO_DAYS,
        "“12 euro” is not a sum of money.",
    )
    long = transfers.why_not_ordered(replace(ORDER, ordered="x" * 50))
    cut = deliveries.why_not_deliver(Delivered("x" * 50), state="ordered", by=OFFICER)
    assert str(long) == str(cut) == NO_DAYS.replace("soon", "x" * 40)
    assert deliveries.must_span("2021-05") == deliveries.Span(date(2021, 5, 1), date(2021, 5, 31))
    assert deliveries.span_of("2021/..") is None
    assert deliveries.span_of("../2021") is None
    for unknown in ("", "?", "-", "–", "unknown", "not known", " Unknown "):
        assert supplies.quantity(unknown) == (None, None)
    for untold in ("", "?", "-", " "):
        assert supplies.money(untold) is None
    assert supplies.money("1,200.5") == Decimal("1200.5")
