"""Asking a page: an address filled in, the answer with what may differ taken out of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from django.test import Client
from django.urls import URLPattern, get_resolver

from answerable.ledger.models import Head
from answerable.oversight.models import PublishedSeries
from tests.access.addresses import ADDRESSES
from tests.access.family import Family

FAKE = {
    "source": "s", "report": "r", "statement": "q", "situation": "t", "incident": "i", "case": "c",
    "judgement": "j", "proposal": "k", "triage": "g", "finding": "f", "plan": "n", "decision": "d",
    "measure": "m", "note": "u", "batch": "l", "horizon": "h", "pattern": "b", "hold": "v",
    "erasure": "v", "question": "z", "step": "y", "law_view": "w",
    "official": "ci", "release": "rl", "counterpart": "cp", "dialogue": "dl", "question_set": "qs",
    "request": "rq", "answer": "an", "partner_inquiry": "pi", "raising": "rs", "said": "pr",
    "meeting": "mt", "agenda_item": "ag", "invitation": "iv", "commitment": "cm", "operation": "po",
    "operation_entry": "oe", "restriction": "rn", "screening": "sc", "vetting": "vt", "unit": "ut",
    "unit_entry": "ue", "article": "at", "licence": "lc",
    "transfer": "tr", "observation": "ob", "identification": "id", "concern": "eu",
}  # fmt: skip
"""Kind of record → the prefix of its references."""
NAMED = {
    "figures/<str:name>.csv": "survival",
    "releases/<str:reference>/files/<str:name>": "release.txt",
}
"""What stands for a part of an address that is one of a few words."""
NEVER = "22222222"
TOKEN = re.compile(rb'name="csrfmiddlewaretoken" value="\w+"')


@dataclass(frozen=True)
class Answer:
    """What came back, as somebody who compares answers sees it."""

    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes


def routes() -> list[str]:
    """Every route of the URLconf, as it is written there."""
    found = []
    for pattern in get_resolver().url_patterns:
        assert isinstance(pattern, URLPattern), "the door's addresses are flat"
        found.append(str(pattern.pattern))
    return found


def address(route: str, reference: str) -> str:
    """The route with its record filled in; other parts get a value that fits them."""
    asks = ADDRESSES[route].asks
    filled = "/" + route.replace("<str:reference>", reference)
    filled += f"?{asks}={reference}" if asks else ""
    if route.startswith("series/<int"):
        filled = re.sub(r"<int:\w+>", str(PublishedSeries.objects.earliest("pk").pk), filled)
    return re.sub(r"<int:\w+>", "1", re.sub(r"<(str:)?\w+>", NAMED.get(route, "x"), filled))


def never_of(kind: str) -> str:
    """A reference of this kind that was never given to anything."""
    return f"{FAKE[kind]}-{NEVER}"


def ask(browser: Client, method: str, path: str, form: dict[str, Any] | None = None) -> Answer:
    """Ask once; take out the token, and the reference that was asked for."""
    response = browser.get(path) if method == "GET" else browser.post(path, form or {})
    csp = response.headers.get("Content-Security-Policy", "")
    assert csp, f"{method} {path} has no policy"
    assert "unsafe" not in csp
    assert response.status_code < 500, f"{method} {path} broke: {response.status_code}"
    whole = response.getvalue() if response.streaming else response.content
    headers = {
        k: v for k, v in response.headers.items() if k not in ("Content-Length", "Set-Cookie")
    }
    asked = [part for part in re.split(r"[/?=]", path) if re.fullmatch(r"[a-z]{1,2}-\w{8}", part)]
    body = TOKEN.sub(b"", whole)
    for part in asked:
        body = body.replace(part.encode(), b"REFERENCE")
        headers = {k: v.replace(part, "REFERENCE") for k, v in headers.items()}
    return Answer(response.status_code, tuple(sorted(headers.items())), body)


def ledger_size() -> int:
    """How many acts there are: an act that was refused leaves this as it was."""
    return Head.objects.get(one=1).size


def everything_a_form_may_say(other: Family) -> dict[str, Any]:
    """A form with every field a page may ask for, its second records those of another family."""
    of = other.of
    return {
        "because": "it is so", "level": "open", "tlp": "clear", "username": "somebodyelse",
        "state": "accepted", "verdict": "same", "disposition": "accepted", "view": "for",
        "likelihood": "likely", "confidence": "high", "answer": "it is so", "kind": "office",
        "whom": "the desk", "axis": "grading", "code": "confirmed", "group": "civilian",
        "title": "Mill", "happened_on": "2026-02-13", "place": "a town", "summary": "a plan",
        "relation": "copy", "incident": of["incident"], "into": of["incident"],
        "target": of["incident"], "right": of["incident"], "left": of["report"],
        "report": of["report"], "reports": of["report"], "first": of["report"],
        "second": of["report"], "situation": of["situation"], "statement": of["statement"],
        "statements": of["statement"], "case": of["case"], "plan": of["plan"],
        "finding": of["finding"], "measure": of["measure"], "decision": of["decision"],
        "source": of["source"], "reference": of["report"], "proposal": of["proposal"],
        "judgement": of["judgement"], "text": "a note", "do": "assign", "pick": of["case"],
        "version": "1", "office": "", "ceiling": "internal", "name": "Somebody Else",
        "role": "analyst", "counterpart": of["counterpart"], "after": of["dialogue"],
        "from_set": of["question_set"], "later": of["answer"], "about": of["incident"],
        "meeting": of["meeting"], "operation": of["operation"], "refreshes": of["commitment"],
        "items": f"{of['request']}/1",
        "article": of["article"], "licence": of["licence"], "unit": of["unit"],
        "designation": "Mk-1", "recipient": "Tamrin", "supplier": "Us", "authority": "an office",
        "verb": "suspend", "on": "2026-01", "outcome": "in_order", "done_on": "2026-01-05",
        "words": "it is so", "series": "A register", "held": "R29vZHMsRGVzdGluYXRpb24KeCx5Cg==",
        "notes": "read", "digest": "0" * 64, "danger": "being found", "to": "somebody",
    }  # fmt: skip
