"""Pages of units: the tree of forces, one unit with what is alleged or found of it, the vetting check."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import path

from answerable.accounts.actions import note_read
from answerable.accounts.rules import may_read
from answerable.arms import actions
from answerable.arms.queries.licences import licences_for
from answerable.arms.queries.restrictions import restrictions_on_unit
from answerable.arms.queries.units import unit_page, units
from answerable.arms.queries.vetting import vet
from answerable.arms.rules import units as rules
from answerable.assessment.queries.cited import seen_of
from answerable.refusal import Absent, say
from answerable.screening.queries.vettings import vettings
from answerable.screening.rules.vettings import why_not_keep_vetting
from answerable.web.days import day_asked, day_given
from answerable.web.door import Asked, page

CHOICES = {
    "services": list(rules.Service), "echelons": list(rules.Echelon),
    "name_kinds": list(rules.NameKind), "entry_kinds": list(rules.EntryKind),
    "standings": list(rules.Standing), "positions": list(rules.Position),
}  # fmt: skip


@page("GET")
def unit_list(asked: Asked) -> HttpResponse:
    """`/units`: the tree on a day; with a name asked, what it could mean and what bears on each."""
    if not may_read("arms", asked.by.roles) and not asked.by.sight.all_content:
        raise Absent("units")
    given = asked.request.GET
    name, day = given.get("name", "").strip(), day_asked(given, "on")
    vetting = vet(name, state=given.get("state", "").strip(), on=day, by=asked.by) if name else None
    if vetting is not None:
        for one in vetting.found:
            note_read(one.page.line.row.reference, how="vetted", by=asked.by)
    cut = vetting.why_incomplete if vetting else None
    return asked.show(
        "arms/units.html", lines=units(on=day, by=asked.by), day=day or asked.by.today,
        given=given, vetting=vetting, choices=CHOICES, why_not=rules.why_not_keep(asked.by),
        kept=vettings(by=asked.by), keep_why_not=why_not_keep_vetting(name, by=asked.by) or cut,
    )  # fmt: skip


@page("POST")
def keep(asked: Asked) -> HttpResponse:
    """Keep a unit under its first name."""
    kept = rules.Kept(
        asked.field("state"), asked.field("service"), asked.field("echelon"), asked.field("note")
    )
    made = actions.keep_unit(kept, _named(asked), because=asked.field("because"), by=asked.by)
    asked.say(say("The unit is kept."))
    return redirect(f"/units/{made.reference}")


@page("GET")
def unit(asked: Asked, reference: str) -> HttpResponse:
    """`/units/<ut>`."""
    shown = unit_page(reference, on=day_asked(asked.request.GET, "on"), by=asked.by)
    cites = [cite for one in shown.entries for cite in one.cites]
    return asked.show(
        "arms/unit.html", shown=shown, row=shown.line.row, choices=CHOICES,
        others=[one for one in units(by=asked.by, state=shown.line.row.state)
                if one.row.reference != reference],
        permits=licences_for(reference, by=asked.by),
        restricted=restrictions_on_unit(reference, by=asked.by),
        cited=seen_of(cites, by=asked.by), why_not=rules.why_not_keep(asked.by),
        list_why_not=rules.why_not_list("–", "–", from_on=asked.by.today, listed=(), by=asked.by),
    )  # fmt: skip


@page("POST")
def name(asked: Asked, reference: str) -> HttpResponse:
    """Keep another name of a unit."""
    actions.name_unit(reference, _named(asked), by=asked.by)
    asked.say(say("The name is kept."))
    return redirect(f"/units/{reference}")


@page("POST")
def place(asked: Asked, reference: str) -> HttpResponse:
    """Place a unit under another."""
    actions.place_unit(
        reference, asked.field("under"), source=asked.field("source"),
        from_on=day_given(asked.field("from_on")), until_on=day_given(asked.field("until_on")),
        by=asked.by,
    )  # fmt: skip
    asked.say(say("The unit is placed."))
    return redirect(f"/units/{reference}")


@page("POST")
def enter(asked: Asked, reference: str) -> HttpResponse:
    """Enter what is alleged or found of a unit."""
    entered = rules.Entered(
        asked.field("kind"), asked.field("standing"), asked.field("what"), asked.field("basis"),
        asked.field("about"), _cites(asked), day_given(asked.field("happened_on")),
        day_given(asked.field("review_on")),
    )  # fmt: skip
    actions.enter_of_unit(reference, entered, because=asked.field("because"), by=asked.by)
    asked.say(say("Entered."))
    return redirect(f"/units/{reference}")


@page("POST")
def review(asked: Asked, reference: str) -> HttpResponse:
    """Look at an entry again."""
    row = actions.review_entry(
        reference, asked.field("standing"), basis=asked.field("basis"), cites=_cites(asked),
        review_on=day_given(asked.field("review_on")), because=asked.field("because"), by=asked.by,
    )  # fmt: skip
    asked.say(say("Looked at again; the next time by {day}.", day=row.review_on))
    return redirect(f"/units/{row.unit.reference}")


@page("POST")
def withdraw(asked: Asked, reference: str) -> HttpResponse:
    """Withdraw an entry."""
    row = actions.withdraw_entry(reference, because=asked.field("because"), by=asked.by)
    asked.say(say("Withdrawn; it stays readable."))
    return redirect(f"/units/{row.unit.reference}")


@page("POST")
def answer(asked: Asked, reference: str) -> HttpResponse:
    """Record what the unit answers."""
    answered = rules.Answered(
        asked.field("position"), asked.field("who"), asked.field("source"), asked.field("words"),
        answered_on=day_given(asked.field("answered_on")),
    )  # fmt: skip
    made = actions.record_unit_answer(reference, answered, by=asked.by)
    asked.say(say("The answer stands beside the entry."))
    return redirect(f"/units/{made.unit.reference}")


@page("POST")
def list_unit(asked: Asked, reference: str) -> HttpResponse:
    """Put a unit on a list of those that may receive nothing."""
    actions.list_unit(
        reference, asked.field("list_name"), legal_basis=asked.field("legal_basis"),
        from_on=day_given(asked.field("from_on")), because=asked.field("because"), by=asked.by,
    )  # fmt: skip
    asked.say(say("The unit stands on the list."))
    return redirect(f"/units/{reference}")


@page("POST")
def end_listing(asked: Asked, reference: str, number: int) -> HttpResponse:
    """Take a unit off a list."""
    actions.end_listing(
        reference, number, because=asked.field("because"), on=day_given(asked.field("on")),
        by=asked.by,
    )  # fmt: skip
    asked.say(say("Taken off the list; that it stood there stays on record."))
    return redirect(f"/units/{reference}")


def _named(asked: Asked) -> rules.Named:
    return rules.Named(
        asked.field("name"), asked.field("source"), asked.field("name_kind") or rules.NameKind.OFFICIAL,
        asked.field("language"), day_given(asked.field("from_on")),
        day_given(asked.field("until_on")),
    )  # fmt: skip


def _cites(asked: Asked) -> tuple[str, ...]:
    return tuple(asked.field("cites").replace(",", " ").split())


urlpatterns = [
    path("units", unit_list),
    path("units/keep", keep),
    path("units/<str:reference>", unit),
    path("units/<str:reference>/name", name),
    path("units/<str:reference>/place", place),
    path("units/<str:reference>/enter", enter),
    path("units/<str:reference>/list", list_unit),
    path("units/<str:reference>/listings/<int:number>/end", end_listing),
    path("unit-entries/<str:reference>/review", review),
    path("unit-entries/<str:reference>/withdraw", withdraw),
    path("unit-entries/<str:reference>/answer", answer),
]
