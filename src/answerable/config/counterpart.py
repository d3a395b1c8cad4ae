"""Settings of the counterpart's door, a process of its own. It knows no table of the staff's records.

Everything it has lies in its own folder (`ANSWERABLE_COUNTERPART_DATA`): its keys, its log and, on
SQLite, its stores. It reads no setting of the staff's door, and needs neither its folder nor its keys.
"""

from __future__ import annotations

import os
from pathlib import Path

from csp.constants import NONE, SELF

from answerable.counterpart import standing
from answerable.ledger.keyfile import read_or_make

PACKAGE = Path(__file__).resolve().parent.parent
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
        "DIRS": [PACKAGE / "counterpart" / "templates"],
        "APP_DIRS": False,
        "OPTIONS": {
            "context_processors": ["answerable.counterpart.door.context"],
            "builtins": [
                "django.templatetags.i18n", "answerable.counterpart.templatetags.saying",
            ],
        },
    }
]  # fmt: skip

LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("ar", "العربية")]
LOCALE_PATHS = [COUNTERPART_FOLDER / "locale"]
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
        "style-src": [SELF],
        "img-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    }
}
"""No script at all."""
CSRF_COOKIE_NAME = "partner_form"
CSRF_COOKIE_SAMESITE = "Strict"
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "answerable.counterpart.door.not_ours"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = not ON_LOOPBACK
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_HSTS_SECONDS = 0 if ON_LOOPBACK else 31_536_000
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
DATA_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 20 * 1024 * 1024
FILE_UPLOAD_HANDLERS = ["answerable.counterpart.uploads.InMemory"]
"""Never a temporary file: what is handed in touches the disk sealed, or not at all."""
DATA_UPLOAD_MAX_NUMBER_FILES = 5

CACHES = {"default": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}}
LOG = COUNTERPART_FOLDER / "log" / "counterpart.log"
LOG.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "{asctime} {levelname} {name} {message}", "style": "{"}},
    "handlers": {
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
    "root": {"handlers": ["none"], "level": "WARNING"},
    "loggers": {
        # Only failures of ours, with their number: never who asked, or for what.
        "answerable.failures": {"handlers": ["file"], "propagate": False},
        "django": {"handlers": ["none"], "propagate": False},
    },
}
