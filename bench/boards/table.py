"""Every board by its name, and what answers it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from bench.boards import bulletins, claims, linked, newswire, notes, pages, times

Document = dict[str, Any]
Answers = Callable[[Iterable[Document], list[Document]], Iterator[Document]]


class Unanswered(RuntimeError):
    """A board nothing here answers yet, with the reason."""


def _each(answer: Callable[[Document], Document]) -> Answers:
    def answers(documents: Iterable[Document], records: list[Document]) -> Iterator[Document]:
        for document in documents:
            yield {"doc_id": document["doc_id"], **answer(document)}

    return answers


BOARDS: dict[str, Answers | str] = {
    "claims_gaza": _each(claims.assessment),
    "muc4": _each(newswire.incidents),
    "counts_gva": _each(claims.shooting),
    "counts_shootings": _each(claims.shooting),
    "cluster_gva": linked.clusters,
    "cluster_gvc": linked.clusters,
    "cluster_syria": linked.clusters,
    "link_syria": "reports are not linked to a register of incidents yet",
    "names_full": "lists of names are not linked to lists of names yet",
    "names_en": "lists of names are not linked to lists of names yet",
    "names_moh_en": "lists of names are not linked to lists of names yet",
    "article": _each(pages.article),
    "timex": _each(times.timexes),
    "sim_en": linked.alike,
    "reuse": linked.reused,
    "drone": "two registers of incidents are not linked yet",
    "btselem": _each(notes.fatality),
    "bulletins": _each(bulletins.bulletin),
    "gtd": _each(claims.summary),
}


def answer(board: str, docs: str, out: str, records: str | None = None) -> int:
    """Answer `board` for the documents of a file; return how many."""
    answers = BOARDS[board]
    if isinstance(answers, str):
        raise Unanswered(answers)
    known = list(_lines(records)) if records else []
    count = 0
    with Path(out).open("w", encoding="utf-8") as sheet:
        for row in answers(_lines(docs), known):
            sheet.write(json.dumps(row, ensure_ascii=False) + "\n")
            count += 1
    return count


def _lines(path: str) -> Iterator[Document]:
    with Path(path).open(encoding="utf-8") as sheet:
        for line in sheet:
            yield json.loads(line)
