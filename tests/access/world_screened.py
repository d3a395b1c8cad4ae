"""A register, a restriction on what it brought, and a screening: each word of them the canary."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from answerable.actor import Actor, Level
from answerable.arms.actions.registers import take_in_register
from answerable.arms.actions.restrictions import Ground, set_restriction
from answerable.arms.actions.rows import Marked
from answerable.arms.models import Article
from answerable.arms.queries.registers import Wanted as Edition
from answerable.arms.rules.restrictions import Scope, Wanted
from answerable.assessment.models import Case
from answerable.incidents.models import Incident
from answerable.screening import actions
from answerable.screening.rules.lines import Question


def taken_in(
    of: dict[str, str], word: str, *, by: Actor, level: str, fences: Iterable[str]
) -> None:
    """A register of one line, which brings its own article: neither has a marking of its own."""
    day = Incident.everything.get(reference=of["incident"]).happened_on
    line = (
        f"Goods;Recipient;Supplier;Remarks\nThing {day} {word};{word}land;Us {word};Told {word}\n"
    )
    done = take_in_register(
        line.encode(), Edition(f"Register {word}"), because=f"As {word} says", by=by,
        marked=Marked(Level(level), frozenset(fences)),
    )  # fmt: skip
    assert done.register is not None
    of["register"] = done.register.reference


def screened(
    of: dict[str, str], word: str, *, by: Actor, level: str, fences: Iterable[str], on: date
) -> None:
    """What was put into the register as the case is marked, and an application held against it."""
    case = Case.everything.get(reference=of["case"])
    brought = Article.everything.get(register=of["register"]).reference
    made = set_restriction(
        "suspend_sales", Wanted(Scope(f"Buyer {word}", article=brought), as_case=True),
        ground=Ground(of["measure"], of["decision"], case.protected_by), because=f"Stop {word}",
        by=by, on=on,
    )  # fmt: skip
    kept = actions.screen(
        [Question(f"Buyer {word}", f"Wing {word}", f"Thing {word}", label=f"A {word}")],
        title=f"Applications {word}", level=Level(level), compartments=fences, by=by,
    )  # fmt: skip
    of.update(restriction=made.reference, screening=kept.reference)


def vetted(of: dict[str, str], word: str, *, by: Actor, level: str, fences: Iterable[str]) -> None:
    """A name looked for, with its certificate."""
    kept = actions.keep_vetting(
        f"Brigade {word}", state=f"{word}land", level=Level(level), compartments=fences, by=by
    )
    of["vetting"] = kept.reference
