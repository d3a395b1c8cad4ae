"""Reading in this room, always for a named reader."""
