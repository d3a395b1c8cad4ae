"""Settings of the journeys: the product's own, with the clock of its pages standing still."""

from datetime import UTC, datetime

from answerable.config.settings import *  # noqa: F403  (settings are imported whole)

CLOCK = datetime(2026, 3, 16, 12, 0, tzinfo=UTC)
