"""Pages of screening: what bears on an application, lists of them, certificates, and what people rule."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import path

from answerable.actor import Level
from answerable.arms.rules.restrictions import Asked as Asks
from answerable.intake.queries.lists import opened
from answerable.intake.rules import why_not_bytes
from answerable.refusal import Refused, refuse_if, say
from answerable.screening import actions
from answerable.screening.queries import pages
from answerable.screening.queries.pages import LineShown
from answerable.screening.rules.bearings import Bears, Standing
from answerable.screening.rules.lines import Question, read_table, why_not_line
from answerable.screening.rules.rulings import View
from answerable.web.days import day_asked, day_given
from answerable.web.door import Asked, page
from answerable.web.paging import page_given
from answerable.web.tables import as_book, as_file
from answerable.web.templatetags.words import said, words

MOST_BYTES = 4 * 1024 * 1024
FIELDS = ("recipient", "unit", "article", "licence")
HEAD = ("line", "label", "recipient", "unit", "article", "licence", "asks", "quantity",
        "standing", "says", "references", "ruled", "because")  # fmt: skip


@page("GET")
def look(asked: Asked) -> HttpResponse:
    """`/screening`: one application held against what bears on it, and the screenings kept."""
    given = asked.request.GET
    question = _question(given) if any(given.get(name, "").strip() for name in FIELDS) else None
    refuse_if(why_not_line(question) if question else None)
    shown = pages.look(
        question, by=asked.by, true_on=day_asked(given, "true_on"),
        known_on=day_asked(given, "known_on"),
    )  # fmt: skip
    return asked.show(
        "screening/look.html", shown=shown, kept=pages.screenings(by=asked.by), asks=list(Asks),
        true_on=given.get("true_on", ""), known_on=given.get("known_on", ""),
    )  # fmt: skip


@page("POST")
def keep(asked: Asked) -> HttpResponse:
    """Screen one application and keep it with a certificate."""
    question = _question(asked.request.POST)
    made = actions.screen(
        [question], title=asked.field("title") or question.recipient, by=asked.by,
        true_on=day_given(asked.field("true_on")), known_on=day_given(asked.field("known_on")),
    )  # fmt: skip
    asked.say(say("Kept, with its certificate. It clears nothing: somebody rules on it."))
    return redirect(f"/screening/{made.reference}")


@page("POST")
def keep_list(asked: Asked) -> HttpResponse:
    """Screen a list; nothing is kept while a row of it is at fault."""
    file = asked.request.FILES.get("file")
    if file is None:
        raise Refused(say("Choose a CSV or XLSX file."))
    data = file.read()
    refuse_if(why_not_bytes(data, MOST_BYTES))
    good, bad = read_table(opened(data))
    if bad:
        return asked.show("screening/faults.html", status=409, faults=bad[:200], count=len(bad))
    made = actions.screen(
        good, title=asked.field("title") or (file.name or "")[:200], by=asked.by,
        true_on=day_given(asked.field("true_on")), known_on=day_given(asked.field("known_on")),
    )  # fmt: skip
    asked.say(say("Screened and kept. Lines: {count}.", count=made.lines_count))
    return redirect(f"/screening/{made.reference}")


@page("GET")
def screening(asked: Asked, reference: str) -> HttpResponse:
    """`/screening/<ref>`: its lines, how each stands, and what was ruled."""
    given = asked.request.GET
    only = next((one for one in Standing if one == given.get("only")), None)
    shown = pages.screening_page(reference, by=asked.by, page=page_given(given), only=only)
    query = {"only": only.value} if only else {}
    return asked.show(
        "screening/screening.html", shown=shown, row=shown.row,
        earlier="?" + urlencode({**query, "page": shown.page - 1}),
        later="?" + urlencode({**query, "page": shown.page + 1}),
    )  # fmt: skip


@page("GET")
def certificate(asked: Asked, reference: str) -> HttpResponse:
    """`/screening/<ref>/certificate`: what was checked when, to print; it is of who screened."""
    shown = pages.every_line(reference, by=asked.by)
    if shown.certificate is None:
        return asked.show("screening/no_certificate.html", shown=shown, row=shown.row)
    checked = pages.check(reference, by=asked.by)
    against = [(Bears(kind), count) for kind, count in checked.certificate.against.items()]
    return asked.show(
        "screening/certificate.html", checked=checked, shown=shown, row=shown.row,
        against=against, sees=Level(checked.certificate.sees),
    )  # fmt: skip


@page("GET")
def file(asked: Asked, reference: str, form: str) -> HttpResponse:
    """`/screening/<ref>/file.csv`, `.xlsx`: every line with its answer; no cell is a formula."""
    shown = pages.every_line(reference, by=asked.by)
    rows = (cells(one) for one in shown.shown)
    return (as_book if form == "xlsx" else as_file)(reference, HEAD, rows)


@page("GET")
def line(asked: Asked, reference: str, number: int) -> HttpResponse:
    """`/screening/<ref>/<number>`: one line in full, and the form to rule on it."""
    shown = pages.line_page(reference, number, by=asked.by)
    return asked.show(
        "screening/line.html", shown=shown, row=shown.screening, one=shown.line, views=list(View),
        crumbs=True,
    )  # fmt: skip


@page("POST")
def rule(asked: Asked, reference: str, number: int) -> HttpResponse:
    """Rule on a line, with a reason."""
    actions.rule(
        reference, number, asked.field("view"), because=asked.field("because"), by=asked.by
    )
    asked.say(say("Recorded. An earlier ruling stays beside it."))
    return redirect(f"/screening/{reference}/{number}")


def cells(one: LineShown) -> list[object]:
    """One line as a row of a file."""
    row, ruled = one.row, one.ruled[0] if one.ruled else None
    return [
        row.number, row.label, row.recipient, row.unit, row.article, row.licence,
        words(one.asks) if row.asks else "", row.quantity, words(one.standing),
        " ".join(said(found.sentence) for found in one.bearings),
        " ".join(ref for found in one.bearings for ref in found.links),
        words(ruled.view) if ruled else "", ruled.because if ruled else "",
    ]  # fmt: skip


def _question(given: Mapping[str, str]) -> Question:
    asks = next((one for one in Asks if one == given.get("asks", "")), Asks.NOT_SAID)
    named = {name: given.get(name, "").strip() for name in (*FIELDS, "label", "quantity")}
    return Question(**named, asks=asks)


urlpatterns = [
    path("screening", look),
    path("screening/keep", keep),
    path("screening/list", keep_list),
    path("screening/<str:reference>", screening),
    path("screening/<str:reference>/certificate", certificate),
    path("screening/<str:reference>/file.<str:form>", file),
    path("screening/<str:reference>/<int:number>", line),
    path("screening/<str:reference>/<int:number>/rule", rule),
]
