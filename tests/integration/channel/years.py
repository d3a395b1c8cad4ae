"""Years of one dialogue, lived by chance through actions, and the same told again from history alone.

The retelling shares no code with the figures: it walks the rows the ledger commits to and counts.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from statistics import median

from answerable.actor import Actor, Role
from answerable.assessment.models import Case, Clock
from answerable.channel import actions
from answerable.channel.models import Answer, Dialogue, History, Meeting, Question, Request
from answerable.channel.rules.answers import Said
from answerable.channel.rules.commitments import Promised
from answerable.channel.rules.inquiries import Turn
from answerable.channel.rules.meetings import MOVES, MeetingState, Move
from answerable.refusal import Refused
from tests import build
from tests.integration.assessment import arrange as around
from tests.integration.channel import arrange

WHY = "as it went"
ACTS = (
    "ask", "answer", "answer", "silence", "remind", "climb", "settle", "lapse", "reopen", "replace",
    "meet", "move", "move", "stance", "promise", "verify", "inquiry", "rest", "pass_days", "pass_days",
    "pass_days",
)  # fmt: skip


class Years:
    """A dialogue about one incident with a case, one person who conducts it, and days that pass."""

    def __init__(self, seed: int) -> None:
        self.dice = random.Random(seed)
        self.case: Case = around.case(build.person(Role.ANALYST))
        assert self.case.incident is not None
        self.about = self.case.incident.reference
        self.first = arrange.lead()
        self.days = 0
        self.dialogue = arrange.dialogue(self.first).reference
        self.done: dict[str, int] = dict.fromkeys(ACTS, 0)

    @property
    def by(self) -> Actor:
        return arrange.at(self.first, self.days)

    def step(self) -> None:
        """One act by chance; what is refused changes nothing, and no clock of the case hears of any."""
        name = self.dice.choice(ACTS)
        before, asked, rows = self.clocks(), self.asked(), History.objects.count()
        act: Callable[[], None] = getattr(self, name)
        try:
            act()
        except Refused:
            assert History.objects.count() == rows, f"{name} was refused and left a row"
        else:
            self.done[name] += 1
        assert self.clocks() == before, f"{name} touched a clock of the case"
        assert asked <= self.asked(), f"{name} lost a question"

    def clocks(self) -> list[tuple[object, ...]]:
        """Every clock of the case, field by field."""
        rows = Clock.everything.filter(subject=self.case.reference).order_by("pk")
        return list(rows.values_list("kind", "started_on", "due_on", "stopped_on", "allowed"))

    def asked(self) -> set[int]:
        return set(Question.everything.values_list("pk", flat=True))

    def ago(self, most: int) -> date:
        return self.by.today - timedelta(self.dice.randrange(most))

    def _request(self) -> Request:
        rows = list(Request.everything.order_by("pk"))
        if not rows:
            raise Refused("nothing was asked")
        return self.dice.choice(rows)

    def _question(self) -> tuple[str, int]:
        row = self._request()
        return row.reference, self.dice.randint(1, Question.everything.filter(request=row).count())

    def pass_days(self) -> None:
        self.days += self.dice.randrange(1, 40)

    def ask(self) -> None:
        row = Dialogue.everything.get(reference=self.dialogue)
        texts = [f"Question {n}?" for n in range(self.dice.randint(1, 4))]
        about = self.dice.choice(["", self.about])
        arrange.request(self.by, row, *texts, about=about, on=self.ago(9))

    def answer(self) -> None:
        said = Said(
            "What they said.", self.dice.choice(["under_review", "denied_involvement", "refused"]),
            self.dice.choice(["written", "oral"]), self.dice.choice(["full", "partial", "none"]),
            self.ago(12),
        )  # fmt: skip
        actions.record_answer(*self._question(), said, by=self.by)

    def silence(self) -> None:
        actions.record_silence(*self._question(), by=self.by)

    def settle(self) -> None:
        actions.take_as_answered(*self._question(), because=WHY, by=self.by)

    def lapse(self) -> None:
        actions.lapse_question(*self._question(), because=WHY, by=self.by)

    def reopen(self) -> None:
        actions.reopen_question(*self._question(), because=WHY, by=self.by)

    def remind(self) -> None:
        actions.remind(self._request().reference, by=self.by)

    def climb(self) -> None:
        actions.escalate(self._request().reference, by=self.by)

    def replace(self) -> None:
        rows = list(Answer.everything.order_by("pk"))
        if len(rows) < 2:
            raise Refused("nothing to replace")
        one, two = self.dice.sample(rows, 2)
        actions.replace_answer(one.reference, two.reference, because=WHY, by=self.by)

    def meet(self) -> None:
        wanted = self.by.today + timedelta(self.dice.randrange(40))
        move = Move("asked", self.by.today, "ours", when=self.dice.choice(["", wanted.isoformat()]))
        actions.begin_meeting(self.dialogue, "A meeting", move, by=self.by)

    def _meeting(self) -> Meeting:
        rows = list(Meeting.everything.order_by("pk"))
        if not rows:
            raise Refused("no meeting")
        return self.dice.choice(rows)

    def move(self) -> None:
        row = self._meeting()
        state = self.dice.choice(sorted(MOVES[MeetingState(row.state)]) or ["held"])
        first = self.by.today + timedelta(self.dice.randrange(-3, 60))
        span = self.dice.choice([first.isoformat(), f"{first}/{first + timedelta(9)}"])
        when = self.by.today.isoformat() if state == "held" else span
        move = Move(state, self.by.today, self.dice.choice(["ours", "theirs"]), when=when,
                    reason="something came up" if state == "cancelled" else "")  # fmt: skip
        actions.move_meeting(row.reference, move, by=self.by)

    def stance(self) -> None:
        stance = self.dice.choice(["confirmed", "denied", "declined"])
        actions.note_stance(self._meeting().reference, 1, stance, because=WHY, by=self.by)

    def promise(self) -> None:
        due = self.by.today + timedelta(self.dice.randrange(60))
        promised = Promised(
            "commitment", self.dice.choice(["ours", "theirs"]), "the coordinator", "share the log",
            self.by.today, due=self.dice.choice(["", due.isoformat()]),
        )  # fmt: skip
        actions.promise(self.dialogue, promised, by=self.by)

    def verify(self) -> None:
        rows = list(History.objects.filter(what="commitment").values_list("subject", flat=True))
        if not rows:
            raise Refused("nothing promised")
        verdict = self.dice.choice(["kept", "broken", "cannot_tell"])
        actions.verify(self.dice.choice(sorted(set(rows))), verdict, by_what="the log came",
                       because=WHY, by=self.by)  # fmt: skip

    def inquiry(self) -> None:
        turn = Turn("initial_examination", self.by.today, "a spokesperson")
        actions.keep_inquiry(self.dialogue, self.about, body="Mechanism", first=turn, by=self.by)

    def rest(self) -> None:
        if self.dice.random() < 0.5:
            actions.rest_dialogue(self.dialogue, because=WHY, by=self.by)
        else:
            actions.take_up_dialogue(self.dialogue, because=WHY, by=self.by)


@dataclass
class Retold:
    """Figures counted again from history rows, one after the other."""

    states: dict[str, str] = field(default_factory=dict)
    days: dict[str, int] = field(default_factory=dict)
    """Question → days to the first words."""
    late: set[str] = field(default_factory=set)
    slips: dict[str, tuple[int, int | None] | None] = field(default_factory=dict)

    @property
    def median_days(self) -> float | None:
        return median(self.days.values()) if self.days else None


def retold(today: date) -> Retold:
    """The same figures by another way: row by row, with nothing but the rows."""
    made = Retold()
    moves: dict[str, list[tuple[str, str]]] = {}
    wanted: dict[str, str] = {}
    for row in History.objects.order_by("act", "line"):
        told = row.data
        if row.what == "question":
            made.states[row.subject] = row.value
        elif row.what == "answer" and row.value != "superseded" and told["form"] != "silence":
            name = f"{told['request']}/{told['number']}"
            sent, by_day = (date.fromisoformat(told[n]) for n in ("sent_on", "wanted_by"))
            days = (row.effective_on - sent).days
            made.days[name] = min(days, made.days.get(name, days))
            if made.days[name] > (by_day - sent).days:
                made.late.add(name)
            else:
                made.late.discard(name)
        elif row.what == "meeting":
            moves.setdefault(row.subject, []).append((row.value, told["when"]))
            wanted.setdefault(row.subject, told["wanted"])
    made.slips = {name: _slip(wanted[name], told_of, today) for name, told_of in moves.items()}
    return made


def _slip(wanted: str, moves: list[tuple[str, str]], today: date) -> tuple[int, int | None] | None:
    if not wanted:
        return None
    due, (aimed, held) = date.fromisoformat(wanted), _aimed(moves)
    if target := held or aimed:
        first, last = (date.fromisoformat(end) for end in (target.split("/") * 2)[:2])
        least, most = max((first - due).days, 0), max((last - due).days, 0)
        if held or last >= today:
            return (least if held else max(least, (today - due).days, 0)), most
    return ((today - due).days, None) if today > due else None


def _aimed(moves: list[tuple[str, str]]) -> tuple[str, str]:
    """The day set last, and the day it was held."""
    aimed = held = ""
    for state, when in moves:
        if state == "held":
            held = when
        elif state in ("agreed", "slipped", "cancelled"):
            aimed = "" if state == "cancelled" else when
    return aimed, held
