"""What can happen in this room, each with its sentence."""

from answerable.term import Term


class Act(Term):
    ARTICLE_KEPT = "arms.article.kept", "kept an article in the catalogue"
    ARTICLE_CORRECTED = "arms.article.corrected", "corrected what the catalogue says of an article"
    ALIAS_KEPT = "arms.alias.kept", "kept another name of an article"
    MAKER_KEPT = "arms.maker.kept", "kept a maker of an article"
    HOLDER_KEPT = "arms.holder.kept", "kept a holder of an article"
    REGISTER_TAKEN_IN = "arms.register.taken_in", "took a register in"
    MAKERS_TAKEN_IN = "arms.makers.taken_in", "took a table of makers in"
    OBSERVED = "arms.observation.made", "recorded what is seen on an exhibit"
    OBSERVATION_WITHDRAWN = "arms.observation.withdrawn", "withdrew what was recorded as seen"
    CANDIDATE_ADDED = "arms.candidate.added", "added to what it could be"
    CANDIDATE_RULED_OUT = "arms.candidate.ruled_out", "ruled out what it could have been"
    REASON_GIVEN = "arms.candidate.weighed", "gave a reason for or against what it could be"
    IDENTIFIED = "arms.identification.signed", "signed an identification"
    IDENTIFICATION_REVIEWED = "arms.identification.reviewed", "reviewed an identification"
    ORIGIN_SIGNED = "arms.origin.signed", "signed where something came from"
    ORIGIN_REVIEWED = "arms.origin.reviewed", "reviewed where something came from"
    ORIGIN_LINKED = (
        "arms.origin.linked",
        "linked where something came from to a transfer or licence",
    )
    UNIT_KEPT = "arms.unit.kept", "kept a unit of a force"
    UNIT_NAMED = "arms.unit.named", "kept another name of a unit"
    UNIT_PLACED = "arms.unit.placed", "placed a unit under another"
    UNIT_ENTERED = "arms.unit.entered", "entered what is alleged or found of a unit"
    UNIT_ENTRY_CHANGED = "arms.unit.reviewed", "looked again at an entry of a unit"
    UNIT_ENTRY_WITHDRAWN = "arms.unit.withdrawn", "withdrew an entry of a unit"
    UNIT_ANSWERED = "arms.unit.answered", "recorded what a unit answers"
    UNIT_LISTED = "arms.unit.listed", "listed a unit as ineligible"
    UNIT_UNLISTED = "arms.unit.unlisted", "ended the listing of a unit"
    CONCERN_RECORDED = "arms.concern.recorded", "recorded a concern about end use"
    CONCERN_NAMES = "arms.concern.named", "named what a concern about end use is about"
    LICENCE_KEPT = "arms.licence.kept", "entered a licence in the register"
    LICENCE_TURNED = "arms.licence.turned", "changed how a licence stands"
    CONDITION_KEPT = "arms.condition.kept", "kept a condition or assurance of a licence or transfer"
    CHECKED = "arms.check.kept", "recorded a check of what was supplied"
    TRANSFER_KEPT = "arms.transfer.kept", "entered a transfer in the register"
    DELIVERY_KEPT = "arms.delivery.kept", "recorded a delivery"
    RESTRICTED = "arms.restriction.set", "set a restriction on what may be licensed or delivered"
    RESTRICTION_LIFTED = "arms.restriction.lifted", "lifted a restriction"
