"""What can happen in this room, each with its sentence."""

from answerable.term import Term


class Act(Term):
    ARTICLE_KEPT = "arms.article.kept", "kept an article in the catalogue"
    OBSERVED = "arms.observation.made", "recorded what is seen on an exhibit"
    IDENTIFIED = "arms.identification.signed", "signed an identification"
    UNIT_KEPT = "arms.unit.kept", "kept a unit of a force"
    LICENCE_KEPT = "arms.licence.kept", "entered a licence in the register"
    TRANSFER_KEPT = "arms.transfer.kept", "entered a transfer in the register"
    RESTRICTED = "arms.restriction.set", "set a restriction on what may be licensed or delivered"
    RESTRICTION_LIFTED = "arms.restriction.lifted", "lifted a restriction"
