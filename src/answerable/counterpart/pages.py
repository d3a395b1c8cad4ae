"""What an official sees and does: questions with their answers, released copies, asking back."""

from __future__ import annotations

from urllib.parse import quote

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import get_language

from answerable.channel.rules.answers import RECORDED, SPOKEN, Completeness, Form, Position
from answerable.counterpart import inbox, released, rules
from answerable.counterpart.door import Asking
from answerable.counterpart.inbox import Attached
from answerable.counterpart.released import Asked
from answerable.counterpart.rules import Given, Kind
from answerable.counterpart.shapes import Answer
from answerable.refusal import Refused, Sentence, refuse_if
from answerable.term import Term

SHOWN_AS = (("form", Form), ("completeness", Completeness), ("position", Position))
SANDBOX = "default-src 'none'; sandbox"


def home(asking: Asking) -> HttpResponse:
    """Everything released to this counterpart: questions oldest first, copies, what they asked."""
    asked = released.questions(asking.store)
    return asking.show(
        "home.html", party=asking.reader.party,
        open=[one for one in asked if one.needs_answer],
        handed=[one for one in asked if not one.needs_answer],
        papers=released.papers(asking.store), queries=released.queries(asking.store),
    )  # fmt: skip


def question(asking: Asking, key: str) -> HttpResponse:
    """One question, with what was answered to it, unchangeable, and the form for an answer."""
    return _question(asking, released.question(asking.store, key))


def answer(asking: Asking, key: str) -> HttpResponse:
    """Hand in an answer, with its files."""
    asked = released.question(asking.store, key)
    given = Given(*(asking.field(name) for name in ("text", "form", "completeness", "position")))
    files = _files(asking)
    try:
        refuse_if(rules.why_not_hand_in(given, [len(file.data) for file in files]))
        refuse_if(rules.why_not_answer(given))
        told = {"text": given.text, "form": given.form, "completeness": given.completeness,
                "position": given.position, "language": get_language() or ""}  # fmt: skip
        inbox.hand_in(asking.store, asking.reader, Kind.ANSWER, key, told, files)
    except Refused as refused:
        return _question(asking, asked, given, refused.sentence)
    return redirect(f"/questions/{key}")


def ask(asking: Asking) -> HttpResponse:
    """Ask back: about a question, or about anything released."""
    key = asking.field("question")
    if key:
        released.question(asking.store, key)
    given = Given(asking.field("text"))
    refuse_if(rules.why_not_hand_in(given, ()))
    inbox.hand_in(asking.store, asking.reader, Kind.QUERY, key, {"text": given.text})
    return redirect(f"/questions/{key}" if key else "/")


def paper(asking: Asking, key: str) -> HttpResponse:
    """The exact bytes of a released copy, to be kept and not run; that they were opened is noted."""
    found, body = released.paper(asking.store, key)
    inbox.note_seen(asking.store, asking.reader, key)
    answer = HttpResponse(body, content_type="application/octet-stream")
    answer["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(found.name, safe='')}"
    answer["Content-Security-Policy"] = SANDBOX
    answer["Cache-Control"] = "no-store"
    return answer


def _question(
    asking: Asking, asked: Asked, given: Given | None = None, wrong: Sentence | None = None
) -> HttpResponse:
    return asking.show(
        "question.html", status=409 if wrong else 200, asked=asked, question=asked.question,
        answers=[(one, _told(one), one.file_names.splitlines()) for one in asked.answers],
        given=given or Given(""), wrong=wrong,
        forms=SPOKEN, how_much=list(Completeness), positions=RECORDED,
    )  # fmt: skip


def _told(answer: Answer) -> list[Term | str]:
    """The words of an answer's codes; a code of another version as it is."""
    return [
        kind(code) if (code := getattr(answer, name)) in set(kind) else code
        for name, kind in SHOWN_AS
    ]


def _files(asking: Asking) -> list[Attached]:
    sent = asking.request.FILES.getlist("files")
    return [Attached(_name(file), file.read()) for file in sent]


def _name(file: UploadedFile[bytes]) -> str:
    """A name as words: no folder, nothing invisible, not too long."""
    plain = (file.name or "").replace("\\", "/").rpartition("/")[2]
    return "".join(sign for sign in plain if sign.isprintable())[:120] or "file"
