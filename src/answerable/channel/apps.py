"""Django's entry for this room."""

from django.apps import AppConfig


class ChannelRoom(AppConfig):
    default_auto_field = "django.db.models.BigAutoField"
    name = "answerable.channel"
    label = "channel"
