"""What happens once at start: the ledger is handed the table of what follows an act."""

from __future__ import annotations

from django.apps import AppConfig


class House(AppConfig):
    name = "answerable.config"
    label = "house"

    def ready(self) -> None:
        from answerable.config.followers import FOLLOWERS
        from answerable.ledger.actions import follow

        follow(FOLLOWERS)
