"""The source tree as the house rules see it: files, their syntax trees, their rooms."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "answerable"
ROOMS = (
    "ledger", "accounts", "evidence", "intake", "incidents", "release", "channel", "arms",
    "assessment", "response", "screening", "oversight", "retention", "upkeep",
)  # fmt: skip


@dataclass(frozen=True)
class File:
    """One Python file of the product."""

    path: Path
    text: str
    tree: ast.Module

    @property
    def name(self) -> str:
        return self.path.relative_to(SOURCE).as_posix()

    @property
    def room(self) -> str:
        return self.name.split("/")[0].removesuffix(".py")

    @property
    def is_migration(self) -> bool:
        return "/migrations/" in self.name

    @property
    def floor(self) -> str:
        """`actions`, `rules`, `queries` … also for a module inside a folder of that name."""
        parts = self.name.removesuffix(".py").split("/")
        return parts[1] if len(parts) > 1 else parts[0]


@cache
def files() -> tuple[File, ...]:
    """Every Python file of the product, migrations included."""
    found = []
    for path in sorted(SOURCE.rglob("*.py")):
        text = path.read_text("utf-8")
        found.append(File(path, text, ast.parse(text)))
    return tuple(found)


def functions(tree: ast.AST) -> Iterator[ast.FunctionDef]:
    """Every function of a tree, methods included."""
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


def calls(tree: ast.AST) -> Iterator[ast.Call]:
    """Every call in a tree."""
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def called(call: ast.Call) -> str:
    """The last name of what is called: `save` of `row.save()`, `record` of `record()`."""
    match call.func:
        case ast.Attribute(attr=name) | ast.Name(id=name):
            return name
        case _:
            return ""
