"""The parts of a playbook, each built from its sheet."""

from __future__ import annotations

import string

from answerable.actor import Role
from answerable.playbook.clocks import countries
from answerable.playbook.sheet import Sheet
from answerable.playbook.terms import (
    Condition,
    Family,
    Notice,
    Rule,
    Standard,
    Starts,
    Unit,
    Weekday,
    Wording,
)
from answerable.playbook.types import (
    REMINDERS,
    Calendar,
    ClockRule,
    DecisionRule,
    Disposition,
    MeasureOffer,
    Move,
    Prompt,
    Stage,
)
from answerable.refusal import say

TEXT_FIELDS = frozenset({"reference", "title", "stage", "office", "day", "due", "outcome"})
"""What a notice may name, in curly brackets."""
_LONGEST_CLOCK = 3660


def stages(sheet: Sheet) -> tuple[Stage, ...]:
    """The stages, in order, with their prompts."""
    return tuple(_stage(one, sheet) for one in sheet.sheets("stages"))


def _stage(sheet: Sheet, whole: Sheet) -> Stage:
    code = sheet.code("code")
    asked = sheet.sheets("prompts")
    prompts = tuple(_prompt(one, code) for one in asked)
    for prompt, one in zip(prompts, asked, strict=True):
        whole.place(("prompt", prompt.code), one.line())
    stage = Stage(
        code, sheet.wording("words"), sheet.wording("purpose"), prompts, sheet.provenance()
    )
    sheet.done()
    return stage


def _prompt(sheet: Sheet, stage: str) -> Prompt:
    prompt = Prompt(
        code=sheet.code("code"),
        question=sheet.wording("question"),
        stage=stage,
        needed=sheet.flag("needed", True),
        standard=sheet.term("standard", Standard, Standard.NOT_SET),
        signers=sheet.terms("signers", Role),
        countersigners=sheet.terms("countersigners", Role),
        signatures=sheet.whole("signatures", least=2, most=9) or 2,
        provenance=sheet.provenance(),
        opinions=sheet.whole("opinions", least=0, most=9) or 0,
        law=sheet.flag("law", False),
    )
    for key in ("signers", "countersigners"):
        if not sheet.take(key):
            words = say("Nobody is named under “{key}”.", key=key)
            sheet.wrong(key, words, say("Name at least one role: [analyst]."))
    sheet.done()
    return prompt


def moves(sheet: Sheet) -> dict[tuple[str, str], Move]:
    """The table of moves; each pair of stages once."""
    found: dict[tuple[str, str], Move] = {}
    for one in sheet.sheets("moves"):
        move = _move(one)
        if (move.source, move.target) in found:
            words = say("This move stands twice.")
            one.wrong(None, words, say("Keep one line for each pair of stages."))
        found[move.source, move.target] = move
        sheet.place((move.source, move.target), one.line())
    return found


def _move(sheet: Sheet) -> Move:
    move = Move(
        source=sheet.code("from"),
        target=sheet.code("to"),
        roles=sheet.terms("roles", Role),
        needs=sheet.codes("needs"),
        requires=sheet.terms("requires", Condition),
        provenance=sheet.provenance(),
    )
    if not sheet.take("roles"):
        sheet.wrong(None, say("Nobody may make this move."), say("Name at least one role."))
    sheet.done()
    return move


def clocks(sheet: Sheet) -> dict[str, ClockRule]:
    """Clock rules by kind: acknowledge, triage, inquiry, request, `stage:<code>`."""
    inner = sheet.sheet("clocks")
    found = {}
    for kind in list(inner.take_all()):
        found[kind] = _clock(inner.sheet(kind), kind)
        sheet.place(("clock", kind), inner.line(kind))
    inner.done()
    return found


def _clock(sheet: Sheet, kind: str) -> ClockRule:
    rule = ClockRule(
        kind,
        sheet.term("starts", Starts),
        sheet.whole("amount", least=1, most=_LONGEST_CLOCK),
        sheet.term("unit", Unit, Unit.CALENDAR_DAYS),
        sheet.text("calendar", "default"),
        sheet.provenance(),
        sheet.rising("reminders", most=100) if sheet.has("reminders") else REMINDERS,
    )
    if not sheet.has("amount"):
        words = say("“amount” is missing.")
        sheet.wrong(None, words, say("Write a number, or amount: null where no limit is set."))
    sheet.done()
    return rule


