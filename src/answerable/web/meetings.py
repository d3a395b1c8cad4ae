"""Pages of meetings: each state with who asserts it, agenda and minutes, readouts, invitations."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import path

from answerable.channel import actions
from answerable.channel.queries.invitations import invitation as calendar_file
from answerable.channel.queries.meetings import meeting_page
from answerable.channel.rules.agenda import MinuteKind, Published
from answerable.channel.rules.answers import RECORDED, Completeness
from answerable.channel.rules.commitments import Authority, CommitmentKind
from answerable.channel.rules.invitations import MOST_BYTES
from answerable.channel.rules.meetings import MeetingState, Mode, Side, Stance
from answerable.refusal import Refused, say
from answerable.web import meeting_forms as forms
from answerable.web.days import day_given
from answerable.web.door import Asked, back_of, page

FIRST = (MeetingState.ASKED, MeetingState.AGREED, MeetingState.HELD)
"""As what a meeting may come onto the record; the rule has the last word."""


@page("GET")
def meeting(asked: Asked, reference: str) -> HttpResponse:
    """`/meetings/<reference>`."""
    shown = meeting_page(reference, by=asked.by)
    return asked.show(
        "channel/meeting.html", shown=shown, row=shown.line.row, choices=choices(),
        minute_choices=_minute_choices(),
    )  # fmt: skip


@page("GET")
def invitation(asked: Asked, reference: str) -> HttpResponse:
    """Our invitation, as a calendar file."""
    answer = HttpResponse(calendar_file(reference, by=asked.by), content_type="text/calendar")
    answer["Content-Disposition"] = f'attachment; filename="{reference}.ics"'
    answer["Cache-Control"] = "no-store, private"
    return answer


@page("POST")
def begin(asked: Asked, reference: str) -> HttpResponse:
    """Put a meeting of a dialogue on the record."""
    made = actions.begin_meeting(
        reference, asked.field("title"), forms.move(asked), where=forms.where(asked),
        words=asked.field("words"), exhibit=asked.field("exhibit"), about=asked.field("about"),
        by=asked.by,
    )  # fmt: skip
    return redirect(f"/meetings/{made.reference}")


@page("POST")
def move(asked: Asked, reference: str) -> HttpResponse:
    """Record what became of a meeting."""
    made = actions.move_meeting(
        reference, forms.move(asked), words=asked.field("words"), exhibit=asked.field("exhibit"),
        by=asked.by,
    )  # fmt: skip
    asked.say(
        say("Recorded. The day was understood as {day}.", day=made.when) if made.when
        else say("Recorded what became of the meeting.")
    )  # fmt: skip
    return redirect(f"/meetings/{reference}")


@page("POST")
def stance(asked: Asked, reference: str) -> HttpResponse:
    """Record what the other side says to a state."""
    number = asked.field("number")
    actions.note_stance(
        reference, int(number) if number.isdecimal() and len(number) < 6 else 0,
        asked.field("stance"), because=asked.field("because"), on=day_given(asked.field("on")),
        by=asked.by,
    )  # fmt: skip
    asked.say(say("Recorded what the other side says."))
    return redirect(f"/meetings/{reference}")


@page("POST")
def place(asked: Asked, reference: str) -> HttpResponse:
    """Say how and where a meeting is to be."""
    actions.place_meeting(
        reference, forms.where(asked), because=asked.field("because"), by=asked.by
    )
    asked.say(say("Recorded how and where they meet."))
    return redirect(f"/meetings/{reference}")


@page("POST")
def participant(asked: Asked, reference: str) -> HttpResponse:
    """Name who takes part, or say whether they came."""
    side, role = asked.field("side"), asked.field("role")
    if came := asked.field("came"):
        actions.note_presence(reference, side, role, came == "yes", by=asked.by)
    else:
        actions.name_participant(reference, side, role, by=asked.by)
    return redirect(f"/meetings/{reference}")


@page("POST")
def put(asked: Asked, reference: str) -> HttpResponse:
    """Put items on the agenda: those chosen among what is open, and one in words."""
    chosen = asked.request.POST.getlist("items")
    title = asked.field("title")
    if not chosen and not title:
        raise Refused(say("Choose what goes on the agenda."))
    for item in chosen:
        actions.put_item(reference, item=item, by=asked.by)
    if title:
        actions.put_item(reference, title=title, by=asked.by)
    asked.say(say("The agenda is kept."))
    return redirect(f"/meetings/{reference}")


@page("POST")
def drop(asked: Asked, reference: str) -> HttpResponse:
    """Take an item off an agenda."""
    made = actions.drop_item(reference, because=asked.field("because"), by=asked.by)
    return redirect(f"/meetings/{made.meeting.reference}")


@page("POST")
def minute(asked: Asked, reference: str) -> HttpResponse:
    """Type what was said on an agenda item."""
    made = actions.type_minute(reference, forms.line(asked), by=asked.by)
    asked.say(
        say("Kept, and recorded in its place as {reference}.", reference=made.led_to)
        if made.led_to else say("Kept in the minutes.")
    )  # fmt: skip
    return redirect(f"/meetings/{made.meeting.reference}#{reference}")


@page("POST")
def readout(asked: Asked, reference: str) -> HttpResponse:
    """Keep what was published about a meeting."""
    actions.keep_readout(
        reference, asked.field("side"), asked.field("text"), on=day_given(asked.field("on")),
        where=asked.field("where"), exhibit=asked.field("exhibit"),
        language=asked.field("language") or "en", by=asked.by,
    )  # fmt: skip
    asked.say(say("Kept as it was published."))
    return redirect(f"/meetings/{reference}#readouts")


@page("POST")
def receive(asked: Asked, reference: str) -> HttpResponse:
    """Take in an invitation of the other side: a proposal."""
    file = asked.request.FILES.get("file")
    # One byte over what is read: enough for the rule to say that it is too large.
    data = file.read(MOST_BYTES + 1) if file else b""
    actions.receive_invitation(reference, data, meeting=asked.field("meeting"), by=asked.by)
    asked.say(say("Taken in. It changes nothing until somebody confirms it."))
    return redirect(back_of(asked.request))


@page("POST")
def settle(asked: Asked, reference: str) -> HttpResponse:
    """Confirm an invitation, or set it aside."""
    because = asked.field("because")
    if asked.field("act") == "confirm":
        made = actions.confirm_invitation(reference, because=because, by=asked.by)
        return redirect(f"/meetings/{made.reference}")
    actions.set_aside_invitation(reference, because=because, by=asked.by)
    asked.say(say("Set aside. It stays on the record."))
    return redirect(back_of(asked.request))


def choices() -> dict[str, object]:
    """What the forms of a meeting offer."""
    return {
        "sides": list(Side), "stances": list(Stance), "modes": list(Mode),
        "published": list(Published), "first": FIRST,
    }  # fmt: skip


def _minute_choices() -> dict[str, object]:
    return {
        "kinds": list(MinuteKind), "positions": list(RECORDED),
        "completeness": list(Completeness), "promised": list(CommitmentKind)[:2],
        "authorities": list(Authority),
    }  # fmt: skip


urlpatterns = [
    path("dialogues/<str:reference>/meetings", begin),
    path("dialogues/<str:reference>/invitations", receive),
    path("meetings/<str:reference>", meeting),
    path("meetings/<str:reference>/invitation.ics", invitation),
    path("meetings/<str:reference>/move", move),
    path("meetings/<str:reference>/stance", stance),
    path("meetings/<str:reference>/place", place),
    path("meetings/<str:reference>/participants", participant),
    path("meetings/<str:reference>/agenda", put),
    path("meetings/<str:reference>/readouts", readout),
    path("agenda/<str:reference>/drop", drop),
    path("agenda/<str:reference>/minutes", minute),
    path("invitations/<str:reference>/settle", settle),
]
