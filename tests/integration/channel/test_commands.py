"""The channel at the command line: the same acts, the same refusals, the same record."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import Any

import pytest

from answerable.accounts.models import Account
from answerable.actor import Actor
from answerable.cli.door import DONE, WRONG, exit_code
from answerable.ledger.viewer import HOUSE, looking_as
from tests.integration.assessment.arrange import incident
from tests.integration.channel import arrange
from tests.integration.channel.arrange import START, WHY

pytestmark = pytest.mark.django_db
BECAUSE = ("--because", WHY)


@pytest.fixture
def shell(capsys: pytest.CaptureFixture[str]) -> Any:
    def run(by: Actor, *words: str, expect: int = DONE) -> Any:
        name = Account.objects.get(pk=by.account).username
        capsys.readouterr()
        with looking_as(HOUSE):  # a command leaves the connection looking as its account
            code = exit_code(["--as", name, "channel", *words, "--json"])
        told = capsys.readouterr()
        assert code == expect, told.err
        return json.loads(told.out) if told.out else told.err

    return run


def day(number: int) -> str:
    return (START + timedelta(days=number)).isoformat()


def test_a_whole_dialogue_is_conducted_at_the_command_line(shell: Any) -> None:
    by, told = arrange.lead(), incident()
    whom = shell(
        by, "counterpart", "Ministry", "--state", "Tamrin", "--standing", "ministers", *BECAUSE
    )
    whom = whom["counterpart"]
    shell(by, "office", whom, "coordinator", "--standing", "officials")
    held = ("--purpose", "to ask", "--standing", "ministers", "--way", "embassy")
    talk = shell(by, "open", whom, "Harm", *held, "--rung", "5 leaders", "--on", day(0), *BECAUSE)
    talk = talk["dialogue"]
    shell(by, "mandate", talk, "Letter", "--from", "ministers", "--to", "ministers",
          "--dated", day(0), "--demand", f"{day(30)} open a crossing")  # fmt: skip
    kept = shell(by, "set", "Standard", "-q", "Was it yours?", *BECAUSE)["set"]
    row = shell(by, "ask", talk, "Note", "--to", "the coordinator", "--set", kept, "-q", "How many?",
                "--about", told.reference, "--on", day(1))["request"]  # fmt: skip
    shell(by, "remind", row, "--on", day(12))
    shell(by, "remind", row, "--escalate", "--on", day(40))
    shell(by, "question", row, "1", "silence", "--on", day(41))
    said = ("--text", "It was.", "--position", "admitted_mistake", "--completeness", "full")
    given = shell(by, "answer", row, "1", *said,
                  "--form", "oral", "--killed", "2-", "--on", day(42))  # fmt: skip
    shell(by, "view", given["answer"], "--responsive", "yes", "--evidenced", "no", *BECAUSE)
    shell(by, "question", row, "2", "lapse", "--on", day(43), *BECAUSE)
    data = shell(by, "request", row)
    assert [one["state"] for one in data["asked"]] == ["answered", "lapsed"]
    assert [one["form"] for one in data["asked"][0]["answers"]] == ["silence", "oral"]
    assert data["asked"][0]["answers"][1]["killed"] == [2, None]
    assert data["asked"][0]["answers"][1]["our_view"]["evidenced"] == "no"
    assert data["asked"][0]["taken_from"] == f"{kept}/1"
    assert (data["state"], data["waited"], data["overdue"]) == ("ended", 42, 12)
    assert [one["to"] for one in data["reminders"]] == ["the coordinator", "leaders"]
    assert shell(by, "waiting") == {"requests": []}


def test_their_inquiry_and_what_concerns_an_incident(shell: Any) -> None:
    by, told = arrange.lead(), incident()
    talk = arrange.dialogue(by).reference
    theirs = shell(by, "inquiry", talk, "--about", told.reference, "--body", "the inspectorate",
                   "--stage", "initial_examination", "--told-by", "the attaché", "--on", day(0),
                   "--promised", day(10))["inquiry"]  # fmt: skip
    shell(by, "inquiry", theirs, "--stage", "appeal", "--told-by", "the attaché",
          "--outcome", "lessons_learned", "--on", day(25))  # fmt: skip
    [line] = shell(by, "about", told.reference)["inquiries"]
    assert (line["outcome"], line["late"], line["moved"]) == ("lessons_learned", 15, 0)
    assert date.fromisoformat(line["promised_first"]) == START + timedelta(days=10)


def test_a_refusal_is_a_sentence_and_exit_code_two(shell: Any) -> None:
    by = arrange.lead()
    talk = arrange.dialogue(by).reference
    told = shell(by, "raise", talk, incident().reference, "--cause", "concern", "--way", "embassy",
                 "--through", "the ambassador", "--release", "rl-22222222", expect=WRONG)  # fmt: skip
    assert "There is no record rl-22222222." in told
    row = arrange.request(by, arrange.dialogue(by)).reference
    told = shell(by, "answer", row, "1", "--text", "x", "--position", "refused", "--form", "oral",
                 "--completeness", "full", "--killed", "many", expect=WRONG)  # fmt: skip
    assert "many is no range" in told


def test_a_dialogue_rests_is_taken_up_and_ends_with_whether_it_worked(shell: Any) -> None:
    by = arrange.lead()
    talk = arrange.dialogue(by).reference
    shell(by, "turn", talk, "rest", *BECAUSE)
    assert shell(by, "show", talk)["state"] == "dormant"
    shell(by, "turn", talk, "take-up", *BECAUSE)
    told = shell(by, "turn", talk, "end", *BECAUSE, expect=WRONG)
    assert "whether it worked" in told
    shell(by, "turn", talk, "end", "--worked", "no", *BECAUSE)
    [line] = shell(by, "list")["dialogues"]
    assert (line["state"], line["worked"]) == ("ended", "no")