def calendars(sheet: Sheet) -> dict[str, Calendar]:
    """Calendars by name; there is always one called default."""
    if not sheet.has("calendars"):
        sheet.take("calendars")
        return {"default": Calendar()}
    inner = sheet.sheet("calendars")
    found = {name: _calendar(inner.sheet(name)) for name in list(inner.take_all())}
    inner.done()
    return {"default": Calendar()} | found


def _calendar(sheet: Sheet) -> Calendar:
    weekend = _weekend(sheet)
    country = sheet.text("holidays", "") or None
    if country is not None and country not in countries():
        words = say("The public holidays of “{country}” are not known.", country=country)
        remedy = say("Use a two-letter country code, or leave it out and list days under closed:.")
        sheet.wrong("holidays", words, remedy)
        country = None
    calendar = Calendar(weekend, country, sheet.days("closed"))
    sheet.done()
    return calendar


def _weekend(sheet: Sheet) -> frozenset[int]:
    if not sheet.has("weekend"):
        sheet.take("weekend")
        return frozenset({5, 6})
    order = list(Weekday)
    weekend = frozenset(order.index(day) for day in sheet.terms("weekend", Weekday))
    if len(weekend) == len(order):
        words = say("Every day is a day off.")
        sheet.wrong("weekend", words, say("Leave at least one working day."))
        return frozenset()
    return weekend


def decision(sheet: Sheet) -> DecisionRule:
    """How votes become a decision."""
    inner = sheet.sheet("decision")
    rule = DecisionRule(
        inner.term("rule", Rule),
        inner.terms("voters", Role),
        inner.whole("quorum", least=1, most=1000),
        inner.provenance(),
    )
    if not inner.take("voters"):
        inner.wrong("voters", say("Nobody may vote."), say("Name at least one role."))
    if rule.rule is Rule.MAJORITY and rule.quorum is None:
        words = say("A majority needs a quorum.")
        inner.wrong("rule", words, say("Add quorum: how many must vote."))
    inner.done()
    return rule


def dispositions(sheet: Sheet) -> tuple[Disposition, ...]:
    """The answers triage may give."""
    found = []
    for one in sheet.sheets("dispositions"):
        code, words, family = one.code("code"), one.wording("words"), one.term("family", Family)
        found.append(Disposition(code, words, family, one.provenance()))
        one.done()
    return tuple(found)


def measures(sheet: Sheet) -> tuple[MeasureOffer, ...]:
    """The measures on offer."""
    found = []
    for one in sheet.sheets("measures"):
        found.append(MeasureOffer(one.code("code"), one.wording("words"), one.provenance()))
        one.done()
    return tuple(found)


def roles(sheet: Sheet) -> dict[Role, Wording]:
    """What this organisation calls its roles."""
    if not sheet.has("roles"):
        sheet.take("roles")
        return {}
    inner = sheet.sheet("roles")
    known = {str(role): role for role in Role}
    found = {known[code]: inner.wording(code) for code in known if inner.has(code)}
    for code in known:
        inner.take(code)
    inner.done()
    return found


def texts(sheet: Sheet) -> dict[str, Wording]:
    """Texts of notices, with the fields they may name."""
    if not sheet.has("texts"):
        sheet.take("texts")
        return {}
    inner = sheet.sheet("texts")
    found = {}
    for key in (notice.value for notice in Notice if inner.has(notice)):
        found[key] = inner.wording(key)
        for version in (found[key], *found[key].others.values()):
            _check_fields(inner, key, version)
    for notice in Notice:
        inner.take(notice)
    inner.done()
    return found


def _check_fields(sheet: Sheet, key: str, text: str) -> None:
    try:
        named = {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}
    except ValueError:
        named = {"?"}
    if named <= TEXT_FIELDS:
        return
    words = say("The text “{key}” names a field that no notice has.", key=key)
    known = ", ".join(f"{{{name}}}" for name in sorted(TEXT_FIELDS))
    sheet.wrong(key, words, say("Fields a text may name: {known}.", known=known))
