"""People and their roles as files name them."""

from __future__ import annotations

import csv

import pytest

from answerable.actor import Role
from answerable.playbook import Faulty
from answerable.playbook.people import people_in
from answerable.playbook.staffing import Somebody

ANA = Somebody("Ana", frozenset({Role.ANALYST, Role.POLICY_LEAD}))
BO = Somebody("Bo", frozenset())


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("people:\n  - {name: Ana, roles: [analyst, policy_lead]}\n  - {name: Bo, roles: []}\n", "yaml"),
        ("Ana: [analyst, policy_lead]\nBo: []\n", "yaml"),
        ('{"people": [{"name": "Ana", "roles": ["analyst", "policy_lead"]}, {"name": "Bo"}]}', "yaml"),
        ('{"Ana": ["policy_lead", "analyst"], "Bo": []}', "yaml"),
        ("name,roles\nAna,analyst policy_lead\nBo,\n", "csv"),
        ("\ufeffroles,name,team\nanalyst;policy_lead, Ana ,one\n,Bo,two\n", "csv"),
        ('name,roles\nAna,"analyst; policy_lead"\nBo\n', "csv"),
    ],
)  # fmt: skip
def test_people_are_read_from_each_form(text: str, kind: str) -> None:
    assert people_in(text, "people", kind) == (ANA, BO)


@pytest.mark.parametrize(
    ("text", "kind", "line", "words"),
    [
        ("people:\n  - name: Ana\n    roles: [wizard]\n", "yaml", 3, "“wizard” is none"),
        ("people:\n  - roles: [analyst]\n", "yaml", 2, "“name” is missing"),
        ("people:\n  - {name: Ana, role: [analyst]}\n", "yaml", 2, "“role” is not known"),
        ("people: []\nothers: []\n", "yaml", 2, "“others” is not known"),
        ("people: Ana\n", "yaml", 1, "must be a list"),
        ("Ana: analyst\n", "yaml", 1, "must be a list"),
        ("\n7: [analyst]\n", "yaml", 2, "is no name"),
        ("people: []\n", "yaml", 1, "Nobody is named"),
        ("name,roles\n", "csv", 1, "Nobody is named"),
        ("", "csv", 1, "needs the columns"),
        ("name;roles\nAna;analyst\n", "csv", 1, "needs the columns"),
        ("name,roles\nBo,analyst\nAna,wizard\n", "csv", 3, "“wizard” is no role"),
        ("- Ana\n", "yaml", 1, "it has no fields"),
    ],
)
def test_what_names_nobody_is_refused_with_its_line(
    text: str, kind: str, line: int, words: str
) -> None:
    with pytest.raises(Faulty) as raised:
        people_in(text, "people", kind)
    (first,) = raised.value.mistakes
    assert (first.line, words in first.words) == (line, True), first
    assert first.remedy
    assert raised.value.sentence.startswith(
        f"The playbook people has one mistake, on line {line}: "
    )


def test_a_row_without_a_name_is_called_by_its_line() -> None:
    assert [p.name for p in people_in("name,roles\n,analyst\n", "people", "csv")] == ["line 2"]


def test_a_table_that_is_none_is_refused_with_a_remedy() -> None:
    with pytest.raises(Faulty) as raised:
        people_in("name,roles\nAna,analyst\n" + "x" * 200_000 + ",analyst\n", "people", "csv")
    (mistake,) = raised.value.mistakes
    assert mistake.line >= 2
    limit = csv.field_size_limit()  # of the whole process: another reader may have set it
    assert mistake.words == f"The table cannot be read: field larger than field limit ({limit})."
    assert mistake.remedy == "Save it as CSV again."


def test_what_to_write_instead_is_said() -> None:
    said = []
    for text, kind in (("people: []\n", "yaml"), ("", "csv"), ("name,roles\nAna,wizard\n", "csv")):
        with pytest.raises(Faulty) as raised:
            people_in(text, "people", kind)
        said += [(str(m.words), str(m.remedy)) for m in raised.value.mistakes]
    roles = ", ".join(str(role) for role in Role)
    assert said == [
        ("Nobody is named.", "Name people with their roles."),
        ("The table needs the columns name and roles.", "Write name,roles on the first line."),
        ("“wizard” is no role.", f"Known: {roles}."),
    ]


def test_a_long_code_is_cut_and_every_wrong_one_is_told() -> None:
    with pytest.raises(Faulty) as raised:
        people_in("name,roles\nAna," + "x" * 60 + " other\n", "people", "csv")
    assert [str(m.words) for m in raised.value.mistakes] == [
        "“other” is no role.", f"“{'x' * 40}” is no role.",
    ]  # fmt: skip
