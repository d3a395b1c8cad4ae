"""The pages of observations, units and end-use concerns, and the chain on an incident's page."""

from __future__ import annotations

import io
import re

import pytest
from django.test import Client
from PIL import Image

from answerable.actor import Role
from answerable.arms.models import EndUseConcern, Identification, Observation, Unit, UnitEntry
from answerable.intake import actions as intake
from answerable.intake.models import Report
from answerable.intake.rules import Reliability, SourceKind
from tests import build
from tests.integration.arms.seen_arrange import WHY, analyst
from tests.integration.assessment.arrange import incident, report
from tests.pages import signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _clock(settings: object) -> None:
    settings.CLOCK = build.NOON  # type: ignore[attr-defined]  # pytest-django's wrapper


def post(browser: Client, path: str, **fields: object) -> str:
    """Post a form; the page it leads to, which must be one of ours and no refusal."""
    answer = browser.post(path, {"because": WHY, **fields}, follow=True)
    assert answer.status_code == 200, answer.content.decode()[-600:]
    return answer.content.decode()


def photograph() -> Report:
    """A report that is a picture."""
    by = build.person(Role.INTAKE_OFFICER)
    source = intake.add_source(
        name="A village clinic", kind=SourceKind.EYEWITNESS, reliability=Reliability.C, by=by
    )
    out = io.BytesIO()
    Image.new("RGB", (60, 40), "grey").save(out, "PNG")
    return intake.receive_report(out.getvalue(), source=source, filename="plate.png", by=by).report


def test_a_photograph_is_observed_identified_and_traced_and_the_incident_shows_the_chain() -> None:
    by, second = analyst(), analyst()
    told, about = photograph(), incident()
    browser, other = signed_in(by), signed_in(second)
    asked, where = (
        f"/reports/{told.reference}/observe",
        {"start": 10, "top": 20, "wide": 30, "high": 40},
    )
    shown = browser.post(asked, {**where, "what": "a plate"}).content.decode()
    assert 'x="1000" y="2000" width="3000" height="4000"' in shown
    assert 'value="a plate"' in shown
    assert not Observation.everything.exists()
    drawn = browser.get(f"/reports/{told.reference}/picture")
    assert Image.open(io.BytesIO(drawn.content)).size == (60, 40)
    assert "sandbox" in drawn["Content-Security-Policy"]
    page = post(browser, f"/reports/{told.reference}/observe/record", what="a data plate",
                transcript="GBU-39/B", start="10", top="20", wide="30", high="40",
                about=about.reference)  # fmt: skip
    row = Observation.everything.get()
    assert "10 % from the left" in page
    assert "What to photograph next" in page
    here = f"/observations/{row.reference}"
    post(browser, f"{here}/candidate", designation="GBU-39/B", reason="as written",
         rests_on="inscription")  # fmt: skip
    post(
        browser, f"{here}/candidates/1/reason", speaks="against", rests_on="shape", words="too wide"
    )
    post(browser, f"{here}/identify", answer="article", designation="GBU-39/B", method="inscription",
         likelihood="likely", confidence="moderate")  # fmt: skip
    held = f"/identifications/{Identification.everything.get().reference}"
    assert "Who signed it does not review it" in browser.get(here).content.decode()
    post(other, f"{held}/review", verdict="agrees")
    post(browser, f"{held}/origin", kind="supplied_by_us", basis="document", confidence="low")
    page = post(other, f"{held}/review-origin", verdict="agrees")
    assert "Supplied by us" in page
    chain = browser.get(f"/incidents/{about.reference}").content.decode()
    assert chain.count(f'href="{here}"') == 2
    assert re.search(r'<path class="firm" d="M\d+ \d+ H\d+ V\d+ H\d+"/>', chain)
    listed = browser.get("/observations").content.decode()
    assert "supplied by us" in listed


