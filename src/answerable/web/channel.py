"""Pages of the channel: dialogues and counterparts, and what is begun in a dialogue."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import path

from answerable.accounts import queries as accounts
from answerable.actor import Level
from answerable.channel import actions, queries
from answerable.channel.queries.promised import met_in
from answerable.channel.rules.counterparts import Described, OfficeOfTheirs, Standing
from answerable.channel.rules.dialogues import ANSWER_DAYS, LADDER, REMIND_EVERY, Way, Worked
from answerable.channel.rules.inquiries import Outcome, TheirStage
from answerable.channel.rules.raisings import Cause
from answerable.refusal import Refused, say
from answerable.release.queries import released_to
from answerable.web import channel_forms as forms
from answerable.web import meetings
from answerable.web.commitments import choices as promises
from answerable.web.days import day_given
from answerable.web.door import Asked, back_of, page
from answerable.web.paging import page_given

TURNS = ("rest", "take_up", "end")


@page("GET")
def channel(asked: Asked) -> HttpResponse:
    """`/channel`: every dialogue, what waits for an answer, whom we talk to, sets of questions."""
    shown = queries.channel_page(by=asked.by, page=page_given(asked.request.GET))
    return asked.show(
        "channel/channel.html", shown=shown, choices=_choices(), levels=_levels(asked),
        past=queries.overdue(by=asked.by),
    )  # fmt: skip


@page("GET")
def counterpart(asked: Asked, reference: str) -> HttpResponse:
    """`/counterparts/<reference>`: its offices by role, the dialogues held with it."""
    shown = queries.counterpart_page(reference, by=asked.by)
    return asked.show("channel/counterpart.html", shown=shown, choices=_choices())


@page("GET")
def dialogue(asked: Asked, reference: str) -> HttpResponse:
    """`/dialogues/<reference>`: what it is for, what was raised and asked, what it produced."""
    shown = queries.dialogue_page(reference, by=asked.by, page=page_given(asked.request.GET))
    return asked.show(
        "channel/dialogue.html", shown=shown, row=shown.line.row, choices=_choices(),
        releases=_releases(shown.line.counterpart.reference, asked),
        met=met_in(reference, by=asked.by), met_choices={**meetings.choices(), **promises()},
    )  # fmt: skip


@page("POST")
def keep_counterpart(asked: Asked) -> HttpResponse:
    """Keep a counterpart."""
    described = Described(
        asked.field("name"), asked.field("state"), asked.field("standing"),
        asked.field("language") or "en",
    )  # fmt: skip
    made = actions.keep_counterpart(
        described, because=asked.field("because"), level=_level(asked), by=asked.by
    )
    return redirect(f"/counterparts/{made.reference}")


@page("POST")
def keep_their_office(asked: Asked, reference: str) -> HttpResponse:
    """Keep an office of theirs."""
    office = OfficeOfTheirs(
        asked.field("role"), asked.field("standing"), asked.field("holder"),
        asked.field("published_at"),
    )  # fmt: skip
    from_on = day_given(asked.field("from_on"))
    actions.keep_their_office(reference, office, from_on=from_on, by=asked.by)
    asked.say(say("The office is kept."))
    return redirect(f"/counterparts/{reference}")


@page("POST")
def end_their_office(asked: Asked, reference: str, number: int) -> HttpResponse:
    """End an office of theirs."""
    actions.end_their_office(
        reference, number, because=asked.field("because"), on=day_given(asked.field("on")),
        by=asked.by,
    )  # fmt: skip
    asked.say(say("The office has ended. It stays on the record."))
    return redirect(f"/counterparts/{reference}")


@page("POST")
def open_dialogue(asked: Asked) -> HttpResponse:
    """Open a dialogue."""
    made = actions.open_dialogue(
        asked.field("counterpart"), asked.field("title"), forms.terms(asked),
        because=asked.field("because"), situation=asked.field("situation"),
        after=asked.field("after"), on=day_given(asked.field("on")), level=_level(asked),
        by=asked.by,
    )  # fmt: skip
    return redirect(f"/dialogues/{made.reference}")


@page("POST")
def keep_set(asked: Asked) -> HttpResponse:
    """Keep a set of questions, or its next version."""
    actions.keep_question_set(
        asked.field("title"), forms.lines(asked.field("questions")), reference=asked.field("set"),
        version=asked.version, because=asked.field("because"), by=asked.by,
    )  # fmt: skip
    asked.say(say("The set of questions is kept."))
    return redirect("/channel")


@page("POST")
def change(asked: Asked, reference: str) -> HttpResponse:
    """Change how a dialogue is held."""
    actions.change_dialogue(
        reference, forms.terms(asked), because=asked.field("because"), by=asked.by
    )
    asked.say(say("Changed. Requests already sent keep their days."))
    return redirect(f"/dialogues/{reference}")


@page("POST")
def turn(asked: Asked, reference: str) -> HttpResponse:
    """Let a dialogue rest, take it up again, end it."""
    act, because, on = asked.field("act"), asked.field("because"), day_given(asked.field("on"))
    if act not in TURNS:
        raise Refused(say("Choose what becomes of the dialogue."))
    if act == "end":
        worked = asked.field("worked")
        actions.end_dialogue(reference, worked=worked, because=because, on=on, by=asked.by)
    else:
        turned = actions.rest_dialogue if act == "rest" else actions.take_up_dialogue
        turned(reference, because=because, on=on, by=asked.by)
    asked.say(say("Recorded where the dialogue stands."))
    return redirect(f"/dialogues/{reference}")


@page("POST")
def mandate(asked: Asked, reference: str) -> HttpResponse:
    """Keep a mandate."""
    actions.keep_mandate(reference, forms.letter(asked), by=asked.by)
    asked.say(say("The mandate is kept, with its demands."))
    return redirect(f"/dialogues/{reference}")


@page("POST")
def raise_incident(asked: Asked, reference: str) -> HttpResponse:
    """Record that something was raised."""
    actions.raise_incident(reference, forms.raised(asked), by=asked.by)
    asked.say(say("Recorded that it was raised, with what was released for it."))
    return redirect(f"/dialogues/{reference}")


@page("POST")
def withdraw_raising(asked: Asked, reference: str) -> HttpResponse:
    """Withdraw what was raised."""
    because, on = asked.field("because"), day_given(asked.field("on"))
    actions.withdraw_raising(reference, because=because, on=on, by=asked.by)
    asked.say(say("Withdrawn. That it was raised, and with what, stays on the record."))
    return redirect(back_of(asked.request))


@page("POST")
def ask(asked: Asked, reference: str) -> HttpResponse:
    """Record a request."""
    made = actions.ask(reference, forms.request(asked), by=asked.by)
    asked.say(say("Recorded. An answer is wanted by {day}.", day=made.wanted_by))
    return redirect(f"/requests/{made.reference}")


@page("POST")
def keep_inquiry(asked: Asked, reference: str) -> HttpResponse:
    """Keep an inquiry of theirs."""
    actions.keep_inquiry(
        reference, asked.field("about"), body=asked.field("body"), first=forms.turn(asked),
        by=asked.by,
    )  # fmt: skip
    asked.say(say("Their inquiry is kept, apart from what they answer."))
    return redirect(f"/dialogues/{reference}")


@page("POST")
def turn_inquiry(asked: Asked, reference: str) -> HttpResponse:
    """Record where an inquiry of theirs stands."""
    actions.turn_inquiry(reference, forms.turn(asked), by=asked.by)
    asked.say(say("Recorded where their inquiry stands."))
    return redirect(back_of(asked.request))


def _choices() -> dict[str, object]:
    """What the forms of the channel offer."""
    return {
        "standings": list(Standing), "ways": list(Way), "worked": list(Worked),
        "causes": list(Cause), "stages": list(TheirStage), "outcomes": list(Outcome),
        "answer_days": ANSWER_DAYS, "remind_every": REMIND_EVERY, "ladder": LADDER,
        "offices": [(reference, name) for reference, name, _ in accounts.offices()],
    }  # fmt: skip


def _releases(counterpart: str, asked: Asked) -> Sequence[tuple[str, str]]:
    """What stands released to a counterpart and can be raised: what a form sends, and its title."""
    out = released_to(counterpart, by=asked.by)
    return [
        (f"{one.reference} {one.row.subject}", one.row.title)
        for one in out
        if one.row.subject.startswith(("i-", "b-"))
    ]


def _levels(asked: Asked) -> list[Level]:
    return [level for level in Level if level.rank <= asked.by.sight.ceiling.rank]


def _level(asked: Asked) -> Level:
    code = asked.field("level") or Level.INTERNAL.value
    if code not in set(Level):
        raise Refused(say("There is no such marking."))
    return Level(code)


urlpatterns = [
    path("channel", channel),
    path("channel/counterparts", keep_counterpart),
    path("channel/dialogues", open_dialogue),
    path("channel/sets", keep_set),
    path("counterparts/<str:reference>", counterpart),
    path("counterparts/<str:reference>/offices", keep_their_office),
    path("counterparts/<str:reference>/offices/<int:number>/end", end_their_office),
    path("dialogues/<str:reference>", dialogue),
    path("dialogues/<str:reference>/change", change),
    path("dialogues/<str:reference>/turn", turn),
    path("dialogues/<str:reference>/mandate", mandate),
    path("dialogues/<str:reference>/raise", raise_incident),
    path("dialogues/<str:reference>/ask", ask),
    path("dialogues/<str:reference>/inquiry", keep_inquiry),
    path("raisings/<str:reference>/withdraw", withdraw_raising),
    path("partner-inquiries/<str:reference>/turn", turn_inquiry),
]
