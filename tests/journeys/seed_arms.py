"""The installation of the first journeys with weapons analysts, a licensing officer, and a register."""

from __future__ import annotations

ARTICLE, SUPPLIER = "GBU-12", "Orlund"


def main() -> None:
    """Enter one article and one transfer of it to the recipient of the journey."""
    from tests.journeys import seed

    seed.begin()
    from answerable.actor import Role

    first = seed.person("weapons", "D. Marsh", Role.WEAPONS_ANALYST)
    seed.person("weapons2", "E. Kaya", Role.WEAPONS_ANALYST)
    seed.person("licensing", "B. Sorel", Role.LICENSING_OFFICER)
    _register(first)


def _register(by) -> None:  # type: ignore[no-untyped-def]  # the actor's type needs Django set up
    from answerable.arms.actions.articles import enter_article
    from answerable.arms.actions.transfers import enter_transfer
    from answerable.arms.rules.articles import Described
    from answerable.arms.rules.supplies import Supplied
    from answerable.arms.rules.transfers import Ordered
    from tests.integration.oversight.backlog import WHY

    made = enter_article(
        Described(ARTICLE, "guided_bomb", "An invented register, page 3", family="Paveway"),
        because=WHY, by=by,
    )  # fmt: skip
    enter_transfer(
        Ordered(Supplied(made.reference, "Veskara"), SUPPLIER, ours=True, ordered="2019"),
        because=WHY, by=by,
    )  # fmt: skip


if __name__ == "__main__":
    main()
