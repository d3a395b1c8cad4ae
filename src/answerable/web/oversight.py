"""The first screen: what is open, for how long, with whom it lies, and the list behind each figure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import timedelta
from urllib.parse import urlencode

from django.http import HttpResponse
from django.urls import path
from django.utils.translation import get_language_bidi, gettext

from answerable.accounts.rules import may_read
from answerable.actor import Role
from answerable.assessment.queries.handover import stranded_count
from answerable.assessment.queries.horizons import horizons_ahead
from answerable.assessment.queries.news import waits
from answerable.assessment.queries.pattern_cases import open_pattern_cases
from answerable.channel.queries import overdue_count
from answerable.oversight import queries
from answerable.oversight.queries.end_use import EndUse
from answerable.oversight.queries.overview import Overview, StageName
from answerable.oversight.queries.screen import FirstScreen
from answerable.oversight.rules.ages import Band
from answerable.oversight.rules.choosing import NONE, Choice
from answerable.oversight.rules.funnel import Group, Line
from answerable.oversight.rules.sentences import none_since
from answerable.refusal import say
from answerable.web.days import day_asked
from answerable.web.door import Asked, page
from answerable.web.paging import page_given
from answerable.web.plots_funnel import Piece, bands, bar
from answerable.web.tables import as_file
from answerable.web.templatetags.words import said, words

MONTH = timedelta(days=30)


@dataclass(frozen=True)
class Drawn:
    """One stage of the funnel with its bar."""

    name: StageName
    line: Line
    href: str
    pieces: Sequence[Piece]
    cells: Sequence[tuple[int, str]]
    """Each band's count with the link to the list behind it."""
    spoken: str
    held: queries.Holding | None
    never: bool


@page("GET")
def first_screen(asked: Asked) -> HttpResponse:
    """`/`: the sentence, the funnel, what is stuck, who holds it, the month's account."""
    if not may_read("incident", asked.by.roles):
        administrator = asked.by.has(Role.ADMINISTRATOR)
        return asked.show("oversight/no_content.html", administrator=administrator)
    given = asked.request.GET
    shown = queries.first_screen(
        by=asked.by, true_on=day_asked(given, "true_on"), known_on=day_asked(given, "known_on"),
        compared=day_asked(given, "compare"),
    )  # fmt: skip
    seen = shown.seen
    is_today = seen.true_on == seen.known_on == asked.by.today
    return asked.show(
        "oversight/first_screen.html", shown=shown, seen=seen, drawn=_drawn(shown), bands=list(Band),
        end_use=shown.end_use, drawn_end_use=_drawn_end_use(shown.end_use),
        links=_links(seen), held=_held(shown), groups=_groups(seen), change=_change(shown),
        earlier=(seen.true_on - MONTH).isoformat(),
        is_today=is_today, overdue=overdue_count(by=asked.by) if is_today else None,
        none_since=none_since(seen.opened_on), reads_acts=may_read("acts", asked.by.roles),
        stranded=stranded_count(by=asked.by) if seen.sees_cases else 0,
        horizons=horizons_ahead(by=asked.by),
        waits=waits(by=asked.by) if seen.sees_cases else None,
        on_patterns=open_pattern_cases(by=asked.by) if seen.sees_cases else 0,
    )  # fmt: skip


@page("GET")
def list_behind(asked: Asked) -> HttpResponse:
    """`/overview/list`: the incidents a figure of the first screen counted, oldest first."""
    found = _listing(asked)
    seen = found.seen
    return asked.show(
        "oversight/list.html", found=found, seen=seen, narrowed=list(_narrowed(found.choice, seen)),
        csv="/overview/list.csv?" + urlencode(found.choice.given | _as_of(seen)),
        earlier=_list_link(seen, **found.choice.given, page=str(found.page - 1)),
        later=_list_link(seen, **found.choice.given, page=str(found.page + 1)),
    )  # fmt: skip


@page("GET")
def list_as_csv(asked: Asked) -> HttpResponse:
    """`/overview/list.csv`: the same list whole, as a file; no cell starts a formula."""
    first = _listing(asked)
    head = [gettext("Incident"), gettext("Title"), gettext("Stage"), gettext("Days"),
            gettext("Waiting on"), gettext("Why")]  # fmt: skip
    pages = (
        first.rows if number == first.page else _listing(asked, number).rows
        for number in range(1, first.pages + 1)
    )
    return as_file("incidents", head, (_cells(row) for rows in pages for row in rows))


def _cells(row: queries.Row) -> list[str]:
    return [
        row.standing.incident, row.title, words(row.stage), str(row.standing.days),
        words(row.waiting_on), " ".join(map(words, row.why)),
    ]  # fmt: skip


