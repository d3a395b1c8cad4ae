"""The counterpart's door as a WSGI application."""

from __future__ import annotations

import os
from pathlib import Path

from django.conf import settings
from django.core.wsgi import get_wsgi_application

from answerable.web.catalogue import make_ready

os.environ["DJANGO_SETTINGS_MODULE"] = "answerable.config.counterpart"

make_ready(Path(settings.LOCALE_PATHS[0]))
application = get_wsgi_application()
