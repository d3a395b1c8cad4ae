"""The installation of the first journeys with two offices, and a desk officer in one of them."""

from __future__ import annotations

DESK, NEIGHBOUR = "Incident desk", "Valley desk"


def main() -> None:
    """Found the offices."""
    from tests.journeys import seed

    seed.begin()
    from answerable.actor import Role
    from tests.integration.oversight.backlog import office

    office(DESK)
    seed.person("desk", "M. Orrin", Role.DESK_OFFICER, place=office(NEIGHBOUR))


if __name__ == "__main__":
    main()