def _listing(asked: Asked, number: int | None = None) -> queries.Listing:
    given = asked.request.GET
    choice = Choice(**{f.name: given.get(f.name, "")[:200] for f in fields(Choice)})
    return queries.listing(
        choice, by=asked.by, page=number or page_given(given),
        true_on=day_asked(given, "true_on"), known_on=day_asked(given, "known_on"),
    )  # fmt: skip


def _as_of(seen: Overview | EndUse) -> dict[str, str]:
    return {"true_on": seen.true_on.isoformat(), "known_on": seen.known_on.isoformat()}


def _list_link(seen: Overview | EndUse, at: str = "/overview/list", **narrowed: str) -> str:
    return f"{at}?" + urlencode(narrowed | _as_of(seen))


def _links(seen: Overview) -> Mapping[str, str]:
    return {
        "open": _list_link(seen),
        "long": _list_link(seen, long="1"),
        "action": _list_link(seen, stage=seen.action),
    }


def _drawn(shown: FirstScreen) -> list[Drawn]:
    return _lines_drawn(shown.seen, "/overview/list", shown.mostly)


def _drawn_end_use(found: EndUse) -> list[Drawn]:
    """The stages at which a concern stands or has stood, on a scale of their own."""
    drawn = _lines_drawn(found, "/end-use", {})
    return [one for one in drawn if one.line.open or one.line.reached]


def _lines_drawn(
    of: Overview | EndUse, at: str, held: Mapping[str, queries.Holding]
) -> list[Drawn]:  # fmt: skip
    names = {stage.code: stage for stage in of.stages}
    procedure = {stage.code for stage in of.stages[1:-1]}
    scale = max((line.open for line in of.lines), default=0)
    return [
        Drawn(
            names[line.stage], line, _list_link(of, at, stage=line.stage),
            bands(line.bands, scale, mirrored=get_language_bidi()),
            [(count, _list_link(of, at, stage=line.stage, band=band.value))
             for band, count in zip(Band, line.bands, strict=True)],
            _spoken(names[line.stage], line), held.get(line.stage),
            # The stages a playbook names: where a zero that was always zero is worth saying.
            line.stage in procedure and line.reached == 0,
        )
        for line in of.lines if line.stage in names
    ]  # fmt: skip


def _spoken(name: StageName, line: Line) -> str:
    counted = [
        said(say("{band}: {count}", band=band, count=count))
        for band, count in zip(Band, line.bands, strict=True)
    ]
    return f"{words(name.words)}. " + "; ".join(counted)


def _held(shown: FirstScreen) -> list[tuple[queries.Holding, Piece, str]]:
    most = max((one.count for one in shown.holders), default=0)
    mirrored = get_language_bidi()
    return [
        (one, bar(one.count, most, mirrored=mirrored), _list_link(shown.seen, holder=one.code))
        for one in shown.holders
    ]


def _groups(seen: Overview) -> list[tuple[str, list[tuple[Group, str, str]]]]:
    """The open incidents by recipient state and by office: each group with its words and link."""
    return [
        ("recipient", [(g, g.name, _list_link(seen, recipient=g.name or NONE))
                       for g in seen.by_recipient]),
        ("office", [(g, seen.offices.get(g.name, g.name), _list_link(seen, office=g.name or NONE))
                    for g in seen.by_office]),
    ]  # fmt: skip


def _change(shown: FirstScreen) -> list[tuple[StageName, int, int, int]]:
    """Stage by stage: how many were open on the earlier day, how many are now, and the difference."""
    if shown.before is None:
        return []
    then = {line.stage: line.open for line in shown.before.lines}
    now = {line.stage: line.open for line in shown.seen.lines}
    return [
        (stage, then.get(stage.code, 0), now.get(stage.code, 0),
         now.get(stage.code, 0) - then.get(stage.code, 0))
        for stage in shown.seen.stages
    ]  # fmt: skip


def _narrowed(choice: Choice, seen: Overview) -> Iterator[str]:
    """What the list is narrowed to, in words."""
    stages = {stage.code: words(stage.words) for stage in seen.stages}
    tables: Mapping[str, Mapping[str, str]] = {
        "stage": stages,
        "band": {band.value: words(band) for band in Band},
        "recipient": {NONE: gettext("no recipient state named")},
        "office": {**seen.offices, NONE: gettext("no office")},
        "long": {"1": gettext("more than 60 days")},
    }
    for name, value in choice.given.items():
        if name != "holder":
            yield tables[name].get(value, value)


urlpatterns = [
    path("", first_screen),
    path("overview/list", list_behind),
    path("overview/list.csv", list_as_csv),
]
