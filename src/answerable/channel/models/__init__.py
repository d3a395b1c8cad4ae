"""The dialogue with the partner government: what was raised, asked, answered, met about, promised."""

from answerable.channel.models.history import History

__all__ = ["History"]
