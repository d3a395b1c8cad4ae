"""Django's entry for this room."""

from django.apps import AppConfig


class ResponseRoom(AppConfig):
    default_auto_field = "django.db.models.BigAutoField"
    name = "answerable.response"
    label = "response"
