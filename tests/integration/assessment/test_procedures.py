"""A running case keeps its text; a faulty or silently changed file is said in a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import override_settings

from answerable.actor import Role
from answerable.assessment import actions, queries
from answerable.assessment.models import Case, Clock, History, Procedure
from answerable.assessment.queries import procedures
from answerable.incidents.models import Incident
from answerable.ledger.models import Act
from answerable.playbook import shipped
from answerable.refusal import Absent, Refused
from tests import build
from tests.integration.assessment import arrange
from tests.integration.assessment.arrange import WHY

pytestmark = pytest.mark.django_db
CHIRG = shipped("chirg")
NEWER = CHIRG.replace('version: "2026.2"', 'version: "2027.1"').replace(
    "amount: 2\n", "amount: 3\n"
)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path) -> Iterator[Path]:
    """The folder of the operator's own playbooks, empty."""
    own = tmp_path / "playbooks"
    own.mkdir()
    with override_settings(DATA=tmp_path):
        yield own


def put(folder: Path, text: str, name: str = "chirg") -> None:
    (folder / f"{name}.yaml").write_text(text, "utf-8")


def test_the_operators_own_file_is_used_instead_of_the_shipped_one(folder: Path) -> None:
    assert procedures.own_file("chirg") is None
    put(folder, NEWER)
    assert procedures.playbook_named().version == "2027.1"
    assert procedures.own_file("chirg") == folder / "chirg.yaml"
    put(folder, CHIRG.replace("name: chirg", "name: ours"), "ours")
    assert procedures.names() == ("chirg", "end-use", "ngo", "ours", "uk-2c")


@pytest.mark.parametrize("name", ["../chirg", "UPPER", "", "-x", "a" * 40, "chirg.yaml"])
def test_a_name_that_is_none_is_no_file(folder: Path, name: str) -> None:
    put(folder.parent, CHIRG)
    assert procedures.own_file(name) is None
    with pytest.raises(Refused, match="There is no playbook"):
        procedures.text_of(name)


def test_a_folder_or_a_file_of_another_kind_is_passed_over(folder: Path) -> None:
    (folder / "strange.yaml").mkdir()
    (folder / "notes.txt").write_text("x", "utf-8")
    (folder / "Big.yaml").write_text("x", "utf-8")
    assert procedures.names() == ("chirg", "end-use", "ngo", "uk-2c")


def test_a_faulty_file_is_a_sentence_where_it_is_used(folder: Path) -> None:
    put(folder, CHIRG.replace("single_signatory", "dice"))
    with pytest.raises(Refused, match="The playbook chirg has one mistake, on line"):
        procedures.playbook_named()
    (folder / "chirg.yaml").write_bytes(b"\xff\xfe")
    with pytest.raises(Refused, match="is not UTF-8 text"):
        procedures.playbook_named()


def test_a_running_case_goes_on_where_the_file_has_become_faulty(folder: Path) -> None:
    by = build.person(Role.ANALYST)
    row = arrange.case(by)
    put(folder, "name: chirg\n")
    page = queries.case_page(row.reference, by=by)
    assert page.book.version == "2026.2"
    under = queries.under_of(page.row, by=by)
    assert under.newer is None
    assert under.fault is not None
    assert "The playbook chirg has" in under.fault
    assert procedures.playbook_named().version == "2026.2"
    with pytest.raises(Refused, match="The playbook chirg has"):
        procedures.playbook_named("chirg")
    about = arrange.incident().reference
    actions.triage_report(about, "accepted", because=WHY, by=by)
    with pytest.raises(Refused, match="The playbook chirg has"):
        actions.open_case(about, because=WHY, by=by)


def test_a_text_changed_without_its_version_is_noticed(folder: Path) -> None:
    assert procedures.unannounced("chirg") is None
    arrange.case()
    assert procedures.unannounced("chirg") is None
    put(folder, CHIRG.replace("amount: 2\n", "amount: 3\n"))
    assert procedures.unannounced("chirg") == (
        "The text of the playbook chirg changed, and its version 2026.2 did not. "
        "Give it a new version."
    )
    put(folder, NEWER)
    assert procedures.unannounced("chirg") is None


def test_a_running_case_keeps_its_text_until_somebody_decides_otherwise(folder: Path) -> None:
    lead = build.person(Role.POLICY_LEAD)
    row = arrange.case()
    before = dict(Clock.everything.values_list("kind", "due_on"))
    put(folder, NEWER)
    under = queries.under_of(Case.everything.get(), by=lead)
    assert under.newer is not None
    assert [str(c.sentence) for c in under.newer.changes] == [
        "the procedure: the version: was “2026.2”, is now “2027.1”.",
        "clock “inquiry”: the time allowed: was “months: 2”, is now “months: 3”.",
    ]
    assert queries.case_page(row.reference, by=lead).book.version == "2026.2"

    moved = actions.adopt_version(row.reference, because="shorter is not possible", by=lead)
    assert (moved.procedure.version, moved.version) == ("2027.1", row.version + 1)
    assert queries.case_page(row.reference, by=lead).book.version == "2027.1"
    assert dict(Clock.everything.values_list("kind", "due_on")) == before
    told = History.objects.get(subject=row.reference, what="procedure")
    assert (told.value, told.data["from"], told.data["sha256"]) == (
        "2027.1", "2026.2", procedures.fingerprint(NEWER),
    )  # fmt: skip
    assert Act.objects.get(name="assessment.case.procedure_changed").subject == row.reference
    assert queries.under_of(moved, by=lead).newer is None


