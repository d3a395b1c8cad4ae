"""A real browser against a real server: an installation of its own, filled, served, and stopped."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import missing
from tests.installation import Installation, copy_of, installed
from tests.journeys.seed import PASSWORD

AXE = (Path(__file__).parent / "axe" / "axe.min.js").read_text("utf-8")
FLAGS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip
VIOLATIONS = """rules => axe.run({runOnly: rules, resultTypes: ['violations'], selectors: false})
    .then(found => found.violations.map(v => [v.id, v.nodes[0].html]))"""
"""What keeps a rule everywhere is neither described nor carried out of the browser."""
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
CHROMIUM = shutil.which("chromium-headless-shell") or shutil.which("chromium")
"""The shell draws the same pages and leaves the window around them out: a quarter less to reckon."""
PATIENCE = 60
PHONE, DESK, HIGH = 375, 1440, 900


CONTROLS = """() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true
    const names = 'a[href], button:not([disabled]), input:not([type=hidden]):not([disabled]),'
        + ' select, textarea, summary'
    const shown = [...document.querySelectorAll(names)].filter(e => e.checkVisibility())
    const first = shown.filter(e => e.type != 'radio'
        || !shown.some(o => o.name == e.name && o.form == e.form && (o.checked && o != e
            || !e.checked && o.compareDocumentPosition(e) & 4)))
    first.forEach((e, n) => { e.dataset.walk = String(n + 1) })
    return first.length
}"""
"""Open every fold and number what the Tab key stops at: of radio buttons one in each group."""
FOCUSED = """() => {
    const at = document.activeElement, style = getComputedStyle(at)
    const seen = style.outlineStyle != 'none' || style.boxShadow != 'none' || at.type == 'date'
    return [at == document.body ? '' : at.dataset.walk || at.tagName, seen]
}"""
"""What has the focus, and whether that shows; a field for a day shows it on one of its own parts."""
NOT_REACHED = """reached => [...document.querySelectorAll('[data-walk]')]
    .filter(e => !reached.includes(e.dataset.walk)).map(e => e.outerHTML.slice(0, 120))"""

BASE = "tests.journeys.seed"
COMMAND = [sys.executable, "-c", "from answerable.cli import main; main()"]
ROOT = Path(__file__).parents[2]


BINDS = {"serve": "ANSWERABLE_BIND", "counterpart serve": "ANSWERABLE_COUNTERPART_BIND"}
CROSSED = ({"postgres", "ar"}, {"sqlite", "en"})
ONCE = {
    "test_the_office": "postgres", "test_the_arms": "sqlite", "test_the_channel": "postgres",
    "test_both_sides": "sqlite", "test_a_question": "postgres",
}  # fmt: skip
"""The longest journeys go on one database every time, and on the other in the soak."""


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Each journey goes in each language and on each database every time; the soak has each pair."""
    for item in items:
        words = set(item.name.rpartition("[")[2].rstrip("]").split("-"))
        if "journeys" not in item.path.parts:
            continue
        elsewhere = ONCE.get(item.path.stem, "") not in {"", *words}
        if elsewhere or any(pair <= words for pair in CROSSED):
            item.add_marker(pytest.mark.soak)


