"""The reckoning of a link, told whole: every part with its bounds and its sentence."""

from __future__ import annotations

from datetime import date

import pytest

from answerable.arms.rules import deliveries, shares
from answerable.arms.rules.deliveries import Dropped, Span, Timing
from answerable.arms.rules.links import Asked, Found, Link, PartOf, link, ranked, words_of
from answerable.arms.rules.shares import Order, Stock, Supply
from answerable.playbook.likelihood import Likelihood

EVENT = Span(date(2026, 3, 10), date(2026, 3, 12))
OLD = Span(date(2020, 1, 1), date(2020, 12, 31))
NEW = Span(date(2027, 1, 1), date(2027, 12, 31))
ABOUT = Span(date(2026, 3, 1), date(2026, 3, 31))
LIKELY = Found(EVENT, Likelihood.LIKELY)


def order(
    *spans: Span, count: int = 10, supplier: str = "We", exact: bool = True, ours: bool = True,
    cancelled: bool = False,
) -> Order:  # fmt: skip
    came = tuple(Dropped(span, (count, count)) for span in spans)
    total = count * len(spans)
    return Order("tr-1", supplier, ours, exact, came, (total, total), cancelled=cancelled)


def supply(*spans: Span, **how: object) -> Supply:
    return shares.supplied(order(*spans, **how), EVENT)  # type: ignore[arg-type]  # by name


def told(found: Found, asked: Asked) -> list[tuple[str, tuple[float, float], str]]:
    return [(part.of.value, part.bounds, str(part.why)) for part in link(found, asked).parts]


THEIRS = supply(OLD, count=30, supplier="They", ours=False)
SURE = ("article", (0.55, 0.8), "It is likely that it is this article.")
CAME = ("days", (1.0, 1.0), "Some of it was delivered before the event.")
WHOLE = ("share", (1.0, 1.0), "Of all the holder is known to have had by then, between 100 and 100 in a "
         "hundred came by this.")  # fmt: skip


