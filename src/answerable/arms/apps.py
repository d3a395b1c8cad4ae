"""Django's entry for this room."""

from django.apps import AppConfig


class ArmsRoom(AppConfig):
    default_auto_field = "django.db.models.BigAutoField"
    name = "answerable.arms"
    label = "arms"
