"""Reads everything, verifies everything, writes only its own reports."""
