"""The stages of a playbook drawn, from the file itself: the documents' second statement of the moves."""

from __future__ import annotations

from answerable.playbook.types import BEFORE, CLOSED, Move, Playbook

_LAUNCH = "open_case"


def drawing(book: Playbook) -> str:
    """A Mermaid state diagram of the moves, with who makes them and what they need."""
    lines = ["stateDiagram-v2"]
    lines += [f"    {code} : {_plain(book.stage_words(code))}" for code in _shown(book)]
    lines += [f"    [*] --> {BEFORE[0]}", f"    {BEFORE[0]} --> {BEFORE[1]}"]
    lines.append(f"    {BEFORE[1]} --> {book.first_stage.code} : {_LAUNCH.replace('_', ' ')}")
    for source in book.stage_codes:
        lines += [_arrow(book, move) for move in book.moves_from(source)]
    lines.append(f"    {CLOSED} --> [*]")
    return "\n".join(lines) + "\n"


def _shown(book: Playbook) -> tuple[str, ...]:
    ends = {code for pair in book.moves for code in pair}
    named = {s.code for s in book.stages} | ends
    return (*BEFORE, *(code for code in book.stage_codes if code in named or code == CLOSED))


def _arrow(book: Playbook, move: Move) -> str:
    who = " or ".join(sorted(book.role_words(role) for role in move.roles))
    needs = sorted(move.needs) + sorted(c.words for c in move.requires)
    needed = f" with {', '.join(needs)}" if needs else ""
    return f"    {move.source} --> {move.target} : {_plain(who + needed)}"


def _plain(words: str) -> str:
    """Without the characters by which Mermaid would read a label as something else."""
    kept = "".join(c if c not in ':;{}[]<>"#\n' else " " for c in words)
    return " ".join(kept.split())
