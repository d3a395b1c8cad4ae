"""What somebody who leaves has in hand: by reference only, for who closes the account."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from answerable.accounts import queries as accounts
from answerable.accounts.models import Account
from answerable.actor import Actor
from answerable.assessment.models import Absence, Case, Deputy, Finding, InquiryStep
from answerable.assessment.queries.care import office_names
from answerable.assessment.queries.people import Person, holders
from answerable.assessment.rules.findings import FindingState
from answerable.ledger.viewer import HOUSE, looking_as
from answerable.playbook import CLOSED


@dataclass(frozen=True)
class InHand:
    """What would be handed on. References tell nothing of what they name."""

    account: Account
    cases: Sequence[tuple[str, str]]
    """Reference of a case, and the office to whose desk it would go back."""
    steps: Sequence[str]
    drafts: int
    """Findings they began and nobody signed: whoever may answer signs or replaces them."""
    stands_in: int
    successors: Sequence[Person]

    @property
    def anything(self) -> bool:
        return bool(self.cases or self.steps or self.drafts or self.stands_in)


def in_hand(reference: str, *, by: Actor) -> InHand:
    """What an account has in hand; `Absent` for who reads no people.

    Looked up unfiltered, and as the house: who closes accounts sees no content, and must strand none.
    """
    account = accounts.account_of(reference, by=by)
    with looking_as(HOUSE):
        return _held_by(account, by)


def _held_by(account: Account, by: Actor) -> InHand:
    person, offices = account.pseudonym, office_names()
    cases = Case.everything.filter(holder=person).exclude(stage=CLOSED).order_by("pk")
    steps = InquiryStep.everything.filter(owner=person, state="planned").order_by("pk")
    drafts = Finding.everything.filter(author=person, state=FindingState.DRAFT)
    stands_in = Absence.objects.filter(deputy=person, until_on__gte=by.today).count()
    stands_in += Deputy.everything.filter(deputy=person).count()
    return InHand(
        account, [(ref, offices.get(office, "")) for ref, office in
                  cases.values_list("reference", "office")],
        list(steps.values_list("reference", flat=True)), drafts.count(), stands_in,
        [one for one in holders(by=by) if one.pseudonym != person],
    )  # fmt: skip
