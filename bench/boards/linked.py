"""Boards 4, 5 and 9: which documents tell one incident, how alike two are, what was reused."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from answerable.linking import RELATED, Relation, keys, score
from answerable.linking.profile import Profile, profile
from answerable.linking.scoring import compare
from answerable.reading import Reading
from bench.boards.reading import read_text

Document = dict[str, Any]
CROWDED = 60
"""A key that more documents share than this brings nothing together."""
SHARES = ((0.35, "cut"), (0.15, "light"), (0.04, "heavy"))


def clusters(documents: Iterable[Document], records: list[Document]) -> Iterator[Document]:
    """Every document with the cluster linking puts it in: all that are related, joined."""
    names, profiles, shelves = [], [], defaultdict(list)
    for number, document in enumerate(documents):
        reading = _read(document)
        names.append(document["doc_id"])
        profiles.append(profile(reading))
        for key in keys(reading):
            shelves[key].append(number)
    parent = _joined(profiles, shelves)
    yield from ({"doc_id": n, "cluster": str(_root(parent, i))} for i, n in enumerate(names))


def alike(documents: Iterable[Document], records: list[Document]) -> Iterator[Document]:
    """How alike two pages are, by the score of linking."""
    for document in documents:
        left, right = read_text(document["text1"]), read_text(document["text2"])
        total = sum(reason.weight for reason in score(left, right).reasons)
        yield {"doc_id": document["doc_id"], "score": round(total, 4)}


def reused(documents: Iterable[Document], records: list[Document]) -> Iterator[Document]:
    """Copied, reworked or independent, by how linking relates a text to its source."""
    from answerable.linking.text_grounds import contained

    for document in documents:
        left = profile(read_text(document["text"]))
        right = profile(read_text(document["source"]))
        share = contained(left, right)
        label = next((name for least, name in SHARES if share >= least), "non")
        yield {"doc_id": document["doc_id"], "label": label}


def _read(document: Document) -> Reading:
    return read_text(
        document["text"],
        published_on=(document.get("date") or "")[:10],
        title=document.get("title") or "",
    )


def _joined(profiles: list[Profile], shelves: dict[str, list[int]]) -> list[int]:
    parent = list(range(len(profiles)))
    seen: set[tuple[int, int]] = set()
    for _, shelf in sorted(shelves.items()):
        if len(shelf) > CROWDED:
            continue
        for place, right in enumerate(shelf):
            for left in shelf[:place]:
                if (left, right) in seen or _root(parent, left) == _root(parent, right):
                    continue
                seen.add((left, right))
                found = compare(profiles[left], profiles[right])
                if found.value >= RELATED and found.relation is not Relation.UNRELATED:
                    parent[_root(parent, right)] = _root(parent, left)
    return parent


def _root(parent: list[int], at: int) -> int:
    while parent[at] != at:
        parent[at] = parent[parent[at]]
        at = parent[at]
    return at
