"""What can be done in this room: the only writers of its tables."""
