"""Django's entry for this room."""

from django.apps import AppConfig


class ScreeningRoom(AppConfig):
    default_auto_field = "django.db.models.BigAutoField"
    name = "answerable.screening"
    label = "screening"
