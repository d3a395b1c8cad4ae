"""What is said of incidents, statements, judgements and patterns, word for word; which fault first."""

from __future__ import annotations

from typing import Any

import pytest

from answerable.actor import Role
from answerable.incidents.rules import (
    gradings,
    incidents,
    judgements,
    patterns,
    statements,
    versions,
)
from answerable.incidents.rules.chips import chips
from answerable.incidents.rules.gradings import Axis
from answerable.incidents.rules.incidents import Accepted, Described
from answerable.incidents.rules.judgements import End, Relation, Verdict
from answerable.incidents.rules.origins import Teller, origins_of
from answerable.incidents.rules.patterns import Aspect, Question, asked
from answerable.incidents.rules.statements import Standing, State
from answerable.reading.types import Kind, Manner, Modality, Place, Scope, Statement, When
from answerable.refusal import Refused
from tests.unit.incidents.people import ANALYST, HOUSE, NOBODY, somebody
from tests.unit.refusing import refuses

WANTED = Described("Mill, Orla", "2026-03-12", "Orla")
TOLD = [Accepted("q-1", date="2026-03"), Accepted("q-2", place="Orla")]


def _only(doing: str, *roles: str) -> str:
    return f"To {doing} takes one of these roles: {', '.join(roles)}."


def test_beginning_is_refused_in_words() -> None:
    def ask(wanted: Described, accepted: list[Accepted], by: Any) -> str | None:
        return incidents.why_not_begin(wanted, accepted, by=by)

    refuses(ask, {"wanted": WANTED, "accepted": TOLD, "by": ANALYST}, [
        ({"by": HOUSE}, "Only a person may begin an incident: the machine only proposes."),
        ({"by": NOBODY}, _only("begin an incident", "analyst", "intake officer")),
        ({"accepted": []}, "An incident needs a place and a day someone has accepted. "
                           "Accept the statements that say where and when."),
        ({"accepted": TOLD[1:]},
         "An incident needs a day someone has accepted. Accept a statement that says when."),
        ({"accepted": TOLD[:1]},
         "An incident needs a place someone has accepted. Accept a statement that says where."),
        ({"wanted": Described("", "2026-03-12", "Orla")},
         "Give the incident a title: what was hit and where."),
        ({"wanted": Described("Mill", "2026-02-01", "Orla")},
         "No accepted statement gives the date 1 February 2026. Accept one that does, or correct it."),
    ])  # fmt: skip


@pytest.mark.parametrize(("wanted", "sentence"), [
    (Described(" ", "x", ""), "Give the incident a title: what was hit and where."),
    (Described("x" * 201, "x", ""), "A title has at most 200 characters."),
    (Described("x" * 200, "x", " "), "Say where, in words; “not known” is an answer."),
    (Described("x", "the day after", "Orla", manner="magic"),
     "the day after is not a date. Write 2026-03-12, 2026-03, 2026, or two with a slash between."),
    (Described("x", "2026-03-17", "Orla", manner="magic"), "2026-03-17 has not come yet."),
    (Described("x", "2026-03-16", "Orla", manner="m" * 50, part_of_day="tea"),
     "m" * 40 + " is not a manner of attack on our list."),
    (Described("x", "2026-03-16", "Orla", part_of_day="t" * 50),
     "t" * 40 + " is not a part of the day."),
    (Described("x" * 200, "2026-03-16", "Orla"), None),
])  # fmt: skip
def test_describing_is_refused_in_words(wanted: Described, sentence: str | None) -> None:
    assert incidents.why_not_describe(wanted, seen=2, version=2, by=ANALYST) == sentence


def test_who_changes_an_older_version_is_told_in_words() -> None:
    stale = ("Somebody else changed this incident meanwhile: you saw version 1, it is now version 2. "
             "Look at it again, then make your change.")  # fmt: skip
    bad = Described("", "", "")
    assert incidents.why_not_describe(bad, seen=1, version=2, by=ANALYST) == stale
    describes = _only("describe an incident", "analyst", "desk officer", "weapons analyst")
    assert incidents.why_not_describe(bad, seen=1, version=2, by=NOBODY) == describes
    assert incidents.why_not_over(None, 2) is None
    assert incidents.why_not_narrow((1, 2), (1, 9), seen=1, version=2, by=ANALYST) == stale
    narrows = _only("narrow a range", "analyst", "weapons analyst")
    assert incidents.why_not_narrow((1, 2), (1, 9), seen=1, version=2, by=NOBODY) == narrows


