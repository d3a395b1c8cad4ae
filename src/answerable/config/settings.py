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

from answerable.config import doors
from answerable.config.mail import address, mail_settings
from answerable.config.model import model_settings, trained_files
from answerable.counterpart.standing import counterpart_settings
from answerable.ledger.keyfile import read_or_make

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
        "DIRS": [doors.PACKAGE / "web" / "templates"],
        "APP_DIRS": False,
        "OPTIONS": {
            "context_processors": ["answerable.web.context.page"],
            "builtins": ["django.templatetags.i18n", "answerable.web.templatetags.words"],
        },
    }
]

globals().update(doors.alike(DATA, on_loopback=ON_LOOPBACK))

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
CSRF_FAILURE_VIEW = "answerable.web.errors.not_ours"
DATA_UPLOAD_MAX_MEMORY_SIZE = 60 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 60 * 1024 * 1024
LIMIT_BYTES = 50 * 1024 * 1024
"""The largest file taken in."""

MAIL = mail_settings(os.environ)
MAIL_ON: bool = MAIL["MAIL_ON"]
globals().update(MAIL)
MODEL = model_settings(os.environ)
"""The model that helps with reading, where the operator named one."""
TRAINED = trained_files(os.environ)
"""Files of weights the office trained itself, for fields that are a choice among few codes."""
ADDRESS = address(os.environ, BIND)
"""Where people open this installation: what links in mail and calendars begin with."""

COUNTERPART = counterpart_settings(os.environ, DATA)
COUNTERPART_BIND: str = COUNTERPART["COUNTERPART_BIND"]
COUNTERPART_FOLDER: Path = COUNTERPART["COUNTERPART_FOLDER"]
COUNTERPART_URL: str = COUNTERPART["COUNTERPART_URL"]
COUNTERPART_ADDRESS: str = COUNTERPART["COUNTERPART_ADDRESS"]
"""The counterpart's door: where the worker carries what is released, and takes in what is answered."""

RETENTION = os.environ.get("ANSWERABLE_RETENTION", "")
"""How long content is kept, in days: `report=3650 identity=365 official=730`. The rest is kept."""

LOG = DATA / "log" / "answerable.log"
LOGGING = doors.log_to(LOG, root=["stderr"], kept=["django.security"], silent=["django.request"])
