"""The installation of the first journeys with a counterpart, a dialogue, and a paper released to it."""

from __future__ import annotations

DAYS_AGO = 60
"""Days before the clock of the pages at which two reviewers let the first paper go."""
COUNTERPART, DIALOGUE = "Ministry of Defence of Veskara", "Civilian harm channel"


def main(*further: tuple[str, str, str]) -> None:
    """Open the channel, and others: with whom, of which state, under which title."""
    from tests.journeys import seed

    seed.begin()
    from answerable.actor import Role

    lead = seed.person("lead", "S. Maren", Role.CHANNEL_LEAD, Role.DESK_OFFICER)
    reviewers = [
        seed.person(f"reviewer{n}", f"Reviewer {n}", Role.RELEASE_REVIEWER) for n in (1, 2)
    ]
    for name, state, title in ((COUNTERPART, "Veskara", DIALOGUE), *further):
        _open(lead, reviewers, name, state, title)


def _open(lead, reviewers, name: str, state: str, title: str) -> None:  # type: ignore[no-untyped-def]  # the actor's type needs Django set up
    from answerable.accounts import queries as people
    from answerable.accounts.models import Account
    from answerable.actor import Door
    from answerable.channel import actions
    from answerable.channel.rules.counterparts import Described
    from answerable.channel.rules.dialogues import Terms
    from answerable.incidents.models import Incident
    from answerable.release import actions as release
    from tests.integration.oversight.backlog import WHY, at
    from tests.integration.release.arrange import verdict

    then = at(lead, DAYS_AGO)
    whom = actions.keep_counterpart(
        Described(name, state, "senior_officials"), because=WHY, by=at(lead, 70)
    )
    terms = Terms("ask about each incident", "senior_officials", "embassy")
    actions.open_dialogue(whom.reference, title, terms, because=WHY, by=at(lead, 70))
    to = release.name_recipient(name, kind="counterpart", counterpart=whom.reference, because=WHY,
                                by=then)  # fmt: skip
    account = Account.objects.get(username="analyst")
    moment = then.moment
    preparer = people.actor_for(account, door=Door.WEB, moment=moment, stepped_up=True)
    about = Incident.everything.order_by("pk")[1].reference
    draft = release.begin(to.reference, about, title="The mill", purpose="to be answered",
                          because=WHY, by=preparer)  # fmt: skip
    release.add_text(draft.reference, "We ask what was struck.", because=WHY, by=preparer)
    release.freeze(draft.reference, because=WHY, by=preparer)
    now = release.submit(draft.reference, because=WHY, by=preparer)
    for one in reviewers:
        verdict(now, at(one, DAYS_AGO))
    release.send(draft.reference, because=WHY, by=then)


if __name__ == "__main__":
    main()
