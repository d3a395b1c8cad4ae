"""The page on stages, derived from the shipped playbooks: each drawn, what it asks, what is open."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from answerable.playbook import Playbook


def stages() -> str:
    """Every shipped playbook: its diagram, its questions, its clocks, its unconfirmed points."""
    from answerable.playbook import load, shipped, shipped_names

    lines = ["# Stages", "", "Drawn from the shipped playbooks. How to write your own: "
             "[the guide](../guides/playbooks.md).", ""]  # fmt: skip
    for name in shipped_names():
        lines += _book(load(shipped(name), name))
    return "\n".join(lines)


def _book(book: Playbook) -> Iterator[str]:
    from answerable.playbook import drawing

    yield from (f"## {book.title} (`{book.name}`, version {book.version})", "", str(book.scope), "")
    yield from ("```mermaid", drawing(book), "```", "")
    yield from ("| stage | question | needed | standard | signs | countersigns |",
                "|---|---|---|---|---|---|")  # fmt: skip
    for stage in book.stages:
        for prompt in stage.prompts:
            kind = "law view" if prompt.law else "yes" if prompt.needed else "no"
            signs = ", ".join(sorted(book.role_words(role) for role in prompt.signers))
            agrees = ", ".join(sorted(book.role_words(role) for role in prompt.countersigners))
            blind = f" ({prompt.opinions} blind opinions first)" if prompt.opinions else ""
            yield (f"| {stage.words} | `{prompt.code}`: {prompt.question}{blind} | {kind} "
                   f"| {prompt.standard.words} | {signs} | {agrees} |")  # fmt: skip
    yield from ("", "| clock | from | allowed |", "|---|---|---|")
    for clock in book.clocks.values():
        yield f"| `{clock.kind}` | {clock.starts.words} | {clock.allowed or 'no limit set'} |"
    rule = book.decision
    voters = ", ".join(sorted(book.role_words(role) for role in rule.voters))
    quorum = f", quorum {rule.quorum}" if rule.quorum else ""
    yield from ("", f"Decision: {rule.rule.words}, by {voters}{quorum}.", "")
    yield from (f"Unconfirmed points: {len(book.unconfirmed)}.", "")
    yield from (f"- {where}: {point.note}" for where, point in book.unconfirmed)
    yield ""
