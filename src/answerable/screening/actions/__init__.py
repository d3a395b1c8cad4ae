"""The one writing hand of this room, by noun."""
