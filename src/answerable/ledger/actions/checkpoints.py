"""Checkpoints: the log's size and root, signed, so that nobody can rewrite what came before."""

from __future__ import annotations

from pathlib import Path

from django.conf import settings
from django.db import transaction

from answerable.actor import Actor
from answerable.ledger import merkle, rules, signing
from answerable.ledger.models import Checkpoint, Head


def checkpoint(*, by: Actor) -> Checkpoint | None:
    """Sign the log as it stands; the newest checkpoint when nothing was added; None when empty.

    Takes the head and a transaction of its own, so that only committed acts are ever signed. It
    records no act: a log that grew by being signed would never be at rest.
    """
    with transaction.atomic(durable=True):
        made = _checkpoint(by)
    if made is not None:
        signing.keep(Path(settings.DATA), made.note)
    return made


def _checkpoint(by: Actor) -> Checkpoint | None:
    head = Head.objects.select_for_update().get(one=1)
    if head.size == 0:
        return None
    known = Checkpoint.objects.filter(size=head.size).first()
    if known is not None:
        return known
    root = merkle.root_of(merkle.split_compact(bytes(head.compact)))
    note = signing.sign(Path(settings.KEYS), head.size, root)
    made = Checkpoint(size=head.size, note=note, moment=by.moment)
    made.save(force_insert=True)
    return made


def checkpoint_if_due(*, by: Actor) -> Checkpoint | None:
    """Sign when 256 acts or five minutes have passed since the last checkpoint; else None."""
    last = Checkpoint.objects.order_by("-size").first()
    size = Head.objects.values_list("size", flat=True).get(one=1)
    if last is None:
        due = size > 0
    else:
        due = rules.checkpoint_is_due(new_acts=size - last.size, waited=by.moment - last.moment)
    return checkpoint(by=by) if due else None
