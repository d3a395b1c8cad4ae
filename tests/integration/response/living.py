"""A simulated office's diary, lived through by real people in a real house.

What the diary says was done must be done, on that day, through the actions; what it says was refused
must be refused with the same sentence. Leave is noted, and answers asked of the partner never come.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta

import pytest

from answerable.accounts import actions as accounts
from answerable.actor import Actor, Role
from answerable.assessment import actions as assessment
from answerable.assessment.actions import handover
from answerable.assessment.models import Case, Finding
from answerable.refusal import Refused
from answerable.response import actions as response
from answerable.response.models import Decision, Plan
from answerable.response.rules.plans import Intent
from tests import build
from tests.integration.assessment import arrange
from tests.integration.assessment.arrange import WHY
from tests.soak.office import File, Line, Office


def day_of(working_day: int) -> date:
    """The calendar day of the so-manyth working day; the first is a Monday."""
    weeks, rest = divmod(working_day - 1, 5)
    return build.NOON.date() + timedelta(7 * weeks + rest)


class RealOffice:
    """The people of a simulated office as accounts, its cases as records."""

    def __init__(self, simulated: Office) -> None:
        self.simulated = simulated
        place = arrange.office("The desk")
        self.place = place.reference
        self.people: dict[str, Actor] = {}
        for worker in simulated.workers:
            made = build.account(name=worker.name)
            for role in sorted(worker.actor.roles):
                accounts.grant_role(made, role, because=WHY, office=place, by=build.house())
            self.people[worker.name] = arrange.known(made)
        self.lead = next(one for one in self.people.values() if one.has(Role.POLICY_LEAD))
        self.incidents = [arrange.incident().reference for _ in simulated.files]
        self.cases: dict[int, str] = {}
        self.present: dict[tuple[str, int], Actor] = {}
        self.done = self.refused = 0

    def live(self) -> None:
        """Day by day through the diary: whoever is away says so before."""
        self._leave(line for line in self.simulated.diary if line.act == "away")
        for line in self.simulated.diary:
            if line.act != "away":
                self._do(line)

    def _leave(self, away: Iterable[Line]) -> None:
        """Days away that follow one another are one absence."""
        days: dict[str, list[int]] = {}
        for line in away:
            days.setdefault(line.person, []).append(line.day)
        for person, found in days.items():
            for first, last in _spans(found):
                handover.note_leave(
                    self.people[person].pseudonym, from_on=day_of(first), until_on=day_of(last),
                    because=WHY, by=self.lead,
                )  # fmt: skip

    def _do(self, line: Line) -> None:
        by, file = self._by(line), self.simulated.files[line.case]
        if not line.refused:
            _ACTS[line.act](self, line, file, by)
            self.done += 1
            return
        with pytest.raises(Refused) as refused:
            _ACTS[line.act](self, line, file, by)
        assert str(refused.value) == line.refused, line
        self.refused += 1

    def _by(self, line: Line) -> Actor:
        key = line.person, line.day
        if key not in self.present:
            days = (day_of(line.day) - build.NOON.date()).days
            self.present[key] = arrange.at(self.people[line.person], days)
        return self.present[key]

    def _triage(self, line: Line, file: File, by: Actor) -> None:
        incident, book = self.incidents[line.case], self.simulated.book.name
        assessment.triage_report(incident, "accepted", because=WHY, by=by, playbook=book)
        made = assessment.open_case(
            incident, because=WHY, by=by, playbook=book, office=self.place
        )  # fmt: skip
        self.cases[line.case] = made.reference
        if file.waits:
            assessment.note_waiting(
                made.reference, kind="partner", whom="Veskara", because=WHY, by=by
            )

    def _opine(self, line: Line, file: File, by: Actor) -> None:
        assessment.give_opinion(
            self.cases[line.case], line.about, because=WHY, by=by, **self._answer(file)
        )

    def _write(self, line: Line, file: File, by: Actor) -> None:
        assessment.write_finding(
            self.cases[line.case], line.about, because=WHY, by=by, **self._answer(file)
        )

    def _answer(self, file: File) -> dict[str, str]:
        """A case that goes all the way was shown; the others could not be."""
        if len(file.prompts) > 1:
            return {"likelihood": "likely", "confidence": "moderate"}
        return {"likelihood": "cannot_tell"}

    def _sign(self, line: Line, file: File, by: Actor) -> None:
        assessment.sign_finding(self._finding(line), because=WHY, by=by)

    def _countersign(self, line: Line, file: File, by: Actor) -> None:
        assessment.countersign(self._finding(line), because=WHY, by=by)

    def _finding(self, line: Line) -> str:
        found = Finding.everything.filter(case__reference=self.cases[line.case])
        return found.exclude(state="replaced").get(prompt=line.about).reference

    def _move(self, line: Line, file: File, by: Actor) -> None:
        assessment.move_case(self.cases[line.case], line.about, because=WHY, by=by)

    def _plan(self, line: Line, file: File, by: Actor) -> None:
        row = Case.everything.get(reference=self.cases[line.case])
        last = row.stage == self.simulated.book.stages[-1].code
        due = by.today + timedelta(30)
        made = response.propose_plan(
            row.reference, summary="What is done", because=WHY, by=by, no_action=not last,
            measures=[Intent("publish", "the public", "the desk", due, "known")] if last else [],
        )  # fmt: skip
        response.open_decision(made.reference, because=WHY, by=by)

    def _clear(self, line: Line, file: File, by: Actor) -> None:
        made = Plan.everything.get(case__reference=self.cases[line.case])
        response.clear(made.reference, office=self.place, because=WHY, by=by)

    def _vote(self, line: Line, file: File, by: Actor) -> None:
        response.vote(self._decision(line), "for", because=WHY, by=by)

    def _decide(self, line: Line, file: File, by: Actor) -> None:
        review_on = by.today + timedelta(90)
        response.decide(self._decision(line), because=WHY, review_on=review_on, by=by)

    def _decision(self, line: Line) -> str:
        return Decision.everything.get(case__reference=self.cases[line.case]).reference

    def decided_on(self) -> dict[int, date]:
        """Case → the day of its decision, as the tables say."""
        rows = Decision.everything.filter(outcome__in=["adopted", "no_action"])
        days = {one.case.reference: one.decided_at.date() for one in rows if one.decided_at}
        return {number: days[ref] for number, ref in self.cases.items() if ref in days}


def _spans(days: Sequence[int]) -> Iterable[tuple[int, int]]:
    """First and last of each run of days that follow one another."""
    for first in (day for day in days if day - 1 not in days):
        last = first
        while last + 1 in days:
            last += 1
        yield first, last


_ACTS: dict[str, Callable[[RealOffice, Line, File, Actor], None]] = {
    "triage": RealOffice._triage, "opine": RealOffice._opine, "write": RealOffice._write,
    "sign": RealOffice._sign, "countersign": RealOffice._countersign, "move": RealOffice._move,
    "plan": RealOffice._plan, "clear": RealOffice._clear, "vote": RealOffice._vote,
    "decide": RealOffice._decide,
}  # fmt: skip
