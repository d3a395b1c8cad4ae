"""Who sees what a register brought: all who see the register, whatever else of it is kept narrower."""

from __future__ import annotations

from dataclasses import replace

import pytest

from answerable.actor import Level, Role
from answerable.arms.actions.articles import enter_article
from answerable.arms.actions.licences import enter_licence
from answerable.arms.actions.registers import take_in_register
from answerable.arms.actions.rows import Marked
from answerable.arms.models import Article, Transfer
from answerable.arms.queries.registers import Wanted
from answerable.arms.queries.restrictions import restrictions
from answerable.arms.queries.transfers import transfer_page
from answerable.arms.rules.articles import Described
from answerable.arms.rules.licences import Applied
from answerable.arms.rules.supplies import Supplied
from answerable.screening.queries import pages
from answerable.screening.rules.bearings import Standing
from answerable.screening.rules.lines import Question
from tests import build
from tests.integration.arms.test_registers import SIPRI, WHY
from tests.integration.screening.arrange import decided, measure

pytestmark = pytest.mark.django_db
SERIES = Wanted("A public register", ours=("Veskara",))


def test_a_measure_over_an_imported_article_is_seen_and_stops_what_it_covers() -> None:
    officer = build.person(Role.LICENSING_OFFICER)
    take_in_register(SIPRI, SERIES, because=WHY, by=officer)
    missile = Article.everything.get(kind="missile").reference
    decided(measure("suspend_transfers", recipient="Tamrin", article=missile))
    assert [one.row.article for one in restrictions(by=officer)] == [missile]
    answered = pages.look(Question("Tamrin", article=missile), by=officer).answered
    assert answered is not None
    assert answered.standing is Standing.BLOCKED


def test_a_public_register_names_no_article_that_its_readers_may_not_see() -> None:
    keeper, reader = (
        build.person(Role.LICENSING_OFFICER, ceiling=level)
        for level in (Level.RESTRICTED, Level.INTERNAL)
    )
    hidden = enter_article(
        Described("Orsa-3", "missile", "A source that must not be known"), because=WHY, by=keeper,
        marked=Marked(Level.RESTRICTED),
    )  # fmt: skip
    take_in_register(SIPRI, SERIES, because=WHY, by=keeper)
    assert Transfer.objects.visible_to(reader).count() == Transfer.everything.count() == 3
    assert not Transfer.everything.filter(article=hidden).exists()


def test_a_page_names_no_licence_its_reader_may_not_see_and_a_register_none_its_keeper_may_not() -> (
    None
):
    keeper, reader = (
        build.person(Role.LICENSING_OFFICER, ceiling=level)
        for level in (Level.RESTRICTED, Level.INTERNAL)
    )
    article = enter_article(Described("Orsa-3", "missile", "A book"), because=WHY, by=keeper)
    hidden = enter_licence(
        Applied(Supplied(article.reference, "Tamrin"), "Export office", "V-9", build.NOON.date()),
        because=WHY, by=keeper, marked=Marked(Level.RESTRICTED),
    )  # fmt: skip
    line = b"Goods;Recipient;Supplier;Licence\nOrsa-3;Tamrin;Veskara;V-9\n"
    for by in (keeper, reader):
        take_in_register(line, replace(SERIES, series=by.pseudonym), because=WHY, by=by)
    seen, told = Transfer.everything.order_by("pk")
    assert (seen.licence, told.licence) == (hidden, None)
    assert transfer_page(seen.reference, by=keeper).row.licence == hidden
    assert transfer_page(seen.reference, by=reader).row.licence is None
