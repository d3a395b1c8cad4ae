"""An application as somebody writes it, alone or as a row of a list, and what its columns mean. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from answerable.actor import Actor, Role
from answerable.arms.rules.names import name_key
from answerable.arms.rules.restrictions import Asked
from answerable.refusal import Sentence, say

MOST_LINES = 20_000
SCREENERS = frozenset({
    Role.LICENSING_OFFICER, Role.WEAPONS_ANALYST, Role.ANALYST, Role.POLICY_LEAD,
    Role.DESK_OFFICER, Role.LEGAL_ADVISER, Role.DECIDER,
})  # fmt: skip
"""Who keeps a screening; whoever reads the registers may look without keeping anything."""
LONGEST: Mapping[str, int] = {
    "label": 120,
    "recipient": 120,
    "unit": 200,
    "article": 120,
    "licence": 80,
    "quantity": 40,
}


@dataclass(frozen=True)
class Question:
    """One application: for whom, of what, under which licence."""

    recipient: str = ""
    unit: str = ""
    article: str = ""
    licence: str = ""
    asks: Asked = Asked.NOT_SAID
    label: str = ""
    quantity: str = ""

    @property
    def fields(self) -> tuple[tuple[str, str], ...]:
        """As a form sends it."""
        return (
            ("recipient", self.recipient), ("unit", self.unit), ("article", self.article),
            ("licence", self.licence), ("asks", self.asks.value), ("label", self.label),
            ("quantity", self.quantity),
        )  # fmt: skip

    @property
    def key(self) -> tuple[str, str, str, str, Asked]:
        """What two lines have in common that are answered alike."""
        return self.recipient, self.unit, self.article, self.licence, self.asks


@dataclass(frozen=True)
class RowFault:
    """A row of a list that cannot be screened, and why."""

    row: int
    because: Sentence


HEADINGS: Mapping[str, frozenset[str]] = {
    "recipient": frozenset({"recipient", "country", "state", "destination", "end user country",
                            "المتلقي", "الدولة", "بلد المقصد"}),
    "unit": frozenset({"unit", "end user", "end user unit", "force", "الوحدة", "المستخدم النهائي"}),
    "article": frozenset({"article", "item", "designation", "goods", "weapon", "الصنف", "السلعة"}),
    "licence": frozenset({"licence", "license", "licence number", "license number", "case",
                          "الترخيص", "رقم الترخيص"}),
    "asks": frozenset({"asks", "asked", "asks for", "kind", "type", "الطلب"}),
    "label": frozenset({"label", "application", "reference", "number", "no", "الرقم", "المرجع"}),
    "quantity": frozenset({"quantity", "qty", "amount", "الكمية"}),
}  # fmt: skip
"""Field → headings it goes by, in the form in which they are compared."""
_MEANT = {name_key(heading): name for name, found in HEADINGS.items() for heading in found}
_ASKED: Mapping[str, Asked] = {
    "": Asked.NOT_SAID, "approval": Asked.APPROVAL, "new": Asked.APPROVAL,
    "licence": Asked.APPROVAL, "license": Asked.APPROVAL, "sale": Asked.APPROVAL,
    "amendment": Asked.AMENDMENT, "change": Asked.AMENDMENT, "extension": Asked.AMENDMENT,
    "delivery": Asked.DELIVERY, "shipment": Asked.DELIVERY, "transfer": Asked.DELIVERY,
    name_key("موافقة"): Asked.APPROVAL, name_key("تعديل"): Asked.AMENDMENT,
    name_key("تسليم"): Asked.DELIVERY,
}  # fmt: skip


def asked(text: str) -> Asked | None:
    """What a cell says is asked for; None when it says something else."""
    return _ASKED.get(name_key(text))


def columns(heading: Sequence[str]) -> dict[int, str]:
    """Column → the field its heading names; the first of two that name one."""
    found: dict[int, str] = {}
    for number, text in enumerate(heading):
        name = _MEANT.get(name_key(text))
        if name is not None and name not in found.values():
            found[number] = name
    return found


def read_table(table: Sequence[Sequence[str]]) -> tuple[list[Question], list[RowFault]]:
    """The applications of a list, in order; and of each row that is none, why."""
    meant = columns(table[0]) if table else {}
    good: list[Question] = []
    bad: list[RowFault] = []
    for number, row in enumerate(table[1:], start=2):
        cells = {name: row[at].strip() for at, name in meant.items() if at < len(row)}
        if not any(cell.strip() for cell in row):
            continue
        kind = asked(cells.pop("asks", ""))
        fault = say("What it asks for is not known.") if kind is None else None
        one = Question(**cells, asks=kind or Asked.NOT_SAID)
        fault = fault or why_not_line(one)
        if fault is not None:
            bad.append(RowFault(number, fault))
        else:
            good.append(one)
    return good, bad


def why_not_line(one: Question) -> Sentence | None:
    """Say why one application cannot be screened."""
    if not any(name_key(text) for text in (one.recipient, one.unit, one.article, one.licence)):
        return say("Name at least a recipient, a unit, an article or a licence.")
    for name, most in LONGEST.items():
        if len(getattr(one, name)) > most:
            return say("A cell is longer than {most} characters.", most=most)
    return None


def why_not_keep(questions: Sequence[Question], *, by: Actor) -> Sentence | None:
    """Say why `by` may not keep a screening of these."""
    if not by.has(*SCREENERS):
        return say("Your roles look at what bears on an application; they keep no screening of it.")
    if not questions:
        return say("There is no line to screen.")
    if len(questions) > MOST_LINES:
        return say("At most {most} lines are screened together.", most=MOST_LINES)
    return next((fault for one in questions if (fault := why_not_line(one))), None)