@pytest.fixture(
    scope="module", params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)]
)
def address(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """Where a filled installation answers, on SQLite and on PostgreSQL.

    A module may name other `SETTINGS`, another `SEED`, and ask for a `WORKER` beside the pages, and
    for a counterpart's `DOOR` beside both.
    """
    if CHROMIUM is None:
        missing("chromium")
    server = request.getfixturevalue("postgres_url") if request.param == "postgres" else ""
    data, port = tmp_path_factory.mktemp("installation"), _free_port()
    seed = getattr(request.module, "SEED", BASE)
    environment = _filled(seed, data, server).environment | {
        "ANSWERABLE_BIND": f"127.0.0.1:{port}",
        "DJANGO_SETTINGS_MODULE": getattr(request.module, "SETTINGS", "tests.journeys.settings"),
    }
    names = ["serve", "worker"] if getattr(request.module, "WORKER", False) else ["serve"]
    if getattr(request.module, "DOOR", False):
        environment |= _with_a_door(environment, server)
        names.append("counterpart serve")
    try:
        with _running(names, environment):
            yield f"http://127.0.0.1:{port}"
    finally:
        shutil.rmtree(data, ignore_errors=True)


@contextmanager
def _running(names: list[str], environment: dict[str, str]) -> Iterator[None]:
    """Processes of the house, each answering where it is to; ended afterwards."""
    started = {
        name: subprocess.Popen([*COMMAND, *name.split()], env=environment, cwd=ROOT)
        for name in names
    }
    try:
        for name in BINDS.keys() & started.keys():
            _wait_for(int(environment[BINDS[name]].rpartition(":")[2]), started[name])
        yield
    finally:
        for process in started.values():
            process.terminate()
        for process in started.values():
            process.wait(30)


def _filled(seed: str, data: Path, server: str) -> Installation:
    """An installation as this seed fills it: each fills one once, going on from the first's."""

    def fill(data: Path, server: str) -> Installation:
        made = installed(data, server) if seed == BASE else _filled(BASE, data, server)
        subprocess.run([sys.executable, "-m", seed], check=True, env=made.environment, cwd=ROOT)
        return made

    return copy_of(seed.rpartition(".")[2], fill, data, server)


def _with_a_door(environment: dict[str, str], server: str) -> dict[str, str]:
    """What opens the counterpart's door: an address and, on PostgreSQL, a database of its own."""
    bind = {BINDS["counterpart serve"]: f"127.0.0.1:{_free_port()}"}
    if not server:
        return bind
    admin = server.replace("postgres://answerable@", "postgresql://postgres@")
    made = subprocess.run(
        [*COMMAND, "counterpart", "prepare", "--admin", admin], check=True, env=environment | bind,
        cwd=ROOT, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    name, _, url = made.stdout.strip().partition("=")
    return {**bind, name: url}


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
    notes: list[str] = field(default_factory=list)
    seats: dict[str, Any] = field(default_factory=dict)
    username: str = ""

    def go(self, path: str) -> None:
        self.page.goto(self.address + path)

    def sign_in(self, username: str, path: str = "/") -> None:
        self.username = username
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

    def change_to(self, username: str, path: str, language: str) -> None:
        """Another person takes the seat and opens a page."""
        self.page.click("form[action='/sign-out'] button")
        self.page.wait_for_load_state()
        self.sign_in(username)
        self.speak(language)
        self.go(path)

    def hand_to(self, username: str, path: str, language: str) -> None:
        """Another person goes on at a machine of their own, where they stay signed in."""
        browser = self.page.context
        self.seats[self.username] = browser.cookies()
        browser.clear_cookies()
        if username in self.seats:
            browser.add_cookies(self.seats[username])
            self.username = username
        else:
            self.sign_in(username)
            self.speak(language)
        self.go(path)

    def submit(self, form: str, **fields: str) -> None:
        """Fill a form by the names of its fields (or by selectors) and send it; nothing is refused."""
        where = self.page.locator(form).first
        where.evaluate("form => { for (let d = form; d; d = d.parentElement) d.open = true }")
        for name, value in fields.items():
            self._fill(where, name, value)
        where.locator("button:not([disabled])").first.click()
        self.page.wait_for_load_state()
        refused = self.page.locator("main [role=alert]")
        assert refused.count() == 0, f"{form}: {refused.inner_text()}"

    def _fill(self, form: Any, name: str, value: str) -> None:
        field = form.locator(name if name[0] in "#." else f"[name='{name}']")
        kind = field.first.evaluate("f => f.type || f.tagName")
        if kind == "radio":
            form.locator(f"[name='{name}'][value='{value}']").check(force=True)
        elif kind == "file":
            field.set_input_files(value)
        elif kind.startswith("select"):
            field.first.select_option(value)
        else:
            field.first.fill(value)

    def check(self) -> None:
        """Open the page anew, and note what is wrong with it."""
        self.go(self.path)
        self.look()

    def look(self) -> None:
        """Note whether the page is wider than its window, and what axe or the browser complain of."""
        wider = [f"{self.overflow} pixels too wide"] if self.overflow else []
        found = [*wider, *self.findings(), *self.complaints]
        self.notes += [f"{self.path}: {what}" for what in found]

    def look_at(self, *paths: str) -> None:
        """Look at pages as narrow as a phone and as wide as a desk, every fold of them open."""
        for path in paths:
            self.go(path)
            self.unfold()
            for width in (PHONE, DESK):
                self.page.set_viewport_size({"width": width, "height": HIGH})
                self.look()

    def unfold(self) -> None:
        """Open every fold of the page."""
        self.page.evaluate("for (const d of document.querySelectorAll('details')) d.open = true")

    def found(self, shelf: str, prefix: str) -> str:
        """The address of the first record of this kind on a list."""
        self.go(shelf)
        link = self.page.locator(f"main a[href^='{shelf}/{prefix}']").first
        return str(link.get_attribute("href"))

    def walk(self, *paths: str) -> None:
        """Go through pages by the Tab key alone: every control is reached, and seen when it is."""
        for path in paths:
            self.go(path)
            count = self.page.evaluate(CONTROLS)
            reached: set[str] = set()
            for _ in range(4 * count):  # a field for a day is several stops
                self.page.keyboard.press("Tab")
                at, seen = self.page.evaluate(FOCUSED)
                if not at:
                    break
                reached.add(at)
                self.notes += [] if seen else [f"{path}: nothing shows that {at} has the focus"]
            left = self.page.evaluate(NOT_REACHED, sorted(reached))
            self.notes += [f"{path}: not reached by keyboard: {one}" for one in left]

    def tab_to(self, selector: str) -> None:
        """Press Tab until a control has the focus; the page is walked once at most."""
        for _ in range(400):
            self.page.keyboard.press("Tab")
            if self.page.evaluate("s => document.activeElement.matches(s)", selector):
                return
        raise AssertionError(f"{selector} is not reached by keyboard")

    @property
    def path(self) -> str:
        """The address of this page within the installation, without its query."""
        return str(self.page.url).removeprefix(self.address).split("?")[0].split("#")[0]

    @property
    def overflow(self) -> int:
        """How many pixels the page is wider than the window."""
        return int(self.page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        ))  # fmt: skip

    def findings(self) -> list[str]:
        """What axe finds wrong with the page, each with the first place of it."""
        if not self.page.evaluate("'axe' in window"):
            self.page.evaluate(AXE + "; undefined")
        return [f"{rule}: {html[:160]}" for rule, html in self.page.evaluate(VIOLATIONS, RULES)]


@pytest.fixture
def traveller(chromium: Any, address: str, request: pytest.FixtureRequest) -> Iterator[Traveller]:
    """A window of its own, as wide as the test's `width` says."""
    with at_a_window(chromium, address, request.node.callspec.params.get("width", 1440)) as made:
        yield made


@contextmanager
def at_a_window(chromium: Any, address: str, width: int = DESK) -> Iterator[Traveller]:
    """Somebody before `address`, who shares nothing with whoever sits at another window."""
    context = chromium.new_context(viewport={"width": width, "height": 900})
    made = Traveller(context.new_page(), address)
    made.page.on("console", lambda m: made.complaints.append(m.text) if m.type == "error" else None)
    made.page.on("pageerror", lambda fault: made.complaints.append(str(fault)))
    made.page.on(
        "request", lambda r: None if r.url.startswith(address) else made.elsewhere.append(r.url)
    )
    yield made
    context.close()
