"""What may be done as a result and why not: plans, clearances, votes, decisions, measures. Pure."""