def test_situations_are_refused_in_words() -> None:
    only = _only(
        "open a situation or place incidents in it", "analyst", "desk officer", "policy lead"
    )
    refuses(incidents.why_not_place, {"already": False, "by": ANALYST}, [
        ({"by": NOBODY}, only), ({"already": True}, "The incident is there already."),
    ])  # fmt: skip
    right = {"name": "x" * 200, "began_on": "2026", "ended_on": "2026-03-16", "by": ANALYST}
    none = "never is not a date. Write 2026-03-12, 2026-03, 2026, or two with a slash between."
    refuses(incidents.why_not_open_situation, right, [
        ({"by": NOBODY}, only), ({"name": " "}, "Give the situation a name."),
        ({"name": "x" * 201}, "A name has at most 200 characters."),
        ({"began_on": "never"}, none), ({"ended_on": "2026-03-17"}, "2026-03-17 has not come yet."),
    ])  # fmt: skip


def test_grades_are_refused_in_words() -> None:
    right = {"axis": Axis.HARM, "code": "fair", "now": "weak", "by": ANALYST}
    refuses(gradings.why_not_grade, right, [
        ({"by": NOBODY}, _only("grade an incident", "analyst", "weapons analyst")),
        ({"code": "good"}, "good is not a code of this list: how well the harm is established."),
        ({"now": "fair"}, "The incident already stands there. Choose another grade, or leave it."),
    ])  # fmt: skip
    assert gradings.why_not_grade(Axis.POSITION, "", now="duplicate", by=ANALYST) == (
        "- is not a code of this list: what the belligerent itself says."
    )
    assert gradings.code_of(Axis.STRIKE, "likely_strike") is gradings.StrikeStatus.LIKELY
    assert gradings.code_of(Axis.STRIKE, "fair") is None


def test_settling_a_statement_is_refused_in_words() -> None:
    only = _only("settle what a report says", "analyst", "intake officer", "monitor",
                 "weapons analyst")  # fmt: skip
    right = {"now": Standing("proposed"), "wanted": State.ACCEPTED, "by": ANALYST}
    refuses(statements.why_not_settle, right, [
        ({"by": NOBODY}, only),
        ({"wanted": State.PROPOSED}, "Accept the statement or set it aside."),
        ({"now": Standing("accepted", is_current=False)},
         "The report has been read again since. Settle the newer statement."),
        ({"now": Standing("accepted")}, "The statement is already accepted."),
    ])  # fmt: skip


def _harm(**more: Any) -> Statement:
    return Statement((0, 4), "Mill", Kind.HARM, **more)


@pytest.mark.parametrize(("said", "text", "sentence"), [
    (_harm(killed=(-1, 0)), "Mall",
     "The words are not in the text at that place. Mark them in the report again."),
    (_harm(killed=(-1, 5)), "Mill", "A count cannot be below zero."),
    (_harm(injured=(5, 4)), "Mill", "The most (4) is below the least (5)."),
    (_harm(missing=(None, 2_000_000_001), date=When("x", "soon")), "Mill",
     "2000000001 is more people than can be stored."),
    (_harm(date=When("x", "s" * 50)), "Mill", "s" * 40 + " is not a date."),
    (_harm(killed=(0, 2_000_000_000), injured=(4, 4), date=When("x", "2026")), "Mill", None),
])  # fmt: skip
def test_a_statement_is_refused_in_words(said: Statement, text: str, sentence: str | None) -> None:
    assert statements.why_not_write(said, text, by=ANALYST) == sentence


def test_judging_is_refused_in_words() -> None:
    only = _only("judge what belongs together", "analyst", "intake officer", "monitor")
    gone = "i-1 was merged into i-9. Use i-9, or part them first."
    right = {"left": End("r-1"), "right": End("i-1"), "verdict": Verdict.SAME, "holds": "different",
             "by": ANALYST}  # fmt: skip
    refuses(judgements.why_not_judge, right, [
        ({"by": NOBODY}, only),
        ({"left": End("i-1", "i-9"), "right": End("i-1", "i-9")},
         "A record cannot be judged against itself."),
        ({"right": End("i-1", "i-9")}, gone),
        ({"verdict": Verdict.WITHDRAWN},
         "Withdraw the judgement itself; that brings back what held before."),
        ({"holds": "same"}, "That is what the standing judgement says already."),
    ])  # fmt: skip
    left = judgements.why_not_judge(
        End("i-1", "i-9"), End("i-2"), Verdict.SAME, holds="", by=ANALYST
    )
    assert left == gone
    refuses(judgements.why_not_withdraw, {"holds": True, "by": ANALYST}, [
        ({"by": NOBODY}, only),
        ({"holds": False},
         "This judgement no longer holds: another replaced it, or it was withdrawn."),
    ])  # fmt: skip
    kin = {"now": "", "wanted": Relation.ACCEPTED, "by": ANALYST}
    refuses(judgements.why_not_settle_kinship, kin, [
        ({"by": NOBODY}, only), ({"now": "accepted"}, "That is what stands already."),
    ])  # fmt: skip


