"""The duty of carrying to and from the counterparts; where there is no door, it costs nothing."""

from __future__ import annotations

from django.conf import settings

from answerable.actor import Actor


def carry(subject: str = "", *, by: Actor) -> None:
    """Carry both ways, where the operator opened a door. A worker without one loads nothing for it."""
    if settings.COUNTERPART_BIND:
        from answerable.worker.portal import carry as carry_both

        carry_both(by=by)
