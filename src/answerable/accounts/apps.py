"""Django's entry for this room."""

from django.apps import AppConfig


class AccountsRoom(AppConfig):
    default_auto_field = "django.db.models.BigAutoField"
    name = "answerable.accounts"
    label = "accounts"
