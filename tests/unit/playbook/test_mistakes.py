"""Every mistake as its writer reads it: line, what is wrong, what to write instead, word for word.

The words stand in `mistakes.txt`, one faulty file after another, so that they can be read as a page.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from answerable.playbook import Faulty, load
from tests.unit.playbook.books import mistakes
from tests.unit.playbook.test_comparing import FULL

PAGE = Path(__file__).with_name("mistakes.txt")
ASKED = "        question: Did"
FAULTS: tuple[tuple[str, str], ...] = (
    ("name: small", "name: large"),
    ('version: "1"', "version: 1.0"),
    ('version: "1"\n', ""),
    ("title: A small procedure", "title: {ar: إجراء}"),
    ("title: A small procedure", "title: {en: A, Arabic: إجراء}"),
    ("source: invented for the tests\n", ""),
    ("source: invented for the tests", "unconfirmed: true"),
    ("source: invented for the tests", "unconfirmed: perhaps\nnote: x"),
    ("  - code: look", "  - code: Look Here And There And Everywhere In The Long Run"),
    ("  - code: act\n", "  - code: look\n"),
    ("  - code: act\n", "  - code: closed\n"),
    ("signers: [analyst]", "signers: [a_wizard_with_a_very_long_name_that_goes_on_for_ever]"),
    ("signers: [analyst]", "signers: analyst"),
    ("signers: [analyst]", "signers: []"),
    ("countersigners: [policy_lead]", "countersigners: null"),
    (ASKED, "        needed: maybe\n" + ASKED),
    (ASKED, "        signatures: 1\n" + ASKED),
    (ASKED, "        opinions: 10\n" + ASKED),
    (ASKED, "        quest: 1\n" + ASKED),
    ("needed: false\n        law", "needed: true\n        law"),
    ("needs: [harm]", "needs: [harm, law]"),
    ("needs: [harm]", "needs: [harm, moon]"),
    ("needs: [harm]", "needs: [Harm]"),
    ("    needs: [harm]\n", ""),
    ("to: act\n    roles: [analyst]", "to: act\n    roles: []"),
    ("to: closed", "to: moon"),
    ("from: closed\n    to: look", "from: act\n    to: closed"),
    ("from: look\n    to: act", "from: look\n    to: closed"),
    ("from: act\n    to: closed", "from: act\n    to: effect_review"),
    ("amount: 7, ", ""),
    ("amount: 7,", "amount: 0,"),
    ("amount: 7,", "amount: 7, reminders: [80, 50],"),
    ("amount: 7,", "amount: 7, reminders: [0],"),
    ("amount: 7,", "amount: 7, reminders: 50,"),
    ("acknowledge: {starts: receipt", "acknowledge: {starts: launch"),
    ("  inquiry: {starts: launch, amount: 2, unit: calendar_months, source: invented}\n", ""),
    ('"stage:look"', '"stage:moon"'),
    ("amount: 7,", "amount: 7, calendar: moon,"),
    ("rule: consensus", "rule: dice"),
    ("rule: consensus", "rule: majority"),
    ("rule: consensus", "rule: majority\n  quorum: 0"),
    ("voters: [decider]", "voters: []"),
    ("family: cannot_tell", "family: not_shown"),
    ("code: on_hold", "code: accepted"),
    ('late: "{reference} is late"', 'late: "{who} is late"'),
    ('late: "{reference} is late"', 'late: "{reference is late"'),
    ("  late:", "  early:"),
    ("strict: true", "strict: often"),
    ("only: [Tamrin,", "only: [7,"),
    ("day: 2026-01-02", "day: soon"),
    ("day: 2026-01-02, ", ""),
    ("only: [killed, services]", "only: []"),
    ("  weapons:", "  wepons:"),
    ("minutes: 20, ", ""),
    ("minutes: 20,", "minutes: null,"),
    ("minutes: 20,", "minutes: 0,"),
    ("minutes: 20, source: invented", "minutes: 20"),
    ("weekend: [friday]", "weekend: [restday]"),
    ("weekend: [friday]",
     "weekend: [monday, tuesday, wednesday, thursday, friday, saturday, sunday]"),
    ("closed: [2026-12-25]", "closed: [Christmas]"),
    ("closed: [2026-12-25]", "holidays: Moon"),
    ("  default: {", "  7: {"),
    ("default: {weekend: [friday], closed: [2026-12-25]}", "default: closed"),
    ("roles: {analyst:", "roles: {wizard:"),
    ("measures:\n  - {code: training, words: training, source: invented}", "measures: []"),
    ("measures:\n  - {code: training, words: training, source: invented}", "measures: training"),
    ("scope: Any harm", "scope: *anchor"),
    ("scope: Any harm", "scope: [1, 2"),
    ("scope: Any harm to civilians", "scope: 2026-02-31"),
    ("scope: Any harm", "title: Any harm"),
    ("scope: Any harm to civilians", "scope: " + "[" * 30 + "]" * 30),
)  # fmt: skip
OTHERS = ("", "- a\n- b\n", "words", "a: \x00", "# " + "x" * 400_001)


def page() -> str:
    """What a writer is told of each faulty file."""
    told = []
    for good, bad in FAULTS:
        assert good in FULL, good
        told.append((f"{good!r} → {bad!r}", mistakes(FULL.replace(good, bad, 1))))
    told += [(repr(text[:20]), mistakes(text)) for text in OTHERS]
    return "".join(
        f"{title}\n" + "".join(f"    {mistake}\n" for mistake in found) for title, found in told
    )


def test_every_mistake_is_told_word_for_word() -> None:
    assert page() == PAGE.read_text("utf-8")


@pytest.mark.parametrize(("good", "bad"), FAULTS)
def test_every_fault_is_found(good: str, bad: str) -> None:
    assert mistakes(FULL.replace(good, bad, 1))


def test_a_refusal_counts_the_mistakes_and_names_the_first() -> None:
    with pytest.raises(Faulty) as one:
        load(FULL.replace("rule: consensus", "rule: dice"), "small")
    assert one.value.sentence == (
        "The playbook small has one mistake, on line 49: “rule” must be one of the known codes; "
        "“dice” is none."
    )
    with pytest.raises(Faulty) as two:
        load(FULL.replace("rule: consensus", "rule: dice").replace('"1"', "1"), "small")
    assert two.value.sentence == (
        "The playbook small has 2 mistakes; the first, on line 2: “version” must be words."
    )
