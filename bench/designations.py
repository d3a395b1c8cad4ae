"""How often a name of an article found in a report is one, and means the article it is taken for.

The names are those of the SIPRI register (4,143 designations), the texts the reports of the outside
boards 1, 2 and 5. Every name found was judged by a person who read the words around it; the counts of
that judgement stand here, no text does. A run that finds more or fewer says so: then judge again.
"""

from __future__ import annotations

import csv
import gzip
import json
import sys
import time
from collections.abc import Iterable, Iterator
from typing import Any

from answerable.arms.importers import sipri
from answerable.arms.rules.designations import Spotter, names_of, spotter
from bench.boards.scoreboard import SHARED, dumped
from bench.written import write

BOARDS = {
    "1 assessments by an NGO": (("score_claims.py", "dump", "--task", "airwars_gaza"),),
    "2 newswire": (
        ("score_muc4.py", "dump", "--split", "dev"), ("score_muc4.py", "dump", "--split", "tst1,tst2"),
    ),
    "5 posts and articles on Syria": (
        ("score_linking.py", "dump", "--task", "syria", "--split", "dev"),
    ),
}  # fmt: skip
JUDGED = {
    "1 assessments by an NGO": {"found": 1, "right": 1, "resolved": 0, "resolved_right": 0},
    "2 newswire": {"found": 57, "right": 55, "resolved": 23, "resolved_right": 23},
    "5 posts and articles on Syria": {"found": 10, "right": 10, "resolved": 8, "resolved_right": 8},
}
"""Wrong: a plane of another type twice called by the nickname of this one."""


def main() -> None:
    """Find, compare with what was judged, and write down."""
    if not SHARED.is_dir():
        sys.stdout.write(f"Skipped: the outside data is not here ({SHARED}).\n")
        return
    names = register()
    figures = {board: measured(names, board) for board in BOARDS}
    total = {key: sum(judged[key] for judged in JUDGED.values()) for key in JUDGED["2 newswire"]}
    figures["all, as judged"] = total | {"precision": round(total["right"] / total["found"], 3)}
    for board, counts in figures.items():
        sys.stdout.write(f"{board}: {counts}\n")
    write("designations", "./do bench designations", figures)


def register() -> Spotter:
    """The names of the register, with the kind of thing each is."""
    [path] = (SHARED / "data" / "arms").glob("sipri_*.csv.gz")
    with gzip.open(path, "rt", encoding="latin-1", newline="") as file:
        lines = sipri.read(list(csv.reader(file))).lines
    kinds = {line.designation: line.kind.words for line in lines}
    return spotter((name for said in kinds for name in names_of(said)), kinds)


def measured(names: Spotter, board: str) -> dict[str, Any]:
    """What is found now, beside what was judged."""
    documents = list(_documents(BOARDS[board]))
    began = time.process_time()
    found = [one for text in documents for one in names.find(text)]
    return {
        "documents": len(documents), "characters": sum(map(len, documents)),
        "seconds": round(time.process_time() - began, 2), "found": len(found),
        "resolved": sum(bool(one.article) for one in found), "judged": JUDGED[board],
        "as_judged": len(found) == JUDGED[board]["found"],
    }  # fmt: skip


def _documents(dumps: Iterable[tuple[str, ...]]) -> Iterator[str]:
    for dump in dumps:
        for line in dumped(*dump).splitlines():
            document = json.loads(line)
            yield f"{document.get('title') or ''}\n{document.get('text') or ''}"
