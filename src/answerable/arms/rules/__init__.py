"""What may be done in this room, and what follows, as pure rules by noun."""
