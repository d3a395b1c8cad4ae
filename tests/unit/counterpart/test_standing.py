"""Where the counterpart's door stands, and what its process is strict about away from one machine."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from answerable.counterpart import standing

ASKED = """
from django.conf import settings
print(settings.SESSION_COOKIE_SECURE, settings.CSRF_COOKIE_SECURE, settings.SECURE_SSL_REDIRECT,
      settings.SECURE_HSTS_SECONDS > 0, settings.DEBUG, len(settings.DATABASES), settings.ALLOWED_HOSTS)
"""


def test_without_an_address_there_is_no_door(tmp_path: Path) -> None:
    made = standing.counterpart_settings({}, tmp_path)
    assert made["COUNTERPART_BIND"] == ""
    assert made["COUNTERPART_FOLDER"] == tmp_path / "counterpart"


def test_links_begin_with_the_address_officials_open(tmp_path: Path) -> None:
    bind = {"ANSWERABLE_COUNTERPART_BIND": "127.0.0.1:8002"}
    assert standing.counterpart_settings(bind, tmp_path)["COUNTERPART_ADDRESS"] == (
        "http://127.0.0.1:8002"
    )
    named = {**bind, "ANSWERABLE_COUNTERPART_ADDRESS": "https://replies.example/"}
    assert standing.counterpart_settings(named, tmp_path)["COUNTERPART_ADDRESS"] == (
        "https://replies.example"
    )


@pytest.mark.parametrize(("bind", "own"), [
    ("127.0.0.1:8001", True), ("[::1]:8001", True), ("localhost:1", True), ("0.0.0.0:8001", False),
])  # fmt: skip
def test_which_addresses_are_this_machine(bind: str, *, own: bool) -> None:
    assert standing.on_loopback(bind) is own


def test_on_the_network_everything_is_strict(tmp_path: Path) -> None:
    environment = {
        "DJANGO_SETTINGS_MODULE": "answerable.config.counterpart",
        "ANSWERABLE_COUNTERPART_BIND": "0.0.0.0:8001",
        "ANSWERABLE_COUNTERPART_DATA": str(tmp_path / "door"),
        "ANSWERABLE_COUNTERPART_HOSTS": "replies.example",
    }
    said = subprocess.run(
        [sys.executable, "-c", ASKED], env=environment, capture_output=True, text=True, check=True
    )
    assert said.stdout.split() == ["True"] * 4 + ["False", "0", "['replies.example']"]
