"""Every expression of time in a text with its value, as TimeML writes values.

Wider than the dates of statements: lengths ("three weeks"), repetitions ("daily"), quarters,
and words that only point ("now", "recently").
"""

from __future__ import annotations

from answerable.reading.times.expressions import Expression, expressions

__all__ = ["Expression", "expressions"]
