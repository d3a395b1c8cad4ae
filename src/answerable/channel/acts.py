"""What can happen in this room, each with its sentence."""

from answerable.term import Term


class Act(Term):
    COUNTERPART_KEPT = "channel.counterpart.kept", "kept a counterpart"
    THEIR_OFFICE_KEPT = "channel.their_office.kept", "kept an office of a counterpart"
    THEIR_OFFICE_ENDED = "channel.their_office.ended", "ended an office of a counterpart"
    DIALOGUE_OPENED = "channel.dialogue.opened", "opened a dialogue"
    DIALOGUE_CHANGED = "channel.dialogue.changed", "changed how a dialogue is held"
    DIALOGUE_RESTED = "channel.dialogue.rested", "let a dialogue rest"
    DIALOGUE_TAKEN_UP = "channel.dialogue.taken_up", "took a dialogue up again"
    DIALOGUE_ENDED = "channel.dialogue.ended", "ended a dialogue"
    MANDATED = "channel.mandate.kept", "kept the mandate of a dialogue"
    RAISED = "channel.incident.raised", "raised an incident or pattern with a counterpart"
    SET_KEPT = "channel.question_set.kept", "kept a set of questions"
    ASKED = "channel.request.sent", "asked a counterpart questions"
    REMINDED = "channel.request.reminded", "reminded a counterpart of a request"
    ESCALATED = "channel.request.escalated", "took a request up the ladder"
    ANSWERED = "channel.answer.recorded", "recorded an answer"
    SILENCE = "channel.silence.recorded", "recorded that no answer came"
    ANSWER_REPLACED = "channel.answer.replaced", "recorded that an answer replaces another"
    TAKEN_AS_ANSWERED = "channel.question.settled", "took a question as answered"
    LAPSED = "channel.question.lapsed", "let a question lapse"
    QUESTION_REOPENED = "channel.question.reopened", "opened a question again"
    VIEWED = "channel.answer.viewed", "gave our view of an answer"
    INQUIRY_KEPT = "channel.inquiry.kept", "kept an inquiry of the partner"
    INQUIRY_TURNED = "channel.inquiry.turned", "recorded where the partner's inquiry stands"
