"""Every text a reader may see has its Arabic: a page half in English is a page half read."""

from __future__ import annotations

import subprocess
import sys

from tests.architecture.tree import ROOT


def test_every_text_of_ours_has_its_arabic() -> None:
    run = subprocess.run(
        [sys.executable, "-m", "answerable.web.wording"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert run.returncode == 0, run.stdout + run.stderr
