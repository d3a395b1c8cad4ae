"""What may be done with statements, incidents and judgements, and what follows from them. Pure."""
