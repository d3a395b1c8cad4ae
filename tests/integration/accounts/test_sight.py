"""The condition of sight, put into SQL once for a reach, asks what the framework would ask each time."""

from __future__ import annotations

import pytest
from django.db.models import Exists, OuterRef, Q

from answerable.accounts import actions, queries, sight
from answerable.accounts.models import Account, Marking
from answerable.actor import Actor, Door, Level, Role
from answerable.incidents.models import Incident, Statement
from answerable.intake.models import Report
from tests import build
from tests.integration.oversight.backlog import received, team

pytestmark = pytest.mark.django_db
REACHES = (
    (Level.OPEN, ()), (Level.INTERNAL, ()), (Level.INTERNAL, ("echo",)), (Level.RESTRICTED, ("echo",)),
    (Level.CONFIDENTIAL, ("echo", "foxtrot")),
)  # fmt: skip
MARKED = (
    (Level.OPEN, ()), (Level.INTERNAL, ("echo",)), (Level.INTERNAL, ("echo", "foxtrot")),
    (Level.RESTRICTED, ()), (Level.CONFIDENTIAL, ()),
)  # fmt: skip


@pytest.fixture
def viewers() -> list[Actor]:
    """Somebody of each reach, half of them named to all that there is; and an inspector."""
    incidents = received(range(40, 40 + len(MARKED)), by=team())
    reports = list(Report.everything.order_by("pk"))
    for code in ("echo", "foxtrot"):
        actions.fence_compartment(code, name=code, because="a test", by=build.house())
    for records in (incidents, reports):
        for one, (level, fences) in zip(records, MARKED, strict=True):
            actions.mark(
                one.reference, level, compartments=fences, because="a test", by=build.house()
            )
    made = [
        build.account(Role.ANALYST, ceiling=level, compartments=fences)
        for level, fences in (*REACHES, *REACHES)
    ]
    for named in made[len(REACHES) :]:
        for record in (*incidents, *reports):
            actions.name_member(record.reference, named, because="a test", by=build.house())
    return [*map(_acting, made), build.person(Role.INSPECTOR)]


def _acting(one: Account) -> Actor:
    account = Account.objects.get(pk=one.pk)
    return queries.actor_for(account, door=Door.WEB, moment=build.NOON, stepped_up=True)


def plainly(viewer: Actor, field: str) -> Q:
    """The same condition as the framework puts it."""
    marked = sight.visible_references(viewer)
    if viewer.sight.all_content:
        marked = Marking.objects.all()
    return Q(Exists(marked.filter(reference=OuterRef(field))))


@pytest.mark.parametrize(
    ("model", "field"), [(Incident, "protected_by"), (Statement, "report__protected_by")]
)
def test_the_same_rows_are_seen_and_the_same_are_not(
    model: type[Incident | Statement], field: str, viewers: list[Actor]
) -> None:
    reached = set()
    for viewer in viewers:
        kept = Q(sight.Seen(sight._seen_by(viewer), field))
        for one, other in ((kept, plainly(viewer, field)), (~kept, ~plainly(viewer, field))):
            found = set(model.everything.filter(one).values_list("pk", flat=True))
            assert found == set(model.everything.filter(other).values_list("pk", flat=True))
            reached.add(frozenset(found))
    assert len(reached) > len(MARKED)


def test_a_question_within_a_question_about_markings_asks_the_same(viewers: list[Actor]) -> None:
    for viewer in viewers:
        counts = []
        for condition in (
            Q(sight.Seen(sight._seen_by(viewer), "protected_by")), plainly(viewer, "protected_by"),
        ):  # fmt: skip
            rows = Incident.everything.filter(condition, reference=OuterRef("reference"))
            counts.append(set(Marking.objects.filter(Exists(rows)).values_list("pk", flat=True)))
        assert counts[0] == counts[1]
