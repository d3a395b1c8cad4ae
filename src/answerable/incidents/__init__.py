"""Situations, incidents, statements, links between reports and incidents."""
