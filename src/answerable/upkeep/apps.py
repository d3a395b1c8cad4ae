"""Django's entry for this room: every connection is looked at as it opens."""

from django.apps import AppConfig


class UpkeepRoom(AppConfig):
    default_auto_field = "django.db.models.BigAutoField"
    name = "answerable.upkeep"
    label = "upkeep"

    def ready(self) -> None:
        from django.db.backends.signals import connection_created

        from answerable.upkeep.guard import on_opening

        connection_created.connect(on_opening, dispatch_uid="answerable.upkeep.guard")
