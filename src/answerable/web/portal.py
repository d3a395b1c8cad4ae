"""The counterpart's own door as its channel lead sees it: who may come in, and what came in."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import path

from answerable.channel.actions import portal as actions
from answerable.channel.queries import portal as queries
from answerable.channel.rules.portal import HOLDS, LONGEST
from answerable.refusal import refuse_if, say
from answerable.release.queries import released_to
from answerable.web.days import day_given
from answerable.web.door import Asked, page

NOT_OPEN = say("This installation has no door for counterparts. Its operator can open one.")


@page("GET")
def door(asked: Asked, reference: str) -> HttpResponse:
    """`/counterparts/<reference>/door`: officials invited and inside, what they handed in."""
    return _page(asked, reference)


@page("POST")
def invite(asked: Asked, reference: str) -> HttpResponse:
    """Invite an official; the page that answers shows the link, once."""
    queries.officials(reference, by=asked.by)
    refuse_if(None if settings.COUNTERPART_BIND else NOT_OPEN)
    made, token = actions.invite_official(
        reference, asked.field("office"),
        until_on=day_given(asked.field("until_on")) or asked.by.today + HOLDS,
        because=asked.field("because"), by=asked.by,
    )  # fmt: skip
    answer = _page(asked, reference, f"{settings.COUNTERPART_ADDRESS}/join/{token}", made)
    answer["Cache-Control"] = "no-store"
    return answer


@page("POST")
def reply(asked: Asked, reference: str) -> HttpResponse:
    """Reply to a question of theirs with what was released."""
    key, release = asked.field("entry"), asked.field("release")
    actions.reply(reference, key, release=release, by=asked.by)
    asked.say(say("They find the reply at their door."))
    return redirect(f"/counterparts/{reference}/door")


@page("POST")
def remove(asked: Asked, reference: str) -> HttpResponse:
    """Remove an official."""
    row = actions.remove_official(reference, because=asked.field("because"), by=asked.by)
    asked.say(say("{office} is removed: nothing opens for them any more.", office=row.office))
    return redirect(f"/counterparts/{row.counterpart.reference}/door")


def _page(asked: Asked, reference: str, link: str = "", made: object = None) -> HttpResponse:
    shown = queries.door_page(reference, by=asked.by)
    closed = None if settings.COUNTERPART_BIND else NOT_OPEN
    return asked.show(
        "channel/door.html", shown=shown, why_not=closed or shown.why_not_invite,
        last=asked.by.today + LONGEST, link=link, made=made,
        outs=released_to(reference, by=asked.by),
    )  # fmt: skip


urlpatterns = [
    path("counterparts/<str:reference>/door", door),
    path("counterparts/<str:reference>/door/invite", invite),
    path("counterparts/<str:reference>/door/reply", reply),
    path("officials/<str:reference>/remove", remove),
]
