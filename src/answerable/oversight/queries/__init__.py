"""Oversight reads everything the reader may see, and writes nothing of it."""

from answerable.oversight.queries.figures import carry_over, funnel_figures, stage_funnel
from answerable.oversight.queries.holders import Holding, holders
from answerable.oversight.queries.overview import Overview, overview
from answerable.oversight.queries.stuck import rows

__all__ = [
    "Holding", "Overview", "carry_over", "funnel_figures", "holders", "overview", "rows",
    "stage_funnel",
]  # fmt: skip
