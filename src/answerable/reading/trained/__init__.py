"""Small models an office trains from its own coded texts, for fields that are a choice among few codes.

Off until the operator names a file of weights. A model only proposes, by its name and version, with
the words that weighed most; what the rules read always stays beside it.
"""

from __future__ import annotations

from answerable.reading.trained.examples import BadExamples, Example, examples
from answerable.reading.trained.fields import FIELDS, ruled
from answerable.reading.trained.judging import Compared, compare, compare_newest, why_not_written
from answerable.reading.trained.linear import Linear, train
from answerable.reading.trained.proposing import proposed, why_not_asked
from answerable.reading.trained.sheet import Sheet, sheet_of, told
from answerable.reading.trained.weights import MOST_BYTES, BadWeights, Trained, dumped, loaded

__all__ = [
    "FIELDS", "MOST_BYTES", "BadExamples", "BadWeights", "Compared", "Example", "Linear", "Sheet",
    "Trained", "compare", "compare_newest", "dumped", "examples", "loaded", "proposed", "ruled",
    "sheet_of", "told", "train", "why_not_asked", "why_not_written",
]  # fmt: skip
