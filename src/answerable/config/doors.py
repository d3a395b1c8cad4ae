"""What the doors of people have alike, each in its own process: languages, static files, transport, log.

A door's own settings stay in its own module; what stands here is never different between them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

PACKAGE = Path(__file__).resolve().parent.parent
YEAR = 31_536_000


def alike(folder: Path, *, on_loopback: bool) -> dict[str, Any]:
    """The settings every door has, its compiled words in `folder`; plain HTTP on loopback alone."""
    return {**_words(folder), **_STATIC, **_transport(secure=not on_loopback)}


def _words(folder: Path) -> dict[str, Any]:
    """Compiled from `web/locale` at start (`web/catalogue.py`): the package itself may be read-only."""
    return {
        "LANGUAGE_CODE": "en",
        "LANGUAGES": [("en", "English"), ("ar", "العربية")],
        "LOCALE_PATHS": [folder / "locale"],
        "USE_I18N": True,
        "USE_TZ": True,
        "TIME_ZONE": "UTC",
    }


_STATIC: Mapping[str, Any] = {
    "STATIC_URL": "/static/",
    "STATICFILES_DIRS": [PACKAGE / "web" / "static"],
    "STATIC_ROOT": None,
    "WHITENOISE_USE_FINDERS": True,
    "WHITENOISE_AUTOREFRESH": False,
    "CACHES": {"default": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}},
}


def _transport(*, secure: bool) -> dict[str, Any]:
    return {
        "SESSION_COOKIE_SECURE": secure,
        "CSRF_COOKIE_SECURE": secure,
        "CSRF_COOKIE_SAMESITE": "Strict",
        "CSRF_COOKIE_HTTPONLY": True,
        "SECURE_SSL_REDIRECT": secure,
        "SECURE_PROXY_SSL_HEADER": ("HTTP_X_FORWARDED_PROTO", "https"),
        "SECURE_HSTS_SECONDS": YEAR if secure else 0,
        "SECURE_CONTENT_TYPE_NOSNIFF": True,
        # Not "no-referrer": browsers then send "Origin: null" with our own forms, each refused.
        "SECURE_REFERRER_POLICY": "same-origin",
        "SECURE_CROSS_ORIGIN_OPENER_POLICY": "same-origin",
        "X_FRAME_OPTIONS": "DENY",
    }


def log_to(
    file: Path, *, root: Sequence[str], silent: Sequence[str], kept: Sequence[str] = ()
) -> dict[str, Any]:
    """A log in one file: failures of ours with their number, and what is `kept`; never the `silent`.

    A failure goes to the file; the reader gets its number only.
    """
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    to_file = {"handlers": ["file"], "propagate": False}
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"plain": {"format": "{asctime} {levelname} {name} {message}", "style": "{"}},
        "handlers": {
            "stderr": {"class": "logging.StreamHandler", "formatter": "plain"},
            "file": {
                "class": "logging.handlers.RotatingFileHandler",
                "filename": file,
                "maxBytes": 5_000_000,
                "backupCount": 3,
                "delay": True,
                "formatter": "plain",
            },
            "none": {"class": "logging.NullHandler"},
        },
        "root": {"handlers": list(root), "level": "WARNING"},
        "loggers": {
            **{name: to_file for name in ("answerable.failures", *kept)},
            **{name: {"handlers": ["none"], "propagate": False} for name in silent},
        },
    }
