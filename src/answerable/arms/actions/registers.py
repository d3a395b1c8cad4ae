"""Taking a register in: one exhibit, a row for each new line, one act with a manifest."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from django.conf import settings

from answerable.accounts.actions import new_reference
from answerable.actor import Actor
from answerable.arms.actions import register_rows as rows
from answerable.arms.actions.merging import same_told
from answerable.arms.actions.rows import INTERNAL, Marked, new_marked
from answerable.arms.acts import Act
from answerable.arms.importers.lines import Holds, Line, LineError
from answerable.arms.models import (
    Article,
    Delivery,
    History,
    Licence,
    LicenceTurn,
    Register,
    Transfer,
)
from answerable.arms.queries import registers as queries
from answerable.arms.queries.registers import Sorted, Wanted, placeholder
from answerable.arms.rules import registers as rules
from answerable.evidence.actions import deposit
from answerable.intake.rules import why_not_bytes
from answerable.ledger.actions import record, writing
from answerable.refusal import because_given, refuse_if

_AT_ONCE = 500


@dataclass(frozen=True)
class TakenIn:
    """What became of a register."""

    register: Register | None
    """None where nothing in it was new: then nothing was written."""
    lines: int
    designations: int
    new: int
    articles: int
    known: int
    gone: int
    errors: tuple[LineError, ...]


def take_in_register(
    data: bytes, wanted: Wanted, *, because: str, by: Actor, marked: Marked = INTERNAL
) -> TakenIn:
    """Take in every new line of a register; say what is wrong with others and store none of them.

    A line is known by its cells: the same edition twice adds nothing, a newer one only what is new.
    """
    reason = because_given(because)
    refuse_if(rules.why_not_take(wanted.series, by=by))
    refuse_if(why_not_bytes(data, settings.LIMIT_BYTES))
    read, why_not = queries.read_register(data, wanted)
    refuse_if(why_not)
    level, fences = marked.level, marked.compartments
    found = queries.beside(read, wanted, by=by, level=level, fences=fences)
    register = None
    if found.new or found.gone or found.back:
        register = _take_in(data, wanted, found, reason, marked, by=by)
    return TakenIn(
        register, read.total, read.designations, len(found.new), found.unheard, found.known,
        len(found.gone), found.errors,
    )  # fmt: skip


@writing
def _take_in(
    data: bytes, wanted: Wanted, found: Sorted, reason: str, marked: Marked, *, by: Actor
) -> Register:
    register = _register(data, wanted, found, marked, by)
    made = _articles(found, register, by)
    history = [
        rows.manifest(register, by),
        *(rows.article_brought(one, by) for one in made.values()),
        *(
            same_told(one, one.merged_into, "merged", by)
            for one in made.values()
            if one.merged_into is not None
        ),
    ]
    if found.read.holds is Holds.LICENCES:
        history += _licences(found, register, made, by)
    else:
        history += _transfers(found, register, made, wanted, by)
        history += _turned(found, by)
    record(Act.REGISTER_TAKEN_IN, register.reference, by=by, because=reason, rows=history)
    return register


def _register(data: bytes, wanted: Wanted, found: Sorted, marked: Marked, by: Actor) -> Register:
    reference = new_marked("rg", marked, by=by)
    exhibit = deposit(data, under=reference, by=by)
    register = Register(
        reference=reference, protected_by=reference, series=wanted.series.strip(),
        form=found.read.form, exhibit=exhibit.reference, sha256=sha256(data).hexdigest(),
        ours=list(wanted.ours), taken_at=by.moment, taken_by=by.pseudonym,
        counts={
            "lines": found.read.total, "rejoined": len(found.read.rejoined),
            "designations": found.read.designations, "new": len(found.new), "known": found.known,
            "articles": len(found.articles), "gone": len(found.gone), "back": len(found.back),
            "wrong": len({error.number for error in found.errors}),
        },
    )  # fmt: skip
    register.save(force_insert=True)
    return register


def _articles(found: Sorted, register: Register, by: Actor) -> dict[str, Article]:
    """An article of the register's own for each designation that none of any register's goes by.

    Where one entered by hand does, the new one is read as that, by who sees both: the register's lines
    hang on what the register says, and stay when the other is kept narrower one day.
    """
    references = _references("at", len(found.articles))
    meant = [found.every.one(line) for line in found.articles]
    known = {one.reference: one for one in Article.everything.filter(reference__in={*meant})}
    made = {
        placeholder(line): rows.article_of(line, reference, register, by, known.get(one))
        for line, reference, one in zip(found.articles, references, meant, strict=True)
    }
    Article.everything.bulk_create(made.values(), batch_size=_AT_ONCE)
    return made


def _meant(
    found: Sorted, made: Mapping[str, Article], lines: Sequence[Line]
) -> list[Article]:  # fmt: skip
    """The article of each line, in their order."""
    names = [found.names.meant(line)[0] for line in lines]
    wanted = {name for name in names if name not in made}
    known = {one.reference: one for one in Article.everything.filter(reference__in=wanted)}
    return [made.get(name) or known[name] for name in names]


def _transfers(
    found: Sorted, register: Register, made: Mapping[str, Article], wanted: Wanted, by: Actor
) -> list[History]:
    ours, under = rules.ours_by(wanted.ours), _licences_of(found.new, by)
    articles = _meant(found, made, found.new)
    references = _references("tr", len(found.new))
    transfers = [
        rows.transfer_of(line, reference, article, register, ours=ours, under=under, by=by)
        for line, reference, article in zip(found.new, references, articles, strict=True)
    ]
    Transfer.everything.bulk_create(transfers, batch_size=_AT_ONCE)
    deliveries = (
        rows.delivery_of(transfer, number, came)
        for transfer, line in zip(transfers, found.new, strict=True)
        for number, came in enumerate(line.came, 1)
    )
    Delivery.everything.bulk_create(deliveries, batch_size=_AT_ONCE)
    return [rows.transfer_brought(transfer, by) for transfer in transfers]


def _licences(
    found: Sorted, register: Register, made: Mapping[str, Article], by: Actor
) -> list[History]:
    articles = _meant(found, made, found.new)
    references = _references("lc", len(found.new))
    licences = [
        rows.licence_of(line, reference, article, register, by)
        for line, reference, article in zip(found.new, references, articles, strict=True)
    ]
    Licence.everything.bulk_create(licences, batch_size=_AT_ONCE)
    turns = (rows.entered(licence, register, by) for licence in licences)
    LicenceTurn.everything.bulk_create(turns, batch_size=_AT_ONCE)
    return [rows.licence_brought(licence) for licence in licences]


def _turned(found: Sorted, by: Actor) -> list[History]:
    """What a newer edition no longer has is gone from the register; what it has again is back."""
    gone = Transfer.everything.filter(pk__in=found.gone)
    back = Transfer.everything.filter(pk__in=found.back)
    gone.update(gone_on=by.today)
    back.update(gone_on=None)
    touched = Transfer.everything.filter(pk__in=(*found.gone, *found.back))
    return [rows.transfer_brought(one, by) for one in touched.select_related("article", "licence")]


def _licences_of(lines: Sequence[Line], by: Actor) -> dict[str, Licence]:
    numbers = {line.under for line in lines if line.under}
    found = Licence.objects.visible_to(by).filter(number__in=numbers).select_related("article")
    return {one.number: one for one in found}


def _references(kind: str, count: int) -> Iterable[str]:
    """So many references, each once: among tens of thousands at once two might be alike."""
    made: dict[str, None] = {}
    while len(made) < count:
        made[new_reference(kind)] = None
    return made
