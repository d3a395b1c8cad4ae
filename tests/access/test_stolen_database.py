"""A stolen database tells nobody who the sources are, nor opens anybody's second factor."""

from __future__ import annotations

import base64

import pytest

from answerable.accounts import actions as accounts
from answerable.accounts import factor
from answerable.accounts.models import Account
from answerable.accounts.sealing import Unsealable, unseal
from answerable.intake import actions as intake
from answerable.intake.models import Source
from answerable.intake.rules import SourceKind
from tests import build
from tests.access.conftest import World
from tests.access.family import LEVELS, canary
from tests.access.people import Viewer, browser_of, everybody
from tests.access.rows import whole_dump

PLACE = "ZqpreciseplaceqZ 31.5017 N 34.4668 E"


def test_no_identity_contact_or_precise_place_stands_in_the_database(world: World) -> None:
    by = world.makers.author()
    source = intake.add_source(
        name="Valley clinic", kind=SourceKind.EYEWITNESS, identity="Zqsomebody Q", by=by
    )
    intake.receive_told("Two were hurt at the mill.", source=source, precise_place=PLACE, by=by)
    dump = whole_dump()
    assert canary("report", "internal", False).encode() in dump, "the dump is not the database"
    sealed = [canary("identity", level, fenced) for level in LEVELS for fenced in (False, True)]
    for secret in (*sealed, "Zqsomebody", "ZqpreciseplaceqZ"):
        for form in (
            secret.encode(),
            base64.b64encode(secret.encode())[:-4],
            secret.encode().hex().encode(),
        ):
            assert form not in dump


def test_the_secret_of_a_second_factor_stands_nowhere_in_the_database(world: World) -> None:
    account = Account.objects.get(pk=world.cast.accounts[Viewer("analyst", False, False)].pk)
    secret = factor.new_secret()
    code = factor.code_at(secret, build.NOON)
    accounts.enrol_factor(account, secret, code, by=everybody(account))
    browser_of(account).get("/people/me/factor")
    assert secret.encode() not in whole_dump()


def test_sealed_values_of_two_sources_cannot_be_exchanged(world: World) -> None:
    one, other = Source.everything.filter(identity_sealed__isnull=False)[:2]
    for column in ("identity_sealed", "contact_sealed"):
        place = {"table": "intake_source", "column": column, "row": other.reference}
        assert unseal(getattr(other, column), **place)
        for foreign in (one.identity_sealed, one.contact_sealed):
            with pytest.raises(Unsealable):
                unseal(foreign, **place)
