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


def _counted(name: str, template: str) -> Callable[[Statement], Sentence | None]:
    def piece(said: Statement) -> Sentence | None:
        figure = getattr(said, name)
        known = figure is not None and figure != ranges.NOT_KNOWN
        return say(template, figure=ranges.words(figure)) if known else None

    return piece


def _text(name: str, template: str) -> Callable[[Statement], Sentence | None]:
    def piece(said: Statement) -> Sentence | None:
        words = getattr(said, name)
        return say(template, words=str(words)) if words else None

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


def _scope(said: Statement) -> Sentence | None:
    return None if said.scope is Scope.INCIDENT else say("{scope}", scope=said.scope)


def _modality(said: Statement) -> Sentence | None:
    plain = said.modality is Modality.ASSERTED
    return None if plain else say("{modality}", modality=said.modality)


_PIECES: tuple[Callable[[Statement], Sentence | None], ...] = (
    _counted("killed", "killed: {figure}"),
    _counted("injured", "injured: {figure}"),
    _counted("missing", "missing: {figure}"),
    _counted("displaced", "displaced: {figure}"),
    _counted("abducted", "abducted: {figure}"),
    _counted("incidents", "incidents: {figure}"),
    _dealing,
    _parties,
    _scope,
    _modality,
    _group,
    _when,
    _where,
    _text("object_hit", "object: {words}"),
    _text("damage", "damage: {words}"),
    _text("service_effect", "services: {words}"),
    _manner,
    _text("weapon", "weapon: {words}"),
    _text("actor", "by: {words}"),
    _text("unit", "unit: {words}"),
)
