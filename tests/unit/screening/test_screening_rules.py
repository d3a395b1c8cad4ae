"""Lines as they are written, how they stand, what may be ruled, and what a certificate binds to."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from hashlib import sha256

import pytest

from answerable.actor import Role
from answerable.arms.rules.keeping import why_not_known
from answerable.arms.rules.restrictions import Asked
from answerable.refusal import Sentence
from answerable.screening.rules import bearings, certificates, lines, rulings
from answerable.screening.rules.bearings import Bearing, Bears, Near, Standing, Weight
from answerable.screening.rules.lines import Question
from tests.build import NOON
from tests.unit.assessment.arrange import person

TODAY = NOON.date()
FACTS = {
    "kind": "suspend_transfers", "from_on": "2026-03-16", "until_on": "", "covers": "Veskara",
    "open": "unit asks", "state": "suspended", "since": "2026-03-01", "ours": "2",
}  # fmt: skip


def _bears(weight: Weight, kind: Bears = Bears.RESTRICTION) -> Bearing:
    return Bearing(kind, weight, Near.RECIPIENT, 3, ("rn-1",), FACTS)


@pytest.mark.parametrize("known", sorted(bearings.SENTENCES, key=str))
def test_whatever_bears_is_told_and_kept_as_it_is(known: tuple[Bears, Weight]) -> None:
    one = _bears(known[1], known[0])
    sentence = bearings.told(one)
    assert isinstance(sentence, Sentence)
    assert "{" not in sentence
    assert bearings.from_kept(one.kept()) == one


def test_what_is_left_open_and_until_when_is_said() -> None:
    told = bearings.told(_bears(Weight.MAY_BLOCK))
    assert told.endswith("The application leaves open: unit, what is asked for.")
    assert "until it is lifted" in told
    ended = replace(_bears(Weight.BLOCKS), facts={**FACTS, "until_on": "2026-04-01"})
    assert "to 2026-04-01" in bearings.told(ended)


@pytest.mark.parametrize(
    ("weights", "unknown", "expected"),
    [
        ((Weight.NOTED, Weight.MAY_BLOCK, Weight.BLOCKS), True, Standing.BLOCKED),
        ((Weight.NOTED, Weight.MAY_BLOCK), True, Standing.MAY_BE_BLOCKED),
        ((Weight.NOTED,), True, Standing.NOT_RECOGNISED),
        ((), True, Standing.NOT_RECOGNISED),
        ((Weight.BINDS,), False, Standing.BEARS),
        ((Weight.ALLEGED,), False, Standing.BEARS),
        ((), False, Standing.NOTHING),
    ],
)  # fmt: skip
def test_how_an_application_stands(
    weights: tuple[Weight, ...], unknown: bool, expected: Standing
) -> None:
    assert bearings.standing_of([_bears(one) for one in weights], unknown=unknown) is expected


RULES = {
    # ruling: may it be given when nothing stops it, when something may, when something does
    "go_on": (True, False, False), "refuse": (True, True, True), "ask_further": (True, True, True),
    "pass": (False, False, False), "": (False, False, False),
}  # fmt: skip


@pytest.mark.parametrize("view", sorted(RULES))
@pytest.mark.parametrize("role", list(Role))
def test_only_a_licensing_officer_rules_and_nobody_passes_what_holds(view: str, role: Role) -> None:
    found = ((), (_bears(Weight.MAY_BLOCK),), (_bears(Weight.MAY_BLOCK), _bears(Weight.BLOCKS)))
    for stops, may in zip(found, RULES[view], strict=True):
        allowed = (
            rulings.why_not_rule(view, (_bears(Weight.BINDS), *stops), by=person(role)) is None
        )
        assert allowed == (may and role is Role.LICENSING_OFFICER)
    machine = replace(person(Role.LICENSING_OFFICER), account=None)
    assert rulings.why_not_rule("refuse", (), by=machine) is not None


def test_a_list_is_read_by_its_headings_in_either_language() -> None:
    good, bad = lines.read_table([
        ["Destination", "Designation", "نوع", "الطلب", "Qty", "Application"],
        ["Veskara", "GBU-12", "ignored", "تسليم", "40", "A-1"], ["", "", "", "", "", " "],
        ["Tamrin", "", "", "gift", "1", "A-2"], ["", "", "", "", "7", "A-3"], ["Orlund"],
        ["x" * 121, "", "", "", "", ""],
    ])  # fmt: skip
    assert good == [
        Question("Veskara", article="GBU-12", asks=Asked.DELIVERY, label="A-1", quantity="40"),
        Question("Orlund"),
    ]
    assert [one.row for one in bad] == [4, 5, 7]
    assert lines.read_table([]) == ([], [])
    assert lines.columns(["recipient", "Country", "asks"]) == {0: "recipient", 2: "asks"}


@pytest.mark.parametrize("role", list(Role))
def test_who_keeps_a_screening(role: Role) -> None:
    keeps = {"licensing_officer", "weapons_analyst", "analyst", "policy_lead", "desk_officer",
             "legal_adviser", "decider"}  # fmt: skip
    assert (lines.why_not_keep([Question("Veskara")], by=person(role)) is None) == (role in keeps)


def test_what_cannot_be_screened_is_said_why() -> None:
    by = person(Role.ANALYST)
    assert lines.why_not_keep([], by=by) is not None
    assert lines.why_not_keep([Question("––")], by=by) is not None
    assert lines.why_not_keep([Question("V")] * lines.MOST_LINES, by=by) is None
    assert lines.why_not_keep([Question("V")] * (lines.MOST_LINES + 1), by=by) is not None
    assert lines.why_not_line(Question("x" * 120)) is None
    assert why_not_known(TODAY, today=TODAY) is None
    assert why_not_known(None, today=TODAY) is None
    assert why_not_known(TODAY + timedelta(1), today=TODAY) is not None


REFUSALS = {
    "Your roles look at what bears on an application; they keep no screening of it.":
        lambda: lines.why_not_keep([Question("V")], by=person(Role.MONITOR)),
    "There is no line to screen.": lambda: lines.why_not_keep([], by=person(Role.ANALYST)),
    "At most 20000 lines are screened together.":
        lambda: lines.why_not_keep([Question("V")] * 20_001, by=person(Role.ANALYST)),
    "Name at least a recipient, a unit, an article or a licence.":
        lambda: lines.why_not_line(Question(label="A-1", quantity="4")),
    "A cell is longer than 40 characters.":
        lambda: lines.why_not_line(Question("V", quantity="x" * 41)),
    "Only a licensing officer rules on an application.":
        lambda: rulings.why_not_rule("refuse", (), by=person(Role.DECIDER)),
    "Choose: it may go on, it is refused, or more is to be asked.":
        lambda: rulings.why_not_rule("pass", (), by=person(Role.LICENSING_OFFICER)),
    "It cannot go on while this holds. The unit is on a list of ineligible units,"
    " in force from 2026-03-16 until it is lifted.":
        lambda: rulings.why_not_rule(
            "go_on", (_bears(Weight.MAY_BLOCK), _bears(Weight.BLOCKS, Bears.LISTING)),
            by=person(Role.LICENSING_OFFICER)),
    "It may be covered by what holds: complete the application first. A unit is on a list of"
    " ineligible units, in force from 2026-03-16 until it is lifted. The application leaves open:"
    " unit, what is asked for.":
        lambda: rulings.why_not_rule(
            "go_on", (_bears(Weight.BINDS), _bears(Weight.MAY_BLOCK, Bears.LISTING)),
            by=person(Role.LICENSING_OFFICER)),
}  # fmt: skip


@pytest.mark.parametrize("words", REFUSALS)
def test_each_refusal_says_what_is_to_be_done(words: str) -> None:
    assert str(REFUSALS[words]()) == words


def test_a_row_that_cannot_be_screened_says_why_and_from_when_to_when_is_said_in_full() -> None:
    _, bad = lines.read_table([["Destination", "Asks for"], ["Tamrin", "gift"], ["", "sale"]])
    assert [(one.row, str(one.because)) for one in bad] == [
        (2, "What it asks for is not known."),
        (3, "Name at least a recipient, a unit, an article or a licence."),
    ]
    term = bearings.term_of("2026-03-16", "2026-04-01")
    assert str(term) == "in force from 2026-03-16 to 2026-04-01"
    sent = _bears(Weight.NOTED, Bears.TRANSFER)
    assert bearings.told(sent) == (
        "Earlier transfers of this article to the recipient: 3, of these from us: 2."
    )
    assert bearings.told(replace(sent, facts={})).endswith("of these from us: .")


def test_a_certificate_is_the_hash_of_one_plain_form_that_anybody_can_make_again() -> None:
    asked = Question("Vésk", "2nd", "GBU", "L-1", Asked.DELIVERY, "A-1", "40")
    entry = certificates.entry(
        1, asked, Standing.BLOCKED, [replace(_bears(Weight.BLOCKS), facts={})]
    )
    text = (
        '{"article":"GBU","asks":"delivery","bearings":[{"count":3,"facts":{},"kind":"restriction",'
        '"near":"recipient","references":["rn-1"],"weight":"blocks"}],"label":"A-1","licence":"L-1",'
        '"number":1,"quantity":"40","recipient":"Vésk","standing":"blocked","unit":"2nd"}'
    )
    whole = f"2026-03-16 2026-03-15\n{text}\n".encode()
    days = TODAY, TODAY - timedelta(1)
    assert certificates.digest(*days, [entry]) == sha256(whole).hexdigest()
    broken = replace(asked, label="\ud800")
    entry = certificates.entry(2, broken, Standing.NOTHING, [])
    assert len(certificates.digest(*days, [entry])) == 64


def test_a_certificate_binds_to_every_answer_and_both_days() -> None:
    asked, found = Question("Veskara", label="A-1"), [_bears(Weight.BLOCKS)]
    first = certificates.entry(1, asked, Standing.BLOCKED, found)
    kept = certificates.digest(TODAY, TODAY, [first])
    assert kept == certificates.digest(TODAY, TODAY, [dict(reversed(first.items()))])
    others = [
        certificates.digest(TODAY, TODAY - timedelta(1), [first]),
        certificates.digest(TODAY - timedelta(1), TODAY, [first]),
        certificates.digest(TODAY, TODAY, [first, first]),
        *(certificates.digest(TODAY, TODAY, [{**first, name: "x"}]) for name in first),
    ]
    assert kept not in others
    assert len(set(others)) == len(others)
    assert certificates.tally([Standing.BLOCKED, Standing.BLOCKED])["blocked"] == 2
    assert set(certificates.tally([])) == {one.value for one in Standing}
