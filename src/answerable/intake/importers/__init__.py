"""Foreign formats, one folder each."""
