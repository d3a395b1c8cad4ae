"""Coming in: the one-use link, password and second factor, and going out again.

What is said to somebody outside never depends on whether a name or a link exists.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import segno
from django.conf import settings
from django.http import HttpResponse
from django.middleware.csrf import rotate_token
from django.shortcuts import redirect
from django.utils import translation

from answerable.accounts import factor
from answerable.counterpart import officials, schema, session
from answerable.counterpart.door import LANGUAGE_COOKIE, Asking
from answerable.counterpart.inbox import hand_in
from answerable.counterpart.officials import Way
from answerable.counterpart.rules import Kind
from answerable.counterpart.session import CODE, IN, Official
from answerable.refusal import Refused, Sentence, say

WRONG = say("The user name or the password is not right.")
WAIT = say("Too many wrong tries. Wait a few minutes, then try again.")


def sign_in_page(asking: Asking) -> HttpResponse:
    """The form for user name and password."""
    return redirect("/") if asking.is_in else asking.show("sign_in.html")


def sign_in(asking: Asking) -> HttpResponse:
    """Check user name and password; go on to the second factor."""
    store, name = asking.store, asking.field("username")[:60]
    store.look_as(schema.DOOR)
    if officials.must_wait(store, "password", name, asking.moment):
        return asking.show("sign_in.html", status=429, wrong=WAIT)
    account = officials.account_with(store, name, asking.request.POST.get("password", ""))
    if account is None:
        officials.note_try(store, "password", name, asking.moment)
        return asking.show("sign_in.html", status=401, wrong=WRONG)
    answer = redirect("/sign-in/code")
    session.begin(
        store, answer, counterpart=account.counterpart, official=account.reference, stage=CODE
    )
    return answer


def code_page(asking: Asking) -> HttpResponse:
    """The form for the code; anybody who did not just give a password goes back."""
    waiting = asking.official is not None and asking.official.stage == CODE
    return asking.show("code.html") if waiting else redirect("/sign-in")


def give_code(asking: Asking) -> HttpResponse:
    """Check the code; it works once."""
    official, store = asking.official, asking.store
    if official is None or official.stage != CODE:
        return redirect("/sign-in")
    if officials.must_wait(store, "code", official.reference, asking.moment):
        return asking.show("code.html", status=429, wrong=WAIT)
    account = officials.account_of(store, official.reference)
    if not officials.use_code(store, account, asking.field("code"), asking.moment):
        officials.note_try(store, "code", official.reference, asking.moment)
        return asking.show("code.html", status=401, wrong=officials.WRONG_CODE)
    for what, name in (("password", official.username), ("code", official.reference)):
        officials.forget_tries(store, what, name)
    rotate_token(asking.request)
    answer = redirect("/")
    session.begin(
        store, answer, counterpart=official.counterpart, official=official.reference, stage=IN
    )
    return answer


def join_page(asking: Asking, token: str) -> HttpResponse:
    """The page of a link: choose a password, enrol a device."""
    asking.store.look_as(schema.DOOR)
    try:
        way = officials.way_in(asking.store, token, asking.moment)
    except Refused as refused:
        return asking.show("no_link.html", status=404, sentence=refused.sentence)
    secret, sealed = officials.offered_secret(way)
    return _join_form(asking, token, way, secret, sealed)


def join(asking: Asking, token: str) -> HttpResponse:
    """Use a link: it makes one account, with its second factor, and lets in."""
    store = asking.store
    store.look_as(schema.DOOR)
    try:
        way = officials.way_in(store, token, asking.moment)
    except Refused as refused:
        return asking.show("no_link.html", status=404, sentence=refused.sentence)
    sealed = asking.field("enrolling")
    secret = officials.secret_in(sealed, way)
    try:
        reference, username = officials.join(
            store, way, password=asking.request.POST.get("password", ""),
            again=asking.request.POST.get("again", ""), secret=secret, code=asking.field("code"),
            moment=asking.moment,
        )  # fmt: skip
    except Refused as refused:
        return _join_form(asking, token, way, secret, sealed, refused.sentence)
    store.look_as(way.counterpart)
    official = Official(reference, way.counterpart, way.invitation, username, way.office, "", IN)
    hand_in(store, official, Kind.JOINED, "", {})
    rotate_token(asking.request)  # before the page is made: its forms carry the token that holds
    with translation.override(language := _language(asking, way)):
        answer = replace(asking, official=official).show("joined.html", username=username)
    _keep_language(answer, language)
    session.begin(store, answer, counterpart=way.counterpart, official=reference, stage=IN)
    return answer


def _join_form(
    asking: Asking, token: str, way: Way, secret: str, sealed: str, wrong: Sentence | None = None
) -> HttpResponse:
    shown: dict[str, Any] = {"office": way.office, "token": token, "enrolling": sealed}
    with translation.override(_language(asking, way)):
        return asking.show("join.html", status=401 if wrong else 200, wrong=wrong,
                           picture=picture(secret), key=_spaced(secret), **shown)  # fmt: skip


def _language(asking: Asking, way: Way) -> str:
    """The language chosen here, else the one this counterpart is written to in."""
    chosen = asking.request.COOKIES.get(LANGUAGE_COOKIE, "") or way.language
    return chosen if chosen in dict(settings.LANGUAGES) else translation.get_language() or "en"


def picture(secret: str) -> str:
    """What a device reads: an image without style or script."""
    address = factor.address(secret, "counterpart")
    return segno.make(address, error="m").svg_inline(
        scale=5, border=4, dark="#000", light="#fff", svgclass="qr", lineclass=None, omitsize=True
    )


def _spaced(secret: str) -> str:
    return " ".join(secret[i : i + 4] for i in range(0, len(secret), 4))


def sign_out(asking: Asking) -> HttpResponse:
    """End the session here."""
    answer = redirect("/sign-in")
    session.end(asking.store, asking.request, answer)
    return answer


def choose_language(asking: Asking) -> HttpResponse:
    """Keep the chosen language in a cookie that says nothing else."""
    chosen, back = asking.field("language"), asking.field("from")
    ours = back.startswith("/") and not back.startswith(("//", "/\\"))
    answer = redirect(back if ours and back.isprintable() else "/")
    if chosen in dict(settings.LANGUAGES):
        _keep_language(answer, chosen)
    return answer


def _keep_language(answer: HttpResponse, language: str) -> None:
    answer.set_cookie(LANGUAGE_COOKIE, language, httponly=True, samesite="Strict",
                      secure=settings.SESSION_COOKIE_SECURE, max_age=31_536_000)  # fmt: skip
