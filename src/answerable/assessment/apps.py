"""Django's entry for this room."""

from django.apps import AppConfig


class AssessmentRoom(AppConfig):
    default_auto_field = "django.db.models.BigAutoField"
    name = "answerable.assessment"
    label = "assessment"
