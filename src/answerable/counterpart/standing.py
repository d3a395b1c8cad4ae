"""The counterpart's door as both sides know it: where it stands and where its stores are.

`ANSWERABLE_COUNTERPART_BIND` (address:port) opens it; unset, there is none. Its stores lie in
`ANSWERABLE_COUNTERPART_DATA` (default `counterpart/` in the data folder), or in the PostgreSQL database
of `ANSWERABLE_COUNTERPART_URL` (worker and door each in a role of its own). Officials open
`ANSWERABLE_COUNTERPART_ADDRESS` (https://replies.example); it answers to `ANSWERABLE_COUNTERPART_HOSTS`.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

BIND = "127.0.0.1:8001"
OWN_NAMES = "127.0.0.1,localhost,[::1]"


def counterpart_settings(environ: Mapping[str, str], data: Path) -> dict[str, Any]:
    """What the worker and the commands need to know of the door; the same names on both sides."""
    bind = environ.get("ANSWERABLE_COUNTERPART_BIND", "")
    folder = environ.get("ANSWERABLE_COUNTERPART_DATA") or data / "counterpart"
    return {
        "COUNTERPART_BIND": bind,
        "COUNTERPART_FOLDER": Path(folder).resolve(),
        "COUNTERPART_URL": environ.get("ANSWERABLE_COUNTERPART_URL", ""),
        "COUNTERPART_ADDRESS": (
            environ.get("ANSWERABLE_COUNTERPART_ADDRESS") or f"http://{bind or BIND}"
        ).rstrip("/"),
    }


def on_loopback(bind: str) -> bool:
    """Say whether an address is this machine's own."""
    return bind.rsplit(":", 1)[0].strip("[]") in ("127.0.0.1", "::1", "localhost")