def test_a_case_opened_now_goes_by_the_new_text_beside_the_old_one(folder: Path) -> None:
    old = arrange.case()
    put(folder, NEWER)
    new = arrange.case()
    assert [c.procedure.version for c in (old, new)] == ["2026.2", "2027.1"]
    assert Procedure.objects.count() == 2


@pytest.mark.parametrize(
    ("roles", "text", "because", "sentence"),
    [
        ([Role.ANALYST], NEWER, WHY, "Only the policy lead may move a case to another text"),
        ([Role.POLICY_LEAD], CHIRG, WHY, "goes by the current text of its procedure already"),
        ([Role.POLICY_LEAD], NEWER, " ", "Give a reason"),
        ([Role.POLICY_LEAD], "name: chirg\n", WHY, "The playbook chirg has"),
        ([Role.POLICY_LEAD], NEWER.replace("incident_analysis", "first_look"), WHY,
         "no stage “incident analysis”, at which this case stands"),
        ([Role.POLICY_LEAD],
         NEWER.replace("code: harm\n", "code: hurt\n").replace("[harm,", "[hurt,"), WHY,
         "no longer asks what was found here: harm. Withdraw it first."),
    ],
)  # fmt: skip
def test_a_refused_change_of_text_leaves_no_trace(
    folder: Path, roles: list[Role], text: str, because: str, sentence: str
) -> None:
    ana, by = build.person(Role.ANALYST), build.person(*roles)
    row = arrange.case(ana)
    actions.write_finding(row.reference, "harm", likelihood="cannot_tell", because=WHY, by=ana)
    put(folder, text)
    before = Act.objects.count(), History.objects.count(), Procedure.objects.count()
    with pytest.raises(Refused, match=sentence):
        actions.adopt_version(row.reference, because=because, by=by)
    assert (Act.objects.count(), History.objects.count(), Procedure.objects.count()) == before
    assert Case.everything.get().procedure.version == "2026.2"


def test_a_closed_case_keeps_its_text(folder: Path) -> None:
    ana, lead = build.person(Role.ANALYST), build.person(Role.POLICY_LEAD)
    row = arrange.case(ana)
    about = row.about.reference
    actions.triage_report(about, "duplicate", because=WHY, by=ana)
    actions.second_triage(about, because=WHY, by=build.person(Role.INTAKE_OFFICER))
    actions.close_case(row.reference, because=WHY, by=ana)
    put(folder, NEWER)
    with pytest.raises(Refused, match="This case is closed"):
        actions.adopt_version(row.reference, because=WHY, by=lead)


def test_a_change_made_on_an_older_page_is_refused(folder: Path) -> None:
    lead = build.person(Role.POLICY_LEAD)
    row = arrange.case()
    put(folder, NEWER)
    with pytest.raises(Refused, match="Somebody changed this case meanwhile"):
        actions.adopt_version(row.reference, because=WHY, by=lead, version=row.version + 1)


def test_a_case_nobody_may_see_is_absent_to_a_change_of_text(folder: Path) -> None:
    row = arrange.case()
    put(folder, NEWER)
    with pytest.raises(Absent):
        actions.adopt_version(row.reference, because=WHY, by=build.person(Role.MONITOR))


OUTSIDE = "Outside the scope of this procedure: it applies to harm by airstrike."


def shooting() -> Incident:
    told = arrange.incident()
    Incident.everything.filter(pk=told.pk).update(manner="shooting")
    return told


def test_what_lies_outside_the_scope_is_said_recorded_and_not_refused() -> None:
    by, told = build.person(Role.ANALYST), shooting()
    said = {one.name: one.warnings for one in queries.offered(told.reference, by=by)}
    assert said == {"chirg": (), "ngo": (), "uk-2c": (OUTSIDE,)}
    actions.triage_report(told.reference, "accepted", because=WHY, by=by)
    row = actions.open_case(told.reference, because=WHY, by=by, playbook="uk-2c")
    assert queries.under_of(row, by=by).outside == OUTSIDE
    launch = History.objects.get(subject=row.reference, what="stage")
    assert launch.data["outside"] == OUTSIDE
    within = actions.open_case(told.reference, because=WHY, by=by)
    assert "outside" not in History.objects.get(subject=within.reference, what="stage").data


def test_a_faulty_file_is_offered_with_its_fault(folder: Path) -> None:
    put(folder, "name: ours\n", "ours")
    found = queries.offered(arrange.incident().reference, by=build.person(Role.ANALYST))
    (faulty,) = [one for one in found if one.book is None]
    assert faulty.name == "ours"
    assert "The playbook ours has" in faulty.warnings[0]
