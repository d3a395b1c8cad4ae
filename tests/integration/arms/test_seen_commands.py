"""Units, observations, concerns and the chain at the command line: the same acts, the same refusals."""

from __future__ import annotations

from typing import Any

import pytest

from answerable.actor import Role
from tests import build
from tests.integration.arms.seen_arrange import analyst
from tests.integration.assessment.arrange import incident, report
from tests.integration.channel.test_met_commands import run

pytestmark = pytest.mark.django_db
WHY = ("--because", "as it stands")


def test_a_unit_from_its_first_name_to_the_vetting_check(
    capsys: pytest.CaptureFixture[str],
) -> None:
    by = build.person(Role.ANALYST, Role.POLICY_LEAD)

    def do(*arguments: str) -> Any:
        code, data = run(by, *arguments, capsys=capsys)
        assert code == 0, data
        return data

    kept = do("unit", "keep", "Tamrin", "Seventh Brigade", "--service", "army", "--echelon",
              "brigade", "--source", "a map", *WHY)  # fmt: skip
    ref = kept["unit"]
    corps = do("unit", "keep", "Tamrin", "First Corps", "--service", "army", "--echelon", "corps",
               "--source", "a map", *WHY)["unit"]  # fmt: skip
    do("unit", "name", ref, "لواء الفجر", "--name-kind", "alias", "--source", "a banner")
    do("unit", "place", ref, corps, "--source", "a map", "--from", "2020-01-01")
    about = incident().reference
    entry = do("unit", "enter", ref, "incident", "alleged", "Its guns fired.", "--basis",
               "two residents", "--about", about, *WHY)["entry"]  # fmt: skip
    do("unit", "answer", entry, "no_answer", "--who", "the ministry", "--source", "our letter")
    do("unit", "review", entry, "found", "--cite", report().exhibit.reference, *WHY)
    do("unit", "list", ref, "Ineligible", "--legal-basis", "an act", *WHY)
    shown = do("unit", "show", ref)
    assert (shown["under"][0]["unit"], shown["entries"][0]["standing"], shown["listed"]) == (
        corps, "found", True,
    )  # fmt: skip
    vetted = do("unit", "vet", "al-Fajr Brigade")
    assert [(one["unit"], one["how"], one["listed"]) for one in vetted["found"]] == [
        (ref, "sound", True)
    ]
    assert [one["depth"] for one in do("unit", "tree")] == [0, 1]
    do("unit", "unlist", ref, "1", *WHY)
    do("unit", "withdraw", entry, *WHY)
    code, said = run(by, "unit", "vet", "  ", capsys=capsys)
    assert (code, "Say which unit" in said) == (2, True)


def test_a_fragment_from_what_is_seen_to_the_chain(capsys: pytest.CaptureFixture[str]) -> None:
    by, second = analyst(), analyst()

    def do(*arguments: str, who: Any = by) -> Any:
        code, data = run(who, *arguments, capsys=capsys)
        assert code == 0, data
        return data

    told, about = report().reference, incident().reference
    seen = do("observation", "make", told, "a plate", "--transcript", "GBU-39/B", "--about", about,
              "--region", "10,20,30,40")["observation"]  # fmt: skip
    do("observation", "candidate", seen, "--designation", "GBU-39/B", "--reason", "as written")
    do("observation", "weigh", seen, "1", "against", "too wide", "--rests-on", "shape")
    do("observation", "rule-out", seen, "1", *WHY)
    held = do("identification", "sign", seen, "family", "--designation", "Small bombs",
              "--likelihood", "likely", "--confidence", "low", "--method", "shape", *WHY)  # fmt: skip
    ref = held["identification"]
    do("identification", "review", ref, "agrees", *WHY, who=second)
    do(
        "identification",
        "origin",
        ref,
        "captured",
        "--basis",
        "document",
        "--confidence",
        "low",
        *WHY,
    )
    do("identification", "review", ref, "cannot_tell", "--of-origin", *WHY, who=second)
    shown = do("observation", "show", seen)
    assert shown["region_percent"] == ["10", "20", "30", "40"]
    assert shown["identification"]["origin"]["verdict"] == "cannot_tell"
    chain = do("chain", about)
    assert [node["place"] for node in chain["nodes"]] == ["event", "seen", "identified", "origin"]
    assert [link["firm"] for link in chain["links"]] == [True, True, False]
    code, _ = run(by, "identification", "link", ref, "tr-22222222", "may_have", *WHY, capsys=capsys)
    assert code == 2
    other = do("observation", "make", told, "a crater")["observation"]
    do("observation", "withdraw", other, *WHY)
    code, said = run(by, "observation", "make", told, "x", "--region", "1,2,3,4,5", capsys=capsys)
    assert (code, "four numbers" in said) == (2, True)


def test_a_concern_and_its_case(capsys: pytest.CaptureFixture[str]) -> None:
    by = analyst()

    def do(*arguments: str) -> Any:
        code, data = run(by, *arguments, capsys=capsys)
        assert code == 0, data
        return data

    made = do("end-use", "record", "loss_of_custody", "Launchers missing", "Twelve are missing.",
              "--source", "the embassy", "--state", "Tamrin", "--least", "12", *WHY)  # fmt: skip
    ref = made["concern"]
    unit = do("unit", "keep", "Tamrin", "North Depot", "--service", "army", "--echelon", "base",
              "--source", "a map", *WHY)["unit"]  # fmt: skip
    do("end-use", "name", ref, unit)
    assert do("end-use", "show", ref)["about"] == [{"target": unit, "name": "North Depot"}]
    assert [one["concern"] for one in do("end-use", "show")] == [ref]
    assert [node["key"] for node in do("chain", ref)["nodes"]] == [ref]
