"""Django's entry for this room."""

from django.apps import AppConfig


class AccountsRoom(AppConfig):
    default_auto_field = "django.db.models.BigAutoField"
    name = "answerable.accounts"
    label = "accounts"

    def ready(self) -> None:
        from django.db.models.signals import post_migrate

        from answerable.accounts.wall import after_migrating

        post_migrate.connect(after_migrating, sender=self, dispatch_uid="answerable.wall")
