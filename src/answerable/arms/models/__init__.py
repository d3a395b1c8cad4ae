"""Arms: articles and makers, what was found and identified, transfers, licences, restrictions."""

from answerable.arms.models.history import History

__all__ = ["History"]
