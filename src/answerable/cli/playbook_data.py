"""What commands print of a playbook: plain values, and the same as lines for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from answerable.playbook import Move, Playbook, Prompt, Provenance, Stage


def book_data(book: Playbook) -> dict[str, Any]:
    """A whole playbook as plain values."""
    limit, rule = book.applies_to, book.decision
    return {
        "name": book.name, "version": book.version, "title": _words(book.title),
        "scope": _words(book.scope),
        "applies_to": {
            "strict": limit.strict, "end_use": limit.end_use, "recipient_states": sorted(limit.states),
            "weapons": sorted(limit.means), "first_day": limit.first_on, "harm": sorted(limit.harm),
        },
        "roles": {role.value: _words(said) for role, said in book.roles.items()},
        "stages": [_stage_data(stage) for stage in book.stages],
        "moves": [_move_data(move) for move in book.moves.values()],
        "clocks": {kind: {"starts": clock.starts.value, "amount": clock.amount,
                          "unit": clock.unit.value, "calendar": clock.calendar,
                          "reminders": list(clock.reminders), **_from(clock.provenance)}
                   for kind, clock in book.clocks.items()},
        "decision": {"rule": rule.rule.value, "voters": sorted(rule.voters), "quorum": rule.quorum,
                     **_from(rule.provenance)},
        "dispositions": [{"code": one.code, "words": _words(one.words), "family": one.family.value,
                          **_from(one.provenance)} for one in book.dispositions],
        "measures": [{"code": one.code, "words": _words(one.words), **_from(one.provenance)}
                     for one in book.measures],
        "minutes": dict(book.minutes),
        "texts": {key: _words(said) for key, said in book.texts.items()},
        "unconfirmed": [{"where": where, "note": point.note} for where, point in book.unconfirmed],
    }  # fmt: skip


def _words(said: Any) -> dict[str, str]:
    return {"en": str(said), **said.others}


def _from(point: Provenance) -> dict[str, Any]:
    return {"source": point.source, "unconfirmed": point.unconfirmed, "note": point.note}


def _stage_data(stage: Stage) -> dict[str, Any]:
    prompts = [_prompt_data(prompt) for prompt in stage.prompts]
    return {"code": stage.code, "words": _words(stage.words), "purpose": _words(stage.purpose),
            "prompts": prompts, **_from(stage.provenance)}  # fmt: skip


def _prompt_data(prompt: Prompt) -> dict[str, Any]:
    return {
        "code": prompt.code, "question": _words(prompt.question), "needed": prompt.needed,
        "law": prompt.law, "opinions": prompt.opinions, "standard": prompt.standard.value,
        "signers": sorted(prompt.signers), "countersigners": sorted(prompt.countersigners),
        "signatures": prompt.signatures, **_from(prompt.provenance),
    }  # fmt: skip


def _move_data(move: Move) -> dict[str, Any]:
    return {"from": move.source, "to": move.target, "roles": sorted(move.roles),
            "needs": sorted(move.needs), "requires": sorted(move.requires),
            **_from(move.provenance)}  # fmt: skip


def book_lines(book: Playbook) -> Iterator[str]:
    """A playbook as people read it."""
    yield f"{book.name} {book.version}: {book.title}"
    yield str(book.scope)
    for stage in book.stages:
        yield from ("", f"{stage.words} ({stage.code}): {stage.purpose}")
        yield from (_prompt_line(prompt) for prompt in stage.prompts)
    yield from ("", "Moves")
    for move in book.moves.values():
        needs = [*sorted(move.needs), *(c.words for c in sorted(move.requires))]
        yield f"  {move.source} → {move.target}: {_roles(book, move.roles)}{_with(needs)}"
    yield from ("", "Clocks")
    for clock in book.clocks.values():
        yield f"  {clock.kind}: {clock.allowed or 'no limit'}, from {clock.starts.words}"
    rule = book.decision
    yield from ("", f"Decision: {rule.rule.words}, by {_roles(book, rule.voters)}")
    yield f"Triage: {'; '.join(one.words for one in book.dispositions)}"
    yield f"Measures: {'; '.join(one.words for one in book.measures)}"
    yield from ("", f"Unconfirmed points: {len(book.unconfirmed)}")
    yield from (f"  {where}: {point.note}" for where, point in book.unconfirmed)


def _prompt_line(prompt: Prompt) -> str:
    kind = "law view" if prompt.law else "needed" if prompt.needed else "optional"
    return f"  {prompt.code} ({kind}): {prompt.question}"


def _roles(book: Playbook, roles: Iterable[Any]) -> str:
    return " or ".join(sorted(book.role_words(role) for role in roles))


def _with(needs: list[str]) -> str:
    return f", with {', '.join(needs)}" if needs else ""
