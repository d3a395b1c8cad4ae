"""Pages asked for as somebody: a client with a session, as it is after signing in."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from django.conf import settings
from django.test import Client

from answerable.accounts.models import Account
from answerable.actor import Actor

HOST = "127.0.0.1"


def visitor(**more: Any) -> Client:
    """A browser in which nobody is signed in."""
    return Client(SERVER_NAME=HOST, **more)


def signed_in(actor: Actor, *, stepped_up: bool = True, **more: Any) -> Client:
    """A browser in which this person is signed in."""
    account = Account.objects.get(pk=actor.account)
    store = import_module(settings.SESSION_ENGINE).SessionStore()
    store["account"], store["seal"] = account.pk, account.get_session_auth_hash()
    store["stepped_up"] = actor.moment.timestamp() if stepped_up else 0
    store.save()
    client = visitor(**more)
    client.cookies[settings.SESSION_COOKIE_NAME] = store.session_key
    return client
