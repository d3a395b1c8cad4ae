"""A whole installation in a folder of its own, driven through the command line as an operator does."""

from __future__ import annotations

import atexit
import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
START = "import os, django; os.environ.setdefault('DJANGO_SETTINGS_MODULE', " + (
    "'answerable.config.settings'); django.setup()\n"
    "from answerable.ledger.viewer import HOUSE, look_as; look_as(HOUSE)\n"
)


@dataclass(frozen=True)
class Installation:
    """A data folder and what an operator can do with it."""

    data: Path
    database_url: str = ""

    @property
    def environment(self) -> dict[str, str]:
        own = {
            "ANSWERABLE_DATA": str(self.data),
            "DJANGO_SETTINGS_MODULE": "answerable.config.settings",
        }
        plain = {k: v for k, v in os.environ.items() if k not in {"DATABASE_URL", "ANSWERABLE_AS"}}
        return {
            **plain,
            **own,
            **({"DATABASE_URL": self.database_url} if self.database_url else {}),
        }

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """`answerable …`; its exit code, output and sentences."""
        main = "from answerable.cli import main; main()"
        return subprocess.run([sys.executable, "-c", main, *arguments], env=self.environment,
                              cwd=ROOT, capture_output=True, text=True, check=False)  # fmt: skip

    def does(self, *arguments: str) -> str:
        """`answerable …`, which must succeed; its output."""
        done = self.run(*arguments)
        assert done.returncode == 0, done.stderr + done.stdout
        return done.stdout

    def python(self, code: str, *arguments: str) -> str:
        """Run code inside the installation, as the house; its output."""
        done = subprocess.run([sys.executable, "-c", START + code, *arguments], env=self.environment,
                              cwd=ROOT, capture_output=True, text=True, check=False)  # fmt: skip
        assert done.returncode == 0, done.stderr
        return done.stdout

    def deposits(self, count: int, word: str = "report") -> None:
        """Seal `count` small originals, each under a record of its own."""
        self.python(DEPOSITS, str(count), word)

    def copy(self, to: Path) -> Installation:
        """The same installation in another folder."""
        shutil.copytree(self.data, to)
        return Installation(to)


DEPOSITS = """
import sys
from answerable.actor import Level
from answerable.accounts.actions import mark_new, new_reference
from answerable.evidence.actions import deposit
from tests import build
for number in range(int(sys.argv[1])):
    under = new_reference("r")
    mark_new(under, Level.INTERNAL, by=build.house())
    deposit(f"{sys.argv[2]} {number}".encode(), under=under, by=build.house())
"""


def installed(data: Path, database_url: str = "") -> Installation:
    """A fresh installation, its tables made."""
    if database_url:
        made = Installation(data, database_url)
        made.does("migrate", "--quiet")
        return made
    return _template().copy(data)


@cache
def _template() -> Installation:
    """Tables made once per run; what was never used holds no secret worth having of its own."""
    folder = Path(tempfile.mkdtemp(prefix="answerable-template-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    made = Installation(folder / "data")
    made.does("migrate", "--quiet")
    return made
