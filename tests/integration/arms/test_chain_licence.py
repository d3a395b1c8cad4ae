"""The licence a transfer went under stands in the chain, by whose word, and only for who may see it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from answerable.accounts import actions as accounts
from answerable.actor import Level
from answerable.arms.actions.licences import enter_licence
from answerable.arms.actions.registers import take_in_register
from answerable.arms.actions.transfers import change_transfer, put_under_licence
from answerable.arms.models import Licence, Transfer
from answerable.arms.queries.registers import Wanted
from answerable.arms.queries.under import licences_under
from answerable.arms.rules.licences import Applied, LicenceState
from answerable.arms.rules.supplies import Supplied
from answerable.response.queries.chain import Edge, Place
from tests import build
from tests.integration.arms.test_chain import WHOLE, told
from tests.integration.arms.test_registers import SIPRI, WHY, keeper, wanted
from tests.pages import signed_in

pytestmark = pytest.mark.django_db
ISSUED = build.NOON.date().replace(year=2020)


def test_the_chain_has_the_licence_a_transfer_went_under_with_whose_word_and_how_its_days_lie() -> (
    None
):
    officer = keeper(Level.RESTRICTED)
    take_in_register(SIPRI, wanted(), because=WHY, by=officer)
    whole = told()
    assert whole.links() == WHOLE
    before = whole.chain()
    ours = Transfer.everything.get(supplier="Veskara", article=whole.article)
    applied = Applied(Supplied(whole.article.reference, "Tamrin"), "An office", "V-9", ISSUED)
    permit = enter_licence(applied, because=WHY, by=officer)
    put_under_licence(ours.reference, permit.reference, because=WHY, by=officer)
    change_transfer(ours.reference, "withheld", because=WHY, by=keeper())
    assert whole.links() == sorted([*WHOLE, ("licence", "measure"), ("supply", "licence")])
    assert Edge(ours.reference, permit.reference, firm=True) in whole.chain().edges
    said = whole.said(Place.LICENCE)
    assert said[0].startswith("put under it by ")
    assert said[0].endswith(f"on {build.NOON.date()}")
    assert "some may have been delivered before the licence was issued on 2020-03-16" in said
    assert "valid" in said
    page = signed_in(whole.by).get(f"/incidents/{whole.incident}").content.decode()
    assert f'href="/licences/{permit.reference}"' in page
    accounts.mark(permit.reference, Level.RESTRICTED, because=WHY, by=officer)
    assert whole.chain() == before


def test_a_licence_a_register_names_is_told_as_the_registers_word() -> None:
    by = keeper()
    table = (
        b"Permit;Destination;Goods;Issued on;Issued by\nV-3;Tamrin;Orsa-3;2026-02-03;An office\n"
    )
    take_in_register(table, Wanted("National", "licences"), because=WHY, by=by)
    line = b"Goods;Recipient;Supplier;Licence\nOrsa-3;Tamrin;Veskara;V-3\n"
    take_in_register(line, Wanted("Deliveries", ours=("Veskara",)), because=WHY, by=by)
    permit, deal = Licence.everything.get(), Transfer.everything.get()
    [under] = licences_under([deal.reference], by=by)
    assert (under.licence, under.register, [str(one) for one in under.days]) == (
        permit, "Deliveries", ["day of delivery not known"],
    )  # fmt: skip
    applied = Applied(Supplied(permit.article.reference, "Tamrin"), "An office", "V-4")
    other = enter_licence(replace(applied, state=LicenceState.APPLIED), because=WHY, by=by)
    put_under_licence(deal.reference, other.reference, because=WHY, by=by)
    [under] = licences_under([deal.reference], by=by)
    assert (under.licence, under.register, bool(under.who)) == (other, "", True)


@pytest.mark.parametrize("kind", ["articles", "transfers", "licences"])
def test_the_pages_of_the_registers_lead_to_who_may_see_them(kind: str) -> None:
    by = keeper()
    take_in_register(SIPRI, wanted(), because=WHY, by=by)
    row = Transfer.everything.order_by("pk")[0]
    permit = enter_licence(
        Applied(Supplied(row.article.reference, "Tamrin"), "An office", "V-9", ISSUED),
        because=WHY, by=by,
    )  # fmt: skip
    shown = {"articles": row.article, "transfers": row, "licences": permit}[kind]
    browser = signed_in(by)
    page = browser.get(f"/{kind}/{shown.reference}").content.decode()
    assert f'href="/access/{shown.protected_by}"' in page
    assert browser.get(f"/access/{shown.protected_by}").status_code == 200
