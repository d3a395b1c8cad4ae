"""Django's entry for this room."""

from django.apps import AppConfig


class IntakeRoom(AppConfig):
    default_auto_field = "django.db.models.BigAutoField"
    name = "answerable.intake"
    label = "intake"
