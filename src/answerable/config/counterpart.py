"""Settings of the counterpart's door, a process of its own. It knows no table of the staff's records.

Everything it has lies in its own folder (`ANSWERABLE_COUNTERPART_DATA`): its keys, its log and, on
SQLite, its stores. It reads no setting of the staff's door, and needs neither its folder nor its keys.
"""

from __future__ import annotations

import os
from pathlib import Path

from csp.constants import NONE, SELF

from answerable.config import doors
from answerable.counterpart import standing
from answerable.ledger.keyfile import read_or_make

_STAFF = Path(os.environ.get("ANSWERABLE_DATA") or Path.cwd() / "var").resolve()
DOOR = standing.counterpart_settings(os.environ, _STAFF)
COUNTERPART_FOLDER: Path = DOOR["COUNTERPART_FOLDER"]
COUNTERPART_URL: str = DOOR["COUNTERPART_URL"]
KEYS = COUNTERPART_FOLDER / "keys"

DEBUG = False
SECRET_KEY = read_or_make(KEYS / "django.key", as_text=True)
BIND = DOOR["COUNTERPART_BIND"] or standing.BIND
ON_LOOPBACK = standing.on_loopback(BIND)
ALLOWED_HOSTS = os.environ.get("ANSWERABLE_COUNTERPART_HOSTS", standing.OWN_NAMES).split(",")

DATABASES: dict[str, object] = {}
"""None: the stores are opened anew for each request, as one counterpart's."""
INSTALLED_APPS = ["django.contrib.staticfiles", "csp"]
PASSWORD_HASHERS = ["answerable.accounts.hashing.GatedArgon2"]
MIDDLEWARE = [
    "csp.middleware.CSPMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.common.CommonMiddleware",
    "answerable.counterpart.middleware.Plain",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
ROOT_URLCONF = "answerable.counterpart.urls"
WSGI_APPLICATION = "answerable.config.counterpart_wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [doors.PACKAGE / "counterpart" / "templates"],
        "APP_DIRS": False,
        "OPTIONS": {
            "context_processors": ["answerable.counterpart.door.context"],
            "builtins": [
                "django.templatetags.i18n", "answerable.counterpart.templatetags.saying",
            ],
        },
    }
]  # fmt: skip

globals().update(doors.alike(COUNTERPART_FOLDER, on_loopback=ON_LOOPBACK))

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "style-src": [SELF],
        "img-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    }
}
"""No script at all."""
CSRF_COOKIE_NAME = "partner_form"
CSRF_FAILURE_VIEW = "answerable.counterpart.door.not_ours"
DATA_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 20 * 1024 * 1024
FILE_UPLOAD_HANDLERS = ["answerable.counterpart.uploads.InMemory"]
"""Never a temporary file: what is handed in touches the disk sealed, or not at all."""
DATA_UPLOAD_MAX_NUMBER_FILES = 5

LOG = COUNTERPART_FOLDER / "log" / "counterpart.log"
LOGGING = doors.log_to(LOG, root=["none"], silent=["django"])
"""Only failures of ours, with their number: never who asked, or for what."""
