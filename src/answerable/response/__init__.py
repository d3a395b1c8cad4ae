"""Plans, clearances, decisions, measures."""
