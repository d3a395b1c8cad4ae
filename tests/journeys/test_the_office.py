"""An officer's journey: from triage and a hold to the review of what was decided, through two offices.

The case goes by the shipped procedure that asks two people for blind opinions, and passes through the
hands of four. Every page on the way is looked at on a desk and on a phone, with every fold open.
"""

from __future__ import annotations

import pytest

from tests.journeys.acts import answer, countersign, in_days, propose
from tests.journeys.conftest import Traveller
from tests.journeys.seed_offices import DESK, NEIGHBOUR

pytestmark = [pytest.mark.journey, pytest.mark.parametrize("width", [1440])]

SETTINGS, SEED = "answerable.config.settings", "tests.journeys.seed_offices"
TITLE = {"en": "Mill, Delun A", "ar": "Mill, Tann A"}
WHY = {"en": "as the report and its words show", "ar": "كما يبيّن البلاغ وكلماته"}
MINE = {"en": "two accounts agree on the hour", "ar": "تتفق روايتان على الساعة"}
THEIRS = {"en": "the second account repeats the first", "ar": "الرواية الثانية تكرار للأولى"}
DONE = {"en": "the millers saw one impact", "ar": "رأى عمال المطحنة سقوطاً واحداً"}
NOTE = {"en": "ask the mill for its register", "ar": "يُطلب سجل المطحنة"}
EFFECT = {"en": "the unit was trained; nothing like it since", "ar": "دُرِّبت الوحدة ولم يتكرر الأمر"}


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_case_goes_from_triage_to_the_review_of_its_effect(
    traveller: Traveller, language: str, width: int
) -> None:
    one, because = traveller, WHY[language]
    one.sign_in("analyst")
    one.speak(language)
    case = _triage(one, language)
    _opinions(one, case, language)
    _findings(one, case, language)
    _own_inquiry(one, case, language)
    _clocks(one, case, because)
    _notes(one, case, language)
    _hand_over(one, case, language)
    decision = _act(one, case, language)
    _carry_out(one, case, decision, language)
    one.look_at(decision, case)
    assert one.page.locator(f"form[action='{case}/reopen']").count() == 1
    assert one.page.locator("html").get_attribute("lang") == language
    assert (one.notes, one.elsewhere) == ([], [])


def _triage(one: Traveller, language: str) -> str:
    """Held by two people until a day, then accepted after all; the case begins under `ngo`."""
    because = WHY[language]
    one.go("/incidents")
    one.page.click(f"main a:has-text('{TITLE[language]}')")
    one.page.wait_for_url("**/incidents/i-*")
    triage = one.path.replace("/incidents/", "/triage/")
    decide = f"form[action='{triage}/decide']"
    one.go(triage)
    one.submit(decide, disposition="on_hold", until=in_days(20), because=because)
    one.hand_to("second", triage, language)
    one.submit(f"form[action='{triage}/second']", because=because)
    one.look_at("/triage", triage)
    one.hand_to("analyst", triage, language)
    one.submit(decide, disposition="accepted", because=because)
    one.submit(f"form[action='{triage}/open-case']", playbook="ngo", because=because)
    return one.path


def _opinions(one: Traveller, case: str, language: str) -> None:
    """Two people answer apart from each other; nobody reads the first opinion before the second."""
    form, mine = "#opinion-form", {"likelihood": "very_likely", "confidence": "high"}
    one.go(f"{case}?finding=harm")
    assert one.page.locator("#finding-form").count() == 0
    one.submit(form, because=MINE[language], **mine)
    assert MINE[language] in one.page.content()
    one.hand_to("second", case, language)
    for place in (f"{case}?finding=harm", case, f"{case}/plan", f"/notes/on{case[6:]}"):
        one.go(place)
        assert MINE[language] not in one.page.content(), place
    one.look_at(case)
    one.submit(form, likelihood="unlikely", confidence="low", because=THEIRS[language])
    assert MINE[language] in one.page.content()


def _findings(one: Traveller, case: str, language: str) -> None:
    """The finding keeps the opinion it does not share as dissent; two people sign each."""
    because = WHY[language]
    one.hand_to("analyst", f"{case}?finding=harm", language)
    one.look_at(f"{case}?finding=harm")
    one.submit("#finding-form", likelihood="very_likely", confidence="high", settled="dissent",
               because=because)  # fmt: skip
    answer(one, case, ("actor", "weapon", "harmed"), because)
    move = one.page.locator(f"form[action='{case}/move'].act button")
    assert move.is_disabled()
    one.hand_to("second", case, language)
    countersign(one, case, 4)
    one.go(case)
    assert THEIRS[language] in one.page.content()


