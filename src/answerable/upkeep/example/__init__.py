"""The example: an invented office, an invented war, and a backlog in which nothing was ever done.

Tamrin and Veskara do not exist. Everything goes in through the rooms' actions, at invented moments
relative to the day it is loaded, so that the clocks have something to show.
"""

from answerable.upkeep.example.backlog import INCIDENTS
from answerable.upkeep.example.loading import Loaded, load

__all__ = ["INCIDENTS", "Loaded", "load"]
