"""Django's entry for this room."""

from django.apps import AppConfig


class ReleaseRoom(AppConfig):
    default_auto_field = "django.db.models.BigAutoField"
    name = "answerable.release"
    label = "release"
