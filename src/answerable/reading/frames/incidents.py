"""The incidents a document tells, each once: mentions of one and the same thing put together."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from answerable.reading.frames.deed_tables import tables
from answerable.reading.frames.located import countries, home
from answerable.reading.frames.mentions import Mention, Reader
from answerable.reading.languages.deed_words import Arm, Deed, Stage
from answerable.reading.statements.passages import passages
from answerable.reading.statements.telling import telling
from answerable.reading.types import Reading, Statement, When

TELLS_ENOUGH = 1.9


@dataclass(frozen=True)
class Incident:
    """One incident as a document tells it, over all its mentions."""

    deed: Deed
    stage: Stage
    mentions: tuple[Mention, ...]
    country: str | None
    weight: float

    @property
    def date(self) -> When | None:
        """The first day told."""
        return next((m.date for m in self.mentions if m.date), None)

    @property
    def place(self) -> str | None:
        """The first place told."""
        return next((p.name for m in self.mentions for p in m.places), None)

    @property
    def arms(self) -> tuple[Arm, ...]:
        """With what, each kind once."""
        return tuple(dict.fromkeys(a.term for m in self.mentions for a in m.arms))

    @property
    def organisations(self) -> tuple[str, ...]:
        """Who is said to have done it, by name."""
        return tuple(dict.fromkeys(o for m in self.mentions for o in m.organisations))

    @property
    def harm(self) -> tuple[Statement, ...]:
        """The figures of harm told of it."""
        return tuple(s for m in self.mentions for s in m.harm)


def incidents(reading: Reading) -> tuple[Incident, ...]:
    """Return the incidents `reading` tells that touch more than armed sides."""
    table = tables(reading.language)
    if table is None:
        return ()
    published = date.fromisoformat(reading.published_on) if reading.published_on else None
    cut = passages(reading.text)
    whole, told = telling(reading.text, reading.language, published, cut)
    reader = Reader(whole, table, list(reading.statements))
    mentions = [m for sentence in told for m in reader.mentions(sentence)]
    text = "\n".join(p.text for p in cut)
    where = home(text, reading.language, table)
    found = [
        Incident(group[0].deed, group[0].stage, tuple(group), where, max(m.weight() for m in group))
        for group in together(mentions)
    ]
    return tuple(i for i in found if _stands(i))


def _stands(incident: Incident) -> bool:
    spares = any(m.spares() for m in incident.mentions)
    return spares and incident.weight >= TELLS_ENOUGH


def together(mentions: list[Mention]) -> list[list[Mention]]:
    """Put mentions of one incident together."""
    groups: list[list[Mention]] = []
    for mention in mentions:
        group = next((g for g in reversed(groups) if _same(g, mention)), None)
        if group is None:
            groups.append([mention])
        else:
            group.append(mention)
    return groups


ALIKE = frozenset({Deed.ATTACK, Deed.BOMBING})


def _same(group: list[Mention], mention: Mention) -> bool:
    if not (group[0].deed is mention.deed or {group[0].deed, mention.deed} <= ALIKE):
        return False
    days = {m.date.edtf for m in group if m.date}
    return not (mention.date and days and mention.date.edtf not in days)
