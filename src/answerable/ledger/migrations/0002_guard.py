"""Append-only by the database itself; and the one head every append locks."""

from django.db import migrations

from answerable.ledger.append_only import append_only


def make_head(apps, schema_editor):
    apps.get_model("ledger", "Head")(one=1, size=0, compact=b"").save()


class Migration(migrations.Migration):
    dependencies = [("ledger", "0001_begin")]
    operations = [
        append_only("ledger_act", "ledger_reason", "ledger_checkpoint", "ledger_erased"),
        migrations.RunPython(make_head, migrations.RunPython.noop),
    ]
