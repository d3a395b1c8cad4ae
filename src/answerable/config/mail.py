"""Mail: off unless the operator says where it goes. Only it and a named model call out.

`ANSWERABLE_MAIL_HOST` switches it on; `ANSWERABLE_MAIL_PORT` (587), `ANSWERABLE_MAIL_TLS` (`starttls`,
`tls`, or `none` for a server on this machine), `ANSWERABLE_MAIL_FROM`, `ANSWERABLE_MAIL_USER` and
`ANSWERABLE_MAIL_PASSWORD_FILE` say how. `ANSWERABLE_MAIL_FOLDER` writes each mail to a file instead.
`ANSWERABLE_ADDRESS` is the address people open (https://answers.example): links begin with it.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from django.core.exceptions import ImproperlyConfigured

TLS = ("starttls", "tls", "none")
ON_THIS_MACHINE = ("localhost", "127.0.0.1", "::1")
SECONDS = 20


def mail_settings(environ: Mapping[str, str]) -> dict[str, Any]:
    """The settings of mail, as Django names them. Raises `ImproperlyConfigured` on what is unsafe."""
    host = environ.get("ANSWERABLE_MAIL_HOST", "")
    folder = environ.get("ANSWERABLE_MAIL_FOLDER", "")
    backend = "smtp" if host else "filebased" if folder else "dummy"
    tls = environ.get("ANSWERABLE_MAIL_TLS", "starttls")
    if host:
        _refuse_unsafe(host, tls)
    return {
        "MAIL_ON": bool(host or folder),
        "EMAIL_BACKEND": f"django.core.mail.backends.{backend}.EmailBackend",
        "EMAIL_FILE_PATH": folder or None,
        "EMAIL_HOST": host,
        "EMAIL_PORT": _port(environ.get("ANSWERABLE_MAIL_PORT", "587")),
        "EMAIL_USE_TLS": bool(host) and tls == "starttls",
        "EMAIL_USE_SSL": bool(host) and tls == "tls",
        "EMAIL_HOST_USER": environ.get("ANSWERABLE_MAIL_USER", ""),
        "EMAIL_HOST_PASSWORD": _password(environ.get("ANSWERABLE_MAIL_PASSWORD_FILE", "")),
        "EMAIL_TIMEOUT": SECONDS,
        "DEFAULT_FROM_EMAIL": environ.get("ANSWERABLE_MAIL_FROM", "answerable@localhost"),
    }


def address(environ: Mapping[str, str], bind: str) -> str:
    """Where people open this installation, without a slash at the end."""
    return (environ.get("ANSWERABLE_ADDRESS") or f"http://{bind}").rstrip("/")


def _refuse_unsafe(host: str, tls: str) -> None:
    if tls not in TLS:
        raise ImproperlyConfigured(
            f"ANSWERABLE_MAIL_TLS is {tls!r}; it is one of {', '.join(TLS)}."
        )
    if tls == "none" and host not in ON_THIS_MACHINE:
        raise ImproperlyConfigured(
            "Mail would cross the network unencrypted: set ANSWERABLE_MAIL_TLS to starttls or tls."
        )


def _port(text: str) -> int:
    if not (text.isdecimal() and 0 < int(text) < 65_536):
        raise ImproperlyConfigured(f"ANSWERABLE_MAIL_PORT is {text!r}; it is a number up to 65535.")
    return int(text)


def _password(file: str) -> str:
    return Path(file).read_text(encoding="utf-8").strip() if file else ""
