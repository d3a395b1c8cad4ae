"""One article under one name: a second is refused with the first named, and hidden ones stay hidden."""

from __future__ import annotations

import pytest

from answerable.accounts.models import Account
from answerable.actor import Actor, Level, Role
from answerable.arms.actions import articles
from answerable.arms.actions.merging import merge_articles
from answerable.arms.actions.rows import INTERNAL, Marked
from answerable.arms.models import Article, History
from answerable.arms.rules.articles import Described, Named
from answerable.cli.door import exit_code
from answerable.ledger.models import Head
from answerable.refusal import Refused
from tests import build
from tests.pages import signed_in

pytestmark = pytest.mark.django_db
WHY = "from the files"
HIDDEN = Marked(Level.RESTRICTED)


def officer(level: Level = Level.INTERNAL) -> Actor:
    return build.person(Role.LICENSING_OFFICER, ceiling=level)


def enter(name: str, *, by: Actor, marked: Marked = INTERNAL, another: bool = False) -> Article:
    return articles.enter_article(
        Described(name, "missile", "A book"), because=WHY, by=by, marked=marked, another=another
    )


def correct(row: Article, name: str, *, by: Actor, another: bool = False) -> Article:
    return articles.correct_article(
        row.reference, Described(name, "missile", "A book"), because=WHY, by=by, another=another
    )


def test_a_name_that_an_article_goes_by_is_entered_once_and_the_article_is_named() -> None:
    by = officer()
    first, other = enter("Orsa-3", by=by), enter("Orsa-4", by=by)
    articles.name_article(first.reference, Named("أورسا ٣", "A book"), because=WHY, by=by)
    head = Head.objects.get(one=1).size
    for spelling in ("Orsa-3", "ORSA 3", "orsa3", "أورسا 3"):
        with pytest.raises(Refused, match=f"has Orsa-3 already: {first.reference}"):
            enter(spelling, by=by)
        with pytest.raises(Refused, match=first.reference):
            correct(other, spelling, by=by)
    assert (Article.everything.count(), Head.objects.get(one=1).size) == (2, head)
    assert correct(first, "ORSA 3", by=by).designation == "ORSA 3"
    assert enter("Orsa-3", by=by, another=True).key == first.key
    assert correct(other, "ORSA-3", by=by, another=True).key == first.key
    merge_articles(other.reference, first.reference, because=WHY, by=by)
    assert correct(first, "Orsa-4", by=by).key == "orsa4"
    with pytest.raises(Refused, match=f"has Orsa-4 already: {first.reference}"):
        enter("Orsa 4", by=by)


def test_an_article_the_writer_may_not_see_refuses_nothing_and_leaves_no_trace() -> None:
    """Two worlds, one with a hidden article of the name: what the writer meets is the same in both."""
    high, low = officer(Level.RESTRICTED), officer()
    hidden = enter("Orsa-3", by=high, marked=HIDDEN)
    articles.name_article(hidden.reference, Named("Bear", "A book"), because=WHY, by=high)
    with pytest.raises(Refused, match=hidden.reference):
        enter("Orsa 3", by=high)
    meant = enter("Orsa 3", by=high, another=True)
    plain = enter("Lynx 3", by=high)
    rows = [History.objects.get(subject=one.reference, what="article") for one in (meant, plain)]
    told = [{**row.data, "value": row.value.replace("Orsa", "Lynx")} for row in rows]
    assert told[0] == told[1]
    pages = [
        signed_in(low).get(f"/articles/{one.reference}").content.decode()
        .replace(one.reference, "").replace("Orsa", "Lynx")
        for one in (meant, plain)
    ]  # fmt: skip
    assert hidden.reference not in pages[0]
    assert len(pages[0]) == len(pages[1])
    assert enter("Bear", by=low).pk
    with pytest.raises(Refused, match=meant.reference):
        enter("Orsa-3", by=low)


def test_the_page_and_the_command_link_the_article_that_is_there_and_take_another_as_meant(
    capsys: pytest.CaptureFixture[str],
) -> None:
    by = officer()
    first, browser = enter("Orsa-3", by=by), signed_in(by)
    sent = {"designation": "ORSA 3", "kind": "missile", "source": "A book", "because": WHY}
    refused = browser.post("/articles/enter", sent)
    assert refused.status_code == 409
    assert f'href="/articles/{first.reference}"' in refused.content.decode()
    assert browser.post("/articles/enter", {**sent, "another": "1"}).status_code == 302
    name = Account.objects.get(pk=by.account).username
    command = ["--as", name, "article", "enter", "orsa 3", "--kind", "missile", "--source", "A book",
               "--because", WHY]  # fmt: skip
    assert exit_code(command) == 2
    assert "The catalogue has Orsa-3 already" in capsys.readouterr().err
    assert exit_code([*command, "--another"]) == 0
