"""Docs that can be derived are derived, and this fails when they drift."""

from __future__ import annotations

import os
import re
import subprocess
import sys

from tests.architecture.tree import ROOT, files


def test_the_derived_pages_say_what_the_code_says() -> None:
    environment = {
        k: v for k, v in os.environ.items() if k not in {"ANSWERABLE_DATA", "DATABASE_URL"}
    }
    environment["DJANGO_SETTINGS_MODULE"] = "answerable.config.settings"
    run = subprocess.run(
        [sys.executable, ROOT / "docs" / "derive.py", "--check"],
        cwd=ROOT, capture_output=True, text=True, check=False, env=environment,
    )  # fmt: skip
    assert run.returncode == 0, run.stderr


def test_every_dependency_is_named_with_its_reason() -> None:
    project = (ROOT / "pyproject.toml").read_text("utf-8")
    named = set(re.findall(r'^\s+"([a-z0-9-]+)(?:\[[^]]*\])?[~>=]', project, re.M))
    named |= set(re.findall(r'"([a-z0-9-]+)(?:\[[^]]*\])?[~=>]=', project))
    page = (ROOT / "docs" / "reference" / "dependencies.md").read_text("utf-8")
    assert not {name for name in named if f"| {name} |" not in page}


def test_every_link_between_our_own_pages_leads_somewhere() -> None:
    broken = []
    for page in [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")]:
        for target in re.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)", page.read_text("utf-8")):
            if not (page.parent / target).exists():
                broken.append(f"{page.relative_to(ROOT)}: {target}")
    assert not broken


def test_every_module_of_tests_and_product_is_free_of_this_machine() -> None:
    own = re.compile(r"/(work|farm)/(main|shared)")
    assert not [file.name for file in files() if own.search(file.text)]
