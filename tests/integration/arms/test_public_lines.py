"""What a register says in public stays in sight when what somebody entered by hand is kept narrower.

Two worlds: in one an article and a licence were entered by hand before the register came, and are kept
narrower since; in the other nobody ever entered them. Who may not see them meets the same in both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.db import transaction

from answerable.accounts import actions as accounts
from answerable.actor import Actor, Level, Role
from answerable.arms.actions import keep_unit
from answerable.arms.actions.articles import enter_article, keep_holder, keep_maker, name_article
from answerable.arms.actions.licences import enter_licence
from answerable.arms.actions.merging import merge_articles, part_articles
from answerable.arms.actions.registers import take_in_register
from answerable.arms.models import Article, Licence, Transfer
from answerable.arms.queries.articles import article_page, articles
from answerable.arms.queries.licences import licences, licences_of
from answerable.arms.queries.links import supplies_of
from answerable.arms.queries.registers import Wanted, preview
from answerable.arms.queries.transfers import transfer_page, transfers
from answerable.arms.rules.articles import Described, Holds, Made, Named
from answerable.arms.rules.licences import Applied
from answerable.arms.rules.supplies import Supplied
from answerable.arms.rules.units import Kept
from answerable.arms.rules.units import Named as Called
from tests import build
from tests.pages import signed_in

pytestmark = pytest.mark.django_db
WHY = "from the files"
SERIES = Wanted("A public register", ours=("Veskara",))
LINES = (
    b"Goods;Recipient;Supplier;Licence;Quantity\nOrsa-3;Tamrin;Veskara;V-9;4\n"
    b"Bear;Tamrin;Ostmark;;6\nORSA 3;Ostmark;Veskara;;2\n"
)
LICENCES = (
    b"Permit;Recipient;Article;Issued on;State;Authority\n"
    b"V-3;Tamrin;Orsa-3;2026-02-03;granted;An office\n"
)
GRANTED = Wanted("A national register", "licences")


def officer(level: Level = Level.INTERNAL) -> Actor:
    return build.person(Role.LICENSING_OFFICER, ceiling=level)


def entered(by: Actor) -> tuple[Article, Licence]:
    """An article with all that is known of it, and a licence for it, entered by hand."""
    row = enter_article(
        Described("Orsa-3", "missile", "Hush one", "Hush two", "hush", note="Hush three"),
        because=WHY, by=by,
    )  # fmt: skip
    name_article(row.reference, Named("Bear", "Hush four"), because=WHY, by=by)
    keep_maker(row.reference, Made("Hush Works", "Hush", "Tamrin"), because=WHY, by=by)
    keep_holder(row.reference, Holds("Tamrin", "Hush"), because=WHY, by=by)
    supplied = Supplied(row.reference, "Tamrin")
    applied = Applied(supplied, "Hush office", "V-9", build.NOON.date())
    return row, enter_licence(applied, because=WHY, by=by)


def taken_in(by: Actor) -> None:
    take_in_register(LINES, SERIES, because=WHY, by=by)
    take_in_register(LICENCES, GRANTED, because=WHY, by=by)


def kept_narrower(*rows: Article | Licence, by: Actor) -> None:
    for row in rows:
        accounts.mark(row.reference, Level.RESTRICTED, because=WHY, by=by)


@contextmanager
def world() -> Iterator[None]:
    """What happens in it is gone afterwards."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def met(by: Actor) -> str:
    """Every page of the registers as one reader meets it, references by their order."""
    browser = signed_in(by)
    paths = ["/arms", "/articles", "/transfers", "/transfers?search=Orsa", "/licences",
             "/screening?recipient=Tamrin&article=Orsa-3"]  # fmt: skip
    for model, folder in ((Article, "articles"), (Transfer, "transfers"), (Licence, "licences")):
        rows = model.objects.visible_to(by).order_by("pk").values_list("reference", flat=True)
        paths += [f"/{folder}/{one}" for one in rows]
    told = "\n".join(browser.get(path).content.decode() for path in paths)
    told = re.sub(r'name="csrfmiddlewaretoken" value="[^"]*"|nonce="[^"]*"', "", told)
    seen: dict[str, str] = {}
    return re.sub(
        r"\b(?:at|tr|lc|rg|x)-[0-9a-z]{8}\b", lambda m: seen.setdefault(m[0], f"#{len(seen)}"), told
    )


