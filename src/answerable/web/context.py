"""What every page needs to know of its reader: the places open to them, their language and theme."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import get_language, gettext

from answerable.accounts.rules import may_read
from answerable.actor import Actor
from answerable.ledger import queries as ledger
from answerable.upkeep.rules import Grade, check_clock


@dataclass(frozen=True)
class Place:
    """A link of the masthead."""

    href: str
    words: str
    here: bool


def page(request: HttpRequest) -> dict[str, object]:
    """The reader, for the masthead, and what the last act said."""
    actor: Actor | None = getattr(request, "actor", None)
    account = getattr(request, "account", None)
    here = get_language()
    return {
        "actor": actor,
        "places": places(actor, request.path) if actor else [],
        "other_languages": [pair for pair in settings.LANGUAGES if pair[0] != here],
        "reads_cases": actor is not None and may_read("case", actor.roles),
        "reads_observed": actor is not None and may_read("observed", actor.roles),
        "reads_decisions": actor is not None and may_read("decision", actor.roles),
        "theme": account.theme if account else "",
        "said": request.session.pop("said", "") if hasattr(request, "session") else "",
        "example_banner": _banner() if account and account.is_example else "",
        "clock_banner": _behind(actor) if actor else "",
        "here": request.path,
    }


CHANNEL = (
    "/channel", "/counterparts/", "/dialogues/", "/requests/", "/meetings/", "/commitments/",
    "/operations/",
)  # fmt: skip
ARMS = (
    "/arms", "/articles", "/transfers", "/licences", "/registers/", "/units", "/observations",
    "/end-use", "/vettings/",
)  # fmt: skip


def places(actor: Actor, path: str) -> list[Place]:
    """The places this reader may go, in order; the one they are at is marked."""
    table = (
        ("/", gettext("Overview"), True),
        ("/intake", gettext("Intake"), may_read("report", actor.roles)),
        ("/incidents", gettext("Incidents"), may_read("incident", actor.roles)),
        ("/situations", gettext("Situations"), may_read("incident", actor.roles)),
        ("/patterns", gettext("Patterns"), may_read("incident", actor.roles)),
        ("/cases", gettext("Cases"), may_read("case", actor.roles)),
        ("/channel", gettext("The channel"), may_read("dialogue", actor.roles)),
        ("/arms", gettext("Arms"), may_read("arms", actor.roles)),
        ("/screening", gettext("Screening"), may_read("arms", actor.roles)),
        ("/releases", gettext("Releases"), may_read("release", actor.roles)),
        ("/clocks", gettext("What is due"), may_read("case", actor.roles)),
        ("/ledger", gettext("Ledger"), may_read("acts", actor.roles)),
        ("/people", gettext("People"), may_read("people", actor.roles)),
    )
    return [Place(href, words, _is_at(path, href)) for href, words, open_ in table if open_]


_WITHIN = {"/channel": CHANNEL, "/arms": ARMS, "/screening": ("/screening", "/restrictions")}
"""A place of the masthead → where else one is still at it."""


def _is_at(path: str, href: str) -> bool:
    if href == "/":
        return path == "/" or path.startswith(("/overview", "/figures", "/series", "/questions"))
    if href == "/people" and path == "/people/me":
        return False
    if href in _WITHIN:
        return path.startswith(_WITHIN[href])
    return path == href or path.startswith(href + "/")


def _behind(actor: Actor) -> str:
    """What to say where the machine's clock has gone back: every day shown is reckoned by it."""
    if check_clock(ledger.latest_moment(by=actor), actor.moment).grade is Grade.GOOD:
        return ""
    return gettext(
        "The clock of this machine stands before the last act: the days shown may be wrong. "
        "Order is kept by number. Tell whoever runs it."
    )


def _banner() -> str:
    if not settings.ON_LOOPBACK:
        return ""
    return gettext(
        "Example account: no second factor is asked while this installation answers only to this machine."
    )
