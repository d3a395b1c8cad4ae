"""Django's entry for this room."""

from django.apps import AppConfig


class OversightRoom(AppConfig):
    default_auto_field = "django.db.models.BigAutoField"
    name = "answerable.oversight"
    label = "oversight"
