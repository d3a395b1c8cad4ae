"""What may leave the house: exact copies, for whom, agreed by two reviewers."""

from answerable.release.models.history import History

__all__ = ["History"]