def test_cannot_tell_is_signed_with_one_press_and_what_is_no_picture_is_said_to_be_none() -> None:
    by = analyst()
    browser, told = signed_in(by), report()
    assert browser.get(f"/reports/{told.reference}/picture").status_code == 409
    post(browser, f"/reports/{told.reference}/observe/record", what="a crater")
    here = f"/observations/{Observation.everything.get().reference}"
    assert "no picture that can be shown" in browser.get(here).content.decode()
    page = post(browser, f"{here}/identify", answer="cannot_tell", method="shape",
                designation="ignored", likelihood="likely")  # fmt: skip
    assert "Cannot tell" in page
    beyond = {"what": "x", "start": "90", "top": "0", "wide": "20", "high": "5"}
    refused = browser.post(f"/reports/{told.reference}/observe/record", beyond)
    assert (refused.status_code, "beyond the picture" in refused.content.decode()) == (409, True)
    post(browser, f"/reports/{told.reference}/observe/record", what="a second crater")
    last = Observation.everything.order_by("-pk")[0]
    assert "Withdrawn" in post(browser, f"/observations/{last.reference}/withdraw")


def test_a_unit_is_kept_named_placed_entered_answered_listed_and_vetted_in_pages() -> None:
    lead = build.person(Role.POLICY_LEAD, Role.ANALYST)
    browser = signed_in(lead)
    about = incident()
    for name in ("Seventh Brigade", "First Corps"):
        post(browser, "/units/keep", state="Tamrin", service="army", echelon="brigade", name=name,
             name_kind="official", source="an order of battle")  # fmt: skip
    row, corps = Unit.everything.order_by("pk")
    here = f"/units/{row.reference}"
    post(browser, f"{here}/name", name="لواء الفجر", name_kind="alias", source="a banner")
    post(browser, f"{here}/place", under=corps.reference, source="a map")
    page = post(browser, f"{here}/enter", kind="incident", about=about.reference, standing="alleged",
                what="Its guns fired.", basis="two residents")  # fmt: skip
    assert "No answer of the unit is recorded." in page
    entry = f"/unit-entries/{UnitEntry.everything.get().reference}"
    post(browser, f"{entry}/answer", position="denies", words="Not ours.", who="a spokesperson",
         source="a statement")  # fmt: skip
    cited = report().exhibit.reference
    page = post(browser, f"{entry}/review", standing="found", cites=cited)
    assert cited in page
    page = post(browser, f"{here}/list", list_name="Ineligible", legal_basis="an act")
    assert "stands on it" in page
    vetted = browser.get("/units?name=al-Fajr+Brigade").content.decode()
    assert "It stands on a list of ineligible units." in vetted
    assert "1 entry found" in vetted
    assert "2 units were looked at" in vetted
    assert "clears nobody" in browser.get("/units?name=Harvest").content.decode()
    post(browser, f"{here}/listings/1/end")
    assert "withdrawn on" in post(browser, f"{entry}/withdraw")


def test_a_concern_is_recorded_names_a_unit_and_has_its_case() -> None:
    browser = signed_in(analyst())
    post(browser, "/units/keep", state="Tamrin", service="army", echelon="base", name="North Depot",
         name_kind="official", source="a map")  # fmt: skip
    post(browser, "/end-use/record", title="Launchers missing", kind="loss_of_custody",
         states="Tamrin", what="Twelve are missing.", source="the embassy", least="12")  # fmt: skip
    row = EndUseConcern.everything.get()
    here = f"/end-use/{row.reference}"
    page = post(browser, f"{here}/item", target=Unit.everything.get().reference)
    assert "North Depot" in page
    page = post(browser, f"{here}/open-case", playbook="end-use")
    assert "verification" in page
    assert f'href="{here}"' in page
    assert "has a case under this procedure" in browser.get(here).content.decode()
    assert "Launchers missing" in browser.get("/cases?about=concern").content.decode()
    assert browser.post("/end-use/record", {"least": "x"}).status_code == 409
