"""A real browser against a real server: an installation of its own, filled, served, and stopped."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import missing
from tests.journeys.seed import PASSWORD

AXE = (Path(__file__).parent / "axe" / "axe.min.js").read_text("utf-8")
FLAGS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
CHROMIUM = "/usr/bin/chromium"
PATIENCE = 60


@pytest.fixture(
    scope="module", params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)]
)
def address(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """Where a filled installation answers, on SQLite and on PostgreSQL."""
    if not Path(CHROMIUM).exists():
        missing("chromium")
    url = request.getfixturevalue("postgres_url") if request.param == "postgres" else ""
    data = tmp_path_factory.mktemp("installation")
    port = _free_port()
    environment = _environment(data, port, url)
    root = Path(__file__).parents[2]
    subprocess.run(
        [sys.executable, "-m", "tests.journeys.seed"], check=True, env=environment, cwd=root
    )
    server = subprocess.Popen(
        [sys.executable, "-c", "from answerable.cli import main; main()", "serve"],
        env=environment, cwd=root,
    )  # fmt: skip
    try:
        _wait_for(port, server)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(20)
        shutil.rmtree(data, ignore_errors=True)


def _environment(data: Path, port: int, url: str) -> dict[str, str]:
    return {
        **os.environ, "ANSWERABLE_DATA": str(data), "ANSWERABLE_BIND": f"127.0.0.1:{port}",
        "DJANGO_SETTINGS_MODULE": "tests.journeys.settings", "DATABASE_URL": url,
    }  # fmt: skip


def _free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


def _wait_for(port: int, server: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and server.poll() is None:
        with socket.socket() as knock:
            if knock.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise AssertionError("the server did not come up")


@pytest.fixture(scope="module")
def chromium(address: str) -> Iterator[Any]:
    """One browser for the journeys of a module."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@dataclass
class Traveller:
    """Somebody at a browser window, who notes what the browser complains of."""

    page: Any
    address: str
    complaints: list[str] = field(default_factory=list)
    elsewhere: list[str] = field(default_factory=list)

    def go(self, path: str) -> None:
        self.page.goto(self.address + path)

    def sign_in(self, username: str, path: str = "/") -> None:
        self.go("/sign-in?next=" + path)
        self.page.fill("#username", username)
        self.page.fill("#password", PASSWORD)
        self.page.click("main form button")
        self.page.wait_for_load_state()

    def speak(self, language: str) -> None:
        """Choose a language in the masthead, where it is not the page's already."""
        button = self.page.locator(f'.masthead button[lang="{language}"]')
        if button.count():
            button.click()
            self.page.wait_for_load_state()

    @property
    def overflow(self) -> int:
        """How many pixels the page is wider than the window."""
        return int(self.page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        ))  # fmt: skip

    def findings(self) -> list[str]:
        """What axe finds wrong with the page, each with the first place of it."""
        self.page.evaluate(AXE + "; undefined")
        found = self.page.evaluate("rules => axe.run({runOnly: rules})", RULES)
        return [f"{v['id']}: {v['nodes'][0]['html'][:160]}" for v in found["violations"]]


@pytest.fixture
def traveller(chromium: Any, address: str, request: pytest.FixtureRequest) -> Iterator[Traveller]:
    """A window of its own, as wide as the test's `width` says."""
    width = request.node.callspec.params.get("width", 1440)
    context = chromium.new_context(viewport={"width": width, "height": 900})
    made = Traveller(context.new_page(), address)
    made.page.on("console", lambda m: made.complaints.append(m.text) if m.type == "error" else None)
    made.page.on("pageerror", lambda fault: made.complaints.append(str(fault)))
    made.page.on(
        "request", lambda r: None if r.url.startswith(address) else made.elsewhere.append(r.url)
    )
    yield made
    context.close()
