"""Hand-over: who looks after a case now, leave with deputies, and a case offered to another office.

A case is looked after only when somebody who is here, may see it and has a role in it holds it or
stands in for its holder. Everything else is stranded, and says for which reason. Pure.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from answerable.actor import Actor, Role
from answerable.assessment.rules.cases import ASSIGNERS, HOLDERS
from answerable.assessment.rules.stages import CaseView
from answerable.playbook import Condition, Playbook, Work
from answerable.refusal import Sentence, say
from answerable.term import Term

LONGEST = 400
"""Days: a longer absence is a departure."""


class Keeping(Term):
    """Whether somebody looks after a case now, and if not, why."""

    HELD = "held", "its holder is here"
    DEPUTY = "deputy", "a deputy stands in"
    NOBODY = "nobody", "nobody holds it"
    GONE = "gone", "the account of its holder is closed"
    BARRED = "barred", "its holder may no longer see it, or has no role in it"
    AWAY = "away", "its holder is away and nobody stands in"


STRANDED = frozenset({Keeping.NOBODY, Keeping.GONE, Keeping.BARRED, Keeping.AWAY})


@dataclass(frozen=True)
class Hand:
    """A person towards one case: is the account open, may they hold it, are they away."""

    active: bool
    able: bool
    away: bool = False

    @property
    def serves(self) -> bool:
        """Whether they can look after the case today."""
        return self.active and self.able and not self.away


def keeping(holder: Hand | None, deputy: Hand | None = None) -> Keeping:
    """How a case is kept: the holder first, and a deputy only while the holder is away."""
    if holder is None:
        return Keeping.NOBODY
    if not holder.active:
        return Keeping.GONE
    if not holder.able:
        return Keeping.BARRED
    if not holder.away:
        return Keeping.HELD
    return Keeping.DEPUTY if deputy is not None and deputy.serves else Keeping.AWAY


@dataclass(frozen=True)
class Span:
    """An absence as the rules see it: both days included, unless they were back before."""

    from_on: date
    until_on: date
    back_on: date | None = None

    def holds_on(self, day: date) -> bool:
        """Whether the person is away on `day`."""
        over = self.back_on is not None and day >= self.back_on
        return self.from_on <= day <= self.until_on and not over

    def meets(self, other: Span) -> bool:
        """Whether the two have a day in common."""
        return self.first <= other.last and other.first <= self.last

    @property
    def first(self) -> date:
        return self.from_on

    @property
    def last(self) -> date:
        """The last day away; before `first` when they never left."""
        if self.back_on is None:
            return self.until_on
        return min(self.until_on, date.fromordinal(self.back_on.toordinal() - 1))


def why_not_leave(
    span: Span,
    *,
    person: str,
    deputy: str,
    deputy_serves: bool,
    others: tuple[Span, ...],
    by: Actor,
) -> Sentence | None:
    """Say why an absence may not be noted. `deputy_serves`: the deputy named could hold a case."""
    if (sentence := why_not_speak_for(person, by=by)) is not None:
        return sentence
    if span.until_on < span.from_on:
        return say("The last day is before the first.")
    if span.until_on < by.today:
        return say("This absence is over: nobody needs to stand in.")
    if (span.until_on - span.from_on).days >= LONGEST:
        return say("This is longer than {days} days: hand the cases on instead.", days=LONGEST)
    if any(span.meets(other) for other in others):
        return say("An absence in these days is noted already. End it first.")
    return why_not_deputy(person=person, deputy=deputy, serves=deputy_serves)


def why_not_deputy(*, person: str, deputy: str, serves: bool) -> Sentence | None:
    """Say why somebody cannot stand in; nobody at all may stand in, and that is shown."""
    if not deputy:
        return None
    if deputy == person:
        return say("Nobody stands in for themselves.")
    if not serves:
        return say("This person cannot stand in: they may not see the case, have no role in it, "
                   "or are away themselves.")  # fmt: skip
    return None


def why_not_speak_for(person: str, *, by: Actor) -> Sentence | None:
    """Say why `by` may not settle the absences of a person: their own, or as who gives out cases."""
    if person == by.pseudonym and by.has(*HOLDERS):
        return None
    if by.has(*ASSIGNERS):
        return None
    return say("You note your own absence; a policy lead or a desk officer notes anybody's.")


def why_not_back(span: Span, *, person: str, back_on: date, by: Actor) -> Sentence | None:
    """Say why it may not be noted that somebody is back on `back_on`."""
    if (sentence := why_not_speak_for(person, by=by)) is not None:
        return sentence
    if span.last < by.today or span.last < span.first:
        return say("This absence is over already.")
    if not by.today <= back_on <= span.until_on:
        return say("The day back is today or later, and not after the absence would have ended.")
    return None


class ReferralState(Term):
    SENT = "sent", "waiting for an answer"
    ACCEPTED = "accepted", "accepted"
    RETURNED = "returned", "returned"
    WITHDRAWN = "withdrawn", "withdrawn"


@dataclass(frozen=True)
class Offer:
    """A referral as the rules see it."""

    state: ReferralState
    from_office: str
    to_office: str
    sent_by: str


def why_not_refer(
    case: CaseView, *, office: str, to: str, known: bool, under_way: bool, by: Actor
) -> Sentence | None:
    """Say why `by` may not offer a case of `office` to the office `to`. `known`: there is one."""
    if (sentence := why_not_offer(case, office=office, under_way=under_way, by=by)) is not None:
        return sentence
    if not known:
        return say("Choose an office.")
    if to == office:
        return say("The case is with this office already.")
    return None


def why_not_offer(case: CaseView, *, office: str, under_way: bool, by: Actor) -> Sentence | None:
    """Say why `by` may offer the case to no office at all."""
    if case.closed:
        return say("This case is closed. Reopen it first.")
    if under_way:
        return say("The case is offered to an office already. Wait for its answer, or withdraw it.")
    if not office:
        return say("The case is with no office yet: give it to one.")
    if by.has(*ASSIGNERS) or (by.has(*HOLDERS) and case.holder == by.pseudonym):
        return None
    return say(
        "Only a policy lead, a desk officer or who holds the case offers it to another office."
    )


RECEIVERS: frozenset[Role] = ASSIGNERS | HOLDERS


def why_not_answer(offer: Offer | None, *, by: Actor) -> Sentence | None:
    """Say why `by` may not accept or return a referral: another person, of the receiving office."""
    if offer is None or offer.state is not ReferralState.SENT:
        return say("No referral of this case waits for an answer.")
    if offer.sent_by == by.pseudonym:
        return say("You offered it: somebody else of the receiving office answers.")
    if offer.to_office not in by.offices or not by.has(*RECEIVERS):
        return say("Only somebody of the receiving office who may hold a case answers.")
    return None


def why_not_recall(offer: Offer | None, *, by: Actor) -> Sentence | None:
    """Say why `by` may not take a referral back before it is answered."""
    if offer is None or offer.state is not ReferralState.SENT:
        return say("No referral of this case waits for an answer.")
    if offer.sent_by != by.pseudonym and not by.has(*ASSIGNERS):
        return say("Only who offered it, a policy lead or a desk officer takes it back.")
    return None


def minutes_left(case: CaseView, *, answered: frozenset[str], playbook: Playbook) -> int | None:
    """Estimated working minutes a case still takes; None where its procedure estimates nothing.

    Counted are the needed questions without two signatures, the plan and one vote until it is
    decided, and the review of the effect. Each kind of work that nobody estimated counts nothing.
    """
    if not playbook.minutes:
        return None
    if case.closed:
        return 0
    open_prompts = [p for p in needed(playbook) if p not in answered]
    work = [*(Work.FINDING, Work.SIGNATURE) * len(open_prompts)]
    if Condition.DECISION not in case.met:
        work += [Work.PLAN, Work.VOTE]
    if Condition.EFFECT_REVIEWED not in case.met:
        work.append(Work.EFFECT_REVIEW)
    return sum(playbook.minutes.get(one, 0) for one in work)


def needed(playbook: Playbook) -> tuple[str, ...]:
    """The questions a case must answer on its way, in order."""
    return tuple(p.code for stage in playbook.stages for p in stage.prompts if p.needed)
