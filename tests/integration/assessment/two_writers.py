"""Two threads save one note at the same moment, many times, in a database of their own.

Run by `test_notes_together.py`: what it commits could not be taken back in the tests' own database,
whose ledger refuses to be emptied. Prints how often one saved and one was told.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from typing import Any

ROUNDS = 25


def main() -> None:
    """Fill the database, let the two meet, say what came of it."""
    import django

    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    from answerable.ledger.viewer import HOUSE, look_as

    look_as(HOUSE)
    sys.stdout.write(f"{rounds()}\n")


def rounds() -> int:
    """How many rounds ended with one saved, one told, and no text lost."""
    from answerable.actor import Role
    from answerable.assessment.actions import notes
    from answerable.assessment.models import NoteVersion
    from tests import build
    from tests.integration.assessment import arrange

    row = arrange.case()
    pair = [build.person(Role.ANALYST), build.person(Role.ANALYST)]
    sound = 0
    for number in range(ROUNDS):
        made = notes.write_note(row.reference, f"text {number}", by=pair[0])
        told = _together([_saving(made.reference, who) for who in pair])
        kept = NoteVersion.everything.filter(note=made).count()
        sound += sorted(told) == [False, True] and kept == 2
    return sound


def _saving(note: str, who: Any) -> Callable[[], bool]:
    from answerable.assessment.actions import notes
    from answerable.refusal import Refused

    def save() -> bool:
        try:
            notes.save_note(note, f"by {who.pseudonym}", read=1, by=who)
        except Refused:
            return False
        return True

    return save


def _together(acts: list[Callable[[], bool]]) -> list[bool]:
    from django.db import connection

    from answerable.ledger.viewer import HOUSE, look_as

    told, barrier = list[bool](), threading.Barrier(len(acts))

    def run(act: Callable[[], bool]) -> None:
        look_as(HOUSE)
        barrier.wait(10)
        try:
            told.append(act())
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(act,)) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    return told


if __name__ == "__main__":
    main()
