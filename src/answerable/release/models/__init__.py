"""What may leave the house: exact copies, for whom, agreed by two reviewers."""

from answerable.release.models.going import CopyOut, CopyRead, Part, Review
from answerable.release.models.history import History
from answerable.release.models.recipients import Recipient
from answerable.release.models.releases import Ground, Item, Override, Release

__all__ = [
    "CopyOut",
    "CopyRead",
    "Ground",
    "History",
    "Item",
    "Override",
    "Part",
    "Recipient",
    "Release",
    "Review",
]
