"""Patterns: what they find for each reader, what people add and leave out, then and now."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from answerable.actor import Actor, Level, Role
from answerable.incidents import actions, queries
from answerable.incidents.models import Inclusion, Pattern
from answerable.incidents.queries.pattern_facts import facts_as_of, facts_now, facts_of
from answerable.incidents.rules.incidents import Described
from answerable.incidents.rules.patterns import Aspect, Verdict, asked
from answerable.incidents.rules.patterns_alike import alike as set_beside
from answerable.incidents.rules.statements import State
from answerable.ledger.models import Act
from answerable.refusal import Absent, Refused
from tests import build
from tests.integration.assessment.arrange import at
from tests.integration.incidents import lists, stories

pytestmark = pytest.mark.django_db

WHY = "it was said twice in a week"
ROWS = [
    ("Ostrel", "guided bomb", "school"), ("Kellan", "guided bomb", "market"),
    ("Ostrel", "mortar", "school"),
]  # fmt: skip
BOMBS = asked({"munition": ["guided bombs"]})


def saved(by: Actor, **more: object) -> Pattern:
    told: dict[str, object] = {"title": "Guided bombs", "question": BOMBS, "because": WHY, **more}
    return actions.save_pattern(by=by, **told)  # type: ignore[arg-type]  # a test's own defaults


def test_a_pattern_finds_what_fits_and_says_why_in_the_words_it_rests_on() -> None:
    by = stories.analyst()
    one, two, _ = lists.incidents(ROWS, by=by)
    page = queries.pattern_page(saved(by).reference, by=by)
    assert [found.facts.incident for found in page.finds.found] == [one, two]
    assert (page.finds.count, page.finds.of) == (2, 3)
    reason = page.finds.found[0].reasons[0]
    assert reason.sentence == ("munition or weapon: an accepted statement says “guided bomb”.")
    assert "guided bomb" in page.quotes[reason.statement].quote


def test_only_accepted_statements_count() -> None:
    by = stories.analyst()
    one, *_ = lists.incidents(ROWS[:1], by=by)
    kept = saved(by)
    statement = queries.pattern_page(kept.reference, by=by).finds.found[0].reasons[0].statement
    actions.settle_statement(statement, State.SET_ASIDE, because="misread", by=by)
    assert queries.incidents_of(kept, by=by) == ()
    assert one in [facts.incident for facts in facts_now(by=by)]


def test_two_readers_of_different_sight_see_different_counts() -> None:
    by = stories.analyst(ceiling=Level.CONFIDENTIAL)
    low = build.person(Role.ANALYST)
    lists.incidents(ROWS[:1], by=by)
    lists.incidents(ROWS[1:2], by=by, level=Level.CONFIDENTIAL, name="quiet")
    kept = saved(by)
    assert [(one.count, one.of) for one in queries.patterns(by=by)] == [(2, 2)]
    assert [(one.count, one.of) for one in queries.patterns(by=low)] == [(1, 1)]
    assert len(queries.incidents_of(kept, by=low)) == 1


def test_a_pattern_out_of_sight_is_as_one_that_never_was() -> None:
    by, low = stories.analyst(ceiling=Level.CONFIDENTIAL), build.person(Role.ANALYST)
    kept = saved(by, level=Level.CONFIDENTIAL)
    assert queries.patterns(by=low) == []
    for reference in (kept.reference, "b-22222222"):
        with pytest.raises(Absent):
            queries.pattern_page(reference, by=low)
        with pytest.raises(Absent):
            actions.change_pattern(reference, title="x", question=BOMBS, because=WHY, by=low)


def test_an_incident_added_or_left_out_stands_apart_with_its_reason() -> None:
    by = stories.analyst()
    one, two, three = lists.incidents(ROWS, by=by)
    kept = saved(by)
    actions.judge_inclusion(kept.reference, three, Verdict.ADDED, because="same crater", by=by)
    actions.judge_inclusion(kept.reference, two, Verdict.LEFT_OUT, because="a test range", by=by)
    finds = queries.finds_now(kept, by=by)
    assert [found.facts.incident for found in finds.found] == [one]
    assert [(f.facts.incident, f.judged and f.judged.because) for f in finds.added] == [
        (three, "same crater")
    ]
    assert [f.facts.incident for f in finds.left_out] == [two]
    assert finds.left_out[0].reasons
    assert finds.held == (one, three)
    assert finds.count == 2


def test_what_was_said_of_an_incident_can_be_left_to_the_question_again() -> None:
    by = stories.analyst()
    one, *_ = lists.incidents(ROWS[:1], by=by)
    kept = saved(by)
    actions.judge_inclusion(kept.reference, one, Verdict.LEFT_OUT, because="a test", by=by)
    assert queries.incidents_of(kept, by=by) == ()
    actions.judge_inclusion(kept.reference, one, Verdict.WITHDRAWN, because="it was none", by=by)
    assert queries.incidents_of(kept, by=by) == (one,)
    with pytest.raises(Refused, match="Nobody added"):
        actions.judge_inclusion(kept.reference, one, Verdict.WITHDRAWN, because="again", by=by)
    assert Inclusion.everything.count() == 2


def test_what_was_said_of_a_hidden_incident_is_not_there_for_others() -> None:
    by, low = stories.analyst(ceiling=Level.CONFIDENTIAL), build.person(Role.ANALYST)
    (hidden,) = lists.incidents(ROWS[2:], by=by, level=Level.CONFIDENTIAL)
    kept = saved(by)
    actions.judge_inclusion(kept.reference, hidden, Verdict.ADDED, because="same crater", by=by)
    assert queries.finds_now(kept, by=by).count == 1
    assert queries.finds_now(kept, by=low).count == 0
    past = queries.pattern_page(kept.reference, by=low, true_on=low.today, known_on=low.today)
    assert past.finds.added == ()
    with pytest.raises(Absent):
        actions.judge_inclusion(kept.reference, hidden, Verdict.LEFT_OUT, because="x", by=low)


def test_a_pattern_is_answered_as_of_two_dates() -> None:
    by = stories.analyst()
    later = at(by, 10)
    one, two, three = lists.incidents(ROWS, by=by)
    kept = saved(by)
    actions.judge_inclusion(kept.reference, three, Verdict.ADDED, because="same crater", by=later)
    actions.judge_inclusion(kept.reference, two, Verdict.LEFT_OUT, because="a test", by=later)
    (four,) = lists.incidents([("Orla", "guided bomb", "bridge")], by=later, name="later")
    changed = asked({"object": ["bridge"]})
    actions.change_pattern(kept.reference, title="Bridges", question=changed, because=WHY,
                           by=at(by, 20))  # fmt: skip

    def held(days: int) -> tuple[str, ...]:
        day = by.today + timedelta(days)
        return queries.pattern_page(
            kept.reference, by=at(by, 30), true_on=day, known_on=day
        ).finds.held

    assert held(-1) == ()
    assert held(0) == (one, two)
    assert set(held(10)) == {one, three, four}
    assert set(held(20)) == {three, four}
    assert set(queries.incidents_of(Pattern.everything.get(), by=at(by, 30))) == {three, four}


def test_facts_of_the_past_say_what_those_of_today_do() -> None:
    by = stories.analyst()
    lists.incidents(ROWS, by=by)
    report, _ = stories.market(by)
    other = stories.told(stories.REPRINT, by=by, source="Harbour Post")
    merged = stories.begun(other, by=by)
    actions.merge(merged.reference, facts_now(by=by)[-2].incident, because="one strike", by=by)
    now = facts_now(by=by)
    then = facts_as_of(true_on=by.today, known_on=by.today, by=by)
    assert report
    assert len(now) == 4
    assert {f.incident: f for f in now} == {f.incident: f for f in then}


def test_reports_of_a_merged_incident_speak_for_the_one_that_stands() -> None:
    by = stories.analyst()
    one, _, three = lists.incidents(ROWS, by=by)
    actions.merge(one, three, because="one strike", by=by)
    kept = saved(by)
    assert three in queries.incidents_of(kept, by=by)
    assert one not in queries.incidents_of(kept, by=by)
    with pytest.raises(Refused, match="merged"):
        actions.judge_inclusion(kept.reference, one, Verdict.ADDED, because=WHY, by=by)


def test_an_incident_is_known_by_its_own_fields_too() -> None:
    by = stories.analyst()
    _, incident = stories.market(by)
    described = Described(
        "Market", "2026-03-12", "Delun, Tamrin", object_hit="souk", manner="drone"
    )
    actions.describe(incident.reference, described, because="as the photographs show", by=by)
    facts = facts_now(by=by)[0]
    assert facts.values[Aspect.MANNER][0].words == "drone"
    assert facts.values[Aspect.OBJECT][0] == ("souk", "")
    assert facts.values[Aspect.PLACE][0] == ("Delun, Tamrin", "")
    assert facts.earliest == facts.latest


def test_a_pattern_is_saved_with_a_reason_by_those_who_may_and_leaves_one_act() -> None:
    by = stories.analyst()
    with pytest.raises(Refused, match="reason"):
        saved(by, because=" ")
    with pytest.raises(Refused, match="roles"):
        saved(build.person(Role.DECIDER))
    assert not Pattern.everything.exists()
    kept = saved(by)
    act = Act.objects.get(name="incidents.pattern.saved")
    assert act.subject == kept.reference


def test_a_question_can_be_asked_differently_and_how_it_was_asked_stays_readable() -> None:
    by = stories.analyst()
    kept = saved(by)
    changed = asked({"munition": ["mortar"]})
    actions.change_pattern(
        kept.reference, title="Mortars", question=changed, because="narrower", version=1, by=by
    )
    versions = queries.pattern_page(kept.reference, by=by).versions
    assert [(v.version, v.title, v.because) for v in versions] == [
        (2, "Mortars", "narrower"), (1, "Guided bombs", WHY)
    ]  # fmt: skip
    with pytest.raises(Refused, match="meanwhile"):
        actions.change_pattern(
            kept.reference, title="M", question=changed, because=WHY, version=1, by=by
        )


@pytest.mark.parametrize("fields", [{"saved_by": "machine"}, {"saved_by": ""}, {"because": ""}])
def test_the_database_refuses_a_pattern_nobody_answers_for(fields: dict[str, str]) -> None:
    by = stories.analyst()
    kept = saved(by)
    with pytest.raises(IntegrityError), transaction.atomic():
        Pattern.everything.filter(pk=kept.pk).update(**fields)


def test_what_holds_an_incident_is_told_to_who_sees_the_pattern() -> None:
    by, low = stories.analyst(ceiling=Level.CONFIDENTIAL), build.person(Role.ANALYST)
    one, _, three = lists.incidents(ROWS, by=by)
    kept = saved(by)
    saved(by, title="Quiet", level=Level.CONFIDENTIAL)
    assert [row.title for row in queries.holding(one, by=by)] == ["Guided bombs", "Quiet"]
    assert [row.reference for row in queries.holding(one, by=low)] == [kept.reference]
    assert queries.holding(three, by=by) == []


def test_beside_all_others_an_incident_stands_as_if_everything_of_each_had_been_read() -> None:
    by = stories.analyst()
    made = lists.incidents([*ROWS, ("Kellan", "rocket", "market")] * 2, by=by, apart=9)
    actions.merge(made[4], made[1], because=WHY, by=by)
    known = facts_now(by=by)
    for facts in known:
        assert facts_of(facts.incident, by=by) == facts
        whole = set_beside(facts, known, on=by.today)
        assert queries.alike(facts.incident, by=by) == whole
    assert any(one.count for one in queries.alike(made[0], by=by).shared)
    assert facts_of(made[4], by=by) is None or facts_of(made[1], by=by) is None
