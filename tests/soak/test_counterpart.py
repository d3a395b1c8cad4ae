"""The carrying killed at any moment: whatever was handed in arrives, and arrives once."""

from __future__ import annotations

import json
import random
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from answerable.counterpart.stores import Place, house
from tests.installation import ROOT, Installation, installed
from tests.integration.counterpart.doors import Visitor, standing
from tests.soak.results import keep

pytestmark = pytest.mark.soak
ENTRIES = 36
BEGUN = """
import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from answerable.actor import Role
from answerable.channel.actions import portal
from tests import build
from tests.integration.channel import arrange
lead = build.person(Role.CHANNEL_LEAD, Role.DESK_OFFICER)
row = arrange.counterpart(lead)
request = arrange.request(lead, arrange.dialogue(lead, with_whom=row.reference), "Was it yours?")
now = replace(lead, moment=datetime.now(UTC))
_, token = portal.invite_official(row.reference, "Director", until_on=now.today, because="x", by=now)
print(json.dumps([request.reference, token]))
"""
COUNTED = """
import json
from answerable.channel.models import Answer, HandedIn
from answerable.intake.models import Report
texts = list(Answer.everything.values_list("text", flat=True))
print(json.dumps([sorted(texts), HandedIn.everything.filter(kind="answer").count(),
                  Report.everything.count(), HandedIn.everything.exclude(refused_because="").count()]))
"""


def killed(inst: Installation, chance: random.Random) -> bool:
    """Carry, and kill it a moment after it took over one to three entries; whether it was at it."""
    aim = taken(inst) + chance.randint(1, 3)
    carrying = subprocess.Popen(
        [sys.executable, "-c", "from answerable.cli import main; main()", "counterpart", "carry"],
        env={**inst.environment, "ANSWERABLE_COUNTERPART_BIND": "127.0.0.1:8001"}, cwd=ROOT,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    while carrying.poll() is None and taken(inst) < aim:
        time.sleep(0.002)
    time.sleep(chance.uniform(0, 0.03))
    alive = carrying.poll() is None
    carrying.send_signal(signal.SIGKILL)
    carrying.wait()
    return alive


def taken(inst: Installation) -> int:
    """How many answers the house has, seen from outside."""
    with closing(sqlite3.connect(f"file:{inst.data}/answerable.db?mode=ro", uri=True)) as records:
        return int(records.execute("SELECT count(*) FROM channel_answer").fetchone()[0])


def test_a_carrying_hand_killed_again_and_again_loses_and_doubles_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inst = installed(tmp_path / "data")
    monkeypatch.setenv("ANSWERABLE_COUNTERPART_BIND", "127.0.0.1:8001")
    place = Place(tmp_path / "data" / "counterpart")
    chance, kills = random.Random(7), 0
    request, token = json.loads(inst.python(BEGUN).splitlines()[-1])
    with standing(place, clock=datetime.now(UTC)):
        inst.does("counterpart", "carry")
        official = Visitor()
        assert official.joins(token).status_code == 200
        for number in range(ENTRIES):
            sent = SimpleUploadedFile(f"{number}.txt", f"reply {number}".encode())
            done = official.answers(f"{request}-1", f"answer {number:03}", [sent])
            assert done.status_code == 302
    while taken(inst) < ENTRIES:
        kills += killed(inst, chance)
    inst.does("counterpart", "carry")
    texts, noted, reports, refused = json.loads(inst.python(COUNTED).splitlines()[-1])
    assert texts == [f"answer {number:03}" for number in range(ENTRIES)]
    assert kills >= ENTRIES // 4
    assert (noted, reports, refused) == (ENTRIES, ENTRIES, 0)
    assert len(house(place).entries()) == ENTRIES + 1
    assert json.loads(inst.does("verify", "--json"))
    keep("counterpart-killed", {"entries": ENTRIES, "kills while carrying": kills,
                                "lost": 0, "doubled": 0})  # fmt: skip
