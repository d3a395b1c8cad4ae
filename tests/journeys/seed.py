"""Fill a fresh installation for the journeys: people who may sign in, and a few incidents.

Run in a process of its own, with the data folder to be filled. The others (`seed_…`) go on from there.
"""

from __future__ import annotations

import django

PASSWORD = "a road of many small steps"
NEVER, LONG_AGO = None, "2020-01-01"


def begin() -> None:
    """The records are at hand, as the house sees them."""
    django.setup()
    from answerable.ledger.viewer import HOUSE, look_as

    look_as(HOUSE)


def main() -> None:
    """Make the people and a small backlog."""
    begin()
    from answerable.actor import Level, Role
    from answerable.assessment import actions as cases
    from tests.integration.oversight.backlog import WHY, at, opened, received

    analyst = person("analyst", "R. Adeyo", Role.ANALYST, Role.INTAKE_OFFICER, Role.POLICY_LEAD)
    person("second", "N. Safar", Role.ANALYST, Role.POLICY_LEAD, Role.INTAKE_OFFICER)
    person("decider", "H. Valder", Role.DECIDER)
    person("admin", "K. Lind", Role.ADMINISTRATOR)
    found = received([400, 200, 90, 40, 12], by=analyst, level=Level.INTERNAL)
    for incident, days in zip(found[:3], (380, 150, 80), strict=True):
        case = opened(incident, by=analyst, days_ago=days)
        cases.note_waiting(
            case.reference, kind="partner", whom="Veskara", because=WHY, by=at(analyst, days - 5)
        )


def person(username: str, name: str, *roles: object, place: object = None):  # type: ignore[no-untyped-def]  # the actor's type needs Django set up
    """Somebody who may sign in, with roles held for long, in an office or in none."""
    from answerable.accounts import actions as accounts
    from answerable.accounts import queries as people
    from answerable.accounts.models import Account
    from answerable.actor import Door, Level
    from tests import build
    from tests.integration.oversight.backlog import LONG_AGO

    made = accounts.open_account(
        username=username, name=name, password=PASSWORD, because="set up for a journey",
        ceiling=Level.RESTRICTED, is_example=True, by=build.house(),
    )  # fmt: skip
    for role in roles:
        accounts.grant_role(
            made,
            role,
            because="set up for a journey",
            office=place,
            from_on=LONG_AGO,
            by=build.house(),
        )
    account = Account.objects.get(pk=made.pk)
    return people.actor_for(account, door=Door.WEB, moment=build.NOON, stepped_up=True)


if __name__ == "__main__":
    main()
