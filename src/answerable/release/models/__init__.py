"""What may leave the house: exact copies, for whom, agreed by two reviewers."""

from answerable.release.models.going import CopyBytes, CopyOut, CopyRead, FrozenBytes, Part, Review
from answerable.release.models.history import History
from answerable.release.models.recipients import Recipient
from answerable.release.models.releases import Ground, Item, Override, Release

__all__ = [
    "CopyBytes",
    "CopyOut",
    "CopyRead",
    "FrozenBytes",
    "Ground",
    "History",
    "Item",
    "Override",
    "Part",
    "Recipient",
    "Release",
    "Review",
]