def test_merging_is_refused_in_words() -> None:
    only = _only("merge incidents or part them again", "analyst")
    refuses(judgements.why_not_merge, {"incident": End("i-1"), "into": End("i-2"), "by": ANALYST}, [
        ({"by": NOBODY}, only),
        ({"into": End("i-1"), "incident": End("i-1", "i-9")},
         "An incident cannot be merged into itself."),
        ({"incident": End("i-1", "i-9")}, "i-1 is already merged into i-9."),
        ({"into": End("i-2", "i-9")}, "i-2 was merged into i-9. Use i-9, or part them first."),
    ])  # fmt: skip
    refuses(judgements.why_not_split, {"incident": End("i-1", "i-9"), "by": ANALYST}, [
        ({"by": NOBODY}, only),
        ({"incident": End("i-1")}, "i-1 is not merged into another incident."),
    ])  # fmt: skip


def test_a_pattern_is_refused_in_words() -> None:
    only = _only("save a pattern or say what belongs to it", "analyst", "desk officer",
                 "legal adviser", "policy lead", "weapons analyst")  # fmt: skip
    question = asked({"munition": ["bomb"]}, "2026-03-01", "2026-03-01")
    right = {"title": "x" * 200, "question": question, "seen": 2, "version": 2, "by": ANALYST}
    refuses(patterns.why_not_save, right, [
        ({"by": NOBODY}, only),
        ({"seen": 1},
         "Somebody else changed this pattern meanwhile. Look at it again, then make your change."),
        ({"title": " "}, "Give the pattern a title: what the incidents may have in common."),
        ({"title": "x" * 201}, "A title has at most 200 characters."),
        ({"question": Question()},
         "Set at least one condition: a pattern without any would hold every incident."),
    ])  # fmt: skip
    assert patterns.why_not_save("Mills", question, by=ANALYST) is None


@pytest.mark.parametrize(("question", "sentence"), [
    (asked({}, "2026-03-02", "2026-03-01"), "The span ends before it begins."),
    (asked({"unit": [str(n) for n in range(13)]}), "Name at most 12 values for one condition."),
    (asked({"unit": [str(n) for n in range(12)]}), None),
    (asked({"unit": ["x" * 201]}), "A value has at most 200 characters."),
    (asked({"unit": ["x" * 200]}), None),
    (asked({"manner": ["m" * 50]}), f"“{'m' * 40}” is not on the list for manner of attack."),
    (asked({"manner": ["unknown"]}), "“unknown” is not on the list for manner of attack."),
    (asked({"group": ["airstrike"]}), "“airstrike” is not on the list for group harmed."),
    (asked({"manner": ["airstrike"]}), None), (asked({}, "", "2026-03-01"), None),
])  # fmt: skip
def test_a_question_is_refused_in_words(question: Question, sentence: str | None) -> None:
    assert patterns.why_not_ask(question) == sentence


def test_what_belongs_to_a_pattern_is_refused_in_words() -> None:
    right = {"verdict": patterns.Verdict.ADDED, "holds": "left_out", "merged": False,
             "by": somebody(Role.LEGAL_ADVISER)}  # fmt: skip
    refuses(patterns.why_not_include, right, [
        ({"by": NOBODY}, _only("save a pattern or say what belongs to it", "analyst", "desk officer",
                               "legal adviser", "policy lead", "weapons analyst")),
        ({"merged": True}, "This incident was merged into another. Say it of that one."),
        ({"verdict": patterns.Verdict.WITHDRAWN, "holds": ""},
         "Nobody added this incident or left it out."),
        ({"holds": "added"}, "This was said of the incident already."),
    ])  # fmt: skip
    with pytest.raises(Refused) as refused:
        asked({}, "x" * 50)
    assert str(refused.value) == "x" * 40 + " is not a day. Write it as 2026-03-12."
    told = asked({"unit": [" 2nd Wing ", "2nd Wing", ""]}, "2026-03-01", " ")
    assert patterns.to_json(told) == {"unit": ["2nd Wing"], "since": "2026-03-01"}
    assert patterns.from_json(patterns.to_json(told)) == told
    assert patterns.shown(Aspect.MANNER, "airstrike") == "airstrike"
    assert patterns.shown(Aspect.UNIT, "airstrike") == "airstrike"
    assert isinstance(patterns.shown(Aspect.MANNER, "airstrike"), Manner)


