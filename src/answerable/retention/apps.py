"""Django's entry for this room."""

from django.apps import AppConfig


class RetentionRoom(AppConfig):
    default_auto_field = "django.db.models.BigAutoField"
    name = "answerable.retention"
    label = "retention"
