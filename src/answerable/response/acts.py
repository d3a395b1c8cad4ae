"""What can happen in this room, each with its sentence."""

from answerable.term import Term


class Act(Term):
    PROPOSED = "response.plan.proposed", "proposed a plan"
    WITHDRAWN = "response.plan.withdrawn", "withdrew a plan"
    CLEARED = "response.plan.cleared", "cleared a plan for an office"
    OBJECTED = "response.plan.objected", "objected to a plan for an office"
    OPENED = "response.decision.opened", "put a plan to the decision"
    VOTED = "response.decision.voted", "voted on a plan"
    DECIDED = "response.decision.taken", "took a decision"
    DISSENTED = "response.dissent.given", "gave a dissenting opinion on a decision"
    RECONSIDERED = "response.decision.reconsidered", "opened a decision again on new information"
    CARRIED_OUT = "response.measure.done", "recorded a measure as carried out"
    LIFTED = "response.measure.lifted", "lifted a measure that was in force"
    DROPPED = "response.measure.dropped", "gave up a measure that was decided"
    REVIEWED = "response.effect.reviewed", "reviewed the effect of a decision"
    CLOSED = "response.case.closed", "closed a case with what became of its plan"
