"""The decisions of this room, as pure functions."""
