"""A whole installation in a folder of its own, driven through the command line as an operator does."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from tests.once import once
from tests.temporary_postgres import database_of_its_own

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


def installed(data: Path, server: str = "") -> Installation:
    """A fresh installation, its tables made: on SQLite, or on a database of its own of a server."""
    return copy_of("tables", _make, data, server)


def tables(server: str = "") -> Installation:
    """The installation of which every fresh one is a copy: never to be used itself."""
    made = _made("tables", _make, server)
    return Installation(made / "data", (made / "database").read_text())


def copy_of(
    name: str, make: Callable[[Path, str], Installation], data: Path, server: str = ""
) -> Installation:
    """An installation of its own, as `make` makes it once for the run, and once on each server.

    What nobody has used holds no secret worth having of its own.
    """
    made = _made(name, make, server)
    url = (made / "database").read_text()
    shutil.copytree(made / "data", data, dirs_exist_ok=True)
    return Installation(data, database_of_its_own(server, url) if url else "")


def _made(name: str, make: Callable[[Path, str], Installation], server: str) -> Path:
    def fill(folder: Path) -> None:
        (folder / "database").write_text(make(folder / "data", server).database_url)

    where = f"-{Path(unquote(server)).parent.name}" if server else ""
    return once(name + where, fill)


def _make(data: Path, server: str) -> Installation:
    made = Installation(data, database_of_its_own(server) if server else "")
    made.does("migrate", "--quiet")
    return made
