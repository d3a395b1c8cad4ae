"""Settings. Everything an installation owns lies in one data folder; the environment chooses the rest.

`ANSWERABLE_DATA` (default `var/` in the checkout), `DATABASE_URL` (default SQLite in the data
folder), `ANSWERABLE_HOSTS` (names it answers to), `ANSWERABLE_BIND` (address:port, default loopback).
Mail is off until it is set: see `config/mail.py`.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import dj_database_url
from csp.constants import NONE, SELF

from answerable.config.mail import address, mail_settings
from answerable.counterpart.standing import counterpart_settings
from answerable.ledger.keyfile import read_or_make

PACKAGE = Path(__file__).resolve().parent.parent
DATA = Path(os.environ.get("ANSWERABLE_DATA") or Path.cwd() / "var").resolve()
DATA.mkdir(parents=True, exist_ok=True, mode=0o700)
KEYS = DATA / "keys"
VAULT = DATA / "vault"

PLAYBOOK = os.environ.get("ANSWERABLE_PLAYBOOK") or "chirg"
"""The procedure used where none is named: a shipped one, or `playbooks/NAME.yaml` in the data folder."""

DEBUG = False
SECRET_KEY = read_or_make(KEYS / "django.key", as_text=True)
BIND = os.environ.get("ANSWERABLE_BIND", "127.0.0.1:8000")
ON_LOOPBACK = BIND.rsplit(":", 1)[0].strip("[]") in ("127.0.0.1", "::1", "localhost")
ALLOWED_HOSTS = os.environ.get("ANSWERABLE_HOSTS", "127.0.0.1,localhost,[::1]").split(",")

DATABASE_URL = os.environ.get("DATABASE_URL", "")
SQLITE_OPTIONS: dict[str, Any] = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": (
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;"
        "PRAGMA secure_delete=ON;"
    ),
}


def _database() -> dict[str, Any]:
    if DATABASE_URL:
        return {**dj_database_url.parse(DATABASE_URL), "CONN_MAX_AGE": 0}
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": DATA / "answerable.db",
        "OPTIONS": SQLITE_OPTIONS,
    }


DATABASES = {"default": _database()}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

ROOMS = (
    "ledger", "accounts", "evidence", "intake", "incidents", "release", "channel", "arms",
    "assessment", "response", "screening", "oversight", "retention", "upkeep",
)  # fmt: skip
INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "csp",
    *(f"answerable.{room}" for room in (*ROOMS, "web")),
    "answerable.config.apps.House",
]
AUTH_USER_MODEL = "accounts.Account"
PASSWORD_HASHERS = ["answerable.accounts.hashing.GatedArgon2"]
AUTHENTICATION_BACKENDS: list[str] = []

MIDDLEWARE = [
    "csp.middleware.CSPMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "answerable.web.middleware.Reader",
    "answerable.web.language.Language",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
ROOT_URLCONF = "answerable.config.urls"
WSGI_APPLICATION = "answerable.config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [PACKAGE / "web" / "templates"],
        "APP_DIRS": False,
        "OPTIONS": {
            "context_processors": ["answerable.web.context.page"],
            "builtins": ["django.templatetags.i18n", "answerable.web.templatetags.words"],
        },
    }
]

LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("ar", "العربية")]
LOCALE_PATHS = [DATA / "locale"]
"""Compiled from `web/locale` at start (`web/catalogue.py`): the package itself may be read-only."""
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"

STATIC_URL = "/static/"
STATICFILES_DIRS = [PACKAGE / "web" / "static"]
STATIC_ROOT = None
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    }
}
SESSION_ENGINE = "django.contrib.sessions.backends.db"
SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Strict"
CSRF_COOKIE_SAMESITE = "Strict"
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "answerable.web.errors.not_ours"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = not ON_LOOPBACK
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_HSTS_SECONDS = 0 if ON_LOOPBACK else 31_536_000
SECURE_CONTENT_TYPE_NOSNIFF = True
# Not "no-referrer": browsers then send "Origin: null" with our own forms, and each would be refused.
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
DATA_UPLOAD_MAX_MEMORY_SIZE = 60 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 60 * 1024 * 1024
LIMIT_BYTES = 50 * 1024 * 1024
"""The largest file taken in."""

MAIL = mail_settings(os.environ)
MAIL_ON: bool = MAIL["MAIL_ON"]
globals().update(MAIL)
ADDRESS = address(os.environ, BIND)
"""Where people open this installation: what links in mail and calendars begin with."""

COUNTERPART = counterpart_settings(os.environ, DATA)
COUNTERPART_BIND: str = COUNTERPART["COUNTERPART_BIND"]
COUNTERPART_FOLDER: Path = COUNTERPART["COUNTERPART_FOLDER"]
COUNTERPART_URL: str = COUNTERPART["COUNTERPART_URL"]
COUNTERPART_ADDRESS: str = COUNTERPART["COUNTERPART_ADDRESS"]
"""The counterpart's door: where the worker carries what is released, and takes in what is answered."""

RETENTION = os.environ.get("ANSWERABLE_RETENTION", "")
"""How long content is kept, in days: `report=3650 identity=365`. What is not named is kept."""

CACHES = {"default": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}}
LOG = DATA / "log" / "answerable.log"
LOG.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "{asctime} {levelname} {name} {message}", "style": "{"}},
    "handlers": {
        "stderr": {"class": "logging.StreamHandler", "formatter": "plain"},
        "file": {
            "class": "logging.handlers.RotatingFileHandler",
            "filename": LOG,
            "maxBytes": 5_000_000,
            "backupCount": 3,
            "delay": True,
            "formatter": "plain",
        },
        "none": {"class": "logging.NullHandler"},
    },
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {
        # A failure goes to the file with its number; the reader gets the number only.
        "answerable.failures": {"handlers": ["file"], "propagate": False},
        "django.request": {"handlers": ["none"], "propagate": False},
        "django.security": {"handlers": ["file"], "propagate": False},
    },
}
