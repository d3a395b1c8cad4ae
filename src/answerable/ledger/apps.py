"""Django's entry for this room."""

from django.apps import AppConfig


class LedgerRoom(AppConfig):
    default_auto_field = "django.db.models.BigAutoField"
    name = "answerable.ledger"
    label = "ledger"