def _own_inquiry(one: Traveller, case: str, language: str) -> None:
    """A step is planned, owned and dated, and done with what it brought."""
    one.submit(f"form[action='{case}/steps']", kind="interview", what=NOTE[language],
               due_on=in_days(7), because=WHY[language])  # fmt: skip
    one.submit("form[action^='/steps/'][action$='/end']", outcome=DONE[language])
    assert DONE[language] in one.page.locator("[id^='step-s'], [id^='step-y']").first.inner_text()


def _clocks(one: Traveller, case: str, because: str) -> None:
    """The clock of the inquiry stands still by name and reason, and is let run again."""
    inquiry = ":has(input[name='kind'][value='inquiry'])"
    one.submit(f"form[action='{case}/pause']{inquiry}", reason="danger", until=in_days(9),
               because=because)  # fmt: skip
    one.look_at(case, "/clocks")
    one.go(case)
    one.submit(f"form[action='{case}/resume']{inquiry}", because=because)
    assert one.page.locator(f"form[action='{case}/pause']{inquiry}").count() == 1


def _notes(one: Traveller, case: str, language: str) -> None:
    """A note is saved, and changed: both versions stay."""
    notes = "/notes/on" + case.removeprefix("/cases")
    one.go(notes)
    one.submit(f"form[action='{notes}/write']", text=NOTE[language])
    one.look_at(notes)
    one.page.click("main article a[href^='/notes/u-']")
    one.page.wait_for_url("**/notes/u-*")
    one.submit(f"form[action='{one.path}/save']", text=NOTE[language] + " 2026")
    one.look_at(one.path)
    assert one.page.locator("aside details").count() == 2


def _hand_over(one: Traveller, case: str, language: str) -> None:
    """The case is given to one office, offered to another, and accepted there by somebody else."""
    because = WHY[language]
    one.go(case)
    one.submit(f"form[action='{case}/assign']:has(#office)", because=because,
               **{"#office": _office(one, DESK)})  # fmt: skip
    one.submit(f"form[action='{case}/refer']", because=because,
               **{"#office": _office(one, NEIGHBOUR)})  # fmt: skip
    one.hand_to("desk", "/handover", language)
    one.look_at("/handover", case)
    accept = f"form[action='{case}/referral/accept']"
    one.page.locator(f"{accept} [name='take']").evaluate("box => { box.checked = true }")
    one.submit(accept, because=because)
    text = one.page.locator("section:has(#h-h)").inner_text()
    assert NEIGHBOUR in text
    assert "M. Orrin" in text


def _office(one: Traveller, name: str) -> str:
    """What the form on the page knows an office by."""
    return str(one.page.locator("#office option", has_text=name).get_attribute("value"))


def _act(one: Traveller, case: str, language: str) -> str:
    """On to the last stage, a plan with a clearance, a vote, and a decision with a day of review."""
    because = WHY[language]
    for prompts in (("supplier", "avoidable"), ("safe_to_act",)):
        one.hand_to("analyst", case, language)
        one.submit(f"form[action='{case}/move'].act", because=because)
        answer(one, case, prompts, because)
        one.hand_to("second", case, language)
        countersign(one, case, len(prompts))
    one.hand_to("analyst", f"{case}/plan", language)
    one.look_at(f"{case}/plan")
    asked = one.page.locator("label", has_text=NEIGHBOUR).locator("[name='ask']")
    asked.check()
    propose(one, case, "submit_to_partner", because)
    one.hand_to("desk", f"{case}/plan", language)
    one.submit("form[action^='/plans/'][action$='/clear']", view="clear_with_comment",
               because=because)  # fmt: skip
    one.hand_to("analyst", f"{case}/plan", language)
    one.submit("form[action^='/plans/'][action$='/decide']", because=because)
    decision = one.path
    for voter in ("second", "decider"):
        one.hand_to(voter, decision, language)
        one.submit(f"form[action='{decision}/vote']", view="for", because=because)
    one.look_at(decision)
    one.submit(f"form[action='{decision}/decide']", review_on=in_days(90), because=because)
    return decision


def _carry_out(one: Traveller, case: str, decision: str, language: str) -> None:
    """The measure is carried out with evidence, its effect reviewed, and the case closed."""
    because = WHY[language]
    one.hand_to("analyst", decision, language)
    one.look_at(decision, "/decisions")
    one.go(decision)
    one.submit("form[action^='/measures/'][action$='/done']", evidence=DONE[language],
               because=because)  # fmt: skip
    one.go(case)
    one.submit(f"form[action='{case}/move'].act", because=because)
    one.go(decision)
    one.submit(f"form[action='{decision}/review']", effect=EFFECT[language], because=because)
    assert EFFECT[language] in one.page.locator("main").inner_text()
    one.go(case)
    one.submit(f"form[action='{case}/close']", because=because)
