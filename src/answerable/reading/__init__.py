"""Reading: bytes in, statements with their exact words out. A pure library, usable alone.

`read(data, hints)` gives a `Reading` or raises `Unreadable`. Heavy parts are loaded when first
needed, since a new process reads each file.
"""

from answerable.reading.documents.refusals import Fault, FileKind, Unreadable
from answerable.reading.reader import read, read_whole
from answerable.reading.types import (
    About,
    Confidence,
    Dealing,
    Figure,
    Frame,
    Group,
    Hints,
    Kind,
    Link,
    Manner,
    Modality,
    PartOfDay,
    Place,
    Reading,
    Scope,
    Standing,
    Statement,
    When,
    from_json,
    to_json,
)

__all__ = [
    "About", "Confidence", "Dealing", "Fault", "Figure", "FileKind", "Frame", "Group", "Hints",
        "Kind",
    "Link", "Manner", "Modality", "PartOfDay", "Place", "Reading", "Scope", "Standing", "Statement",
    "Unreadable", "When", "from_json", "read", "read_whole", "to_json",
]  # fmt: skip
