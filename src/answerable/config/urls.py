"""Every address of the staff's door."""

from __future__ import annotations

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
