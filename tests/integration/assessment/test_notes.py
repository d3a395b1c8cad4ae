"""Notes: no writer overwrites another, nothing typed is lost, internal ones stay in their office."""

from __future__ import annotations

from itertools import count

import pytest
from django.db import connection, transaction
from hypothesis import given, settings
from hypothesis import strategies as st

from answerable.accounts import actions as accounts
from answerable.actor import Actor, Level, Role
from answerable.assessment.actions import notes
from answerable.assessment.models import Case, History, Note, NoteDraft, NoteVersion
from answerable.assessment.queries import notes as known
from answerable.ledger.models import Act, Reason
from answerable.ledger.viewer import looking_as, name_of
from answerable.refusal import Absent, Refused
from tests import build
from tests.architecture.tree import ROOT
from tests.integration.assessment import arrange
from tests.integration.assessment.arrange import WHY

SRC = ROOT / "src" / "answerable"
pytestmark = pytest.mark.django_db


def _two() -> tuple[Case, Actor, Actor]:
    return arrange.case(), build.person(Role.ANALYST), build.person(Role.ANALYST)


def test_a_note_is_saved_on_the_version_that_was_read_and_no_other() -> None:
    row, one, other = _two()
    made = notes.write_note(row.reference, "The mill stood.", by=one)
    notes.save_note(made.reference, "The mill stood on the hill.", read=1, by=one)
    with pytest.raises(Refused, match="Somebody else saved"):
        notes.save_note(made.reference, "The mill fell.", read=1, by=other)
    kept = NoteVersion.everything.order_by("number").values_list("number", "text")
    assert list(kept) == [(1, "The mill stood."), (2, "The mill stood on the hill.")]


def test_the_text_of_who_came_second_stays_their_draft_beside_what_is_saved() -> None:
    row, one, other = _two()
    made = notes.write_note(row.reference, "first", by=one)
    notes.keep_draft(row.reference, "mine", note=made.reference, based_on=1, by=other)
    notes.save_note(made.reference, "theirs", read=1, by=one)
    shown = known.note_page(made.reference, by=other)
    assert shown.overtaken
    assert shown.draft is not None
    assert (shown.note.text, shown.draft.text) == ("theirs", "mine")
    notes.save_note(made.reference, "both", read=2, by=other)
    assert not known.note_page(made.reference, by=other).overtaken


def test_a_draft_is_its_writers_alone_and_no_act() -> None:
    row, one, other = _two()
    before = Act.objects.count()
    notes.keep_draft(row.reference, "half a thought", by=one)
    assert Act.objects.count() == before
    inspector = build.person(Role.INSPECTOR)
    assert [d.text for d in known.drafts(by=one)] == ["half a thought"]
    assert known.draft_of(row.reference, by=other) is None
    assert known.draft_of(row.reference, by=inspector) is None
    notes.keep_draft(row.reference, " ", by=one)
    assert not known.drafts(by=one)


def test_an_internal_note_is_read_in_its_office_and_by_who_inspects() -> None:
    here, there = arrange.office("Analysis"), arrange.office("Policy")
    one, other = (arrange.in_office(Role.ANALYST, place) for place in (here, there))
    row = arrange.case()
    made = notes.write_note(row.reference, "ours", office=here.reference, by=one)
    assert [n.text for n in known.notes_on(row.reference, by=one)] == ["ours"]
    assert not known.notes_on(row.reference, by=other)
    assert known.notes_on(row.reference, by=build.person(Role.INSPECTOR))
    with pytest.raises(Absent):
        known.note(made.reference, by=other)


def test_a_note_opened_to_everybody_keeps_its_earlier_versions_to_the_office() -> None:
    here = arrange.office("Analysis")
    one = arrange.in_office(Role.ANALYST, here)
    row = arrange.case()
    made = notes.write_note(row.reference, "names", office=here.reference, by=one)
    notes.save_note(made.reference, "no names", read=1, office="", by=one)
    other = build.person(Role.ANALYST)
    assert [v.row.text for v in known.note_page(made.reference, by=other).versions] == ["no names"]
    assert len(known.note_page(made.reference, by=one).versions) == 2


def test_a_note_is_seen_only_with_the_record_it_is_on() -> None:
    told, by = arrange.report(), build.person(Role.ANALYST)
    made = notes.write_note(told.reference, "a clinic", by=by)
    licensing = build.person(Role.LICENSING_OFFICER)
    with pytest.raises(Absent):
        known.note(made.reference, by=licensing)
    monitor = build.person(Role.MONITOR)
    with pytest.raises(Absent):
        known.notes_page(told.reference, by=monitor)
    accounts.mark(told.reference, Level.RESTRICTED, because=WHY, by=build.house())
    with pytest.raises(Absent):
        known.note(made.reference, by=by)


