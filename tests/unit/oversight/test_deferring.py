"""Deference is counted over findings in force whose sources the reader may see."""

from __future__ import annotations

from datetime import date

import pytest

from answerable.oversight.rules.deferring import Preferred, Weighed, deference

DAY = date(2026, 3, 1)


def weighed(name: str, *kinds: str, state: str = "countersigned", seen: bool = True) -> Weighed:
    return Weighed(name, "c-1", "i-1", "harm", state, DAY, kinds if seen else None)


def aside(name: str, kind: str, favoured: str) -> Preferred:
    return Preferred(name, "c-1", "i-1", "harm", kind, favoured, "they were there", DAY)


@pytest.mark.parametrize("state", ["draft", "withdrawn", "replaced"])
def test_only_findings_in_force_are_counted(state: str) -> None:
    told = deference([weighed("f-1", "partner_statement", state=state), weighed("f-2")], [])
    assert (told.counted, told.alone, told.unseen) == (1, (), 0)


def test_one_signature_puts_a_finding_in_force() -> None:
    assert deference([weighed("f-1", state="signed")], []).counted == 1


def test_the_partner_alone_is_no_other_source_beside_it() -> None:
    one, two = weighed("f-1", "partner_statement"), weighed("f-2", "partner_statement", "satellite")
    told = deference([one, two, weighed("f-3")], [])
    assert (told.counted, told.alone) == (3, (one,))


def test_what_cites_the_unseen_is_in_neither_number() -> None:
    told = deference(
        [weighed("f-1", seen=False), weighed("f-2")],
        [aside("f-1", "ngo_or_press", "partner_statement")],
    )
    assert (told.counted, told.unseen, told.preferred) == (1, 1, ())


def test_only_what_gave_way_to_the_partner_is_deference_and_a_finding_counts_once() -> None:
    found = [
        aside("f-1", "ngo_or_press", "partner_statement"),
        aside("f-1", "eyewitness", "partner_statement"),
        aside("f-1", "partner_statement", "satellite"),
        aside("f-2", "eyewitness", "satellite"),
        aside("f-9", "eyewitness", "partner_statement"),
    ]
    told = deference([weighed("f-1"), weighed("f-2")], found)
    assert (len(told.preferred), told.findings_that_prefer) == (2, 1)