def test_whom_reports_go_back_to_is_told_in_words() -> None:
    def words(*tellers: Teller, edges: list[tuple[str, str]]) -> list[tuple[str, str]]:
        return [(one.name, str(one.words)) for one in origins_of(tellers, edges)]

    wire, echo = Teller("r-1", credited_to="Nordwire"), Teller("r-2", publisher="Echo")
    assert words(wire, echo, edges=[("r-1", "r-2")]) == [("Nordwire", "1 of 2 credit Nordwire.")]
    assert words(echo, edges=[]) == [("Echo", "It credits nobody: Echo tells it.")]
    post = Teller("r-3", source="Post", published_on="2026-03-01")
    assert words(echo, post, edges=[("r-2", "r-3")]) == [
        ("Post", "None credits anybody; Post is the first of them.")
    ]
    bare = [Teller("r-4"), Teller("r-5")]
    assert words(*bare, edges=[("r-4", "r-5"), ("r-4", "r-9")]) == [
        ("", "None of them names a publisher or credits anybody.")
    ]


@pytest.mark.parametrize(("name", "before", "after", "sentence"), [
    ("title", "A", "B", "The title changed from “A” to “B”."),
    ("happened_on", "2026-03-12", "2026", "The date changed from 12 March 2026 to 2026."),
    ("part_of_day", "night", "unknown", "The part of the day changed from night to not said."),
    ("place", "", "Orla", "The place changed from not known to Orla."),
    ("object_hit", "mill", "", "What was hit changed from mill to not known."),
    ("manner", "drone", "airstrike", "How it was done changed from drone strike to airstrike."),
    ("grading", "", "fair", "The grading of the harm changed from not graded yet to fair."),
    ("strike_status", "", "likely_strike",
     "What is known of the strike changed from not assessed yet to likely strike."),
    ("belligerent_position", "not-yet-assessed", "duplicate",
     "The belligerent’s own position changed from not yet assessed to duplicate."),
    ("recipient_states", [], ["Tamrin", "Veskara"],
     "The recipient states changed from not known to Tamrin, Veskara."),
    ("description", "a", "b", "The description was written anew."),
    ("situation", "t-1", "t-2", "The incident was placed in another situation."),
])  # fmt: skip
def test_what_changed_is_told_in_words(name: str, before: Any, after: Any, sentence: str) -> None:
    assert list(versions.changes({name: before}, {name: after})) == [sentence]
    assert list(versions.changes({name: after}, {name: after})) == [
        "Nothing a reader sees changed."
    ]
    assert list(versions.changes(None, {"title": "Mill"})) == ["The incident began as “Mill”."]


def test_a_statement_is_told_in_pieces() -> None:
    said = _harm(
        killed=(9, None), injured=(None, None), missing=(1, 2), object_hit="mill", weapon="bomb",
        scope=Scope.RUNNING_TOTAL, modality=Modality.DENIED, manner=Manner.AIRSTRIKE,
        date=When("on Tuesday", "2026-03-10"), place=Place("Orla"), actor="Tamrin", unit="2nd Wing",
        damage="the roof", service_effect="no bread",
    )  # fmt: skip
    assert [str(one) for one in chips(said)] == [
        "killed: 9 or more", "missing: 1–2", "running total", "denied", "when: 10 March 2026",
        "where: Orla", "object: mill", "damage: the roof", "services: no bread", "how: airstrike",
        "weapon: bomb", "by: Tamrin", "unit: 2nd Wing",
    ]  # fmt: skip
    vague = _harm(date=When("one evening", ""), killed=(0, 0))
    assert [str(one) for one in chips(vague)] == ["killed: 0", "when: one evening"]
