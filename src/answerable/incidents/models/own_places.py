"""Places the operator added to those the reader ships with; names of places are nobody's secret."""

from __future__ import annotations

from django.db import models


class OwnPlace(models.Model):
    """A camp, a district, a village: its names, its point, and how exactly that stands for it."""

    known_by = models.CharField(max_length=260, unique=True)
    """Its name and point folded: what makes it the same when it is added again."""
    name = models.CharField(max_length=200)
    other_names = models.JSONField(default=list)
    country = models.CharField(max_length=2)
    latitude = models.FloatField()
    longitude = models.FloatField()
    precision = models.CharField(max_length=30, default="")
    population = models.BigIntegerField(default=0)
    near = models.CharField(max_length=200, default="")
    added_by = models.CharField(max_length=40)
    added_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.name
