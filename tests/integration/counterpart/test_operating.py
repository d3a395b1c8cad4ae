"""The door as its operator and its channel lead have it: commands, the staff's page, the doctor."""

from __future__ import annotations

import json
import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import override_settings

from answerable.accounts.models import Account
from answerable.actor import Actor, Role
from answerable.channel.models import HandedIn, OfficialInvited
from answerable.cli import door
from answerable.counterpart.stores import Place, opened
from tests import build
from tests.integration.channel import arrange
from tests.integration.counterpart.doors import place_in
from tests.pages import signed_in

pytestmark = pytest.mark.django_db
WHY = ("--because", "so that they can answer")


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    """An installation whose operator opened the door, seen from the house."""
    made = place_in(tmp_path)
    made.module.prepare(made)
    with override_settings(
        COUNTERPART_BIND="127.0.0.1:8001", COUNTERPART_FOLDER=made.folder, KEYS=tmp_path / "keys",
        COUNTERPART_ADDRESS="https://replies.example",
    ):  # fmt: skip
        yield made


@pytest.fixture
def lead() -> Actor:
    return build.person(Role.CHANNEL_LEAD)


def run(by: Actor, *arguments: str) -> int:
    name = Account.objects.get(pk=by.account).username
    return door.exit_code(["--as", name, "counterpart", *arguments])


def test_officials_are_invited_listed_and_removed_at_the_command_line(
    place: Place, lead: Actor, capsys: pytest.CaptureFixture[str]
) -> None:
    row = arrange.counterpart(lead)
    assert run(lead, "invite", row.reference, "Director of inquiries", *WHY, "--json") == 0
    made = json.loads(capsys.readouterr().out)
    assert made["link"].startswith("https://replies.example/join/")
    assert run(lead, "carry") == 0
    with opened(place) as store:
        [[reference]] = store.rows("SELECT reference FROM invitation")
    assert reference == made["official"]
    assert run(lead, "remove", made["official"], *WHY) == 0
    assert run(lead, "remove", made["official"], *WHY) == 2
    assert run(lead, "carry") == 0
    with opened(place) as store:
        assert store.rows("SELECT reference FROM invitation") == []
    capsys.readouterr()
    assert run(lead, "officials", row.reference, "--json") == 0
    assert [one["state"] for one in json.loads(capsys.readouterr().out)] == ["removed"]
    assert run(lead, "handed-in", row.reference) == 0


def test_nobody_is_invited_where_there_is_no_door(
    lead: Actor, capsys: pytest.CaptureFixture[str]
) -> None:
    row = arrange.counterpart(lead)
    assert run(lead, "invite", row.reference, "Director", *WHY) == 1
    assert "ANSWERABLE_COUNTERPART_BIND" in capsys.readouterr().err
    assert run(lead, "carry") == 1
    assert not OfficialInvited.everything.exists()


def test_a_desk_officer_is_refused_and_a_link_holds_a_month_at_most(
    place: Place, lead: Actor
) -> None:
    row = arrange.counterpart(lead)
    assert run(build.person(Role.DESK_OFFICER), "invite", row.reference, "Director", *WHY) == 2
    assert run(lead, "invite", row.reference, "Director", *WHY, "--days", "31") == 2
    assert run(lead, "invite", row.reference, "Director", *WHY, "--days", "30") == 0


def test_the_page_shows_the_link_once(place: Place, lead: Actor) -> None:
    row = arrange.counterpart(lead)
    page, browser = f"/counterparts/{row.reference}/door", signed_in(lead)
    with override_settings(CLOCK=build.NOON):
        made = browser.post(f"{page}/invite", {"office": "Director", "because": "to answer"})
        [token] = re.findall(r"https://replies.example/join/([\w-]{32})", made.content.decode())
        again = browser.get(page).content.decode()
        assert token not in again
        assert "Director" in again
        gone = f"/officials/{OfficialInvited.everything.get().reference}/remove"
        assert browser.post(gone, {"because": "left the office"}).headers["Location"] == page
    assert OfficialInvited.everything.get().state == "removed"


def test_what_they_ask_stands_on_the_page_as_words_and_nothing_else(
    place: Place, lead: Actor
) -> None:
    row = arrange.counterpart(lead)
    HandedIn(
        key="k" * 32, counterpart=row.reference, official="ci-22222222", kind="query",
        handed_on=build.NOON.date(), text="<script>alert(1)</script>", protected_by=row.reference,
    ).save(force_insert=True)  # fmt: skip
    with override_settings(CLOCK=build.NOON):
        page = signed_in(lead).get(f"/counterparts/{row.reference}/door").content.decode()
    assert "&lt;script&gt;alert(1)" in page
    assert "<script>alert" not in page


def test_the_doctor_looks_at_the_door(
    place: Place, lead: Actor, capsys: pytest.CaptureFixture[str]
) -> None:
    def said() -> dict[str, str]:
        capsys.readouterr()
        door.exit_code(["doctor", "--json"])
        checks = json.loads(capsys.readouterr().out)
        return {c["grade"]: c["sentence"] for c in checks if c["name"] == "counterpart's door"}

    run(lead, "carry")
    assert said() == {"good": "The door reaches its own stores and nothing else."}
    (place.folder / "released.db").chmod(0o644)
    assert "can be read by others" in said()["fault"]
    (place.folder / "inbox.db").unlink()
    assert "inbox.db are missing" in said()["fault"]


def test_the_door_is_a_process_that_is_not_told_where_the_records_are(tmp_path: Path) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    environment = {
        "PATH": "/usr/bin:/bin", "ANSWERABLE_DATA": str(tmp_path / "staff"),
        "DATABASE_URL": "postgres://secret@nowhere/records",
        "ANSWERABLE_COUNTERPART_BIND": f"127.0.0.1:{port}",
        "ANSWERABLE_COUNTERPART_DATA": str(tmp_path / "door"),
    }  # fmt: skip
    serving = subprocess.Popen(
        [sys.executable, "-c", "from answerable.cli import main; main()", "counterpart", "serve"],
        env=environment, stderr=subprocess.PIPE,
    )  # fmt: skip
    try:
        _await(port, serving)
        told = Path(f"/proc/{serving.pid}/environ").read_bytes()
        assert b"nowhere" not in told
        assert str(tmp_path / "staff").encode() not in told
        assert not (tmp_path / "staff").exists()
        assert "302" in _asked(port)
    finally:
        serving.terminate()
        serving.wait(20)


def _await(port: int, serving: subprocess.Popen[bytes]) -> None:
    import time

    for _ in range(200):
        assert serving.poll() is None, ((serving.stderr and serving.stderr.read()) or b"").decode()
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return
        except OSError:
            time.sleep(0.1)


def _asked(port: int) -> str:
    with socket.create_connection(("127.0.0.1", port), 10) as asking:
        asking.sendall(b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
        return asking.recv(200).decode().splitlines()[0]