@pytest.mark.parametrize(("found", "asked", "parts"), [
    (LIKELY, Asked(supply(OLD)), [SURE, CAME, WHOLE]),
    (Found(EVENT), Asked(supply(OLD)), [
        ("article", (0.0, 1.0), "Nobody has said how sure the identification is."), CAME, WHOLE]),
    (LIKELY, Asked(supply(OLD, exact=False)), [
        ("article", (0.0, 0.8), "The family was delivered, not surely this very article; identified as "
         "likely."), CAME, WHOLE]),
    (LIKELY, Asked(supply(ABOUT)), [SURE, ("days", (0.0, 1.0),
        "It may have been delivered before the event, or after."), ("share", (0.0, 1.0),
        "Of all the holder is known to have had by then, between 0 and 100 in a hundred came by this.")]),
    (LIKELY, Asked(supply(NEW)), [SURE, ("days", (0.0, 0.0),
        "All of it was delivered after the event."), ("share", (0.0, 0.0),
        "Of all the holder is known to have had by then, between 0 and 0 in a hundred came by this.")]),
    (LIKELY, Asked(supply(OLD, cancelled=True)), [SURE, ("days", (0.0, 0.0),
        "Nothing of it was delivered."), ("share", (0.0, 0.0),
        "Of all the holder is known to have had by then, between 0 and 0 in a hundred came by this.")]),
    (Found(None, Likelihood.LIKELY), Asked(shares.supplied(order(OLD), None)), [SURE, ("days", (0.0, 1.0),
        "It is not known when it was delivered."), ("share", (0.0, 1.0),
        "Of all the holder is known to have had by then, between 0 and 100 in a hundred came by this.")]),
    (LIKELY, Asked(supply(OLD), (THEIRS,)), [SURE, CAME, ("share", (0.25, 0.25),
        "Of all the holder is known to have had by then, between 25 and 25 in a hundred came by this.")]),
    (LIKELY, Asked(supply(OLD), (THEIRS,), Stock(("Works",))), [SURE, CAME, ("share", (0.0, 0.25),
        "The holder makes the article itself; of what was delivered to it, at most 25 in a hundred came "
        "by this.")]),
    (Found(EVENT, Likelihood.LIKELY, frozenset({"L-2", "L-1"})),
     Asked(supply(OLD), lots=frozenset({"L-1", "L-2"})), [SURE, CAME,
        ("lot", (1.0, 1.0), "L-1, L-2 is listed among what was delivered under it.")]),
    (Found(EVENT, Likelihood.LIKELY, serials=frozenset({"S-1"})),
     Asked(supply(OLD), serials=frozenset({"S-1"}), unit="ut-1"), [SURE, CAME,
        ("lot", (1.0, 1.0), "S-1 is listed among what was delivered under it.")]),
    (Found(EVENT, Likelihood.LIKELY, frozenset({"L-1"})),
     Asked(supply(OLD), elsewhere=frozenset({"L-1"})),
     [SURE, CAME, ("lot", (0.0, 0.0), "L-1 is listed under another transfer."), WHOLE]),
    (Found(EVENT, Likelihood.LIKELY, frozenset({"L-1"})), Asked(supply(OLD)),
     [SURE, CAME, ("lot", (1.0, 1.0), "L-1 is listed under no transfer we know: that says nothing."),
      WHOLE]),
    (Found(EVENT, Likelihood.LIKELY, made=Span(date(2021, 1, 1), date(2021, 1, 1))), Asked(supply(OLD)),
     [SURE, CAME, ("made", (0.0, 0.0), "It was made after the last of it was delivered."), WHOLE]),
    (Found(EVENT, Likelihood.LIKELY, made=Span(date(2019, 1, 1), date(2019, 12, 31))), Asked(supply(OLD)),
     [SURE, CAME, ("made", (1.0, 1.0), "It was made before the first of it was delivered."), WHOLE]),
    (Found(EVENT, Likelihood.LIKELY, made=Span(date(2019, 1, 1), date(2020, 1, 1))), Asked(supply(OLD)),
     [SURE, CAME, ("made", (1.0, 1.0), "When it was made excludes nothing."), WHOLE]),
    (Found(EVENT, Likelihood.LIKELY, made=Span(date(2020, 12, 31), date(2021, 1, 1))), Asked(supply(OLD)),
     [SURE, CAME, ("made", (1.0, 1.0), "When it was made excludes nothing."), WHOLE]),
    (Found(EVENT, Likelihood.LIKELY, unit="ut-1"), Asked(supply(OLD), unit="ut-1"),
     [SURE, CAME, WHOLE, ("unit", (1.0, 1.0), "It was for the unit that is held to have used it.")]),
    (Found(EVENT, Likelihood.LIKELY, unit="ut-1"), Asked(supply(OLD), unit="ut-2"),
     [SURE, CAME, WHOLE, ("unit", (0.0, 1.0), "It was for another unit of the same force.")]),
    (Found(EVENT, Likelihood.LIKELY, unit="ut-1"), Asked(supply(OLD)), [SURE, CAME, WHOLE]),
])  # fmt: skip
def test_every_part_of_a_reckoning_has_its_bounds_and_its_sentence(
    found: Found, asked: Asked, parts: list[tuple[str, tuple[float, float], str]]
) -> None:
    assert told(found, asked) == parts


def test_links_stand_by_what_is_most_likely_then_least_then_by_reference() -> None:
    def one(reference: str, *bounds: float) -> Link:
        return Link(reference, (), (bounds[0], bounds[1]), words_of((bounds[0], bounds[1])))

    given = [one("d", 0.0, 0.0), one("c", 0.1, 0.9), one("b", 0.2, 0.9), one("a", 0.9, 0.95),
             one("aa", 0.1, 0.9)]  # fmt: skip
    assert [link.reference for link in ranked(given)] == ["a", "b", "aa", "c", "d"]
    assert [link.in_a_hundred for link in ranked(given)] == [
        (90, 95), (20, 90), (10, 90), (10, 90), (1, 1),
    ]  # fmt: skip
    assert Link("e", (), (0.0, 1.0), None).in_a_hundred == (1, 99)
    assert words_of((0.2000004, 0.2000004)) == (Likelihood.UNLIKELY, Likelihood.UNLIKELY)
    assert words_of((0.19, 0.2)) == (Likelihood.VERY_UNLIKELY, Likelihood.VERY_UNLIKELY)
    assert words_of((1.0, 1.0)) == (Likelihood.ALMOST_CERTAIN, Likelihood.ALMOST_CERTAIN)
    assert PartOf.SHARE.words == "this delivery among all the holder has"


