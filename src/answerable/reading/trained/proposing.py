"""What a trained model makes of a reading: a proposal, by its name, with the words that weighed most."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from answerable.reading.assisted import RULE, joined
from answerable.reading.statements.building import in_order
from answerable.reading.statements.passages import passages
from answerable.reading.trained.fields import FIELDS, ruled
from answerable.reading.trained.linear import Feature, features
from answerable.reading.trained.weights import Trained
from answerable.reading.types import Confidence, Kind, Reading, Statement
from answerable.refusal import Sentence, say

SHOWN = 5
"""How many of the words that weighed most are told."""
LONGER = 2
"""How many times as long as those it learned from a text may be."""


def proposed(reading: Reading, models: Iterable[Trained]) -> Reading:
    """`reading` with what each model proposes; what the rules read stays as it is."""
    for model in models:
        said = _proposal(reading, model)
        if said is not None:
            every = in_order([*reading.statements, said])
            reading = replace(reading, statements=every, reader=joined(reading, model.label))
    return reading


def why_not_asked(reading: Reading, model: Trained) -> Sentence | None:
    """Say why a model is silent on a text: it is of another language or far longer than it learned."""
    if reading.language != model.sheet.language:
        return say("it learned from texts in {language}", language=model.sheet.language)
    if len(reading.text) > LONGER * model.sheet.longest:
        return say("the text is far longer than those it learned from")
    return None


def _proposal(reading: Reading, model: Trained) -> Statement | None:
    if why_not_asked(reading, model) is not None:
        return None
    weights = model.linear.weighed(reading.text)
    code = model.linear.answer(reading.text)
    said = FIELDS[model.sheet.field].said(code)
    if not weights or _said_already(reading, said):
        return None
    first: dict[str, Feature] = {}
    for feature in features(reading.text):
        first.setdefault(feature.key, feature)
    start, end = _where(reading.text, weights)
    sure = round(max(model.linear.shares(reading.text)), 2)
    whole = sum(weights.values())
    parts = {
        f"\u201c{reading.text[(at := first[key]).start : at.end]}\u201d [{at.start}:{at.end}]": round(
            weights[key] / whole, 2
        )
        for key in list(weights)[:SHOWN]
    }
    return Statement(
        (start, end), reading.text[start:end], Kind.EVENT, **said,
        confidence=Confidence(sure, {"model": sure} | parts),
        ruled_out=_beside(reading, model, code), rule=f"{RULE}{model.label}",
    )  # fmt: skip


def _said_already(reading: Reading, said: dict[str, object]) -> bool:
    return any(all(getattr(s, k) == v for k, v in said.items()) for s in reading.statements)


def _beside(reading: Reading, model: Trained, code: str) -> tuple[str, ...]:
    """What the rules answer on the same, where that is something else."""
    answer = ruled(model.sheet.field, reading, model.sheet.called)
    if answer in (None, code):
        return ()
    words = FIELDS[model.sheet.field].words
    return (f"{words}: {answer}, which the rules read; the model weighs {code} higher",)


def _where(text: str, weights: dict[str, float]) -> tuple[int, int]:
    """The sentence in which most of the weight stands."""
    cut = passages(text)
    spoke = [0.0] * len(cut)
    at = 0
    for feature in sorted(features(text), key=lambda each: each.start):
        while at + 1 < len(cut) and cut[at + 1].start <= feature.start:
            at += 1
        spoke[at] += weights.get(feature.key, 0.0)
    best = cut[spoke.index(max(spoke))]
    return best.start, best.start + len(best.raw)
