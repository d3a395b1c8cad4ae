"""Django's entry for this room."""

from django.apps import AppConfig


class EvidenceRoom(AppConfig):
    default_auto_field = "django.db.models.BigAutoField"
    name = "answerable.evidence"
    label = "evidence"