@pytest.mark.parametrize(("own", "others", "stock", "part"), [
    ([supply(OLD)], [THEIRS], Stock(), (0.25, 0.25)), ([supply(OLD)], [], Stock(), (1.0, 1.0)),
    ([], [THEIRS], Stock(), (0.0, 0.0)), ([supply(NEW)], [THEIRS], Stock(), (0.0, 0.0)),
    ([supply(ABOUT)], [THEIRS], Stock(), (0.0, 0.25)),
    ([supply(OLD)], [supply(ABOUT, ours=False)], Stock(), (0.5, 1.0)),
    ([supply(OLD)], [THEIRS], Stock(("Works",)), (0.0, 0.25)),
    ([supply(OLD)], [THEIRS], Stock(held=("A book",)), (0.25, 0.25)),
])  # fmt: skip
def test_the_part_of_a_stock_has_two_ends(
    own: list[Supply], others: list[Supply], stock: Stock, part: tuple[float, float]
) -> None:
    assert shares.share(own, others, stock) == part


def test_who_else_could_be_the_source_is_said_in_one_sentence() -> None:
    many = [supply(OLD, supplier=name, ours=False) for name in ("Ostmark", "Alder", "Ostmark")]
    assert shares.could_be_another(many, Stock()) == (
        "Another supplier could be the source: Alder, Ostmark."
    )
    assert shares.could_be_another(many, Stock(("Works",))) == "It makes the article itself: Works."
    assert shares.could_be_another([], Stock()) == (
        "No other supplier is known. Registers are incomplete: this excludes none."
    )
    late, own = supply(NEW, ours=False), supply(OLD)
    none = supply(OLD, ours=False, cancelled=True)
    assert shares.other_sources([late, own, none, *many]) == many


@pytest.mark.parametrize(("total", "when"), [
    ((1, 1), Timing.NOT_KNOWN), ((0, 1), Timing.NOT_KNOWN), ((0, 0), Timing.NOTHING),
    ((None, None), Timing.NOT_KNOWN), ((None, 0), Timing.NOTHING),
])  # fmt: skip
def test_without_a_delivery_told_only_a_total_of_none_says_that_nothing_came(
    total: tuple[int | None, int | None], when: Timing
) -> None:
    assert shares.when_of(Order("tr-1", "We", True, True, (), total), EVENT) is when


@pytest.mark.parametrize(("spans", "total", "came"), [
    ((), (3, 4), (0, 4)), ((OLD,), (3, 4), (3, 4)), ((NEW,), (3, 4), (0, 0)),
    ((OLD, NEW), (8, 9), (5, 5)),
    ((OLD, ABOUT), (8, 9), (5, 10)), ((ABOUT,), (8, 9), (0, 5)),
])  # fmt: skip
def test_what_had_come_by_the_event(
    spans: tuple[Span, ...], total: tuple[int, int], came: tuple[int, int]
) -> None:
    dropped = [Dropped(span, (5, 5)) for span in spans]
    assert deliveries.delivered_by(EVENT, dropped, total) == came
    assert deliveries.delivered_by(None, dropped, total) == (0, total[1])


def test_where_one_delivery_is_not_counted_the_surely_early_ones_are_the_least() -> None:
    known, unknown = Dropped(OLD, (5, 6)), Dropped(ABOUT)
    assert deliveries.delivered_by(EVENT, [known, unknown], (20, 30)) == (5, 30)
    half = Dropped(OLD, (None, 7))
    assert deliveries.delivered_by(EVENT, [known, half, unknown], (20, 30)) == (5, 30)
