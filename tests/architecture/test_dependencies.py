"""What the product imports is what `./do run` installs: a library of the tests is not there."""

from __future__ import annotations

import ast
import sys
import tomllib
from importlib.metadata import packages_distributions

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.architecture.tree import ROOT, SOURCE


def installed_with_the_product() -> set[str]:
    """The distributions named in the project, with those of its extra for PostgreSQL."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    named = [*project["dependencies"], *project["optional-dependencies"]["postgres"]]
    return {canonicalize_name(Requirement(one).name) for one in named}


def imported() -> dict[str, str]:
    """Every top-level name the product imports from outside, and a module that does."""
    found: dict[str, str] = {}
    for path in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            names = (
                [one.name for one in node.names] if isinstance(node, ast.Import)
                else [node.module or ""] if isinstance(node, ast.ImportFrom) and not node.level
                else []
            )  # fmt: skip
            found |= {name.partition(".")[0]: str(path.relative_to(SOURCE)) for name in names}
    return {k: v for k, v in found.items() if k not in {*sys.stdlib_module_names, "answerable"}}


def test_the_product_imports_nothing_that_it_does_not_install() -> None:
    whose, named = packages_distributions(), installed_with_the_product()
    strange = {
        module: where for module, where in imported().items()
        if not named & {canonicalize_name(one) for one in whose.get(module, [])}
    }  # fmt: skip
    assert strange == {}
