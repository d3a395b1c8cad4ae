"""From a photograph to an application that is stopped: inscription, identification, transfer, finding,
suspension; and screening says why, down to the words and the votes.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from tests.journeys.acts import (
    TOLD,
    answer,
    await_statements,
    begin,
    countersign,
    drop,
    in_days,
    propose,
)
from tests.journeys.conftest import DESK, HIGH, PHONE, Traveller
from tests.journeys.seed_arms import ARTICLE

pytestmark = [pytest.mark.journey, pytest.mark.parametrize("width", [1440])]

SETTINGS, SEED, WORKER = "answerable.config.settings", "tests.journeys.seed_arms", True
WHY = {"en": "as the plate and the register show", "ar": "كما تبيّن اللوحة والسجل"}
VOTE = {"en": "no more of these until it is explained", "ar": "لا مزيد من هذه حتى يُفسَّر ما حدث"}
ASKED = "?recipient=Veskara&article=gbu%2012&asks=approval"


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_photograph_comes_to_stop_an_application(
    traveller: Traveller, language: str, width: int, tmp_path: Path
) -> None:
    one, because = traveller, WHY[language]
    one.sign_in("analyst")
    one.speak(language)
    report, incident = _told(one, because, language, tmp_path)
    observation = _observed(one, report, incident, language)
    identified = _identified(one, observation, because, language)
    _came_by_a_transfer(one, observation, identified, because, language)
    one.check()
    case = _found(one, incident, identified, because, language)
    decision = _suspended(one, case, because, language)
    _stopped(one, decision, because, language)
    _every_page(one, observation, language)
    assert (one.notes, one.elsewhere) == ([], [])


def _told(one: Traveller, because: str, language: str, folder: Path) -> tuple[str, str]:
    """An incident is begun from an article, and a photograph of a fragment is dropped in beside it."""
    article = drop(one, TOLD[language], folder)
    await_statements(one, article)
    one.submit("#accept-all")
    incident = begin(one, article, because)
    picture = Image.new("RGB", (640, 360), "grey")
    ImageDraw.Draw(picture).text((200, 160), ARTICLE, fill="black")
    picture.save(folder / "fragment.png")
    one.go("/reports/new")
    one.submit("form[action='/reports/new/file']", file=str(folder / "fragment.png"),
               source="Coastal Wire")  # fmt: skip
    return one.path.rsplit("/", 1)[1], incident


def _observed(one: Traveller, report: str, incident: str, language: str) -> str:
    """A weapons analyst copies what is written on it; the reader offers the article."""
    one.hand_to("weapons", f"/reports/{report}/observe", language)
    one.look()
    one.submit("form[action$='/observe/record']", what="data plate", transcript=ARTICLE,
               about=incident.rsplit("/", 1)[1])  # fmt: skip
    one.check()
    observation = one.path
    one.submit("form[action$='/candidate']:has(input[name='article'][type='hidden'])")
    return observation


def _identified(one: Traveller, observation: str, because: str, language: str) -> str:
    """Signed by one, reviewed by another."""
    form = "form[action$='/identify']:has(#id-d)"
    one.submit(form, answer="article", designation=ARTICLE, likelihood="very_likely",
               confidence="high", method="inscription", because=because,
               article=_article(one))  # fmt: skip
    review = one.page.locator("form[action$='/review']").first.get_attribute("action")
    one.hand_to("weapons2", observation, language)
    one.submit("form[action$='/review']", verdict="agrees", because=because)
    return str(review).split("/")[2]


def _article(one: Traveller) -> str:
    return str(one.page.locator("#id-a option").last.get_attribute("value"))


def _came_by_a_transfer(
    one: Traveller, observation: str, identified: str, because: str, language: str
) -> None:
    one.hand_to("weapons", observation, language)
    one.submit("form[action$='/origin']", kind="supplied_by_us", basis="register",
               confidence="moderate", because=because)  # fmt: skip
    transfer = one.page.locator("#ln-list option").first.get_attribute("value")
    one.submit("form[action$='/link']", target=str(transfer), verdict="may_have", because=because)
    one.hand_to("weapons2", observation, language)
    one.submit("form[action$='/review-origin']", verdict="agrees", because=because)
    assert one.page.locator(f"a[href='/transfers/{transfer}']").count() > 0


def _found(one: Traveller, incident: str, identified: str, because: str, language: str) -> str:
    """The case, its findings signed by two; that on the arms cites the identification."""
    reference = incident.rsplit("/", 1)[1]
    one.hand_to("analyst", f"/triage/{reference}", language)
    one.submit(
        f"form[action='/triage/{reference}/decide']", disposition="accepted", because=because
    )
    one.submit(f"form[action='/triage/{reference}/open-case']", because=because)
    case = one.path
    one.go(f"{case}?finding=arms_origin")
    one.submit("#finding-form", likelihood="very_likely", confidence="high", because=because,
               **{"#cites": identified})  # fmt: skip
    for prompts, more in ((("harm", "actor", "harmed", "avoidable"), 1), (("policy_impact",), 0)):
        answer(one, case, prompts, because)
        one.hand_to("second", case, language)
        countersign(one, case, len(prompts) + more)
        one.hand_to("analyst", case, language)
        one.submit(f"form[action='{case}/move'].act", because=because)
    return case


def _suspended(one: Traveller, case: str, because: str, language: str) -> str:
    """A plan that says what it covers, put to the decision, voted on and taken."""
    one.go(f"{case}/plan")
    one.check()
    one.page.locator("details:has(#c-recipient-1)").evaluate("fold => { fold.open = true }")
    propose(one, case, "suspend_transfers", because,
            **{"#c-recipient-1": "Veskara", "#c-article-1": ARTICLE})  # fmt: skip
    one.submit("form[action^='/plans/'][action$='/decide']", because=because)
    decision = one.path
    one.hand_to("decider", decision, language)
    one.submit(f"form[action='{decision}/vote']", view="for", because=VOTE[language])
    one.submit(f"form[action='{decision}/decide']", review_on=in_days(90), because=because)
    one.check()
    return decision


def _every_page(one: Traveller, observation: str, language: str) -> None:
    """Every page of arms and screening pleases axe and fits: in Arabic a phone, in English a desk."""
    kept, restriction = one.found("/screening", "sc-"), one.found("/restrictions", "rn-")
    one.hand_to("weapons", observation, language)
    one.page.set_viewport_size({"width": PHONE if language == "ar" else DESK, "height": HIGH})
    transfer, article = one.found("/transfers", "tr-"), one.found("/articles", "at-")
    lists = ("/arms", "/articles", "/transfers", "/licences", "/units?name=Wing", "/observations",
             "/end-use", "/arms/inscriptions", "/screening", "/restrictions")  # fmt: skip
    for path in (*lists, f"/screening{ASKED}", observation, transfer, article, kept, f"{kept}/1",
                 f"{kept}/certificate", restriction):  # fmt: skip
        one.go(path)
        one.unfold()
        one.look()


def _stopped(one: Traveller, decision: str, because: str, language: str) -> None:
    """Screening is refused at once, and why can be followed to the decision, its words and votes."""
    one.hand_to("licensing", f"/screening{ASKED}", language)
    one.look()
    restriction = one.page.locator("main a[href^='/restrictions/']").first.get_attribute("href")
    one.submit("form[action='/screening/keep']", title="A-101")
    one.check()
    one.go(f"{one.path}/1")
    one.look()
    going_on = one.page.locator("input[name='view'][value='go_on']")
    assert going_on.is_disabled()
    assert ARTICLE in one.page.locator("#why-go-on").inner_text()
    assert _refused_all_the_same(one) == 409
    one.go(str(restriction))
    one.look()
    shown = one.page.locator("main").inner_text()
    assert because in shown
    assert VOTE[language] in shown
    assert "H. Valder" in shown
    one.page.click(f"main a[href^='{decision}']")
    assert VOTE[language] in one.page.locator("main").inner_text()


def _refused_all_the_same(one: Traveller) -> int:
    """Send the ruling the page does not offer: the write refuses for the same reason."""
    one.page.locator("input[name='view'][value='go_on']").evaluate("f => { f.disabled = false }")
    one.page.locator("input[name='view'][value='go_on']").check(force=True)
    one.page.fill("#because-r", "it is needed")
    with one.page.expect_response(re.compile(r"/rule$")) as answered:
        one.page.locator("form[action$='/rule'] button").click()
    one.page.wait_for_load_state()
    assert ARTICLE in one.page.locator("main").inner_text()
    one.complaints.clear()  # the browser notes every refusal; this one is wanted
    return int(answered.value.status)
