"""Two counterparts at once: no answer to one carries a word of the other, however the requests mix."""

from __future__ import annotations

import random
from time import perf_counter

import pytest

from tests.integration.counterpart.doors import TAMRIN, VESKARA, Door, Visitor
from tests.soak.results import keep

WORDS = {TAMRIN: "ZqTamrin", VESKARA: "ZqVeskara"}


@pytest.fixture
def both(door: Door, official: Visitor, other: Visitor) -> dict[str, Visitor]:
    """Each with questions, answers, papers and officials of their own; every word of theirs marked."""
    for counterpart, word in WORDS.items():
        for number in range(1, 6):
            key = f"rq-{word.lower()}-{number}"
            door.ask(counterpart, key, f"{word} question {number}?")
            door.answered(counterpart, f"an-{word.lower()}-{number}", key, f"{word} answered.")
            door.paper(counterpart, f"rl-{word.lower()}-{number}", f"{word} paper", word.encode())
    door.publish()
    return {TAMRIN: official, VESKARA: other}


def foreign(both: dict[str, Visitor], count: int, seed: int) -> int:
    """How many of `count` mixed requests were answered with a word of the other counterpart."""
    chance, found = random.Random(seed), 0
    for _ in range(count):
        asking, about = chance.choice(list(both)), chance.choice(list(both))
        path = _path(chance, WORDS[about].lower())
        browser = both[asking].browser
        if path == "/ask":
            answer = browser.post(path, {"text": f"{WORDS[asking]}?"})
        else:
            answer = browser.get(path)
        [theirs] = [word for one, word in WORDS.items() if one != asking]
        found += theirs.encode() in answer.content + repr(answer.headers).encode()
        if asking != about and path.startswith(("/q", "/p")):
            assert answer.status_code == 404
    return found


def _path(chance: random.Random, word: str) -> str:
    number = chance.randint(1, 6)
    return chance.choice(
        ["/", f"/questions/rq-{word}-{number}", f"/papers/rl-{word}-{number}", "/ask"]
    )


def test_mixed_requests_of_two_counterparts_carry_no_foreign_word(both: dict[str, Visitor]) -> None:
    assert foreign(both, 300, seed=1) == 0
    assert "ZqTamrin question" in both[TAMRIN].sees()


@pytest.mark.soak
def test_ten_thousand_mixed_requests_carry_no_foreign_word(both: dict[str, Visitor]) -> None:
    began = perf_counter()
    found = foreign(both, 10_000, seed=2)
    keep("counterpart-interleaved", {
        "requests": 10_000, "foreign words": found, "seconds": round(perf_counter() - began, 1),
    })  # fmt: skip
    assert found == 0
