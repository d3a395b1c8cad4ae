"""What can happen in this room, each with its sentence."""

from answerable.term import Term


class Act(Term):
    DEPOSITED = "evidence.exhibit.deposited", "sealed an original"
    DERIVED = "evidence.copy.derived", "sealed a copy made from an original"
    CUSTODY_NOTED = "evidence.custody.noted", "noted a step of custody"
    CHECKED = "evidence.exhibits.checked", "checked sealed files against their hashes"
    ERASED = "evidence.exhibit.erased", "erased the bytes of an exhibit"