@pytest.fixture(autouse=True)
def _clock(settings: object) -> None:
    settings.CLOCK = build.NOON  # type: ignore[attr-defined]  # pytest-django's wrapper


def test_public_lines_stay_in_sight_and_tell_nothing_of_what_is_kept_narrower_since() -> None:
    keeper, reader = officer(Level.RESTRICTED), officer()
    with world():
        taken_in(keeper)
        never = met(reader)
    with world():
        article, licence = entered(keeper)
        taken_in(keeper)
        assert "hush" in met(reader).lower()
        kept_narrower(article, licence, by=keeper)
        since = met(reader)
        assert Transfer.objects.visible_to(reader).count() == 3
        assert article_page(article.reference, by=keeper).row == article
        assert set(supplies_of(article, by=keeper)) == {"Tamrin", "Ostmark"}
    assert "hush" not in since.lower()
    assert since == never


def test_a_line_hangs_on_the_registers_own_article_and_is_read_as_the_one_entered_by_hand() -> None:
    by = officer()
    article, licence = entered(by)
    assert preview(LINES, SERIES, by=by).articles == 0
    done = take_in_register(LINES, SERIES, because=WHY, by=by)
    take_in_register(LICENCES, GRANTED, because=WHY, by=by)
    assert (done.new, done.articles) == (3, 0)
    own = Article.everything.exclude(register="").order_by("pk")
    assert [(row.designation, row.merged_into) for row in own] == [
        ("Orsa-3", article), ("Bear", article),
    ]  # fmt: skip
    assert {row.article for row in Transfer.everything.all()} == set(own)
    assert [line.row for line in articles(by=by).lines] == [article]
    assert articles(by=by).lines[0].orders == 3
    assert transfers(by=by, search="Orsa-3").count == 3
    assert licences(by=by, search="Orsa-3").count == 2
    assert len(licences_of(own[1], "Tamrin", by=by)) == 2
    first = Transfer.everything.order_by("pk")[0]
    assert transfer_page(first.reference, by=by).row.licence == licence
    again = take_in_register(LINES, SERIES, because=WHY, by=by)
    assert (again.new, again.known) == (0, 3)


def test_no_line_of_a_register_hangs_on_a_unit_of_ours() -> None:
    """What a line says of its end user stays its own words: a unit kept narrower hides no line."""
    by = officer()
    keep_unit(Kept("Tamrin", "army", "brigade"), Called("Wing 4", "a map"), because=WHY, by=by)
    line = b"Goods;Recipient;Supplier;End user\nOrsa-3;Tamrin;Veskara;Wing 4\n"
    take_in_register(line, SERIES, because=WHY, by=by)
    [row] = Transfer.everything.all()
    assert (row.unit, row.end_user) == ("", "Wing 4")


def test_what_registers_brought_goes_along_when_an_article_is_merged_and_can_be_parted() -> None:
    by = officer()
    article, _ = entered(by)
    other = enter_article(Described("Lynx-7", "missile", "A book"), because=WHY, by=by)
    taken_in(by)
    merge_articles(article.reference, other.reference, because=WHY, by=by)
    own = Article.everything.exclude(register="")
    assert {row.merged_into for row in own} == {other}
    assert set(supplies_of(other, by=by)) == {"Tamrin", "Ostmark"}
    bear = own.get(designation="Bear").reference
    part_articles(bear, because="another thing", by=by)
    assert {line.row.designation for line in articles(by=by).lines} == {"Lynx-7", "Bear"}


def test_orders_of_a_family_count_those_whose_own_article_is_read_as_one_of_it() -> None:
    by = officer()
    entered(by)
    taken_in(by)
    kin = enter_article(Described("Orsa-4", "missile", "A book", family="hush"), because=WHY, by=by)
    assert set(supplies_of(kin, by=by)) == {"Tamrin", "Ostmark"}
