"""What can happen in this room, each with its sentence."""

from answerable.term import Term


class Act(Term):
    BACKED_UP = "upkeep.backup.made", "made a backup"
    RESTORED = "upkeep.backup.restored", "restored a backup"
