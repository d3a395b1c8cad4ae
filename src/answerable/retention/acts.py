"""What can happen in this room, each with its sentence."""

from answerable.term import Term


class Act(Term):
    SWEPT = "retention.sweep.made", "proposed what has been kept long enough"
    AGREED = "retention.erasure.agreed", "agreed to an erasure, as the first of two"
    ERASED = "retention.erasure.done", "agreed to an erasure as the second: it was erased"
    KEPT = "retention.erasure.refused", "refused an erasure: it is kept"
    HELD = "retention.hold.placed", "placed a legal hold"
    LIFTED = "retention.hold.lifted", "lifted a legal hold"
