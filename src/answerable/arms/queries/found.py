"""Articles, licences, transfers, registers by their references; `Absent` where the reader sees none."""

from __future__ import annotations

from typing import TypeVar

from answerable.accounts.models import Content
from answerable.actor import Actor
from answerable.arms.models import Article, Licence, Register, Transfer, Unit
from answerable.arms.queries.merged import as_one
from answerable.refusal import Absent

C = TypeVar("C", bound=Content)


def article(reference: str, *, by: Actor) -> Article:
    """The article of this reference; where it was merged into another, that one."""
    return as_one(article_itself(reference, by=by), by=by)


def article_itself(reference: str, *, by: Actor) -> Article:
    """The article of this very reference, merged or not."""
    return _one(Article, reference, by)


def article_itself_locked(reference: str, *, by: Actor) -> Article:
    """The same, held against others: it is merged into one other at most."""
    row = article_itself(reference, by=by)
    return Article.everything.select_for_update().get(pk=row.pk)


def article_locked(reference: str, *, by: Actor) -> Article:
    """The same, held against others."""
    return Article.everything.select_for_update().get(pk=article(reference, by=by).pk)


def licence(reference: str, *, by: Actor) -> Licence:
    """The licence of this reference."""
    return _one(Licence, reference, by)


def licence_locked(reference: str, *, by: Actor) -> Licence:
    """The same, held against others: how it stands is decided under it."""
    return Licence.everything.select_for_update().get(pk=licence(reference, by=by).pk)


def transfer(reference: str, *, by: Actor) -> Transfer:
    """The transfer of this reference."""
    return _one(Transfer, reference, by)


def transfer_locked(reference: str, *, by: Actor) -> Transfer:
    """The same, held against others: deliveries are counted under it."""
    return Transfer.everything.select_for_update().get(pk=transfer(reference, by=by).pk)


def supply(reference: str, *, by: Actor) -> Licence | Transfer:
    """The licence or transfer of this reference."""
    return licence(reference, by=by) if reference.startswith("lc-") else transfer(reference, by=by)


def supply_locked(reference: str, *, by: Actor) -> Licence | Transfer:
    """The same, held against others: conditions and checks are numbered under it."""
    if reference.startswith("lc-"):
        return licence_locked(reference, by=by)
    return transfer_locked(reference, by=by)


def register(reference: str, *, by: Actor) -> Register:
    """The register of this reference."""
    return _one(Register, reference, by)


def must_see_unit(reference: str, *, by: Actor) -> str:
    """The reference, where it names a unit that is seen; empty stays empty."""
    asked = reference.strip()
    if asked and not Unit.objects.visible_to(by).filter(reference=asked).exists():
        raise Absent(asked)
    return asked


def _one(model: type[C], reference: str, by: Actor) -> C:
    found = model.objects.visible_to(by).filter(reference=reference).first()
    if found is None:
        raise Absent(reference)
    return found
