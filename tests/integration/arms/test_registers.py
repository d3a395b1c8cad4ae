"""Registers taken in: SIPRI's form, a spreadsheet, a national register; twice is once."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

import pytest

from answerable.actor import Actor, Level, Role
from answerable.arms.actions.registers import take_in_register
from answerable.arms.actions.rows import Marked
from answerable.arms.models import Article, Delivery, History, Licence, Register, Transfer
from answerable.arms.queries.registers import Wanted, preview
from answerable.refusal import Refused
from tests import build
from tests.soak import results

pytestmark = pytest.mark.django_db
WHY = "the register of this year"
REAL = Path(__file__).parents[4] / "shared" / "bench" / "data" / "arms"
HEAD = "Text before it\n\nSource: SIPRI Arms Transfers Database\n"
COLUMNS = (
    "Recipient,Supplier,Year of order, ,Number ordered, ,Weapon designation,Weapon description,"
    "Number delivered, ,Year(s) of delivery,status,Comments,SIPRI TIV per unit,SIPRI TIV for total"
    " order,SIPRI TIV of delivered weapons\n"
)
LINES = (
    "Tamrin,Veskara,2019,?,100,?,Orsa-3,anti-tank missile,100,,2020; 2021,New,Aid,0.1,10,10\n",
    "Tamrin,Ostland,2018,,40,,Orsa-3,anti-tank missile,40,,2018,New,,0.1,4,4\n",
    "Tamrin,Veskara,2022,,12,,Orsa-3,patrol boat,0,,,New,A line broken in its remarks\n,1.5,18,0\n",
    "Tamrin,Veskara,2022,,twelve,,Orsa-4,patrol boat,0,,,New,,1,1,1\n",
)
SIPRI = (HEAD + COLUMNS + "".join(LINES)).encode("latin-1")
NATIONAL = """Permit;Destination;Goods;Quantity;Value;Currency;Issued by;Issued on;Expires;Status
V-1/26;Tamrin;Orsa-3;50;1200000;EUR;Office of Exports;03/02/2026;31/12/2027;granted
V-2/26;Tamrin;Helka drone;6;;;Office of Exports;;;pending
V-3/26;Tamrin;Helka drone;6;;;Office of Exports;;;somehow
V-4/26;Tamrin;;6;;;Office of Exports;;;pending
"""


def keeper(level: Level = Level.INTERNAL) -> Actor:
    return build.person(Role.LICENSING_OFFICER, ceiling=level)


def wanted(**more: object) -> Wanted:
    return Wanted("SIPRI", ours=("Veskara",), **more)  # type: ignore[arg-type]  # fields by name


def test_a_trade_register_is_read_line_by_line_and_twice_is_once() -> None:
    by = keeper()
    seen = preview(SIPRI, wanted(), by=by)
    assert (seen.lines, seen.new, seen.articles, seen.rejoined, seen.ours) == (5, 3, 2, 1, 2)
    assert [(e.number, e.column) for e in seen.errors] == [(9, "5")]
    assert not Register.everything.exists()
    done = take_in_register(SIPRI, wanted(), because=WHY, by=by)
    assert (done.new, done.known, done.designations) == (3, 0, 1)
    ours = Transfer.everything.get(supplier="Veskara", article__kind="missile")
    assert (ours.ours, ours.quantity_least, ours.unsure, ours.funding, ours.state) == (
        True, 100, ["ordered", "quantity"], "grant", "delivered",
    )  # fmt: skip
    assert [d.delivered for d in Delivery.everything.filter(transfer=ours)] == ["2020", "2021"]
    boat = Transfer.everything.get(article__kind="ship")
    assert (boat.note, boat.state, boat.quantity_most) == (
        "A line broken in its remarks", "ordered", 12,
    )  # fmt: skip
    again = take_in_register(SIPRI, wanted(), because=WHY, by=by)
    assert (again.register, again.new, again.known) == (None, 0, 3)
    assert (Transfer.everything.count(), Article.everything.count()) == (3, 2)
    manifest = History.objects.get(what="register")
    assert (manifest.data["counts"]["new"], manifest.data["ours"]) == (3, ["Veskara"])
    assert History.objects.filter(act=manifest.act).count() == 1 + 2 + 3


def test_a_newer_edition_adds_what_is_new_and_lets_go_what_is_gone() -> None:
    by = keeper()
    take_in_register(SIPRI, wanted(), because=WHY, by=by)
    newer = (HEAD + COLUMNS + LINES[0] + LINES[1].replace(",40,,2018", ",38,,2018")).encode()
    done = take_in_register(newer, wanted(replaces=True), because=WHY, by=by)
    assert (done.new, done.known, done.gone) == (1, 1, 2)
    assert Transfer.everything.filter(gone_on=None).count() == 2
    back = take_in_register(SIPRI, wanted(replaces=True), because=WHY, by=by)
    assert (back.new, back.gone, Transfer.everything.filter(gone_on=None).count()) == (0, 1, 3)


def test_a_national_register_brings_licences_and_says_what_is_wrong_with_others() -> None:
    by = keeper()
    plan = Wanted("National", holds="licences")
    seen = preview(NATIONAL.encode(), plan, by=by)
    assert (seen.new, {(e.number, e.column) for e in seen.errors}) == (
        2, {(4, "Status"), (5, "Goods")},
    )  # fmt: skip
    take_in_register(NATIONAL.encode(), plan, because=WHY, by=by)
    first = Licence.everything.get(number="V-1/26")
    assert (first.state, str(first.issued_on), str(first.expires_on), first.value) == (
        "valid", "2026-02-03", "2027-12-31", 1_200_000,
    )  # fmt: skip
    assert [turn.verb for turn in first.turns(manager="everything").all()] == ["enter"]
    changed = NATIONAL.replace("granted", "lapsed").encode()
    told = take_in_register(changed, plan, because=WHY, by=by).errors
    assert "entered already" in next(e.sentence for e in told if e.number == 2)


def test_a_column_means_what_somebody_says_or_nothing() -> None:
    by = keeper()
    named = {"note": "Permit", "licence": "", "state": ""}
    take_in_register(
        NATIONAL.encode(), Wanted("National", holds="licences", named=named), because=WHY, by=by
    )
    first = Licence.everything.get(note="V-1/26")
    assert (first.number, first.state) == ("", "valid")
    with pytest.raises(Refused, match="no column “Weight”"):
        preview(NATIONAL.encode(), Wanted("x", named={"note": "Weight"}), by=by)
    with pytest.raises(Refused, match="can mean “colour”"):
        preview(NATIONAL.encode(), Wanted("x", named={"colour": "Goods"}), by=by)


def test_what_somebody_took_in_apart_shows_to_nobody_who_may_not_see_it() -> None:
    secret = keeper(Level.CONFIDENTIAL)
    apart = Marked(Level.CONFIDENTIAL)
    take_in_register(SIPRI, wanted(), because=WHY, by=secret, marked=apart)
    other = keeper()
    assert preview(SIPRI, wanted(), by=other).known == 0
    done = take_in_register(SIPRI, wanted(), because=WHY, by=other)
    assert (done.new, done.articles) == (3, 2)
    assert Transfer.objects.visible_to(other).count() == 3


def test_only_who_keeps_the_registers_takes_one_in() -> None:
    with pytest.raises(Refused, match="licensing officer or a weapons analyst"):
        take_in_register(SIPRI, wanted(), because=WHY, by=build.person(Role.ANALYST))
    with pytest.raises(Refused, match="which column holds the supplier"):
        take_in_register(b"Goods,Destination\nx,y\n", wanted(), because=WHY, by=keeper())


@pytest.fixture
def real() -> Iterator[bytes]:
    files = list(REAL.glob("sipri*.csv.gz"))
    if not files:
        pytest.skip("../shared/bench/data/arms is not there")
    with gzip.open(files[0]) as packed:
        yield packed.read()


@pytest.mark.soak
@pytest.mark.shared
def test_the_whole_trade_register_is_taken_in_within_a_minute_and_twice_is_once(
    real: bytes,
) -> None:
    by = keeper()
    seconds = []
    counts = []
    for _ in range(2):
        began = perf_counter()
        done = take_in_register(real, wanted(), because=WHY, by=by)
        seconds.append(round(perf_counter() - began, 1))
        counts.append((Transfer.everything.count(), Article.everything.count()))
        assert (done.lines, not done.errors) == (29_519, True)
    assert counts[0] == counts[1]
    results.keep("arms-register", {
        "lines": done.lines, "lines whose tail stood apart": 4, "deals": counts[0][0],
        "designations": done.designations, "articles": counts[0][1], "seconds": seconds[0],
        "seconds again": seconds[1],
    })  # fmt: skip
    assert counts[0][0] == 29_515
    assert max(seconds) < 60
