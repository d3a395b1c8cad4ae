"""What a statement says, in a few short pieces, each a sentence a door can translate."""

from __future__ import annotations

from collections.abc import Callable

from answerable.incidents.rules import dates, ranges
from answerable.reading.types import Group, Manner, Modality, Scope, Statement
from answerable.refusal import Sentence, say


def chips(said: Statement) -> tuple[Sentence, ...]:
    """The pieces of `said`, figures first; a dealing by its kind and who is in it."""
    found = (piece(said) for piece in _PIECES)
    return tuple(sentence for sentence in found if sentence is not None)


Saying = Callable[[Sentence], Sentence]


def _counted(name: str, saying: Saying) -> Callable[[Statement], Sentence | None]:
    def piece(said: Statement) -> Sentence | None:
        figure = getattr(said, name)
        known = figure is not None and figure != ranges.NOT_KNOWN
        return saying(ranges.words(figure)) if known else None

    return piece


def _text(name: str, saying: Callable[[str], Sentence]) -> Callable[[Statement], Sentence | None]:
    def piece(said: Statement) -> Sentence | None:
        words = getattr(said, name)
        return saying(str(words)) if words else None

    return piece


def _dealing(said: Statement) -> Sentence | None:
    return say("{dealing}", dealing=said.dealing) if said.dealing else None


def _parties(said: Statement) -> Sentence | None:
    return say("who: {words}", words=" · ".join(said.parties)) if said.parties else None


def _group(said: Statement) -> Sentence | None:
    return None if said.group is Group.UNKNOWN else say("{group}", group=said.group)


def _when(said: Statement) -> Sentence | None:
    if said.date is None:
        return None
    if not dates.is_known(said.date.edtf):
        return say("when: {words}", words=said.date.words)
    return say("when: {words}", words=dates.words(said.date.edtf))


def _where(said: Statement) -> Sentence | None:
    return say("where: {words}", words=said.place.words) if said.place else None


def _manner(said: Statement) -> Sentence | None:
    return None if said.manner is Manner.UNKNOWN else say("how: {manner}", manner=said.manner)


def _part(said: Statement) -> Sentence | None:
    if said.took_part is None:
        return None
    return (
        say("took part in the fighting") if said.took_part else say("took no part in the fighting")
    )


def _scope(said: Statement) -> Sentence | None:
    return None if said.scope is Scope.INCIDENT else say("{scope}", scope=said.scope)


def _modality(said: Statement) -> Sentence | None:
    plain = said.modality is Modality.ASSERTED
    return None if plain else say("{modality}", modality=said.modality)


_PIECES: tuple[Callable[[Statement], Sentence | None], ...] = (
    _counted("killed", lambda figure: say("killed: {figure}", figure=figure)),
    _counted("injured", lambda figure: say("injured: {figure}", figure=figure)),
    _counted("missing", lambda figure: say("missing: {figure}", figure=figure)),
    _counted("displaced", lambda figure: say("displaced: {figure}", figure=figure)),
    _counted("abducted", lambda figure: say("abducted: {figure}", figure=figure)),
    _counted("incidents", lambda figure: say("incidents: {figure}", figure=figure)),
    _dealing,
    _parties,
    _scope,
    _modality,
    _group,
    _part,
    _when,
    _where,
    _text("object_hit", lambda words: say("object: {words}", words=words)),
    _text("damage", lambda words: say("damage: {words}", words=words)),
    _text("service_effect", lambda words: say("services: {words}", words=words)),
    _manner,
    _text("weapon", lambda words: say("weapon: {words}", words=words)),
    _text("actor", lambda words: say("by: {words}", words=words)),
    _text("unit", lambda words: say("unit: {words}", words=words)),
)
