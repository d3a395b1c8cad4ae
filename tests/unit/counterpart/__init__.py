"""What may be handed in, how it is sealed, and the stores as files."""
