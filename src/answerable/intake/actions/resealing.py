"""After a new key: who sources are, how to reach them and precise places are sealed under it."""

from __future__ import annotations

from answerable.accounts.actions import Resealed, reseal
from answerable.accounts.rules import why_not_administer
from answerable.actor import Actor
from answerable.intake.acts import Act
from answerable.intake.models import History, Report, Source
from answerable.ledger.actions import record, writing
from answerable.refusal import refuse_if

SEALED = ((Source, ("identity_sealed", "contact_sealed")), (Report, ("precise_place_sealed",)))


@writing
def reseal_sources(*, by: Actor) -> Resealed:
    """Seal what this room keeps sealed under the newest key. Nobody reads any of it.

    Every row, seen or not: a value left under an old key would be lost with it.
    """
    refuse_if(why_not_administer(by))
    done = Resealed()
    for model, columns in SEALED:
        done += reseal(model.everything.all(), columns)
    if done.count:
        row = History(
            subject="", what="sealed_anew", value=str(done.count), data={"left": done.left},
            effective_on=by.today,
        )  # fmt: skip
        record(Act.RESEALED, "", by=by, rows=[row])
    return done
