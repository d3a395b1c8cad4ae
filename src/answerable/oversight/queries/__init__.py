"""Oversight reads everything the reader may see, and writes nothing of it."""

from answerable.oversight.queries.figures import carry_over, funnel_figures, stage_funnel
from answerable.oversight.queries.holders import Holding, holders
from answerable.oversight.queries.overview import Overview, overview
from answerable.oversight.queries.screen import FirstScreen, Listing, first_screen, listing
from answerable.oversight.queries.stuck import Row, rows

__all__ = [
    "FirstScreen", "Holding", "Listing", "Overview", "Row", "carry_over", "first_screen",
    "funnel_figures", "holders", "listing", "overview", "rows", "stage_funnel",
]  # fmt: skip
