"""The chain whole, from the event to the measure, and the same when two articles turn out to be one."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest

from answerable.actor import Actor, Level, Role
from answerable.arms import actions
from answerable.arms.actions.articles import enter_article
from answerable.arms.actions.merging import merge_articles, part_articles
from answerable.arms.actions.registers import take_in_register
from answerable.arms.actions.rows import Marked
from answerable.arms.models import Article, History, Identification, Transfer
from answerable.arms.queries.articles import article_page, articles
from answerable.arms.queries.links import supplies_of
from answerable.arms.queries.origin_links import weighed
from answerable.arms.rules.articles import Described
from answerable.arms.rules.origins import Came
from answerable.incidents.models import Incident
from answerable.refusal import Absent, Refused
from answerable.response import actions as response
from answerable.response.queries.chain import Chain, Place, chain_of
from answerable.screening.queries import pages
from answerable.screening.rules.bearings import Standing
from answerable.screening.rules.lines import Question
from answerable.term import Term
from tests import build
from tests.integration.arms.seen_arrange import analyst, identified, observed
from tests.integration.arms.test_origin_links import KNOWN
from tests.integration.arms.test_registers import SIPRI, WHY, keeper, wanted
from tests.integration.assessment.arrange import at, report
from tests.integration.screening.arrange import LATER, at_last_stage, measure

pytestmark = pytest.mark.django_db
WHOLE = [
    ("event", "seen"), ("identified", "origin"), ("origin", "supply"), ("seen", "identified"),
    ("supply", "measure"),
]  # fmt: skip


@dataclass
class Told:
    """An incident of which everything is told, up to the transfer the thing came by."""

    incident: str
    article: Article
    held: Identification
    by: Actor
    decider: Actor

    def chain(self) -> Chain:
        return chain_of(self.incident, by=self.by)

    def links(self) -> list[tuple[str, str]]:
        """Which place leads to which."""
        places = {node.key: node.place.value for node in self.chain().nodes}
        return sorted({(places[one.start], places[one.end]) for one in self.chain().edges})

    def said(self, place: Place) -> list[str]:
        says = [one for node in self.chain().nodes if node.place is place for one in node.says]
        return [one.words if isinstance(one, Term) else str(one) for one in says]


def told(covers: str = "") -> Told:
    """A missile found at an incident in Tamrin, ours; transfers of it (or what it `covers`) stopped."""
    row, lead = at_last_stage()
    about = row.incident
    assert about is not None
    Incident.everything.filter(pk=about.pk).update(
        recipient_states=["Tamrin"], happened_on="2024-11-19"
    )
    by, second = build.person(Role.WEAPONS_ANALYST, Role.ANALYST, Role.DECIDER), analyst()
    article = Article.everything.get(designation="Orsa-3", kind="missile")
    said = replace(KNOWN, article=article.reference, designation="Orsa-3")
    held = identified(by, second, observed(by, report(), about), said)
    came = Came("supplied_by_us", "register", "moderate")
    actions.sign_origin(held.reference, came, because=WHY, by=by)
    actions.review_origin(held.reference, "agrees", because=WHY, by=second)
    ours = Transfer.everything.get(supplier="Veskara", article=article)
    actions.link_origin(held.reference, ours.reference, "came_by", because=WHY, by=by)
    stop = measure("suspend_transfers", recipient="Tamrin", article=covers or article.reference)
    plan = response.propose_plan(
        row.reference, summary="Stop it", because=WHY, measures=[stop], by=lead
    )
    made = response.open_decision(plan.reference, because=WHY, by=lead)
    response.vote(made.reference, "for", because=WHY, by=by)
    response.decide(made.reference, because=WHY, review_on=LATER, by=by)
    return Told(about.reference, article, held, by, by)


def standing(question: Question, *, by: Actor) -> Standing:
    answered = pages.look(question, by=by).answered
    assert answered is not None
    return answered.standing


def test_every_link_of_the_chain_says_how_sure_it_is_by_what_method_whose_word_and_when() -> None:
    take_in_register(SIPRI, wanted(), because=WHY, by=keeper())
    whole = told()
    assert whole.links() == WHOLE
    assert any(f"on {build.NOON.date()}" in said for said in whole.said(Place.SEEN))
    sure = whole.said(Place.IDENTIFIED)
    for one in (
        "almost certain",
        "high",
        "agrees",
        "what is written on it",
        "signed by",
        "reviewed by",
    ):
        assert any(one in said for said in sure), (one, sure)
    came = whole.said(Place.ORIGIN)
    for one in ("moderate", "agrees", "signed by", "reviewed by", "register"):
        assert any(one in said for said in came), (one, came)
    supply = whole.said(Place.SUPPLY)
    for one in ("in a hundred", "before", "linked by", "first delivered"):
        assert any(one in said for said in supply), (one, supply)
    assert any("in force from" in said for said in whole.said(Place.MEASURE))
    (stopped,) = [node for node in whole.chain().nodes if node.place is Place.MEASURE]
    response.lift_measure(stopped.key, because="they stopped", by=at(whole.decider, 1))
    assert any("they stopped" in said for said in whole.said(Place.MEASURE))


def test_two_articles_that_are_one_keep_every_link_and_are_taken_apart_again() -> None:
    officer = keeper()
    take_in_register(SIPRI, wanted(), because=WHY, by=officer)
    other = enter_article(Described("ORSA 3M", "missile", "A book"), because=WHY, by=officer)
    whole = told(covers=other.reference)
    apart = [*WHOLE[:1], ("event", "measure"), *WHOLE[1:4]]
    assert whole.links() == sorted(apart)
    asked = Question("Tamrin", article=whole.article.reference)
    assert standing(asked, by=officer) is not Standing.BLOCKED
    nodes = {node.key for node in whole.chain().nodes}
    held = Transfer.everything.order_by("pk").values_list("pk", "article")
    before = list(held)

    merge_articles(whole.article.reference, other.reference, because=WHY, by=officer)
    assert whole.links() == WHOLE
    assert {node.key for node in whole.chain().nodes} == nodes
    assert standing(asked, by=officer) is Standing.BLOCKED
    assert list(held) == before
    page = article_page(whole.article.reference, by=officer)
    assert (page.row, [one.reference for one in page.same]) == (other, [whole.article.reference])
    assert {line.row for line in articles(by=officer, search="Orsa-3", kind="missile").lines} == {
        other
    }
    assert set(supplies_of(other, by=officer)) == {"Tamrin"}
    assert [len(one.lines) for one in weighed(whole.held, by=whole.by)] == [2]
    again = take_in_register(SIPRI, wanted(), because=WHY, by=officer)
    assert (again.new, again.known) == (0, 3)

    part_articles(whole.article.reference, because="they are two", by=officer)
    assert whole.links() == sorted(apart)
    assert standing(asked, by=officer) is not Standing.BLOCKED
    assert [row.value for row in History.objects.filter(what="same_article")] == [
        "merged",
        "parted",
    ]


def test_who_sees_only_one_of_two_merged_articles_meets_it_as_it_was() -> None:
    officer, other = keeper(Level.RESTRICTED), keeper()
    open_one, hidden = (
        enter_article(Described(name, "missile", "A book"), because=WHY, by=officer, marked=marked)
        for name, marked in (("Orsa-3", Marked()), ("ORSA 3M", Marked(Level.RESTRICTED)))
    )
    merge_articles(open_one.reference, hidden.reference, because=WHY, by=officer)
    assert article_page(open_one.reference, by=officer).row == hidden
    page = article_page(open_one.reference, by=other)
    assert (page.row, list(page.same)) == (open_one, [])
    assert [line.row for line in articles(by=other).lines] == [open_one]
    with pytest.raises(Refused, match="not merged"):
        part_articles(open_one.reference, because=WHY, by=other)
    with pytest.raises(Absent):
        merge_articles(open_one.reference, hidden.reference, because=WHY, by=other)


def test_an_article_is_merged_once_into_one_that_stands_by_who_keeps_the_registers() -> None:
    by = keeper()
    one, two, three = (
        enter_article(Described(name, "missile", "A book"), because=WHY, by=by).reference
        for name in ("Orsa-1", "Orsa-2", "Orsa-3")
    )
    with pytest.raises(Refused, match="the same article"):
        merge_articles(one, one, because=WHY, by=by)
    with pytest.raises(Refused, match="licensing officer"):
        merge_articles(one, two, because=WHY, by=build.person(Role.ANALYST))
    merge_articles(one, two, because=WHY, by=by)
    for first, second in ((one, three), (three, one)):
        with pytest.raises(Refused, match="merged into another already"):
            merge_articles(first, second, because=WHY, by=by)
    with pytest.raises(Refused, match="Others are merged into it"):
        merge_articles(two, three, because=WHY, by=by)
    with pytest.raises(Refused, match="not merged into another"):
        part_articles(three, because=WHY, by=by)
