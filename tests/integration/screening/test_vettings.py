"""A name looked for and kept: what it was held against stays as it was, for who looked alone."""

from __future__ import annotations

from datetime import timedelta

import pytest

from answerable.actor import Actor, Level, Role
from answerable.arms import actions as arms
from answerable.arms.actions.rows import INTERNAL, Marked
from answerable.arms.models import Unit
from answerable.arms.queries.vetting import MOST
from answerable.arms.rules.units import Entered, Kept, Named
from answerable.cli.door import AT_FAULT, DONE, WRONG
from answerable.ledger.models import Act as Line
from answerable.refusal import Absent, Refused
from answerable.screening.actions import keep_vetting
from answerable.screening.models import Certificate, History, Vetted, Vetting
from answerable.screening.queries.vettings import vetting_page, vettings
from tests import build
from tests.integration.assessment.arrange import incident
from tests.integration.response.test_commands import Shell, shell
from tests.pages import signed_in

pytestmark = pytest.mark.django_db
__all__ = ["shell"]
WHY = "as the order of battle shows"
HIDDEN = Marked(Level.RESTRICTED)


def officer(level: Level = Level.INTERNAL) -> Actor:
    return build.person(Role.LICENSING_OFFICER, Role.WEAPONS_ANALYST, Role.ANALYST, ceiling=level)


def brigade(by: Actor, marked: Marked = INTERNAL, name: str = "Seventh Brigade") -> Unit:
    row = arms.keep_unit(
        Kept("Tamrin", "army", "brigade"), Named(name, "a map"), because=WHY, by=by, marked=marked
    )
    entered = Entered("incident", "alleged", "Fired on a mill", "a report", incident().reference)
    arms.enter_of_unit(row.reference, entered, because=WHY, by=by)
    arms.list_unit(
        row.reference, "List of March", legal_basis="Act 9", from_on=by.today - timedelta(30),
        because=WHY, by=by,
    )  # fmt: skip
    return row


def test_a_check_kept_says_what_was_held_against_what_and_is_shown_later_unchanged() -> None:
    by = officer()
    row = brigade(by)
    kept = keep_vetting("7th Bde", state="tamrin", by=by)
    before = vetting_page(kept.reference, by=by)
    certificate = Certificate.everything.get(vetting=kept)
    assert (certificate.sees, certificate.against, certificate.lists) == (
        "internal", {"unit": 1, "listing": 1, "entry": 1, "restriction": 0},
        [{"list": "List of March", "units": 1}],
    )  # fmt: skip
    [found] = before.found
    assert (found.found.unit, found.how, found.found.by_name) == (
        row.reference, "sound", "Seventh Brigade",
    )  # fmt: skip
    assert [one["holds"] for one in found.found.listings] == [True]
    assert [(one.kind, one.standing) for one in found.entries] == [("incident", "alleged")]
    assert "mill" not in str(Vetted.everything.get().said)
    assert before.holds
    arms.end_listing(row.reference, 1, because="it was dissolved", by=by)
    arms.name_unit(row.reference, Named("Guard of Tamrin", "a map"), by=by)
    brigade(by, name="Seventh Brigade of the coast")
    later = vetting_page(kept.reference, by=by)
    assert (later.found, later.again, later.holds) == (before.found, before.again, True)
    Vetted.everything.update(unit=row.reference, said={**found.found.kept(), "listings": []})
    assert not vetting_page(kept.reference, by=by).holds


def test_a_check_is_an_act_and_tells_nobody_else_what_was_found() -> None:
    high, low = officer(Level.RESTRICTED), officer()
    row = brigade(high, HIDDEN)
    kept = keep_vetting("Seventh Brigade", by=high)
    assert [one.found.unit for one in vetting_page(kept.reference, by=high).found] == [
        row.reference
    ]
    none = keep_vetting("Ninth Brigade", by=high)
    for other in (low, officer(Level.RESTRICTED)):
        page = vetting_page(kept.reference, by=other)
        assert (page.certificate, page.found, page.links) == (None, [], {})
        assert [one.is_mine for one in vettings(by=other)] == [False, False]
    rows = [History.objects.get(subject=one.reference) for one in (kept, none)]
    assert len({(one.what, one.value, len(one.data["digest"])) for one in rows}) == 1
    [act, _] = Line.objects.filter(name="screening.vetting.made").order_by("number")
    assert (act.subject, act.actor) == (kept.reference, high.pseudonym)
    mine = keep_vetting("Seventh Brigade", by=low)
    assert vetting_page(mine.reference, by=low).found == []
    assert Certificate.everything.get(vetting=mine).against["unit"] == 0
    with pytest.raises(Absent):
        vetting_page("vt-22222222", by=low)


def test_who_keeps_no_screening_keeps_no_check_and_an_empty_name_is_none() -> None:
    with pytest.raises(Refused, match="keep no certificate"):
        keep_vetting("Seventh", by=build.person(Role.MONITOR))
    with pytest.raises(Refused, match="Say which unit"):
        keep_vetting(" – ", by=officer())
    assert not Vetting.everything.exists()


def test_a_check_is_kept_and_shown_at_both_doors(shell: Shell) -> None:
    by, other = officer(), officer()
    row = brigade(by)
    browser = signed_in(by)
    assert "Keep it with a certificate" in browser.get("/units?name=7th+brigade").content.decode()
    sent = {"name": "7th brigade", "state": "", "on": "2026-03-01"}
    answer = browser.post("/vettings/keep", sent, follow=True).content.decode()
    kept = Vetting.everything.get()
    assert kept.true_on.isoformat() == "2026-03-01"
    for words in ("is what was certified", "List of March", "units 1", row.reference, "alleged"):
        assert words in answer
    assert f'href="/vettings/{kept.reference}"' in browser.get("/units").content.decode()
    others = signed_in(other).get(f"/vettings/{kept.reference}").content.decode()
    assert "The certificate is kept for who checked" in others
    assert row.reference not in others
    data = shell.data(by, "unit", "vet", "Seventh Brigade", "--keep")
    assert [one["unit"] for one in data["found"]] == [row.reference]
    assert (data["certificate"]["holds"], data["certificate"]["against"]["unit"]) == (True, 1)
    assert shell.data(by, "vetting", "show", data["vetting"]) == data
    assert shell.run(by, "vetting", "check", data["vetting"])[0] == DONE
    assert shell.run(other, "vetting", "check", data["vetting"])[0] == WRONG
    assert shell.data(other, "vetting", "show", data["vetting"])["certificate"] is None
    assert len(shell.data(other, "vetting", "list")["vettings"]) == 2
    Vetted.everything.filter(vetting__reference=data["vetting"]).delete()
    assert shell.run(by, "vetting", "check", data["vetting"])[0] == AT_FAULT


def test_a_name_that_means_more_units_than_are_shown_says_so_and_gives_no_certificate() -> None:
    by = officer()
    for number in range(MOST + 3):
        described = Kept("Tamrin" if number else "Veskara", "army", "brigade")
        arms.keep_unit(described, Named("Border Guard", "a map"), because=WHY, by=by)
    cut = "Units that come close but are not shown here: 3."
    assert cut in signed_in(by).get("/units", {"name": "Border Guard"}).content.decode()
    with pytest.raises(Refused, match="Name the state, or more of the name"):
        keep_vetting("Border Guard", by=by)
    assert not Vetting.objects.visible_to(by).exists()
    assert keep_vetting("Border Guard", state="Veskara", by=by).reference
