"""Reading this room, always for a named reader, by noun."""
