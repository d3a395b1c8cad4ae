"""What is said of findings, opinions, dissent and the law view, word for word, and which fault first."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from answerable.actor import Role
from answerable.assessment.rules import findings, law, opinions
from answerable.assessment.rules.cites import why_not_cite, why_not_news
from answerable.assessment.rules.deference import Aside, why_not_set_aside
from answerable.assessment.rules.efforts import Effort, why_not_efforts
from answerable.assessment.rules.findings import Answer, FindingState, Held
from answerable.assessment.rules.law import Point, ViewState
from answerable.assessment.rules.opinions import Blind, Stated
from tests.unit.assessment.arrange import CHIRG, person
from tests.unit.refusing import refuses

ANALYST, READER = person(Role.ANALYST), person(Role.INSPECTOR)
HARM = next(p for p in CHIRG.first_stage.prompts if p.code == "harm")
RIGHT = Answer("harm", "likely", "low", "two films")


@pytest.mark.parametrize(("answer", "sentence"), [
    (Answer("harm", "perhaps", "", ""), "Choose how likely it is, or that you cannot tell."),
    (Answer("harm", "cannot_tell", "low", ""),
     "Who cannot tell states no confidence: leave confidence open."),
    (Answer("harm", "likely", "", ""),
     "Say how confident you are: low, moderate or high. It is not the likelihood."),
    (Answer("harm", "likely", "low", " "),
     "Give your reasons: a finding without them cannot be signed."),
    (replace(RIGHT, cites=("z-1",), efforts=(Effort("prayer", True),)),
     "A finding does not rest on z-1: cite a statement, an exhibit, a report, a pattern, a law view, a "
     "step of own inquiry, an identification, a transfer, a licence, or what the partner "
     "answered, promised or inquired into."),
    (replace(RIGHT, efforts=(Effort("prayer", True),), set_aside=(Aside("r-1", "r-1", ""),)),
     "Say of interview, site visit, imagery, fragments or something else what was done."),
    (replace(RIGHT, set_aside=(Aside("r-1", "r-1", ""),)),
     "A source cannot be set aside in favour of itself."),
])  # fmt: skip
def test_an_answer_is_refused_in_words(answer: Answer, sentence: str) -> None:
    assert findings.why_not_answer(answer) == sentence
    assert findings.why_not_answer(RIGHT) is None


def test_writing_is_refused_in_words() -> None:
    right = {"answer": RIGHT, "prompt": HARM, "playbook": CHIRG, "reached": True, "closed": False,
             "by": ANALYST}  # fmt: skip
    refuses(findings.why_not_write, right, [
        ({"closed": True}, "This case is closed. Reopen it to add a finding."),
        ({"reached": False}, "The case has not reached the stage that asks this."),
        ({"by": READER}, "Only the incident analyst may answer this."),
        ({"answer": replace(RIGHT, likelihood="")},
         "Choose how likely it is, or that you cannot tell."),
    ])  # fmt: skip


def test_signing_is_refused_in_words() -> None:
    draft = Held("harm", FindingState.DRAFT, "a-1")
    right = {"held": draft, "prompt": HARM, "playbook": CHIRG, "closed": False, "by": ANALYST}
    no_draft = "There is no draft to sign here."
    refuses(findings.why_not_sign, right, [
        ({"closed": True}, "This case is closed. Reopen it to sign."),
        ({"held": None}, no_draft),
        ({"held": replace(draft, state=FindingState.SIGNED)}, no_draft),
        ({"by": READER}, "Only the incident analyst may sign this."),
    ])  # fmt: skip
    signed = Held("harm", FindingState.SIGNED, "a-8", ("a-9",))
    none_waits = "No finding here waits for a second signature."
    refuses(findings.why_not_countersign, {**right, "held": signed}, [
        ({"closed": True}, "This case is closed. Reopen it to sign."),
        ({"held": None}, none_waits),
        ({"held": draft}, none_waits),
        ({"held": replace(signed, author="a-1", signers=("a-1",))},
         "You cannot give the second signature: the draft was yours."),
        ({"held": replace(signed, signers=("a-9", "a-1"))},
         "You cannot give the second signature: the first is yours."),
        ({"by": READER}, "Only the incident analyst or policy lead may countersign this."),
    ])  # fmt: skip


def test_withdrawing_is_refused_in_words() -> None:
    signed = Held("harm", FindingState.SIGNED, "a-1", ("a-9",))
    none = "There is no finding here to withdraw."
    refuses(findings.why_not_withdraw, {"held": signed, "closed": False, "by": ANALYST}, [
        ({"closed": True}, "This case is closed. Reopen it to withdraw a finding."),
        ({"held": None}, none),
        ({"held": replace(signed, state=FindingState.WITHDRAWN)}, none),
        ({"held": replace(signed, state=FindingState.REPLACED)}, none),
        ({"held": replace(signed, author="a-2")},
         "Only who wrote or signed a finding may withdraw it."),
    ])  # fmt: skip


def test_what_is_cited_as_new_is_refused_in_words() -> None:
    cite = "Cite what is new: a report, a statement or an exhibit."
    assert why_not_news([], "A name") == cite
    assert why_not_news(["r-1", "w-1"], "") == cite
    assert why_not_news(["r-1", "x-1", "q-1"], " ") == "Say what is new in it."
    assert why_not_news(["r-1", "x-1", "q-1"], "A name") is None
    assert why_not_cite(["q-1", "an-1", "cm-1", "pi-1", "y-1", "w-1", "b-1"]) is None


@pytest.mark.parametrize(("asides", "sentence"), [
    ([Aside("q-1", "r-1", "")],
     "Name the report or source set aside, and the one preferred, by reference."),
    ([Aside("s-1", "x-1", "")],
     "Name the report or source set aside, and the one preferred, by reference."),
    ([Aside("s-1", "s-1", "")], "A source cannot be set aside in favour of itself."),
    ([Aside("s-1", "r-1", " ")], "Say why s-1 was set aside."),
    ([Aside("s-1", "r-1", "late"), Aside("s-1", "r-2", "late")], "Set each source aside once."),
])  # fmt: skip
def test_setting_aside_is_refused_in_words(asides: list[Aside], sentence: str) -> None:
    assert why_not_set_aside(asides) == sentence
    assert why_not_set_aside([Aside("s-1", "r-1", "late"), Aside("r-2", "r-1", "late")]) is None


@pytest.mark.parametrize(("lines", "sentence"), [
    ([Effort("prayer", True), Effort("prayer", True)],
     "Say of interview, site visit, imagery, fragments or something else what was done."),
    ([Effort("imagery", False), Effort("imagery", False)],
     "Say of each kind of effort once whether it was made."),
    ([Effort("imagery", True), Effort("site_visit", False, " ")],
     "Say why it was not done: site visit."),
])  # fmt: skip
def test_efforts_are_refused_in_words(lines: list[Effort], sentence: str) -> None:
    assert why_not_efforts(lines) == sentence
    assert why_not_efforts([Effort("imagery", True), Effort("other", False, "no road")]) is None


def test_an_opinion_is_refused_in_words() -> None:
    right = {"opinion": RIGHT, "prompt": HARM, "playbook": CHIRG, "reached": True, "closed": False,
             "blind": Blind(2, 1), "by": ANALYST}  # fmt: skip
    refuses(opinions.why_not_opine, right, [
        ({"closed": True}, "This case is closed. Reopen it to give an opinion."),
        ({"reached": False}, "The case has not reached the stage that asks this."),
        ({"by": READER}, "Only the incident analyst may answer this."),
        ({"blind": Blind(0, 0, mine=True)}, "This question asks for no opinion beforehand."),
        ({"blind": Blind(2, 2, mine=True)},
         "You have given your opinion. It stands as you gave it."),
        ({"blind": Blind(2, 2)}, "All 2 opinions are in."),
        ({"opinion": replace(RIGHT, because="")},
         "Give your reasons: a finding without them cannot be signed."),
    ])  # fmt: skip
    assert opinions.why_not_before_opinions(Blind(2, 1)) == (
        "2 people first give their opinion apart from each other: 1 are in so far."
    )


def test_asking_anew_is_refused_in_words() -> None:
    right = {"prompt": HARM, "playbook": CHIRG, "reached": True, "closed": False, "came_back": True,
             "blind": Blind(2, 2), "by": ANALYST}  # fmt: skip
    refuses(opinions.why_not_ask_again, right, [
        ({"closed": True}, "This case is closed. Reopen it to give an opinion."),
        ({"reached": False}, "The case has not reached the stage that asks this."),
        ({"by": READER}, "Only the incident analyst may answer this."),
        ({"blind": Blind(0, 0)}, "This question asks for no opinion beforehand."),
        ({"blind": Blind(2, 1)}, "Opinions on this are still being given: 1 of 2 are in."),
        ({"came_back": False},
         "Opinions are asked for anew only when the case has come back: reopened, or returned to the "
         "stage that asks this."),
    ])  # fmt: skip


@pytest.mark.parametrize(("likelihood", "settled", "resolution", "sentence"), [
    ("likely", "dissent", "", "No opinion differs from this finding."),
    ("unlikely", "", "",
     "An opinion differs from this finding: say how it was resolved, or keep it as dissent."),
    ("unlikely", "resolved", " ", "Say how the disagreement was resolved."),
    ("unlikely", "resolved", "We looked again", None),
    ("unlikely", "dissent", "", None),
    ("likely", "", "", None),
])  # fmt: skip
def test_a_disagreement_is_settled_in_words(
    likelihood: str, settled: str, resolution: str, sentence: str | None
) -> None:
    given = [Stated("a-2", "likely"), Stated("a-3", "likely", "low")]
    assert (
        opinions.why_not_settle(given, likelihood, settled=settled, resolution=resolution)
        == sentence
    )


def test_dissent_from_a_finding_is_refused_in_words() -> None:
    signed = Held("harm", FindingState.COUNTERSIGNED, "a-8", ("a-8", "a-9"))
    none = "There is no finding here to dissent from."
    own = "Your own name stands under this finding. Withdraw it instead."
    right = {"held": signed, "prompt": HARM, "likelihood": "unlikely", "differs": True,
             "dissented": False, "playbook": CHIRG, "by": ANALYST}  # fmt: skip
    refuses(opinions.why_not_dissent, right, [
        ({"held": None}, none),
        ({"held": replace(signed, state=FindingState.WITHDRAWN)}, none),
        ({"held": replace(signed, state=FindingState.REPLACED)}, none),
        ({"by": READER}, "Only the incident analyst or policy lead may record a dissent."),
        ({"held": replace(signed, author="a-1")}, own),
        ({"held": replace(signed, signers=("a-8", "a-1"))}, own),
        ({"dissented": True}, "Your dissent stands with this finding already."),
        ({"likelihood": "perhaps"}, "Choose how likely it is, or that you cannot tell."),
        ({"differs": False}, "This is what the finding says: there is nothing to dissent from."),
    ])  # fmt: skip


def test_a_law_view_is_refused_in_words() -> None:
    by, point = person(Role.LEGAL_ADVISER), Point("distinction", "possible", "a market")
    once = "Give one answer to each principle of the list."
    silent = Point("necessity", "not_assessed")
    refuses(law.why_not_view, {"points": [point, silent], "by": by}, [
        ({"by": READER}, "Only a legal adviser gives a law view."),
        ({"points": [Point("mercy", "certain")]}, once),
        ({"points": [point, replace(point, view="certain")]}, once),
        ({"points": [replace(point, view="certain")]},
         "Choose an answer from the list for each principle."),
        ({"points": [silent]},
         "Assess at least one principle: until then the law is simply not assessed."),
        ({"points": [silent, replace(point, because=" ")]}, "Give your reasons on distinction."),
    ])  # fmt: skip
    refuses(law.why_not_countersign, {"state": ViewState.WRITTEN, "author": "a-9", "by": by}, [
        ({"state": None}, "No law view here awaits a second legal adviser."),
        ({"state": ViewState.STANDING}, "No law view here awaits a second legal adviser."),
        ({"by": READER}, "Only a legal adviser gives a law view."),
        ({"author": "a-1"}, "The second legal adviser must be another: this view is yours."),
    ])  # fmt: skip
    given: dict[str, Any] = {"state": ViewState.STANDING, "names": ["a-9", "a-1"], "by": by}
    refuses(law.why_not_withdraw, given, [
        ({"state": None}, "There is no law view here to withdraw."),
        ({"state": ViewState.REPLACED}, "There is no law view here to withdraw."),
        ({"names": ["a-9"]}, "Only who signed a law view may withdraw it."),
    ])  # fmt: skip
    assert law.why_not_withdraw(ViewState.WRITTEN, names=["a-1"], by=by) is None
