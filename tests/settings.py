"""Settings of the tests: the product's own, on a throw-away data folder."""

import os
import tempfile

from tests.once import TABLES

# The browser's driver keeps an event loop in the thread of the tests; no test is asynchronous.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
# Making out letters takes seconds a page: only the tests about it switch it on.
os.environ.setdefault("ANSWERABLE_TESSERACT", "none")
os.environ.setdefault("ANSWERABLE_DATA", tempfile.mkdtemp(prefix="answerable-test-"))

from answerable.config.settings import *  # noqa: F403  (settings are imported whole, after the folder is named)

PASSWORD_HASHERS = ["tests.hashing.QuickArgon2"]
"""The product's password hasher with its cost turned down: tests open hundreds of accounts."""

if like := os.environ.get(TABLES):
    DATABASES["default"]["TEST"] = {"TEMPLATE": like}  # noqa: F405  (from the product's settings)
