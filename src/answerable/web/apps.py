"""Django's entry for this room; translations are made ready before the first page."""

from pathlib import Path

from django.apps import AppConfig
from django.conf import settings


class WebRoom(AppConfig):
    default_auto_field = "django.db.models.BigAutoField"
    name = "answerable.web"
    label = "web"

    def ready(self) -> None:
        from answerable.web.catalogue import make_ready

        make_ready(Path(settings.LOCALE_PATHS[0]))
