"""An erased report leaves nothing of itself in releases; that something went out stays."""

from __future__ import annotations

import pytest

from answerable.intake.rules import SourceKind
from answerable.oversight import actions as oversight
from answerable.refusal import Refused
from answerable.release import actions, queries
from answerable.release.models import CopyOut, History, Override
from tests import build
from tests.integration.assessment.arrange import incident
from tests.integration.release import arrange, seeded
from tests.integration.release.arrange import WHY, Team

pytestmark = pytest.mark.django_db


def test_an_erased_report_leaves_no_words_and_no_copy() -> None:
    team, about = Team(), incident()
    report, said = arrange.press(about, team.preparer, kind=SourceKind.EYEWITNESS)
    row = arrange.begun(team, about)
    danger = "they live in the third house"
    for act, by in (
        (actions.propose_override, team.preparer),
        (actions.confirm_override, team.second),
    ):
        act(row.reference, report.reference, danger=danger, because=danger, by=by)
    arrange.fact(row, [said], team.preparer, conditions_met=danger)
    actions.add_exhibit(
        row.reference, report.reference, caption="As told", because=WHY, by=team.preparer
    )
    arrange.sent(team, row)
    copy = CopyOut.everything.get(name="file-2.txt")
    assert seeded.SEEN[:4].encode() in queries.copy_bytes(copy, by=team.lead)
    assert actions.erase_of_report(report.reference, because=WHY, by=build.house())
    kept = Override.everything.get()
    told = [kept.danger, kept.because, kept.confirmed_danger, kept.confirmed_because]
    assert danger not in " ".join(told)
    rows = History.objects.filter(what="override")
    assert not [one for one in rows if danger in str(one.data)]
    with pytest.raises(Refused, match="not as it went out"):
        queries.copy_bytes(copy, by=team.lead)
    assert queries.released(row.reference, by=team.lead).row.digest
    assert not oversight.look().problems


def test_nothing_is_recorded_where_releases_keep_nothing_of_it() -> None:
    assert not actions.erase_of_report("r-22222222", because=WHY, by=build.house())
