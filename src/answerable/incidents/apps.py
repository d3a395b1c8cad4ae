"""Django's entry for this room."""

from django.apps import AppConfig


class IncidentsRoom(AppConfig):
    default_auto_field = "django.db.models.BigAutoField"
    name = "answerable.incidents"
    label = "incidents"
