"""The boards are answered in the form their scorers take, on documents of our own."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bench.boards.table import BOARDS, Unanswered, answer

TEXT = "On 4 May 2031 an airstrike killed nine people, including two children, in Dahar."
DOCUMENTS: dict[str, dict[str, Any]] = {
    "claims_gaza": {"text": TEXT},
    "muc4": {"text": "DAHAR, 4 MAY 89 (X) -- [TEXT] GUERRILLAS KILLED TWO PEASANTS TODAY."},
    "counts_gva": {"text": TEXT, "title": "Nine killed", "date": "2031-05-05"},
    "counts_shootings": {"text": TEXT, "title": ""},
    "cluster_gva": {"text": TEXT, "title": "Nine killed", "date": "2031-05-05"},
    "article": {"html": f"<html><body><article><h1>A</h1><p>{TEXT}</p></article></body></html>"},
    "timex": {"text": TEXT, "dct": "2031-05-05"},
    "sim_en": {"text1": TEXT, "text2": TEXT},
    "reuse": {"text": TEXT, "source": TEXT},
    "btselem": {"text": "Killed in an exchange of gunfire."},
    "bulletins": {"text": "In the past 24 hours:\n* Number of dead: 7\n* Number of injuries: 9"},
    "gtd": {"text": TEXT},
}
EXPECTED: dict[str, dict[str, Any]] = {
    "claims_gaza": {"killed": [9, 9], "children_killed": [2, 2], "date": "2031-05-04"},
    "counts_gva": {"killed": 9, "injured": 0},
    "reuse": {"label": "cut"},
    "btselem": {"took_part": "Yes"},
    "bulletins": {"killed": 7, "injured": 9},
    "gtd": {"killed": 9, "city": "Dahar", "weapon": "Explosives"},
}


def answered(board: str, folder: Path) -> dict[str, Any]:
    docs, out = folder / "docs", folder / "out"
    docs.write_text(json.dumps({"doc_id": "a", **DOCUMENTS[board]}) + "\n", "utf-8")
    assert answer(board, str(docs), str(out)) == 1
    row: dict[str, Any] = json.loads(out.read_text("utf-8"))
    return row


@pytest.mark.parametrize("board", sorted(DOCUMENTS))
def test_a_board_is_answered_document_by_document(board: str, tmp_path: Path) -> None:
    row = answered(board, tmp_path)
    assert row["doc_id"] == "a"
    assert row.items() >= EXPECTED.get(board, {}).items()


def test_a_board_nothing_answers_says_why(tmp_path: Path) -> None:
    unanswered = {board for board, how in BOARDS.items() if isinstance(how, str)}
    assert unanswered
    for board in unanswered:
        with pytest.raises(Unanswered, match="yet"):
            answer(board, str(tmp_path / "docs"), str(tmp_path / "out"))
