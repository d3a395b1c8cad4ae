"""The house rules, held up by tests and not by memory."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.tree import ROOMS, ROOT, File, called, calls, files, functions

MAX_LINES, MAX_FUNCTION, LONG_SHARE = 400, 40, 0.03
WRITES = {
    "save", "delete", "update", "create", "bulk_create", "bulk_update", "get_or_create",
    "update_or_create", "aupdate", "asave", "raw", "extra", "execute", "executemany", "add", "set",
}  # fmt: skip
HARMLESS = {"add", "set", "update", "execute"}
"""Also methods of sets, dictionaries and cursors: counted only on a manager or a queryset."""
BANNED_NAMES = {"utils", "helpers", "common", "core", "services", "managers", "signals"}


def _product() -> list[File]:
    return [file for file in files() if not file.is_migration]


def test_the_import_contracts_are_kept() -> None:
    linter = Path(sys.executable).with_name("lint-imports")
    run = subprocess.run(
        [linter, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stdout[-3000:]


def test_no_file_is_over_four_hundred_lines() -> None:
    trees = [*ROOT.glob("src/**/*.py"), *ROOT.glob("tests/**/*.py"), *ROOT.glob("bench/**/*.py")]
    long = {
        path.relative_to(ROOT).as_posix(): count
        for path in trees
        if "/migrations/" not in path.as_posix()
        and (count := path.read_text("utf-8").count("\n")) > MAX_LINES
    }
    assert not long


def test_few_functions_are_over_forty_lines() -> None:
    lengths = {
        f"{file.name}:{function.name}": (function.end_lineno or 0) - function.lineno + 1
        for file in _product()
        for function in functions(file.tree)
    }
    long = {name: length for name, length in lengths.items() if length > MAX_FUNCTION}
    assert len(long) <= LONG_SHARE * len(lengths), long


def test_no_module_has_a_name_that_says_nothing() -> None:
    named = {part for file in files() for part in file.name.removesuffix(".py").split("/")}
    assert not named & BANNED_NAMES


def test_every_module_opens_with_the_sentence_a_visitor_needs() -> None:
    silent = [f.name for f in _product() if f.text.strip() and not ast.get_docstring(f.tree)]
    assert not silent


def test_only_actions_write() -> None:
    culprits = [
        f"{file.name}:{call.lineno} {called(call)}"
        for file in _product()
        if file.room in ROOMS and file.floor != "actions"
        for call in calls(file.tree)
        if _writes(call)
    ]
    assert not culprits


def _writes(call: ast.Call) -> bool:
    name = called(call)
    if name not in WRITES or not isinstance(call.func, ast.Attribute):
        return False
    on = ast.unparse(call.func.value)
    on_rows = "objects" in on or "everything" in on or ".filter(" in on
    return (
        on_rows if name in HARMLESS else on_rows or name in {"save", "bulk_create", "bulk_update"}
    )


def test_raw_managers_stay_in_queries_and_actions() -> None:
    culprits = [
        f"{file.name}:{node.lineno}"
        for file in _product()
        if file.floor not in {"queries", "actions", "models"}
        for node in ast.walk(file.tree)
        if isinstance(node, ast.Attribute) and node.attr in {"everything", "_base_manager"}
    ]
    assert not culprits


def test_nobody_expands_a_dictionary_into_a_query() -> None:
    """Most injections of recent years need it: filter(**given), annotate(**given), order_by(*given)."""
    asked = {"filter", "exclude", "annotate", "order_by", "values", "aggregate", "alias"}
    culprits = [
        f"{file.name}:{call.lineno}"
        for file in _product()
        for call in calls(file.tree)
        if called(call) in asked and any(keyword.arg is None for keyword in call.keywords)
    ]
    assert not culprits


def _actions() -> list[tuple[File, ast.FunctionDef]]:
    return [
        (file, node)
        for file in _product()
        if file.room in ROOMS and file.floor == "actions"
        for node in file.tree.body
        if isinstance(node, ast.FunctionDef)
        and any(_named(d) == "writing" for d in node.decorator_list)
    ]


def _named(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")


@pytest.mark.parametrize("room", [room for room in ROOMS if room != "ledger"])
def test_every_room_has_actions(room: str) -> None:
    assert [node for file, node in _actions() if file.room == room]


def test_every_action_says_by_whom_last() -> None:
    culprits = []
    for file, node in _actions():
        names = [a.arg for a in (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs)]
        if "by" not in names:
            culprits.append(f"{file.name}:{node.name}")
    assert not culprits


def test_every_writing_action_records_exactly_one_act() -> None:
    """Directly, or through one private function of its own module that does."""
    culprits = [
        f"{file.name}:{node.name} records {count}"
        for file, node in _actions()
        if file.room != "ledger" and (count := _records(file, node, frozenset())) != 1
    ]
    assert not culprits


def _records(file: File, node: ast.FunctionDef, seen: frozenset[str]) -> int:
    own = {f.name: f for f in file.tree.body if isinstance(f, ast.FunctionDef)}
    count = 0
    for call in calls(node):
        name = called(call)
        if name == "record" and not isinstance(call.func, ast.Attribute):
            count += 1
        elif isinstance(call.func, ast.Name) and name in own.keys() - seen and name[0] == "_":
            count += _records(file, own[name], seen | {name})
    return count


def test_no_rule_or_action_reads_a_clock() -> None:
    clocks = {"now", "utcnow", "today", "time", "monotonic"}
    culprits = [
        f"{file.name}:{call.lineno}"
        for file in _product()
        if file.room in ROOMS and file.floor in {"rules", "actions", "queries"}
        for call in calls(file.tree)
        if called(call) in clocks
        and isinstance(call.func, ast.Attribute)
        and ast.unparse(call.func.value)
        in {"datetime", "date", "time", "timezone", "dt", "datetime.datetime"}
    ]
    assert not culprits


def test_rules_import_only_what_is_pure() -> None:
    allowed = re.compile(
        r"^(answerable\.(term|actor|refusal|reading|linking|playbook)(\..*)?"
        r"|answerable\.\w+\.(rules|acts)(\..*)?)$"
    )
    culprits = []
    for file in _product():
        if file.room in ROOMS and file.floor == "rules":
            for name in _imports(file.tree):
                top = name.split(".")[0]
                pure = top in sys.stdlib_module_names or allowed.match(name)
                if not pure:
                    culprits.append(f"{file.name}: {name}")
    assert not culprits


def _imports(tree: ast.Module) -> list[str]:
    found: list[str] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            inside = node.module == "answerable" or re.fullmatch(r"answerable\.\w+", node.module)
            found += [f"{node.module}.{n.name}" if inside else node.module for n in node.names]
        elif isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
    return found


def test_nothing_unfinished_is_left_in_the_tree() -> None:
    marks = re.compile(r"\b(TODO|FIXME|XXX|NotImplementedError)\b(?!-)")
    culprits = [
        f"{file.name}:{number}"
        for file in _product()
        for number, line in enumerate(file.text.splitlines(), 1)
        if marks.search(line)
    ]
    assert not culprits


def test_acts_are_named_room_noun_verbed() -> None:
    pattern = re.compile(r'= "(\w+)\.\w+\.\w+", "[^"]+"')
    for room in ROOMS:
        for file in _product():
            if file.name == f"{room}/acts.py":
                lines = [
                    line for line in file.text.splitlines() if re.match(r"    [A-Z_]+ =", line)
                ]
                assert lines
                assert all((m := pattern.search(line)) and m[1] == room for line in lines), (
                    file.name
                )
