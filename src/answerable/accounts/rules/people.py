"""Who may open, change and close accounts, and in what way. Pure."""

from __future__ import annotations

import re
from datetime import date

from answerable.accounts.rules.sight import why_not_administer, why_not_step_up
from answerable.actor import Actor, Role
from answerable.refusal import Sentence, say
from answerable.term import Term

MIN_PASSWORD = 12
MAX_PASSWORD = 1_000
"""Longer ones are refused before they are hashed."""
LANGUAGES = ("en", "ar")
MAIL_ADDRESS = re.compile(
    r"\A(?=.{3,254}\Z)[\w.+-]{1,64}@[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63})*", re.ASCII
)
"""Plain addresses only: no quotes, spaces or line ends, so that nothing can be slipped into a mail."""
THEMES = ("", "light", "dark")


class OfficeKind(Term):
    """What kind of unit an office is."""

    EMBASSY = "embassy", "embassy"
    BUREAU = "bureau", "bureau"
    ENVOY = "envoy", "envoy"
    DESK = "desk", "desk"
    TEAM = "team", "team"


def why_not_open(
    username: str, password: str, *, name: str, taken: bool, by: Actor
) -> Sentence | None:
    """Say why an account may not be opened."""
    if (sentence := why_not_administer(by)) is not None:
        return sentence
    if not username or len(username) > 60 or not username.isprintable():
        return say("Give a user name of at most 60 characters.")
    if len(name) > 120:
        return say("Give a name of at most 120 characters.")
    if taken:
        return say("The user name {username} is in use. Choose another.", username=username)
    return why_not_password(password, username)


def why_not_password(password: str, username: str) -> Sentence | None:
    """Say why a password is refused: too short, absurdly long, or the user name itself."""
    if len(password) < MIN_PASSWORD:
        return say("A password needs at least {least} characters.", least=MIN_PASSWORD)
    if len(password) > MAX_PASSWORD:
        return say("A password may have at most {most} characters.", most=MAX_PASSWORD)
    if len(set(password)) < 4 or password.casefold() == username.casefold():
        return say("This password is too easy to guess. Choose another.")
    return None


def why_not_set_password(
    password: str, *, own: bool, known: bool, name: str, by: Actor
) -> Sentence | None:
    """Say why a password may not be set: one's own needs the current one, another's an administrator."""
    if not own and (sentence := why_not_administer(by)) is not None:
        return sentence
    if own and not known:
        return say("The current password is not right.")
    return why_not_password(password, name)


def why_not_found(name: str, kind: str, *, taken: bool, by: Actor) -> Sentence | None:
    """Say why an office may not be founded."""
    if (sentence := why_not_administer(by)) is not None:
        return sentence
    if not name.strip() or len(name) > 120:
        return say("Give a name of at most 120 characters.")
    if kind not in {known.value for known in OfficeKind}:
        return say("An office is an embassy, a bureau, an envoy, a desk or a team.")
    return say("There is an office {name} already.", name=name) if taken else None


def why_not_fence(code: str, *, taken: bool, by: Actor) -> Sentence | None:
    """Say why a compartment may not be made: its code is a short plain word, used once."""
    if (sentence := why_not_administer(by)) is not None:
        return sentence
    plain = code.isascii() and code.replace("-", "").replace("_", "").isalnum()
    if not plain or len(code) > 30:
        return say("A compartment's code is up to 30 letters, digits or hyphens.")
    return say("There is a compartment {code} already.", code=code) if taken else None


def why_not_grant(
    role: Role, from_on: date, until_on: date | None, *, account: str, by: Actor
) -> Sentence | None:
    """Say why a role may not be granted: nobody grants themselves, and inspection has a term."""
    if (sentence := why_not_administer(by)) is not None:
        return sentence
    if account == by.pseudonym:
        return say("You cannot grant yourself a role. Ask another administrator.")
    if role is Role.INSPECTOR and until_on is None:
        return say("An inspector's grant needs a last day.")
    if until_on is not None and until_on < from_on:
        return say("The last day is before the first.")
    return None


_LAST = "This is the last administrator: name another first, or nobody could name anyone."


def why_not_revoke(*, last: bool, by: Actor) -> Sentence | None:
    """Say why a role may not be revoked: somebody must be left who can administer."""
    return why_not_administer(by) or (say(_LAST) if last else None)


def why_not_close(*, account: str, last: bool, by: Actor) -> Sentence | None:
    """Say why an account may not be closed."""
    if account == by.pseudonym:
        return say("You cannot close your own account. Ask another administrator.")
    return why_not_revoke(last=last, by=by)


def why_not_set_ceiling(*, account: str, by: Actor) -> Sentence | None:
    """Say why a clearance may not be set: nobody raises their own."""
    if account == by.pseudonym:
        return say("You cannot set your own clearance. Ask another administrator.")
    return why_not_administer(by)


def why_not_admit(*, account: str, by: Actor) -> Sentence | None:
    """Say why somebody may not be admitted: nobody admits themselves."""
    if account == by.pseudonym:
        return say("You cannot admit yourself to a compartment. Ask another administrator.")
    return why_not_administer(by)


def why_not_mail(address: str, *, own: bool) -> Sentence | None:
    """Say why digests may not go to this address: only one's own, of a plain form, or none at all."""
    if not own:
        return say("Everybody says themselves where their digest goes.")
    if address and not MAIL_ADDRESS.fullmatch(address):
        return say("This is not an e-mail address. Write it as name@example.org.")
    return None


def why_not_choose(language: str, theme: str, *, own: bool, by: Actor) -> Sentence | None:
    """Say why settings may not be chosen: only one's own, and only what there is."""
    if not own and not by.is_machine:
        return say("Everybody chooses their own language and theme.")
    if language not in LANGUAGES or theme not in THEMES:
        return say("There is no such language or theme.")
    return None


def why_not_enrol(*, own: bool, enrolled: bool, by: Actor) -> Sentence | None:
    """Say why a second factor may not be enrolled: only one's own, and a new one after the old."""
    if not own:
        return say("Everybody enrols their own second factor.")
    return why_not_step_up(by) if enrolled else None


FREE_TRIES = 5
"""Wrong sign-ins that cost nothing; each further one doubles the wait."""


def wait_seconds(failures: int) -> int:
    """How long after the newest of `failures` a sign-in must wait: 0, then 15 s doubling to 15 min."""
    extra = failures - FREE_TRIES
    return 0 if extra < 0 else min(15 * 2 ** min(extra, 10), 900)
