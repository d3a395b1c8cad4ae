"""Append-only by the database itself, not by habit."""

from django.db import migrations

from answerable.ledger.append_only import append_only


class Migration(migrations.Migration):
    dependencies = [("screening", "0001_begin"), ("ledger", "0001_begin")]
    operations = [append_only("screening_history")]
