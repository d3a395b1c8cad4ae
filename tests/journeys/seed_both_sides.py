"""The installation of the journey on both sides: the channel, and another counterpart asked as well."""

from __future__ import annotations

SECOND = "Ministry of Defence of Orlan", "Orlan", "Harm at the border"
"""Each pair of languages has a counterpart to itself: what one retracts the other still sees."""
OTHERS, OTHERS_QUESTION = "Command of Tamrin", "Was the ferry at Lissen struck by your boats?"


def main() -> None:
    """Open both, then ask somebody else something that nobody of Veskara may ever read."""
    from tests.journeys import seed_channel

    seed_channel.main(SECOND)
    from answerable.accounts import queries as people
    from answerable.accounts.models import Account
    from answerable.actor import Door
    from answerable.channel import actions
    from answerable.channel.rules.counterparts import Described
    from answerable.channel.rules.dialogues import Terms
    from answerable.channel.rules.requests import Asked
    from tests import build
    from tests.integration.oversight.backlog import WHY

    account = Account.objects.get(username="lead")
    lead = people.actor_for(account, door=Door.WEB, moment=build.NOON, stepped_up=True)
    told = Described(OTHERS, "Tamrin", "senior_officials")
    whom = actions.keep_counterpart(told, because=WHY, by=lead)
    terms = Terms("ask about each incident", "senior_officials", "embassy")
    row = actions.open_dialogue(whom.reference, "Ferries", terms, because=WHY, by=lead)
    asked = Asked("Note to Tamrin", "the commander", [OTHERS_QUESTION], lead.today)
    actions.ask(row.reference, asked, by=lead)


if __name__ == "__main__":
    main()
