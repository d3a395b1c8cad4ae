"""A model that helps with reading: off unless the operator names one. Nothing is fetched or installed.

`ANSWERABLE_MODEL_URL` switches it on: the address of an OpenAI-compatible endpoint up to `/v1`
(llama.cpp, vLLM, Ollama, or hosted). `ANSWERABLE_MODEL_NAME` says which model,
`ANSWERABLE_MODEL_KEY_FILE` holds the key where one is asked for. `ANSWERABLE_MODEL_LEVEL` is the
highest marking whose texts may go there (`open` unless said), `ANSWERABLE_MODEL_COMPARTMENTS` the
compartments that may.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

LEVELS = ("open", "internal", "restricted", "confidential")
ON_THIS_MACHINE = ("localhost", "127.0.0.1", "::1")


def model_settings(environ: Mapping[str, str]) -> dict[str, Any] | None:
    """What is known of the model, or None where there is none. Raises `ImproperlyConfigured`."""
    url = environ.get("ANSWERABLE_MODEL_URL", "").rstrip("/")
    if not url:
        return None
    _refuse_unsafe(url)
    level = environ.get("ANSWERABLE_MODEL_LEVEL", "") or "open"
    if level not in LEVELS:
        raise ImproperlyConfigured(
            f"ANSWERABLE_MODEL_LEVEL is {level!r}; it is one of {', '.join(LEVELS)}."
        )
    name = environ.get("ANSWERABLE_MODEL_NAME", "")
    if not name:
        raise ImproperlyConfigured(
            "ANSWERABLE_MODEL_URL is set: ANSWERABLE_MODEL_NAME says which model."
        )
    fences = environ.get("ANSWERABLE_MODEL_COMPARTMENTS", "").split(",")
    return {
        "url": url, "name": name, "level": level,
        "key": _key(environ.get("ANSWERABLE_MODEL_KEY_FILE", "")),
        "compartments": frozenset(code.strip() for code in fences if code.strip()),
    }  # fmt: skip


def trained_files(environ: Mapping[str, str]) -> tuple[Path, ...]:
    """Files of weights the operator switched on: `ANSWERABLE_TRAINED`, separated by commas."""
    named = environ.get("ANSWERABLE_TRAINED", "").split(",")
    files = tuple(Path(name.strip()) for name in named if name.strip())
    for file in files:
        if not file.is_file():
            raise ImproperlyConfigured(f"ANSWERABLE_TRAINED names {file}, which is no file.")
    return files


def _refuse_unsafe(url: str) -> None:
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.username:
        raise ImproperlyConfigured("ANSWERABLE_MODEL_URL is an address that begins with https://.")
    if parts.scheme == "http" and parts.hostname not in ON_THIS_MACHINE:
        raise ImproperlyConfigured(
            "Texts of reports would cross the network unencrypted: ANSWERABLE_MODEL_URL must begin "
            "with https:// unless the model runs on this machine."
        )


def _key(path: str) -> str:
    if not path:
        return ""
    try:
        return Path(path).read_text("utf-8").strip()
    except OSError as wrong:
        raise ImproperlyConfigured(f"ANSWERABLE_MODEL_KEY_FILE cannot be read: {path}.") from wrong
