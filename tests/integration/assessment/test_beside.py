"""What stands beside a finding: efforts, sources set aside, what it rests on."""

from __future__ import annotations

import pytest

from answerable.actor import Actor, Level, Role
from answerable.assessment import actions, queries
from answerable.assessment.models import Case, Finding, History, SetAside
from answerable.assessment.rules.deference import Aside
from answerable.assessment.rules.efforts import Effort
from answerable.intake import actions as intake
from answerable.intake.models import Report
from answerable.intake.rules import Reliability, SourceKind
from answerable.refusal import Absent, Refused
from tests import build
from tests.integration.assessment import arrange
from tests.integration.assessment.arrange import WHY
from tests.pages import signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _clock(settings: object) -> None:
    settings.CLOCK = build.NOON  # type: ignore[attr-defined]  # pytest-django's wrapper


def _report(kind: SourceKind, level: Level = Level.INTERNAL) -> Report:
    by = build.person(Role.INTAKE_OFFICER, ceiling=level)
    source = intake.add_source(
        name=f"Of {kind} {by.pseudonym}", kind=kind, reliability=Reliability.C, by=by
    )
    told = f"Told by {kind}, {by.pseudonym}"
    return intake.receive_told(told, source=source, level=level, by=by).report


def _find(row: Case, by: Actor, **more: object) -> Finding:
    return actions.write_finding(
        row.reference,
        "harm",
        likelihood="likely",
        confidence="low",
        because=WHY,
        by=by,
        **more,  # type: ignore[arg-type]  # a table of arguments
    )


def test_efforts_are_kept_line_by_line_and_shown_with_what_nobody_spoke_of() -> None:
    by = build.person(Role.ANALYST)
    row = arrange.case(by)
    _find(row, by, efforts=[Effort("interview", False, "no safe way"), Effort("imagery", True)])
    draft = queries.case_page(row.reference, by=by).lines[0].draft
    assert draft is not None
    assert [(m.kind.value, m.because) for m in draft.beside.undone] == [
        ("interview", "no safe way")
    ]
    assert [kind.value for kind in draft.beside.unspoken] == ["site_visit", "fragment_examination"]
    with pytest.raises(Refused, match="Say why it was not done: interview"):
        _find(row, by, efforts=[Effort("interview", False, "")])


def test_a_finding_knows_the_kinds_of_source_it_rests_on() -> None:
    by = build.person(Role.ANALYST)
    row, partner = arrange.case(by), _report(SourceKind.PARTNER_STATEMENT)
    alone = _find(row, by, cites=[partner.reference])
    assert alone.rests_on == ["partner_statement"]
    assert queries.rests_on(alone, by=by) == ["partner_statement"]
    draft = queries.case_page(row.reference, by=by).lines[0].draft
    assert draft is not None
    assert draft.beside.on_partner_alone
    seen = _report(SourceKind.EYEWITNESS)
    both = _find(row, by, cites=[partner.reference, seen.exhibit.reference])
    assert both.rests_on == ["eyewitness", "partner_statement"]
    assert History.objects.filter(what="finding").latest("act").data["rests_on"] == both.rests_on


def test_own_inquiry_counts_beside_the_partner_and_only_what_may_be_seen_is_told() -> None:
    by = build.person(Role.ANALYST, ceiling=Level.RESTRICTED)
    row = arrange.case(by)
    hidden = _report(SourceKind.PARTNER_STATEMENT, Level.RESTRICTED)
    with pytest.raises(Absent, match=hidden.reference):
        _find(row, by, cites=[hidden.reference])
    step = actions.plan_step(
        row.reference, "interview", what="ask", because=WHY, due_on=by.today,
        owner=by.pseudonym, by=by,
    )  # fmt: skip
    told = _report(SourceKind.PARTNER_STATEMENT)
    made = _find(row, by, cites=[told.reference, step.reference])
    assert made.rests_on == ["own_inquiry", "partner_statement"]
    blind = build.person(Role.LICENSING_OFFICER)
    assert queries.rests_on(made, by=blind) is None


def test_what_was_set_aside_is_kept_with_kinds_reason_and_name_for_who_sees_both() -> None:
    by = build.person(Role.ANALYST, name="Ada")
    row = arrange.case(by)
    seen, partner = _report(SourceKind.EYEWITNESS), _report(SourceKind.PARTNER_STATEMENT)
    _find(row, by, set_aside=[Aside(seen.reference, partner.reference, " it is older ")])
    kept = SetAside.everything.get()
    assert (kept.aside_kind, kept.favoured_kind, kept.because, kept.set_by) == (
        "eyewitness", "partner_statement", "it is older", by.pseudonym,
    )  # fmt: skip
    told = History.objects.get(what="set_aside")
    assert (told.value, told.data["favoured_kind"]) == ("eyewitness", "partner_statement")
    assert "older" not in repr(told.data)
    draft = queries.case_page(row.reference, by=by).lines[0].draft
    assert draft is not None
    assert draft.beside.set_aside[0].prefers_partner
    outside = queries.case_page(row.reference, by=build.person(Role.LICENSING_OFFICER)).lines[0]
    assert outside.draft is not None
    assert outside.draft.beside.set_aside == []


def test_a_source_out_of_sight_is_set_aside_by_nobody_who_cannot_see_it() -> None:
    by = build.person(Role.ANALYST)
    row, seen = arrange.case(by), _report(SourceKind.EYEWITNESS)
    hidden = _report(SourceKind.INTELLIGENCE, Level.CONFIDENTIAL)
    for aside, favoured in ((hidden, seen), (seen, hidden)):
        with pytest.raises(Absent):
            _find(row, by, set_aside=[Aside(aside.reference, favoured.reference, "so")])
    source = _find(row, by, set_aside=[Aside(seen.source.reference, seen.reference, "so")])
    assert SetAside.everything.get(finding=source).aside == seen.source.reference


def test_the_form_keeps_efforts_and_what_was_set_aside() -> None:
    by = build.person(Role.ANALYST)
    row = arrange.case(by)
    seen, partner = _report(SourceKind.EYEWITNESS), _report(SourceKind.PARTNER_STATEMENT)
    sent = signed_in(by).post(
        f"/cases/{row.reference}/findings",
        {
            "prompt": "harm", "likelihood": "likely", "confidence": "low", "because": WHY,
            "effort-interview": "not_done", "effort-interview-because": "unsafe",
            "effort-imagery": "done", "aside-1": seen.reference, "favoured-1": partner.reference,
            "aside-1-because": "older", "act": "sign", "cites": f"{partner.reference},",
        },
    )  # fmt: skip
    assert sent.status_code == 302
    made = Finding.everything.get()
    assert (made.state, made.cites) == ("signed", [partner.reference])
    assert made.efforts == [
        {"kind": "interview", "done": False, "because": "unsafe"},
        {"kind": "imagery", "done": True, "because": ""},
    ]
    page = signed_in(by).get(f"/cases/{row.reference}").content.decode()
    assert "the partner’s account alone" in page
    assert "unsafe" in page
    assert seen.reference in page
