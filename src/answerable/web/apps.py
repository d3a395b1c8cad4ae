"""Django's entry for this room."""

from django.apps import AppConfig


class WebRoom(AppConfig):
    default_auto_field = "django.db.models.BigAutoField"
    name = "answerable.web"
    label = "web"
