"""The catalogue of articles: the list, one article, and what is kept of it."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import path

from answerable.arms.actions import articles as actions
from answerable.arms.actions import merging
from answerable.arms.queries import articles as queries
from answerable.arms.queries.observations import observations_behind
from answerable.arms.queries.registers import must_read_arms
from answerable.arms.rules.articles import ArticleKind, DeliveredBy, Guidance
from answerable.arms.rules.keeping import why_not_keep
from answerable.refusal import refuse_if, say
from answerable.web import arms_forms as forms
from answerable.web.arms import levels, link_to_pages
from answerable.web.door import Asked, page
from answerable.web.paging import page_given


@page("GET")
def articles(asked: Asked) -> HttpResponse:
    """`/articles`: the catalogue, searched by any name."""
    must_read_arms(by=asked.by)
    given = asked.request.GET.dict()
    found = queries.articles(
        by=asked.by, search=given.get("search", ""), kind=given.get("kind", ""),
        page=page_given(given),
    )  # fmt: skip
    return asked.show(
        "arms/articles.html", found=found, given=given, why_not=why_not_keep(asked.by),
        levels=levels(asked), **link_to_pages("/articles", given, found.page), **_choices(),
    )  # fmt: skip


@page("GET")
def article(asked: Asked, reference: str) -> HttpResponse:
    """`/articles/<at>`: what it is, its names, makers and holders, who received how many."""
    shown = queries.article_page(reference, by=asked.by)
    return asked.show(
        "arms/article.html", shown=shown, row=shown.row,
        behind=observations_behind(reference, by=asked.by), **_choices(),
    )  # fmt: skip


def _choices() -> dict[str, Any]:
    return {
        "kinds": list(ArticleKind), "guidances": list(Guidance), "ways": list(DeliveredBy),
    }  # fmt: skip


@page("POST")
def enter(asked: Asked) -> HttpResponse:
    """Enter an article."""
    refuse_if(why_not_keep(asked.by))
    made = actions.enter_article(
        forms.described(asked), because=asked.field("because"), by=asked.by,
        marked=forms.marked(asked), another=bool(asked.field("another")),
    )  # fmt: skip
    asked.say(say("Entered in the catalogue."))
    return redirect(f"/articles/{made.reference}")


@page("POST")
def correct(asked: Asked, reference: str) -> HttpResponse:
    """Correct what the catalogue says."""
    actions.correct_article(
        reference, forms.described(asked), because=asked.field("because"), by=asked.by,
        another=bool(asked.field("another")),
    )  # fmt: skip
    asked.say(say("Corrected. What it said before stays in the history."))
    return redirect(f"/articles/{reference}")


@page("POST")
def name(asked: Asked, reference: str) -> HttpResponse:
    """Keep another name."""
    actions.name_article(reference, forms.named(asked), because=asked.field("because"), by=asked.by)
    asked.say(say("It goes by that name too now."))
    return redirect(f"/articles/{reference}")


@page("POST")
def maker(asked: Asked, reference: str) -> HttpResponse:
    """Keep a maker."""
    actions.keep_maker(reference, forms.made(asked), because=asked.field("because"), by=asked.by)
    asked.say(say("Kept who makes it."))
    return redirect(f"/articles/{reference}")


@page("POST")
def holder(asked: Asked, reference: str) -> HttpResponse:
    """Keep a holder."""
    actions.keep_holder(reference, forms.holds(asked), because=asked.field("because"), by=asked.by)
    asked.say(say("Kept who holds it."))
    return redirect(f"/articles/{reference}")


@page("POST")
def merge(asked: Asked, reference: str) -> HttpResponse:
    """Say that an article is another: both are read as that one."""
    other = merging.merge_articles(
        reference, asked.field("into"), because=asked.field("because"), by=asked.by
    )
    asked.say(say("Both are read as this one now. What names either stays as it was written."))
    return redirect(f"/articles/{other.reference}")


@page("POST")
def part(asked: Asked, reference: str) -> HttpResponse:
    """Take an article apart again from the one it was merged into."""
    merging.part_articles(reference, because=asked.field("because"), by=asked.by)
    asked.say(say("They are two articles again."))
    return redirect(f"/articles/{reference}")


urlpatterns = [
    path("articles", articles),
    path("articles/enter", enter),
    path("articles/<str:reference>", article),
    path("articles/<str:reference>/correct", correct),
    path("articles/<str:reference>/name", name),
    path("articles/<str:reference>/maker", maker),
    path("articles/<str:reference>/holder", holder),
    path("articles/<str:reference>/merge", merge),
    path("articles/<str:reference>/part", part),
]
