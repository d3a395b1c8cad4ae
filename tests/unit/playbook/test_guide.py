"""The guide's own playbook is sound, and the guide names every field and code a playbook may have."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from answerable.playbook import (
    Condition,
    Family,
    HarmKind,
    Means,
    Notice,
    Rule,
    Standard,
    Starts,
    Unit,
    Work,
    load,
)
from answerable.playbook.parts import TEXT_FIELDS
from answerable.term import Term

ROOT = Path(__file__).parents[3]
GUIDE = (ROOT / "docs" / "guides" / "playbooks.md").read_text("utf-8")
SOURCE = ROOT / "src" / "answerable" / "playbook"
READS = {"text", "code", "wording", "whole", "flag", "term", "terms", "codes", "days", "day", "names",
         "sheet", "sheets", "rising", "take", "has"}  # fmt: skip


def fields() -> set[str]:
    """Every field the loader asks a playbook for."""
    found = set()
    for name in ("parts", "limits", "sheet", "loading"):
        for node in ast.walk(ast.parse((SOURCE / f"{name}.py").read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                first = node.args[0] if node.args else None
                if node.func.attr in READS and isinstance(first, ast.Constant):
                    found.add(str(first.value))
    return found


def test_the_playbook_of_the_guide_is_sound() -> None:
    (text,) = re.findall(r"```yaml\n(.*?)```", GUIDE, re.S)
    book = load(text, "harbour")
    assert [s.code for s in book.stages] == ["hearing", "action"]


def test_every_field_is_in_the_guide() -> None:
    assert len(fields()) > 30
    assert {f for f in fields() if not re.search(rf"\b{f}\b:?", GUIDE)} == set()


@pytest.mark.parametrize(
    "kind",
    [Condition, Family, HarmKind, Means, Notice, Rule, Standard, Starts, Unit, Work],
)
def test_every_code_is_in_the_guide(kind: type[Term]) -> None:
    assert {str(term) for term in kind if not re.search(rf"\b{term}\b", GUIDE)} == set()


def test_every_field_of_a_notice_is_in_the_guide() -> None:
    assert {name for name in TEXT_FIELDS if f"`{{{name}}}`" not in GUIDE} == set()
