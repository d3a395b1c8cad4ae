"""The queue: reports nobody has opened first, the one in hand, and which incident it may tell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from urllib.parse import urlencode

from django.http import HttpResponse
from django.urls import path
from django.utils.translation import gettext

from answerable.accounts.rules import may_read
from answerable.incidents.queries.tellings import derived_edges
from answerable.incidents.rules.origins import joined
from answerable.intake import queries
from answerable.intake.queries import Inbox, Waiting
from answerable.intake.rules import NOT_STATED, State
from answerable.refusal import Absent
from answerable.web.door import Asked, page
from answerable.web.paging import page_given
from answerable.web.shown_report import opened

WORKING = timedelta(hours=1)
"""What was opened this lately keeps its place, so that next and last lead where they led before."""
SHOWS = ("unopened", "all", "unread", "held")


@dataclass(frozen=True)
class Fold:
    """A report of the queue with those that tell the same, shown as one."""

    head: Waiting
    copies: tuple[Waiting, ...]
    href: str
    here: bool


@dataclass(frozen=True)
class Tab:
    """One way to look at the queue."""

    words: str
    href: str
    here: bool


@page("GET")
def queue(asked: Asked) -> HttpResponse:
    """`/intake`: the list of reports, the text of the one in hand, the proposals for it."""
    if not may_read("report", asked.by.roles):
        raise Absent("intake")
    given = asked.request.GET
    show = given.get("show", "all") if given.get("show", "all") in SHOWS else "all"
    reference = given.get("report", "")
    shown = opened(reference, by=asked.by) if reference else None
    inbox = _inbox(asked, show)
    folds = _folded(inbox, show, reference, asked)
    return asked.show(
        "intake/queue.html", inbox=inbox, folds=folds, shown=shown, show=show,
        tabs=_tabs(show), back=_href(show, inbox.page, reference),
        following=_following(folds, show, inbox.page),
        copies=sum(len(fold.copies) for fold in folds),
        earlier=_href(show, inbox.page - 1), later=_href(show, inbox.page + 1),
        days=(asked.by.moment - inbox.oldest).days if inbox.oldest else 0,
        not_stated=NOT_STATED, selects=may_read("case", asked.by.roles),
    )  # fmt: skip


def _inbox(asked: Asked, show: str) -> Inbox:
    given = asked.request.GET
    return queries.inbox(
        asked.by, page=page_given(given),
        state=State.KEPT_UNREAD.value if show == "unread" else "",
        opened=False if show == "unopened" else None, held=show == "held",
        source=given.get("source", ""), language=given.get("language", "")[:8],
        situation=given.get("situation", ""), since=asked.by.moment - WORKING,
    )  # fmt: skip


def _folded(inbox: Inbox, show: str, reference: str, asked: Asked) -> list[Fold]:
    """The page's reports, those that tell one thing folded under the first of them."""
    by_reference = {w.reference: w for w in inbox.reports}
    edges = derived_edges([w.report.pk for w in inbox.reports], by=asked.by)
    groups = {group[0]: group[1:] for group in _in_order(list(by_reference), edges)}
    return [
        Fold(
            by_reference[head], tuple(by_reference[copy] for copy in copies),
            _href(show, inbox.page, head), here=reference in (head, *copies),
        )
        for head, copies in groups.items()
    ]  # fmt: skip


def _in_order(references: list[str], edges: Sequence[tuple[str, str]]) -> list[list[str]]:
    """Groups in the order of the queue, and each in that order too."""
    place = {reference: number for number, reference in enumerate(references)}
    groups = [sorted(group, key=place.__getitem__) for group in joined(references, edges)]
    return sorted(groups, key=lambda group: place[group[0]])


def _following(folds: Sequence[Fold], show: str, number: int) -> str:
    """Where to go after the report in hand is answered: the next one, or the list."""
    here = next((n for n, fold in enumerate(folds) if fold.here), None)
    if here is None or here + 1 >= len(folds):
        return _href(show, number)
    return folds[here + 1].href


def _href(show: str, number: int, reference: str = "") -> str:
    asked = {"show": show if show != "all" else "", "page": number if number > 1 else "",
             "report": reference}  # fmt: skip
    given = {name: value for name, value in asked.items() if value}
    return "/intake?" + urlencode(given) if given else "/intake"


def _tabs(show: str) -> list[Tab]:
    named = (
        ("all", gettext("All")), ("unopened", gettext("Never opened")),
        ("unread", gettext("Kept unread")), ("held", gettext("Held")),
    )  # fmt: skip
    return [Tab(words, _href(code, 1), code == show) for code, words in named]


urlpatterns = [path("intake", queue)]
