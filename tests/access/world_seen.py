"""A unit, something seen on an exhibit and a concern about end use: each word of them the canary."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from answerable.actor import Actor, Level
from answerable.arms import actions
from answerable.arms.actions.rows import Marked
from answerable.arms.models import Observation
from answerable.arms.rules.end_use import Told
from answerable.arms.rules.identifications import Said
from answerable.arms.rules.observations import Seen
from answerable.arms.rules.origins import Came
from answerable.arms.rules.units import Answered, Entered, Kept, Named

WHY = "as the evidence shows"


def unit(of: dict[str, str], word: str, *, by: Actor, level: str, fences: Iterable[str]) -> None:
    """A unit under two names, with what is alleged of it, its answer, and a list it stood on."""
    marked = Marked(Level(level), frozenset(fences))
    row = actions.keep_unit(
        Kept(f"{word}land", "army", "brigade", f"Note {word}"), Named(f"Brigade {word}", f"Map {word}"),
        because=f"{WHY} {word}", marked=marked, by=by,
    )  # fmt: skip
    of["unit"] = row.reference
    entered = Entered("incident", "alleged", f"Fired {word}", f"Told {word}", of["incident"])
    made = actions.enter_of_unit(row.reference, entered, because=f"{WHY} {word}", by=by)
    of["unit_entry"] = made.reference
    answered = Answered("denies", f"Office {word}", f"Paper {word}", f"No {word}")
    actions.record_unit_answer(made.reference, answered, by=by)
    began = by.today - timedelta(30)
    actions.list_unit(
        row.reference, f"List {word}", legal_basis=f"Act {word}", because=f"{WHY} {word}",
        from_on=began, by=by,
    )  # fmt: skip
    # Ended again: what stands on a list could be given no licence in this world.
    actions.end_listing(row.reference, 1, because=f"{WHY} {word}", on=began + timedelta(1), by=by)


def seen(of: dict[str, str], word: str, *, by: Actor, other: Actor) -> None:
    """A fragment on the report's exhibit: a candidate, what it was signed to be, where it came from."""
    row: Observation = actions.observe(
        of["report"], Seen(f"Plate {word}", f"LOT {word}"), about=of["incident"], by=by
    )
    of["observation"] = row.reference
    actions.add_candidate(row.reference, designation=f"Bomb {word}", reason=f"Fits {word}", by=by)
    said = Said("article", "shape", f"Bomb {word}", likelihood="likely", confidence="low")
    held = actions.sign_identification(row.reference, said, because=f"{WHY} {word}", by=by)
    of["identification"] = held.reference
    actions.review_identification(held.reference, "agrees", because=f"{WHY} {word}", by=other)
    actions.sign_origin(
        held.reference, Came("third_state", "other", "low", f"{word}land"), because=f"{WHY} {word}",
        by=by,
    )  # fmt: skip


def concern(of: dict[str, str], word: str, *, by: Actor, level: str, fences: Iterable[str]) -> None:
    """A concern about the end use of what the unit held."""
    told = Told(
        f"Lost {word}", "loss_of_custody", f"Gone {word}", f"Post {word}", (f"{word}land",),
        report=of["report"],
    )  # fmt: skip
    marked = Marked(Level(level), frozenset(fences))
    row = actions.record_concern(told, because=f"{WHY} {word}", marked=marked, by=by)
    of["concern"] = row.reference
    actions.name_item(row.reference, of["unit"], note="named", by=by)
