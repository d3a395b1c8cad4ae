"""Django's entry for this room."""

from django.apps import AppConfig


class LedgerRoom(AppConfig):
    default_auto_field = "django.db.models.BigAutoField"
    name = "answerable.ledger"
    label = "ledger"

    def ready(self) -> None:
        from django.db.backends.signals import connection_created

        from answerable.ledger.viewer import on_opening

        connection_created.connect(on_opening, dispatch_uid="answerable.viewer")