def test_history_commits_to_each_version_and_tells_nothing_of_it() -> None:
    row, one, _ = _two()
    made = notes.write_note(row.reference, "a secret place", by=one)
    told = History.objects.get(subject=made.reference)
    version = NoteVersion.everything.get()
    assert told.data["commitment"] == known.commitment(version)
    assert "secret" not in str(told.data)
    act = Act.objects.get(subject=made.reference)
    assert "secret" not in Reason.objects.get(act=act.number).text
    version.text = "another place"
    assert told.data["commitment"] != known.commitment(version)


def test_nothing_that_leaves_the_house_reads_notes() -> None:
    """Named by their own modules, the page, the command and who erases; by no export or report."""
    allowed = {"assessment/models", "assessment/actions", "assessment/queries", "retention"}
    readers = [
        str(path.relative_to(SRC)) for path in SRC.rglob("*.py")
        if any(f"import {n}" in path.read_text() or f" {n}," in path.read_text()
               for n in ("NoteVersion", "NoteDraft"))
    ]  # fmt: skip
    assert readers
    assert not [name for name in readers if not name.startswith(tuple(allowed))]


# --- two writers


class Writer:
    """Somebody with a note open in a browser: what they read, what they typed, what was refused."""

    def __init__(self, who: Actor, note: str) -> None:
        self.who, self.note, self.read, self.refused = who, note, 1, list[str]()

    def look(self) -> None:
        self.read = known.note(self.note, by=self.who).version

    def save(self, text: str, subject: str) -> bool:
        notes.keep_draft(subject, text, note=self.note, based_on=self.read, by=self.who)
        try:
            with transaction.atomic():
                notes.save_note(self.note, text, read=self.read, by=self.who)
        except Refused:
            self.refused.append(text)
            return False
        return True


Steps = list[tuple[bool, bool]]
"""Which of the two acts, and whether they save (else they look at the note again)."""


def test_in_no_order_of_two_writers_is_a_text_overwritten_or_lost() -> None:
    _in_orders(60)


@pytest.mark.soak
def test_in_five_hundred_orders_of_two_writers_nothing_is_overwritten_or_lost() -> None:
    _in_orders(500)


def _in_orders(most: int) -> None:
    row, one, other = _two()

    @settings(max_examples=most)
    @given(st.lists(st.tuples(st.booleans(), st.booleans()), min_size=2, max_size=9))
    def in_this_order(steps: Steps) -> None:
        with transaction.atomic():
            _interleave(row, one, other, steps)
            transaction.set_rollback(True)

    in_this_order()


def _interleave(row: Case, one: Actor, other: Actor, steps: Steps) -> None:
    made = notes.write_note(row.reference, "text 0", by=one)
    writers = {True: Writer(one, made.reference), False: Writer(other, made.reference)}
    saved, number = ["text 0"], count(1)
    for who, saves in steps:
        writer = writers[who]
        if not saves:
            writer.look()
            continue
        text, stale = f"text {next(number)}", writer.read != len(saved)
        assert writer.save(text, row.reference) is not stale
        if not stale:
            saved.append(text)
        draft = known.draft_of(row.reference, note=made.reference, by=writer.who)
        assert (draft.text if draft else None) == (text if stale else None)
    kept = NoteVersion.everything.filter(note=made).order_by("number")
    assert list(kept.values_list("text", flat=True)) == saved
    assert Note.everything.get(pk=made.pk).text == saved[-1]


@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has no second wall")
def test_the_database_itself_keeps_internal_notes_and_drafts_from_others() -> None:
    """With every filter of the application gone, a connection that looks as somebody."""
    here, there = arrange.office("Analysis"), arrange.office("Policy")
    one, other = (arrange.in_office(Role.ANALYST, place) for place in (here, there))
    inspector, row = build.person(Role.INSPECTOR), arrange.case()
    notes.write_note(row.reference, "ours", office=here.reference, by=one)
    notes.write_note(row.reference, "for all", by=one)
    notes.keep_draft(row.reference, "half a thought", by=one)
    seen = {}
    for name, who in (("one", one), ("other", other), ("inspector", inspector)):
        with looking_as(name_of(who)):
            seen[name] = (
                sorted(Note.everything.values_list("text", flat=True)),
                NoteVersion.everything.count(), NoteDraft.everything.count(),
            )  # fmt: skip
    assert seen["one"] == (["for all", "ours"], 2, 1)
    assert seen["other"] == (["for all"], 1, 0)
    assert seen["inspector"] == (["for all", "ours"], 2, 0)
