"""What a file of weights says of itself: from which texts, by whom, how good, and what it is not for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from answerable.reading.trained.examples import Example
from answerable.reading.trained.judging import Compared, grouped

METHOD = "logistic regression on words and pairs of words"
NOT_FOR = (
    "It proposes; a person decides. It is no finding on anybody, and no ground for an act of force.",
    "Not for texts of another kind, length or language than those it learned from.",
    "It holds words of the texts it learned from: keep and hand it on only as you may keep those.",
)


@dataclass(frozen=True)
class Sheet:
    """The data sheet. Words are as the person gave them; figures as they were measured."""

    name: str
    field: str
    language: str
    trained_on: str
    trained_by: str
    data: str
    licence: str
    digest: str
    """Of the texts and codes, in an order of their own."""
    texts: int
    groups: int
    codes: dict[str, int]
    first: str
    last: str
    longest: int
    """Nineteen in twenty of the texts are no longer."""
    called: dict[str, str]
    """What the data calls the codes of the rules."""
    whole: dict[str, Any]
    newest: dict[str, Any] | None
    beats_rules: bool
    method: str = METHOD
    not_for: tuple[str, ...] = NOT_FOR


def sheet_of(
    found: Sequence[Example], whole: Compared, newest: Compared | None, *, beats: bool,
    called: Mapping[str, str], words: Mapping[str, str],
) -> Sheet:  # fmt: skip
    """The sheet of a model that learned from `found`; `words` are the person's own."""
    days = sorted(example.date for example in found if example.date)
    lengths = sorted(len(example.text) for example in found)
    return Sheet(
        name=words["name"], field=words["field"], language=words["language"],
        trained_on=words["on"], trained_by=words["by"], data=words["data"],
        licence=words["licence"], digest=_digest(found), texts=len(found),
        groups=len(set(grouped(found))),
        codes=dict(sorted(Counter(example.code for example in found).items())),
        first=days[0] if days else "", last=days[-1] if days else "",
        longest=lengths[int(0.95 * (len(lengths) - 1))], called=dict(sorted(called.items())),
        whole=figures(whole), newest=figures(newest) if newest else None, beats_rules=beats,
    )  # fmt: skip


def figures(compared: Compared) -> dict[str, Any]:
    """The figures as the file holds them, each share with its standard error."""
    return {
        "texts": compared.texts, "groups": compared.groups, "rules": list(compared.rules),
        "model": list(compared.model), "difference": list(compared.difference),
        "rules_answered": compared.answered, "commonest_code": compared.commonest,
    }  # fmt: skip


def told(sheet: Sheet) -> str:
    """The sheet as a page of Markdown."""
    return "\n".join(_lines(sheet)) + "\n"


def _lines(sheet: Sheet) -> Iterator[str]:
    yield f"# {sheet.name}"
    yield ""
    for label, value in (
        ("field", sheet.field), ("language", sheet.language), ("method", sheet.method),
        ("trained on", sheet.trained_on), ("trained by", sheet.trained_by),
        ("data", sheet.data), ("licence of the data", sheet.licence),
        ("texts", f"{sheet.texts} in {sheet.groups} groups"),
        ("from, to", f"{sheet.first}, {sheet.last}" if sheet.first else "not dated"),
        ("codes", ", ".join(f"{code} {n}" for code, n in sheet.codes.items())),
        ("digest of the data", sheet.digest),
    ):  # fmt: skip
        yield f"- {label}: {value or 'not said'}"
    yield ""
    yield "| per cent right | rules | model | difference |"
    yield "|---|---|---|---|"
    yield _row("cross-validated", sheet.whole)
    if sheet.newest:
        yield _row("newest fifth", sheet.newest)
    yield ""
    yield f"Beats the rules by more than two standard errors: {'yes' if sheet.beats_rules else 'NO'}."
    yield ""
    yield from (f"- {words}" for words in sheet.not_for)


def _row(label: str, shown: Mapping[str, Any]) -> str:
    cells = (shown[name] for name in ("rules", "model"))
    ends = " | ".join(f"{share:.1f} ± {error:.1f}" for share, error in cells)
    share, error = shown["difference"]
    return f"| {label} | {ends} | {share:+.1f} ± {error:.1f} |"


def _digest(found: Sequence[Example]) -> str:
    rows = "\n".join(repr((e.text, e.code, e.group, e.date)) for e in sorted(found))
    return sha256(rows.encode()).hexdigest()
