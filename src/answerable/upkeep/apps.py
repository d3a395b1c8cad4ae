"""Django's entry for this room."""

from django.apps import AppConfig


class UpkeepRoom(AppConfig):
    default_auto_field = "django.db.models.BigAutoField"
    name = "answerable.upkeep"
    label = "upkeep"
