"""What must hold across the parts of a playbook: no stage skipped, none passed on one signature."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from answerable.actor import Role
from answerable.playbook.sheet import Sheet
from answerable.playbook.terms import Family, Starts
from answerable.playbook.types import AFTER, BEFORE, EFFECT_REVIEW, Move, Playbook
from answerable.refusal import Sentence, say

_FIXED = {"acknowledge": Starts.RECEIPT, "triage": Starts.RECEIPT, "inquiry": Starts.LAUNCH}
"""Clocks every playbook has, and what starts them: triage runs from receipt, whatever is opened."""

Complain = Callable[[object, Sentence, Sentence], None]


def check(book: Playbook, sheet: Sheet) -> None:
    """Note everything that does not hold."""
    complain: Complain = sheet.wrong
    for look in (_codes, _moves, _law, _road, _clocks, _dispositions):
        look(book, complain)


def _codes(book: Playbook, complain: Complain) -> None:
    prompts = (p.code for s in book.stages for p in s.prompts)
    lists: dict[str, Iterable[str]] = {
        "stages": [s.code for s in book.stages] + [*BEFORE, *AFTER],
        "measures": [m.code for m in book.measures],
        "dispositions": [d.code for d in book.dispositions],
    }
    for key, codes in [*lists.items(), ("stages", prompts)]:
        for code in (code for code, count in Counter(codes).items() if count > 1 and code):
            words = say("The code “{code}” stands twice or is taken.", code=code)
            complain(key, words, say("Give each its own code."))
    for key in ("stages", "dispositions", "measures"):
        if not getattr(book, key):
            complain(key, say("No {key} are given.", key=key), say("Give at least one."))


def _moves(book: Playbook, complain: Complain) -> None:
    known = set(book.stage_codes)
    for move in book.moves.values():
        for code in sorted({move.source, move.target} - known - {""}):
            words = say("A move names the stage “{code}”, which there is not.", code=code)
            complain(
                (move.source, move.target),
                words,
                say("Stages: {known}.", known=", ".join(book.stage_codes)),
            )
        for code in sorted(move.needs):
            if book.prompt(code) is None:
                words = say(
                    "A move needs the finding “{code}”, which no stage asks for.", code=code
                )
                complain((move.source, move.target), words, say("Use the code of a prompt."))


def _law(book: Playbook, complain: Complain) -> None:
    """The law view is the legal adviser's and is never in the way: the entry test is harm."""
    prompts = [p for s in book.stages for p in s.prompts if p.law]
    for prompt in prompts:
        who = prompt.signers | prompt.countersigners
        if prompt.needed or who != {Role.LEGAL_ADVISER}:
            words = say("The law view “{code}” must be the legal adviser's, and not needed.",
                        code=prompt.code)  # fmt: skip
            remedy = say("Write needed: false, signers: [legal_adviser] and countersigners: "
                         "[legal_adviser], or leave law: out.")  # fmt: skip
            complain(("prompt", prompt.code), words, remedy)
    named = {p.code for p in prompts}
    for move in book.moves.values():
        for code in sorted(move.needs & named):
            words = say("A move needs the law view “{code}”.", code=code)
            complain(
                (move.source, move.target),
                words,
                say("Leave it out of needs:, or law: out of it."),
            )


def _road(book: Playbook, complain: Complain) -> None:
    """Each stage leads to the next and to no later one, and only with what it must find."""
    order = book.stage_codes
    ways = [m for m in book.moves.values() if m.source in order and m.target in order]
    for here, there in zip([s.code for s in book.stages], order[1:], strict=False):
        if there != EFFECT_REVIEW and (here, there) not in book.moves:
            words = say("No move leads from {here} to {there}.", here=here, there=there)
            complain("moves", words, say("Add one, so that a case can go on."))
    for move in ways:
        _forward(book, move, complain)
    if not any(m.target == AFTER[-1] for m in ways):
        complain(
            "moves", say("No move leads to closed."), say("Add one: cases must be able to end.")
        )


def _forward(book: Playbook, move: Move, complain: Complain) -> None:
    order = book.stage_codes
    steps = order.index(move.target) - order.index(move.source)
    inside = len(book.stages)
    if steps > 1 and order.index(move.target) < inside:
        words = say("A move skips a stage: {source} to {target}.", source=move.source,
                    target=move.target)  # fmt: skip
        complain((move.source, move.target), words, say("Lead to the next stage only."))
    stage = book.stage(move.source)
    if steps < 1 or stage is None or move.target not in order[:inside]:
        return
    missing = {p.code for p in stage.prompts if p.needed} - move.needs
    if missing:
        words = say("A move leaves {source} without {missing}.", source=move.source,
                    missing=", ".join(sorted(missing)))  # fmt: skip
        complain(
            (move.source, move.target),
            words,
            say("List them under needs:, or mark the prompts needed: false."),
        )


def _clocks(book: Playbook, complain: Complain) -> None:
    for kind, starts in _FIXED.items():
        rule = book.clock(kind)
        if rule is None or rule.starts is not starts:
            words = say("The clock “{kind}” must start with {starts}.", kind=kind, starts=starts)
            complain(
                ("clock", kind) if rule else "clocks",
                words,
                say("Give it; amount: null sets no limit."),
            )
    known = {*_FIXED, "request", *(f"stage:{s.code}" for s in book.stages)}
    for kind, rule in book.clocks.items():
        if kind not in known:
            words = say("There is no clock called “{kind}”.", kind=kind)
            complain(
                ("clock", kind), words, say("Clocks: {known}.", known=", ".join(sorted(known)))
            )
        if rule.calendar not in book.calendars:
            words = say(
                "A clock names the calendar “{name}”, which there is not.", name=rule.calendar
            )
            complain(("clock", kind), words, say("Add it under calendars:."))


def _dispositions(book: Playbook, complain: Complain) -> None:
    families = {d.family for d in book.dispositions}
    if book.dispositions and not {Family.ACCEPTED, Family.CANNOT_TELL} <= families:
        words = say("Triage must be able to accept, and to say that it cannot tell.")
        complain("dispositions", words, say("Give at least one of each of these families."))
