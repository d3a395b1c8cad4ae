"""A name of a unit looked for and kept, with a certificate of what it was held against."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from answerable.accounts.actions import mark_new, new_reference
from answerable.actor import Actor, Level
from answerable.arms.queries.vetting import vet
from answerable.ledger.actions import record, writing
from answerable.refusal import refuse_if
from answerable.screening.acts import Act
from answerable.screening.models import Certificate, History, Vetted, Vetting
from answerable.screening.queries.vettings import hashed, held_against, kept_of
from answerable.screening.rules.vettings import why_not_keep_vetting


@writing
def keep_vetting(
    asked: str, *, by: Actor, state: str = "", on: date | None = None,
    level: Level = Level.INTERNAL, compartments: Iterable[str] = (),
) -> Vetting:  # fmt: skip
    """Look for a unit by its name and keep what was found, for who looked. It clears nobody.

    Refused where more comes close than was found: a certificate tells the whole of it.
    """
    refuse_if(why_not_keep_vetting(asked, by=by))
    look = vet(asked, state=state, on=on, by=by)
    refuse_if(look.why_incomplete)
    reference = new_reference("vt")
    mark_new(reference, level, by=by, compartments=compartments)
    made = Vetting(
        reference=reference, asked=look.asked, state=look.state, true_on=look.day,
        known_on=by.today, made_by=by.pseudonym, made_at=by.moment, protected_by=reference,
    )  # fmt: skip
    made.save(force_insert=True)
    found = [kept_of(one).kept() for one in look.found]
    for number, said in enumerate(found, start=1):
        Vetted(
            vetting=made, number=number, unit=said["unit"], said=said, made_by=by.pseudonym,
            protected_by=reference,
        ).save(force_insert=True)  # fmt: skip
    against, lists = held_against(look, by=by)
    kept = Certificate(
        vetting=made, sees=by.sight.ceiling.value, against=against, lists=lists,
        digest=hashed(made, against, lists, found), made_by=by.pseudonym, protected_by=reference,
    )  # fmt: skip
    kept.save(force_insert=True)
    # How many were found is not told here: it rests on what one person may see.
    told = History(
        subject=reference, what="vetting", value="kept", data={"digest": kept.digest},
        effective_on=by.today, protected_by=reference,
    )  # fmt: skip
    record(Act.VETTED, reference, by=by, rows=[told])
    return made
